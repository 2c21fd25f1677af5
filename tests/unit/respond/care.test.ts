import { describe, expect, test } from 'vitest';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { responseSubmission, type WordsChoice } from '#domain/response/response.ts';
import { AGE_FLOOR, EXPECTED, isSmallGroup, readOptionalNumber, SMALL_GROUP } from '#domain/round/small-group.ts';
import { nameOfStep } from '../answering/name-of-step.ts';
import { newDraft, type Draft } from '#answering/draft.ts';
import { steps, submission, wordsToSend } from '#answering/journey.ts';

const survey = surveyFromPack('Grums');
function answered(expected: number | null): Draft {
	const draft = newDraft(survey, 'GRAN-472', { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT', seed: 7, expected });
	for (const { key, set, shown } of draft.screens) if (set !== undefined) draft.taps[key] = { value: { kind: 'best_worst', best: shown[0]!, worst: shown[3]! }, left: true };
	for (const step of steps(survey, draft)) {
		if (step.kind === 'question' && step.screen.aspect === 'today') draft.taps[step.key.replace('today', 'story')] = { value: { kind: 'follow_up', aspect: 'story', text: ' Ord ' }, left: false };
	}
	return draft;
}
const kinds = (draft: Draft) => steps(survey, draft).map(nameOfStep);
const texts = (draft: Draft) => submission(survey, draft, 'sv', 1).answers.filter((answer) => 'text' in answer);

describe('own words', () => {
	test.each<[number | null, WordsChoice | null, boolean]>([
		[null, null, true],
		[SMALL_GROUP + 1, null, true],
		[SMALL_GROUP, null, false],
		[2, null, false],
		[6, 'show', true],
		[6, 'rewritten', true],
		[6, 'choices_only', false],
		[null, 'choices_only', false]
	])('%s expected, choice %s: asked for and sent is %s', (expected, choice, sent) => {
		const draft = { ...answered(expected), words: choice };
		expect(kinds(draft).filter((kind) => kind === 'story')).toHaveLength(sent ? 3 : 0);
		expect(texts(draft)).toHaveLength(sent ? 3 : 0);
		expect(wordsToSend(survey, draft)).toHaveLength(sent ? 3 : 0);
		expect(responseSubmission.parse(submission(survey, draft, 'sv', 1)).words).toBe(choice ?? undefined);
		// The question comes once, before the first field, and only in a small group.
		expect(kinds(draft).filter((kind) => kind === 'words')).toHaveLength(isSmallGroup(expected) ? 1 : 0);
		if (isSmallGroup(expected) && sent) expect(kinds(draft).indexOf('words')).toBe(kinds(draft).indexOf('story') - 1);
	});
});

test('rules come first and the kind of help last, for who is helped', () => {
	const draft = answered(null);
	expect(kinds(draft)).not.toContain('helper');
	draft.helped = true;
	expect(kinds(draft).slice(0, 3)).toEqual(['start', 'helper', 'practice']);
	expect(kinds(draft).slice(-3)).toEqual(['helpGiven', 'send', 'done']);
	// Never who, and nothing that was not said.
	expect(submission(survey, draft, 'sv', 1)).not.toHaveProperty('help');
	draft.help = ['read_aloud', 'pointed'];
	expect(responseSubmission.parse(submission(survey, draft, 'sv', 1)).help).toEqual(['read_aloud', 'pointed']);
	expect(JSON.stringify(submission(survey, draft, 'sv', 1))).not.toContain('helped');
});

test('numbers that staff may leave out', () => {
	expect(['', '  '].map((typed) => readOptionalNumber(typed, AGE_FLOOR))).toEqual([null, null]);
	expect(['10', '16', ' 30 '].map((typed) => readOptionalNumber(typed, AGE_FLOOR))).toEqual([10, 16, 30]);
	for (const typed of ['9', '31', 'sexton', '16,5', '1e1', '-16', '0x10', '16 år']) expect(readOptionalNumber(typed, AGE_FLOOR), typed).toBeUndefined();
	expect(['2', '100 000', '100\u00a0000'].map((typed) => readOptionalNumber(typed, EXPECTED))).toEqual([2, 100_000, 100_000]);
	for (const typed of ['0', '1', '100001', '99999999999']) expect(readOptionalNumber(typed, EXPECTED), typed).toBeUndefined();
});
