/** Raw answers: in from a device, out to a designer, gone when the respondent says so. */
import type { Answer, ResponseSubmission, StoredResponse } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { soundsIn, type Sounds } from '#domain/survey/sounds.ts';
import { inLanguage, languagesOf } from '#domain/survey/texts.ts';
import { call, rowsOf, type Client } from './clients.ts';
import type { Idle } from './rounds.ts';

export interface RoundPackage {
	round: {
		code: string;
		title: string;
		demo: boolean;
		smallestGroup: number;
		/** Who is younger is asked nothing; null = no floor. */
		ageFloor: number | null;
		/** How many are expected to answer; null = staff have not said. */
		expected: number | null;
		idle: Idle;
		/** People may keep a word code, for a later round that measures again. */
		repeatCodes: boolean;
	};
	workspace: { name: string; municipality: string; place: string; controller: string; contact: string; helpLines: string };
	/** In one language, without the others. */
	survey: SurveyContent;
	/** The languages it can be answered in, its own first. */
	languages: string[];
	/** Recorded sound for the texts in this language: place of the text → digest. Absent where there is none. */
	sounds?: Record<string, string>;
	/** Public key with which a device seals what it keeps of people who have left. Absent where the server has none. */
	sealKey?: string;
}

type Stored = { status: 'open' | 'closed'; sounds?: Sounds } & Omit<RoundPackage, 'languages' | 'sounds'>;

/**
 * What a device needs to ask a round's questions, in the language asked for where the survey has been translated to it,
 * otherwise in the survey's own. `unknown` = no such code.
 */
export async function roundPackage(client: Client, code: string, language = '') {
	const stored = await call<Stored | { status: 'unknown' }>(client, 'round_package', { p_code: code });
	if (stored.status === 'unknown') return stored;
	const { sounds: all, ...found } = stored;
	const { survey } = inLanguage(found.survey, language);
	const sounds = all && soundsIn(found.survey, all, survey.language);
	return { ...found, survey, languages: languagesOf(found.survey), ...(sounds && { sounds }) };
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
