/** The PIN of a shared tablet: checked by the server when a session starts, then on the device, which works offline. */
import { newId } from './device.ts';
import { pinPrint } from './seal.ts';
import type { TabletSession } from './tablet.ts';

/** Wrong PINs before a wait, which doubles each time. */
const TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export type PinAnswer = 'right' | 'wrong' | 'closed' | 'unknown' | 'wait' | 'no_network';

/** Asks the server whether the PIN is the round's. Never throws. */
export async function askServer(round: string, pin: string): Promise<PinAnswer> {
	try {
		const answer = await fetch(`/api/v1/rounds/${round}/pin`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ pin }) });
		const { status } = (await answer.json()) as { status?: string };
		if (status === 'right' || status === 'wrong' || status === 'closed' || status === 'unknown') return status;
		return status === 'too_many_tries' ? 'wait' : 'no_network';
	} catch {
		return 'no_network';
	}
}

export function newSession(round: string, pin: string): TabletSession {
	const salt = newId();
	return { round, salt, print: pinPrint(pin, salt), started: 0, finished: 0, wrong: 0, waitUntil: 0 };
}

/** Checks a PIN on the device. The caller must store the returned session, which counts wrong PINs. */
export function tryPin(session: TabletSession, pin: string, now: number): { answer: 'right' | 'wrong' | 'wait'; session: TabletSession } {
	// Bounded, in case the clock was set back.
	const waits = session.waitUntil > now && session.waitUntil - now <= LONGEST_WAIT_MS;
	if (waits) return { answer: 'wait', session };
	if (pinPrint(pin, session.salt) === session.print) return { answer: 'right', session: { ...session, wrong: 0, waitUntil: 0 } };
	const wrong = session.wrong + 1;
	const wait = wrong % TRIES === 0 ? Math.min(FIRST_WAIT_MS * 2 ** (wrong / TRIES - 1), LONGEST_WAIT_MS) : 0;
	return { answer: 'wrong', session: { ...session, wrong, waitUntil: wait ? now + wait : 0 } };
}
