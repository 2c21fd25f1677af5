/**
 * What somebody who sees a two-way table with holes can work out about each hole: the audit.
 *
 * In: the true table (people per cell, whole numbers ≥ 0) and what is hidden of its cells, row totals and column totals.
 * The grand total is always taken as known. Out: for everything hidden the exact smallest and largest value that agrees with
 * all that is shown, every count being ≥ 0.
 * Impossible input (no cells, rows of different length, NaN, negative or fractional counts, k below 5) is an error value.
 * Method: a table with its totals is a flow, source → row → column → sink, one arc per total and cell. The true table is one
 * flow that agrees with what is shown; every other one differs from it by a circulation over the hidden arcs. So a hidden
 * arc u → v can grow by the largest flow from v back to u over the other hidden arcs, each of which may carry any amount more
 * and at most its own value less; it can shrink by the largest flow from u to v, at most by its value. All whole numbers, so
 * the bounds are exact and reached, and equal those of the linear programme.
 * Source: methods.md section 6, rule 4. Reference: fixture `sdc_suppression` (HiGHS, GLPK; exact) and enumeration of tables.
 */
import { isCount, isThreshold } from './thresholds.ts';

/** True where hidden. */
export interface Holes {
	cells: readonly (readonly boolean[])[];
	/** Row and column totals; left out: all are shown. */
	rows?: readonly boolean[];
	columns?: readonly boolean[];
}
export interface Bounds {
	low: number;
	high: number;
}
export interface TableBounds {
	kind: 'bounds';
	/** Null where shown. */
	cells: (Bounds | null)[][];
	rows: (Bounds | null)[];
	columns: (Bounds | null)[];
}
export interface TableError {
	kind: 'error';
	code: 'empty' | 'ragged' | 'not_a_count' | 'bad_threshold' | 'bad_holes';
}

/** A table as arcs: the cells row by row, then the row totals, then the column totals. */
export interface TableFlow {
	rows: number;
	columns: number;
	total: number;
	from: Int32Array;
	to: Int32Array;
	value: Float64Array;
}

export function toFlow(table: readonly (readonly number[])[]): TableFlow | TableError {
	const rows = table.length;
	const columns = table[0]?.length ?? 0;
	if (rows === 0 || columns === 0) return { kind: 'error', code: 'empty' };
	if (table.some((row) => row.length !== columns)) return { kind: 'error', code: 'ragged' };
	const total = table.flat().reduce((sum, count) => sum + count, 0);
	if (!table.flat().every(isCount) || !isCount(total)) return { kind: 'error', code: 'not_a_count' };
	const size = rows * columns + rows + columns;
	const flow = { rows, columns, total, from: new Int32Array(size), to: new Int32Array(size), value: new Float64Array(size) };
	const set = (arc: number, from: number, to: number, value: number) => {
		flow.from[arc] = from;
		flow.to[arc] = to;
		flow.value[arc]! += value;
	};
	const [source, sink] = [0, rows + columns + 1];
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) {
			const count = table[i]![j]!;
			set(i * columns + j, 1 + i, 1 + rows + j, count);
			set(rows * columns + i, source, 1 + i, count);
			set(rows * columns + rows + j, 1 + rows + j, sink, count);
		}
	}
	return flow;
}

/** Largest flow from s to t, or `enough` if it is at least that; shortest augmenting paths. Changes `room`. */
function maxFlow(room: Float64Array, nodes: number, s: number, t: number, enough: number): number {
	const before = new Int32Array(nodes);
	const queue = new Int32Array(nodes);
	let flow = 0;
	while (flow < enough) {
		before.fill(-1);
		before[s] = s;
		queue[0] = s;
		for (let head = 0, tail = 1; head < tail && before[t] === -1; head++) {
			const u = queue[head]!;
			for (let v = 0; v < nodes; v++) {
				if (before[v] !== -1 || !(room[u * nodes + v]! > 0)) continue;
				before[v] = u;
				queue[tail++] = v;
			}
		}
		if (before[t] === -1) return flow;
		let step = enough - flow;
		for (let v = t; v !== s; v = before[v]!) step = Math.min(step, room[before[v]! * nodes + v]!);
		for (let v = t; v !== s; v = before[v]!) {
			room[before[v]! * nodes + v]! -= step;
			room[v * nodes + before[v]!]! += step;
		}
		flow += step;
	}
	return flow;
}

/** Bounds of every hidden arc (`hidden[arc]` = 1); null where shown. */
export function arcBounds(flow: TableFlow, hidden: Uint8Array): (Bounds | null)[] {
	const nodes = flow.rows + flow.columns + 2;
	const room = new Float64Array(nodes * nodes);
	for (const [arc, value] of flow.value.entries()) {
		if (!hidden[arc]) continue;
		room[flow.from[arc]! * nodes + flow.to[arc]!] = flow.total;
		room[flow.to[arc]! * nodes + flow.from[arc]!] = value;
	}
	return Array.from(flow.value, (value, arc) => {
		if (!hidden[arc]) return null;
		const [u, v] = [flow.from[arc]!, flow.to[arc]!];
		const without = () => {
			const rest = room.slice();
			rest[u * nodes + v] = rest[v * nodes + u] = 0;
			return rest;
		};
		// Nothing in the table can be larger than the total, nor smaller than nobody.
		return {
			low: value - maxFlow(without(), nodes, u, v, value),
			high: value + maxFlow(without(), nodes, v, u, flow.total - value)
		};
	});
}

/** What can be worked out about everything that is hidden. */
export function tableBounds(table: readonly (readonly number[])[], holes: Holes): TableBounds | TableError {
	const flow = toFlow(table);
	if ('kind' in flow) return flow;
	const { rows, columns } = flow;
	const hiddenRows = holes.rows ?? new Array<boolean>(rows).fill(false);
	const hiddenColumns = holes.columns ?? new Array<boolean>(columns).fill(false);
	const shaped = holes.cells.length === rows && holes.cells.every((row) => row.length === columns);
	if (!shaped || hiddenRows.length !== rows || hiddenColumns.length !== columns) return { kind: 'error', code: 'bad_holes' };
	const flags = [...holes.cells.flat(), ...hiddenRows, ...hiddenColumns];
	const bounds = arcBounds(flow, Uint8Array.from(flags, Number));
	return {
		kind: 'bounds',
		cells: table.map((_, i) => bounds.slice(i * columns, (i + 1) * columns)),
		rows: bounds.slice(rows * columns, rows * columns + rows),
		columns: bounds.slice(rows * columns + rows)
	};
}

/**
 * How far a hidden number is from being safe, in people; 0 is safe: it could be below k, it could be k or more, and its
 * range is at least k wide, so neither the value nor that it is small can be worked out.
 */
export const shortfall = ({ low, high }: Bounds, k: number): number =>
	Math.max(0, low - (k - 1)) + Math.max(0, k - high) + Math.max(0, k - (high - low));

/** Does everything hidden pass? An error value for what cannot be audited. */
export function auditTwoWay(
	table: readonly (readonly number[])[],
	holes: Holes,
	k: number
): { kind: 'audit'; passes: boolean } | TableError {
	if (!isThreshold(k)) return { kind: 'error', code: 'bad_threshold' };
	const bounds = tableBounds(table, holes);
	if (bounds.kind === 'error') return bounds;
	const all = [...bounds.cells.flat(), ...bounds.rows, ...bounds.columns];
	return { kind: 'audit', passes: all.every((one) => one === null || shortfall(one, k) === 0) };
}
