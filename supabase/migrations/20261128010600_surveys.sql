-- Value cards are the workspace's library, which surveys copy from. A survey is published as versions; a version holds a copy of everything that
-- respondents see and never changes.

create table public.value_cards (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	-- Its id in every survey that has it.
	code text not null default left(replace(gen_random_uuid()::text, '-', ''), 10) check (code ~ '^[A-Za-z0-9_-]{1,24}$'),
	life_area text check (life_area in ('health', 'housing', 'economy', 'occupation')),
	lens text check (lens in ('system', 'people', 'place')),
	title text not null check (char_length(title) between 1 and 120),
	line text not null default '' check (char_length(line) <= 200),
	picture text not null default '' check (picture ~ '^([a-z-]{0,32}|own-[0-9a-f]{16})$'),
	-- What an own picture shows, in words.
	alt text not null default '' check (char_length(alt) <= 200),
	language text not null default 'sv' check (language ~ '^[a-z]{2,3}$'),
	-- Language → title, line, alt → {text, of}: `of` is the card's own text that it was made from. Where that is another now, the
	-- translation no longer stands, and waits.
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object' and octet_length(translations::text) <= 40000),
	-- Put away: not offered to surveys.
	archived_on date,
	created_at timestamptz not null default now(),
	check (picture not like 'own-%' or btrim(alt) <> ''),
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

-- Whether a JSON value is a list of lists of strings, or with p_depth 1 a list of strings.
create function private.is_list(p_value jsonb, p_depth int) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(p_value) is distinct from 'array' then false
		when p_depth = 1 then not jsonb_path_exists(p_value, 'strict $[*] ? (@.type() != "string")')
		when jsonb_path_exists(p_value, 'strict $[*] ? (@.type() != "array")') then false
		else not jsonb_path_exists(p_value, 'strict $[*][*] ? (@.type() != "string")') end
$$;
-- Whether a JSON value is a list of options, {value, label}.
create function private.is_options(p_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(p_value) is distinct from 'array' then false
		else not jsonb_path_exists(p_value, 'strict $[*] ? (@.type() != "object")') end
$$;
-- Whether validation and results can read a survey without an error. The app checks everything else (domain/survey).
create function private.is_survey(p_content jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(p_content -> 'questions') is distinct from 'array' or jsonb_typeof(p_content -> 'cards') is distinct from 'array'
			or jsonb_typeof(p_content -> 'title') is distinct from 'string' then false
		else (
			select count(*) between 1 and 100 and count(*) = count(distinct q -> 'id') and bool_and(coalesce(
				q ->> 'id' ~ '^[A-Za-z0-9_-]{1,24}$' and jsonb_typeof(q -> 'id') = 'string'
				and case q ->> 'kind'
					when 'best_worst' then private.is_list(q -> 'sets', 2)
					when 'pairs' then private.is_list(q -> 'cards', 1) and private.is_small_int(q -> 'count')
					when 'points' then private.is_list(q -> 'cards', 1) and private.is_small_int(q -> 'total')
					when 'ranking' then private.is_list(q -> 'cards', 1) and private.is_small_int(q -> 'least')
					when 'balance' then private.is_list(q -> 'pairs', 2)
					when 'choice' then private.is_options(q -> 'options') and jsonb_typeof(q -> 'background') = 'boolean'
					when 'ladder' then true
					when 'story' then true
					when 'follow_up' then jsonb_typeof(q -> 'of') = 'string' and private.is_small_int(q -> 'cards')
						and (jsonb_typeof(q -> 'today') = 'null' or private.is_options(q -> 'today' -> 'options'))
						and (jsonb_typeof(q -> 'change') = 'null' or private.is_options(q -> 'change' -> 'options'))
						and jsonb_typeof(q -> 'story') in ('null', 'object')
				end, false))
			from jsonb_array_elements(p_content -> 'questions') q
		) and not jsonb_path_exists(p_content, 'strict $.cards[*] ? (@.type() != "object" || !exists(@.id ? (@.type() == "string")))')
	end
$$;
revoke execute on function private.is_list(jsonb, int), private.is_options(jsonb) from public, anon;
grant execute on function private.is_list(jsonb, int), private.is_options(jsonb), private.is_survey(jsonb) to authenticated;

create table public.survey_versions (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	survey_id uuid not null,
	number int not null check (number >= 1),
	-- A check that is null lets the row in.
	content jsonb not null check (coalesce(private.is_survey(content), false)),
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
	with check ((select private.has_role(workspace_id, array['designer'])) and private.in_use(project_id));
create policy "designers rename surveys" on public.surveys for update to authenticated
	using ((select private.has_role(workspace_id, array['designer'])) and private.in_use(project_id))
	with check ((select private.has_role(workspace_id, array['designer'])));

create policy "staff see published versions" on public.survey_versions for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers publish versions" on public.survey_versions for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])) and private.in_use((select s.project_id from public.surveys s where s.id = survey_id)));

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
