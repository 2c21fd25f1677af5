-- Drafts of surveys: what designers work on before a version is published. A draft is a sheet and a journal of edits on top
-- of it (src/lib/drafting). Edits are numbered here in the order they come, each id once; what they say is never read here.

create table public.survey_drafts (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	survey_id uuid not null unique,
	-- Place → value, before the first edit.
	sheet jsonb not null check (jsonb_typeof(sheet) = 'object' and octet_length(sheet::text) <= 4194304),
	-- How many edits there are.
	number int not null default 0,
	-- The sheet with the first of them in it, as many as `folded` says, so that opening a draft does not read all of its journal.
	folded int not null default 0 check (folded between 0 and number),
	folded_sheet jsonb check (jsonb_typeof(folded_sheet) = 'object' and octet_length(folded_sheet::text) <= 4194304),
	check ((folded = 0) = (folded_sheet is null)),
	unique (id, workspace_id),
	foreign key (survey_id, workspace_id) references public.surveys (id, workspace_id) on delete cascade
);
create index survey_drafts_survey on public.survey_drafts (survey_id, workspace_id);

create table public.survey_edits (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	draft_id uuid not null,
	number int not null,
	account uuid not null,
	edit jsonb not null,
	unique (draft_id, number),
	foreign key (draft_id, workspace_id) references public.survey_drafts (id, workspace_id) on delete cascade
);
create unique index survey_edits_edit on public.survey_edits (draft_id, (edit ->> 'id'));

-- Whether everybody who reads the journal can apply it: names, places and sizes. The largest draft is 100 questions in 12 languages; a language goes, or comes from a file, in one edit.
create function private.is_survey_edit(p_edit jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(p_edit) is distinct from 'object' or jsonb_typeof(p_edit -> 'changes') is distinct from 'array' then false
		else coalesce(
			jsonb_typeof(p_edit -> 'id') = 'string' and p_edit ->> 'id' ~ '^[A-Za-z0-9-]{8,40}$'
			and jsonb_typeof(p_edit -> 'author') = 'string' and p_edit ->> 'author' ~ '^[A-Za-z0-9-]{8,40}$'
			and coalesce(p_edit -> 'whole', 'true') = 'true'
			and jsonb_array_length(p_edit -> 'changes') between 1 and 6000
			and not exists (select from jsonb_object_keys(p_edit) name where name not in ('id', 'author', 'changes', 'whole'))
			and not exists (
				select from jsonb_array_elements(p_edit -> 'changes') c
				where jsonb_typeof(c) is distinct from 'object' or jsonb_typeof(c -> 'place') is distinct from 'string'
					or c ->> 'place' !~ '^[A-Za-z0-9_:#~/-]{1,200}$' or octet_length(c::text) > 40000
					or (c - 'place' - 'from' - 'to') <> '{}'
			), false)
	end
$$;
revoke execute on function private.is_survey_edit(jsonb) from public, anon, authenticated;

alter table public.survey_drafts enable row level security;
alter table public.survey_edits enable row level security;
revoke all on public.survey_drafts, public.survey_edits from anon, authenticated;
-- Written by the functions below alone: a number is given once, and an edit stays as it came.
grant select on public.survey_drafts, public.survey_edits to authenticated;
create policy "designers see drafts" on public.survey_drafts for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));
create policy "designers see edits" on public.survey_edits for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));
create trigger survey_edits_never_change before update on public.survey_edits
	for each row execute function private.refuse_change();

