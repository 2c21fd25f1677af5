/** What is stored beside the answers: the language and the support that were used last, in any language at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as responses from '#data/server/responses.ts';
import { madeUp, makeWorld, openRound, storeKinds, type StoreKind, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('languages and support on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('language and support follow the last revision', async () => {
		const round = await openRound(world);
		const [person] = madeUp(1, 5);
		const send = (revision: number, language: string, support: 'text' | 'symbols' | 'speech') =>
			responses.save(world.anonymous, { round: round.code, ...person!, revision, language, support });
		expect(await send(1, 'sv', 'text')).toMatchObject({ status: 'saved' });
		expect(await send(2, 'ar', 'speech')).toMatchObject({ status: 'saved' });
		const stored = await store.sql(`select language, support, revision from public.responses where round_id = '${round.id}'`);
		expect(stored).toEqual([{ language: 'ar', support: 'speech', revision: 2 }]);
	});

	test.skipIf(skip)('a round is given in each language that it has been translated to, one at a time', async () => {
		const round = await openRound(world);
		for (const [language, title] of [['sv', 'Vad är viktigt för dig?'], ['en', 'What is important to you?'], ['ar', 'ما هو المهم بالنسبة إليك؟'], ['fi', 'Vad är viktigt för dig?']] as const) {
			const found = await responses.roundPackage(world.anonymous, round.code, language);
			expect(found).toMatchObject({ status: 'open', survey: { title, language: language === 'fi' ? 'sv' : language, translations: {} } });
		}
	});
});
