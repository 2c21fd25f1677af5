/** A workspace's mark and colour: owners write, members read, a device gets them with an open round; nothing hostile is stored. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as senders from '#data/server/senders.ts';
import type { Client } from '#data/server/clients.ts';
import { isReadable } from '#domain/workspace/accent.ts';
import { jpeg, png } from '../fixtures/picture.ts';
import { makeWorld, openRound, storeKinds, type OwnStore, type World } from './harness.ts';
import { quiet } from './quiet.ts';
import { FUNCTIONS, SEES, WHO, type Who } from './rights.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
// Supabase Lite prints refused statements.
quiet();

describe.for(kinds)('mark and colour on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let round: rounds.Round;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
	});
	afterAll(() => store?.close());
	const clientOf = (who: Who): Client => (who === 'anonymous' ? world.anonymous : world.people[who].client);
	const own = () => clientOf('owner');
	const digest = async () => (await senders.get(own(), world.workspaceId))!.mark!.digest;
	const stored = () => store.sql<{ accent: string | null; marks: number }>(`select accent, (select count(*)::int from public.workspace_marks m where m.workspace_id = w.id) as marks from public.workspaces w where id = '${world.workspaceId}'`).then(([row]) => row!);
	const asked = async () => (await responses.roundPackage(world.anonymous, round.code)) as Exclude<Awaited<ReturnType<typeof responses.roundPackage>>, { status: 'unknown' }>;

	test.skipIf(skip)('without them a device is told nothing of them', async () => {
		const { workspace } = await asked();
		expect(Object.keys(workspace).sort()).toEqual(['contact', 'controller', 'helpLines', 'municipality', 'name', 'place']);
		expect(await senders.get(own(), world.workspaceId)).toEqual({ name: 'Grums', accent: null, mark: null });
	});

	test.skipIf(skip)('an owner sets both; the same bytes come back, and a device gets them while the round is open', async () => {
		for (const [bytes, mime, width, height] of [[jpeg(), 'image/jpeg', 8, 8], [png(12, 5), 'image/png', 12, 5]] as const) {
			expect(await senders.setMark(own(), world.workspaceId, bytes)).toEqual({ status: 'saved' });
			expect((await senders.get(own(), world.workspaceId))!.mark).toMatchObject({ width, height });
			for (const found of [await senders.readMark(clientOf('steering'), world.workspaceId, await digest()), await senders.readMarkForRound(world.anonymous, round.code, await digest())]) {
				if (typeof found === 'string') throw new Error(found);
				expect(found.mime).toBe(mime);
				expect(Buffer.from(found.bytes).equals(bytes)).toBe(true);
			}
		}
		expect(await senders.setAccent(own(), world.workspaceId, '#005a9c')).toBe(true);
		expect((await asked()).workspace).toMatchObject({ accent: '#005a9c', mark: { digest: await digest(), width: 12, height: 5 } });
		expect(await senders.readMarkForRound(world.anonymous, round.code, '0'.repeat(16))).toBe('no_mark');
		expect(await senders.readMarkForRound(world.anonymous, 'FINNSEJ-999', await digest())).toBe('unknown');
		await rounds.setStatus(clientOf('designer'), round.id, 'closed');
		expect(await senders.readMarkForRound(world.anonymous, round.code, await digest())).toBe('no_mark');
		await rounds.setStatus(clientOf('designer'), round.id, 'open');
	});

	test.skipIf(skip).for(WHO)('%s reads and writes what the table of rights says', async (who) => {
		const client = clientOf(who);
		const reads = SEES[who].includes('workspace_marks');
		const before = await stored();
		expect(before).toEqual({ accent: '#005a9c', marks: 1 });
		const seen = await senders.get(client, world.workspaceId).catch(() => null);
		expect(seen?.mark?.digest).toBe(reads ? await digest() : undefined);
		expect(seen?.accent).toBe(reads ? '#005a9c' : undefined);
		const file = await senders.readMark(client, world.workspaceId, await digest()).catch(() => 'no_mark' as const);
		expect(typeof file === 'string' ? file : file.mime).toBe(reads ? 'image/png' : 'no_mark');
		expect(FUNCTIONS.workspace_mark!.may.includes(who)).toBe(reads);
		if (who === 'owner') return;
		expect((await senders.setMark(client, world.workspaceId, png(3, 3)).catch(() => ({ status: 'forbidden' }))).status).toBe('forbidden');
		expect(await senders.setAccent(client, world.workspaceId, '#123456')).toBe(false);
		expect(await senders.setAccent(client, world.workspaceId, null)).toBe(false);
		expect(await senders.removeMark(client, world.workspaceId).catch(() => false)).toBe(false);
		expect(await stored()).toEqual(before);
	});

	test.skipIf(skip)('past the app nothing is stored that is no picture, too wide or too heavy', async () => {
		const before = await stored();
		const call = async (bytes: Uint8Array) => ((await own().rpc('set_workspace_mark', { p_workspace: world.workspaceId, p_base64: Buffer.from(bytes).toString('base64') })).data as { status: string }).status;
		const header = (width: number, height: number) => {
			const bytes = png(1, 1);
			bytes.writeUInt32BE(width, 16);
			bytes.writeUInt32BE(height, 20);
			return bytes;
		};
		const hostile = {
			nothing: Buffer.alloc(0), 'one byte': Buffer.from([0x89]), 'a PDF': Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj and so on'), 'a page': Buffer.from('<html>'.repeat(20)),
			SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), GIF: Buffer.from('GIF89a'.padEnd(60, '\0'), 'latin1'),
			'forty million points': header(8000, 5000), 'more than an int': header(0xffffffff, 0xffffffff), 'no width': header(0, 10), 'a wide JPEG': jpeg({ width: 1001 }),
			'a JPEG of its head': jpeg().subarray(0, 60), 'a PNG of its head': png(4, 4).subarray(0, 16), 'a JPEG of markers': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xda]), Buffer.alloc(60)])
		};
		for (const [name, bytes] of Object.entries(hostile)) expect(await call(bytes), name).toBe('not_picture');
		expect(await call(Buffer.concat([png(4, 4), Buffer.alloc(61440)]))).toBe('too_large');
		expect(await call(Buffer.concat([png(4, 4), Buffer.alloc(200_000)]))).toBe('too_large');
		const { data } = await own().rpc('set_workspace_mark', { p_workspace: world.workspaceId, p_base64: 'ingen base64 alls: %%' });
		expect(data).toEqual({ status: 'not_picture' });
		expect(await stored()).toEqual(before);
	});

	test.skipIf(skip)('the database and the app agree on which colours can be told from paper, and no other is stored', async () => {
		for (const odd of ['#fff', 'red', '#FFFFFF', '', '#ffcd00', '#ffffff', '#f4f5f0']) expect(await senders.setAccent(own(), world.workspaceId, odd), odd).toBe(false);
		expect((await stored()).accent).toBe('#005a9c');
		const levels = [0, 51, 92, 128, 153, 204, 255];
		const colours = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`)));
		// And greys at the limit.
		for (let grey = 138; grey < 150; grey++) colours.push(`#${grey.toString(16).repeat(3)}`);
		const rows = await store.sql<{ colour: string; reads: boolean }>(`select colour, private.reads_on_paper(colour) as reads from unnest(array[${colours.map((one) => `'${one}'`)}]) colour`);
		expect(rows.filter(({ colour, reads }) => reads !== isReadable(colour))).toEqual([]);
		expect(new Set(rows.map(({ reads }) => reads)).size).toBe(2);
	});

	test.skipIf(skip)('both are taken away again', async () => {
		expect(await senders.removeMark(own(), world.workspaceId)).toBe(true);
		expect(await senders.removeMark(own(), world.workspaceId)).toBe(false);
		expect(await senders.setAccent(own(), world.workspaceId, null)).toBe(true);
		expect(await stored()).toEqual({ accent: null, marks: 0 });
	});
});
