-- A round is one time a published version is asked. Its code is what people type on a tablet.

create table public.rounds (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	survey_version_id uuid not null,
	code text not null unique check (code ~ '^[A-Z]{3,8}-[0-9]{2,4}$'),
	title text not null check (char_length(btrim(title)) between 1 and 120),
	status text not null default 'open' check (status in ('open', 'closed')),
	-- A demo round may hold made-up answers; everything made from it says so. Never changed afterwards.
	is_demo boolean not null default false,
	-- The smallest group that is ever shown. It can be raised, never lowered below five.
	k_total int not null default 5 check (k_total between 5 and 50),
	opened_on date not null default current_date,
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

-- Not for the steering group: a board carries its own round's name and dates.
create policy "staff see rounds" on public.rounds for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers add rounds" on public.rounds for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers and trust agents open and close rounds" on public.rounds for update to authenticated
	using ((select private.has_role(workspace_id, array['designer', 'trust_agent'])))
	with check ((select private.has_role(workspace_id, array['designer', 'trust_agent'])));

-- What a round is does not change once it exists; only its name and whether it is open.
-- A trigger, because the embedded server hands out wide grants and policies know no columns.
create function private.keep_round() returns trigger
language plpgsql set search_path = '' as $$
begin
	if (new.id, new.workspace_id, new.project_id, new.survey_version_id, new.code, new.is_demo, new.k_total, new.opened_on)
		is distinct from
		(old.id, old.workspace_id, old.project_id, old.survey_version_id, old.code, old.is_demo, old.k_total, old.opened_on) then
		raise exception 'only the title and status of a round can change' using errcode = '42501';
	end if;
	return new;
end $$;
create trigger rounds_keep before update on public.rounds
	for each row execute function private.keep_round();

create function private.date_closing() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.status = 'closed' and old.status = 'open' then new.closed_on := current_date; end if;
	if new.status = 'open' then new.closed_on := null; end if;
	return new;
end $$;
create trigger rounds_closing before update on public.rounds
	for each row execute function private.date_closing();
create trigger rounds_log after insert or update on public.rounds
	for each row execute function private.log_row();
