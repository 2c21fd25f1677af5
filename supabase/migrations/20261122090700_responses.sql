-- Raw answers. A device makes the id and the withdrawal code, so a lost reply loses nothing:
-- the same response can be sent again and again. Only the day is kept, never a time, an address or a device.

create table public.responses (
	id uuid primary key,
	workspace_id uuid not null,
	round_id uuid not null,
	revision int not null check (revision between 1 and 100000),
	language text not null check (language ~ '^[a-z]{2,3}$'),
	-- One element a screen, in the order they were shown. Free text is not here but in quotes.
	answers jsonb not null check (jsonb_typeof(answers) = 'array'),
	simulated boolean not null default false,
	submitted_on date not null default current_date,
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade
);
create index responses_round on public.responses (round_id, id);

-- Apart from the answers, so that no role that reads answers can tie a code on paper to a row.
create table private.withdrawal_codes (
	response_id uuid primary key references public.responses (id) on delete cascade,
	code_hash bytea not null unique,
	-- Tells a repeated sending from a changed one without a second copy of the answers.
	content_hash bytea not null
);
-- A withdrawn response must not come back when an old device sends it once more.
create table private.withdrawn_responses (id_hash bytea primary key);
alter table private.withdrawal_codes enable row level security;
alter table private.withdrawn_responses enable row level security;
revoke all on private.withdrawal_codes, private.withdrawn_responses from public, anon, authenticated;

-- Free text: raw -> washed -> approved. Goes when its response goes.
create table public.quotes (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	round_id uuid not null,
	response_id uuid not null references public.responses (id) on delete cascade,
	card text not null check (char_length(card) <= 24),
	state text not null default 'raw' check (state in ('raw', 'washed', 'approved', 'rejected')),
	raw text not null check (char_length(raw) between 1 and 2000),
	washed text check (char_length(washed) <= 2000),
	unique (response_id, card),
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade
);
create index quotes_round on public.quotes (round_id);

alter table public.responses enable row level security;
alter table public.quotes enable row level security;
revoke all on public.responses, public.quotes from anon, authenticated;
-- Designers read; nobody writes except through the functions below.
grant select on public.responses, public.quotes to authenticated;
-- `Prefer: count=planned` shows the planner's guess to everybody with an account, and a guess from statistics tells
-- how many answered in which round, language or day. Without statistics it is the same for all of them.
do $$
declare
	c record;
begin
	for c in select a.attrelid::regclass as tab, a.attname from pg_attribute a
		where a.attrelid in ('public.responses'::regclass, 'public.quotes'::regclass) and a.attnum > 0 loop
		execute format('alter table %s alter column %I set statistics 0', c.tab, c.attname);
	end loop;
end $$;
create policy "designers read raw answers" on public.responses for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));
create policy "designers read raw quotes" on public.quotes for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));

