/** Own words with what nobody sees in them, and what the server refuses. */
import { expect, test } from 'vitest';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { newDraft, type Draft } from '#answering/draft.ts';
import { answersNow, hasAnswers, isAnswered, stepOfAnswer, steps, wordsToSend } from '#answering/journey.ts';
import { responseSubmission } from '#domain/response/response.ts';
import { submission } from '#answering/journey.ts';

const survey = surveyFromPack('Grums');
function writing(text: string): { draft: Draft; key: string } {
	const draft = newDraft(survey, 'GRAN-472', { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT', seed: 7 });
	for (const { key, set, shown } of draft.screens) if (set !== undefined) draft.taps[key] = { value: { kind: 'best_worst', best: shown[0]!, worst: shown[3]! }, left: true };
	const step = steps(survey, draft).find((one) => one.kind === 'question' && one.screen.aspect === 'story')!;
	draft.taps[step.key] = { value: { kind: 'follow_up', aspect: 'story', text }, left: true };
	return { draft, key: step.key };
}

test.each(['\u200b', '\u2800', '\u00a0', '\u00ad \u0000', '\u200d\u200f'])('a story of %j alone is no answer', (text) => {
	const { draft, key } = writing(text);
	expect(isAnswered(draft, steps(survey, draft).find((step) => step.key === key)!)).toBe(false);
	expect(wordsToSend(survey, draft)).toEqual([]);
	expect(answersNow(survey, draft).some((answer) => 'text' in answer)).toBe(false);
	const alone = { ...draft, taps: { [key]: draft.taps[key]! } };
	expect(hasAnswers(survey, alone)).toBe(false);
});

test('a pasted text is sent without what nobody sees, and the server takes it as it is', () => {
	const { draft } = writing(' Buss\u00adkort\u0000\u200b\r\ntill\ud800 jobbet\u00a0');
	const sent = submission(survey, draft, 'sv', 1);
	expect(sent.answers.find((answer) => 'text' in answer)).toMatchObject({ text: 'Busskort\ntill jobbet' });
	expect(responseSubmission.parse(sent)).toEqual(sent);
});

test('an answer that the server refuses by its place is found on its screen, each of them', () => {
	const { draft, key } = writing('Ord');
	const answers = answersNow(survey, draft);
	const place = answers.findIndex((answer) => 'text' in answer);
	expect(stepOfAnswer(survey, draft, place)?.key).toBe(key);
	for (const [at, answer] of answers.entries()) expect(stepOfAnswer(survey, draft, at)?.question.id).toBe(answer.question);
	expect(stepOfAnswer(survey, draft, answers.length)).toBeUndefined();
});
