/**
 * Whether a unit of a round's results may be counted anew.
 *
 * In: who is behind each item of the unit now, and in each earlier version that was counted, as multisets of what they weighed
 * (`private.result_people` holds keyed fingerprints, so that nobody's id is needed); `k`, the smallest group that is shown.
 * Out: 'new'; 'same', nothing differs from the latest version; 'stays', something does, but the row of last time has to stay;
 * 'too_few', fewer than k weigh in it. `fresh`: the most people of any item who are in no earlier version.
 * Rule: people who are in exactly the same versions are a group. No group of fewer than k people who weigh may arise: neither
 * newcomers, nor those of an earlier group who are gone or have changed, nor those of it who are left.
 * Proof: a number depends on who is behind it and not on their order, so two people of one group can change places in every
 * version without changing anything that was ever told; what is worked out about one of them is true of all of them, k or more.
 * And every sum and difference of versions weighs all people of a group alike, so it rests on whole groups, k people or more.
 * Newcomers alone are not enough: of one who is gone beside five who came it is told what was chosen wherever a count falls.
 * Degenerate: no earlier version: 'new' from k people on. An item that fewer than k people had in the first version (its numbers
 * are hidden) may go on, but nobody joins or leaves it unless k do. Missing or impossible k: 'too_few'.
 * Limit: what is said of all of a group at once (all chose the same, or nobody did) is told; docs/decisions/0005.
 * Source: methods.md section 6, rules 5 and 6. Reference: an attacker by enumeration and linear algebra (tests/unit/attack).
 */
import { PERSON } from '#analysis/weighed.ts';
import { isThreshold } from './thresholds.ts';

/** Fingerprint of what was said → how many said it. `weighs` false: they chose nothing there and are not one of k. */
export type People = ReadonlyMap<string, { people: number; weighs: boolean }>;
/** The people behind each item of a unit; '' is the whole. */
export type Items = ReadonlyMap<string, People>;

export interface Verdict {
	verdict: 'new' | 'same' | 'stays' | 'too_few';
	fresh: number;
}

const NOBODY: People = new Map();
const weighing = (people: People): number => [...people.values()].reduce((sum, one) => sum + (one.weighs ? one.people : 0), 0);
const equal = (a: People, b: People): boolean => a.size === b.size && [...a].every(([said, { people }]) => b.get(said)?.people === people);

interface Part {
	all: number;
	weighing: number;
}
/** People by the earlier versions they are in, as '101', each split into those who are in it now and those who are not. */
function groups(now: People, earlier: readonly People[]): Map<string, { in: Part; out: Part }> {
	const found = new Map<string, { in: Part; out: Part }>();
	const versions = [now, ...earlier];
	for (const said of new Set(versions.flatMap((version) => [...version.keys()]))) {
		const counts = versions.map((version) => version.get(said)?.people ?? 0);
		const weighs = versions.some((version) => version.get(said)?.weighs);
		for (let place = 1; place <= Math.max(...counts); place++) {
			const [isIn, ...before] = counts.map((count) => count >= place);
			const key = before.map(Number).join('');
			const group = found.get(key) ?? { in: { all: 0, weighing: 0 }, out: { all: 0, weighing: 0 } };
			const part = isIn ? group.in : group.out;
			part.all++;
			if (weighs) part.weighing++;
			found.set(key, group);
		}
	}
	return found;
}

/** Newcomers to an item who weigh in it, and whether a group of fewer than k arises. */
function changeOf(now: People, earlier: readonly People[], k: number): { fresh: number; isSafe: boolean } {
	let fresh = 0;
	let isSafe = true;
	for (const [versions, { in: those, out: gone }] of groups(now, earlier)) {
		const isFresh = !versions.includes('1');
		if (isFresh) fresh = those.weighing;
		// A group that goes on as it is tells nothing new, however small.
		const parts = isFresh || gone.all > 0 ? [those, gone] : [];
		if (parts.some((part) => part.all > 0 && part.weighing < k)) isSafe = false;
	}
	return { fresh, isSafe };
}

/** `earlier`: the versions that were counted, the oldest first. */
export function decide(now: Items, earlier: readonly Items[], k: number): Verdict {
	const items = new Set([now, ...earlier].flatMap((version) => [...version.keys()]));
	const of = (version: Items, item: string) => version.get(item) ?? NOBODY;
	const changes = [...items].map((item) => changeOf(of(now, item), earlier.map((version) => of(version, item)), k));
	const fresh = Math.max(0, ...changes.map((change) => change.fresh));
	if (!isThreshold(k) || weighing(of(now, '')) < k) return { verdict: 'too_few', fresh };
	const latest = earlier.at(-1);
	if (latest === undefined) return { verdict: 'new', fresh };
	if ([...items].every((item) => item === PERSON || equal(of(now, item), of(latest, item)))) return { verdict: 'same', fresh };
	return { verdict: changes.every(({ isSafe }) => isSafe) ? 'new' : 'stays', fresh };
}
