/** Leave-one-out by weights equals refits of data without the person; borrowed profiles. */
import { describe, expect, test } from 'vitest';
import { estimateBestWorst, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { borrowedProfile, groupProfile } from '#stats/borrowed-profile.ts';
import { fitModel } from '#stats/fit-model.ts';
import { leaveOneOut } from '#stats/leave-one-out.ts';
import { estimatePairs, tallyPairs, type PairsData } from '#stats/pairs.ts';
import { K, LAMBDA, tiedPairs, twoGroups } from './group-data.ts';
import { names } from './helpers.ts';

const all = LAMBDA.map((_, i) => i);
const allPairs = all.flatMap((first) => all.flatMap((then) => (first === then ? [] : [{ first, then, alone: true }])));

describe.each([1, 2, 3, 4])('seed %i', (seed) => {
	test('best-worst, with weights', () => {
		const data = twoGroups(seed, [9, 0], LAMBDA);
		const weighted: BestWorstData = { ...data, respondents: data.respondents.map((r, i) => ({ ...r, weight: 1 + (i % 3) / 2 })) };
		const model = tallyBestWorst(weighted).model;
		const result = leaveOneOut(model, { fit: fitModel(model), among: all, claims: allPairs });
		const estimates = weighted.respondents.map((left) => estimateBestWorst({ ...weighted, respondents: weighted.respondents.filter((r) => r !== left) }, { draws: 0 }));
		allPairs.forEach(({ first, then }, c) => {
			expect(result.lowest[c]).toBeCloseTo(Math.min(...estimates.map((e) => e.before[first]![then]!)), 8);
		});
		const top = (items: { centred: number }[]) => items.reduce((best, item, i) => (item.centred > items[best]!.centred ? i : best), 0);
		const own = top(estimateBestWorst(weighted, { draws: 0 }).items);
		expect(result.topChanges).toBe(estimates.some((e) => top(e.items) !== own));
	});
	test('pairs with ties', () => {
		const data = tiedPairs(seed, 8, LAMBDA, 14);
		const model = tallyPairs(data).model;
		const result = leaveOneOut(model, { fit: fitModel(model), among: all, claims: allPairs });
		const estimates = data.respondents.map((left) => estimatePairs({ ...data, respondents: data.respondents.filter((r) => r !== left) } as PairsData, { draws: 0 }));
		allPairs.forEach(({ first, then }, c) => {
			expect(result.lowest[c]).toBeCloseTo(Math.min(...estimates.map((e) => e.before[first]![then]!)), 8);
		});
	});
});

test('detects a top that depends on one person', () => {
	// Four people are split over items 0 and 1; the fifth decides.
	const answers = (best: number) => [{ shown: [0, 1, 2], best, worst: 2 }];
	const data: BestWorstData = { items: names(3), respondents: [0, 0, 1, 1, 0].map((best, r) => ({ id: `r${r}`, answers: answers(best) })) };
	const model = tallyBestWorst(data).model;
	const fit = fitModel(model);
	// Without one who chose 0 there is a tie: the top does not change, but the claim fails.
	const { topChanges, lowest } = leaveOneOut(model, { fit, among: [0, 1, 2], claims: [{ first: 0, then: 1, alone: true }] });
	expect(topChanges).toBe(false);
	expect(lowest[0]).toBeCloseTo(0.5, 6);
	const loud: BestWorstData = { ...data, respondents: data.respondents.map((r, i) => (i === 4 ? { ...r, answers: [...answers(0), ...answers(0)] } : i === 0 ? { ...r, answers: [] } : r)) };
	const second = tallyBestWorst(loud).model;
	expect(leaveOneOut(second, { fit: fitModel(second), among: [0, 1, 2], claims: [] }).topChanges).toBe(true);
	// Nothing changes among other items.
	expect(leaveOneOut(second, { fit: fitModel(second), among: [2], claims: [] })).toEqual({ topChanges: false, lowest: [] });
});

test('two people, one, nobody: lowest is null', () => {
	for (const n of [0, 1, 2]) {
		const model = tallyBestWorst(twoGroups(1, [n, 0], LAMBDA)).model;
		const { lowest } = leaveOneOut(model, { fit: fitModel(model), among: all, claims: [{ first: 0, then: 1, alone: true }] });
		expect(lowest).toEqual([null]);
	}
});

describe('profiles of small groups', () => {
	const everybody = twoGroups(20, [60, 0], LAMBDA);
	const overall = fitModel(tallyBestWorst(everybody).model).lambda;
	const input = (data: BestWorstData) => ({ method: 'm', items: data.items, ...tallyBestWorst(data) });
	const group = (n: number) => input({ ...everybody, respondents: everybody.respondents.slice(0, n) });
	const centred = (lambda: ArrayLike<number>) => Array.from(lambda, (x) => x - Array.from(lambda).reduce((s, y) => s + y, 0) / K);
	const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, i) => x - b[i]!));

	test('limits of n', () => {
		expect(groupProfile(group(4), overall)).toBeNull();
		expect(groupProfile(group(5), overall)!.borrowed).toBe(true);
		expect(groupProfile(group(9), overall)!.borrowed).toBe(true);
		const own = groupProfile(group(10), overall)!;
		expect(own.borrowed).toBe(false);
		expect(own.items.map((item) => item.centred)).toEqual(estimateBestWorst({ ...everybody, respondents: everybody.respondents.slice(0, 10) }).items.map((item) => item.centred));
	});
	test('lies between the group\'s own profile and everybody\'s, with narrower intervals', () => {
		const data = { ...everybody, respondents: everybody.respondents.slice(0, 6) };
		const own = estimateBestWorst(data);
		const borrowed = borrowedProfile(input(data), overall);
		const target = centred(overall);
		expect(distance(borrowed.items.map((x) => x.centred), target)).toBeLessThan(distance(own.items.map((x) => x.centred), target));
		const width = (items: readonly { low: number | null; high: number | null }[]) => items.reduce((s, x) => s + x.high! - x.low!, 0);
		expect(width(borrowed.items)).toBeLessThan(width(own.items));
		expect(borrowed.items.map((x) => x.counts)).toEqual(own.items.map((x) => x.counts));
	});
	test('the penalised optimum: observed + prior = expected, by differences of the log-likelihood', () => {
		const small = group(6);
		const { fit } = borrowedProfile(small, overall);
		const likelihood = small.model.likelihood();
		const objective = (lambda: Float64Array) =>
			likelihood(lambda).value + lambda.reduce((s, x, i) => s - Math.log1p(Math.exp(overall[i]! - x)) - Math.log1p(Math.exp(x - overall[i]!)), 0);
		for (let i = 0; i < K; i++) {
			const moved = (step: number) => objective(fit.lambda.map((x, j) => (i === j ? x + step : x)));
			expect(Math.abs(moved(1e-4) - moved(-1e-4)) / 2e-4).toBeLessThan(1e-5);
		}
	});
	test('nobody answered: everybody\'s profile, without an interval', () => {
		const nobody = borrowedProfile(group(0), overall);
		expect(distance(nobody.items.map((x) => x.centred), centred(overall))).toBeLessThan(1e-8);
		expect(nobody.items.every((item) => item.low === null && item.flags.includes('noData'))).toBe(true);
	});
});
