/** Somebody with a two-way table with holes and patience: tries every table of whole numbers ≥ 0 that agrees with it. */
import { createRandom } from '#stats/random.ts';

export interface Published {
	/** Null where hidden, here and below. */
	cells: (number | null)[][];
	rows: (number | null)[];
	columns: (number | null)[];
	total: number;
}
export interface Range {
	low: number;
	high: number;
}
export interface Knowledge {
	cells: Range[][];
	rows: Range[];
	columns: Range[];
	tables: number;
}

export const rowTotals = (table: number[][]) => table.map((row) => row.reduce((a, b) => a + b, 0));
export const columnTotals = (table: number[][]) => table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));

type Flags = readonly (readonly unknown[])[];
/** What is left of a table when everything flagged is taken out. */
export function publish(table: number[][], hidden: { cells: Flags; rows: readonly unknown[]; columns: readonly unknown[] }): Published {
	return {
		cells: table.map((row, i) => row.map((count, j) => (hidden.cells[i]![j] ? null : count))),
		rows: rowTotals(table).map((sum, i) => (hidden.rows[i] ? null : sum)),
		columns: columnTotals(table).map((sum, j) => (hidden.columns[j] ? null : sum)),
		total: table.flat().reduce((a, b) => a + b, 0)
	};
}

/** Every table that agrees, one after the other; false when there are more than `most`. */
export function everyTable({ cells, rows, columns, total }: Published, visit: (table: number[][]) => void, most = 3_000_000): boolean {
	const [height, width] = [rows.length, columns.length];
	const table = cells.map((row) => row.map((count) => count ?? 0));
	const inRow = rows.map((sum) => sum ?? Infinity);
	const inColumn = columns.map((sum) => sum ?? Infinity);
	let inAll = total;
	let steps = 0;
	const fill = (at: number): boolean => {
		if (++steps > most) return false;
		if (at === height * width) {
			if (inAll === 0) visit(table);
			return true;
		}
		const [i, j] = [Math.floor(at / width), at % width];
		const room = Math.min(inRow[i]!, inColumn[j]!, inAll);
		// What is the last to be filled of a known total is forced.
		const rest = [
			...(j === width - 1 && rows[i] !== null ? [inRow[i]!] : []),
			...(i === height - 1 && columns[j] !== null ? [inColumn[j]!] : []),
			...(at === height * width - 1 ? [inAll] : [])
		];
		const shown = cells[i]![j];
		const [from, to] = shown !== null ? [shown!, shown!] : rest.length > 0 ? [rest[0]!, rest[0]!] : [0, room];
		if (to > room || rest.some((value) => value !== from)) return true;
		for (let value = from; value <= to; value++) {
			table[i]![j] = value;
			inRow[i]! -= value;
			inColumn[j]! -= value;
			inAll -= value;
			const complete = fill(at + 1);
			inRow[i]! += value;
			inColumn[j]! += value;
			inAll += value;
			if (!complete) return false;
		}
		return true;
	};
	return fill(0);
}

/** The smallest and largest value of every cell and total over all tables that agree; null when there are too many to try. */
export function attack(published: Published, most?: number): Knowledge | null {
	const nothing = (): Range => ({ low: Infinity, high: -Infinity });
	const known: Knowledge = {
		cells: published.cells.map((row) => row.map(nothing)),
		rows: published.rows.map(nothing),
		columns: published.columns.map(nothing),
		tables: 0
	};
	const see = (range: Range, value: number) => {
		range.low = Math.min(range.low, value);
		range.high = Math.max(range.high, value);
	};
	const complete = everyTable(published, (table) => {
		known.tables++;
		table.forEach((row, i) => row.forEach((count, j) => see(known.cells[i]![j]!, count)));
		rowTotals(table).forEach((sum, i) => see(known.rows[i]!, sum));
		columnTotals(table).forEach((sum, j) => see(known.columns[j]!, sum));
	}, most);
	return complete ? known : null;
}

/** A table of `people` who fall into cells as uneven groups and answers would make them. */
export function randomTable(seed: number, height: number, width: number, people: number): number[][] {
	const random = createRandom(seed);
	const uneven = (length: number) => Array.from({ length }, () => random.uniform() ** 0.7);
	const pick = (weights: number[]) => {
		let at = random.uniform() * weights.reduce((a, b) => a + b, 0);
		return weights.findIndex((weight, i) => (at -= weight) < 0 || i === weights.length - 1);
	};
	const [rows, columns] = [uneven(height), uneven(width)];
	const table = rows.map(() => columns.map(() => 0));
	for (let person = 0; person < people; person++) table[pick(rows)]![pick(columns)]!++;
	return table;
}
