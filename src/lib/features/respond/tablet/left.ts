/** What is handed over for somebody who has walked away from a shared tablet, in a round that keeps such answers. Pure. */
import type { ResponseSubmission } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { hasAnswers, submission, type Draft } from '#features/respond/journey.ts';

/**
 * Null when there is nothing to hand over: no answers, or answers that the person has sent and not changed. `unsettled`:
 * cards whose own words have not been looked through, or hold something that the person has not said is to be kept.
 */
export function leftBehind(survey: SurveyContent, draft: Draft, unsettled: readonly string[], language: string): ResponseSubmission | null {
	// What has been put aside waits for its person, and is not handed over half.
	if (draft.step === 'done' || draft.parked === 'now' || !hasAnswers(draft)) return null;
	const story = Object.fromEntries(Object.entries(draft.story).filter(([card]) => !unsettled.includes(card)));
	return submission(survey, { ...draft, story }, language, draft.revision + 1);
}
