/** A request's session: client, account and memberships, each loaded once on first use. */
import { current } from '#data/server/accounts.ts';
import { sessionClient, type Client, type CookieJar } from '#data/server/clients.ts';
import type { Store } from '#data/server/store.ts';
import { mine } from '#data/server/workspaces.ts';

export interface Session extends Pick<App.Locals, 'client' | 'account' | 'memberships'> {
	/** Headers of a changed session. Collected, since a session may change repeatedly and the framework accepts a header once. */
	headers: Record<string, string>;
}

export function sessionOf(store: Store, cookies: CookieJar, url: URL): Session {
	let client: Client | undefined;
	let account: ReturnType<typeof current> | undefined;
	let memberships: ReturnType<typeof mine> | undefined;
	const session: Session = {
		headers: {},
		client: () => (client ??= sessionClient(store, cookies, url.protocol === 'https:', (headers) => Object.assign(session.headers, headers))),
		account: () => (account ??= current(session.client())),
		memberships: () => (memberships ??= session.account().then((signedIn) => (signedIn ? mine(session.client(), signedIn.id) : [])))
	};
	return session;
}
