/** What a change does to comparability: spelling leaves a question what it was, another word is said, another choice is another question. */
import { describe, expect, test } from 'vitest';
import { compareSurveys, sameButSpelling } from '#domain/survey/compare.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';

describe('spelling', () => {
	test.for([
		['Kunna ta bussen till jobet', 'Kunna ta bussen till jobbet'],
		['Hur reser du oftast', 'Hur reser du oftast?'],
		['en skol buss', 'En skolbuss'],
		['nån som lyssnar', 'Nån  som lyssnar.'],
		['tillgängligt', 'tillgänglikt']
	])('%s → %s is spelling', ([before, after]) => expect(sameButSpelling(before!, after!)).toBe(true));
	test.for([
		['Stämmer det för dig?', 'Stämmer det inte för dig?'],
		['Få hjälp', 'Ge hjälp'],
		['min buss', 'din buss'],
		['3 gånger i veckan', '2 gånger i veckan'],
		['Bo nära', 'Bo nära naturen'],
		['', 'Något'],
		['Kunna åka hem på kvällen', 'Kunna åka hem på morgonen']
	])('%s → %s is another wording', ([before, after]) => expect(sameButSpelling(before!, after!)).toBe(false));
});

const survey = surveyContent.parse({ ...SURVEYS.allKinds, questions: [...SURVEYS.allKinds.questions, { id: 'own', kind: 'story', prompt: 'Berätta.', hint: '', maxLength: 400 }] });
const changed = (change: (survey: SurveyContent) => void): SurveyContent => {
	const copy = structuredClone(survey);
	change(copy);
	return copy;
};
const changesOf = (after: SurveyContent) => Object.fromEntries(compareSurveys(survey, after).questions.map(({ id, change }) => [id, change]));
const all = (change: string) => Object.fromEntries(survey.questions.map(({ id }) => [id, change]));
const ids = survey.questions.map(({ id }) => id);
const kindAt = (kind: string) => survey.questions.find((one) => one.kind === kind)!;

describe('versions', () => {
	test('the same survey, and one with other translations, minutes and name, is the same', () => {
		expect(changesOf(survey)).toEqual(all('same'));
		expect(changesOf(changed((one) => Object.assign(one, { title: 'Annat', minutes: 3, translations: { fi: { title: 'Toinen' } } })))).toEqual(all('same'));
	});
	test('a misspelt card is spelling in the questions that show it, and in no others', () => {
		const points = kindAt('points');
		const card = 'cards' in points && Array.isArray(points.cards) ? points.cards[0]! : '';
		const found = changesOf(changed((one) => void (one.cards.find(({ id }) => id === card)!.title += '.')));
		const asks = (id: string) => JSON.stringify(survey.questions.find((one) => one.id === id)).includes(`"${card}"`);
		for (const id of ids) expect([id, found[id]]).toEqual([id, asks(id) ? 'spelling' : 'same']);
		expect(Object.values(found)).toContain('spelling');
	});
	test('another word in a question is wording; its texts before and after are told', () => {
		const { id } = kindAt('ladder');
		const after = changed((one) => void Object.assign(one.questions.find((question) => question.id === id)!, { prompt: 'Något helt annat?' }));
		expect(changesOf(after)).toEqual({ ...all('same'), [id]: 'wording' });
		expect(compareSurveys(survey, after).questions.find((one) => one.id === id)!.texts).toEqual([{ before: 'prompt' in kindAt('ladder') ? (kindAt('ladder') as { prompt: string }).prompt : '', after: 'Något helt annat?', change: 'wording' }]);
	});
	test('each kind: another choice is another structure', () => {
		const changes: Record<string, (question: never) => void> = {
			best_worst: (question: { sets: string[][] }) => void question.sets.pop(),
			pairs: (question: { count: number }) => void question.count--,
			points: (question: { total: number }) => void question.total++,
			ranking: (question: { cards: string[] }) => void question.cards.pop(),
			balance: (question: { pairs: string[][] }) => void question.pairs.reverse().pop(),
			choice: (question: { options: object[] }) => void question.options.push({ value: 'annat', label: 'Annat' }),
			story: (question: { maxLength: number }) => void (question.maxLength = 321),
			follow_up: (question: { cards: number }) => void question.cards++
		};
		for (const [kind, change] of Object.entries(changes)) {
			const { id } = kindAt(kind);
			const after = changed((one) => change(one.questions.find((question) => question.id === id) as never));
			expect([kind, changesOf(after)[id]]).toEqual([kind, 'structure']);
		}
	});
	test('moved, added and taken away', () => {
		const [first, second, ...rest] = survey.questions;
		const moved = compareSurveys(survey, { ...survey, questions: [second!, first!, ...rest] });
		expect(moved.reordered).toBe(true);
		expect(moved.questions.every(({ change }) => change === 'same')).toBe(true);
		const fewer = compareSurveys(survey, { ...survey, questions: [second!, ...rest] });
		expect([fewer.reordered, fewer.questions.at(-1)]).toEqual([false, { id: first!.id, change: 'removed', texts: [] }]);
		expect(compareSurveys({ ...survey, questions: [second!, ...rest] }, survey).questions[0]).toEqual({ id: first!.id, change: 'added', texts: [] });
	});
});
