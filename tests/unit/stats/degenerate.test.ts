/** Degenerate data in each Luce format: finite or null, never NaN, with flags and warnings. */
import { describe, expect, test } from 'vitest';
import type { EstimateWarning } from '#stats/estimate.ts';
import { fitModel } from '#stats/fit-model.ts';
import { estimateGraded } from '#stats/graded-pairs.ts';
import { estimatePairs } from '#stats/pairs.ts';
import { answeredBy, bestWorst, FORMATS, graded, messy, pairs, rankings, type Data, type Format } from './formats.ts';
import { names } from './helpers.ts';

/** Every number in a result, with its path. */
function numbers(value: unknown, path = ''): [string, number][] {
	if (typeof value === 'number') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
}
/** The result, checked to be JSON-safe, with shares and probabilities in range. */
function checked<A>(format: Format<A>, data: Data<A>) {
	const result = format.estimate(data, { draws: 500 });
	for (const [path, value] of numbers(result)) {
		expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
		if (/share|before|Probability|top3|equalItemsTie/.test(path)) expect(value >= 0 && value <= 1 + 1e-12, `${path} is ${value}`).toBe(true);
	}
	expect(JSON.parse(JSON.stringify(result))).toEqual(result);
	expect(result.converged).toBe(true);
	expect(result.items.reduce((sum, { centred }) => sum + centred, 0)).toBeCloseTo(0, 9);
	return result;
}
const INTERVAL = ['low', 'high', 'shareLow', 'shareHigh', 'rankProbability', 'top3', 'rankLow', 'rankHigh'] as const;
const nothing = Object.fromEntries(INTERVAL.map((field) => [field, null]));
const people = <A>(n: number, ...answers: A[]): A[][] => Array.from({ length: n }, () => answers);
const flagsOf = ({ items }: { items: { flags: string[] }[] }) => items.map(({ flags }) => flags.join());

