/** From raw answers to frozen results, with the rights of the designer who asks. */
import { resultsOf } from '#analysis/results.ts';
import type { Client } from '#data/server/clients.ts';
import { create, resultsOf as earlierResults, type ReleaseResult } from '#data/server/releases.ts';
import { readAll } from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { questionOf } from '#domain/survey/question-of.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

/** `about`: what is asked by the question that stands in the way. */
export type RoundReleased = ReleaseResult & { about?: string };

/** What a question asks, for a sentence; undefined when it has no prompt of its own. */
function promptOf(survey: SurveyContent, id: string | undefined): string | undefined {
	const question = id === undefined ? undefined : questionOf(survey, id);
	return question && 'prompt' in question ? question.prompt : undefined;
}

/** Counts and stores a release of the round, or says why not. */
export async function releaseRound(client: Client, round: Round): Promise<RoundReleased> {
	const version = await getVersion(client, round.surveyVersionId);
	if (!version) return { status: 'forbidden' };
	// Somebody may answer or withdraw while we count; then we count again.
	for (let attempt = 0; ; attempt++) {
		const [responses, earlier] = await Promise.all([readAll(client, round.id), earlierResults(client, round.id)]);
		const result = await create(client, {
			roundId: round.id,
			members: responses.map(({ id, revision }) => ({ id, revision })),
			results: resultsOf(version.content, responses, { k: round.smallestGroup, earlier })
		});
		if (result.status === 'changed_meanwhile' && attempt < 4) continue;
		const about = result.status === 'too_small_difference' ? promptOf(version.content, result.question) : undefined;
		return about ? { ...result, about } : result;
	}
}
