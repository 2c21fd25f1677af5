/**
 * `npm run -s bench:boards [people] [visits]`: what boards cost when many have answered, on PostgreSQL through the built server. A board
 * of 12 tiles over 100,000 responses and over 50, in turns; a release of 100,000 against reading their rows; the answers' page for the
 * first thousand visitors and the last of ten thousand. Prints the table of docs/benchmarks.md. Needs a build, and `--expose-gc`.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as boards from '#data/server/boards.ts';
import { readAll } from '#data/server/responses.ts';
import { get } from '#data/server/releases.ts';
import { openStore } from '#data/server/store.ts';
import type { Tile } from '#domain/board/board.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { partsOf } from '#features/releases/parts.ts';
import { messages } from '#i18n/index.ts';
import { releaseRound } from '#server/releases.ts';
import { startApp } from '../e2e/fixtures/app.ts';
import { answer, madeUp, makeWorld, openRound, PASSWORD, type OwnStore, type World } from '../store/harness.ts';
import { startPostgres } from '../store/real-postgres.ts';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const VISITS = Number(process.argv[3] ?? 10_000);
const [FEW, TILES, OPENINGS] = [50, 12, 40];
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
const rss = () => (globalThis.gc?.(), process.memoryUsage().rss);
const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
	const start = performance.now();
	return [await work(), performance.now() - start];
};

/** A round of so many: a hundred real responses, copied in the database. */
async function roundOf(store: OwnStore, world: World, people: number) {
	const round = await openRound(world);
	const real = Math.min(people, 100);
	await answer(world, round.code, madeUp(real, people));
	await store.sql(`
		insert into public.responses (id, workspace_id, round_id, revision, language, answers, support, help)
		select gen_random_uuid(), x.workspace_id, x.round_id, 1, x.language, x.answers, x.support, x.help
		from public.responses x cross join generate_series(1, ${people / real - 1}) where x.round_id = '${round.id}'`);
	await store.sql('analyze public.responses');
	return round;
}

/** Released, with what it took beside reading the same rows. */
async function released(world: World, round: Awaited<ReturnType<typeof roundOf>>) {
	const { client } = world.people.designer;
	const readBefore = rss();
	let peak = 0;
	const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
	const [rows, read] = await timed(() => readAll(client, round.id));
	const readGrowth = peak - readBefore;
	const n = rows.length;
	rows.length = 0;
	const before = rss();
	peak = 0;
	const [result, took] = await timed(() => releaseRound(client, round));
	clearInterval(watch);
	if (result.status !== 'released') throw new Error(result.status);
	return { release: result.release, n, read, took, readGrowth, growth: peak - before };
}

async function boardOf(world: World, release: string): Promise<string> {
	const { client } = world.people.designer;
	const { results } = (await get(client, release))!;
	const figures = partsOf(results, messages('sv').releases).map(({ question, part, unit }): Tile => ({ id: newTileId(), kind: 'figure', width: 6, release, question, part, unit }));
	const others = (['decisions', 'voices', 'missing'] as const).map((kind): Tile => ({ id: newTileId(), kind, width: 6, release }));
	const tiles = [...figures.slice(0, TILES - others.length), ...others];
	if (tiles.length !== TILES) throw new Error(`${tiles.length} tiles`);
	const id = crypto.randomUUID();
	await boards.save(client, world.workspaceId, id, 0, { title: 'Tavla', tiles });
	await boards.publish(client, id, 1);
	return id;
}

const server = await startPostgres();
if (typeof server === 'string') throw new Error(`PostgreSQL: ${server}`);
const databaseUrl = await server.newDatabase();
const store = (await openStore({ databaseUrl })) as OwnStore;
const world = await makeWorld(store);
const rounds = { few: await roundOf(store, world, FEW), many: await roundOf(store, world, PEOPLE) };
const few = await released(world, rounds.few);
const many = await released(world, rounds.many);
console.log(`| what | few (${FEW}) | many (${many.n}) | ratio |\n|---|---|---|---|`);
console.log(`| reading the rows, ms | ${few.read.toFixed(0)} | ${many.read.toFixed(0)} | |\n| releasing, ms | ${few.took.toFixed(0)} | ${many.took.toFixed(0)} | |\n| releasing : reading | ${(few.took / few.read).toFixed(1)} | ${(many.took / many.read).toFixed(1)} | |`);
console.log(`| RSS growth of reading, MB | ${megabytes(few.readGrowth)} | ${megabytes(many.readGrowth)} | |\n| RSS growth of releasing, MB | ${megabytes(few.growth)} | ${megabytes(many.growth)} | |`);
const ids = [await boardOf(world, few.release), await boardOf(world, many.release)] as const;
await store.sql(`insert into public.round_answers (round_id, workspace_id, told_on) values ('${rounds.many.id}', '${world.workspaceId}', current_date) on conflict do nothing`).catch(() => {});
await store.close();

const app = await startApp({ env: { DEMO: '0', DATABASE_URL: databaseUrl }, dataDir: mkdtempSync(join(tmpdir(), 'bench-none-')) });
/** Milliseconds of the processor that the server has used; Linux counts hundredths of a second. */
const work = () => {
	const fields = readFileSync(`/proc/${app.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
};
const memory = () => Number(readFileSync(`/proc/${app.pid}/statm`, 'utf8').split(' ')[1]) * 4096;
try {
	const signedIn = await fetch(`${app.url}/sign-in?/password`, { method: 'POST', redirect: 'manual', headers: { origin: app.url, accept: 'text/html' }, body: new URLSearchParams({ email: 'steering@example.se', password: PASSWORD }) });
	const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
	const opening = async (id: string) => {
		const [page, took] = await timed(async () => {
			const response = await fetch(`${app.url}/boards/${id}`, { headers: { cookie, accept: 'text/html' } });
			return { status: response.status, text: await response.text() };
		});
		if (page.status !== 200 || page.text.split('data-tile=').length - 1 !== TILES) throw new Error(`${page.status}: ${page.text.slice(0, 300)}`);
		return took;
	};
	const took: [number[], number[]] = [[], []];
	for (let i = 0; i < OPENINGS + 5; i++) for (const at of [0, 1] as const) {
		const one = await opening(ids[at]);
		if (i >= 5) took[at].push(one);
	}
	console.log(`| a board of ${TILES} tiles, ms (median of ${OPENINGS}) | ${median(took[0]).toFixed(1)} | ${median(took[1]).toFixed(1)} | ${(median(took[1]) / median(took[0])).toFixed(2)} |`);

	const visit = async () => {
		const response = await fetch(`${app.url}/s/${rounds.many.code}/svar`, { headers: { accept: 'text/html' } });
		const text = await response.text();
		if (response.status !== 200) throw new Error(`${response.status}: ${text.slice(0, 300)}`);
	};
	// The process has compiled what it runs, and its cache is warm.
	for (let i = 0; i < 300; i++) await visit();
	// The processor's time of the server: other work on the machine changes the clock's.
	const thousand = async () => {
		const start = work();
		for (let i = 0; i < 1000; i++) await visit();
		return work() - start;
	};
	const [before, first] = [memory(), await thousand()];
	for (let i = 0; i < VISITS / 1000 - 2; i++) await thousand();
	const last = await thousand();
	console.log(`| the answers' page, ms of the processor a visit, first and last thousand of ${VISITS} | ${(first / 1000).toFixed(2)} | ${(last / 1000).toFixed(2)} | ${(last / first).toFixed(2)} |\n| the server's growth meanwhile, MB | | ${megabytes(memory() - before)} | |`);
} finally {
	await app.stop();
	app.remove();
	await server.stop();
}
process.exit(0);
