/** What a device asks a room for before its line is there. Never throws. */
import type { News } from '#data/browser/room/line.svelte.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import type { RoomInLanguage } from './page.ts';

/** Long enough for a slow network. */
const PATIENCE_MS = 15_000;
export const NOT_IN = ['unknown', 'closed', 'locked', 'full', 'invalid', 'too_many_tries'] as const;
/** `waiting`: there is no answer now. */
export type NotIn = (typeof NOT_IN)[number] | 'waiting';

/** The API's own word; null for anything else: no network, a proxy's error page, a server that is ill. */
async function ask<Answer extends { status?: string }>(code: string, what: string, body: unknown): Promise<Answer | null> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const response = await fetch(`/api/v1/rooms/${code}/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: stop.signal });
		const answer = (await response.json()) as Answer;
		return typeof answer.status === 'string' ? answer : null;
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}
const whyNot = (answer: { status?: string } | null): NotIn => NOT_IN.find((status) => status === answer?.status) ?? 'waiting';

/** What somebody in the room sees, the whole of it. */
export interface FirstSight extends News {
	title: string;
	plan: Plan;
	own: string[];
	dots: Record<string, string[]>;
}

export async function join(code: string, token: string, name: string): Promise<'in' | NotIn> {
	const answer = await ask<{ status: string }>(code, 'join', { token, name });
	return answer?.status === 'joined' ? 'in' : whyNot(answer);
}
export async function see(code: string, token: string): Promise<{ seen: FirstSight } | { problem: NotIn }> {
	const answer = await ask<{ status: string } & FirstSight>(code, 'see', { token, since: 0 });
	return answer?.status === 'ok' && answer.plan ? { seen: answer } : { problem: whyNot(answer) };
}
/** The page's words, and the plan's, in a language; null when they cannot be had now. */
export async function wordsIn(code: string, token: string, language: string): Promise<RoomInLanguage | null> {
	const answer = await ask<{ status: string } & RoomInLanguage>(code, 'words', { token, language });
	return answer?.status === 'ok' ? answer : null;
}
