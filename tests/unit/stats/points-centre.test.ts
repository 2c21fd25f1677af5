import { describe, expect, test } from 'vitest';
import { fitDirichlet } from '#stats/dirichlet.ts';
import { gammaFunctions } from '#stats/gamma-functions.ts';
import { logRatioSummary, pointsCentre } from '#stats/points-centre.ts';
import { createRandom } from '#stats/random.ts';
import { replaceZeros, type ZeroMethod } from '#stats/zero-replacement.ts';
import { asPoints, dirichletPeople } from './points-helpers.ts';

const full = (n: number) => Array.from({ length: n }, (_, r) => (r % 2 === 0 ? [4, 3, 2, 1] : [1, 2, 3, 4]));
/** Rows of four with the first `zeros` cells of the last column empty. */
const withZeros = (n: number, zeros: number) =>
	full(n).map((row, r) => (r < zeros ? [row[0]! + row[3]!, row[1]!, row[2]!, 0] : row));

describe('log-ratio summary', () => {
	test('centre is the geometric mean, variation the variance of log ratios, from their definitions', () => {
		const random = createRandom(8);
		const rows = Array.from({ length: 9 }, () => Array.from({ length: 4 }, () => 0.1 + random.uniform()));
		const summary = logRatioSummary(rows)!;
		const geometric = [0, 1, 2, 3].map((j) => rows.reduce((p, row) => p * row[j]! ** (1 / 9), 1));
		const total = geometric.reduce((a, b) => a + b);
		geometric.forEach((g, j) => expect(summary.centre[j]).toBeCloseTo(g / total, 12));
		for (const [i, j] of [[0, 1], [2, 3], [3, 0]] as const) {
			const logs = rows.map((row) => Math.log(row[i]! / row[j]!));
			const mean = logs.reduce((a, b) => a + b) / 9;
			expect(summary.variationMatrix![i]![j]).toBeCloseTo(logs.reduce((s, x) => s + (x - mean) ** 2, 0) / 8, 12);
		}
		const sum = summary.variationMatrix!.flat().reduce((a, b) => a + b);
		expect(summary.totalVariance).toBeCloseTo(sum / 8, 12); // Aitchison: total variance = Σ variations / 2K
	});

	test('scale invariance of rows; weights act as copies on the centre', () => {
		const rows = [[1, 2, 3], [4, 1, 5], [2, 2, 6]];
		const scaled = logRatioSummary([[10, 20, 30], [4, 1, 5], [1, 1, 3]])!;
		logRatioSummary(rows)!.centre.forEach((x, j) => expect(scaled.centre[j]).toBeCloseTo(x, 14));
		const copies = logRatioSummary([...rows, rows[0]!])!;
		logRatioSummary(rows, [20, 10, 10])!.centre.forEach((x, j) => expect(x).toBeCloseTo(copies.centre[j]!, 14));
	});

	test('one row has a centre and no variance; no rows or a zero give null', () => {
		expect(logRatioSummary([[1, 3]])).toMatchObject({ centre: [expect.closeTo(0.25, 14), expect.closeTo(0.75, 14)], totalVariance: null });
		expect(logRatioSummary([])).toBeNull();
		expect(logRatioSummary([[1, 2], [0, 3]])).toBeNull();
	});
});

