/** Pictures on boards: drawn by the app alone, named by tiles of the same workspace, and read by a link only where its version shows them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as pictures from '#data/server/board-pictures.ts';
import * as boards from '#data/server/boards.ts';
import * as shares from '#data/server/shares.ts';
import type { ImageTile } from '#domain/board/board.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { png, webp } from '../fixtures/picture.ts';
import { makeWorld, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('pictures on boards on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let [shown, drafted] = ['', ''];
	const designer = () => world.people.designer.client;
	const image = (picture: string, alt = 'En dörr som står öppen'): ImageTile => ({ id: newTileId(), kind: 'image', width: 6, picture, alt, caption: '' });
	async function kept(colour: number): Promise<string> {
		const found = await pictures.add(designer(), world.workspaceId, webp(colour));
		if (found.status !== 'saved') throw new Error(found.status);
		return found.digest;
	}
	async function made(tiles: ImageTile[]): Promise<string> {
		const id = crypto.randomUUID();
		expect(await boards.save(designer(), world.workspaceId, id, 0, { title: 'Bilder', tiles })).toEqual({ status: 'saved', revision: 1 });
		return id;
	}
	let tokens = 0;
	async function linked(board: string, version: number, password = '') {
		const token = `picture-token-${String((tokens += 1)).padStart(8, '0')}`;
		const id = crypto.randomUUID();
		expect(await shares.share(world.people.steering.client, { board, version }, { id, name: 'Nämnden', token, password, expiresOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10) })).toEqual({ status: 'shared' });
		return { id, token };
	}
	async function byLink(token: string, digests: string[], password = '') {
		const found = await pictures.readShared(world.anonymous, token, password, digests);
		return found.status === 'open' ? [...found.files.keys()].sort() : found.status;
	}

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		[shown, drafted] = [await kept(1), await kept(2)];
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('what the app has not drawn is refused through the data API; the same twice is one', async () => {
		for (const bytes of [png(4, 2), Buffer.from('<html><script>alert(1)</script>'), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.concat([webp(), Buffer.from('<script>')]), webp().subarray(0, 20), Buffer.alloc(0), Buffer.alloc(400_000)]) {
			expect(await pictures.add(designer(), world.workspaceId, bytes)).toEqual({ status: 'not_picture' });
		}
		expect(await kept(1)).toBe(shown);
		for (const role of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) expect((await pictures.add(world.people[role].client, world.workspaceId, webp())).status, role).toBe('forbidden');
	});

	test.skipIf(skip)('a tile names a picture of its own workspace, and none is published without words for what it shows', async () => {
		const [theirs] = await store.sql<{ id: string }>(`select workspace_id as id from public.members where user_id = '${world.people.other.id}' limit 1`);
		const other = await pictures.add(world.people.other.client, theirs!.id, webp(9));
		expect(other.status).toBe('saved');
		const good = image(shown);
		const wrong: unknown[] = [{ picture: 'digest' in other ? other.digest : '' }, { picture: '0'.repeat(16) }, { picture: 'x' }, { picture: null }, { picture: [shown] }, { alt: 5 }, { alt: 'x'.repeat(301) }, { caption: null }, { caption: 'x'.repeat(201) }, { src: 'https://example.com/x.png' }];
		for (const more of wrong) expect((await boards.save(designer(), world.workspaceId, crypto.randomUUID(), 0, { title: 'x', tiles: [{ ...good, ...(more as object) }] })).status, JSON.stringify(more)).toBe('invalid');
		const { caption: _, ...without } = good;
		expect((await boards.save(designer(), world.workspaceId, crypto.randomUUID(), 0, { title: 'x', tiles: [without as ImageTile] })).status).toBe('invalid');

		const [none, wordless, done] = [image(''), image(shown, ' '), image(shown)];
		const id = await made([none, wordless, done]);
		expect(await boards.publish(designer(), id, 1)).toEqual({ status: 'unfinished', tiles: [none.id, wordless.id] });
		expect([(await boards.get(designer(), id))?.tiles, await boards.published(designer(), id)]).toEqual([[none, wordless, done], null]);
	});

	test.skipIf(skip)('members read what is published, designers what there is, and others nothing', async () => {
		const id = await made([image(shown)]);
		expect((await boards.publish(designer(), id, 1)).status).toBe('published');
		await made([image(drafted)]);
		const read = async (who: 'owner' | 'designer' | 'trust_agent' | 'steering' | 'stranger' | 'other') => [...(await pictures.read(world.people[who].client, world.workspaceId, [shown, drafted])).keys()].sort();
		expect(await read('designer')).toEqual([shown, drafted].sort());
		for (const who of ['owner', 'trust_agent', 'steering'] as const) expect(await read(who), who).toEqual([shown]);
		for (const who of ['stranger', 'other'] as const) expect(await read(who), who).toEqual([]);
		expect(Buffer.from((await pictures.read(world.people.steering.client, world.workspaceId, [shown])).get(shown)!).equals(webp(1))).toBe(true);
	});

	test.skipIf(skip)('a guest gets the pictures of the version that the link opens, with its password, until it is taken back', async () => {
		const later = await kept(3);
		const id = await made([image(shown)]);
		await boards.publish(designer(), id, 1);
		await boards.save(designer(), world.workspaceId, id, 1, { title: 'Bilder', tiles: [image(later)] });
		await boards.publish(designer(), id, 2);
		const [first, second, locked] = [await linked(id, 1), await linked(id, 2), await linked(id, 1, 'hemligt')];
		const all = [shown, drafted, later];
		expect(await byLink(first.token, all)).toEqual([shown]);
		expect(await byLink(second.token, all)).toEqual([later]);
		expect([await byLink(locked.token, all), await byLink(locked.token, all, 'fel'), await byLink(locked.token, all, 'hemligt')]).toEqual(['password', 'password', [shown]]);
		const told = await shares.open(world.anonymous, first.token);
		if (told.status !== 'open' || told.of !== 'board') throw new Error(told.status);
		expect([told.board.tiles.map(({ kind }) => kind), told.left]).toEqual([['image'], []]);
		expect((await shares.revoke(world.people.steering.client, first.id)).status).toBe('revoked');
		expect([await byLink(first.token, all), await byLink('x'.repeat(24), all), await byLink(second.token, [])]).toEqual(['ended', 'unknown', []]);
	});

	test.skipIf(skip)('what a removed board alone shows goes with it at once, for its links as well; a tile that is taken away may be put back for a day', async () => {
		const [own, common, undone] = [await kept(4), await kept(5), await kept(6)];
		const [first, second] = [await made([image(own), image(common)]), await made([image(common)])];
		await boards.publish(designer(), first, 1);
		await boards.save(designer(), world.workspaceId, first, 1, { title: 'Bilder', tiles: [image(undone)] });
		const { token } = await linked(first, 1);
		const there = async () => [...(await pictures.read(designer(), world.workspaceId, [own, common, undone])).keys()].sort();
		expect([await byLink(token, [own, common, undone]), await there()]).toEqual([[own, common].sort(), [own, common, undone].sort()]);
		expect(await boards.remove(designer(), first)).toEqual({ status: 'removed' });
		expect([await byLink(token, [own]), await there()]).toEqual(['unknown', [common]]);

		const old = () => store.sql(`update public.board_pictures set added_at = now() - interval '2 days'`);
		await old();
		const without = await boards.save(designer(), world.workspaceId, second, 1, { title: 'Bilder', tiles: [image('')] });
		// Somebody else's publishing comes between.
		const other = await made([image(shown)]);
		await boards.publish(designer(), other, 1);
		expect([without, await there()]).toEqual([{ status: 'saved', revision: 2 }, [common]]);
		expect(await boards.save(designer(), world.workspaceId, second, 2, { title: 'Bilder', tiles: [image(common)] })).toEqual({ status: 'saved', revision: 3 });
		await boards.save(designer(), world.workspaceId, second, 3, { title: 'Bilder', tiles: [] });
		await old();
		await boards.save(designer(), world.workspaceId, other, 1, { title: 'Igen', tiles: [image(shown)] });
		await boards.publish(designer(), other, 2);
		expect(await there()).toEqual([]);
	});

	test.skipIf(skip)('a link whose days are over gives no picture', async () => {
		const id = await made([image(shown)]);
		await boards.publish(designer(), id, 1);
		const { id: share, token } = await linked(id, 1);
		expect(await byLink(token, [shown])).toEqual([shown]);
		await store.sql(`update private.shares set expires_on = current_date - 3 where id = '${share}'`);
		expect(await byLink(token, [shown])).toBe('ended');
	});

	test.skipIf(skip)('there is a most; what no draft and no version names makes room, a day after it came', async () => {
		const [own] = await store.sql<{ n: number }>(`select count(*)::int as n from public.board_pictures where workspace_id = '${world.workspaceId}'`);
		// A head and points that nobody looks at, each a file of its own.
		const more = Array.from({ length: 200 - own!.n }, (_, i) => `('${world.workspaceId}', decode('${webp(100 + i).toString('hex')}', 'hex'))`);
		await store.sql(`insert into public.board_pictures (workspace_id, bytes) values ${more.join(',')}`);
		expect(await pictures.add(designer(), world.workspaceId, webp(999))).toEqual({ status: 'full', most: 200 });
		expect((await pictures.add(designer(), world.workspaceId, webp(1))).status).toBe('saved');
		await store.sql(`update public.board_pictures set added_at = now() - interval '2 days'`);
		expect((await pictures.add(designer(), world.workspaceId, webp(999))).status).toBe('saved');
		expect([...(await pictures.read(designer(), world.workspaceId, [shown, drafted])).keys()].sort()).toEqual([shown, drafted].sort());
		const [left] = await store.sql<{ n: number }>(`select count(*)::int as n from public.board_pictures where workspace_id = '${world.workspaceId}'`);
		expect(left!.n).toBeLessThan(10);
	});
});
