import { leaderAct } from '#domain/workshop/act.ts';
import { leading } from '#domain/workshop/wire.ts';
import { lead } from '#data/server/workshops.ts';
import { readJson } from '#server/request/json-body.ts';
import { clientOf } from '#server/request/rights.ts';
import { answerRoom } from '#server/request/room-body.ts';
import { doActs } from '#server/request/rooms.ts';
import type { RequestHandler } from './$types';

/** The database knows who leads. */
export const _right = 'signed_in';

/** What is brought along is told by the server alone, and so is no act of a page's. */
const live = leaderAct.refine(({ op }) => op !== 'bring');

export const POST: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const read = await readJson(event, leading, 256 * 1024);
	if ('refused' in read) return read.refused;
	return answerRoom(event, 'roomToken', await doActs(read.body.acts, live, (acts) => lead(client, event.params.workshop, acts)));
};
