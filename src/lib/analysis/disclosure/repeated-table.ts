/**
 * One row of counts that has been shown before, with other people in it: which cells are hidden now.
 *
 * In: `counts` now, `k`, and the same row as it was released earlier: n and the cells, null where they were hidden.
 * Out: a reason per cell, null where it is shown. What is hidden by one-way.ts stays hidden; then, against each earlier row:
 * - a cell that was shown and is shown again differs by at least k. By fewer, or by nobody, the difference would be a row of its own
 *   with a small cell in it: what one of five newcomers answered. Where no cell that was shown differs and nobody has come, the
 *   row is the same row, and the same cells are shown.
 * - a cell that was hidden, with others that together had S, may be shown once S ≤ count ≤ what those cells have gained: then it may
 *   have had anything from 0 to S before, as when it was hidden.
 * - what is hidden now is two cells or more with at least k people, and where their earlier sum is known they differ by at least k.
 * Missing values: none. Degenerate: no earlier rows: one-way.ts alone. Rows of another length (the options are those of one
 * published version, so there should be none) hide everything.
 * Limit: what follows from sums, counts ≥ 0 and people who only come is looked at; not what follows from the rule itself.
 * Source: methods.md section 6, rules 3, 5 and 6. Reference: an attacker who enumerates (repeated-table.test.ts).
 */
import type { HiddenReason } from '#domain/result/cell.ts';
import { suppressOneWay } from './one-way.ts';
import { isCount } from './thresholds.ts';

export interface EarlierRow {
	n: number;
	cells: readonly (number | null)[];
}

const sumOf = (values: readonly number[], which: readonly number[]) => which.reduce((sum, i) => sum + values[i]!, 0);

/** What an earlier row tells: which cells were shown, which were hidden, and what the hidden ones had together. */
function readRow(row: EarlierRow) {
	const at = row.cells.map((_, i) => i);
	const shown = at.filter((i) => row.cells[i] !== null);
	return { before: row.cells.map((cell) => cell ?? 0), shown, hidden: at.filter((i) => row.cells[i] === null), rest: row.n - shown.reduce((sum, i) => sum + row.cells[i]!, 0) };
}

export function suppressRepeated(counts: readonly number[], k: number, earlier: readonly EarlierRow[]): (HiddenReason | null)[] {
	const reasons = suppressOneWay(counts, k);
	if (!counts.every(isCount)) return reasons;
	const n = counts.reduce((sum, count) => sum + count, 0);
	const hide = (i: number) => (reasons[i] ??= 'protects_another');
	const changed: ReturnType<typeof readRow>[] = [];
	for (const row of earlier) {
		const told = readRow(row);
		if (row.cells.length !== counts.length) counts.forEach((_, i) => hide(i));
		else if (row.n === n && told.shown.every((i) => counts[i] === told.before[i])) told.hidden.forEach(hide);
		else {
			changed.push(told);
			for (const i of told.shown) if (Math.abs(counts[i]! - told.before[i]!) < k) hide(i);
			const gained = sumOf(counts, told.hidden) - told.rest;
			for (const i of told.hidden) if (counts[i]! < told.rest || counts[i]! > gained) hide(i);
		}
	}
	for (;;) {
		const hidden = counts.flatMap((_, i) => (reasons[i] === null ? [] : [i]));
		if (hidden.length === 0) return reasons;
		const known = changed.filter((told) => told.hidden.every((i) => reasons[i] !== null) || told.hidden.every((i) => reasons[i] === null));
		const safe = known.every(({ before, shown, hidden: block, rest }) => {
			const earlierSum = sumOf(before, hidden.filter((i) => shown.includes(i))) + (block.some((i) => reasons[i] !== null) ? rest : 0);
			return Math.abs(sumOf(counts, hidden) - earlierSum) >= k;
		});
		if (safe && hidden.length > 1 && sumOf(counts, hidden) >= k) return reasons;
		const shown = counts.flatMap((_, i) => (reasons[i] === null ? [i] : []));
		const smallest = shown.reduce((least, i) => (least < 0 || counts[i]! < counts[least]! ? i : least), -1);
		if (smallest < 0) return reasons;
		hide(smallest);
	}
}
