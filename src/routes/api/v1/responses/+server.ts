import { responseSubmission } from '#domain/response/response.ts';
import { readRoundCode } from '#domain/round/code.ts';
import { save, type SaveResult } from '#data/server/responses.ts';
import { messages } from '#i18n/index.ts';
import { wrongMethod } from '#hooks/api.ts';
import { readText } from '#hooks/body.ts';
import { countFailure, mustWait } from '#hooks/limits.ts';
import type { RequestHandler } from './$types';

/** A device holds a code, not an account: nothing here reads a cookie. */
export const _right = 'anybody';

export const fallback = wrongMethod('POST');

const MOST_BYTES = 256 * 1024;

const STATUS: Record<SaveResult['status'], number> = {
	saved: 201,
	duplicate: 200,
	invalid: 422,
	unknown: 404,
	closed: 409,
	stale: 409,
	conflict: 409,
	code_taken: 409,
	withdrawn: 410
};

export const POST: RequestHandler = async ({ request, locals }) => {
	const words = messages(locals.lang).api;
	const answer = (status: number, body: { status: string; message: string; [more: string]: unknown }, headers?: HeadersInit) =>
		Response.json(body, { status, headers });

	const wait = mustWait('sendingTo', locals.caller);
	if (wait) return answer(429, { status: 'too_many_tries', message: words.tooManyTries }, { 'retry-after': String(wait) });
	const text = await readText(request, MOST_BYTES);
	if (text === null) return answer(413, { status: 'too_large', message: words.tooLarge });
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return answer(400, { status: 'not_json', message: words.notJson });
	}
	const parsed = responseSubmission.safeParse(body);
	if (!parsed.success) {
		const at = parsed.error.issues[0]?.path.join('.') ?? '';
		return answer(422, { status: 'invalid', problem: 'wrong_shape', at: at.slice(0, 100), message: words.wrongShape });
	}
	const round = readRoundCode(parsed.data.round);
	const result: SaveResult = round ? await save(locals.anonymous, { ...parsed.data, round }) : { status: 'unknown' };
	if (result.status === 'unknown') countFailure('sendingTo', locals.caller);
	const message =
		result.status === 'invalid'
			? (words.problems[result.problem as keyof typeof words.problems] ?? words.wrongShape)
			: words.save[result.status];
	return answer(STATUS[result.status], { ...result, message });
};
