/** Property 10 of methods.md section 11, for each Luce format: coverage of the 90 % interval of V* with few, heterogeneous people. */
import { beforeAll, describe, expect, test } from 'vitest';
import { soak } from '../../soak.ts';
import { coverage, HEADER, LAMBDA, populationOf, printedRow, settings, type Row } from './coverage.ts';

/** At five people the expected coverage is 96–97 %, too near the upper bound for 300 runs. */
const RUNS = [[5, soak(2000, 700)], [10, 300], [20, 300]] as const;
const table = new Map<string, Map<number, Row>>();

beforeAll(() => {
	console.log(`nominal 90 %, K = 8, person sd 1\n${HEADER}`);
	for (const setting of settings(8)) {
		const truth = populationOf(setting, LAMBDA, 1);
		const rows = new Map(RUNS.map(([n, runs]) => [n as number, coverage(setting, { truth, lambda: LAMBDA, sd: 1, n, runs })]));
		table.set(setting.name, rows);
		console.log([...rows.values()].map((row) => printedRow(setting.name, row)).join('\n'));
	}
});

describe.each(settings(8).map(({ name }) => name))('%s', (name) => {
	test.each(RUNS)('%i people: coverage near nominal (%i runs)', (n) => {
		expect(table.get(name)!.get(n)!.covered).toBeGreaterThanOrEqual(0.87);
		expect(table.get(name)!.get(n)!.covered).toBeLessThanOrEqual(0.97);
	});
	test('with n intervals shrink and claims increase; "before" is right at its nominal rate', () => {
		const [five, ten, twenty] = [5, 10, 20].map((n) => table.get(name)!.get(n)!);
		expect(ten!.width).toBeLessThan(0.7 * five!.width);
		expect(twenty!.width).toBeLessThan(0.75 * ten!.width);
		expect(ten!.claims).toBeGreaterThan(five!.claims);
		expect(twenty!.claims).toBeGreaterThan(ten!.claims);
		for (const row of [five, ten, twenty]) expect(row!.right).toBeGreaterThanOrEqual(0.95);
	});
	test('the ghost does not shrink estimates noticeably', () => {
		for (const n of [5, 10, 20]) expect(table.get(name)!.get(n)!.outward).toBeGreaterThan(-0.02);
	});
});
