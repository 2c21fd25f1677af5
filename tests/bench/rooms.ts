/**
 * `npm run -s bench:rooms [phones] [seconds]`: a room full of phones against the built app, on the embedded store and, as two processes,
 * on PostgreSQL. Everybody adds five cards in the time, then votes; how long from a tap until the wall has it, beside a bare server of
 * Server-Sent Events that sends every body on to as many listeners, with the same taps at the same moments. Four of the phones are
 * browsers. Then the processes' time for each event with one wall and with ten. Prints the table of docs/benchmarks.md. Needs a build.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { openStore } from '#data/server/store.ts';
import * as workshops from '#data/server/workshops.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { findChromium } from '../find-chromium.mjs';
import { startApp, type RunningApp } from '../e2e/fixtures/app.ts';
import { cardOf, comeIn, leadIn } from '../e2e/fixtures/workshops.ts';
import { makeWorld, type OwnStore } from '../store/harness.ts';
import { startPostgres } from '../store/real-postgres.ts';

const PHONES = Number(process.argv[2] ?? 100);
const SECONDS = Number(process.argv[3] ?? 120);
const CARDS = 5;
const BROWSERS = 4;
const { plan } = WORKSHOPS.create_break_keep;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const at = (times: number[], share: number) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

/** Sends every body on to whoever listens, and does nothing else. */
const ECHO = `const all = new Set();
require('node:http').createServer((request, response) => {
	if (request.method === 'GET') { response.writeHead(200, { 'content-type': 'text/event-stream' }); response.write(': \\n\\n'); all.add(response); request.on('close', () => all.delete(response)); return; }
	let body = ''; request.on('data', (part) => (body += part)); request.on('end', () => { for (const one of all) one.write('data: ' + body + '\\n\\n'); response.end('{}'); });
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
async function startEcho() {
	const child = spawn(process.execPath, ['-e', ECHO], { stdio: ['ignore', 'pipe', 'inherit'] });
	const port = await new Promise<number>((done) => child.stdout.once('data', (text) => done(Number(text))));
	return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}

/** Reads a stream and tells each piece, until it is stopped. */
function listen(url: string, init: RequestInit, heard: (text: string) => void): () => void {
	const stop = new AbortController();
	void (async () => {
		const response = await fetch(url, { ...init, signal: stop.signal });
		const decoder = new TextDecoder();
		for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) heard(decoder.decode(part, { stream: true }));
	})().catch(() => {});
	return () => stop.abort();
}
const ofToken = (token: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, since: 0 }) });
const cpuOf = (apps: RunningApp[]) => apps.reduce((sum, { pid }) => {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
	return sum + Number(fields[11]) + Number(fields[12]);
}, 0) * 10;

async function measure(name: string, settings: { dataDir?: string; databaseUrl?: string }, processes: number): Promise<string> {
	const store = (await openStore(settings)) as OwnStore;
	const world = await makeWorld(store);
	const leader = (await store.sql<{ email: string }>(`select email from auth.users where id = '${world.people.trust_agent.id}'`))[0]!.email;
	const rooms = await Promise.all(['RUM-100', 'RUM-200'].map(async (code) => {
		const id = crypto.randomUUID();
		await workshops.begin(world.people.trust_agent.client, world.projectId, id, 'Hjälp som hänger ihop', plan, code);
		return { id, code, plan, leader };
	}));
	await store.close();
	const env = { DEMO: '0', DATABASE_URL: settings.databaseUrl ?? '' };
	const apps = await Promise.all(Array.from({ length: processes }, () => startApp({ env, dataDir: settings.dataDir ?? mkdtempSync(join(tmpdir(), 'vfv-none-')) })));
	const echo = await startEcho();
	const [room, second] = rooms as [(typeof rooms)[0], (typeof rooms)[0]];
	const here = (i: number) => apps[i % apps.length]!;
	await leadIn(apps[0]!, room, { op: 'go', step: 'write' });

	// The wall, and the echo's: when each card, and each further voter, is there.
	const seen = new Map<string, number>();
	const voted: number[] = [];
	let left = '';
	const wall = await comeIn(here(1), room.code);
	const stops = [listen(`${here(1).url}/api/v1/rooms/${room.code}/stream`, ofToken(wall.token), (text) => {
		const now = performance.now();
		const parts = (left + text).split('\n\n');
		left = parts.pop()!;
		for (const data of parts.flatMap((part) => /^data: (\{"s.*)$/m.exec(part)?.[1] ?? [])) {
			const news = JSON.parse(data) as workshops.Since;
			for (const { act } of news.acts) if ('card' in act && !seen.has(act.card)) seen.set(act.card, now);
			for (let n = voted.length; n < (news.votes.vote?.voters ?? 0); n++) voted.push(now);
		}
	})];
	const echoed = new Map<string, number>();
	stops.push(listen(echo.url, {}, (text) => [...text.matchAll(/"card":"([0-9a-f-]{36})"/g)].forEach(([, card]) => echoed.set(card!, performance.now()))));

	const browser = await chromium.launch({ executablePath: (await findChromium({ whole: true }))! });
	const pages: Page[] = [];
	for (let i = 0; i < BROWSERS; i++) {
		const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
		await page.goto(`${here(i).url}/w/${room.code}`);
		await page.getByRole('button', { name: 'Gå in', exact: true }).click();
		await page.locator('.frame[data-step="write"]').waitFor();
		pages.push(page);
	}
	const phones = await Promise.all(Array.from({ length: PHONES - BROWSERS }, (_, i) => comeIn(here(i), room.code)));
	for (const [i, { token }] of phones.entries()) {
		stops.push(listen(`${here(i).url}/api/v1/rooms/${room.code}/stream`, ofToken(token), () => {}));
		stops.push(listen(echo.url, {}, () => {}));
	}
	await pause(3000);

	const taps: { card: string; at: number; echo: number }[] = [];
	let refused = 0;
	/** When somebody pressed in a browser. Words are hidden: their cards are those that no other phone has sent, in order. */
	const pressed: number[] = [];
	const inBrowsers = pages.map(async (page, i) => {
		for (let n = 0; n < CARDS; n++) {
			await pause((SECONDS * 1000 * (0.5 + Math.random())) / (CARDS + 1));
			await page.getByLabel('Din lapp', { exact: true }).fill(`Skriven i webbläsare ${i}, lapp ${n}`);
			await page.getByRole('radio').first().click();
			const button = page.getByRole('button', { name: 'Lägg lappen', exact: true });
			await button.evaluate((element) => element.addEventListener('click', () => ((window as unknown as { at: number }).at = Date.now()), { capture: true, once: true }));
			await button.click();
			pressed.push((await page.evaluate(() => (window as unknown as { at: number }).at)) - performance.timeOrigin);
		}
	});
	await Promise.all(phones.map(async (phone, i) => {
		for (const when of Array.from({ length: CARDS }, () => Math.random() * SECONDS * 1000).sort((a, b) => a - b).map((ms, n, all) => ms - (all[n - 1] ?? 0))) {
			await pause(when);
			const act = cardOf(`Lapp ${i} om något som betyder något`, ['create', 'break', 'keep'][i % 3]!);
			const tap = { card: act.card, at: performance.now(), echo: 0 };
			const [answer] = await Promise.all([
				phone.act(act),
				(async () => {
					tap.echo = performance.now();
					await (await fetch(echo.url, { method: 'POST', body: JSON.stringify(act) })).text();
				})()
			]);
			if (answer.status !== 'ok') refused++;
			taps.push(tap);
		}
	}));
	await Promise.all(inBrowsers);
	await pause(2000);
	await leadIn(apps[0]!, room, { op: 'reveal', step: 'write' }, { op: 'go', step: 'vote' });
	const votes: { began: number; done: number }[] = [];
	await Promise.all(phones.map(async (phone) => {
		await pause(Math.random() * Math.min(20_000, SECONDS * 200));
		const began = performance.now();
		await phone.act({ op: 'vote', step: 'vote', cards: [taps[Math.floor(Math.random() * taps.length)]!.card] });
		votes.push({ began, done: performance.now() });
	}));
	await pause(2000);
	const cards = taps.map(({ card, at }) => (seen.get(card) ?? Infinity) - at);
	const sentByPhones = new Set(taps.map(({ card }) => card));
	const fromBrowsers = [...seen].filter(([card]) => !sentByPhones.has(card)).map(([, at]) => at).sort((a, b) => a - b);
	const browsers = pressed.sort((a, b) => a - b).map((began, i) => (fromBrowsers[i] ?? Infinity) - began);
	const echoes = taps.map(({ card, echo }) => (echoed.get(card) ?? Infinity) - echo);
	const dots = votes.sort((a, b) => a.done - b.done).map(({ began }, i) => (voted[i] ?? Infinity) - began);
	for (const stop of stops) stop();
	await browser.close();

	// The second room: what an event costs all processes with one wall, and with ten. A phone listens at each, as in any room.
	const one = await comeIn(here(0), second.code);
	const room2 = apps.map(({ url }) => listen(`${url}/api/v1/rooms/${second.code}/stream`, ofToken(one.token), () => {}));
	const costs: Record<1 | 10, number[]> = { 1: [], 10: [] };
	for (let turn = 0; turn < 6; turn++) {
		const walls = turn % 2 === 0 ? 1 : 10;
		// One person may do 400 things.
		const someone = await comeIn(here(0), second.code);
		const watching = Array.from({ length: walls }, (_, i) => listen(`${here(i).url}/api/v1/rooms/${second.code}/stream`, ofToken(one.token), () => {}));
		await pause(1500);
		const before = cpuOf(apps);
		for (let i = 0; i < 150; i++) if ((await someone.act(cardOf(`Lapp ${turn} ${i}`, 'create'))).acts?.[0]?.status !== 'done') throw new Error('not done');
		await pause(500);
		costs[walls].push((cpuOf(apps) - before) / 150);
		for (const stop of watching) stop();
	}
	for (const stop of room2) stop();
	for (const app of apps) await app.stop();
	echo.stop();
	const middle = (times: number[]) => at(times, 0.5);
	const ms = (value: number) => value.toFixed(0);
	return `| ${name} | ${taps.length + pressed.length}, ${refused} refused | ${ms(at(cards, 0.5))} | ${ms(at(cards, 0.95))} | ${ms(at(browsers, 0.5))} | ${ms(at(dots, 0.5))} | ${ms(at(dots, 0.95))} | ${ms(at(echoes, 0.5))} | ${ms(at(echoes, 0.95))} | ${(at(cards, 0.5) / at(echoes, 0.5)).toFixed(1)} | ${(at(cards, 0.95) / at(echoes, 0.95)).toFixed(1)} | ${(middle(costs[10]) / middle(costs[1])).toFixed(2)} |`;
}

const rows: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'vfv-room-'));
rows.push(await measure('embedded, one process', { dataDir: folder }, 1));
rmSync(folder, { recursive: true, force: true });
const postgres = await startPostgres({ durable: true });
if (typeof postgres !== 'string') {
	rows.push(await measure('PostgreSQL, two processes', { databaseUrl: await postgres.newDatabase() }, 2));
	await postgres.stop();
}
console.log('| store | cards | card p50, ms | card p95, ms | in a browser p50, ms | vote p50, ms | vote p95, ms | echo p50, ms | echo p95, ms | p50, echo = 1 | p95, echo = 1 | an event with ten walls, one = 1 |\n|---|---|---|---|---|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));
process.exit(0);
