/** A project's diary: who writes and who reads, two at once, what it may point at; and its public page, frozen, guessed at and taken away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sam } from '#content/persona-templates.ts';
import * as boards from '#data/server/boards.ts';
import * as decisions from '#data/server/decisions.ts';
import * as diary from '#data/server/diary.ts';
import * as insights from '#data/server/insights.ts';
import * as personas from '#data/server/personas.ts';
import { add as addProject, archive, restore } from '#data/server/projects.ts';
import type { Round } from '#data/server/rounds.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { newerThan, phaseNow, type LinkKind, type WrittenEntry } from '#domain/diary/diary.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('the diary on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let releaseId: string;
	const [board, persona, insight, decision] = Array.from({ length: 4 }, () => crypto.randomUUID()) as [string, string, string, string];
	const written: WrittenEntry = { phase: 'explore', on: '2026-05-04', done: 'Vi satt med på IM en hel dag.', learned: 'Alla är snälla, men de vet inte om varandra.', links: [] };
	const fresh = () => crypto.randomUUID();
	const designer = () => world.people.designer.client;
	const steering = () => world.people.steering.client;
	const save = (change: object = {}, id = fresh(), version = 0, client = steering()) => diary.save(client, world.projectId, id, version, { ...written, ...change } as WrittenEntry);
	const read = async (client = steering(), project = world.projectId) => (await diary.ofProject(client, project))!;
	const code = (letter: string) => `${letter}-public-page-of-a-diary`;
	const clear = () => store.sql('delete from public.diary_entries; delete from public.diary_pages');

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		releaseId = ((await release(world, round)) as { release: string }).release;
		await insights.save(steering(), world.projectId, insight, 0, { claim: 'HEMLIG-INSIKT', evidence: [], lens: null, lifeArea: null, goal: '', counter: '', unheard: true, anchoredWith: '', state: 'draft' });
		await decisions.save(steering(), releaseId, decision, 0, { card: null, about: null, title: 'HEMLIGT-BESLUT', action: null, owner: 'Chefen', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {} });
		await boards.save(designer(), world.workspaceId, board, 0, { title: 'HEMLIG-TAVLA', tiles: [{ id: newTileId(), kind: 'text', width: 12, heading: 'x', text: '' }] });
		await personas.save(designer(), world.projectId, persona, 0, { ...sam(newTileId, '2031-01-01'), notKnown: 'Mycket.' });
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('those who decide write, every member reads, and nobody else learns that there is one', async () => {
		const { designer: d, trust_agent, steering: s, owner, stranger, other } = world.people;
		for (const who of [d, trust_agent, s]) expect(await save({}, fresh(), 0, who.client)).toEqual({ status: 'saved', version: 1 });
		for (const who of [owner, stranger, other]) expect((await save({}, fresh(), 0, who.client)).status).toBe('forbidden');
		for (const who of [owner, d, trust_agent, s]) expect((await read(who.client)).entries).toHaveLength(3);
		for (const client of [stranger.client, other.client]) {
			expect(await diary.ofProject(client, world.projectId)).toBeNull();
			for (const table of ['diary_entries', 'diary_changes', 'diary_pages'] as const) expect((await client.from(table).select('*')).data).toEqual([]);
		}
		await expect(diary.ofProject(world.anonymous, world.projectId)).rejects.toThrow();
		expect((await world.anonymous.from('diary_entries').select('*')).data).toBeNull();
		// Who only reads is not offered what could be pointed at.
		expect((await read(owner.client)).things).toEqual([]);
		const [first] = (await read()).entries;
		for (const who of [owner, stranger, other]) expect((await diary.remove(who.client, first!.id)).status).toBe('forbidden');
		expect((await diary.remove(s.client, first!.id)).status).toBe('removed');
		expect((await diary.remove(s.client, first!.id)).status).toBe('forbidden');
		expect(await diary.changesOf(s.client, first!.id)).toEqual([]);
		// Nothing is written past the functions, by anybody.
		for (const who of [d, s, owner]) {
			expect((await who.client.from('diary_entries').insert({ workspace_id: world.workspaceId, project_id: world.projectId, phase: 'explore', happened_on: '2026-01-01', done: 'x', learned: '', links: [] })).error?.code).toBe('42501');
			expect((await who.client.from('diary_pages').delete().eq('project_id', world.projectId)).error?.code).toBe('42501');
		}
		await clear();
	});

	test.skipIf(skip)('a form sent twice is one entry, at once too; of many who write the same version one is saved, and all versions are kept', async () => {
		const id = fresh();
		const twice = await Promise.all([0, 1, 2].map(() => diary.add(steering(), world.projectId, id, written)));
		expect(twice.map(({ status }) => status)).toEqual(['saved', 'saved', 'saved']);
		expect((await read()).entries.map((one) => one.id)).toEqual([id]);
		// Written anew in a form that has been sent, it is another entry: nothing that somebody wrote is gone.
		expect((await diary.add(steering(), world.projectId, id, { ...written, done: 'En annan sak' })).status).toBe('saved');
		expect((await read()).entries.map(({ done }) => done).sort()).toEqual(['En annan sak', written.done]);
		const writers = [steering(), designer(), world.people.trust_agent.client];
		const all = await Promise.all(Array.from({ length: 6 }, (_, i) => save({ learned: `Lärt ${i}` }, id, 1, writers[i % 3])));
		expect(all.map(({ status }) => status).sort()).toEqual(['changed', 'changed', 'changed', 'changed', 'changed', 'saved']);
		const now = (await read()).entries.find((one) => one.id === id)!;
		const changes = await diary.changesOf(world.people.owner.client, id);
		expect(changes.map(({ version, fields }) => [version, Object.keys(fields).sort()])).toEqual([[1, ['done', 'learned', 'links', 'on', 'phase']], [2, ['learned']]]);
		expect([changes[1]!.fields.learned, changes[1]!.by]).toEqual([now.learned, expect.stringContaining('@example.se')]);
		await clear();
	});

	test.skipIf(skip)('what is no entry is refused and changes nothing', async () => {
		const link = { kind: 'insight' as LinkKind, id: insight };
		const odd: [string, object][] = [
			['nothing done', { done: ' \u200b\u00a0' }], ['invisible', { done: '\u200d\u2800' }], ['long', { done: 'x'.repeat(501) }], ['learned at length', { learned: 'x'.repeat(801) }], ['a number', { done: 1 }], ['null', { learned: null }], ['no phase', { phase: 'x' }], ['phase of nothing', { phase: null }],
			['no day', { on: 'i går' }], ['no such day', { on: '2026-02-30' }], ['a day to come', { on: '2099-01-01' }], ['long ago', { on: '1999-12-31' }], ['for ever', { on: 'infinity' }], ['no links', { links: null }], ['links as text', { links: 'x' }], ['links of scalars', { links: [1] }],
			['nested', { links: [[link]] }], ['another kind', { links: [{ ...link, kind: 'quote' }] }], ['no id', { links: [{ kind: 'insight', id: 'x' }] }], ['nothing there', { links: [{ kind: 'insight', id: fresh() }] }], ['another kind of the same id', { links: [{ kind: 'decision', id: insight }] }],
			['twice', { links: [link, link] }], ['more of it', { links: [{ ...link, name: 'x' }] }], ['thirteen', { links: Array.from({ length: 13 }, () => ({ kind: 'round', id: fresh() })) }], ['another field', { version: 9 }],
			['a draft of a board', { links: [{ kind: 'board', id: board }] }], ['a draft of a persona', { links: [{ kind: 'persona', id: persona }] }]
		];
		for (const [name, change] of odd) expect((await save(change)).status, name).toBe('invalid');
		expect((await diary.save(steering(), fresh(), fresh(), 0, written)).status).toBe('forbidden');
		expect((await read()).entries).toEqual([]);
		// Of another project nothing is pointed at, and no entry moves there.
		const elsewhere = (await addProject(designer(), world.workspaceId, 'Ett annat'))!;
		expect((await diary.save(steering(), elsewhere.id, fresh(), 0, { ...written, links: [link] })).status).toBe('invalid');
		const id = fresh();
		await save({}, id);
		expect((await diary.save(steering(), elsewhere.id, id, 1, written)).status).toBe('forbidden');
		// Nor in one that is put away.
		expect((await archive(designer(), elsewhere.id)).status).toBe('archived');
		expect((await diary.save(steering(), elsewhere.id, fresh(), 0, written)).status).toBe('forbidden');
		await restore(designer(), elsewhere.id);
		await store.sql(`insert into public.diary_entries (workspace_id, project_id, phase, happened_on, done, learned, links) select workspace_id, id, 'deliver', '2026-01-01', 'x', '', '[]' from public.projects, generate_series(1, 500) where id = '${elsewhere.id}'`);
		expect((await diary.save(steering(), elsewhere.id, fresh(), 0, written)).status).toBe('too_many');
		await clear();
	});

	test.skipIf(skip)('it points at what there is, each with its state; what is gone stays pointed at and is told no more', async () => {
		expect((await boards.publish(designer(), board, 1)).status).toBe('published');
		expect((await personas.publish(designer(), persona, 1)).status).toBe('published');
		const all: [LinkKind, string][] = [['round', round.id], ['release', releaseId], ['persona', persona], ['board', board], ['insight', insight], ['decision', decision]];
		const links = all.map(([kind, id]) => ({ kind, id }));
		const id = fresh();
		expect((await save({ links }, id)).status).toBe('saved');
		const things = async (client = steering()) => Object.fromEntries((await read(client)).things.map(({ kind, name, state }) => [kind, [name, state]]));
		expect(await things()).toEqual({ round: ['Hösten', 'open'], release: ['Hösten', 'published'], persona: ['Sam', 'published'], board: ['HEMLIG-TAVLA', 'published'], insight: ['HEMLIG-INSIKT', 'draft'], decision: ['HEMLIGT-BESLUT', 'planned'] });
		// A round that nobody points at is offered to those who see rounds.
		const unseen = await openRound(world);
		expect((await read()).things.some((one) => one.id === unseen.id)).toBe(false);
		expect((await read(designer())).things.find((one) => one.id === unseen.id)).toMatchObject({ kind: 'round', offered: true });
		expect((await read(world.people.owner.client)).things).toHaveLength(6);
		await insights.remove(steering(), insight);
		expect((await read()).entries[0]!.links).toEqual(links);
		expect(Object.keys(await things())).not.toContain('insight');
		expect((await save({ links, done: 'Vi var där en gång till.' }, id, 1)).status).toBe('saved');
		expect((await save({ links: links.slice(0, 4) }, id, 2)).status).toBe('saved');
		expect((await save({ links }, id, 3)).status).toBe('invalid');
		await clear();
	});

	test.skipIf(skip)('a designer freezes what is chosen; whoever has the code reads that and nothing else, until it is taken away', async () => {
		const [shown, hidden] = [fresh(), fresh()];
		const links = [{ kind: 'round', id: round.id }, { kind: 'release', id: releaseId }, { kind: 'persona', id: persona }, { kind: 'board', id: board }, { kind: 'decision', id: decision }];
		await save({ links }, shown);
		await save({ phase: 'understand', on: '2026-06-01', done: 'HEMLIG-ANTECKNING' }, hidden);
		const chosen = [{ id: shown, version: 1 }];
		for (const who of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) expect((await diary.publish(world.people[who].client, world.projectId, chosen, code('a'))).status, who).toBe('forbidden');
		for (const odd of [[], [{ id: shown }], [{ version: 1 }], [...chosen, ...chosen], [1], ['x'], { id: 'x' }, null, [{ id: [shown], version: 1 }]]) {
			expect((await diary.publish(designer(), world.projectId, odd as never, code('a'))).status, JSON.stringify(odd)).toMatch(/invalid|changed/);
		}
		for (const odd of ['', 'kort', 'å'.repeat(30), 'x'.repeat(65)]) expect((await diary.publish(designer(), world.projectId, chosen, odd)).status, odd).toBe('invalid');
		for (const odd of [[{ id: shown, version: 2 }], [{ id: fresh(), version: 1 }]]) expect((await diary.publish(designer(), world.projectId, odd, code('a'))).status).toBe('changed');
		expect(await diary.open(world.anonymous, code('a'))).toEqual({ status: 'unknown' });

		expect(await diary.publish(designer(), world.projectId, chosen, code('a'))).toEqual({ status: 'published', code: code('a') });
		expect(await diary.publish(designer(), world.projectId, chosen, code('b'))).toEqual({ status: 'published', code: code('a') });
		const opened = await diary.open(world.anonymous, code('a'));
		expect(opened).toEqual({
			status: 'open', name: 'Unga vuxna', phase: 'understand', publishedOn: expect.stringMatching(/^20/), workspace: { name: 'Grums', accent: null, contact: expect.any(String) },
			entries: [{ phase: 'explore', on: '2026-05-04', done: written.done, learned: written.learned, links: [{ kind: 'persona', name: 'Sam' }] }]
		});
		// Neither ids nor what needs a session.
		for (const secret of ['HEMLIG', shown, persona, round.id, round.code, 'example.se']) expect(JSON.stringify(opened)).not.toContain(secret);
		for (const guess of ['', code('b'), code('A'), `${code('a')}x`, code('a').slice(0, -1), '%', "' or true --", '\u0000', 'x'.repeat(9999)]) {
			expect((await diary.open(world.anonymous, guess).catch(() => ({ status: 'unknown' }))).status, guess.slice(0, 30)).toBe('unknown');
		}
		// The diary goes on; the page is as it was, and the desk knows.
		const news = async () => { const { page, entries } = await read(); return newerThan(page!, entries); };
		expect(await news()).toBeNull();
		await save({ links, learned: 'NYTT' }, shown, 1);
		await save({ phase: 'develop', on: '2026-07-01', done: 'NYTT' });
		expect(phaseNow((await read()).entries)).toBe('develop');
		expect(await news()).toEqual({ changed: 1, removed: 0, added: 1 });
		expect(await diary.open(world.anonymous, code('a'))).toEqual(opened);
		await diary.remove(steering(), shown);
		expect(await news()).toEqual({ changed: 0, removed: 1, added: 1 });
		expect(await diary.open(world.anonymous, code('a'))).toEqual(opened);

		for (const who of ['owner', 'stranger', 'other'] as const) expect((await diary.withdraw(world.people[who].client, world.projectId)).status, who).toBe('forbidden');
		expect((await diary.withdraw(steering(), world.projectId)).status).toBe('withdrawn');
		expect(await diary.open(world.anonymous, code('a'))).toEqual({ status: 'ended' });
		expect(await store.sql('select 1 from public.diary_pages')).toEqual([]);
		expect((await diary.withdraw(steering(), world.projectId)).status).toBe('withdrawn');
		// What has been taken away does not open again.
		expect((await diary.publish(designer(), world.projectId, [{ id: hidden, version: 1 }], code('a'))).status).toBe('invalid');
		expect((await diary.publish(designer(), world.projectId, [{ id: hidden, version: 1 }], code('c'))).status).toBe('published');
		expect(await diary.open(world.anonymous, code('a'))).toEqual({ status: 'ended' });
		await clear();
	});

	test.skipIf(skip)('it leads to the answer to those who answered, for as long as that is open', async () => {
		expect((await decisions.tell(steering(), releaseId, [])).status).toBe('told');
		const id = fresh();
		await save({ links: [{ kind: 'round', id: round.id }, { kind: 'release', id: releaseId }] }, id);
		await diary.publish(designer(), world.projectId, [{ id, version: 1 }], code('d'));
		const links = async () => { const found = await diary.open(world.anonymous, code('d')); return found.status === 'open' ? found.entries[0]!.links : null; };
		expect(await links()).toEqual([{ kind: 'answers', name: 'Hösten', code: round.code }]);
		await decisions.tell(steering(), releaseId, null);
		expect(await links()).toEqual([]);
		await decisions.tell(steering(), releaseId, []);
		expect(await links()).toHaveLength(1);
		// A project that is put away keeps its page, and whoever decides still takes it away.
		await archive(designer(), world.projectId);
		expect(await links()).toHaveLength(1);
		expect((await diary.publish(designer(), world.projectId, [{ id, version: 1 }], code('e'))).status).toBe('forbidden');
		expect((await diary.withdraw(steering(), world.projectId)).status).toBe('withdrawn');
		expect(await links()).toBeNull();
		await restore(designer(), world.projectId);
	});
});
