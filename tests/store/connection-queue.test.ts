/** One connection, many requests: on PGlite too, each has its transaction and its role to itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymousClient } from '#data/server/clients.ts';
import * as responses from '#data/server/responses.ts';
import { madeUp, makeWorld, openRound, signUp, storeKinds, type OwnStore } from './harness.ts';
import { untyped } from './untyped.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);

const HELPERS = `
	create table private.kept (i int primary key);
	create function public.keep(p_i int) returns jsonb language plpgsql security definer set search_path = '' as $$
	begin
		insert into private.kept values (p_i);
		return jsonb_build_object('status', 'saved');
	end $$;
	create function public.who(p_i int) returns jsonb language plpgsql set search_path = '' as $$
	begin
		if p_i < 0 then raise exception 'refused'; end if;
		return jsonb_build_object('role', current_user, 'sub', current_setting('request.jwt.claim.sub', true), 'transaction', pg_current_xact_id()::text);
	end $$;
	grant execute on function public.keep(int), public.who(int) to anon, authenticated`;

describe.for(kinds)('requests at the same moment on $name', ({ skip, open }) => {
	let store: OwnStore;
	beforeAll(async () => {
		if (!skip) store = await open();
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('nobody runs with another\'s role, and nobody\'s failure takes back another\'s work', async () => {
		await store.sql(HELPERS);
		const person = await signUp(store, 'somebody@example.se');
		const anybody = anonymousClient(store);
		const asked = await Promise.all(
			Array.from({ length: 40 }, async (_, i) => {
				if (i % 5 === 0) return { failed: Boolean((await untyped(anybody).rpc('who', { p_i: -1 })).error) };
				if (i % 5 === 1) return { kept: i, status: (await untyped(anybody).rpc('keep', { p_i: i })).data?.status as string };
				const signedIn = i % 5 < 4;
				const { data } = await untyped(signedIn ? person.client : anybody).rpc('who', { p_i: i });
				return { signedIn, ...(data as { role: string; sub: string; transaction: string }) };
			})
		);
		const seen = asked.filter((one) => 'role' in one) as { signedIn: boolean; role: string; sub: string; transaction: string }[];
		expect(seen).toHaveLength(24);
		for (const { signedIn, role, sub } of seen) expect([role, sub]).toEqual(signedIn ? ['authenticated', person.id] : ['anon', '']);
		expect(new Set(seen.map(({ transaction }) => transaction)).size).toBe(24);
		expect(asked.filter((one) => 'failed' in one).every((one) => one.failed)).toBe(true);
		const told = asked.flatMap((one) => ('kept' in one && one.status === 'saved' ? [one.kept] : []));
		expect(told).toHaveLength(8);
		expect((await store.sql<{ i: number }>('select i from private.kept order by i')).map(({ i }) => i)).toEqual(told);
	}, 120_000);

	test.skipIf(skip)('a save that fails takes none of those beside it along, and old hashes stay right', async () => {
		const world = await makeWorld(store);
		const round = await openRound(world);
		// An odd way to fail that no check foresees: the eleventh row cannot be written.
		const people = madeUp(20, 40);
		await store.sql(`create function private.refuse_one() returns trigger language plpgsql as $$ begin if new.id = '${people[10]!.id}' then raise exception 'no'; end if; return new; end $$;
			create trigger refuse_one before insert on public.responses for each row execute function private.refuse_one()`);
		const told = await Promise.all(people.map((person) => responses.save(world.anonymous, { round: round.code, ...person }).then(({ status }) => status, () => 'failed')));
		expect(told.map((status, i) => (status === 'saved') !== (i === 10))).toEqual(told.map(() => true));
		expect(await store.sql('select 1 from public.responses')).toHaveLength(19);

		// What the functions of earlier versions made of a response: the same response again is no conflict.
		await store.sql(`update private.withdrawal_codes c set content_hash = private.keyed_hash(concat_ws('|', x.answers::text, null, null, null))
			from (select '${JSON.stringify(people[0]!.answers).replaceAll("'", "''")}'::jsonb as answers) x where c.response_id = '${people[0]!.id}'`);
		const first = { round: round.code, ...people[0]! };
		expect((await responses.save(world.anonymous, first)).status).toBe('duplicate');
		await store.sql('drop trigger refuse_one on public.responses');
		expect((await responses.save(world.anonymous, { round: round.code, ...people[10]! })).status).toBe('saved');
	}, 120_000);
});
