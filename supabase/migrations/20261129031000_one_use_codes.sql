-- Codes for one use each: a round that has them takes a new response only with one, once. What is kept of a code is a keyed
-- hash, and only until it is used: then its row is removed. So nothing is left that could be laid beside a response, neither
-- a mark, nor a transaction id, nor a place in the file. That a code was given out once can be told from the code itself:
-- its last two characters follow from the others by the database's key.

create table private.one_use_codes (
	code_hash bytea primary key,
	round_id uuid not null references public.rounds (id) on delete cascade
);
create index one_use_codes_round on private.one_use_codes (round_id);
-- How many have been made, in all. How many are left is told to nobody: beside the number of answers it would say how many
-- have taken theirs back.
create table private.one_use_made (
	round_id uuid primary key references public.rounds (id) on delete cascade,
	made int not null check (made between 0 and 20000)
);
alter table private.one_use_codes enable row level security;
alter table private.one_use_made enable row level security;
revoke all on private.one_use_codes, private.one_use_made from public, anon, authenticated;

-- 31 letters and digits that nobody mixes up, as in withdrawal codes. 256 is no multiple of 31: a few letters come slightly
-- more often, which costs a guesser's work a few per cent.
create function private.one_use_letters(p_bytes bytea, p_count int) returns text
language sql immutable set search_path = '' as $$
	select string_agg(substr('ABCDEFGHJKMNPQRSTUVWXYZ23456789', get_byte(p_bytes, i) % 31 + 1, 1), '' order by i)
	from generate_series(0, p_count - 1) i
$$;
-- The last two characters of a code, from its first seven.
create function private.one_use_check(p_round uuid, p_first text) returns text
language sql stable set search_path = '' as $$
	select private.one_use_letters(private.keyed_hash(concat_ws('|', 'one use', p_round, p_first)), 2)
$$;
create function private.one_use_hash(p_round uuid, p_code text) returns bytea
language sql stable set search_path = '' as $$
	select private.keyed_hash(concat_ws('|', 'one use code', p_round, p_code))
$$;
create function private.plain_one_use(p_code text) returns text
language sql immutable set search_path = '' as $$
	select regexp_replace(upper(coalesce(p_code, '')), '[^A-Z0-9]', '', 'g')
$$;
-- What a code is worth in a round: `good`, `used` (given out and no longer there), `none` (no code), `unknown`.
create function private.one_use_state(p_round uuid, p_code text) returns text
language plpgsql stable set search_path = '' as $$
declare
	v_code text := private.plain_one_use(p_code);
begin
	if v_code = '' then return 'none'; end if;
	if v_code !~ '^[A-HJKMNP-Z2-9]{9}$' then return 'unknown'; end if;
	if exists (select 1 from private.one_use_codes c where c.code_hash = private.one_use_hash(p_round, v_code)) then return 'good'; end if;
	return case when private.one_use_check(p_round, left(v_code, 7)) = right(v_code, 2) then 'used' else 'unknown' end;
end $$;

-- Uses a code up. Null when it was good, otherwise what to answer. Two who send with the same code come one after the other
-- (the round's lock, and the row's): the second finds it gone. What fails afterwards takes this back, too.
create function private.use_one_use_code(p_round uuid, p_code text) returns jsonb
language plpgsql set search_path = '' as $$
begin
	delete from private.one_use_codes c where c.code_hash = private.one_use_hash(p_round, private.plain_one_use(p_code));
	if found then return null; end if;
	return jsonb_build_object('status', 'invalid', 'problem', 'one_use_' || private.one_use_state(p_round, p_code));
end $$;
revoke execute on function private.one_use_letters(bytea, int), private.one_use_check(uuid, text), private.one_use_hash(uuid, text),
	private.plain_one_use(text), private.one_use_state(uuid, text), private.use_one_use_code(uuid, text) from public, anon, authenticated;

-- Makes `p_count` new codes of a round and tells them, the only time that anybody is told: {status, codes, made}.
create function public.create_one_use_codes(p_round uuid, p_count int)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_codes text[] := '{}';
	v_more text[];
	v_made int;
begin
	select * into v_round from public.rounds r where r.id = p_round;
	if not found or not private.has_role(v_round.workspace_id, array['designer', 'trust_agent']) or not private.in_use(v_round.project_id) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if not v_round.one_use_codes then return jsonb_build_object('status', 'not_asked'); end if;
	if coalesce(p_count, 0) not between 1 and 2000 then return jsonb_build_object('status', 'invalid'); end if;
	insert into private.one_use_made as m (round_id, made) values (p_round, 0)
	on conflict (round_id) do update set made = m.made returning made into v_made;
	if v_made + p_count > 20000 then return jsonb_build_object('status', 'too_many'); end if;
	while cardinality(v_codes) < p_count loop
		-- The first six bytes of a random UUID are all random, and so are those from the ninth on.
		select array_agg(drawn.first || private.one_use_check(p_round, drawn.first)) into v_more from (
			select distinct private.one_use_letters(substr(u.b, 1, 6) || substr(u.b, 10, 1), 7) as first
			from (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as b from generate_series(1, p_count - cardinality(v_codes))) u
		) drawn;
		with kept as (
			insert into private.one_use_codes (code_hash, round_id)
			select h, p_round from (select private.one_use_hash(p_round, m) as h from unnest(v_more) m) one order by h
			on conflict do nothing returning code_hash
		)
		select v_codes || coalesce(array_agg(m order by random()), '{}') into v_codes
		from unnest(v_more) m where private.one_use_hash(p_round, m) in (select code_hash from kept);
	end loop;
	update private.one_use_made m set made = m.made + p_count where m.round_id = p_round returning made into v_made;
	perform private.log(v_round.workspace_id, 'rounds.one_use_codes_made', v_round.id, jsonb_build_object('codes', p_count));
	return jsonb_build_object('status', 'made', 'codes', to_jsonb(v_codes), 'made', v_made);
end $$;

-- How many codes of a round have been made, for those who collect.
create function public.one_use_codes_made(p_round uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'ok', 'made', coalesce((select m.made from private.one_use_made m where m.round_id = r.id), 0))
		from public.rounds r
		where r.id = p_round and private.has_role(r.workspace_id, array['owner', 'designer', 'trust_agent'])
	), jsonb_build_object('status', 'forbidden'))
$$;

-- What a code is worth, before its holder begins. How often may be tried is the app's to say.
create function public.look_at_one_use_code(p_code text, p_one_use text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', case when r.one_use_codes then private.one_use_state(r.id, p_one_use) else 'good' end)
		from public.rounds r where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.create_one_use_codes(uuid, int), public.one_use_codes_made(uuid) from public, anon;
grant execute on function public.create_one_use_codes(uuid, int), public.one_use_codes_made(uuid) to authenticated;
revoke execute on function public.look_at_one_use_code(text, text) from public;
grant execute on function public.look_at_one_use_code(text, text) to anon, authenticated;
