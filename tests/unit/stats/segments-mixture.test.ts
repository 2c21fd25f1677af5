/** Mixtures: property 11 of methods.md; likelihood and information by definition; starts, labels, weights. */
import { describe, expect, test } from 'vitest';
import { createRandom } from '#stats/random.ts';
import { mixtureInformation, stackedPlaces } from '#stats/segments/class-covariance.ts';
import { effectiveWeights, priorOf, responseFamily, type ClassFamily } from '#stats/segments/class-family.ts';
import { binaryFamily } from '#stats/segments/latent-classes.ts';
import { assign, fitMixture, type Mixture } from '#stats/segments/mixture.ts';
import { pointsFamily } from '#stats/segments/points-family.ts';
import { FORMATS, reversed, simulatedModel, simulatedPoints, slope } from './segment-data.ts';

const two = { classes: [slope(5), reversed(slope(5))], shares: [0.6, 0.4] };
const randomWeights = (n: number) => {
	const random = createRandom(99);
	return Array.from({ length: n }, () => 0.5 + random.uniform());
};
function binary(seed: number, n: number): ClassFamily {
	const random = createRandom(seed);
	const rows = Array.from({ length: n }, () => {
		const p = random.uniform() < 0.4 ? 0.2 : 0.8;
		return Array.from({ length: 5 }, () => (random.uniform() < 0.1 ? null : random.uniform() < p ? 1 : 0) as 0 | 1 | null);
	});
	return binaryFamily(5, rows, randomWeights(n));
}
const families: [string, ClassFamily][] = [
	...FORMATS.map((format): [string, ClassFamily] => [format, responseFamily(simulatedModel(format, 3, 70, two, randomWeights(70)).model)]),
	['points', pointsFamily(5, simulatedPoints(3, 70, two).respondents)],
	['yes or no', binary(3, 70)]
];

/** Σ w·log Σ π_g·exp ℓ_g, person by person. */
function plainLogLikelihood(family: ClassFamily, { share, points }: Pick<Mixture, 'share' | 'points'>): number {
	const each = points.map((point) => family.logLikelihoods(point));
	let total = 0;
	family.weight.forEach((w, r) => (total += w * Math.log(each.reduce((sum, own, g) => sum + share[g]! * Math.exp(own[r]!), 0))));
	return total;
}

describe.each(families)('%s', (_, family) => {
	const mixture = fitMixture(family, 2, { seed: 5, tolerance: 1e-9, maxSteps: 5000 })!;

	test('11 the posterior never decreases, for any number of classes', () => {
		for (const classes of [1, 2, 3]) {
			const { path, objective } = fitMixture(family, classes, { seed: classes, starts: 4 })!;
			for (let i = 1; i < path.length; i++) expect(path[i]! - path[i - 1]!).toBeGreaterThan(-1e-9 * Math.abs(objective));
			if (classes > 1) expect(path[path.length - 1]! - path[0]!).toBeGreaterThan(1);
		}
	});
	test('log-likelihood, objective and BIC by definition', () => {
		expect(mixture.logLikelihood).toBeCloseTo(plainLogLikelihood(family, mixture), 8);
		const priors = mixture.points.reduce((sum, point) => sum + priorOf(family, point).value, 0);
		expect(mixture.objective).toBeCloseTo(mixture.logLikelihood + priors, 8);
		const n = family.weight.reduce((sum, w) => sum + w, 0);
		expect(mixture.bic).toBeCloseTo(-2 * mixture.logLikelihood + (2 * family.freeParameters + 1) * Math.log(n), 8);
	});
	test('responsibilities by Bayes’ rule, shares are their means, classes by falling size', () => {
		const each = mixture.points.map((point) => family.logLikelihoods(point));
		for (let r = 0; r < family.respondentCount; r++) {
			const joint = each.map((own, g) => mixture.share[g]! * Math.exp(own[r]!));
			const sum = joint[0]! + joint[1]!;
			joint.forEach((x, g) => expect(mixture.responsibility[g]![r]!).toBeCloseTo(x / sum, 10));
		}
		expect(mixture.share[0]! + mixture.share[1]!).toBeCloseTo(1, 12);
		expect(mixture.share[0]!).toBeGreaterThanOrEqual(mixture.share[1]!);
		const total = family.weight.reduce((sum, w) => sum + w, 0);
		mixture.responsibility.forEach((own, g) => {
			expect(own.reduce((sum, z, r) => sum + z * family.weight[r]!, 0) / total).toBeCloseTo(mixture.share[g]!, 4);
		});
	});
	test('scores and likelihood are derivatives of the log-likelihood of each respondent', () => {
		const random = createRandom(8);
		const point = Float64Array.from({ length: family.parameterCount }, () => 0.7 * random.normal());
		const scores = family.scores(point);
		const { value, gradient } = family.likelihood(family.weight)(point);
		const plain = family.logLikelihoods(point);
		expect(value).toBeCloseTo(plain.reduce((sum, l, r) => sum + family.weight[r]! * l, 0), 8);
		const h = 1e-5;
		for (let i = 0; i < family.parameterCount; i++) {
			const up = family.logLikelihoods(point.map((x, j) => x + (i === j ? h : 0)));
			const down = family.logLikelihoods(point.map((x, j) => x - (i === j ? h : 0)));
			let sum = 0;
			for (let r = 0; r < family.respondentCount; r++) {
				const rise = (up[r]! - down[r]!) / (2 * h);
				expect(Math.abs(scores[r * family.parameterCount + i]! - rise)).toBeLessThan(1e-6);
				sum += family.weight[r]! * rise;
			}
			expect(Math.abs(gradient[i]! - sum)).toBeLessThan(1e-5);
		}
	});
	test('the information of the mixture is minus the Hessian of its posterior (Louis’ formula)', () => {
		const { size, parameterAt, shareAt } = stackedPlaces(family, 2);
		const { information } = mixtureInformation(family, mixture);
		const stacked = new Float64Array(size);
		mixture.points.forEach((point, g) => point.forEach((x, i) => (stacked[parameterAt(g, i)] = x)));
		stacked[shareAt(0)] = Math.log(mixture.share[0]! / mixture.share[1]!);
		const value = (at: Float64Array) => {
			const points = [0, 1].map((g) => Float64Array.from({ length: family.parameterCount }, (__, i) => at[parameterAt(g, i)]!));
			const first = 1 / (1 + Math.exp(-at[shareAt(0)]!));
			const state = { share: Float64Array.of(first, 1 - first), points };
			return plainLogLikelihood(family, state) + points.reduce((sum, point) => sum + priorOf(family, point).value, 0);
		};
		const h = 2e-4;
		const moved = (i: number, j: number, a: number, b: number) => {
			const at = stacked.slice();
			at[i]! += a * h;
			at[j]! += b * h;
			return value(at);
		};
		const scale = Math.max(...information);
		for (let i = 0; i < size; i++) {
			for (let j = 0; j <= i; j++) {
				const second = (moved(i, j, 1, 1) - moved(i, j, 1, -1) - moved(i, j, -1, 1) + moved(i, j, -1, -1)) / (4 * h * h);
				expect(Math.abs(information[i * size + j]! + second), `${i} ${j}`).toBeLessThan(2e-5 * scale);
				expect(information[i * size + j]!).toBeCloseTo(information[j * size + i]!, 8);
			}
		}
	});
});

