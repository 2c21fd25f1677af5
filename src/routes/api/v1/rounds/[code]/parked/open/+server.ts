import { picturesGiven } from '#domain/response/parked.ts';
import { readRoundAddress } from '#domain/round/one-use.ts';
import { takeUp, type TakeUpResult } from '#data/server/parked.ts';
import { messages } from '#i18n/index.ts';
import { tooMany, wrongMethod } from '#server/request/wrong-method.ts';
import { readJson } from '#server/request/json-body.ts';
import { startTry, mustWait, countFailure } from '#server/request/limits.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const fallback = wrongMethod('POST');

const STATUS: Record<TakeUpResult['status'], number> = { found: 200, invalid: 422, unknown: 404, wrong: 404, closed: 409, too_many_wrong: 429 };

/** Three pictures in the body, never in an address: what is put aside under them. */
export const POST: RequestHandler = async (event) => {
	const { params, locals } = event;
	const before = mustWait('sendingTo', locals.caller);
	if (before) return tooMany(before, locals.lang);
	const read = await readJson(event, picturesGiven, 1024);
	if ('refused' in read) return read.refused;
	const right = startTry(['pictures', locals.caller]);
	if (!right) return tooMany(mustWait('pictures', locals.caller), locals.lang);
	const code = readRoundAddress(params.code)?.round;
	const result: TakeUpResult = code ? await takeUp(locals.anonymous, code, read.body.pictures) : { status: 'unknown' };
	if (result.status !== 'wrong') right();
	if (result.status === 'unknown') countFailure('sendingTo', locals.caller);
	return Response.json({ ...result, message: messages(locals.lang).api.takeUp[result.status] }, { status: STATUS[result.status] });
};
