/** What a large round's release is held against is counted while the app reads. It may never be of other answers than those that are told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as quotes from '#data/server/quotes.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);

describe.for(kinds)('counted beforehand on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('it counts only while the answers are the same, and is gone with them and with the release', async () => {
		const round = await openRound(world);
		const [leaving, changing, ...others] = madeUp(6, 1);
		await answer(world, round.code, [leaving!, changing!, ...others]);
		const { client } = world.people.designer;
		const prepare = () => releases.prepare(client, round.id);
		const kept = async () => (await store.sql<{ n: number }>(`select n from private.prepared_people where round_id = '${round.id}'`)).map(({ n }) => n);
		const counted = () => store.sql(`
			select p.question, p.unit, p.item, encode(p.fingerprint, 'hex') as print, p.people, p.weighs from private.result_people p join public.releases r on r.id = p.release_id
			where r.round_id = '${round.id}' order by 1, 2, 3, 4`);
		const told = async () => {
			const result = await release(world, round);
			return result.status === 'released' ? (await releases.get(client, result.release))!.release.n : result.status;
		};

		expect(await prepare()).toEqual({ status: 'prepared' });
		expect(await kept()).toEqual([6]);
		await responses.withdraw(world.anonymous, leaving!.withdrawalCode);
		expect(await kept(), 'of who takes their answers back nothing is left').toEqual([]);

		await answer(world, round.code, madeUp(1, 2));
		await prepare();
		// One more has come and one says something else, since it was counted.
		await answer(world, round.code, madeUp(1, 3));
		await answer(world, round.code, [{ ...changing!, revision: 2, answers: madeUp(1, 4)[0]!.answers }]);
		expect(await kept()).toEqual([6]);
		expect(await told()).toBe(7);
		expect(await kept()).toEqual([]);
		const without = await counted();
		expect(without.length).toBeGreaterThan(50);

		await prepare();
		await store.sql(`update private.prepared_people set prepared_at = now() - interval '61 minutes'`);
		await quotes.destroyOriginals(world.anonymous);
		expect(await kept(), 'a release that did not come leaves nothing').toEqual([]);

		await store.sql(`delete from public.releases where round_id = '${round.id}'`);
		expect(await counted()).toEqual([]);
		await prepare();
		expect(await told()).toBe(7);
		expect(await counted(), 'the same with it as without it').toEqual(without);
		expect(await releases.prepare(world.people.steering.client, round.id)).toEqual({ status: 'forbidden' });
	});
});
