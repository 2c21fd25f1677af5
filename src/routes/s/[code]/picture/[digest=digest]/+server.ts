import { readForRound } from '#data/server/pictures.ts';
import { readRoundCode } from '#domain/round/code.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** A card's own picture, of the survey that an open round asks. The address is its digest: what it gives never changes. No words to anybody: an image asks. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const tooMany = (wait: number) => new Response(null, { status: 429, headers: { 'retry-after': String(wait) } });
	const before = mustWait('roundCode', locals.caller);
	if (before) return tooMany(before);
	const code = readRoundCode(params.code);
	const found = code ? await readForRound(locals.anonymous, code, params.digest) : 'unknown';
	const after = mustWait('roundCode', locals.caller);
	if (after) return tooMany(after);
	if (found === 'unknown') countFailure('roundCode', locals.caller);
	if (typeof found === 'string') return new Response(null, { status: 404 });
	return new Response(found, { headers: { 'content-type': 'image/webp', 'content-length': String(found.byteLength), 'cache-control': 'public, max-age=31536000, immutable' } });
};
