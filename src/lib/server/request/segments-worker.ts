/** Looks for patterns in a thread of its own: some groups take half a minute, and nobody who answers meanwhile is to wait for that. */
import { parentPort, workerData } from 'node:worker_threads';
import { divide, type SegmentTask } from '#analysis/segments.ts';

parentPort!.postMessage(divide(workerData as SegmentTask));
