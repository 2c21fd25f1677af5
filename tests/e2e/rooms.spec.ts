/** A room's live ends, as programs meet them: what a participant's token can do, guesses, rubbish, and a server that ends while people listen. */
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, soak, test, turn } from './fixtures/index.ts';
import { createRandom } from '#stats/random.ts';
import { cookieOf } from './fixtures/staff.ts';
import { anything, chance, pick, rubbish, type Json, type Sending } from './fixtures/rubbish.ts';
import { INSIDE } from './fixtures/rubbish-run.ts';
import { cardOf, comeIn, keepWorkshop, type Answered } from './fixtures/workshops.ts';
import type { RunningApp } from './fixtures/app.ts';
import { ACTS } from '../store/rights.ts';

const SEED = Number(process.env.RUBBISH_SEED ?? Math.floor(Math.random() * 1e6));
const tokenOf = () => randomBytes(32).toString('base64url');
const aProject = async (app: RunningApp) => (await app.ask<{ id: string }>('select id from public.projects where archived_on is null order by name limit 1'))[0]!.id;
const send = (app: RunningApp, path: string, body: unknown, from: string, more: Record<string, string> = {}) =>
	fetch(app.url + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': from, origin: app.url, ...more }, body: typeof body === 'string' ? body : JSON.stringify(body), redirect: 'manual' });

test('a participant’s token does its own things in its own room, and nothing else', async ({ app }) => {
	const project = await aProject(app);
	const room = await keepWorkshop(app, project);
	const other = await keepWorkshop(app, project);
	const [one, two] = [await comeIn(app, room.code, 'Uggla'), await comeIn(app, room.code)];
	const [own, theirs] = [cardOf('min', 'create'), cardOf('någon annans', 'keep')];
	expect((await one.act(own)).acts).toMatchObject([{ status: 'done' }]);
	await two.act(theirs);
	const words = async (body: Promise<Answered>) => (await body).acts!.map(({ status }) => status);
	const { card } = theirs;
	// Other people's cards, and everything that only who leads may do.
	expect(await words(one.act({ op: 'write', card, text: 'x' }, { op: 'move', card, area: 'all', column: 'keep' }, { op: 'take', card }))).toEqual(Array(3).fill('not_yours'));
	const leads = [
		{ op: 'go', step: 'vote' }, { op: 'reveal', step: 'write' }, { op: 'show_votes', step: 'vote' }, { op: 'timer', endsAt: null, left: 10 }, { op: 'hold', on: true }, { op: 'lock', on: true },
		{ op: 'let_through', card, on: true }, { op: 'group', lead: card, cards: [own.card] }, { op: 'part', card }, { op: 'decide', card, owner: 'x', level: 'team', firstStep: '', dueOn: null },
		{ op: 'undecide', card }, { op: 'undo', seq: 1 }, { op: 'weigh', step: 'read', round: randomUUID(), code: 'GRAN-472' }, { op: 'weighed', step: 'read', release: randomUUID() },
		{ op: 'bring', card: randomUUID(), area: 'all', column: 'keep', what: { kind: 'insight', insight: randomUUID() }, told: { source: 'insight', title: 'x', facts: '', voices: [], picture: null } }
	];
	// As docs/rights.md has it, none forgotten.
	expect([...new Set(leads.map(({ op }) => op))].sort()).toEqual(ACTS.leads.filter((op) => !ACTS.participant.includes(op)).sort());
	expect(await words(one.act(...(leads as never[])))).toEqual(leads.map(() => 'invalid'));
	// What nobody has shown is in nobody else's answer.
	expect(JSON.stringify(await one.see())).not.toContain('någon annans');
	// Another room, another token, a member's ends, and the ends of results.
	const there = { method: 'POST', headers: { 'content-type': 'application/json' } };
	for (const what of ['acts', 'see', 'stream']) {
		const body = { token: one.token, ...(what === 'acts' ? { acts: [{ id: randomUUID(), act: own }] } : { since: 0 }) };
		expect((await fetch(`${app.url}/api/v1/rooms/${other.code}/${what}`, { ...there, body: JSON.stringify(body) })).status, what).toBe(404);
		expect((await fetch(`${app.url}/api/v1/rooms/${room.code}/${what}`, { ...there, body: JSON.stringify({ ...body, token: tokenOf() }) })).status, what).toBe(404);
	}
	for (const path of [`/workshops/${room.id}/live`, `/workshops/${room.id}/live?desk`]) expect((await fetch(app.url + path, { headers: { authorization: `Bearer ${one.token}` }, redirect: 'manual' })).status, path).toBe(303);
	expect((await fetch(`${app.url}/workshops/${room.id}/acts`, { ...there, headers: { ...there.headers, origin: app.url, authorization: `Bearer ${one.token}` }, body: '{}', redirect: 'manual' })).status).toBe(303);
	// A member who does not lead it sees the wall, and does nothing.
	const cookie = await cookieOf(app, 'designer');
	const led = await fetch(`${app.url}/workshops/${room.id}/acts`, { ...there, headers: { ...there.headers, origin: app.url, cookie }, body: JSON.stringify({ acts: [{ id: randomUUID(), act: { op: 'reveal', step: 'write' } }] }) });
	expect([led.status, await led.json()]).toEqual([403, { status: 'forbidden', message: expect.stringContaining('leder') }]);
	expect((await fetch(`${app.url}/workshops/${room.id}/live?desk`, { headers: { cookie } })).status).toBe(403);
	// Who leads brings nothing by that way either: only the server says what a figure says.
	const mine = await fetch(`${app.url}/workshops/${room.id}/acts`, { ...there, headers: { ...there.headers, origin: app.url, cookie: await cookieOf(app, 'trust_agent') }, body: JSON.stringify({ acts: [{ id: randomUUID(), act: leads.at(-1) }, { id: randomUUID(), act: { op: 'hold', on: false } }] }) });
	expect(((await mine.json()) as { acts: { status: string }[] }).acts.map(({ status }) => status)).toEqual(['invalid', 'done']);
});

test('a thousand joins from one device are one device; guesses are limited, and who is in the room goes on', turn(5), async ({ ownApp }) => {
	test.setTimeout(120_000);
	const app = await ownApp();
	const { code } = await keepWorkshop(app, await aProject(app));
	const me = await comeIn(app, code, 'Uggla');
	for (let i = 0; i < 50; i++) expect(await Promise.all(Array.from({ length: 20 }, () => me.post('join', { name: 'Uggla' }))), `joins ${i}`).toEqual(Array(20).fill({ http: 200, status: 'joined', number: 1, title: expect.any(String) }));
	expect(await me.see()).toMatchObject({ people: 1 });
	const guess = async (from: string) => (await send(app, `/api/v1/rooms/RUMMET-${Math.floor(1000 + Math.random() * 8999)}/join`, { token: tokenOf(), name: '' }, from)).status;
	const answers: number[] = [];
	for (let i = 0; i < 40; i++) answers.push(await guess('10.1.2.3'));
	expect(answers).toEqual([...Array(30).fill(404), ...Array(10).fill(429)]);
	expect(await guess('10.1.2.4'), 'somebody elsewhere').toBe(404);
	// From the same network: no more new ones for a while; who is in it is not held up.
	expect((await send(app, `/api/v1/rooms/${code}/join`, { token: tokenOf(), name: '' }, '10.1.2.3')).status).toBe(429);
	expect((await send(app, `/api/v1/rooms/${code}/acts`, { token: me.token, acts: [{ id: randomUUID(), act: cardOf('går', 'keep') }] }, '10.1.2.3')).status).toBe(200);
	// Tokens are not guessed either.
	const tokens: number[] = [];
	for (let i = 0; i < 40; i++) tokens.push((await send(app, `/api/v1/rooms/${code}/see`, { token: tokenOf(), since: 0 }, '10.1.2.5')).status);
	expect(tokens).toEqual([...Array(30).fill(404), ...Array(10).fill(429)]);
});

/** Some ways of bending need a number, which not every body has. */
function bent(random: ReturnType<typeof createRandom>, right: () => Json): Sending {
	for (;;) {
		try {
			return rubbish(random, right);
		} catch {
			// Drawn again.
		}
	}
}
const COUNT = soak(2000, 300);
test(`${COUNT} rubbish bodies to a room: no failure, no word of the inside, and what is right beside it is done`, turn(2), async ({ ownApp }) => {
	test.setTimeout(300_000);
	const app = await ownApp();
	const room = await keepWorkshop(app, await aProject(app));
	const me = await comeIn(app, room.code);
	const random = createRandom(SEED);
	const cookie = await cookieOf(app, 'trust_agent');
	const cards = [cardOf('först', 'create')];
	await me.act(cards[0]!);
	const act = (): Json => pick(random, [cardOf('hej', pick(random, ['create', 'keep', 'x'])), { op: 'write', card: cards[0]!.card, text: 'ny' }, { op: 'move', card: cards[0]!.card, area: 'all', column: 'keep' }, { op: 'vote', step: 'vote', cards: [cards[0]!.card] }, { op: 'take', card: randomUUID() }, { op: 'go', step: 'vote' }, { op: 'undo', seq: 2 }, { op: 'decide', card: cards[0]!.card, owner: 'IFO', level: 'team', firstStep: '', dueOn: '2027-01-31' }, { op: 'group', lead: cards[0]!.card, cards: [cards[0]!.card] }] as unknown as Json[]);
	const right: Record<string, () => Json> = {
		join: () => ({ token: chance(random, 0.5) ? me.token : tokenOf(), name: 'Uggla' }),
		see: () => ({ token: me.token, since: 0 }),
		acts: () => ({ token: me.token, acts: [{ id: randomUUID(), act: act() }, { id: randomUUID(), act: act() }] }),
		stream: () => ({ token: tokenOf(), since: 3 }),
		lead: () => ({ acts: [{ id: randomUUID(), act: act() }] })
	};
	const faults: string[] = [];
	const seen = new Map<number, number>();
	for (let i = 0; i < COUNT; i += 10) {
		await Promise.all(Array.from({ length: 10 }, async (_, j) => {
			const what = pick(random, Object.keys(right));
			const sending: Sending = chance(random, 0.15) ? { kind: 'anything', bytes: Buffer.from(JSON.stringify(anything(random))) } : bent(random, right[what]!);
			const path = what === 'lead' ? `/workshops/${room.id}/acts` : `/api/v1/rooms/${chance(random, 0.1) ? encodeURIComponent(pick(random, ['%', 'åäö', "'; drop", '../..', 'A'.repeat(300)])) : room.code}/${what}`;
			const stop = new AbortController();
			const response = await fetch(app.url + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.${i >> 8}.${i & 255}.${j}`, ...(what === 'lead' ? { cookie, origin: app.url } : {}), ...sending.headers }, body: new Uint8Array(sending.bytes), redirect: 'manual', signal: stop.signal });
			seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
			const isStream = response.headers.get('content-type')?.includes('event-stream');
			const text = isStream ? '' : await response.text();
			stop.abort();
			if (response.status >= 500 || (response.status !== 200 && INSIDE.test(text))) faults.push(`${what} ${sending.kind}: ${response.status} ${text.slice(0, 300)} to ${sending.bytes.subarray(0, 600).toString()}`);
		}));
	}
	expect(faults, `seed ${SEED}`).toEqual([]);
	console.log(`seed ${SEED}: ${COUNT} bodies: ${[...seen].sort().map(([status, n]) => `${n} × ${status}`).join(', ')}`);
	// The room is as it was, and takes what is right.
	expect((await me.act(cardOf('efteråt', 'keep'))).acts).toMatchObject([{ status: 'done' }]);
	const reasons = app.output().split('\n').filter((line) => line.includes('"failure"'));
	expect(reasons, `seed ${SEED}`).toEqual([]);
});

test('a server that ends says so to everybody who listens, and ends', turn(7), async ({ ownApp }) => {
	test.setTimeout(120_000);
	const app = await ownApp();
	const room = await keepWorkshop(app, await aProject(app));
	const me = await comeIn(app, room.code);
	const listen = (url: string, since: number) => fetch(`${url}/api/v1/rooms/${room.code}/stream`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: me.token, since }) });
	const streams = await Promise.all(Array.from({ length: 20 }, () => listen(app.url, 0)));
	const texts = Promise.all(streams.map((stream) => stream.text()));
	await me.act(cardOf('före', 'create'));
	await expect.poll(async () => (await me.see()).seq).toBe(1);
	expect(await app.stop()).toBe(0);
	// Said, and not torn down.
	for (const text of await texts) expect(text).toMatch(/^event: hello\n[\s\S]*event: end\ndata: null\n\n$/);
});
