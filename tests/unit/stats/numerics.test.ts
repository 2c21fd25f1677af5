import { describe, expect, test } from 'vitest';
import { studentCdf, studentQuantile } from '#stats/distributions.ts';
import { addGhostPrior, type GhostPrior } from '#stats/ghost-prior.ts';
import { cholesky, inverse, multiply, solve } from '#stats/linalg.ts';
import { newton } from '#stats/newton.ts';
import { createRandom } from '#stats/random.ts';

describe('Student t', () => {
	// mpmath, 40 digits
	const cdf: [number, number, number][] = [
		[0.1, 1, 0.53172551743055357],
		[1, 3, 0.80449889052211468],
		[2.5, 3.5, 0.96215267809525496],
		[0.01, 7, 0.50384984117818911],
		[1.9, 7, 0.95039699026631823],
		[-4, 9, 0.0015552141551929277],
		[12, 5, 0.99996455253741419],
		[1.5, 30, 0.927967035435677],
		[0.7, 199, 0.75762759167141809],
		[3, 1000, 0.9986166454778809],
		[2, 1000000, 0.9772497330743404],
		[-30, 4, 3.6764280488306611e-6]
	];
	test.each(cdf)('P(T ≤ %f), df %f', (t, df, expected) => {
		expect(Math.abs(studentCdf(t, df) - expected)).toBeLessThan(1e-12);
	});
	const quantile: [number, number, number][] = [
		[0.95, 1, 6.3137515146750374],
		[0.95, 4, 2.1318467863266495],
		[0.95, 7, 1.8945786050900068],
		[0.975, 2, 4.3026527297494618],
		[0.9, 0.5, 10.270324410234511],
		[0.995, 9, 3.2498355415921257],
		[0.6, 13, 0.25859085771176774],
		[0.95, 19, 1.729132811521369],
		[0.95, 199, 1.652546746166563],
		[0.999, 5, 5.893429531356009],
		[0.95, 1000000, 1.6448551507220401],
		[0.05, 7, -1.8945786050900074],
		[0.999999999, 6, 56.801430908541172]
	];
	test.each(quantile)('quantile %f, df %f', (p, df, expected) => {
		// 1 − p itself carries 1e−16, which the last case magnifies to 1e−8 of its tail.
		expect(Math.abs(studentQuantile(p, df) / expected - 1)).toBeLessThan(p > 0.9999 ? 1e-7 : 1e-11);
	});
	test('limits and invalid arguments', () => {
		expect(studentCdf(Infinity, 3)).toBe(1);
		expect(studentCdf(-Infinity, 3)).toBe(0);
		expect(studentCdf(0, 3)).toBe(0.5);
		expect(studentQuantile(0.5, 3)).toBe(0);
		expect(studentQuantile(1, 3)).toBe(Infinity);
		expect(studentQuantile(0, 3)).toBe(-Infinity);
		expect(studentQuantile(1.1, 3)).toBeNaN();
		expect(studentCdf(1, 0)).toBeNaN();
	});
});

