import { describe, expect, test } from 'vitest';
import { estimateBestWorst, tallyBestWorst } from '#stats/best-worst.ts';
import { clusterCovariance } from '#stats/cluster-covariance.ts';
import { connectivity } from '#stats/connectivity.ts';
import { studentQuantile } from '#stats/distributions.ts';
import { fitModel } from '#stats/fit-model.ts';
import { cholesky, inverse } from '#stats/linalg.ts';
import { rankProbabilities } from '#stats/rank-probabilities.ts';
import { deviations, fixture, pairResponses, winsData, type PairResponses } from './helpers.ts';

describe('smalln_german8_intervals: the recommended interval end to end', () => {
	interface Fixture extends PairResponses {
		expected: {
			confirmed: {
				wins: number[][];
				logWorth_ghost05: number[];
				centred: number[];
				share: number[];
				Vlaplace: number[][];
				VclusterCR1: number[][];
				phi: number;
				Vshrunk: number[][];
				df: number;
				t95: number;
				ci90_centred: [number, number][];
				pairwiseProbRowBeforeCol: number[][];
				rankProbability: number[][];
				probTop2: number[];
			};
		};
		tolerance: { confirmed: number; rankProbability: number; probTop2: number };
	}
	const name = 'smalln_german8_intervals';

	test('every intermediate value', (ctx) => {
		const source = fixture<Fixture>(ctx, name);
		const { confirmed } = source.expected;
		const compare = deviations(name, source.tolerance.confirmed);
		const matrix = (actual: Float64Array, expected: number[][], what: string) =>
			expected.flat().forEach((x, i) => compare.check(actual[i]!, x, `${what} ${i}`));
		const data = pairResponses(source);
		const { model, counts } = tallyBestWorst(data);
		expect(counts.map(({ best }) => best)).toEqual(confirmed.wins.map((row) => row.reduce((s, x) => s + x, 0)));
		const k = data.items.length;
		const fit = fitModel(model);
		confirmed.logWorth_ghost05.forEach((x, i) => compare.check(fit.lambda[i]!, x, `λ ${i}`));
		const covariance = clusterCovariance(fit.information, model.scoreProducts(fit.point), model.respondentCount, k)!;
		matrix(covariance.model, confirmed.Vlaplace, 'V');
		matrix(covariance.cr1, confirmed.VclusterCR1, 'CR1');
		compare.check(covariance.phi, confirmed.phi, 'φ');
		matrix(covariance.shrunk, confirmed.Vshrunk, 'V*');
		expect(covariance.df).toBe(confirmed.df);
		compare.check(studentQuantile(0.95, covariance.df), confirmed.t95, 't');

		const result = estimateBestWorst(data);
		result.items.forEach((item, i) => {
			compare.check(item.centred, confirmed.centred[i]!, `centred ${i}`);
			compare.check(item.share!, confirmed.share[i]!, `share ${i}`);
			compare.check(item.low!, confirmed.ci90_centred[i]![0], `low ${i}`);
			compare.check(item.high!, confirmed.ci90_centred[i]![1], `high ${i}`);
		});
		result.before.forEach((row, i) =>
			row.forEach((p, j) => {
				if (i === j) expect(p).toBeNull();
				else compare.check(p!, confirmed.pairwiseProbRowBeforeCol[i]![j]!, `before ${i} ${j}`);
			})
		);
		compare.report();
	});

	test('rank probabilities with the default 20 000 draws', (ctx) => {
		const source = fixture<Fixture>(ctx, name);
		const { confirmed } = source.expected;
		const compare = deviations(`${name}, ranks`, source.tolerance.rankProbability);
		const top2 = deviations(`${name}, top 2`, source.tolerance.probTop2);
		for (const seed of [1, 2, 3]) {
			estimateBestWorst(pairResponses(source), { seed }).items.forEach(({ rankProbability }, i) => {
				confirmed.rankProbability[i]!.forEach((p, r) => compare.check(rankProbability![r]!, p, `P(item ${i} rank ${r + 1})`));
				top2.check(rankProbability![0]! + rankProbability![1]!, confirmed.probTop2[i]!, `top 2 of ${i}`);
			});
		}
		compare.report();
		top2.report();
	});
});

