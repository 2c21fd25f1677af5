/**
 * The ledger of what has been released: no two releases, nor several together, may be subtracted to show fewer than k people.
 *
 * Not called yet: releases of a round in time go by release-rule.ts, which asks more (no small group of people with the same history)
 * than overlapping groups can keep. When results are cut by party or by background, the sets overlap by design, and this is the
 * check that lets a fixed menu of cuts through; it is kept, held against published cases, so that cuts start from a proven rule.
 *
 * In: the ledger (every release with whose answers it rests on), the release asked for, `k` (5 or more).
 * Out: allowed, with what could be checked; or refused, with a code, the earlier releases it collides with and the number of people
 * who would be singled out (for whoever may see the answers, never for a board).
 * A member is a key of a person together with what the person answered, for instance the id and a fingerprint of the answers:
 * with the id alone somebody who answers anew would look unchanged, and the difference of two snapshots would show it.
 * Missing values: none. Degenerate: an empty set is 'too_few', a k below 5 is 'bad_input'; releasing the same set again is allowed.
 * Rules: with A the people asked for and B those of an earlier release, |A∩B|, |A∖B| and |B∖A| must each be 0 or at least k;
 * people who have since withdrawn from B are counted in |B∖A|. So a later snapshot has k new people or none, and k who have gone
 * or none: it is not enough that both together are k, because a count that falls when one person has gone is that person's.
 * Then all releases together: see singled-out.ts. Limits: that check is made for at most `MOST_RELEASES` earlier releases and
 * not beyond `MOST_TRIES` small groups; `checked` says whether it was. People who have withdrawn are left out of it.
 * Not every intersection of three releases is required to be large, only what can be worked out: the first would refuse most fixed
 * menus of breakdowns in groups of this size.
 * Source: methods.md section 6, rules 5 and 6. Reference: fixture `sdc_suppression` differencing, and enumeration.
 */
import { singledOut } from './singled-out.ts';
import { isCount, isThreshold } from './thresholds.ts';

export const MOST_RELEASES = 50;

export interface Released {
	name: string;
	/** Releases of one filter at different times share this. */
	series: string;
	members: ReadonlySet<string>;
	/** Members who have withdrawn since, and of whom no key is kept. */
	withdrawn: number;
}
export type Ledger = readonly Released[];

export type Refusal =
	/** An earlier release lies within this one and leaves 1 … k−1 people over. */
	| 'nested'
	/** This one lies within an earlier release and leaves 1 … k−1 people over. */
	| 'complement'
	/** 1 … k−1 people are in both, or in one and not the other. */
	| 'overlapping'
	/** 1 … k−1 people have come, or gone, since an earlier snapshot of the same filter. */
	| 'too_few_new'
	/** No earlier release alone, but several together with this one show 1 … k−1 people. */
	| 'combination';

export type Verdict =
	| { allowed: true; checked: 'combinations' | 'pairs' }
	| { allowed: false; code: Refusal; earlier: string[]; people: number }
	| { allowed: false; code: 'too_few' | 'bad_input'; earlier: []; people: null };

/** How two releases lie to each other, in people. */
export interface Overlap {
	both: number;
	came: number;
	gone: number;
}
export function overlapOf(members: ReadonlySet<string>, earlier: Released): Overlap {
	let both = 0;
	for (const member of members) if (earlier.members.has(member)) both++;
	return { both, came: members.size - both, gone: earlier.members.size - both + earlier.withdrawn };
}

function collision(overlap: Overlap, sameSeries: boolean, k: number): { code: Refusal; people: number } | null {
	const { both, came, gone } = overlap;
	const small = [came, gone, both].filter((people) => people > 0 && people < k);
	if (small.length === 0) return null;
	const people = Math.min(...small);
	if (sameSeries) return { code: 'too_few_new', people };
	return { code: gone === 0 ? 'nested' : came === 0 ? 'complement' : 'overlapping', people };
}

export function mayRelease(ledger: Ledger, asked: Pick<Released, 'series' | 'members'>, k: number): Verdict {
	if (!isThreshold(k) || !ledger.every(({ withdrawn }) => isCount(withdrawn))) {
		return { allowed: false, code: 'bad_input', earlier: [], people: null };
	}
	if (asked.members.size < k) return { allowed: false, code: 'too_few', earlier: [], people: null };
	// The latest first: that is the one to wait for.
	for (const released of ledger.toReversed()) {
		const found = collision(overlapOf(asked.members, released), released.series === asked.series, k);
		if (found) return { allowed: false, ...found, earlier: [released.name] };
	}
	if (ledger.length > MOST_RELEASES) return { allowed: true, checked: 'pairs' };
	const shows = (releases: Ledger) => singledOut(releases.map(({ members }) => members), asked.members, k);
	const people = shows(ledger);
	if (people === null) return { allowed: true, checked: 'pairs' };
	if (people === 0) return { allowed: true, checked: 'combinations' };
	// Only the releases that it takes are named.
	let needed = ledger;
	for (const released of ledger) {
		const fewer = needed.filter((one) => one !== released);
		if ((shows(fewer) ?? 0) > 0) needed = fewer;
	}
	return { allowed: false, code: 'combination', earlier: needed.map(({ name }) => name), people };
}

/** The ledger with one release more. */
export const record = (ledger: Ledger, released: Omit<Released, 'withdrawn'>): Ledger => [...ledger, { ...released, withdrawn: 0 }];

/** The ledger when somebody has withdrawn: the key is forgotten, that somebody left is not. */
export const withdraw = (ledger: Ledger, member: string): Ledger =>
	ledger.map((released) => {
		if (!released.members.has(member)) return released;
		const members = new Set(released.members);
		members.delete(member);
		return { ...released, members, withdrawn: released.withdrawn + 1 };
	});
