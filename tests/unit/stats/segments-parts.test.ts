/** Parts of the decision on segments against brute force or definitions. */
import { describe, expect, test } from 'vitest';
import { newton } from '#stats/newton.ts';
import { createRandom } from '#stats/random.ts';
import { adjustedRand } from '#stats/segments/adjusted-rand.ts';
import { responseFamily, softmax, type ClassFamily } from '#stats/segments/class-family.ts';
import { holmDifferences } from '#stats/segments/class-profiles.ts';
import { fitContinuum } from '#stats/segments/continuum.ts';
import { ascend, begin, mix } from '#stats/segments/em.ts';
import { binaryFamily } from '#stats/segments/latent-classes.ts';
import { fitMixture } from '#stats/segments/mixture.ts';
import { pointsFamily } from '#stats/segments/points-family.ts';
import { stability } from '#stats/segments/stability.ts';
import { reversed, simulatedModel, simulatedPoints, slope } from './segment-data.ts';

describe('adjusted Rand index', () => {
	/** Pairs of people counted one by one. */
	function plain(a: readonly number[], b: readonly number[]): number {
		let [both, inA, inB, all] = [0, 0, 0, 0];
		for (let i = 0; i < a.length; i++) {
			for (let j = 0; j < i; j++) {
				all++;
				if (a[i] === a[j]) inA++;
				if (b[i] === b[j]) inB++;
				if (a[i] === a[j] && b[i] === b[j]) both++;
			}
		}
		const expected = (inA * inB) / all;
		return (both - expected) / ((inA + inB) / 2 - expected);
	}
	test('equals the count over pairs of people', () => {
		const random = createRandom(1);
		for (let run = 0; run < 200; run++) {
			const n = 3 + Math.floor(30 * random.uniform());
			const draw = (classes: number) => Array.from({ length: n }, () => Math.floor(classes * random.uniform()));
			const a = draw(2 + (run % 3));
			const b = run % 4 === 0 ? a.map((x) => (random.uniform() < 0.2 ? 0 : x)) : draw(3);
			const expected = plain(a, b);
			if (Number.isFinite(expected)) expect(adjustedRand(a, b)).toBeCloseTo(expected, 12);
		}
	});
	test('invariant to labels; 1 for the same partition, about 0 for an independent one', () => {
		const a = [0, 0, 1, 1, 2, 2, 2];
		expect(adjustedRand(a, a.map((x) => [7, 0, 3][x]!))).toBe(1);
		const random = createRandom(2);
		let sum = 0;
		for (let run = 0; run < 400; run++) sum += adjustedRand(Array.from({ length: 40 }, (_, i) => i % 3), random.shuffle(Array.from({ length: 40 }, (_, i) => i % 2)));
		expect(Math.abs(sum / 400)).toBeLessThan(0.01);
	});
	test('one class against two is 0; both one class, both singletons, no people: 1', () => {
		expect(adjustedRand([0, 0, 0, 0], [0, 0, 1, 1])).toBe(0);
		expect(adjustedRand([0, 0, 0], [4, 4, 4])).toBe(1);
		expect(adjustedRand([0, 1, 2], [2, 0, 1])).toBe(1);
		expect(adjustedRand([], [])).toBe(1);
	});
});

test('mix: no underflow; weight 0 gets posteriors but is not counted', () => {
	const components = [Float64Array.of(-1000, -1, -5), Float64Array.of(-1001, -1, -3)];
	const total = mix(components, Float64Array.of(2, 1, 0));
	expect(total).toBeCloseTo(2 * (-1000 + Math.log(1 + Math.exp(-1))) + -1 + Math.log(2), 10);
	expect(components[0]![1]!).toBe(0.5);
	expect(components[1]![2]!).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
});

test('ascend ends by the remaining gain, not by the last gain', () => {
	// Gains of 0.01·0.999^i: each is small, together they are 10.
	const creep = ascend(begin({ objective: 0, left: 10 }), ({ objective, left }) => ({ objective: objective + left / 1000, left: left * 0.999 }), (_, remaining) => remaining < 0.1, 1e5);
	expect(creep.state.left).toBeLessThan(0.11);
	expect(creep.converged).toBe(true);
	expect(creep.path[creep.path.length - 1]).toBe(creep.state.objective);
	expect(ascend(creep, (state) => state, () => true, 100).path).toEqual(creep.path);
});

test('Holm: an interval excludes 0 exactly when the adjusted p is significant, and is never narrower than an unadjusted one', () => {
	const random = createRandom(4);
	for (let run = 0; run < 300; run++) {
		const tests = Array.from({ length: 6 }, () => ({ estimate: 3 * random.normal(), error: 0.5 + random.uniform() }));
		const results = holmDifferences(tests, 20, 0.9);
		const single = tests.map((one) => holmDifferences([one], 20, 0.9)[0]!);
		results.forEach((result, i) => {
			expect(result.differs).toBe(result.low > 0 || result.high < 0);
			expect(result.differs).toBe(result.pHolm <= 0.1);
			expect(result.high - result.low).toBeGreaterThanOrEqual(single[i]!.high - single[i]!.low - 1e-12);
		});
	}
});

