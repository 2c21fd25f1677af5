/** Seeded simulations: type I error, power and coverage of differences. */
import { expect, test } from 'vitest';
import { estimateBestWorst, tallyBestWorst } from '#stats/best-worst.ts';
import { changeOfShares, changeOfWorths } from '#stats/change.ts';
import { compareIn } from '#stats/compare-groups.ts';
import { compareSharesIn } from '#stats/compare-shares.ts';
import type { Comparison } from '#stats/differences.ts';
import { meanShares, type PointsData } from '#stats/mean-shares.ts';
import { createRandom } from '#stats/random.ts';
import { soak } from '../../soak.ts';
import { K, LAMBDA, layPoints, person, pointGroups, twoGroups, twoWaves } from './group-data.ts';
import { names, simulate } from './helpers.ts';

const ALPHA = 0.1;
const SHIFT = [-1, 0, 0, 0, 0, 0, 0, 1.2];
const MOVED = LAMBDA.map((x, i) => x + SHIFT[i]!);
const add = (sum: number, x: number) => sum + x;

/** Nominal and three standard errors of a proportion over so many runs. */
const atMost = (nominal: number, runs: number) => nominal + 3 * Math.sqrt((nominal * (1 - nominal)) / runs);

/** The estimand: the profiles if whole populations answered. It differs from the shift, since persons vary. */
const populationOf = (lambda: readonly number[]) => estimateBestWorst(simulate(99, 30_000, lambda), { draws: 0, ghost: 0 }).items.map((item) => item.centred);
const truth = (() => {
	const [a, b] = [populationOf(MOVED), populationOf(LAMBDA)];
	return a.map((x, i) => x - b[i]!);
})();

interface Tally {
	covered: number;
	/** Runs with some item claimed where nothing differs. */
	wrong: number;
	/** Runs with an item claimed that differs by more than ½, and with the right sign. */
	found: number;
	width: number;
}
function run(runs: number, expected: readonly number[], compare: (seed: number) => Comparison): Tally {
	const tally: Tally = { covered: 0, wrong: 0, found: 0, width: 0 };
	for (let seed = 1; seed <= runs; seed++) {
		const { rows } = compare(seed);
		const claimed = rows.map((row, i) => row.pHolm !== null && row.pHolm <= ALPHA && { sign: Math.sign(row.difference!), truth: expected[i]! });
		if (claimed.some((claim) => claim && Math.abs(claim.truth) < 1e-9)) tally.wrong++;
		if (claimed.some((claim) => claim && Math.abs(claim.truth) > 0.5 && claim.sign === Math.sign(claim.truth))) tally.found++;
		tally.covered += rows.filter((row, i) => row.low! <= expected[i]! && expected[i]! <= row.high!).length / rows.length / runs;
		tally.width += rows.map((row) => row.high! - row.low!).reduce(add, 0) / rows.length / runs;
	}
	return tally;
}
const line = (name: string, runs: number, { covered, wrong, found, width }: Tally) =>
	console.log(`${name}: covered ${(100 * covered).toFixed(1)} %, width ${width.toFixed(2)}, wrong claims ${((100 * wrong) / runs).toFixed(1)} %, found ${((100 * found) / runs).toFixed(0)} %`);

const NONE = LAMBDA.map(() => 0);

test.each([
	[10, 10],
	[20, 40]
] as const)('groups of %i and %i: nothing differs', (nA, nB) => {
	const runs = soak(200, 100);
	let rejected = 0;
	const tally = run(runs, NONE, (seed) => {
		const result = compareIn(twoGroups(7000 + seed, [nA, nB], LAMBDA), tallyBestWorst, ['a', 'b'], { permutations: 99, seed });
		if (result.global!.p <= ALPHA) rejected++;
		return result;
	});
	line(`no difference ${nA}+${nB}, global test ${((100 * rejected) / runs).toFixed(1)} %`, runs, tally);
	expect(tally.wrong / runs).toBeLessThanOrEqual(atMost(ALPHA, runs));
	expect(rejected / runs).toBeLessThanOrEqual(atMost(ALPHA, runs));
	// The test must not be overly conservative.
	expect(rejected).toBeGreaterThan(0.03 * runs);
	expect(tally.covered).toBeGreaterThanOrEqual(0.87);
	expect(tally.covered).toBeLessThanOrEqual(0.97);
});

test.each([
	[10, 10, 0.4, 0.1],
	[20, 40, 0.75, 0.65]
] as const)('groups of %i and %i: two items differ by about one', (nA, nB, power, byItem) => {
	const runs = 100;
	let rejected = 0;
	const tally = run(runs, truth, (seed) => {
		const result = compareIn(twoGroups(9000 + seed, [nA, nB], MOVED, LAMBDA), tallyBestWorst, ['a', 'b'], { permutations: 99, seed });
		if (result.global!.p <= ALPHA) rejected++;
		return result;
	});
	line(`difference ${nA}+${nB}, global test ${((100 * rejected) / runs).toFixed(1)} %`, runs, tally);
	expect(tally.covered).toBeGreaterThanOrEqual(0.87);
	expect(tally.covered).toBeLessThanOrEqual(0.97);
	expect(rejected / runs).toBeGreaterThan(power);
	expect(tally.found / runs).toBeGreaterThan(byItem);
});

