/** Reminders by mail: who may have them, whose turn it is, two senders at once, mail servers that are down, and the way out. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as decisions from '#data/server/decisions.ts';
import type { Mail, Mailer } from '#data/server/mail.ts';
import { archive, restore } from '#data/server/projects.ts';
import * as reminders from '#data/server/reminders.ts';
import { remindingWith } from '#data/server/reminding.ts';
import type { Store } from '#data/server/store.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { leave, setRoles } from '#data/server/membership.ts';
import { remindAll } from '#server/reminders.ts';
import { dayIn } from '#ui/day.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type OwnStore, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

/** A zone where it is about noon, or about midnight, whenever this runs. */
const zoneAt = (hour: number) => {
	const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
	return east === 0 ? 'UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
};
const NOON = zoneAt(12);

describe.for(kinds)('reminders on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let releaseId: string;
	const reminding = remindingWith('a secret of the server');
	const sent: Mail[] = [];
	/** A server with a mail server of its own; `fails`: what that throws. */
	const server = (fails?: (mail: Mail) => object | undefined): Store => {
		const mailer: Mailer = {
			delivers: true,
			async send(mail) {
				const failed = fails?.(mail);
				if (failed) throw failed;
				sent.push(mail);
			}
		};
		return { ...store, mailer, reminding };
	};
	type Who = keyof World['people'];
	const wants = async (who: Who, more: Partial<reminders.Wish> = {}) =>
		(await reminders.start(world.people[who].client, reminding, { workspaceId: world.workspaceId, userId: world.people[who].id, language: 'sv', origin: 'https://varde.example', ...more })).status;
	const tokenOf = (who: Who) => reminding.tokenFor(world.workspaceId, world.people[who].id);
	const nextDay = () => store.sql('update private.reminders set claimed_on = claimed_on - 1');
	const day = (n: number) => dayIn(NOON, new Date(Date.now() + n * 86_400_000));
	const decide = async (title: string, dueOn: string | null) => {
		const id = crypto.randomUUID();
		const written = { card: null, about: null, title, action: null, owner: 'HEMLIG-FUNKTION', level: 'team', firstStep: 'HEMLIGT-STEG', dueOn, state: 'planned', because: '', plain: {} } as const;
		expect((await decisions.save(world.people.designer.client, releaseId, id, 0, written)).status).toBe('saved');
		return id;
	};

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		const round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		releaseId = ((await release(world, round)) as { release: string }).release;
		expect(await workspaces.setTimeZone(world.people.owner.client, world.workspaceId, NOON)).toBe(true);
	});
	beforeEach(async () => {
		if (skip) return;
		sent.length = 0;
		await store.sql('delete from private.reminders');
		await store.sql('delete from public.decisions');
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a member asks, and gets one letter a day with the decision and nothing else; others cannot ask', async () => {
		const id = await decide('En plan för varje person', day(-1));
		await decide('Långt dit', day(40));
		for (const who of ['owner', 'designer', 'trust_agent', 'steering'] as const) expect(await wants(who), who).toBe('on');
		for (const who of ['stranger', 'other'] as const) expect(await wants(who), who).toBe('forbidden');
		expect(await wants('steering')).toBe('on');
		expect(await remindAll(server())).toBe(4);
		expect(sent.map(({ to }) => to).sort()).toEqual(['designer@example.se', 'owner@example.se', 'steering@example.se', 'trust_agent@example.se']);
		for (const { text } of sent) {
			expect(text).toContain(`En plan för varje person\nSkulle ha varit klart`);
			expect(text).toContain(`https://varde.example/decisions/${id}`);
			expect(text).not.toMatch(/HEMLIG|Långt dit|@|Kort |Berättelse/);
		}
		expect(await remindAll(server())).toBe(0);
		await nextDay();
		expect(await remindAll(server())).toBe(0);
		// Another day than it had is said, on a day when nobody has looked yet.
		await nextDay();
		await store.sql(`update public.decisions set due_on = '${day(3)}' where id = '${id}'`);
		expect(await remindAll(server())).toBe(4);
		expect(sent.at(-1)!.text).toContain('Klart senast');
	});

	test.skipIf(skip)('of many senders at once each person gets one letter, from one of them', async () => {
		await decide('Snart', day(2));
		for (const who of ['owner', 'designer', 'trust_agent', 'steering'] as const) await wants(who);
		const counts = await Promise.all(Array.from({ length: 6 }, () => remindAll(server())));
		expect(counts.reduce((sum, n) => sum + n, 0)).toBe(4);
		expect(new Set(sent.map(({ to }) => to)).size).toBe(4);
		expect(sent).toHaveLength(4);
	});

	test.skipIf(skip)('who is killed with a person in hand loses that letter until the next day, and no other', async () => {
		await decide('Snart', day(2));
		for (const who of ['owner', 'designer'] as const) await wants(who);
		const lost = (await reminders.claim(world.anonymous, reminding))!;
		expect(await remindAll(server())).toBe(1);
		expect(sent[0]!.to).not.toBe(lost.email);
		await nextDay();
		expect(await remindAll(server())).toBe(1);
		expect(sent[1]!.to).toBe(lost.email);
	});

	test.skipIf(skip)('a mail server that is down is tried again the same day; an address that is refused does not stand in the others’ way', async () => {
		await decide('Snart', day(2));
		for (const who of ['owner', 'designer', 'steering'] as const) await wants(who);
		let tries = 0;
		expect(await remindAll(server(() => (tries++, { code: 'ECONNREFUSED', command: 'CONN' })))).toBe(0);
		expect(tries).toBe(1);
		expect(await remindAll(server(({ to }) => (to.startsWith('owner') ? { command: 'RCPT TO', responseCode: 550 } : to.startsWith('designer') ? { command: 'RCPT TO', responseCode: 451 } : undefined)))).toBe(1);
		expect(sent.map(({ to }) => to)).toEqual(['steering@example.se']);
		expect(await remindAll(server())).toBe(1);
		expect(sent.map(({ to }) => to)).toEqual(['steering@example.se', 'designer@example.se']);
		await nextDay();
		expect(await remindAll(server())).toBe(1);
		expect(sent.at(-1)!.to).toBe('owner@example.se');
	});

	test.skipIf(skip)('nobody is written to at night, and the day is the workspace’s', async () => {
		await decide('Snart', day(2));
		await wants('designer');
		await workspaces.setTimeZone(world.people.owner.client, world.workspaceId, zoneAt(3));
		expect(await remindAll(server())).toBe(0);
		await workspaces.setTimeZone(world.people.owner.client, world.workspaceId, NOON);
		expect(await remindAll(server())).toBe(1);
		expect((await store.sql<{ day: string }>('select claimed_on::text as day from private.reminders'))[0]!.day).toBe(day(0));
	});

	test.skipIf(skip)('who is a member no more gets nothing, also when they come back; who loses one of two roles goes on', async () => {
		await decide('Snart', day(2));
		const { owner, steering, trust_agent } = world.people;
		await setRoles(owner.client, world.workspaceId, steering.id, ['steering', 'trust_agent']);
		await wants('steering');
		await wants('trust_agent');
		await setRoles(owner.client, world.workspaceId, steering.id, ['steering']);
		await leave(trust_agent.client, world.workspaceId);
		expect(await remindAll(server())).toBe(1);
		expect(sent[0]!.to).toBe(steering.email);
		for (const [person, role] of [[steering, 'steering'], [trust_agent, 'trust_agent']] as const) {
			await setRoles(owner.client, world.workspaceId, person.id, []);
			const { token } = await workspaces.invite(owner.client, world.workspaceId, person.email, role);
			expect((await workspaces.acceptInvitation(person.client, token!)).status).toBe('accepted');
		}
		await nextDay();
		expect(await remindAll(server())).toBe(0);
		expect(await reminders.lookAt(world.anonymous, tokenOf('steering'))).toEqual({ status: 'off' });
	});

	test.skipIf(skip)('a workspace’s decisions are its own, and those of a project that is put away are left alone', async () => {
		await decide('Snart', day(2));
		const { other, designer } = world.people;
		const [{ id }] = (await store.sql<{ id: string }>(`select id from public.workspaces where name = 'Annan'`)) as [{ id: string }];
		await store.sql(`update public.workspaces set time_zone = '${NOON}'`);
		expect(await wants('other', { workspaceId: id, userId: other.id })).toBe('on');
		expect(await remindAll(server())).toBe(0);
		await wants('designer');
		await archive(designer.client, world.projectId);
		expect(await remindAll(server())).toBe(0);
		await restore(designer.client, world.projectId);
		await nextDay();
		expect(await remindAll(server())).toBe(1);
	});

	test.skipIf(skip)('the link ends it for whoever holds it, once and for all letters, and tells nobody anything else', async () => {
		await decide('Snart', day(2));
		await wants('designer');
		await wants('steering');
		await remindAll(server());
		const { text, headers } = sent.find(({ to }) => to.startsWith('designer'))!;
		const token = /\/reminders\/([\w-]{43})$/.exec(text)![1]!;
		expect(headers!['List-Unsubscribe']).toBe(`<https://varde.example/reminders/${token}>`);
		expect(await reminders.lookAt(world.anonymous, token)).toEqual({ status: 'on', workspace: 'Grums' });
		for (const none of ['x', '', 'A'.repeat(43)]) {
			expect(await reminders.lookAt(world.anonymous, none)).toEqual({ status: 'off' });
			await reminders.stop(world.anonymous, none);
		}
		await Promise.all([reminders.stop(world.anonymous, token), reminders.stop(world.anonymous, token)]);
		expect(await reminders.lookAt(world.anonymous, token)).toEqual({ status: 'off' });
		expect(await reminders.lookAt(world.anonymous, tokenOf('steering'))).toMatchObject({ status: 'on' });
		expect(await store.sql('select 1 from private.reminders')).toHaveLength(1);
		// On again, the links of letters before still end it.
		await wants('designer');
		await reminders.stop(world.anonymous, token);
		expect(await store.sql('select 1 from private.reminders')).toHaveLength(1);
	});

	test.skipIf(skip)('without the server’s key nobody gets an address or a decision, and nothing can be changed', async () => {
		await decide('Snart', day(2));
		await wants('designer');
		const stored = () => store.sql<{ id: string }>(`select r.*, encode(token_hash, 'hex') as t, encode(sender_hash, 'hex') as s from private.reminders r`);
		const before = await stored();
		expect(JSON.stringify(before)).not.toContain(reminding.key);
		expect(JSON.stringify(before)).not.toContain(tokenOf('designer'));
		const another = remindingWith('another secret');
		for (const client of [world.anonymous, world.people.owner.client, world.people.other.client]) {
			for (const key of ['', 'x', another.key]) expect(await reminders.claim(client, { ...another, key })).toBeNull();
			await reminders.end(client, another, before[0]!.id, {});
			await reminders.end(client, another, before[0]!.id, null);
		}
		expect(await stored()).toEqual(before);
		for (const more of [{ origin: 'https://varde.example/x' }, { origin: 'javascript:alert(1)' }, { language: 'svenska' }]) expect(await wants('owner', more)).toBe('invalid');
		// Under a key of one's own one gets one's own letter, which one may read.
		await reminders.start(world.people.steering.client, another, { workspaceId: world.workspaceId, userId: world.people.steering.id, language: 'sv', origin: 'https://varde.example' });
		expect((await reminders.claim(world.anonymous, another))!.email).toBe('steering@example.se');
		expect(await reminders.claim(world.anonymous, another)).toBeNull();
	});
});
