import { describe, expect, test } from 'vitest';
import { readInput } from '#stats/input.ts';

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

test('what is valid passes unchanged', () => {
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

describe('an answer is refused with its place', () => {
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

describe('a respondent is refused by name', () => {
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

describe('the frame', () => {
	test.each([
		[null, 'input is null'],
		[[], 'input is a list'],
		['x', 'input is "x"'],
		[{}, 'format undefined is unknown'],
		[{ ...input, format: ['best-worst'] }, 'format a list is unknown'],
		[{ ...input, items: 'abc' }, 'items is "abc"'],
		[{ ...input, items: ['a'] }, 'items holds 1'],
		[{ ...input, items: Array(201).fill('x') }, 'items holds 201'],
		[{ ...input, items: ['a', 2] }, 'items: number 2 is 2'],
		[{ ...input, respondents: {} }, 'respondents is an object'],
		[{ ...input, respondents: ['r'] }, 'respondent number 1: "r"']
	])('%j', (value, text) => expect(message(value)).toContain(text));
	test.each(['pairs', 'ranking', 'points', 'graded-pairs'])('%s is not built yet', (format) => {
		expect(message({ ...input, format })).toBe(`format ${format}: not built yet`);
	});
	test.each([
		['x', 'options is "x"'],
		[{ level: 0 }, 'level is 0'],
		[{ level: 1 }, 'level is 1'],
		[{ level: null }, 'level is null'],
		[{ seed: -1 }, 'seed is -1'],
		[{ seed: 1.5 }, 'seed is 1.5'],
		[{ draws: 0 }, 'draws is 0'],
		[{ draws: 1e9 }, 'draws is 1000000000'],
		[{ compare: ['a', 'b'] }, 'compare: not built yet']
	])('options %j', (options, text) => expect(withOptions(options)).toContain(text));
	test('messages are one short line, whatever they quote', () => {
		const text = message({ ...input, respondents: [{ id: `x\n"${'y'.repeat(1000)}`, answers: 'z\n'.repeat(1000) }] });
		expect(text).not.toContain('\n');
		expect(text.length).toBeLessThan(250);
	});
});
