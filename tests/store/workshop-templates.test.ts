/** Own templates of workshops at the door: members read them, who leads workshops writes them, and a plan that is none is refused. Who could lead is told to who leads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as templates from '#data/server/workshop-templates.ts';
import * as workshops from '#data/server/workshops.ts';
import type { Client } from '#data/server/clients.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { plan as planSchema } from '#domain/workshop/plan.ts';
import { makeWorld, storeKinds, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
const uuid = () => crypto.randomUUID();
const { plan } = WORKSHOPS.create_break_keep;

describe.for(kinds)('templates of workshops on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let agent: Client;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		agent = world.people.trust_agent.client;
	});
	afterAll(() => store?.close());
	const save = (id: string, change: Partial<templates.OwnTemplate> = {}, client = agent) => templates.save(client, world.workspaceId, { id, name: 'Vår egen', about: 'Som i maj', plan, ...change });
	const names = async (client = agent) => (await templates.ofWorkspace(client, world.workspaceId)).map(({ name }) => name);

	test.skipIf(skip)('kept once, changed, read by every member, removed; and by nobody else', async () => {
		const id = uuid();
		for (let i = 0; i < 2; i++) expect(await save(id)).toEqual({ status: 'saved' });
		expect(await templates.ofWorkspace(world.people.steering.client, world.workspaceId)).toEqual([{ id, name: 'Vår egen', about: 'Som i maj', plan }]);
		for (const who of ['stranger', 'other'] as const) expect(await names(world.people[who].client)).toEqual([]);
		expect(planSchema.safeParse((await templates.ofWorkspace(agent, world.workspaceId))[0]!.plan).success).toBe(true);
		expect(await save(id, { name: 'Med nytt namn' }, world.people.designer.client)).toEqual({ status: 'saved' });
		expect(await names()).toEqual(['Med nytt namn']);
		for (const who of ['owner', 'steering', 'stranger', 'other'] as const) {
			const { client } = world.people[who];
			expect(await save(id, { name: 'Kapad' }, client), who).toEqual({ status: 'forbidden' });
			expect(await save(uuid(), {}, client), who).toEqual({ status: 'forbidden' });
			expect(await templates.remove(client, id), who).toEqual({ status: 'forbidden' });
		}
		expect(await names()).toEqual(['Med nytt namn']);
		expect(await templates.remove(agent, id)).toEqual({ status: 'removed' });
		expect(await templates.remove(agent, id)).toEqual({ status: 'forbidden' });
		expect(await names()).toEqual([]);
	});

	test.skipIf(skip)('a plan that is none, a name that says nothing or too much: refused, and nothing is kept', async () => {
		const [step] = plan.steps;
		for (const bad of [null, 1, [], {}, { ...plan, steps: [] }, { ...plan, columns: [] }, { ...plan, more: 1 }, { ...plan, steps: [step, step] }, { ...plan, steps: Array.from({ length: 21 }, (_, i) => ({ ...step, id: `st${i}` })) }, { ...plan, steps: [{ ...step, name: '' }] }, { ...plan, areas: Array(5).fill({ id: 'aa', name: 'A', hint: '' }) }]) {
			expect(await save(uuid(), { plan: bad as never }), JSON.stringify(bad)?.slice(0, 60)).toEqual({ status: 'invalid' });
		}
		for (const name of ['', '  ', '\u200b', 'x'.repeat(81)]) expect(await save(uuid(), { name })).toEqual({ status: 'invalid' });
		expect(await save(uuid(), { about: 'x'.repeat(201) })).toEqual({ status: 'invalid' });
		// Somebody else's is not taken over by its id.
		const theirs = uuid();
		await save(theirs);
		const [other] = await world.people.other.client.from('workspaces').select('id').then(({ data }) => data ?? []);
		expect(await templates.save(world.people.other.client, other!.id, { id: theirs, name: 'Min nu', about: '', plan })).toEqual({ status: 'forbidden' });
		expect(await names()).toEqual(['Vår egen']);
		await templates.remove(agent, theirs);
	});

	test.skipIf(skip)('at most a hundred; those that are there can still be changed', async () => {
		const ids = Array.from({ length: 100 }, uuid);
		for (const [i, id] of ids.entries()) expect(await save(id, { name: `Mall ${i}` })).toEqual({ status: 'saved' });
		expect(await save(uuid())).toEqual({ status: 'full' });
		expect(await save(ids[0]!, { name: 'Ändrad' })).toEqual({ status: 'saved' });
		for (const id of ids) await templates.remove(agent, id);
	});

	test.skipIf(skip)('who leads is told to members, who could lead to who leads, and nothing to others', async () => {
		const id = uuid();
		await workshops.begin(agent, world.projectId, id, 'Hjälp som hänger ihop', plan, 'RUM-4711');
		const told = async (client: Client) => (await templates.colleagues(client, id)).map(({ email, leads }) => `${email.split('@')[0]}${leads ? ' leads' : ''}`);
		expect(await told(agent)).toEqual(['designer', 'trust_agent leads']);
		for (const who of ['designer', 'owner', 'steering'] as const) expect(await told(world.people[who].client), who).toEqual(['trust_agent leads']);
		for (const who of ['stranger', 'other'] as const) expect(await told(world.people[who].client), who).toEqual([]);
		await workshops.setLeader(agent, id, world.people.designer.id, true);
		expect(await told(world.people.designer.client)).toEqual(['designer leads', 'trust_agent leads']);
		expect(await templates.colleagues(agent, uuid())).toEqual([]);
	});
});
