/** Which answer most people gave, of what is shown. */
import type { CountCell } from '#domain/result/cell.ts';

/**
 * The place of the answer that most people gave, and whether more than half of all did; null where two share it, or where more
 * people are hidden than it has: what is hidden may be more than what is shown.
 */
export function commonest({ n, rows }: { n: number; rows: readonly { cell: CountCell }[] }): { at: number; most: boolean } | null {
	const counts = rows.map(({ cell }) => (cell.kind === 'count' ? cell.count : 0));
	const top = Math.max(0, ...counts);
	const hidden = n - counts.reduce((sum, count) => sum + count, 0);
	if (top === 0 || top <= hidden || counts.filter((count) => count === top).length > 1) return null;
	return { at: counts.indexOf(top), most: top * 2 > n };
}