describe('random', () => {
	const sample = (draw: () => number, n = 200_000) => Array.from({ length: n }, draw);
	const mean = (x: number[]) => x.reduce((s, v) => s + v, 0) / x.length;
	const variance = (x: number[]) => {
		const centre = mean(x);
		return mean(x.map((v) => (v - centre) ** 2));
	};

	test('deterministic given the seed', () => {
		const first = sample(createRandom(7).uniform, 50);
		expect(sample(createRandom(7).uniform, 50)).toEqual(first);
		for (const seed of [0, 6, 8, 7 + 2 ** 32]) expect(sample(createRandom(seed).uniform, 50)).not.toEqual(first);
	});
	test('seed 1 gives pinned numbers', () => {
		// Pinned, so that seeds quoted in old reports stay reproducible.
		expect(sample(createRandom(1).uniform, 3).map((x) => x.toFixed(12))).toEqual(['0.943859087270', '0.872076533440', '0.062303189673']);
	});
	test('moments: uniform, normal, chi-square', () => {
		const random = createRandom(3);
		const u = sample(random.uniform);
		expect(Math.min(...u.slice(0, 1e5))).toBeGreaterThan(0);
		expect(Math.abs(mean(u) - 0.5)).toBeLessThan(0.003);
		expect(Math.abs(variance(u) - 1 / 12)).toBeLessThan(0.001);
		const z = sample(random.normal);
		expect(Math.abs(mean(z))).toBeLessThan(0.01);
		expect(Math.abs(variance(z) - 1)).toBeLessThan(0.015);
		expect(Math.abs(mean(z.map((x) => x ** 4)) - 3)).toBeLessThan(0.15);
		for (const df of [1, 2, 7, 50]) {
			const x = sample(() => random.chiSquare(df));
			expect(Math.abs(mean(x) / df - 1), `mean, df ${df}`).toBeLessThan(0.02);
			expect(Math.abs(variance(x) / (2 * df) - 1), `variance, df ${df}`).toBeLessThan(0.05);
		}
	});
	test('normal draws have the normal distribution function', () => {
		const z = sample(createRandom(5).normal);
		for (const [x, p] of [[-1.959964, 0.025], [-0.67449, 0.25], [0.841621, 0.8], [1.281552, 0.9]] as const) {
			expect(Math.abs(z.filter((v) => v <= x).length / z.length - p)).toBeLessThan(0.004);
		}
	});
	test('shuffle is a uniform permutation and does not change its argument', () => {
		const random = createRandom(9);
		const values = [0, 1, 2];
		const seen = new Map<string, number>();
		for (let i = 0; i < 60_000; i++) {
			const key = random.shuffle(values).join('');
			seen.set(key, (seen.get(key) ?? 0) + 1);
		}
		expect(values).toEqual([0, 1, 2]);
		expect(seen.size).toBe(6);
		for (const count of seen.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
	});
});

describe('linear algebra', () => {
	const k = 6;
	const random = createRandom(11);
	const root = Float64Array.from({ length: k * k }, random.normal);
	const transposed = root.map((_, i) => root[(i % k) * k + Math.floor(i / k)]!);
	const a = multiply(root, transposed, k).map((x, i) => x + (i % (k + 1) === 0 ? 0.5 : 0));

	test('factor, solution and inverse reproduce the matrix', () => {
		const l = cholesky(a, k)!;
		const lt = l.map((_, i) => l[(i % k) * k + Math.floor(i / k)]!);
		multiply(l, lt, k).forEach((x, i) => expect(x).toBeCloseTo(a[i]!, 11));
		multiply(inverse(l, k), a, k).forEach((x, i) => expect(x).toBeCloseTo(i % (k + 1) === 0 ? 1 : 0, 11));
		const b = Float64Array.from({ length: k }, random.normal);
		const x = solve(l, b, k);
		b.forEach((value, i) => expect(x.reduce((s, v, j) => s + a[i * k + j]! * v, 0)).toBeCloseTo(value, 11));
	});
	test('not positive definite is null, never NaN', () => {
		expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
		expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
		expect(cholesky(Float64Array.of(NaN), 1)).toBeNull();
		expect(cholesky(new Float64Array(0), 0)).toHaveLength(0);
	});
});

describe('damped Newton', () => {
	test('halves steps that overshoot and converges', () => {
		// −log cosh(x − 3): far from the maximum full Newton steps diverge.
		const result = newton(
			([x = 0]) => ({
				value: -Math.log(Math.cosh(x - 3)),
				gradient: Float64Array.of(-Math.tanh(x - 3)),
				information: Float64Array.of(1 / Math.cosh(x - 3) ** 2)
			}),
			Float64Array.of(0.5)
		);
		expect(result.converged).toBe(true);
		expect(result.point[0]).toBeCloseTo(3, 10);
	});
	test('reports a maximum that does not exist', () => {
		const result = newton(
			([x = 0]) => ({
				value: -Math.log1p(Math.exp(-x)),
				gradient: Float64Array.of(1 / (1 + Math.exp(x))),
				information: Float64Array.of(1 / (2 + Math.exp(x) + Math.exp(-x)))
			}),
			Float64Array.of(0),
			10
		);
		expect(result.converged).toBe(false);
		expect(Number.isFinite(result.point[0])).toBe(true);
	});
	test('indefinite information ends the search without an exception', () => {
		const flat = () => ({ value: 0, gradient: Float64Array.of(1), information: Float64Array.of(0) });
		expect(newton(flat, Float64Array.of(2))).toMatchObject({ converged: false, iterations: 0 });
	});
});

describe('ghost prior', () => {
	/** One item at x, with a second parameter that the prior must not touch. */
	const at = (x: number, prior: GhostPrior = { strength: 0.5 }, scale?: number) => {
		const evaluation = { value: 0, gradient: new Float64Array(2), information: new Float64Array(4) };
		addGhostPrior(Float64Array.of(x, 3), 1, prior, evaluation, scale);
		return evaluation;
	};
	const settings: [string, GhostPrior, number?][] = [
		['plain', { strength: 0.5 }],
		['stronger', { strength: 2 }],
		['around a centre', { strength: 1, centre: [1.4] }],
		['on a scale', { strength: 0.5 }, 3.2],
		['around a centre, on a scale', { strength: 0.7, centre: [-0.6] }, 0.4]
	];
	test.each(settings)('%s: gradient and information are derivatives of the value', (_, prior, scale) => {
		const h = 1e-4;
		for (const x of [-2, 0, 0.7]) {
			const here = at(x, prior, scale);
			const up = at(x + h, prior, scale);
			const down = at(x - h, prior, scale);
			expect((up.value - down.value) / (2 * h)).toBeCloseTo(here.gradient[0]!, 6);
			expect((down.gradient[0]! - up.gradient[0]!) / (2 * h)).toBeCloseTo(here.information[0]!, 6);
			expect([here.gradient[1], here.information[1], here.information[2], here.information[3]]).toEqual([0, 0, 0, 0]);
		}
	});
	test('half a win and half a loss against 0: information ¼ there, so an unseen item has standard error 2', () => {
		expect(at(0).value).toBeCloseTo(Math.log(0.5), 12);
		expect(at(0).information[0]).toBe(0.25);
	});
	test('centre and scale: the prior at λ equals the plain prior at scale·(λ − centre)', () => {
		const here = at(1.4, { strength: 0.5, centre: [1.4] });
		expect(here.gradient[0]).toBeCloseTo(0, 14);
		expect(here.value).toBeCloseTo(at(0).value, 14);
		expect(at(0.3, { strength: 0.5, centre: [0.1] }, 5).value).toBeCloseTo(at(1).value, 14);
	});
	test('finite for large λ, zero at strength 0', () => {
		expect(at(900).value).toBe(-450);
		expect(at(-900).gradient[0]).toBe(0.5);
		expect(at(0.7, { strength: 0 })).toEqual({ value: 0, gradient: new Float64Array(2), information: new Float64Array(4) });
	});
});
