/** What the studio and its preview say to each other (postMessage, same origin), and a draft carried over to a survey that has changed. */
import type { SupportLevel } from '#domain/response/response.ts';
import { sameStructure } from '#domain/survey/compare.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { newDraft, type Draft } from './draft.ts';
import { possibleFollowUps, steps } from './journey.ts';

/** No round has it: codes of rounds are words with numbers. */
export const PREVIEW_CODE = 'PREVIEW';

/** What a round may ask besides the survey. */
export interface PreviewRound {
	ageFloor: number | null;
	repeatCodes: boolean;
}

/** From the studio: what is shown. */
export interface PreviewShow {
	preview: 'show';
	/** With its translations; null: nothing can be shown yet. */
	survey: SurveyContent | null;
	/** One of the survey's. */
	language: string;
	support: SupportLevel;
	round: PreviewRound;
	/** A higher number than before: begins anew, as somebody else. */
	person: number;
}
/** From the preview: it can be told what to show; or the person at the keyboard wants out of it. */
export interface PreviewSays {
	preview: 'ready' | 'out';
}

export type Made = Parameters<typeof newDraft>[2];

/**
 * The draft of somebody who is in the middle of a survey that changes. What has been answered stays with each question that
 * asks the same, and so does the place; a place that is gone becomes the beginning of its question, or of the survey.
 * @param before the survey that the draft was made for
 * @param made for screens that have to be drawn anew
 */
export function carriedOver(draft: Draft, before: SurveyContent, survey: SurveyContent, made: Made): Draft {
	const asksTheSame = new Set(survey.questions.filter((one) => before.questions.some((other) => other.id === one.id && sameStructure(one, other))).map(({ id }) => id));
	const fresh = newDraft(survey, draft.code, made);
	const screens = survey.questions.flatMap(({ id }) => (asksTheSame.has(id) ? draft : fresh).screens.filter(({ question }) => question === id));
	const follow = possibleFollowUps(survey);
	const known = new Set([...screens, ...follow].filter(({ question }) => asksTheSame.has(question)).map(({ key }) => key));
	const taps = Object.fromEntries(Object.entries(draft.taps).filter(([key]) => known.has(key)));
	const carried: Draft = { ...draft, screens, taps };
	const all = steps(survey, carried);
	if (all.some(({ key }) => key === draft.step)) return carried;
	const was = [...draft.screens, ...possibleFollowUps(before)].find(({ key }) => key === draft.step)?.question;
	const first = all.find((step) => step.kind === 'question' && step.question.id === was);
	return { ...carried, step: first?.key ?? 'start', sent: false };
}
