/**
 * Nothing lost: forty tablets, four of them real browsers, whose network comes and goes, and a server that is killed and
 * started again ten times, on each kind of store; ten tablets, two of them real, and
 * two kills without SOAK=1. What any device called sent is in the database exactly once with its last revision; what is not sent is still on its device. The seed and the counts are printed; TABLETS_SEED=n repeats a run.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, SOAK, soak, test, turn } from './fixtures/index.ts';
import { openStore } from '#data/server/store.ts';
import { createRandom } from '#stats/random.ts';
import { makeWorld, openRound, type OwnStore } from '../store/harness.ts';
import { preparedCluster, prepareFolder } from '../store/prepared.ts';
import { startPostgres } from '../store/real-postgres.ts';
import { getPackage, startApp, type RunningApp } from './fixtures/app.ts';
import { RealTablet } from './fixtures/real-tablets.ts';
import { Tablet } from './fixtures/tablets.ts';

const SEED = Number(process.env.TABLETS_SEED ?? Math.floor(Math.random() * 1e6));
const REAL = soak(4, 2);
const TABLETS = soak(40, 10) - REAL;
const PEOPLE = soak(5, 2);
const PEOPLE_AT_REAL = 2;
const KILLS = soak(10, 2);

interface Kind {
	settings: { dataDir?: string; databaseUrl?: string };
	processes: number;
}

async function run(browser: Browser, { settings, processes }: Kind): Promise<string> {
	const random = createRandom(SEED);
	let store = (await openStore(settings)) as OwnStore;
	const { code } = await openRound(await makeWorld(store));
	await store.close();
	const start = (port?: number) => startApp({ env: { DEMO: '0', DATABASE_URL: settings.databaseUrl ?? '' }, dataDir: settings.dataDir ?? mkdtempSync(join(tmpdir(), 'vfv-none-')), port });
	const apps: RunningApp[] = [];
	for (let i = 0; i < processes; i++) apps.push(await start());
	const pack = await getPackage(apps[0]!, code);
	const tablets = Array.from({ length: TABLETS }, (_, i) => new Tablet(SEED * 1000 + i, () => apps[Math.floor(random.uniform() * apps.length)]!.url, pack.sealKey!));
	const real: RealTablet[] = [];
	for (let i = 0; i < REAL; i++) real.push(await RealTablet.prepared(browser, `${apps[i % apps.length]!.url}/s/${code}`, SEED * 1000 + 500 + i));
	let done = false;
	const answering = Promise.all([...tablets.map((tablet) => tablet.people(PEOPLE, pack)), ...real.map((tablet) => tablet.people(PEOPLE_AT_REAL))]).finally(() => (done = true));
	let kills = 0;
	// So many, and on until the last person has answered.
	while (kills < KILLS || !done) {
		// Real time is the subject: the server dies at some moment while people answer.
		await new Promise((now) => setTimeout(now, kills < KILLS ? 200 + random.uniform() * 600 : 3000));
		if (kills >= KILLS && done) break;
		kills += 1;
		const which = Math.floor(random.uniform() * apps.length);
		const { port } = apps[which]!;
		await apps[which]!.stop('SIGKILL');
		apps[which] = await start(port);
		for (const tablet of tablets) void tablet.wake();
	}
	await answering;

	const rows = async () => {
		for (const app of apps) await app.stop('SIGKILL');
		store = (await openStore(settings)) as OwnStore;
		const found = await store.sql<{ id: string; revision: number; answers: unknown }>('select r.id, r.revision, r.answers from public.responses r');
		await store.close();
		return found;
	};
	// In the middle of it all: stored, or still on the device.
	for (const tablet of tablets) tablet.stop();
	const half = new Map((await rows()).map((row) => [row.id, row]));
	let waiting = 0;
	for (const tablet of tablets) {
		for (const [id, body] of tablet.answered) {
			const told = tablet.told.get(id) ?? 0;
			if (told > 0) expect(half.get(id)?.revision, `told that revision ${told} is sent`).toBeGreaterThanOrEqual(told);
			if (told < body.revision) expect(tablet.has(id, body.revision), `${id} is neither sent nor here`).toBe(true);
			if (told < body.revision) waiting += 1;
		}
	}
	for (const tablet of real) {
		for (const id of tablet.told) expect(half.has(id), 'a browser was told that it is sent').toBe(true);
		const missing = [...tablet.waited].filter((id) => !half.has(id));
		expect(await tablet.kept()).toBeGreaterThanOrEqual(missing.length);
		waiting += missing.length;
	}
	// The network is back, and every tablet is opened once more.
	for (let i = 0; i < apps.length; i++) apps[i] = await start(apps[i]!.port);
	for (const tablet of tablets) {
		tablet.flaps = false;
		tablet.reboot();
	}
	const waits = async () => {
		await Promise.all(tablets.map((tablet) => tablet.wake()));
		return tablets.filter((tablet) => tablet.waiting > 0).length;
	};
	await expect.poll(waits, { intervals: [100], timeout: 30_000 }).toBe(0);
	for (const tablet of tablets) tablet.stop();
	for (const tablet of real) await tablet.handOver();
	const stored = await rows();
	const wanted = new Map(tablets.flatMap((tablet) => [...tablet.answered]));
	expect(tablets.map((tablet) => tablet.waiting)).toEqual(tablets.map(() => 0));
	const atReal = new Set(real.flatMap(({ told, waited }) => [...told, ...waited]));
	for (const tablet of real) await tablet.close();
	expect(atReal.size).toBe(REAL * PEOPLE_AT_REAL);
	expect(stored.length).toBe(wanted.size + atReal.size);
	for (const id of atReal) expect(stored.filter((row) => row.id === id)).toHaveLength(1);
	for (const { id, revision, answers } of stored) {
		if (atReal.has(id)) continue;
		expect(revision, id).toBe(wanted.get(id)?.revision);
		expect(answers, id).toEqual(wanted.get(id)?.answers);
	}
	const lost = tablets.reduce((sum, { lost }) => ({ before: sum.before + lost.before, after: sum.after + lost.after }), { before: 0, after: 0 });
	const locked = tablets.reduce((sum, tablet) => sum + tablet.locked.size, 0);
	return `${wanted.size} responses from ${TABLETS} tablets and ${atReal.size} from ${REAL} browsers, ${[...wanted.values()].filter(({ revision }) => revision > 1).length} of them changed, ${locked} locked on the way; ${kills} kills, ${lost.before} requests and ${lost.after} answers lost on the way; ${waiting} waited when everything stopped; ${stored.length} stored`;
}

test.describe.configure({ timeout: 600_000 });

test('the embedded store', turn(4), async ({ browser }) => {
	const dataDir = mkdtempSync(join(tmpdir(), 'vfv-chaos-'));
	prepareFolder(dataDir);
	console.log(`seed ${SEED}, embedded: ${await run(browser, { settings: { dataDir }, processes: 1 })}`);
});

// In short `two-processes.spec` and the store suites stand for PostgreSQL.
for (const processes of [1, 2]) {
	(SOAK ? test : test.skip)(`PostgreSQL, ${processes === 1 ? 'one process' : 'two processes'}`, async ({ browser }) => {
		const postgres = await startPostgres({ from: preparedCluster() });
		test.skip(typeof postgres === 'string', String(postgres));
		if (typeof postgres === 'string') return;
		try {
			console.log(`seed ${SEED}, PostgreSQL with ${processes}: ${await run(browser, { settings: { databaseUrl: await postgres.newPrepared() }, processes })}`);
		} finally {
			await postgres.stop();
		}
	});
}
