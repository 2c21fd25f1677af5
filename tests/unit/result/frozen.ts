/** Made-up answers with marks in everything raw, and the release that is frozen of them, as the database stores it. */
import { resultsOf } from '#analysis/results.ts';
import { simulateResponses } from '#analysis/simulate.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

export const MARK = 'RÅTT-ORD-7731';

export function answersTo(survey: SurveyContent, n: number, seed = 3): StoredResponse[] {
	const worth = { worth: { H1: 1.6, B0: 1.1, E0: -0.8, V1a: 1.2 }, spread: 0.7, equal: 0.06, skip: 0.05 };
	return simulateResponses(survey, worth, n, seed).map((one, i) => ({
		...one, simulated: false,
		answers: one.answers.map((answer) => ('text' in answer ? { ...answer, text: `${MARK} ${i} ${answer.text}` } : answer))
	}));
}

export function frozen(survey: SurveyContent, responses: readonly StoredResponse[], change: Partial<Release> = {}): { release: Release; results: Result[] } {
	const release: Release = {
		id: '00000000-0000-4000-8000-00000000000a', projectId: '00000000-0000-4000-8000-0000000000bb', roundId: '00000000-0000-4000-8000-0000000000cc', number: 2, survey: survey.title,
		round: 'Hösten 2026', n: responses.length, simulated: false, smallestGroup: 5, openedOn: '2026-09-01', closedOn: null, importedOn: null, releasedOn: '2026-10-05', ...change
	};
	const results = resultsOf(survey, responses, { k: 5 }).map((row): Result => {
		const position = survey.questions.findIndex(({ id }) => id === row.question);
		const question = survey.questions[position]!;
		return { ...row, position, prompt: 'prompt' in question ? question.prompt : '', follows: 'of' in question ? question.of : null, since: { release: release.id, number: 2, releasedOn: release.releasedOn } };
	});
	return { release, results };
}
