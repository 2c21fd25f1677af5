/**
 * A draft on its way through the municipality to another device, as data: what is put aside, and what another device makes
 * of it. Pure: no storage, no network, no clock.
 */
import { fits, type Draft } from '#answering/draft.ts';
import { possibleFollowUps, steps, wordsToSend } from '#answering/journey.ts';
import { kindOf } from '#domain/question/kinds.ts';
import type { ParkedDraft } from '#domain/response/parked.ts';
import { questionOf } from '#domain/survey/question-of.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

/** What is put aside: by name, so that nothing else that a device keeps goes with it. Own words only where they would be sent. */
export function toPark(survey: SurveyContent, draft: Draft): ParkedDraft {
	const { v, id, screens, support, help, words } = draft;
	const sent = new Map(wordsToSend(survey, draft).map(({ key, text }) => [key, text]));
	const taps = Object.entries(draft.taps).flatMap(([key, tap]) => {
		const { value } = tap;
		if (!value || !('text' in value)) return [[key, tap] as const];
		const text = sent.get(key);
		return text === undefined ? [] : [[key, { ...tap, value: { ...value, text } }] as const];
	});
	return {
		v, id, support, help, words,
		screens: screens.map(({ key, question, shown, set }) => ({ key, question, shown, ...(set === undefined ? {} : { set }) })),
		taps: Object.fromEntries(taps),
		helped: draft.helped ?? false,
		step: draft.stopped ?? draft.step
	};
}

/**
 * The draft that another device goes on with, in any language; null when it is not this survey's. `fresh` gives what was
 * not put aside. What does not belong on a screen of the survey is left out, whoever wrote it.
 */
export function takenUp(survey: SurveyContent, parked: ParkedDraft, fresh: Draft): Draft | null {
	const { id, screens, support, help, helped, words, step } = parked;
	const draft: Draft = { ...fresh, id, screens, support, help, helped, words, taps: {}, parked: 'before' };
	if (!fits(draft, survey, fresh.code)) return null;
	for (const screen of [...screens, ...possibleFollowUps(survey)]) {
		const tap = parked.taps[screen.key];
		if (!tap) continue;
		const question = questionOf(survey, screen.question)!;
		const { value } = tap as Draft['taps'][string];
		const belongs = value !== undefined && value.kind === question.kind && kindOf(question.kind).fits(question, value, screen);
		draft.taps[screen.key] = belongs ? { value, left: tap.left } : { left: tap.left };
	}
	// Nothing has been sent, so nobody is done.
	const known = steps(survey, draft).some(({ key, kind }) => key === step && kind !== 'done');
	draft.step = known ? step : 'send';
	// The word code does not go by way of the server: it is asked for once more, and then the person is where they stopped.
	if (draft.repeat) Object.assign(draft, { from: draft.step, step: 'repeat' });
	return draft;
}
