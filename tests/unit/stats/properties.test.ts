/** Property tests of methods.md section 11 that concern best-worst; the numbers are that section's. */
import { describe, expect, test } from 'vitest';
import { estimateBestWorst, tallyBestWorst, type BestWorstAnswer, type BestWorstData } from '#stats/best-worst.ts';
import { cellCollector } from '#stats/best-worst-cells.ts';
import { clusterCovariance } from '#stats/cluster-covariance.ts';
import { fitModel, posterior } from '#stats/fit-model.ts';
import { newton } from '#stats/newton.ts';
import { createRandom } from '#stats/random.ts';
import { messyData, names, pair, plainLogLikelihood, simulate } from './helpers.ts';

const lambdaOf = (data: BestWorstData) => Array.from(fitModel(tallyBestWorst(data).model).lambda);
const near = (actual: readonly number[], expected: readonly number[], tolerance = 1e-9) =>
	actual.forEach((x, i) => expect(Math.abs(x - expected[i]!), `item ${i}`).toBeLessThanOrEqual(tolerance));
const mapAnswers = (data: BestWorstData, change: (answer: BestWorstAnswer) => BestWorstAnswer): BestWorstData => ({
	...data,
	respondents: data.respondents.map((r) => ({ ...r, answers: r.answers.map(change) }))
});
function covarianceOf(data: BestWorstData) {
	const { model } = tallyBestWorst(data);
	const fit = fitModel(model);
	return clusterCovariance(fit.information, model.scoreProducts(fit.point), model.respondentCount, model.itemCount)!;
}

const k = 7;
const data = messyData(21, 40, k);
const reference = lambdaOf(data);

describe('1 invariance', () => {
	test('relabelled items', () => {
		const label = createRandom(2).shuffle(reference.map((_, i) => i));
		const to = (i: number | null | undefined) => (i === null || i === undefined ? null : label[i]!);
		const moved = mapAnswers(data, ({ shown, best, worst }) => ({ shown: shown.map((i) => label[i]!), best: to(best), worst: to(worst) }));
		const found = lambdaOf(moved);
		near(label.map((i) => found[i]!), reference);
	});
	test('respondents, their answers and the shown items in another order', () => {
		const random = createRandom(3);
		const shuffled = mapAnswers(data, (answer) => ({ ...answer, shown: random.shuffle(answer.shown) }));
		const respondents = random.shuffle(shuffled.respondents).map((r) => ({ ...r, answers: random.shuffle(r.answers) }));
		near(lambdaOf({ ...data, respondents }), reference);
	});
	test('equal answers merged into a weight', () => {
		const split = { ...data, respondents: data.respondents.flatMap((r) => [1, 2, 3].map((c) => ({ ...r, id: `${r.id}.${c}`, weight: 1 }))) };
		const merged = { ...data, respondents: data.respondents.map((r) => ({ ...r, weight: 3 })) };
		near(lambdaOf(split), lambdaOf(merged));
	});
});

test('2 reversal: best-only turned into worst-only negates λ exactly', () => {
	const best = mapAnswers(simulate(4, 15, [1, 0.4, -0.4, -1]), ({ shown, best }) => ({ shown, best }));
	const worst = mapAnswers(best, ({ shown, best }) => ({ shown, worst: best }));
	near(lambdaOf(worst), lambdaOf(best).map((x) => -x), 1e-12);
});

test('3 monotone: one more "best" never lowers an item, one more "worst" never raises it', () => {
	for (let item = 0; item < k; item++) {
		for (const shown of [[item, (item + 1) % k], [item, (item + 2) % k, (item + 3) % k, (item + 5) % k]]) {
			const plus = (answer: BestWorstAnswer) => lambdaOf({ ...data, respondents: [...data.respondents, { id: 'new', answers: [answer] }] });
			expect(plus({ shown, best: item })[item]!).toBeGreaterThan(reference[item]!);
			expect(plus({ shown, worst: item })[item]!).toBeLessThan(reference[item]!);
		}
	}
});

