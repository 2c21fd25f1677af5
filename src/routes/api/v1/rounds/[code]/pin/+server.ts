import { z } from 'zod';
import { readRoundAddress } from '#domain/round/one-use.ts';
import { checkPin } from '#data/server/tablets.ts';
import { messages } from '#i18n/index.ts';
import { tooMany, wrongMethod } from '#server/request/wrong-method.ts';
import { readJson } from '#server/request/json-body.ts';
import { mustWait, startTry } from '#server/request/limits.ts';
import type { RequestHandler } from './$types';

/** Whoever holds the tablet types the PIN that staff see on the round's page. It opens no answers. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

const typed = z.strictObject({ pin: z.string().max(20) });

export const POST: RequestHandler = async (event) => {
	const { params, locals } = event;
	const read = await readJson(event, typed, 1024);
	if ('refused' in read) return read.refused;
	const right = startTry(['tabletPin', locals.caller]);
	if (!right) return tooMany(mustWait('tabletPin', locals.caller), locals.lang);
	const code = readRoundAddress(params.code)?.round;
	const { status } = code ? await checkPin(locals.anonymous, code, read.body.pin.replaceAll('\u0000', '')) : { status: 'unknown' as const };
	if (status === 'right' || status === 'closed') right();
	return Response.json({ status, message: messages(locals.lang).api.pin[status] }, { status: { right: 200, wrong: 403, closed: 409, unknown: 404 }[status] });
};
