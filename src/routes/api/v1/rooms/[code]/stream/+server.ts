import { listening } from '#domain/workshop/wire.ts';
import { hear } from '#data/server/workshops.ts';
import { answerRoom, inRoom } from '#server/request/room-body.ts';
import { BEYOND, live } from '#server/request/rooms.ts';
import { hashed } from '#server/request/limits.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

/** The token lies in the body: an address ends in logs. */
export const _right = 'anybody';
export const fallback = wrongMethod('POST');

export const POST: RequestHandler = (event) =>
	inRoom(event, listening, 'roomToken', async ({ token, since }, code) => {
		const client = event.locals.anonymous;
		const found = await hear(client, code, token, BEYOND);
		if (found.status !== 'ok') return answerRoom(event, 'roomToken', found);
		return live({
			workshop: found.workshop, as: 'room', since,
			read: async (from) => {
				const heard = await hear(client, code, token, from);
				return heard.status === 'ok' ? heard : null;
			}
		}, { who: hashed(token) });
	});
