/** From two rounds' answers to what has changed among those who answered both, with the rights of the designer who asks. */
import { changeAmong } from '#analysis/changed-among.ts';
import type { Client } from '#data/server/clients.ts';
import { answeredTwice, create, type Earlier, type PairResult } from '#data/server/pairings.ts';
import { readAll } from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';

/** An earlier round to choose, with how many answered in both; null where they are too few to say. */
export interface Choosable extends Pick<Earlier, 'round' | 'title' | 'openedOn' | 'state' | 'smallest'> {
	people: number | null;
}

/** Null where the round gave out no codes. */
export async function choosable(client: Client, round: Round): Promise<Choosable[] | null> {
	const found = await answeredTwice(client, round.id);
	return found && found.map(({ round: id, title, openedOn, state, smallest, after }) => ({ round: id, title, openedOn, state, smallest, people: state === 'ok' ? after.length : null }));
}

const MOST_ATTEMPTS = 5;

/** Counts what has changed since an earlier round and stores it, or says why not. `not_alike`: no question was asked alike in both. */
export async function pairRounds(client: Client, round: Round, beforeId: string): Promise<PairResult | { status: 'not_alike' }> {
	for (let attempt = 1; ; attempt++) {
		const before = (await answeredTwice(client, round.id))?.find((one) => one.round === beforeId);
		if (!before) return { status: 'invalid' };
		if (before.state !== 'ok') return { status: before.state };
		const [now, then] = await Promise.all([round.surveyVersionId, before.version].map((id) => getVersion(client, id)));
		if (!now || !then) return { status: 'forbidden' };
		const [own, theirs] = await Promise.all([readAll(client, round.id), readAll(client, beforeId)]);
		const [ofNow, ofThen] = [new Set(before.after), new Set(before.before)];
		const results = changeAmong(
			{ survey: now.content, responses: own.filter(({ id }) => ofNow.has(id)), k: round.smallestGroup },
			{ survey: then.content, responses: theirs.filter(({ id }) => ofThen.has(id)), k: before.k }
		);
		if (results.every(({ content }) => content === null)) return { status: 'not_alike' };
		const members = (all: typeof own) => all.map(({ id, revision }) => ({ id, revision }));
		const result = await create(client, { roundId: round.id, beforeId, members: members(own), beforeMembers: members(theirs), results });
		// Somebody took their answers back between the two: then nothing is told, and the next time round it is said why.
		if (result.status !== 'changed_meanwhile' || attempt === MOST_ATTEMPTS) return result;
	}
}
