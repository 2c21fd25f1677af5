/** Patterns among those who answered: counted for designers from a round's answers as they are, kept until one of these changes, and nobody else's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateResponses } from '#analysis/simulate.ts';
import { withdraw } from '#data/server/responses.ts';
import { segmentsKey, type SegmentsNow } from '#domain/result/segments.ts';
import { segmentsFor } from '#server/segments.ts';
import { answer, content, madeUp, makeWorld, openRound, release, storeKinds, type MadeUp, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

const PATIENCE = 60_000;
const weighing = content.questions.find((question) => 'sets' in question)!;
/** Two thirds weigh the cards in one order, the others in the opposite one; in other questions anything. */
function inTwo(all: MadeUp[]): MadeUp[] {
	const drawn = [1, -1].map((way) => {
		const worth = Object.fromEntries(content.cards.map(({ id }, i) => [id, way * (2.5 - i)]));
		return simulateResponses(content, { worth, spread: 0.1, equal: 0, skip: 0 }, all.length, 7 + way);
	});
	return all.map((one, i) => ({ ...one, answers: [...one.answers.filter(({ question }) => question !== weighing.id), ...drawn[i % 3 === 0 ? 1 : 0]![i]!.answers.filter(({ question }) => question === weighing.id)] }));
}

describe.for(kinds)('patterns on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let many: { release: string; question: string };
	let few: { release: string; question: string };
	let people: MadeUp[];
	const nowOf = (found: Awaited<ReturnType<typeof segmentsFor>>, one: { release: string; question: string }): SegmentsNow | undefined => found[segmentsKey(one)];
	const ask = (who: 'designer' | 'owner' | 'trust_agent' | 'steering' | 'stranger' | 'other', ...asked: { release: string; question: string }[]) => segmentsFor(world.people[who].client, asked, PATIENCE);

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		const [large, small] = [await openRound(world), await openRound(world)];
		people = inTwo(madeUp(90, 3));
		await answer(world, large.code, people);
		await answer(world, small.code, inTwo(madeUp(9, 5)));
		many = { release: ((await release(world, large)) as { release: string }).release, question: weighing.id };
		few = { release: ((await release(world, small)) as { release: string }).release, question: weighing.id };
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a designer gets them, with their sizes; few get a reason, and what weighs no cards has none', async () => {
		const found = await ask('designer', many, few, { ...many, question: 'words' }, { ...many, release: crypto.randomUUID() });
		const two = nowOf(found, many);
		if (two?.state !== 'counted' || two.told.verdict.kind !== 'patterns') throw new Error(JSON.stringify(two));
		expect(two.told.verdict.patterns.map((one) => Math.abs(one.people - (one.share > 0.5 ? 60 : 30)) <= 3)).toEqual([true, true]);
		expect(nowOf(found, few)).toMatchObject({ state: 'counted', told: { n: 9, verdict: { kind: 'one', reasons: ['few'] } } });
		expect(nowOf(found, { ...many, question: 'words' })).toEqual({ state: 'gone' });
		expect(Object.keys(found)).toHaveLength(3);
		const text = JSON.stringify(found);
		for (const { id, withdrawalCode } of people) expect(text.includes(id) || text.includes(withdrawalCode)).toBe(false);
	});

	test.skipIf(skip)('nobody else gets anything, though it is kept', async () => {
		expect(nowOf(await segmentsFor(world.people.designer.client, [many], 0), many)).toMatchObject({ state: 'counted' });
		for (const who of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) expect(await ask(who, many, few), who).toEqual({});
	});

	test.skipIf(skip)('what is kept is given until an answer changes, and is then counted anew; what is not ready says so', async () => {
		const before = nowOf(await ask('designer', many), many);
		expect(nowOf(await segmentsFor(world.people.designer.client, [many], 0), many)).toBe(before);
		expect((await withdraw(world.anonymous, people[0]!.withdrawalCode)).status).toBe('withdrawn');
		expect(nowOf(await segmentsFor(world.people.designer.client, [many], 0), many)).toEqual({ state: 'counting' });
		const after = nowOf(await ask('designer', many), many);
		expect(after).toMatchObject({ state: 'counted', told: { n: 89 } });
	});
});
