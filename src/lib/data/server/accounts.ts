/** Staff sign-in: e-mail and password, or a one-time code by mail. Respondents have no account. */
import { passwordProblem } from '#domain/workspace/password.ts';
import { StoreFailure, type Client } from './clients.ts';

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

/** `failed`: the store could not say, for a reason that it is not the person's to mend; its code is in the log. */
export type SignedIn = 'signed_in' | 'wrong' | 'confirm_by_mail' | 'wait' | 'failed';
interface Refused {
	code?: string | undefined;
	status?: number | undefined;
}

const KNOWN: Record<string, Exclude<SignedIn, 'signed_in'>> = {
	invalid_credentials: 'wrong',
	// GoTrue's words for a code that is wrong, old, or used.
	otp_expired: 'wrong',
	validation_failed: 'wrong',
	email_not_confirmed: 'confirm_by_mail',
	over_request_rate_limit: 'wait',
	over_email_send_rate_limit: 'wait'
};

/** What an error of the store means for whoever signs in. Never the error's text, which may hold an address. */
function meaning(error: Refused | null, what: string): SignedIn {
	if (!error) return 'signed_in';
	const known = KNOWN[error.code ?? ''] ?? (error.status === 429 ? 'wait' : undefined);
	if (!known) console.warn(new StoreFailure(what, error.code));
	return known ?? 'failed';
}

/** Says nothing about which half of the pair was wrong. */
export async function signIn(client: Client, email: string, password: string): Promise<SignedIn> {
	return meaning((await client.auth.signInWithPassword({ email, password })).error, 'signIn');
}

/**
 * Sends a code to the address if it has an account. Says nothing about whether it has: whoever asks does not wait for it. With
 * `create` an address without one gets one whose password nobody knows: only for who has been invited.
 */
export async function sendCode(client: Client, email: string, { create = false } = {}): Promise<void> {
	const { error } = await client.auth.signInWithOtp({ email, options: { shouldCreateUser: create } });
	if (error && error.code !== 'otp_disabled' && error.code !== 'user_not_found') console.warn(new StoreFailure('sendCode', error.code));
}

export async function signInWithCode(client: Client, email: string, code: string): Promise<SignedIn> {
	const { error } = await client.auth.verifyOtp({ email, token: code, type: 'email' });
	// Supabase Lite knows this code by its older name alone, and says that the newer is no type at all.
	if (error?.code !== 'validation_failed') return meaning(error, 'signInWithCode');
	return meaning((await client.auth.verifyOtp({ email, token: code, type: 'magiclink' })).error, 'signInWithCode');
}

/** `exists` = the address has an account already; `weak` and `long` = the password is refused. */
export async function signUp(client: Client, email: string, password: string): Promise<Exclude<SignedIn, 'wrong'> | 'exists' | 'weak' | 'long'> {
	const problem = passwordProblem(password);
	if (problem) return problem;
	const { data, error } = await client.auth.signUp({ email, password });
	if (error?.code === 'weak_password') return 'weak';
	if (error?.code === 'user_already_exists' || error?.code === 'email_exists') return 'exists';
	if (error) {
		const found = meaning(error, 'signUp');
		return found === 'wrong' ? 'failed' : found;
	}
	if (data.session) return 'signed_in';
	return data.user?.identities?.length === 0 ? 'exists' : 'confirm_by_mail';
}

/** A password for whoever is signed in. */
export async function setPassword(client: Client, password: string): Promise<'set' | 'weak' | 'long' | 'failed'> {
	const problem = passwordProblem(password);
	if (problem) return problem;
	const { error } = await client.auth.updateUser({ password });
	if (!error || error.code === 'same_password') return 'set';
	if (error.code === 'weak_password') return 'weak';
	meaning(error, 'setPassword');
	return 'failed';
}

export async function signOut(client: Client): Promise<void> {
	// Throws on a cookie that somebody has written by hand; there is then no session to end.
	await client.auth.signOut({ scope: 'local' }).catch(() => {});
}
