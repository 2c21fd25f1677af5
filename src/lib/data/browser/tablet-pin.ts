/** The PIN of a shared tablet: asked of the server when a session starts, checked on the device after that, also without a network. */
import { newId } from './device.ts';
import { pinPrint } from './seal.ts';
import type { TabletSession } from './tablet.ts';

/** So many wrong PINs, and the tablet waits; twice as long each time. */
const TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export type PinAnswer = 'right' | 'wrong' | 'closed' | 'unknown' | 'wait' | 'no_network';

/** Whether the PIN is the round's. */
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

/** Tries a PIN on the device. The session that comes back is to be kept: it counts the wrong ones. */
export function tryPin(session: TabletSession, pin: string, now: number): { answer: 'right' | 'wrong' | 'wait'; session: TabletSession } {
	// A clock that has been set back a year does not make anybody wait a year.
	const waits = session.waitUntil > now && session.waitUntil - now <= LONGEST_WAIT_MS;
	if (waits) return { answer: 'wait', session };
	if (pinPrint(pin, session.salt) === session.print) return { answer: 'right', session: { ...session, wrong: 0, waitUntil: 0 } };
	const wrong = session.wrong + 1;
	const wait = wrong % TRIES === 0 ? Math.min(FIRST_WAIT_MS * 2 ** (wrong / TRIES - 1), LONGEST_WAIT_MS) : 0;
	return { answer: 'wrong', session: { ...session, wrong, waitUntil: wait ? now + wait : 0 } };
}
