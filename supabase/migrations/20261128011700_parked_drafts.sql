-- What a person has put aside to go on with on another device: the one thing that leaves a device before "Skicka", at the
-- person's own press (decision 17). Found again by three pictures out of 36, in order, all different: 42,840 codes.

-- No time and no number: when, and in which order, people stopped is nobody's business.
create table private.parked_drafts (
	-- One a response: putting aside once more replaces what was there.
	id_hash bytea primary key,
	round_id uuid not null references public.rounds (id) on delete cascade,
	pictures_hash bytea not null,
	draft jsonb not null check (jsonb_typeof(draft) = 'object' and octet_length(draft::text) <= 160000),
	unique (round_id, pictures_hash)
);
-- Wrong pictures are counted a round and day, so that nobody can try until they meet somebody. A day, never a time.
create table private.wrong_pictures (
	round_id uuid not null references public.rounds (id) on delete cascade,
	day date not null,
	wrong int not null,
	primary key (round_id, day)
);
alter table private.parked_drafts enable row level security;
alter table private.wrong_pictures enable row level security;
revoke all on private.parked_drafts, private.wrong_pictures from public, anon, authenticated;

-- The n:th three pictures of a response: the same id always gets the same, so that a lost reply, or putting aside once
-- more, does not make a photo of them worthless. Drawn here and not on the device: a device that proposed three pictures
-- and was told that they are taken would have found somebody's.
create function private.three_pictures(p_round uuid, p_id uuid, p_n int) returns int[]
language plpgsql stable set search_path = '' as $$
declare
	v_draw bigint := (('x' || encode(substring(private.keyed_hash(concat_ws('|', 'three pictures', p_round, p_id, p_n)) from 1 for 6), 'hex'))::bit(48)::bigint % 42840);
	v_left int[] := array(select generate_series(0, 35));
	v_place int;
	v_drawn int[] := '{}';
begin
	foreach v_place in array array[v_draw % 36, (v_draw / 36) % 35, v_draw / 1260] loop
		v_drawn := v_drawn || v_left[v_place + 1];
		v_left := v_left[: v_place] || v_left[v_place + 2 :];
	end loop;
	return v_drawn;
end $$;
create function private.pictures_hash(p_round uuid, p_pictures int[]) returns bytea
language sql stable set search_path = '' as $$
	select private.keyed_hash(concat_ws('|', 'pictures', p_round, array_to_string(p_pictures, ' ')))
$$;
create function private.parked_hash(p_id uuid) returns bytea
language sql stable set search_path = '' as $$
	select private.keyed_hash('parked|' || p_id)
$$;
revoke execute on function private.three_pictures(uuid, uuid, int), private.pictures_hash(uuid, int[]), private.parked_hash(uuid) from public, anon, authenticated;

-- A response id as a device makes it; null for anything else.
create function private.read_id(p_id text) returns uuid
language sql immutable set search_path = '' as $$
	select case when p_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' and p_id ~ '[1-9a-f]' then p_id::uuid end
$$;
revoke execute on function private.read_id(text) from public, anon, authenticated;

