import { sealedSubmission } from '#domain/response/sealed.ts';
import { tooMany, wrongMethod } from '#server/request/wrong-method.ts';
import { readJson } from '#server/request/json-body.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import { answerTo, isGuess, receive } from '#server/responses.ts';
import { theStore } from '#server/store.ts';
import type { RequestHandler } from './$types';

/** As with responses: a device holds a code, not an account. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

// What is sealed is a third longer as text.
const MOST_BYTES = 400_100;

export const POST: RequestHandler = async (event) => {
	const { locals } = event;
	const wait = mustWait('sendingTo', locals.caller);
	if (wait) return tooMany(wait, locals.lang);
	const read = await readJson(event, sealedSubmission, MOST_BYTES);
	if ('refused' in read) return read.refused;
	const opened = theStore().sealing?.open(read.body.sealed) ?? null;
	const result = opened === null ? ({ status: 'invalid', problem: 'unreadable', at: 'sealed' } as const) : await receive(locals.anonymous, opened, 'tablet');
	// What cannot be opened costs a calculation, and nobody needs to try it often.
	if (isGuess(result) || opened === null) countFailure('sendingTo', locals.caller);
	return answerTo(result, locals.lang);
};
