/** The live ends of a workshop: acts that come in, and the stream that goes out. */
import { version } from '$app/env';
import type { ZodType } from 'zod';
import type { Acted, Sent } from '#data/server/workshops.ts';
import { roomHub, type Hearing, type RoomHub } from '#server/workshops.ts';
import { theStore } from '#server/store.ts';

/** Does those that are acts; those that are none are answered `invalid`, in their place. */
export async function doActs<One>(given: readonly { id: string; act: unknown }[], shape: ZodType<One>, act: (acts: Sent<One>[]) => Promise<Acted>): Promise<Acted> {
	const read = given.map(({ id, act }) => ({ id, parsed: shape.safeParse(act) }));
	const acts = read.flatMap(({ id, parsed }) => (parsed.success ? [{ id, act: parsed.data }] : []));
	const done = acts.length > 0 ? await act(acts) : ({ status: 'ok', seq: 0, acts: [] } as const);
	if (done.status !== 'ok') return done;
	// By place: a device that sends two by one name is told of each.
	const answers = [...done.acts];
	return { ...done, acts: read.map(({ id, parsed }) => (parsed.success ? answers.shift()! : { id, status: 'invalid' as const })) };
}

let hub: RoomHub | undefined;
/** This process's listeners. When it closes they are let go first: they come again, to the next one. */
export function theHub(): RoomHub {
	if (!hub) {
		hub = roomHub(theStore());
		process.once('vfv:closing', () => void hub?.stop());
	}
	return hub;
}

/** Shorter than what proxies wait for. */
const BEAT_MS = 10_000;
/** Who reads so slowly comes again, from where they are. */
const MOST_WAITING_BYTES = 2_000_000;

/** An act that there never is: asks whether one may, and reads nothing. */
export const BEYOND = 2_000_000_000;
const RECHECK_BEATS = 6;
/** Tabs of one person. One more, and the oldest is let go. */
const MOST_STREAMS = 6;
const streams = new Map<string, (() => void)[]>();
function remember(who: string, letGo: () => void): void {
	const all = [...(streams.get(who) ?? []), letGo];
	streams.set(who, all);
	if (all.length > MOST_STREAMS) all[0]!();
}
function forget(who: string, letGo: () => void): void {
	const left = (streams.get(who) ?? []).filter((one) => one !== letGo);
	if (left.length > 0) streams.set(who, left);
	else streams.delete(who);
}

const encoder = new TextEncoder();
let last: { text: string; bytes: Uint8Array } = { text: '', bytes: new Uint8Array() };
/** One text goes to all who see the same: it is written out once. */
function bytesOf(text: string): Uint8Array {
	if (text !== last.text) last = { text, bytes: encoder.encode(`data: ${text}\n\n`) };
	return last.bytes;
}

/**
 * What is new, as Server-Sent Events: `hello` with the app's version and clock, a text each time, a `beat` with the clock in between,
 * `end` when whoever listens may not any more, or is to come again.
 */
export function live(hearing: Omit<Hearing, 'send' | 'end'>, { who, rechecked = false }: { who?: string; rechecked?: boolean } = {}): Response {
	let stop = () => {};
	let letGo = () => {};
	const body = new ReadableStream<Uint8Array>(
		{
			async start(controller) {
				let [gone, leave] = [false, () => {}];
				const write = (bytes: Uint8Array) => {
					if (gone) return;
					// What waits is thrown away with it: closing would keep it for whoever does not read.
					if ((controller.desiredSize ?? 0) - bytes.byteLength < -MOST_WAITING_BYTES) {
						stop();
						return controller.error(new Error('too slow'));
					}
					controller.enqueue(bytes);
				};
				const say = (event: string, data: unknown) => write(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
				let beats = 0;
				const beat = setInterval(() => {
					say('beat', Date.now());
					// Of those who see the same one reads for all: each is asked by itself whether it still may.
					if (rechecked && ++beats % RECHECK_BEATS === 0) hearing.read(BEYOND).then((found) => found ?? finish(), () => {});
				}, BEAT_MS).unref();
				stop = () => {
					if (gone) return;
					gone = true;
					clearInterval(beat);
					leave();
					if (who) forget(who, letGo);
				};
				const end = () => {
					if (gone) return;
					stop();
					controller.close();
				};
				const finish = () => (say('end', null), end());
				letGo = finish;
				if (who) remember(who, letGo);
				say('hello', { version, now: Date.now() });
				try {
					leave = await theHub().hear({ ...hearing, send: (text) => write(bytesOf(text)), end: finish });
					if (gone) leave();
				} catch {
					// It comes again, and is told then.
					end();
				}
			},
			cancel: () => stop()
		},
		new ByteLengthQueuingStrategy({ highWaterMark: 65_536 })
	);
	return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } });
}
