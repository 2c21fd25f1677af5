import { sealedSubmission } from '#domain/response/sealed.ts';
import { messages } from '#i18n/index.ts';
import { tooMany, wrongMethod } from '#hooks/api.ts';
import { readText } from '#hooks/body.ts';
import { countFailure, mustWait } from '#hooks/limits.ts';
import { answerTo, receive } from '#hooks/receive.ts';
import { theStore } from '#hooks/store.ts';
import type { RequestHandler } from './$types';

/** As with responses: a device holds a code, not an account. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

// What is sealed is a third longer as text.
const MOST_BYTES = 400_100;

export const POST: RequestHandler = async ({ request, locals }) => {
	const wait = mustWait('sendingTo', locals.caller);
	if (wait) return tooMany(wait, locals.lang);
	const text = await readText(request, MOST_BYTES);
	if (text === null) return Response.json({ status: 'too_large', message: messages(locals.lang).api.tooLarge }, { status: 413 });
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return answerTo({ status: 'not_json' }, locals.lang);
	}
	const parsed = sealedSubmission.safeParse(body);
	if (!parsed.success) return answerTo({ status: 'invalid', problem: 'wrong_shape', at: 'sealed' }, locals.lang);
	const opened = theStore().sealing?.open(parsed.data.sealed) ?? null;
	const result = opened === null ? ({ status: 'invalid', problem: 'unreadable', at: 'sealed' } as const) : await receive(locals.anonymous, opened);
	// What cannot be opened costs a calculation, and nobody needs to try it often.
	if (result.status === 'unknown' || opened === null) countFailure('sendingTo', locals.caller);
	return answerTo(result, locals.lang);
};
