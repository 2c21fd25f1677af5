import { removal } from '#domain/response/parked.ts';
import { readRoundAddress } from '#domain/round/one-use.ts';
import { removeParked } from '#data/server/parked.ts';
import { messages } from '#i18n/index.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import { readJson } from '#server/request/json-body.ts';
import { leavePlace } from '#server/request/places.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const fallback = wrongMethod('POST');

/** Takes away what was put aside. Whoever knows a response's id may; the answer tells nothing about it. */
export const POST: RequestHandler = async (event) => {
	const { params, locals } = event;
	const read = await readJson(event, removal, 1024);
	if ('refused' in read) return read.refused;
	const code = readRoundAddress(params.code)?.round;
	if (code) {
		await removeParked(locals.anonymous, code, read.body.id);
		leavePlace(read.body.id, code);
	}
	return Response.json({ status: 'removed', message: messages(locals.lang).api.parkRemoved });
};
