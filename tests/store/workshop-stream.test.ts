/** A workshop's stream: everybody hears everything once, whichever process they are at, and reading does not grow with who listens. */
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '#data/server/store.ts';
import * as workshops from '#data/server/workshops.ts';
import type { Done, LeaderAct, ParticipantAct } from '#domain/workshop/act.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import { roomHub, watching, type Hearing, type Read } from '#server/workshops.ts';
import { makeWorld, storeKinds, type OwnStore } from './harness.ts';

const { kinds, postgres, stop } = await storeKinds();
afterAll(stop);

const place = [{ id: 'all', name: 'Alla', hint: '' }];
const plan: Plan = { columns: place, areas: place, steps: [{ id: 'write', kind: 'write', name: 'Skriv', instruction: '', minutes: 5 }] };
const sent = <One extends object>(act: One) => ({ id: crypto.randomUUID(), act });
const token = (n: number) => `${'s'.repeat(38)}${String(n).padStart(5, '0')}`;
const add = (text: string): ParticipantAct => ({ op: 'add', card: crypto.randomUUID(), step: 'write', area: 'all', column: 'all', text });

/** Listens, and keeps what it has heard as a phone does: by number, the last that came. */
function listener(workshop: string, as: 'room' | 'desk', read: Read) {
	const heard = new Map<number, Done>();
	let [reads, ended] = [0, false];
	const hearing: Hearing = {
		workshop, as, since: 0,
		read: (since) => (reads++, read(since)),
		send: (text) => (JSON.parse(text) as workshops.Since).acts.forEach((one) => heard.set(one.seq, one)),
		end: () => (ended = true)
	};
	return { hearing, words: () => [...heard.values()].flatMap(({ act }) => ('text' in act && act.text ? [act.text] : [])).sort(), count: () => heard.size, reads: () => reads, ended: () => ended };
}

describe.for(kinds)('streams on $name', ({ name, skip, open }) => {
	test.skipIf(skip)('two processes, forty listeners: all hear all of it, and one of each group reads', { timeout: 60_000 }, async () => {
		const databaseUrl = name === 'PostgreSQL' && postgres ? await postgres.newPrepared() : null;
		const first = databaseUrl ? ((await openStore({ databaseUrl })) as OwnStore) : await open();
		// The embedded store is one process: then both are the same.
		const second = databaseUrl ? ((await openStore({ databaseUrl })) as OwnStore) : first;
		const world = await makeWorld(first);
		const { client } = world.people.trust_agent;
		const id = crypto.randomUUID();
		await workshops.begin(client, world.projectId, id, 'Hjälp som hänger ihop', plan, 'RUM-555');
		await workshops.join(world.anonymous, 'RUM-555', token(1), '');
		const act = (...acts: ParticipantAct[]) => workshops.act(world.anonymous, 'RUM-555', token(1), acts.map(sent));
		const lead = (...acts: LeaderAct[]) => workshops.lead(client, id, acts.map(sent));
		// So slow to ask by itself that what is heard in this test was told.
		const hubs = [roomHub(first, 60_000), roomHub(second, 60_000)];
		const inRoom: Read = async (since) => {
			const found = await workshops.hear(world.anonymous, 'RUM-555', token(1), since);
			return found.status === 'ok' ? found : null;
		};
		const listeners = hubs.map(() => [...Array.from({ length: 19 }, () => listener(id, 'room', inRoom)), listener(id, 'desk', watching(client, id, true))]);
		const leaving = await Promise.all(hubs.flatMap((hub, i) => listeners[i]!.map((one) => hub.hear(one.hearing))));
		expect(hubs.map((hub) => hub.listeners)).toEqual([20, 20]);

		for (let i = 0; i < 10; i++) await act(add(`ord ${i}`));
		await expect.poll(() => listeners.flat().map((one) => one.count()), { timeout: 20_000 }).toEqual(Array(40).fill(10));
		expect(listeners.flat().flatMap((one) => one.words()), 'nobody reads what is not shown').toEqual([]);
		await lead({ op: 'reveal', step: 'write' });
		await expect.poll(() => listeners.flat().every((one) => one.words().length === 10), { timeout: 20_000 }).toBe(true);
		// Of nineteen in a room one has read for all; the others once, when they came.
		for (const all of listeners) expect(all.slice(0, 19).map((one) => one.reads()).sort((a, b) => b - a).slice(1)).toEqual(Array(18).fill(1));

		// Whoever may not any more hears nothing more, and the others do.
		const gone = listener(id, 'desk', (() => { let asked = 0; return async (since: number) => (asked++ === 0 ? watching(client, id, true)(since) : null); })());
		for (const leave of leaving.slice(19, 20)) leave();
		await hubs[0]!.hear(gone.hearing);
		const other = listener(id, 'desk', watching(client, id, true));
		await hubs[0]!.hear(other.hearing);
		await act(add('efter'));
		await expect.poll(() => other.words().length, { timeout: 20_000 }).toBe(11);
		expect(gone.ended()).toBe(true);
		expect(listeners[0]![19]!.words().length, 'who has left hears nothing').toBe(10);

		await Promise.all(hubs.map((hub) => hub.stop()));
		expect(hubs.map((hub) => hub.listeners)).toEqual([0, 0]);
		if (databaseUrl) {
			// The connection that listens is cut, and what was told meanwhile is heard all the same.
			const hub = roomHub(first);
			const one = listener(id, 'room', inRoom);
			await hub.hear(one.hearing);
			await first.sql("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and pid <> pg_backend_pid()");
			await act(add('medan ingen lyssnade'));
			await expect.poll(() => one.words().length, { timeout: 30_000 }).toBe(12);
			await hub.stop();
		}
		await second.close();
		if (second !== first) await first.close();
	});

	test.skipIf(skip || name === 'PostgreSQL')('where nobody tells, one asks', async () => {
		const store = await open();
		const world = await makeWorld(store);
		const { client } = world.people.trust_agent;
		const id = crypto.randomUUID();
		await workshops.begin(client, world.projectId, id, 'Hjälp som hänger ihop', plan, 'RUM-556');
		const hub = roomHub({}, 20);
		const one = listener(id, 'room', watching(client, id, false));
		await hub.hear(one.hearing);
		await workshops.lead(client, id, [sent<LeaderAct>({ op: 'hold', on: true })]);
		await expect.poll(() => one.count(), { timeout: 10_000 }).toBe(1);
		await hub.stop();
		await store.close();
	});
});
