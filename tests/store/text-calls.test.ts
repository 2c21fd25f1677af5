/** Pages of an export straight from the database: the same as by Supabase Lite, for everybody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as exports from '#data/server/exports.ts';
import type { Round } from '#data/server/rounds.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type MadeUp, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('text calls on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let people: MadeUp[];

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		people = madeUp(7, 3);
		await answer(world, round.code, people);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a page is the same by the short way and by Supabase Lite, for everybody and whatever is asked', async () => {
		const begun = await exports.begin(world.people.designer.client, round.id, 'people', 'csv');
		if (begun.status !== 'begun') throw new Error(begun.status);
		const whole = { p_round: round.id, p_export: begun.id };
		const bodies: unknown[] = [whole, { ...whole, p_most: 2 }, { ...whole, p_after: people[0]!.id }, { ...whole, p_after: null }, { ...whole, p_round: 'x' }, { ...whole, p_most: 1.5 },
			{ ...whole, p_most: 'x' }, { ...whole, other: 1 }, { p_round: round.id }, {}, [], 'x', null, { ...whole, p_export: [begun.id] }, { ...whole, p_export: `${begun.id}'); drop table x; --` }];
		const { token } = world.people.designer;
		const [head, claims, signature] = token.split('.') as [string, string, string];
		const claimed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
		const forged = (change: object) => [head, Buffer.from(JSON.stringify({ ...claimed, ...change })).toString('base64url'), signature].join('.');
		const tokens = [...Object.values(world.people).map((person) => person.token), store.key, 'kanelbulle', '', forged({ sub: world.people.owner.id }), forged({ role: 'service_role' }), `${token}x`];
		let same = 0;
		const ask = (authorization: string, body: unknown, short: boolean) =>
			store.fetch(`${store.url}/rest/v1/rpc/export_people`, {
				method: 'POST',
				headers: { apikey: store.key, authorization, 'content-type': 'application/json', ...(short ? {} : { prefer: 'tx=commit' }) },
				body: JSON.stringify(body)
			});
		for (const one of tokens) {
			for (const body of one === token ? bodies : [whole]) {
				const [short, lite] = [await ask(`Bearer ${one}`, body, true), await ask(`Bearer ${one}`, body, false)];
				const said = [await short.text(), await lite.text()].map((text) => (text ? (JSON.parse(text) as unknown) : null));
				expect([short.status, said[0]], JSON.stringify([one.slice(-8), body])).toEqual([lite.status, said[1]]);
				same += 1;
			}
		}
		expect(same).toBe(tokens.length + bodies.length - 1);
		// It was the short way: Lite writes the same as its own JSON, without PostgreSQL's spaces.
		expect(await (await ask(`Bearer ${token}`, whole, true)).text()).toMatch(/^\{"status" : "running"/);
		await exports.end(world.people.designer.client, round.id, begun.id, 'failed');
	});

	test.skipIf(skip)('who is no longer a member gets no more, whatever the session says', async () => {
		const begun = await exports.begin(world.people.designer.client, round.id, 'people', 'csv');
		if (begun.status !== 'begun') throw new Error(begun.status);
		const page = () => exports.people(world.people.designer.client, round.id, begun.id, null);
		expect(await page()).toHaveLength(people.length);
		const designer = `role = 'designer' and user_id = '${world.people.designer.id}'`;
		await store.sql(`update public.members set role = 'steering' where ${designer}`);
		expect(await page()).toBeNull();
		await store.sql(`update public.members set role = 'designer' where ${designer.replace("'designer'", "'steering'")}`);
		await exports.end(world.people.designer.client, round.id, begun.id, 'failed');
	});
});
