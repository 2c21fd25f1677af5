/** Raw answers: in from a device, out to a designer, gone when the respondent says so. */
import type { Answer, ResponseSubmission, StoredResponse } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { call, rowsOf, type Client } from './clients.ts';

export interface RoundPackage {
	round: { code: string; title: string; demo: boolean; smallestGroup: number };
	workspace: { name: string; municipality: string; place: string; controller: string; contact: string };
	survey: SurveyContent;
}

/** What a device needs to ask a round's questions. `unknown` = no such code. */
export function roundPackage(client: Client, code: string) {
	return call<({ status: 'open' | 'closed' } & RoundPackage) | { status: 'unknown' }>(client, 'round_package', { p_code: code });
}

export type SaveResult =
	| { status: 'saved' | 'duplicate'; revision: number }
	| { status: 'stale'; revision: number }
	| { status: 'conflict' | 'closed' | 'withdrawn' | 'unknown' | 'code_taken' }
	| { status: 'invalid'; problem: string; at?: number };

/** Saves one response; the same sending twice is saved once. */
export function save(client: Client, { round, ...response }: ResponseSubmission): Promise<SaveResult> {
	return call<SaveResult>(client, 'save_response', { p_code: round, p_response: response });
}

export function withdraw(client: Client, code: string) {
	return call<{ status: 'withdrawn' | 'unknown' }>(client, 'withdraw_response', { p_code: code });
}

/** Made-up answers into a demo round. */
export function fillDemo(client: Client, roundId: string, responses: unknown[]) {
	return call<{ status: 'saved' | 'forbidden' | 'not_a_demo' | 'invalid'; responses?: number }>(client, 'fill_demo_round', {
		p_round: roundId,
		p_responses: responses
	});
}

const PAGE = 1000;

/** Every stored response of a round, for a designer; others get an empty list from row level security. */
export async function readAll(client: Client, roundId: string): Promise<StoredResponse[]> {
	const all: StoredResponse[] = [];
	let after: string | null = null;
	for (;;) {
		const round = client.from('responses').select('id, revision, simulated, answers').eq('round_id', roundId);
		// By key, not by offset: what arrives meanwhile cannot shift a page.
		const page = await (after === null ? round : round.gt('id', after)).order('id').limit(PAGE);
		const rows: StoredResponse[] = rowsOf<StoredResponse[]>('responses.readAll', page);
		all.push(...rows);
		if (rows.length < PAGE) return all;
		after = rows.at(-1)!.id;
	}
}
