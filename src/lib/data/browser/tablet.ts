/**
 * A shared tablet's session: its round, and the numbers started and finished, without persons or times. A cookie makes the
 * server show nothing but the round; it grants no rights.
 */
import { device, type DeviceMemory } from './device.ts';

export interface TabletSession {
	round: string;
	/** Salt of the PIN that ends the session (tablet-pin.ts). */
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

/** Sets the cookie that restricts this browser to a round; null removes it. */
export function tellServer(round: string | null): void {
	document.cookie = `tablet=${round ?? ''};path=/;samesite=lax;max-age=${round === null ? 0 : YEAR_SECONDS}`;
}
