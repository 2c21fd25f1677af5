import { describe, expect, test } from 'vitest';
import { estimateBestWorst } from '#stats/best-worst.ts';
import { studentQuantile } from '#stats/distributions.ts';
import { estimatePoints } from '#stats/points.ts';
import { rankProbabilities } from '#stats/rank-probabilities.ts';
import { estimateRankings } from '#stats/rankings.ts';
import { asPoints } from './points-helpers.ts';
import { bestWorstInterview, people, rankingInterview } from './population.ts';

describe('rank and share intervals', () => {
	const covariance = Float64Array.of(0.5, 0.2, 0.1, 0.2, 0.4, 0.05, 0.1, 0.05, 0.3);
	const lambda = Float64Array.of(0.8, 0, -0.8);
	const summary = (change: object = {}) =>
		rankProbabilities({ lambda, covariance, df: 9, draws: 20_000, level: 0.9, seed: 4, ranked: [0, 1, 2], ...change })!;

	test('the share interval of two items is the logistic image of the interval of their difference', () => {
		// Share = σ(λ0 − λ1) is monotone, so its percentiles are transformed t quantiles.
		const [item] = rankProbabilities({
			lambda: Float64Array.of(0.6, -0.2),
			covariance: Float64Array.of(0.5, 0.2, 0.2, 0.4),
			df: 6,
			draws: 200_000,
			level: 0.9,
			seed: 2,
			ranked: [0, 1]
		})!;
		const half = studentQuantile(0.95, 6) * Math.sqrt(0.5 + 0.4 - 0.4);
		const sigma = (x: number) => 1 / (1 + Math.exp(-x));
		expect(Math.abs(item!.shareLow - sigma(0.8 - half))).toBeLessThan(0.005);
		expect(Math.abs(item!.shareHigh - sigma(0.8 + half))).toBeLessThan(0.005);
	});
	test('rank intervals follow their definition and widen with the level', () => {
		for (const { rankProbability, rankLow, rankHigh, top3 } of summary()) {
			const upTo = (r: number) => rankProbability!.slice(0, r).reduce((s, p) => s + p, 0);
			expect(upTo(rankLow!)).toBeGreaterThanOrEqual(0.05);
			expect(upTo(rankLow! - 1)).toBeLessThan(0.05);
			expect(upTo(rankHigh!)).toBeGreaterThanOrEqual(0.95);
			expect(upTo(rankHigh! - 1)).toBeLessThan(0.95);
			expect(top3).toBeCloseTo(1, 12);
		}
		summary({ level: 0.5 }).forEach((narrow, i) => {
			const wide = summary({ level: 0.99 })[i]!;
			expect(wide.rankHigh! - wide.rankLow!).toBeGreaterThanOrEqual(narrow.rankHigh! - narrow.rankLow!);
			expect(wide.shareHigh - wide.shareLow).toBeGreaterThan(narrow.shareHigh - narrow.shareLow);
		});
	});
	test('an item outside the ranking has no rank', () => {
		const [first, second, third] = summary({ ranked: [0, 2] });
		expect(second).toMatchObject({ rankProbability: null, top3: null, rankLow: null, rankHigh: null });
		expect(first!.rankProbability![2]).toBe(0);
		expect(first!.rankProbability![0]! + third!.rankProbability![0]!).toBeCloseTo(1, 12);
	});
	test('degenerate input gives null', () => {
		expect(rankProbabilities({ lambda, covariance: new Float64Array(9), df: 9, draws: 10, level: 0.9, seed: 1, ranked: [0] })).toBeNull();
		expect(rankProbabilities({ lambda, covariance, df: 9, draws: 0, level: 0.9, seed: 1, ranked: [0] })).toBeNull();
	});
});

/** Also where worths are hardly known, and where everybody gives 0 or 10. */
describe('an interval contains its own estimate', () => {
	const inside = (items: readonly { share: number | null; shareLow: number | null; shareHigh: number | null }[]) => {
		for (const { share, shareLow, shareHigh } of items) {
			if (shareLow === null) continue;
			expect(shareLow).toBeLessThanOrEqual(share!);
			expect(shareHigh!).toBeGreaterThanOrEqual(share!);
		}
	};
	test.each([0, 1, 2, 3, 4, 5])('seed %i', (seed) => {
		for (const n of [2, 5, 12]) {
			inside(estimateBestWorst(people(bestWorstInterview(2), seed, n, Array.from({ length: 14 }, (_, i) => (i === 0 ? 6 : 0)), 2), { draws: 400 }).items);
			inside(estimateRankings(people(rankingInterview(1, 3), seed, n, [3, 0, -3, -6], 1), { draws: 400 }).items);
		}
	});
	test('points where everybody gives everything, or nothing', () => {
		for (const n of [2, 5, 40]) {
			const { items } = estimatePoints(asPoints(Array.from({ length: n }, () => [10, 0, 0])), { draws: 100 });
			inside(items);
			expect([items[0]!.high, items[1]!.low]).toEqual([1, 0]);
			expect(items[0]!.low).toBeLessThan(1);
			expect(items[1]!.high).toBeGreaterThan(0);
			expect(items.map(({ flags }) => flags)).toEqual([['allPoints'], ['noPoints'], ['noPoints']]);
		}
	});
});
