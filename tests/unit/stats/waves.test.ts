/** Change over time: against brute force, and agreement with compare-groups.ts. */
import { describe, expect, test } from 'vitest';
import { tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { changeOfShares, changeOfWorths } from '#stats/change.ts';
import { compareGroups } from '#stats/compare-groups.ts';
import { compareShares } from '#stats/compare-shares.ts';
import { studentQuantile } from '#stats/distributions.ts';
import { fitModel } from '#stats/fit-model.ts';
import { meanShares, type PointsData } from '#stats/mean-shares.ts';
import { tallyPairs } from '#stats/pairs.ts';
import type { ResponseModel } from '#stats/response-model.ts';
import { K, LAMBDA, pointGroups, tiedPairs, twoWaves } from './group-data.ts';
import { names } from './helpers.ts';

const items = names(K);
const SHIFT = [1, 0, 0, 0, 0, 0, 0, -1];

/** Gauss-Jordan, independent of linalg.ts. */
function invert(matrix: number[][]): number[][] {
	const n = matrix.length;
	const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
	for (let c = 0; c < n; c++) {
		const pivot = work.findIndex((row, i) => i >= c && Math.abs(row[c]!) === Math.max(...work.slice(c).map((r) => Math.abs(r[c]!))));
		[work[c], work[pivot]] = [work[pivot]!, work[c]!];
		const lead = work[c]![c]!;
		work[c] = work[c]!.map((x) => x / lead);
		for (let i = 0; i < n; i++) if (i !== c) work[i] = work[i]!.map((x, j) => x - work[c]![j]! * matrixAt(work, i, c));
	}
	return work.map((row) => row.slice(n));
	function matrixAt(rows: number[][], i: number, c: number) {
		return rows[i]![c]!;
	}
}
const square = (flat: Float64Array, p: number) => Array.from({ length: p }, (_, i) => Array.from(flat.subarray(i * p, (i + 1) * p)));

/** By definition, with plain loops: standard errors of centred differences, and the differences. */
function byHand(before: { model: ResponseModel; ids: string[] }, after: { model: ResponseModel; ids: string[] }) {
	const [early, late] = [before, after].map(({ model, ids }) => {
		const fit = fitModel(model);
		const p = model.parameterCount;
		const v = invert(square(fit.information, p));
		const scores = model.scores(fit.point);
		const influence = new Map<string, number[]>();
		for (let r = 0; r < model.respondentCount; r++) {
			const g = Array.from(scores.subarray(r * p, (r + 1) * p));
			influence.set(ids[model.respondentIndex[r]!]!, v.slice(0, K).map((row) => row.reduce((s, x, j) => s + x * g[j]!, 0)));
		}
		return { v: v.slice(0, K).map((row) => row.slice(0, K)), influence, lambda: fit.lambda };
	}) as [any, any];
	const people = [...new Set([...early.influence.keys(), ...late.influence.keys()])];
	const n = people.length;
	const none = items.map(() => 0);
	const u = people.map((id) => none.map((_, i) => (late.influence.get(id) ?? none)[i] - (early.influence.get(id) ?? none)[i]));
	const model = none.map((_, i) => none.map((__, j) => early.v[i][j] + late.v[i][j]));
	const cr1 = none.map((_, i) => none.map((__, j) => (n / (n - 1)) * u.reduce((s, row) => s + row[i]! * row[j]!, 0)));
	const precision = invert(model);
	let trace = 0;
	for (let i = 0; i < K; i++) for (let j = 0; j < K; j++) trace += precision[i]![j]! * cr1[j]![i]!;
	const phi = Math.max(1, trace / (K - 1));
	const shrunk = none.map((_, i) => none.map((__, j) => (n * cr1[i]![j]! + K * phi * model[i]![j]!) / (n + K)));
	const error = none.map((_, i) => {
		const c = none.map((__, j) => (i === j ? 1 : 0) - 1 / K);
		return Math.sqrt(c.reduce((s, x, a) => s + c.reduce((t, y, b) => t + x * y * shrunk[a]![b]!, 0), 0));
	});
	const raw = none.map((_, i) => late.lambda[i] - early.lambda[i]);
	const mean = raw.reduce((s, x) => s + x, 0) / K;
	return { n, error, difference: raw.map((x) => x - mean) };
}

test.each([
	[14, 14, 14, 13],
	[14, 20, 9, 13],
	[30, 12, 12, 11]
] as const)('%i before, %i after, %i in both: differences and widths by hand, df %i', (early, late, both, df) => {
	const { before, after } = twoWaves(1, [early, late, both], SHIFT);
	const result = changeOfWorths(items, before, after);
	const hand = byHand(before, after);
	expect(result).toMatchObject({ n: [early, late], both, people: hand.n, df, warnings: [] });
	result.rows.forEach((row, i) => {
		expect(row.difference).toBeCloseTo(hand.difference[i]!, 9);
		expect((row.high! - row.low!) / 2).toBeCloseTo(studentQuantile(0.95, df) * hand.error[i]!, 8);
	});
});

test('pairs with ties: the tie parameter is integrated out', () => {
	const [one, two] = [tiedPairs(1, 14, LAMBDA, 12), tiedPairs(2, 14, LAMBDA, 12)];
	const wave = (data: typeof one) => ({ model: tallyPairs(data).model, ids: data.respondents.map(({ id }) => id) });
	expect(wave(one).model.parameterCount).toBe(K + 1);
	const result = changeOfWorths(items, wave(one), wave(two));
	const hand = byHand(wave(one), wave(two));
	result.rows.forEach((row, i) => {
		expect(row.difference).toBeCloseTo(hand.difference[i]!, 9);
		expect((row.high! - row.low!) / 2).toBeCloseTo(studentQuantile(0.95, 13) * hand.error[i]!, 8);
	});
});

describe('limiting cases', () => {
	test('nobody in both waves: equals the comparison of two groups', () => {
		const { before, after } = twoWaves(3, [12, 25, 0], SHIFT);
		const result = changeOfWorths(items, before, after);
		const groups = compareGroups(items, after.model, before.model);
		expect(result.rows).toEqual(groups.rows);
		expect([result.df, result.both, result.people]).toEqual([11, 0, 37]);
	});
	test('one in both of 300: nearly two groups', () => {
		const { before, after } = twoWaves(4, [150, 151, 1], SHIFT);
		const result = changeOfWorths(items, before, after);
		const groups = compareGroups(items, after.model, before.model);
		result.rows.forEach((row, i) => {
			const other = groups.rows[i]!;
			expect(row.difference).toBeCloseTo(other.difference!, 9);
			expect((row.high! - row.low!) / (other.high! - other.low!)).toBeCloseTo(1, 1);
		});
	});
	test('identical answers in both waves: difference 0, width > 0 that falls with n', () => {
		const width = (n: number) => {
			const { before } = twoWaves(5, [n, n, n], SHIFT);
			const { rows, df } = changeOfWorths(items, before, before);
			for (const row of rows) {
				expect(row.difference).toBe(0);
				expect(row.pHolm).toBe(1);
				expect(row.low).toBeLessThan(0);
			}
			const independent = compareGroups(items, before.model, before.model).rows;
			const mean = (list: typeof rows) => list.reduce((s, row) => s + row.high! - row.low!, 0) / K;
			expect(mean(rows)).toBeLessThan(mean(independent));
			return mean(rows) / studentQuantile(0.95, df!);
		};
		expect(width(160) / width(20)).toBeLessThan(1 / 6);
	});
	test('people are matched by id, not by order', () => {
		const [one, two] = [tiedPairs(1, 14, LAMBDA, 12), tiedPairs(2, 14, LAMBDA, 12)];
		const wave = (data: typeof one) => ({ model: tallyPairs(data).model, ids: data.respondents.map(({ id }) => id) });
		const result = changeOfWorths(items, wave(one), wave(two));
		const reversed = changeOfWorths(items, wave(one), wave({ ...two, respondents: [...two.respondents].reverse() }));
		reversed.rows.forEach((row, i) => {
			expect(row.difference).toBeCloseTo(result.rows[i]!.difference!, 9);
			expect(row.low).toBeCloseTo(result.rows[i]!.low!, 9);
		});
		// Wrongly matched people give another width.
		const crossed = changeOfWorths(items, wave(one), { ...wave(two), ids: [...wave(two).ids].reverse() });
		expect(crossed.both).toBe(14);
		expect(Math.abs(crossed.rows[0]!.low! - result.rows[0]!.low!)).toBeGreaterThan(1e-3);
	});
	test.each([
		[4, 30, ['groupTooSmall']],
		[30, 9, ['noClaimBelowTen']],
		[10, 10, []]
	] as const)('%i and %i people: %j', (early, late, warnings) => {
		const { before, after } = twoWaves(7, [early, late, Math.min(early, late)], SHIFT);
		const result = changeOfWorths(items, before, after);
		expect(result.warnings).toEqual(warnings);
		expect(result.rows.every((row) => (row.pHolm === null) === (warnings.length > 0))).toBe(true);
		expect(result.rows.every((row) => (row.difference === null) === (early === 4))).toBe(true);
	});
	test('an item that was new in the second wave', () => {
		const { after } = twoWaves(8, [12, 12, 12], SHIFT);
		const seven: BestWorstData = {
			items,
			respondents: after.ids.map((id, r) => ({ id, answers: [0, 1, 2, 3].map((at) => ({ shown: [at, at + 1, at + 2, (at + r) % 2 === 0 ? 6 : at + 3], best: at + 1, worst: at })) }))
		};
		const { rows, flags } = changeOfWorths(items, { model: tallyBestWorst(seven).model, ids: after.ids }, after);
		expect(rows[7]!.difference).toBeNull();
		expect(flags[7]).toContain('noData');
		expect(rows[0]!.difference).not.toBeNull();
	});
});

describe('points', () => {
	const wave = (data: PointsData) => ({ shares: meanShares(data), ids: data.respondents.map(({ id }) => id), total: data.total });
	test('all in both: variance of the differences and the model part, by hand', () => {
		const n = 13;
		const [one, two] = [pointGroups(1, [n, 0], LAMBDA), pointGroups(2, [n, 0], LAMBDA)];
		const { rows, df } = changeOfShares(items, wave(one), wave(two));
		expect(df).toBe(n - 1);
		const differences = one.respondents.map((r, i) => r.answers[0]!.points!.map((x, j) => (two.respondents[i]!.answers[0]!.points![j]! - x) / 10));
		const mean = items.map((_, j) => differences.reduce((s, row) => s + row[j]!, 0) / n);
		const variance = items.map((_, j) => differences.reduce((s, row) => s + (row[j]! - mean[j]!) ** 2, 0) / (n - 1));
		const [m0, m1] = [one, two].map((data) => items.map((_, j) => data.respondents.reduce((s, r) => s + r.answers[0]!.points![j]! / 10, 0) / n)) as [number[], number[]];
		const smooth = (m: number) => (m * n * 10 + 0.5) / (n * 10 + K / 2);
		const spread = (m: number[]) => m.reduce((s, x) => s + x * (1 - x), 0) / n;
		const phi = variance.reduce((s, x) => s + x / n, 0) / (spread(m0) + spread(m1));
		rows.forEach((row, j) => {
			const model = [m0[j]!, m1[j]!].reduce((s, m) => s + (smooth(m) * (1 - smooth(m))) / n, 0);
			const v = (n * (variance[j]! / n) + K * phi * model) / (n + K);
			expect(row.difference).toBeCloseTo(mean[j]!, 10);
			expect((row.high! - row.low!) / 2).toBeCloseTo(studentQuantile(0.95, n - 1) * Math.sqrt(v), 10);
		});
	});
	test('nobody in both: two groups', () => {
		const [one, two] = [pointGroups(1, [12, 0], LAMBDA), pointGroups(2, [15, 0], LAMBDA)];
		const after = { ...wave(two), ids: two.respondents.map(({ id }) => `later ${id}`) };
		expect(changeOfShares(items, wave(one), after).rows).toEqual(compareShares(items, meanShares(two), meanShares(one)).rows);
	});
	test('identical answers twice: difference 0, width > 0, no claim; too few people: nulls', () => {
		const one = wave(pointGroups(3, [12, 0], LAMBDA));
		for (const row of changeOfShares(items, one, one).rows) {
			expect(row.difference).toBe(0);
			expect(row.high).toBeGreaterThan(0);
			expect(row.pHolm).toBe(1);
		}
		const few = wave(pointGroups(3, [4, 0], LAMBDA));
		expect(changeOfShares(items, few, one)).toMatchObject({ warnings: ['groupTooSmall'], df: null });
		const nobody = wave(pointGroups(3, [0, 0], LAMBDA));
		expect(changeOfShares(items, nobody, one).rows.every((row) => row.difference === null)).toBe(true);
	});
});