test('4 best-only sets of two are Bradley-Terry', () => {
	// Written out for pairs: log σ(λ_i − λ_j) per win, half a win and half a loss against a ghost at 0.
	const random = createRandom(6);
	const wins = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (__, j) => (i === j ? 0 : Math.floor(4 * random.uniform()))));
	const sigma = (x: number) => 1 / (1 + Math.exp(-x));
	const bradleyTerry = newton((lambda) => {
		const gradient = new Float64Array(5);
		const information = new Float64Array(25);
		let value = 0;
		for (let i = 0; i < 5; i++) {
			const s = sigma(lambda[i]!);
			value += 0.5 * Math.log(s * (1 - s));
			gradient[i]! += 0.5 * (1 - 2 * s);
			information[i * 6]! += s * (1 - s);
			for (let j = 0; j < 5; j++) {
				const p = sigma(lambda[i]! - lambda[j]!);
				const w = wins[i]![j]!;
				value += w * Math.log(p);
				gradient[i]! += w * (1 - p);
				gradient[j]! -= w * (1 - p);
				for (const [a, b, sign] of [[i, i, 1], [j, j, 1], [i, j, -1], [j, i, -1]] as const) information[a * 5 + b]! += sign * w * p * (1 - p);
			}
		}
		return { value, gradient, information };
	}, new Float64Array(5));
	const answers = wins.flatMap((row, i) => row.flatMap((w, j) => Array.from({ length: w }, () => pair(i, j))));
	near(lambdaOf({ items: names(5), respondents: [{ id: 'r', answers }] }), Array.from(bradleyTerry.point));
});

test('5 score at the optimum is zero, and respondent scores plus prior add up to it', () => {
	for (const seed of [1, 2, 3, 4, 5]) {
		const { model } = tallyBestWorst(messyData(seed, 30, k));
		const fit = fitModel(model);
		expect(Math.max(...fit.gradient.map(Math.abs))).toBeLessThan(1e-8);
		const scores = model.scores(fit.point);
		fit.lambda.forEach((lambda, i) => {
			let sum = 0.5 * (1 - 2 / (1 + Math.exp(-lambda)));
			for (let r = 0; r < model.respondentCount; r++) sum += scores[r * k + i]!;
			expect(Math.abs(sum)).toBeLessThan(1e-8);
		});
	}
});

describe('6 derivatives', () => {
	const { model } = tallyBestWorst(data);
	const likelihood = model.likelihood();
	const random = createRandom(8);
	const at = Float64Array.from({ length: k }, random.normal);
	const shifted = (i: number, h: number) => at.map((x, j) => x + (i === j ? h : 0));
	const h = 1e-5;
	test('the value is the plain log-likelihood, answer by answer', () => {
		expect(likelihood(at).value).toBeCloseTo(plainLogLikelihood(data, Array.from(at)), 9);
		expect(likelihood(at.map((x) => x + 5)).value).toBeCloseTo(plainLogLikelihood(data, Array.from(at)), 9);
	});
	test('gradient and Hessian agree with differences', () => {
		const { gradient, information } = likelihood(at);
		for (let i = 0; i < k; i++) {
			const rise = plainLogLikelihood(data, Array.from(shifted(i, h))) - plainLogLikelihood(data, Array.from(shifted(i, -h)));
			expect(Math.abs(rise / (2 * h) - gradient[i]!)).toBeLessThan(1e-6);
			const up = likelihood(shifted(i, h)).gradient;
			const down = likelihood(shifted(i, -h)).gradient;
			for (let j = 0; j < k; j++) expect(Math.abs((down[j]! - up[j]!) / (2 * h) - information[i * k + j]!)).toBeLessThan(1e-6);
		}
	});
	test('each respondent score is the gradient of that respondent alone', () => {
		const scores = model.scores(at);
		expect(model.respondentCount).toBe(data.respondents.length);
		data.respondents.forEach((respondent, r) => {
			const { gradient } = tallyBestWorst({ ...data, respondents: [respondent] }).model.likelihood()(at);
			gradient.forEach((g, i) => expect(Math.abs(scores[r * k + i]! - g)).toBeLessThan(1e-12));
		});
	});
	test('worths far apart do not overflow', () => {
		const { value, gradient } = posterior(model)(Float64Array.from({ length: k }, (_, i) => 400 * (i - 3)));
		expect(Number.isFinite(value)).toBe(true);
		expect(gradient.every(Number.isFinite)).toBe(true);
	});
});

