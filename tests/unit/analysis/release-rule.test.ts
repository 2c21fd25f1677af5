import { describe, expect, test } from 'vitest';
import { decide, type Items } from '#analysis/disclosure/index.ts';

const K = 5;
/** Item '' with so many who said each thing; capital letters: they weigh; small ones: they chose nothing there. */
const people = (said: Record<string, number>) => new Map(Object.entries(said).map(([text, count]) => [text, { people: count, weighs: text === text.toUpperCase() }]));
const unit = (said: Record<string, number>, cards: Record<string, Record<string, number>> = {}): Items =>
	new Map([['', people(said)], ...Object.entries(cards).map(([card, of]) => [card, people(of)] as const)]);
const verdict = (now: Items, ...earlier: Items[]) => decide(now, earlier, K).verdict;

describe('one number', () => {
	test('the first version needs k people who weigh', () => {
		expect(verdict(unit({ A: 4 }))).toBe('too_few');
		expect(verdict(unit({ A: 4, b: 3 }))).toBe('too_few');
		expect(verdict(unit({ A: 3, B: 2 }))).toBe('new');
		expect(decide(unit({ A: 6 }), [], K)).toEqual({ verdict: 'new', fresh: 6 });
		expect(verdict(new Map())).toBe('too_few');
		for (const bad of [Number.NaN, 4, 5.5, Infinity]) expect(decide(unit({ A: 9 }), [], bad).verdict).toBe('too_few');
	});
	test('the same content is the same, whoever sent it', () => {
		const [before, now] = [unit({ A: 5, B: 3 }), unit({ A: 5, B: 3 })];
		expect(verdict(now, before)).toBe('same');
	});
	test.each([
		['one has come', { A: 5, B: 4 }, 'stays', 1], ['four have come', { A: 5, B: 7 }, 'stays', 4], ['five have come', { A: 5, B: 8 }, 'new', 5],
		['one is gone', { A: 4, B: 3 }, 'stays', 0], ['five have come and one is gone', { A: 4, B: 8 }, 'stays', 5],
		['five have come and five are gone', { B: 8 }, 'stays', 5], ['all that are left are too few', { A: 1, B: 1 }, 'too_few', 0],
		['five who weigh nothing', { A: 5, B: 3, c: 5 }, 'stays', 0], ['five, and one who weighs nothing', { A: 5, B: 8, c: 1 }, 'new', 5]
	] as const)('%s', (_, now, expected, fresh) => {
		expect(decide(unit(now), [unit({ A: 5, B: 3 })], K)).toEqual({ verdict: expected, fresh });
	});
	test('five are gone and five are left: both groups are k', () => {
		expect(verdict(unit({ B: 5 }), unit({ A: 5, B: 5 }))).toBe('new');
		expect(verdict(unit({ B: 5, C: 5 }), unit({ A: 5, B: 5 }))).toBe('new');
		expect(verdict(unit({ B: 5, C: 4 }), unit({ A: 5, B: 5 }))).toBe('stays');
	});
	test('every earlier version counts, not only the latest', () => {
		const versions = [unit({ A: 8 }), unit({ A: 8, B: 5 })];
		// The five are gone again, and one more has come than in the first.
		expect(verdict(unit({ A: 9 }), ...versions)).toBe('stays');
		expect(verdict(unit({ A: 8 }), ...versions)).toBe('new');
		// Back among the others: three of the five.
		expect(verdict(unit({ A: 8, B: 3, C: 5 }), ...versions)).toBe('stays');
	});
});

describe('several items', () => {
	test('a card that one of five newcomers has weighed keeps the whole unit', () => {
		const before = unit({ A: 8 }, { e: { A: 8 } });
		expect(verdict(unit({ A: 8, B: 4, C: 1 }, { e: { A: 8, C: 1 } }), before)).toBe('stays');
		expect(verdict(unit({ A: 8, B: 4, C: 5 }, { e: { A: 8, C: 5 } }), before)).toBe('new');
		expect(verdict(unit({ A: 8, B: 5 }, { e: { A: 8 } }), before)).toBe('new');
	});
	test('a card of few in the first version may go on; nobody joins or leaves it unless k do', () => {
		const before = unit({ A: 5, B: 3 }, { e: { B: 3 } });
		expect(verdict(unit({ A: 10, B: 3 }, { e: { B: 3 } }), before)).toBe('new');
		expect(verdict(unit({ A: 10, B: 3, C: 1 }, { e: { B: 3, C: 1 } }), before)).toBe('stays');
		expect(verdict(unit({ A: 10, B: 3, C: 5 }, { e: { B: 3, C: 5 } }), before)).toBe('new');
		expect(verdict(unit({ A: 10 }), before)).toBe('stays');
	});
	test('persons: the same content under new ids is nothing new, but hides nobody who is gone', () => {
		const ids = (...all: number[]) => Object.fromEntries(all.map((id) => [String(id), 1]));
		const before = unit({ A: 6 }, { '#': ids(1, 2, 3, 4, 5, 6) });
		expect(verdict(unit({ A: 6 }, { '#': ids(1, 2, 3, 4, 7, 8) }), before)).toBe('same');
		// By content five of B have come; but one of the six is gone, and a newcomer has said the same.
		expect(verdict(unit({ A: 6, B: 5 }, { '#': ids(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12) }), before)).toBe('stays');
		expect(verdict(unit({ A: 6, B: 5 }, { '#': ids(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12) }), before)).toBe('new');
	});
});
