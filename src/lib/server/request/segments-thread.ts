/** Patterns, counted beside the server's own work: one question at a time. */
import { Worker } from 'node:worker_threads';
import source from 'virtual:segments-worker';
import type { Divided, SegmentTask } from '#analysis/segments.ts';

/** People who differ a little in many directions are the slowest: at most a thousand of them are done in this time but for the rarest. */
const PATIENCE_MS = 60_000;
const MOST_MB = 256;

let before: Promise<unknown> = Promise.resolve();

function inThread(workerData: SegmentTask): Promise<Divided | null> {
	return new Promise((done) => {
		const worker = new Worker(source, { eval: true, workerData, env: {}, resourceLimits: { maxOldGenerationSizeMb: MOST_MB } });
		// A server that is stopped does not wait for it.
		worker.unref();
		const end = (found: Divided | null) => {
			clearTimeout(timer);
			void worker.terminate();
			done(found);
		};
		const timer = setTimeout(() => end(null), PATIENCE_MS).unref();
		worker.once('message', end);
		worker.once('error', () => end(null));
		worker.once('exit', () => end(null));
	});
}

/** What `divide` says, in its turn; null where it took too long or broke. */
export function countSegments(task: SegmentTask): Promise<Divided | null> {
	// A thread that could not even begin stands in nobody's way.
	const turn = before.then(() => inThread(task)).catch(() => null);
	before = turn;
	return turn;
}
