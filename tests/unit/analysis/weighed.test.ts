import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/question/index.ts';
import { FAMILY, PERSON, weighed } from '#analysis/weighed.ts';
import { balance, bestWorst, choice, followUp, ladder, pairs, points, ranking, surveyWith } from '../attack/town.ts';

const { questions } = surveyWith(['a', 'b', 'c', 'd'], [
	bestWorst('matters', [['a', 'b', 'c'], ['b', 'c', 'd'], ['a', 'c', 'd']]), followUp('top', 'matters', 2), pairs('duel', ['a', 'b', 'c'], 3), points('stones', ['a', 'b'], 3),
	ranking('order', ['a', 'b', 'c'], 1), balance('balance', [['b', 'a']]), choice('mostly', ['x', 'y']), { ...choice('age', ['x', 'y']), background: true } as never, ladder('ladder')
]);
const screen = (set: number, shown: string[], best: string | null, worst: string | null, outcome: 'chosen' | 'equal' | 'skipped'): Answer => ({ question: 'matters', kind: 'best_worst', set, shown, outcome, best, worst });
/** unit|item → what was said, with ~ where the person weighs nothing; without the rows about the person and the family. */
const rows = (...answers: Answer[]) => Object.fromEntries(weighed(questions, answers, 'id').filter(({ item, unit }) => item !== PERSON && unit !== FAMILY)
	.map(({ question, unit, item, said, weighs }) => [`${question}|${unit}|${item}`, weighs ? said : ['~', said]]));

describe('what a person has weighed', () => {
	test('screens: all of them, and for each card those where it was weighed', () => {
		expect(rows(screen(2, ['d', 'a', 'c'], null, null, 'equal'), screen(0, ['c', 'b', 'a'], 'a', 'b', 'chosen'), screen(1, ['b', 'c', 'd'], null, null, 'skipped'))).toEqual({
			'matters||': [[0, 'chosen', 'a', 'b'], [1, 'skipped', null, null], [2, 'equal', null, null]],
			'matters||a': [[0, 'chosen', 'a', 'b'], [2, 'equal', null, null]], 'matters||b': [[0, 'chosen', 'a', 'b']],
			'matters||c': [[0, 'chosen', 'a', 'b'], [2, 'equal', null, null]], 'matters||d': ['~', [[2, 'equal', null, null]]]
		});
	});
	test('who chooses nothing in a question is in none of its rows', () => {
		expect(rows(screen(0, ['a', 'b', 'c'], null, null, 'equal'), { question: 'duel', kind: 'pairs', shown: ['a', 'b'], outcome: 'unknown', choice: null })).toEqual({});
		expect(rows({ question: 'stones', kind: 'points', shown: ['a', 'b'], points: null }, { question: 'order', kind: 'ranking', shown: ['a', 'b', 'c'], order: [] })).toEqual({});
		expect(rows({ question: 'age', kind: 'choice', value: 'x' }, { question: 'mostly', kind: 'choice', value: null }, { question: 'ladder', kind: 'ladder', value: null })).toEqual({});
	});
	test('the side of the screen and the order of answers do not matter', () => {
		const duel = (shown: [string, string], choice: string | null): Answer => ({ question: 'duel', kind: 'pairs', shown, outcome: choice ? 'chosen' : 'unknown', choice });
		expect(rows(duel(['c', 'b'], null), duel(['b', 'a'], 'a'))).toEqual({
			'duel||': [['a', 'b', 'chosen', 'a'], ['b', 'c', 'unknown', null]], 'duel||a': [['a', 'b', 'chosen', 'a']],
			'duel||b': [['a', 'b', 'chosen', 'a'], ['b', 'c', 'unknown', null]], 'duel||c': ['~', [['b', 'c', 'unknown', null]]]
		});
		expect(rows(duel(['a', 'b'], 'a'), duel(['b', 'c'], null))).toEqual(rows(duel(['c', 'b'], null), duel(['b', 'a'], 'a')));
		for (const [shown, score] of [[['a', 'b'], 2], [['b', 'a'], -2]] as const) expect(rows({ question: 'balance', kind: 'balance', shown: [...shown], score })).toEqual({ 'balance|a:b|': 2 });
		expect(rows({ question: 'balance', kind: 'balance', shown: ['b', 'a'], score: 0 })).toEqual({ 'balance|a:b|': 0 });
		expect(rows({ question: 'stones', kind: 'points', shown: ['b', 'a'], points: [1, 2] })).toEqual({ 'stones||': { a: 2, b: 1 } });
		expect(rows({ question: 'order', kind: 'ranking', shown: ['b', 'a', 'c'], order: ['c', 'a'] })).toEqual({ 'order||': ['c', 'a'] });
	});
	test('follow-ups: each thing about each card; "vet inte" about what should happen is an answer', () => {
		expect(rows(
			{ question: 'top', kind: 'follow_up', card: 'a', aspect: 'today', value: 0 }, { question: 'top', kind: 'follow_up', card: 'b', aspect: 'today', value: null },
			{ question: 'top', kind: 'follow_up', card: 'b', aspect: 'change', value: 'unknown' }, { question: 'top', kind: 'follow_up', card: 'b', aspect: 'story', text: 'x' }
		)).toEqual({ 'top|a:today|': 0, 'top|b:change|': 'unknown' });
	});
	test('a question and its follow-ups together, and the person', () => {
		const all = weighed(questions, [screen(0, ['a', 'b', 'c'], 'a', 'b', 'chosen'), { question: 'top', kind: 'follow_up', card: 'a', aspect: 'today', value: 3 }, { question: 'ladder', kind: 'ladder', value: 7 }], 'id 1');
		const family = all.filter(({ unit }) => unit === FAMILY);
		expect(family.map(({ question, item }) => [question, item])).toEqual([['matters', ''], ['matters', PERSON]]);
		expect(family[0]!.said).toEqual([['matters', '', [[0, 'chosen', 'a', 'b']]], ['top', 'a:today', 3]]);
		expect(all.find(({ question, item }) => question === 'ladder' && item === PERSON)!.said).toEqual(['id 1', 7]);
	});
});
