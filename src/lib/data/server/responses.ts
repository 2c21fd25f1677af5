/** Raw answers: in from a device, out to a designer, gone when the respondent says so. */
import type { Answer } from '#domain/question/index.ts';
import type { ResponseSubmission, StoredResponse } from '#domain/response/response.ts';
import type { Way } from '#domain/response/way.ts';
import { withPictures } from '#domain/picture/own.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import { soundsIn, type Sounds } from '#domain/survey/sounds.ts';
import { inLanguage, languagesOf } from '#domain/survey/texts.ts';
import { call, type Client } from './clients.ts';

type Stored = { status: 'coming' | 'open' | 'closed'; sounds?: Sounds } & Omit<RoundPackage, 'languages' | 'sounds'>;

/**
 * What a device needs to ask a round's questions, in the language asked for where the survey has been translated to it,
 * otherwise in the survey's own. `unknown` = no such code. `pictures`: where own pictures of cards are fetched.
 */
export async function roundPackage(client: Client, code: string, language = '', pictures = `/s/${code}/picture`) {
	const stored = await call<Stored | { status: 'unknown' }, 'round_package'>(client, 'round_package', { p_code: code });
	if (stored.status === 'unknown') return stored;
	const { sounds: all, ...found } = stored;
	const { survey } = inLanguage(found.survey, language);
	const sounds = all && soundsIn(found.survey, all, survey.language);
	return { ...found, survey: withPictures(survey, pictures), languages: languagesOf(found.survey), ...(sounds && { sounds }) };
}

export type SaveResult =
	| { status: 'saved' | 'duplicate'; revision: number }
	| { status: 'stale'; revision: number }
	| { status: 'conflict' | 'closed' | 'withdrawn' | 'unknown' | 'code_taken' }
	| { status: 'invalid'; problem: string; at?: number };

/** Saves one response, with the code for one use that it came with; the same sending twice is saved once. `way` is counted, not kept with it. */
export function save(client: Client, { round, ...response }: ResponseSubmission & { oneUseCode?: string; way?: Way }): Promise<SaveResult> {
	return call<SaveResult, 'save_response'>(client, 'save_response', { p_code: round, p_response: response });
}

export function withdraw(client: Client, code: string) {
	return call<{ status: 'withdrawn' | 'unknown' }, 'withdraw_response'>(client, 'withdraw_response', { p_code: code });
}

/** Made-up answers into a demo round. */
export function fillDemo(client: Client, roundId: string, responses: unknown[]) {
	return call<{ status: 'saved' | 'forbidden' | 'not_a_demo' | 'invalid'; responses?: number }, 'fill_demo_round'>(client, 'fill_demo_round', {
		p_round: roundId,
		p_responses: responses
	});
}

const PAGE = 1000;

export interface Reading {
	/** After each part: how many have been read. */
	tell?: (read: number) => void;
	/** Throws its reason between two parts. */
	signal?: AbortSignal;
}

/** Every stored response of a round, for a designer; others get an empty list. */
export async function readAll(client: Client, roundId: string, { tell, signal }: Reading = {}): Promise<StoredResponse[]> {
	const all: StoredResponse[] = [];
	// Many say the same: it is kept once, or a large round would not fit.
	const known = new Map<string, Answer>();
	const once = (answer: Answer): Answer => {
		const text = JSON.stringify(answer);
		const same = known.get(text) ?? answer;
		known.set(text, same);
		return same;
	};
	let after: string | null = null;
	for (;;) {
		// By key, not by offset: what arrives meanwhile cannot shift a page. Answers were checked when they were stored.
		const rows: StoredResponse[] = await call<StoredResponse[], 'raw_responses'>(client, 'raw_responses', { p_round: roundId, p_after: after ?? undefined, p_most: PAGE });
		for (const row of rows) all.push({ ...row, answers: row.answers.map(once) });
		signal?.throwIfAborted();
		tell?.(all.length);
		if (rows.length < PAGE) return all;
		after = rows.at(-1)!.id;
	}
}

/** Which answers patterns are counted of. `state` is another as soon as any of them is. */
export interface SegmentGround {
	release: string;
	round: string;
	version: string;
	k: number;
	state: string;
}
/** One for each of the releases whose round's answers the person may read, so for designers; others get an empty list. */
export const segmentGrounds = (client: Client, releases: readonly string[]): Promise<SegmentGround[]> => call<SegmentGround[], 'segment_grounds'>(client, 'segment_grounds', { p_releases: [...releases] });
