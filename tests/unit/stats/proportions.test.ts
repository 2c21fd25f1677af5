/** The normal distribution, Wilson's interval, Newcombe's difference. */
import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile, normalUpperTail } from '#stats/normal.ts';
import { newcombeDifference, wilsonInterval } from '#stats/proportions.ts';
import { createRandom } from '#stats/random.ts';

describe('normal distribution', () => {
	/** ∫ φ from z by Simpson's rule, up to where φ is negligible. */
	function integrated(z: number): number {
		const steps = 20_000;
		const range = Math.min(12, 40 / z);
		const width = range / steps;
		const phi = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
		let sum = phi(z) + phi(z + range);
		for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * phi(z + i * width);
		return (sum * width) / 3;
	}
	test('the tail is the integral of the density, on both sides of the switch of method', () => {
		for (const z of [0, 0.3, 1, 1.96, 2.499, 2.5, 3, 5, 8, 12]) {
			expect(Math.abs(normalUpperTail(z) / integrated(z) - 1)).toBeLessThan(1e-12);
		}
		for (const z of [0.4, 1.7, 4]) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
		expect(normalUpperTail(NaN)).toBeNaN();
	});
	test('the quantile inverts the distribution function', () => {
		for (const p of [1e-300, 1e-12, 0.001, 0.025, 0.2, 0.4999, 0.5, 0.6, 0.95]) {
			expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
		}
		for (const p of [0.6, 0.95, 0.999999]) expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 8);
		expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0]);
		expect(normalQuantile(1.1)).toBeNaN();
	});
});

describe('proportions', () => {
	test('Wilson limits are those of the score test, at any level', () => {
		for (const level of [0.8, 0.9, 0.95, 0.99]) {
			const z = normalQuantile((1 + level) / 2);
			for (const [x, n] of [[1, 7], [3, 9], [12, 40], [39, 40]] as const) {
				const { low, high, estimate } = wilsonInterval(x, n, level)!;
				for (const end of [low, high]) {
					expect(Math.abs(estimate - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(z, 9);
				}
			}
		}
	});
	test('symmetry, exact ends, narrower with more data and lower level', () => {
		const a = wilsonInterval(3, 11, 0.9)!;
		const b = wilsonInterval(8, 11, 0.9)!;
		expect(a.low).toBeCloseTo(1 - b.high, 14);
		for (let n = 1; n <= 60; n++) {
			expect(wilsonInterval(0, n, 0.93)!.low).toBe(0);
			expect(wilsonInterval(n, n, 0.93)!.high).toBe(1);
		}
		const width = (x: number, n: number, level: number) => wilsonInterval(x, n, level)!.high - wilsonInterval(x, n, level)!.low;
		expect(width(30, 110, 0.9)).toBeLessThan(width(3, 11, 0.9));
		expect(width(3, 11, 0.8)).toBeLessThan(width(3, 11, 0.9));
		for (const [x, n] of [[1, 0], [-1, 5], [6, 5], [NaN, 5]] as const) expect(wilsonInterval(x, n, 0.9)).toBeNull();
	});
	test('a difference changes sign with the groups, contains its estimate and stays inside [−1, 1]', () => {
		const random = createRandom(3);
		for (let run = 0; run < 200; run++) {
			const [m, n] = [1 + Math.floor(30 * random.uniform()), 1 + Math.floor(30 * random.uniform())];
			const first = { successes: Math.floor((m + 1) * random.uniform()), n: m };
			const second = { successes: Math.floor((n + 1) * random.uniform()), n };
			const d = newcombeDifference(first, second, 0.9)!;
			const turned = newcombeDifference(second, first, 0.9)!;
			expect(d.low).toBeCloseTo(-turned.high, 14);
			expect(d.low >= -1 && d.low <= d.estimate && d.estimate <= d.high && d.high <= 1).toBe(true);
		}
		expect(newcombeDifference({ successes: 1, n: 2 }, { successes: 0, n: 0 }, 0.9)).toBeNull();
	});
	test('exact coverage of Wilson and method 10 at 90 %, summed over all outcomes', () => {
		const binomial = (n: number, p: number) => {
			const result = [(1 - p) ** n];
			for (let x = 1; x <= n; x++) result.push((result[x - 1]! * (n - x + 1) * p) / (x * (1 - p)));
			return result;
		};
		const [m, n] = [15, 20];
		const counts = (size: number) => Array.from({ length: size + 1 }, (_, x) => x);
		const singles = counts(m).map((x) => wilsonInterval(x, m, 0.9)!);
		const differences = counts(m).map((x) =>
			counts(n).map((y) => newcombeDifference({ successes: x, n: m }, { successes: y, n }, 0.9)!)
		);
		const grid = Array.from({ length: 48 }, (_, i) => 0.03 + 0.02 * i);
		let [single, difference] = [0, 0];
		for (const p of grid) {
			const a = binomial(m, p);
			singles.forEach(({ low, high }, x) => (single += low <= p && p <= high ? a[x]! / grid.length : 0));
			for (const q of grid) {
				const b = binomial(n, q);
				differences.forEach((row, x) =>
					row.forEach(({ low, high }, y) => {
						if (low <= p - q && p - q <= high) difference += (a[x]! * b[y]!) / grid.length ** 2;
					})
				);
			}
		}
		console.log(`mean coverage at 90 %: Wilson (n 15) ${single.toFixed(4)}, method 10 (15 and 20) ${difference.toFixed(4)}`);
		expect(Math.abs(single - 0.9)).toBeLessThan(0.015);
		expect(Math.abs(difference - 0.9)).toBeLessThan(0.015);
	});
});
