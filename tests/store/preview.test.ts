/** Publishing is confirmed: what is shown first is what is told afterwards, nothing is stored by looking, and what has changed is shown again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as releases from '#data/server/releases.ts';
import { withdraw } from '#data/server/responses.ts';
import { confirmRelease, previewRound, type Publishable } from '#server/releases.ts';
import { messages } from '#i18n/index.ts';
import { previewWords } from '#features/releases/preview.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('a look before publishing on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());
	const designer = () => world.people.designer.client;
	const stored = async () => (await store.sql<Record<string, number>>(`select (select count(*)::int from public.releases) as releases, (select count(*)::int from public.results) as results,
		(select count(*)::int from private.result_people) as people, (select count(*)::int from public.audit_log) as log`))[0];
	const look = async (round: Awaited<ReturnType<typeof openRound>>) => {
		const shown = await previewRound(designer(), round);
		expect(shown.status).toBe('would_release');
		return shown as Publishable;
	};

	test.skipIf(skip)('below k: how many are missing, and no board by any button', async () => {
		const round = await openRound(world);
		await answer(world, round.code, madeUp(3, 1));
		// One who has said nothing that is weighed is nobody who is missing less.
		await answer(world, round.code, madeUp(1, 2).map((person) => ({ ...person, answers: [] })));
		const before = await stored();
		expect(await previewRound(designer(), round)).toEqual({ status: 'too_few_yet', missing: 2 });
		expect(await confirmRelease(designer(), round, '')).toEqual({ status: 'too_few_yet', missing: 2 });
		expect(await stored()).toEqual(before);
	});

	test.skipIf(skip)('what is shown is what is told, and looking stores nothing', async () => {
		const round = await openRound(world);
		await answer(world, round.code, madeUp(9, 3));
		const before = await stored();
		const shown = await look(round);
		expect((await look(round)).seen).toBe(shown.seen);
		expect(await stored()).toEqual(before);
		// Without a yes to exactly this nothing is told.
		for (const seen of ['', 'x', 'too_few']) expect((await confirmRelease(designer(), round, seen)).status).toBe('would_release');
		expect(await stored()).toEqual(before);
		const published = await confirmRelease(designer(), round, shown.seen);
		const found = (await releases.get(world.people.steering.client, (published as { release: string }).release))!;
		const told = (all: typeof shown.results) => all.map(({ since, ...one }) => ({ ...one, since: since.number })).sort((a, b) => `${a.question} ${a.unit}`.localeCompare(`${b.question} ${b.unit}`));
		expect(told(shown.results)).toEqual(told(found.results));
		expect([shown.n, shown.number]).toEqual([found.release.n, found.release.number]);
		// Pressed twice: told once.
		expect((await confirmRelease(designer(), round, shown.seen)).status).toBe('nothing_new');
	});

	test.skipIf(skip)('what has changed since somebody looked is shown again', async () => {
		const round = await openRound(world);
		const people = madeUp(12, 4);
		await answer(world, round.code, people.slice(0, 6));
		const first = await look(round);
		await answer(world, round.code, people.slice(6));
		const second = await confirmRelease(designer(), round, first.seen);
		expect(second).toMatchObject({ status: 'would_release', n: 12 });
		await withdraw(world.anonymous, people[0]!.withdrawalCode);
		expect(await confirmRelease(designer(), round, (second as Publishable).seen)).toMatchObject({ status: 'would_release', n: 11 });
		expect((await releases.list(designer(), world.projectId)).filter(({ roundId }) => roundId === round.id)).toEqual([]);
	});

	test.skipIf(skip)('a demo round’s board says that it is one, as the round does, also when people alone have answered', async () => {
		for (const isDemo of [true, false]) {
			const round = await openRound(world, isDemo);
			await answer(world, round.code, madeUp(6, isDemo ? 7 : 8));
			expect((await look(round)).simulated).toBe(isDemo);
		}
	});

	test.skipIf(skip)('others than designers see no numbers beforehand', async () => {
		const round = await openRound(world);
		await answer(world, round.code, madeUp(7, 5));
		for (const who of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) {
			expect((await previewRound(world.people[who].client, round)).status, who).toBe('forbidden');
		}
	});

	test.skipIf(skip)('in words: the first sentences of each question, and what is hidden with its reason', async () => {
		const round = await openRound(world);
		const people = madeUp(8, 6);
		// Four answer the ladder: it is hidden whole.
		await answer(world, round.code, people.map((one, i) => (i < 4 ? one : { ...one, answers: one.answers.filter(({ kind }) => kind !== 'ladder') })));
		const { results, release } = await look(round);
		const words = previewWords(results, release, 5, messages('sv'), 'sv');
		const of = (question: string) => words.find((one) => one.question === question)!;
		expect(of('matters').said.length).toBeGreaterThan(0);
		expect(of('matters').said.length).toBeLessThanOrEqual(2);
		expect(of('ladder').said).toEqual([]);
		expect(of('ladder').hidden).toEqual(['Hela frågan: färre än 5 har svarat på den.']);
		expect(of('matters').hidden.join()).toContain('följdfrågor om kort');
		expect(words.every(({ since }) => since === null)).toBe(true);
	});
});