-- What is wrong with one answer, as a code for the interface, or null.
create function private.answer_problem(p_content jsonb, p_answer jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
	v_shown jsonb := p_answer -> 'shown';
	v_set jsonb;
	v_best jsonb := coalesce(p_answer -> 'best', 'null'::jsonb);
	v_worst jsonb := coalesce(p_answer -> 'worst', 'null'::jsonb);
	v_text text;
begin
	if jsonb_typeof(p_answer) is distinct from 'object' then return 'answer_not_object'; end if;
	-- What is not asked is not stored: an unknown key could hold a name or a time, or make one person count twice.
	if (p_answer - case p_answer ->> 'kind'
			when 'best_worst' then array['kind', 'set', 'shown', 'outcome', 'best', 'worst']
			when 'story' then array['kind', 'card', 'text']
			when 'background' then array['kind', 'question', 'value']
			else array['kind', 'card', 'value']
		end) <> '{}'::jsonb then return 'unknown_field'; end if;
	case coalesce(p_answer ->> 'kind', '')
	when 'best_worst' then
		if not private.is_small_int(p_answer -> 'set') then return 'unknown_screen'; end if;
		v_set := p_content -> 'bestWorst' -> 'sets' -> (p_answer ->> 'set')::int;
		if v_set is null then return 'unknown_screen'; end if;
		if jsonb_typeof(v_shown) is distinct from 'array'
			or jsonb_array_length(v_shown) <> jsonb_array_length(v_set)
			or not (v_shown @> v_set and v_set @> v_shown) then
			return 'other_cards_than_the_screen';
		end if;
		if coalesce(p_answer ->> 'outcome', '') not in ('chosen', 'equal', 'skipped') then return 'unknown_outcome'; end if;
		if p_answer ->> 'outcome' = 'chosen' then
			if v_best = 'null'::jsonb and v_worst = 'null'::jsonb then return 'nothing_chosen'; end if;
			if v_best <> 'null'::jsonb and (jsonb_typeof(v_best) <> 'string' or not v_set @> v_best) then return 'card_not_on_screen'; end if;
			if v_worst <> 'null'::jsonb and (jsonb_typeof(v_worst) <> 'string' or not v_set @> v_worst) then return 'card_not_on_screen'; end if;
			if v_best = v_worst then return 'same_card_twice'; end if;
		elsif v_best <> 'null'::jsonb or v_worst <> 'null'::jsonb then
			return 'choice_without_choosing';
		end if;
	when 'today', 'change', 'story' then
		if jsonb_typeof(p_answer -> 'card') is distinct from 'string' or not exists (
			select 1 from jsonb_array_elements(p_content -> 'cards') c where c ->> 'id' = p_answer ->> 'card'
		) then return 'unknown_card'; end if;
		if p_answer ->> 'kind' = 'story' then
			v_text := p_answer ->> 'text';
			if jsonb_typeof(p_answer -> 'text') is distinct from 'string' or char_length(btrim(v_text)) = 0 then return 'empty_text'; end if;
			if char_length(v_text) > 2000 then return 'text_too_long'; end if;
		elsif not exists (
			select 1 from jsonb_array_elements(p_content -> 'followUp' -> (p_answer ->> 'kind') -> 'options') o
			where o -> 'value' = p_answer -> 'value'
		) then return 'unknown_option'; end if;
	when 'background' then
		if not exists (
			select 1 from jsonb_array_elements(p_content -> 'background') q, jsonb_array_elements(q -> 'options') o
			where q -> 'id' = p_answer -> 'question' and o -> 'value' = p_answer -> 'value'
		) then return 'unknown_option'; end if;
	else
		return 'unknown_kind';
	end case;
	return null;
end $$;

-- Which place in the survey an answer belongs to: one answer a place.
create function private.answer_place(p_answer jsonb) returns text
language sql immutable set search_path = '' as $$
	select concat_ws(':', p_answer ->> 'kind', case p_answer ->> 'kind'
		when 'best_worst' then p_answer ->> 'set' when 'background' then p_answer ->> 'question' else p_answer ->> 'card' end)
$$;

-- Validates all, then stores all: nothing is stored half.
create function private.store_response(p_round public.rounds, p_response jsonb, p_simulated boolean)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_content jsonb;
	v_answers jsonb := p_response -> 'answers';
	v_answer jsonb;
	v_problem text;
	v_at int := 0;
	v_id uuid;
	v_revision int;
	v_code text := regexp_replace(upper(coalesce(p_response ->> 'withdrawalCode', '')), '[^A-Z0-9]', '', 'g');
	v_places text[] := '{}';
	v_top text[] := '{}';
	v_old public.responses;
	v_hash private.withdrawal_codes;
	v_content_hash bytea;
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
	v_id := (p_response ->> 'id')::uuid;
	v_revision := (p_response ->> 'revision')::int;

	select v.content into v_content from public.survey_versions v where v.id = p_round.survey_version_id;
	for v_answer in select value from jsonb_array_elements(v_answers) loop
		v_problem := private.answer_problem(v_content, v_answer);
		if v_problem is null and private.answer_place(v_answer) = any (v_places) then v_problem := 'answered_twice'; end if;
		if v_problem is not null then
			return jsonb_build_object('status', 'invalid', 'problem', v_problem, 'at', v_at);
		end if;
		v_places := v_places || private.answer_place(v_answer);
		if v_answer ->> 'kind' in ('today', 'change', 'story') and not (v_answer ->> 'card') = any (v_top) then
			v_top := v_top || (v_answer ->> 'card');
		end if;
		v_at := v_at + 1;
	end loop;
	if cardinality(v_top) > coalesce((v_content -> 'followUp' ->> 'cards')::int, 3) then
		return jsonb_build_object('status', 'invalid', 'problem', 'too_many_follow_ups');
	end if;

	v_content_hash := private.keyed_hash(v_answers::text);
	-- Two sendings of one response, or of one code, at the same moment: the second waits for the first.
	-- Always in this order, so that nobody waits for somebody who waits.
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	perform pg_advisory_xact_lock(hashtextextended(v_code, 7203));
	if exists (select 1 from private.withdrawn_responses w where w.id_hash = private.keyed_hash(v_id::text)) then
		return jsonb_build_object('status', 'withdrawn');
	end if;
	select * into v_old from public.responses r where r.id = v_id for update;
	if found then
		select * into v_hash from private.withdrawal_codes c where c.response_id = v_id;
		if v_old.round_id <> p_round.id or v_hash.code_hash <> private.keyed_hash(v_code) then
			return jsonb_build_object('status', 'conflict');
		end if;
		if v_revision < v_old.revision then return jsonb_build_object('status', 'stale', 'revision', v_old.revision); end if;
		if v_revision = v_old.revision then
			if v_hash.content_hash = v_content_hash then return jsonb_build_object('status', 'duplicate', 'revision', v_revision); end if;
			return jsonb_build_object('status', 'conflict');
		end if;
		-- A repeated sending of what is already here is answered above even after closing; a change is not taken.
		if p_round.status <> 'open' then return jsonb_build_object('status', 'closed'); end if;
	else
		if p_round.status <> 'open' then return jsonb_build_object('status', 'closed'); end if;
		if exists (select 1 from private.withdrawal_codes c where c.code_hash = private.keyed_hash(v_code)) then
			return jsonb_build_object('status', 'code_taken');
		end if;
	end if;

	insert into public.responses as r (id, workspace_id, round_id, revision, language, answers, simulated)
	values (
		v_id, p_round.workspace_id, p_round.id, v_revision, p_response ->> 'language',
		coalesce((select jsonb_agg(a.value order by a.ordinality) from jsonb_array_elements(v_answers) with ordinality a
			where a.value ->> 'kind' <> 'story'), '[]'::jsonb),
		p_simulated
	)
	on conflict (id) do update set revision = excluded.revision, language = excluded.language, answers = excluded.answers;
	insert into private.withdrawal_codes (response_id, code_hash, content_hash)
	values (v_id, private.keyed_hash(v_code), v_content_hash)
	on conflict (response_id) do update set content_hash = excluded.content_hash;
	delete from public.quotes q where q.response_id = v_id;
	insert into public.quotes (workspace_id, round_id, response_id, card, raw)
	select p_round.workspace_id, p_round.id, v_id, a ->> 'card', btrim(a ->> 'text')
	from jsonb_array_elements(v_answers) a where a ->> 'kind' = 'story';
	return jsonb_build_object('status', 'saved', 'revision', v_revision);
end $$;
revoke execute on function private.answer_problem(jsonb, jsonb), private.answer_place(jsonb),
	private.store_response(public.rounds, jsonb, boolean) from public, anon, authenticated;

-- The package a respondent's device needs. Holds nothing about other answers.
create function public.round_package(p_code text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object(
			'status', r.status,
			'round', jsonb_build_object('code', r.code, 'title', r.title, 'demo', r.is_demo, 'smallestGroup', r.k_total),
			'workspace', jsonb_build_object('name', w.name, 'municipality', w.municipality, 'place', w.place,
				'controller', w.controller, 'contact', w.contact),
			'survey', v.content
		)
		from public.rounds r
		join public.workspaces w on w.id = r.workspace_id
		join public.survey_versions v on v.id = r.survey_version_id
		where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.round_package(text) from public;
grant execute on function public.round_package(text) to anon, authenticated;

create function public.save_response(p_code text, p_response jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
begin
	select * into v_round from public.rounds r where r.code = upper(coalesce(p_code, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if pg_column_size(p_response) > 200000 then return jsonb_build_object('status', 'invalid', 'problem', 'too_large'); end if;
	return private.store_response(v_round, p_response, false);
end $$;
revoke execute on function public.save_response(text, jsonb) from public;
grant execute on function public.save_response(text, jsonb) to anon, authenticated;

-- Made-up answers, in demo rounds only, so that they can never mix with people's.
create function public.fill_demo_round(p_round uuid, p_responses jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_response jsonb;
	v_result jsonb;
	v_saved int := 0;
begin
	select * into v_round from public.rounds r where r.id = p_round;
	if not found or not private.has_role(v_round.workspace_id, array['designer']) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if not v_round.is_demo then return jsonb_build_object('status', 'not_a_demo'); end if;
	if jsonb_typeof(p_responses) is distinct from 'array' then return jsonb_build_object('status', 'invalid'); end if;
	-- All or none: the inner block takes back what it stored before a refusal.
	begin
		for v_response in select value from jsonb_array_elements(p_responses) loop
			v_result := private.store_response(v_round, v_response, true);
			if v_result ->> 'status' <> 'saved' then raise exception using errcode = 'P7201'; end if;
			v_saved := v_saved + 1;
		end loop;
	exception when sqlstate 'P7201' then
		return v_result;
	end;
	perform private.log(v_round.workspace_id, 'rounds.filled_with_made_up', v_round.id, jsonb_build_object('responses', v_saved));
	return jsonb_build_object('status', 'saved', 'responses', v_saved);
end $$;
revoke execute on function public.fill_demo_round(uuid, jsonb) from public, anon;
grant execute on function public.fill_demo_round(uuid, jsonb) to authenticated;

-- The holder of a code takes the answers back: the row, its text and its links are gone.
create function public.withdraw_response(p_code text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_code text := regexp_replace(upper(coalesce(p_code, '')), '[^A-Z0-9]', '', 'g');
	v_id uuid;
begin
	if v_code !~ '^[A-HJKMNP-Z2-9]{8}$' then return jsonb_build_object('status', 'unknown'); end if;
	select c.response_id into v_id from private.withdrawal_codes c where c.code_hash = private.keyed_hash(v_code);
	if v_id is null then return jsonb_build_object('status', 'unknown'); end if;
	-- The same lock as when saving: a device that sends at this moment cannot bring it back.
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	insert into private.withdrawn_responses (id_hash) values (private.keyed_hash(v_id::text)) on conflict do nothing;
	delete from public.responses r where r.id = v_id;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	return jsonb_build_object('status', 'withdrawn');
end $$;
revoke execute on function public.withdraw_response(text) from public;
grant execute on function public.withdraw_response(text) to anon, authenticated;

-- How many have answered, for those who collect: a number and nothing else.
create function public.count_responses(p_round uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'ok',
			'received', count(x.id),
			'simulated', count(x.id) filter (where x.simulated))
		from public.rounds r left join public.responses x on x.round_id = r.id
		where r.id = p_round and private.has_role(r.workspace_id, array['owner', 'designer', 'trust_agent'])
		group by r.id
	), jsonb_build_object('status', 'forbidden'))
$$;
revoke execute on function public.count_responses(uuid) from public, anon;
grant execute on function public.count_responses(uuid) to authenticated;
