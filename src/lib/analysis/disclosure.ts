/**
 * Disclosure control: the last step before anything is stored as a result. methods.md section 6; pure functions.
 * k is the smallest group that is shown (5 or more).
 */
import type { HiddenReason } from '#domain/result/what-matters.ts';

/**
 * Which of the cells of one row are hidden when everybody may know the row's total.
 * In: `counts` (people per cell, whole numbers ≥ 0), `k`, `fillers` (cells that are never shown and tell nothing
 * by themselves, such as "vet inte": they hide others but need no hiding).
 * Out: a reason per cell, null where it is shown.
 * A cell of 1 … k−1 and a cell of 0 are treated alike, or the difference would tell which is which.
 * While the hidden cells together could be pinned down (exactly one of them, or together fewer than k),
 * the smallest shown cell is hidden too.
 */
export function suppressOneWay(
	counts: readonly number[],
	k: number,
	fillers: readonly boolean[] = []
): (HiddenReason | null)[] {
	const reasons: (HiddenReason | null)[] = counts.map((count, index) =>
		count < k || fillers[index] ? 'too_few' : null
	);
	if (reasons.every((reason, index) => reason === null || fillers[index])) return reasons;
	for (;;) {
		const hidden = counts.filter((_, index) => reasons[index] !== null);
		const sum = hidden.reduce((total, count) => total + count, 0);
		if (hidden.length === 0 || (hidden.length > 1 && sum >= k)) return reasons;
		let smallest = -1;
		for (const [index, count] of counts.entries()) {
			if (reasons[index] === null && (smallest < 0 || count < counts[smallest]!)) smallest = index;
		}
		if (smallest < 0) return reasons;
		reasons[smallest] = 'protects_another';
	}
}

/**
 * A share of a small group, told so that nobody can be picked out of it: a whole percentage when n ≥ 10 and both
 * sides have at least k people, otherwise one of three words that each cover several possible counts.
 */
export function tellShare(
	count: number,
	n: number,
	k: number
): { kind: 'percent'; n: number; percent: number } | { kind: 'words'; n: number; share: 'few' | 'half' | 'many' } {
	if (n >= 10 && count >= k && n - count >= k) {
		return { kind: 'percent', n, percent: Math.round((100 * count) / n) };
	}
	const share = count / n;
	return { kind: 'words', n, share: share <= 0.35 ? 'few' : share < 0.65 ? 'half' : 'many' };
}
