/**
 * What is not stored: address, browser, time of day, cookies, where somebody came from, withdrawal codes, what was taken back,
 * anything that ties two responses. People with marks on all of these answer, change their minds, withdraw, send rubbish
 * and meet a database that fails; then everything that is kept is read. At the end the marks are planted, to see that they would be found.
 */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { openStore } from '#data/server/store.ts';
import { content as harnessContent, makeWorld, openRound, type OwnStore } from '../store/harness.ts';
import { preparedCluster, prepareFolder } from '../store/prepared.ts';
import { startPostgres } from '../store/real-postgres.ts';
import { getPackage, post, startApp, type RunningApp } from './fixtures/app.ts';
import { submission } from './fixtures/surveys.ts';
import { liking } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { everyTable, inFiles, inTables, respondentTables, timeColumns } from './fixtures/whole-store.ts';

const ADDRESSES = ['198.51.100.77', '203.0.113.201', '2001:db8:7f3a::77'];
const MARKS = { 'user-agent': 'MarkedAgent-7f3a/1.0', cookie: 'marked-cookie-7f3a=1', referer: 'http://marked-referer-7f3a.example/', 'accept-language': 'sv-MARKED7F3A' };
const NEEDLES = [...ADDRESSES, 'MarkedAgent-7f3a', 'MarkedBrowser-7f3a', 'marked-cookie-7f3a', 'marked-referer-7f3a', 'MARKED7F3A', 'marked-body-7f3a'];
const TAKEN_BACK = 'taken-back-7f3a';

type Body = ReturnType<typeof submission>;

/** People who answer. `break`: makes the database fail, and mends it again with what it returns. */
async function session(app: RunningApp, code: string, browser: Browser, breakIt?: () => Promise<() => Promise<void>>) {
	const pack = await getPackage(app, code);
	const from = (i: number) => ({ ...MARKS, 'x-forwarded-for': ADDRESSES[i % ADDRESSES.length]! });
	const card = (body: Body) => (body.answers[0] as { best: string }).best;
	const told = (body: Body, text: string): unknown => ({ ...body, answers: [...body.answers, { question: 'top', kind: 'follow_up', aspect: 'story', card: card(body), text }] });
	const bodies = Array.from({ length: 9 }, () => submission(pack));
	for (const [i, body] of bodies.entries()) expect((await post(app, told(body, i === 4 ? TAKEN_BACK : `Ord av person ${'abcdefghi'[i]}`), from(i))).status).toBe(201);
	expect((await post(app, { ...bodies[1], revision: 2 }, from(1))).status).toBe(201);
	expect((await post(app, { ...bodies[1], revision: 2 }, from(2))).status).toBe(200);
	const withdrawn = bodies[4]!;
	const form = await fetch(`${app.url}/angra`, {
		method: 'POST',
		headers: { ...from(4), origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ code: withdrawn.withdrawalCode })
	});
	expect(form.status).toBe(200);
	expect((await post(app, { ...withdrawn, revision: 7 }, from(4))).status).toBe(410);
	const spare = submission(pack);
	for (const wrong of ['{"marked-body-7f3a', { ...spare, 'marked-body-7f3a': 1 }, { ...spare, language: 'marked-body-7f3a' }, { ...spare, answers: [{ question: 'top', kind: 'follow_up', aspect: 'story', card: 'marked-body-7f3a', text: 'x' }] },
		{ ...spare, answers: [{ question: 'top', kind: 'follow_up', aspect: 'story', card: card(spare), text: `marked-body-7f3a${'x'.repeat(3000)}` }] }, 'x'.repeat(300_000)]) {
		expect((await post(app, wrong, from(5))).status).toBeGreaterThanOrEqual(400);
	}
	await fetch(`${app.url}/api/v1/rounds/MARKED7F3A-1`, { headers: from(6) });
	const broken = breakIt && submission(pack);
	if (breakIt && broken) {
		const mend = await breakIt();
		expect((await post(app, told(broken, 'marked-body-7f3a'), from(0))).status).toBe(500);
		await mend();
	}
	const context = await browser.newContext({ userAgent: 'MarkedBrowser-7f3a', hasTouch: true, viewport: { width: 820, height: 1180 }, locale: 'sv-SE', extraHTTPHeaders: { 'x-forwarded-for': ADDRESSES[0]! } });
	const page = await context.newPage();
	const someone = new Respondent(page, { survey: harnessContent, likes: liking(3), how: (kind) => (kind === 'best_worst' ? 'choose' : 'skip') });
	await someone.begin(`${app.url}/s/${code}`);
	// Through every kind of question, practice and all, to where there is something to write.
	await someone.answerUntil('today', 'change', 'story');
	const paper = await someone.finish({ story: 'Ord i en webbläsare', background: [] });
	await context.close();
	const codes = [...bodies, spare, ...(broken ? [broken] : [])].map((body) => body.withdrawalCode);
	return { codes: [...codes, ...codes.map((one) => `${one.slice(0, 4)}-${one.slice(4)}`), paper, paper.replace(/[^A-Z0-9]/g, '')], withdrawn, stored: bodies.length };
}

