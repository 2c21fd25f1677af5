/**
 * Rounds that end by themselves are closed while the app runs, and what imports that have broken off have left is removed. Nothing
 * rests on it: doors go by the calendar (decision 32), and what waits to become a round is seen by nobody (decision 42).
 */
import { anybodysClient } from '#data/server/clients.ts';
import { sweep } from '#data/server/imports.ts';
import { closeEnded } from '#data/server/running.ts';
import type { Store } from '#data/server/store.ts';
import { writeLog } from './log.ts';

const EVERY = 5 * 60_000;

/** Now and every five minutes, until the returned function is called. */
export function closeRoundsThatEnd(store: Store, every = EVERY): () => void {
	const client = anybodysClient(store);
	const look = () => {
		sweep(client).catch(() => writeLog('error', 'imports_swept'));
		return closeEnded(client).then(
			(closed) => closed > 0 && writeLog('info', 'rounds_ended', { closed }),
			// Asked again in a while; reading a round asks too.
			() => writeLog('error', 'rounds_ended')
		);
	};
	void look();
	const timer = setInterval(look, every);
	timer.unref();
	return () => clearInterval(timer);
}
