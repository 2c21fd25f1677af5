/** Boards: who writes and reads them, two at once, what a tile may point at, and what is frozen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresIn } from '#analysis/finding.ts';
import * as boards from '#data/server/boards.ts';
import * as insights from '#data/server/insights.ts';
import * as statistics from '#data/server/statistics.ts';
import type { Board, QuoteTile, Tile } from '#domain/board/board.ts';
import { apply, type Change } from '#domain/board/change.ts';
import type { WrittenInsight } from '#domain/insight/insight.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { makeChanges, sourcesOf } from '#server/boards.ts';
import { statisticOf } from '../fixtures/statistics/index.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('boards on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let releaseId: string;
	const designer = () => world.people.designer.client;
	const text = (words = ''): Tile => ({ id: newTileId(), kind: 'text', width: 12, heading: '', text: words });
	const figure = (): Tile => ({ id: newTileId(), kind: 'figure', width: 6, release: releaseId, question: 'important', part: 'order', unit: '' });
	async function made(tiles: Tile[] = [figure(), text('Hej')]) {
		const id = crypto.randomUUID();
		expect(await boards.save(designer(), world.workspaceId, id, 0, { title: 'Tavla', tiles })).toEqual({ status: 'saved', revision: 1 });
		return id;
	}

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		const round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		releaseId = ((await release(world, round)) as { release: string }).release;
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('designers write; everybody in the workspace reads what is published, and nothing else', async () => {
		const id = await made();
		for (const role of ['owner', 'trust_agent', 'steering', 'stranger'] as const) {
			const { client } = world.people[role];
			expect(await boards.get(client, id)).toBeNull();
			expect(await boards.published(client, id)).toBeNull();
			expect((await boards.save(client, world.workspaceId, id, 1, { title: 'Min', tiles: [] })).status).toBe('forbidden');
			expect((await boards.publish(client, id, 1)).status).toBe('forbidden');
			expect((await boards.remove(client, id)).status).toBe('forbidden');
		}
		expect(await boards.publish(designer(), id, 1)).toEqual({ status: 'published', number: 1 });
		// Pressed twice it is one version.
		expect(await boards.publish(designer(), id, 1)).toEqual({ status: 'published', number: 1 });
		for (const role of ['owner', 'trust_agent', 'steering'] as const) expect((await boards.published(world.people[role].client, id))?.tiles).toHaveLength(2);
		expect(await boards.published(world.people.stranger.client, id)).toBeNull();
		expect(await boards.newest(world.people.stranger.client, world.workspaceId)).toEqual([]);
		// What is written afterwards is the designers' own, until it is published.
		await boards.save(designer(), world.workspaceId, id, 1, { title: 'Ny', tiles: [text('HEMLIGT')] });
		expect(JSON.stringify([await boards.published(world.people.steering.client, id), await boards.newest(world.people.steering.client, world.workspaceId)])).not.toContain('HEMLIGT');
		expect(await boards.publish(designer(), id, 1)).toEqual({ status: 'changed', revision: 2 });
		expect(await boards.publish(designer(), id, 2)).toEqual({ status: 'published', number: 2 });
		expect((await boards.published(world.people.steering.client, id, 1))?.title).toBe('Tavla');
		expect((await boards.remove(designer(), id)).status).toBe('removed');
		expect(await boards.published(world.people.steering.client, id)).toBeNull();
	});

	test.skipIf(skip)('what is no tile of this workspace is refused, and changes nothing', async () => {
		const good = figure();
		const id = await made([good]);
		const other = '00000000-0000-4000-8000-00000000dead';
		const wrong: unknown[] = [
			null, 5, 'x', [], {}, { ...good, release: other }, { ...good, release: 'x' }, { ...good, release: 7 }, { ...good, release: [releaseId] }, { ...good, width: 5 }, { ...good, width: '6' }, { ...good, width: null },
			{ ...good, part: 'raw' }, { ...good, part: null }, { ...good, question: '' }, { ...good, question: 5 }, { ...good, unit: 'x'.repeat(61) }, { ...good, more: 1 }, { ...good, id: 'A' }, { ...good, id: 123456 }, { ...good, kind: 'secret' },
			{ id: 'aaaaaa', kind: 'parties', width: 12, release: releaseId }, { id: 'aaaaaa', kind: 'parties', width: 12, release: releaseId, with: other }, { id: 'aaaaaa', kind: 'parties', width: 12, release: releaseId, with: 'x' }, { id: 'aaaaaa', kind: 'over_time', width: 12, release: releaseId }, { id: 'aaaaaa', kind: 'over_time', width: 12, release: releaseId, with: other }, { id: 'aaaaaa', kind: 'groups', width: 12, release: releaseId, with: releaseId }, { id: 'aaaaaa', kind: 'groups', width: 12, release: other },
			...[{}, { question: '' }, { question: 5 }, { question: null }, { question: 'x'.repeat(25) }, { question: 'important', part: 'order' }, { question: 'important', release: other }, { question: 'important', with: releaseId }, { question: ['important'] }].map((more) => ({ id: 'aaaaaa', kind: 'segments', width: 12, release: releaseId, ...more })),
			{ id: 'aaaaaa', kind: 'text', width: 12, heading: '', text: 'x'.repeat(2001) }, { id: 'aaaaaa', kind: 'text', width: 12, heading: 5, text: '' }, { id: 'aaaaaa', kind: 'text', width: 12, text: '' }, { id: 'aaaaaa', kind: 'voices', width: 12 }
		];
		for (const tile of wrong) expect((await boards.save(designer(), world.workspaceId, id, 1, { title: 'x', tiles: [tile as Tile] })).status, JSON.stringify(tile)).toBe('invalid');
		for (const tiles of [[good, good], Array.from({ length: 41 }, () => text()), null, {}, 5]) {
			expect((await boards.save(designer(), world.workspaceId, id, 1, { title: 'x', tiles: tiles as Tile[] })).status).toBe('invalid');
		}
		for (const title of ['', '  ', 'x'.repeat(121)]) expect((await boards.save(designer(), world.workspaceId, id, 1, { title, tiles: [] })).status).toBe('invalid');
		expect(await boards.get(designer(), id)).toMatchObject({ title: 'Tavla', revision: 1, tiles: [good] });
	});

	test.skipIf(skip)('twelve changes of three who work at once are all made, each once', async () => {
		const id = await made([]);
		const add = (words: string): Change => ({ op: 'add', tile: text(words), after: null });
		const all = Array.from({ length: 12 }, (_, i) => add(`Ruta ${i}`));
		const work = async (mine: Change[]) => {
			for (const one of mine) {
				// Sent again when somebody else was first more often than it tries by itself.
				for (let tries = 0; tries < 20; tries++) if ((await makeChanges(designer(), (await boards.get(designer(), id))!, [one])).status === 'made') break;
			}
		};
		await Promise.all([0, 1, 2].map((who) => work(all.filter((_, i) => i % 3 === who))));
		const { tiles } = (await boards.get(designer(), id))!;
		expect(tiles.map((tile) => (tile.kind === 'text' ? tile.text : '')).sort()).toEqual(Array.from({ length: 12 }, (_, i) => `Ruta ${i}`).sort());
		// The same once more: as from a device that never heard the answer.
		await work(all);
		expect((await boards.get(designer(), id))!.tiles).toHaveLength(12);
	});

	test.skipIf(skip)('two who write in the same tile: the first text stands, and the other hears of it', async () => {
		const tile = text('');
		const id = await made([tile]);
		const draft = (await boards.get(designer(), id))!;
		const write = (now: string): Change => ({ op: 'write', id: tile.id, was: { heading: '', text: '' }, now: { heading: '', text: now } });
		// Both have read the same.
		const both = await Promise.all([makeChanges(designer(), draft, [write('Första')]), makeChanges(designer(), draft, [write('Andra')])]);
		expect(both.map((one) => (one.status === 'made' ? one.refused.length : -1)).sort()).toEqual([0, 1]);
		expect(['Första', 'Andra']).toContain(((await boards.get(designer(), id))!.tiles[0] as { text: string }).text);
	});

	test.skipIf(skip)('an insight is a tile of its own workspace, drawn from what it rests on, and of nobody else', async () => {
		const insight = crypto.randomUUID();
		const about = { kind: 'figure', release: releaseId, ...figuresIn((await sourcesOf(designer(), world.workspaceId, [figure()])).releases[releaseId]!.results)[0]! } as const;
		const written: WrittenInsight = { claim: 'HEMLIG INSIKT', evidence: [about], lens: null, lifeArea: null, goal: '', counter: '', unheard: false, anchoredWith: '', state: 'draft' };
		expect((await insights.save(designer(), world.projectId, insight, 0, written)).status).toBe('saved');
		const tile: Tile = { id: newTileId(), kind: 'insight', width: 6, insight };
		await made([tile, figure()]);
		expect((await boards.save(designer(), world.workspaceId, crypto.randomUUID(), 0, { title: 'x', tiles: [{ ...tile, insight: crypto.randomUUID() }] })).status).toBe('invalid');
		const seen = await sourcesOf(world.people.steering.client, world.workspaceId, [tile, figure()]);
		expect([seen.insights.insights[0]!.claim, seen.insights.grounds.results.length > 0, seen.offered]).toEqual(['HEMLIG INSIKT', true, [{ id: insight, claim: 'HEMLIG INSIKT' }]]);
		for (const who of ['stranger', 'other'] as const) expect(JSON.stringify(await sourcesOf(world.people[who].client, world.workspaceId, [tile, figure()]))).not.toContain('HEMLIG');
		// Outdated it is not offered any more; where it stands it stays.
		await insights.save(designer(), world.projectId, insight, 1, { ...written, state: 'outdated' });
		const later = await sourcesOf(designer(), world.workspaceId, [tile, figure()]);
		expect([later.offered, later.insights.insights[0]!.state]).toEqual([[], 'outdated']);
	});

	test.skipIf(skip)('a statistic is a tile in the version that was chosen, says when there is a newer one and whether it is as it was, and is of nobody else', async () => {
		const one = await statisticOf();
		await statistics.add(designer(), world.projectId, [one]);
		const [{ id }] = (await statistics.list(designer(), world.projectId)) as [statistics.StoredStatistic];
		const tile: Tile = { id: newTileId(), kind: 'statistic', width: 6, statistic: id };
		await made([tile]);
		const elsewhere = await store.sql<{ id: string }>(`with p as (insert into public.projects (workspace_id, name) select w.id, 'Grannens' from public.workspaces w where w.id <> '${world.workspaceId}' limit 1 returning id, workspace_id)
			insert into public.statistics (workspace_id, project_id, kind, producer, source, definition, title, description, unit, meaning, version, notes, updated, retrieved_on, file, imported_on, checksum)
			select p.workspace_id, p.id, 'csv', 'x', 'x', 'x', 'HEMLIG STATISTIK', '', 'x', 1, 1, '{}', '', current_date, 'x', current_date, repeat('0', 64) from p returning id`);
		expect(elsewhere).toHaveLength(1);
		for (const wrong of [{ ...tile, statistic: elsewhere[0]!.id }, { ...tile, statistic: crypto.randomUUID() }, { ...tile, statistic: 'x' }, { ...tile, statistic: [id] }, { ...tile, release: releaseId }, { id: 'aaaaaa', kind: 'statistic', width: 6 }]) {
			expect((await boards.save(designer(), world.workspaceId, crypto.randomUUID(), 0, { title: 'x', tiles: [wrong as Tile] })).status, JSON.stringify(wrong)).toBe('invalid');
		}
		const { statistics: seen, offeredStatistics } = await sourcesOf(world.people.steering.client, world.workspaceId, [tile, figure()]);
		expect(seen).toMatchObject([{ ...one, id, version: 1, newer: false, holds: true }]);
		expect(offeredStatistics).toEqual([{ id, title: one.definition.title }]);
		for (const who of ['stranger', 'other'] as const) {
			const theirs = await sourcesOf(world.people[who].client, world.workspaceId, [tile, figure(), { ...tile, statistic: elsewhere[0]!.id }]);
			expect(JSON.stringify([theirs.statistics.filter((found) => found.id === id), theirs.offeredStatistics]), who).not.toContain(one.definition.title);
		}
		expect((await sourcesOf(designer(), world.workspaceId, [{ ...tile, statistic: elsewhere[0]!.id }])).statistics).toEqual([]);
		// Taken in again the board stays with what it shows, and says so; what is offered is the newer.
		await statistics.add(designer(), world.projectId, [await statisticOf({}, { retrievedOn: '2026-11-30' })]);
		const later = await sourcesOf(designer(), world.workspaceId, [tile, figure()]);
		expect([later.statistics.map(({ version, newer }) => [version, newer]), later.offeredStatistics.length, later.offeredStatistics[0]!.id === id]).toEqual([[[1, true]], 1, false]);
		await statistics.remove(designer(), world.projectId, id);
		expect((await sourcesOf(designer(), world.workspaceId, [tile])).statistics).toEqual([]);
	});

	test.skipIf(skip)('a story has at most three figures beside it, of its own release or a statistic of the workspace, and is drawn with what is told', async () => {
		await statistics.add(designer(), world.projectId, [await statisticOf({}, { retrievedOn: '2026-11-28' })]);
		const [{ id: statistic }] = (await statistics.list(designer(), world.projectId)) as [statistics.StoredStatistic];
		const at = (card: string) => ({ kind: 'figure', question: 'important', unit: '', card }) as const;
		const story: QuoteTile = { id: newTileId(), kind: 'quote', width: 12, release: releaseId, quote: crypto.randomUUID(), beside: [at(''), { kind: 'statistic', statistic }, at('x')] };
		const id = await made([story]);
		const wrong: unknown[] = [
			{ ...story, beside: [...story.beside, at('y')] }, { ...story, beside: [at('x'), at('x')] }, { ...story, beside: null }, { ...story, beside: {} }, { ...story, beside: [null] }, { ...story, beside: [5] }, { ...story, beside: [[]] },
			{ ...story, beside: [{ ...at('x'), more: 1 }] }, { ...story, beside: [{ ...at('x'), card: 5 }] }, { ...story, beside: [{ ...at('x'), question: '' }] }, { ...story, beside: [{ kind: 'figure', question: 'important' }] }, { ...story, beside: [at('x'.repeat(25))] },
			{ ...story, beside: [{ kind: 'statistic', statistic: crypto.randomUUID() }] }, { ...story, beside: [{ kind: 'statistic', statistic: [statistic] }] }, { ...story, beside: [{ kind: 'statistic', statistic, more: 1 }] }, { ...story, beside: [{ kind: 'raw' }] }, { ...story, beside: [{}] },
			{ ...story, quote: 'x' }, { ...story, quote: null }, { ...story, more: 1 }, { ...story, release: crypto.randomUUID() }, { id: story.id, kind: 'quote', width: 12, release: releaseId, quote: story.quote }
		];
		for (const tile of wrong) expect((await boards.save(designer(), world.workspaceId, id, 1, { title: 'x', tiles: [tile as Tile] })).status, JSON.stringify(tile)).toBe('invalid');
		expect((await boards.get(designer(), id))!.tiles).toEqual([story]);
		const seen = await sourcesOf(world.people.steering.client, world.workspaceId, [story]);
		expect([Object.keys(seen.releases), seen.statistics.map((one) => one.id)]).toEqual([[releaseId], [statistic]]);
		const theirs = await sourcesOf(world.people.stranger.client, world.workspaceId, [story]);
		expect([theirs.releases, theirs.statistics]).toEqual([{}, []]);
		await statistics.remove(designer(), world.projectId, statistic);
	});

	test.skipIf(skip)('tiles are drawn with the rights of whoever looks', async () => {
		const tiles = [figure()];
		const seen = await sourcesOf(world.people.steering.client, world.workspaceId, tiles);
		// A round that is alone has no other party.
		expect([Object.keys(seen.releases), seen.releases[releaseId]!.parties]).toEqual([[releaseId], null]);
		expect((await sourcesOf(world.people.stranger.client, world.workspaceId, tiles)).releases).toEqual({});
		expect(await boards.beneath(world.people.stranger.client, [releaseId], [])).toMatchObject({ releases: { [releaseId]: { voices: { quotes: [] }, parties: null } }, insights: { insights: [] }, offered: [] });
		expect(apply({ title: '', tiles } satisfies Board, { op: 'remove', id: tiles[0]!.id })).toEqual({ board: { title: '', tiles: [] } });
	});
});
