/** A link opens one release, or one version of a board, for whoever has it and as long as it should, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as boards from '#data/server/boards.ts';
import * as decisions from '#data/server/decisions.ts';
import { get } from '#data/server/releases.ts';
import type { Round } from '#data/server/rounds.ts';
import * as shares from '#data/server/shares.ts';
import type { Tile } from '#domain/board/board.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import type { Result } from '#domain/result/result.ts';
import { partsOf } from '#features/releases/parts.ts';
import { hiddenWords } from '#features/releases/preview.ts';
import { messages } from '#i18n/index.ts';
import { releaseRound } from '#server/releases.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

describe.for(kinds)('shares on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let releaseId: string;
	/** Of forty people, counted as the app counts. */
	let counted: string;
	const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
	let tokens = 0;
	const made = (change: Partial<Parameters<typeof shares.share>[2]> = {}) => ({ id: crypto.randomUUID(), name: 'Kommunstyrelsen', token: `token-number-${String((tokens += 1)).padStart(8, '0')}`, password: '', expiresOn: day(30), ...change });
	const steering = () => world.people.steering.client;

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		releaseId = ((await release(world, round)) as { release: string }).release;
		const other = await openRound(world);
		await answer(world, other.code, madeUp(40, 5));
		counted = ((await releaseRound(designer(), other)) as { release: string }).release;
		await decisions.save(steering(), releaseId, crypto.randomUUID(), 0, { card: null, about: null, title: 'INRE-BESLUT', action: null, owner: 'x', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: { sv: 'INRE' } });
	});
	afterAll(() => store?.close());

	const words = messages('sv');
	const sorted = (all: readonly Result[]) => [...all].sort((a, b) => a.position - b.position || (a.unit < b.unit ? -1 : 1));
	const designer = () => world.people.designer.client;
	type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'width'> : never;
	async function board(...tiles: WithoutId<Tile>[]) {
		const id = crypto.randomUUID();
		await boards.save(designer(), world.workspaceId, id, 0, { title: 'Tavlan', tiles: tiles.map((tile) => ({ ...tile, id: newTileId(), width: 6 }) as Tile) });
		await boards.publish(designer(), id, 1);
		return id;
	}
	async function opened(id: string, version = 1) {
		const one = made();
		expect(await shares.share(steering(), { board: id, version }, one)).toEqual({ status: 'shared' });
		const found = await shares.open(world.anonymous, one.token);
		if (found.status !== 'open' || found.of !== 'board') throw new Error(found.status);
		return { ...found, one };
	}

	test.skipIf(skip)('by a board of one tile a guest sees that tile as a member does, and gets nothing else of the release', async () => {
		const results = sorted((await get(steering(), counted))!.results);
		const parts = partsOf(results, words.releases);
		expect(new Set(parts.map(({ part }) => part))).toEqual(new Set(['priorities', 'picture', 'said', 'order', 'today', 'change', 'counted', 'leaning', 'other']));
		for (const { question, part, unit, tile } of parts) {
			const { board: shown, sources } = await opened(await board({ kind: 'figure', release: counted, question, part, unit }));
			const own = sources.releases[counted]!;
			const theirs = partsOf(own.results, words.releases).find((one) => one.question === question && one.part === part && one.unit === unit);
			expect(theirs?.tile, `${question} ${part}`).toEqual(tile);
			expect([shown.tiles.length, Object.keys(sources.releases), own.untold]).toEqual([1, [counted], []]);
			for (const row of own.results) expect([row.question, row.follows], part).toContain(question);
			if (part === 'leaning') expect(own.results.map((row) => row.unit)).toEqual([unit]);
			const aspects = own.results.filter(({ follows }) => follows !== null).map((row) => row.unit.split(':')[1]);
			expect(new Set(aspects)).toEqual(new Set(part === 'change' ? ['change'] : ['today', 'priorities', 'picture'].includes(part) ? ['today'] : []));
			// Sentences and what is asked about cards show no number of the order, and the link has none.
			const [order] = own.results;
			if (part === 'said' || part === 'today' || part === 'change') for (const item of (order!.content as unknown as { items: object[] }).items) expect(Object.values(item).filter((value) => typeof value === 'number')).toEqual([]);
			if (part === 'today' || part === 'change') expect(order!.content).toMatchObject({ verdict: [] });
		}
	});

	test.skipIf(skip)('what is not known is told in words without what is known; texts stand, and the rest is named by its kind alone', async () => {
		const results = (await get(steering(), counted))!.results;
		const hidden = (all: readonly Result[]) => hiddenWords(all, 5, words.rounds.release.hidden, 'sv');
		const text = { kind: 'text', heading: 'Hej', text: 'ORD' } as const;
		const all = await opened(await board({ kind: 'missing', release: counted }, text, { kind: 'voices', release: counted }, { kind: 'decisions', release: counted }, { kind: 'parties', release: counted, with: counted }, { kind: 'segments', release: counted, question: 'matters' }));
		expect([all.board.tiles.map(({ kind }) => kind), all.left]).toEqual([['missing', 'text'], ['decisions', 'parties', 'voices']]);
		const { results: told, untold } = all.sources.releases[counted]!;
		expect([told, hidden(untold!)]).toEqual([[], hidden(results)]);
		expect(hidden(results).length).toBeGreaterThan(0);
		expect(JSON.stringify(untold)).not.toMatch(/items|percent|"title"|centred|"count"/);
		expect(JSON.stringify(all)).not.toMatch(/INRE|example\.se/);
		expect((await opened(await board(text))).sources.releases).toEqual({});
	});

	test.skipIf(skip)('a board’s link keeps its version, says that there is a newer one, and ends with the board; only who decides makes one', async () => {
		const id = await board({ kind: 'text', heading: '', text: 'FÖRSTA' });
		const { one, newer } = await opened(id);
		expect(newer).toBeNull();
		await boards.save(designer(), world.workspaceId, id, 1, { title: 'Ny', tiles: [{ id: newTileId(), kind: 'text', width: 12, heading: '', text: 'HEMLIGT' }] });
		expect(JSON.stringify(await shares.open(world.anonymous, one.token))).not.toContain('HEMLIGT');
		await boards.publish(designer(), id, 2);
		const later = await shares.open(world.anonymous, one.token);
		expect(later).toMatchObject({ status: 'open', newer: expect.stringMatching(/^\d{4}/), board: { title: 'Tavlan', number: 1, tiles: [{ text: 'FÖRSTA' }] } });
		expect(JSON.stringify(later)).not.toContain('HEMLIGT');
		await opened(id, 2);
		expect((await shares.sharesOf(world.people.trust_agent.client, { board: id }))!.map(({ version }) => version).sort()).toEqual([1, 2]);
		expect((await shares.sharesOf(steering(), { release: releaseId }))!.every(({ version }) => version === null)).toBe(true);
		for (const who of ['owner', 'stranger', 'other'] as const) {
			const { client } = world.people[who];
			expect((await shares.share(client, { board: id, version: 1 }, made())).status, who).toBe('forbidden');
			expect(await shares.sharesOf(client, { board: id }), who).toBeNull();
			expect((await shares.revoke(client, one.id)).status, who).toBe('forbidden');
		}
		// A draft, another version, both or neither are nothing to share.
		const draft = crypto.randomUUID();
		await boards.save(designer(), world.workspaceId, draft, 0, { title: 'Utkast', tiles: [] });
		for (const of of [{ board: draft, version: 1 }, { board: id, version: 3 }, { board: id, version: 1, release: releaseId }, { board: releaseId, version: 1 }, { release: id }, {}]) {
			expect((await shares.share(steering(), of as shares.SharedThing, made())).status, JSON.stringify(of)).toBe('forbidden');
		}
		const taken = made();
		await shares.share(steering(), { board: id, version: 1 }, taken);
		await shares.revoke(designer(), taken.id);
		expect(await shares.open(world.anonymous, taken.token)).toEqual({ status: 'ended' });
		expect((await boards.remove(designer(), id)).status).toBe('removed');
		expect(await shares.open(world.anonymous, one.token)).toEqual({ status: 'unknown' });
	});

	test.skipIf(skip)('it tells exactly what a member reads of that release, cell by cell, and no decision, quote or name', async () => {
		const one = made();
		expect(await shares.share(steering(), { release: releaseId }, one)).toEqual({ status: 'shared' });
		expect(await shares.share(steering(), { release: releaseId }, one)).toEqual({ status: 'again' });
		const found = await shares.open(world.anonymous, one.token);
		if (found.status !== 'open' || found.of !== 'release') throw new Error(found.status);
		const { release: own, results } = (await get(steering(), releaseId))!;
		const inOrder = (all: typeof results) => [...all].sort((a, b) => `${a.position} ${a.unit}`.localeCompare(`${b.position} ${b.unit}`, 'en'));
		expect(found.release).toEqual(own);
		expect(inOrder(found.results)).toEqual(inOrder(results));
		expect(JSON.stringify(found)).not.toMatch(/INRE|example\.se/);
		expect(found.newer).toBeNull();
		// The link is nowhere in the database, as a text.
		const [{ all }] = (await store.sql<{ all: string }>('select string_agg(s::text, chr(10)) as all from private.shares s')) as [{ all: string }];
		expect(all).not.toContain(one.token);
		// A newer release is told by its day alone.
		await answer(world, round.code, madeUp(8, 9));
		expect((await release(world, round)).status).toBe('released');
		const later = await shares.open(world.anonymous, one.token);
		expect(later).toMatchObject({ status: 'open', release: { id: releaseId, n: 9 }, newer: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
	});

	test.skipIf(skip)('with a password, after its day, taken back, or with another letter it opens nothing', async () => {
		const locked = made({ password: 'bruket 1' });
		await shares.share(steering(), { release: releaseId }, locked);
		for (const wrong of ['', 'bruket', 'BRUKET 1']) expect(await shares.open(world.anonymous, locked.token, wrong)).toEqual({ status: 'password' });
		expect((await shares.open(world.anonymous, locked.token, 'bruket 1')).status).toBe('open');
		for (const wrong of ['', `${locked.token}x`, locked.token.toUpperCase(), locked.id]) expect(await shares.open(world.anonymous, wrong, 'bruket 1')).toEqual({ status: 'unknown' });
		expect((await shares.sharesOf(steering(), { release: releaseId }))!.find(({ id }) => id === locked.id)).toMatchObject({ password: true, open: true });
		await shares.revoke(world.people.trust_agent.client, locked.id);
		expect(await shares.open(world.anonymous, locked.token, 'bruket 1')).toEqual({ status: 'ended' });
		const old = made();
		await shares.share(steering(), { release: releaseId }, old);
		await store.sql(`update private.shares set expires_on = current_date - 2 where id = '${old.id}'`);
		expect(await shares.open(world.anonymous, old.token)).toEqual({ status: 'ended' });
	});

	test.skipIf(skip)('who may not decide makes none, sees none and takes none back; what is no link is refused', async () => {
		const one = made();
		await shares.share(steering(), { release: releaseId }, one);
		for (const who of ['owner', 'stranger', 'other'] as const) {
			const { client } = world.people[who];
			expect((await shares.share(client, { release: releaseId }, made())).status, who).toBe('forbidden');
			expect(await shares.sharesOf(client, { release: releaseId }), who).toBeNull();
			expect((await shares.revoke(client, one.id)).status, who).toBe('forbidden');
		}
		for (const change of [{ token: 'short' }, { token: `${'x'.repeat(30)}'` }, { name: ' ' }, { name: 'x'.repeat(81) }, { expiresOn: day(-2) }, { expiresOn: day(400) }, { password: 'x'.repeat(201) }]) {
			expect((await shares.share(steering(), { release: releaseId }, made(change))).status, JSON.stringify(change)).toBe('invalid');
		}
		expect((await shares.open(world.anonymous, one.token)).status).toBe('open');
	});
});