test('recovers classes, labelled by size independent of the seed and the order of people', () => {
	const { model, truth } = simulatedModel('ranking', 12, 150, { classes: [slope(6), reversed(slope(6))], shares: [0.65, 0.35] });
	const family = responseFamily(model);
	const first = fitMixture(family, 2, { seed: 1, tolerance: 1e-8 })!;
	expect(first.reachedBest).toBeGreaterThanOrEqual(3);
	const right = assign(first).reduce((sum, g, r) => sum + (g === truth[r] ? 1 : 0), 0);
	expect(right / 150).toBeGreaterThan(0.9);
	for (const seed of [2, 3, 4]) {
		const other = fitMixture(family, 2, { seed, tolerance: 1e-8 })!;
		expect(Math.abs(other.share[0]! - first.share[0]!)).toBeLessThan(1e-4);
		first.points[0]!.forEach((x, i) => expect(Math.abs(other.points[0]![i]! - x)).toBeLessThan(1e-3));
	}
	expect(fitMixture(family, 2, { seed: 1, tolerance: 1e-8 })).toEqual(first);
});

test('a respondent of weight 0 does not affect the fit, but has responsibilities', () => {
	const { model } = simulatedModel('pairs', 4, 80, two);
	const family = responseFamily(model);
	const weight = family.weight.map((_, r) => (r < 60 ? 1 : 0));
	const part = fitMixture(family, 2, { weight, seed: 2, tolerance: 1e-9 })!;
	const alone = fitMixture(responseFamily(simulatedModel('pairs', 4, 80, two, Array.from(weight)).model), 2, { seed: 2, tolerance: 1e-9 })!;
	expect(part.objective).toBeCloseTo(alone.objective, 5);
	expect(assign(part)).toHaveLength(80);
	expect(Array.from(assign(part).slice(0, 60))).toEqual(Array.from(assign(alone)));
});

test('effective weights: equal ones count 1, unequal ones sum to Kish’s number', () => {
	expect(Array.from(effectiveWeights(Float64Array.of(3, 3, 3)))).toEqual([1, 1, 1]);
	const w = effectiveWeights(Float64Array.of(1, 2, 5));
	expect(w.reduce((sum, x) => sum + x, 0)).toBeCloseTo(64 / 30, 12);
	expect(w[2]! / w[0]!).toBeCloseTo(5, 12);
	expect(effectiveWeights(new Float64Array(0))).toHaveLength(0);
});

test('no people, one person, more classes than people: finite, never NaN', () => {
	for (const n of [0, 1, 2]) {
		const family = responseFamily(simulatedModel('ranking', 1, n, two).model);
		for (const classes of [1, 2, 3]) {
			const mixture = fitMixture(family, classes)!;
			expect([mixture.objective, mixture.bic, ...mixture.share, ...mixture.points.flatMap((p) => [...p])].every(Number.isFinite)).toBe(true);
		}
	}
});

test('onStart can stop the search', () => {
	const family = responseFamily(simulatedModel('pairs', 1, 40, two).model);
	let calls = 0;
	expect(fitMixture(family, 2, { onStart: () => ++calls < 3 })).toBeNull();
	expect(calls).toBe(3);
});
