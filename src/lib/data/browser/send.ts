/** One attempt to send a response, open or sealed. Idempotent: the server saves the same body once. */
import type { ResponseSubmission } from '#domain/response/response.ts';

/** `waiting` = no answer from the server yet, the response stays on the device; the states after it are final. */
export type SendState = 'sending' | 'waiting' | 'sent' | 'closed' | 'withdrawn' | 'newer_exists' | 'conflict' | 'code_taken' | 'refused';

const FINAL: Record<string, SendState> = {
	saved: 'sent',
	duplicate: 'sent',
	closed: 'closed',
	withdrawn: 'withdrawn',
	stale: 'newer_exists',
	conflict: 'conflict',
	code_taken: 'code_taken',
	unknown: 'closed',
	invalid: 'refused',
	not_json: 'refused',
	too_large: 'refused'
};
const STATES = new Set<string>(Object.values(FINAL));
/** A stored state, possibly written by another version of the app. */
export const asState = (kept: string | undefined): SendState => (STATES.has(kept ?? '') ? (kept as SendState) : 'waiting');

/** Of `refused`, where the server says which answer it was: its place among the answers. */
export interface Refusal {
	state: 'refused';
	at: number;
}

/** Allows for a slow network; after it the attempt counts as `waiting`. */
const TIMEOUT_MS = 15_000;

/**
 * `ask` is fetch, replaced in simulations. Never throws. A response that is not the API's own (a proxy's error page, a
 * captive portal) counts as `waiting`.
 */
export async function attempt(body: ResponseSubmission | { sealed: string }, lang: string, ask: (path: string, init: RequestInit) => Promise<Response> = (path, init) => fetch(path, init)): Promise<SendState | Refusal> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
	try {
		const response = await ask('sealed' in body ? '/api/v1/sealed' : '/api/v1/responses', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'accept-language': lang },
			body: JSON.stringify(body),
			signal: stop.signal
		});
		const answer = (await response.json()) as { status?: string; at?: unknown };
		const state = FINAL[answer.status ?? ''] ?? 'waiting';
		const at = /^(?:answers\.)?(\d+)/.exec(String(answer.at ?? ''))?.[1];
		return state === 'refused' && at ? { state, at: Number(at) } : state;
	} catch {
		return 'waiting';
	} finally {
		clearTimeout(timer);
	}
}
