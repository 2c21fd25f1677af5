-- How people come in: the first owner makes the workspace, owners invite, the invited accept.
-- Functions return a status instead of raising, for everything a person can cause.

create function private.current_email() returns text
language sql stable set search_path = '' as $$
	select lower(coalesce(auth.jwt() ->> 'email', ''))
$$;
revoke execute on function private.current_email() from public, anon, authenticated;

-- True while nobody has made a workspace here. Tells a stranger nothing else.
create function public.needs_first_owner() returns boolean
language sql stable security definer set search_path = '' as $$
	select not exists (select 1 from public.workspaces)
$$;
revoke execute on function public.needs_first_owner() from public;
grant execute on function public.needs_first_owner() to anon, authenticated;

-- The first person in an empty installation becomes owner and designer of the first workspace.
create function public.create_first_workspace(p_name text, p_municipality text, p_place text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	w uuid;
begin
	if auth.uid() is null then return jsonb_build_object('status', 'not_signed_in'); end if;
	if char_length(coalesce(btrim(p_name), '')) not between 1 and 120
		or char_length(coalesce(p_municipality, '')) > 120 or char_length(coalesce(p_place, '')) > 120 then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- Two people who press at the same moment: the second waits here and is then told no.
	perform pg_advisory_xact_lock(7201);
	if exists (select 1 from public.workspaces) then return jsonb_build_object('status', 'already_done'); end if;
	insert into public.workspaces (name, municipality, place)
	values (btrim(p_name), coalesce(btrim(p_municipality), ''), coalesce(btrim(p_place), ''))
	returning id into w;
	insert into public.members (workspace_id, user_id, role, email)
	values (w, auth.uid(), 'owner', private.current_email()), (w, auth.uid(), 'designer', private.current_email());
	perform private.log(w, 'workspaces.insert', w);
	return jsonb_build_object('status', 'created', 'workspace', w);
end $$;
revoke execute on function public.create_first_workspace(text, text, text) from public, anon;
grant execute on function public.create_first_workspace(text, text, text) to authenticated;

-- What the holder of a link may know before signing in.
create function public.look_at_invitation(p_token text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'open', 'email', i.email, 'role', i.role, 'workspace', w.name)
		from public.invitations i join public.workspaces w on w.id = i.workspace_id
		where i.token_hash = private.keyed_hash(coalesce(p_token, ''))
			and i.accepted_at is null and i.expires_at > now()
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.look_at_invitation(text) from public;
grant execute on function public.look_at_invitation(text) to anon, authenticated;

create function public.accept_invitation(p_token text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	i public.invitations;
begin
	if auth.uid() is null then return jsonb_build_object('status', 'not_signed_in'); end if;
	select * into i from public.invitations
	where token_hash = private.keyed_hash(coalesce(p_token, '')) and accepted_at is null and expires_at > now()
	for update;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if i.email <> private.current_email() then return jsonb_build_object('status', 'other_email'); end if;
	insert into public.members (workspace_id, user_id, role, email)
	values (i.workspace_id, auth.uid(), i.role, i.email)
	on conflict do nothing;
	update public.invitations set accepted_at = now() where id = i.id;
	perform private.log(i.workspace_id, 'members.insert', i.id, jsonb_build_object('role', i.role));
	return jsonb_build_object('status', 'accepted', 'workspace', i.workspace_id);
end $$;
revoke execute on function public.accept_invitation(text) from public, anon;
grant execute on function public.accept_invitation(text) to authenticated;

-- Takes a role away, and with it every invitation that is still open for the same person: an older link leads nowhere. The last
-- owner stays, so that a workspace cannot be locked out.
create function public.remove_member(p_workspace uuid, p_user uuid, p_role text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_email text;
begin
	-- Two owners at once: the second looks again at what the first has left, the own role too.
	perform 1 from public.workspaces where id = p_workspace for update;
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	if p_role = 'owner' and (select count(*) from public.members m where m.workspace_id = p_workspace and m.role = 'owner') <= 1 then
		return jsonb_build_object('status', 'last_owner');
	end if;
	delete from public.members m where m.workspace_id = p_workspace and m.user_id = p_user and m.role = p_role returning lower(m.email) into v_email;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	perform private.log(p_workspace, 'members.delete', p_user, jsonb_build_object('role', p_role));
	perform private.close_invitations(p_workspace, v_email);
	return jsonb_build_object('status', 'removed');
end $$;
revoke execute on function public.remove_member(uuid, uuid, text) from public, anon;
grant execute on function public.remove_member(uuid, uuid, text) to authenticated;
