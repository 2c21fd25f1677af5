/** Sends one response until somebody answers. The same body may be sent many times: the server saves it once. */
import type { ResponseSubmission } from '#domain/response/response.ts';

/** `waiting` = no network or no server yet, the answers are safe on the device; the others are the server's last word. */
export type SendState = 'sending' | 'waiting' | 'sent' | 'closed' | 'withdrawn' | 'newer_exists' | 'code_taken' | 'refused';

const FINAL: Record<string, SendState> = {
	saved: 'sent',
	duplicate: 'sent',
	closed: 'closed',
	withdrawn: 'withdrawn',
	stale: 'newer_exists',
	conflict: 'newer_exists',
	code_taken: 'code_taken',
	unknown: 'closed',
	invalid: 'refused',
	not_json: 'refused',
	too_large: 'refused'
};

async function attempt(body: string, lang: string): Promise<SendState> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), 15_000);
	try {
		const response = await fetch('/api/v1/responses', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'accept-language': lang },
			body,
			signal: stop.signal
		});
		const answer = (await response.json()) as { status?: string };
		// Anything that is not the API's own word (a proxy's error page, a captive portal) means: try again.
		return FINAL[answer.status ?? ''] ?? 'waiting';
	} catch {
		return 'waiting';
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Tries at once, then after 2, 4, 8 … 30 seconds and whenever the network comes back.
 * `onState` hears every change; the returned function gives up.
 */
export function sendUntilAnswered(submission: ResponseSubmission, lang: string, onState: (state: SendState) => void): () => void {
	const body = JSON.stringify(submission);
	let stopped = false;
	let pause = 2000;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running = false;

	async function run() {
		if (stopped || running) return;
		running = true;
		clearTimeout(timer);
		onState('sending');
		const state = await attempt(body, lang);
		running = false;
		if (stopped) return;
		onState(state);
		if (state !== 'waiting') return stop();
		timer = setTimeout(run, pause);
		pause = Math.min(pause * 2, 30_000);
	}
	function stop() {
		stopped = true;
		clearTimeout(timer);
		removeEventListener('online', run);
	}
	addEventListener('online', run);
	void run();
	return stop;
}
