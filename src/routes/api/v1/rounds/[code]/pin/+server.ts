import { z } from 'zod';
import { readRoundCode } from '#domain/round/code.ts';
import { checkPin } from '#data/server/tablets.ts';
import { messages } from '#i18n/index.ts';
import { tooMany, wrongMethod } from '#hooks/api.ts';
import { readText } from '#hooks/body.ts';
import { mustWait, startTry } from '#hooks/limits.ts';
import type { RequestHandler } from './$types';

/** Whoever holds the tablet types the PIN that staff see on the round's page. It opens no answers. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

const typed = z.strictObject({ pin: z.string().max(20) });

function read(text: string | null) {
	try {
		return typed.safeParse(JSON.parse(text ?? '')).data ?? null;
	} catch {
		return null;
	}
}

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const words = messages(locals.lang).api;
	const body = read(await readText(request, 1024));
	if (!body) return Response.json({ status: 'invalid', problem: 'wrong_shape', at: 'pin', message: words.wrongShape }, { status: 422 });
	const right = startTry(['tabletPin', locals.caller]);
	if (!right) return tooMany(mustWait('tabletPin', locals.caller), locals.lang);
	const code = readRoundCode(params.code);
	const { status } = code ? await checkPin(locals.anonymous, code, body.pin) : { status: 'unknown' as const };
	if (status === 'right' || status === 'closed') right();
	return Response.json({ status, message: words.pin[status] }, { status: { right: 200, wrong: 403, closed: 409, unknown: 404 }[status] });
};
