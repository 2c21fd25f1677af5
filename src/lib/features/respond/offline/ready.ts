/** Whether this device has a round put aside whole, so that it opens without a network. */
import { CACHE_PREFIX } from './cached.ts';

/** What this browser can do; on plain http from another device it cannot, and answers survive only while the page is open. */
export const canPrepare = (): boolean => isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis;

export async function isReady(code: string): Promise<boolean> {
	if (!canPrepare()) return false;
	try {
		const names = (await caches.keys()).filter((name) => name.startsWith(`${CACHE_PREFIX}${code}:`));
		for (const name of names) if (await (await caches.open(name)).match(`/s/${code}`, { ignoreVary: true })) return true;
	} catch {
		// A browser that forbids it.
	}
	return false;
}
