/** Points allocation with few or degenerate data. */
import { describe, expect, test } from 'vitest';
import type { PointsData } from '#stats/mean-shares.ts';
import { estimatePoints, shareInterval } from '#stats/points.ts';
import { createRandom } from '#stats/random.ts';
import { asPoints, dirichletPeople, people, SMALL, weighted } from './points-helpers.ts';

describe('few or degenerate data', () => {
	/** Checks the invariants of the result. */
	function checkInvariants(data: PointsData, level = 0.9) {
		const estimate = estimatePoints(data, { draws: 200, level });
		expect(JSON.parse(JSON.stringify(estimate))).toEqual(estimate);
		for (const { share, low, high, shareLow, shareHigh, rankProbability } of estimate.items) {
			expect([shareLow, shareHigh]).toEqual([low, high]);
			if (share !== null) expect(share >= 0 && share <= 1 + 1e-12).toBe(true);
			if (low === null || high === null) continue;
			// The interval contains its share, and ends at 0 or 1 only where nobody, or everybody, gave all.
			expect(low).toBeLessThanOrEqual(share!);
			expect(high).toBeGreaterThanOrEqual(share!);
			expect(low === 0).toBe(share === 0);
			expect(high === 1).toBe(share === 1);
			expect(high).toBeGreaterThan(low);
			expect(rankProbability).not.toBeNull();
		}
		return estimate;
	}

	test('nobody: nulls and noData', () => {
		const empty = { ...asPoints(SMALL), respondents: [{ id: 'a', answers: [{ points: null }] }] };
		const { n, skips, warnings, items, zeroShare } = checkInvariants(empty);
		expect({ n, skips, warnings, zeroShare }).toEqual({ n: 0, skips: 1, warnings: ['noData'], zeroShare: null });
		expect(items[0]).toMatchObject({ share: null, low: null, high: null, rankProbability: null, flags: ['noData'] });
	});

	test('one person has a profile and no interval', () => {
		const { warnings, items } = checkInvariants(asPoints(SMALL.slice(0, 1)));
		expect(warnings).toEqual(['oneRespondent']);
		expect(items.map(({ share }) => share)).toEqual([0.5, 0.3, 0.2, 0, 0]);
		expect(items.every(({ low, high, rankLow }) => low === null && high === null && rankLow === null)).toBe(true);
	});

	test('warning fewRespondents for two to four people only', () => {
		for (const n of [2, 3, 4]) expect(checkInvariants(asPoints(SMALL.slice(0, n))).warnings).toEqual(['fewRespondents']);
		expect(checkInvariants(asPoints(SMALL.slice(0, 5))).warnings).toEqual([]);
	});

	test('identical answers: interval about one stone wide, not zero', () => {
		for (const n of [2, 5, 20, 100]) {
			const { items } = checkInvariants(asPoints(Array.from({ length: n }, () => [5, 3, 2, 0, 0])));
			const half = (items[0]!.high! - items[0]!.low!) / 2;
			expect(half).toBeGreaterThan(0.3 / (10 * n));
			if (n < 5) continue;
			expect(half).toBeLessThan(3 / (10 * n));
			expect(items[0]!.rankProbability![0]).toBeGreaterThan(0.9);
		}
		// One differing stone does not narrow the interval.
		const alike = checkInvariants(asPoints(Array.from({ length: 10 }, () => [5, 3, 2, 0, 0])));
		const almost = checkInvariants(asPoints([...Array.from({ length: 9 }, () => [5, 3, 2, 0, 0]), [4, 4, 2, 0, 0]]));
		const width = ({ items }: typeof alike) => items[0]!.high! - items[0]!.low!;
		expect(width(almost)).toBeGreaterThanOrEqual(0.999 * width(alike));
	});

	test('everybody puts all points on the same item', () => {
		for (const weights of [[1, 1, 1, 1, 1, 1], [0.1, 0.7, 0.3, 1, 1, 2]]) {
			const { items } = checkInvariants(weighted(SMALL.map(() => [10, 0, 0, 0, 0]), weights));
			expect(items.map(({ flags }) => flags)).toEqual([['allPoints'], ['noPoints'], ['noPoints'], ['noPoints'], ['noPoints']]);
			expect(items[0]!.low).toBeGreaterThan(0.9);
			expect(items[1]!.high).toBeLessThan(0.05);
			expect(items[0]!.rankProbability![0]).toBeGreaterThan(0.99);
		}
	});

	test('each person puts all points on a different item: maximal variance', () => {
		const { items } = checkInvariants(asPoints([0, 1, 2, 3, 4].map((at) => [0, 1, 2, 3, 4].map((j) => (j === at ? 10 : 0)))));
		expect(items.every(({ share }) => Math.abs(share! - 0.2) < 1e-15)).toBe(true);
		expect(items[0]!.rankLow).toBe(1);
		expect(items[0]!.rankHigh).toBe(5);
	});

	test('two people, opposite, at 99.9 %: still inside (0, 1)', () => {
		const { items } = checkInvariants(asPoints([[10, 0], [0, 10]]), 0.999);
		expect(items[0]!.low).toBeLessThan(1e-10);
		expect(items[0]!.high).toBeGreaterThan(0.999999);
		const [low, high] = shareInterval(0.001, 1, 1e6);
		expect(low).toBeGreaterThan(0);
		expect(high).toBeLessThan(1);
	});

	test('many items, other totals', () => {
		checkInvariants(asPoints(people(8, 6, 40)));
		checkInvariants(asPoints(dirichletPeople(createRandom(2), 7, [0.5, 0.3, 0.2], 3, 100), 100));
		checkInvariants(asPoints([[1, 0], [0, 1], [1, 0]], 1));
	});
});
