/** Somebody is in the middle of a survey that changes under them, as in the studio's preview. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { beginWith, fits, newDraft, type Draft } from '#answering/draft.ts';
import { steps } from '#answering/journey.ts';
import { carriedOver } from '#answering/preview.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

const made = { id: 'one', withdrawalCode: 'W', seed: 7, mark: 'm' };
const before = SURVEYS.allKinds;
/** Has left every screen before the last question's. */
function midway(): Draft {
	const draft = newDraft(before, 'PREVIEW', made);
	beginWith(draft, false);
	for (const { key } of draft.screens) draft.taps[key] = { left: true };
	draft.step = steps(before, draft).filter(({ kind }) => kind === 'question').at(-1)!.key;
	return draft;
}
const carried = (survey: SurveyContent, draft = midway()) => carriedOver(draft, before, survey, { ...made, seed: 8 });
const change = (at: number, values: object): SurveyContent => ({ ...before, questions: before.questions.map((one, i) => (i === at ? ({ ...one, ...values } as typeof one) : one)) });

describe('a draft carried over', () => {
	test('to the same survey with other words: nothing changes', () => {
		expect(carried({ ...change(0, { prompt: 'Helt andra ord' }), title: 'Ett annat namn' })).toEqual(midway());
	});

	test('to a survey where a question asks something else: that one begins anew, the others stay, and so does the place', () => {
		const at = before.questions.findIndex(({ kind }) => kind === 'points');
		const question = before.questions[at] as Extract<SurveyContent['questions'][number], { kind: 'points' }>;
		const survey = change(at, { cards: question.cards.slice(1) });
		const draft = carried(survey);
		expect(fits(draft, survey, 'PREVIEW')).toBe(true);
		const own = draft.screens.filter((screen) => screen.question === question.id);
		expect(own.length).toBeGreaterThan(0);
		for (const { key } of own) expect(draft.taps[key]).toBeUndefined();
		expect(Object.keys(draft.taps).length).toBe(Object.keys(midway().taps).length - own.length);
		expect(draft.step).toBe(midway().step);
	});

	test('to a survey without the question that is shown: back to the start', () => {
		const was = steps(before, midway()).find(({ key }) => key === midway().step)!;
		const survey = { ...before, questions: before.questions.filter(({ id }) => was.kind === 'question' && id !== was.question.id) };
		const draft = carried(survey);
		expect(draft.step).toBe('start');
		expect(fits(draft, survey, 'PREVIEW')).toBe(true);
	});
});
