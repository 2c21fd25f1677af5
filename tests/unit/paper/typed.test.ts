/** What can be wrong with what was typed in, and own words. */
import { describe, expect, test } from 'vitest';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import type { Kind } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { Values } from '#features/paper/reading/reading.ts';
import { blankSheet, itemsOf, numbersOf, paperCards } from '#features/paper/items.ts';
import { summaryOf } from '#features/paper/summary.ts';
import { readTyped } from '#features/paper/typed.ts';
import { messages } from '#i18n/index.ts';
import { mixed } from './mixed.ts';

const standard = surveyFromPack('Grums');
const all = allKindsFromPack('Grums');
const ROUND = 'GRAN-472';
const numberOf = (survey: typeof mixed, card: string) => String(paperCards(survey).find(({ id }) => id === card)!.number);

describe('what is wrong with what was typed', () => {
	const blank = blankSheet(all, ROUND, 4, null);
	const items = itemsOf(all, blank);
	const first = (kind: Kind) => {
		const { key, screen } = items.find(({ question }) => question.kind === kind)!;
		return { key, shown: screen.shown };
	};
	const problems = (values: Values, ageFloor: number | null = null) => readTyped(all, blank, ageFloor, values).problems.map(({ key, problem }) => [key, problem]);
	const bestWorst = first('best_worst');
	const [a, b] = bestWorst.shown as [string, string];
	test('is said at its question', () => {
		const { key } = bestWorst;
		expect(problems({ [`${key}:best`]: a, [`${key}:worst`]: a })).toEqual([[key, 'sameCard']]);
		expect(problems({ [`${key}:best`]: a, [`${key}:equal`]: 'on' })).toEqual([[key, 'cardsAndOther']]);
		expect(problems({ [`${key}:equal`]: 'on', [`${key}:skip`]: 'on' })).toEqual([[key, 'equalAndSkipped']]);
		const points = first('points');
		expect(problems({ [`${points.key}:${points.shown[0]}`]: '9' })).toEqual([[points.key, 'sum']]);
		expect(problems({ [`${points.key}:${points.shown[0]}`]: 'tio' })).toEqual([[points.key, 'notANumber']]);
		const ranking = first('ranking');
		expect(problems({ [`${ranking.key}:${ranking.shown[0]}`]: '1' })).toEqual([[ranking.key, 'orderShort']]);
		expect(problems({ [`${ranking.key}:${ranking.shown[0]}`]: '1', [`${ranking.key}:${ranking.shown[1]}`]: '3' })).toEqual([[ranking.key, 'order']]);
		expect(problems({ [`${ranking.key}:${ranking.shown[0]}`]: '1', [`${ranking.key}:${ranking.shown[1]}`]: '1' })).toEqual([[ranking.key, 'order']]);
		expect(problems({ ':help:none': 'on', ':help:explained': 'on' })).toEqual([[':help', 'helpNone']]);
	});
	test('one cross of two is an answer, as it stands', () => {
		const { key } = bestWorst;
		for (const [field, best, worst] of [['best', b, null], ['worst', null, b]] as const) {
			const typed = readTyped(all, blank, null, { [`${key}:${field}`]: b });
			expect(typed).toMatchObject({ problems: [], empty: false });
			expect(typed.response.answers[0]).toMatchObject({ outcome: 'chosen', best, worst });
		}
	});
	test('below the age floor nothing is taken without the cross, also where a question has the same name', () => {
		expect(problems({}, 16)).toEqual([[':age', 'noAge']]);
		expect(problems({ ':age': 'on' }, 16)).toEqual([]);
		const typed = readTyped(mixed, blankSheet(mixed, ROUND, 4, null), 16, { 'q:age': '1', ':help:explained': 'on' });
		expect(typed.problems).toMatchObject([{ key: ':age' }]);
		expect(typed.response).toMatchObject({ help: ['explained'] });
		expect(typed.response.answers.find(({ question }) => question === 'age')).toMatchObject({ value: 'b' });
	});
	test('values that no form has are a question without a cross', () => {
		const blank = blankSheet(mixed, ROUND, 4, null);
		const empty = readTyped(mixed, blank, null, {}).response.answers;
		for (const value of ['', '-1', '99', '1e3', 'H0', ':chosen', '__proto__', 'x'.repeat(60)]) {
			const fields = itemsOf(mixed, blank).flatMap(({ key, question }) => (question.kind === 'follow_up' ? [`${key}:today`, `${key}:change`] : [key, `${key}:best`, `${key}:worst`]));
			const values = Object.fromEntries(fields.filter((field) => !/^q:(duel|balance|two|one):/.test(field) || value !== 'H0').map((field) => [field, value === '-1' && field.startsWith('q:balance') ? '-4' : value]));
			const typed = readTyped(mixed, blank, null, values);
			expect(typed.problems, value).toEqual([]);
			expect(typed.response.answers, value).toEqual(empty);
		}
	});
});

