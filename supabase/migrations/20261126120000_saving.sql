-- Saving fast, and without an order of arrival.
--
-- A row's transaction id (xmin) and its place in the file (ctid) tell who answered after whom, and a select without an
-- order returns it. So nobody's row is ever written alone: with each response four or more others of the round are written
-- again, unchanged, and when a round is closed all of them are, and the tables are put in the order of their random ids.

-- HMAC pads its key once, not at every call. The hashes are the same as before.
alter table private.hash_key add column inner_pad bytea, add column outer_pad bytea;

create function private.pad_key() returns trigger
language plpgsql set search_path = '' as $$
declare
	k bytea := sha256(convert_to(new.key, 'UTF8'));
begin
	new.inner_pad := decode(repeat('36', 64), 'hex');
	new.outer_pad := decode(repeat('5c', 64), 'hex');
	for i in 0..31 loop
		new.inner_pad := set_byte(new.inner_pad, i, get_byte(k, i) # 54);
		new.outer_pad := set_byte(new.outer_pad, i, get_byte(k, i) # 92);
	end loop;
	return new;
end $$;
create trigger hash_key_pads before insert or update on private.hash_key for each row execute function private.pad_key();
update private.hash_key set key = key;
alter table private.hash_key alter column inner_pad set not null, alter column outer_pad set not null;

create or replace function private.keyed_hash(p_value text) returns bytea
language plpgsql stable security definer set search_path = '' as $$
begin
	return (select sha256(h.outer_pad || sha256(h.inner_pad || convert_to(p_value, 'UTF8'))) from private.hash_key h);
end $$;

-- The first problem of all answers as {problem, at}, or null. What is plainly right is seen in one pass; an answer that is
-- not, or of a kind that this pass does not know, is put to answer_problem, and the words about what is wrong are only ever its.
create function private.answers_problem(p_content jsonb, p_answers jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	v_sets jsonb := p_content -> 'bestWorst' -> 'sets';
	v_cards jsonb := jsonb_path_query_array(p_content, '$.cards[*].id');
	v_today jsonb := jsonb_path_query_array(p_content, '$.followUp.today.options[*].value');
	v_change jsonb := jsonb_path_query_array(p_content, '$.followUp.change.options[*].value');
	v_right boolean;
	v_top int;
	v_answer jsonb;
	v_problem text;
	v_place text;
	v_places text[] := '{}';
	v_at int := 0;
begin
	select coalesce(bool_and(right_now or private.answer_problem(p_content, one) is null), true) and count(*) = count(distinct coalesce(place, private.answer_place(one))),
		count(distinct one ->> 'card') filter (where kind in ('today', 'change', 'story'))
	into v_right, v_top
	from (
		select one, kind,
			case
				when kind = 'best_worst' then 'best_worst:' || (one ->> 'set')
				when kind in ('today', 'change', 'story') then kind || ':' || (one ->> 'card')
			end as place,
			coalesce(case kind
				when 'best_worst' then one - '{kind,set,shown,outcome,best,worst}'::text[] = '{}'
					and jsonb_typeof(one -> 'shown') = 'array' and jsonb_typeof(one -> 'set') = 'number'
					and case when one ->> 'set' ~ '^[0-9]{1,6}$' then
						case when jsonb_typeof(v_sets -> (one ->> 'set')::int) = 'array' then
							one -> 'shown' @> (v_sets -> (one ->> 'set')::int) and v_sets -> (one ->> 'set')::int @> (one -> 'shown')
							and jsonb_array_length(one -> 'shown') = jsonb_array_length(v_sets -> (one ->> 'set')::int) end end
					and case one ->> 'outcome'
						when 'chosen' then jsonb_typeof(one -> 'best') = 'string' and jsonb_typeof(one -> 'worst') = 'string'
							and one -> 'best' <> (one -> 'worst') and one -> 'shown' @> (one -> 'best') and one -> 'shown' @> (one -> 'worst')
						when 'equal' then one -> 'best' = 'null' and one -> 'worst' = 'null'
						when 'skipped' then one -> 'best' = 'null' and one -> 'worst' = 'null' end
				when 'today' then one - '{kind,card,value}'::text[] = '{}' and jsonb_typeof(one -> 'card') = 'string' and v_cards @> (one -> 'card')
					and jsonb_typeof(one -> 'value') in ('number', 'null') and v_today @> (one -> 'value')
				when 'change' then one - '{kind,card,value}'::text[] = '{}' and jsonb_typeof(one -> 'card') = 'string' and v_cards @> (one -> 'card')
					and jsonb_typeof(one -> 'value') = 'string' and v_change @> (one -> 'value')
				when 'story' then one - '{kind,card,text}'::text[] = '{}' and jsonb_typeof(one -> 'card') = 'string' and v_cards @> (one -> 'card')
					and jsonb_typeof(one -> 'text') = 'string' and char_length(btrim(one ->> 'text')) > 0 and char_length(one ->> 'text') <= 2000
			end, false) as right_now
		from (select value as one, value ->> 'kind' as kind from jsonb_array_elements(p_answers) offset 0) each_one
		offset 0
	) looked_at;
	if not v_right then
		for v_answer in select value from jsonb_array_elements(p_answers) loop
			v_problem := private.answer_problem(p_content, v_answer);
			v_place := private.answer_place(v_answer);
			if v_problem is null and v_place = any (v_places) then v_problem := 'answered_twice'; end if;
			if v_problem is not null then return jsonb_build_object('problem', v_problem, 'at', v_at); end if;
			v_places := v_places || v_place;
			v_at := v_at + 1;
		end loop;
	end if;
	if v_top > coalesce((p_content -> 'followUp' ->> 'cards')::int, 3) then return jsonb_build_object('problem', 'too_many_follow_ups'); end if;
	if p_content @> '{"parts": [{"kind": "pairs"}]}' and exists (
		select 1 from jsonb_array_elements(p_content -> 'parts') part where part ->> 'kind' = 'pairs'
			and (select count(*) from jsonb_array_elements(p_answers) a where a ->> 'kind' = 'pair' and a -> 'part' = part -> 'id') > (part ->> 'count')::int
	) then return jsonb_build_object('problem', 'too_many_pairs'); end if;
	return null;
end $$;
revoke execute on function private.pad_key(), private.answers_problem(jsonb, jsonb) from public, anon, authenticated;

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

-- Leaves nothing of the order in which a round was answered. The tables are held for themselves only for as long as it takes to
-- write them anew, in the order of their random ids; who is in the way is never made to wait for long, and after some tries that
-- step is left to the next time, which does it for all rounds.
create function private.mix_round(p_round uuid) returns void
language plpgsql security definer set search_path = '' set lock_timeout = '150ms' as $$
begin
	perform private.rewrite_rows(array(select r.id from public.responses r where r.round_id = p_round));
	for attempt in 1..12 loop
		begin
			lock table public.responses, private.withdrawal_codes, public.quotes, private.repeat_codes in access exclusive mode;
			cluster public.responses using responses_pkey;
			cluster private.withdrawal_codes using withdrawal_codes_pkey;
			cluster public.quotes using quotes_pkey;
			cluster private.repeat_codes using repeat_codes_pkey;
			return;
		exception when lock_not_available then
			perform pg_sleep(random() * 0.1);
		end;
	end loop;
end $$;
create function private.mix_closed_round() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.mix_round(new.id);
	return null;
end $$;
create trigger rounds_mix after update of status on public.rounds
	for each row when (new.status = 'closed' and old.status <> 'closed') execute function private.mix_closed_round();
create function private.mix_released_round() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.mix_round(new.round_id);
	return null;
end $$;
-- Before the members of the release are written, so that they do not keep the order either.
create trigger releases_mix after insert on public.releases
	for each row execute function private.mix_released_round();
revoke execute on function private.rewrite_rows(uuid[]), private.lines_between(xid[], boolean), private.written_together(uuid, uuid, int),
	private.mix_round(uuid), private.mix_closed_round(), private.mix_released_round() from public, anon, authenticated;

-- Validates all, then stores all: nothing is stored half.
create or replace function private.store_response(p_round public.rounds, p_response jsonb, p_simulated boolean)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_content jsonb;
	v_answers jsonb := p_response -> 'answers';
	v_problem jsonb;
	v_id uuid;
	v_revision int;
	v_code text := regexp_replace(upper(coalesce(p_response ->> 'withdrawalCode', '')), '[^A-Z0-9]', '', 'g');
	v_extra text := private.extra_problem(p_response);
	v_help text[];
	v_status text;
	v_old public.responses;
	v_hash private.withdrawal_codes;
	v_code_hash bytea;
	v_content_hash bytea;
	v_others uuid[];
begin
	if jsonb_typeof(p_response) is distinct from 'object' then return jsonb_build_object('status', 'invalid', 'problem', 'not_object'); end if;
	if coalesce(p_response ->> 'id', '') !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
		or p_response ->> 'id' = '00000000-0000-0000-0000-000000000000' then
		return jsonb_build_object('status', 'invalid', 'problem', 'bad_id');
	end if;
	if not private.is_small_int(p_response -> 'revision') or (p_response ->> 'revision')::int not between 1 and 100000 then
		return jsonb_build_object('status', 'invalid', 'problem', 'bad_revision');
	end if;
	if v_code !~ '^[A-HJKMNP-Z2-9]{8}$' then return jsonb_build_object('status', 'invalid', 'problem', 'bad_withdrawal_code'); end if;
	if coalesce(p_response ->> 'language', '') !~ '^[a-z]{2,3}$' then return jsonb_build_object('status', 'invalid', 'problem', 'bad_language'); end if;
	if jsonb_typeof(v_answers) is distinct from 'array' or jsonb_array_length(v_answers) > 300 then
		return jsonb_build_object('status', 'invalid', 'problem', 'bad_answers');
	end if;
	if v_extra is not null then return jsonb_build_object('status', 'invalid', 'problem', v_extra); end if;
	v_help := array(select jsonb_array_elements_text(coalesce(p_response -> 'help', '[]'::jsonb)));
	v_id := (p_response ->> 'id')::uuid;
	v_revision := (p_response ->> 'revision')::int;

	-- Taken out of its compressed form once, not at every look.
	select v.content - 'translations' into v_content from public.survey_versions v where v.id = p_round.survey_version_id;
	v_problem := private.answers_problem(v_content, v_answers);
	if v_problem is not null then return jsonb_build_object('status', 'invalid') || v_problem; end if;

	v_code_hash := private.keyed_hash(v_code);
	v_content_hash := private.keyed_hash(concat_ws('|', v_answers::text, p_response ->> 'support', p_response -> 'help', p_response ->> 'words', p_response ->> 'repeatCode'));
	-- One at a time in a round: who is written together with whom must be seen by the next. A round that is being closed is
	-- waited for. Then the response, then the code: always in this order, so that nobody waits for somebody who waits.
	select r.status into v_status from public.rounds r where r.id = p_round.id for no key update;
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	perform pg_advisory_xact_lock(hashtextextended(v_code, 7203));
	if exists (select 1 from private.withdrawn_responses w where w.id_hash = private.keyed_hash(v_id::text)) then
		return jsonb_build_object('status', 'withdrawn');
	end if;
	select * into v_old from public.responses r where r.id = v_id for update;
	if found then
		select * into v_hash from private.withdrawal_codes c where c.response_id = v_id;
		if v_old.round_id <> p_round.id or v_hash.code_hash <> v_code_hash then
			return jsonb_build_object('status', 'conflict');
		end if;
		if v_revision < v_old.revision then return jsonb_build_object('status', 'stale', 'revision', v_old.revision); end if;
		if v_revision = v_old.revision then
			if v_hash.content_hash = v_content_hash then return jsonb_build_object('status', 'duplicate', 'revision', v_revision); end if;
			return jsonb_build_object('status', 'conflict');
		end if;
		-- A repeated sending of what is already here is answered above even after closing; a change is not taken.
		if v_status <> 'open' then return jsonb_build_object('status', 'closed'); end if;
	else
		if v_status <> 'open' then return jsonb_build_object('status', 'closed'); end if;
		if exists (select 1 from private.withdrawal_codes c where c.code_hash = v_code_hash) then
			return jsonb_build_object('status', 'code_taken');
		end if;
	end if;

	-- Some of the others before it and some after: neither first nor last place is the newcomer's. Made-up answers came in no order.
	v_others := case when p_simulated then '{}' else private.written_together(p_round.id, v_id, 4) end;
	perform private.rewrite_rows(array(select o from unnest(v_others) o where o < v_id));
	insert into public.responses as r (id, workspace_id, round_id, revision, language, answers, simulated, support, help)
	values (
		v_id, p_round.workspace_id, p_round.id, v_revision, p_response ->> 'language',
		coalesce((select jsonb_agg(a.value order by a.ordinality) from jsonb_array_elements(v_answers) with ordinality a
			where a.value ->> 'kind' <> 'story'), '[]'::jsonb),
		p_simulated, p_response ->> 'support', v_help
	)
	on conflict (id) do update set revision = excluded.revision, language = excluded.language, answers = excluded.answers,
		support = excluded.support, help = excluded.help;
	insert into private.withdrawal_codes (response_id, code_hash, content_hash)
	values (v_id, v_code_hash, v_content_hash)
	on conflict (response_id) do update set content_hash = excluded.content_hash;
	if v_old.id is not null then delete from public.quotes q where q.response_id = v_id; end if;
	insert into public.quotes (workspace_id, round_id, response_id, card, raw, rewrite_only)
	select p_round.workspace_id, p_round.id, v_id, a ->> 'card', btrim(a ->> 'text'), coalesce(p_response ->> 'words', '') = 'rewritten'
	from jsonb_array_elements(v_answers) a where a ->> 'kind' = 'story' and coalesce(p_response ->> 'words', '') <> 'choices_only';
	perform private.after_save(p_round, v_id, p_response);
	perform private.rewrite_rows(array(select o from unnest(v_others) o where o > v_id));
	return jsonb_build_object('status', 'saved', 'revision', v_revision);
end $$;

-- The holder of a code takes the answers back: the row, its text and its links are gone.
create or replace function public.withdraw_response(p_code text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_code text := regexp_replace(upper(coalesce(p_code, '')), '[^A-Z0-9]', '', 'g');
	v_id uuid;
	v_round uuid;
	v_id_hash bytea;
begin
	if v_code !~ '^[A-HJKMNP-Z2-9]{8}$' then return jsonb_build_object('status', 'unknown'); end if;
	select c.response_id, r.round_id into v_id, v_round
	from private.withdrawal_codes c join public.responses r on r.id = c.response_id where c.code_hash = private.keyed_hash(v_code);
	if v_id is null then return jsonb_build_object('status', 'unknown'); end if;
	-- The same locks in the same order as when saving: a device that sends at this moment cannot bring it back.
	perform 1 from public.rounds r where r.id = v_round for no key update;
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	v_id_hash := private.keyed_hash(v_id::text);
	insert into private.withdrawn_responses (id_hash) values (v_id_hash) on conflict do nothing;
	delete from public.responses r where r.id = v_id;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	-- Those it was written together with must not be fewer than five now, nor the last who took theirs back be alone.
	perform private.rewrite_rows(private.written_together(v_round, v_id, 5));
	-- These are of any round: two who withdraw at the same moment must not wait for each other.
	perform pg_advisory_xact_lock(7205);
	update private.withdrawn_responses w set id_hash = w.id_hash
	where w.id_hash in (select o.id_hash from private.withdrawn_responses o where o.id_hash <> v_id_hash order by random() limit 4);
	return jsonb_build_object('status', 'withdrawn');
end $$;

-- As before, but the round's lock is taken first, as everywhere.
create or replace function public.save_paper(p_round uuid, p_sheet text, p_response jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_id uuid;
	v_revision int;
	v_response jsonb;
	v_result jsonb;
begin
	select * into v_round from public.rounds r where r.id = p_round;
	if not found or not private.has_role(v_round.workspace_id, array['designer', 'trust_agent']) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if coalesce(p_sheet, '') !~ '^[A-HJKMNP-Z2-9]{7}$' then return jsonb_build_object('status', 'invalid', 'problem', 'bad_id'); end if;
	if jsonb_typeof(p_response) is distinct from 'object' then return jsonb_build_object('status', 'invalid', 'problem', 'not_object'); end if;
	if pg_column_size(p_response) > 200000 then return jsonb_build_object('status', 'invalid', 'problem', 'too_large'); end if;
	v_id := private.paper_id(p_round, p_sheet);
	perform 1 from public.rounds r where r.id = p_round for no key update;
	-- The same lock as where a response is stored: two who type the same sheet at once come one after the other.
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	select r.revision into v_revision from public.responses r where r.id = v_id;
	v_response := p_response || jsonb_build_object('id', v_id, 'withdrawalCode', private.paper_withdrawal_code(p_round, p_sheet));
	if v_revision is not null then
		v_result := private.store_response(v_round, v_response || jsonb_build_object('revision', v_revision), false);
		if v_result ->> 'status' <> 'conflict' then return v_result; end if;
	end if;
	return private.store_response(v_round, v_response || jsonb_build_object('revision', coalesce(v_revision, 0) + 1), false);
end $$;

-- What was answered before this: nobody's place is kept.
do $$
declare
	v_round uuid;
begin
	for v_round in select r.id from public.rounds r loop
		perform private.mix_round(v_round);
	end loop;
end $$;
