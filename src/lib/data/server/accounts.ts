/** Staff sign-in: e-mail and password, or a one-time code by mail. Respondents have no account. */
import type { Client } from './clients.ts';

export interface Account {
	id: string;
	email: string;
}

/** Who the session belongs to, verified; null without one. */
export async function current(client: Client): Promise<Account | null> {
	// Throws on a cookie that somebody has written by hand; that is nobody's session.
	const { data } = await client.auth.getClaims().catch(() => ({ data: null }));
	const claims = data?.claims;
	return claims?.sub ? { id: claims.sub, email: String(claims.email ?? '').toLowerCase() } : null;
}

/** True when the pair was right. Says nothing about which half was wrong. */
export async function signIn(client: Client, email: string, password: string): Promise<boolean> {
	const { error } = await client.auth.signInWithPassword({ email, password });
	return !error;
}

/**
 * Sends a code to the address if it has an account. The answer is the same either way. With `create` an address without one gets
 * one whose password nobody knows: only for who has been invited.
 */
export async function sendCode(client: Client, email: string, { create = false } = {}): Promise<void> {
	await client.auth.signInWithOtp({ email, options: { shouldCreateUser: create } });
}

export async function signInWithCode(client: Client, email: string, code: string): Promise<boolean> {
	const { error } = await client.auth.verifyOtp({ email, token: code, type: 'email' });
	// Supabase Lite knows this code by its older name alone, and says that the newer is no type at all.
	if (error?.code !== 'validation_failed') return !error;
	return !(await client.auth.verifyOtp({ email, token: code, type: 'magiclink' })).error;
}

/** `exists` = the address has an account already; `weak` = the store refused the password. */
export async function signUp(client: Client, email: string, password: string): Promise<'signed_in' | 'confirm_by_mail' | 'exists' | 'weak'> {
	const { data, error } = await client.auth.signUp({ email, password });
	if (error) return error.code === 'weak_password' ? 'weak' : 'exists';
	if (data.session) return 'signed_in';
	return data.user?.identities?.length === 0 ? 'exists' : 'confirm_by_mail';
}

/** A password for whoever is signed in. False when the store refused it. */
export async function setPassword(client: Client, password: string): Promise<boolean> {
	const { error } = await client.auth.updateUser({ password });
	return !error || error.code === 'same_password';
}

export async function signOut(client: Client): Promise<void> {
	// Throws on a cookie that somebody has written by hand; there is then no session to end.
	await client.auth.signOut({ scope: 'local' }).catch(() => {});
}
