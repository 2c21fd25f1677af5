-- What keeps a workspace in order: who has which role, its own settings, projects that are put away, and finding things.

-- Every workspace has an owner. Held here for every way in, the database's owner included: two owners who go at the same moment
-- take turns on the workspace's row, and the second is refused.
create function private.keep_an_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform 1 from public.workspaces w where w.id = old.workspace_id for update;
	-- Not found: the whole workspace goes, and its members with it.
	if found and not exists (select 1 from public.members m where m.workspace_id = old.workspace_id and m.role = 'owner') then
		raise exception 'a workspace keeps an owner' using errcode = '42501';
	end if;
	return null;
end $$;
create trigger members_keep_an_owner after delete or update on public.members
	for each row when (old.role = 'owner') execute function private.keep_an_owner();

-- Whether a person is the only owner.
create function private.is_last_owner(p_workspace uuid, p_user uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select 1 from public.members m where m.workspace_id = p_workspace and m.role = 'owner' and m.user_id = p_user)
		and not exists (select 1 from public.members m where m.workspace_id = p_workspace and m.role = 'owner' and m.user_id <> p_user)
$$;

-- Gives a member exactly these roles; none of them: the person is no member any more. A person whose role is taken has no open
-- invitation left. For owners.
create function public.set_member_roles(p_workspace uuid, p_user uuid, p_roles text[])
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_email text;
	v_roles text[] := coalesce(p_roles, '{}');
	v_taken int := 0;
	r text;
begin
	-- Two owners at once: the second looks again at what the first has left.
	perform 1 from public.workspaces where id = p_workspace for update;
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	if p_roles is null or not v_roles <@ array['owner', 'designer', 'trust_agent', 'steering'] then return jsonb_build_object('status', 'invalid'); end if;
	select m.email into v_email from public.members m where m.workspace_id = p_workspace and m.user_id = p_user limit 1;
	if v_email is null then return jsonb_build_object('status', 'unknown'); end if;
	if not 'owner' = any (v_roles) and private.is_last_owner(p_workspace, p_user) then return jsonb_build_object('status', 'last_owner'); end if;
	for r in insert into public.members (workspace_id, user_id, role, email) select p_workspace, p_user, x, v_email from unnest(v_roles) x
		on conflict do nothing returning role
	loop
		perform private.log(p_workspace, 'members.insert', p_user, jsonb_build_object('role', r));
	end loop;
	for r in delete from public.members m where m.workspace_id = p_workspace and m.user_id = p_user and m.role <> all (v_roles) returning m.role
	loop
		v_taken := v_taken + 1;
		perform private.log(p_workspace, 'members.delete', p_user, jsonb_build_object('role', r));
	end loop;
	if v_taken > 0 then perform private.close_invitations(p_workspace, v_email); end if;
	return jsonb_build_object('status', case when v_roles = '{}' then 'removed' else 'saved' end);
end $$;

