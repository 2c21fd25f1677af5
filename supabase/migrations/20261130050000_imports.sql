-- Answers taken in from files: a round that was collected elsewhere, or here and taken out. People are sent in parts to a table that
-- nobody reads, and one transaction makes the round of them. Before it there is nothing; what breaks off leaves nothing.

create table private.imports (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	survey_version_id uuid not null,
	by_user uuid not null,
	-- What the round is to be called, and what the files are called where they came from.
	title text not null check (char_length(btrim(title)) between 1 and 120),
	source text not null check (char_length(source) between 1 and 300),
	state text not null default 'running' check (state in ('running', 'done', 'refused', 'cancelled', 'failed')),
	-- How much of the files has been read; null once it has ended.
	percent int default 0 check (percent between 0 and 100),
	-- The first thing that was wrong, as the app says it (domain/export/refused.ts): a place and a kind, nothing of what stood there.
	refusal jsonb check (octet_length(refusal::text) <= 600),
	round_id uuid,
	started_at timestamptz not null default now(),
	-- When it last moved: one that has stood still for two minutes has broken off.
	moved_at timestamptz not null default now(),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade,
	foreign key (survey_version_id, workspace_id) references public.survey_versions (id, workspace_id) on delete cascade,
	foreign key (round_id) references public.rounds (id) on delete set null,
	check ((state = 'running') = (percent is not null)),
	check ((state = 'refused') = (refusal is not null))
);
create index imports_project on private.imports (project_id, started_at desc);
create index imports_version on private.imports (survey_version_id, workspace_id);
create index imports_round on private.imports (round_id);

-- People who wait for the end of their import. Unlogged: after a power cut it is empty, and an import that finds it so has failed.
create unlogged table private.import_people (
	import_id uuid not null,
	-- Where in the file the person stands, and what it calls them.
	place int not null check (place between 0 and 99999),
	person text not null,
	language text not null,
	support text,
	help text[] not null,
	simulated boolean not null,
	answers jsonb not null,
	primary key (import_id, place)
);
alter table private.imports enable row level security;
alter table private.import_people enable row level security;
revoke all on private.imports, private.import_people from public, anon, authenticated;

