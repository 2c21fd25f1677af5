import { parkedDraft } from '#domain/response/parked.ts';
import { readRoundAddress } from '#domain/round/one-use.ts';
import { park, type ParkResult } from '#data/server/parked.ts';
import { messages } from '#i18n/index.ts';
import { tooMany, wrongMethod } from '#server/request/wrong-method.ts';
import { readJson } from '#server/request/json-body.ts';
import { leavePlace, takePlace } from '#server/request/places.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import type { RequestHandler } from './$types';

/** A device holds a code, not an account: nothing here reads a cookie. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

const MOST_BYTES = 128 * 1024;

const STATUS: Record<ParkResult['status'], number> = { parked: 201, invalid: 422, unknown: 404, closed: 409, sent: 409, withdrawn: 410, full: 409 };

/** Puts a draft aside, at the person's own press. */
export const POST: RequestHandler = async (event) => {
	const { params, locals } = event;
	const wait = mustWait('sendingTo', locals.caller);
	if (wait) return tooMany(wait, locals.lang);
	const read = await readJson(event, parkedDraft, MOST_BYTES);
	if ('refused' in read) return read.refused;
	const code = readRoundAddress(params.code)?.round;
	const { id } = read.body;
	const result: ParkResult = !code ? { status: 'unknown' } : takePlace(code, locals.caller, id) ? await park(locals.anonymous, code, read.body) : { status: 'full' };
	if (result.status !== 'parked' && result.status !== 'full') leavePlace(id);
	// Once more: of many guesses sent at once only the first few are told how it went.
	const after = mustWait('sendingTo', locals.caller);
	if (after) return tooMany(after, locals.lang);
	if (result.status === 'unknown') countFailure('sendingTo', locals.caller);
	return Response.json({ ...result, message: messages(locals.lang).api.park[result.status] }, { status: STATUS[result.status] });
};
