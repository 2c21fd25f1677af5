/**
 * One row of counts whose total everybody may know: which cells are hidden.
 *
 * In: `counts` (people per cell, whole numbers ≥ 0), `k` (5 or more), `fillers` (cells that are never shown and tell
 * nothing by themselves, such as "vet inte": they hide others but need no hiding).
 * Out: a reason per cell, null where it is shown.
 * Impossible input (a count that is not a whole number ≥ 0, k below 5): every cell is hidden, since nothing can be checked.
 * Degenerate: no cells give no reasons. When every cell comes out hidden there is nothing to show and the breakdown
 * is left out; the total may still be told if it is itself k or more.
 * Source: methods.md section 6, rule 3. Reference: fixture `sdc_suppression` oneWay (exact).
 */
import type { HiddenReason } from '#domain/result/cell.ts';
import { isCount, isThreshold } from './thresholds.ts';

/**
 * A cell of 1 … k−1 and a cell of 0 are treated alike, or the difference would tell which is which.
 * While the hidden cells together could be pinned down (exactly one of them, or together fewer than k),
 * the smallest shown cell is hidden too. What is then known of a hidden cell is that it lies between 0 and what the
 * hidden cells have together, which is at least k.
 */
export function suppressOneWay(
	counts: readonly number[],
	k: number,
	fillers: readonly boolean[] = []
): (HiddenReason | null)[] {
	if (!isThreshold(k) || !counts.every(isCount)) return counts.map(() => 'too_few');
	const reasons: (HiddenReason | null)[] = counts.map((count, index) =>
		count < k || fillers[index] ? 'too_few' : null
	);
	if (reasons.every((reason, index) => reason === null || fillers[index])) return reasons;
	for (;;) {
		const hidden = counts.filter((_, index) => reasons[index] !== null);
		const sum = hidden.reduce((total, count) => total + count, 0);
		if (hidden.length > 1 && sum >= k) return reasons;
		let smallest = -1;
		for (const [index, count] of counts.entries()) {
			if (reasons[index] === null && (smallest < 0 || count < counts[smallest]!)) smallest = index;
		}
		if (smallest < 0) return reasons;
		reasons[smallest] = 'protects_another';
	}
}
