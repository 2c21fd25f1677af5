-- To be deleted when private.store_response of 20261126120000 is here: the same as before, but it calls after_save and
-- reckons the repeat code among what tells a repeated sending from a changed one.
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

	v_content_hash := private.keyed_hash(concat_ws('|', v_answers::text, p_response ->> 'support', p_response -> 'help', p_response ->> 'words', p_response ->> 'repeatCode'));
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
	perform private.after_save(p_round, v_id, p_response);
	return jsonb_build_object('status', 'saved', 'revision', v_revision);
end $$;