describe('continuum', () => {
	const line = { classes: [slope(6)], lineSd: 1 };
	const family = responseFamily(simulatedModel('ranking', 6, 150, line).model);
	const mixture = fitMixture(family, 2)!;
	const found = fitContinuum(family, mixture, 1);
	test('its likelihood is an integral over the normal distribution', () => {
		let total = 0;
		const steps = 400;
		const each = Array.from({ length: steps }, (_, q) => {
			const x = -6 + (12 * (q + 0.5)) / steps;
			const at = found.centre.map((c, i) => c + x * found.slopes[0]![i]!);
			return { density: (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * (12 / steps), likelihood: family.logLikelihoods(at) };
		});
		for (let r = 0; r < 150; r++) total += Math.log(each.reduce((sum, { density, likelihood }) => sum + density * Math.exp(likelihood[r]!), 0));
		expect(Math.abs(found.logLikelihood - total)).toBeLessThan(0.05);
	});
	test('recovers the direction of a continuum, with a lower BIC than two classes', () => {
		expect(found.converged).toBe(true);
		const mean = found.slopes[0]!.reduce((sum, x) => sum + x, 0) / 6;
		const sign = Math.sign(found.slopes[0]![0]! - mean);
		found.slopes[0]!.forEach((x, i) => expect(Math.abs(sign * (x - mean) - (i % 2 === 0 ? 1 : -1))).toBeLessThan(0.5));
		expect(found.bic).toBeLessThan(mixture.bic);
	});
	test('is a local maximum', () => {
		const random = createRandom(1);
		const state = { share: Float64Array.of(1), points: [found.centre] };
		for (let run = 0; run < 5; run++) {
			// From perturbed starts it reaches the same objective or a lower one.
			const away = { share: mixture.share, points: mixture.points.map((point) => point.map((x) => x + 0.5 * random.normal())) };
			expect(fitContinuum(family, away, 1).logLikelihood).toBeLessThan(found.logLikelihood + 0.05);
		}
		// Coinciding classes give slopes of 0.
		const flat = fitContinuum(family, { share: state.share, points: state.points }, 1);
		expect(Math.hypot(...flat.slopes[0]!)).toBeLessThan(1e-9);
	});
	test('has a higher BIC than two classes where these exist', () => {
		const classes = responseFamily(simulatedModel('ranking', 6, 150, { classes: [slope(6), reversed(slope(6))], shares: [0.6, 0.4] }).model);
		const two = fitMixture(classes, 2)!;
		expect(fitContinuum(classes, two, 1).bic - two.bic).toBeGreaterThan(6);
	});
});

describe('stability', () => {
	const stable = (family: ClassFamily, required = 0) => {
		const mixture = fitMixture(family, 2)!;
		return stability(family, mixture, { refits: 20, seed: 3, required })!;
	};
	const clear = responseFamily(simulatedModel('pairs', 8, 120, { classes: [slope(6), reversed(slope(6))], shares: [0.5, 0.5] }).model);
	const none = responseFamily(simulatedModel('pairs', 8, 120, { classes: [slope(6)] }).model);
	test('high with classes, low without', () => {
		expect(stable(clear).meanAdjustedRand).toBeGreaterThan(0.85);
		expect(stable(none).meanAdjustedRand).toBeLessThan(0.6);
	});
	test('ends early when the required mean is out of reach', () => {
		const early = stable(none, 0.75);
		expect(early.refits).toBeLessThan(20);
		expect(early.meanAdjustedRand).toBeLessThan(0.75);
		expect(stable(clear, 0.75).refits).toBe(20);
	});
	test('onRefit can stop it', () => {
		expect(stability(clear, fitMixture(clear, 2)!, { refits: 20, seed: 1, required: 0, onRefit: (done) => done < 2 })).toBeNull();
	});
});

describe('points as a class', () => {
	test('two items are beta-binomial: probabilities of all answers sum to 1', () => {
		const answers = Array.from({ length: 6 }, (_, x) => ({ answers: [{ points: [x, 5 - x] }] }));
		const family = pointsFamily(2, answers);
		const choose = [1, 5, 10, 10, 5, 1];
		const sum = family.logLikelihoods(Float64Array.of(0.3, -0.8)).reduce((s, l, x) => s + choose[x]! * Math.exp(l), 0);
		expect(sum).toBeCloseTo(1, 12);
	});
	test('recovers the profile of simulated points', () => {
		const lambda = slope(5);
		const family = pointsFamily(5, simulatedPoints(2, 800, { classes: [lambda] }).respondents);
		const { point, converged } = newton(family.posterior(family.weight), family.origin);
		expect(converged).toBe(true);
		const truth = softmax(Float64Array.from(lambda));
		softmax(point).forEach((share, i) => expect(Math.abs(share - truth[i]!)).toBeLessThan(0.02));
		expect(Math.abs(point.reduce((sum, x) => sum + Math.exp(x), 0) - 6)).toBeLessThan(1);
	});
	test('skips, weight 0, identical answers, an item without points: finite', () => {
		const family = pointsFamily(3, [{ answers: [{ points: null }] }, { weight: 0, answers: [{ points: [1, 2, 0] }] }, ...Array.from({ length: 30 }, () => ({ answers: [{ points: [5, 5, 0] }] }))]);
		expect(family.respondentCount).toBe(30);
		expect(family.respondentIndex[0]).toBe(2);
		const { point, converged } = newton(family.posterior(family.weight), family.origin);
		expect(converged).toBe(true);
		expect(point[0]!).toBeCloseTo(point[1]!, 8);
		expect(point[2]!).toBeLessThan(point[0]! - 4);
	});
});

test('yes or no: one class is the share of yes among those who answered', () => {
	const family = binaryFamily(2, [[1, null], [1, 1], [0, 1], [1, 0]], undefined, 0);
	const [mixture] = [fitMixture(family, 1)!];
	const p = family.report(mixture.points[0]!).value;
	expect(p[0]!).toBeCloseTo(3 / 4, 9);
	expect(p[1]!).toBeCloseTo(2 / 3, 9);
	// With the default prior, all yes gives a probability below 1.
	const all = binaryFamily(1, [[1], [1], [1]]);
	expect(all.report(fitMixture(all, 1)!.points[0]!).value[0]!).toBeCloseTo(3.5 / 4, 9);
});
