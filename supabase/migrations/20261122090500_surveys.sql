-- Value cards are the workspace's library. A survey is published as versions;
-- a version holds a copy of everything the respondent saw and is never changed.

create table public.value_cards (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	code text not null check (code ~ '^[A-Za-z0-9_-]{1,24}$'),
	life_area text not null check (life_area in ('health', 'housing', 'economy', 'occupation')),
	lens text not null check (lens in ('system', 'people', 'place')),
	title text not null check (char_length(title) between 1 and 80),
	line text not null default '' check (char_length(line) <= 200),
	picture text not null default '' check (picture ~ '^[a-z-]{0,32}$'),
	unique (workspace_id, code)
);

create table public.surveys (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	title text not null check (char_length(btrim(title)) between 1 and 160),
	created_at timestamptz not null default now(),
	unique (id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index surveys_project on public.surveys (project_id, workspace_id);

create table public.survey_versions (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	survey_id uuid not null,
	number int not null check (number >= 1),
	-- A check that comes out as null lets the row in: a part that is missing must come out as false.
	content jsonb not null check (coalesce(
		jsonb_typeof(content) = 'object'
		and jsonb_typeof(content -> 'cards') = 'array'
		and jsonb_typeof(content -> 'bestWorst' -> 'sets') = 'array'
		and jsonb_typeof(content -> 'followUp' -> 'today' -> 'options') = 'array'
		and jsonb_typeof(content -> 'followUp' -> 'change' -> 'options') = 'array'
		and private.is_small_int(content -> 'followUp' -> 'cards')
		and jsonb_typeof(content -> 'background') = 'array'
		and not jsonb_path_exists(content, 'strict $.bestWorst.sets[*] ? (@.type() != "array")', '{}', true)
		and not jsonb_path_exists(content, 'strict $.background[*] ? (@.options.type() != "array")', '{}', true)
	, false)),
	published_at timestamptz not null default now(),
	unique (id, workspace_id),
	unique (survey_id, number),
	foreign key (survey_id, workspace_id) references public.surveys (id, workspace_id) on delete cascade
);
create index survey_versions_survey on public.survey_versions (survey_id, workspace_id);

alter table public.value_cards enable row level security;
alter table public.surveys enable row level security;
alter table public.survey_versions enable row level security;
revoke all on public.value_cards, public.surveys, public.survey_versions from anon, authenticated;
grant select, insert, update, delete on public.value_cards to authenticated;
grant select, insert, update (title) on public.surveys to authenticated;
grant select, insert on public.survey_versions to authenticated;

create policy "staff see value cards" on public.value_cards for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers add value cards" on public.value_cards for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers edit value cards" on public.value_cards for update to authenticated
	using ((select private.has_role(workspace_id, array['designer'])))
	with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers remove value cards" on public.value_cards for delete to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));

create policy "staff see surveys" on public.surveys for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers add surveys" on public.surveys for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers rename surveys" on public.surveys for update to authenticated
	using ((select private.has_role(workspace_id, array['designer'])))
	with check ((select private.has_role(workspace_id, array['designer'])));

create policy "staff see published versions" on public.survey_versions for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers publish versions" on public.survey_versions for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])));

-- Holds for every role, the database's owner included.
create trigger survey_versions_are_immutable before update on public.survey_versions
	for each row execute function private.refuse_change();
create trigger surveys_log after insert or update on public.surveys
	for each row execute function private.log_row();
create trigger survey_versions_log after insert on public.survey_versions
	for each row execute function private.log_row();
create trigger surveys_keep_workspace before update on public.surveys
	for each row execute function private.keep_workspace();
create trigger value_cards_keep_workspace before update on public.value_cards
	for each row execute function private.keep_workspace();
