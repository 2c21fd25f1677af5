import { describe, expect, test } from 'vitest';
import { readInput } from '#stats/input/read-input.ts';

const answer = { shown: [0, 1, 2], best: 0, worst: 2 };
const respondent = { id: 'r1', answers: [answer] };
const input = { format: 'best-worst', items: ['a', 'b', 'c', 'd'], respondents: [respondent] };

const message = (value: unknown): string => {
	const result = readInput(value);
	expect(result.ok, 'input should be refused').toBe(false);
	return result.ok ? '' : result.message;
};
const withAnswer = (change: object | null | number) =>
	message({
		...input,
		respondents: [
			respondent,
			{ id: 'anna', answers: [answer, typeof change === 'object' && change !== null ? { ...answer, ...change } : change] }
		]
	});
const withRespondent = (change: object) => message({ ...input, respondents: [respondent, { id: 'anna', answers: [], ...change }] });
const withOptions = (options: unknown) => message({ ...input, options });

test('valid input passes unchanged', () => {
	const full = {
		...input,
		respondents: [
			{ id: 'r1', weight: 0.5, group: 'kvinna', answers: [answer, { shown: [0, 3], best: null, worst: 3 }] },
			{ id: 'r2', weight: 0, answers: [{ shown: [1, 2], best: null, worst: null }, { shown: [0, 1, 2], best: null, worst: null, equal: true }] }
		],
		options: { level: 0.95, seed: 0, draws: 100 }
	};
	const result = readInput(full);
	expect(result).toEqual({
		ok: true,
		format: 'best-worst',
		data: { items: full.items, respondents: full.respondents },
		options: full.options
	});
});
test('defaults, absent best and worst, whole numbers as ids', () => {
	const result = readInput({ ...input, respondents: [{ id: 17, answers: [{ shown: [0, 1] }] }], options: null });
	expect(result).toMatchObject({
		ok: true,
		data: { respondents: [{ id: '17', answers: [{ shown: [0, 1], best: null, worst: null }] }] },
		options: { level: 0.9, seed: 1, draws: 20_000 }
	});
});

describe('an invalid answer is refused with its place', () => {
	const place = /^respondent "anna", answer 2: /;
	test.each([
		[{ best: 3 }, 'best is 3, which is not among the shown items'],
		[{ worst: 3 }, 'worst is 3, which is not among the shown items'],
		[{ best: 2 }, 'best and worst are the same item, 2'],
		[{ best: 7 }, 'best is 7, but items have the indexes 0 to 3'],
		[{ best: -1 }, 'best is -1, but'],
		[{ best: 0.5 }, 'best is 0.5, not the index'],
		[{ best: '0' }, 'best is "0", not the index'],
		[{ shown: [0, 1, 4] }, 'a shown item is 4, but'],
		[{ shown: [0, 1, 1.5] }, 'a shown item is 1.5, not'],
		[{ shown: [0, 2, null] }, 'a shown item is null, not'],
		[{ shown: [0, 2, 2] }, 'an item is shown twice'],
		[{ shown: [0], worst: null }, 'fewer than two items are shown'],
		[{ shown: [], best: null, worst: null }, 'fewer than two items are shown'],
		[{ shown: [0, 1, 2, 3, 0] }, '5 items are shown, but there are only 4'],
		[{ shown: 'abc' }, 'shown is "abc", not a list'],
		[{ equal: true }, '"all equal" cannot be combined'],
		[{ equal: 1, best: null, worst: null }, 'equal is 1, not true or false'],
		[null, 'null is not an answer'],
		[4, '4 is not an answer']
	])('%j', (change, text) => {
		expect(withAnswer(change)).toMatch(place);
		expect(withAnswer(change)).toContain(text);
	});
});

