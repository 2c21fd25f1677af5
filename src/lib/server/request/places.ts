/**
 * A share per device, or per network of devices, of a round's places for what is put aside, so that one cannot fill them for
 * everybody. In the memory of the process and under keyed hashes: what is stored says nothing about devices.
 */
import { hashed } from './limits.ts';

/** A class behind one address has room; a round has a hundred. */
export const MOST_FROM_ONE = 40;
const KEPT_MS = 7 * 86_400_000;
const MOST_KNOWN = 50_000;

interface Place {
	whose: string;
	at: number;
}
/** By the response's id. */
const places = new Map<string, Place>();
const counts = new Map<string, number>();

function leave(key: string): void {
	const place = places.get(key);
	if (!place) return;
	places.delete(key);
	const left = (counts.get(place.whose) ?? 1) - 1;
	if (left > 0) counts.set(place.whose, left);
	else counts.delete(place.whose);
}

/** Takes a place for a response; false when this caller's share of the round is used up. Once more for the same is the same place. */
export function takePlace(round: string, caller: string, id: string, now = Date.now()): boolean {
	for (const [old, { at }] of places) {
		if (now - at < KEPT_MS && places.size < MOST_KNOWN) break;
		leave(old);
	}
	const key = hashed(id);
	const whose = `${round} ${caller}`;
	if (places.get(key)?.whose === whose) return true;
	if ((counts.get(whose) ?? 0) >= MOST_FROM_ONE) return false;
	leave(key);
	places.set(key, { whose, at: now });
	counts.set(whose, (counts.get(whose) ?? 0) + 1);
	return true;
}

/** Sent, or never put aside. With a round only a place in that one: what is taken away elsewhere stays where it is. */
export function leavePlace(id: string, round?: string): void {
	const key = hashed(id);
	if (round === undefined || places.get(key)?.whose.startsWith(`${round} `)) leave(key);
}
