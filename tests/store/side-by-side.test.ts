/**
 * Releasing, closing, saving, withdrawing, putting aside and tidying at the same moment, on PostgreSQL, from two processes'
 * worth of connections: everybody gets an answer, nobody waits for somebody who waits. PGlite has one connection.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymousClient, type Client } from '#data/server/clients.ts';
import * as rounds from '#data/server/rounds.ts';
import { openStore, type Store } from '#data/server/store.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { createRandom } from '#stats/random.ts';
import { soak } from '../soak.ts';
import { answer, content, madeUp, makeWorld, openRound, PASSWORD, storeKinds, type MadeUp, type OwnStore, type World } from './harness.ts';
import { resultsOf } from './people.ts';
import { chanceOf } from './random-answers.ts';

const TRIES = soak(200, 15);
const { kinds, postgres, stop } = await storeKinds();
afterAll(stop);

describe.for(kinds.filter(({ name }) => name !== 'PGlite'))('side by side on $name', ({ skip, open }) => {
	let store: OwnStore;
	let second: Store;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		const [database] = await store.sql<{ url: string }>(`select 'postgres://postgres@127.0.0.1:' || current_setting('port') || '/' || current_database() as url`);
		second = await openStore({ databaseUrl: database!.url });
	});
	afterAll(async () => {
		await second?.close();
		await store?.close();
	});

	test.skipIf(skip)(`${TRIES} times: no answer of 5xx and no deadlock`, async () => {
		const { pick, below, is } = chanceOf(createRandom(20261128));
		const otherDesigner = anonymousClient(second);
		await otherDesigner.auth.signInWithPassword({ email: world.people.designer.email, password: PASSWORD });
		const designers: Client[] = [world.people.designer.client, otherDesigner];
		const devices = [world.anonymous, anonymousClient(second)];
		let all: rounds.Round[] = [];
		let sent: MadeUp[] = [];
		let drawn = 1;
		const openThree = async () => {
			all = await Promise.all([openRound(world), openRound(world), openRound(world)]);
			sent = [];
			for (const round of all) {
				const people = madeUp(8, drawn++);
				await answer(world, round.code, people);
				sent.push(...people);
			}
		};
		const failed: string[] = [];
		const said: Record<string, number> = {};
		const took: number[] = [];
		const ask = async (name: string, request: PromiseLike<{ status: number; data: unknown; error: { code?: string; message?: string } | null }>) => {
			const begun = performance.now();
			const { status, data, error } = await request;
			took.push(performance.now() - begun);
			if (status >= 500 || error) failed.push(`${name}: ${status} ${error?.code} ${error?.message}`);
			const what = `${name} ${(data as { status?: string } | null)?.status ?? 'ok'}`;
			said[what] = (said[what] ?? 0) + 1;
		};
		const release = async (client: Client, round: rounds.Round) => {
			const { data, error } = await client.rpc('raw_responses', { p_round: round.id });
			if (error) return void failed.push(`read: ${error.code}`);
			await ask('release', client.rpc('create_release', {
				p_round: round.id, p_members: (data as unknown as StoredResponse[]).map(({ id, revision }) => ({ id, revision })), p_results: resultsOf(content, data as never) as never
			}));
			await ask('tidy', client.rpc('tidy_tables'));
		};
		for (let i = 0; i < TRIES; i++) {
			// New rounds now and then: each try makes them larger, and the cost of 200 tries would grow with their square.
			if (i % 40 === 0) await openThree();
			const newcomers = madeUp(8, 1000 + drawn++);
			const gone = sent.splice(below(sent.length), 2);
			const parked = { v: 2, id: madeUp(1, 500_000 + i)[0]!.id };
			await Promise.all([
				...designers.map((client) => release(client, pick(all))),
				release(designers[0]!, all[0]!), release(designers[1]!, all[1]!),
				...all.map((round, n) => ask('close', designers[n % 2]!.from('rounds').update({ status: is(0.3) ? 'closed' : 'open' }).eq('id', round.id).select('id'))),
				...newcomers.map((person, n) => ask('save', devices[n % 2]!.rpc('save_response', { p_code: pick(all).code, p_response: person as never }))),
				...gone.map(({ withdrawalCode }, n) => ask('withdraw', devices[n % 2]!.rpc('withdraw_response', { p_code: withdrawalCode }))),
				ask('paper', designers[0]!.rpc('save_paper', { p_round: pick(all).id, p_sheet: `AAAA${'BCDEFGHJKM'[i % 10]}AA`, p_response: { language: 'sv', answers: newcomers[0]!.answers } as never })),
				ask('park', devices[0]!.rpc('park_draft', { p_code: pick(all).code, p_draft: parked })),
				ask('take up', devices[1]!.rpc('take_up_draft', { p_code: pick(all).code, p_pictures: [i % 36, (i + 1) % 36, (i + 2) % 36] })),
				ask('count', designers[1]!.rpc('round_counts'))
			]);
			sent.push(...newcomers);
		}
		console.log(`${TRIES} tries, slowest answer ${Math.round(Math.max(...took))} ms: ${JSON.stringify(said)}`);
		expect(failed).toEqual([]);
		expect(postgres!.log()).not.toMatch(/deadlock detected/);
		expect(said['release released'] ?? 0).toBeGreaterThan(2);
		expect(said['tidy tidied'] ?? 0).toBeGreaterThan(0);
	}, soak(2_400_000, 600_000));
});
