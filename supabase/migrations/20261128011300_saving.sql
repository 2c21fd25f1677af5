-- How a response is stored, and taken back. Every function that writes responses takes the round's lock first.

-- What is wrong with what is sent beside the answers, as a code, or null.
create function private.extra_problem(p_response jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
	return case
		when p_response -> 'support' is not null and coalesce(p_response ->> 'support', '') not in ('text', 'symbols', 'speech') then 'unknown_support'
		when p_response -> 'words' is not null and coalesce(p_response ->> 'words', '') not in ('show', 'rewritten', 'choices_only') then 'unknown_words'
		when p_response -> 'repeatCode' is not null
			and (jsonb_typeof(p_response -> 'repeatCode') <> 'string' or private.plain_repeat_code(p_response ->> 'repeatCode') is null) then 'unknown_repeat_code'
		when p_response -> 'help' is null then null
		when jsonb_typeof(p_response -> 'help') <> 'array' then 'unknown_help'
		when jsonb_array_length(p_response -> 'help') not between 1 and 3 then 'unknown_help'
		when not p_response -> 'help' <@ '["none", "read_aloud", "explained", "pointed"]'::jsonb then 'unknown_help'
		when p_response -> 'help' @> '["none"]'::jsonb and jsonb_array_length(p_response -> 'help') > 1 then 'unknown_help'
	end;
end $$;

-- Validates all, then stores all: nothing is stored half.
create function private.store_response(p_round public.rounds, p_response jsonb, p_simulated boolean)
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
	if jsonb_typeof(v_answers) is distinct from 'array' or jsonb_array_length(v_answers) > 600 then
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
	select private.round_state(r) into v_status from public.rounds r where r.id = p_round.id for no key update;
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
		-- Last of all that can be wrong: what is refused leaves the code as it was.
		if p_round.one_use_codes and not p_simulated then
			v_problem := private.use_one_use_code(p_round.id, p_response ->> 'oneUseCode');
			if v_problem is not null then return v_problem; end if;
		end if;
	end if;

	-- Own words are the answers with a `text`: no other kind may have that field. They are kept apart, or not at all.
	-- Some of the others before it and some after: neither first nor last place is the newcomer's. Made-up answers came in no order.
	v_others := case when p_simulated then '{}' else private.written_together(p_round.id, v_id, 4) end;
	perform private.rewrite_rows(array(select o from unnest(v_others) o where o < v_id));
	insert into public.responses as r (id, workspace_id, round_id, revision, language, answers, simulated, support, help, submitted_on)
	values (
		v_id, p_round.workspace_id, p_round.id, v_revision, p_response ->> 'language',
		coalesce((select jsonb_agg(a.value order by a.ordinality) from jsonb_array_elements(v_answers) with ordinality a
			where not a.value ? 'text'), '[]'::jsonb),
		p_simulated, p_response ->> 'support', v_help, private.today(p_round.workspace_id)
	)
	on conflict (id) do update set revision = excluded.revision, language = excluded.language, answers = excluded.answers,
		support = excluded.support, help = excluded.help;
	insert into private.withdrawal_codes (response_id, code_hash, content_hash)
	values (v_id, v_code_hash, v_content_hash)
	on conflict (response_id) do update set content_hash = excluded.content_hash;
	if v_old.id is not null then delete from public.quotes q where q.response_id = v_id; end if;
	if coalesce(p_response ->> 'words', '') <> 'choices_only' then
		insert into public.quotes (workspace_id, round_id, response_id, question, card, raw, rewrite_only)
		select p_round.workspace_id, p_round.id, v_id, a ->> 'question', a ->> 'card', private.cleaned_text(a ->> 'text'), coalesce(p_response ->> 'words', '') = 'rewritten'
		from jsonb_array_elements(v_answers) a where a ? 'text';
	end if;
	perform private.keep_repeat_code(p_round, v_id, p_response);
	if v_old.id is null and not p_simulated then perform private.count_way(p_round.id, p_response ->> 'way'); end if;
	perform private.rewrite_rows(array(select o from unnest(v_others) o where o > v_id));
	return jsonb_build_object('status', 'saved', 'revision', v_revision);
end $$;
revoke execute on function private.extra_problem(jsonb), private.store_response(public.rounds, jsonb, boolean) from public, anon, authenticated;

-- A round that does not measure again takes no code: a device that sends one has asked for something it should not have.
create function public.save_response(p_code text, p_response jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
begin
	select * into v_round from public.rounds r where r.code = upper(coalesce(p_code, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if pg_column_size(p_response) > 200000 then return jsonb_build_object('status', 'invalid', 'problem', 'too_large'); end if;
	if p_response -> 'repeatCode' is not null and not v_round.repeat_codes then
		return jsonb_build_object('status', 'invalid', 'problem', 'repeat_code_not_asked');
	end if;
	-- Paper is typed in by staff, through a door of its own.
	return private.store_response(v_round, p_response || jsonb_build_object('way', case when v_round.one_use_codes then 'code' when p_response ->> 'way' = 'tablet' then 'tablet' else 'link' end), false);
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
revoke execute on function public.withdraw_response(text) from public;
grant execute on function public.withdraw_response(text) to anon, authenticated;