test('7 asking the same people twice does not halve V*, asking as many more people does', () => {
	const base = simulate(12, 30, [1, 0.5, 0, 0, -0.5, -1, 0.3, -0.3]);
	const twice = { ...base, respondents: base.respondents.map((r) => ({ ...r, answers: [...r.answers, ...r.answers] })) };
	const doubled = { ...base, respondents: base.respondents.flatMap((r) => [r, { ...r, id: `${r.id}'` }]) };
	// Variance of item 0 against the mean of all.
	const variance = (v: Float64Array) => {
		const c = Array.from({ length: 8 }, (_, i) => (i === 0 ? 1 : 0) - 1 / 8);
		return c.reduce((s, a, i) => s + c.reduce((t, b, j) => t + a * b * v[i * 8 + j]!, 0), 0);
	};
	const one = covarianceOf(base);
	expect(variance(covarianceOf(twice).shrunk) / variance(one.shrunk)).toBeGreaterThan(0.8);
	expect(variance(covarianceOf(twice).model) / variance(one.model)).toBeLessThan(0.6);
	expect(variance(covarianceOf(doubled).shrunk) / variance(one.shrunk)).toBeLessThan(0.6);
});

test('people who agree never make V* smaller than the model allows: φ is at least 1', () => {
	// Everybody gives the same answers, so the scores carry almost no spread between people.
	const answers = [pair(0, 1), pair(1, 2), pair(2, 0), { shown: [0, 1, 2], best: 0, worst: 2 }];
	const n = 12;
	const { cr1, model, phi, shrunk } = covarianceOf({ items: names(3), respondents: names(n).map((id) => ({ id, answers })) });
	expect(phi).toBe(1);
	shrunk.forEach((x, i) => expect(x).toBeCloseTo((n * cr1[i]! + 3 * model[i]!) / (n + 3), 12));
});

test('8 skips change nothing but their own count', () => {
	const skipping = { ...data, respondents: data.respondents.flatMap((r) => [
		{ ...r, answers: [{ shown: [0, 1, 2] }, ...r.answers, { shown: [3, 4], best: null, worst: null }] },
		{ id: `${r.id} silent`, answers: [{ shown: [1, 2] }] }
	]) };
	const before = estimateBestWorst(data, { draws: 300 });
	expect(estimateBestWorst(skipping, { draws: 300 })).toEqual({ ...before, skips: before.skips + 3 * 40 });
});

test('9 rank probabilities: rows and columns sum to 1, and agree with P(i before j)', () => {
	const { items, before } = estimateBestWorst(data);
	for (let r = 0; r < k; r++) {
		expect(items[r]!.rankProbability!.reduce((s, p) => s + p, 0)).toBeCloseTo(1, 10);
		expect(items.reduce((s, item) => s + item.rankProbability![r]!, 0)).toBeCloseTo(1, 10);
	}
	items.forEach((item, i) => {
		// Expected rank = 1 + Σ_j P(j before i): two routes, draws and the t distribution.
		const drawn = item.rankProbability!.reduce((s, p, r) => s + p * (r + 1), 0);
		const analytic = before.reduce((s, row) => s + (row[i] ?? 0), 1);
		expect(Math.abs(drawn - analytic)).toBeLessThan(0.03);
	});
	before.forEach((row, i) => row.forEach((p, j) => i !== j && expect(p! + before[j]![i]!).toBeCloseTo(1, 12)));
});

test('cost: the fit works on distinct answers, not on answers', () => {
	const cells = cellCollector(8);
	const add = (n: number) => {
		for (const { answers } of simulate(30, n, [1, 0, 0, -1, 0.5, -0.5, 0.2, -0.2]).respondents) {
			for (const { shown, best, worst } of answers) cells.cellOf(shown, best ?? -1, worst ?? -1);
		}
		return cells.finish();
	};
	const few = add(50).cellCount;
	const { cellCount, sets } = add(3000);
	// 8 items: at most 70 sets of four, each with 12 answers, however many people.
	expect(sets.count).toBeLessThanOrEqual(70);
	expect(cellCount).toBeLessThanOrEqual(70 * 12);
	expect(cellCount).toBeGreaterThanOrEqual(few);
	// The order on the screen does not make another answer.
	expect(cells.cellOf([0, 1, 2, 3], 2, 1)).toBe(cells.cellOf([3, 2, 1, 0], 2, 1));
	expect(cells.cellOf([0, 1, 2, 3], 2, 1)).not.toBe(cells.cellOf([0, 1, 2, 3], 1, 2));
});
