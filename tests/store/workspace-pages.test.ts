/** The pages that keep a workspace in order, as a browser without script uses them: each destructive act asks once. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWorld, openRound, PASSWORD, signUp, storeKinds, type OwnStore, type World } from './harness.ts';
import { now } from './the-store.ts';
import { Visitor, type Page } from './visitor.ts';
import * as workspaces from '#data/server/workspaces.ts';

const signInPage = (await import('../../src/routes/(public)/sign-in/+page.server.ts')) as unknown as Page;
const workspacePage = (await import('../../src/routes/(staff)/workspaces/[workspace=id]/+page.server.ts')) as unknown as Page;
const personPage = (await import('../../src/routes/(staff)/workspaces/[workspace=id]/members/[person=id]/+page.server.ts')) as unknown as Page;
const projectPage = (await import('../../src/routes/(staff)/projects/[project=id]/+page.server.ts')) as unknown as Page;
const allPage = (await import('../../src/routes/(staff)/projects/all/+page.server.ts')) as unknown as Page;
const searchPage = (await import('../../src/routes/(staff)/search/+page.server.ts')) as unknown as Page;

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
let store: OwnStore;
let world: World;
beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => {});
	store = await kinds[0]!.open();
	now.store = store;
	world = await makeWorld(store);
});
afterAll(async () => {
	vi.restoreAllMocks();
	await store?.close();
});

let address = 20;
async function visitor(email: string): Promise<Visitor> {
	const person = new Visitor(store, `192.0.2.${address++}`);
	await person.post(signInPage, '/sign-in', { email, password: PASSWORD }, {}, 'password');
	return person;
}
const rolesOf = async (id: string) => (await store.sql<{ role: string }>(`select role from public.members where workspace_id = '${world.workspaceId}' and user_id = '${id}' order by role`)).map(({ role }) => role);

test('a role that is taken asks first, a role that is given does not; removing and handing over ask', async () => {
	const { designer, owner, trust_agent } = world.people;
	const page = await visitor(owner.email);
	const at = (id: string) => [`/workspaces/${world.workspaceId}/members/${id}`, { workspace: world.workspaceId, person: id }] as const;
	const post = (id: string, action: string, form: Record<string, string> = {}) => page.post(personPage, at(id)[0], form, at(id)[1], action);
	expect((await page.get(personPage, ...at(trust_agent.id))).data).toMatchObject({ member: { email: trust_agent.email, roles: ['trust_agent'] }, self: false, onlyOwner: true });
	expect((await post(trust_agent.id, 'roles', { roles: 'steering' })).data).toEqual({ asks: 'roles', roles: ['steering'], taken: ['trust_agent'] });
	expect(await rolesOf(trust_agent.id)).toEqual(['trust_agent']);
	expect((await post(trust_agent.id, 'roles', { roles: 'steering', sure: 'yes' })).status).toBe(303);
	expect(await rolesOf(trust_agent.id)).toEqual(['steering']);
	expect((await post(trust_agent.id, 'roles', { roles: 'boss', sure: 'yes' })).status).toBe(400);
	expect((await post(trust_agent.id, 'roles')).data).toMatchObject({ asks: 'remove' });
	expect((await post(trust_agent.id, 'remove')).data).toEqual({ asks: 'remove' });
	expect(await rolesOf(trust_agent.id)).toEqual(['steering']);
	expect((await post(trust_agent.id, 'remove', { sure: 'yes' })).location).toBe(`/workspaces/${world.workspaceId}/members`);
	expect(await rolesOf(trust_agent.id)).toEqual([]);
	expect((await post(trust_agent.id, 'remove', { sure: 'yes' })).status).toBe(404);
	// The last owner, in every form.
	for (const [action, form] of [['roles', { roles: 'designer', sure: 'yes' }], ['roles', { sure: 'yes' }], ['remove', { sure: 'yes' }]] as const) {
		const told = await post(owner.id, action, form);
		expect([told.status, told.data]).toEqual([409, { problem: 'lastOwner' }]);
	}
	expect((await post(designer.id, 'handOver')).data).toEqual({ asks: 'handOver' });
	expect(await rolesOf(owner.id)).toEqual(['owner']);
});

test('the workspace’s page: what is wrong is said field by field and nothing is saved; leaving asks, and the last owner stays', async () => {
	const page = await visitor('owner@example.se');
	const at = [`/workspaces/${world.workspaceId}`, { workspace: world.workspaceId }] as const;
	const post = (action: string, form: Record<string, string> = {}) => page.post(workspacePage, at[0], form, at[1], action);
	const good = { name: 'Nya namnet', language: 'en', smallestGroup: '8' };
	for (const [bad, problem] of [[{ name: '  ' }, 'noName'], [{ name: 'x'.repeat(121) }, 'noName'], [{ language: 'xx' }, 'badLanguage'], [{ smallestGroup: '4' }, 'badSmallest'], [{ smallestGroup: '51' }, 'badSmallest'], [{ smallestGroup: 'fem' }, 'badSmallest'], [{ smallestGroup: '' }, 'badSmallest']] as const) {
		const told = await post('basics', { ...good, ...bad });
		expect(told.status, JSON.stringify(bad)).toBe(400);
		expect(Object.entries(told.data!.problems as object).filter(([, is]) => is).map(([name]) => name)).toEqual([problem]);
	}
	expect((await page.get(workspacePage, ...at)).data).toMatchObject({ workspace: { name: 'Grums' }, defaults: { language: 'sv', smallestGroup: 5 } });
	expect((await post('basics', good)).location).toBe(`${at[0]}?saved`);
	expect((await page.get(workspacePage, ...at)).data).toMatchObject({ workspace: { name: 'Nya namnet' }, defaults: { language: 'en', smallestGroup: 8 } });
	expect((await post('leave')).data).toEqual({ asks: true });
	expect(await post('leave', { sure: 'yes' })).toMatchObject({ status: 409, data: { lastOwner: true } });

	const person = await signUp(store, 'goes@example.se');
	await workspaces.acceptInvitation(person.client, (await workspaces.invite(world.people.owner.client, world.workspaceId, person.email, 'steering')).token!);
	const goes = await visitor(person.email);
	expect((await goes.get(workspacePage, ...at)).data).toMatchObject({ owns: false, defaults: null });
	expect((await goes.post(workspacePage, at[0], good, at[1], 'basics')).status).toBe(403);
	expect((await goes.post(workspacePage, at[0], { sure: 'yes' }, at[1], 'leave')).location).toBe('/projects');
	expect((await goes.get(workspacePage, ...at)).status).toBe(404);
});

test('archiving asks and says how many rounds it closes; the archived list has it; back again', async () => {
	await openRound(world);
	await openRound(world);
	const page = await visitor('designer@example.se');
	const at = [`/projects/${world.projectId}`, { project: world.projectId }] as const;
	expect((await page.post(projectPage, at[0], {}, at[1], 'archive')).data).toEqual({ asks: true, open: 2 });
	expect((await page.get(projectPage, ...at)).data).toMatchObject({ project: { archivedOn: null } });
	expect((await page.post(projectPage, at[0], { sure: 'yes' }, at[1], 'archive')).location).toBe('/projects/all?show=archived');
	const listed = async (query: string) => ((await page.get(allPage, `/projects/all${query}`, {})).data as { list: { rows: { name: string }[] } }).list.rows.map(({ name }) => name);
	expect([await listed(''), await listed('?show=archived')]).toEqual([[], ['Unga vuxna']]);
	expect((await page.post(projectPage, at[0], {}, at[1], 'restore')).location).toBe(`${at[0]}?restored`);
	expect([await listed(''), await listed('?show=archived')]).toEqual([['Unga vuxna'], []]);
});

test('two hundred rounds: 25 a page, sorted by the address; and search says when it cannot', async () => {
	await store.sql(`insert into public.rounds (workspace_id, project_id, survey_version_id, code, title, status) select '${world.workspaceId}', '${world.projectId}', '${world.versionId}', 'RUND-' || (1000 + i), 'Omgång ' || i, 'closed' from generate_series(1, 198) i`);
	const page = await visitor('designer@example.se');
	const rounds = async (query: string) => ((await page.get(projectPage, `/projects/${world.projectId}${query}`, { project: world.projectId })).data as { rounds: { rows: { title: string }[]; page: number; pages: number; total: number } }).rounds;
	const found = await rounds('?rounds=name&rounds-page=2');
	expect(found).toMatchObject({ page: 2, pages: 8, total: 200 });
	// Two are called Hösten, and come first.
	expect(found.rows.map(({ title }) => title)).toEqual(Array.from({ length: 25 }, (_, i) => `Omgång ${i + 24}`));
	const search = async (q: string) => (await page.get(searchPage, `/search?q=${encodeURIComponent(q)}`, {})).data as { groups: { kind: string; rows: { total: number }[] }[] | null };
	expect((await search('omgång')).groups).toMatchObject([{ kind: 'rounds' }]);
	expect((await search('omgång')).groups![0]!.rows.length).toBe(20);
	for (const q of ['', 'x', 'x'.repeat(81), '\u0000a']) expect((await search(q)).groups, JSON.stringify(q)).toBeNull();
	expect((await search('%_\\')).groups).toEqual([]);
});
