/** Statistics of a project as they are kept: versions, an id that means something else, nothing half, the sum after storage. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Client } from '#data/server/clients.ts';
import * as projects from '#data/server/projects.ts';
import * as statistics from '#data/server/statistics.ts';
import { checksumOf } from '#domain/statistics/keep.ts';
import { statisticOf } from '../fixtures/statistics/index.ts';
import { makeWorld, storeKinds, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
let store: OwnStore;
let world: World;
let client: Client;
beforeAll(async () => {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	store = await kinds[0]!.open();
	world = await makeWorld(store);
	({ client } = world.people.designer);
}, 120_000);
afterAll(async () => {
	vi.restoreAllMocks();
	await store?.close();
});
const project = async () => (await projects.add(client, world.workspaceId, 'Med statistik'))!.id;
const countOf = async (id: string) => (await store.sql<{ n: number }>(`select count(*)::int as n from public.statistics where project_id = '${id}'`))[0]!.n;

test('what comes out is what went in, and its sum says so', async () => {
	const id = await project();
	const one = await statisticOf({}, { notes: ['Ett ord.', 'Två "ord"'], unit: 'procent' });
	one.figures[0]!.value = 0.1 + 0.2;
	one.checksum = await checksumOf(one);
	expect(await statistics.add(client, id, [one])).toMatchObject({ status: 'added', statistics: [{ version: 1, again: false }] });
	const [stored] = (await statistics.list(world.people.steering.client, id)) as [statistics.StoredStatistic];
	expect(stored).toMatchObject({ ...one, meaning: 1, version: 1 });
	expect(await checksumOf(stored)).toBe(one.checksum);
	await expect(store.sql(`update public.statistics_values set value = 1 where statistic_id = '${stored.id}'`)).rejects.toThrow('never changed');
});

test('the same again is nothing new; another file of it is a version, and the newest is shown', async () => {
	const id = await project();
	await statistics.add(client, id, [await statisticOf()]);
	expect(await statistics.add(client, id, [await statisticOf()])).toMatchObject({ statistics: [{ version: 1, again: true }] });
	expect(await statistics.add(client, id, [await statisticOf({}, { retrievedOn: '2026-11-30' })])).toMatchObject({ statistics: [{ version: 2, again: false }] });
	expect((await statistics.list(client, id)).map(({ version, retrievedOn }) => [version, retrievedOn])).toEqual([[2, '2026-11-30']]);
	expect(await countOf(id)).toBe(2);
});

test('an id that means something else stops, with what it meant; accepted it stands beside the other, and each goes on by itself', async () => {
	const id = await project();
	const before = await statisticOf();
	await statistics.add(client, id, [before]);
	for (const changed of [await statisticOf({ title: 'Något annat, andel (%)' }), await statisticOf({ description: 'Ändrad.' }), await statisticOf({}, { unit: 'antal' })]) {
		// And what stands with it in the list is not half taken in.
		expect(await statistics.add(client, id, [await statisticOf({ id: 'U09902' }), changed])).toEqual({ status: 'changed', changed: [{ definition: 'N09901', title: before.definition.title, unit: before.unit, description: before.definition.description }] });
	}
	expect(await countOf(id)).toBe(1);
	const other = await statisticOf({ title: 'Något annat, andel (%)' });
	expect(await statistics.add(client, id, [other], true)).toMatchObject({ statistics: [{ version: 1, again: false }] });
	expect(await statistics.add(client, id, [await statisticOf({}, { retrievedOn: '2026-11-30' })])).toMatchObject({ statistics: [{ version: 2 }] });
	expect((await statistics.list(client, id)).map(({ definition, meaning, version }) => [definition.title, meaning, version])).toEqual([['Något annat, andel (%)', 2, 1], ['Påhittat mått, andel (%)', 1, 2]]);
	// Its versions go together, and the other stays.
	const own = (await statistics.list(client, id)).find(({ meaning }) => meaning === 1)!;
	expect(await statistics.remove(client, id, own.id)).toEqual({ status: 'removed' });
	expect(await statistics.remove(client, id, own.id)).toEqual({ status: 'gone' });
	expect((await statistics.list(client, id)).map(({ meaning }) => meaning)).toEqual([2]);
});

test('what the app would not have read is refused whole', async () => {
	const id = await project();
	const one = await statisticOf();
	const [figure] = one.figures;
	const wrong = [
		[], [one, one], [{ ...one, checksum: 'x' }], [{ ...one, figures: [] }], [{ ...one, unit: '' }], [{ ...one, retrievedOn: '2026-02-31' }], [{ ...one, kind: 'x' }],
		[{ ...one, figures: [figure, figure] }], [{ ...one, figures: [{ ...figure, missing: 'secret' }] }], [{ ...one, figures: [{ ...figure, value: null }] }], [{ ...one, figures: [{ ...figure, place: 'x' }] }],
		[await statisticOf({ id: 'A' }), { ...one, figures: 'x' }]
	];
	for (const [i, list] of wrong.entries()) expect(await statistics.add(client, id, list as statistics.NewStatistic[]), String(i)).toEqual({ status: 'invalid' });
	expect(await countOf(id)).toBe(0);
});

test('in a project that is put away nothing comes in or goes; another workspace sees nothing', async () => {
	const id = await project();
	await statistics.add(client, id, [await statisticOf()]);
	const [one] = await statistics.list(client, id);
	expect(await statistics.list(world.people.other.client, id)).toEqual([]);
	expect(await statistics.remove(world.people.other.client, id, one!.id)).toEqual({ status: 'forbidden' });
	await projects.archive(client, id);
	expect(await statistics.add(client, id, [await statisticOf({ id: 'B' })])).toEqual({ status: 'forbidden' });
	expect(await statistics.remove(client, id, one!.id)).toEqual({ status: 'forbidden' });
	expect(await statistics.list(client, id)).toHaveLength(1);
	const { data } = await world.people.owner.client.from('audit_log').select('action').like('action', 'statistics.%').eq('subject', one!.id);
	expect(data).toEqual([{ action: 'statistics.add' }]);
});
