/** From a survey to a draft and back; what is worked out, and what is missing by the name of its place. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import { positionAt, type Sheet } from '#drafting/sheet.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';

const of = (sheet: Sheet): SurveyContent => {
	const found = surveyOf(sheet);
	if ('problems' in found) throw new Error(JSON.stringify(found.problems));
	return found.survey;
};
const problems = (change: (sheet: Sheet) => void, survey: SurveyContent = SURVEYS.allKinds) => {
	const sheet = draftOf(survey);
	change(sheet);
	const found = surveyOf(sheet);
	return 'problems' in found ? found.problems : [];
};

describe('a draft that nobody has changed', () => {
	test.each(Object.entries(SURVEYS))('%s is the survey it was made of, without translations of what it does not have', (_, survey) => {
		const places = new Set(textsOf(survey).map(({ place }) => place));
		const translations = Object.fromEntries(Object.entries(survey.translations).map(([language, words]) => [language, Object.fromEntries(Object.entries(words).filter(([place]) => places.has(place)))]));
		expect(of(draftOf(survey))).toEqual(surveyContent.parse({ ...survey, translations }));
	});
});

describe('what a draft works out', () => {
	const asked = (survey: SurveyContent) => survey.questions.find(({ kind }) => kind === 'best_worst') as Extract<SurveyContent['questions'][number], { kind: 'best_worst' }>;
	test('a card more, or one less, gives screens where each comes equally often, within one', () => {
		const sheet = draftOf(SURVEYS.standard);
		const { id, sets } = asked(SURVEYS.standard);
		const first = sets[0]![0]!;
		sheet.delete(positionAt(`questions/${id}/cards`, first));
		const { sets: fewer } = asked(of(sheet));
		const times = new Map<string, number>();
		for (const card of fewer.flat()) times.set(card, (times.get(card) ?? 0) + 1);
		expect(times.has(first)).toBe(false);
		expect(times.size).toBe(new Set(sets.flat()).size - 1);
		expect(Math.max(...times.values()) - Math.min(...times.values())).toBeLessThanOrEqual(1);
		// The same cards again: the same screens as before.
		sheet.set(positionAt(`questions/${id}/cards`, first), 'a0');
		expect(asked(of(sheet)).sets).toEqual(sets);
	});
	test('a card that is taken out of the survey leaves every question, and comes back into all of them', () => {
		const survey = SURVEYS.mixed;
		const sheet = draftOf(survey);
		const card = survey.cards[0]!.id;
		const at = sheet.get(positionAt('cards', card))!;
		sheet.delete(positionAt('cards', card));
		expect(JSON.stringify(of(sheet).questions)).not.toContain(`"${card}"`);
		sheet.set(positionAt('cards', card), at);
		expect(of(sheet)).toEqual(surveyContent.parse(survey));
	});
	test('more pairs or places than the cards allow become as many as they do', () => {
		const sheet = draftOf(SURVEYS.allKinds);
		for (const one of SURVEYS.allKinds.questions) {
			if (one.kind === 'pairs') sheet.set(`questions/${one.id}/count`, 60);
			if (one.kind === 'ranking') sheet.set(`questions/${one.id}/least`, 60);
		}
		const survey = of(sheet);
		for (const one of survey.questions) {
			if (one.kind === 'pairs') expect(one.count).toBe(Math.min(60, (one.cards.length * (one.cards.length - 1)) / 2));
			if (one.kind === 'ranking') expect(one.least).toBe(one.cards.length);
		}
	});
});

describe('what is missing', () => {
	const first = (kind: string) => SURVEYS.allKinds.questions.find((one) => one.kind === kind)!.id;
	const card = SURVEYS.allKinds.cards[1]!.id;
	test('is named by its place, whatever stands before it', () => {
		expect(problems((sheet) => sheet.set(`cards/${card}/title`, '  '))).toEqual([{ place: `cards/${card}/title`, code: 'empty' }]);
		expect(problems((sheet) => sheet.delete(`questions/${first('ladder')}/low`))).toEqual([{ place: `questions/${first('ladder')}/low`, code: 'empty' }]);
		expect(problems((sheet) => sheet.set('title', 'x'.repeat(161)))).toEqual([{ place: 'title', code: 'too_long', limit: 160 }]);
		expect(problems((sheet) => sheet.set('minutes', 0))).toEqual([{ place: 'minutes', code: 'too_small', limit: 1 }]);
		expect(problems((sheet) => sheet.set('minutes', 61))).toEqual([{ place: 'minutes', code: 'too_large', limit: 60 }]);
	});
	test('a follow-up of a question that is gone; nothing but background; no cards', () => {
		const of = SURVEYS.standard.questions.find(({ kind }) => kind === 'follow_up')!;
		expect(problems((sheet) => sheet.delete(positionAt('questions', 'matters')), SURVEYS.standard)).toContainEqual({ place: 'questions', code: 'no_questions' });
		expect(problems((sheet) => sheet.set(`questions/${of.id}/of`, 'gone'), SURVEYS.standard)).toEqual([{ place: `questions/${of.id}/of`, code: 'follows_nothing' }]);
		expect(problems((sheet) => sheet.set(`questions/${of.id}/of`, ''), SURVEYS.standard)).toEqual([{ place: `questions/${of.id}/of`, code: 'follows_nothing' }]);
		expect(problems((sheet) => {
			for (const { id } of SURVEYS.standard.cards) sheet.delete(positionAt('cards', id));
		}, SURVEYS.standard).map(({ place }) => place)).toContain('questions/matters/sets');
	});
	test('an empty sheet, and one that somebody has filled with anything, say what is missing and never throw', () => {
		expect(surveyOf(new Map())).toMatchObject({ problems: expect.arrayContaining([{ place: 'title', code: 'empty' }]) });
		for (const wrong of [['cards', 7], ['questions', 'x'], ['questions/#', true], ['cards/#/A', 'a0'], ['cards/A', null], ['questions/#/q', 'a0'], ['title/x', 'y'], ['', 1]] as [string, string][]) {
			const found = surveyOf(new Map([wrong]));
			expect('problems' in found && found.problems.length, JSON.stringify(wrong)).toBeGreaterThan(0);
		}
	});
});
