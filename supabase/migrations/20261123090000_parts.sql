-- All formats in one survey: other trade-offs, single choices and ladders beside the best–worst screens; which support
-- and help a person had; what may become of the person's own words; age floor and expected size of a round.

alter table public.rounds
	-- Who is younger is thanked and asked nothing; nothing about them is stored.
	add column age_floor int check (age_floor between 10 and 30),
	-- How many are expected to answer, where staff know: in a small group people are told what their words can show.
	add column expected_people int check (expected_people between 1 and 100000);
create or replace function private.keep_round() returns trigger
language plpgsql set search_path = '' as $$
begin
	if (new.id, new.workspace_id, new.project_id, new.survey_version_id, new.code, new.is_demo, new.k_total, new.opened_on, new.age_floor, new.expected_people)
		is distinct from
		(old.id, old.workspace_id, old.project_id, old.survey_version_id, old.code, old.is_demo, old.k_total, old.opened_on, old.age_floor, old.expected_people) then
		raise exception 'only the title and status of a round can change' using errcode = '42501';
	end if;
	return new;
end $$;

alter table public.workspaces
	-- Where to turn, said before free text. Empty: the numbers that come with the product.
	add column help_lines text not null default '' check (char_length(help_lines) <= 600);
grant update (help_lines) on public.workspaces to authenticated;

alter table public.responses
	add column support text check (support in ('text', 'symbols', 'speech')),
	-- Which help was given, never by whom. Null: not asked, from a device that did not ask.
	add column help text[] not null default '{}' check (help <@ array['none', 'read_aloud', 'explained', 'pointed']);
alter table public.responses alter column support set statistics 0;
alter table public.responses alter column help set statistics 0;

alter table public.quotes
	-- The person asked that the words be used rewritten only.
	add column rewrite_only boolean not null default false;
alter table public.quotes alter column rewrite_only set statistics 0;

-- What is wrong with what is sent beside the answers, as a code, or null.
create function private.extra_problem(p_response jsonb) returns text
language sql immutable set search_path = '' as $$
	select case
		when p_response -> 'support' is not null and coalesce(p_response ->> 'support', '') not in ('text', 'symbols', 'speech') then 'unknown_support'
		when p_response -> 'words' is not null and coalesce(p_response ->> 'words', '') not in ('show', 'rewritten', 'choices_only') then 'unknown_words'
		when p_response -> 'help' is null then null
		when jsonb_typeof(p_response -> 'help') <> 'array' then 'unknown_help'
		when jsonb_array_length(p_response -> 'help') not between 1 and 3 then 'unknown_help'
		when not p_response -> 'help' <@ '["none", "read_aloud", "explained", "pointed"]'::jsonb then 'unknown_help'
		when p_response -> 'help' @> '["none"]'::jsonb and jsonb_array_length(p_response -> 'help') > 1 then 'unknown_help'
	end
$$;

