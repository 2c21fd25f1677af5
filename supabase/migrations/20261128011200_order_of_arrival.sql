-- The database keeps no order of arrival. A row's transaction id (xmin) and its place in the file (ctid) tell who answered
-- after whom, and a select without an order returns it. So nobody's row is ever written alone: with each response four or
-- more others of the round are written again, unchanged, and when a round is closed or released all of them are.

-- Writes rows of these responses again, unchanged: what they then tell is that they were written together. Those that this
-- transaction has written already say so. Every table with rows that belong to responses has its line here.
create function private.rewrite_rows(p_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
	v_now xid := pg_current_xact_id()::xid;
begin
	if cardinality(p_ids) = 0 then return; end if;
	update public.responses r set revision = r.revision where r.id = any (p_ids) and r.xmin <> v_now;
	update private.withdrawal_codes c set content_hash = c.content_hash where c.response_id = any (p_ids) and c.xmin <> v_now;
	update public.quotes q set state = q.state where q.response_id = any (p_ids) and q.xmin <> v_now;
	update private.repeat_codes c set code_hash = c.code_hash where c.response_id = any (p_ids) and c.xmin <> v_now;
end $$;

-- The rows on one side of a place in a row of xmins, the nearest first: after how many of them a line can be drawn so that
-- those beyond are none, or begin with at least five that were written together. `p_all`: there are no more than these.
create function private.lines_between(p_xmins xid[], p_all boolean) returns int[]
language plpgsql immutable set search_path = '' as $$
declare
	v_lines int[] := case when p_all then array[coalesce(cardinality(p_xmins), 0)] else '{}' end;
	v_same int := 0;
begin
	for i in reverse coalesce(cardinality(p_xmins), 0)..1 loop
		v_same := case when p_xmins[i] = p_xmins[i + 1] then v_same + 1 else 1 end;
		if v_same >= 5 then v_lines := (i - 1) || v_lines; end if;
	end loop;
	return v_lines;
end $$;

-- With whom a response is written: its neighbours in the order of the ids, which are random, at least `p_least` of them and as
-- few as leave no fewer than five others with the xmin that they had. All others, where there are no more. So at every moment
-- every xmin is shared by at least five people of the round, without counting the round.
create function private.written_together(p_round uuid, p_id uuid, p_least int) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
	c_window constant int := 16;
	v_below uuid[];
	v_above uuid[];
	v_below_xmins xid[];
	v_above_xmins xid[];
	v_lines record;
begin
	select array_agg(n.id), array_agg(n.xmin) into v_below, v_below_xmins from (
		select r.id, r.xmin from public.responses r where r.round_id = p_round and r.id < p_id order by r.id desc limit c_window) n;
	select array_agg(n.id), array_agg(n.xmin) into v_above, v_above_xmins from (
		select r.id, r.xmin from public.responses r where r.round_id = p_round and r.id > p_id order by r.id limit c_window) n;
	select b as below, a as above into v_lines
	from unnest(private.lines_between(v_below_xmins, coalesce(cardinality(v_below), 0) < c_window)) b,
		unnest(private.lines_between(v_above_xmins, coalesce(cardinality(v_above), 0) < c_window)) a
	where a + b >= p_least order by a + b, random() limit 1;
	if not found then return coalesce(v_below, '{}') || coalesce(v_above, '{}'); end if;
	return coalesce(v_below[1:v_lines.below], '{}') || coalesce(v_above[1:v_lines.above], '{}');
end $$;

-- Rounds whose rows have been written again and whose tables wait to be put in the order of their random ids. No key and no
-- reference: who adds a line waits for nobody.
create table private.untidy_rounds (round_id uuid not null);
alter table private.untidy_rounds enable row level security;
revoke all on private.untidy_rounds from public, anon, authenticated;

-- All rows of a round get the same xmin; tidy_tables does the rest afterwards, on its own.
create function private.mix_round(p_round uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform private.rewrite_rows(array(select r.id from public.responses r where r.round_id = p_round));
	insert into private.untidy_rounds (round_id) values (p_round);
end $$;

-- One release or closing at a time in the whole database, taken before any row is locked: two of them never wait for each other.
create function private.lock_releasing() returns void
language sql volatile set search_path = '' as $$
	select pg_advisory_xact_lock(7206)
$$;
-- For each statement, because a trigger for each row comes after the row's lock.
create function private.lock_closing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.lock_releasing();
	return null;
end $$;
create trigger rounds_lock before update of status on public.rounds
	for each statement execute function private.lock_closing();
create function private.mix_closed_round() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.mix_round(new.id);
	return null;
end $$;
create trigger rounds_mix after update of status on public.rounds
	for each row when (new.status = 'closed' and old.status <> 'closed') execute function private.mix_closed_round();

-- Writes the tables anew in the order of their random ids, so that the rows' places say nothing. Needs the tables for itself:
-- never in a transaction that holds another lock, and it gives way before PostgreSQL would look for a deadlock (1 s). The app
-- calls it after releasing and closing, also of rounds that have ended by themselves, as nobody in particular; when it gives up, the next call does it for all rounds.
create function public.tidy_tables() returns jsonb
language plpgsql security definer set search_path = '' set lock_timeout = '150ms' as $$
begin
	if not pg_try_advisory_xact_lock(7207) then return jsonb_build_object('status', 'busy'); end if;
	if not exists (select 1 from private.untidy_rounds) then return jsonb_build_object('status', 'tidy'); end if;
	for attempt in 1..12 loop
		begin
			lock table public.responses, private.withdrawal_codes, public.quotes, private.repeat_codes, private.one_use_codes in access exclusive mode;
			delete from private.untidy_rounds;
			cluster public.responses using responses_pkey;
			cluster private.withdrawal_codes using withdrawal_codes_pkey;
			cluster public.quotes using quotes_pkey;
			cluster private.repeat_codes using repeat_codes_pkey;
			-- Of used codes nothing is left but dead rows, and those go here.
			cluster private.one_use_codes using one_use_codes_pkey;
			return jsonb_build_object('status', 'tidied');
		exception when lock_not_available then
			perform pg_sleep(random() * 0.1);
		end;
	end loop;
	return jsonb_build_object('status', 'busy');
end $$;
revoke execute on function private.rewrite_rows(uuid[]), private.lines_between(xid[], boolean), private.written_together(uuid, uuid, int),
	private.mix_round(uuid), private.lock_releasing(), private.lock_closing(), private.mix_closed_round() from public, anon, authenticated;
revoke execute on function public.tidy_tables() from public;
grant execute on function public.tidy_tables() to anon, authenticated;
