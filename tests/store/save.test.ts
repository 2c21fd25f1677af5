/** What a device can send, at any moment and as often as it likes; and what a withdrawal leaves behind. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as responses from '#data/server/responses.ts';
import * as releases from '#data/server/releases.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { SOAK } from '../soak.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type MadeUp, type StoreKind, type World } from './harness.ts';
import { untyped } from './untyped.ts';

// What Supabase Lite prints of a failed statement goes to whoever reads the server's log. Before all imports, so
// that whatever the store does to the console comes on top of this.
const log = await vi.hoisted(async () => {
	const { inspect } = await import('node:util');
	const kept = { text: '' };
	console.error = (...all: unknown[]) => void (kept.text += all.map((x) => (typeof x === 'string' ? x : inspect(x, { depth: 6 }))).join(' '));
	return kept;
});

const STATUSES = ['saved', 'duplicate', 'stale', 'conflict', 'closed', 'withdrawn', 'unknown', 'code_taken', 'invalid'];

/** A JSON value of any shape, with the corners more often than chance would have them. */
function anything(random: Random, depth = 0): unknown {
	const pick = <T>(values: T[]) => values[Math.floor(random.uniform() * values.length)]!;
	const kind = Math.floor(random.uniform() * (depth > 3 ? 4 : 6));
	if (kind === 0) return pick([null, true, false]);
	if (kind === 1) return pick([0, 1, -1, 0.5, 1e9, 2147483648, 9007199254740993, 1e300, -1e-300, 999999, 100001]);
	if (kind < 4) {
		return pick(['', 'A', 'H0', 'S2', 'best_worst', 'today', 'change', 'story', 'background', 'chosen', 'equal', 'sv', "'; drop table responses --",
			'%', '\\', '\\u0000', '{}', '[]', 'null', '🙂', 'å'.repeat(30), 'x'.repeat(3000), '00000000-0000-4000-8000-00000000000g', 'NaN', '\n', '$1']);
	}
	const length = Math.floor(random.uniform() * 5);
	if (kind === 4) return Array.from({ length }, () => anything(random, depth + 1));
	const keys = ['id', 'revision', 'withdrawalCode', 'language', 'answers', 'kind', 'set', 'shown', 'outcome', 'best', 'worst', 'card', 'value', 'text', 'question', '', '__proto__x'];
	return Object.fromEntries(Array.from({ length }, () => [pick(keys), anything(random, depth + 1)]));
}

/** A valid response with one to three of its parts, at any depth, replaced, doubled or taken away. */
function damaged(random: Random, whole: MadeUp): unknown {
	const copy = structuredClone(whole) as unknown;
	const times = 1 + Math.floor(random.uniform() * 3);
	for (let i = 0; i < times; i++) {
		let at = copy as Record<string, unknown> | unknown[];
		for (;;) {
			const keys = Object.keys(at);
			if (keys.length === 0) break;
			const key = keys[Math.floor(random.uniform() * keys.length)]! as keyof typeof at;
			const below = at[key] as unknown;
			if (below && typeof below === 'object' && random.uniform() < 0.8) {
				at = below as typeof at;
				continue;
			}
			const what = random.uniform();
			if (what < 0.15 && Array.isArray(at)) at.push(structuredClone(below));
			else if (what < 0.3 && !Array.isArray(at)) delete (at as Record<string, unknown>)[key as string];
			else if (what < 0.4 && !Array.isArray(at)) at[`extra${i}`] = anything(random, 2);
			else (at as Record<string, unknown>)[key as string] = anything(random, 2);
			break;
		}
	}
	return copy;
}

const KEYS: Record<string, string[]> = {
	best_worst: ['best', 'kind', 'outcome', 'question', 'set', 'shown', 'worst'],
	pairs: ['choice', 'kind', 'outcome', 'question', 'shown'],
	points: ['kind', 'points', 'question', 'shown'],
	ranking: ['kind', 'order', 'question', 'shown'],
	balance: ['kind', 'question', 'score', 'shown'],
	ladder: ['kind', 'question', 'value'],
	choice: ['kind', 'question', 'value'],
	follow_up: ['aspect', 'card', 'kind', 'question', 'value']
};

const { kinds, postgres, stop } = await storeKinds();
afterAll(stop);

