/**
 * `npm run -s bench:import [people]`: files of a round of made-up responses taken in, on PostgreSQL and on the embedded store, against
 * `COPY … FROM` of the same rows into the same table in the same run (PostgreSQL). Prints the table of docs/benchmarks.md. Run with
 * `--expose-gc`, as the script does. A second number: only so many are on the embedded store.
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { ofProject } from '#data/server/imports.ts';
import { openStore } from '#data/server/store.ts';
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { jsonLine } from '#domain/export/json-lines.ts';
import { layoutOf } from '#domain/export/layout.ts';
import type { Format } from '#domain/export/lines.ts';
import type { FileName } from '#domain/export/refused.ts';
import { takeIn, type Source } from '#server/request/take-in.ts';
import { content, madeUp, makeWorld, type OwnStore, type World } from '../store/harness.ts';
import { startPostgres } from '../store/real-postgres.ts';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const EMBEDDED = Number(process.argv[3] ?? PEOPLE);
const layout = layoutOf(content, { words: false });
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
const rss = () => (globalThis.gc?.(), process.memoryUsage().rss);
const dir = mkdtempSync(join(tmpdir(), 'bench-import-'));
const FORMATS: [string, Format][] = [['CSV', { kind: 'csv', separator: ';' }], ['JSON Lines', { kind: 'jsonl' }]];

/** Two hundred people's answers again and again, each time somebody else's. */
async function written(people: number, title: string, format: Format): Promise<Record<FileName, Source>> {
	const made = madeUp(200, 1);
	const files = {} as Record<FileName, Source>;
	for (const file of ['people', 'choices'] as const) {
		const path = join(dir, `${title}-${people}-${file}`.replaceAll(' ', ''));
		const handle = await open(path, 'w');
		if (format.kind === 'csv') await handle.appendFile(csvHead(layout[file], format.separator));
		for (let at = 0; at < people; at += 200) {
			let text = '';
			for (const [i, { language, answers }] of made.slice(0, people - at).entries()) {
				const id = `${(at + i).toString(16).padStart(8, '0')}-0000-4000-8000-${format.kind === 'csv' ? '0' : '1'}00000000000`;
				const one = { id, language: language ?? 'sv', support: null, help: [], simulated: false, answers: answers.filter((answer) => !('text' in answer)) };
				for (const row of file === 'people' ? [layout.personRow(one)] : layout.choiceRows(one)) text += format.kind === 'csv' ? csvRow(row, format.separator) : jsonLine(layout[file], row);
			}
			await handle.appendFile(text);
		}
		await handle.close();
		files[file] = { size: statSync(path).size, bytes: () => createReadStream(path) };
	}
	return files;
}

async function taken(store: OwnStore, world: World, people: number, name: string, copySeconds: (round: string) => Promise<number | null>) {
	for (const [title, format] of FORMATS) {
		const files = await written(people, title, format);
		const { client } = world.people.designer;
		const before = rss();
		let peak = before;
		const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
		const start = performance.now();
		const begun = await takeIn(client, { projectId: world.projectId, versionId: world.versionId, title, source: title }, content, files);
		if (begun.status !== 'begun') throw new Error(begun.status);
		await begun.ended;
		const seconds = (performance.now() - start) / 1000;
		clearInterval(watch);
		const { state, round, refusal } = (await ofProject(client, world.projectId))[0]!;
		if (state !== 'done') throw new Error(JSON.stringify(refusal ?? state));
		const copy = await copySeconds(round!);
		const ratio = copy === null ? '| ' : `${copy.toFixed(1)} | ${(seconds / copy).toFixed(1)}`;
		console.log(`| ${name} | ${people} | ${title} | ${megabytes(files.people.size + files.choices.size)} | ${seconds.toFixed(1)} | ${ratio} | ${megabytes(peak - before)} |`);
	}
	await store.close();
}

console.log('| store | people | format | MB | s | COPY, s | : COPY | RSS growth, MB |\n|---|---|---|---|---|---|---|---|');
const server = await startPostgres();
if (typeof server === 'string') console.error(`PostgreSQL skipped: ${server}`);
else {
	const url = await server.newDatabase();
	const store = (await openStore({ databaseUrl: url })) as OwnStore;
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	/** The rows of a round out to memory and into the same table again, the least of three. */
	const copied = async (round: string): Promise<number> => {
		const columns = 'id, workspace_id, round_id, revision, language, answers, simulated, support, help';
		const rows: Buffer[] = [];
		for await (const part of await sql`copy (select ${sql.unsafe(columns)} from public.responses where round_id = ${sql.unsafe(`'${round}'`)} order by id) to stdout`.readable()) rows.push(part as Buffer);
		const times: number[] = [];
		for (let i = 0; i < 3; i++) {
			await sql`delete from public.responses where round_id = ${round}`;
			await sql`vacuum public.responses`;
			const start = performance.now();
			const into = await sql`copy public.responses (${sql.unsafe(columns)}) from stdin`.writable();
			for (const part of rows) if (!into.write(part)) await new Promise((done) => into.once('drain', done));
			await new Promise<void>((done, failed) => into.on('finish', done).on('error', failed).end());
			times.push((performance.now() - start) / 1000);
		}
		return Math.min(...times);
	};
	await taken(store, await makeWorld(store), PEOPLE, 'PostgreSQL', copied);
	await sql.end();
	await server.stop();
}
const store = (await openStore({ dataDir: join(dir, 'data') })) as OwnStore;
if (EMBEDDED > 0) await taken(store, await makeWorld(store), EMBEDDED, 'embedded', async () => null);
rmSync(dir, { recursive: true, force: true });
process.exit(0);
