/**
 * How a number that may be shown is told: shares as whole percentages, the number of people exactly.
 *
 * In: people as whole numbers ≥ 0; `k` the smallest group that is shown.
 * Out: a value to show; null for what may not be told or does not exist (too few, nobody, NaN, more than all).
 * Source: methods.md section 6, rule 8; words below ten people: 100 % of seven is seven persons' answers.
 */
import type { GapCell } from '#domain/question/follow_up/result.ts';
import { isCount } from './thresholds.ts';

/** A whole percentage, halves upwards; `whole` is 1 for something that is a share already. Never a decimal. */
export function wholePercent(part: number, whole = 1): number | null {
	if (!(part >= 0) || !(whole > 0) || !(part <= whole)) return null;
	return Math.round((100 * part) / whole);
}

/** The number of people: exact from k upwards, untold below. */
export const tellPeople = (n: number, k: number): number | null => (isCount(n) && n >= k ? n : null);

/** Three words, each for several possible counts; also the three steps of a bar. */
export const shareInWords = (share: number): 'few' | 'half' | 'many' => (share <= 0.35 ? 'few' : share < 0.65 ? 'half' : 'many');

/**
 * Of a group of few, how many say that something holds: the same words, where the first and the last cover at least three counts.
 * Of five people with one or none in a word, somebody who is that one would know what each of the others said.
 */
export const holdsInWords = (count: number, n: number): 'few' | 'half' | 'many' => (n > 5 ? shareInWords(count / n) : 2 * count < n ? 'few' : 2 * count > n ? 'many' : 'half');

/**
 * A share of a small group, told so that nobody can be picked out of it: a whole percentage when n ≥ 10 and both
 * sides have at least k people, otherwise one of three words that each cover several possible counts. Null: too few.
 * `inWords`: a percentage would tell too much beside what has been told before.
 */
export function tellShare(count: number, n: number, k: number, inWords = false): GapCell | null {
	if (tellPeople(n, k) === null || !isCount(count) || count > n) return null;
	if (!inWords && n >= 10 && count >= k && n - count >= k) return { kind: 'percent', n, percent: wholePercent(count, n)! };
	return { kind: 'words', n, share: shareInWords(count / n) };
}
