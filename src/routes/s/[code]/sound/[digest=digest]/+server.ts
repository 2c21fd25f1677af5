import { readRoundAddress } from '#domain/round/one-use.ts';
import { readForRound } from '#data/server/sounds.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import { soundResponse } from '#server/request/sound.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** The address is the sound's own digest: what it gives never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** A recording of one of the texts of the survey that an open round asks. No words to anybody: a media element asks. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
	const tooMany = (wait: number) => new Response(null, { status: 429, headers: { 'retry-after': String(wait) } });
	const before = mustWait('roundCode', locals.caller);
	if (before) return tooMany(before);
	const code = readRoundAddress(params.code)?.round;
	const found = code ? await readForRound(locals.anonymous, code, params.digest) : 'unknown';
	const after = mustWait('roundCode', locals.caller);
	if (after) return tooMany(after);
	// A sound that has been taken away is nobody's guess at a code.
	if (found === 'unknown') countFailure('roundCode', locals.caller);
	return typeof found === 'string' ? new Response(null, { status: 404 }) : soundResponse(request, found, FOR_EVER);
};
