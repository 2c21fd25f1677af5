/** Property 12: somebody who tries every table that agrees with what is shown never learns a hidden number, or that it is small. */
import { describe, expect, test } from 'vitest';
import { auditTwoWay, MOST_CELLS, suppressOneWay, suppressTwoWay, tableBounds } from '#analysis/disclosure/index.ts';
import { createRandom } from '#stats/random.ts';
import { attack, columnTotals, everyTable, publish, randomTable, rowTotals } from './attacker.ts';

const k = 5;
const SIZES = [
	{ height: 3, width: 3, seeds: 200 },
	{ height: 2, width: 4, seeds: 200 },
	{ height: 4, width: 3, seeds: 60 }
];

describe('the bounds of the audit', () => {
	test('are those of all tables, cell by cell, whatever is hidden', () => {
		let compared = 0;
		for (const { height, width } of [...SIZES, { height: 1, width: 4 }, { height: 4, width: 1 }, { height: 2, width: 2 }]) {
			for (let seed = 1; seed <= 120; seed++) {
				const random = createRandom(seed);
				const table = Array.from({ length: height }, () => Array.from({ length: width }, () => Math.floor(random.uniform() ** 2 * 6)));
				const share = random.uniform();
				const flags = (length: number, often: number) => Array.from({ length }, () => random.uniform() < often);
				const holes = {
					cells: table.map(() => flags(width, share)),
					rows: flags(height, seed % 3 === 0 ? 0.4 : 0),
					columns: flags(width, seed % 2 === 0 ? 0.4 : 0)
				};
				const known = attack(publish(table, holes));
				const bounds = tableBounds(table, holes);
				if (bounds.kind === 'error') throw new Error(bounds.code);
				if (known === null) continue;
				const masked = (ranges: { low: number; high: number }[], hidden: boolean[]) => ranges.map((range, i) => (hidden[i] ? range : null));
				expect(bounds.cells).toEqual(known.cells.map((row, i) => masked(row, holes.cells[i]!)));
				expect(bounds.rows).toEqual(masked(known.rows, holes.rows));
				expect(bounds.columns).toEqual(masked(known.columns, holes.columns));
				compared += [bounds.cells.flat(), bounds.rows, bounds.columns].flat().filter((one) => one !== null).length;
			}
		}
		expect(compared).toBeGreaterThan(3000);
	});
	test('are those of Fréchet when every cell is hidden, also for large counts', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const random = createRandom(seed);
			const table = Array.from({ length: 2 + (seed % 4) }, () => Array.from({ length: 3 }, () => Math.floor(10 ** (9 * random.uniform()))));
			const [rows, columns] = [rowTotals(table), columnTotals(table)];
			const total = rows.reduce((a, b) => a + b, 0);
			const cells = rows.map((row) => columns.map((column) => ({ low: Math.max(0, row + column - total), high: Math.min(row, column) })));
			expect(tableBounds(table, { cells: table.map((row) => row.map(() => true)) })).toMatchObject({ cells });
		}
	});
});

describe('suppressTwoWay', () => {
	test.each(SIZES)('an attacker never pins a hidden number of a $height × $width table', ({ height, width, seeds }) => {
		const seen = { tables: 0, numbers: 0, whole: 0, untried: 0 };
		for (let seed = 1; seed <= seeds; seed++) {
			const table = randomTable(seed, height, width, 20 + (seed % 5) * 12);
			const result = suppressTwoWay(table, k);
			if (result.kind === 'error') throw new Error(result.code);
			if (result.kind === 'hidden') {
				seen.whole++;
				continue;
			}
			const published = publish(table, result);
			const known = attack(published, 500_000);
			if (known === null) {
				seen.untried++;
				continue;
			}
			seen.tables++;
			const hidden = [
				...known.cells.flat().filter((_, at) => result.cells.flat()[at]),
				...known.rows.filter((_, i) => result.rows[i]),
				...known.columns.filter((_, j) => result.columns[j])
			];
			for (const { low, high } of hidden) {
				expect(low).toBeLessThan(k);
				expect(high).toBeGreaterThanOrEqual(k);
				expect(high - low).toBeGreaterThanOrEqual(k);
			}
			seen.numbers += hidden.length;
			// What is shown is k or more, and so is what a shown cell leaves of its shown total.
			published.cells.forEach((row, i) =>
				row.forEach((count, j) => {
					if (count === null) return;
					expect(count).toBeGreaterThanOrEqual(k);
					for (const sum of [published.rows[i]!, published.columns[j]!]) {
						if (sum !== null) expect(sum - count).not.toSatisfy((rest: number) => rest > 0 && rest < k);
					}
				})
			);
		}
		console.log(`${height} × ${width}: ${JSON.stringify(seen)}`);
		expect(seen.tables).toBeGreaterThan(seeds / 3);
		expect(seen.untried).toBeLessThan(seeds / 6);
	});

	test('totals are hidden as the one-way tables hide them, and cells for a reason', () => {
		for (let seed = 1; seed <= 100; seed++) {
			const table = randomTable(seed, 3, 4, 60);
			const result = suppressTwoWay(table, k);
			if (result.kind !== 'table') continue;
			expect(result.rows).toEqual(suppressOneWay(rowTotals(table), k));
			expect(result.columns).toEqual(suppressOneWay(columnTotals(table), k));
			table.flat().forEach((count, at) => expect(result.cells.flat()[at] === 'too_few').toBe(count < k));
			const holes = {
				cells: result.cells.map((row) => row.map(Boolean)),
				rows: result.rows.map(Boolean),
				columns: result.columns.map(Boolean)
			};
			expect(auditTwoWay(table, holes, k)).toEqual({ kind: 'audit', passes: true });
		}
	});

	test('with the breakdown hidden, the two one-way tables beside each other still show nothing small', () => {
		let tried = 0;
		for (let seed = 1; seed <= 400; seed++) {
			const table = randomTable(seed, 2 + (seed % 3), 2 + (seed % 2), 30);
			if (suppressTwoWay(table, k).kind !== 'hidden') continue;
			const known = tableBounds(table, {
				cells: table.map((row) => row.map(() => true)),
				rows: suppressOneWay(rowTotals(table), k).map(Boolean),
				columns: suppressOneWay(columnTotals(table), k).map(Boolean)
			});
			if (known.kind === 'error') throw new Error(known.code);
			for (const bounds of [...known.cells.flat(), ...known.rows, ...known.columns]) if (bounds) expect(bounds.high).toBeGreaterThanOrEqual(k);
			tried++;
		}
		expect(tried).toBeGreaterThan(50);
	});
});

