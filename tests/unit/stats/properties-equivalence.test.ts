/** Property 4 of methods.md section 11: equivalent data in two formats give the same estimate and intervals. */
import { describe, expect, test } from 'vitest';
import { estimateBestWorst, tallyBestWorst, type BestWorstAnswer } from '#stats/best-worst.ts';
import type { Estimate } from '#stats/estimate.ts';
import { fitModel } from '#stats/fit-model.ts';
import { estimateGraded, tallyGraded, type GradedAnswer } from '#stats/graded-pairs.ts';
import { newton } from '#stats/newton.ts';
import { estimatePairs, tallyPairs, type PairAnswer } from '#stats/pairs.ts';
import { createRandom } from '#stats/random.ts';
import { estimateRankings, tallyRankings, type RankingAnswer } from '#stats/rankings.ts';
import { winsPairs } from '../../fixtures/luce.ts';
import { mapAnswers, messy, pairs, rankings, type Data } from './formats.ts';
import { names } from './helpers.ts';

const k = 6;
const near = (actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9) => {
	expect(actual.length).toBe(expected.length);
	Array.from(expected).forEach((x, i) => expect(Math.abs(actual[i]! - x), `${i}: ${actual[i]} instead of ${x}`).toBeLessThanOrEqual(tolerance));
};
/** Compares all reported values of an item; λ of the second is multiplied by `factor`. */
function sameProfile(actual: Estimate<unknown>, expected: Estimate<unknown>, factor = 1) {
	expect(actual).toMatchObject({ n: expected.n, answers: expected.answers, skips: expected.skips, converged: true });
	// Formats have different places on the screen, or none.
	const ofAnswers = ({ warnings }: Estimate<unknown>) => warnings.filter((code) => code !== 'positionBias' && code !== 'straightlining');
	expect(ofAnswers(actual)).toEqual(ofAnswers(expected));
	actual.items.forEach((item, i) => {
		const other = expected.items[i]!;
		near([item.logWorth, item.centred, item.low!, item.high!].map((x) => factor * x), [other.logWorth, other.centred, other.low!, other.high!]);
		expect(item.flags).toEqual(other.flags);
		if (factor !== 1) return;
		near([item.share!, item.shareLow!, item.shareHigh!, item.top3!, ...item.rankProbability!], [other.share!, other.shareLow!, other.shareHigh!, other.top3!, ...other.rankProbability!], 1e-6);
	});
	near(actual.before.flat().map(Number), expected.before.flat().map(Number));
}

/** Pairs without ties, some skipped. */
const decided = mapAnswers(messy(pairs, 31, 25, k), (answer): PairAnswer => ({ ...answer, choice: answer.choice === 'tie' ? 'a' : answer.choice }));
const won = ({ a, b, choice }: PairAnswer) => (choice === 'skip' ? null : choice === 'a' ? a : b);
const options = { draws: 2000 };
const expected = estimatePairs(decided, options);

describe('choices between two are Bradley-Terry', () => {
	test('pairs without ties: written out with σ, with the ghost', () => {
		// log σ(λ_i − λ_j) per win, half a win and half a loss against a ghost at 0.
		const random = createRandom(6);
		const wins = Array.from({ length: k }, (_, i) => Array.from({ length: k }, (__, j) => (i === j ? 0 : Math.floor(4 * random.uniform()))));
		const sigma = (x: number) => 1 / (1 + Math.exp(-x));
		const bradleyTerry = newton((lambda) => {
			const gradient = new Float64Array(k);
			const information = new Float64Array(k * k);
			let value = 0;
			for (let i = 0; i < k; i++) {
				const s = sigma(lambda[i]!);
				value += 0.5 * Math.log(s * (1 - s));
				gradient[i]! += 0.5 * (1 - 2 * s);
				information[i * (k + 1)]! += s * (1 - s);
				for (let j = 0; j < k; j++) {
					const p = sigma(lambda[i]! - lambda[j]!);
					const w = wins[i]![j]!;
					value += w * Math.log(p);
					gradient[i]! += w * (1 - p);
					gradient[j]! -= w * (1 - p);
					for (const [a, b, sign] of [[i, i, 1], [j, j, 1], [i, j, -1], [j, i, -1]] as const) information[a * k + b]! += sign * w * p * (1 - p);
				}
			}
			return { value, gradient, information };
		}, new Float64Array(k));
		const data = winsPairs(names(k), wins);
		const { model } = tallyPairs(data);
		expect(model.parameterCount).toBe(k);
		const fit = fitModel(model);
		near(fit.lambda, bradleyTerry.point);
		near(fit.information, bradleyTerry.information);
		expect(estimatePairs(data, { draws: 0 }).ties).toBeNull();
	});
	test('rankings of two', () => {
		for (const whole of [false, true]) {
			const data = mapAnswers(decided, (answer: PairAnswer): RankingAnswer => {
				const first = won(answer);
				const shown = [answer.a, answer.b];
				return { shown, order: first === null ? [] : whole ? [first, answer.a + answer.b - first] : [first] };
			});
			sameProfile(estimateRankings(data, options), expected);
		}
	});
	test('best of two, worst of two, or both', () => {
		for (const kind of ['best', 'worst', 'both']) {
			const data = mapAnswers(decided, (answer: PairAnswer): BestWorstAnswer => {
				const first = won(answer);
				const last = first === null ? null : answer.a + answer.b - first;
				return { shown: [answer.a, answer.b], best: kind === 'worst' ? null : first, worst: kind === 'best' ? null : last };
			});
			sameProfile(estimateBestWorst(data, options), expected);
		}
	});
	test('graded answers of one size s: λ_BT is 2s·λ', () => {
		for (const size of [1, 2, 3]) {
			const data = gradedFrom(decided, ({ choice }) => (choice === 'skip' ? null : choice === 'a' ? size : -size));
			expect(tallyGraded(data).model.parameterCount).toBe(k);
			sameProfile(estimateGraded(data, options), expected, 2 * size);
		}
	});
});

