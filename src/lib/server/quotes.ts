/** Originals of approved texts, and rejected texts, are destroyed when the workspace's days are over (decision 38); removed personas are forgotten after theirs (decision 57), and what people wrote in workshops (decision 64). */
import { anybodysClient } from '#data/server/clients.ts';
import { forget } from '#data/server/personas.ts';
import { destroyOriginals } from '#data/server/quotes.ts';
import type { Store } from '#data/server/store.ts';
import { destroyWords } from '#data/server/workshops.ts';
import { writeLog } from './log.ts';

/** Days end at different hours in different workspaces. */
const EVERY = 60 * 60_000;

/** Now and every hour, until the returned function is called. How many is in each workspace's own log. */
export function destroyWhatIsDue(store: Store, every = EVERY): () => void {
	const client = anybodysClient(store);
	// Asked again in a while.
	const look = () => Promise.all([destroyOriginals(client), forget(client), destroyWords(client)]).catch(() => writeLog('error', 'originals'));
	void look();
	const timer = setInterval(look, every);
	timer.unref();
	return () => clearInterval(timer);
}