describe('an invalid respondent is refused by id', () => {
	test.each([
		[{ weight: -1 }, 'respondent "anna": weight is -1'],
		[{ weight: null }, 'respondent "anna": weight is null'],
		[{ weight: NaN }, 'respondent "anna": weight is NaN'],
		[{ weight: Infinity }, 'respondent "anna": weight is Infinity'],
		[{ weight: '1' }, 'respondent "anna": weight is "1"'],
		[{ group: 3 }, 'respondent "anna": group is 3'],
		[{ answers: null }, 'respondent "anna": answers is null'],
		[{ id: 'r1' }, 'respondent "r1": the id occurs twice, as respondent number 1 and 2'],
		[{ id: '' }, 'respondent number 2: the id is ""'],
		[{ id: undefined }, 'respondent number 2: the id is undefined'],
		[{ id: { a: 1 } }, 'respondent number 2: the id is an object']
	])('%j', (change, text) => expect(withRespondent(change)).toContain(text));
	test('the same id as a number and as a text', () => {
		expect(message({ ...input, respondents: [{ id: 1, answers: [] }, { id: '1', answers: [] }] })).toContain('occurs twice');
	});
});

describe('top level fields', () => {
	test.each([
		[null, 'input is null'],
		[[], 'input is a list'],
		['x', 'input is "x"'],
		[{}, 'format undefined is unknown'],
		[{ ...input, format: ['best-worst'] }, 'format a list is unknown'],
		[{ ...input, items: 'abc' }, 'items is "abc"'],
		[{ ...input, items: ['a'] }, 'items holds 1'],
		[{ ...input, items: Array(201).fill('x') }, 'items holds 201'],
		[{ ...input, items: ['a', 'b', 'a', 'd'] }, 'items: number 1 and 3 have the same name, "a"'],
		[{ ...input, items: ['a', 'b', ' b\t', 'd'] }, 'items: number 2 and 3 have the same name, "b"'],
		[{ ...input, items: ['a', 'b', 'nära', 'na\u0308ra'] }, 'items: number 3 and 4 have the same name, "nära"'],
		[{ ...input, items: ['a', '', 'c', 'd'] }, 'items: number 2 is "", an empty name'],
		[{ ...input, items: ['a', 'b', ' \u00A0', 'd'] }, 'items: number 3 is'],
		[{ ...input, items: ['a', 2] }, 'items: number 2 is 2'],
		[{ ...input, respondents: {} }, 'respondents is an object'],
		[{ ...input, respondents: ['r'] }, 'respondent number 1: "r"']
	])('%j', (value, text) => expect(message(value)).toContain(text));
	test.each([
		['x', 'options is "x"'],
		[{ levl: 0.8 }, 'options: "levl" is unknown; there are level, seed, draws, compare'],
		[{ level: 0.8, Seed: 3 }, 'options: "Seed" is unknown'],
		[{ level: 0 }, 'level is 0'],
		[{ level: 1 }, 'level is 1'],
		[{ level: null }, 'level is null'],
		[{ seed: -1 }, 'seed is -1'],
		[{ seed: 1.5 }, 'seed is 1.5'],
		[{ draws: 0 }, 'draws is 0'],
		[{ draws: 1e9 }, 'draws is 1000000000'],
		[{ compare: ['a', 'b'] }, 'compare names the group "a", to which nobody belongs'],
		[{ compare: ['a', 'a'] }, 'compare names the group "a" twice'],
		[{ compare: 'a' }, 'compare is "a", not a list of two group names'],
		[{ compare: ['a', 2] }, 'compare is a list, not a list of two group names']
	])('options %j', (options, text) => expect(withOptions(options)).toContain(text));
	test('messages are one short line', () => {
		const text = message({ ...input, respondents: [{ id: `x\n"${'y'.repeat(1000)}`, answers: 'z\n'.repeat(1000) }] });
		expect(text).not.toContain('\n');
		expect(text.length).toBeLessThan(250);
	});
});