-- What is wrong with an answer to a part, as a code, or null.
create function private.part_problem(p_content jsonb, p_answer jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
	v_kind text := p_answer ->> 'kind';
	v_part jsonb;
	v_shown jsonb := p_answer -> 'shown';
	v_value jsonb;
	v_sum int;
begin
	select part into v_part from jsonb_array_elements(coalesce(p_content -> 'parts', '[]'::jsonb)) part
	where part -> 'id' = p_answer -> 'part'
		and part ->> 'kind' = case v_kind when 'pair' then 'pairs' else v_kind end;
	if v_part is null then return 'unknown_part'; end if;

	if v_kind = 'choice' then
		v_value := coalesce(p_answer -> 'value', 'null'::jsonb);
		if v_value = 'null'::jsonb or exists (select 1 from jsonb_array_elements(v_part -> 'options') o where o -> 'value' = v_value) then
			return null;
		end if;
		return 'unknown_option';
	elsif v_kind = 'ladder' then
		v_value := coalesce(p_answer -> 'value', 'null'::jsonb);
		if v_value = 'null'::jsonb then return null; end if;
		if not private.is_small_int(v_value) or (v_value #>> '{}')::int not between 0 and 10 then return 'unknown_option'; end if;
		return null;
	end if;

	if jsonb_typeof(v_shown) is distinct from 'array' then return 'other_cards_than_the_screen'; end if;
	if v_kind in ('pair', 'balance') then
		if jsonb_array_length(v_shown) <> 2 or v_shown -> 0 = v_shown -> 1 then return 'other_cards_than_the_screen'; end if;
		if v_kind = 'pair' then
			if not v_part -> 'cards' @> v_shown then return 'other_cards_than_the_screen'; end if;
			v_value := coalesce(p_answer -> 'choice', 'null'::jsonb);
			case coalesce(p_answer ->> 'outcome', '')
			when 'chosen' then
				if v_value <> v_shown -> 0 and v_value <> v_shown -> 1 then return 'card_not_on_screen'; end if;
			when 'equal', 'unknown', 'skipped' then
				if v_value <> 'null'::jsonb then return 'choice_without_choosing'; end if;
			else
				return 'unknown_outcome';
			end case;
			return null;
		end if;
		if not exists (
			select 1 from jsonb_array_elements(v_part -> 'pairs') p where p <@ v_shown and v_shown <@ p
		) then return 'other_cards_than_the_screen'; end if;
		v_value := coalesce(p_answer -> 'score', 'null'::jsonb);
		if v_value = 'null'::jsonb then return null; end if;
		if jsonb_typeof(v_value) <> 'number' or v_value not in ('-3', '-2', '-1', '0', '1', '2', '3') then return 'unknown_option'; end if;
		return null;
	end if;

	if jsonb_array_length(v_shown) <> jsonb_array_length(v_part -> 'cards')
		or not (v_shown @> (v_part -> 'cards') and v_part -> 'cards' @> v_shown) then
		return 'other_cards_than_the_screen';
	end if;
	if v_kind = 'points' then
		v_value := coalesce(p_answer -> 'points', 'null'::jsonb);
		if v_value = 'null'::jsonb then return null; end if;
		if jsonb_typeof(v_value) <> 'array' or jsonb_array_length(v_value) <> jsonb_array_length(v_shown) then return 'wrong_points'; end if;
		if exists (select 1 from jsonb_array_elements(v_value) x where not private.is_small_int(x) or (x #>> '{}')::int < 0) then return 'wrong_points'; end if;
		select sum((x #>> '{}')::int) into v_sum from jsonb_array_elements(v_value) x;
		if v_sum <> (v_part ->> 'total')::int then return 'wrong_points'; end if;
		return null;
	end if;
	v_value := coalesce(p_answer -> 'order', 'null'::jsonb);
	if jsonb_typeof(v_value) <> 'array' then return 'wrong_order'; end if;
	if jsonb_array_length(v_value) = 0 then return null; end if;
	if not v_shown @> v_value then return 'card_not_on_screen'; end if;
	if (select count(distinct x) from jsonb_array_elements(v_value) x) <> jsonb_array_length(v_value) then return 'same_card_twice'; end if;
	if jsonb_array_length(v_value) < (v_part ->> 'least')::int then return 'wrong_order'; end if;
	return null;
end $$;
revoke execute on function private.extra_problem(jsonb), private.part_problem(jsonb, jsonb) from public, anon, authenticated;

-- What is wrong with one answer, as a code for the interface, or null.
create or replace function private.answer_problem(p_content jsonb, p_answer jsonb) returns text
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
			when 'pair' then array['kind', 'part', 'shown', 'outcome', 'choice']
			when 'balance' then array['kind', 'part', 'shown', 'score']
			when 'points' then array['kind', 'part', 'shown', 'points']
			when 'ranking' then array['kind', 'part', 'shown', 'order']
			when 'choice' then array['kind', 'part', 'value']
			when 'ladder' then array['kind', 'part', 'value']
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
	when 'pair', 'balance', 'points', 'ranking', 'choice', 'ladder' then
		return private.part_problem(p_content, p_answer);
	else
		return 'unknown_kind';
	end case;
	return null;
end $$;


-- Which place in the survey an answer belongs to: one answer a place, whichever side a card stood on.
create or replace function private.answer_place(p_answer jsonb) returns text
language sql immutable set search_path = '' as $$
	select concat_ws(':', p_answer ->> 'kind', case
		when p_answer ->> 'kind' = 'best_worst' then p_answer ->> 'set'
		when p_answer ->> 'kind' = 'background' then p_answer ->> 'question'
		when p_answer ->> 'kind' in ('pair', 'balance') then concat_ws(':', p_answer ->> 'part',
			least(p_answer -> 'shown' ->> 0, p_answer -> 'shown' ->> 1), greatest(p_answer -> 'shown' ->> 0, p_answer -> 'shown' ->> 1))
		when p_answer ->> 'part' is not null then p_answer ->> 'part'
		else p_answer ->> 'card' end)
$$;

create or replace function private.store_response(p_round public.rounds, p_response jsonb, p_simulated boolean)
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
	v_extra text := private.extra_problem(p_response);
	v_help text[];
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
	if v_extra is not null then return jsonb_build_object('status', 'invalid', 'problem', v_extra); end if;
	v_help := array(select jsonb_array_elements_text(coalesce(p_response -> 'help', '[]'::jsonb)));
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

	for v_answer in select part from jsonb_array_elements(coalesce(v_content -> 'parts', '[]'::jsonb)) part where part ->> 'kind' = 'pairs' loop
		if (select count(*) from jsonb_array_elements(v_answers) a where a ->> 'kind' = 'pair' and a -> 'part' = v_answer -> 'id')
			> (v_answer ->> 'count')::int then
			return jsonb_build_object('status', 'invalid', 'problem', 'too_many_pairs');
		end if;
	end loop;

	v_content_hash := private.keyed_hash(concat_ws('|', v_answers::text, p_response ->> 'support', p_response -> 'help', p_response ->> 'words'));
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
	values (v_id, private.keyed_hash(v_code), v_content_hash)
	on conflict (response_id) do update set content_hash = excluded.content_hash;
	delete from public.quotes q where q.response_id = v_id;
	insert into public.quotes (workspace_id, round_id, response_id, card, raw, rewrite_only)
	select p_round.workspace_id, p_round.id, v_id, a ->> 'card', btrim(a ->> 'text'), coalesce(p_response ->> 'words', '') = 'rewritten'
	from jsonb_array_elements(v_answers) a where a ->> 'kind' = 'story' and coalesce(p_response ->> 'words', '') <> 'choices_only';
	return jsonb_build_object('status', 'saved', 'revision', v_revision);
end $$;
-- The package a respondent's device needs. Holds nothing about other answers.
create or replace function public.round_package(p_code text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object(
			'status', r.status,
			'round', jsonb_build_object('code', r.code, 'title', r.title, 'demo', r.is_demo, 'smallestGroup', r.k_total,
				'ageFloor', r.age_floor, 'expected', r.expected_people),
			'workspace', jsonb_build_object('name', w.name, 'municipality', w.municipality, 'place', w.place,
				'controller', w.controller, 'contact', w.contact, 'helpLines', w.help_lines),
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


