/** From raw answers to a frozen result, with the rights of the designer who asks. */
import { BEST_WORST_METHOD, SEED, whatMatters } from '#analysis/what-matters.ts';
import type { Client } from '#data/server/clients.ts';
import { boardsOf, create, type ReleaseResult } from '#data/server/releases.ts';
import { readAll } from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** `about`: the question of the part that stands in the way. */
export type RoundReleased = ReleaseResult & { about?: string };

/** Computes and stores a release of the round, or says why not. `releasedOn` is for the demo's earlier round. */
export async function releaseRound(client: Client, round: Round, releasedOn = today()): Promise<RoundReleased> {
	const version = await getVersion(client, round.surveyVersionId);
	if (!version) return { status: 'forbidden' };
	// Somebody may answer or withdraw while we count; then we count again.
	for (let attempt = 0; ; attempt++) {
		const [responses, boards] = await Promise.all([readAll(client, round.id), boardsOf(client, round.id)]);
		const earlier = boards.flatMap((board) => (board.suppressed || !board.parts ? [] : [board.parts]));
		const result = await create(client, {
			roundId: round.id,
			members: responses.map(({ id, revision }) => ({ id, revision })),
			whatMatters: whatMatters(
				version.content,
				responses,
				{
					survey: version.content.title,
					round: round.title,
					openedOn: round.openedOn,
					closedOn: round.closedOn,
					releasedOn,
					simulated: responses.some((response) => response.simulated),
					smallestGroup: round.smallestGroup
				},
				earlier
			),
			method: BEST_WORST_METHOD,
			seed: SEED
		});
		if (result.status === 'changed_meanwhile' && attempt < 4) continue;
		const about = result.status === 'too_small_difference' && version.content.parts.find(({ id }) => id === result.part)?.prompt;
		return about ? { ...result, about } : result;
	}
}
