/** Paired tests, individual change, change of a group. */
import { describe, expect, test } from 'vitest';
import { summariseChange } from '#stats/change-summary.ts';
import { normalUpperTail } from '#stats/normal.ts';
import { mcnemar, pairedT, wilcoxonSignedRank } from '#stats/paired-tests.ts';
import { wilsonInterval } from '#stats/proportions.ts';
import { createRandom } from '#stats/random.ts';
import { classifyChange, cutOffScores, differenceError, type Criterion, type Instrument } from '#stats/reliable-change.ts';

describe('paired tests', () => {
	/** Every sign pattern: P of a statistic at least as far from the middle. */
	function everySign(differences: number[]): number {
		const sorted = differences.filter((d) => d !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
		const n = sorted.length;
		const middle = (n * (n + 1)) / 4;
		const observed = sorted.reduce((sum, d, i) => sum + (d > 0 ? i + 1 : 0), 0);
		let extreme = 0;
		for (let signs = 0; signs < 2 ** n; signs++) {
			let v = 0;
			for (let i = 0; i < n; i++) if ((signs >> i) & 1) v += i + 1;
			if (Math.abs(v - middle) >= Math.abs(observed - middle)) extreme++;
		}
		return extreme / 2 ** n;
	}
	test('exact Wilcoxon is the share of sign patterns at least as extreme', () => {
		const random = createRandom(77);
		for (let n = 1; n <= 12; n++) {
			const differences = Array.from({ length: n }, () => random.normal() + 0.4);
			const result = wilcoxonSignedRank([...differences, 0])!;
			expect(result).toMatchObject({ n, zeros: 1, ties: false, method: 'exact' });
			expect(result.p).toBeCloseTo(everySign(differences), 13);
		}
	});
	test('ties and more than 50 differences use the normal approximation, which is near the exact p', () => {
		const random = createRandom(5);
		const fifty = Array.from({ length: 50 }, () => random.normal() + 0.25);
		const exact = wilcoxonSignedRank(fifty)!;
		const normal = wilcoxonSignedRank([...fifty, fifty.reduce((a, b) => (Math.abs(a) < Math.abs(b) ? a : b)) / 2])!;
		expect(exact.method).toBe('exact');
		expect(normal.method).toBe('normal');
		expect(Math.abs(normal.p - exact.p)).toBeLessThan(0.01);
		expect(wilcoxonSignedRank([1, -1, 2, 3])).toMatchObject({ ties: true, method: 'normal', statistic: 8.5 });
		// Equal scores that differ as doubles.
		expect(4.4 - 3.4).not.toBe(2.2 - 1.2);
		expect(wilcoxonSignedRank([4.4 - 3.4, 2.2 - 1.2, -3])).toMatchObject({ ties: true, statistic: 3 });
		expect(wilcoxonSignedRank([0, 0])).toBeNull();
		expect(wilcoxonSignedRank([])).toBeNull();
	});
	test('with ties, p is near the share of sign patterns with mean ranks', () => {
		const ranks = [1.5, 1.5, 4, 4, 4, 6, 7, 8, 9.5, 9.5, 11, 12];
		const differences = [1, 1, 2, 2, -2, 3, 4, -5, 6, 6, -7, 8];
		const observed = differences.reduce((sum, d, i) => sum + (d > 0 ? ranks[i]! : 0), 0);
		let extreme = 0;
		for (let signs = 0; signs < 4096; signs++) {
			const v = ranks.reduce((sum, r, i) => sum + ((signs >> i) & 1 ? r : 0), 0);
			if (Math.abs(v - 39) >= Math.abs(observed - 39)) extreme++;
		}
		const result = wilcoxonSignedRank(differences)!;
		expect(result.statistic).toBe(observed);
		// With independent signs the variance of the sum is Σ rank²/4, also with ties.
		const sd = Math.sqrt(ranks.reduce((sum, r) => sum + r * r, 0) / 4);
		expect(result.p).toBeCloseTo(2 * normalUpperTail((Math.abs(observed - 39) - 0.5) / sd), 13);
		expect(Math.abs(result.p - extreme / 4096)).toBeLessThan(0.01);
	});
	test('paired t: sign change, shifted centre, nominal rejection rate', () => {
		const d = [1.2, 0.4, -0.3, 2.2, 0.9];
		const [a, b] = [pairedT(d, 0.9)!, pairedT(d.map((x) => -x), 0.9)!];
		expect([b.mean, b.low, b.high, b.p]).toEqual([-a.mean, -a.high!, -a.low!, a.p]);
		// Shifted to the end of its own interval, the mean is just significant at 10 %.
		expect(pairedT(d.map((x) => x - a.low!), 0.9)!.p).toBeCloseTo(0.1, 10);
		const random = createRandom(9);
		let rejected = 0;
		for (let run = 0; run < 4000; run++) if (pairedT([0, 0, 0, 0].map(() => random.normal()), 0.9)!.p! < 0.1) rejected++;
		expect(Math.abs(rejected / 4000 - 0.1)).toBeLessThan(0.015);
	});
	test('paired t: zero variance, one difference, none', () => {
		expect(pairedT([4.4 - 3.4, 2.2 - 1.2, 1], 0.9)).toMatchObject({ n: 3, sd: 0, t: null, p: null, low: null, high: null });
		expect(pairedT([0, 0, 0], 0.9)).toMatchObject({ mean: 0, sd: 0, t: null });
		expect(pairedT([2], 0.9)).toMatchObject({ n: 1, mean: 2, sd: null, low: null });
		expect(pairedT([], 0.9)).toBeNull();
	});
	test('McNemar: exact p by counting, χ² p near it for large counts, null when nobody changed', () => {
		let extreme = 0;
		for (let flips = 0; flips < 2 ** 12; flips++) {
			let gained = 0;
			for (let i = 0; i < 12; i++) gained += (flips >> i) & 1;
			if (Math.abs(gained - 6) >= 3) extreme++;
		}
		expect(mcnemar(9, 3)!.exactP).toBeCloseTo(extreme / 4096, 13);
		expect(mcnemar(5, 5)).toMatchObject({ chiSquare: 0, exactP: 1 });
		expect(mcnemar(5, 5)!.p).toBeCloseTo(1, 14);
		const many = mcnemar(1040, 960)!;
		expect(Math.abs(many.p - many.exactP)).toBeLessThan(0.005);
		expect(mcnemar(0, 0)).toBeNull();
	});
});

const ORS_LIKE: Instrument = {
	lowest: 0,
	highest: 40,
	direction: 'higherIsBetter',
	cutOff: 25,
	criterion: { kind: 'points', points: 5 },
	source: 'test'
};

describe('individual change', () => {
	const cell = (pre: number | null, post: number | null, instrument = ORS_LIKE) => {
		const { cell, code } = classifyChange(instrument, pre, post);
		return cell ?? code;
	};
	test('the five cells and their boundaries', () => {
		expect(cell(15, 30)).toBe('recovered');
		expect(cell(10, 20)).toBe('improved');
		expect(cell(27, 33)).toBe('improvedAboveCutOff');
		expect(cell(22, 26)).toBe('unchanged');
		expect(cell(30, 20)).toBe('deteriorated');
		expect(cell(20, 25)).toBe('recovered'); // exactly five points, exactly at the cut-off
		expect(8.2 - 3.2).toBeLessThan(5); // in binary; five points on paper
		expect(cell(3.2, 8.2)).toBe('improved');
		expect(cell(25, 30)).toBe('improvedAboveCutOff');
		expect(cell(20, 25, { ...ORS_LIKE, atCutOff: 'clinical' })).toBe('improved');
	});
	test('lower is better is the mirror image', () => {
		const mirror: Instrument = { ...ORS_LIKE, direction: 'lowerIsBetter', cutOff: 15 };
		for (let pre = 0; pre <= 40; pre++) {
			for (let post = 0; post <= 40; post++) expect(cell(40 - pre, 40 - post, mirror)).toBe(cell(pre, post));
		}
	});
	test('a stated reliability: strictly more than 1.96 standard errors of a difference', () => {
		const criterion: Criterion = { kind: 'reliability', sd: 7.5, reliability: 0.8 };
		const limit = 1.96 * differenceError(7.5, 0.8)!;
		expect(cell(10, 10 + limit * 1.0001, { ...ORS_LIKE, criterion })).toBe('improved');
		expect(cell(10, 10 + limit * 0.9999, { ...ORS_LIKE, criterion })).toBe('unchanged');
		expect(classifyChange({ ...ORS_LIKE, criterion }, 20, 10).index).toBeCloseTo(-10 / differenceError(7.5, 0.8)!, 12);
		expect(classifyChange(ORS_LIKE, 20, 10).index).toBeNull();
		expect(cell(10, 10 + limit * 0.9999, { ...ORS_LIKE, criterion: { ...criterion, z: 1.645 } })).toBe('improved');
	});
	test('without a cut-off nobody is recovered; without a criterion or a score in range the cell is null', () => {
		expect(cell(15, 30, { ...ORS_LIKE, cutOff: null })).toBe('improved');
		for (const criterion of [
			{ kind: 'points', points: 0 },
			{ kind: 'reliability', sd: 0, reliability: 0.8 },
			{ kind: 'reliability', sd: 7, reliability: 1 }
		] as const) expect(cell(15, 30, { ...ORS_LIKE, criterion })).toBe('noCriterion');
		expect(cell(null, 30)).toBe('missing');
		expect(cell(15, null)).toBe('missing');
		expect(cell(15, 41)).toBe('outOfRange');
		expect(cell(NaN, 30)).toBe('outOfRange');
	});
	test('cut-off c is equally many standard deviations from both groups', () => {
		for (const direction of ['higherIsBetter', 'lowerIsBetter'] as const) {
			const [clinical, norm] = [{ mean: 31, sd: 6 }, { mean: 52, sd: 9 }];
			const { c } = cutOffScores(clinical, norm, direction)!;
			expect((c - clinical.mean) / clinical.sd).toBeCloseTo((norm.mean - c) / norm.sd, 12);
		}
		expect(cutOffScores({ mean: 1, sd: 0 }, { mean: 2, sd: 1 }, 'higherIsBetter')).toBeNull();
	});
});

describe('change of a group', () => {
	const pair = (pre: number | null, post: number | null) => ({ pre, post });
	const mixed = [pair(15, 30), pair(10, 20), pair(27, 33), pair(22, 26), pair(30, 20), pair(null, 20), pair(20, 99)];
	test('cells sum to n, and excluded people are counted', () => {
		const summary = summariseChange(ORS_LIKE, mixed, 0.9);
		expect(summary).toMatchObject({ n: 5, missing: 1, outOfRange: 1, warnings: [] });
		expect(summary.cells).toEqual({ recovered: 1, improved: 1, improvedAboveCutOff: 1, unchanged: 1, deteriorated: 1 });
		expect(summary.improved).toEqual(wilsonInterval(3, 5, 0.9));
		expect(summary.crossing).toMatchObject({ gained: 2, lost: 1, changed: 3 });
		expect(summary.meanChange!.mean).toBeCloseTo((15 + 10 + 6 + 4 - 10) / 5, 12);
		expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
	});
	test('all below the cut-off at the start: warning regressionToTheMean, with a simulation of the effect', () => {
		// Constant true scores measured with error; people selected by a low first score.
		const random = createRandom(31);
		const measured = (own: number) => Math.min(40, Math.max(0, own + 4 * random.normal()));
		const stable = Array.from({ length: 2000 }, () => 25 + 5 * random.normal()).map((own) => pair(measured(own), measured(own)));
		const chosen = summariseChange(ORS_LIKE, stable.filter(({ pre }) => pre! < 25), 0.9);
		expect(chosen.warnings).toContain('regressionToTheMean');
		expect(chosen.meanChange!.low).toBeGreaterThan(1);
		const everybody = summariseChange(ORS_LIKE, stable, 0.9);
		expect(everybody.warnings).not.toContain('regressionToTheMean');
		expect(Math.abs(everybody.meanChange!.mean)).toBeLessThan(0.5);
		// Without a cut-off selection cannot be detected.
		expect(summariseChange({ ...ORS_LIKE, cutOff: null }, [pair(1, 2), pair(2, 3)], 0.9).warnings).toEqual(['fewRespondents']);
	});
	test('no people, one person, no criterion', () => {
		const nobody = { n: 0, cells: null, improved: null, meanChange: null, signedRank: null, crossing: null, warnings: ['noData'] };
		expect(summariseChange(ORS_LIKE, [pair(null, 3)], 0.9)).toMatchObject(nobody);
		expect(summariseChange(ORS_LIKE, [pair(30, 31)], 0.9).warnings).toEqual(['oneRespondent']);
		const bare = summariseChange({ ...ORS_LIKE, criterion: { kind: 'points', points: 0 } }, mixed, 0.9);
		expect(bare).toMatchObject({ n: 5, cells: null, improved: null, deteriorated: null });
		expect(bare.meanChange!.p).not.toBeNull();
	});
});
