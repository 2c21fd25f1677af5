/**
 * Patterns among those who answered a round, from its raw answers, with the rights of the designer who asks. Counted on demand in a
 * thread, and kept in memory until an answer changes: nothing of them is stored, so nothing of them can leave by another door.
 */
import { segmentTask } from '#analysis/segments.ts';
import type { Client } from '#data/server/clients.ts';
import { readAll, segmentGrounds, type SegmentGround } from '#data/server/responses.ts';
import { getVersion } from '#data/server/surveys.ts';
import { segmentsKey, type SegmentsByTile, type SegmentsNow } from '#domain/result/segments.ts';
import { countSegments } from './request/segments-thread.ts';

/** Of so many questions what was found is kept, those that were asked for last. */
const MOST_KEPT = 100;
/** So long a page waits for what is not counted yet. */
const WAIT_MS = 1500;

interface Kept {
	now: SegmentsNow;
	done: Promise<void>;
}
const kept = new Map<string, Kept>();

function keep(key: string, one: Kept): Kept {
	kept.delete(key);
	kept.set(key, one);
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
	return one;
}

/** Counting goes on when nobody waits for it any more. What failed stays so until an answer changes: it would fail again. */
function begin(key: string, task: ReturnType<typeof segmentTask>): Kept {
	if (!task) return keep(key, { now: { state: 'gone' }, done: Promise.resolve() });
	const one: Kept = { now: { state: 'counting' }, done: Promise.resolve() };
	one.done = countSegments(task).then((found) => void (one.now = found ? { state: 'counted', told: found.told } : { state: 'failed' }));
	return keep(key, one);
}

const keyOf = ({ round, version, k, state }: SegmentGround, question: string): string => [round, version, k, state, question].join(' ');

/** Questions of one round that nobody has counted as it is now: its answers are read once. */
async function beginAll(client: Client, ground: SegmentGround, questions: readonly string[]): Promise<void> {
	const [version, responses] = await Promise.all([getVersion(client, ground.version), readAll(client, ground.round)]);
	for (const question of questions) {
		const key = keyOf(ground, question);
		if (!kept.has(key)) begin(key, version && segmentTask(version.content, responses, question, ground.k));
	}
}

/**
 * In: questions of releases. Out: what is found in the answers that the rounds have now, by `segmentsKey`; `counting` where it is not
 * ready within `wait` milliseconds. Nothing for who may not read the answers. One call where all is known, two and the answers where not.
 */
export async function segmentsFor(client: Client, asked: readonly { release: string; question: string }[], wait = WAIT_MS): Promise<SegmentsByTile> {
	if (asked.length === 0) return {};
	// Asked each time, before anything kept is looked at: a right may have been taken back.
	const grounds = new Map((await segmentGrounds(client, [...new Set(asked.map(({ release }) => release))])).map((one) => [one.release, one]));
	const all = asked.flatMap((one) => {
		const ground = grounds.get(one.release);
		return ground ? [{ ...one, ground, key: keyOf(ground, one.question) }] : [];
	});
	const missing = Map.groupBy(all.filter(({ key }) => !kept.has(key)), ({ ground }) => ground.round);
	for (const rows of missing.values()) await beginAll(client, rows[0]!.ground, [...new Set(rows.map(({ question }) => question))]);
	const found = all.map((one) => ({ ...one, kept: kept.get(one.key) }));
	const late = new Promise<void>((done) => void setTimeout(done, wait).unref());
	await Promise.race([late, Promise.all(found.map((one) => (one.kept ? keep(one.key, one.kept).done : undefined)))]);
	return Object.fromEntries(found.map((one) => [segmentsKey(one), one.kept?.now ?? { state: 'counting' }]));
}
