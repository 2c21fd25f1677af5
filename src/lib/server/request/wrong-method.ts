/** JSON error responses of the API for wrong methods and rate limits. */
import type { RequestHandler } from '@sveltejs/kit';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

/** 405 for unsupported methods. `allow`: the supported ones. */
export const wrongMethod =
	(allow: string): RequestHandler =>
	({ request, locals }) =>
		Response.json(
			{ status: 'wrong_method', message: fill(messages(locals.lang).api.wrongMethod, { method: request.method }) },
			{ status: 405, headers: { allow } }
		);

/** 429 after too many failures from one address. `seconds` until the next try. */
export const tooMany = (seconds: number, lang: Language): Response =>
	Response.json({ status: 'too_many_tries', message: messages(lang).api.tooManyTries }, { status: 429, headers: { 'retry-after': String(seconds) } });

export const notThere: RequestHandler = ({ locals }) =>
	Response.json({ status: 'not_found', message: messages(locals.lang).api.notThere }, { status: 404 });
