/** Codes for one use each: once, whoever sends at the same moment, and nothing left that ties a code to a response. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymousClient, type Client } from '#data/server/clients.ts';
import { codesMade, lookAtCode, makeCodes } from '#data/server/one-use.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import { openStore, type Store } from '#data/server/store.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { madeUp, makeWorld, openRound, storeKinds, type MadeUp, type OwnStore, type World } from './harness.ts';
import { quiet } from './quiet.ts';
import { WHO } from './rights.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
// Supabase Lite prints refused statements on the console.
quiet();

const openWithCodes = async ({ workspaceId, projectId, versionId, people }: World) =>
	(await rounds.open(people.designer.client, { workspaceId, projectId, surveyVersionId: versionId, title: 'Med koder', oneUseCodes: true }))!;
const made = async (world: World, round: rounds.Round, n: number) => {
	const told = await makeCodes(world.people.trust_agent.client, round.id, n);
	if (told.status !== 'made') throw new Error(told.status);
	return told.codes;
};
const send = (client: Client, round: rounds.Round, person: MadeUp, oneUseCode?: string) =>
	responses.save(client, { round: round.code, ...person, ...(oneUseCode ? { oneUseCode } : {}) } as ResponseSubmission & { oneUseCode?: string });
const refused = (state: string) => ({ status: 'invalid', problem: `one_use_${state}` });

describe.for(kinds)('codes for one use on $name', ({ skip, open, name }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('each is good once; a repeated or changed sending needs none, paper needs none', async () => {
		const round = await openWithCodes(world);
		const other = await openWithCodes(world);
		const [one, two, three] = (await made(world, round, 3)) as [string, string, string];
		const [elsewhere] = (await made(world, other, 1)) as [string];
		const [a, b, c] = madeUp(3, 1) as [MadeUp, MadeUp, MadeUp];
		expect(await lookAtCode(world.anonymous, round.code, one)).toBe('good');
		expect(await send(world.anonymous, round, a)).toMatchObject(refused('none'));
		expect(await send(world.anonymous, round, a, 'AAAAAAAAA')).toMatchObject(refused('unknown'));
		expect(await send(world.anonymous, round, a, elsewhere)).toMatchObject(refused('unknown'));
		expect(await send(world.anonymous, round, a, one)).toMatchObject({ status: 'saved' });
		expect(await send(world.anonymous, round, a, one)).toMatchObject({ status: 'duplicate' });
		expect(await send(world.anonymous, round, { ...a, revision: 2 })).toMatchObject({ status: 'saved' });
		expect(await send(world.anonymous, round, b, one)).toMatchObject(refused('used'));
		expect(await lookAtCode(world.anonymous, round.code, one)).toBe('used');
		// What is refused for another reason leaves the code.
		expect(await send(world.anonymous, round, { ...b, answers: [{}] as never }, two)).toMatchObject({ status: 'invalid' });
		expect(await send(world.anonymous, round, { ...b, withdrawalCode: a.withdrawalCode }, two)).toMatchObject({ status: 'code_taken' });
		expect(await send(world.anonymous, round, b, `${two.slice(0, 3)}-${two.slice(3, 6)} ${two.slice(6).toLowerCase()}`)).toMatchObject({ status: 'saved' });
		// Taking answers back does not give the code back.
		expect((await responses.withdraw(world.anonymous, b.withdrawalCode)).status).toBe('withdrawn');
		expect(await send(world.anonymous, round, c, two)).toMatchObject(refused('used'));
		// A closed round uses nothing up.
		await rounds.setStatus(world.people.designer.client, round.id, 'closed');
		expect(await send(world.anonymous, round, c, three)).toMatchObject({ status: 'closed' });
		await rounds.setStatus(world.people.designer.client, round.id, 'open');
		expect(await lookAtCode(world.anonymous, round.code, three)).toBe('good');
		const { data } = await world.people.trust_agent.client.rpc('save_paper', { p_round: round.id, p_sheet: 'AAAAAAB', p_response: { language: 'sv', answers: c.answers } as never });
		expect(data).toMatchObject({ status: 'saved' });
		// A round without codes asks for none, and has none made.
		const open = await openRound(world);
		expect(await send(world.anonymous, open, madeUp(1, 77)[0]!)).toMatchObject({ status: 'saved' });
		expect((await makeCodes(world.people.designer.client, open.id, 2)).status).toBe('not_asked');
	});

	test.skipIf(skip)('fifty who send at once with two codes: two are saved', async () => {
		const round = await openWithCodes(world);
		const codes = await made(world, round, 2);
		let second: Store | undefined;
		const clients = [world.anonymous];
		if (name === 'PostgreSQL') {
			// A second process's worth of connections.
			const [database] = await store.sql<{ url: string }>(`select 'postgres://postgres@127.0.0.1:' || current_setting('port') || '/' || current_database() as url`);
			second = await openStore({ databaseUrl: database!.url });
			clients.push(anonymousClient(second));
		}
		const said = await Promise.all(madeUp(50, 3).map((person, i) => send(clients[i % clients.length]!, round, person, codes[i % 2])));
		await second?.close();
		expect(said.filter(({ status }) => status === 'saved').length).toBe(2);
		for (const one of said.filter(({ status }) => status !== 'saved')) expect(one).toMatchObject(refused('used'));
		expect((await rounds.countResponses(world.people.designer.client, round.id))).toMatchObject({ received: 2 });
	});

	test.skipIf(skip)('no row holds a code, none is left of a used one, and those left tell no order', async () => {
		const round = await openWithCodes(world);
		const codes = await made(world, round, 40);
		expect(new Set(codes).size).toBe(40);
		for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{9}$/);
		const people = madeUp(12, 5);
		for (const [i, person] of people.entries()) expect((await send(world.anonymous, round, person, codes[i])).status).toBe('saved');
		const left = await store.sql<{ xmin: string; xmax: string; hash: string }>(`select xmin::text, xmax::text, encode(code_hash, 'hex') as hash from private.one_use_codes where round_id = '${round.id}' order by ctid`);
		expect(left.length).toBe(28);
		// All from the moment when they were made, in the order of their hashes; nobody has touched them since.
		expect(new Set(left.map(({ xmin }) => xmin)).size).toBe(1);
		expect(left.map(({ xmax }) => xmax).every((xmax) => xmax === '0')).toBe(true);
		expect(left.map(({ hash }) => hash)).toEqual(left.map(({ hash }) => hash).sort());
		// Neither a code nor the hash of a used one is in any row of any table.
		const hashes = await store.sql<{ hash: string }>(`select encode(private.one_use_hash('${round.id}', c), 'hex') as hash from unnest(array['${codes.slice(0, 12).join("','")}']) c`);
		const tables = await store.sql<{ name: string }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'private', 'auth')`);
		expect(tables.length).toBeGreaterThan(20);
		for (const { name: table } of tables) {
			const text = (await store.sql<{ x: string }>(`select coalesce(string_agg(x::text, ' '), '') as x from ${table} x`))[0]!.x;
			for (const code of codes) expect(text.includes(code), table).toBe(false);
			for (const { hash } of hashes) expect(text.includes(hash), table).toBe(false);
		}
		// In an open round nobody is alone with a transaction id, as without codes.
		const xmins = await store.sql<{ n: number }>(`select count(*)::int as n from public.responses where round_id = '${round.id}' group by xmin::text`);
		expect(Math.min(...xmins.map(({ n }) => n))).toBeGreaterThanOrEqual(5);
	});

	test.skipIf(skip)('two thousand at a time and no more; designers and trust agents make them, and nobody reads them', async () => {
		const round = await openWithCodes(world);
		const { people } = world;
		expect((await made(world, round, 2000)).length).toBe(2000);
		for (const bad of [0, -1, 2001]) expect((await makeCodes(people.designer.client, round.id, bad)).status).toBe('invalid');
		expect(await codesMade(people.owner.client, round.id)).toBe(2000);
		await store.sql(`update private.one_use_made set made = 19999 where round_id = '${round.id}'`);
		expect((await makeCodes(people.designer.client, round.id, 2)).status).toBe('too_many');
		for (const who of WHO) {
			const client = who === 'anonymous' ? world.anonymous : people[who].client;
			for (const table of ['one_use_codes', 'one_use_made']) expect((await client.from(table as never).select('*')).data ?? [], `${who} ${table}`).toEqual([]);
		}
		// Guesses: one in 961 has the right check, none is good.
		const guesses = await Promise.all(Array.from({ length: 60 }, (_, i) => lookAtCode(world.anonymous, round.code, `ABCDEFG${'ABCDEFGHJK'[i % 10]}${'ABCDEFGHJK'[Math.floor(i / 10)]}`)));
		expect(guesses.filter((state) => state === 'good')).toEqual([]);
		expect(guesses.filter((state) => state === 'used').length).toBeLessThan(3);
	});
});
