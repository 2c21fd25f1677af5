-- Who did what, and when. Never an answer, a code, a quote or a respondent's id.
-- Saving and withdrawing responses is not logged at all: a time would point at a person.

create table public.audit_log (
	id bigint generated always as identity primary key,
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	at timestamptz not null default now(),
	actor uuid,
	action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
	subject uuid,
	details jsonb not null default '{}'::jsonb
);
create index audit_log_workspace on public.audit_log (workspace_id, at desc);

alter table public.audit_log enable row level security;
revoke all on public.audit_log from anon, authenticated;
grant select on public.audit_log to authenticated;
create policy "owners read the log" on public.audit_log
	for select to authenticated using ((select private.has_role(workspace_id, array['owner'])));

create trigger audit_log_is_append_only before update on public.audit_log
	for each row execute function private.refuse_change();

-- A line goes only when its whole workspace goes.
create function private.keep_log() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'TRUNCATE' or exists (select 1 from public.workspaces w where w.id = old.workspace_id) then
		raise exception 'the log is append only' using errcode = '42501';
	end if;
	return old;
end $$;
create trigger audit_log_keeps_its_lines before delete on public.audit_log
	for each row execute function private.keep_log();
create trigger audit_log_is_not_emptied before truncate on public.audit_log
	for each statement execute function private.keep_log();

create function private.log(p_workspace uuid, p_action text, p_subject uuid, p_details jsonb default '{}'::jsonb)
returns void language sql security definer set search_path = '' as $$
	insert into public.audit_log (workspace_id, actor, action, subject, details)
	values (p_workspace, auth.uid(), p_action, p_subject, p_details)
$$;
revoke execute on function private.log(uuid, text, uuid, jsonb) from public, anon, authenticated;

-- Rows written straight through the data API are logged by this trigger.
create function private.log_row() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.log(new.workspace_id, tg_table_name || '.' || lower(tg_op), new.id);
	return new;
end $$;