describe.each(FORMATS)('$name', (format) => {
	const { beat, skip } = format;
	/** n people, half of whom answer each pair one way and half the other. */
	const balanced = (n: number, k: number, ...sides: [number, number][]) =>
		answeredBy(k, ...Array.from({ length: n }, (_, r) => sides.map(([i, j]) => (r % 2 === 0 ? beat(i, j) : beat(j, i)))));

	test.each([
		['nobody', answeredBy<unknown>(4)],
		['nobody who answered anything', answeredBy<unknown>(4, [], [])],
		['everyone skips', answeredBy(4, [skip(0, 1)], [skip(1, 2), skip(2, 3)])],
		['only people of weight 0', { items: names(4), respondents: [{ id: 'r', weight: 0, answers: [beat(0, 1)] }] }]
	] as [string, Data<unknown>][])('%s: zeros and nulls, and the code', (_, data) => {
		const result = checked(format, data);
		expect(result.warnings).toEqual(['noData', 'notComparable', 'separated']);
		expect(result.n).toBe(0);
		expect(result.logLikelihood).toBe(0);
		expect(result.before.flat().every((p) => p === null)).toBe(true);
		for (const item of result.items) expect(item).toMatchObject({ ...nothing, logWorth: 0, centred: 0, share: null, flags: ['noData'] });
	});

	test('one respondent: a profile without any interval, rank or probability', () => {
		const result = checked(format, answeredBy(3, [beat(0, 1), beat(1, 2), beat(2, 0), beat(0, 2)]));
		expect(result.n).toBe(1);
		expect(result.warnings).toEqual(['oneRespondent']);
		expect(result.items[0]!.centred).toBeGreaterThan(0.05);
		expect(result.items.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
		expect(result.before.flat().every((p) => p === null)).toBe(true);
		for (const item of result.items) expect(item).toMatchObject(nothing);
	});

	test('warning fewRespondents for two to four respondents only', () => {
		const codes = [1, 2, 4, 5].map((n) => checked(format, balanced(n, 3, [0, 1], [1, 2], [2, 0])).warnings);
		const has = (code: EstimateWarning) => codes.map((own) => own.includes(code));
		expect(has('fewRespondents')).toEqual([false, true, true, false]);
		expect(has('oneRespondent')).toEqual([true, false, false, false]);
	});

	test('an item nobody saw has no interval and no rank; the others rank among themselves', () => {
		const result = checked(format, balanced(9, 3, [0, 1]));
		expect(result.warnings).toEqual(['notComparable', 'separated']);
		expect(flagsOf(result)).toEqual(['', '', 'noData']);
		const [a, b, unseen] = result.items;
		expect(unseen).toMatchObject({ ...nothing, logWorth: 0 });
		expect(a!.low!).toBeLessThan(a!.centred);
		expect(a!.rankProbability![2]).toBe(0);
		expect(a!.rankProbability![0]! + b!.rankProbability![0]!).toBeCloseTo(1, 12);
		expect(result.before[0]![1]).not.toBeNull();
		expect([result.before[0]![2], result.before[2]![0]]).toEqual([null, null]);
	});

	test('nulls between islands', () => {
		const result = checked(format, balanced(8, 4, [0, 1], [2, 3]));
		expect(result.warnings).toEqual(['notComparable', 'separated']);
		expect(flagsOf(result)).toEqual(['', '', '', '']);
		for (const item of result.items) expect(item).toMatchObject(nothing);
		expect(result.before.map((row) => row.map((p) => p === null))).toEqual([
			[true, false, true, true],
			[false, true, true, true],
			[true, true, true, false],
			[true, true, false, true]
		]);
	});

	test('an item that always wins is finite and flagged; its log-worth grows slowly with n', () => {
		const at = [1, 4, 16].map((times) => {
			const rounds = Array.from({ length: times }, () => [beat(0, 1), beat(0, 2), beat(1, 2), beat(2, 1)]).flat();
			const result = checked(format, answeredBy(3, ...people(6, ...rounds)));
			// They also give the same place every time.
			expect(result.warnings.filter((code) => code !== 'straightlining')).toEqual(['separated']);
			expect(flagsOf(result)).toEqual(['separated', '', '']);
			return result.items[0]!.centred;
		});
		expect(at[1]! - at[0]!).toBeGreaterThan(0);
		expect(at[2]! - at[1]!).toBeGreaterThan(0);
		expect(at[2]!).toBeLessThan(20);
	});

	test('everybody gives one and the same answer', () => {
		const result = checked(format, answeredBy(2, ...people(12, beat(0, 1))));
		expect(flagsOf(result)).toEqual(['separated', 'separated']);
		expect(result.items[0]!.low!).toBeLessThan(result.items[0]!.high!);
		expect(result.before[0]![1]!).toBeGreaterThan(0.5);
	});

	test('without the ghost, separated data are reported as not converged', () => {
		for (const data of [balanced(8, 4, [0, 1], [2, 3]), answeredBy(2, ...people(12, beat(0, 1))), answeredBy<unknown>(3)]) {
			const result = format.estimate(data, { ghost: 0, draws: 100 });
			expect(result.converged).toBe(false);
			expect(result.warnings).toContain('notConverged');
			expect(result.before.flat().every((p) => p === null)).toBe(true);
			for (const item of result.items) expect(item).toMatchObject(nothing);
			for (const [path, value] of numbers(result)) expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
		}
	});

	test('weights from 1e-6 to 1e6, separated and random data', () => {
		const wild = messy(format, 2, 20, 6);
		checked(format, { ...wild, respondents: wild.respondents.map((one, r) => ({ ...one, weight: 10 ** ((r % 5) * 3 - 6) })) });
		checked(format, { ...answeredBy(3), respondents: names(9).map((id, r) => ({ id, weight: r % 2 ? 1e6 : 1e-6, answers: [beat(r % 3, (r + 1) % 3)] })) });
		// Without a contradiction the log-likelihood is a small difference of sums in the millions.
		for (const weight of [1e3, 1e4, 1e5, 1e6]) {
			for (const n of [1, 3, 5, 6]) {
				const result = checked(format, { ...answeredBy(4), respondents: names(n).map((id) => ({ id, weight, answers: [beat(0, 1), beat(1, 2), beat(0, 3)] })) });
				expect(result.iterations).toBeLessThan(40);
			}
		}
		for (const seed of [3, 4, 5]) checked(format, messy(format, seed, 3, 12));
	});
});

describe('pairs', () => {
	const tie = (a: number, b: number) => ({ a, b, choice: 'tie' as const });
	test('all ties: equal worths, a finite tie parameter, nothing separated', () => {
		const data = answeredBy(3, ...people(10, tie(0, 1), tie(1, 2)));
		const result = checked(pairs, data);
		const { ties } = estimatePairs(data);
		expect(result.warnings).toEqual([]);
		expect(flagsOf(result)).toEqual(['', '', '']);
		for (const item of result.items) expect(item).toMatchObject({ logWorth: 0, share: 1 / 3 });
		expect(result.items[1]).toMatchObject({ counts: { wins: 0, losses: 0, ties: 20, shown: 20 } });
		expect(ties!.equalItemsTie).toBeGreaterThan(0.9);
		expect(ties!.equalItemsTie).toBeLessThan(1);
		for (const [i, row] of result.before.entries()) for (const [j, p] of row.entries()) if (i !== j) expect(p).toBeCloseTo(0.5, 9);
	});
	test('a tie of a respondent of weight 0 adds no tie parameter', () => {
		const base = answeredBy(3, ...people(6, pairs.beat(0, 1), pairs.beat(1, 2), pairs.beat(2, 0)));
		const more = { ...base, respondents: [...base.respondents, { id: 'out', weight: 0, answers: [tie(0, 1)] }] };
		expect(estimatePairs(more, { draws: 0 }).ties).toBeNull();
	});
	test('one tie among many answers: a small tie parameter', () => {
		const { ties } = estimatePairs(answeredBy(2, ...people(40, pairs.beat(0, 1), pairs.beat(1, 0)), [tie(0, 1)]), { draws: 0 });
		expect(ties!.equalItemsTie).toBeGreaterThan(0);
		expect(ties!.equalItemsTie).toBeLessThan(0.05);
	});
});

describe('graded pairs', () => {
	const score = (s: number) => (a: number, b: number) => ({ a, b, score: s });
	test('only zeros: equal worths, nothing separated', () => {
		const zero = score(0);
		const data = answeredBy(3, ...people(10, zero(0, 1), zero(1, 2)));
		const result = checked(graded, data);
		expect(result.warnings).toEqual([]);
		for (const item of result.items) expect(item).toMatchObject({ logWorth: 0, share: 1 / 3 });
		expect(result.items[1]).toMatchObject({ counts: { score: 0, zeros: 20, shown: 20 } });
		expect(estimateGraded(data).scale).toBe(2);
	});
	test.each([1, 2, 3])('only answers of size %i: no thresholds, and the worths of plain pairs', (size) => {
		const up = score(size);
		const data = answeredBy(3, ...people(6, up(0, 1), up(1, 2), up(2, 0), up(0, 2)));
		const result = estimateGraded(data, { draws: 0 });
		checked(graded, data);
		expect(result.scale).toBe(2 * size);
		expect(result.thresholds.map((x) => x !== null)).toEqual([0, 1, 2, 3].map((s) => s === size));
		const plain = estimatePairs(answeredBy(3, ...people(6, pairs.beat(0, 1), pairs.beat(1, 2), pairs.beat(2, 0), pairs.beat(0, 2))), { draws: 0 });
		result.items.forEach(({ centred }, i) => expect(2 * size * centred).toBeCloseTo(plain.items[i]!.centred, 9));
	});
	test('sizes with gaps: the smallest is the reference, unused sizes have probability 0', () => {
		const data = answeredBy(3, ...people(6, score(1)(0, 1), score(3)(1, 2), score(-3)(0, 2), score(1)(2, 0)));
		expect(estimateGraded(data, { draws: 0 }).thresholds).toEqual([null, 0, null, expect.any(Number)]);
		checked(graded, data);
	});
	test('all answers at one end', () => {
		const result = checked(graded, answeredBy(4, ...people(20, score(3)(0, 1), score(3)(0, 2), score(3)(0, 3), score(3)(1, 2), score(3)(1, 3), score(3)(2, 3))));
		expect(flagsOf(result)).toEqual(['separated', 'separated', 'separated', 'separated']);
	});
});

describe('rankings', () => {
	const all = [0, 1, 2, 3];
	test('identical full rankings: separated, in that order', () => {
		const result = checked(rankings, answeredBy(4, ...people(10, { shown: all, order: [2, 0, 3, 1] })));
		expect(result.warnings).toEqual(['separated']);
		const worths = result.items.map(({ centred }) => centred);
		expect(all.toSorted((a, b) => worths[b]! - worths[a]!)).toEqual([2, 0, 3, 1]);
		expect(result.items.map(({ counts }) => (counts as { meanRank: number }).meanRank)).toEqual([2, 4, 1, 3]);
	});
	test('only first places: the other items are equal', () => {
		const result = checked(rankings, answeredBy(4, ...people(5, { shown: all, order: [0] }), ...people(5, { shown: all, order: [1] })));
		expect(result.items[2]!.centred).toBeCloseTo(result.items[3]!.centred, 9);
		expect(flagsOf(result)).toEqual(['', '', 'separated', 'separated']);
		expect(result.items.map(({ counts }) => (counts as { meanRank: null }).meanRank)).toEqual([null, null, null, null]);
	});
});

test('best-worst: "all equally important" alone is not informative', () => {
	const result = checked(bestWorst, answeredBy(3, ...people(5, { shown: [0, 1, 2], equal: true })));
	expect(result).toMatchObject({ n: 0, answers: 5, skips: 0, equal: 5 });
	expect(result.warnings).toContain('noData');
	expect(fitModel(bestWorst.tally(answeredBy(3)).model).lambda).toEqual(new Float64Array(3));
});
