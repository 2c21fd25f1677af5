/** A link opens one release, for whoever has it and as long as it should, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as decisions from '#data/server/decisions.ts';
import { get } from '#data/server/releases.ts';
import type { Round } from '#data/server/rounds.ts';
import * as shares from '#data/server/shares.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

describe.for(kinds)('shares on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let releaseId: string;
	const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
	let tokens = 0;
	const made = (change: Partial<Parameters<typeof shares.share>[2]> = {}) => ({ id: crypto.randomUUID(), name: 'Kommunstyrelsen', token: `token-number-${String((tokens += 1)).padStart(8, '0')}`, password: '', expiresOn: day(30), ...change });
	const steering = () => world.people.steering.client;

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		releaseId = ((await release(world, round)) as { release: string }).release;
		await decisions.save(steering(), releaseId, crypto.randomUUID(), 0, { card: null, about: null, title: 'INRE-BESLUT', action: null, owner: 'x', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: { sv: 'INRE' } });
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('it tells exactly what a member reads of that release, cell by cell, and no decision, quote or name', async () => {
		const one = made();
		expect(await shares.share(steering(), releaseId, one)).toEqual({ status: 'shared' });
		expect(await shares.share(steering(), releaseId, one)).toEqual({ status: 'again' });
		const found = await shares.open(world.anonymous, one.token);
		if (found.status !== 'open') throw new Error(found.status);
		const { release: own, results } = (await get(steering(), releaseId))!;
		const inOrder = (all: typeof results) => [...all].sort((a, b) => `${a.position} ${a.unit}`.localeCompare(`${b.position} ${b.unit}`, 'en'));
		expect(found.release).toEqual(own);
		expect(inOrder(found.results)).toEqual(inOrder(results));
		expect(JSON.stringify(found)).not.toMatch(/INRE|example\.se/);
		expect(found.newer).toBeNull();
		// The link is nowhere in the database, as a text.
		const [{ all }] = (await store.sql<{ all: string }>('select string_agg(s::text, chr(10)) as all from private.shares s')) as [{ all: string }];
		expect(all).not.toContain(one.token);
		// A newer release is told by its day alone.
		await answer(world, round.code, madeUp(8, 9));
		expect((await release(world, round)).status).toBe('released');
		const later = await shares.open(world.anonymous, one.token);
		expect(later).toMatchObject({ status: 'open', release: { id: releaseId, n: 9 }, newer: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
	});

	test.skipIf(skip)('with a password, after its day, taken back, or with another letter it opens nothing', async () => {
		const locked = made({ password: 'bruket 1' });
		await shares.share(steering(), releaseId, locked);
		for (const wrong of ['', 'bruket', 'BRUKET 1']) expect(await shares.open(world.anonymous, locked.token, wrong)).toEqual({ status: 'password' });
		expect((await shares.open(world.anonymous, locked.token, 'bruket 1')).status).toBe('open');
		for (const wrong of ['', `${locked.token}x`, locked.token.toUpperCase(), locked.id]) expect(await shares.open(world.anonymous, wrong, 'bruket 1')).toEqual({ status: 'unknown' });
		expect((await shares.ofRelease(steering(), releaseId))!.find(({ id }) => id === locked.id)).toMatchObject({ password: true, open: true });
		await shares.revoke(world.people.trust_agent.client, locked.id);
		expect(await shares.open(world.anonymous, locked.token, 'bruket 1')).toEqual({ status: 'ended' });
		const old = made();
		await shares.share(steering(), releaseId, old);
		await store.sql(`update private.shares set expires_on = current_date - 2 where id = '${old.id}'`);
		expect(await shares.open(world.anonymous, old.token)).toEqual({ status: 'ended' });
	});

	test.skipIf(skip)('who may not decide makes none, sees none and takes none back; what is no link is refused', async () => {
		const one = made();
		await shares.share(steering(), releaseId, one);
		for (const who of ['owner', 'stranger', 'other'] as const) {
			const { client } = world.people[who];
			expect((await shares.share(client, releaseId, made())).status, who).toBe('forbidden');
			expect(await shares.ofRelease(client, releaseId), who).toBeNull();
			expect((await shares.revoke(client, one.id)).status, who).toBe('forbidden');
		}
		for (const change of [{ token: 'short' }, { token: `${'x'.repeat(30)}'` }, { name: ' ' }, { name: 'x'.repeat(81) }, { expiresOn: day(-2) }, { expiresOn: day(400) }, { password: 'x'.repeat(201) }]) {
			expect((await shares.share(steering(), releaseId, made(change))).status, JSON.stringify(change)).toBe('invalid');
		}
		expect((await shares.open(world.anonymous, one.token)).status).toBe('open');
	});
});
