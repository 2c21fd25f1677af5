/** Stories on their way to quotes, through the app's own calls: two people at once, rules that are in the database and in the app. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as exports from '#data/server/exports.ts';
import * as quotes from '#data/server/quotes.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { withdraw } from '#data/server/responses.ts';
import { ownWordsKept } from '#domain/quote/own-words.ts';
import { destroyWhatIsDue } from '#server/quotes.ts';
import { downloadQuotes } from '#server/request/download.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type OwnStore, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

/** As written, as washed, and whether that keeps the person's own words. */
const REWRITTEN: [string, string, boolean][] = [
	['ett två tre fyra fem sex sju åtta nio', 'ett två tre fyra fem sex sju', false],
	['ett två tre fyra fem sex sju åtta nio', 'Så: ETT två, tre – fyra (fem) sex\nsju "åtta"!', true],
	['ett två tre fyra fem sex sju åtta nio', 'två tre fyra fem sex sju åtta nio tio', true],
	['ett två tre fyra fem sex sju åtta nio', 'ett två tre [något] fyra fem sex sju åtta nio', false],
	['Jag vill bo kvar', 'Hen sa: jag vill bo kvar.', true],
	['Jag vill bo kvar', 'Jag vill inte bo kvar', false],
	['Lugn', 'Lugn och ro', false],
	['Lugn', 'lugn!', true],
	['ÅÄÖ är ÉN bokstav', 'åäö är én bokstav', true],
	['tvåhundra\u200bord i r\u00adad här', 'tvåhundraord i rad här', true],
	['أريد أن أبقى في بيتي', 'قالت: أريد أن أبقى في بيتي، نعم', true],
	['أريد أن أبقى في بيتي', 'أريد أن أبقى', false],
	['👍', '👍', true],
	['a_b c', 'a b c', true]
];

