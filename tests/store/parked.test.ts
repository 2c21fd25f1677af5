/** Drafts that wait at the municipality: found by their pictures and by nothing else, gone when they are sent or the round closes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParkedDraft } from '#domain/response/parked.ts';
import { CODE_PICTURES, type CodePicture } from '#domain/response/pictures.ts';
import { park, removeParked, takeUp } from '#data/server/parked.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import { progress } from '#data/server/running.ts';
import { madeUp, makeWorld, openRound, storeKinds, type OwnStore, type World } from './harness.ts';
import { untyped } from './untyped.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('what is put aside, on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	// What is in a draft is the app's to check: here it is anything with an id.
	const draft = (_code: string, id: string = crypto.randomUUID(), text = 'Bussen går en gång i timmen.') => ({ v: 2, id, step: 'matters:0', text }) as unknown as ParkedDraft;
	async function parked(code: string, what = draft(code)): Promise<CodePicture[]> {
		const result = await park(world.anonymous, code, what);
		if (result.status !== 'parked') throw new Error(result.status);
		return result.pictures;
	}
	/** Pictures that stand for nothing: whoever is lucky tries others. */
	const other = (taken: CodePicture[], n = 0) => {
		const left = CODE_PICTURES.filter((name) => !taken.includes(name));
		return [left[n]!, left[(n + 7) % left.length]!, left[(n + 19) % left.length]!] as CodePicture[];
	};
	const rows = async () => Number(((await store.sql('select count(*)::int as n from private.parked_drafts')) as { n: number }[])[0]!.n);

	test.skipIf(skip)('it comes back as it was, as often as it is asked for, and a second putting aside replaces it under the same pictures', async () => {
		const { code } = await openRound(world);
		const first = draft(code);
		const pictures = await parked(code, first);
		expect(new Set(pictures).size).toBe(3);
		for (let i = 0; i < 3; i++) expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'found', draft: first });
		const before = await rows();
		const second = draft(code, first.id, 'Nytt.');
		// The reply is lost, and the device asks again.
		expect([await parked(code, second), await parked(code, second)]).toEqual([pictures, pictures]);
		expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'found', draft: second });
		expect(await rows()).toBe(before);
	});

	test.skipIf(skip)('people have different pictures; a code that is taken is drawn again', async () => {
		const { code, id: round } = await openRound(world);
		const me = draft(code);
		const mine = await parked(code, me);
		// Somebody else holds the pictures that I would have been given.
		await removeParked(world.anonymous, code, me.id);
		const numbers = mine.map((name) => CODE_PICTURES.indexOf(name));
		await store.sql(`insert into private.parked_drafts (id_hash, round_id, pictures_hash, draft)
			values ('\\x01', '${round}', private.pictures_hash('${round}', array[${numbers.join()}]), '{}')`);
		const now = await parked(code, me);
		expect(now).not.toEqual(mine);
		expect(await parked(code, me)).toEqual(now);
		expect(await takeUp(world.anonymous, code, now)).toEqual({ status: 'found', draft: me });
		const all = await Promise.all(Array.from({ length: 20 }, () => parked(code)));
		expect(new Set([...all, now].map(String)).size).toBe(21);
	});

	test.skipIf(skip)('stored: gone, whoever sends it and from where, and it does not come again', async () => {
		const { code } = await openRound(world);
		const [person] = madeUp(1, 11);
		const pictures = await parked(code, draft(code, person!.id));
		const bystander = await parked(code);
		const send = () => responses.save(world.anonymous, { round: code, ...person!, revision: 1, language: 'ar' });
		expect(await send()).toMatchObject({ status: 'saved' });
		expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'wrong' });
		expect(await takeUp(world.anonymous, code, bystander)).toMatchObject({ status: 'found' });
		expect(await send()).toMatchObject({ status: 'duplicate' });
		expect(await park(world.anonymous, code, draft(code, person!.id))).toEqual({ status: 'sent' });
		expect(await responses.withdraw(world.anonymous, person!.withdrawalCode)).toEqual({ status: 'withdrawn' });
		expect(await park(world.anonymous, code, draft(code, person!.id))).toEqual({ status: 'withdrawn' });
	});

	test.skipIf(skip)('sent and put aside at the same moment: never both', async () => {
		const { code } = await openRound(world);
		for (const person of madeUp(6, 12)) {
			await Promise.all([
				responses.save(world.anonymous, { round: code, ...person, revision: 1, language: 'sv' }),
				park(world.anonymous, code, draft(code, person.id)),
				park(world.anonymous, code, draft(code, person.id))
			]);
		}
		const left = (await store.sql(`select count(*)::int as n from private.parked_drafts p join public.rounds r on r.id = p.round_id where r.code = '${code}'`)) as { n: number }[];
		expect(Number(left[0]!.n)).toBe(0);
	});

	test.skipIf(skip)('closed: kept and counted, out of reach, and there again when it opens; it goes with the round', async () => {
		const before = await rows();
		const { code, id } = await openRound(world);
		const pictures = await parked(code);
		await takeUp(world.anonymous, code, other(pictures));
		const { client } = world.people.trust_agent;
		await rounds.setStatus(client, id, 'closed');
		expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'closed' });
		expect(await park(world.anonymous, code, draft(code))).toEqual({ status: 'closed' });
		// Kept, and not counted aloud: it is one person's.
		expect(await rows()).toBe(1 + before);
		expect(await progress(client, id)).toMatchObject({ parked: null });
		expect(await progress(world.people.steering.client, id)).toBeNull();
		await rounds.setStatus(client, id, 'open');
		const found = await takeUp(world.anonymous, code, pictures);
		expect(found).toMatchObject({ status: 'found' });
		const person = madeUp(1, 5)[0]!;
		const { id: response } = (found as { draft: { id: string } }).draft;
		expect(await responses.save(world.anonymous, { round: code, ...person, id: response, revision: 1, language: 'sv' })).toMatchObject({ status: 'saved' });
		expect(await rows()).toBe(before);
		await parked(code);
		await store.sql(`delete from public.rounds where id = '${id}'`);
		const left = (await store.sql(`select (select count(*) from private.parked_drafts where round_id = '${id}') + (select count(*) from private.wrong_pictures where round_id = '${id}') as n`)) as { n: number }[];
		expect(Number(left[0]!.n)).toBe(0);
	});

	test.skipIf(skip)('taken away by its person; another id takes nothing away', async () => {
		const { code } = await openRound(world);
		const mine = draft(code);
		const pictures = await parked(code, mine);
		for (const id of [crypto.randomUUID(), mine.id.replace(/^./, 'g'), '', 'null']) await removeParked(world.anonymous, code, id);
		expect(await takeUp(world.anonymous, code, pictures)).toMatchObject({ status: 'found' });
		expect(await removeParked(world.anonymous, code, mine.id)).toEqual({ status: 'removed' });
		expect(await removeParked(world.anonymous, code, mine.id)).toEqual({ status: 'removed' });
		expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'wrong' });
	});

	test.skipIf(skip)('another round knows nothing of it, and garbage is a word, not a failure', async () => {
		const { code } = await openRound(world);
		const elsewhere = await openRound(world);
		const pictures = await parked(code);
		expect(await takeUp(world.anonymous, elsewhere.code, pictures)).toEqual({ status: 'wrong' });
		expect(await takeUp(world.anonymous, 'INGEN-1', pictures)).toEqual({ status: 'unknown' });
		expect(await takeUp(world.anonymous, '', pictures)).toEqual({ status: 'unknown' });
		for (const strange of [['sun', 'boat'], ['sun', 'boat', 'nothing'], []] as CodePicture[][]) expect((await takeUp(world.anonymous, code, strange)).status).toBe('invalid');
		for (const strange of [null, [], true, { id: 7 }, { id: "x'; drop table public.rounds; --" }, { ...draft(code), story: { H0: 'x'.repeat(170_000) } }]) {
			expect(await park(world.anonymous, code, strange as never)).toEqual({ status: 'invalid' });
		}
		expect(await park(world.anonymous, 'INGEN-1', draft(code))).toEqual({ status: 'unknown' });
	});

	test.skipIf(skip)('thirty wrong ones a day, sent at once or not, and then the right ones wait too; other rounds do not', async () => {
		const { code } = await openRound(world);
		const elsewhere = await openRound(world);
		const pictures = await parked(code);
		const there = await parked(elsewhere.code);
		const tries = await Promise.all(Array.from({ length: 33 }, (_, n) => takeUp(world.anonymous, code, other(pictures, n))));
		expect(tries.filter(({ status }) => status === 'wrong').length).toBe(30);
		expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'too_many_wrong' });
		expect(await takeUp(world.anonymous, elsewhere.code, there)).toMatchObject({ status: 'found' });
		const daysPass = async (n: number) => store.sql(`update private.wrong_pictures set day = day - ${n}`);
		await daysPass(1);
		expect(await takeUp(world.anonymous, code, pictures)).toMatchObject({ status: 'found' });
		// Ninety in a week.
		await store.sql(`insert into private.wrong_pictures select id, timezone('Europe/Stockholm', now())::date - n, 30 from public.rounds, generate_series(2, 3) n where code = '${code}'`);
		expect(await takeUp(world.anonymous, code, pictures)).toEqual({ status: 'too_many_wrong' });
		await daysPass(7);
		expect(await takeUp(world.anonymous, code, pictures)).toMatchObject({ status: 'found' });
	});

	test.skipIf(skip)('the database keeps the text where no role reaches it', async () => {
		const { code } = await openRound(world);
		await parked(code, draft(code, crypto.randomUUID(), 'Hemligt och undanlagt'));
		for (const { client } of Object.values(world.people)) {
			for (const table of ['responses', 'quotes']) {
				const { data } = await untyped(client).from(table).select('*');
				expect(JSON.stringify(data ?? [])).not.toContain('undanlagt');
			}
			const direct = await untyped(client).from('parked_drafts').select('*');
			expect(direct.error).not.toBeNull();
		}
	});
});
