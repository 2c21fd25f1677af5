/**
 * A two-way table (groups × answers) with everybody's totals: which cells are hidden so that nothing small can be worked out.
 *
 * In: `table`, rows of people per cell (whole numbers ≥ 0), `k` (5 or more).
 * Out: a reason per cell, row total and column total, null where shown; or the whole breakdown hidden, with the reason; or an
 * error value for impossible input. The grand total is shown whenever a table is.
 * - Cells of 0 … k−1 are hidden ('too_few'), zero as well: see `suppressOneWay`.
 * - The totals are hidden exactly as `suppressOneWay` hides them: they are one-way tables of their own and may be published
 *   beside this one without more being told.
 * - Further cells are hidden ('protects_another') until every hidden number passes the audit of bounds.ts.
 * Degenerate: fewer than k people in all, 'too_few'. No pattern that passes and shows a cell was found, 'nothing_left'. More than
 * `MOST_CELLS` cells, 'too_large': the search would take too long, and such a table would have few cells of k people.
 * With the breakdown hidden the two one-way tables may still be shown: a hidden cell can then be as large as the smaller of its
 * totals, which is k or more.
 * The price of asking that every hidden number, not only the small ones, could be below k: a large cell can rarely be hidden for a
 * small one, and uneven tables are often hidden as a whole (the figures are printed by the test named below).
 * Limit: the audit grants the attacker all that is shown, not a replay of this search on every table that is possible
 * (a minimality attack); methods.md does not ask for that.
 * Method: greedy, no promise of the fewest cells. Measured against the best pattern: tests/unit/analysis/two-way-optimum.test.ts.
 * Source: methods.md section 6, rule 4. Reference: exhaustive search and enumeration of tables (exact).
 */
import type { HiddenReason } from '#domain/result/cell.ts';
import { arcBounds, shortfall, toFlow, type TableError, type TableFlow } from './bounds.ts';
import { suppressOneWay } from './one-way.ts';
import { isThreshold } from './thresholds.ts';

export const MOST_CELLS = 60;

export interface SuppressedTable {
	kind: 'table';
	cells: (HiddenReason | null)[][];
	rows: (HiddenReason | null)[];
	columns: (HiddenReason | null)[];
}
export interface HiddenTable {
	kind: 'hidden';
	reason: 'too_few' | 'nothing_left' | 'too_large';
}

interface Search {
	flow: TableFlow;
	/** Cells that may be shown, those with the fewest people first. */
	free: number[];
	/** What is left to protect, in people, per number that is hidden now. */
	lacks(hidden: Uint8Array): number[];
}
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/**
 * Bunches of cells worth hiding together, cheapest first: single cells, and what is shown yet of the corners of a rectangle
 * that has a cell in need among them.
 */
function bunches({ flow, free }: Search, hidden: Uint8Array, lacks: number[]): number[][] {
	const { rows, columns } = flow;
	const inNeed = lacks.slice(0, rows * columns).some((lack) => lack > 0) ? lacks : hidden;
	const found = new Map<string, number[]>();
	const offer = (cells: number[]) => {
		const added = [...new Set(cells)].filter((cell) => !hidden[cell]).sort((a, b) => a - b);
		if (added.length > 0) found.set(added.join(), added);
	};
	for (const cell of free) offer([cell]);
	for (let a = 0; a < rows; a++) {
		for (let b = a + 1; b < rows; b++) {
			for (let c = 0; c < columns; c++) {
				for (let d = c + 1; d < columns; d++) {
					const corners = [a * columns + c, a * columns + d, b * columns + c, b * columns + d];
					if (corners.some((cell) => inNeed[cell]! > 0)) offer(corners);
				}
			}
		}
	}
	const people = (cells: number[]) => sumOf(cells.map((cell) => flow.value[cell]!));
	return [...found.values()].sort((a, b) => a.length - b.length || people(a) - people(b));
}

/** Hides the bunch that protects most per cell until everything passes; null when all is hidden and it still does not. */
function grow(search: Search, start: Uint8Array, power: number): Uint8Array | null {
	const hidden = start.slice();
	for (let lacks = search.lacks(hidden); sumOf(lacks) > 0; lacks = search.lacks(hidden)) {
		let best: number[] | null = null;
		let bestScore = -Infinity;
		for (const bunch of bunches(search, hidden, lacks)) {
			const tried = hidden.slice();
			for (const cell of bunch) tried[cell] = 1;
			const score = (sumOf(lacks) - sumOf(search.lacks(tried))) / bunch.length ** power;
			if (score > bestScore) [best, bestScore] = [bunch, score];
		}
		if (best === null) return null;
		for (const cell of best) hidden[cell] = 1;
	}
	return hidden;
}

/** Shows again what is not needed, the largest first, alone and two by two. */
function prune({ free, lacks }: Search, from: Uint8Array): Uint8Array {
	const hidden = from.slice();
	const show = (cells: number[]) => {
		if (cells.some((cell) => !hidden[cell])) return false;
		for (const cell of cells) hidden[cell] = 0;
		if (sumOf(lacks(hidden)) === 0) return true;
		for (const cell of cells) hidden[cell] = 1;
		return false;
	};
	const largest = free.toReversed();
	for (let again = true; again; ) {
		again = false;
		for (const a of largest) again = show([a]) || again;
		for (const a of largest) for (const b of largest) if (a !== b) again = show([a, b]) || again;
	}
	return hidden;
}

export function suppressTwoWay(table: readonly (readonly number[])[], k: number): SuppressedTable | HiddenTable | TableError {
	if (!isThreshold(k)) return { kind: 'error', code: 'bad_threshold' };
	const flow = toFlow(table);
	if ('kind' in flow) return flow;
	const { rows, columns, total, value } = flow;
	const size = rows * columns;
	if (total < k) return { kind: 'hidden', reason: 'too_few' };
	if (size > MOST_CELLS) return { kind: 'hidden', reason: 'too_large' };

	const rowReasons = suppressOneWay([...value.subarray(size, size + rows)], k);
	const columnReasons = suppressOneWay([...value.subarray(size + rows)], k);
	const primary = Uint8Array.from(value, (count, arc) => (arc < size && count < k ? 1 : 0));
	[...rowReasons, ...columnReasons].forEach((reason, i) => reason && (primary[size + i] = 1));
	const free = [...value.subarray(0, size).keys()].filter((cell) => !primary[cell]).sort((a, b) => value[a]! - value[b]! || a - b);
	const lacks = (hidden: Uint8Array) => arcBounds(flow, hidden).map((one) => (one === null ? 0 : shortfall(one, k)));
	const search: Search = { flow, free, lacks };

	let best: Uint8Array | null = null;
	const cost = (hidden: Uint8Array) => free.filter((cell) => hidden[cell]).length;
	for (const power of [1, 0.5, 0]) {
		const grown = grow(search, primary, power);
		const pruned = grown && prune(search, grown);
		if (pruned && (best === null || cost(pruned) < cost(best))) best = pruned;
	}
	if (best === null || cost(best) === free.length) return { kind: 'hidden', reason: 'nothing_left' };
	const chosen = best;
	const cells = Array.from({ length: rows }, (_, i) =>
		Array.from({ length: columns }, (_, j): HiddenReason | null => {
			const cell = i * columns + j;
			return primary[cell] ? 'too_few' : chosen[cell] ? 'protects_another' : null;
		})
	);
	return { kind: 'table', cells, rows: rowReasons, columns: columnReasons };
}