describe.for(kinds)('quotes on $name', ({ skip, open }: StoreKind) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('the app warns of own words where the database refuses them', async () => {
		for (const [raw, washed, kept] of REWRITTEN) {
			const [row] = await store.sql<{ kept: boolean }>(`select private.keeps_own_words($q$${raw}$q$, $q$${washed}$q$) as kept`);
			expect([row!.kept, ownWordsKept(raw, washed) !== null], `${raw} → ${washed}`).toEqual([kept, kept]);
		}
	});

	test.skipIf(skip)('one text at a time, two people at once, and gone when its person takes it back', async () => {
		const { designer, owner, trust_agent, steering } = world.people;
		const round = await openRound(world);
		const people = madeUp(6, 3);
		await answer(world, round.code, people);
		for (const { client } of [owner, trust_agent, steering]) expect(await quotes.workshop(client, round.id)).toBeNull();
		const first = (await quotes.workshop(designer.client, round.id))!;
		expect(first.quotes.filter(({ original }) => original !== null).map(({ id }) => id)).toEqual([first.at]);
		const at = first.quotes.find(({ id }) => id === first.at)!;
		// Two windows with the same text: the second is told, and loses nothing.
		expect(await quotes.wash(designer.client, at.id, at.version, 'Tvättad text')).toEqual({ status: 'saved', version: 2 });
		expect(await quotes.wash(designer.client, at.id, at.version, 'En annan')).toMatchObject({ status: 'stale', version: 2, text: 'Tvättad text' });
		expect(await quotes.decide(designer.client, at.id, 2, 'approve')).toEqual({ status: 'done' });
		expect((await quotes.workshop(designer.client, round.id, at.id))!.quotes.find(({ id }) => id === at.id)).toMatchObject({ state: 'approved', original: null, text: 'Tvättad text', sealed: true });

		expect((await release(world, round)).status).toBe('released');
		const [row] = await store.sql<{ id: string; response: string }>(`select x.id, q.response_id as response from public.releases x join public.quotes q on q.round_id = x.round_id where q.id = '${at.id}'`);
		for (const { client } of [owner, designer, trust_agent, steering]) expect((await quotes.released(client, row!.id)).quotes.map(({ text }) => text)).toEqual(['Tvättad text']);
		for (const { client } of [world.people.other, world.people.stranger, { client: world.anonymous }]) expect((await quotes.released(client, row!.id).catch(() => ({ quotes: [] }))).quotes).toEqual([]);

		const author = people.find(({ id }) => id === row!.response)!;
		expect((await withdraw(world.anonymous, author.withdrawalCode)).status).toBe('withdrawn');
		expect(await quotes.released(steering.client, row!.id)).toEqual({ quotes: [], few: false, files: false });
		expect(await quotes.decide(designer.client, at.id, 3, 'reopen')).toEqual({ status: 'unknown' });
	});

	test.skipIf(skip)('approved quotes as a file: in an order of chance, with card and language of k alone, and nothing of who wrote', async () => {
		const { designer, owner, trust_agent, steering } = world.people;
		const round = await openRound(world);
		const people = madeUp(12, 9).map((one, i) => ({ ...one, language: i < 6 ? 'ar' : 'sv' }));
		await answer(world, round.code, people);
		const file = async (kind: 'csv' | 'jsonl' = 'jsonl') => {
			const stream = await downloadQuotes(designer.client, round.id, kind === 'csv' ? { kind, separator: ';' } : { kind }, (id) => `Namn ${id}`);
			return typeof stream === 'string' ? stream : new Response(stream).text();
		};
		const rows = async () => (await file()).trim().split('\n').map((line) => JSON.parse(line) as Record<string, string | null>).sort((a, b) => a.text!.localeCompare(b.text!, 'sv'));
		expect(await file()).toBe('too_few');
		expect((await release(world, round)).status).toBe('released');
		expect(await file()).toBe('too_few');
		const list = (half: typeof people) => half.map(({ id }) => `'${id}'`).join(',');
		await store.sql(`update public.quotes q set state = 'approved', sealed_on = current_date, card = case when q.response_id in (${list(people.slice(0, 6))}) then 'H0' else 'B0' end,
			about_card = 'E0', life_area = 'health', washed = '=Citat ' || x.place from unnest(array[${list(people)}]::uuid[]) with ordinality x (id, place) where q.response_id = x.id`);
		expect(await rows()).toHaveLength(12);
		expect((await rows())[0]).toEqual({ text: '=Citat 1', card: 'Namn H0', life_area: 'Namn health', lens: null, about: 'Namn E0', tags: null, language: 'ar' });
		const csv = await file('csv');
		expect(csv).toContain(`'=Citat 7;Namn B0;Namn health;;Namn E0;;sv\r\n`);
		for (const { id } of people) expect(csv).not.toContain(id);
		expect(csv).not.toMatch(/20\d\d-|Berättelse/);
		const [one, other] = [await file(), await file()];
		expect(one).not.toBe(other);
		// Four and two: of none of the six the language is told. Of a card that four wrote about neither the card is, nor what a designer says of it.
		await store.sql(`update public.responses set language = 'sv' where id in (${list(people.slice(0, 2))})`);
		expect(new Set((await rows()).map(({ card, language }) => `${card} ${language}`))).toEqual(new Set(['Namn H0 null', 'Namn B0 sv']));
		await store.sql(`update public.quotes set card = 'B1' where response_id in (${list(people.slice(0, 2))})`);
		expect(new Set((await rows()).map(({ card, about }) => `${card} ${about}`))).toEqual(new Set(['null null', 'Namn B0 Namn E0']));
		// Who takes the answers back takes the quote along; with those of fewer than k nothing is left.
		await withdraw(world.anonymous, people[11]!.withdrawalCode);
		expect((await rows()).map(({ text }) => text)).not.toContain('=Citat 12');
		for (const { withdrawalCode } of people.slice(4, 11)) await withdraw(world.anonymous, withdrawalCode);
		expect(await file()).toBe('too_few');
		for (const { client, id } of [owner, trust_agent, steering]) {
			await exports.setRight(owner.client, world.workspaceId, id, true);
			expect(await downloadQuotes(client, round.id, { kind: 'jsonl' }, String)).toBeNull();
		}
		expect((await exports.ofRound(designer.client, round.id)).every(({ kind, file: name, state, total }) => kind === 'quotes' && name === 'quotes' && state === 'done' && total === null)).toBe(true);
	});

	test.skipIf(skip)('tags are merged without rewriting any, so it can be undone', async () => {
		const { client } = world.people.designer;
		const round = await openRound(world);
		await answer(world, round.code, madeUp(3, 4));
		const [a, b, c] = (await quotes.workshop(client, round.id))!.quotes.map(({ id }) => id) as [string, string, string];
		const none = { lifeArea: null, lens: null, about: null };
		expect(await quotes.tag(client, a, { lifeArea: 'health', lens: 'place', about: 'H0', tags: ['Vänta', ' vänta ', 'Brev'] })).toEqual({ status: 'saved' });
		await quotes.tag(client, b, { ...none, tags: ['Väntan'] });
		await quotes.tag(client, c, { ...none, tags: ['Köer', 'Väntan'] });
		for (const wrong of [{ ...none, tags: ['x'.repeat(41)] }, { ...none, about: 'NO', tags: [] }, { ...none, tags: Array.from({ length: 13 }, (_, i) => `t${i}`) }]) expect(await quotes.tag(client, a, wrong)).toEqual({ status: 'invalid' });
		const tagsNow = async () => {
			const all = (await quotes.workshop(client, round.id))!.quotes;
			return [a, b, c].map((id) => all.find((one) => one.id === id)!.tags);
		};
		const counts = async () => Object.fromEntries((await quotes.freeTags(client, world.workspaceId)).map(({ name, quotes: n, into }) => [name, into ?? n]));
		const before = [await tagsNow(), await counts()];
		expect(before).toEqual([[['Brev', 'Vänta'], ['Väntan'], ['Köer', 'Väntan']], { Brev: 1, Köer: 1, Vänta: 1, Väntan: 2 }]);
		expect((await quotes.workshop(client, round.id, a))!.quotes.find(({ id }) => id === a)).toMatchObject({ lifeArea: 'health', lens: 'place', about: 'H0' });

		const id = async (name: string) => (await quotes.freeTags(client, world.workspaceId)).find((tag) => tag.name === name)!.id;
		const merge = async (from: string, into: string | null) => quotes.mergeTag(client, world.workspaceId, await id(from), into && (await id(into)));
		expect([await merge('Köer', 'Väntan'), await merge('Väntan', 'Vänta')]).toEqual([true, true]);
		expect([await tagsNow(), await counts()]).toEqual([[['Brev', 'Vänta'], ['Vänta'], ['Vänta']], { Brev: 1, Köer: 'Väntan', Vänta: 3, Väntan: 'Vänta' }]);
		// No ring, and nothing that is merged already.
		expect([await merge('Vänta', 'Köer'), await merge('Köer', 'Brev'), await quotes.mergeTag(world.people.other.client, world.workspaceId, await id('Brev'), await id('Vänta'))]).toEqual([false, false, false]);
		// Saved again as it is shown now: what it was given is kept.
		await quotes.tag(client, c, { ...none, tags: ['Vänta'] });
		expect([await merge('Väntan', null), await merge('Köer', null)]).toEqual([true, true]);
		expect([await tagsNow(), await counts()]).toEqual(before);
		await quotes.tag(client, c, { ...none, tags: [] });
		expect((await tagsNow())[2]).toEqual([]);
	});

	test.skipIf(skip)('the rules are an owner\'s, and the running app destroys what is due', async () => {
		const { designer, owner } = world.people;
		expect(await workspaces.setQuoteRules(designer.client, world.workspaceId, { twoPeople: true, days: 1 })).toBe(false);
		expect(await workspaces.setQuoteRules(owner.client, world.workspaceId, { twoPeople: false, days: 7 })).toBe(true);
		expect(await workspaces.quoteRules(owner.client, world.workspaceId)).toEqual({ twoPeople: false, days: 7 });
		const [one] = await store.sql<{ id: string; version: number }>(`select id, version from public.quotes where state = 'raw' limit 1`);
		expect(await quotes.decide(designer.client, one!.id, one!.version, 'reject')).toEqual({ status: 'done' });
		await store.sql(`update public.quotes set rejected_on = rejected_on - 7 where id = '${one!.id}'`);
		const halt = destroyWhatIsDue(store, 40);
		try {
			await expect.poll(async () => (await store.sql<{ gone: boolean }>(`select raw is null as gone from public.quotes where id = '${one!.id}'`))[0]!.gone, { timeout: 10_000 }).toBe(true);
		} finally {
			halt();
		}
		// Nothing of it is left to open.
		expect(await quotes.decide(designer.client, one!.id, one!.version + 1, 'reopen')).toEqual({ status: 'original_destroyed' });
	});
});
