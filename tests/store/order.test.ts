/**
 * The database does not keep the order in which people answered: not in the rows' places (ctid), not in their transaction
 * ids (xmin), not in what a select without an order returns. In an open round nobody is alone with a transaction id; when the
 * round is closed nothing is left.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import { createRandom } from '#stats/random.ts';
import { answer, madeUp, makeWorld, openRound, release, storeKinds, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);

const TABLES = { responses: 'public.responses', codes: 'private.withdrawal_codes', quotes: 'public.quotes', repeat: 'private.repeat_codes' } as const;
const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];
/** A round that measures again, and people who keep a code in it. */
const openRepeating = async ({ workspaceId, projectId, versionId, people }: World) =>
	(await rounds.open(people.designer.client, { workspaceId, projectId, surveyVersionId: versionId, title: 'Igen', repeatCodes: true }))!;
const withCodes = (n: number, seed: number) =>
	madeUp(n, seed).map((person, i) => ({ ...person, repeatCode: `bil katt tomat${'abcdefghij'[i % 10]}${'abcdefghij'[Math.floor(i / 10)]} 47` }));
const idOf = (name: keyof typeof TABLES) => (name === 'responses' ? 'id' : 'response_id');

interface Row {
	id: string;
	xmin: string;
}
/** The rows of a table as they lie there. */
const lying = (store: OwnStore, name: keyof typeof TABLES, roundId: string) =>
	store.sql<Row>(`select t.${idOf(name)}::text as id, t.xmin::text as xmin from ${TABLES[name]} t
		where t.${idOf(name)} in (select r.id from public.responses r where r.round_id = '${roundId}') order by t.ctid`);

/** Spearman's rank correlation times √(n − 1): nearly standard normal when the two orders have nothing to do with each other. */
function correlation(ids: string[], arrival: Map<string, number>): number {
	const ranks = [...ids].sort((a, b) => arrival.get(a)! - arrival.get(b)!);
	const place = new Map(ranks.map((id, i) => [id, i]));
	const n = ids.length;
	const squares = ids.reduce((sum, id, i) => sum + (place.get(id)! - i) ** 2, 0);
	return (1 - (6 * squares) / (n * (n * n - 1))) * Math.sqrt(n - 1);
}
// Two-sided 1e-7 for one look at a normal; fewer than ten looks a run: a false alarm in less than one run in a million.
// The exact tail of Spearman's statistic is thinner than the normal's.
const LIMIT = 5.33;

/** How many people of the round share each transaction id, for those who have rows in the table. */
async function shared(store: OwnStore, name: keyof typeof TABLES, roundId: string): Promise<number[]> {
	const people = new Map<string, number>();
	for (const { xmin } of await lying(store, 'responses', roundId)) people.set(xmin, (people.get(xmin) ?? 0) + 1);
	return (await lying(store, name, roundId)).map(({ xmin }) => people.get(xmin) ?? 0);
}

describe.for(kinds)('the order of arrival on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('nobody is alone in an open round; a closed one keeps nothing', async () => {
		const round = await openRepeating(world);
		const other = await openRound(world);
		const people = withCodes(45, 31);
		const arrival = new Map(people.map(({ id }, i) => [id, i]));
		for (const [i, person] of people.entries()) {
			await answer(world, round.code, [person]);
			// Another round's people come in between, in the same tables.
			if (i % 3 === 0) await answer(world, other.code, madeUp(1, 900 + i));
			for (const name of NAMES) {
				expect(Math.min(...(await shared(store, name, round.id)))).toBeGreaterThanOrEqual(Math.min(5, i + 1));
			}
		}
		// As it was before: the instrument sees an order when there is one.
		expect(Math.abs(correlation(people.map(({ id }) => id), arrival))).toBeGreaterThan(LIMIT);

		// Changes and withdrawals leave nobody alone either.
		const random = createRandom(5);
		for (const person of people.slice(0, 16)) {
			if (random.uniform() < 0.5) {
				expect((await responses.save(world.anonymous, { round: round.code, ...person, revision: 2 })).status).toBe('saved');
			} else {
				expect((await responses.withdraw(world.anonymous, person.withdrawalCode)).status).toBe('withdrawn');
				arrival.delete(person.id);
			}
			for (const name of NAMES) {
				expect(Math.min(...(await shared(store, name, round.id)))).toBeGreaterThanOrEqual(5);
			}
		}
		const gone = await store.sql<{ n: number }>('select count(*)::int as n from private.withdrawn_responses group by xmin::text');
		expect(gone.reduce((sum, { n }) => sum + n, 0)).toBe(45 - arrival.size);

		await rounds.setStatus(world.people.designer.client, round.id, 'closed');
		for (const name of NAMES) {
			const rows = await lying(store, name, round.id);
			expect(new Set(rows.map(({ xmin }) => xmin)).size, name).toBe(1);
			expect(new Set(rows.map(({ id }) => id)).size, name).toBe(arrival.size);
			expect(Math.abs(correlation(rows.map(({ id }) => id), arrival)), name).toBeLessThan(LIMIT);
		}
	}, 240_000);

	test.skipIf(skip)('a release does the same, and what it keeps of people has no order of arrival', async () => {
		const round = await openRepeating(world);
		const people = withCodes(50, 32);
		const arrival = new Map(people.map(({ id }, i) => [id, i]));
		await answer(world, round.code, people);
		expect((await release(world, round)).status).toBe('released');
		// What a release keeps of people is sorted by what it is of and then by keyed hashes, and points at no response.
		const kept = await store.sql<{ fingerprint: string; page: string }>(`select concat_ws(' ', unit, item, fingerprint::text) as fingerprint, split_part(ctid::text, ',', 1) as page from private.result_people where question = 'order' order by ctid`);
		expect(kept.length).toBeGreaterThan(40);
		// Page by page: a short row may find room at the end of an earlier one.
		for (const page of new Set(kept.map((row) => row.page))) {
			const there = kept.filter((row) => row.page === page).map(({ fingerprint }) => fingerprint);
			expect(there).toEqual([...there].sort());
		}
		for (const name of NAMES) {
			const all = await lying(store, name, round.id);
			expect(new Set(all.map(({ xmin }) => xmin)).size, name).toBe(1);
			expect(Math.abs(correlation(all.map(({ id }) => id), arrival)), name).toBeLessThan(LIMIT);
		}
		const rows = await lying(store, 'responses', round.id);
		expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
		expect(Math.abs(correlation(rows.map(({ id }) => id), arrival))).toBeLessThan(LIMIT);
		// What a designer gets.
		const read = await responses.readAll(world.people.designer.client, round.id);
		expect(Math.abs(correlation(read.map(({ id }) => id), arrival))).toBeLessThan(LIMIT);
		// No number that counts up stands in a respondent's row.
		expect(await store.sql(`select 1 from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			where a.attrelid in ('public.responses'::regclass, 'private.withdrawal_codes'::regclass, 'public.quotes'::regclass, 'private.withdrawn_responses'::regclass)
				and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')`)).toEqual([]);
	}, 240_000);

	test.skipIf(skip)('thirty at the same moment, then nobody is alone', async () => {
		const round = await openRound(world);
		await Promise.all(madeUp(30, 33).map((person) => answer(world, round.code, [person])));
		expect(Math.min(...(await shared(store, 'responses', round.id)))).toBeGreaterThanOrEqual(5);
		expect(await lying(store, 'codes', round.id)).toHaveLength(30);
	}, 240_000);
});
