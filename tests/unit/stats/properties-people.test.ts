/** Properties 7, 8 and 9 of methods.md section 11, for each Luce format: respondents as sampling units, skips, ranks. */
import { describe, expect, test } from 'vitest';
import { clusterCovariance, type ClusterCovariance } from '#stats/cluster-covariance.ts';
import { fitModel } from '#stats/fit-model.ts';
import { createRandom } from '#stats/random.ts';
import { FORMATS, messy, type Data, type Format } from './formats.ts';
import { names } from './helpers.ts';
import { bestWorstInterview, gradedInterview, pairInterview, people, rankingInterview, type Interview } from './population.ts';

const LAMBDA = [1, 0.5, 0, 0, -0.5, -1, 0.3, -0.3];
const K = LAMBDA.length;
const INTERVIEWS: Record<string, Interview<unknown>> = {
	pairs: pairInterview(12, -0.7),
	'best-worst': bestWorstInterview(6),
	rankings: rankingInterview(2, 5, 3),
	'graded pairs': gradedInterview(12)
};

function covarianceOf(format: Format<unknown>, data: Data<unknown>): ClusterCovariance {
	const { model } = format.tally(data);
	const fit = fitModel(model);
	return clusterCovariance(fit.information, model.scoreProducts(fit.point), model.respondentCount, model.itemCount)!;
}
/** Variance of item 0 against the mean of all. */
function centredVariance(v: Float64Array, k: number): number {
	const c = Array.from({ length: k }, (_, i) => (i === 0 ? 1 : 0) - 1 / k);
	return c.reduce((sum, a, i) => sum + c.reduce((part, b, j) => part + a * b * v[i * k + j]!, 0), 0);
}

