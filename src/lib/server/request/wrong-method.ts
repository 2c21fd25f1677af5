/** What the API says where there is nothing to say: in JSON and with a sentence, like everything else it says. */
import type { RequestHandler } from '@sveltejs/kit';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

/** For every method that the address does not know. `allow` = those that it does. */
export const wrongMethod =
	(allow: string): RequestHandler =>
	({ request, locals }) =>
		Response.json(
			{ status: 'wrong_method', message: fill(messages(locals.lang).api.wrongMethod, { method: request.method }) },
			{ status: 405, headers: { allow } }
		);

/** Too many wrong tries from where somebody asks. `seconds` until the next is taken. */
export const tooMany = (seconds: number, lang: Language): Response =>
	Response.json({ status: 'too_many_tries', message: messages(lang).api.tooManyTries }, { status: 429, headers: { 'retry-after': String(seconds) } });

export const notThere: RequestHandler = ({ locals }) =>
	Response.json({ status: 'not_found', message: messages(locals.lang).api.notThere }, { status: 404 });
