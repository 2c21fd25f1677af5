/** What is shown of a draft that is not whole: all that is, and nothing else. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { blankDraft } from '#drafting/blank.ts';
import { listAt, positionAt, toSheet, type Sheet } from '#drafting/sheet.ts';
import { shownOf } from '#drafting/shown.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';

const shown = (sheet: Sheet) => shownOf(sheet, surveyOf(sheet), 'Utan namn')?.survey ?? null;

describe('a draft in the preview', () => {
	test.each(Object.entries(SURVEYS))('%s: a whole one is shown whole', (_, survey) => {
		const sheet = draftOf(survey);
		expect({ survey: shown(sheet) }).toEqual(surveyOf(sheet));
	});

	test('a question that is not whole is left out, with what follows it up, and the draft stays as it is', () => {
		const sheet = draftOf(SURVEYS.allKinds);
		const [followed] = SURVEYS.allKinds.questions.filter(({ kind }) => kind === 'best_worst');
		sheet.set(`questions/${followed!.id}/prompt`, '');
		const before = new Map(sheet);
		const left = shown(sheet)!.questions.map(({ id }) => id);
		expect(left).toEqual(SURVEYS.allKinds.questions.filter((one) => one !== followed && !('of' in one && one.of === followed!.id)).map(({ id }) => id));
		expect(sheet).toEqual(before);
	});

	test('a card without a title is on no screen', () => {
		const sheet = draftOf(SURVEYS.standard);
		const card = SURVEYS.standard.cards[0]!.id;
		sheet.set(`cards/${card}/title`, '');
		const survey = shown(sheet)!;
		expect(survey.questions).toHaveLength(SURVEYS.standard.questions.length);
		expect(JSON.stringify([survey.cards, survey.questions])).not.toContain(`"${card}"`);
	});

	test('without a name, without minutes and without cards, one question is enough', () => {
		const sheet = blankDraft();
		expect(shown(sheet)).toBeNull();
		sheet.delete('minutes');
		sheet.set(listAt('questions'), true);
		sheet.set(positionAt('questions', 'how'), 'a0');
		toSheet({ id: 'how', kind: 'ladder', prompt: 'Hur har du det?', help: '', low: 'Sämst', high: 'Bäst', section: null }, 'questions/how', sheet);
		const survey = shown(sheet);
		expect(survey).toMatchObject({ title: 'Utan namn', minutes: 5, cards: [], questions: [{ id: 'how' }] });
	});
});

const whole = surveyContent.parse(SURVEYS.allKinds);
const found = (sheet: Sheet) => shownOf(sheet, surveyOf(sheet), 'Utan namn');

test('a whole draft is all there', () => {
	expect(found(draftOf(whole))).toEqual({ survey: whole, leftOut: 0, promises: true });
});
test('a question and a card without text are left out; the rest stays as it is, and so does the draft', () => {
	const sheet = draftOf(whole);
	const asked = whole.questions.find(({ kind }) => kind === 'ladder')!;
	sheet.set(`questions/${asked.id}/prompt`, '');
	sheet.set(`cards/${whole.cards.at(-1)!.id}/title`, '');
	const before = new Map(sheet);
	const { survey: left, leftOut } = found(sheet)!;
	expect(leftOut).toBe(2);
	expect(left.questions.map(({ id }) => id)).toEqual(whole.questions.map(({ id }) => id).filter((id) => id !== asked.id));
	expect(left.cards).toEqual(whole.cards.slice(0, -1));
	expect(sheet).toEqual(before);
});
test('follow-ups go with the question that they follow', () => {
	const sheet = draftOf(whole);
	const followed = whole.questions.find((one) => 'of' in one)! as { id: string; of: string };
	sheet.set(`questions/${followed.of}/prompt`, '');
	const left = found(sheet)!.survey.questions.map(({ id }) => id);
	expect(left).not.toContain(followed.of);
	expect(left).not.toContain(followed.id);
	expect(left.length).toBeGreaterThan(2);
});
test('a survey without a name can be met; one without cards cannot', () => {
	const sheet = draftOf(whole);
	sheet.set('title', '');
	sheet.delete('minutes');
	expect(found(sheet)?.survey.questions).toHaveLength(whole.questions.length);
	// Nobody has promised anything then.
	expect(found(sheet)?.promises).toBe(false);
	expect(found(blankDraft())).toBeNull();
});