describe.each(FORMATS)('$name', (format) => {
	const base = people(INTERVIEWS[format.name]!, 12, 30, LAMBDA);
	const one = covarianceOf(format, base);
	const variance = (v: Float64Array) => centredVariance(v, K);

	test('7 repeated answers do not halve V*, twice as many people do', () => {
		const twice = { ...base, respondents: base.respondents.map((r) => ({ ...r, answers: [...r.answers, ...r.answers] })) };
		const doubled = { ...base, respondents: base.respondents.flatMap((r) => [r, { ...r, id: `${r.id}'` }]) };
		expect(variance(covarianceOf(format, twice).shrunk) / variance(one.shrunk)).toBeGreaterThan(0.8);
		expect(variance(covarianceOf(format, twice).model) / variance(one.model)).toBeLessThan(0.6);
		expect(variance(covarianceOf(format, doubled).shrunk) / variance(one.shrunk)).toBeLessThan(0.6);
	});

	test('7 V* is that of section 3, from influences of single respondents', () => {
		const mixed = people(INTERVIEWS[format.name]!, 44, 15, [1, 0.5, 0, -0.5, -1], 2);
		const random = createRandom(45);
		const data = { ...mixed, respondents: mixed.respondents.map((one) => ({ ...one, weight: 0.5 + random.uniform() })) };
		const { model } = format.tally(data);
		const p = model.parameterCount;
		const n = model.respondentCount;
		const fit = fitModel(model);
		const { cr1, shrunk, phi, model: v, df } = clusterCovariance(fit.information, model.scoreProducts(fit.point), n, 5)!;
		const scores = model.scores(fit.point);
		// u_r = I⁻¹·g_r, solved by Gauss-Jordan here.
		const influences = Array.from({ length: n }, (_, r) => gaussJordan(fit.information, scores.subarray(r * p, (r + 1) * p)));
		const unit = (i: number) => gaussJordan(fit.information, Float64Array.from({ length: p }, (_, j) => (i === j ? 1 : 0)));
		let trace = 0;
		for (let i = 0; i < 5; i++) {
			for (let j = 0; j < 5; j++) {
				const want = (n / (n - 1)) * influences.reduce((sum, u) => sum + u[i]! * u[j]!, 0);
				expect(cr1[i * 5 + j]).toBeCloseTo(want, 10);
				expect(v[i * 5 + j]).toBeCloseTo(unit(i)[j]!, 10);
				expect(shrunk[i * 5 + j]).toBeCloseTo((n * want + 5 * phi * unit(i)[j]!) / (n + 5), 10);
			}
			// Row i of V⁻¹·CR1, with V the block of the worths alone.
			trace += gaussJordan(v, Float64Array.from({ length: 5 }, (_, j) => cr1[j * 5 + i]!))[i]!;
		}
		expect(phi).toBeGreaterThan(1.2);
		expect(phi).toBeCloseTo(trace / 4, 9);
		expect(df).toBe(n - 1);
	});

	test('7 identical answers: φ is at least 1', () => {
		// With identical answers the scores have no variance between people.
		const answers = [format.beat(0, 1), format.beat(1, 2), format.beat(2, 0), format.beat(0, 2)];
		const { cr1, model, phi, shrunk } = covarianceOf(format, { items: names(3), respondents: names(12).map((id) => ({ id, answers })) });
		expect(phi).toBe(1);
		shrunk.forEach((x, i) => expect(x).toBeCloseTo((12 * cr1[i]! + 3 * model[i]!) / 15, 12));
	});

	test('8 skips change nothing but their own count', () => {
		const skipping = {
			...base,
			respondents: base.respondents.flatMap((r) => [
				{ ...r, answers: [format.skip(0, 1), ...r.answers, format.skip(4, 5), format.skip(2, 3), format.skip(6, 7)] },
				{ id: `${r.id} silent`, answers: [format.skip(7, 1), format.skip(2, 0), format.skip(3, 4), format.skip(5, 6)] }
			])
		};
		const strip = (data: Data<unknown>) => {
			const { items, skips, ...rest } = format.estimate(data, { draws: 300 });
			return { skips, rest, items: items.map(({ counts, ...item }) => ({ ...item, counts: { ...(counts as object), skips: null } })) };
		};
		const [before, after] = [strip(base), strip(skipping)];
		expect(after.rest).toEqual(before.rest);
		expect(after.items).toEqual(before.items);
		expect(after.skips).toBe(before.skips + 8 * base.respondents.length);
	});

	test('8 a respondent of weight 0 is left out of everything', () => {
		const more = messy(format, 3, 5, K).respondents.map((r) => ({ ...r, id: `${r.id} out`, weight: 0 }));
		expect(format.estimate({ ...base, respondents: [...more, ...base.respondents] }, { draws: 300 })).toEqual(format.estimate(base, { draws: 300 }));
	});

	test('9 rank probabilities: rows and columns sum to 1, and agree with P(i before j)', () => {
		const { items, before } = format.estimate(base);
		for (let r = 0; r < K; r++) {
			expect(items[r]!.rankProbability!.reduce((s, p) => s + p, 0)).toBeCloseTo(1, 10);
			expect(items.reduce((s, item) => s + item.rankProbability![r]!, 0)).toBeCloseTo(1, 10);
		}
		items.forEach((item, i) => {
			// Expected rank = 1 + Σ_j P(j before i), by draws and by the t distribution.
			const drawn = item.rankProbability!.reduce((s, p, r) => s + p * (r + 1), 0);
			const analytic = before.reduce((s, row) => s + (row[i] ?? 0), 1);
			expect(Math.abs(drawn - analytic)).toBeLessThan(0.03);
		});
		before.forEach((row, i) => row.forEach((p, j) => (i === j ? expect(p).toBeNull() : expect(p! + before[j]![i]!).toBeCloseTo(1, 12))));
	});

	test('9 shares sum to 1 and are those of the log-worths; intervals contain their estimate', () => {
		const { items } = format.estimate(base);
		expect(items.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
		expect(items.reduce((sum, { centred }) => sum + centred, 0)).toBeCloseTo(0, 12);
		for (const { low, high, centred, share, shareLow, shareHigh, logWorth } of items) {
			expect(share! / items[0]!.share!).toBeCloseTo(Math.exp(logWorth - items[0]!.logWorth), 12);
			expect((low! + high!) / 2).toBeCloseTo(centred, 12);
			expect(low!).toBeLessThan(centred);
			expect(shareLow!).toBeLessThan(share!);
			expect(shareHigh!).toBeGreaterThan(share!);
		}
	});
});

/** Solves A·x = b by elimination with pivoting, independent of linalg.ts. */
function gaussJordan(a: Float64Array, b: Float64Array): number[] {
	const n = b.length;
	const rows = Array.from({ length: n }, (_, i) => [...a.subarray(i * n, (i + 1) * n), b[i]!]);
	for (let c = 0; c < n; c++) {
		const pivot = rows.slice(c).reduce((best, row, i) => (Math.abs(row[c]!) > Math.abs(rows[best]![c]!) ? c + i : best), c);
		[rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
		for (let r = 0; r < n; r++) {
			if (r === c) continue;
			const factor = rows[r]![c]! / rows[c]![c]!;
			for (let j = c; j <= n; j++) rows[r]![j]! -= factor * rows[c]![j]!;
		}
	}
	return rows.map((row, i) => row[n]! / row[i]!);
}
