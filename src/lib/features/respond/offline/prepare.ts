/**
 * Puts a round aside on the device, so that it opens and can be answered without a network: the page, its scripts and style
 * sheets, every language's texts and words, recordings, own pictures. Only over https or on the same machine, where browsers have service
 * workers. Everything or nothing: an older copy is removed only when the new one is whole.
 */
import type { RoundPackage } from '#domain/round/package.ts';
import { CACHE_PREFIX, cacheName, isPart } from './cached.ts';
import { canPrepare, isReady } from './ready.ts';
import { fetchWhole } from './whole.ts';

export type Readiness = 'cannot' | 'preparing' | 'ready' | 'failed';

/** Addresses that the page open now was made of, later screens included. */
function ownParts(): string[] {
	const named = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel=stylesheet], link[rel=modulepreload], link[rel=icon], script[src]')].map((element) => ('href' in element ? element.href : element.src));
	const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
	return [...new Set([...named, ...fetched])].filter((address) => isPart(new URL(address, location.href)));
}

/** Addresses of the pictures that cards have of their own: the same in every language. */
async function ownPictures(pack: Response | undefined): Promise<string[]> {
	const { survey } = (await pack!.json()) as Pick<RoundPackage, 'survey'>;
	return [...new Set(survey.cards.map(({ picture }) => picture).filter((picture) => picture.startsWith('/')))].map((address) => new URL(address, location.href).href);
}

/**
 * @param version changes with the app's scripts
 * @param languages of the survey
 * @param more addresses of recordings and of what else the round needs on this device
 * @param pages other pages of the round's
 */
export async function prepare(code: string, version: string, languages: readonly string[], more: readonly string[] = [], pages: readonly string[] = []): Promise<Readiness> {
	if (!canPrepare()) return 'cannot';
	try {
		await navigator.serviceWorker.register('/s/worker.js', { scope: '/s/' });
		// So that the browser does not clear it when it is short of room. It may say no; then it is as before.
		void navigator.storage?.persist?.().catch(() => false);
		const name = cacheName(code, version);
		const cache = await caches.open(name);
		const texts = languages.flatMap((language) => [`/s/words?sprak=${language}`, `/api/v1/rounds/${code}?language=${language}`]);
		const absolute = [...ownParts(), ...texts, ...more].map((address) => new URL(address, location.href).href);
		const keepWhole = async (request: string | Request) => cache.put(request, await fetchWhole(request));
		await Promise.all([...new Set(absolute)].map(keepWhole));
		await Promise.all((await ownPictures(await cache.match(new URL(texts[1]!, location.href).href))).map(keepWhole));
		// The page last: with it, the copy is whole. Without cookies: in nobody's language and look but the round's own.
		for (const page of [...pages, `/s/${code}`]) await keepWhole(new Request(page, { cache: 'reload', credentials: 'omit' }));
		for (const other of await caches.keys()) if (other.startsWith(`${CACHE_PREFIX}${code}:`) && other !== name) await caches.delete(other);
		return 'ready';
	} catch {
		return (await isReady(code)) ? 'ready' : 'failed';
	}
}
