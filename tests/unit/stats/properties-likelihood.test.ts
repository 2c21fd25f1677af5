/** Properties 1, 2, 3, 5 and 6 of methods.md section 11, for each Luce format: likelihood and optimum. */
import { describe, expect, test } from 'vitest';
import { crossProduct } from '#stats/cluster-covariance.ts';
import { connectivity } from '#stats/connectivity.ts';
import { fitModel, posterior } from '#stats/fit-model.ts';
import { createRandom } from '#stats/random.ts';
import { FORMATS, mapAnswers, messy, plainLogLikelihood, plainPosterior, type Data } from './formats.ts';

const k = 7;
const near = (actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) => {
	expect(actual.length).toBe(expected.length);
	Array.from(expected).forEach((x, i) => expect(Math.abs(actual[i]! - x), `${i}: ${actual[i]} instead of ${x}`).toBeLessThanOrEqual(tolerance));
};
/** Central differences of a function of the point. */
function slope(f: (point: Float64Array) => number, at: Float64Array, h = 1e-5): number[] {
	const moved = (i: number, by: number) => at.map((x, j) => x + (i === j ? by : 0));
	return Array.from(at, (_, i) => (f(moved(i, h)) - f(moved(i, -h))) / (2 * h));
}

describe.each(FORMATS)('$name', (format) => {
	const data = messy(format, 21, 40, k);
	const { model } = format.tally(data);
	const p = model.parameterCount;
	const fit = fitModel(model);
	const pointOf = (changed: Data<unknown>) => fitModel(format.tally(changed).model).point;
	const alone = (r: number): Data<unknown> => ({ ...data, respondents: data.respondents.map((one, i) => (i === r ? one : { ...one, weight: 1e-300 })) });

	test('the random data have extra parameters, weights, skips and a connected graph', () => {
		expect(p).toBe({ pairs: k + 1, 'best-worst': k, rankings: k, 'graded pairs': k + 3 }[format.name]);
		expect(format.tally(data).skips).toBeGreaterThan(5);
		expect(connectivity(model.beats, k).warnings).toEqual([]);
		expect(new Set(model.respondentWeight).size).toBe(model.respondentCount);
	});

	describe('1 invariance', () => {
		test('relabelled items', () => {
			const label = createRandom(2).shuffle(data.items.map((_, i) => i));
			const found = pointOf(mapAnswers(data, (answer) => format.relabel(answer, (i) => label[i]!)));
			near(label.map((i) => found[i]!), fit.lambda, 1e-9);
			near(found.slice(k), fit.point.slice(k), 1e-9);
		});
		test('respondents, their answers, and what is shown, in another order', () => {
			const random = createRandom(3);
			const shown = mapAnswers(data, (answer) => format.otherScreen(answer, random));
			const respondents = random.shuffle(shown.respondents).map((one) => ({ ...one, answers: random.shuffle(one.answers) }));
			near(pointOf({ ...data, respondents }), fit.point, 1e-9);
		});
		test('the scale of weights; without prior also equal people merged into a weight, and an answer moved to a person of the same weight', () => {
			const plain = (changed: Data<unknown>) => fitModel(format.tally(changed).model, { ghost: 0, extraPrior: false }).lambda;
			const apart = (lambda: Float64Array) => lambda.map((x) => x - lambda[0]!);
			const three = data.respondents.flatMap((one) => [1, 2, 3].map((c) => ({ ...one, id: `${one.id}.${c}`, weight: 1 })));
			const merged = { ...data, respondents: data.respondents.map((one) => ({ ...one, weight: 3 })) };
			for (const scale of [1 / 12, 1e-6, 1e5]) near(pointOf({ ...data, respondents: data.respondents.map((one) => ({ ...one, weight: one.weight! * scale })) }), fit.point, 1e-9);
			near(pointOf(merged), pointOf({ ...data, respondents: data.respondents.map((one) => ({ ...one, weight: 1 })) }), 1e-12);
			near(apart(plain({ ...data, respondents: three })), apart(plain(merged)), 1e-7);
			const scattered = data.respondents.flatMap((one) => one.answers.map((answer, a) => ({ ...one, id: `${one.id}.${a}`, answers: [answer] })));
			near(apart(plain({ ...data, respondents: scattered })), apart(plain(data)), 1e-7);
		});
		test('weights passed to the fit act as those of the data', () => {
			const random = createRandom(4);
			const weight = model.respondentWeight.map((_, r) => (r % 5 === 0 ? 0 : random.uniform()));
			// Every kind of answer still occurs, so that the parameters are the same.
			const reweighted = { ...data, respondents: data.respondents.map((one) => ({ ...one, weight: 0 })) };
			model.respondentIndex.forEach((at, r) => (reweighted.respondents[at]!.weight = weight[r]!));
			const mean = weight.reduce((sum, w) => sum + w, 0) / weight.filter((w) => w > 0).length;
			const other = format.tally(reweighted).model;
			expect(other.parameterCount).toBe(p);
			const [given, own] = [model.likelihood(weight.map((w) => w / mean))(fit.point), other.likelihood()(fit.point)];
			near([given.value, ...given.gradient, ...given.information], [own.value, ...own.gradient, ...own.information], 1e-9);
		});
	});

	test('3 monotone: one more answer that puts an item first never lowers it, one that puts it last never raises it', () => {
		for (let item = 0; item < k; item++) {
			for (const other of [(item + 1) % k, (item + 3) % k]) {
				const plus = (answer: unknown) => pointOf({ ...data, respondents: [...data.respondents, { id: 'new', answers: [answer] }] })[item]!;
				expect(plus(format.beat(item, other))).toBeGreaterThan(fit.lambda[item]!);
				expect(plus(format.beat(other, item))).toBeLessThan(fit.lambda[item]!);
			}
		}
	});

	test('5 score at the optimum is zero: ours, that of the written-out posterior, and respondents plus prior', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const other = messy(format, seed, 30, k);
			const { model: tallied } = format.tally(other);
			const found = fitModel(tallied);
			expect(found.converged).toBe(true);
			expect(tallied.scale).toBeCloseTo(format.scale(other), 12);
			expect(Math.max(...found.gradient.map(Math.abs))).toBeLessThan(1e-8);
			near(slope((point) => plainPosterior(format, other, point), found.point, 1e-4), new Float64Array(p), 1e-5);
			const scores = tallied.scores(found.point);
			const { scale } = tallied;
			found.lambda.forEach((lambda, i) => {
				let sum = 0.5 * scale * (1 - 2 / (1 + Math.exp(-scale * lambda)));
				for (let r = 0; r < tallied.respondentCount; r++) sum += scores[r * p + i]!;
				expect(Math.abs(sum)).toBeLessThan(1e-8);
			});
		}
	});

	describe('6 derivatives, at a random point', () => {
		const random = createRandom(8);
		const at = Float64Array.from({ length: p }, random.normal);
		const likelihood = model.likelihood();
		test('values equal the written-out log-likelihood, in total and per respondent', () => {
			expect(likelihood(at).value).toBeCloseTo(plainLogLikelihood(format, data, at), 9);
			const shifted = at.map((x, i) => (i < k ? x + 5 : x));
			expect(likelihood(shifted).value).toBeCloseTo(plainLogLikelihood(format, data, at), 9);
			expect(posterior(model)(at).value).toBeCloseTo(plainPosterior(format, data, at), 9);
			const own = model.logLikelihoods(at);
			expect(own.length).toBe(model.respondentCount);
			own.forEach((value, r) => {
				const { answers } = data.respondents[model.respondentIndex[r]!]!;
				expect(value).toBeCloseTo(answers.reduce<number>((sum, answer) => sum + format.logLikelihood(answer, at, data), 0), 10);
			});
		});
		test('gradient and information agree with numeric derivatives', () => {
			const { gradient, information } = likelihood(at);
			near(gradient, slope((point) => plainLogLikelihood(format, data, point), at), 1e-6);
			for (let i = 0; i < p; i++) near(information.subarray(i * p, (i + 1) * p), slope((point) => -likelihood(point).gradient[i]!, at), 1e-6);
			const { gradient: whole, information: curved } = posterior(model)(at);
			near(whole, slope((point) => plainPosterior(format, data, point), at), 1e-6);
			for (let i = 0; i < p; i++) near(curved.subarray(i * p, (i + 1) * p), slope((point) => -posterior(model)(point).gradient[i]!, at), 1e-6);
		});
		test('each row of scores is the weighted derivative of that respondent; scoreProducts is Σ g·gᵀ', () => {
			const scores = model.scores(at);
			for (const r of [0, 7, model.respondentCount - 1]) {
				const at0 = model.respondentIndex[r]!;
				const own = slope((point) => plainLogLikelihood(format, alone(at0), point), at);
				near(scores.subarray(r * p, (r + 1) * p), own, 1e-6);
			}
			const sum = likelihood(at).gradient.map((_, i) => Array.from({ length: model.respondentCount }, (__, r) => scores[r * p + i]!).reduce((s, x) => s + x, 0));
			near(sum, likelihood(at).gradient, 1e-9);
			near(model.scoreProducts(at), crossProduct(scores, p), 1e-9);
		});
		test('log-worths far apart: no NaN, no spurious improvement', () => {
			for (const spread of [40, 400, 4000]) {
				const wide = Float64Array.from({ length: p }, (_, i) => (i < k ? spread * (i - 3) : 0));
				const { value, gradient, information } = posterior(model)(wide);
				expect(value).toBeLessThan(fit.logLikelihood);
				expect([...gradient, ...information].every(Number.isFinite)).toBe(true);
			}
		});
	});
});