test.each([
	[10, 10, 10],
	[20, 20, 20],
	[20, 20, 10],
	// A small wave and a large one, the case for the reduced degrees of freedom.
	[10, 60, 10],
	[10, 60, 1]
] as const)('waves of %i and %i people, %i of them in both', (early, late, both) => {
	const runs = soak(200, 100);
	const compare = (shift: readonly number[]) => (seed: number) => {
		const { before, after } = twoWaves(3000 + seed, [early, late, both], shift);
		const result = changeOfWorths(names(K), before, after);
		expect(result.both).toBe(both);
		return result;
	};
	const none = run(runs, NONE, compare(NONE));
	const moved = run(runs, truth, compare(SHIFT));
	line(`no change ${early}, ${late}, both ${both}`, runs, none);
	line(`change ${early}, ${late}, both ${both}`, runs, moved);
	expect(none.wrong / runs).toBeLessThanOrEqual(atMost(ALPHA, runs));
	for (const { covered } of [none, moved]) {
		expect(covered).toBeGreaterThanOrEqual(0.87);
		expect(covered).toBeLessThanOrEqual(0.97);
	}
});

test('the same people in both waves give more power than different people', () => {
	const width = (both: number) => run(60, NONE, (seed) => {
		const { before, after } = twoWaves(5000 + seed, [20, 20, both], NONE);
		return changeOfWorths(names(K), before, after);
	}).width;
	const [none, half, all] = [width(0), width(10), width(20)];
	expect(all).toBeLessThan(half);
	expect(half).toBeLessThan(none);
});

const shares = (lambda: readonly number[], seed: number) => meanShares(pointGroups(seed, [30_000, 0], lambda)).shares!;

test.each([
	[10, 10, 0.25],
	[20, 40, 0.75]
] as const)('points, groups of %i and %i', (nA, nB, byItem) => {
	const runs = soak(300, 150);
	let rejected = 0;
	const none = run(runs, NONE, (seed) => {
		const result = compareSharesIn(pointGroups(100 + seed, [nA, nB], LAMBDA), ['a', 'b'], { permutations: 99, seed });
		if (result.global!.p <= ALPHA) rejected++;
		return result;
	});
	line(`points, no difference ${nA}+${nB}, global test ${((100 * rejected) / runs).toFixed(1)} %`, runs, none);
	expect(none.wrong / runs).toBeLessThanOrEqual(atMost(ALPHA, runs));
	expect(rejected / runs).toBeLessThanOrEqual(atMost(ALPHA, runs));
	expect(rejected).toBeGreaterThan(0.03 * runs);
	const [a, b] = [shares(MOVED, 5), shares(LAMBDA, 6)];
	const differ = run(runs, Array.from(a, (x, j) => x - b[j]!), (seed) => compareSharesIn(pointGroups(900 + seed, [nA, nB], MOVED, LAMBDA), ['a', 'b'], { permutations: 0 }));
	line(`points, difference ${nA}+${nB}`, runs, differ);
	for (const { covered } of [none, differ]) {
		expect(covered).toBeGreaterThanOrEqual(0.87);
		expect(covered).toBeLessThanOrEqual(0.97);
	}
	const power = run(100, [1, ...NONE.slice(1)], (seed) => compareSharesIn(pointGroups(50 + seed, [nA, nB], [3, ...LAMBDA.slice(1)], LAMBDA), ['a', 'b'], { permutations: 0 }));
	expect(power.found / 100).toBeGreaterThan(byItem);
});

test.each([
	[10, 10, 10],
	[20, 20, 10],
	[10, 60, 5]
] as const)('points, waves of %i and %i, %i in both: coverage of no change', (early, late, both) => {
	const runs = soak(300, 150);
	const tally = run(runs, NONE, (seed) => {
		const random = createRandom(seed);
		const people = Array.from({ length: early + late - both }, () => person(random, LAMBDA));
		const wave = (from: number, to: number) => {
			const respondents = people.slice(from, to).map((own, i) => ({ id: `r${from + i}`, answers: [{ points: layPoints(random, own) }] }));
			const data: PointsData = { items: names(K), total: 10, respondents };
			return { shares: meanShares(data), ids: respondents.map(({ id }) => id), total: 10 };
		};
		return changeOfShares(names(K), wave(0, early), wave(early - both, early - both + late));
	});
	line(`points, no change ${early}, ${late}, both ${both}`, runs, tally);
	expect(tally.wrong / runs).toBeLessThanOrEqual(atMost(ALPHA, runs));
	expect(tally.covered).toBeGreaterThanOrEqual(0.87);
	expect(tally.covered).toBeLessThanOrEqual(0.97);
});
