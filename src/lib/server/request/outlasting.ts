/**
 * Work that may take longer than a page should be waited for: it goes on when the browser has gone, whoever began it can look at
 * how far it has come, and cancel it. In the memory of the process, which takes it along when it ends: only for work that stores
 * nothing before its last step.
 */

/** `of` is null where nobody can say how much there is left. `final`: too late to cancel. */
export interface Progress {
	stage: string;
	done: number;
	of: number | null;
	final?: boolean;
}
export type Tell = (progress: Progress) => void;
export type Looked<T> = { state: 'ended'; result: T } | { state: 'working'; progress: Progress };

interface Job {
	progress: Progress;
	ended: Promise<unknown>;
	stop: AbortController;
	/** When it came to its end; null before. */
	at: number | null;
}

/** What nobody has come back for after this is counted again. */
const KEPT_MS = 60_000;
const jobs = new Map<string, Job>();

function sweep(now: number) {
	for (const [key, { at }] of jobs) if (at !== null && now - at > KEPT_MS) jobs.delete(key);
}

/**
 * Begins the work, or joins what is under way under the same key: who began it, and what it is.
 *
 * @param work Tells how far it has come, and gives up by throwing when the signal says so.
 */
export function begin(key: string, work: (tell: Tell, signal: AbortSignal) => Promise<unknown>, now = Date.now()): void {
	sweep(now);
	if (jobs.has(key)) return;
	const stop = new AbortController();
	const job: Job = { progress: { stage: '', done: 0, of: null }, stop, at: null, ended: Promise.resolve() };
	job.ended = work((progress) => (job.progress = progress), stop.signal).finally(() => (job.at = Date.now()));
	// Whoever looks is told; nobody may have come back.
	job.ended.catch(() => {});
	jobs.set(key, job);
}

/**
 * How it stands, after at most `patience` ms. What has ended is given once and forgotten. Null: nothing was begun, it was
 * cancelled, or the process is another one. Throws what the work threw.
 */
export async function look<T>(key: string, patience: number): Promise<Looked<T> | null> {
	sweep(Date.now());
	const job = jobs.get(key);
	if (!job) return null;
	let timer: NodeJS.Timeout | undefined;
	const waited = new Promise<'waited'>((resolve) => (timer = setTimeout(resolve, patience, 'waited')));
	try {
		const first = await Promise.race([job.ended.then((result) => ({ result: result as T })), waited]);
		if (first === 'waited') return job.stop.signal.aborted ? null : { state: 'working', progress: job.progress };
		if (jobs.get(key) === job) jobs.delete(key);
		return { state: 'ended', result: first.result };
	} catch (error) {
		if (jobs.get(key) === job) jobs.delete(key);
		if (job.stop.signal.aborted) return null;
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

/** Gives it up, or forgets what it became. False where there is nothing to give up, or its last step has begun. */
export function cancel(key: string): boolean {
	const job = jobs.get(key);
	if (!job || (job.at === null && job.progress.final)) return false;
	jobs.delete(key);
	job.stop.abort();
	return job.at === null;
}
