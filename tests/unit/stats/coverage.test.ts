/** Property 10 of methods.md section 11, for each Luce format: does the 90 % interval of V* cover, with few people who differ? */
import { beforeAll, describe, expect, test } from 'vitest';
import { coverage, HEADER, LAMBDA, populationOf, printedRow, settings, type Row } from './coverage.ts';

/** At five people the share to expect is 96–97 %, so near the upper bound that 300 runs would decide by chance. */
const RUNS = [[5, 2000], [10, 300], [20, 300]] as const;
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
	test.each(RUNS)('%i people: covered as often as it says, and not much oftener (%i runs)', (n) => {
		expect(table.get(name)!.get(n)!.covered).toBeGreaterThanOrEqual(0.87);
		expect(table.get(name)!.get(n)!.covered).toBeLessThanOrEqual(0.97);
	});
	test('intervals shrink with n, statements become more, and "before" is right as often as it says', () => {
		const [five, ten, twenty] = [5, 10, 20].map((n) => table.get(name)!.get(n)!);
		expect(ten!.width).toBeLessThan(0.7 * five!.width);
		expect(twenty!.width).toBeLessThan(0.75 * ten!.width);
		expect(ten!.claims).toBeGreaterThan(five!.claims);
		expect(twenty!.claims).toBeGreaterThan(ten!.claims);
		for (const row of [five, ten, twenty]) expect(row!.right).toBeGreaterThanOrEqual(0.95);
	});
	test('the ghost does not decide: estimates are not drawn to the middle', () => {
		for (const n of [5, 10, 20]) expect(table.get(name)!.get(n)!.outward).toBeGreaterThan(-0.02);
	});
});
