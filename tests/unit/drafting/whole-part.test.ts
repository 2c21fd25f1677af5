/** A draft with holes is met without what is not whole. */
import { expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { blankDraft } from '#drafting/blank.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { wholePart } from '#drafting/whole-part.ts';

const survey = surveyContent.parse(SURVEYS.allKinds);

test('a whole draft is all there', () => {
	expect(wholePart(draftOf(survey))).toEqual({ survey, leftOut: 0 });
});
test('a question and a card without text are left out; the rest stays as it is, and so does the draft', () => {
	const sheet = draftOf(survey);
	const asked = survey.questions.find(({ kind }) => kind === 'ladder')!;
	sheet.set(`questions/${asked.id}/prompt`, '');
	sheet.set(`cards/${survey.cards.at(-1)!.id}/title`, '');
	const before = new Map(sheet);
	const { survey: left, leftOut } = wholePart(sheet)!;
	expect(leftOut).toBe(2);
	expect(left.questions.map(({ id }) => id)).toEqual(survey.questions.map(({ id }) => id).filter((id) => id !== asked.id));
	expect(left.cards).toEqual(survey.cards.slice(0, -1));
	expect(sheet).toEqual(before);
});
test('follow-ups go with the question that they follow', () => {
	const sheet = draftOf(survey);
	const followed = survey.questions.find((one) => 'of' in one)! as { id: string; of: string };
	sheet.set(`questions/${followed.of}/prompt`, '');
	const left = wholePart(sheet)!.survey.questions.map(({ id }) => id);
	expect(left).not.toContain(followed.of);
	expect(left).not.toContain(followed.id);
	expect(left.length).toBeGreaterThan(2);
});
test('a survey without a name can be met; one without cards cannot', () => {
	const sheet = draftOf(survey);
	sheet.set('title', '');
	expect(wholePart(sheet)?.survey.questions).toHaveLength(survey.questions.length);
	expect(wholePart(blankDraft())).toBeNull();
});