-- A new survey with a draft and no version. For designers.
create function public.create_survey_draft(p_project uuid, p_title text, p_sheet jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_survey uuid;
begin
	select p.workspace_id into v_workspace from public.projects p where p.id = p_project;
	if v_workspace is null or not private.has_role(v_workspace, array['designer']) or not private.in_use(p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	if jsonb_typeof(p_sheet) is distinct from 'object' or octet_length(p_sheet::text) > 4194304 or char_length(btrim(p_title)) not between 1 and 160 then
		return jsonb_build_object('status', 'invalid');
	end if;
	insert into public.surveys (workspace_id, project_id, title) values (v_workspace, p_project, p_title) returning id into v_survey;
	insert into public.survey_drafts (workspace_id, survey_id, sheet) values (v_workspace, v_survey, p_sheet);
	return jsonb_build_object('status', 'created', 'survey', v_survey);
end $$;

-- Opens a published survey for changes, on its own sheet; whoever comes second goes on in what the first began. For designers.
create function public.begin_survey_draft(p_survey uuid, p_sheet jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_project uuid;
begin
	select s.workspace_id, s.project_id into v_workspace, v_project from public.surveys s where s.id = p_survey;
	if v_workspace is null or not private.has_role(v_workspace, array['designer']) or not private.in_use(v_project) then return jsonb_build_object('status', 'forbidden'); end if;
	if jsonb_typeof(p_sheet) is distinct from 'object' or octet_length(p_sheet::text) > 4194304 then return jsonb_build_object('status', 'invalid'); end if;
	insert into public.survey_drafts (workspace_id, survey_id, sheet) values (v_workspace, p_survey, p_sheet) on conflict (survey_id) do nothing;
	return jsonb_build_object('status', 'open');
end $$;

-- Writes down edits, those that are not there yet, and gives all after a number, in order. Without edits it only reads. All or
-- none of what is sent is written. `archived`: the project is put away, and nothing is. For designers.
create function public.write_survey_edits(p_survey uuid, p_after int, p_edits jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_draft public.survey_drafts;
	v_written int := 0;
begin
	select * into v_draft from public.survey_drafts d where d.survey_id = p_survey;
	if v_draft.id is null or not private.has_role(v_draft.workspace_id, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	if jsonb_typeof(p_edits) is distinct from 'array' or p_after is null or octet_length(p_edits::text) > 2000000 or jsonb_array_length(p_edits) > 1000
		or exists (select from jsonb_array_elements(p_edits) e where not private.is_survey_edit(e))
		or (select count(*) <> count(distinct e ->> 'id') from jsonb_array_elements(p_edits) e) then
		return jsonb_build_object('status', 'invalid');
	end if;
	if jsonb_array_length(p_edits) > 0 then
		-- Put away while a window was open: it keeps what it has and is told why.
		if not exists (select 1 from public.surveys s where s.id = p_survey and private.in_use(s.project_id)) then return jsonb_build_object('status', 'archived'); end if;
		-- Two who write at once take turns, so that numbers come without gaps.
		select * into v_draft from public.survey_drafts d where d.survey_id = p_survey for update;
		insert into public.survey_edits (workspace_id, draft_id, number, account, edit)
		select v_draft.workspace_id, v_draft.id, v_draft.number + row_number() over (order by e.at), auth.uid(), e.edit
		from jsonb_array_elements(p_edits) with ordinality e (edit, at)
		where not exists (select from public.survey_edits s where s.draft_id = v_draft.id and s.edit ->> 'id' = e.edit ->> 'id');
		get diagnostics v_written = row_count;
		if v_written > 0 then
			update public.survey_drafts d set number = d.number + v_written where d.id = v_draft.id;
		end if;
	end if;
	return jsonb_build_object('status', 'written', 'number', v_draft.number + v_written, 'edits', coalesce((
		select jsonb_agg(s.edit order by s.number) from public.survey_edits s
		where s.draft_id = v_draft.id and s.number > p_after and s.number <= v_draft.number + v_written
	), '[]'::jsonb));
end $$;

-- A draft to work on, in one turn: {status, workspaceId, projectId, folded, sheet, edits}, with the edits after `folded`. For designers.
-- `p_own`: without texts in other languages, most of a large draft. An edit after `folded` that may be about one could mean
-- something else without them: then all come.
create function public.read_survey_draft(p_survey uuid, p_own boolean default false)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	v_draft public.survey_drafts;
	v_edits jsonb;
	v_sheet jsonb;
begin
	select * into v_draft from public.survey_drafts d where d.survey_id = p_survey;
	if v_draft.id is null or not private.has_role(v_draft.workspace_id, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	select coalesce(jsonb_agg(s.edit order by s.number), '[]'::jsonb) into v_edits from public.survey_edits s where s.draft_id = v_draft.id and s.number > v_draft.folded;
	v_sheet := coalesce(v_draft.folded_sheet, v_draft.sheet);
	if p_own and v_edits::text not like '%translat%' then
		select coalesce(jsonb_object_agg(e.key, e.value), '{}'::jsonb) into v_sheet from jsonb_each(v_sheet) e where e.key !~ '^(~[^~]*~)?translat[a-z]*/';
	end if;
	return jsonb_build_object('status', 'read', 'workspaceId', v_draft.workspace_id, 'projectId', (select s.project_id from public.surveys s where s.id = p_survey),
		'folded', v_draft.folded, 'sheet', v_sheet, 'edits', v_edits);
end $$;

-- Keeps a sheet with the first edits in it. The journal and the sheet it began with stay as they are. For designers.
create function public.fold_survey_draft(p_survey uuid, p_number int, p_sheet jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_draft public.survey_drafts;
begin
	select * into v_draft from public.survey_drafts d where d.survey_id = p_survey for update;
	if v_draft.id is null or not private.has_role(v_draft.workspace_id, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	if jsonb_typeof(p_sheet) is distinct from 'object' or octet_length(p_sheet::text) > 4194304 or p_number is null or p_number > v_draft.number then
		return jsonb_build_object('status', 'invalid');
	end if;
	if p_number > v_draft.folded then
		update public.survey_drafts d set folded = p_number, folded_sheet = p_sheet where d.id = v_draft.id;
	end if;
	return jsonb_build_object('status', 'folded');
end $$;

revoke execute on function public.read_survey_draft(uuid, boolean), public.fold_survey_draft(uuid, int, jsonb), public.create_survey_draft(uuid, text, jsonb), public.begin_survey_draft(uuid, jsonb), public.write_survey_edits(uuid, int, jsonb)
	from public, anon, authenticated;
grant execute on function public.read_survey_draft(uuid, boolean), public.fold_survey_draft(uuid, int, jsonb), public.create_survey_draft(uuid, text, jsonb), public.begin_survey_draft(uuid, jsonb), public.write_survey_edits(uuid, int, jsonb) to authenticated;
