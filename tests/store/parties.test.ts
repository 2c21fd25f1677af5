/** Parties: one round each, all or none, tied together by a set. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gapsBetween } from '#analysis/gap.ts';
import * as releases from '#data/server/releases.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import { besideOf, releaseRound } from '#server/releases.ts';
import { answer, content, madeUp, makeWorld, release, storeKinds, type OwnStore, type World } from './harness.ts';
import { quiet } from './quiet.ts';
import { WHO } from './rights.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
// Supabase Lite prints refused statements on the console.
quiet();

describe.for(kinds)('parties on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());
	const asked = (title: string) => ({ workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: world.versionId, title });
	const YOUNG = { name: 'Unga vuxna', smallestGroup: 5 };
	const GROUP = { name: 'Styrgrupp', smallestGroup: 7 };

	test.skipIf(skip)('each party has a code, a k and a name of its own; the same form twice is one set', async () => {
		const { client } = world.people.designer;
		const key = crypto.randomUUID();
		const made = (await rounds.openSet(client, key, asked('Hösten'), [YOUNG, GROUP]))!;
		expect(made.map(({ title, party, smallestGroup }) => ({ title, party, smallestGroup })).sort((a, b) => a.smallestGroup - b.smallestGroup)).toEqual([
			{ title: 'Hösten: Unga vuxna', party: 'Unga vuxna', smallestGroup: 5 },
			{ title: 'Hösten: Styrgrupp', party: 'Styrgrupp', smallestGroup: 7 }
		]);
		expect(new Set(made.map(({ code }) => code)).size).toBe(2);
		const again = (await rounds.openSet(client, key, asked('Hösten'), [YOUNG, GROUP]))!;
		expect(again.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
		expect((await rounds.ofSet(world.people.trust_agent.client, key)).length).toBe(2);
	});

	test.skipIf(skip)('all or none, and nothing for who may not', async () => {
		const count = async () => (await store.sql<{ n: number }>('select count(*)::int as n from public.rounds'))[0]!.n;
		const before = await count();
		for (const who of WHO.filter((one) => one !== 'designer')) {
			const client = who === 'anonymous' ? world.anonymous : world.people[who].client;
			expect(await rounds.openSet(client, crypto.randomUUID(), asked('Nej'), [YOUNG, GROUP]).catch(() => null), who).toBe(null);
		}
		const { client } = world.people.designer;
		// The second is refused by the table: the first is not there either.
		await expect(rounds.openSet(client, crypto.randomUUID(), asked('Nej'), [YOUNG, { name: 'x'.repeat(61), smallestGroup: 5 }])).rejects.toThrow();
		await expect(rounds.openSet(client, crypto.randomUUID(), asked('Nej'), [YOUNG, { name: 'Y', smallestGroup: 4 }])).rejects.toThrow();
		expect(await count()).toBe(before);
		// No round joins a set that asks another version.
		const set = crypto.randomUUID();
		await rounds.openSet(client, set, asked('Ja'), [YOUNG, GROUP]);
		const other = await surveys.publishNew(client, { workspaceId: world.workspaceId, projectId: world.projectId }, content);
		await expect(rounds.open(client, { ...asked('Nej'), surveyVersionId: other, setId: set, party: 'Personal' })).rejects.toThrow();
		expect((await rounds.ofSet(client, set)).length).toBe(2);
	});

	test.skipIf(skip)('the gap is in the results when two parties have theirs, and withheld under k', async () => {
		const { client } = world.people.designer;
		const made = (await rounds.openSet(client, crypto.randomUUID(), asked('Gapet'), [YOUNG, GROUP]))!;
		const of = (name: string) => made.find(({ party }) => party === name)!;
		const [young, group] = [of('Unga vuxna'), of('Styrgrupp')];
		const beside = async (releaseId: string) => {
			// Who decides reads what has been released, and the gap with it.
			const found = (await releases.get(world.people.steering.client, releaseId))!;
			return besideOf(world.people.steering.client, found, null);
		};
		await answer(world, young.code, madeUp(12, 11));
		const first = (await releaseRound(client, young)) as { release: string };
		await answer(world, group.code, madeUp(6, 12));
		const few = (await releaseRound(client, group)) as { release: string };
		expect((await beside(first.release))!.shown).toBe(null);
		// The release of too few tells nothing, nor anything beside it.
		if (few.release) expect(await beside(few.release)).toBe(null);
		await answer(world, group.code, madeUp(11, 13));
		const second = (await releaseRound(client, group)) as { release: string };
		const shown = (await beside(first.release))!.shown!;
		expect(shown.party).toBe('Styrgrupp');
		const [own, other] = await Promise.all([first, second].map(({ release: id }) => releases.get(client, id)));
		expect(shown.gaps).toEqual(gapsBetween(own!.results, other!.results));
		expect(shown.gaps.find(({ question }) => question === 'matters')!.rows.filter(({ difference }) => difference !== null).length).toBe(6);
	});

	test.skipIf(skip)('beside a release stand the latest releases of the other parties, for members alone', async () => {
		const { client } = world.people.designer;
		const set = crypto.randomUUID();
		const made = (await rounds.openSet(client, set, asked('Jämför'), [YOUNG, GROUP]))!;
		const [young, group] = [YOUNG, GROUP].map(({ name }) => made.find(({ party }) => party === name)!) as [rounds.Round, rounds.Round];
		await answer(world, young.code, madeUp(12, 1));
		const first = (await release(world, young)) as { release: string };
		expect(await releases.beside(client, first.release)).toEqual({ own: 'Unga vuxna', others: [{ party: 'Styrgrupp', release: null }] });
		// Six of k = 7 is no release to compare with.
		await answer(world, group.code, madeUp(6, 2));
		await release(world, group);
		expect(await releases.beside(client, first.release)).toEqual({ own: 'Unga vuxna', others: [{ party: 'Styrgrupp', release: null }] });
		await answer(world, group.code, madeUp(12, 3));
		const second = (await release(world, group)) as { release: string };
		for (const who of WHO) {
			const told = await releases.beside(who === 'anonymous' ? world.anonymous : world.people[who].client, first.release).catch(() => null);
			const may = ['owner', 'designer', 'trust_agent', 'steering'].includes(who);
			expect(told, who).toEqual(may ? { own: 'Unga vuxna', others: [{ party: 'Styrgrupp', release: second.release }] } : null);
		}
	});
});
