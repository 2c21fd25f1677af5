/**
 * `npm run -s bench:load`: tablets against the built app, on the embedded store and on PostgreSQL. First each tablet saves a
 * whole response every five seconds, then as fast as the server answers (capacity). For comparison, in the same run, the
 * store's raw rate: one transaction per row of the same size, through the same driver with as many writers, and fsync on.
 * The ratio is comparable between machines. Last, the cost of each layer. Prints the tables of docs/benchmarks.md. Needs a
 * build.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { openStore } from '#data/server/store.ts';
import * as surveys from '#data/server/surveys.ts';
import { getPackage, startApp, type RunningApp } from '../e2e/fixtures/app.ts';
import { submission } from '../e2e/fixtures/surveys.ts';
import { makeWorld, openRound, type OwnStore } from '../store/harness.ts';
import { startPostgres } from '../store/real-postgres.ts';
import { layers, type Settings } from './layers.ts';

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
			let why = '';
			const answer = await fetch(`${app.url}/api/v1/responses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch((error: Error & { cause?: { code?: string } }) => void (why = error.cause?.code ?? error.name));
			if (answer?.status === 201) times.push(performance.now() - before);
			else {
				errors += 1;
				if (errors < 4) console.error(`not saved: ${answer ? `HTTP ${answer.status}` : why}`);
			}
			await answer?.arrayBuffer();
			if (every > 0) await pause(Math.max(0, every - (performance.now() - before)));
		}
	};
	await Promise.all(Array.from({ length: tablets }, (_, n) => tablet(n)));
	const sorted = times.sort((a, b) => a - b);
	return { saves: sorted.length, perSecond: sorted.length / ((performance.now() - start) / 1000), p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), errors };
}

/** The tables of one store, as lines. */
async function measure(name: string, settings: Settings): Promise<{ load: string[]; taken: string[] }> {
	const store = (await openStore(settings)) as OwnStore;
	const world = await makeWorld(store);
	// What a town asks, not the tests' small survey of all kinds.
	world.versionId = await surveys.publishNew(world.people.designer.client, { ...world }, surveyFromPack('Grums'));
	// A round for each measurement, so that none starts with another's rows.
	const codes = [(await openRound(world)).code, (await openRound(world)).code, (await openRound(world)).code];
	await store.close();
	const folder = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'vfv-load-'));
	const env = { DEMO: '0', DATABASE_URL: settings.databaseUrl ?? '' };
	const load: string[] = [];
	const row = (what: string, m: Measured, ratio = '| | ') =>
		load.push(`| ${name} | ${what} | ${m.saves} | ${m.perSecond.toFixed(1)} | ${m.p50.toFixed(0)} | ${m.p95.toFixed(0)} | ${m.p99.toFixed(0)} | ${m.errors} | ${ratio} |`);
	const app = await startApp({ env, dataDir: folder });
	const packs = await Promise.all(codes.map((code) => getPackage(app, code)));
	// Warm-up.
	await drive(app, packs[0]!, 8, 0, 2);
	for (const tablets of [30, 300]) row(`${tablets} tablets, one save each in five seconds`, await drive(app, packs[0]!, tablets, 5000, CLASS_SECONDS));
	const full30 = await drive(app, packs[1]!, 30, 0, FULL_SECONDS);
	const full300 = await drive(app, packs[1]!, 300, 0, FULL_SECONDS);
	await app.stop();
	const rates = await layers(settings, packs[2]!, 30, FULL_SECONDS / 2);
	const [raw, withRole] = [rates[0]![1], rates[1]![1]];
	for (const [tablets, full] of [[30, full30], [300, full300]] as const) {
		row(`${tablets} tablets, without a pause`, full, `${raw.toFixed(0)} | ${(full.perSecond / raw).toFixed(2)} | ${(full.perSecond / withRole).toFixed(2)}`);
	}
	let before = 0;
	const taken = [...rates, ['the app, with HTTP', full30.perSecond] as [string, number]].map(([what, rate], i) => {
		const cost = raw / rate;
		// The function's cost is relative to the raw transaction, not to the previous layer.
		const added = i === 0 ? cost : cost - (i === 2 ? 1 : before);
		before = cost;
		return `| ${name} | ${what} | ${rate.toFixed(0)} | ${(rate / raw).toFixed(2)} | ${added.toFixed(1)} |`;
	});
	if (folder !== settings.dataDir) rmSync(folder, { recursive: true, force: true });
	return { load, taken };
}

const all: { load: string[]; taken: string[] }[] = [];
const folder = mkdtempSync(join(tmpdir(), 'vfv-load-'));
all.push(await measure('embedded', { dataDir: folder }));
rmSync(folder, { recursive: true, force: true });
const postgres = await startPostgres({ durable: true });
if (typeof postgres !== 'string') {
	all.push(await measure('PostgreSQL', { databaseUrl: await postgres.newDatabase() }));
	await postgres.stop();
}
console.log('| store | load | saves | saves/s | p50, ms | p95, ms | p99, ms | errors | raw transactions/s | of raw | of raw with role |\n|---|---|---|---|---|---|---|---|---|---|---|');
console.log(all.flatMap(({ load }) => load).join('\n'));
console.log('\n| store | up to and with | a second, 30 at once | of raw | this layer adds, raw = 1 |\n|---|---|---|---|---|');
console.log(all.flatMap(({ taken }) => taken).join('\n'));
process.exit(0);
