import { fill } from '#ui/fill.ts';
import { readRoundCode } from '#domain/round/code.ts';
import { roundPackage } from '#data/server/responses.ts';
import { messages } from '#i18n/index.ts';
import { countFailure, mustWait } from '#hooks/limits.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const GET: RequestHandler = async ({ params, locals }) => {
	const words = messages(locals.lang).api;
	const wait = mustWait('roundCode', locals.caller);
	if (wait) {
		return Response.json(
			{ status: 'too_many_tries', message: words.tooManyTries },
			{ status: 429, headers: { 'retry-after': String(wait) } }
		);
	}
	const code = readRoundCode(params.code);
	const found = code ? await roundPackage(locals.anonymous, code) : ({ status: 'unknown' } as const);
	if (found.status === 'unknown') {
		countFailure('roundCode', locals.caller);
		return Response.json({ status: 'unknown', message: fill(words.unknownCode, { code: params.code.slice(0, 24) }) }, { status: 404 });
	}
	if (found.status === 'closed') return Response.json({ status: 'closed', message: words.save.closed }, { status: 409 });
	return Response.json(found);
};
