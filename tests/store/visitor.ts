/**
 * A browser without a page: cookies, and requests to a route's own load functions and actions, with the session that the hooks
 * would give. A test file that uses it says which store is the server's (the-store.ts).
 */
import type { CookieJar } from '#data/server/clients.ts';
import type { Store } from '#data/server/store.ts';
import { anonymousClient } from '#data/server/clients.ts';
import { hashed } from '#server/request/limits.ts';
import { sessionOf } from '#server/request/session.ts';

type Handler = (event: never) => unknown;
export interface Page {
	load?: Handler;
	actions?: Record<string, Handler>;
}
/** What a browser gets to see of an answer. */
export interface Answered {
	status: number;
	location?: string;
	/** What the load function or the action gave. */
	data?: Record<string, unknown>;
	message?: string;
	/** What an error page is given. */
	body?: Record<string, unknown>;
}
/** A hook that the request goes through, and the route it is for. */
interface Through {
	through: (input: never) => unknown;
	id: string;
}

export class Visitor {
	readonly cookies = new Map<string, string>();
	readonly #store: Store;
	address: string;
	lang: 'sv' | 'en' = 'sv';
	constructor(store: Store, address = '192.0.2.1') {
		this.#store = store;
		this.address = address;
	}

	#event(path: string, params: Record<string, string>, init?: RequestInit) {
		const url = new URL(path, 'http://127.0.0.1:3000');
		const jar: CookieJar & { get(name: string): string | undefined; delete(name: string): void } = {
			getAll: () => [...this.cookies].map(([name, value]) => ({ name, value })),
			get: (name) => this.cookies.get(name),
			set: (name, value, { maxAge }) => void (value === '' || maxAge === 0 ? this.cookies.delete(name) : this.cookies.set(name, value)),
			delete: (name) => void this.cookies.delete(name)
		};
		return {
			url, params, cookies: jar, request: new Request(url, { headers: { accept: 'text/html', origin: url.origin }, ...init }), route: { id: path.split('?')[0] }, setHeaders() {}, depends() {},
			parent: async () => ({}), getClientAddress: () => this.address, isDataRequest: false,
			locals: { lang: this.lang, asked: '', anonymous: anonymousClient(this.#store), caller: hashed(this.address), ...sessionOf(this.#store, jar, url) }
		};
	}

	async #answer(work: () => unknown): Promise<Answered> {
		try {
			const result = (await work()) as { status?: number; data?: Record<string, unknown> } | undefined;
			// An ActionFailure has a status and data; anything else is what the page gets.
			if (result && typeof result.status === 'number' && 'data' in result) return { status: result.status, data: result.data };
			return { status: 200, data: (result ?? {}) as Record<string, unknown> };
		} catch (thrown) {
			const { status, location, body } = thrown as { status?: number; location?: string; body?: { message: string } & Record<string, unknown> };
			if (typeof status !== 'number') throw thrown;
			return { status, ...(location ? { location } : {}), ...(body ? { message: body.message, body } : {}) };
		}
	}

	get(page: Page, path: string, params: Record<string, string> = {}): Promise<Answered> {
		return this.#answer(() => page.load!(this.#event(path, params) as never));
	}

	post(page: Page, path: string, form: Record<string, string>, params: Record<string, string> = {}, action = 'default', hook?: Through): Promise<Answered> {
		const event = { ...this.#event(path, params, { method: 'POST', body: new URLSearchParams(form) }), ...(hook ? { route: { id: hook.id } } : {}) };
		const work = () => page.actions![action]!(event as never);
		return this.#answer(() => (hook ? hook.through({ event, resolve: work } as never) : work()));
	}
}
