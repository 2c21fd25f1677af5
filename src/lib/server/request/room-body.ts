/** What a device sends to a room: a code in the address, and a body with the token that is its own. Guesses are counted. */
import type { RequestEvent } from '@sveltejs/kit';
import type { ZodType } from 'zod';
import { messages } from '#i18n/index.ts';
import { readRoundCode } from '#domain/round/code.ts';
import { readJson } from './json-body.ts';
import { countFailure, mustWait, type LimitName } from './limits.ts';
import { tooMany } from './wrong-method.ts';

const MOST_BYTES = 128 * 1024;

/** Reads and checks, or answers why not. */
export async function inRoom<Body>(event: RequestEvent<{ code: string }>, shape: ZodType<Body>, limit: LimitName, then: (body: Body, code: string) => Promise<Response>): Promise<Response> {
	const wait = mustWait(limit, event.locals.caller);
	if (wait) return tooMany(wait, event.locals.lang);
	const read = await readJson(event, shape, MOST_BYTES);
	if ('refused' in read) return read.refused;
	const code = readRoundCode(event.params.code);
	if (!code) return answerRoom(event, limit, { status: 'unknown' });
	return then(read.body, code);
}

const STATUS: Record<string, number> = { unknown: 404, closed: 409, locked: 409, full: 409, forbidden: 403, invalid: 422 };

/** The answer as it is, with a sentence where there is nothing else in it. A code or a token that is none is a guess. */
export function answerRoom({ locals }: { locals: App.Locals }, limit: LimitName, answer: { status: string }): Response {
	// Once more: of many guesses sent at once only the first few are told how it went.
	const wait = limit === 'roundCode' || answer.status === 'unknown' ? mustWait(limit, locals.caller) : 0;
	if (wait) return tooMany(wait, locals.lang);
	if (answer.status === 'unknown') countFailure(limit, locals.caller);
	const words = messages(locals.lang).api.room as Record<string, string>;
	const message = words[answer.status];
	return Response.json(message ? { ...answer, message } : answer, { status: STATUS[answer.status] ?? 200 });
}
