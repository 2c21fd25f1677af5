-- Statistics beside stories: figures from elsewhere, read from a file by the app (src/lib/domain/statistics) and kept for a project with
-- their source, definition, unit, date and a sum over everything that is shown. A row is one definition as it was in one file and never
-- changes: a new file of the same definition is a new version.

create table public.statistics (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	kind text not null check (kind in ('kolada', 'json-stat', 'pxweb', 'csv')),
	producer text not null check (char_length(producer) between 1 and 300),
	source text not null check (char_length(source) between 1 and 700),
	-- What the producer calls it, and what it said of it in this file.
	definition text not null check (char_length(definition) between 1 and 300),
	title text not null check (char_length(title) between 1 and 300),
	description text not null check (char_length(description) <= 4000),
	unit text not null check (char_length(unit) between 1 and 80),
	-- Counts what the id has meant: a producer that gives it another title, unit or description has made another definition.
	meaning int not null check (meaning >= 1),
	version int not null check (version >= 1),
	notes text[] not null check (cardinality(notes) <= 20 and char_length(array_to_string(notes, '')) <= 20000),
	-- When the producer last changed it, as its file says; '' where it does not.
	updated text not null check (char_length(updated) <= 40),
	-- The day that the file was fetched, and what it was called.
	retrieved_on date not null,
	file text not null check (char_length(file) between 1 and 200),
	imported_on date not null,
	-- SHA-256 over everything that is shown; the page counts it again.
	checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
	unique (id, workspace_id),
	unique (project_id, producer, definition, meaning, version),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index statistics_workspace on public.statistics (workspace_id);

create table public.statistics_values (
	statistic_id uuid not null,
	workspace_id uuid not null,
	-- In the order in which the sum goes over them.
	at int not null check (at between 0 and 1999),
	-- Four areas at most: nothing here can become a list of all.
	place text not null check (place in ('municipality', 'county', 'nation', 'comparison')),
	area_code text not null check (char_length(area_code) between 1 and 40),
	area_name text not null check (char_length(area_name) between 1 and 120),
	period text not null check (char_length(period) between 1 and 20),
	sex text check (sex in ('T', 'K', 'M')),
	value double precision,
	missing text check (missing in ('secret', 'nonresponse', 'not_applicable', 'missing', 'removed')),
	mark text not null check (char_length(mark) <= 20),
	mean_of int check (mean_of > 1),
	primary key (statistic_id, at),
	-- Either a value or why there is none.
	check ((value is null) = (missing is not null)),
	foreign key (statistic_id, workspace_id) references public.statistics (id, workspace_id) on delete cascade
);
create unique index statistics_values_once on public.statistics_values (statistic_id, place, period, coalesce(sex, ''));
create index statistics_values_workspace on public.statistics_values (workspace_id);

alter table public.statistics enable row level security;
alter table public.statistics_values enable row level security;
revoke all on public.statistics, public.statistics_values from anon, authenticated;
-- In and out by functions alone: a definition comes with all its figures or not at all.
grant select on public.statistics, public.statistics_values to authenticated;
create policy "members see statistics" on public.statistics for select to authenticated
	using ((select private.is_member(workspace_id)));
create policy "members see figures of statistics" on public.statistics_values for select to authenticated
	using ((select private.is_member(workspace_id)));
create trigger statistics_never_change before update on public.statistics
	for each row execute function private.refuse_change();
create trigger statistics_values_never_change before update on public.statistics_values
	for each row execute function private.refuse_change();

-- Keeps statistics that were read from one file, all of them or none:
-- [{kind, producer, source, definition: {id, title, description}, unit, notes, updated, retrievedOn, file, checksum, figures:
-- [{place, area: {code, name}, period, sex, value, missing, mark, meanOf}]}].
-- changed: an id means something else than when it was last taken in, and nothing was kept; with p_as_new it is kept as a definition of its own.
create function public.add_statistics(p_project uuid, p_statistics jsonb, p_as_new boolean)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_one jsonb;
	v_before public.statistics ;
	v_changed jsonb := '[]';
	v_added jsonb := '[]';
	v_meaning int;
	v_id uuid;
begin
	-- Shared, so that putting the project away waits for it, or it for that.
	select p.workspace_id into v_workspace from public.projects p
	where p.id = p_project and p.archived_on is null and private.has_role(p.workspace_id, array['designer']) for share;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if jsonb_typeof(p_statistics) is distinct from 'array' or jsonb_array_length(p_statistics) not between 1 and 12 then return jsonb_build_object('status', 'invalid'); end if;
	if (select count(distinct (s ->> 'producer', s #>> '{definition,id}')) from jsonb_array_elements(p_statistics) s) <> jsonb_array_length(p_statistics) then return jsonb_build_object('status', 'invalid'); end if;
	-- Two who take in at the same moment take turns: one of them is the later version.
	perform pg_advisory_xact_lock(hashtextextended(p_project::text, 7209));
	if (select count(*) from public.statistics s where s.project_id = p_project) + jsonb_array_length(p_statistics) > 1000 then return jsonb_build_object('status', 'full'); end if;
	for v_one in select value from jsonb_array_elements(p_statistics) loop
		-- The newest that has the same id, and rather one that also means the same.
		select s.* into v_before from public.statistics s
		where s.project_id = p_project and s.producer = v_one ->> 'producer' and s.definition = v_one #>> '{definition,id}'
		order by (s.title = v_one #>> '{definition,title}' and s.unit = v_one ->> 'unit' and s.description = v_one #>> '{definition,description}') desc, s.meaning desc, s.version desc limit 1;
		v_meaning := coalesce(v_before.meaning, 1);
		if v_before.id is not null and (v_before.title, v_before.unit, v_before.description) is distinct from (v_one #>> '{definition,title}', v_one ->> 'unit', v_one #>> '{definition,description}') then
			if not coalesce(p_as_new, false) then
				v_changed := v_changed || jsonb_build_object('definition', v_before.definition, 'title', v_before.title, 'unit', v_before.unit, 'description', v_before.description);
				continue;
			end if;
			select max(s.meaning) + 1 into v_meaning from public.statistics s where s.project_id = p_project and s.producer = v_before.producer and s.definition = v_before.definition;
			v_before := null;
		end if;
		if v_before.checksum = v_one ->> 'checksum' then
			v_added := v_added || jsonb_build_object('id', v_before.id, 'version', v_before.version, 'again', true);
			continue;
		end if;
		if jsonb_typeof(v_one -> 'figures') is distinct from 'array' or jsonb_array_length(v_one -> 'figures') not between 1 and 2000 then raise check_violation; end if;
		insert into public.statistics (workspace_id, project_id, kind, producer, source, definition, title, description, unit, meaning, version, notes, updated, retrieved_on, file, imported_on, checksum)
		values (v_workspace, p_project, v_one ->> 'kind', v_one ->> 'producer', v_one ->> 'source', v_one #>> '{definition,id}', v_one #>> '{definition,title}', v_one #>> '{definition,description}',
			v_one ->> 'unit', v_meaning, coalesce(v_before.version, 0) + 1, array(select jsonb_array_elements_text(v_one -> 'notes')), v_one ->> 'updated', (v_one ->> 'retrievedOn')::date, v_one ->> 'file',
			private.today(v_workspace), v_one ->> 'checksum')
		returning id into v_id;
		insert into public.statistics_values (statistic_id, workspace_id, at, place, area_code, area_name, period, sex, value, missing, mark, mean_of)
		select v_id, v_workspace, f.at - 1, f.figure ->> 'place', f.figure #>> '{area,code}', f.figure #>> '{area,name}', f.figure ->> 'period', f.figure ->> 'sex', (f.figure ->> 'value')::double precision,
			f.figure ->> 'missing', f.figure ->> 'mark', (f.figure ->> 'meanOf')::int
		from jsonb_array_elements(v_one -> 'figures') with ordinality f (figure, at);
		perform private.log(v_workspace, 'statistics.add', v_id, jsonb_build_object('definition', v_one #>> '{definition,id}', 'version', coalesce(v_before.version, 0) + 1));
		v_added := v_added || jsonb_build_object('id', v_id, 'version', coalesce(v_before.version, 0) + 1, 'again', false);
	end loop;
	-- What came before the changed one in the list goes back as well.
	if v_changed <> '[]' then raise exception 'changed' using errcode = 'P7209'; end if;
	return jsonb_build_object('status', 'added', 'statistics', v_added);
exception
	when sqlstate 'P7209' then return jsonb_build_object('status', 'changed', 'changed', v_changed);
	-- Anything that the columns do not take: the app has not read this from a file.
	when integrity_constraint_violation or data_exception then return jsonb_build_object('status', 'invalid');
end $$;

-- A definition as it was in one file, with all its figures. With the rights of whoever calls.
create function private.statistic_json(s public.statistics)
returns jsonb language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'id', s.id, 'kind', s.kind, 'producer', s.producer, 'source', s.source, 'definition', jsonb_build_object('id', s.definition, 'title', s.title, 'description', s.description), 'unit', s.unit,
		'meaning', s.meaning, 'version', s.version, 'notes', to_jsonb(s.notes), 'updated', s.updated, 'retrievedOn', s.retrieved_on, 'file', s.file, 'importedOn', s.imported_on, 'checksum', s.checksum,
		'figures', (
			select coalesce(jsonb_agg(jsonb_build_object('place', v.place, 'area', jsonb_build_object('code', v.area_code, 'name', v.area_name), 'period', v.period, 'sex', v.sex,
				'value', v.value, 'missing', v.missing, 'mark', v.mark, 'meanOf', v.mean_of) order by v.at), '[]'::jsonb)
			from public.statistics_values v where v.statistic_id = s.id
		))
$$;

-- Every definition of a project in its newest version, with all its figures: {status, statistics}. With the rights of whoever calls.
create function public.project_statistics(p_project uuid)
returns jsonb language plpgsql stable set search_path = '' as $$
begin
	if not exists (select from public.projects p where p.id = p_project and private.is_member(p.workspace_id)) then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'statistics', (
		select coalesce(jsonb_agg(private.statistic_json(s) order by s.title, s.producer, s.definition, s.meaning), '[]'::jsonb)
		from (
			select distinct on (x.producer, x.definition, x.meaning) x.* from public.statistics x where x.project_id = p_project
			order by x.producer, x.definition, x.meaning, x.version desc
		) s
	));
end $$;

-- Removes a definition with all its versions.
create function public.remove_statistic(p_project uuid, p_statistic uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_one public.statistics ;
begin
	if not private.designs(p_project) or not private.in_use(p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	select s.* into v_one from public.statistics s where s.id = p_statistic and s.project_id = p_project;
	if not found then return jsonb_build_object('status', 'gone'); end if;
	delete from public.statistics s where s.project_id = p_project and s.producer = v_one.producer and s.definition = v_one.definition and s.meaning = v_one.meaning;
	perform private.log(v_one.workspace_id, 'statistics.remove', v_one.id, jsonb_build_object('definition', v_one.definition, 'version', v_one.version));
	return jsonb_build_object('status', 'removed');
end $$;
revoke execute on function private.statistic_json(public.statistics) from public, anon;
grant execute on function private.statistic_json(public.statistics) to authenticated;
revoke execute on function public.add_statistics(uuid, jsonb, boolean), public.project_statistics(uuid), public.remove_statistic(uuid, uuid) from public, anon, authenticated;
grant execute on function public.add_statistics(uuid, jsonb, boolean), public.project_statistics(uuid), public.remove_statistic(uuid, uuid) to authenticated;
