/**
 * `npm run -s bench:export`: a round of 100,000 made-up responses out as files, on PostgreSQL and on the embedded store, against
 * `COPY … TO STDOUT` of the same rows in the same run (PostgreSQL). Prints the table of docs/benchmarks.md. Run with
 * `--expose-gc`, as the script does, so that growth is told from rubbish that waits.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openStore } from '#data/server/store.ts';
import { layoutOf, type Layout } from '#domain/export/layout.ts';
import type { FileName } from '#domain/export/refused.ts';
import { download, type Download } from '#server/request/download.ts';
import { answer, content, madeUp, makeWorld, openRound, type OwnStore } from '../store/harness.ts';
import { startPostgres } from '../store/real-postgres.ts';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const layout: Layout = layoutOf(content, { words: false });
const hiding: Layout = layoutOf(content, { words: false, hides: true });
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
const rss = () => (globalThis.gc?.(), process.memoryUsage().rss);
const FORMATS: [string, Download['format']][] = [['CSV', { kind: 'csv', separator: ';' }], ['JSON Lines', { kind: 'jsonl' }], ['XLSX', { kind: 'xlsx', sheet: 'a' }]];

/** Fills the round by copying two hundred real responses in the database. */
async function filled(store: OwnStore) {
	const world = await makeWorld(store);
	const round = await openRound(world);
	await answer(world, round.code, madeUp(200, 1));
	await store.sql(`
		insert into public.responses (id, workspace_id, round_id, revision, language, answers, support, help)
		select gen_random_uuid(), x.workspace_id, x.round_id, 1, x.language, x.answers, x.support, x.help
		from public.responses x cross join generate_series(1, ${PEOPLE / 200 - 1}) where x.round_id = '${round.id}'`);
	await store.sql('analyze public.responses');
	return { world, round };
}

async function exported(store: OwnStore, made: Awaited<ReturnType<typeof filled>>, name: string, copySeconds: number | null) {
	await measured(made, name, copySeconds, 'raw');
	// The first one puts everybody into groups of k; the next ones only deal.
	await store.sql(`update public.rounds set status = 'closed' where id = '${made.round.id}'`);
	await measured(made, name, copySeconds, 'deidentified');
}

async function measured(made: Awaited<ReturnType<typeof filled>>, name: string, copySeconds: number | null, kind: 'raw' | 'deidentified') {
	for (const file of ['people', 'choices'] as FileName[]) {
		for (const [title, format] of FORMATS) {
			const before = rss();
			const start = performance.now();
			const stream = (await download(made.world.people.designer.client, { roundId: made.round.id, kind, layout: kind === 'raw' ? layout : hiding, file, format })) as ReadableStream<Uint8Array>;
			let bytes = 0;
			let first = 0;
			let peak = before;
			const reader = stream.getReader();
			for (;;) {
				const { done, value } = await reader.read();
				if (done) break;
				first ||= performance.now() - start;
				bytes += value.byteLength;
				peak = Math.max(peak, process.memoryUsage().rss);
			}
			const seconds = (performance.now() - start) / 1000;
			const ratio = copySeconds === null ? '' : (seconds / copySeconds).toFixed(1);
			console.log(`| ${name} | ${kind === 'raw' ? '' : 'de-identified '}${file} | ${title} | ${megabytes(bytes)} | ${first.toFixed(0)} | ${seconds.toFixed(1)} | ${ratio} | ${megabytes(peak - before)} |`);
		}
	}
}

console.log(`${PEOPLE} responses\n\n| store | file | format | MB | first byte, ms | s | : COPY | RSS growth, MB |\n|---|---|---|---|---|---|---|---|`);
const server = await startPostgres();
if (typeof server === 'string') console.error(`PostgreSQL skipped: ${server}`);
else {
	const url = await server.newDatabase();
	const store = (await openStore({ databaseUrl: url })) as OwnStore;
	const made = await filled(store);
	const sql = postgres(url, { max: 1 });
	const times: number[] = [];
	for (let i = 0; i < 3; i++) {
		const start = performance.now();
		const rows = await sql`copy (select id, language, support, help, simulated, answers from public.responses where round_id = '${sql.unsafe(made.round.id)}' order by id) to stdout (format csv)`.readable();
		for await (const _ of rows);
		times.push((performance.now() - start) / 1000);
	}
	const copy = Math.min(...times);
	console.log(`| PostgreSQL | COPY | CSV | | | ${copy.toFixed(1)} | 1 | |`);
	await exported(store, made, 'PostgreSQL', copy);
	await sql.end();
	await store.close();
	await server.stop();
}
const dataDir = mkdtempSync(join(tmpdir(), 'bench-export-'));
const store = (await openStore({ dataDir })) as OwnStore;
await exported(store, await filled(store), 'embedded', null);
await store.close();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
