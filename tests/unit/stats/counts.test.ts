/** Results of each Luce format besides worths: tallies, skips, ties, thresholds, position bias, options. */
import { describe, expect, test } from 'vitest';
import { cellCollector } from '#stats/best-worst-cells.ts';
import { estimateBestWorst, type BestWorstAnswer } from '#stats/best-worst.ts';
import { estimateGraded } from '#stats/graded-pairs.ts';
import { estimatePairs, type PairAnswer } from '#stats/pairs.ts';
import { estimateRankings } from '#stats/rankings.ts';
import { answeredBy, FORMATS, graded, messy } from './formats.ts';
import { simulate } from './helpers.ts';
import { gradedInterview, pairInterview, people } from './population.ts';

const countsOf = <C>({ items }: { items: { counts: C }[] }): C[] => items.map(({ counts }) => counts);
const base = { draws: 0 };

describe('best-worst', () => {
	test('best, worst, shown, equal, skips', () => {
		const answers = [
			{ shown: [0, 1, 2], best: 0, worst: 2 },
			{ shown: [0, 1, 2], best: 1, worst: null },
			{ shown: [0, 2], best: null, worst: 0 },
			{ shown: [1, 2], best: null, worst: null },
			{ shown: [0, 1], equal: true }
		];
		const result = estimateBestWorst(answeredBy<BestWorstAnswer>(3, answers, [{ shown: [0, 1, 2] }]), base);
		expect(countsOf(result)).toEqual([
			{ best: 1, worst: 1, shown: 4, equal: 1 },
			{ best: 1, worst: 0, shown: 3, equal: 1 },
			{ best: 0, worst: 1, shown: 3, equal: 0 }
		]);
		expect(result).toMatchObject({ n: 1, answers: 4, skips: 2, equal: 1, method: 'best-worst-sequential' });
	});
	test('a respondent who only skipped or found all equal is not in n', () => {
		const more = answeredBy<BestWorstAnswer>(3, [{ shown: [0, 1], best: 0 }], [{ shown: [1, 0], best: 1 }], [{ shown: [0, 1, 2], equal: true }], [{ shown: [1, 2] }]);
		expect(estimateBestWorst(more, base)).toMatchObject({ n: 2, answers: 3, skips: 1, equal: 1 });
	});
	test('cost: the fit uses distinct answers', () => {
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
		// The order on the screen does not distinguish answers.
		expect(cells.cellOf([0, 1, 2, 3], 2, 1)).toBe(cells.cellOf([3, 2, 1, 0], 2, 1));
		expect(cells.cellOf([0, 1, 2, 3], 2, 1)).not.toBe(cells.cellOf([0, 1, 2, 3], 1, 2));
	});
});

describe('pairs', () => {
	test('wins, losses, ties, skips, independent of sides', () => {
		const result = estimatePairs(
			answeredBy<PairAnswer>(3, [{ a: 0, b: 1, choice: 'a' }, { a: 1, b: 0, choice: 'b' }, { a: 0, b: 2, choice: 'tie' }], [{ a: 1, b: 2, choice: 'skip' }, { a: 2, b: 0, choice: 'a' }], [{ a: 0, b: 1, choice: 'skip' }]),
			base
		);
		expect(countsOf(result)).toEqual([
			{ wins: 2, losses: 1, ties: 1, skips: 1, shown: 4 },
			{ wins: 0, losses: 2, ties: 0, skips: 2, shown: 2 },
			{ wins: 1, losses: 0, ties: 1, skips: 1, shown: 2 }
		]);
		expect(result).toMatchObject({ n: 2, answers: 4, skips: 2, method: 'pairs-davidson' });
	});
	test('recovers the tie parameter', () => {
		const gamma = -0.4;
		const { ties } = estimatePairs(people(pairInterview(12, gamma), 5, 3000, [1, 0.5, 0, -0.5, -1], 0), base);
		expect(ties!.gamma).toBeCloseTo(gamma, 1);
		expect(ties!.equalItemsTie).toBeCloseTo(Math.exp(ties!.gamma) / (2 + Math.exp(ties!.gamma)), 12);
	});
});

describe('rankings', () => {
	test('first, ranked, shown, mean rank of full rankings only', () => {
		const full = [{ shown: [0, 1, 2], order: [2, 0, 1] }, { shown: [2, 1, 0], order: [2, 1, 0] }];
		expect(countsOf(estimateRankings(answeredBy(3, full), base))).toEqual([
			{ first: 0, ranked: 2, shown: 2, meanRank: 2.5 },
			{ first: 0, ranked: 2, shown: 2, meanRank: 2.5 },
			{ first: 2, ranked: 2, shown: 2, meanRank: 1 }
		]);
		const result = estimateRankings(answeredBy(3, full, [{ shown: [0, 1], order: [1] }], [{ shown: [0, 1, 2], order: [] }]), base);
		expect(countsOf(result)).toEqual([
			{ first: 0, ranked: 2, shown: 3, meanRank: null },
			{ first: 1, ranked: 3, shown: 3, meanRank: null },
			{ first: 2, ranked: 2, shown: 2, meanRank: null }
		]);
		expect(result).toMatchObject({ n: 2, answers: 3, skips: 1, method: 'ranking-plackett-luce' });
	});
	test('items shown and not ranked stay in the denominator', () => {
		const shown = [0, 1, 2, 3];
		const worthOf = (sets: number[][]) => estimateRankings(answeredBy(4, ...sets.map((set) => [{ shown: set, order: [0, 1] }, { shown, order: [3] }])), base).items;
		expect(worthOf([[0, 1, 2], [0, 1, 2]])[2]!.centred).toBeLessThan(worthOf([[0, 1], [0, 1]])[2]!.centred);
	});
});

