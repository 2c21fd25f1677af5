import { readRoundAddress } from '#domain/round/one-use.ts';
import { readMarkForRound } from '#data/server/senders.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** The mark of whoever asks an open round. The address is the picture's own digest: what it gives never changes. No words to anybody: an image asks. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const tooMany = (wait: number) => new Response(null, { status: 429, headers: { 'retry-after': String(wait) } });
	const before = mustWait('roundCode', locals.caller);
	if (before) return tooMany(before);
	const code = readRoundAddress(params.code)?.round;
	const found = code ? await readMarkForRound(locals.anonymous, code, params.digest) : 'unknown';
	const after = mustWait('roundCode', locals.caller);
	if (after) return tooMany(after);
	// A mark that has been taken away is nobody's guess at a code.
	if (found === 'unknown') countFailure('roundCode', locals.caller);
	if (typeof found === 'string') return new Response(null, { status: 404 });
	return new Response(found.bytes, { headers: { 'content-type': found.mime, 'cache-control': 'public, max-age=31536000, immutable' } });
};
