/**
 * Whatever is sent, the server answers with a status and a sentence, stores nothing half and never says 5xx.
 * Straight over http, without a browser: what a page would stop is sent all the same.
 */
import { request, type IncomingHttpHeaders } from 'node:http';
import { expect, test, turn } from './fixtures/index.ts';
import { type DemoFile, type RunningApp } from './fixtures/app.ts';
import { seenIn } from './fixtures/publish.ts';
import { submission } from './fixtures/surveys.ts';

let app: RunningApp;
let designer: string;
/** A real round, the package a device gets for it, and a round that is closed. */
let round: { path: string; code: string };
let closed: { path: string; code: string };
let pack: Parameters<typeof submission>[0] & { survey: { cards: { id: string }[] } };

interface Answered {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
	json: { status?: string; message?: string; problem?: string; [more: string]: unknown };
}

/** Nothing of the inside may be seen outside: no SQL, no stack, no library's or database's own words. */
const INSIDE = /\bselect \w+|insert into|plpgsql|\braise\b|SQLSTATE|PGRST|violates|duplicate key|StoreFailure|node_modules|\bat [\w.<>]+ \(|file:\/\/|\.ts:\d|undefined|\[object Object\]/i;
const SWEDISH = /[åäöÅÄÖ]|\b(är|det|inte|ska|och|med|Omgången|Svaren?|Svarets)\b/;
const ENGLISH = /\b(the|is|are|was|not|should|and|cannot|There|answers?)\b/;

let addresses = 0;
/** An address of its own, as a proxy on this machine would say it: rate limits then do not mix the tests. */
const newAddress = () => `10.${(++addresses >> 8) & 255}.${addresses & 255}.7`;

async function http(method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<Answered> {
	const answered = await new Promise<Answered>((done, failed) => {
		const sent = request(
			{ host: '127.0.0.1', port: app.port, method, path, headers: { 'x-forwarded-for': newAddress(), ...headers } },
			(response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
				response.on('end', () => {
					let json = {};
					try {
						json = (JSON.parse(text) as Answered['json'] | null) ?? {};
					} catch {
						// A page, not JSON.
					}
					done({ status: response.statusCode!, headers: response.headers, text, json });
				});
			}
		);
		sent.on('error', failed);
		if (body !== undefined) sent.write(body);
		sent.end();
	});
	const what = `${method} ${path.slice(0, 80)} ${String(body ?? '').slice(0, 80)}`;
	expect(answered.status, what).toBeLessThan(500);
	// A page of ours holds much that is right to hold; what a program gets, and what a page says when it refuses, does not.
	if (answered.status >= 400) expect(answered.text.replace(/<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g, ''), what).not.toMatch(INSIDE);
	return answered;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const send = (body: unknown, headers: Record<string, string> = {}) =>
	http('POST', '/api/v1/responses', { ...JSON_TYPE, ...headers }, typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
const form = (path: string, fields: Record<string, string> | string, headers: Record<string, string> = {}) =>
	http('POST', path, { origin: app.url, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
		typeof fields === 'string' ? fields : new URLSearchParams(fields).toString());

function refused(answered: Answered, status: number, word: string): void {
	expect({ http: answered.status, status: answered.json.status }, answered.text.slice(0, 200)).toEqual({ http: status, status: word });
	expect(answered.json.message, answered.text.slice(0, 200)).toMatch(SWEDISH);
	expect(answered.json.message!.length).toBeGreaterThan(15);
}

const cookiesOf = (answered: Answered) => (answered.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
async function signedIn(role: DemoFile['users'][number]['role']): Promise<string> {
	const { email, password } = app.demo().users.find((one) => one.role === role)!;
	const answered = await form('/sign-in?/password', { email, password });
	expect(answered.headers.location).toBe('/projects');
	return cookiesOf(answered);
}

async function newRound(title: string): Promise<{ path: string; code: string }> {
	// What the demo's round asks, in its project.
	const [{ project, version }] = (await app.ask<{ project: string; version: string }>(`select '/projects/' || project_id as project, survey_version_id as version from public.rounds where code = '${app.demo().code}'`)) as [{ project: string; version: string }];
	const made = await form(`${project}/new-round`, { version, title }, { cookie: designer });
	const path = made.headers.location!;
	expect(path).toMatch(/^\/rounds\//);
	const code = /class="the-code[^"]*">([A-Z]+-\d+)</.exec((await http('GET', path, { cookie: designer })).text)![1]!;
	return { path, code };
}

/** How many have answered, as the designer sees it. */
const stored = async (path = round.path) => Number(/class="number[^"]*">(\d+)</.exec((await http('GET', path, { cookie: designer })).text)![1]);
const release = async (path: string) => form(`${path}/release`, seenIn((await http('GET', `${path}/release`, { cookie: designer })).text), { cookie: designer });

const right = (code = round.code) => ({ ...submission(pack), round: code });
type Sent = ReturnType<typeof right>;
const first = (body: Sent) => body.answers[0]!;
const withFirst = (change: object): Sent => {
	const body = right();
	Object.assign(first(body), change);
	return body;
};

test.beforeAll(async ({ ownApp }) => {
	app = await ownApp();
	designer = await signedIn('designer');
	[round, closed] = [await newRound('Felaktigt'), await newRound('Stängd')];
	await form(`${closed.path}?/close`, '', { cookie: designer });
	pack = (await http('GET', `/api/v1/rounds/${round.code}`)).json as unknown as typeof pack;
});
test.afterAll(async () => {
	expect(await app.stop()).toBe(0);
	app.remove();
});

test('answers that are not answers to this survey: refused with what is wrong, and nothing is stored', async () => {
	const shown = first(right()).shown;
	const other = pack.survey.cards.find((card) => !shown.includes(card.id))!.id;
	const card = shown[0]!;
	const extra = (...answers: unknown[]) => ({ ...right(), answers: [...right().answers, ...answers] });
	const invalid: [string, unknown, string | null][] = [
		['best is not on the screen', withFirst({ best: other }), 'card_not_on_screen'],
		['worst is not on the screen', withFirst({ worst: other }), 'card_not_on_screen'],
		['best is no card at all', withFirst({ best: 'ZZ' }), 'card_not_on_screen'],
		['the same card best and worst', withFirst({ best: card, worst: card }), 'same_card_twice'],
		['nothing chosen', withFirst({ best: null, worst: null }), 'nothing_chosen'],
		['chosen although all were equal', withFirst({ outcome: 'equal' }), 'choice_without_choosing'],
		['other cards than the screen', withFirst({ shown: [...shown.slice(1), other] }), 'other_cards_than_the_screen'],
		['one card shown twice', withFirst({ shown: [card, card, ...shown.slice(2)] }), 'other_cards_than_the_screen'],
		['a screen that is not there', withFirst({ set: 700 }), 'unknown_screen'],
		['a negative screen', withFirst({ set: -1 }), null],
		['half a screen', withFirst({ set: 0.5 }), null],
		['a huge screen', withFirst({ set: 1e300 }), null],
		['the screen as text', withFirst({ set: '0' }), null],
		['an unknown outcome', withFirst({ outcome: 'won' }), null],
		['a screen twice', { ...right(), answers: [...right().answers, first(right())] }, 'answered_twice'],
		['an unknown kind', extra({ kind: 'vote', card }), null],
		['an unknown field', withFirst({ comment: 'hej' }), null],
		['a story without text', extra({ question: 'top', kind: 'follow_up', aspect: 'story', card, text: '   ' }), 'empty_text'],
		['a story that is too long', extra({ question: 'top', kind: 'follow_up', aspect: 'story', card, text: 'a'.repeat(2001) }), null],
		// What nobody sees in a text is taken away (`pasted.spec`); nothing else is left of this one.
		['a story of NUL and half a character', extra({ question: 'top', kind: 'follow_up', aspect: 'story', card, text: '\u0000\ud83d' }), 'empty_text'],
		['NUL in a card', withFirst({ best: '\u0000' }), null],
		['today for an unknown card', extra({ question: 'top', kind: 'follow_up', aspect: 'today', card: 'ZZ', value: 1 }), 'unknown_card'],
		['today with an unknown value', extra({ question: 'top', kind: 'follow_up', aspect: 'today', card, value: 9 }), null],
		['change with an unknown value', extra({ question: 'top', kind: 'follow_up', aspect: 'change', card, value: 'burn' }), 'unknown_option'],
		['an unknown background question', extra({ question: 'shoe', kind: 'choice', value: '43' }), 'unknown_question'],
		['follow-ups for too many cards', extra(...pack.survey.cards.slice(0, 4).map(({ id }) => ({ question: 'top', kind: 'follow_up', aspect: 'today', card: id, value: 1 }))), 'too_many_follow_ups'],
		['301 answers', { ...right(), answers: Array.from({ length: 301 }, () => first(right())) }, null],
		['300 answers to one screen', { ...right(), answers: Array.from({ length: 300 }, () => first(right())) }, 'answered_twice'],
		['answers as an object', { ...right(), answers: { 0: first(right()) } }, null],
		['an answer that is null', { ...right(), answers: [null] }, null],
		['no answers at all', { ...right(), answers: undefined }, null],
		['an id that is no UUID', { ...right(), id: '1; drop table responses' }, null],
		['revision 0', { ...right(), revision: 0 }, null],
		['revision as text', { ...right(), revision: '1' }, null],
		['revision without end', { ...right(), revision: 1e21 }, null],
		['a withdrawal code with 0 and O', { ...right(), withdrawalCode: '0OIL-1111' }, 'bad_withdrawal_code'],
		['no withdrawal code', { ...right(), withdrawalCode: '' }, 'bad_withdrawal_code'],
		['a language that is a sentence', { ...right(), language: 'svenska' }, null],
		['a repeat code that is a number', { ...right(), repeatCode: 7 }, null],
		['a repeat code that never ends', { ...right(), repeatCode: 'bil '.repeat(100) }, null],
		['a repeat code in a round that has none', { ...right(), repeatCode: 'bil katt tomat 47' }, 'repeat_code_not_asked'],
		['simulated answers from outside', { ...right(), simulated: true }, null],
		['a round that is an object', { ...right(), round: { code: round.code } }, null]
	];
	for (const [what, body, problem] of invalid) {
		const answered = await send(body);
		expect(answered.status, `${what}: ${answered.text.slice(0, 200)}`).toBe(422);
		refused(answered, 422, 'invalid');
		if (problem) expect(answered.json.problem, what).toBe(problem);
	}
	expect(await stored()).toBe(0);
});

test('an unknown and a closed round', async () => {
	refused(await send(right('GRAN-99')), 404, 'unknown');
	refused(await send(right('%')), 404, 'unknown');
	refused(await send(right("GRAN-472' or 1=1")), 404, 'unknown');
	refused(await send(right(closed.code)), 409, 'closed');
	refused(await http('GET', `/api/v1/rounds/${closed.code}`), 409, 'closed');
	expect((await http('GET', `/api/v1/rounds/${closed.code}`)).text).not.toContain('survey');
	expect(await stored(closed.path)).toBe(0);
	for (const path of ['GRAN-99', 'gran', '%00', '%27%20or%201=1', '..%2f..%2fhealthz', '%E2%80%AE', '%F0%9F%98%80', 'A'.repeat(8000), '{code}', '%25s']) {
		refused(await http('GET', `/api/v1/rounds/${path}`), 404, 'unknown');
	}
	expect((await http('GET', '/api/v1/rounds/%F0%9F')).status).toBe(400);
	// The same code as people type it.
	const typed = await http('GET', `/api/v1/rounds/${encodeURIComponent(` ${round.code.toLowerCase().replace('-', ' ')} `)}`);
	expect(typed.status).toBe(200);
});

test('bodies that are no response', async () => {
	for (const body of ['', ' ', '{', 'hej', '{"round":', "{'round':1}", 'undefined', '\u0000', '<xml/>', 'round=GRAN-472']) refused(await send(body), 400, 'not_json');
	refused(await send(Buffer.from([0xff, 0xfe, 0x00, 0xd8])), 400, 'not_json');
	for (const body of ['null', '[]', '1', '"GRAN-472"', 'true', '{}', '[[]]', '{"__proto__":{"round":"GRAN-472"}}', '{"constructor":{"prototype":{"x":1}}}']) {
		refused(await send(body), 422, 'invalid');
	}
	for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
		refused(await send(JSON.stringify(right()).replace('"language"', `"${key}":{"simulated":true},"language"`)), 422, 'invalid');
	}
	for (const [open, shut] of [['[', ']'], ['{"a":', '}']] as const) {
		refused(await send(`${open.repeat(10_000)}1${shut.repeat(10_000)}`), 422, 'invalid');
		refused(await send(JSON.stringify(right()).replace('"answers":[', `"answers":[${open.repeat(10_000)}1${shut.repeat(10_000)},`)), 422, 'invalid');
	}
	refused(await send('x'.repeat(5_000_000)), 413, 'too_large');
	refused(await send({ ...right(), filling: 'x'.repeat(5_000_000) }), 413, 'too_large');
	refused(await send(JSON.stringify(Array.from({ length: 700_000 }, () => [1]))), 413, 'too_large');
	expect(await stored()).toBe(0);
});

test('any content type is read as JSON or refused, with a sentence', async () => {
	for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/json; charset=utf-16', 'nonsense', null]) {
		const answered = await http('POST', '/api/v1/responses', type ? { 'content-type': type } : {}, 'round=GRAN-472');
		expect(answered.status, type ?? 'no content type').toBeGreaterThanOrEqual(400);
		expect(answered.json.status, type ?? 'no content type').toBeTruthy();
		expect(answered.json.message, type ?? 'no content type').toMatch(SWEDISH);
	}
	expect(await stored()).toBe(0);
});

test('other methods and addresses of the API', async () => {
	for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) refused(await http(method, '/api/v1/responses', JSON_TYPE), 405, 'wrong_method');
	for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) refused(await http(method, `/api/v1/rounds/${round.code}`, JSON_TYPE), 405, 'wrong_method');
	for (const path of ['/api/v1', '/api/v1/', '/api/v2/responses', '/api/v1/responses/1', '/api/v1/rounds']) {
		const answered = await http('GET', path);
		expect(answered.status === 404 || answered.status === 308, path).toBe(true);
	}
	expect(await stored()).toBe(0);
});

test('Accept-Language: en gets the sentences in English', async () => {
	const english = { 'accept-language': 'en-GB,sv;q=0.5' };
	const answers = [
		await send('hej', english),
		await send({}, english),
		await send(right('GRAN-99'), english),
		await send(right(closed.code), english),
		await send(withFirst({ best: first(right()).shown[1], worst: first(right()).shown[1] }), english),
		await send('x'.repeat(300_000), english),
		await http('GET', '/api/v1/rounds/GRAN-99', english)
	];
	for (const answered of answers) {
		expect(answered.json.message).toMatch(ENGLISH);
		expect(answered.json.message).not.toMatch(/[åäö]/);
	}
	refused(await send('hej', { 'accept-language': 'x'.repeat(5000) }), 400, 'not_json');
});

test('revisions: a duplicate, a conflict, an older one, another round, a taken code, a withdrawn id', async () => {
	const here = await newRound('Versioner');
	const body = { ...right(here.code), revision: 2 };
	expect((await send(body)).status).toBe(201);
	const again = await send(body);
	expect([again.status, again.json.status]).toEqual([200, 'duplicate']);
	expect(again.json.message).toMatch(SWEDISH);
	// The same id in capitals is the same id.
	expect((await send({ ...body, id: body.id.toUpperCase() })).json.status).toBe('duplicate');
	refused(await send({ ...body, answers: body.answers.slice(1) }), 409, 'conflict');
	refused(await send({ ...body, revision: 1 }), 409, 'stale');
	refused(await send({ ...body, round: round.code, revision: 3 }), 409, 'conflict');
	refused(await send({ ...body, revision: 3, withdrawalCode: 'AAAABBBB' }), 409, 'conflict');
	refused(await send({ ...right(here.code), withdrawalCode: body.withdrawalCode }), 409, 'code_taken');
	expect(await stored(here.path)).toBe(1);
	expect(await stored()).toBe(0);
	// Half right is not stored: the first revision that is wrong leaves the one before as it was.
	expect((await send({ ...body, revision: 4, answers: [...body.answers, { question: 'top', kind: 'follow_up', aspect: 'story', card: 'ZZ', text: 'x' }] })).status).toBe(422);
	expect((await send(body)).json.status).toBe('duplicate');
	// Ten of the same at once are one.
	const racing = right(here.code);
	const states = (await Promise.all(Array.from({ length: 10 }, () => send(racing)))).map(({ json }) => json.status);
	expect(states.filter((state) => state === 'saved')).toHaveLength(1);
	expect(states.filter((state) => state === 'duplicate')).toHaveLength(9);
	expect(await stored(here.path)).toBe(2);

	const wrong = await form('/angra', { code: 'ZZZZ-ZZZZ' });
	expect(wrong.status).toBe(404);
	const gone = await form('/angra', { code: body.withdrawalCode.toLowerCase() });
	expect(gone.status).toBe(200);
	expect(gone.text).toContain('Dina svar är borttagna');
	expect(await stored(here.path)).toBe(1);
	refused(await send(body), 410, 'withdrawn');
	refused(await send({ ...body, revision: 9 }), 410, 'withdrawn');
	refused(await send({ ...body, revision: 9, withdrawalCode: 'ABCDEFGH', round: round.code }), 410, 'withdrawn');
	expect((await form('/angra', { code: body.withdrawalCode })).status).toBe(404);
	expect(await stored(here.path)).toBe(1);
});

test('no accepted response can block or break a release', turn(1), async () => {
	// What is counted must be what is read: an id that sorts before the first page would be counted and never read.
	const blocked = await newRound('Nollor');
	for (let person = 0; person < 5; person++) await send(right(blocked.code));
	await send({ ...right(blocked.code), id: '00000000-0000-0000-0000-000000000000' });
	await send({ ...right(blocked.code), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' });
	expect((await release(blocked.path)).headers.location).toMatch(/^\/releases\//);

	const blank = (outcome: 'equal' | 'skipped') => ({ ...right(), answers: right().answers.map((answer) => ({ ...answer, outcome, best: null, worst: null })) });
	const odd: [string, (person: number) => object][] = [
		['nothing answered', () => ({ answers: [] })],
		['everything skipped', () => ({ answers: blank('skipped').answers })],
		['everything equal', () => ({ answers: blank('equal').answers })],
		['only best', () => ({ answers: right().answers.map((answer) => ({ ...answer, worst: null })) })],
		['only worst', () => ({ answers: right().answers.map((answer) => ({ ...answer, best: null })) })],
		['one screen each', (person) => ({ answers: [right().answers[person]] })],
		['one with answers, four without', (person) => (person ? { answers: [] } : {})]
	];
	for (const [what, change] of odd) {
		const here = await newRound(what);
		for (let person = 0; person < 5; person++) expect((await send({ ...right(here.code), ...change(person) })).status, what).toBe(201);
		const { status, headers } = await release(here.path);
		// Of those who say nothing there is no board, but a page that says how many are missing.
		expect([303, 409], what).toContain(status);
		if (status === 303) expect(headers.location, what).toMatch(/^\/releases\//);
		const page = await http('GET', headers.location ?? `${here.path}/release`, { cookie: designer, accept: 'text/html' });
		expect(page.status, what).toBe(200);
		// As it is read: what the page's script is given has nulls of its own.
		expect(page.text.replace(/<script[\s\S]*?<\/script>/g, ''), what).not.toMatch(/\bNaN\b|Infinity|\bnull\b|undefined/);
	}
});

test('the same answers once more, or nothing but skipping, do not make a release that differs by one person', turn(3), async () => {
	const here = await newRound('Subtraktion');
	const people = Array.from({ length: 6 }, () => right(here.code));
	for (const body of people) await send(body);
	expect((await release(here.path)).headers.location).toMatch(/^\/releases\//);
	// One newcomer. Four others press send once more without changing anything, or skip all the way.
	await send(right(here.code));
	for (const body of people.slice(0, 2)) expect((await send({ ...body, revision: 2 })).status).toBeLessThan(300);
	for (let person = 0; person < 2; person++) await send({ ...right(here.code), answers: [] });
	const second = await release(here.path);
	expect(second.status, 'the second board would differ from the first by the newcomer alone').toBe(409);
});

test('pages asked for with rubbish', async () => {
	const rubbish = [
		'/releases/x', '/rounds/%00', '/s/%F0%9F', '/s/%00', '/%', '/%ff', '//evil.example', '//evil.example/', '/\\evil.example/', '///', '/s/', '/s//', '/s/x/y',
		`/s/${'A'.repeat(8000)}`, '/s/%25sprites%25', '/s/%3Cscript%3E', '/invite/x', '/invite/%00', '/reminders/x', '/reminders/%00', `/reminders/${'A'.repeat(43)}`, '/invite/%F0%9F%98%80', `/invite/${'f'.repeat(64)}`,
		'/projects/00000000-0000-0000-0000-00000000000g', '/go?code=%00', `/go?code=${'a'.repeat(23)}%F0%9F%98%80`, '/go?code=%0d%0aX:1', '/go?code=//evil.example',
		'/../../package.json', '/..%2f..%2fpackage.json', '/_app/..%2f..%2f..%2fpackage.json', '/.data/demo.json', '/demo.json', '/.env', '/_app/nope.js',
		'/sign-in?to=%00', '/sign-in?/password', '/sign-in?x-sveltekit-invalidated=1', '/sign-in/__data.json?x-sveltekit-invalidated=zz', '/__data.json', '/sign-in/code?email=%00',
		`/sign-in?to=${'a'.repeat(9000)}`, '/projects/__data.json', '/releases/__data.json', '/rounds/%00/__data.json', '/__route.js', '/_app/remote/x/y', '/?%F0%9F'
	];
	for (const path of rubbish) {
		const answered = await http('GET', path, { accept: 'text/html' });
		expect(answered.text, path).not.toContain('"dependencies"');
		const to = answered.headers.location;
		if (to) expect(new URL(to, `${app.url}/sign-in`).origin, `${path} → ${to}`).toBe(app.url);
	}
	// The text that was asked for stands in the page as text.
	const script = await http('GET', '/s/%3Cscript%3Ealert(1)%3C%2Fscript%3E', { accept: 'text/html' });
	expect(script.text).not.toContain('<script>alert');
	expect((await http('GET', '/s/%25sprites%25', { accept: 'text/html' })).text.split('</title>')[0]).not.toContain('<svg');
});

test('hosts that are not hosts, and nobody is sent to another one', async () => {
	for (const host of ['evil.example', 'evil.example:99', 'a b', 'x"><script>', 'user@evil.example', 'evil.example/path?x', '[::1', 'å', '${x}', '']) {
		const answered = await http('GET', '/sign-in', { host, accept: 'text/html' });
		expect(answered.text).not.toContain('evil.example');
		expect(answered.text).not.toContain('x"><script>');
	}
	const forwarded = await http('GET', '/sign-in/', { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-original-url': '/projects', 'x-rewrite-url': '/projects' });
	expect(JSON.stringify(forwarded.headers)).not.toContain('evil.example');
	for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '\\\\evil.example', 'javascript:alert(1)', '/%2F/evil.example', '/.//evil.example', '/\t/evil.example', '@evil.example', '/projects\r\nx: y', '']) {
		const page = await http('GET', `/sign-in?to=${encodeURIComponent(to)}`, { cookie: designer });
		expect(page.headers.location, to).toMatch(/^\/(projects)?$/);
		const { email, password } = app.demo().users[1]!;
		const signed = await form('/sign-in?/password', { email, password, to });
		expect(signed.headers.location, to).toMatch(/^\/(projects)?$/);
		const language = await form('/language', { lang: 'sv', to });
		expect(language.headers.location, to).toMatch(/^\/(projects)?$/);
	}
});

test('forms with missing, strange and huge fields', turn(2), async () => {
	const emails = ['', ' ', 'x', 'a@b', 'a\u0000@b.se', 'a\r\nBcc: x@y.se', `${'a'.repeat(317)}@b😀`, '😀'.repeat(300), `a@${'b'.repeat(5000)}`, '%', "' or 1=1 --@x.se"];
	for (const email of emails) {
		await form('/sign-in?/password', { email, password: 'fel lösenord här' });
		await form('/sign-in?/password', { email: 'nobody@example.se', password: `${email}\u0000` });
		await form('/sign-in?/code', { email });
		await form('/sign-in/code', { email, code: '\u0000' });
		await form('/angra', { code: email });
		await form('/setup', { code: email, name: email, email, password: email });
		await form(`/invite/${'f'.repeat(64)}`, { password: email });
		await form('/language', { lang: email, to: email });
	}
	for (const path of ['/sign-in?/password', '/sign-in?/code', '/sign-in/code', '/angra', '/setup', '/invite/x', '/invite/%00', '/reminders/x', '/reminders/%00', '/language', '/sign-out', '/projects?/add', '/sign-in?/nope', '/sign-in?/constructor', '/sign-in?/__proto__', '/sign-in', '/']) {
		await form(path, '');
		await form(path, '&&&===%%%');
		await form(path, 'email[]=a&email=b&email=c&__proto__=1&constructor=2');
		for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'application/json', 'nonsense']) {
			await form(path, 'email=a', { 'content-type': type });
		}
		// Where nothing is read of a form, the answer may come with the connection cut.
		await form(path, `email=${'a'.repeat(3_000_000)}&password=${'b'.repeat(2_000_000)}`).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
		});
		expect((await http('GET', '/healthz')).status).toBe(200);
	}
	const file = '--x\r\nContent-Disposition: form-data; name="email"; filename="a.txt"\r\n\r\nhej\r\n--x--\r\n';
	await form('/sign-in?/password', file, { 'content-type': 'multipart/form-data; boundary=x' });
	await form('/angra', file.replace('email', 'code'), { 'content-type': 'multipart/form-data; boundary=x' });
});

test('forms of the signed-in with rubbish in them', turn(3), async () => {
	const owner = await signedIn('owner');
	const members = /href="(\/workspaces\/[0-9a-f-]{36}\/members)"/.exec((await http('GET', '/projects', { cookie: owner })).text)![1]!;
	const projects = (await http('GET', '/projects', { cookie: designer })).text;
	const project = /href="(\/projects\/[0-9a-f-]{36})"/.exec(projects)![1]!;
	const workspace = /name="workspace" value="([0-9a-f-]{36})"/.exec(projects)![1]!;
	// Of the survey that the demo's round asks.
	const [{ version }] = (await app.ask<{ version: string }>(`select survey_version_id as version from public.rounds where code = '${app.demo().code}'`)) as [{ version: string }];
	const strange = ['', '   ', '\u0000', 'a\u0000b', `${'a'.repeat(119)}😀`, '😀'.repeat(200), '%sprites%', '{n}', '<script>alert(1)</script>', '\u202e', '\u00a0', '$&'];
	for (const text of strange) {
		await form('/projects?/add', { workspace, name: text }, { cookie: designer });
		await form('/projects?/add', { workspace: text, name: 'x' }, { cookie: designer });
		await form(`${project}/new-round`, { version, title: text }, { cookie: designer });
		await form(`${project}/new-round`, { version: text, title: 'x' }, { cookie: designer });
		await form(`${members}?/invite`, { email: text, role: 'designer' }, { cookie: owner });
		await form(`${members}?/invite`, { email: `${text}@example.se`, role: 'designer' }, { cookie: owner });
		await form(`${members}?/invite`, { email: 'a@example.se', role: text }, { cookie: owner });
		await form(`${members}?/remove`, { user: text, role: 'owner' }, { cookie: owner });
		await form(`${members}?/remove`, { user: '00000000-0000-0000-0000-000000000000', role: text }, { cookie: owner });
		await http('GET', `${project}/new-round?version=${encodeURIComponent(text)}`, { cookie: designer });
	}
	for (const role of ['superuser', 'service_role', 'Owner', 'owner,designer']) {
		expect((await form(`${members}?/invite`, { email: 'a@example.se', role }, { cookie: owner })).status, role).toBe(400);
	}
	const after = await http('GET', '/projects', { cookie: designer, accept: 'text/html' });
	expect(after.status).toBe(200);
	expect(after.text).not.toContain('<script>alert');
});

test('a form from another origin is refused everywhere', async () => {
	const paths = ['/sign-in?/password', '/sign-in?/code', '/sign-in/code', '/angra', '/setup', '/invite/x', '/language', '/sign-out', '/projects?/add', `${round.path}/release`, `${round.path}?/close`];
	const before = await http('GET', round.path, { cookie: designer });
	for (const path of paths) {
		for (const origin of ['https://evil.example', 'null', app.url.replace('http:', 'https:'), `http://localhost:${app.port}`, `${app.url}.evil.example`, undefined]) {
			for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', undefined]) {
				const answered = await http('POST', path, { cookie: designer, ...(origin ? { origin } : {}), ...(type ? { 'content-type': type } : {}) }, 'lang=en');
				expect(answered.status, `${path} from ${origin} as ${type}`).toBe(403);
				expect(answered.headers['set-cookie']).toBeUndefined();
			}
		}
	}
	// JSON needs the browser's permission first, and that is not given.
	const asked = await http('OPTIONS', '/sign-out', { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' });
	expect(asked.headers['access-control-allow-origin']).toBeUndefined();
	expect((await http('GET', round.path, { cookie: designer })).text.length).toBe(before.text.length);
});

test('cookies that somebody wrote by hand are nobody, and harm nobody', async () => {
	const b64 = (value: unknown) => `session=base64-${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
	const session = JSON.parse(Buffer.from(designer.replace('session=base64-', ''), 'base64url').toString()) as Record<string, unknown>;
	const [head, claims, signature] = (session.access_token as string).split('.') as [string, string, string];
	const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const known = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
	const cookies = [
		'session=x', 'session=%%%', 'session=base64-!!!', 'session=', 'session.0=base64-eyJ; session.1=%%%', `session=${'{'.repeat(4000)}`, b64(null), b64([1]), b64('x'),
		b64({ access_token: 'a.b.c' }),
		b64({ access_token: 1, refresh_token: {}, expires_at: 'x' }),
		b64({ ...session, access_token: `${part({ alg: 'none' })}.${claims}.` }),
		b64({ ...session, access_token: `${part({ alg: 'ES256' })}.${claims}.AAAA` }),
		b64({ ...session, access_token: `${head}.${part({ ...known, role: 'service_role' })}.${signature}` }),
		b64({ ...session, access_token: `${head}.${part({ ...known, email: 'owner@exempel.se' })}.${signature}` }),
		b64({ ...session, access_token: `${claims}.${head}.${signature}` }),
		b64({ ...session, expires_at: 1, refresh_token: '' }),
		b64({ ...session, expires_at: 1, refresh_token: 'x' }),
		b64({ ...session, expires_at: 1, refresh_token: null }),
		b64({ ...session, expires_at: 1, refresh_token: "' or 1=1" }),
		`lang=%3Cscript%3E; lang=${'x'.repeat(3000)}`
	];
	for (const cookie of cookies) {
		// A rejected promise ends the process a moment later: every cookie gets its own moment.
		const alive = () => http('GET', '/healthz').then(({ status }) => status, (error: Error) => error.message);
		for (const path of ['/projects', '/sign-in', '/releases/00000000-0000-0000-0000-000000000000']) {
			const answered = await http('GET', path, { cookie, accept: 'text/html' });
			expect(answered.status === 303 || path === '/sign-in', `${cookie.slice(0, 60)} opened ${path}`).toBe(true);
			expect(await alive(), `the server is gone after ${cookie.slice(0, 90)}`).toBe(200);
		}
		expect((await form('/sign-out', '', { cookie })).status, cookie.slice(0, 60)).toBe(303);
		expect(await alive(), `the server is gone after signing out with ${cookie.slice(0, 90)}`).toBe(200);
	}
});

test('five hundred made-up submissions: each has a status, a sentence and no 5xx', turn(4), async () => {
	// A small generator of its own (mulberry32), so that a failure can be repeated.
	let state = 20261122;
	const random = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const JUNK: unknown[] = [null, true, false, 0, -1, 1.5, 1e308, -0, '', ' ', 'x', '\u0000', '\ud800', '\uffff', 'å'.repeat(30), 'a'.repeat(3000), [], {}, [[]], { __proto__: 1 }, [null], 'H0', 'H1', 'best_worst', 'chosen', '2026-11-22', "'; --", '%', '{n}', 2 ** 31, 2 ** 53, '0', '\u202e', { toString: 1 }, [1, 2, 3]];
	const mutate = (value: unknown, depth = 0): unknown => {
		if (random() < (depth === 0 ? 0 : 0.12)) return any(JUNK);
		if (Array.isArray(value)) {
			const list = value.map((one) => (random() < 0.25 ? mutate(one, depth + 1) : one));
			if (random() < 0.08) list.push(any(JUNK));
			if (random() < 0.08) list.splice(Math.floor(random() * list.length), 1);
			if (random() < 0.05 && list.length) list.push(list[0]);
			return list;
		}
		if (value && typeof value === 'object') {
			const entries = Object.entries(value).map(([key, one]) => [random() < 0.02 ? `${key}x` : key, random() < 0.35 ? mutate(one, depth + 1) : one] as const);
			if (random() < 0.06) entries.push([any(['__proto__', 'simulated', 'workspace_id', 'constructor', '']), any(JUNK)]);
			return Object.fromEntries(entries.filter(() => random() > 0.02));
		}
		return random() < 0.5 ? any(JUNK) : value;
	};
	const here = await newRound('Slump');
	let saved = 0;
	const seen = new Map<string, number>();
	for (let start = 0; start < 500; start += 10) {
		const bodies = Array.from({ length: 10 }, () => {
			const body = JSON.stringify(mutate(right(here.code)));
			// Sometimes the text itself is damaged.
			return random() < 0.1 ? body.slice(0, Math.floor(random() * body.length)) : body;
		});
		const answers = await Promise.all(bodies.map((body) => send(body)));
		for (const [i, answered] of answers.entries()) {
			expect(answered.json.status, bodies[i]).toBeTruthy();
			expect(answered.json.message, bodies[i]).toMatch(SWEDISH);
			if (answered.status === 201) saved++;
			seen.set(answered.json.status!, (seen.get(answered.json.status!) ?? 0) + 1);
		}
	}
	expect(await stored(here.path), JSON.stringify([...seen])).toBe(saved);
	expect(seen.get('invalid')).toBeGreaterThan(50);
	if (saved >= 5) expect([303, 409]).toContain((await release(here.path)).status);
});

test.describe('rate limits', () => {
	test('round codes: guessing stops, and then a right code is not told from a wrong one', async () => {
		const from = { 'x-forwarded-for': newAddress() };
		for (let i = 0; i < 30; i++) refused(await http('GET', `/api/v1/rounds/GRAN-${100 + i}X`, from), 404, 'unknown');
		const stopped = await http('GET', `/api/v1/rounds/${round.code}`, from);
		refused(stopped, 429, 'too_many_tries');
		expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
		expect((await http('GET', `/s/${round.code}`, from)).status).toBe(429);
		expect((await http('GET', `/api/v1/rounds/${round.code}`)).status).toBe(200);
		// Somebody who mistypes does not stop those who send; sending to codes that are not there has its own end.
		const here = await newRound('Gissat');
		expect((await send(right(here.code), from)).status).toBe(201);
		for (let i = 0; i < 30; i++) refused(await send(right(`GRAN-${1000 + i}`), from), 404, 'unknown');
		refused(await send(right(here.code), from), 429, 'too_many_tries');
		expect(await stored(here.path)).toBe(1);
	});

	test('a wrong password is refused ten times; then a right one is refused too', async () => {
		const from = { 'x-forwarded-for': newAddress() };
		const { email, password } = app.demo().users.find((one) => one.role === 'steering')!;
		for (let i = 0; i < 10; i++) expect((await form('/sign-in?/password', { email: `nobody${i}@example.se`, password: 'fel lösenord' }, from)).status).toBe(400);
		const stopped = await form('/sign-in?/password', { email, password }, from);
		expect(stopped.status).toBe(429);
		expect(stopped.headers['set-cookie']).toBeUndefined();
		expect(stopped.text).toContain('Det har blivit för många försök');
		expect((await form('/sign-in?/password', { email, password })).status).toBe(303);
	});

	test('many addresses, one account', turn(6), async () => {
		const email = 'trust-agent@exempel.se';
		const answers = [];
		for (let i = 0; i < 21; i++) answers.push((await form('/sign-in?/password', { email, password: `fel ${i}` })).status);
		expect(answers.slice(0, 20).every((status) => status === 400)).toBe(true);
		expect(answers[20]).toBe(429);
	});

	test('a hundred wrong passwords at once are no more tries than ten', async () => {
		const from = { 'x-forwarded-for': newAddress() };
		const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => form('/sign-in?/password', { email: 'steering@exempel.se', password: `gissning ${i}` }, from)));
		expect(answers.filter(({ status }) => status === 400).length).toBeLessThanOrEqual(10);
		const codes = { 'x-forwarded-for': newAddress() };
		const withdrawals = await Promise.all(Array.from({ length: 60 }, (_, i) => form('/angra', { code: `ABCDEF${'ABCDEFGH'[i % 8]}${'ABCDEFGH'[(i >> 3) % 8]}` }, codes)));
		expect(withdrawals.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(10);
		const rounds = { 'x-forwarded-for': newAddress() };
		const guesses = await Promise.all(Array.from({ length: 120 }, (_, i) => http('GET', `/api/v1/rounds/GRAN-${1000 + i}`, rounds)));
		expect(guesses.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(30);
	});

	test('withdrawal codes: guessing stops with a sentence', async () => {
		const from = { 'x-forwarded-for': newAddress() };
		for (let i = 0; i < 10; i++) expect((await form('/angra', { code: `ABCDEFG${'ABCDEFGHJK'[i]}` }, from)).status).toBe(404);
		const stopped = await form('/angra', { code: 'ABCDEFGM' }, from);
		expect(stopped.status).toBe(429);
		expect(stopped.text).toContain('Det har blivit för många försök');
	});

	test('the code by mail says the same of an address that is unknown, and stops after five', async () => {
		const answers = [];
		// Of one length, so that the pages can be compared by theirs.
		for (const email of ['designer@exempel.se', 'designed@exempel.se']) {
			const sent = await form('/sign-in?/code', { email });
			answers.push({ status: sent.status, location: sent.headers.location?.replace(encodeURIComponent(email), 'X') });
			const page = await http('GET', sent.headers.location!);
			answers.push({ status: page.status, length: page.text.replace(/nonce[-="]+[\w+/=]+/g, '').length });
		}
		expect(answers.slice(0, 2)).toEqual(answers.slice(2));
		const known = await form('/sign-in?/password', { email: 'designer@exempel.se', password: 'fel lösenord' });
		const unknown = await form('/sign-in?/password', { email: 'designed@exempel.se', password: 'fel lösenord' });
		expect([known.status, known.text.length]).toEqual([unknown.status, unknown.text.length]);
		const statuses = [];
		const from = { 'x-forwarded-for': newAddress() };
		for (let i = 0; i < 6; i++) statuses.push((await form('/sign-in?/code', { email: 'often@example.se' }, from)).status);
		expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
	});

	test('a class of sixty behind one address is never stopped', async () => {
		const here = await newRound('En hel skola');
		const from = { 'x-forwarded-for': newAddress() };
		const answers = await Promise.all(
			Array.from({ length: 60 }, async () => {
				expect((await http('GET', `/s/${here.code}`, { ...from, accept: 'text/html' })).status).toBe(200);
				return (await send(right(here.code), from)).status;
			})
		);
		expect(answers.every((status) => status === 201)).toBe(true);
		expect(await stored(here.path)).toBe(60);
	});
});
