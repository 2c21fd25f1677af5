/**
 * An account that nobody has, in the place of every address without one: the server then does the same work for an address that is
 * unknown as for one that is known, and says the same. Where the accounts are our own; a Supabase does as it does.
 */
import type { InTransaction } from './direct-calls.ts';
import type { Mailer } from './mail.ts';

export const DECOY = 'nobody@decoy.invalid';
// Of a password that was thrown away, at the cost that Supabase Lite uses.
const HASH = '$2b$10$vAGhz.LYgEe2MqvkF1J2n.iZiLNBLPcF1FQ0IYv.puxLrcx87/RaG';
const ID = '00000000-0000-4000-8000-00000000dec0';

export async function makeDecoy(run: (query: string) => Promise<unknown>): Promise<void> {
	await run(`insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
		values ('${ID}', 'authenticated', 'authenticated', '${DECOY}', '${HASH}', now(), '{"provider":"email","providers":["email"]}', '{}', now(), now()) on conflict do nothing`);
}

/** A request with an address that has no account, as one about the decoy. Whoever asks for an account to be made is left alone. */
export async function withDecoy(inTransaction: InTransaction, url: string, init: RequestInit | undefined): Promise<RequestInit | undefined> {
	const what = /\/auth\/v1\/(token\?grant_type=password|otp)\b/.exec(url)?.[1];
	if (!what || typeof init?.body !== 'string') return init;
	let body: { email?: unknown; create_user?: unknown };
	try {
		body = JSON.parse(init.body) as typeof body;
	} catch {
		return init;
	}
	if (typeof body.email !== 'string' || body.email.includes('\u0000') || (what === 'otp' && body.create_user !== false)) return init;
	const found = await inTransaction([{ sql: 'select 1 from auth.users where email = lower($1)', parameters: [body.email] }]);
	return { ...init, body: JSON.stringify({ ...body, email: found.length > 0 ? body.email : DECOY }) };
}

/** Letters to the decoy are written like others and go nowhere. */
export const pastDecoy = (mailer: Mailer): Mailer => ({
	delivers: mailer.delivers,
	send: async (mail) => (mail.to === DECOY ? undefined : mailer.send(mail))
});
