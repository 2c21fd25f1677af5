/** Answers out of a round: who may, what is written down, what leaves, and what a cancelled export looks like. */
import { read } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as exports from '#data/server/exports.ts';
import * as responses from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import { layoutOf } from '#domain/export/layout.ts';
import { readBack } from '#domain/export/read.ts';
import type { FileName } from '#domain/export/refused.ts';
import { download } from '#server/request/download.ts';
import { workbook } from '#server/request/xlsx.ts';
import { answer, content, madeUp, makeWorld, openRound, storeKinds, type MadeUp, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

describe.for(kinds)('exports on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let people: MadeUp[];
	const layout = layoutOf(content, { words: false });
	const asked = (file: FileName) => ({ roundId: round.id, layout, file, format: { kind: 'csv', separator: ';' } as const });
	const log = () => exports.ofRound(world.people.designer.client, round.id);

	const everybody = async () => {
		const begun = await exports.begin(world.people.designer.client, round.id, 'people', 'csv');
		if (begun.status !== 'begun') throw new Error(begun.status);
		const all = (await exports.people(world.people.designer.client, round.id, begun.id, null))!;
		await exports.end(world.people.designer.client, round.id, begun.id, 'done');
		return all;
	};

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		people = madeUp(7, 3);
		await answer(world, round.code, people);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a designer gets both files, which tell what everybody chose and nothing in own words; both are written down, and not how many', async () => {
		const text = async (file: FileName) => new Response(await download(world.people.designer.client, asked(file))).text();
		// What `text()` takes away.
		const files = { people: `\ufeff${await text('people')}`, choices: `\ufeff${await text('choices')}` };
		const found = readBack(content, files, { kind: 'csv', separator: ';' }, { words: false });
		if ('refused' in found) throw new Error(JSON.stringify(found.refused));
		const stored = await responses.readAll(world.people.designer.client, round.id);
		expect(found.responses.map(({ id, answers }) => ({ id, answers }))).toEqual(stored.map(({ id, answers }) => ({ id, answers })));
		expect(files.people + files.choices).not.toContain('Berättelse');
		expect((await log()).map(({ file, state, by, done, total }) => ({ file, state, by, done, total }))).toEqual([
			{ file: 'choices', state: 'done', by: 'designer@example.se', done: null, total: null },
			{ file: 'people', state: 'done', by: 'designer@example.se', done: null, total: null }
		]);
		const { data } = await world.people.owner.client.from('audit_log').select('action, subject, details').eq('action', 'rounds.export');
		expect(data).toEqual([
			{ action: 'rounds.export', subject: round.id, details: { kind: 'raw', file: 'people', format: 'csv' } },
			{ action: 'rounds.export', subject: round.id, details: { kind: 'raw', file: 'choices', format: 'csv' } }
		]);
	});

	test.skipIf(skip)('a workbook has the same rows, cell by cell: numbers as numbers, texts as texts and never as formulas', async () => {
		for (const file of ['people', 'choices'] as const) {
			const stream = await download(world.people.designer.client, { ...asked(file), format: { kind: 'xlsx', sheet: 'Personer' } });
			const { sheets } = await read(new Uint8Array(await new Response(stream).arrayBuffer()));
			const stored = await everybody();
			const rows = file === 'people' ? stored.map(layout.personRow) : stored.flatMap(layout.choiceRows);
			expect(sheets.map(({ name }) => name)).toEqual(['Personer']);
			// A row ends with its last cell that holds something.
			const whole = sheets[0]!.rows.map((cells) => layout[file].map((_, i) => cells[i] ?? null));
			expect(whole).toEqual([layout[file].map(({ name }) => name), ...rows]);
		}
		const risky = workbook('Blad', ['a'], [['=1+1'], ['-2'], [-2], ["'x"], ['<&">\n'], ['00123']]);
		const { sheets } = await read(new Uint8Array(await new Response(risky).arrayBuffer()));
		expect(sheets[0]!.rows).toEqual([['a'], ['=1+1'], ['-2'], [-2], ["'x"], ['<&">\n'], ['00123']]);
		expect([...(sheets[0]!.cells?.values() ?? [])].filter((cell) => 'formula' in cell && cell.formula)).toEqual([]);
	});

	test.skipIf(skip)('nobody else gets anything, also not through an export that a designer has begun', async () => {
		const begun = await exports.begin(world.people.designer.client, round.id, 'people', 'csv');
		if (begun.status !== 'begun') throw new Error(begun.status);
		for (const who of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) {
			const { client } = world.people[who];
			expect(await download(client, asked('people')), who).toBeNull();
			expect(await exports.people(client, round.id, begun.id, null), who).toBeNull();
			expect((await exports.end(client, round.id, begun.id, 'cancelled')).status, who).toBe('forbidden');
			expect(await exports.ofRound(client, round.id), who).toEqual([]);
		}
		expect((await log())[0]).toMatchObject({ id: begun.id, state: 'running', done: 0, total: people.length });
		await exports.end(world.people.designer.client, round.id, begun.id, 'failed');
	});

	test.skipIf(skip)('a cancelled export breaks off, and is never taken for a whole file', async () => {
		for (const format of [asked('people').format, { kind: 'xlsx', sheet: 'x' } as const]) {
		const stream = await download(world.people.designer.client, { ...asked('people'), format });
		const [running] = await log();
		expect(running!.state).toBe('running');
		await exports.end(world.people.designer.client, round.id, running!.id, 'cancelled');
		await expect(new Response(stream).text()).rejects.toThrow();
		expect((await log())[0]).toMatchObject({ id: running!.id, state: 'cancelled', done: null });
		}
	});

	test.skipIf(skip)('who stops reading ends the export; one that stands still has broken off', async () => {
		const stream = (await download(world.people.designer.client, asked('choices'))) as ReadableStream<Uint8Array>;
		const reader = stream.getReader();
		await reader.read();
		await reader.cancel();
		expect((await log())[0]!.state).toBe('cancelled');
		await download(world.people.designer.client, asked('choices'));
		await store.sql(`update private.exports set moved_at = now() - interval '3 minutes' where state = 'running'`);
		expect((await log())[0]!.state).toBe('failed');
	});

	test.skipIf(skip)('an answer that is withdrawn is in no file from then on', async () => {
		const gone = people.pop()!;
		expect((await responses.withdraw(world.anonymous, gone.withdrawalCode)).status).toBe('withdrawn');
		const text = await new Response(await download(world.people.designer.client, asked('people'))).text();
		expect(text).not.toContain(gone.id);
		for (const { id } of people) expect(text).toContain(id);
	});
});
