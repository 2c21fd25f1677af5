import { describe, test, expect } from 'vitest';
import { estimateBestWorst, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { clusterCovariance } from '#stats/cluster-covariance.ts';
import { fitModel, type LuceFit } from '#stats/fit-model.ts';
import { cholesky, inverse } from '#stats/linalg.ts';
import { deviations, fixture, pairResponses, type PairResponses } from './helpers.ts';

interface Model {
	coefRef: string;
	coef: Record<string, number>;
	se: Record<string, number>;
	logLik: number;
}
interface MaxDiff {
	data: { items: string[]; design: number[][]; answers: [number, number][][] };
	tolerance: { confirmed: number };
}

/** Fixtures count items from 1. */
function maxDiffData({ data }: MaxDiff): BestWorstData {
	return {
		items: data.items,
		respondents: data.answers.map((answers, r) => ({
			id: `r${r}`,
			answers: answers.map(([best, worst], q) => ({
				shown: data.design[q]!.map((item) => item - 1),
				best: best - 1,
				worst: worst - 1
			}))
		}))
	};
}

/** Lipovetsky & Conklin (2014): estimate from counts alone, valid for balanced designs. */
const closedForm = (shown: number, best: number, worst: number) => Math.log((shown - worst + best) / (shown + worst - best));

/** Standard error of λ_i − λ_ref under the model. */
function modelErrors(fit: LuceFit, k: number, reference: number): number[] {
	const v = inverse(cholesky(fit.information, k)!, k);
	return contrastErrors(v, k, reference);
}
function contrastErrors(v: Float64Array, k: number, reference: number): number[] {
	return Array.from({ length: k }, (_, i) =>
		Math.sqrt(v[i * k + i]! + v[reference * k + reference]! - 2 * v[i * k + reference]!)
	);
}

describe.each(['maxdiff_ricebws1', 'maxdiff_fruit'])('%s', (name) => {
	interface Fixture extends MaxDiff {
		expected: {
			confirmed: { best: number[]; worst: number[]; bw: number[]; stdBW: number[]; models: { sequential: Model } };
		};
	}
	test('counts and the sequential model of R clogit', (ctx) => {
		const source = fixture<Fixture>(ctx, name);
		const { confirmed } = source.expected;
		const compare = deviations(name, source.tolerance.confirmed);
		const data = maxDiffData(source);
		const k = data.items.length;
		const tally = tallyBestWorst(data);
		tally.counts.forEach(({ best, worst, shown }, i) => {
			expect([best, worst, best - worst]).toEqual([confirmed.best[i], confirmed.worst[i], confirmed.bw[i]]);
			compare.check((best - worst) / shown, confirmed.stdBW[i]!, `standard score ${i}`);
		});
		const fit = fitModel(tally.model, { ghost: 0 });
		expect(fit.converged).toBe(true);
		const { sequential } = confirmed.models;
		const reference = data.items.indexOf(sequential.coefRef);
		const errors = modelErrors(fit, k, reference);
		compare.check(fit.logLikelihood, sequential.logLik, 'log-likelihood');
		data.items.forEach((item, i) => {
			compare.check(fit.lambda[i]! - fit.lambda[reference]!, sequential.coef[item]!, item);
			if (i !== reference) compare.check(errors[i]!, sequential.se[item]!, `standard error of ${item}`);
		});
		compare.report();
	});
	test('the estimate ranks as the counts do, nearly, and the ghost barely moves it', (ctx) => {
		const data = maxDiffData(fixture<Fixture>(ctx, name));
		const result = estimateBestWorst(data, { draws: 200 });
		const plain = estimateBestWorst(data, { draws: 0, ghost: 0 });
		expect(result.warnings).toEqual([]);
		result.items.forEach(({ counts, centred }, i) => {
			const score = closedForm(counts.shown, counts.best, counts.worst);
			expect(Math.sign(score) === Math.sign(centred) || Math.abs(score) < 0.15).toBe(true);
			expect(Math.abs(centred - plain.items[i]!.centred)).toBeLessThan(0.02);
		});
	});
});

test('maxdiff_vdata: counts, closed form, published and confirmed', (ctx) => {
	interface Fixture extends MaxDiff {
		expected: {
			published: { bestWorst: [number, number][]; closedForm: number[]; choiceShare: number[] };
			confirmed: { sequentialRefFirst: number[]; sequentialLogLik: number; closedForm: number[] };
		};
	}
	const source = fixture<Fixture>(ctx, 'maxdiff_vdata');
	const { published, confirmed } = source.expected;
	const compare = deviations('maxdiff_vdata', source.tolerance.confirmed);
	const tally = tallyBestWorst(maxDiffData(source));
	const estimates = tally.counts.map(({ best, worst, shown }, i) => {
		expect([best, worst]).toEqual(published.bestWorst[i]);
		const estimate = closedForm(shown, best, worst);
		compare.check(estimate, confirmed.closedForm[i]!, `closed form ${i}`);
		compare.check(estimate, published.closedForm[i]!, `published closed form ${i}`, 0.5e-9);
		return estimate;
	});
	const total = estimates.reduce((sum, x) => sum + Math.exp(x), 0);
	estimates.forEach((x, i) => compare.check(Math.exp(x) / total, published.choiceShare[i]!, `published share ${i}`, 0.5e-8));

	const fit = fitModel(tally.model, { ghost: 0 });
	// The fixture prints five decimals here, so half a unit of the last is the best that can be asked.
	compare.check(fit.logLikelihood, confirmed.sequentialLogLik, 'log-likelihood', 0.5e-5);
	confirmed.sequentialRefFirst.forEach((x, i) => compare.check(fit.lambda[i]! - fit.lambda[0]!, x, `sequential ${i}`));
	compare.report();

	// A balanced design: the closed form must order the items as the model does, and shrink them.
	const order = (values: ArrayLike<number>) => Array.from(values, (_, i) => i).sort((a, b) => values[b]! - values[a]!);
	const far = order(estimates).filter((_, r) => r < 3 || r > 10);
	expect(order(fit.lambda).filter((_, r) => r < 3 || r > 10)).toEqual(far);
});

test('maxdiff_lipovetsky2014: the closed form used above is the published one', (ctx) => {
	interface Fixture {
		data: { shown: number[]; best: number[]; worst: number[] };
		expected: { confirmed: { b: number[]; share: number[] } };
		tolerance: { confirmed: number };
	}
	const { data, expected, tolerance } = fixture<Fixture>(ctx, 'maxdiff_lipovetsky2014');
	const compare = deviations('maxdiff_lipovetsky2014', tolerance.confirmed);
	const b = data.shown.map((shown, i) => closedForm(shown, data.best[i]!, data.worst[i]!));
	const total = b.reduce((sum, x) => sum + Math.exp(x), 0);
	b.forEach((x, i) => {
		compare.check(x, expected.confirmed.b[i]!, `b ${i}`);
		compare.check(Math.exp(x) / total, expected.confirmed.share[i]!, `share ${i}`);
	});
	compare.report();
});

test('bt_germanparties2009 as best-only sets of two: worths, model and respondent-level standard errors', (ctx) => {
	interface Fixture extends PairResponses {
		expected: {
			confirmed: {
				logWorthRefLast: number[];
				seModel: number[];
				seClusterHC0withGoverGminus1: number[];
				seJackknifeDeleteOneRespondent: number[];
				logLik: number;
				worth: number[];
				ghost05_logWorth: number[];
			};
		};
		tolerance: { confirmed: number };
	}
	const source = fixture<Fixture>(ctx, 'bt_germanparties2009');
	const { confirmed } = source.expected;
	const compare = deviations('bt_germanparties2009', source.tolerance.confirmed);
	const data = pairResponses(source);
	const { model: tallied } = tallyBestWorst(data);
	const k = data.items.length;
	const last = k - 1;
	const fit = fitModel(tallied, { ghost: 0 });
	const n = tallied.respondentCount;
	expect(n).toBe(192);
	const covariance = clusterCovariance(fit.information, tallied.scoreProducts(fit.point), n, k)!;
	const model = contrastErrors(covariance.model, k, last);
	const cluster = contrastErrors(covariance.cr1, k, last);
	compare.check(fit.logLikelihood, confirmed.logLik, 'log-likelihood');
	confirmed.logWorthRefLast.forEach((x, i) => compare.check(fit.lambda[i]! - fit.lambda[last]!, x, `λ ${i}`));
	confirmed.seModel.forEach((x, i) => compare.check(model[i]!, x, `model error ${i}`));
	confirmed.seClusterHC0withGoverGminus1.forEach((x, i) => compare.check(cluster[i]!, x, `cluster error ${i}`));
	estimateBestWorst(data, { draws: 0, ghost: 0 }).items.forEach(({ share }, i) => compare.check(share!, confirmed.worth[i]!, `share ${i}`));
	fitModel(tallied).lambda.forEach((x, i) => compare.check(x, confirmed.ghost05_logWorth[i]!, `ghost λ ${i}`));
	compare.report();
	// The jackknife is another estimator of the same thing: near, not equal.
	confirmed.seJackknifeDeleteOneRespondent.forEach((x, i) => expect(Math.abs(cluster[i]! / x - 1)).toBeLessThan(0.003));
});