-- What is wrong with a person of a file, as a code, or null. The same as when a response is saved, and no own words.
create function private.import_problem(p_content jsonb, p_person jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	v_answers jsonb := p_person -> 'answers';
	v_extra text;
begin
	if jsonb_typeof(p_person) is distinct from 'object' then return jsonb_build_object('problem', 'not_object'); end if;
	if p_person - '{person,place,language,support,help,simulated,answers}'::text[] <> '{}' then return jsonb_build_object('problem', 'unknown_field'); end if;
	if coalesce(jsonb_typeof(p_person -> 'person') <> 'string' or char_length(p_person ->> 'person') not between 1 and 100, true) then return jsonb_build_object('problem', 'bad_id'); end if;
	if not private.is_small_int(p_person -> 'place') then return jsonb_build_object('problem', 'bad_place'); end if;
	if coalesce(p_person ->> 'language', '') !~ '^[a-z]{2,3}$' then return jsonb_build_object('problem', 'bad_language'); end if;
	if jsonb_typeof(p_person -> 'simulated') is distinct from 'boolean' then return jsonb_build_object('problem', 'bad_simulated'); end if;
	v_extra := private.extra_problem(p_person);
	if v_extra is not null then return jsonb_build_object('problem', v_extra); end if;
	if jsonb_typeof(v_answers) is distinct from 'array' or jsonb_array_length(v_answers) > 600 then return jsonb_build_object('problem', 'bad_answers'); end if;
	if jsonb_path_exists(v_answers, 'strict $[*] ? (exists (@.text))') then return jsonb_build_object('problem', 'own_words'); end if;
	return private.answers_problem(p_content, v_answers);
end $$;

-- Imports that have stood still for ten minutes have failed, and nothing of them is left.
create function public.sweep_imports() returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
	update private.imports i set state = 'failed', percent = null where i.state = 'running' and i.moved_at < now() - interval '10 minutes';
	delete from private.import_people p where not exists (select from private.imports i where i.id = p.import_id and i.state = 'running');
	return jsonb_build_object('status', 'ok');
end $$;

-- Begins an import. {status: begun, id}; busy: another one runs in the workspace.
create function public.begin_import(p_project uuid, p_version uuid, p_title text, p_source text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_id uuid;
begin
	select p.workspace_id into v_workspace from public.projects p
	where p.id = p_project and private.has_role(p.workspace_id, array['designer']) and private.in_use(p.id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(char_length(btrim(p_title)) not between 1 and 120 or char_length(p_source) not between 1 and 300, true)
		or not exists (select from public.survey_versions v join public.surveys s on s.id = v.survey_id where v.id = p_version and s.project_id = p_project) then
		return jsonb_build_object('status', 'invalid');
	end if;
	perform public.sweep_imports();
	-- Two who begin at the same moment take turns.
	perform pg_advisory_xact_lock(hashtextextended(v_workspace::text, 7208));
	if exists (select from private.imports i where i.workspace_id = v_workspace and i.state = 'running' and i.moved_at > now() - interval '2 minutes') then
		return jsonb_build_object('status', 'busy');
	end if;
	insert into private.imports (workspace_id, project_id, survey_version_id, by_user, title, source)
	values (v_workspace, p_project, p_version, auth.uid(), btrim(p_title), p_source) returning id into v_id;
	return jsonb_build_object('status', 'begun', 'id', v_id);
end $$;

-- Whether whoever calls designs in the project's workspace.
create function private.designs(p_project uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select from public.projects p where p.id = p_project and private.has_role(p.workspace_id, array['designer']))
$$;

-- The running import of whoever calls, locked; null when there is none.
create function private.own_import(p_project uuid, p_import uuid) returns private.imports
language plpgsql volatile security definer set search_path = '' as $$
declare
	v_import private.imports;
begin
	select * into v_import from private.imports i
	where i.id = p_import and i.project_id = p_project and i.by_user = auth.uid() and i.state = 'running' for update;
	return v_import;
end $$;

-- The next people of an import: [{person, place, language, support?, help?, simulated, answers}], at most a thousand.
-- wrong: the first of them (`person`, from 0) who cannot be stored, and `problem` and `at` of their answers; then none of these is kept.
create function public.import_people(p_project uuid, p_import uuid, p_people jsonb, p_percent int)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_import private.imports ;
	v_content jsonb;
	v_one jsonb;
	v_problem jsonb;
	v_at int := 0;
begin
	if not private.designs(p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	v_import := private.own_import(p_project, p_import);
	if v_import.id is null then return jsonb_build_object('status', 'stopped'); end if;
	if jsonb_typeof(p_people) is distinct from 'array' or jsonb_array_length(p_people) > 1000 or coalesce(p_percent not between 0 and 100, true) then
		return jsonb_build_object('status', 'invalid');
	end if;
	select v.content - 'translations' into v_content from public.survey_versions v where v.id = v_import.survey_version_id;
	for v_one in select value from jsonb_array_elements(p_people) loop
		v_problem := private.import_problem(v_content, v_one);
		if v_problem is not null then return jsonb_build_object('status', 'wrong', 'person', v_at) || v_problem; end if;
		v_at := v_at + 1;
	end loop;
	insert into private.import_people (import_id, place, person, language, support, help, simulated, answers)
	select p_import, (p -> 'place')::int, p ->> 'person', p ->> 'language', p ->> 'support',
		array(select jsonb_array_elements_text(coalesce(p -> 'help', '[]'))), (p -> 'simulated')::boolean, p -> 'answers'
	from jsonb_array_elements(p_people) p;
	update private.imports i set percent = p_percent, moved_at = now() where i.id = p_import;
	return jsonb_build_object('status', 'running');
exception when unique_violation or check_violation then
	-- The same people sent again, or more than there may be.
	return jsonb_build_object('status', 'invalid');
end $$;

-- Makes the round of everybody who has been sent, who must be `p_people` many: {status: done, round}.
-- Ids of the file stay where all of them are ids and none is known here; else everybody gets a new one, in the same order.
-- withdrawn: at this place in the file stands somebody who has taken their answer back here.
create function public.finish_import(p_project uuid, p_import uuid, p_people int)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_id constant text := '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
	v_import private.imports ;
	v_today date;
	v_keep boolean;
	v_simulated boolean;
	v_people bigint;
	v_different bigint;
	v_withdrawn int;
	v_round uuid;
begin
	if not private.designs(p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	v_import := private.own_import(p_project, p_import);
	if v_import.id is null then return jsonb_build_object('status', 'stopped'); end if;
	-- Shared, so that putting the project away waits for it, or it for that.
	perform 1 from public.projects p where p.id = v_import.project_id and p.archived_on is null for share;
	if not found then return jsonb_build_object('status', 'stopped'); end if;
	select count(*), count(distinct p.person), coalesce(bool_or(p.simulated), false), coalesce(bool_and(p.person ~ c_id and p.person <> '00000000-0000-0000-0000-000000000000'), false)
	into v_people, v_different, v_simulated, v_keep from private.import_people p where p.import_id = p_import;
	if v_people = 0 or v_people is distinct from p_people or v_different <> v_people then return jsonb_build_object('status', 'invalid'); end if;
	if exists (select from private.withdrawn_responses) then
		select min(p.place) into v_withdrawn from private.import_people p
		where p.import_id = p_import and exists (select from private.withdrawn_responses w where w.id_hash = private.keyed_hash(lower(p.person)));
		if v_withdrawn is not null then return jsonb_build_object('status', 'withdrawn', 'place', v_withdrawn); end if;
	end if;
	-- Apart from the line above: nothing is cast that is no id.
	if v_keep then
		select not exists (select from private.import_people p join public.responses r on r.id = p.person::uuid where p.import_id = p_import) into v_keep;
	end if;
	v_today := private.today(v_import.workspace_id);
	insert into public.rounds (workspace_id, project_id, survey_version_id, title, status, is_demo, closed_on, imported_on)
	values (v_import.workspace_id, v_import.project_id, v_import.survey_version_id, v_import.title, 'closed', v_simulated, v_today, v_today)
	returning id into v_round;
	loop
		begin
			-- In the order of the ids, in one transaction, on one day: nothing tells who came first.
			insert into public.responses (id, workspace_id, round_id, revision, language, answers, simulated, support, help, submitted_on)
			select case when v_keep then p.person::uuid else n.id end, v_import.workspace_id, v_round, 1, p.language, p.answers, p.simulated, p.support, p.help, v_today
			from (select *, row_number() over (order by x.place) as nth from private.import_people x where x.import_id = p_import) p
				join (select g.id, row_number() over (order by g.id) as nth from (select gen_random_uuid() as id from generate_series(1, v_people)) g) n using (nth)
			order by 1;
			exit;
		exception when unique_violation then
			-- Saved by somebody at this very moment: then nobody keeps theirs.
			v_keep := false;
		end;
	end loop;
	delete from private.import_people p where p.import_id = p_import;
	update private.imports i set state = 'done', percent = null, round_id = v_round, moved_at = now() where i.id = p_import;
	perform private.log(v_import.workspace_id, 'rounds.import', v_round, jsonb_build_object('from', v_import.source));
	return jsonb_build_object('status', 'done', 'round', v_round);
end $$;

-- An import that ends without a round. Every designer may cancel; whoever began it says the other two, and what was wrong.
create function public.end_import(p_project uuid, p_import uuid, p_state text, p_refusal jsonb default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if not private.designs(p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	if p_state is null or p_state not in ('refused', 'cancelled', 'failed') or (p_state = 'refused') <> (p_refusal is not null) or coalesce(octet_length(p_refusal::text), 0) > 600 then
		return jsonb_build_object('status', 'invalid');
	end if;
	update private.imports i set state = p_state, percent = null, refusal = p_refusal, moved_at = now()
	where i.id = p_import and i.project_id = p_project and i.state = 'running' and (p_state = 'cancelled' or i.by_user = auth.uid());
	if not found then return jsonb_build_object('status', 'stopped'); end if;
	delete from private.import_people p where p.import_id = p_import;
	return jsonb_build_object('status', 'ended');
end $$;

-- The latest imports of a project, for its designers: {status, imports: [{id, by, version, title, source, state, percent, refusal, round, startedAt}]}.
create function public.project_imports(p_project uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if not private.designs(p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'imports', (
		select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'by', (
				select min(m.email) from public.members m where m.workspace_id = e.workspace_id and m.user_id = e.by_user
			), 'version', e.survey_version_id, 'title', e.title, 'source', e.source,
			'state', case when e.state = 'running' and e.moved_at < now() - interval '2 minutes' then 'failed' else e.state end,
			'percent', e.percent, 'refusal', e.refusal, 'round', e.round_id, 'startedAt', e.started_at) order by e.started_at desc, e.id), '[]'::jsonb)
		from (select * from private.imports x where x.project_id = p_project order by x.started_at desc, x.id limit 20) e
	));
end $$;
revoke execute on function private.import_problem(jsonb, jsonb), private.designs(uuid), private.own_import(uuid, uuid), public.begin_import(uuid, uuid, text, text), public.import_people(uuid, uuid, jsonb, int), public.finish_import(uuid, uuid, int),
	public.end_import(uuid, uuid, text, jsonb), public.project_imports(uuid), public.sweep_imports() from public, anon, authenticated;
grant execute on function public.begin_import(uuid, uuid, text, text), public.import_people(uuid, uuid, jsonb, int), public.finish_import(uuid, uuid, int), public.end_import(uuid, uuid, text, jsonb), public.project_imports(uuid) to authenticated;
grant execute on function public.sweep_imports() to anon, authenticated;
