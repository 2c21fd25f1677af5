/** Answer sheets on paper in the database: who may, one sheet one response, and the code on the strip. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as paper from '#data/server/paper.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import type { PaperResponse } from '#domain/response/paper.ts';
import { readWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import { madeUp, makeWorld, openRound, storeKinds, type StoreKind, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

const typed = (seed: number): PaperResponse => {
	const { language, answers } = madeUp(1, seed)[0]!;
	return { language, answers, support: 'text' };
};

describe.for(kinds)('paper on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());
	const stored = (round: rounds.Round) =>
		store.sql(`select id, revision, support, answers from public.responses where round_id = '${round.id}'`) as Promise<{ id: string; revision: number; support: string; answers: unknown[] }[]>;

	test.skipIf(skip)('owner, designer and trust agent print; designer and trust agent type in; nobody else does either', async () => {
		const round = await openRound(world);
		const { owner, designer, trust_agent, steering, stranger, other } = world.people;
		for (const { client } of [owner, designer, trust_agent]) expect((await paper.withdrawalCodes(client, round.id, ['K7M3QRT']))?.size).toBe(1);
		for (const { client } of [steering, stranger, other]) expect(await paper.withdrawalCodes(client, round.id, ['K7M3QRT'])).toBeNull();
		for (const { client } of [owner, steering, stranger, other]) {
			expect(await paper.saveSheet(client, round.id, 'K7M3QRT', typed(1))).toEqual({ status: 'forbidden' });
			expect(await paper.sheetState(client, round.id, 'K7M3QRT')).toEqual({ status: 'forbidden' });
		}
		await expect(paper.saveSheet(world.anonymous, round.id, 'K7M3QRT', typed(1))).rejects.toThrow();
		await expect(paper.withdrawalCodes(world.anonymous, round.id, ['K7M3QRT'])).rejects.toThrow();
		expect(await stored(round)).toHaveLength(0);
		expect(await paper.saveSheet(trust_agent.client, round.id, 'K7M3QRT', typed(1))).toMatchObject({ status: 'saved', revision: 1 });
		expect(await paper.saveSheet(designer.client, round.id, 'K7M3QSS', typed(2))).toMatchObject({ status: 'saved', revision: 1 });
	});

	test.skipIf(skip)('the same sheet is one response: twice is nothing new, something else is its next revision', async () => {
		const round = await openRound(world);
		const { client } = world.people.trust_agent;
		expect(await paper.sheetState(client, round.id, 'AAAAAAA')).toEqual({ status: 'new' });
		expect(await paper.saveSheet(client, round.id, 'AAAAAAA', typed(1))).toEqual({ status: 'saved', revision: 1 });
		expect(await paper.sheetState(client, round.id, 'AAAAAAA')).toEqual({ status: 'typed' });
		expect(await paper.saveSheet(client, round.id, 'AAAAAAA', typed(1))).toEqual({ status: 'duplicate', revision: 1 });
		expect(await paper.saveSheet(client, round.id, 'AAAAAAA', typed(2))).toEqual({ status: 'saved', revision: 2 });
		const rows = await stored(round);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ revision: 2, support: 'text', answers: typed(2).answers.filter((one) => !('text' in one)) });
	});

	test.skipIf(skip)('at the same moment it is still one', async () => {
		const round = await openRound(world);
		const { trust_agent, designer } = world.people;
		await Promise.all([1, 2, 3, 4].map((seed) => paper.saveSheet((seed % 2 ? trust_agent : designer).client, round.id, 'ABBBBBB', typed(seed))));
		expect(await stored(round)).toHaveLength(1);
	});

	test.skipIf(skip)('the printed code takes the answers back, and the sheet is not taken again', async () => {
		const round = await openRound(world);
		const { client } = world.people.trust_agent;
		const codes = (await paper.withdrawalCodes(client, round.id, ['ACCCCCC', 'ACCCCCD']))!;
		expect(readWithdrawalCode(codes.get('ACCCCCC')!)).toBe(codes.get('ACCCCCC'));
		await paper.saveSheet(client, round.id, 'ACCCCCC', typed(1));
		await paper.saveSheet(client, round.id, 'ACCCCCD', typed(2));
		expect(await responses.withdraw(world.anonymous, codes.get('ACCCCCC')!)).toEqual({ status: 'withdrawn' });
		expect(await stored(round)).toHaveLength(1);
		expect(await paper.sheetState(client, round.id, 'ACCCCCC')).toEqual({ status: 'withdrawn' });
		expect(await paper.saveSheet(client, round.id, 'ACCCCCC', typed(1))).toEqual({ status: 'withdrawn' });
	});

	test.skipIf(skip)('the same sheet code in two rounds is two sheets, and no code or id shows the other', async () => {
		const [one, two] = [await openRound(world), await openRound(world)];
		const { client } = world.people.designer;
		const codes = await Promise.all([one, two].map(async ({ id }) => (await paper.withdrawalCodes(client, id, ['ADDDDDD']))!.get('ADDDDDD')!));
		expect(codes[0]).not.toBe(codes[1]);
		await paper.saveSheet(client, one.id, 'ADDDDDD', typed(1));
		expect(await paper.saveSheet(client, two.id, 'ADDDDDD', typed(1))).toMatchObject({ status: 'saved', revision: 1 });
		const ids = [...(await stored(one)), ...(await stored(two))].map(({ id }) => id);
		expect(new Set(ids).size).toBe(2);
		// What a device may send is still a UUID like any other.
		for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});

	test.skipIf(skip)('a closed round takes no sheet, and what is no answer is no answer on paper either', async () => {
		const round = await openRound(world);
		const { client } = world.people.trust_agent;
		expect(await paper.saveSheet(client, round.id, 'AEEEEEE', { ...typed(1), answers: [{ question: 'top', kind: 'follow_up', card: 'XX', aspect: 'today', value: 1 }] })).toMatchObject({ status: 'invalid', problem: 'unknown_card' });
		expect(await paper.saveSheet(client, round.id, 'e; drop', typed(1))).toMatchObject({ status: 'invalid' });
		await rounds.setStatus(client, round.id, 'closed');
		expect(await paper.saveSheet(client, round.id, 'AEEEEEE', typed(1))).toEqual({ status: 'closed' });
		expect(await stored(round)).toHaveLength(0);
	});
});
