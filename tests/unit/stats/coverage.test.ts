/** Property 10: does the 90 % interval of V* cover, with best-worst data and few respondents who differ? */
import { beforeAll, expect, test } from 'vitest';
import { estimateBestWorst } from '#stats/best-worst.ts';
import { simulate } from './helpers.ts';

const RUNS = 300;
const LAMBDA = [1.2, 0.8, 0.4, 0.1, -0.1, -0.4, -0.8, -1.2];

/** What the intervals are about: the profile if the whole population answered. Persons vary (sd 1), so it is not LAMBDA. */
let population: number[];
const rows = new Map<number, ReturnType<typeof coverage>>();

beforeAll(() => {
	population = estimateBestWorst(simulate(99, 40_000, LAMBDA), { draws: 0, ghost: 0 }).items.map(({ centred }) => centred);
	for (const n of [5, 10, 20]) rows.set(n, coverage(n));
});

function coverage(n: number) {
	let inside = 0;
	let right = 0;
	let claims = 0;
	let width = 0;
	for (let run = 0; run < RUNS; run++) {
		const { items, before } = estimateBestWorst(simulate(1000 * n + run, n, LAMBDA), { draws: 0 });
		items.forEach(({ low, high }, i) => {
			width += high! - low!;
			if (low! <= population[i]! && population[i]! <= high!) inside++;
		});
		before.forEach((row, i) =>
			row.forEach((p, j) => {
				if (p === null || p < 0.95) return;
				claims++;
				if (population[i]! > population[j]!) right++;
			})
		);
	}
	return { n, covered: inside / (RUNS * 8), width: width / (RUNS * 8), claims: claims / RUNS, right: right / claims };
}

test('coverage of the nominal 90 % interval, best-worst, K = 8, 6 sets of 4 each, person sd 1', () => {
	for (const { n, covered, width, claims, right } of rows.values()) {
		console.log(
			`n ${n}: covered ${(100 * covered).toFixed(1)} %, mean width ${width.toFixed(2)}, ` +
				`"before" with P ≥ .95: ${claims.toFixed(1)} a run, ${(100 * right).toFixed(1)} % right`
		);
	}
	for (const n of [10, 20]) {
		expect(rows.get(n)!.covered).toBeGreaterThanOrEqual(0.87);
		expect(rows.get(n)!.covered).toBeLessThanOrEqual(0.97);
	}
	// Printed, and bounded only below: methods.md has 96.5 % for pairs, and too wide is the safe side at five people.
	expect(rows.get(5)!.covered).toBeGreaterThanOrEqual(0.87);
});

test('intervals shrink with n, and "before" is right as often as it says', () => {
	expect(rows.get(20)!.width).toBeLessThan(rows.get(10)!.width);
	expect(rows.get(10)!.width).toBeLessThan(rows.get(5)!.width);
	for (const n of [10, 20]) expect(rows.get(n)!.right).toBeGreaterThan(0.95);
});