-- Puts a draft aside and returns its three pictures (numbers 0–35). What is in the draft is the app's to check.
create function public.park_draft(p_code text, p_draft jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	-- A round has at most this many at once: the more there are, the more a guess meets.
	c_most constant int := 100;
	v_round public.rounds;
	v_id uuid := private.read_id(p_draft ->> 'id');
	v_own bytea;
	v_pictures int[];
	v_hash bytea;
begin
	if v_id is null or jsonb_typeof(p_draft) is distinct from 'object' or octet_length(p_draft::text) > 160000 then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- Held until this is done, so that a round that closes meanwhile finds what was put aside.
	select * into v_round from public.rounds r where r.code = upper(coalesce(p_code, '')) for share;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if private.round_state(v_round) <> 'open' then return jsonb_build_object('status', 'closed'); end if;
	-- The same lock as where a response is stored: what is sent at this moment is either here or not yet.
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	perform pg_advisory_xact_lock(hashtextextended(v_round.id::text, 7204));
	if exists (select 1 from private.withdrawn_responses w where w.id_hash = private.keyed_hash(v_id::text)) then
		return jsonb_build_object('status', 'withdrawn');
	end if;
	if exists (select 1 from public.responses r where r.id = v_id) then return jsonb_build_object('status', 'sent'); end if;

	select p.pictures_hash into v_own from private.parked_drafts p where p.id_hash = private.parked_hash(v_id) and p.round_id = v_round.id;
	if v_own is null and (select count(*) from private.parked_drafts p where p.round_id = v_round.id) >= c_most then
		return jsonb_build_object('status', 'full');
	end if;
	-- Of a hundred at most, each draw is free with a chance of 99.8 percent.
	for n in 0..40 loop
		v_pictures := private.three_pictures(v_round.id, v_id, n);
		v_hash := private.pictures_hash(v_round.id, v_pictures);
		exit when v_hash = v_own;
		exit when v_own is null and not exists (select 1 from private.parked_drafts p where p.round_id = v_round.id and p.pictures_hash = v_hash);
		v_hash := null;
	end loop;
	if v_hash is null then return jsonb_build_object('status', 'full'); end if;
	insert into private.parked_drafts as p (id_hash, round_id, pictures_hash, draft)
	values (private.parked_hash(v_id), v_round.id, v_hash, p_draft)
	-- An id that was put aside in another round moves with its person.
	on conflict (id_hash) do update set round_id = excluded.round_id, pictures_hash = excluded.pictures_hash, draft = excluded.draft;
	return jsonb_build_object('status', 'parked', 'pictures', to_jsonb(v_pictures));
end $$;

-- The draft that three pictures stand for. It stays where it is: a lost reply must lose nothing.
create function public.take_up_draft(p_code text, p_pictures int[])
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_draft jsonb;
	v_parked int;
	v_most int;
	v_today int;
	v_week int;
	v_now date;
begin
	-- Held, so that a round that closes meanwhile does not wait for the wrong tries while they wait for it.
	select * into v_round from public.rounds r where r.code = upper(coalesce(p_code, '')) for share;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if private.round_state(v_round) <> 'open' then return jsonb_build_object('status', 'closed'); end if;
	if cardinality(p_pictures) is distinct from 3 or exists (select 1 from unnest(p_pictures) x where x is null or x not between 0 and 35) then
		return jsonb_build_object('status', 'invalid');
	end if;
	v_now := private.today(v_round.workspace_id);
	-- One at a time in a round: a thousand guesses at once do not slip past together.
	perform pg_advisory_xact_lock(hashtextextended(v_round.id::text, 7204));
	select count(*) into v_parked from private.parked_drafts p where p.round_id = v_round.id;
	-- So many wrong ones a day that times what is put aside they are at most 240, but never fewer than 10 nor more than 30.
	v_most := greatest(10, least(30, 240 / greatest(v_parked, 1)));
	select coalesce(sum(w.wrong) filter (where w.day = v_now), 0), coalesce(sum(w.wrong), 0) into v_today, v_week
	from private.wrong_pictures w where w.round_id = v_round.id and w.day between v_now - 6 and v_now;
	if v_today >= v_most or v_week >= 3 * v_most then return jsonb_build_object('status', 'too_many_wrong'); end if;

	select p.draft into v_draft from private.parked_drafts p
	where p.round_id = v_round.id and p.pictures_hash = private.pictures_hash(v_round.id, p_pictures);
	if v_draft is not null then return jsonb_build_object('status', 'found', 'draft', v_draft); end if;
	delete from private.wrong_pictures w where w.round_id = v_round.id and w.day not between v_now - 6 and v_now;
	insert into private.wrong_pictures as w (round_id, day, wrong) values (v_round.id, v_now, 1)
	on conflict (round_id, day) do update set wrong = w.wrong + 1;
	return jsonb_build_object('status', 'wrong');
end $$;

-- The person has taken the answers away: whoever holds the response's id, which no page shows, removes what was put aside.
create function public.remove_parked(p_code text, p_id text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_id uuid := private.read_id(p_id);
begin
	if v_id is null then return jsonb_build_object('status', 'invalid'); end if;
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	delete from private.parked_drafts p using public.rounds r
	where p.id_hash = private.parked_hash(v_id) and p.round_id = r.id and r.code = upper(coalesce(p_code, ''));
	-- The same whether there was one: nobody learns which ids exist.
	return jsonb_build_object('status', 'removed');
end $$;
revoke execute on function public.park_draft(text, jsonb), public.take_up_draft(text, int[]), public.remove_parked(text, text) from public;
grant execute on function public.park_draft(text, jsonb), public.take_up_draft(text, int[]), public.remove_parked(text, text) to anon, authenticated;

-- Sent: what was put aside is not needed any more. Only what has never been sent can be put aside, so a later revision
-- has nothing to remove.
create function private.drop_parked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from private.parked_drafts p where p.id_hash = private.parked_hash(new.id);
	return null;
end $$;
create trigger responses_drop_parked after insert on public.responses
	for each row execute function private.drop_parked();

-- A round that closes keeps what was put aside: it may open again, and nobody who went away to go on later has seen it
-- close. It goes with the round (on delete cascade).
revoke execute on function private.drop_parked() from public, anon, authenticated;
