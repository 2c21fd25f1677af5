import { messages } from '#i18n/index.ts';
import { tooMany, wrongMethod } from '#server/request/wrong-method.ts';
import { readText } from '#server/request/body.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import { answerTo, isGuess, receive } from '#server/responses.ts';
import type { RequestHandler } from './$types';

/** A device holds a code, not an account: no cookie gives a right here. That of a shared tablet says by which way to count. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

const MOST_BYTES = 256 * 1024;

export const POST: RequestHandler = async ({ request, locals }) => {
	const wait = mustWait('sendingTo', locals.caller);
	if (wait) return tooMany(wait, locals.lang);
	const text = await readText(request, MOST_BYTES);
	if (text === null) return Response.json({ status: 'too_large', message: messages(locals.lang).api.tooLarge }, { status: 413 });
	const result = await receive(locals.anonymous, text, locals.tablet ? 'tablet' : 'link');
	if (isGuess(result)) countFailure('sendingTo', locals.caller);
	return answerTo(result, locals.lang);
};
