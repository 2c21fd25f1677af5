/**
 * Whether what has changed among those who brought their repeat code may be told beside two rounds as a whole.
 *
 * Told is a function of what the paired people of the earlier round said, as a multiset, and of what those of the later one said, as
 * another: never of which answer belongs to which. So it is each round told in two parts, those with a partner in the other round and
 * those without, and the rule of split-rule.ts holds in both.
 * In: per round the people of a unit with their part (PAIRED or REST), the earlier counts that they are in and the items they weigh, how
 * many the latest count rests on, and its k. Out: whether the unit may be told.
 * Rule: each part that there is holds `smallest` people who weigh, and people of one part who are in exactly the same counts are k in
 * each item that they have met; the latest count of both rounds rests on exactly the people who are there.
 * Proof: as in split-rule.ts, in one round at a time: two people of a group of one round can change places while the other round stays
 * as it is. So who knows all that everybody said in one of the rounds learns nothing of who said what in the other.
 * Why not the paired interval: its width depends on which answers are one person's. Two people can change places with both of theirs,
 * but not with one; who knows what somebody said the first time can read of it what they say now (tests/unit/attack/paired.test.ts).
 * Degenerate: everybody of a round is paired: there is no other part. Nobody is: not told.
 */
import { mayBeSplit, type Parted } from './split-rule.ts';
import { isThreshold } from './thresholds.ts';

/** The part of those who have answered in both rounds. */
export const PAIRED = 'paired';

export interface PairedSide {
	people: readonly Parted[];
	/** The parts that the round has, of all who weigh anything in it. */
	parts: readonly string[];
	/** How many the latest count rests on. */
	latest: number;
	k: number;
}

export const mayBePaired = (sides: readonly [PairedSide, PairedSide], smallest: number): boolean =>
	isThreshold(smallest) && sides.every(({ people, parts, latest, k }) => parts.includes(PAIRED) && mayBeSplit(people, parts, latest, { k, smallest }));