describe('graded pairs', () => {
	test('score, zeros, skips, shown', () => {
		const result = estimateGraded(answeredBy(3, [{ a: 0, b: 1, score: 3 }, { a: 2, b: 0, score: 1 }, { a: 1, b: 2, score: 0 }], [{ a: 0, b: 1, score: null }]), base);
		expect(countsOf(result)).toEqual([
			{ score: 2, zeros: 0, skips: 1, shown: 2 },
			{ score: -3, zeros: 1, skips: 1, shown: 2 },
			{ score: 1, zeros: 1, skips: 0, shown: 2 }
		]);
		expect(result).toMatchObject({ n: 1, answers: 3, skips: 1, scale: 4, method: 'graded-adjacent-category' });
	});
	test('recovers thresholds and worths', () => {
		const lambda = [1, 0.5, 0, -0.5, -1];
		const { thresholds, items } = estimateGraded(people(gradedInterview(12), 6, 4000, lambda, 0), base);
		[0, 0.2, 0.2, -0.4].forEach((tau, size) => expect(Math.abs(thresholds[size]! - tau)).toBeLessThan(0.05));
		items.forEach(({ centred }, i) => expect(Math.abs(4 * centred - lambda[i]!)).toBeLessThan(0.05));
	});
	describe('position bias', () => {
		const lambda = [1, 0.5, 0, 0, -0.5, -1];
		const warned = (side: number, n: number, runs: number) => {
			const seeds = Array.from({ length: runs }, (_, run) => 700 + run);
			return seeds.filter((seed) => estimateGraded(people(gradedInterview(8, side), seed, n, lambda), base).warnings.includes('positionBias')).length / runs;
		};
		test('is detected, with a level of at most 5 % when absent', () => {
			const level = [10, 20].map((n) => warned(0, n, 500));
			const power = [0.1, 0.3].map((side) => warned(side, 15, 150));
			console.log(`side warned of: none, 10 and 20 people ${level}; weak and strong, 15 people ${power}`);
			for (const share of level) {
				expect(share).toBeGreaterThan(0.01);
				expect(share).toBeLessThan(0.07);
			}
			expect(power[1]!).toBeGreaterThan(0.9);
			expect(power[1]!).toBeGreaterThan(power[0]!);
			// From n = 10 only.
			expect(warned(2, 9, 20)).toBe(0);
		});
		test('equal for all: detected when present, not triggered by rounding', () => {
			const alike = (answers: { a: number; b: number; score: number }[]) => estimateGraded(answeredBy(3, ...Array.from({ length: 12 }, () => answers)), base).warnings;
			const sided = [{ a: 0, b: 1, score: 2 }, { a: 1, b: 0, score: 1 }, { a: 1, b: 2, score: 2 }, { a: 2, b: 0, score: 1 }, { a: 0, b: 2, score: 1 }];
			expect(alike(sided)).toContain('positionBias');
			for (const scores of [[3, 1, -2], [2, -1, 1], [1, 3, 2], [-3, 1, 1]]) {
				const fair = [[0, 1], [1, 2], [2, 0]].flatMap(([a, b], i) => [{ a: a!, b: b!, score: scores[i]! }, { a: b!, b: a!, score: -scores[i]! }]);
				expect(alike(fair)).not.toContain('positionBias');
			}
		});
	});
});

describe('an item that is skipped more often than the others', () => {
	test.each(FORMATS.filter(({ name }) => name.includes('pairs')))('$name: only that item is flagged', (format) => {
		const data = messy(format, 10, 60, 6);
		expect(format.estimate(data, base).items.flatMap(({ flags }) => flags)).toEqual([]);
		const avoided = data.respondents.map((one, r) => ({ ...one, answers: [...one.answers, format.skip(2, [0, 1, 3, 4, 5][r % 5]!)] }));
		expect(format.estimate({ ...data, respondents: avoided }, base).items.map(({ flags }) => flags.join())).toEqual(['', '', 'skippedOften', '', '', '']);
	});
});

test.each(FORMATS)('$name: level, seed and draws are used and reported', (format) => {
	const data = messy(format, 8, 25, 5);
	const normal = format.estimate(data);
	expect(normal).toMatchObject({ level: 0.9, seed: 1 });
	expect(format.estimate(data)).toEqual(normal);
	const wide = format.estimate(data, { level: 0.99 });
	wide.items.forEach((item, i) => {
		expect(item.low!).toBeLessThan(normal.items[i]!.low!);
		expect(item.shareHigh!).toBeGreaterThan(normal.items[i]!.shareHigh!);
	});
	const reseeded = format.estimate(data, { seed: 2 });
	expect(reseeded.items[0]!.rankProbability).not.toEqual(normal.items[0]!.rankProbability);
	expect(reseeded.items[0]!.low).toBe(normal.items[0]!.low);
	expect(format.estimate(data, { draws: 0 }).items[0]).toMatchObject({ rankProbability: null, shareLow: null });
	// Worths are shrunk towards the centre of the prior, more with a larger strength.
	const centre = [2, 0, 0, 0, 0];
	const drawn = [0.5, 5].map((strength) => format.estimate(data, { draws: 0, ghost: { strength, centre } }).items[0]!.centred);
	expect(drawn[0]!).toBeGreaterThan(normal.items[0]!.centred);
	expect(drawn[1]!).toBeGreaterThan(drawn[0]!);
});

test('all four formats are tested', () => {
	expect(FORMATS.map(({ name }) => name)).toEqual(['pairs', 'best-worst', 'rankings', graded.name]);
});