async function examine(browser: Browser, settings: { dataDir?: string; databaseUrl?: string }, extra: { serverLog?: () => string; breakIt?: () => Promise<() => Promise<void>> }) {
	let store = (await openStore(settings)) as OwnStore;
	const { code } = await openRound(await makeWorld(store));
	const before = await everyTable(store);
	await store.close();
	const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'vfv-none-'));
	const app = await startApp({ env: { DEMO: '0', DATABASE_URL: settings.databaseUrl ?? '' }, dataDir });
	const started = app.output().length;
	const { codes, withdrawn, stored } = await session(app, code, browser, extra.breakIt);
	const output = app.output();
	await app.stop();
	const secrets = [...NEEDLES, ...codes];
	const absent = [...secrets, TAKEN_BACK, withdrawn.id];
	const log = (text: string, needles: string[]) => needles.filter((needle) => text.toLowerCase().includes(needle.toLowerCase()));

	// The log: nothing of who asked, and not a line where it went well.
	expect(log(output, absent)).toEqual([]);
	const lines = output.slice(started).split('\n').filter(Boolean).map((line) => JSON.parse(line) as { level: string; event: string; route?: string });
	expect(lines.filter(({ level }) => level !== 'error')).toEqual([]);
	expect(lines.length > 0).toBe(Boolean(extra.breakIt));
	if (extra.serverLog) expect(log(extra.serverLog(), absent)).toEqual([]);

	// The files, byte for byte. What was taken back is for tables: an old page or the journal may hold it for a while.
	if (settings.dataDir) expect(inFiles(settings.dataDir, secrets)).toEqual([]);

	store = (await openStore(settings)) as OwnStore;
	try {
		const tables = await everyTable(store);
		const mine = await respondentTables(store);
		const named = (name: string) => tables.find((table) => table.name === name)!;
		expect(named('public.responses').rows).toHaveLength(stored);
		expect(inTables(tables, absent)).toEqual([]);

		// No time of day: neither a column for one, nor one that is written as text or counted in milliseconds.
		expect(await timeColumns(store)).toEqual([]);
		const times = mine.flatMap(({ name }) => named(name).rows.filter((row) => /\b\d\d:\d\d\b|\b1[789]\d{8}(\d{3})?\b/.test(row)));
		expect(times).toEqual([]);
		// An id can hold a time as well; random ones do not.
		for (const row of named('public.responses').rows) expect((JSON.parse(row) as { id: string }).id).toMatch(/^.{14}4/);

		// Nothing else has changed while people answered: no table tells when, or keeps what they sent.
		// But for one number for each way in (decision 32), which stays when somebody takes theirs back.
		const untouched = tables.filter(({ name }) => !name.startsWith('pg_catalog.') && name !== 'private.ways_in' && !mine.some((one) => one.name === name));
		const ways = named('private.ways_in').rows.map((row) => JSON.parse(row) as Record<string, unknown>);
		for (const way of ways) expect(Object.keys(way).sort()).toEqual(['round_id', 'sent', 'way']);
		expect(ways.reduce((sum, { sent }) => sum + Number(sent), 0)).toBeGreaterThanOrEqual(stored);
		for (const { name, rows } of untouched) expect([...rows].sort(), name).toEqual([...(before.find((one) => one.name === name)?.rows ?? [])].sort());
		expect(untouched.length).toBeGreaterThan(15);

		// No id, hash or number of a row ties two people together, but for the round's and the workspace's.
		const common = new Set(['public.rounds', 'public.workspaces'].flatMap((name) => named(name).rows.map((row) => (JSON.parse(row) as { id: string }).id)));
		const owners = new Map<string, Set<string>>();
		for (const { name, key } of mine) {
			for (const row of named(name).rows) {
				const owner = key ? String((JSON.parse(row) as Record<string, unknown>)[key]) : row;
				for (const token of row.match(/[0-9a-f]{8}-[0-9a-f-]{27}|\\\\x[0-9a-f]{16,}/g) ?? []) if (!common.has(token)) owners.set(token, (owners.get(token) ?? new Set()).add(owner));
			}
		}
		expect(owners.size).toBeGreaterThan(stored * 3);
		expect([...owners].filter(([, people]) => people.size > 1)).toEqual([]);

		// The instruments see what is there.
		await store.sql(`update public.workspaces set contact = 'from ${ADDRESSES[2]}' where name = 'Grums'`);
		await store.sql('alter table public.quotes add column seen_at timestamptz');
		expect(inTables(await everyTable(store), absent)).toEqual([`public.workspaces: ${ADDRESSES[2]}`]);
		expect(await timeColumns(store)).toEqual(['public.quotes: seen_at timestamp with time zone']);
		expect(log(`${output}MarkedAgent-7f3a`, absent)).toEqual(['MarkedAgent-7f3a']);
		if (settings.dataDir) {
			appendFileSync(join(settings.dataDir, 'planted'), `x${codes[0]}x`);
			expect(inFiles(settings.dataDir, [codes[0]!])).toEqual([`planted: ${codes[0]}`]);
		}
	} finally {
		await store.close();
	}
	if (!settings.dataDir) rmSync(dataDir, { recursive: true, force: true });
}

test.describe.configure({ timeout: 240_000 });

test('the embedded store keeps none of it', turn(8), async ({ browser }) => {
	const dataDir = mkdtempSync(join(tmpdir(), 'vfv-not-stored-'));
	prepareFolder(dataDir);
	await examine(browser, { dataDir }, {});
	rmSync(dataDir, { recursive: true, force: true });
});

(SOAK ? test : test.skip)('nor does PostgreSQL, or its own log', async ({ browser }) => {
	const postgres = await startPostgres({ from: preparedCluster(), settings: ['log_min_messages=notice'] });
	test.skip(typeof postgres === 'string', String(postgres));
	if (typeof postgres === 'string') return;
	try {
		const databaseUrl = await postgres.newPrepared();
		const { default: connect } = await import('postgres');
		const breakIt = async () => {
			const sql = connect(databaseUrl, { max: 1, onnotice: () => {} });
			await sql.unsafe('alter table private.withdrawn_responses rename to elsewhere');
			return async () => {
				await sql.unsafe('alter table private.elsewhere rename to withdrawn_responses');
				await sql.end();
			};
		};
		await examine(browser, { databaseUrl }, { serverLog: postgres.log, breakIt });
	} finally {
		await postgres.stop();
	}
});
