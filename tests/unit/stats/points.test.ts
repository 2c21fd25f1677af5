import { describe, expect, test } from 'vitest';
import { studentCdf } from '#stats/distributions.ts';
import { meanShares, pooledShareCovariance, type PointsData } from '#stats/mean-shares.ts';
import { estimatePoints } from '#stats/points.ts';
import { asPoints, people, SMALL, weighted } from './points-helpers.ts';

const near = (actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12) => {
	expect(actual.length).toBe(expected.length);
	for (let i = 0; i < actual.length; i++) expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance);
};
const column = (data: PointsData, options = {}) =>
	estimatePoints(data, { draws: 0, ...options }).items.map(({ share, low, high }) => [share!, low!, high!]).flat();

/** The formulas of methods.md, item by item, from the rows. */
function plainIntervals(rows: number[][], t: number) {
	const n = rows.length;
	const k = rows[0]!.length;
	const x = rows.map((row) => row.map((p) => p / 10));
	const mean = x[0]!.map((_, j) => x.reduce((s, row) => s + row[j]!, 0) / n);
	const variance = mean.map((m, j) => x.reduce((s, row) => s + (row[j]! - m) ** 2, 0) / (n - 1));
	const phi = variance.reduce((a, b) => a + b) / mean.reduce((s, m) => s + m * (1 - m), 0);
	return mean.map((_, j) => {
		const smooth = (rows.reduce((s, row) => s + row[j]!, 0) + 0.5) / (10 * n + k / 2);
		const spread = smooth * (1 - smooth);
		const v = (variance[j]! + (k * phi * spread) / n) / (n + k);
		const logit = (sign: number) => Math.log(smooth / (1 - smooth)) + (sign * t * Math.sqrt(v)) / spread;
		return [1 / (1 + Math.exp(-logit(-1))), 1 / (1 + Math.exp(-logit(1)))];
	});
}

describe('mean shares', () => {
	test('intervals are the formulas of methods.md on other data than the fixture', () => {
		// t with T₁₁(t) = 0.95 by bisection, independent of our quantile.
		let [low, high] = [0, 10];
		for (let i = 0; i < 60; i++) {
			const middle = (low + high) / 2;
			if (studentCdf(middle, 11) < 0.95) low = middle;
			else high = middle;
		}
		const rows = people(3, 12);
		const items = estimatePoints(asPoints(rows), { level: 0.9, draws: 0 }).items;
		plainIntervals(rows, low).forEach(([a, b], j) => near([items[j]!.low!, items[j]!.high!], [a!, b!], 1e-10));
	});

	test('V belongs to shares: symmetric, rows sum to 0, and so do the influences', () => {
		const { covariance, influence, n } = meanShares(weighted(SMALL, [1, 2, 0.5, 1, 3, 1]));
		for (let i = 0; i < 5; i++) {
			expect(Math.abs(covariance!.subarray(5 * i, 5 * i + 5).reduce((a, b) => a + b, 0))).toBeLessThan(1e-15);
			for (let j = 0; j < 5; j++) expect(covariance![5 * i + j]).toBeCloseTo(covariance![5 * j + i]!, 15);
			let sum = 0;
			for (let r = 0; r < n; r++) sum += influence[5 * r + i]!;
			expect(Math.abs(sum)).toBeLessThan(1e-15);
		}
	});

	test('influence predicts leaving a person out, also with weights', () => {
		const weights = [1, 2, 0.5, 1, 3, 1];
		const all = meanShares(weighted(SMALL, weights));
		const mean = weights.reduce((a, b) => a + b) / 6;
		for (let r = 0; r < 6; r++) {
			const without = meanShares(weighted(SMALL, weights.map((w, i) => (i === r ? 0 : w))));
			expect(without.n).toBe(5);
			// m₋ᵣ = m − u_r/(1 − w_r/n).
			const expected = all.shares!.map((m, j) => m - all.influence[5 * r + j]! / (1 - weights[r]! / mean / 6));
			near(without.shares!, expected, 1e-14);
		}
	});

	test('the pooled covariance of a difference: the same people twice, no change', () => {
		const one = meanShares(asPoints(people(5, 9)));
		const still = pooledShareCovariance(
			one.influence.map(() => 0),
			9,
			one.model!.map((x) => 2 * x),
			2 * one.modelTrace,
			1 / 90
		)!;
		expect(still.phi).toBe(1 / 90);
		expect(still.covariance.every((v, at) => at % 7 !== 0 || v > 0)).toBe(true);
		near(pooledShareCovariance(one.influence, 9, one.model!, one.modelTrace, 0)!.covariance, one.covariance!);
		expect(pooledShareCovariance(one.influence.subarray(0, 6), 1, one.model!, one.modelTrace, 0)).toBeNull();
	});
});

