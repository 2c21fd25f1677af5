/**
 * A shared tablet's session: which round it shows, and how many have started and finished. Counts and nothing else: neither
 * who nor when. A cookie tells the server to show nothing but the round; it gives no right to anything.
 */
import { device, type DeviceMemory } from './device.ts';

export interface TabletSession {
	round: string;
	/** Of the PIN that ends it: tablet-pin.ts. */
	salt: string;
	print: string;
	started: number;
	finished: number;
	/** Wrong PINs since the last right one. */
	wrong: number;
	/** No PIN is tried before this time, milliseconds. */
	waitUntil: number;
}

const KEY = 'tablet';
export const isTabletKey = (key: string | null): boolean => key === KEY;

export function readSession(memory: DeviceMemory = device): TabletSession | null {
	try {
		const kept = JSON.parse(memory.read(KEY) ?? 'null') as Partial<TabletSession> | null;
		if (typeof kept?.round !== 'string' || typeof kept.print !== 'string' || typeof kept.salt !== 'string') return null;
		const count = (value: unknown) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0);
		const { round, salt, print } = kept;
		return { round, salt, print, started: count(kept.started), finished: count(kept.finished), wrong: count(kept.wrong), waitUntil: count(kept.waitUntil) };
	} catch {
		return null;
	}
}

/** False when the session is only kept while the page is open. */
export const writeSession = (session: TabletSession, memory: DeviceMemory = device): boolean => memory.write(KEY, JSON.stringify(session));

export const removeSession = (memory: DeviceMemory = device): void => memory.remove(KEY);

const YEAR_SECONDS = 31_536_000;

/** Tells the server which round this tablet shows; null = all pages again. */
export function tellServer(round: string | null): void {
	document.cookie = `tablet=${round ?? ''};path=/;samesite=lax;max-age=${round === null ? 0 : YEAR_SECONDS}`;
}