describe('a card to follow up', () => {
	const blank = blankSheet(mixed, ROUND, 4, null);
	const read = (values: Values) => readTyped(mixed, blank, null, values);
	const items = itemsOf(mixed, blank);
	test('is one of its own question’s, once, and answers belong to one', () => {
		const of = (id: string) => cardsOf(mixed.questions.find((question) => question.id === id)!);
		const inside = numberOf(mixed, of('two')[0]!);
		const outside = numberOf(mixed, of('one').find((card) => !of('two').includes(card))!);
		expect(read({ 'q:top:0:card': '99' }).problems).toEqual([{ key: 'q:top:0', problem: 'unknownCard', values: { number: '99' } }]);
		expect(read({ 'q:top:0:card': outside }).problems).toEqual([{ key: 'q:top:0', problem: 'otherCard', values: { number: outside, numbers: numbersOf(items, 'two') } }]);
		expect(read({ 'q:top:0:today': '1' }).problems).toEqual([{ key: 'q:top:0', problem: 'noCard' }]);
		expect(read({ 'q:top:0:story': ' ord ' }).problems).toEqual([{ key: 'q:top:0', problem: 'noCard' }]);
		expect(read({ 'q:top:0:card': inside, 'q:top:0:story': 'x'.repeat(1001) }).problems).toMatchObject([{ key: 'q:top:0', problem: 'tooLong' }]);
		expect(read({ 'q:top:0:card': inside, 'q:top:1:card': inside }).problems).toMatchObject([{ key: 'q:top:1', problem: 'cardTwice' }]);
		// The same card may be followed up from another question.
		const both = of('two').find((card) => of('help').includes(card))!;
		expect(read({ 'q:top:0:card': numberOf(mixed, both), 'stones-top:0:card': numberOf(mixed, both) }).problems).toEqual([]);
	});
	test('that was never put first in its question is pointed out before it is saved', () => {
		const notes = (values: Values) => summaryOf(mixed, read(values), messages('sv')).flatMap(({ key, note }) => (note ? [[key, note]] : []));
		const { key, screen } = items.find(({ question }) => question.id === 'two')!;
		const [best, other] = screen.shown as [string, string];
		const crossed = { [`${key}:best`]: best };
		expect(notes({ ...crossed, 'q:top:0:card': numberOf(mixed, best) })).toEqual([]);
		expect(notes({ ...crossed, 'q:top:0:card': numberOf(mixed, other) })).toEqual([['q:top:0', expect.stringContaining(`fråga ${numbersOf(items, 'two')}`)]]);
		const order = { 'q:order:H0': '1', 'q:order:B0': '2' };
		expect(notes({ ...order, 'q:ranked-top:0:card': numberOf(mixed, 'B0') })).toEqual([]);
		expect(notes({ ...order, 'q:ranked-top:0:card': numberOf(mixed, 'S0') })).toHaveLength(1);
	});
	test('is asked about what the question asks, and nothing else', () => {
		const typed = read({ 'q:ranked-top:0:card': numberOf(mixed, 'H0'), 'q:ranked-top:0:today': '0', 'q:ranked-top:0:change': '0', 'q:ranked-top:0:story': 'Ord.' });
		expect(typed.response.answers.filter(({ question }) => question === 'ranked-top')).toMatchObject([{ card: 'H0', aspect: 'today', value: 0 }]);
	});
});

describe('own words', () => {
	const text = 'Ring 070-123 45 67 eller skriv till a@exempel.se om bussen.';
	test.each([['about a card', standard, 'q:top:0', { 'q:top:0:card': '1' }], ['of a question', mixed, 'q:words', {}]] as const)('%s: what can point somebody out is asked about, each by itself', (_, survey, key, more: Values) => {
		const read = (values: Values) => readTyped(survey, blankSheet(survey, ROUND, 4, null), null, { ...more, [`${key}:story`]: text, ...values });
		const { found, problems } = read({});
		expect(found.map(({ kind }) => kind)).toEqual(['phone', 'email']);
		expect(problems).toMatchObject([{ key, problem: 'personalData' }]);
		const settled = read({ [found[0]!.field]: 'remove', [found[1]!.field]: 'keep' });
		expect(settled).toMatchObject({ problems: [], found: [] });
		expect(settled.response.answers.find((answer) => 'text' in answer)).toMatchObject({ text: 'Ring … eller skriv till a@exempel.se om bussen.' });
	});
	test('lose what nobody sees, as on a device', () => {
		const typed = readTyped(mixed, blankSheet(mixed, ROUND, 4, null), null, { 'q:words:story': 'a\u0000b' });
		expect(typed.problems).toEqual([]);
		expect(typed.response.answers.find((answer) => 'text' in answer)).toMatchObject({ text: 'ab' });
	});
	test('are no longer than their question allows', () => {
		const typed = readTyped(mixed, blankSheet(mixed, ROUND, 4, null), null, { 'q:words:story': 'x'.repeat(401) });
		expect(typed.problems).toEqual([{ key: 'q:words', problem: 'tooLong', values: { n: 401, most: 400 } }]);
	});
	test('in a small group there are none without a cross that allows it', () => {
		for (const [survey, values] of [[standard, { 'q:top:0:card': '1', 'q:top:0:story': 'Bussen går sällan.' }], [mixed, { 'q:words:story': 'Bussen går sällan.' }]] as const) {
			const read = (more: Values) => readTyped(survey, blankSheet(survey, ROUND, 4, 8), null, { ...values, ...more });
			const words = (more: Values) => read(more).response.answers.filter((answer) => 'text' in answer);
			for (const more of [{}, { ':words': 'choices_only' }] as Values[]) {
				expect(read(more)).toMatchObject({ wordsLeftOut: true, problems: [] });
				expect(words(more)).toEqual([]);
			}
			expect(read({ ':words': 'rewritten' }).response).toMatchObject({ words: 'rewritten' });
			expect(words({ ':words': 'rewritten' })).toHaveLength(1);
		}
	});
});