describe('weights, order, repeated answers', () => {
	test('no weight is weight 1, and the scale of weights changes nothing', () => {
		const plain = column(asPoints(SMALL));
		near(column(weighted(SMALL, [1, 1, 1, 1, 1, 1])), plain, 0);
		near(column(weighted(SMALL, [7, 7, 7, 7, 7, 7])), plain);
		const uneven = [1, 2, 0.5, 1, 3, 1];
		near(column(weighted(SMALL, uneven.map((w) => 1000 * w))), column(weighted(SMALL, uneven)));
	});

	test('weight 0 is left out of everything', () => {
		const estimate = (data: PointsData) => estimatePoints(data, { draws: 300 });
		const rest = estimate(asPoints(SMALL.slice(0, 5)));
		expect(estimate(weighted(SMALL, [1, 1, 1, 1, 1, 0]))).toEqual(rest);
	});

	test('weights act as copies on the share, but not on n: that becomes Kish’s effective n', () => {
		const copies = meanShares(asPoints([...SMALL, SMALL[2]!, SMALL[2]!]));
		const heavy = meanShares(weighted(SMALL, [1, 1, 3, 1, 1, 1]));
		near(heavy.shares!, copies.shares!, 1e-14);
		expect(heavy.n).toBe(6);
		// (1 + 1 + 3 + 1 + 1 + 1)²/(5·1 + 9)
		expect(heavy.effectiveN).toBeCloseTo(64 / 14, 8);
		expect(heavy.df).toBeCloseTo(64 / 14 - 1, 8);
		expect(copies.df).toBe(7);
		// Unequal weights give a larger variance than equal ones.
		const equal = meanShares(asPoints(SMALL));
		const trace = (v: Float64Array) => v[0]! + v[6]! + v[12]! + v[18]! + v[24]!;
		expect(trace(heavy.covariance!)).toBeGreaterThan(trace(equal.covariance!));
	});

	test('the order of people and items does not matter', () => {
		near(column(asPoints([...SMALL].reverse())), column(asPoints(SMALL)));
		const turned = column(asPoints(SMALL.map((row) => [...row].reverse())));
		const plain = column(asPoints(SMALL));
		for (let j = 0; j < 5; j++) near(turned.slice(3 * j, 3 * j + 3), plain.slice(12 - 3 * j, 15 - 3 * j));
	});

	test('a person with several answers counts once, with their mean; skips change nothing', () => {
		const [first, second] = [SMALL[0]!, SMALL[1]!];
		const rest = asPoints(SMALL.slice(2)).respondents.map((one, r) => ({ ...one, id: `rest ${r}` }));
		const both: PointsData = {
			...asPoints(SMALL),
			respondents: [
				{ id: 'a', answers: [{ points: first }, { points: null }, { points: second }] },
				...rest,
				{ id: 'b', answers: [{ points: null }] }
			]
		};
		const meaned: PointsData = {
			...both,
			respondents: [{ id: 'a', answers: [{ points: first.map((x, j) => (x + second[j]!) / 2) }] }, ...rest]
		};
		const estimate = estimatePoints(both, { draws: 0 });
		near(column(both), column(meaned));
		expect(estimate).toMatchObject({ n: 5, answers: 6, skips: 2 });
		const points = estimate.items.reduce((sum, { counts }) => sum + counts.points, 0);
		expect(points).toBe(60);
		expect(estimate.items[3]!.counts).toEqual({ points: 7, zeros: 3, shown: 6 });
	});

	test('repeated answers of the same people do not narrow intervals; new people do', () => {
		const rows = people(11, 10);
		const data = asPoints(rows);
		const again = { ...data, respondents: data.respondents.map((one) => ({ ...one, answers: [...one.answers, ...one.answers] })) };
		near(column(again), column(data));
		const width = (d: PointsData) => estimatePoints(d, { draws: 0 }).items.reduce((sum, { low, high }) => sum + high! - low!, 0);
		expect(width(asPoints([...rows, ...rows]))).toBeLessThan(0.8 * width(data));
	});
});

describe('ranks', () => {
	test('the mean rank agrees with the pairs, analytically, and probabilities sum to 1 both ways', () => {
		const data = asPoints(people(21, 14));
		const { items } = estimatePoints(data, { draws: 20_000 });
		const { smoothed, covariance: v, df } = meanShares(data);
		for (let i = 0; i < 6; i++) {
			let expected = 1;
			for (let j = 0; j < 6; j++) {
				if (j === i) continue;
				const variance = v![7 * i]! + v![7 * j]! - 2 * v![6 * i + j]!;
				expected += studentCdf((smoothed![j]! - smoothed![i]!) / Math.sqrt(variance), df);
			}
			const own = items[i]!.rankProbability!;
			expect(Math.abs(own.reduce((sum, p, r) => sum + p * (r + 1), 0) - expected)).toBeLessThan(0.01);
			expect(own.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
			expect(items.reduce((sum, item) => sum + item.rankProbability![i]!, 0)).toBeCloseTo(1, 12);
			expect(items[i]!.top3).toBeCloseTo(own[0]! + own[1]! + own[2]!, 12);
			expect(items[i]!.rankLow!).toBeLessThanOrEqual(items[i]!.rankHigh!);
		}
	});

	test('same seed, same answer; no draws, no ranks', () => {
		const data = asPoints(SMALL);
		expect(estimatePoints(data, { seed: 4, draws: 500 })).toEqual(estimatePoints(data, { seed: 4, draws: 500 }));
		expect(estimatePoints(data, { seed: 5, draws: 500 })).not.toEqual(estimatePoints(data, { seed: 4, draws: 500 }));
		const none = estimatePoints(data, { draws: 0 });
		expect(none.items[0]).toMatchObject({ rankProbability: null, top3: null, rankLow: null, rankHigh: null });
		expect(none.items[0]!.low).not.toBeNull();
	});

	test('two items: P(first) is the t probability of their difference', () => {
		const rows = [7, 5, 8, 6, 4, 9, 5].map((x) => [x, 10 - x]);
		const { smoothed, covariance: v } = meanShares(asPoints(rows));
		const { items } = estimatePoints(asPoints(rows), { draws: 20_000 });
		const p = studentCdf((smoothed![0]! - smoothed![1]!) / Math.sqrt(4 * v![0]!), 6);
		expect(Math.abs(items[0]!.rankProbability![0]! - p)).toBeLessThan(0.005);
		expect(items[0]!.top3).toBeCloseTo(1, 12);
	});
});