describe('when the centre is offered', () => {
	test('no zeros: without replacement, with ratios', () => {
		const centre = pointsCentre(asPoints(full(5)));
		if (!centre.offered) throw new Error(centre.reason);
		expect(centre).toMatchObject({ replacement: 'none', warnings: [], zeroShare: 0, n: 5 });
		expect(centre.ratios[0]![3]).toBeCloseTo((4 / 1) ** (3 / 5) * (1 / 4) ** (2 / 5), 12);
		expect(centre.ratios[0]![3]! * centre.ratios[3]![0]!).toBeCloseTo(1, 12);
	});

	test('the limits: below 5 %, from 5 %, up to and with 20 %, above', () => {
		const offer = (n: number, zeros: number) => {
			const centre = pointsCentre(asPoints(withZeros(n, zeros)));
			return centre.offered ? [centre.replacement, ...centre.warnings] : centre.reason;
		};
		expect(offer(10, 1)).toEqual(['GBM']); // 2.5 %
		expect(offer(5, 1)).toEqual(['GBM', 'dependsOnZeros']); // 5 %
		expect(offer(10, 3)).toEqual(['GBM', 'dependsOnZeros']); // 7.5 %
		expect(offer(10, 8)).toEqual(['GBM', 'dependsOnZeros']); // 20 %
		expect(offer(100, 81)).toBe('tooManyZeros'); // 20.25 %
		expect(offer(5, 4)).toBe('tooFewPositive'); // 20 %, but a single person gave the last item anything
	});

	test('weights count in the zero share; no people is noData', () => {
		const data = asPoints(withZeros(10, 8));
		const respondents = data.respondents.map((one, r) => ({ ...one, weight: r < 8 ? 2 : 1 }));
		expect(pointsCentre({ ...data, respondents })).toMatchObject({ offered: false, reason: 'tooManyZeros' });
		expect(pointsCentre({ ...data, respondents: [] })).toEqual({ offered: false, reason: 'noData', zeroShare: null });
	});

	test('with replaced zeros the centre is inside the simplex and the item with zeros is small', () => {
		const centre = pointsCentre(asPoints(withZeros(10, 3)));
		if (!centre.offered) throw new Error(centre.reason);
		expect(centre.centre.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
		const untouched = pointsCentre(asPoints(withZeros(10, 0)));
		expect(centre.centre[3]!).toBeLessThan(untouched.offered ? untouched.centre[3]! : 0);
	});
});

describe('zero replacement', () => {
	const methods: ZeroMethod[] = ['GBM', 'SQ', 'BL', 'CZM'];
	test('rows stay compositions, ratios of positive parts are kept, replacements are below the observed shares', () => {
		const rows = dirichletPeople(createRandom(4), 30, [0.3, 0.25, 0.2, 0.15, 0.1], 6, 40);
		expect(rows.flat().filter((x) => x === 0).length).toBeGreaterThan(5);
		for (const method of methods) {
			const replaced = replaceZeros(rows, method)!;
			replaced.forEach((row, r) => {
				expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
				const seen = rows[r]!.map((x, j) => ({ x, j })).filter(({ x }) => x > 0);
				const [a, b] = [seen[0]!, seen[seen.length - 1]!];
				expect(row[a.j]! / row[b.j]!).toBeCloseTo(a.x / b.x, 10);
				row.forEach((value, j) => {
					const least = Math.min(...rows.filter((one) => one[j]! > 0).map((one) => one[j]! / 40));
					if (rows[r]![j] === 0) expect(value > 0 && value <= least).toBe(true);
				});
			});
		}
	});

	test('degenerate input gives null', () => {
		for (const method of methods) {
			expect(replaceZeros([[1, 2, 0], [2, 1, 0]], method)).toBeNull();
			expect(replaceZeros([[0, 0], [2, 1]], method)).toBeNull();
		}
		const single = [[0, 3, 7], [5, 5, 0], [0, 4, 6]];
		expect(replaceZeros(single, 'GBM')).toBeNull();
		for (const method of ['SQ', 'BL', 'CZM'] as const) expect(replaceZeros(single, method)!.flat().every((x) => x > 0)).toBe(true);
	});
});

describe('Dirichlet', () => {
	test('gamma functions: recurrences, closed forms, derivatives', () => {
		expect(gammaFunctions(0.5).logGamma).toBeCloseTo(Math.log(Math.PI) / 2, 13);
		expect(gammaFunctions(1).trigamma).toBeCloseTo(Math.PI ** 2 / 6, 13);
		expect(gammaFunctions(0.5).digamma - gammaFunctions(1).digamma).toBeCloseTo(-2 * Math.LN2, 13);
		let factorial = 0;
		for (let x = 2; x <= 40; x++) {
			factorial += Math.log(x - 1);
			expect(Math.abs(gammaFunctions(x).logGamma - factorial)).toBeLessThan(1e-12 * Math.max(1, factorial));
		}
		for (const x of [0.05, 0.7, 3.3, 11.99, 12.01, 80]) {
			const h = 1e-5 * x;
			const [up, down, at] = [gammaFunctions(x + h), gammaFunctions(x - h), gammaFunctions(x)];
			expect((up.logGamma - down.logGamma) / (2 * h) / at.digamma).toBeCloseTo(1, 7);
			expect((up.digamma - down.digamma) / (2 * h) / at.trigamma).toBeCloseTo(1, 7);
		}
		expect(gammaFunctions(0).logGamma).toBeNaN();
	});

	test('recovers parameters; divergence gives null', () => {
		const random = createRandom(12);
		const alpha = [0.6, 1.5, 3];
		const rows = Array.from({ length: 4000 }, () => alpha.map((a) => random.chiSquare(2 * a)));
		const fit = fitDirichlet(rows)!;
		alpha.forEach((a, j) => expect(Math.abs(Math.log(fit.alpha[j]! / a))).toBeLessThan(4 * fit.standardErrorLog[j]!));
		expect(fitDirichlet([[1, 2], [1, 2], [1, 2]])).toBeNull();
		expect(fitDirichlet([[1, 2]])).toBeNull();
		expect(fitDirichlet([[1, 0], [1, 2]])).toBeNull();
	});
});
