/**
 * Two app processes on one PostgreSQL, as docs/deploy.md sets them up (the proxy is left out): both serve the same round and
 * the same sign-in, what is saved at one is changed and taken back at the other, and one that is killed is not missed.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, turn } from './fixtures/index.ts';
import { openStore } from '#data/server/store.ts';
import { makeWorld, openRound, PASSWORD, type OwnStore } from '../store/harness.ts';
import { startPostgres, type RealPostgres } from '../store/real-postgres.ts';
import { getPackage, post, startApp, type RunningApp } from './fixtures/app.ts';
import { submission } from './fixtures/surveys.ts';

test.describe.configure({ mode: 'serial' });

let postgres: RealPostgres | string;
let a: RunningApp;
let b: RunningApp;
/** The designer's cookies, from whichever process gave them last. */
let cookies: Map<string, string>;
let round: { id: string; code: string };
let start: (port?: number) => Promise<RunningApp>;

const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
function keep(response: Response): Response {
	for (const line of response.headers.getSetCookie()) {
		const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
		if (value && !/max-age=0/i.test(line)) cookies.set(name!, value);
		else cookies.delete(name!);
	}
	return response;
}
/** The session's cookie, in one piece or several. */
const sessionCookies = () => [...cookies.keys()].filter((name) => /^session(\.\d+)?$/.test(name)).sort();
const session = () => JSON.parse(Buffer.from(sessionCookies().map((name) => cookies.get(name)).join('').replace(/^base64-/, ''), 'base64url').toString()) as { refresh_token: string; expires_at: number };
const get = async (app: RunningApp, path: string) => keep(await fetch(app.url + path, { headers: { cookie: cookie(), accept: 'text/html' }, redirect: 'manual' }));
const form = async (app: RunningApp, path: string, fields: Record<string, string> = {}) =>
	keep(await fetch(app.url + path, { method: 'POST', headers: { cookie: cookie(), accept: 'text/html', origin: app.url }, body: new URLSearchParams(fields), redirect: 'manual' }));
const word = async (response: Response | Promise<Response>) => ((await (await response).json()) as { status: string }).status;
const received = async (app: RunningApp) => Number(/class="number[^"]*">(\d+)</.exec(await (await get(app, `/rounds/${round.id}`)).text())![1]);
const newResponse = async (app: RunningApp) => submission(await getPackage(app, round.code));

test.beforeAll(async () => {
	postgres = await startPostgres();
	if (typeof postgres === 'string') return;
	const databaseUrl = await postgres.newDatabase('varde');
	const store = (await openStore({ databaseUrl })) as OwnStore;
	round = await openRound(await makeWorld(store));
	await store.close();
	start = (port) => startApp({ env: { DEMO: '0', DATABASE_URL: databaseUrl }, dataDir: mkdtempSync(join(tmpdir(), 'vfv-none-')), port });
	[a, b] = await Promise.all([start(), start()]);
	cookies = new Map();
});
test.afterAll(async () => {
	if (typeof postgres === 'string') return;
	for (const app of [a, b]) {
		expect(await app.stop()).toBe(0);
		app.remove();
	}
	await postgres.stop();
});
test.beforeEach(() => test.skip(typeof postgres === 'string', String(postgres)));

test('the same round, at both', turn(6), async () => {
	expect(await getPackage(b, round.code)).toEqual(await getPackage(a, round.code));
	for (const app of [a, b]) {
		const page = await get(app, `/s/${round.code}`);
		expect(page.status).toBe(200);
		expect((await page.text()).includes('id="respond"')).toBe(true);
	}
});

test('signed in at one is signed in at the other, refreshed there, and signed in at the first again', turn(6), async () => {
	expect((await get(b, '/projects')).headers.get('location')).toContain('/sign-in');
	expect((await form(a, '/sign-in?/password', { email: 'designer@example.se', password: PASSWORD })).headers.get('location')).toBe('/projects');
	expect((await get(b, `/rounds/${round.id}`)).status).toBe(200);

	// An hour later, as the cookie tells it: the access token is used up, and the other process gives a new one.
	const kept = session();
	const old = { ...kept, expires_at: Math.floor(Date.now() / 1000) - 60 };
	for (const name of sessionCookies()) cookies.delete(name);
	cookies.set('session', `base64-${Buffer.from(JSON.stringify(old)).toString('base64url')}`);
	expect((await get(b, `/rounds/${round.id}`)).status).toBe(200);
	const renewed = session();
	expect(renewed.refresh_token).not.toBe(kept.refresh_token);
	expect(renewed.expires_at).toBeGreaterThan(old.expires_at);
	expect((await get(a, `/rounds/${round.id}`)).status).toBe(200);
});

test('saved at one, changed and taken back at the other, and never stored again by the first', turn(6), async () => {
	const body = await newResponse(a);
	expect(await word(post(a, body))).toBe('saved');
	expect(await word(post(b, body))).toBe('duplicate');
	expect([await received(a), await received(b)]).toEqual([1, 1]);
	expect(await word(post(b, { ...body, revision: 2, answers: body.answers.slice(1) }))).toBe('saved');
	expect(await word(post(a, body))).toBe('stale');
	expect(await word(post(a, { ...body, revision: 2 }))).toBe('conflict');
	const gone = await form(b, '/angra', { code: body.withdrawalCode });
	expect(await gone.text()).toContain('Dina svar är borttagna');
	expect(await word(post(a, { ...body, revision: 3 }))).toBe('withdrawn');
	expect([await received(a), await received(b)]).toEqual([0, 0]);
});

test('the same sent to both at once is stored once, and of two people with one code one is told to draw another', turn(6), async () => {
	const body = await newResponse(a);
	const words = await Promise.all(Array.from({ length: 12 }, (_, i) => word(post(i % 2 ? a : b, body))));
	expect(words.filter((one) => one === 'saved')).toHaveLength(1);
	expect(words.filter((one) => one === 'duplicate')).toHaveLength(11);
	const [one, other] = [await newResponse(a), { ...(await newResponse(b)), withdrawalCode: '' }];
	other.withdrawalCode = one.withdrawalCode;
	expect((await Promise.all([word(post(a, one)), word(post(b, other))])).sort()).toEqual(['code_taken', 'saved']);
	expect([await received(a), await received(b)]).toEqual([2, 2]);
});

test('one is killed: the other goes on, and it is the same when it comes back', turn(6), async () => {
	const bodies = await Promise.all(Array.from({ length: 20 }, () => newResponse(a)));
	const sending = bodies.map((body) => word(post(a, body)).catch(() => 'lost'));
	await sending[0];
	await a.stop('SIGKILL');
	const told = await Promise.all(sending);
	// A tablet that heard nothing sends again, and the proxy gives it the process that there is.
	const again = await Promise.all(bodies.map((body) => word(post(b, body))));
	for (const [i, state] of told.entries()) expect(state === 'lost' ? ['saved', 'duplicate'] : ['duplicate']).toContain(again[i]);
	expect((await get(b, `/rounds/${round.id}`)).status).toBe(200);
	expect(await received(b)).toBe(22);
	a = await start(a.port);
	expect(await received(a)).toBe(22);
	expect(await word(post(a, bodies[0]))).toBe('duplicate');
});

test('closed at one is closed at the other', turn(6), async () => {
	const body = await newResponse(b);
	expect((await form(a, `/rounds/${round.id}?/close`)).status).toBeLessThan(400);
	expect(await word(post(b, body))).toBe('closed');
	expect((await fetch(`${b.url}/api/v1/rounds/${round.code}`)).status).toBe(409);
	// What was there before the closing can still be taken back.
	expect(await received(b)).toBe(22);
});
