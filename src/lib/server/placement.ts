/**
 * Where those who answered a round stand in what a designer asks about, with the designer's rights. Counted on demand, in a thread where
 * groups are looked for, and kept in memory until an answer changes, as patterns are (segments.ts).
 */
import { axesOf, placed, placementTask } from '#analysis/placement.ts';
import type { Client } from '#data/server/clients.ts';
import { readAll, segmentGrounds } from '#data/server/responses.ts';
import { getVersion } from '#data/server/surveys.ts';
import type { Axis, PlacementNow } from '#domain/result/placement.ts';
import { countSegments } from './request/segments-thread.ts';

const MOST_KEPT = 50;
/** So long a page waits for what is not counted yet. */
const WAIT_MS = 1500;

interface Kept {
	now: PlacementNow;
	done: Promise<void>;
}
const kept = new Map<string, Kept>();

async function count(client: Client, round: string, version: string, axes: readonly string[], k: number): Promise<PlacementNow> {
	const [survey, responses] = await Promise.all([getVersion(client, version), readAll(client, round)]);
	const task = survey && placementTask(survey.content, responses, axes, k);
	if (!task) return { state: 'gone' };
	if (task.places.size < k) return { state: 'few' };
	const divided = task.task && (await countSegments(task.task));
	if (task.task && !divided) return { state: 'failed' };
	const placement = placed(task, divided);
	return placement ? { state: 'counted', placement } : { state: 'few' };
}

export interface ToPlace {
	/** What people can be placed along; null for who may not read the answers. */
	axes: Axis[] | null;
	/** The smallest group that is shown. */
	k: number;
	/** Null while nothing has been chosen. */
	now: PlacementNow | null;
}

/** In: a release, and the ids of two to five axes, or none yet. Out: what there is to choose, and the places as the round's answers are now. Three calls and the answers. */
export async function placementIn(client: Client, release: string, chosen: readonly string[], wait = WAIT_MS): Promise<ToPlace> {
	// Asked each time, before anything kept is looked at: a right may have been taken back.
	const [ground] = await segmentGrounds(client, [release]);
	const survey = ground ? await getVersion(client, ground.version) : null;
	if (!ground || !survey) return { axes: null, k: 0, now: null };
	const axes = axesOf(survey.content);
	if (chosen.length === 0) return { axes, k: ground.k, now: null };
	const key = [ground.round, ground.version, ground.k, ground.state, ...chosen].join(' ');
	let one = kept.get(key);
	if (!one) {
		const made: Kept = { now: { state: 'counting' }, done: Promise.resolve() };
		made.done = count(client, ground.round, ground.version, chosen, ground.k).then((now) => void (made.now = now), () => void (made.now = { state: 'failed' }));
		one = made;
	}
	kept.delete(key);
	kept.set(key, one);
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
	await Promise.race([one.done, new Promise<void>((late) => void setTimeout(late, wait).unref())]);
	return { axes, k: ground.k, now: one.now };
}
