/** supabase-js clients: one a request, with the rights of whoever asks. There is no client with more rights. */
import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from './database.ts';
import type { Store } from './store.ts';

export type Client = SupabaseClient<Database>;

/** The part of a framework's cookies that a session needs. */
export interface CookieJar {
	getAll(): { name: string; value: string }[];
	set(name: string, value: string, options: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax'; maxAge?: number }): void;
}

/** Rights of anybody at all: what a respondent's device may do. */
export function anonymousClient(store: Store): Client {
	return createClient<Database>(store.url, store.key, {
		global: { fetch: store.fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
}

/** The same for the whole process: it cannot sign in, so it never holds more than that. */
export function anybodysClient(store: Store): Client {
	return createClient<Database>(store.url, store.key, { global: { fetch: store.fetch }, accessToken: async () => store.key });
}

/**
 * Rights of the person whose session is in the cookies. `secure` follows the request's protocol: a cookie marked
 * secure is never sent over plain http, where a workshop on a local network runs.
 * `onHeaders` receives headers that must reach the response (no caching of a refreshed session).
 */
export function sessionClient(store: Store, cookies: CookieJar, secure: boolean, onHeaders: (headers: Record<string, string>) => void): Client {
	return createServerClient<Database>(store.url, store.key, {
		global: { fetch: store.fetch },
		cookieOptions: { name: 'session' },
		cookies: {
			getAll: () => cookies.getAll(),
			setAll(changed, headers) {
				try {
					for (const { name, value, options } of changed) {
						cookies.set(name, value, { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: options.maxAge });
					}
					onHeaders(headers);
				} catch {
					// The answer has left already. Nobody waits for this call: what it throws would end the process.
				}
			}
		}
	}) as unknown as Client;
}

export class StoreFailure extends Error {
	/** The code of PostgreSQL or of the API; never the text, which may hold what a person wrote. */
	readonly code: string;
	constructor(what: string, code: string | undefined) {
		super(`${what} failed (${code ?? 'no code'})`);
		this.code = code ?? 'unknown';
	}
}

type Functions = Database['public']['Functions'];
/** JSON may be anything: the database checks it. */
type Parameters<Name extends keyof Functions> = { [P in keyof Functions[Name]['Args']]: Json extends Functions[Name]['Args'][P] ? unknown : Functions[Name]['Args'][P] };

/** Calls a database function that answers with JSON. Throws StoreFailure when the store itself fails. */
export async function call<Result>(client: Client, name: keyof Functions): Promise<Result>;
export async function call<Result, Name extends keyof Functions = keyof Functions>(client: Client, name: Name, parameters: Parameters<Name>): Promise<Result>;
export async function call(client: Client, name: keyof Functions, parameters?: object): Promise<unknown> {
	const { data, error } = await client.rpc(name, parameters as never);
	if (error) throw new StoreFailure(name, error.code);
	return data;
}

/** The rows of a query, or StoreFailure. */
export function rowsOf<Result extends { data: unknown; error: { code?: string } | null }>(what: string, result: Result): Extract<Result, { error: null }>['data'] {
	if (result.error) throw new StoreFailure(what, result.error.code);
	return result.data;
}

/** A value as the database types take it: JSON.stringify decides what becomes of it. */
export const json = (value: unknown): Json => value as Json;
