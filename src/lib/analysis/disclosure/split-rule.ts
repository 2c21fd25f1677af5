/**
 * Whether the results of a round may be told group by group, by one background question.
 *
 * A round is divided once, when it is closed and released, and is not released again: so only what was told before and the parts
 * stand beside each other. The parts cover everybody: the largest options first, and who chose another or said nothing are the rest.
 * In: how many chose each option; for a unit, each person's part, the earlier counts that they are in, and the items they weigh.
 * Out: the options that are parts of their own, or null; whether a unit may be told part by part.
 * Rule: a part has `smallest` people who weigh, or more. People of one part who are in exactly the same earlier counts are a group,
 * and each has k who weigh in every item that it is in at all. The latest count rests on exactly the people that the parts rest on.
 * Proof: as in release-rule.ts. Two people of a group can change places without changing anything that is told, of everybody or of
 * a part; and any sum or difference weighs all people of a group alike.
 * Degenerate: one part that is everybody, a rest of fewer than `smallest`, an impossible k: null.
 * Source: methods.md section 6. Reference: an attacker by enumeration and linear algebra (tests/unit/attack). The database says
 * the same in SQL (split_round) and is the one that decides.
 */
import { isThreshold } from './thresholds.ts';

/** Fewest people of a part, where k is not more. */
export const SMALLEST_PART = 10;
/** More would be three comparisons or more, and smaller parts. */
export const MOST_PARTS = 3;
/** Options that are parts of their own, in the order they are asked; REST follows where they do not cover everybody. `of`: people in all. */
export function partsOf(options: readonly { value: string; people: number }[], of: number, smallest: number): string[] | null {
	if (!isThreshold(smallest)) return null;
	const chosen: string[] = [];
	let rest = of;
	for (const { value, people } of [...options].sort((a, b) => b.people - a.people)) {
		const left = rest - people;
		if (people < smallest || (left > 0 && left < smallest) || chosen.length + (left > 0 ? 2 : 1) > MOST_PARTS) continue;
		chosen.push(value);
		rest = left;
	}
	return chosen.length + (rest > 0 ? 1 : 0) < 2 ? null : options.flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
}

export interface Parted {
	part: string;
	/** Which earlier counts of the unit they are in, as '011'; the last is the latest. */
	counts: string;
	/** Item → whether they chose something there. */
	items: ReadonlyMap<string, boolean>;
}

/** `latest`: how many the latest count rests on. */
export function mayBeSplit(people: readonly Parted[], parts: readonly string[], latest: number, { k, smallest }: { k: number; smallest: number }): boolean {
	if (!isThreshold(k) || people.length !== latest || people.some(({ counts }) => !counts.endsWith('1'))) return false;
	const weighing = (of: readonly Parted[], item: string) => of.filter(({ items }) => items.get(item)).length;
	if (parts.some((part) => weighing(people.filter((one) => one.part === part), '') < smallest)) return false;
	const groups = Map.groupBy(people, ({ part, counts }) => `${part}\n${counts}`);
	const items = new Set(people.flatMap((one) => [...one.items.keys()]));
	return [...groups.values()].every((group) => [...items].every((item) => !group.some((one) => one.items.has(item)) || weighing(group, item) >= k));
}
