create table public.projects (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	name text not null check (char_length(btrim(name)) between 1 and 120),
	-- The day it was put away: out of the lists, with everything in it kept and nothing open.
	archived_on date,
	created_at timestamptz not null default now(),
	unique (id, workspace_id)
);
create index projects_workspace on public.projects (workspace_id);

-- Whether a project is in use: in one that is put away nobody makes or changes anything until it is back.
create function private.in_use(p_project uuid) returns boolean
language sql stable set search_path = '' as $$
	select exists (select 1 from public.projects p where p.id = p_project and p.archived_on is null)
$$;
revoke execute on function private.in_use(uuid) from public, anon;
grant execute on function private.in_use(uuid) to authenticated;

alter table public.projects enable row level security;
revoke all on public.projects from anon, authenticated;
grant select, insert, update (name) on public.projects to authenticated;
create policy "members see projects" on public.projects
	for select to authenticated using ((select private.is_member(workspace_id)));
create policy "designers add projects" on public.projects
	for insert to authenticated with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers edit projects" on public.projects
	for update to authenticated
	using (archived_on is null and (select private.has_role(workspace_id, array['designer'])))
	with check ((select private.has_role(workspace_id, array['designer'])));
create trigger projects_log after insert or update on public.projects
	for each row execute function private.log_row();

-- A row never moves to another authority.
create function private.keep_workspace() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.workspace_id is distinct from old.workspace_id or new.id is distinct from old.id then
		raise exception 'a row stays in its workspace' using errcode = '42501';
	end if;
	return new;
end $$;
create trigger projects_keep_workspace before update on public.projects
	for each row execute function private.keep_workspace();