describe.for(kinds)('saving on $name', ({ name, skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;

	beforeAll(async () => {
		log.text = '';
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	const save = async (code: string, response: unknown) => {
		const { data, error, status } = await untyped(world.anonymous).rpc('save_response', { p_code: code, p_response: response });
		return { http: status, status: (data as { status?: string } | null)?.status, error };
	};
	const rows = <Row>(query: string) => store.sql<Row>(query);

	// The functions are the same SQL on both: all of them on the embedded one, and in short fewer on the other.
	const bodies = name === 'PGlite' || SOAK ? 600 : 150;
	test.skipIf(skip)(`${bodies} hostile bodies: always an answer, never half a row`, async () => {
		const random = createRandom(20261122);
		const round = await openRound(world);
		const whole = madeUp(40, 1);
		const seen = new Map<string, number>();
		for (let i = 0; i < bodies; i++) {
			const body = i % 3 === 0 ? anything(random) : damaged(random, whole[i % whole.length]!);
			const { http, status, error } = await save(round.code, body);
			const told = JSON.stringify(body)?.slice(0, 300);
			expect(http, told).toBeLessThan(500);
			// Lite hands a bare string on as the text of a JSON value: that is a 400, and nothing else is.
			if (typeof body === 'string') continue;
			expect(error, told).toBeNull();
			expect(STATUSES, told).toContain(status);
			seen.set(status!, (seen.get(status!) ?? 0) + 1);
		}
		// The bodies are of both sorts, or the test says nothing.
		expect(seen.get('invalid')).toBeGreaterThan(bodies / 3);
		expect(seen.get('saved')).toBeGreaterThan(bodies / 120);
		const stored = await rows<{ answers: Record<string, unknown>[] }>(`select answers from public.responses where round_id = '${round.id}'`);
		expect(stored.length).toBeGreaterThan(0);
		for (const { answers } of stored) {
			for (const one of answers) expect(Object.keys(one).sort()).toEqual(KEYS[one.kind as string]);
		}
		const [loose] = await rows<{ n: number }>(`select count(*)::int as n from public.responses r full join private.withdrawal_codes c on c.response_id = r.id where r.id is null or c.response_id is null`);
		expect(loose!.n).toBe(0);
	});

	test.skipIf(skip)('what cannot be stored as text is refused as the caller\'s mistake', async () => {
		const round = await openRound(world);
		const [whole] = madeUp(1, 2);
		for (const text of ['a\u0000b', '\ud800', 'a\udfffb']) {
			const { http } = await save(round.code, { ...whole!, answers: [{ question: 'words', kind: 'story', text }] });
			expect(http).toBe(400);
		}
		// From about 5000 levels on Lite itself gives up with a 500, before the database. The store must go on.
		for (const [levels, below] of [[2000, 500], [100_000, 501]] as const) {
			const reply = await store.fetch('http://in-process.invalid/rest/v1/rpc/save_response', {
				method: 'POST',
				body: `{"p_code":"${round.code}","p_response":${'['.repeat(levels)}${']'.repeat(levels)}}`,
				headers: { apikey: store.key, 'content-type': 'application/json' }
			});
			expect(reply.status).toBeLessThan(below);
		}
		expect((await save(round.code, whole)).status).toBe('saved');
	});

	test.skipIf(skip)('twenty sendings of one response side by side are one row, the last revision', async () => {
		const round = await openRound(world);
		const [whole] = madeUp(1, 3);
		const order = createRandom(4).shuffle(Array.from({ length: 20 }, (_, i) => i + 1));
		const results = await Promise.all(order.map((revision) => save(round.code, { ...whole!, revision })));
		for (const { http, status } of results) {
			expect(http).toBe(200);
			expect(['saved', 'stale']).toContain(status);
		}
		expect(await rows(`select revision, (select count(*)::int from public.quotes q where q.response_id = r.id) as quotes from public.responses r where round_id = '${round.id}'`))
			.toEqual([{ revision: 20, quotes: 1 }]);
	});

	test.skipIf(skip)('the same sending twenty times at once is saved once', async () => {
		const round = await openRound(world);
		const [whole] = madeUp(1, 5);
		const results = await Promise.all(Array.from({ length: 20 }, () => save(round.code, whole)));
		expect(results.map((result) => result.status).sort()).toEqual([...Array(19).fill('duplicate'), 'saved']);
	});

	test.skipIf(skip)('one withdrawal code, twenty responses at once: one gets it, the others are told', async () => {
		const round = await openRound(world);
		const all = madeUp(20, 6).map((one) => ({ ...one, withdrawalCode: 'SAMECQDE' }));
		const results = await Promise.all(all.map((one) => save(round.code, one)));
		expect(results.map((result) => result.status ?? `HTTP ${result.http}`).sort()).toEqual([...Array(19).fill('code_taken'), 'saved']);
	});

	test.skipIf(skip)('a withdrawal in the middle of sendings: nothing comes back', async () => {
		const round = await openRound(world);
		const [whole] = madeUp(1, 9);
		await save(round.code, whole);
		const sendings = (from: number) => Array.from({ length: 8 }, (_, i) => save(round.code, { ...whole!, revision: from + i }));
		const [before, withdrawal, after] = [sendings(2), responses.withdraw(world.anonymous, whole!.withdrawalCode), sendings(10)];
		expect((await withdrawal).status).toBe('withdrawn');
		for (const { http, status } of await Promise.all([...before, ...after])) {
			expect(http).toBe(200);
			expect(['saved', 'stale', 'withdrawn']).toContain(status);
		}
		expect((await save(round.code, { ...whole!, revision: 99 })).status).toBe('withdrawn');
		expect(await rows(`select id from public.responses where round_id = '${round.id}'`)).toEqual([]);
	});

	test.skipIf(skip)('twenty withdrawals of one response at once: one did it', async () => {
		const round = await openRound(world);
		const [whole] = madeUp(1, 10);
		await save(round.code, whole);
		const results = await Promise.all(Array.from({ length: 20 }, () => untyped(world.anonymous).rpc('withdraw_response', { p_code: whole!.withdrawalCode })));
		expect(results.map((result) => result.data?.status).sort()).toEqual([...Array(19).fill('unknown'), 'withdrawn']);
	});

	test.skipIf(skip)('releases pressed at the same moment: exactly one', async () => {
		const round = await openRound(world);
		await answer(world, round.code, madeUp(6, 11));
		const results = await Promise.all(Array.from({ length: 8 }, () => release(world, round)));
		expect(results.map((result) => result.status).sort()).toEqual([...Array(7).fill('nothing_new'), 'released']);
		expect(await rows(`select number from public.releases where round_id = '${round.id}'`)).toEqual([{ number: 1 }]);
	});

	test.skipIf(skip)('releases and sendings at the same moment: every release says what it rests on', async () => {
		const round = await openRound(world);
		const people = madeUp(30, 12);
		await answer(world, round.code, people.slice(0, 5));
		const results = await Promise.all(
			people.slice(5).map(async (person, i) => {
				await save(round.code, person);
				return i % 3 === 0 ? release(world, round) : null;
			})
		);
		for (const result of results) {
			if (result) expect(['released', 'changed_meanwhile', 'too_small_difference', 'nothing_new']).toContain(result.status);
		}
		const stored = await rows<{ n: number; people: number; told: number }>(`
			select r.n, (select sum(m.people)::int from private.result_people m where m.release_id = r.id and m.question = 'order' and m.item = '') as people, (x.content ->> 'n')::int as told
			from public.releases r join public.results x on x.release_id = r.id and x.since_release = r.id and x.question = 'order' where r.round_id = '${round.id}' order by r.number`);
		for (const [i, one] of stored.entries()) {
			expect(one).toEqual({ n: one.n, people: one.n, told: one.n });
			if (i > 0) expect(one.n - stored[i - 1]!.n).toBeGreaterThanOrEqual(5);
		}
	});

	test.skipIf(skip || !postgres || name === 'PGlite')('a release in the middle of a withdrawal gets an answer', async () => {
		// Two connections held still on purpose; PGlite has only one, so there it cannot happen.
		const round = await openRound(world);
		const people = madeUp(7, 13);
		await answer(world, round.code, people);
		const [database] = await rows<{ url: string }>(`select 'postgres://postgres@127.0.0.1:' || current_setting('port') || '/' || current_database() as url`);
		const { default: connect } = await import('postgres');
		const sql = connect(database!.url, { max: 1, onnotice: () => {} });
		try {
			const result = await sql.begin(async (tx) => {
				await tx`select public.withdraw_response(${people[0]!.withdrawalCode})`;
				const pressed = release(world, round).catch((error: Error) => ({ status: error.message }));
				await new Promise((resolve) => setTimeout(resolve, 400));
				return { pressed };
			});
			expect(['released', 'changed_meanwhile']).toContain((await result.pressed).status);
		} finally {
			await sql.end();
		}
	});

	test.skipIf(skip)('who withdraws is gone: row, words, hash, and from every later number', async () => {
		const round = await openRound(world);
		const people = madeUp(16, 14);
		await answer(world, round.code, people);
		expect((await release(world, round)).status).toBe('released');
		const gone = people.slice(0, 5);
		for (const person of gone) expect((await responses.withdraw(world.anonymous, person.withdrawalCode)).status).toBe('withdrawn');
		const ids = gone.map(({ id }) => `'${id}'`).join();
		for (const [table, column] of [['public.responses', 'id'], ['public.quotes', 'response_id'], ['private.withdrawal_codes', 'response_id']]) {
			expect(await rows(`select 1 from ${table} where ${column} in (${ids})`), table).toEqual([]);
		}
		// Five who are gone and eleven who are left: both are groups of at least five.
		const second = await release(world, round);
		const found = (await releases.get(world.people.steering.client, (second as { release: string }).release))!;
		expect(found.release).toMatchObject({ number: 2, n: 11 });
		for (const { since, question } of found.results.filter(({ question }) => ['matters', 'stones', 'order'].includes(question))) expect(since.number, question).toBe(2);
		// The old device, still holding the answers.
		for (const person of gone) {
			expect((await save(round.code, person)).status).toBe('withdrawn');
			expect((await save(round.code, { ...person, revision: 2 })).status).toBe('withdrawn');
		}
		expect(found.release.n).toBe((await rows(`select 1 from public.responses where round_id = '${round.id}'`)).length);
	});

	test.skipIf(skip)('filling a demo round is whole or not at all', async () => {
		const demo = await openRound(world, true);
		const good = madeUp(3, 15);
		const result = await responses.fillDemo(world.people.designer.client, demo.id, [...good, { ...good[0]!, id: 'x' }]);
		expect(result.status).toBe('invalid');
		expect(await rows(`select id from public.responses where round_id = '${demo.id}'`)).toEqual([]);
	});

	test.skipIf(skip)('parameters of the wrong sort get an answer from every open function', async () => {
		const wrong = [null, '', 'x', '\\', '%', 'GRAN-1', 'ÅÄÖ', 'x'.repeat(10_000)];
		for (const value of wrong) {
			for (const [call, parameters] of [
				['round_package', { p_code: value }], ['withdraw_response', { p_code: value }], ['look_at_invitation', { p_token: value }], ['save_response', { p_code: value, p_response: {} }]
			] as const) {
				const { data, status } = await untyped(world.anonymous).rpc(call, parameters);
				expect(status, `${call} ${String(value).slice(0, 20)}`).toBe(200);
				expect((data as { status: string }).status).toBe('unknown');
			}
		}
		for (const value of ['x', null, '00000000-0000-4000-8000-000000000000']) {
			for (const [call, parameters] of [
				['count_responses', { p_round: value }], ['fill_demo_round', { p_round: value, p_responses: [] }], ['create_invitation', { p_workspace: value, p_email: 'x@example.se', p_role: 'owner' }],
				['remove_member', { p_workspace: value, p_user: value, p_role: 'owner' }], ['create_release', { p_round: value, p_members: [], p_results: [] }]
			] as const) {
				const { data, status } = await untyped(world.people.designer.client).rpc(call, parameters);
				expect(status, `${call} ${value}`).toBeLessThan(500);
				expect((data as { status?: string } | null)?.status ?? 'forbidden').toBe('forbidden');
			}
		}
	});

	// Last: it looks at everything that was printed while all of the above went wrong.
	test.skipIf(skip)('the console never shows what a person sent', async () => {
		const round = await openRound(world);
		const [whole] = madeUp(1, 16);
		// Each of these fails inside the database or the auth server.
		await save(round.code, { ...whole!, answers: [{ question: 'words', kind: 'story', text: 'Det här är hemligt\u0000' }] });
		await untyped(world.anonymous).rpc('withdraw_response', { p_code: 'HEMLKQDE\u0000' });
		await world.anonymous.auth.signInWithPassword({ email: 'hemlig@example.se\u0000', password: 'hemligt lösenord' });
		await untyped(world.people.steering.client).from('quotes').insert({ raw: 'Det här är hemligt' });
		expect(log.text).not.toMatch(/hemlig|HEMLKQDE|withdrawalCode|Berättelse/i);
		expect(log.text).not.toContain(whole!.withdrawalCode);
	});
});
