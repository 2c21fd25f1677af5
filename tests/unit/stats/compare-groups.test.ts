/** Comparison of two groups against separate estimates and brute force, and the limits of n. */
import { describe, expect, test } from 'vitest';
import { estimateBestWorst, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { compareGroups, compareIn } from '#stats/compare-groups.ts';
import { claimRule, differenceRows } from '#stats/differences.ts';
import { studentCdf, studentQuantile } from '#stats/distributions.ts';
import { fitModel } from '#stats/fit-model.ts';
import { groupPermutationTest, likelihoodRatio, nearRatio } from '#stats/group-likelihood.ts';
import { tallyPairs } from '#stats/pairs.ts';
import { affordable, permutationTest } from '#stats/permutation-test.ts';
import { createRandom } from '#stats/random.ts';
import { K, LAMBDA, tiedPairs, twoGroups } from './group-data.ts';

const part = (data: BestWorstData, group: string): BestWorstData => ({ ...data, respondents: data.respondents.filter((r) => r.group === group) });
const few = { permutations: 19 };

test('difference, interval and p are those of two separate estimates', () => {
	const data = twoGroups(1, [12, 25], LAMBDA, [...LAMBDA].reverse());
	const { rows, df, n } = compareIn(data, tallyBestWorst, ['a', 'b'], { ...few, level: 0.95 });
	expect([n, df]).toEqual([[12, 25], 11]);
	const [a, b] = ['a', 'b'].map((group) => estimateBestWorst(part(data, group), { draws: 0, level: 0.95 })) as [any, any];
	const raw = rows.map((row, i) => {
		const error = (e: any) => (e.items[i].high - e.items[i].low) / 2 / studentQuantile(0.975, e.n - 1);
		const both = Math.hypot(error(a), error(b));
		const difference = a.items[i].centred - b.items[i].centred;
		expect(row.difference).toBeCloseTo(difference, 9);
		expect(row.low).toBeCloseTo(difference - studentQuantile(0.975, 11) * both, 9);
		expect(row.high).toBeCloseTo(difference + studentQuantile(0.975, 11) * both, 9);
		return 2 * studentCdf(-Math.abs(difference) / both, 11);
	});
	// Holm by its definition: the smallest level at which the step-down procedure rejects.
	const order = raw.map((_, i) => i).sort((i, j) => raw[i]! - raw[j]!);
	order.forEach((i, place) => {
		const steps = order.slice(0, place + 1).map((j, at) => (K - at) * raw[j]!);
		expect(rows[i]!.pHolm).toBeCloseTo(Math.min(1, Math.max(...steps)), 9);
	});
	expect(Math.min(...rows.map((row) => row.pHolm!))).toBeLessThan(0.05);
});

test('swapping the groups changes every sign and keeps the likelihood ratio', () => {
	const data = twoGroups(2, [15, 10], LAMBDA);
	const one = compareIn(data, tallyBestWorst, ['a', 'b'], few);
	const other = compareIn(data, tallyBestWorst, ['b', 'a'], few);
	one.rows.forEach((row, i) => {
		expect(other.rows[i]!.difference).toBeCloseTo(-row.difference!, 9);
		expect(other.rows[i]!.low).toBeCloseTo(-row.high!, 9);
		expect(other.rows[i]!.pHolm).toBeCloseTo(row.pHolm!, 9);
	});
	expect(other.global!.statistic).toBeCloseTo(one.global!.statistic, 6);
});

describe('limits of n', () => {
	test.each([
		[4, 30, 'nothing'],
		[5, 30, 'shown'],
		[30, 9, 'shown'],
		[10, 10, 'claimed']
	] as const)('%i and %i: %s', (nA, nB, rule) => {
		expect(claimRule(nA, nB)).toBe(rule);
		const { rows, warnings, global, df } = compareIn(twoGroups(3, [nA, nB], LAMBDA, [...LAMBDA].reverse()), tallyBestWorst, ['a', 'b'], few);
		for (const row of rows) {
			expect([row.difference, row.low, row.high].every((x) => (rule === 'nothing' ? x === null : Number.isFinite(x)))).toBe(true);
			expect(row.pHolm !== null).toBe(rule === 'claimed');
		}
		expect(warnings).toEqual(rule === 'nothing' ? ['groupTooSmall'] : rule === 'shown' ? ['noClaimBelowTen'] : []);
		expect(global !== null).toBe(rule === 'claimed');
		expect(df === null).toBe(rule === 'nothing');
	});
	test('an empty group', () => {
		const { rows, warnings } = compareIn(twoGroups(3, [12, 12], LAMBDA), tallyBestWorst, ['a', 'c'], few);
		expect(warnings).toContain('groupTooSmall');
		expect(rows).toEqual(rows.map(({ item }) => ({ item, difference: null, low: null, high: null, pHolm: null })));
	});
	test('a standard error of zero gives null', () => {
		const [row] = differenceRows(['x'], [{ value: 1, error: 0 }], { df: 10, level: 0.9, rule: 'claimed' });
		expect(row).toEqual({ item: 'x', difference: null, low: null, high: null, pHolm: null });
	});
});

test('an item without data in a group: nulls, and the other items are unaffected', () => {
	const data = twoGroups(5, [15, 15], LAMBDA);
	// Group a never saw item 7.
	const unseen: BestWorstData = {
		...data,
		respondents: data.respondents.map((r) => (r.group === 'b' ? r : { ...r, answers: r.answers.filter(({ shown }) => !shown.includes(7)) }))
	};
	const { rows, flags, warnings } = compareIn(unseen, tallyBestWorst, ['a', 'b'], few);
	expect(rows[7]).toEqual({ item: 'item 7', difference: null, low: null, high: null, pHolm: null });
	expect(flags[7]).toContain('noData');
	expect(warnings).not.toContain('notComparable');
	const [a, b] = ['a', 'b'].map((group) => estimateBestWorst(part(unseen, group), { draws: 0 }).items.slice(0, 7).map((x) => x.logWorth)) as [number[], number[]];
	const mean = (values: number[]) => values.reduce((s, x) => s + x, 0) / values.length;
	for (let i = 0; i < 7; i++) expect(rows[i]!.difference).toBeCloseTo(a[i]! - mean(a) - (b[i]! - mean(b)), 9);
	expect(rows.slice(0, 7).every((row) => row.pHolm !== null)).toBe(true);
});

test('islands within a group: notComparable', () => {
	const data = twoGroups(6, [15, 15], LAMBDA);
	const split: BestWorstData = {
		...data,
		respondents: data.respondents.map((r) =>
			r.group === 'b' ? r : { ...r, answers: [{ shown: [0, 1, 2, 3], best: 0, worst: 3 }, { shown: [4, 5, 6, 7], best: 5, worst: 4 }] }
		)
	};
	const { rows, warnings, global } = compareIn(split, tallyBestWorst, ['a', 'b'], few);
	expect(warnings).toContain('notComparable');
	expect(rows.every((row) => row.difference === null && row.pHolm === null)).toBe(true);
	expect(global).toBeNull();
});

test('people of weight 0, of other groups, and with skips only are left out', () => {
	const data = twoGroups(7, [12, 12], LAMBDA);
	const crowd: BestWorstData = {
		...data,
		respondents: data.respondents.flatMap((r, i) => [
			r,
			{ ...r, id: `z${i}`, weight: 0 },
			{ ...r, id: `o${i}`, group: 'other' },
			{ ...r, id: `s${i}`, answers: [{ shown: [0, 1, 2, 3], best: null, worst: null }] }
		])
	};
	expect(compareIn(crowd, tallyBestWorst, ['a', 'b'], few)).toEqual(compareIn(data, tallyBestWorst, ['a', 'b'], few));
});

describe('the likelihood ratio', () => {
	test('best-worst: three separate fits, ghost included', () => {
		const data = twoGroups(8, [10, 14], LAMBDA, [0, 0, 1, 1, 0, 0, -1, -1]);
		const [all, a, b] = [data, part(data, 'a'), part(data, 'b')].map((d) => fitModel(tallyBestWorst(d).model).logLikelihood) as [number, number, number];
		const labels = data.respondents.map((r) => (r.group === 'a' ? 0 : 1));
		const ratio = likelihoodRatio(tallyBestWorst(data).model, labels, 2)!;
		expect(ratio.statistic).toBeCloseTo(2 * (a + b - all), 7);
		expect(ratio.df).toBe(K - 1);
	});
	test('pairs with ties: the shared tie parameter is the maximum (brute force)', () => {
		const data = tiedPairs(9, 24, LAMBDA, 10, (r) => (r % 2 === 0 ? 'a' : 'b'));
		const model = tallyPairs(data).model;
		const labels = data.respondents.map((r) => (r.group === 'a' ? 0 : 1));
		const plain = { ghost: 0, extraPrior: false };
		const { statistic, lambda } = likelihoodRatio(model, labels, 2, plain)!;
		const pooled = fitModel(model, plain).logLikelihood;
		const of = (gamma: number) =>
			lambda.reduce((sum, own, g) => {
				const weight = Float64Array.from(labels, (label) => (label === g ? 1 : 0));
				return sum + model.likelihood(weight)(Float64Array.from([...own, gamma])).value;
			}, 0);
		// Golden section on the shared parameter at the fitted worths: the joint maximum must be its maximum too.
		let [low, high] = [-6, 4];
		for (let i = 0; i < 100; i++) {
			const [x, y] = [low + (high - low) / 3, high - (high - low) / 3];
			if (of(x) < of(y)) low = x;
			else high = y;
		}
		expect(2 * (of(low) - pooled)).toBeCloseTo(statistic, 7);
		// Shared parameters lower the likelihood relative to separate fits.
		const own = [0, 1].reduce((sum, g) => sum + fitModel(model, { ...plain, weight: Float64Array.from(labels, (l) => (l === g ? 1 : 0)) }).logLikelihood, 0);
		expect(2 * (own - pooled)).toBeGreaterThanOrEqual(statistic - 1e-9);
	});
	test('two Newton steps approximate the ratio and give the same p', () => {
		const random = createRandom(4);
		for (const [n, limit] of [[10, 4e-3], [30, 1e-3]] as const) {
			const data = twoGroups(10 + n, [n, n], LAMBDA);
			const model = tallyBestWorst(data).model;
			const labels = data.respondents.map((r) => (r.group === 'a' ? 0 : 1));
			const near = nearRatio(model);
			for (let b = 0; b < 30; b++) {
				const shuffled = random.shuffle(labels);
				const exact = likelihoodRatio(model, shuffled, 2)!.statistic;
				expect(Math.abs(near(shuffled)! - exact) / exact).toBeLessThan(limit);
			}
			const slow = permutationTest(labels, (l) => likelihoodRatio(model, l, 2)!.statistic, 59, 3)!;
			const quick = groupPermutationTest(model, labels, 59, 3)!;
			expect(Math.abs(quick.p - slow.p)).toBeLessThanOrEqual(1 / 60 + 1e-12);
			expect(quick.statistic).toBeCloseTo(slow.statistic, 9);
		}
	});
});

describe('permutations', () => {
	test('p is the share of all divisions at least as extreme', () => {
		const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
		const labels = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
		const statistic = (l: readonly number[]) => Math.abs(values.reduce((sum, v, i) => sum + (l[i] === 0 ? v / 4 : -v / 6), 0));
		let extreme = 0;
		let all = 0;
		for (let mask = 0; mask < 1024; mask++) {
			const division = values.map((_, i) => ((mask >> i) & 1 ? 0 : 1));
			if (division.filter((l) => l === 0).length !== 4) continue;
			all++;
			if (statistic(division) >= statistic(labels) - 1e-9) extreme++;
		}
		expect(all).toBe(210);
		const { p } = permutationTest(labels, statistic, 20_000, 1)!;
		expect(Math.abs(p - extreme / all)).toBeLessThan(0.015);
		expect(permutationTest(labels, statistic, 500, 5)).toEqual(permutationTest(labels, statistic, 500, 5));
	});
	test('a statistic that is null counts as large', () => {
		let calls = 0;
		expect(permutationTest([0, 1, 0, 1], () => (calls++ === 0 ? 1 : null), 50, 1)!.p).toBe(1);
		expect(permutationTest([0, 1], () => null, 50, 1)).toBeNull();
	});
	test('large data use fewer, at least 199, with a warning', () => {
		expect(affordable(1999, 200 * 20 * 20)).toBe(1999);
		expect(affordable(1999, 1e6 * 400)).toBe(199);
		expect(affordable(50, 1e9)).toBe(50);
		const data = twoGroups(11, [1400, 1400], LAMBDA.concat(LAMBDA));
		const { global, warnings } = compareIn(data, tallyBestWorst, ['a', 'b'], { permutations: 600 });
		expect(warnings).toEqual(['fewerPermutations']);
		expect(global!.permutations).toBe(Math.floor(2e8 / (2800 * 256)));
	});
	test('identical groups: no difference, an interval, p = 1', () => {
		const data = twoGroups(12, [15, 0], LAMBDA);
		const model = tallyBestWorst(data).model;
		const twice = tallyBestWorst({ ...data, respondents: [...data.respondents, ...data.respondents] }).model;
		const { rows, global } = compareGroups(data.items, model, model, twice, { permutations: 99 });
		for (const row of rows) {
			expect(row.difference).toBeCloseTo(0, 12);
			expect(row.high! - row.low!).toBeGreaterThan(0.1);
			expect(row.pHolm).toBe(1);
		}
		expect(global!.p).toBe(1);
	});
	test('without a pooled model, or with one of other people, there is no global test', () => {
		const data = twoGroups(13, [12, 12], LAMBDA);
		const [a, b] = [tallyBestWorst(part(data, 'a')).model, tallyBestWorst(part(data, 'b')).model];
		expect(compareGroups(data.items, a, b).global).toBeNull();
		expect(compareGroups(data.items, a, b, a).global).toBeNull();
	});
});
