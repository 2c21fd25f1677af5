/** From raw answers to a frozen result, with the rights of the designer who asks. */
import { BEST_WORST_METHOD, SEED, whatMatters } from '#analysis/what-matters.ts';
import type { Client } from '#data/server/clients.ts';
import { create, type ReleaseResult } from '#data/server/releases.ts';
import { readAll } from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** Computes and stores a release of the round, or says why not. `releasedOn` is for the demo's earlier round. */
export async function releaseRound(client: Client, round: Round, releasedOn = today()): Promise<ReleaseResult> {
	const version = await getVersion(client, round.surveyVersionId);
	if (!version) return { status: 'forbidden' };
	// Somebody may answer or withdraw while we count; then we count again.
	for (let attempt = 0; ; attempt++) {
		const responses = await readAll(client, round.id);
		const result = await create(client, {
			roundId: round.id,
			members: responses.map(({ id, revision }) => ({ id, revision })),
			whatMatters: whatMatters(version.content, responses, {
				survey: version.content.title,
				round: round.title,
				openedOn: round.openedOn,
				closedOn: round.closedOn,
				releasedOn,
				simulated: responses.some((response) => response.simulated),
				smallestGroup: round.smallestGroup
			}),
			method: BEST_WORST_METHOD,
			seed: SEED
		});
		if (result.status !== 'changed_meanwhile' || attempt >= 4) return result;
	}
}
