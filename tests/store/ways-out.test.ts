/** Results at their addresses: with the person's own rights, by a link as long as it opens, and nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as boards from '#data/server/boards.ts';
import { get } from '#data/server/releases.ts';
import * as shares from '#data/server/shares.ts';
import type { Store } from '#data/server/store.ts';
import type { Release } from '#domain/result/release.ts';
import { toldFigures } from '#domain/result/told.ts';
import { releaseRound } from '#server/releases.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type OwnStore, type World } from './harness.ts';
import { quiet } from './quiet.ts';
import { now } from './the-store.ts';

type Door = { GET: (event: never) => Promise<Response> };
const own = (await import('../../src/routes/api/v1/releases/[release=id]/[file=results]/+server.ts')) as unknown as Door;
const shared = (await import('../../src/routes/(public)/share/[token]/[file=results]/+server.ts')) as unknown as Door;
const embedded = (await import('../../src/routes/(public)/share/[token]/tiles/[tile]/+page.server.ts')) as unknown as { load(event: never): Promise<{ title: string; tile: { part?: string }; shownIn: string }> };
const MARK = 'RÅTT-ORD-7731';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();
let store: OwnStore;
let world: World;
let releaseId: string;
let told: Release;
let caller = 0;

beforeAll(async () => {
	store = await kinds[0]!.open();
	now.store = store as unknown as Store;
	world = await makeWorld(store);
	const round = await openRound(world);
	await answer(world, round.code, madeUp(9, 3).map((one) => ({ ...one, answers: one.answers.map((said) => ('text' in said ? { ...said, text: `${MARK} ${said.text}` } : said)) })));
	releaseId = ((await releaseRound(world.people.designer.client, round)) as { release: string }).release;
	told = (await get(world.people.steering.client, releaseId))!.release;
});
afterAll(() => store?.close());

type Who = keyof World['people'] | null;
/** Asks a door as somebody, from an address of its own. */
async function ask(door: Door, who: Who, params: Record<string, string>, headers: Record<string, string> = {}, query = '', from = `192.0.2.${(caller += 1)}`): Promise<Response> {
	const url = new URL(`http://localhost/x${query}`);
	const client = who ? world.people[who].client : world.anonymous;
	const locals = { lang: 'sv', caller: from, anonymous: world.anonymous, client: () => client, account: async () => (who ? { id: world.people[who].id } : null), memberships: async () => [] };
	return door.GET({ url, params, locals, request: new Request(url, { headers }) } as never);
}

test('who sees the board has its figures as JSON and CSV; others are told so in a sentence', async () => {
	const { results } = (await get(world.people.steering.client, releaseId))!;
	for (const who of ['designer', 'trust_agent', 'steering', 'owner'] as const) {
		const response = await ask(own, who, { release: releaseId, file: 'results.json' });
		expect(response.status, who).toBe(200);
		const read = (await response.json()) as { release: object; figures: { value: number | null }[] };
		expect(read.figures.map(({ value }) => value)).toEqual(toldFigures(told, results).map(({ value }) => value));
	}
	expect(await (await ask(own, null, { release: releaseId, file: 'results.json' })).json()).toMatchObject({ status: 'signed_out', message: expect.stringContaining('Logga in') });
	for (const who of ['other', 'stranger'] as const) {
		const refused = await ask(own, who, { release: releaseId, file: 'results.csv' });
		expect([who, refused.status, ((await refused.json()) as { status: string }).status]).toEqual([who, 404, 'unknown']);
	}
});

