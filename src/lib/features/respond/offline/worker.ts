/**
 * The service worker of the respondent's pages (scope /s/): without a network, a round that this device has prepared opens
 * and can be answered. It only reads what prepare.ts has put aside, page and parts together, so that no page is ever met
 * without the scripts it was written for. It sends nothing and keeps no answer.
 */
/// <reference lib="webworker" />
import { inParts } from '#data/byte-range.ts';
import { CACHE_PREFIX, isPart, isRoundPage, isText, rightAddress } from './cached.ts';

declare const self: ServiceWorkerGlobalScope;

/** A network that says nothing for this long is no network. */
const PATIENCE_MS = 4000;

/** From what this device has put aside, newest first. */
async function keptAnswer(request: Request, ignoreSearch: boolean): Promise<Response | undefined> {
	const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
	for (const name of names.reverse()) {
		const found = await (await caches.open(name)).match(request, { ignoreSearch, ignoreVary: true });
		if (found) return found;
	}
	return undefined;
}

/** What was put aside, in the part that a media element asks for. */
async function keptPart(request: Request): Promise<Response | undefined> {
	const kept = await keptAnswer(request, false);
	const range = request.headers.get('range');
	if (!kept || range === null) return kept;
	return inParts(range, new Uint8Array(await kept.arrayBuffer()), { 'content-type': kept.headers.get('content-type') ?? '' });
}

/** The network's answer; what was put aside when there is none, or when the server is ill. */
async function networkFirst(request: Request, ignoreSearch: boolean): Promise<Response> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const answer = await fetch(request, { signal: stop.signal });
		// To its last byte: a network that breaks in the middle of a page would otherwise leave half of it, or the browser's error.
		await answer.clone().arrayBuffer();
		if (answer.status < 500) return answer;
		return (await keptAnswer(request, ignoreSearch)) ?? answer;
	} catch (error) {
		const kept = await keptAnswer(request, ignoreSearch);
		if (kept) return kept;
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

// A new version takes over at once: it changes no page that is open, and reads the same caches.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	const right = rightAddress(url);
	// Who asks past everything that is kept has found that it is not whole.
	if (isPart(url) && request.cache !== 'reload') event.respondWith(keptPart(request).then((kept) => kept ?? fetch(request)));
	else if (right && request.mode === 'navigate') event.respondWith(fetch(request).catch(() => Response.redirect(right)));
	else if (isRoundPage(url) && request.mode === 'navigate') event.respondWith(networkFirst(request, true));
	else if (isText(url)) event.respondWith(networkFirst(request, false));
});
