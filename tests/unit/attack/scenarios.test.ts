/** Attacks that were found on the rule before, by name: it let each of them through, and the rule of today tells nothing. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/question/index.ts';
import { byIds, newcomersOnly, today, type Published } from './doors.ts';
import { enumerationAttack } from './enumerate.ts';
import { linearAttack } from './linear.ts';
import { numbersOf } from './numbers.ts';
import { balance, bestWorst, choice, followUp, pairs, points, randomAnswers, ranking, surveyWith, type Person } from './town.ts';
import { createRandom } from '#stats/random.ts';

let number = 0;
const person = (answers: Answer[], more: Partial<Person> = {}): Person => ({ number: ++number, response: number, isKnown: false, group: null, answers, ...more });
const chosen = (set: number, shown: string[], best: string, worst: string): Answer => ({ question: 'matters', kind: 'best_worst', set, shown, outcome: 'chosen', best, worst });
const told = (published: Published, name: string) => published.get(name)!.versions.map((version) => version.told);
const again = (published: Published) => [...published.values()].reduce((sum, { versions }) => sum + Math.max(0, versions.length - 1), 0);

const cards = 'abcdefghijkl'.split('');
const SETS = [cards.slice(0, 4), cards.slice(4, 8), cards.slice(8)];

describe('found on the former rule, not on that of today', () => {
	test('two withdraw and send the same again under new ids: the newcomer, exactly', () => {
		const survey = surveyWith(cards, [
			bestWorst('matters', SETS), points('points', ['a', 'b', 'c'], 10), ranking('ranking', ['a', 'b', 'c'], 3),
			balance('balance', [['a', 'b']]), pairs('pairs', ['a', 'b', 'c'], 3)
		]);
		// People who answer everything.
		const random = createRandom(1);
		const full = () => {
			for (;;) {
				const answers = randomAnswers(survey, random);
				if (answers.length === 9 && !/skipped|unknown|equal|null,"?c/.test(JSON.stringify(answers)) && !/"(score|points)":null|"order":\[\]/.test(JSON.stringify(answers))) return answers;
			}
		};
		const eight = Array.from({ length: 8 }, (_, i) => person(full(), { isKnown: i < 2 }));
		const newcomer = person(full());
		const resent = eight.slice(0, 2).map(({ answers }) => person(answers, { isKnown: true }));
		const moments = [eight, [...eight, newcomer], [...eight.slice(2), newcomer, ...resent]];

		const former = byIds(survey, moments);
		for (const name of ['matters|', 'points|', 'balance|a:b', 'pairs|']) {
			const { unit } = former.get(name)!;
			const [first, second] = told(former, name);
			const own = numbersOf(unit, newcomer.answers);
			expect(second, name).toBeDefined();
			for (const [cell, { low }] of second!) expect(low - first!.get(cell)!.low, `${name} ${cell}`).toBe(own[cell] ?? 0);
		}
		expect(new Set(linearAttack(survey, former).filter(({ people }) => people === 1).map(({ unit }) => unit))).toEqual(new Set(['matters|', 'points|', 'balance|a:b', 'pairs|', 'ranking|']));
		expect(new Set(linearAttack(survey, former).filter(({ unit, people }) => unit === 'matters|' && people === 1).map(({ cell }) => cell.split(':')[1])).size).toBeGreaterThanOrEqual(12);
		expect(enumerationAttack(survey, former, { most: 2_000, solve: false }).finds.some(({ people }) => people.includes(newcomer.number))).toBe(true);

		expect(again(today(survey, moments))).toBe(0);
	});

	test('five come, one of them with the card among their own: what they said of it', () => {
		const survey = surveyWith(cards.slice(0, 4), [bestWorst('matters', [cards.slice(0, 4)]), followUp('top', 'matters', 1)]);
		const own = (card: string, change: 'create' | 'keep' | 'unknown', value: 0 | 3): Answer[] => [
			chosen(0, ['a', 'b', 'c', 'd'], card, card === 'd' ? 'c' : 'd'),
			{ question: 'top', kind: 'follow_up', card, aspect: 'today', value }, { question: 'top', kind: 'follow_up', card, aspect: 'change', value: change }
		];
		const forty = Array.from({ length: 40 }, (_, i) => person(own(i < 20 ? 'a' : 'b', i % 20 < 6 ? 'create' : i % 20 < 15 ? 'keep' : 'unknown', i % 2 ? 0 : 3)));
		const five = [person(own('a', 'create', 0)), ...Array.from({ length: 4 }, () => person(own('b', 'keep', 3)))];
		const moments = [forty, [...forty, ...five]];

		const former = byIds(survey, moments);
		const [first, second] = told(former, 'top|a:change');
		expect(second!.get('n')!.low - first!.get('n')!.low).toBe(1);
		expect(second!.get('change:create')!.low - first!.get('change:create')!.low).toBe(1);
		expect(linearAttack(survey, former)).toContainEqual({ unit: 'top|a:change', cell: 'change:create', people: 1 });

		const now = today(survey, moments);
		// Five have come to the question, and one to the follow-up.
		expect(told(now, 'matters|')).toHaveLength(2);
		expect(told(now, 'top|a:change')).toHaveLength(1);
		expect(linearAttack(survey, now)).toEqual([]);
	});

	test('four who answer the first screen only: the fifth is told on the 8 other cards', () => {
		const survey = surveyWith(cards, [bestWorst('matters', SETS)]);
		const screens = (howMany: number, turn: number) => SETS.slice(0, howMany).map((set, s) => chosen(s, set, set[turn % 4]!, set[(turn + 1) % 4]!));
		const eight = Array.from({ length: 8 }, (_, i) => person(screens(3, i)));
		const five = [person(screens(3, 1)), ...Array.from({ length: 4 }, (_, i) => person(screens(1, i), { isKnown: i < 3 }))];
		const moments = [eight, [...eight, ...five]];

		const former = byIds(survey, moments);
		const [first, second] = told(former, 'matters|');
		const own = numbersOf(former.get('matters|')!.unit, five[0]!.answers);
		for (const card of cards.slice(4)) {
			for (const measure of ['best', 'worst']) expect(second!.get(`${measure}:${card}`)!.low - first!.get(`${measure}:${card}`)!.low).toBe(own[`${measure}:${card}`] ?? 0);
		}
		expect(new Set(linearAttack(survey, former).map(({ cell }) => cell.split(':')[1]))).toEqual(new Set(cards.slice(4)));
		expect(again(today(survey, moments))).toBe(0);
	});

	test('"few" of six, then "half" of seven: the seventh', () => {
		const survey = surveyWith(cards.slice(0, 4), [bestWorst('matters', [cards.slice(0, 4)]), followUp('top', 'matters', 1)]);
		const own = (card: string, value: 0 | 3): Answer[] => [chosen(0, ['a', 'b', 'c', 'd'], card, card === 'd' ? 'c' : 'd'), { question: 'top', kind: 'follow_up', card, aspect: 'today', value }];
		const eighteen = [...Array.from({ length: 6 }, (_, i) => person(own('a', i < 2 ? 0 : 3))), ...Array.from({ length: 12 }, (_, i) => person(own(i < 6 ? 'b' : i < 9 ? 'c' : 'd', 3)))];
		const five = [person(own('a', 0)), ...Array.from({ length: 4 }, () => person(own('b', 3)))];
		const moments = [eighteen, [...eighteen, ...five]];

		const former = byIds(survey, moments);
		const [few, half] = told(former, 'top|a:today');
		expect([few!.get('n')!.low, few!.get('low'), half!.get('n')!.low, half!.get('low')]).toEqual([6, { low: 0, high: 2 }, 7, { low: 3, high: 4 }]);
		expect(linearAttack(survey, former)).toContainEqual({ unit: 'top|a:today', cell: 'low', people: 1 });

		const now = today(survey, moments);
		expect(told(now, 'top|a:today')).toHaveLength(1);
		expect(linearAttack(survey, now)).toEqual([]);
	});
});

describe('found where only newcomers are counted, not by the rule of today', () => {
	test('one withdraws and five come: where a count falls it is told what was withdrawn', () => {
		const survey = surveyWith(cards.slice(0, 4), [bestWorst('matters', [cards.slice(0, 4)])]);
		const of = (best: string, worst: string) => person([chosen(0, ['a', 'b', 'c', 'd'], best, worst)]);
		const staying = [of('a', 'b'), of('b', 'c'), of('a', 'c'), of('c', 'b'), of('b', 'a')];
		const gone = of('d', 'a');
		const five = [of('a', 'c'), of('b', 'c'), of('c', 'b'), of('b', 'c'), of('a', 'b')];
		const moments = [[...staying, gone], [...staying, ...five]];
		const newcomers = newcomersOnly(survey, moments);
		expect(linearAttack(survey, newcomers)).toEqual([]);
		expect(enumerationAttack(survey, newcomers).finds).toContainEqual({ unit: 'matters|', cell: 'best:d', value: 1, group: 1, people: [gone.number] });
		expect(again(today(survey, moments))).toBe(0);
	});

	test('a newcomer who says the same takes the place of one who is gone; the ids tell them apart', () => {
		const survey = surveyWith(['a', 'b'], [choice('choice', ['x', 'y', 'z'])]);
		const of = (value: string, isKnown = false) => person([{ question: 'choice', kind: 'choice', value }], { isKnown });
		const gone = of('x');
		const staying = Array.from({ length: 5 }, () => of('y'));
		const come = [of('x', true), ...Array.from({ length: 5 }, () => of('y'))];
		const moments = [[...staying, gone], [...staying, ...come]];
		// By content alone five have come and nobody is gone, and that it is released says that the guess was right.
		expect(again(newcomersOnly(survey, moments))).toBe(1);
		expect(again(today(survey, moments))).toBe(0);
	});

	test('a card that was too few, and is not when one has come: it is among their own', () => {
		const survey = surveyWith(cards.slice(0, 4), [bestWorst('matters', [cards.slice(0, 4)]), followUp('top', 'matters', 1)]);
		const own = (card: string): Answer[] => [
			chosen(0, ['a', 'b', 'c', 'd'], card, card === 'd' ? 'c' : 'd'), { question: 'top', kind: 'follow_up', card, aspect: 'change', value: 'keep' }
		];
		const twelve = [...Array.from({ length: 8 }, () => person(own('a'))), ...Array.from({ length: 4 }, () => person(own('b')))];
		const newcomer = person(own('b'));
		const moments = [twelve, [...twelve, newcomer]];
		const newcomers = newcomersOnly(survey, moments);
		expect(enumerationAttack(survey, newcomers).finds).toContainEqual({ unit: 'top|b:change', cell: 'n', value: 1, group: 1, people: [newcomer.number] });
		expect(enumerationAttack(survey, today(survey, moments)).finds).toEqual([]);
	});
});
