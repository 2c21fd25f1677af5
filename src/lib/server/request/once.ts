/**
 * A form that is sent twice is answered twice and done once. What is stored has the form's key in the database, which holds
 * across processes; this is for what is only sent: letters. In the memory of the process, for two minutes.
 */
const KEPT_MS = 120_000;
const MOST = 10_000;
const known = new Map<string, { at: number; done: Promise<unknown> }>();

/** `key`: the form's, with everything that makes the work another one. What fails can be tried again. */
export function once<T>(key: string, work: () => Promise<T>, now = Date.now()): Promise<T> {
	for (const [old, { at }] of known) {
		if (now - at < KEPT_MS && known.size < MOST) break;
		known.delete(old);
	}
	const before = known.get(key);
	if (before) return before.done as Promise<T>;
	const done = work();
	known.set(key, { at: now, done });
	done.catch(() => known.delete(key));
	return done;
}
