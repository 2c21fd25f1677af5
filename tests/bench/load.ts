/**
 * `npm run -s bench:load`: tablets against the built app, on the embedded store and on PostgreSQL. Each tablet saves a whole
 * response every five seconds, as a class does; then all of them as fast as the server answers, which is its capacity. Beside
 * it, in the same run, the store's raw rate: the same rows written one transaction each, straight to the database, by as many
 * writers. The ratio is what travels between machines. Prints the table of docs/benchmarks.md. Needs a build.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#data/server/store.ts';
import { getPackage, startApp, submission, type RunningApp } from '../e2e/app.ts';
import { makeWorld, openRound, type OwnStore } from '../store/harness.ts';
import { startPostgres } from '../store/real-postgres.ts';

const CLASS_SECONDS = Number(process.argv[2] ?? 20);
const FULL_SECONDS = Number(process.argv[3] ?? 8);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const at = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

interface Measured {
	saves: number;
	perSecond: number;
	p50: number;
	p95: number;
	p99: number;
	errors: number;
}

/** `every`: milliseconds between a tablet's saves; 0 = as fast as it is answered. */
async function drive(app: RunningApp, pack: Parameters<typeof submission>[0], tablets: number, every: number, seconds: number): Promise<Measured> {
	const times: number[] = [];
	let errors = 0;
	const start = performance.now();
	const end = start + seconds * 1000;
	const tablet = async (n: number) => {
		await pause((every * n) / tablets);
		while (performance.now() < end) {
			const body = JSON.stringify(submission(pack));
			const before = performance.now();
			const answer = await fetch(`${app.url}/api/v1/responses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null);
			if (answer?.status === 201) times.push(performance.now() - before);
			else errors += 1;
			await answer?.arrayBuffer();
			if (every > 0) await pause(Math.max(0, every - (performance.now() - before)));
		}
	};
	await Promise.all(Array.from({ length: tablets }, (_, n) => tablet(n)));
	const sorted = times.sort((a, b) => a - b);
	return { saves: sorted.length, perSecond: sorted.length / ((performance.now() - start) / 1000), p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), errors };
}

/** Rows of the same size, one transaction each, without the app: transactions a second. */
async function raw(settings: { dataDir?: string; databaseUrl?: string }, answers: string, writers: number): Promise<number> {
	const store = (await openStore(settings)) as OwnStore;
	await store.sql('create table if not exists private.bench (id uuid primary key, answers jsonb not null)');
	let done = 0;
	const end = performance.now() + 3000;
	const write = async () => {
		while (performance.now() < end) {
			await store.sql(`insert into private.bench values ('${randomUUID()}', '${answers}')`);
			done += 1;
		}
	};
	const start = performance.now();
	await Promise.all(Array.from({ length: writers }, write));
	const rate = done / ((performance.now() - start) / 1000);
	await store.sql('drop table private.bench');
	await store.close();
	return rate;
}

async function measure(name: string, settings: { dataDir?: string; databaseUrl?: string }) {
	const store = (await openStore(settings)) as OwnStore;
	const { code } = await openRound(await makeWorld(store));
	await store.close();
	const folder = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'vfv-load-'));
	const env = { DEMO: '0', DATABASE_URL: settings.databaseUrl ?? '' };
	const row = (what: string, m: Measured, ratio = '') =>
		console.log(`| ${name} | ${what} | ${m.saves} | ${m.perSecond.toFixed(1)} | ${m.p50.toFixed(0)} | ${m.p95.toFixed(0)} | ${m.p99.toFixed(0)} | ${m.errors} | ${ratio || '| '} |`);
	let app = await startApp({ env, dataDir: folder });
	const pack = await getPackage(app, code);
	const answers = JSON.stringify(submission(pack).answers).replaceAll("'", "''");
	// Warm, as a server in the middle of a day.
	await drive(app, pack, 4, 0, 2);
	for (const tablets of [30, 300]) row(`${tablets} tablets, one save each in five seconds`, await drive(app, pack, tablets, 5000, CLASS_SECONDS));
	for (const tablets of [30, 300]) {
		const full = await drive(app, pack, tablets, 0, FULL_SECONDS);
		await app.stop();
		const rate = await raw(settings, answers, 10);
		row(`${tablets} tablets, without a pause`, full, `${rate.toFixed(0)} | ${(full.perSecond / rate).toFixed(2)}`);
		app = await startApp({ env, dataDir: folder, port: app.port });
	}
	await app.stop();
	if (folder !== settings.dataDir) rmSync(folder, { recursive: true, force: true });
}

console.log('| store | load | saves | saves/s | p50, ms | p95, ms | p99, ms | errors | raw transactions/s | ratio |\n|---|---|---|---|---|---|---|---|---|---|');
const folder = mkdtempSync(join(tmpdir(), 'vfv-load-'));
await measure('embedded', { dataDir: folder });
rmSync(folder, { recursive: true, force: true });
const postgres = await startPostgres();
if (typeof postgres !== 'string') {
	await measure('PostgreSQL', { databaseUrl: await postgres.newDatabase() });
	await postgres.stop();
}
process.exit(0);
