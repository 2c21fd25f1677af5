/** Rounds that end by themselves are closed while the app runs. Nothing rests on it: doors go by the calendar (decision 32). */
import { anybodysClient } from '#data/server/clients.ts';
import { closeEnded } from '#data/server/running.ts';
import type { Store } from '#data/server/store.ts';
import { writeLog } from './log.ts';

const EVERY = 5 * 60_000;

/** Now and every five minutes, until the returned function is called. */
export function closeRoundsThatEnd(store: Store, every = EVERY): () => void {
	const client = anybodysClient(store);
	const look = () =>
		closeEnded(client).then(
			(closed) => closed > 0 && writeLog('info', 'rounds_ended', { closed }),
			// Asked again in a while; reading a round asks too.
			() => writeLog('error', 'rounds_ended')
		);
	void look();
	const timer = setInterval(look, every);
	timer.unref();
	return () => clearInterval(timer);
}
