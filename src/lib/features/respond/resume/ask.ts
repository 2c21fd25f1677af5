/** Putting aside, taking up and taking away, as a device asks the server for it. Never throws. */
import type { ParkedDraft } from '#domain/response/parked.ts';
import type { CodePicture } from '#domain/response/pictures.ts';
import { device } from '#data/browser/device.ts';

/** Long enough for a slow network. */
const PATIENCE_MS = 15_000;

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** The API's own word; null for anything else: no network, a proxy's error page, a server that is ill. */
async function ask<Answer extends { status?: string }>(code: string, path: string, body: unknown, lang: string, send: Ask): Promise<Answer | null> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const response = await send(`/api/v1/rounds/${code}/parked${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'accept-language': lang },
			body: JSON.stringify(body),
			signal: stop.signal
		});
		const answer = (await response.json()) as Answer;
		return typeof answer.status === 'string' ? answer : null;
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}

const byFetch: Ask = (path, init) => fetch(path, init);

const NOT_PARKED = ['closed', 'withdrawn', 'sent', 'full', 'too_many_tries'] as const;
export type NotParked = (typeof NOT_PARKED)[number] | 'waiting' | 'refused';

/** Three pictures, or why there are none. */
export async function park(code: string, draft: ParkedDraft, lang: string, send = byFetch): Promise<{ pictures: CodePicture[] } | { problem: NotParked }> {
	const answer = await ask<{ status: string; pictures?: CodePicture[] }>(code, '', draft, lang, send);
	if (!answer) return { problem: 'waiting' };
	if (answer.status === 'parked' && answer.pictures) return { pictures: answer.pictures };
	if (answer.status === 'unknown') return { problem: 'closed' };
	return { problem: NOT_PARKED.find((known) => known === answer.status) ?? 'refused' };
}

const NOT_FOUND = ['closed', 'wrong', 'too_many_wrong', 'too_many_tries'] as const;
export type NotFound = (typeof NOT_FOUND)[number] | 'waiting' | 'refused';

/** What three pictures stand for, or why not. */
export async function takeUp(code: string, pictures: readonly CodePicture[], lang: string, send = byFetch): Promise<{ draft: ParkedDraft } | { problem: NotFound }> {
	const answer = await ask<{ status: string; draft?: ParkedDraft }>(code, '/open', { pictures }, lang, send);
	if (!answer) return { problem: 'waiting' };
	if (answer.status === 'found' && answer.draft) return { draft: answer.draft };
	if (answer.status === 'unknown') return { problem: 'closed' };
	return { problem: NOT_FOUND.find((known) => known === answer.status) ?? 'refused' };
}

const PREFIX = 'unpark:';

/** Tells the server what has been taken away while it could not be reached. */
export async function sendRemovals(send = byFetch): Promise<void> {
	for (const key of device.keys(PREFIX)) {
		const [, code = '', id = ''] = key.split(':');
		if (await ask(code, '/remove', { id }, 'sv', send)) device.remove(key);
	}
}

/** The person takes everything away: also what was put aside, now or when the server can be reached. Nothing of theirs stays here but the id. */
export function removeParked(code: string, id: string): void {
	device.write(`${PREFIX}${code}:${id}`, '1');
	void sendRemovals();
}
