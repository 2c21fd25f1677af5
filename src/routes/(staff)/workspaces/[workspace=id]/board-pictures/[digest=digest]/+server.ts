import { read } from '#data/server/board-pictures.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

/** A board's picture, for members. The address is its digest; kept by the person's own browser alone. */
export const GET: RequestHandler = async (event) => {
	const found = (await read(await clientOf(event), event.params.workspace, [event.params.digest])).get(event.params.digest);
	if (!found) notFound(event);
	return new Response(found, { headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=31536000, immutable' } });
};