describe('2 reversal', () => {
	const reversed: Record<string, (answer: any) => unknown> = {
		pairs: ({ a, b, choice }) => ({ a, b, choice: choice === 'a' ? 'b' : choice === 'b' ? 'a' : choice }),
		'graded pairs': ({ a, b, score }) => ({ a, b, score: score === null ? null : 0 - score }),
		'best-worst': ({ shown, best, worst }) => (best === null || worst === null ? { shown, best: worst, worst: best } : { shown: shown.slice(0, 2), best: null })
	};
	test.each(FORMATS.filter(({ name }) => name in reversed))('$name: reversed answers negate λ, with the ghost', (format) => {
		const turn = reversed[format.name]!;
		// Best and worst of the same set are not mirror images (the second choice is from the rest), so only one is kept.
		const source = messy(format, 5, 40, k);
		const once = format.name === 'best-worst' ? mapAnswers(mapAnswers(source, turn), turn) : source;
		const [there, back] = [once, mapAnswers(once, turn)].map((data) => fitModel(format.tally(data).model));
		expect(Math.max(...there!.lambda.map(Math.abs))).toBeGreaterThan(0.2);
		near(back!.lambda, there!.lambda.map((x) => -x), 1e-12);
		near(back!.point.slice(k), there!.point.slice(k), 1e-12);
	});
	test('rankings are not reversal-invariant: upper places weigh more', () => {
		const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2]];
		const data = (turn: boolean) => ({ items: ['a', 'b', 'c'], respondents: orders.map((order, r) => ({ id: `r${r}`, answers: [{ shown: [0, 1, 2], order: turn ? [...order].reverse() : order }] })) });
		const format = FORMATS.find(({ name }) => name === 'rankings')!;
		const [there, back] = [data(false), data(true)].map((one) => fitModel(format.tally(one).model).lambda);
		expect(Math.abs(there![0]! + back![0]!)).toBeGreaterThan(0.05);
	});
});
