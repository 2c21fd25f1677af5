import { readMark } from '#data/server/senders.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

/** The workspace's mark, for its members. The address is the picture's own digest; kept by the person's own browser alone. */
export const GET: RequestHandler = async (event) => {
	const found = await readMark(await clientOf(event), event.params.workspace, event.params.digest);
	if (found === 'no_mark') notFound(event);
	return new Response(found.bytes, { headers: { 'content-type': found.mime, 'cache-control': 'private, max-age=31536000, immutable' } });
};
