/** Reads, validates and saves a response from a device, sealed or not. */
import { responseSubmission } from '#domain/response/response.ts';
import { readRoundAddress } from '#domain/round/one-use.ts';
import type { Way } from '#domain/response/way.ts';
import { save, type SaveResult } from '#data/server/responses.ts';
import type { Client } from '#data/server/clients.ts';
import { leavePlace } from './request/places.ts';
import { messages, type Language } from '#i18n/index.ts';

export type Received = SaveResult | { status: 'not_json' } | { status: 'invalid'; problem: 'wrong_shape' | 'unreadable'; at: string };

const STATUS: Record<Received['status'], number> = {
	saved: 201,
	duplicate: 200,
	not_json: 400,
	invalid: 422,
	unknown: 404,
	closed: 409,
	stale: 409,
	conflict: 409,
	code_taken: 409,
	withdrawn: 410
};

/** `way`: counted, and kept with no response. Throws StoreFailure when the store itself fails. */
export async function receive(client: Client, text: string, way: Way = 'link'): Promise<Received> {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return { status: 'not_json' };
	}
	const parsed = responseSubmission.safeParse(body);
	if (!parsed.success) return { status: 'invalid', problem: 'wrong_shape', at: (parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 100) };
	const address = readRoundAddress(parsed.data.round);
	if (!address) return { status: 'unknown' };
	const { round, oneUse } = address;
	const result = await save(client, { ...parsed.data, round, way, ...(oneUse ? { oneUseCode: oneUse } : {}) });
	if (result.status === 'saved') leavePlace(parsed.data.id);
	return result;
}

/** What somebody who guesses meets: no such round, or no such code for one use. */
export const isGuess = (result: Received): boolean => result.status === 'unknown' || (result.status === 'invalid' && result.problem === 'one_use_unknown');

/** The HTTP response, with a code for the device and a message for people. */
export function answerTo(result: Received, lang: Language): Response {
	const words = messages(lang).api;
	const message =
		result.status === 'not_json'
			? words.notJson
			: result.status === 'invalid'
				? (words.problems[result.problem as keyof typeof words.problems] ?? words.wrongShape)
				: words.save[result.status];
	return Response.json({ ...result, message }, { status: STATUS[result.status] });
}
