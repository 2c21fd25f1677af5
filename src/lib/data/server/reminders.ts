/** Reminders of decisions by mail: who wants them, and whose turn it is. There is nobody with more rights: the server shows a key of its own. */
import type { AllSaid, Remindable } from '#domain/decision/reminding.ts';
import { call, json, type Client } from './clients.ts';
import type { Reminding } from './reminding.ts';

/** What a link's token looks like: nothing else is asked of the database. */
const TOKEN = /^[\w-]{43}$/;

export interface Wish {
	workspaceId: string;
	/** Of the person whose client it is. */
	userId: string;
	language: string;
	/** Where the app is reached: https://…, without a path. */
	origin: string;
}
/** The person wants letters about a workspace's decisions. The same again is the same. */
export const start = (client: Client, { key, tokenFor }: Reminding, { workspaceId, userId, language, origin }: Wish) =>
	call<{ status: 'on' | 'forbidden' | 'invalid' }, 'set_reminder'>(client, 'set_reminder', {
		p_workspace: workspaceId, p_language: language, p_origin: origin, p_token: tokenFor(workspaceId, userId), p_key: key
	});

export type Reminder = { status: 'on'; workspace: string } | { status: 'off' };
/** What a token stands for: letters from the workspace of that name, or none. For anybody who has it. */
export const lookAt = async (client: Client, token: string): Promise<Reminder> =>
	TOKEN.test(token) ? call<Reminder, 'look_at_reminder'>(client, 'look_at_reminder', { p_token: token }) : { status: 'off' };

/** No more letters to whom a token stands for. For anybody who has it; one that stands for nobody changes nothing. */
export async function stop(client: Client, token: string): Promise<void> {
	if (TOKEN.test(token)) await call(client, 'stop_reminder', { p_token: token });
}

/** Somebody to be looked after today. */
export interface Claimed {
	id: string;
	user: string;
	email: string;
	language: string;
	origin: string;
	/** The workspace's day, YYYY-MM-DD. */
	today: string;
	told: AllSaid;
	workspace: { id: string; name: string };
	decisions: Remindable[];
}
/** The next person whom nobody has looked after today; null when there is none, or it is not yet six in the morning where they are. Nobody else gets the same one. */
export async function claim(client: Client, { key }: Reminding): Promise<Claimed | null> {
	const found = await call<({ status: 'claimed' } & Claimed) | { status: 'none' }, 'claim_reminder'>(client, 'claim_reminder', { p_key: key });
	return found.status === 'claimed' ? found : null;
}

/** What the letter said; null where it could not be sent and is to be tried again today. */
export async function end(client: Client, { key }: Reminding, id: string, told: AllSaid | null): Promise<void> {
	await call(client, 'end_reminder', { p_key: key, p_reminder: id, p_told: told && json(told) });
}
