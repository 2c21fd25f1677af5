/**
 * A page with a memory and a network of its own: what the respondent's screens write to the device, and ask of the server,
 * goes no further than this page, and a reload begins anew. The browser's own objects are replaced before the screens are
 * fetched, so that the screens are the same files that people meet, and need to know nothing of it. What would slip through
 * the page's policy stops (src/hooks/framed.ts): it may connect to nothing.
 */

class Memory implements Storage {
	[name: string]: unknown;
	readonly #values = new Map<string, string>();
	get length() {
		return this.#values.size;
	}
	key = (index: number) => [...this.#values.keys()][index] ?? null;
	getItem = (key: string) => this.#values.get(key) ?? null;
	setItem = (key: string, value: string) => void this.#values.set(key, String(value));
	removeItem = (key: string) => void this.#values.delete(key);
	clear = () => this.#values.clear();
}

/** Or the studio's own back button would go through the screens of the preview. */
export class OwnHistory {
	#entries: unknown[] = [null];
	#at = 0;
	scrollRestoration: ScrollRestoration = 'auto';
	get state() {
		return this.#entries[this.#at];
	}
	get length() {
		return this.#entries.length;
	}
	pushState(state: unknown) {
		this.#entries.splice(++this.#at, Infinity, structuredClone(state));
	}
	replaceState(state: unknown) {
		this.#entries[this.#at] = structuredClone(state);
	}
	go(by = 0) {
		const to = this.#at + by;
		if (by === 0 || to < 0 || to >= this.#entries.length) return;
		// Later, as the browser's own.
		setTimeout(() => {
			this.#at = to;
			dispatchEvent(new PopStateEvent('popstate', { state: this.state }));
		});
	}
	back = () => this.go(-1);
	forward = () => this.go(1);
	/** Forgets where somebody has been. */
	clear() {
		this.#entries = [null];
		this.#at = 0;
	}
}

/** What the page answers by itself: JSON, or null where there is no network. */
export type Answers = (url: URL, init?: RequestInit) => unknown;

const put = (on: object, name: string, value: unknown) => Object.defineProperty(on, name, { configurable: true, writable: true, value });

/** Closes the page's doors. To be called before any of the respondent's code is there. */
export function closeDoors(answers: Answers): OwnHistory {
	const history = new OwnHistory();
	put(window, 'localStorage', new Memory());
	put(window, 'sessionStorage', new Memory());
	put(window, 'indexedDB', undefined);
	put(window, 'history', history);
	// As on plain http: no service worker, no caches, no locks.
	put(window, 'isSecureContext', false);
	Reflect.deleteProperty(window, 'caches');
	put(navigator, 'serviceWorker', undefined);
	put(navigator, 'locks', undefined);
	put(navigator, 'sendBeacon', () => false);
	Object.defineProperty(document, 'cookie', { configurable: true, get: () => '', set: () => {} });
	put(window, 'fetch', async (address: string | URL | Request, init?: RequestInit) => {
		const found = answers(new URL(address instanceof Request ? address.url : address, location.href), init);
		if (found === null) throw new TypeError('The preview has no network');
		return Response.json(found);
	});
	// Links lead out of the preview, to pages that are not to be seen in a frame.
	addEventListener('click', (event) => {
		if (event.target instanceof Element && event.target.closest('a[href]:not([href^="#"])')) event.preventDefault();
	}, true);
	addEventListener('submit', (event) => event.preventDefault(), true);
	// A screen that comes takes the focus; not from somebody who writes in the studio.
	const { focus } = HTMLElement.prototype;
	HTMLElement.prototype.focus = function (options) {
		if (document.hasFocus()) focus.call(this, options);
	};
	return history;
}