const gradedFrom = (data: Data<PairAnswer>, score: (answer: PairAnswer) => number | null): Data<GradedAnswer> =>
	mapAnswers(data, (answer) => ({ a: answer.a, b: answer.b, score: score(answer) }));

describe('graded −1, 0, 1 is Davidson with λ halved and τ₁ = −γ, also with the ghost', () => {
	const tied = messy(pairs, 32, 25, k);
	const steps = gradedFrom(tied, ({ choice }) => ({ a: 1, b: -1, tie: 0, skip: null })[choice]);
	// The tie parameter has a prior in pairs, but none as one of several thresholds.
	test.each([0, 0.5, 2])('ghost %f', (ghost) => {
		const davidson = estimatePairs(tied, { ghost, extraPrior: false, ...options });
		const graded = estimateGraded(steps, { ghost, ...options });
		sameProfile(graded, davidson, 2);
		expect(graded.scale).toBe(2);
		near([graded.thresholds[1]!, graded.logLikelihood], [-davidson.ties!.gamma, davidson.logLikelihood]);
		expect(graded.thresholds).toEqual([0, expect.any(Number), null, null]);
	});
	test('ties only: the same γ with the same prior', () => {
		const all = [[0, 1], [1, 2], [2, 3]].map(([a, b]) => ({ a: a!, b: b!, choice: 'tie' as const, score: 0 }));
		const data = { items: names(4), respondents: names(5).map((id) => ({ id, answers: all })) };
		const davidson = fitModel(tallyPairs(data).model);
		const graded = fitModel(tallyGraded(data).model);
		near(graded.point, davidson.point);
		expect(davidson.point[4]).toBeGreaterThan(1);
	});
});

test('a first choice is a best choice, and a ranking is a chain of them', () => {
	const data = messy(rankings, 33, 25, k);
	const firsts = mapAnswers(data, ({ shown, order }: RankingAnswer) => ({ shown, order: order.slice(0, 1) }));
	const best = mapAnswers(data, ({ shown, order }: RankingAnswer) => ({ shown, best: order[0] ?? null }));
	sameProfile(estimateBestWorst(best, options), estimateRankings(firsts, options));
	// The second place is a best choice from the remaining items.
	const chain = data.respondents.map(({ answers, ...one }) => ({
		...one,
		answers: answers.flatMap(({ shown, order }) => order.map((best, s) => ({ shown: shown.filter((i) => !order.slice(0, s).includes(i)), best })).filter((answer) => answer.shown.length > 1))
	}));
	const [ranked, chosen] = [fitModel(tallyRankings(data).model), fitModel(tallyBestWorst({ ...data, respondents: chain }).model)];
	near(chosen.lambda, ranked.lambda);
	near(chosen.information, ranked.information);
});

test('best and worst of three is a full ranking of three', () => {
	// Sequential best-worst takes the worst by softmax(−λ) of two, which is the second place of Plackett-Luce.
	const random = createRandom(9);
	const orders = Array.from({ length: 40 }, () => random.shuffle(names(k).map((_, i) => i)).slice(0, 3));
	const of = <A>(answer: (order: number[]) => A) => ({ items: names(k), respondents: orders.map((order, r) => ({ id: `r${r}`, answers: [answer(order)] })) });
	const asRanking = estimateRankings(of((order) => ({ shown: order, order })), options);
	const asBestWorst = estimateBestWorst(of((order) => ({ shown: order, best: order[0]!, worst: order[2]! })), options);
	sameProfile(asBestWorst, asRanking);
});
