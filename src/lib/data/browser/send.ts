/** One attempt to hand a response over, open or sealed, and what became of it. The same body may be sent many times: the server saves it once. */
import type { ResponseSubmission } from '#domain/response/response.ts';

/** `waiting` = no network or no server yet, the answers are safe on the device; the others are the server's last word. */
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
/** A state as it was kept on the device, whatever version of the app wrote it. */
export const asState = (kept: string | undefined): SendState => (STATES.has(kept ?? '') ? (kept as SendState) : 'waiting');

/** Long enough for a slow network; a network that swallows everything is then tried again. */
const PATIENCE_MS = 15_000;

/**
 * `ask` reaches the server; another one than the browser's only where devices are simulated.
 * Never throws. Anything that is not the API's own word (a proxy's error page, a captive portal) means: try again.
 */
export async function attempt(body: ResponseSubmission | { sealed: string }, lang: string, ask: (path: string, init: RequestInit) => Promise<Response> = (path, init) => fetch(path, init)): Promise<SendState> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const response = await ask('sealed' in body ? '/api/v1/sealed' : '/api/v1/responses', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'accept-language': lang },
			body: JSON.stringify(body),
			signal: stop.signal
		});
		const answer = (await response.json()) as { status?: string };
		return FINAL[answer.status ?? ''] ?? 'waiting';
	} catch {
		return 'waiting';
	} finally {
		clearTimeout(timer);
	}
}
