-- A round is one time a published version is asked. Its code is what people type on a tablet.

create table public.rounds (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	survey_version_id uuid not null,
	code text not null unique check (code ~ '^[A-Z]{3,8}-[0-9]{2,4}$'),
	title text not null check (char_length(btrim(title)) between 1 and 120),
	status text not null default 'open' check (status in ('open', 'closed')),
	-- A demo round may hold made-up answers; everything made from it says so.
	is_demo boolean not null default false,
	-- The smallest group that is ever shown. Not said (0): the workspace's.
	k_total int not null default 0 check (k_total between 5 and 50),
	-- Who is younger is thanked and asked nothing; nothing about them is stored.
	age_floor int check (age_floor between 10 and 30),
	-- How many are expected to answer, where staff know: in a small group people are told what their words can show.
	expected_people int check (expected_people between 1 and 100000),
	-- A shared tablet asks whether somebody is there after this long. Nobody answers: what has been answered is handed over
	-- (true) or removed (false). People are told which before they begin.
	idle_minutes int not null default 10 check (idle_minutes between 2 and 60),
	idle_keeps boolean not null default false,
	-- People may keep a word code, so that a later round can be compared with this one person by person.
	repeat_codes boolean not null default false,
	-- Not said: the workspace's today.
	opened_on date not null default '-infinity',
	closed_on date,
	unique (id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade,
	foreign key (survey_version_id, workspace_id) references public.survey_versions (id, workspace_id)
);
create index rounds_project on public.rounds (project_id, workspace_id);
create index rounds_version on public.rounds (survey_version_id, workspace_id);

alter table public.rounds enable row level security;
revoke all on public.rounds from anon, authenticated;
grant select, insert on public.rounds to authenticated;
grant update (title, status) on public.rounds to authenticated;

-- Not for the steering group: a release carries its own round's name and dates.
create policy "staff see rounds" on public.rounds for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers add rounds" on public.rounds for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers and trust agents open and close rounds" on public.rounds for update to authenticated
	using ((select private.has_role(workspace_id, array['designer', 'trust_agent'])))
	with check ((select private.has_role(workspace_id, array['designer', 'trust_agent'])));

-- What people were told when they answered stays true: these columns may change and no others, those of later migrations
-- included. A trigger, because it holds for the database's owner too.
create function private.keep_round() returns trigger
language plpgsql set search_path = '' as $$
declare
	c_may_change constant text[] := '{title,status,closed_on}';
begin
	if to_jsonb(new) - c_may_change <> to_jsonb(old) - c_may_change then
		raise exception 'only the title and status of a round can change' using errcode = '42501';
	end if;
	return new;
end $$;
create trigger rounds_keep before update on public.rounds
	for each row execute function private.keep_round();

create function private.date_opening() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.opened_on = '-infinity' then new.opened_on := private.today(new.workspace_id); end if;
	return new;
end $$;
create trigger rounds_opening before insert on public.rounds
	for each row execute function private.date_opening();
create function private.date_closing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.status = 'closed' and old.status = 'open' then new.closed_on := private.today(new.workspace_id); end if;
	if new.status = 'open' then new.closed_on := null; end if;
	return new;
end $$;
create trigger rounds_closing before update on public.rounds
	for each row execute function private.date_closing();
create trigger rounds_log after insert or update on public.rounds
	for each row execute function private.log_row();
