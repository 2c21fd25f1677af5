import { describe, expect, test } from 'vitest';
import { estimateBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { messyData, names, pair, simulate } from './helpers.ts';

const three = (...answers: BestWorstData['respondents'][number]['answers'][]): BestWorstData => ({
	items: names(3),
	respondents: answers.map((own, r) => ({ id: `r${r}`, answers: own }))
});

/** Every number in a result, with its path. */
function numbers(value: unknown, path = ''): [string, number][] {
	if (typeof value === 'number') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
}

describe('counting', () => {
	const data = three(
		[
			{ shown: [0, 1, 2], best: 0, worst: 2 },
			{ shown: [0, 1, 2], best: 1, worst: null },
			{ shown: [0, 2], best: null, worst: 0 },
			{ shown: [1, 2], best: null, worst: null },
			{ shown: [0, 1], equal: true }
		],
		[{ shown: [0, 1, 2] }]
	);
	test('best, worst, shown, equal, skips', () => {
		const result = estimateBestWorst(data);
		expect(result.items.map(({ counts }) => counts)).toEqual([
			{ best: 1, worst: 1, shown: 4, equal: 1 },
			{ best: 1, worst: 0, shown: 3, equal: 1 },
			{ best: 0, worst: 1, shown: 3, equal: 0 }
		]);
		expect(result).toMatchObject({ n: 1, answers: 4, skips: 2, equal: 1, method: 'best-worst-sequential' });
	});
	test('a respondent who only skipped or found all equal is not in n', () => {
		const more = three([pair(0, 1)], [pair(1, 0)], [{ shown: [0, 1, 2], equal: true }], [{ shown: [1, 2] }]);
		expect(estimateBestWorst(more)).toMatchObject({ n: 2, answers: 3, skips: 1, equal: 1 });
	});
	test('a respondent of weight 0 is left out of everything', () => {
		const base = simulate(3, 6, [1, 0, -1, 0]);
		const silent = { id: 'x', weight: 0, answers: [{ shown: [0, 1, 2], best: 2, worst: 0 }] };
		expect(estimateBestWorst({ ...base, respondents: [...base.respondents, silent] })).toEqual(estimateBestWorst(base));
	});
});

describe('degenerate data', () => {
	const everything: Record<string, BestWorstData> = {
		nobody: { items: names(4), respondents: [] },
		'everyone skips': three([{ shown: [0, 1] }], [{ shown: [0, 1, 2], best: null, worst: null }]),
		'only equal': three([{ shown: [0, 1, 2], equal: true }]),
		'one respondent': three([{ shown: [0, 1, 2], best: 0, worst: 1 }]),
		'two respondents': three([{ shown: [0, 1, 2], best: 0, worst: 1 }], [{ shown: [0, 1, 2], best: 1, worst: 0 }]),
		'always best': { ...three(), respondents: names(9).map((id) => ({ id, answers: [{ shown: [0, 1, 2], best: 0 }] })) },
		'item never shown': { ...three(), respondents: names(9).map((id, r) => ({ id, answers: [pair(r % 2, 1 - (r % 2))] })) },
		islands: { items: names(4), respondents: names(8).map((id, r) => ({ id, answers: [pair(r % 2, 1 - (r % 2)), pair(2 + (r % 2), 3 - (r % 2))] })) },
		'huge weights': { ...three(), respondents: names(9).map((id, r) => ({ id, weight: r % 2 ? 1e6 : 1e-6, answers: [{ shown: [0, 1, 2], best: r % 3 }] })) },
		messy: messyData(1, 20, 6)
	};
	test.each(Object.entries(everything))('%s: finite or null, never NaN', (_, data) => {
		const result = estimateBestWorst(data, { draws: 500 });
		for (const [path, value] of numbers(result)) expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		expect(result.converged).toBe(true);
	});
	test('nobody answered: zeros and nulls, and the code', () => {
		for (const name of ['nobody', 'everyone skips', 'only equal']) {
			const result = estimateBestWorst(everything[name]!);
			expect(result.warnings).toContain('noData');
			expect(result.n).toBe(0);
			expect(result.before.flat().every((p) => p === null)).toBe(true);
			for (const item of result.items) {
				expect(item).toMatchObject({ logWorth: 0, centred: 0, share: null, low: null, shareLow: null, top3: null, flags: ['noData'] });
			}
		}
	});
	test('one respondent: a profile without any interval, rank or probability', () => {
		const result = estimateBestWorst(everything['one respondent']!);
		expect(result.warnings).toContain('oneRespondent');
		const [first, second] = result.items;
		expect(first!.centred).toBeGreaterThan(0.5);
		expect(first!.share! + second!.share! + result.items[2]!.share!).toBeCloseTo(1, 12);
		expect(result.before.flat().every((p) => p === null)).toBe(true);
		for (const item of result.items) {
			for (const field of ['low', 'high', 'shareLow', 'shareHigh', 'rankProbability', 'top3', 'rankLow', 'rankHigh'] as const) {
				expect(item[field], field).toBeNull();
			}
		}
	});
	test('two to four respondents are said to be few, five are not', () => {
		const warnings = [1, 2, 4, 5].map((n) => estimateBestWorst(simulate(5, n, [0, 0, 0, 0]), { draws: 10 }).warnings);
		expect(warnings.map((codes) => codes.includes('fewRespondents'))).toEqual([false, true, true, false]);
		expect(warnings.map((codes) => codes.includes('oneRespondent'))).toEqual([true, false, false, false]);
	});
	test('an item nobody saw has no interval and no rank; the others rank among themselves', () => {
		const result = estimateBestWorst(everything['item never shown']!);
		expect(result.warnings).toEqual(expect.arrayContaining(['notComparable']));
		const [a, b, unseen] = result.items;
		expect(unseen).toMatchObject({ flags: ['noData'], logWorth: 0, low: null, shareLow: null, rankProbability: null });
		expect(a!.low).toBeLessThan(a!.centred);
		expect(a!.rankProbability![2]).toBe(0);
		expect(a!.rankProbability![0]! + b!.rankProbability![0]!).toBeCloseTo(1, 12);
		expect(result.before[0]![1]).not.toBeNull();
		expect([result.before[0]![2], result.before[2]![0]]).toEqual([null, null]);
	});
	test('between islands nothing is claimed', () => {
		const result = estimateBestWorst(everything['islands']!);
		expect(result.warnings).toContain('notComparable');
		for (const item of result.items) expect(item).toMatchObject({ low: null, shareLow: null, rankProbability: null, top3: null });
		expect(result.before.map((row) => row.map((p) => p === null))).toEqual([
			[true, false, true, true],
			[false, true, true, true],
			[true, true, true, false],
			[true, true, false, true]
		]);
	});
	test('a maximum that does not exist (ghost 0) is reported, not claimed', () => {
		const result = estimateBestWorst(everything['islands']!, { ghost: 0 });
		expect(result.converged).toBe(false);
		expect(result.warnings).toContain('notConverged');
		expect(result.before.flat().every((p) => p === null)).toBe(true);
	});
});

test('options: level, seed and draws are used and reported', () => {
	const data = simulate(8, 12, [1, 0.5, 0, -0.5]);
	const normal = estimateBestWorst(data);
	expect(normal).toMatchObject({ level: 0.9, seed: 1 });
	expect(estimateBestWorst(data)).toEqual(normal);
	const wide = estimateBestWorst(data, { level: 0.99 });
	wide.items.forEach((item, i) => {
		expect(item.low!).toBeLessThan(normal.items[i]!.low!);
		expect(item.shareHigh!).toBeGreaterThan(normal.items[i]!.shareHigh!);
	});
	const reseeded = estimateBestWorst(data, { seed: 2 });
	expect(reseeded.items[0]!.rankProbability).not.toEqual(normal.items[0]!.rankProbability);
	expect(reseeded.items[0]!.low).toBe(normal.items[0]!.low);
	expect(estimateBestWorst(data, { draws: 0 }).items[0]).toMatchObject({ rankProbability: null, shareLow: null });
});
