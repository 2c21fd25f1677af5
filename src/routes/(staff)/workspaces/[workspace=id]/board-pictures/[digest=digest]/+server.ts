import { read } from '#data/server/board-pictures.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import { unchanging } from '#server/request/unchanging.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

/** A board's picture, for members. A board may be removed for what its picture shows, so a browser asks again each time. */
export const GET: RequestHandler = async (event) => {
	const found = (await read(await clientOf(event), event.params.workspace, [event.params.digest])).get(event.params.digest);
	if (!found) notFound(event);
	return unchanging(event.request, found, 'image/webp');
};