describe('answers of the other formats', () => {
	const items = ['a', 'b', 'c', 'd'];
	const FORMATS: Record<string, { good: unknown[]; bad: [unknown, string][] }> = {
		pairs: {
			good: [{ a: 0, b: 3, choice: 'a' }, { a: 2, b: 1, choice: 'tie' }, { a: 0, b: 1, choice: 'skip' }, { a: 0, b: 1, choice: 'b' }],
			bad: [
				[{ a: 0, b: 0, choice: 'a' }, 'a and b are the same item, 0'],
				[{ a: 0, b: 4, choice: 'a' }, 'b is 4, but items have the indexes 0 to 3'],
				[{ a: -1, b: 1, choice: 'a' }, 'a is -1, but'],
				[{ a: 0, b: 1, choice: 'c' }, 'choice is "c", not a, b, tie, skip'],
				[{ a: 0, b: 1 }, 'choice is undefined, not'],
				[{ a: '0', b: 1, choice: 'a' }, 'a is "0", not the index'],
				[7, '7 is not an answer { a, b, choice }']
			]
		},
		ranking: {
			good: [{ shown: [0, 1, 2], order: [2, 0] }, { shown: [3, 1], order: [] }, { shown: [0, 1, 2, 3], order: [3, 2, 1, 0] }],
			bad: [
				[{ shown: [0, 1], order: [2] }, 'item 2 is ranked, which is not among the shown items'],
				[{ shown: [0, 1], order: [1, 1] }, 'an item is ranked twice'],
				[{ shown: [0, 1], order: [1, 0, 1] }, '3 items are ranked, but 2 are shown'],
				[{ shown: [0, 1], order: 'x' }, 'order is "x", not a list'],
				[{ shown: [0], order: [0] }, 'fewer than two items are shown'],
				[{ shown: [0, 9], order: [0] }, 'a shown item is 9, but']
			]
		},
		points: {
			good: [{ points: [5, 3, 2, 0] }, { points: null }, { points: [10, 0, 0, 0] }],
			bad: [
				[{ points: [5, 3, 2] }, 'points holds 3 numbers, but there are 4 items'],
				[{ points: [5, 3, 1, 0] }, 'points sum to 9 instead of 10'],
				[{ points: [5, 3, 2.5, -0.5] }, 'points of item 2 is 2.5, not a whole number'],
				[{ points: [11, 0, 0, -1] }, 'points of item 3 is -1, not a whole number'],
				[{ points: 'x' }, 'points is "x", not a list']
			]
		},
		'graded-pairs': {
			good: [{ a: 0, b: 3, score: -3 }, { a: 2, b: 1, score: null }, { a: 0, b: 1, score: 0 }],
			bad: [
				[{ a: 0, b: 1, score: 4 }, 'score is 4, not a whole number from -3 to 3'],
				[{ a: 0, b: 1, score: 1.5 }, 'score is 1.5, not'],
				[{ a: 1, b: 1, score: 1 }, 'a and b are the same item, 1']
			]
		}
	};
	for (const [format, { good, bad }] of Object.entries(FORMATS)) {
		test(`${format}: valid answers pass unchanged`, () => {
			const respondents = [{ id: 'anna', weight: 2, group: 'x', answers: good }];
			expect(readInput({ format, items, respondents })).toMatchObject({ ok: true, format, data: { items, respondents } });
		});
		test.each(bad)(`${format}: %j`, (answer, text) => {
			const said = message({ format, items, respondents: [{ id: 'anna', answers: [good[0], answer] }] });
			expect(said).toMatch(/^respondent "anna", answer 2: /);
			expect(said).toContain(text);
		});
	}
	test('the total of points', () => {
		const points = { format: 'points', items, respondents: [{ id: 'r', answers: [{ points: [50, 30, 20, 0] }] }] };
		expect(readInput({ ...points, total: 100 })).toMatchObject({ ok: true, data: { total: 100 } });
		expect(message(points)).toContain('points sum to 100 instead of 10');
		expect(message({ ...points, total: 0 })).toContain('total is 0, not a whole number from 1');
		expect(message({ ...points, total: 'ten' })).toContain('total is "ten"');
	});
});