test('a file is kept by whoever has it and asked about each time, found by no search engine, and has nothing raw in it', async () => {
	const csv = await ask(own, 'steering', { release: releaseId, file: 'results.csv' });
	expect(Object.fromEntries(['content-type', 'cache-control', 'x-robots-tag', 'content-disposition'].map((name) => [name, csv.headers.get(name)])))
		.toEqual({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex', 'content-disposition': 'attachment; filename="results.csv"' });
	const etag = csv.headers.get('etag')!;
	expect((await ask(own, 'steering', { release: releaseId, file: 'results.csv' }, { 'if-none-match': etag })).status).toBe(304);
	const bytes = Buffer.from(await csv.arrayBuffer());
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const english = await (await ask(own, 'steering', { release: releaseId, file: 'results.csv' }, {}, '?language=en')).text();
	expect([bytes.toString('utf8').split('\r\n')[0]!.split(';').length, english.split('\r\n')[0]!.split(',').length]).toEqual([21, 21]);
	for (const text of [bytes.toString('utf8'), english]) expect(text).not.toMatch(new RegExp(`${MARK}|example\\.se|${told.roundId}`));
});

test('a link gives the same files while it opens; with a password only to who sends it, and guesses are counted', async () => {
	const made = async (password = '') => {
		const one = { id: crypto.randomUUID(), name: 'Nämnden', token: crypto.randomUUID(), password, expiresOn: new Date(Date.now() + 864e6).toISOString().slice(0, 10) };
		await shares.share(world.people.steering.client, { release: releaseId }, one);
		return one;
	};
	const open = await made();
	const theirs = await (await ask(shared, null, { token: open.token, file: 'results.json' })).text();
	expect(theirs).toBe(await (await ask(own, 'steering', { release: releaseId, file: 'results.json' })).text());
	const locked = await made('bruket å 1');
	const from = '192.0.2.250';
	const asked = (password?: string) => ask(shared, null, { token: locked.token, file: 'results.csv' }, password === undefined ? {} : { 'x-share-password': Buffer.from(password, 'utf8').toString('latin1') }, '', from);
	const first = await asked();
	expect([first.status, await first.json()]).toEqual([403, { status: 'password', message: expect.stringContaining('x-share-password') }]);
	expect((await asked('bruket å 1')).status).toBe(200);
	for (let guess = 0; guess < 10; guess++) expect((await asked(`fel ${guess}`)).status).toBe(403);
	const wait = await asked('bruket å 1');
	expect([wait.status, Number(wait.headers.get('retry-after')) > 0]).toEqual([429, true]);
	await shares.revoke(world.people.steering.client, open.id);
	expect((await ask(shared, null, { token: open.token, file: 'results.json' })).status).toBe(410);
	for (const token of ['no-such-link-0000000000', '\0', `${open.token}\0`, '../'.repeat(9), "' or true --", 'å'.repeat(30), 'x'.repeat(9000)]) {
		expect((await ask(shared, null, { token, file: 'results.json' })).status, token).toBe(404);
	}
});

test('a board’s link has no files: it shows parts, and a file is of a whole result', async () => {
	const board = crypto.randomUUID();
	await boards.save(world.people.designer.client, world.workspaceId, board, 0, { title: 'Tavla', tiles: [{ id: 'tile01', kind: 'figure', width: 6, release: releaseId, question: 'matters', part: 'order', unit: '' }] });
	await boards.publish(world.people.designer.client, board, 1);
	const one = { id: crypto.randomUUID(), name: 'Nämnden', token: crypto.randomUUID(), password: '', expiresOn: new Date(Date.now() + 864e6).toISOString().slice(0, 10) };
	expect(await shares.share(world.people.steering.client, { board, version: 1 }, one)).toEqual({ status: 'shared' });
	const refused = await ask(shared, null, { token: one.token, file: 'results.csv' });
	expect([refused.status, ((await refused.json()) as { status: string }).status]).toEqual([404, 'no_files']);
});

test('one tile of a link stands on another page in the language that its address says; with a password, of no such tile, and when the link has ended there is none', async () => {
	const made = async (password = '') => {
		const one = { id: crypto.randomUUID(), name: 'Webben', token: crypto.randomUUID(), password, expiresOn: new Date(Date.now() + 864e6).toISOString().slice(0, 10) };
		await shares.share(world.people.steering.client, { release: releaseId }, one);
		return one;
	};
	const [open, locked] = [await made(), await made('bruket 1')];
	const load = (token: string, tile: string, query = '') => embedded.load({ url: new URL(`http://localhost/x${query}`), params: { token, tile }, locals: { lang: 'sv', caller: `198.51.100.${(caller += 1)}`, anonymous: world.anonymous }, setHeaders() {} } as never);
	expect(await load(open.token, 'matters.order')).toMatchObject({ tile: { part: 'order' }, shownIn: 'sv' });
	expect(await load(open.token, 'missing', '?language=en')).toMatchObject({ title: 'What we do not know', shownIn: 'en' });
	for (const wrong of ['matters', 'matters.raw', 'matters.order.', 'words.said', '', '\0', '__proto__']) await expect(load(open.token, wrong), wrong).rejects.toMatchObject({ status: 404 });
	await expect(load(locked.token, 'matters.order')).rejects.toMatchObject({ status: 403, body: { message: expect.stringContaining('lösenord') } });
	await shares.revoke(world.people.steering.client, open.id);
	await expect(load(open.token, 'matters.order')).rejects.toMatchObject({ status: 410 });
});
