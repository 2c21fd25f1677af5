import { watch } from '#data/server/workshops.ts';
import { messages } from '#i18n/index.ts';
import { clientOf } from '#server/request/rights.ts';
import { BEYOND, live } from '#server/request/rooms.ts';
import { watching } from '#server/workshops.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

/** `?since=`: from which act; `?desk`: as who leads it. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const { workshop } = event.params;
	const since = Math.max(0, Math.trunc(Number(event.url.searchParams.get('since'))) || 0);
	const desk = event.url.searchParams.has('desk');
	// Said at once: a stream that ends without a word is tried again.
	const found = await watch(client, workshop, { since: BEYOND, desk });
	if (found.status !== 'ok') return Response.json({ status: found.status, message: messages(event.locals.lang).api.room.forbidden }, { status: 403 });
	return live({ workshop, as: desk ? 'desk' : 'room', since: Math.min(since, 1_000_000), read: watching(client, workshop, desk) }, { rechecked: true });
};
