/**
 * The server as a machine on a network: its headers, its first owner, its folder, its proxies, its log, and what it says
 * when it cannot start.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, turn } from './fixtures/index.ts';
import { startPostgres } from '../store/real-postgres.ts';
import { freePort, getPackage, post, startApp, type DemoFile, type RunningApp } from './fixtures/app.ts';
import { submission, weighingOf } from './fixtures/surveys.ts';

const root = resolve(import.meta.dirname, '../..');

interface Answered {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

/** One request exactly as said: fetch() would not let us choose Host and Origin. */
function http(app: RunningApp, method: string, path: string, headers: Record<string, string> = {}, body?: string, host = '127.0.0.1'): Promise<Answered> {
	return new Promise((done, failed) => {
		const sent = request({ host, port: app.port, method, path, headers }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
			response.on('end', () => done({ status: response.statusCode!, headers: response.headers, text }));
		});
		sent.on('error', failed);
		sent.end(body);
	});
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const form = (app: RunningApp, path: string, fields: Record<string, string>, headers: Record<string, string> = {}, host?: string) =>
	http(app, 'POST', path, { origin: app.url, ...FORM, ...headers }, new URLSearchParams(fields).toString(), host);
const cookiesOf = ({ headers }: Answered) => (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');

async function signedIn(app: RunningApp, role: DemoFile['users'][number]['role']): Promise<string> {
	const { email, password } = app.demo().users.find((one) => one.role === role)!;
	const answered = await form(app, '/sign-in?/password', { email, password });
	expect(answered.headers.location).toBe('/projects');
	return cookiesOf(answered);
}

/** A start that should fail: what it says, and how it ends. */
function startAndFail(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
	return new Promise((done) => {
		const dataDir = mkdtempSync(join(tmpdir(), 'vfv-e2e-'));
		const child = spawn(process.execPath, [join(root, 'src/cli/serve.ts')], {
			cwd: root,
			env: { ...process.env, DATA_DIR: dataDir, HOST: '127.0.0.1', DATABASE_URL: '', SUPABASE_URL: '', ...env }
		});
		let said = '';
		child.stdout.on('data', (chunk) => (said += chunk));
		child.stderr.on('data', (chunk) => (said += chunk));
		const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
		child.on('exit', (code) => {
			clearTimeout(timer);
			rmSync(dataDir, { recursive: true, force: true });
			done({ code, said: said.replace(/^Öppnar databasen.*\n/, '') });
		});
	});
}

/** One or two sentences for a person; no stack and no code of the inside. */
function expectSentence(said: string): void {
	const lines = said.trim().split('\n').filter((line) => !line.startsWith('{'));
	expect(lines.join('\n')).toMatch(/[.!?]$/);
	expect(lines.length, said).toBeLessThanOrEqual(4);
	expect(said).not.toMatch(/^\s+at |node_modules|Error:|node:internal|\[object/m);
}

/** The log's lines; what was printed besides must be the greeting and letters. */
function logOf(app: RunningApp): { lines: string[]; besides: string[] } {
	const lines: string[] = [];
	const besides: string[] = [];
	const rest = app
		.output()
		.replace(/Öppnar databasen.*\n/, '')
		.replace(/\nVärde för vem\? är igång\.\n[\s\S]*?(Står också i .*|Startkod: .*|Svaren ligger: .*\n(?!\n {2}(Svara|Här|Logga)))\n/, '')
		.replace(/\n--- Brev \(ingen e-postserver är inställd\) ---\n[\s\S]*?\n---\n/g, '');
	for (const line of rest.split('\n').filter((one) => one.trim())) {
		try {
			JSON.parse(line);
			lines.push(line);
		} catch {
			besides.push(line);
		}
	}
	return { lines, besides };
}

test.describe('a running demo', () => {
	let app: RunningApp;
	const network = Object.values(networkInterfaces()).flatMap((list) => list ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

	test.beforeAll(async () => {
		app = await startApp({ env: { HOST: '0.0.0.0' } });
	});
	test.afterAll(async () => {
		expect(await app.stop()).toBe(0);
		app.remove();
	});

	test('headers on pages, the API, files and refusals', async () => {
		const { code } = app.demo();
		const designer = await signedIn(app, 'designer');
		const page = await http(app, 'GET', `/s/${code}`, { accept: 'text/html' });
		const asset = /(?:href|src)="\.{0,2}([^"]*\/_app\/immutable\/[^"]+)"/.exec(page.text)![1]!.replace(/^[./]+/, '/');
		const asked: [string, Answered][] = [
			['a respondent’s page', page],
			['sign-in', await http(app, 'GET', '/sign-in')],
			['a staff page', await http(app, 'GET', '/projects', { cookie: designer })],
			['the API', await http(app, 'GET', `/api/v1/rounds/${code}`)],
			['a refusal of the API', await http(app, 'GET', '/api/v1/rounds/GRAN-99')],
			['a page that is not there', await http(app, 'GET', '/nope', { accept: 'text/html' })],
			['an address that cannot be read', await http(app, 'GET', '/%F0%9F')],
			['a redirect', await http(app, 'GET', '/projects')],
			['data', await http(app, 'GET', '/projects/__data.json', { cookie: designer })],
			['healthz', await http(app, 'GET', '/healthz')],
			['a script', await http(app, 'GET', asset)],
			['a picture', await http(app, 'GET', '/mark.svg')],
			['a file that is not there', await http(app, 'GET', '/_app/immutable/nope.js')],
			['a form from elsewhere', await http(app, 'POST', '/language', { ...FORM, origin: 'https://evil.example' }, 'lang=en')],
			['a host that is none', await http(app, 'GET', '/', { host: 'a b' })]
		];
		const missing: string[] = [];
		for (const [what, { headers, status }] of asked) {
			if (headers['x-content-type-options'] !== 'nosniff') missing.push(`${what} (${status}): x-content-type-options`);
			if (headers['x-frame-options'] !== 'DENY') missing.push(`${what} (${status}): x-frame-options`);
			if (!['same-origin', 'no-referrer'].includes(headers['referrer-policy'] as string)) missing.push(`${what} (${status}): referrer-policy`);
			expect(headers['x-powered-by'], what).toBeUndefined();
			expect(headers.server, what).toBeUndefined();
			expect(headers['access-control-allow-origin'], what).toBeUndefined();
		}
		expect(missing).toEqual([]);
		for (const [what, { headers }] of asked.slice(0, 10)) {
			const policy = headers['content-security-policy'] as string;
			expect(policy, what).toContain("default-src 'none'");
			expect(policy, what).toContain("frame-ancestors 'none'");
			expect(policy, what).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
			expect(policy.match(/script-src[^;]*/)?.[0] ?? '', what).not.toContain('unsafe');
			expect(headers['cache-control'], what).toMatch(/no-store/);
		}
		expect(asset).toContain('/immutable/');
		expect(asked[10]![1].status).toBe(200);
		expect(asked[10]![1].headers['cache-control']).toContain('immutable');
		// No page has a script in it, but addresses of them.
		for (const { text } of [page, asked[1]![1], asked[2]![1]]) for (const [tag] of text.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="\/_app\/immutable\//);
		expect(page.headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
		expect(page.text).not.toMatch(/\son[a-z]+="/);
	});

	test('demo.json: for its owner’s eyes, with everything that is needed', async () => {
		const file = join(app.dataDir, 'demo.json');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(app.dataDir).mode & 0o077).toBe(0);
		const demo = app.demo();
		expect(Object.keys(demo).sort()).toEqual(['code', 'codeAllKinds', 'url', 'users']);
		expect(demo.url).toBe(`http://localhost:${app.port}`);
		for (const code of [demo.code, demo.codeAllKinds]) expect(code).toMatch(/^[A-Z]{3,8}-\d{2,4}$/);
		expect(demo.users.map(({ role }) => role)).toEqual(['owner', 'designer', 'trust_agent', 'steering']);
		expect(new Set(demo.users.map(({ password }) => password)).size).toBe(4);
		for (const { email, password } of demo.users) {
			expect(email).toMatch(/@/);
			expect(password.length).toBeGreaterThanOrEqual(12);
		}
	});

	test('a second process on the same folder is refused with a sentence', turn(7), async () => {
		const second = await startAndFail({ DATA_DIR: app.dataDir, PORT: String(await freePort()) });
		expect(second.code).not.toBe(0);
		expectSentence(second.said);
		expect(second.said).toContain(app.dataDir);
		expect((await http(app, 'GET', '/healthz')).status).toBe(200);
	});

	test('a port in use, and other values that cannot be, give a sentence', turn(8), async () => {
		const taken = createServer().listen(0, '127.0.0.1');
		await new Promise((done) => taken.once('listening', done));
		const { port } = taken.address() as { port: number };
		const busy = await startAndFail({ PORT: String(port), DEMO: '0' });
		taken.close();
		expect(busy.code).not.toBe(0);
		expectSentence(busy.said);
		expect(busy.said).toContain(String(port));
		for (const PORT of ['abc', '70000', '-1', '80.5']) {
			const odd = await startAndFail({ PORT });
			expect(odd.code).not.toBe(0);
			expectSentence(odd.said);
		}
	});

	test('a DATABASE_URL that leads nowhere gives a sentence', turn(5), async () => {
		const port = await freePort();
		for (const url of [`postgres://user:hemligt@127.0.0.1:${port}/x`, `postgres://user:hemligt@no-such-host.invalid:5432/x`]) {
			const failed = await startAndFail({ DATABASE_URL: url, PORT: String(await freePort()) });
			expect(failed.code).not.toBe(0);
			expectSentence(failed.said);
			expect(failed.said).not.toContain('hemligt');
		}
	});

	test('healthz says that it is well and nothing else', async () => {
		const well = await http(app, 'GET', '/healthz');
		expect(well.status).toBe(200);
		expect(Object.keys(JSON.parse(well.text) as object).sort()).toEqual(['status', 'version']);
		expect(JSON.parse(well.text)).toMatchObject({ status: 'ok' });
	});

	test('cookies and forms over plain http, and behind a proxy on this machine that speaks https', async () => {
		const { email, password } = app.demo().users[1]!;
		const plain = await form(app, '/sign-in?/password', { email, password });
		expect(plain.headers['set-cookie']!.length).toBeGreaterThan(0);
		for (const cookie of plain.headers['set-cookie']!) {
			expect(cookie).toMatch(/HttpOnly/i);
			expect(cookie).toMatch(/SameSite=Lax/i);
			expect(cookie).not.toMatch(/Secure/i);
		}
		const host = 'varde.grums.example';
		const proxied = { host, 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7', origin: `https://${host}` };
		const secure = await form(app, '/sign-in?/password', { email, password }, proxied);
		expect(secure.status).toBe(303);
		for (const cookie of secure.headers['set-cookie']!) expect(cookie).toMatch(/Secure/i);
		expect(secure.headers['strict-transport-security']).toContain('max-age');
		expect((await form(app, '/sign-in?/password', { email, password }, { ...proxied, origin: `http://${host}` })).status).toBe(403);
		const language = await form(app, '/language', { lang: 'en', to: '/sign-in' }, proxied);
		expect(language.headers['set-cookie']![0]).toMatch(/lang=en.*Secure/i);
		const out = await form(app, '/sign-out', {}, { ...proxied, cookie: cookiesOf(secure) });
		expect(out.status).toBe(303);
		expect((await http(app, 'GET', '/projects', { cookie: cookiesOf(secure) })).headers.location).toMatch(/^\/sign-in/);
		// The address that people are given is the one they came by.
		const designer = await signedIn(app, 'designer');
		const project = /href="(\/projects\/[0-9a-f-]{36})"/.exec((await http(app, 'GET', '/projects', { cookie: designer })).text)![1]!;
		const round = /href="(\/rounds\/[0-9a-f-]{36})"/.exec((await http(app, 'GET', project, { cookie: designer })).text)![1]!;
		const page = await http(app, 'GET', round, { cookie: designer, host, 'x-forwarded-proto': 'https' });
		expect(page.text).toContain(`https://${host}/s/`);
		expect(page.headers['strict-transport-security']).toBeTruthy();
	});

	test('what a stranger on the network claims about protocol and address is not believed', turn(3), async () => {
		test.skip(!network, 'this machine has no address besides loopback');
		const { email, password } = app.demo().users[1]!;
		const there = `http://${network}:${app.port}`;
		const claims = { 'x-forwarded-proto': 'https', 'x-true-protocol': 'https', 'x-true-address': '1.2.3.4', origin: there };
		const answered = await form(app, '/sign-in?/password', { email, password }, claims, network);
		expect(answered.status).toBe(303);
		for (const cookie of answered.headers['set-cookie']!) expect(cookie).not.toMatch(/Secure/i);
		expect((await form(app, '/sign-in?/password', { email, password }, { ...claims, origin: there.replace('http:', 'https:') }, network)).status).toBe(403);
		// Another made-up address each time is still one address.
		const tries = [];
		for (let i = 0; i < 11; i++) {
			const fake = { ...claims, 'x-forwarded-for': `203.0.113.${i}`, 'x-true-address': `203.0.113.${i}`, forwarded: `for=203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}` };
			tries.push((await form(app, '/sign-in?/password', { email: `x${i}@example.se`, password: 'fel lösenord' }, fake, network)).status);
		}
		expect(tries).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
		// And of what our own proxy says only what it added itself counts.
		const proxied = [];
		for (let i = 0; i < 11; i++) {
			proxied.push((await form(app, '/sign-in?/password', { email: `y${i}@example.se`, password: 'fel lösenord' }, { 'x-forwarded-for': `203.0.113.${i}, 198.51.100.99` })).status);
		}
		expect(proxied.at(-1)).toBe(429);
	});

	test('devices that hang up in the middle, and half requests, harm nobody', async () => {
		const cut = (head: string, body: string) =>
			new Promise<void>((done) => {
				// Real time is the subject: the server has begun to read when the device hangs up.
				const socket = connect(app.port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n${body}`, () => setTimeout(() => socket.destroy(), 20)));
				socket.on('error', () => {});
				socket.on('close', () => done());
			});
		const json = 'POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
		await Promise.all(
			Array.from({ length: 20 }, (_, i) =>
				[
					() => cut(`${json}Content-Length: 5000`, '{"round":"GR'),
					() => cut(`${json}Transfer-Encoding: chunked`, 'ff\r\n{"round"'),
					() => cut(`POST /sign-in?/password HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nOrigin: ${app.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000`, 'email=a'),
					() => cut('GET / HTTP/1.1', ''),
					() => cut(`GET /s/${app.demo().code} HTTP/1.1\r\nHost: x`, '')
				][i % 5]!()
			)
		);
		// Asked when all of them have gone: answered by a server that has met their ends before.
		for (let i = 0; i < 3; i++) expect((await http(app, 'GET', '/healthz')).status).toBe(200);
	});

	test('the log: JSON lines that hold no code, no answer, no person', turn(1), async () => {
		const secrets: string[] = ['127.0.0.1', '198.51.100', '203.0.113', network ?? '127.0.0.1', app.demo().code];
		const from = { 'x-forwarded-for': '198.51.100.23' };
		for (const { email, password } of app.demo().users) secrets.push(email, password);
		// A respondent's whole way, with text; the same again; wrong ones; the code taken back.
		const pack = await getPackage(app, app.demo().code);
		const story = 'Berättelsen om kanelbullen';
		const body = { ...submission(pack), answers: [...submission(pack).answers, { question: 'top', kind: 'follow_up', aspect: 'story', card: weighingOf(pack).sets[0]![0], text: story }] };
		secrets.push('kanelbulle', body.id, body.withdrawalCode, `${body.withdrawalCode.slice(0, 4)}-${body.withdrawalCode.slice(4)}`);
		await http(app, 'GET', `/s/${app.demo().code}`, from);
		expect((await post(app, body)).status).toBe(201);
		expect((await post(app, { ...body, answers: [] })).status).toBe(409);
		expect((await post(app, { ...body, round: 'KANELBULLE-99' })).status).toBe(404);
		expect((await post(app, `kanelbulle${'x'.repeat(300_000)}`)).status).toBe(413);
		await http(app, 'GET', '/s/KANEL-77/kanelbulle?code=KANEL-77', from);
		await http(app, 'GET', '/s/KANEL-77', from);
		await http(app, 'GET', '/go?code=KANEL-77', from);
		secrets.push('KANEL');
		await form(app, '/angra', { code: 'kanelbulle' }, from);
		expect((await form(app, '/angra', { code: body.withdrawalCode }, from)).status).toBe(200);
		// Staff, right and wrong, with line breaks and errors in it.
		const owner = await signedIn(app, 'owner');
		const evil = 'kanelbulle@example.se\r\n{"level":"info","event":"forged"}';
		await form(app, '/sign-in?/password', { email: evil, password: 'kanelbulle-lösen' }, from);
		await form(app, '/sign-in?/password', { email: 'a\u0000kanelbulle@example.se', password: 'x\u0000kanelbulle' }, from);
		await form(app, '/sign-in?/code', { email: 'designer@exempel.se' }, from);
		await form(app, '/sign-in?/code', { email: 'kanelbulle@example.se' }, from);
		await form(app, '/sign-in/code', { email: 'designer@exempel.se', code: 'kanelbulle' }, from);
		const members = /href="(\/workspaces\/[0-9a-f-]{36}\/members)"/.exec((await http(app, 'GET', '/projects', { cookie: owner })).text)![1]!;
		const invited = await form(app, `${members}?/invite`, { email: 'kanelbulle@example.se', role: 'steering' }, { cookie: owner });
		const token = /\/invite\/([0-9a-f]{64})/.exec(invited.text)![1]!;
		secrets.push(token);
		await http(app, 'GET', `/invite/${token}`, from);
		await form(app, `/invite/${token}`, { password: 'kanelbulle' }, from);
		for (const path of [`/invite/${token}%00`, '/%F0%9F?kanelbulle', '/nope/kanelbulle', '/releases/kanelbulle', '/projects/__data.json?kanelbulle']) await http(app, 'GET', path, { ...from, cookie: owner });
		for (const cookie of ['session=kanelbulle', 'session=base64-kanel!!!bulle', `session=base64-${Buffer.from('{"access_token":"kanelbulle"}').toString('base64url')}`]) {
			await http(app, 'GET', '/projects', { ...from, cookie }).catch(() => null);
		}
		for (const host of ['kanel bulle', 'kanelbulle"']) await http(app, 'GET', '/', { ...from, host });
		await http(app, 'GET', '/', { ...from, 'user-agent': 'kanelbulle', referer: 'http://kanelbulle.example/' });
		// The log is in order: when the last request has its line, all have.
		const until = app.output().length;
		await http(app, 'HEAD', '/sign-in');
		await expect.poll(() => app.output().slice(until)).toContain('"HEAD"');
		expect((await http(app, 'GET', '/healthz')).status).toBe(200);

		const { lines, besides } = logOf(app);
		expect(besides).toEqual([]);
		expect(lines.length).toBeGreaterThan(20);
		for (const line of lines) {
			const entry = JSON.parse(line) as Record<string, unknown>;
			expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT/);
			expect(['info', 'error']).toContain(entry.level);
			expect(entry.event).not.toBe('forged');
			for (const secret of secrets) expect(line.toLowerCase()).not.toContain(secret.toLowerCase());
			expect(line).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
		}
		// What a respondent does is not written at all: a time would tell who answered when.
		expect(lines.filter((line) => /"\/(s\/|api\/v1|\(public\)\/angra|go")/.test(line))).toEqual([]);
	});

	test('a second start keeps data and codes; what was acknowledged before SIGKILL is there', async () => {
		const before = app.demo();
		const pack = await getPackage(app, before.code);
		const bodies = Array.from({ length: 40 }, () => submission(pack));
		const acknowledged: typeof bodies = [];
		const sending = bodies.map((body) => post(app, body).then((answered) => answered.status === 201 && acknowledged.push(body), () => null));
		await Promise.all(sending.slice(0, 15));
		await app.stop('SIGKILL');
		await Promise.all(sending);
		expect(acknowledged.length).toBeGreaterThanOrEqual(15);

		app = await startApp({ dataDir: app.dataDir, env: { HOST: '0.0.0.0' } });
		for (const body of acknowledged) expect(((await (await post(app, body)).json()) as { status: string }).status).toBe('duplicate');
		// The rest can be sent again, and then all are there once.
		for (const body of bodies) expect((await post(app, body)).status).toBeLessThan(300);
		const after = app.demo();
		expect({ code: after.code, users: after.users }).toEqual({ code: before.code, users: before.users });
		// Another port: the address in demo.json is today's, and still for its owner alone.
		expect(after.url).toBe(`http://localhost:${app.port}`);
		expect(statSync(join(app.dataDir, 'demo.json')).mode & 0o777).toBe(0o600);
		expect(app.output()).toContain(after.code);
		for (const { email, password } of before.users) {
			expect((await form(app, '/sign-in?/password', { email, password }, { 'x-forwarded-for': '198.51.100.42' })).status).toBe(303);
		}
		expect(await app.stop()).toBe(0);
		app = await startApp({ dataDir: app.dataDir, env: { HOST: '0.0.0.0' } });
		expect(((await (await post(app, bodies[0])).json()) as { status: string }).status).toBe('duplicate');
	});
});

test('DEMO=0 starts empty and takes one first owner, who knows the code', turn(2), async () => {
	const app = await startApp({ env: { DEMO: '0' } });
	try {
		expect(existsSync(join(app.dataDir, 'demo.json'))).toBe(false);
		const code = /Startkod:\s+(\S+)/.exec(app.output())![1]!;
		expect(code.length).toBeGreaterThanOrEqual(8);
		expect((await http(app, 'GET', '/')).headers.location).toBe('/setup');
		const person = { name: 'Tillitsbyrån', municipality: 'Grums', place: 'Grums', email: 'forst@example.se', password: 'ett långt lösenord' };
		const page = await http(app, 'GET', '/setup', { accept: 'text/html' });
		expect(page.status).toBe(200);
		expect(page.text).not.toContain(code);
		for (const wrong of ['', 'fel', code.slice(0, -1), `${code}0`, '00000000']) {
			const answered = await form(app, '/setup', { ...person, code: wrong });
			expect(answered.status).toBe(400);
			expect(answered.text).toContain('Startkoden stämmer inte');
			expect(answered.headers['set-cookie']).toBeUndefined();
		}
		expect((await form(app, '/setup', { ...person, code, password: 'kort' })).status).toBe(400);
		expect((await form(app, '/setup', { ...person, code, name: '' })).status).toBe(400);
		expect((await form(app, '/sign-in?/password', person)).status).toBe(400);
		// Two who press at the same moment: there is one workspace.
		const both = await Promise.all([form(app, '/setup', { ...person, code }), form(app, '/setup', { ...person, email: 'tva@example.se', code: code.toLowerCase() })]);
		expect(both.map(({ status }) => status)).toEqual([303, 303]);
		expect(both.map(({ headers }) => headers.location).sort()).toEqual(['/', '/projects']);
		const winner = both.find(({ headers }) => headers.location === '/projects')!;
		const loser = both.find(({ headers }) => headers.location === '/')!;
		const projects = await http(app, 'GET', '/projects', { cookie: cookiesOf(winner) });
		expect(projects.text).toContain('Tillitsbyrån');
		expect((await http(app, 'GET', '/projects', { cookie: cookiesOf(loser) })).text).not.toContain('Tillitsbyrån');
		const again = await form(app, '/setup', { ...person, email: 'tre@example.se', code });
		expect([again.status, again.headers.location]).toEqual([303, '/']);
		expect((await form(app, '/sign-in?/password', { ...person, email: 'tre@example.se' })).status).toBe(400);
		expect((await http(app, 'GET', '/setup')).headers.location).toBe('/');
		// Ten wrong codes are the end of it for a while.
		expect(await app.stop()).toBe(0);
		expect(logOf(app).besides).toEqual([]);
		expect(logOf(app).lines.join('')).not.toContain(code);
	} finally {
		await app.stop('SIGKILL');
		app.remove();
	}
});

test('guessing the start code stops; on one address alone the start code is printed too', turn(4), async () => {
	const address = Object.values(networkInterfaces()).flatMap((list) => list ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
	test.skip(!address, 'this machine has no address besides loopback');
	const dataDir = mkdtempSync(join(tmpdir(), 'vfv-e2e-'));
	const port = await freePort();
	let said = '';
	const child = spawn(process.execPath, [join(root, 'src/cli/serve.ts')], {
		cwd: root,
		env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: address, DEMO: '0', DATABASE_URL: '', SUPABASE_URL: '' }
	});
	const ended = new Promise((done) => child.on('exit', done));
	child.stdout.on('data', (chunk) => (said += chunk));
	child.stderr.on('data', (chunk) => (said += chunk));
	try {
		// Under the load of a whole run an empty store has taken more than forty seconds to be made.
		await expect.poll(() => said, { timeout: 120_000 }).toContain('är igång');
		expect(said).toMatch(/Startkod:\s+\S+/);
		const app = { port, url: `http://${address}:${port}` } as RunningApp;
		const codes = [];
		for (let i = 0; i < 11; i++) {
			const answered = await form(app, '/setup', { name: 'X', email: 'x@example.se', password: 'ett långt lösenord', code: `0000000${i}` }, { 'x-forwarded-for': `10.1.1.${i}` }, address);
			codes.push(answered.status);
		}
		expect(codes).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
	} finally {
		child.kill('SIGTERM');
		await ended;
		rmSync(dataDir, { recursive: true, force: true });
	}
});

test('on a PostgreSQL: nothing seeds itself, the first owner comes in, one response is stored', turn(6), async () => {
	const postgres = await startPostgres();
	test.skip(typeof postgres === 'string', `no PostgreSQL: ${String(postgres)}`);
	if (typeof postgres === 'string') return;
	const databaseUrl = await postgres.newDatabase();
	const wrong = await startAndFail({ DATABASE_URL: `${databaseUrl}_not_there`, PORT: String(await freePort()) });
	expect(wrong.code).not.toBe(0);
	expectSentence(wrong.said);
	const dataDir = mkdtempSync(join(tmpdir(), 'vfv-e2e-'));
	writeFileSync(join(dataDir, 'demo.json'), '{"url":"x","code":"GAMMAL-99","users":[]}');
	const env = { DATABASE_URL: databaseUrl };
	const app = await startApp({ env, dataDir });
	try {
		expect(app.output()).not.toContain('GAMMAL-99');
		expect(JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'))).toMatchObject({ url: 'x' });
		const code = /Startkod:\s+(\S+)/.exec(app.output())![1]!;
		const made = await form(app, '/setup', { code, name: 'Byrån', municipality: 'Grums', place: 'Grums', email: 'forst@example.se', password: 'ett långt lösenord' });
		expect(made.headers.location).toBe('/projects');
		const cookie = cookiesOf(made);
		const workspace = /name="workspace" value="([0-9a-f-]{36})"/.exec((await http(app, 'GET', '/projects', { cookie })).text)![1]!;
		const project = (await form(app, '/projects?/add', { workspace, name: 'Unga vuxna' }, { cookie })).headers.location!;
		const version = /new-round\?version=([0-9a-f-]{36})/.exec((await http(app, 'GET', project, { cookie })).text)![1]!;
		const round = (await form(app, `${project}/new-round`, { version, title: 'Hösten' }, { cookie })).headers.location!;
		const roundCode = /class="the-code[^"]*">([A-Z]+-\d+)</.exec((await http(app, 'GET', round, { cookie })).text)![1]!;
		const body = submission(await getPackage(app, roundCode));
		expect((await post(app, body)).status).toBe(201);
		// A second process beside the first agrees about everything, the session included.
		const second = await startApp({ env, dataDir });
		expect(((await (await post(second, body)).json()) as { status: string }).status).toBe('duplicate');
		expect((await http(second, 'GET', round, { cookie })).text).toMatch(/class="number[^"]*">1</);
		expect(await second.stop()).toBe(0);
		expect(logOf(app).besides).toEqual([]);
	} finally {
		await app.stop();
		app.remove();
		await postgres.stop();
	}
});