describe('rank and share intervals', () => {
	const covariance = Float64Array.of(0.5, 0.2, 0.1, 0.2, 0.4, 0.05, 0.1, 0.05, 0.3);
	const lambda = Float64Array.of(0.8, 0, -0.8);
	const summary = (change: object = {}) =>
		rankProbabilities({ lambda, covariance, df: 9, draws: 20_000, level: 0.9, seed: 4, ranked: [0, 1, 2], ...change })!;

	test('the share interval of two items is the logistic image of the interval of their difference', () => {
		// Share = σ(λ0 − λ1) is monotone, so its percentiles are those of a t with known variance.
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
	test('an item outside the ranking takes no rank', () => {
		const [first, second, third] = summary({ ranked: [0, 2] });
		expect(second).toMatchObject({ rankProbability: null, top3: null, rankLow: null, rankHigh: null });
		expect(first!.rankProbability![2]).toBe(0);
		expect(first!.rankProbability![0]! + third!.rankProbability![0]!).toBeCloseTo(1, 12);
	});
	test('nothing to draw from is null', () => {
		expect(rankProbabilities({ lambda, covariance: new Float64Array(9), df: 9, draws: 10, level: 0.9, seed: 1, ranked: [0] })).toBeNull();
		expect(rankProbabilities({ lambda, covariance, df: 9, draws: 0, level: 0.9, seed: 1, ranked: [0] })).toBeNull();
	});
});

test('bt_edge_cases: finite estimates and exact graph codes', (ctx) => {
	interface Case {
		stronglyConnected: boolean;
		sccs: number[][];
		undirectedComponents: number[][];
		ghost05: { logWorth: number[]; seLaplace: number[] };
	}
	interface Fixture {
		data: { cases: { case: string; wins: number[][] }[] };
		expected: { confirmed: { cases: Record<string, Case> } };
		tolerance: { confirmed: number };
	}
	const { data, expected, tolerance } = fixture<Fixture>(ctx, 'bt_edge_cases');
	const compare = deviations('bt_edge_cases', tolerance.confirmed);
	const classes = (labels: Int32Array) => {
		const result: number[][] = [];
		labels.forEach((label, i) => (result[label] ??= []).push(i + 1));
		return result;
	};
	const sorted = (groups: number[][]) => groups.map((g) => g.join()).sort();
	const flags: Record<string, string[]> = {};
	for (const { case: name, wins } of data.cases) {
		const want = expected.confirmed.cases[name]!;
		const k = wins.length;
		const { model } = tallyBestWorst(winsData(wins));
		const fit = fitModel(model);
		expect(fit.converged, name).toBe(true);
		want.ghost05.logWorth.forEach((x, i) => compare.check(fit.lambda[i]!, x, `${name} λ ${i}`));
		const v = inverse(cholesky(fit.information, k)!, k);
		want.ghost05.seLaplace.forEach((x, i) => compare.check(Math.sqrt(v[i * k + i]!), x, `${name} error ${i}`));
		const graph = connectivity(model.beats, k);
		expect(graph.stronglyConnected, name).toBe(want.stronglyConnected);
		expect(sorted(classes(graph.part)), name).toEqual(sorted(want.sccs));
		expect(sorted(classes(graph.island)), name).toEqual(sorted(want.undirectedComponents));
		const result = estimateBestWorst(winsData(wins));
		expect(result.warnings.includes('separated'), name).toBe(!want.stronglyConnected);
		expect(result.warnings.includes('notComparable'), name).toBe(want.undirectedComponents.length > 1);
		flags[name] = result.items.map((item) => item.flags.join());
	}
	compare.report();
	expect(flags).toEqual({
		always_wins: ['separated', '', ''],
		never_compared: ['', '', 'noData'],
		two_islands: ['', '', '', ''],
		cycle: ['', '', ''],
		one_way_bridge: ['separated', 'separated', 'separated', 'separated'],
		five_nil: ['separated', 'separated'],
		single_answer: ['separated', 'separated'],
		all_skipped: ['noData', 'noData'],
		long_chain: Array(5).fill('separated')
	});
});
