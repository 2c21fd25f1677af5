/** Roles given, taken, handed over and given up; a workspace's defaults; projects put away and brought back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as membership from '#data/server/membership.ts';
import * as projects from '#data/server/projects.ts';
import * as rounds from '#data/server/rounds.ts';
import * as workspaces from '#data/server/workspaces.ts';
import type { Role } from '#domain/workspace/roles.ts';
import { FUNCTIONS, WHO, type Who } from './rights.ts';
import { makeWorld, openRound, signUp, storeKinds, type OwnStore, type Person, type World } from './harness.ts';
import { quiet } from './quiet.ts';
import { untyped } from './untyped.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
// Supabase Lite prints refused statements on the console.
quiet();

describe.for(kinds)('a workspace in order on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(async () => store?.close());

	const owner = () => world.people.owner;
	const clientOf = (who: Who) => untyped(who === 'anonymous' ? world.anonymous : world.people[who].client);
	const rolesOf = async (person: Person) => (await store.sql<{ role: Role }>(`select role from public.members where workspace_id = '${world.workspaceId}' and user_id = '${person.id}' order by role`)).map(({ role }) => role);
	const owners = async () => (await store.sql<{ n: number }>(`select count(distinct user_id)::int as n from public.members where workspace_id = '${world.workspaceId}' and role = 'owner'`))[0]!.n;
	const logged = async () => (await store.sql<{ line: string }>(`select action || coalesce(' ' || (details ->> 'role'), '') as line from public.audit_log where workspace_id = '${world.workspaceId}' order by id`)).map(({ line }) => line);
	let count = 0;
	async function bring(...roles: Role[]): Promise<Person> {
		const person = await signUp(store, `person${++count}@example.se`);
		for (const role of roles) await workspaces.acceptInvitation(person.client, (await workspaces.invite(owner().client, world.workspaceId, person.email, role)).token!);
		return person;
	}

	test.skipIf(skip)('only owners change roles and hand over; an account of another workspace, and nobody, cannot', async () => {
		const person = await bring('steering');
		for (const who of WHO.filter((one) => !FUNCTIONS.set_member_roles!.may.includes(one))) {
			for (const [name, more] of [['set_member_roles', { p_roles: ['owner'] }], ['set_member_roles', { p_roles: [] }], ['hand_over_workspace', {}]] as const) {
				const { data } = await clientOf(who).rpc(name, { p_workspace: world.workspaceId, p_user: person.id, ...more });
				expect(data?.status ?? 'forbidden', `${who} ${name}`).toBe('forbidden');
			}
		}
		expect(await rolesOf(person)).toEqual(['steering']);
	});

	test.skipIf(skip)('roles are changed at once, logged one by one, and open invitations of who loses one are closed', async () => {
		const person = await bring('steering');
		await workspaces.invite(owner().client, world.workspaceId, person.email, 'owner');
		expect(await membership.setRoles(owner().client, world.workspaceId, person.id, ['steering', 'trust_agent'])).toEqual({ status: 'saved' });
		const open = async () => (await workspaces.openInvitations(owner().client, world.workspaceId)).filter(({ email }) => email === person.email).length;
		expect(await open()).toBe(1);
		const before = (await logged()).length;
		expect(await membership.setRoles(owner().client, world.workspaceId, person.id, ['designer'])).toEqual({ status: 'saved' });
		expect(await rolesOf(person)).toEqual(['designer']);
		expect((await logged()).slice(before).sort()).toEqual(['invitations.delete owner', 'members.delete steering', 'members.delete trust_agent', 'members.insert designer']);
		expect(await open()).toBe(0);
		for (const roles of [['boss'], ['owner', 'x'], null]) {
			expect((await untyped(owner().client).rpc('set_member_roles', { p_workspace: world.workspaceId, p_user: person.id, p_roles: roles })).data.status).toBe('invalid');
		}
		expect((await membership.setRoles(owner().client, world.workspaceId, world.people.stranger.id, ['designer'])).status).toBe('unknown');
		// Removed whole: with the same session nothing of the workspace is there at the next request.
		expect((await projects.list(person.client, world.workspaceId)).length).toBe(1);
		expect(await membership.setRoles(owner().client, world.workspaceId, person.id, [])).toEqual({ status: 'removed' });
		expect(await projects.list(person.client, world.workspaceId)).toEqual([]);
		expect(await workspaces.mine(person.client, person.id)).toEqual([]);
	});

	test.skipIf(skip)('the last owner cannot be removed, lose the role or leave, nor be taken by who owns the database', async () => {
		const refused = { status: 'last_owner' };
		const [w, { client, id }] = [world.workspaceId, owner()];
		expect(await membership.setRoles(client, w, id, [])).toEqual(refused);
		expect(await membership.setRoles(client, w, id, ['designer', 'steering'])).toEqual(refused);
		expect(await membership.leave(client, w)).toEqual(refused);
		expect(await workspaces.removeMember(client, w, id, 'owner')).toEqual(refused);
		for (const sql of [`delete from public.members where workspace_id = '${w}'`, `delete from public.members where user_id = '${id}'`, `update public.members set role = 'steering' where user_id = '${id}' and role = 'owner'`, `delete from auth.users where id = '${id}'`]) {
			await expect(store.sql(sql), sql).rejects.toThrow(/keeps an owner/);
		}
		expect(await rolesOf(owner())).toEqual(['owner']);
		await store.sql(`with w as (insert into public.workspaces (name) values ('Tom') returning id) insert into public.members (workspace_id, user_id, role, email) select id, '${id}', 'owner', 'x@example.se' from w`);
		// A whole workspace goes with its owner in it.
		await store.sql(`delete from public.workspaces where name = 'Tom'`);
	});

	test.skipIf(skip)('two owners who go at the same moment, in every way: one of them stays', async () => {
		const [w, first] = [world.workspaceId, owner()];
		const ways: [string, (me: Person, other: Person) => Promise<{ status: string }>][] = [
			['each leaves', (me) => membership.leave(me.client, w)],
			['each gives up the role', (me) => membership.setRoles(me.client, w, me.id, ['steering'])],
			['each removes the other', (me, other) => membership.setRoles(me.client, w, other.id, [])],
			['each takes the other’s role', (me, other) => workspaces.removeMember(me.client, w, other.id, 'owner')]
		];
		for (const [name, way] of ways) {
			for (let i = 0; i < 3; i++) {
				const second = await bring('owner');
				expect(await owners()).toBe(2);
				const told = await Promise.all([way(first, second), way(second, first)]);
				expect(told.filter(({ status }) => ['left', 'saved', 'removed'].includes(status)).length, `${name}: ${JSON.stringify(told)}`).toBe(1);
				expect(await owners(), name).toBe(1);
				// As it was: the first owns alone.
				await store.sql(`insert into public.members (workspace_id, user_id, role, email) values ('${w}', '${first.id}', 'owner', '${first.email}') on conflict do nothing`);
				await membership.setRoles(first.client, w, second.id, []);
				await membership.setRoles(first.client, w, first.id, ['owner']);
			}
		}
	});

	test.skipIf(skip)('handed over: the other is owner, and whoever had it keeps other roles or is out', async () => {
		const [w, first] = [world.workspaceId, owner()];
		const heir = await bring('trust_agent');
		expect((await membership.handOver(first.client, w, first.id)).status).toBe('unknown');
		expect((await membership.handOver(first.client, w, world.people.stranger.id)).status).toBe('unknown');
		await membership.setRoles(first.client, w, first.id, ['owner', 'steering']);
		expect(await membership.handOver(first.client, w, heir.id)).toEqual({ status: 'handed_over', out: false });
		expect([await rolesOf(first), await rolesOf(heir)]).toEqual([['steering'], ['owner', 'trust_agent']]);
		expect((await membership.handOver(first.client, w, heir.id)).status).toBe('forbidden');
		expect((await logged()).at(-1)).toBe('workspaces.hand_over');
		await membership.setRoles(heir.client, w, heir.id, ['owner']);
		expect(await membership.handOver(heir.client, w, first.id)).toEqual({ status: 'handed_over', out: true });
		expect(await rolesOf(heir)).toEqual([]);
		await membership.setRoles(first.client, w, first.id, ['owner']);
	});

	test.skipIf(skip)('whoever is a member can leave, and has nothing left; who is none cannot', async () => {
		for (const role of ['designer', 'trust_agent', 'steering'] as const) {
			const person = await bring(role, 'owner');
			expect(await membership.leave(person.client, world.workspaceId), role).toEqual({ status: 'left' });
			expect(await rolesOf(person)).toEqual([]);
			expect(await projects.list(person.client, world.workspaceId)).toEqual([]);
			expect((await membership.leave(person.client, world.workspaceId)).status).toBe('forbidden');
		}
		expect((await logged()).at(-1)).toBe('members.leave');
		for (const who of ['stranger', 'other', 'anonymous'] as const) expect((await clientOf(who).rpc('leave_workspace', { p_workspace: world.workspaceId })).data?.status ?? 'forbidden').toBe('forbidden');
	});

	test.skipIf(skip)('name, language and smallest group: an owner’s; a new round begins with it, one that is there keeps its own', async () => {
		const before = await openRound(world);
		const basics = { name: 'Grums kommun', language: 'en', smallestGroup: 8 };
		for (const who of ['designer', 'trust_agent', 'steering', 'other'] as const) expect(await workspaces.setBasics(world.people[who].client, world.workspaceId, basics), who).toBe(false);
		expect(await workspaces.setBasics(owner().client, world.workspaceId, basics)).toBe(true);
		expect(await workspaces.defaults(world.people.designer.client, world.workspaceId)).toEqual({ language: 'en', smallestGroup: 8 });
		const after = await openRound(world);
		expect([(await rounds.get(world.people.designer.client, before.id))!.smallestGroup, after.smallestGroup]).toEqual([5, 8]);
		for (const change of [{ smallest_group: 4 }, { smallest_group: 51 }, { default_language: 'Svenska' }, { name: '' }]) {
			const { status } = await untyped(owner().client).from('workspaces').update(change).eq('id', world.workspaceId);
			expect(status, JSON.stringify(change)).toBeGreaterThanOrEqual(400);
		}
		expect(await workspaces.defaults(world.people.designer.client, world.workspaceId)).toEqual({ language: 'en', smallestGroup: 8 });
		const [line] = await store.sql<{ details: unknown }>(`select details from public.audit_log where action = 'workspaces.update' order by id desc limit 1`);
		expect(line!.details).toEqual({ settings: ['default_language', 'name', 'smallest_group'] });
		// Smaller than anybody may be shown is refused for a round, too.
		const insert = await untyped(world.people.designer.client).from('rounds').insert({ workspace_id: world.workspaceId, project_id: world.projectId, survey_version_id: world.versionId, code: 'LITEN-101', title: 'X', k_total: 4 });
		expect(insert.status).toBeGreaterThanOrEqual(400);
	});

	test.skipIf(skip)('put away: its rounds are closed, none opens, nothing is gone; brought back, they can be opened again', async () => {
		const { designer } = world.people;
		const project = (await projects.add(designer.client, world.workspaceId, 'Undan'))!;
		const place = { workspaceId: world.workspaceId, projectId: project.id, surveyVersionId: world.versionId };
		const [one, two] = [(await rounds.open(designer.client, { ...place, title: 'Ett' }))!, (await rounds.open(designer.client, { ...place, title: 'Två' }))!];
		await rounds.setStatus(designer.client, two.id, 'closed');
		for (const who of WHO.filter((one) => one !== 'designer')) {
			for (const name of ['archive_project', 'restore_project']) expect((await clientOf(who).rpc(name, { p_project: project.id })).data?.status ?? 'forbidden', `${who} ${name}`).toBe('forbidden');
		}
		expect(await projects.archive(designer.client, project.id)).toEqual({ status: 'archived', closed: 1 });
		expect(await projects.archive(designer.client, project.id)).toEqual({ status: 'archived', closed: 0 });
		expect((await logged()).filter((line) => line === 'projects.archive').length).toBe(1);
		expect((await projects.all(designer.client)).map(({ name }) => name)).not.toContain('Undan');
		expect((await projects.allWithArchived(designer.client)).find(({ name }) => name === 'Undan')!.archivedOn).toMatch(/^\d{4}-/);
		expect((await rounds.list(designer.client, project.id)).map(({ status }) => status)).toEqual(['closed', 'closed']);
		expect(await rounds.setStatus(designer.client, one.id, 'open')).toBe(false);
		expect(await rounds.setStatus(world.people.trust_agent.client, two.id, 'open')).toBe(false);
		expect(await rounds.open(designer.client, { ...place, title: 'Tre' })).toBeNull();
		expect(await projects.restore(designer.client, project.id)).toEqual({ status: 'restored' });
		expect((await rounds.list(designer.client, project.id)).map(({ status }) => status)).toEqual(['closed', 'closed']);
		expect(await rounds.setStatus(designer.client, one.id, 'open')).toBe(true);
		// Archived and opened at the same moment: never both, and neither waits for the other for ever.
		for (let i = 0; i < 40; i++) {
			await Promise.all([projects.archive(designer.client, project.id), rounds.open(designer.client, { ...place, title: `Samtidigt ${i}` }), rounds.setStatus(designer.client, one.id, 'open')]);
			expect((await rounds.list(designer.client, project.id)).filter(({ status }) => status === 'open')).toEqual([]);
			await projects.restore(designer.client, project.id);
		}
	});
});