-- Another member becomes owner and whoever calls is owner no more. Other roles stay; who has none is no member any more (`out`).
create function public.hand_over_workspace(p_workspace uuid, p_user uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_email text;
begin
	perform 1 from public.workspaces where id = p_workspace for update;
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	select m.email into v_email from public.members m where m.workspace_id = p_workspace and m.user_id = p_user and p_user <> auth.uid() limit 1;
	if v_email is null then return jsonb_build_object('status', 'unknown'); end if;
	insert into public.members (workspace_id, user_id, role, email) values (p_workspace, p_user, 'owner', v_email) on conflict do nothing;
	delete from public.members m where m.workspace_id = p_workspace and m.user_id = auth.uid() and m.role = 'owner';
	perform private.log(p_workspace, 'workspaces.hand_over', p_user);
	return jsonb_build_object('status', 'handed_over', 'out', not private.is_member(p_workspace));
end $$;

-- Whoever calls is a member no more. The last owner stays, and hands over first.
create function public.leave_workspace(p_workspace uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_email text;
begin
	perform 1 from public.workspaces where id = p_workspace for update;
	if not private.is_member(p_workspace) then return jsonb_build_object('status', 'forbidden'); end if;
	if private.is_last_owner(p_workspace, auth.uid()) then return jsonb_build_object('status', 'last_owner'); end if;
	select m.email into v_email from public.members m where m.workspace_id = p_workspace and m.user_id = auth.uid() limit 1;
	delete from public.members m where m.workspace_id = p_workspace and m.user_id = auth.uid();
	perform private.log(p_workspace, 'members.leave', auth.uid());
	perform private.close_invitations(p_workspace, v_email);
	return jsonb_build_object('status', 'left');
end $$;

-- Nobody said how small a group of a new round may be: the workspace's.
create function private.default_smallest_group() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.k_total = 0 then
		new.k_total := coalesce((select w.smallest_group from public.workspaces w where w.id = new.workspace_id), 5);
	end if;
	return new;
end $$;
create trigger rounds_smallest_group before insert on public.rounds
	for each row execute function private.default_smallest_group();

-- Which settings were changed, not to what.
create function private.log_workspace() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.log(new.id, 'workspaces.update', new.id, jsonb_build_object('settings', (
		select coalesce(jsonb_agg(n.key order by n.key), '[]'::jsonb) from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key
	)));
	return new;
end $$;
create trigger workspaces_log after update on public.workspaces
	for each row execute function private.log_workspace();

-- A round is made, opened and changed in a project that is not put away. One that is there stays as it is, as for who may not.
create function private.open_where_not_archived() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	-- What came in from a file was not collected here: nobody adds to it.
	if tg_op = 'UPDATE' and new.imported_on is not null and new.status = 'open' then return null; end if;
	-- Told group by group, or of those who answered twice, it is told for the last time: whoever answered now would never be heard.
	if tg_op = 'UPDATE' and new.status = 'open' and old.status <> 'open' and (exists (select from public.splits s where s.round_id = new.id)
		or exists (select from public.pairings p where new.id in (p.round_id, p.before_round))) then return null; end if;
	if tg_op = 'UPDATE' and (old.status = 'open' or new.status = 'closed') then
		-- Closing always; else without a lock: archiving may be waiting for this row.
		if new.status <> old.status or private.in_use(new.project_id) then return new; end if;
		return null;
	end if;
	-- Shared, so that archiving waits for it, or it for archiving.
	perform 1 from public.projects p where p.id = new.project_id and p.archived_on is null for share;
	if found then return new; end if;
	if tg_op = 'UPDATE' then return null; end if;
	raise exception 'the project is archived' using errcode = '42501';
end $$;
create trigger rounds_open_where_not_archived before insert or update on public.rounds
	for each row execute function private.open_where_not_archived();

-- Puts a project away and closes its open rounds, as many as `closed` says. Nothing is deleted. For designers.
create function public.archive_project(p_project uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	p public.projects;
	v_closed int;
begin
	-- Before any row's lock, as the statement that closes takes it: whoever opens a round just now holds it and waits for the project.
	perform private.lock_releasing();
	select * into p from public.projects x where x.id = p_project for update;
	if p.id is null or not private.has_role(p.workspace_id, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	update public.rounds r set status = 'closed' where r.project_id = p.id and r.status = 'open';
	get diagnostics v_closed = row_count;
	if p.archived_on is null then
		update public.projects x set archived_on = private.today(p.workspace_id) where x.id = p.id;
		perform private.log(p.workspace_id, 'projects.archive', p.id, jsonb_build_object('closed', v_closed));
	end if;
	return jsonb_build_object('status', 'archived', 'closed', v_closed);
end $$;

-- Brings it back. Its rounds stay closed until somebody opens them. For designers.
create function public.restore_project(p_project uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	p public.projects;
begin
	select * into p from public.projects x where x.id = p_project for update;
	if p.id is null or not private.has_role(p.workspace_id, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	if p.archived_on is not null then
		update public.projects x set archived_on = null where x.id = p.id;
		perform private.log(p.workspace_id, 'projects.restore', p.id);
	end if;
	return jsonb_build_object('status', 'restored');
end $$;

revoke execute on function private.keep_an_owner(), private.is_last_owner(uuid, uuid), private.default_smallest_group(), private.log_workspace(), private.open_where_not_archived(),
	public.set_member_roles(uuid, uuid, text[]), public.hand_over_workspace(uuid, uuid), public.leave_workspace(uuid), public.archive_project(uuid), public.restore_project(uuid)
	from public, anon, authenticated;
grant execute on function public.set_member_roles(uuid, uuid, text[]), public.hand_over_workspace(uuid, uuid), public.leave_workspace(uuid), public.archive_project(uuid), public.restore_project(uuid) to authenticated;
