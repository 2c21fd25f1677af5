/** Who joins a stream while others hear: nothing between their own reading and the group's is lost, and who has left is no key to another's place. */
import { expect, test } from 'vitest';
import type { Since } from '#data/server/workshops.ts';
import type { Done } from '#domain/workshop/act.ts';
import { roomHub, type Hearing } from '#server/workshops.ts';

function hubOf() {
	const done: Done[] = [];
	let tell: (payload: string | null) => void = () => {};
	const hub = roomHub({ listen: async (_channel, heard) => ((tell = heard), async () => {}) }, 60_000);
	const read = (since: number): Since => ({ status: 'ok', state: 'open', seq: done.length, people: 1, acts: done.filter(({ seq }) => seq > since), votes: {} });
	const act = () => {
		done.push({ seq: done.length + 1, led: true, act: { op: 'hold', on: true } });
		tell(`room ${done.length}`);
	};
	const listener = (slowly: Promise<void> | null = null, since = 0) => {
		const heard = new Set<number>();
		let first = true;
		const hearing: Hearing = {
			workshop: 'room', as: 'room', since,
			read: async (from) => {
				const found = read(from);
				if (first && slowly) await slowly;
				first = false;
				return found;
			},
			send: (text) => (JSON.parse(text) as Since).acts.forEach(({ seq }) => heard.add(seq)),
			end: () => {}
		};
		return { hearing, heard: () => [...heard].sort((a, b) => a - b) };
	};
	return { hub, act, listener, done };
}

test('one whose own reading takes long hears what the group has gone past meanwhile', async () => {
	const { hub, act, listener, done } = hubOf();
	act();
	const quick = listener();
	await hub.hear(quick.hearing);
	let go = () => {};
	const slow = listener(new Promise<void>((ready) => (go = ready)));
	const coming = hub.hear(slow.hearing);
	// It has read, and waits for its answer.
	await new Promise((ready) => setImmediate(ready));
	for (let i = 0; i < 5; i++) act();
	await expect.poll(quick.heard).toHaveLength(6);
	go();
	await coming;
	act();
	await expect.poll(slow.heard).toEqual(done.map(({ seq }) => seq));
	await hub.stop();
});

test('who leaves twice takes nobody else’s place away', async () => {
	const { hub, act, listener, done } = hubOf();
	const leave = await hub.hear(listener().hearing);
	leave();
	const other = listener();
	await hub.hear(other.hearing);
	leave();
	act();
	await expect.poll(other.heard).toEqual(done.map(({ seq }) => seq));
	await hub.stop();
});
