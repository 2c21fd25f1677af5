/** Invitations: listed, sent once more, taken back; closed when somebody is removed; and only for who proves the address. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as workspaces from '#data/server/workspaces.ts';
import { makeWorld, PASSWORD, signUp, storeKinds, type OwnStore, type World } from './harness.ts';
import { now } from './the-store.ts';
import { untyped } from './untyped.ts';
import { Visitor, type Page } from './visitor.ts';

const invitePage = (await import('../../src/routes/(public)/invite/[token]/+page.server.ts')) as Page;
const membersPage = (await import('../../src/routes/(staff)/workspaces/[workspace=id]/members/+page.server.ts')) as unknown as Page;
const signInPage = (await import('../../src/routes/(public)/sign-in/+page.server.ts')) as unknown as Page;

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('invitations on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	const letters: string[] = [];
	beforeAll(async () => {
		letters.length = 0;
		if (skip) return;
		// Without a mail server letters are printed.
		vi.spyOn(console, 'log').mockImplementation((text: unknown) => void letters.push(String(text)));
		store = await open();
		now.store = store;
		world = await makeWorld(store);
	});
	afterAll(async () => {
		vi.restoreAllMocks();
		await store?.close();
	});
	const owner = () => world.people.owner.client;
	const invite = async (email: string, role = 'steering') => (await workspaces.invite(owner(), world.workspaceId, email, role)).token!;
	const look = (token: string) => workspaces.lookAtInvitation(world.anonymous, token).then(({ status }) => status);
	const listed = async () => (await workspaces.openInvitations(owner(), world.workspaceId)).map(({ email, role }) => `${email} ${role}`);
	const roles = async (email: string) => (await store.sql<{ role: string }>(`select role from public.members where workspace_id = '${world.workspaceId}' and email = '${email}' order by role`)).map(({ role }) => role);

	test.skipIf(skip)('taken back: the link leads nowhere, and the owner alone may', async () => {
		const token = await invite('a@example.se');
		const { id } = (await workspaces.openInvitations(owner(), world.workspaceId))[0]!;
		for (const who of ['designer', 'trust_agent', 'steering', 'stranger', 'other'] as const) {
			expect((await workspaces.cancelInvitation(world.people[who].client, world.workspaceId, id)).status, who).toBe('forbidden');
			expect((await workspaces.renewInvitation(world.people[who].client, world.workspaceId, id)).status, who).toBe('forbidden');
		}
		expect(await look(token)).toBe('open');
		expect((await workspaces.cancelInvitation(owner(), world.workspaceId, id)).status).toBe('cancelled');
		expect(await look(token)).toBe('unknown');
		expect(await listed()).toEqual([]);
		expect((await workspaces.cancelInvitation(owner(), world.workspaceId, id)).status).toBe('unknown');
	});

	test.skipIf(skip)('sent again: the new link works and the old one does not, also when its time was over; invited twice is one invitation', async () => {
		const first = await invite('b@example.se');
		const { id } = (await workspaces.openInvitations(owner(), world.workspaceId))[0]!;
		await store.sql(`update public.invitations set expires_at = now() - interval '1 minute' where id = '${id}'`);
		expect(await look(first)).toBe('unknown');
		expect(await listed()).toEqual(['b@example.se steering']);
		const second = await workspaces.renewInvitation(owner(), world.workspaceId, id);
		expect(second).toMatchObject({ status: 'renewed', email: 'b@example.se', role: 'steering' });
		expect(await look((second as { token: string }).token)).toBe('open');
		expect(await look(first)).toBe('unknown');
		const both = await Promise.all([invite('B@example.se'), invite('b@example.se')]);
		expect(await listed()).toEqual(['b@example.se steering']);
		expect((await Promise.all(both.map(look))).sort()).toEqual(['open', 'unknown']);
		expect((await workspaces.invite(owner(), world.workspaceId, 'steering@example.se', 'steering')).status).toBe('member');
	});

	test.skipIf(skip)('who is removed does not get in again with an older link', async () => {
		const person = await signUp(store, 'leaves@example.se');
		await workspaces.acceptInvitation(person.client, await invite('leaves@example.se'));
		const older = await Promise.all([invite('leaves@example.se', 'designer'), invite('leaves@example.se', 'owner')]);
		await invite('stays@example.se');
		expect((await workspaces.removeMember(owner(), world.workspaceId, person.id, 'steering')).status).toBe('removed');
		for (const token of older) expect((await workspaces.acceptInvitation(person.client, token)).status).toBe('unknown');
		expect(await roles('leaves@example.se')).toEqual([]);
		expect(await listed()).toContain('stays@example.se steering');
		expect((await listed()).join()).not.toContain('leaves');
	});

	test.skipIf(skip)('an address with something else in it is no address for the database either', async () => {
		for (const email of ['mailto:a@example.se', '<a@example.se>', 'a@example.se,', 'a@example.se;', 'a@example.se.', 'a@example.se\u200b', '\ufeffa@example.se', 'a@example.se,b@example.se', 'a b@example.se', '']) {
			expect((await untyped(owner()).rpc('create_invitation', { p_workspace: world.workspaceId, p_email: email, p_role: 'steering' })).data.status, JSON.stringify(email)).toBe('invalid');
		}
	});

	test.skipIf(skip)('whoever holds the link must prove the address: by a code that is mailed there', async () => {
		const token = await invite('new@example.se');
		const [path, params] = [`/invite/${token}`, { token }];
		const thief = new Visitor(store, '192.0.2.66');
		// A password of one's own choosing proves nothing.
		for (const form of [{ password: 'ett eget långt lösenord' }, { by: 'password', password: 'ett eget långt lösenord' }, { by: 'code', code: '123456' }, { by: 'code', code: '' }, {}] as Record<string, string>[]) {
			expect((await thief.post(invitePage, path, form, params)).status, JSON.stringify(form)).toBe(400);
		}
		expect(await roles('new@example.se')).toEqual([]);
		expect(thief.cookies.size).toBe(0);

		const person = new Visitor(store, '192.0.2.7');
		expect(await person.post(invitePage, path, { by: 'mail' }, params)).toEqual({ status: 303, location: `${path}?sent` });
		const code = await vi.waitFor(() => /Till: new@example\.se\nÄmne: Din kod är (\d{6})/.exec(letters.join('\n'))![1]!, { timeout: 5000 });
		expect((await person.post(invitePage, path, { by: 'code', code, password: 'kort' }, params)).data).toEqual({ problem: 'weak' });
		expect(await person.post(invitePage, path, { by: 'code', code: `${code.slice(0, 3)} ${code.slice(3)}`, password: 'mitt eget långa lösenord' }, params)).toEqual({ status: 303, location: '/projects' });
		expect(await roles('new@example.se')).toEqual(['steering']);
		expect(await look(token)).toBe('unknown');
		// And the password that was chosen is the account's.
		const later = new Visitor(store, '192.0.2.8');
		expect((await later.post(signInPage, '/sign-in', { email: 'mailto:New@example.se,', password: 'mitt eget långa lösenord' }, {}, 'password')).status).toBe(303);
	});

	test.skipIf(skip)('with an account: its own password, or one press when signed in', async () => {
		await signUp(store, 'has@example.se');
		const token = await invite('has@example.se');
		const [path, params] = [`/invite/${token}`, { token }];
		const person = new Visitor(store, '192.0.2.9');
		expect((await person.post(invitePage, path, { by: 'password', password: 'fel lösenord här' }, params)).data).toEqual({ problem: 'wrongPassword' });
		expect((await person.post(invitePage, path, { by: 'password', password: PASSWORD }, params)).location).toBe('/projects');
		const second = await invite('has@example.se', 'trust_agent');
		expect((await person.post(invitePage, `/invite/${second}`, {}, { token: second })).location).toBe('/projects');
		expect(await roles('has@example.se')).toEqual(['steering', 'trust_agent']);
	});

	test.skipIf(skip)('the members’ page: pasted addresses are cleaned or refused, and each invitation can be sent again and taken back', async () => {
		const page = new Visitor(store, '192.0.2.10');
		await page.post(signInPage, '/sign-in', { email: 'owner@example.se', password: PASSWORD }, {}, 'password');
		const [path, params] = [`/workspaces/${world.workspaceId}/members`, { workspace: world.workspaceId }];
		for (const email of ['Anna Ek <pasted@example.se>;', 'mailto:pasted@example.se', 'pasted@example.se\u200b']) {
			expect((await page.post(membersPage, path, { email, role: 'steering' }, params, 'invite')).data, email).toMatchObject({ invited: 'pasted@example.se' });
		}
		expect((await listed()).filter((one) => one.startsWith('pasted'))).toEqual(['pasted@example.se steering']);
		expect((await page.post(membersPage, path, { email: 'a@example.se, b@example.se', role: 'steering' }, params, 'invite')).data).toMatchObject({ problem: 'notOneAddress', email: 'a@example.se, b@example.se' });
		const { invitations } = (await page.get(membersPage, path, params)).data as { invitations: { id: string; email: string }[] };
		const { id } = invitations.find(({ email }) => email === 'pasted@example.se')!;
		const again = await page.post(membersPage, path, { invitation: id }, params, 'resend');
		const token = String(again.data!.link).split('/').at(-1)!;
		expect(await look(token)).toBe('open');
		expect((await page.post(membersPage, path, { invitation: id }, params, 'cancel')).data).toEqual({ cancelled: true });
		expect(await look(token)).toBe('unknown');
		expect((await page.post(membersPage, path, { invitation: id }, params, 'resend')).status).toBe(404);
		expect((await page.post(membersPage, path, { invitation: 'x' }, params, 'cancel')).status).toBe(404);
	});
});
