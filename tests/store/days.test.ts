/** The day is the workspace's: at half past midnight in Stockholm it is today there, whatever the database's own clock calls it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as releases from '#data/server/releases.ts';
import { get, setStatus } from '#data/server/rounds.ts';
import { releaseRound } from '#server/releases.ts';
import { setTimeZone } from '#data/server/workspaces.ts';
import { dayIn } from '#ui/day.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type OwnStore, type World } from './harness.ts';

let store: OwnStore;
let world: World;
beforeAll(async () => {
	store = await (await storeKinds('embedded')).kinds[0]!.open();
	world = await makeWorld(store);
}, 120_000);
afterAll(async () => store.close());

test('a moment falls on the day of its zone', () => {
	expect(dayIn('Europe/Stockholm', '2026-07-01T22:30:00Z')).toBe('2026-07-02');
	expect(dayIn('Europe/Stockholm', '2026-12-01T22:30:00Z')).toBe('2026-12-01');
	expect(dayIn('Europe/Helsinki', '2026-12-01T22:30:00+00:00')).toBe('2026-12-02');
});

test('opening, answering, publishing and closing are dated by the workspace, in any zone', async () => {
	const { client } = world.people.designer;
	const own = async () => (await store.sql<{ zone: string }>(`select time_zone as zone from public.workspaces where id = '${world.workspaceId}'`))[0]!.zone;
	expect(await own()).toBe('Europe/Stockholm');
	// Two of these have another day than UTC at any moment.
	for (const zone of ['Europe/Stockholm', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
		expect(await setTimeZone(world.people.owner.client, world.workspaceId, zone)).toBe(true);
		const today = dayIn(zone, new Date());
		const round = await openRound(world);
		expect(round.openedOn, zone).toBe(today);
		await answer(world, round.code, madeUp(5, zone.length));
		expect(await store.sql(`select distinct submitted_on::text as day from public.responses where round_id = '${round.id}'`)).toEqual([{ day: today }]);
		const published = await releaseRound(client, round);
		expect((await releases.get(client, (published as { release: string }).release))!.release.releasedOn, zone).toBe(today);
		await setStatus(client, round.id, 'closed');
		expect((await get(client, round.id))!.closedOn, zone).toBe(today);
	}
});

test('only an owner says the zone, and it is one that there is', async () => {
	for (const who of ['designer', 'trust_agent', 'steering', 'stranger', 'other'] as const) expect(await setTimeZone(world.people[who].client, world.workspaceId, 'UTC'), who).toBe(false);
	for (const zone of ['', 'Nowhere/Here', 'EST5EDT', "x'; drop table", 'Europe/Stockholm ']) expect(await setTimeZone(world.people.owner.client, world.workspaceId, zone), zone).toBe(false);
	expect(await setTimeZone(world.people.owner.client, world.workspaceId, 'Europe/Helsinki')).toBe(true);
});
