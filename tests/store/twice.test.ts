/** A form that is sent twice, as by a double click, is done once: every form that makes or mails something, at the same moment and after. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as projects from '#data/server/projects.ts';
import { previewRound, type Publishable } from '#server/releases.ts';
import { answer, madeUp, makeWorld, openRound, PASSWORD, storeKinds, type OwnStore, type World } from './harness.ts';
import { now } from './the-store.ts';
import { Visitor, type Page } from './visitor.ts';

const at = '../../src/routes';
const page = async (path: string) => (await import(`${at}/${path}/+page.server.ts`)) as Page;
const [projectsPage, newRound, release, members, signIn] = await Promise.all(
	['(staff)/projects', '(staff)/projects/[project=id]/new-round', '(staff)/rounds/[round=id]/release', '(staff)/workspaces/[workspace=id]/members', '(public)/sign-in'].map(page)
);

const { kinds, stop } = await storeKinds();
afterAll(stop);
const KEY = () => crypto.randomUUID();

describe.for(kinds)('sent twice on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let designer: Visitor;
	let owner: Visitor;
	const letters: string[] = [];
	const arrive = async (who: string, address: string) => {
		const visitor = new Visitor(store, address);
		await visitor.post(signIn!, '/sign-in', { email: `${who}@example.se`, password: PASSWORD }, {}, 'password');
		return visitor;
	};
	beforeAll(async () => {
		if (skip) return;
		vi.spyOn(console, 'log').mockImplementation((text: unknown) => void letters.push(String(text)));
		store = await open();
		now.store = store;
		world = await makeWorld(store);
		[designer, owner] = [await arrive('designer', '192.0.2.1'), await arrive('owner', '192.0.2.2')];
	});
	afterAll(async () => {
		vi.restoreAllMocks();
		await store?.close();
	});
	const count = async (query: string) => (await store.sql<{ n: number }>(`select count(*)::int as n from ${query}`))[0]!.n;
	const lettersTo = (email: string) => letters.filter((text) => text.includes(`Till: ${email}`)).length;

	test.skipIf(skip)('a project with its survey', async () => {
		const form = { key: KEY(), workspace: world.workspaceId, name: 'Dubbelt' };
		const send = (change = {}) => designer.post(projectsPage!, '/projects', { ...form, ...change }, {}, 'add');
		const answers = [...(await Promise.all([send(), send(), send()])), await send()];
		expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
		expect(await count(`public.projects where name = 'Dubbelt'`)).toBe(1);
		expect(await count(`public.surveys s join public.projects p on p.id = s.project_id where p.name = 'Dubbelt'`)).toBe(1);
		// A new form is a new project, and so is the same key with other words.
		expect((await send({ key: KEY() })).location).not.toBe(answers[0]!.location);
		expect((await send({ name: 'Ett annat' })).location).not.toBe(answers[0]!.location);
		expect(await count(`public.projects where name in ('Dubbelt', 'Ett annat')`)).toBe(3);
		// Somebody else's key opens nothing of theirs.
		expect(await projects.add(world.people.other.client, world.workspaceId, 'Dubbelt', form.key)).toBeNull();
	});

	test.skipIf(skip)('a round', async () => {
		const form = { key: KEY(), version: world.versionId, title: 'Dubbel omgång', idleMinutes: '10' };
		const [path, params] = [`/projects/${world.projectId}/new-round`, { project: world.projectId }];
		const send = (change = {}) => designer.post(newRound!, path, { ...form, ...change }, params);
		const answers = [...(await Promise.all([send(), send(), send()])), await send()];
		expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
		expect(await count(`public.rounds where title = 'Dubbel omgång'`)).toBe(1);
		await send({ title: 'En annan' });
		await send({ key: KEY() });
		expect(await count(`public.rounds where title in ('Dubbel omgång', 'En annan')`)).toBe(3);
	});

	test.skipIf(skip)('an invitation: one, with one link and one letter', async () => {
		const [path, params] = [`/workspaces/${world.workspaceId}/members`, { workspace: world.workspaceId }];
		const form = { key: KEY(), email: 'dubbel@example.se', role: 'steering' };
		const send = () => owner.post(members!, path, form, params, 'invite');
		const answers = [...(await Promise.all([send(), send()])), await send()];
		expect(new Set(answers.map(({ data }) => data!.link)).size).toBe(1);
		expect(await count(`public.invitations where email = 'dubbel@example.se'`)).toBe(1);
		expect(lettersTo('dubbel@example.se')).toBe(1);
		const [{ id }] = (await store.sql<{ id: string }>(`select id from public.invitations where email = 'dubbel@example.se'`)) as [{ id: string }];
		const key = KEY();
		const again = () => owner.post(members!, path, { key, invitation: id }, params, 'resend');
		const resent = await Promise.all([again(), again()]);
		expect(new Set(resent.map(({ data }) => data!.link)).size).toBe(1);
		expect(resent[0]!.data!.link).not.toBe(answers[0]!.data!.link);
		expect(lettersTo('dubbel@example.se')).toBe(2);
		// Another person's key gives another token.
		expect(await count(`public.invitations where email = 'dubbel@example.se'`)).toBe(1);
	});

	test.skipIf(skip)('a result', async () => {
		const round = await openRound(world);
		await answer(world, round.code, madeUp(7, 1));
		const { seen } = (await previewRound(world.people.designer.client, round)) as Publishable;
		const send = () => designer.post(release!, `/rounds/${round.id}/release`, { seen }, { round: round.id });
		const answers = [...(await Promise.all([send(), send()])), await send()];
		expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
		// On a busy machine somebody is led to the page where it is seen to come.
		expect(new Set(answers.map(({ location }) => location).filter((to) => to !== `/rounds/${round.id}/release`)).size).toBeLessThanOrEqual(1);
		await expect.poll(() => count(`public.releases where round_id = '${round.id}'`), { timeout: 30_000 }).toBe(1);
	});

	test.skipIf(skip)('a code by mail', async () => {
		const key = KEY();
		const visitor = new Visitor(store, '192.0.2.3');
		const send = (form: Record<string, string>) => visitor.post(signIn!, '/sign-in', form, {}, 'code');
		await Promise.all([send({ key, email: 'trust_agent@example.se' }), send({ key, email: 'trust_agent@example.se' })]);
		await vi.waitFor(() => expect(lettersTo('trust_agent@example.se')).toBe(1));
		await send({ key: KEY(), email: 'trust_agent@example.se' });
		await vi.waitFor(() => expect(lettersTo('trust_agent@example.se')).toBe(2));
	});
});