describe('hostile tables', () => {
	test('impossible input is an error value', () => {
		expect(suppressTwoWay([], k)).toEqual({ kind: 'error', code: 'empty' });
		expect(suppressTwoWay([[]], k)).toEqual({ kind: 'error', code: 'empty' });
		expect(suppressTwoWay([[], []], k)).toEqual({ kind: 'error', code: 'empty' });
		expect(suppressTwoWay([[7, 8], [9]], k)).toEqual({ kind: 'error', code: 'ragged' });
		for (const bad of [Number.NaN, -1, 1.5, Infinity, 2 ** 53, undefined as unknown as number]) {
			expect(suppressTwoWay([[7, 8], [9, bad]], k)).toEqual({ kind: 'error', code: 'not_a_count' });
			expect(tableBounds([[bad]], { cells: [[true]] })).toEqual({ kind: 'error', code: 'not_a_count' });
		}
		// Each may be counted, all together not.
		expect(suppressTwoWay([[2 ** 52, 2 ** 52], [2 ** 52, 7]], k)).toEqual({ kind: 'error', code: 'not_a_count' });
		for (const bad of [Number.NaN, 4, 0, -5, 5.5, Infinity]) {
			expect(suppressTwoWay([[7, 8], [9, 10]], bad)).toEqual({ kind: 'error', code: 'bad_threshold' });
			const holes = { cells: [[true, true], [true, true]] };
			expect(auditTwoWay([[7, 8], [9, 10]], holes, bad)).toEqual({ kind: 'error', code: 'bad_threshold' });
		}
		expect(tableBounds([[7, 8]], { cells: [[true]] })).toEqual({ kind: 'error', code: 'bad_holes' });
		expect(tableBounds([[7, 8]], { cells: [[true, true]], rows: [] })).toEqual({ kind: 'error', code: 'bad_holes' });
		expect(tableBounds([[7, 8]], { cells: [[true, true]], rows: [true, true], columns: [true] })).toEqual({ kind: 'error', code: 'bad_holes' });
	});
	test('nobody, too few, or too many cells hide the breakdown', () => {
		expect(suppressTwoWay([[0, 0], [0, 0]], k)).toEqual({ kind: 'hidden', reason: 'too_few' });
		expect(suppressTwoWay([[1, 1], [1, 1]], k)).toEqual({ kind: 'hidden', reason: 'too_few' });
		expect(suppressTwoWay([[2, 2], [2, 2]], k)).toEqual({ kind: 'hidden', reason: 'nothing_left' });
		const wide = [Array.from({ length: MOST_CELLS + 1 }, () => 20)];
		expect(suppressTwoWay(wide, k)).toEqual({ kind: 'hidden', reason: 'too_large' });
	});
	test('one row or one column is a one-way table', () => {
		for (let seed = 1; seed <= 200; seed++) {
			const row = randomTable(seed, 1, 5, 50)[0]!;
			const reasons = suppressOneWay(row, k);
			for (const table of [[row], row.map((count) => [count])]) {
				const result = suppressTwoWay(table, k);
				if (reasons.every(Boolean)) expect(result).toEqual({ kind: 'hidden', reason: 'nothing_left' });
				else expect(result).toMatchObject({ kind: 'table', cells: table.length === 1 ? [reasons] : reasons.map((reason) => [reason]) });
			}
		}
		expect(suppressTwoWay([[6]], k)).toEqual({ kind: 'table', cells: [[null]], rows: [null], columns: [null] });
	});
	test('a table where everything is k or more is shown', () => {
		const none = [null, null];
		expect(suppressTwoWay([[5, 6], [7, 8]], k)).toEqual({ kind: 'table', cells: [none, none], rows: none, columns: none });
	});
	test('the input is left as it was', () => {
		const table = [[12, 3, 9], [7, 8, 2], [15, 6, 11]];
		const copy = structuredClone(table);
		suppressTwoWay(table, k);
		expect(table).toEqual(copy);
	});
});

test('the attacker here is one: it finds the number that a careless table gives away', () => {
	const table = [[12, 3, 9], [7, 8, 2], [15, 6, 11]];
	const careless = { cells: table.map((row) => row.map((count) => count < k)), rows: [], columns: [] };
	expect(attack(publish(table, careless))!.cells[0]![1]).toEqual({ low: 3, high: 3 });
	let tables = 0;
	everyTable({ cells: [[null, null], [null, null]], rows: [2, 1], columns: [1, 2], total: 3 }, () => tables++);
	expect(tables).toBe(2);
});
