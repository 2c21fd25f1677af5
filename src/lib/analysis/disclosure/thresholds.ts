/**
 * Which groups are too small to be shown at all.
 *
 * In: people as whole numbers ≥ 0, `k` the smallest group that is shown (whole, 5 or more).
 * Out: a reason to hide, or null. Missing or impossible input (NaN, negative, fractions, k below 5) hides: what cannot be
 * checked is not shown.
 * Source: methods.md section 6, rules 1 and 2. Reference: fixture `sdc_suppression` (exact).
 */
import type { HiddenReason } from '#domain/result/cell.ts';

/** An organisation may ask for more, never for less. */
export const SMALLEST_K = 5;

export const isThreshold = (k: number): boolean => Number.isSafeInteger(k) && k >= SMALLEST_K;
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * A group of `people`, given the sizes of every published group that holds all of it (the round as a whole, the women
 * when these are the young women).
 * 'too_few': fewer than k. 'protects_another': it leaves 1 … k−1 people of a published group over, whom one subtraction
 * would show. A group that is the whole of a published one leaves nobody over, and is shown.
 * The same rule serves an estimate of one item: give it the people whose answers inform that item, in the group and in
 * each published group around it, since two means and their n are subtracted as easily as two counts.
 */
export function hideGroup(people: number, supersets: readonly number[], k: number): HiddenReason | null {
	if (!isThreshold(k) || !isCount(people) || people < k) return 'too_few';
	for (const all of supersets) {
		if (!isCount(all) || all < people) return 'too_few';
		if (all > people && all - people < k) return 'protects_another';
	}
	return null;
}

/** `hideGroup` for the estimates of every item: `informative[i]` people inform item i, `supersets[s][i]` in the s-th group around. */
export function hideEstimates(
	informative: readonly number[],
	supersets: readonly (readonly number[])[],
	k: number
): (HiddenReason | null)[] {
	return informative.map((people, item) =>
		hideGroup(people, supersets.map((of) => of[item] ?? Number.NaN), k)
	);
}
