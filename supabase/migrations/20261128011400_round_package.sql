-- What is told about a round: its questions, to any device, and how many have answered, to those who collect.

-- The package a respondent's device needs. Holds nothing about other answers. `sounds`: language -> place -> digest.
create function public.round_package(p_code text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object(
			'status', private.round_state(r),
			'round', jsonb_build_object('code', r.code, 'title', r.title, 'demo', r.is_demo, 'smallestGroup', r.k_total,
				'ageFloor', r.age_floor, 'expected', r.expected_people,
				'idle', jsonb_build_object('minutes', r.idle_minutes, 'keeps', r.idle_keeps), 'repeatCodes', r.repeat_codes)
				|| case when r.one_use_codes then '{"oneUse": true}'::jsonb else '{}'::jsonb end
				|| case when r.party is not null then jsonb_build_object('party', r.party) else '{}'::jsonb end
				|| case when private.round_state(r) = 'coming' then jsonb_build_object('opensOn', r.opened_on) else '{}'::jsonb end,
			'workspace', jsonb_build_object('name', w.name, 'municipality', w.municipality, 'place', w.place,
				'controller', w.controller, 'contact', w.contact, 'helpLines', w.help_lines) || jsonb_strip_nulls(jsonb_build_object(
				'accent', w.accent,
				'mark', (select jsonb_build_object('digest', m.digest, 'width', m.width, 'height', m.height) from public.workspace_marks m where m.workspace_id = w.id)
			)),
			'survey', v.content
		) || coalesce((
			select jsonb_build_object('sounds', jsonb_object_agg(one.language, one.places))
			from (
				select s.language, jsonb_object_agg(s.place, s.digest) as places
				from public.survey_sounds s where s.survey_version_id = v.id group by s.language
			) one
			having count(*) > 0
		), '{}'::jsonb)
		from public.rounds r
		join public.workspaces w on w.id = r.workspace_id
		join public.survey_versions v on v.id = r.survey_version_id
		where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.round_package(text) from public;
grant execute on function public.round_package(text) to anon, authenticated;

-- The mark of whoever asks an open round, for a device.
create function public.round_mark(p_code text, p_digest text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select coalesce((
			select jsonb_build_object('status', 'found', 'mime', m.mime, 'base64', encode(m.bytes, 'base64'))
			from public.workspace_marks m where m.workspace_id = r.workspace_id and m.digest = p_digest and private.round_state(r) = 'open'
		), jsonb_build_object('status', 'no_mark'))
		from public.rounds r where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.round_mark(text, text) from public;
grant execute on function public.round_mark(text, text) to anon, authenticated;

-- How many have answered, for those who collect: a number and nothing else.
create function public.count_responses(p_round uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'ok', 'state', private.round_state(r),
			'received', count(x.id),
			'simulated', count(x.id) filter (where x.simulated))
		from public.rounds r left join public.responses x on x.round_id = r.id
		where r.id = p_round and private.has_role(r.workspace_id, array['owner', 'designer', 'trust_agent'])
		group by r.id
	), jsonb_build_object('status', 'forbidden'))
$$;
revoke execute on function public.count_responses(uuid) from public, anon;
grant execute on function public.count_responses(uuid) to authenticated;

-- The same of every round that the person may know it of, in one call: [{round, state, received, simulated}].
create function public.round_counts()
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object('round', one.id, 'state', one.state, 'received', one.received, 'simulated', one.simulated)), '[]'::jsonb)
	from (
		select r.id, private.round_state(r) as state, count(x.id) as received, count(x.id) filter (where x.simulated) as simulated
		from public.rounds r left join public.responses x on x.round_id = r.id
		where r.workspace_id in (
			select m.workspace_id from public.members m
			where m.user_id = (select auth.uid()) and m.role in ('owner', 'designer', 'trust_agent')
		)
		group by r.id
	) one
$$;
revoke execute on function public.round_counts() from public, anon;
grant execute on function public.round_counts() to authenticated;
