-- Invitations as owners handle them: made, sent once more, taken back. Each is for one address and one role, and there is never more
-- than one that is open for both. Accepting is in the next migration.

-- One address: no list, no name beside it, nothing that nobody sees.
create function private.is_address(p_email text) returns boolean
language sql immutable set search_path = '' as $$
	select coalesce(p_email ~ '^[^@[:space:][:cntrl:]<>(),;:"\\\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]{1,64}@[^@[:space:][:cntrl:]<>(),;:"\\\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]{0,249}[[:alnum:]]$', false)
$$;
revoke execute on function private.is_address(text) from public, anon, authenticated;

-- Takes back what is open for an address, of one role or of all.
create function private.close_invitations(p_workspace uuid, p_email text, p_role text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare
	i record;
begin
	for i in delete from public.invitations x
		where x.workspace_id = p_workspace and x.email = lower(p_email) and x.accepted_at is null and (p_role is null or x.role = p_role)
		returning x.id, x.role
	loop
		perform private.log(p_workspace, 'invitations.delete', i.id, jsonb_build_object('role', i.role));
	end loop;
end $$;
revoke execute on function private.close_invitations(uuid, text, text) from public, anon, authenticated;

-- A token that nobody can guess. With the key of the form that asked for it, it is the same when the form is sent twice.
create function private.invitation_token(p_key uuid) returns text
language plpgsql volatile set search_path = '' as $$
begin
	return encode(private.keyed_hash(concat_ws('|', 'invitation', auth.uid(), coalesce(p_key, gen_random_uuid()))), 'hex');
end $$;
revoke execute on function private.invitation_token(uuid) from public, anon, authenticated;

-- Returns the token to who made it; only its hash is kept. An earlier one for the same address and role leads nowhere from now on.
-- p_key: the form's; the same form twice is one invitation with one link, and says so (`again`).
create function public.create_invitation(p_workspace uuid, p_email text, p_role text, p_key uuid default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t text := private.invitation_token(p_key);
	i uuid;
begin
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(p_role, '') not in ('owner', 'designer', 'trust_agent', 'steering') or not private.is_address(p_email) then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- Two at once: the second finds what the first has made.
	perform 1 from public.workspaces where id = p_workspace for update;
	if exists (select 1 from public.members m where m.workspace_id = p_workspace and lower(m.email) = lower(p_email) and m.role = p_role) then
		return jsonb_build_object('status', 'member');
	end if;
	if exists (select 1 from public.invitations x where x.token_hash = private.keyed_hash(t)) then
		if exists (select 1 from public.invitations x where x.token_hash = private.keyed_hash(t) and x.accepted_at is null
			and (x.workspace_id, x.email, x.role) = (p_workspace, lower(p_email), p_role)) then
			return jsonb_build_object('status', 'created', 'token', t, 'again', true);
		end if;
		-- A key that has been used for something else is no key.
		t := private.invitation_token(null);
	end if;
	perform private.close_invitations(p_workspace, p_email, p_role);
	insert into public.invitations (workspace_id, email, role, token_hash, invited_by)
	values (p_workspace, lower(p_email), p_role, private.keyed_hash(t), auth.uid())
	returning id into i;
	perform private.log(p_workspace, 'invitations.insert', i, jsonb_build_object('role', p_role));
	return jsonb_build_object('status', 'created', 'token', t);
end $$;
revoke execute on function public.create_invitation(uuid, text, text, uuid) from public, anon;
grant execute on function public.create_invitation(uuid, text, text, uuid) to authenticated;

-- A new link with two new weeks in the place of the old one, which leads nowhere from now on.
create function public.renew_invitation(p_workspace uuid, p_invitation uuid, p_key uuid default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t text := private.invitation_token(p_key);
	i public.invitations;
begin
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	perform 1 from public.invitations x where x.id = p_invitation and x.workspace_id = p_workspace for update;
	select * into i from public.invitations x where x.token_hash = private.keyed_hash(t);
	if i.id = p_invitation and i.accepted_at is null then
		return jsonb_build_object('status', 'renewed', 'token', t, 'email', i.email, 'role', i.role, 'again', true);
	elsif i.id is not null then
		t := private.invitation_token(null);
	end if;
	update public.invitations x set token_hash = private.keyed_hash(t), expires_at = now() + interval '14 days'
	where x.id = p_invitation and x.workspace_id = p_workspace and x.accepted_at is null returning * into i;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	perform private.log(p_workspace, 'invitations.update', i.id, jsonb_build_object('role', i.role));
	return jsonb_build_object('status', 'renewed', 'token', t, 'email', i.email, 'role', i.role);
end $$;
-- Taken back: its link leads nowhere.
create function public.cancel_invitation(p_workspace uuid, p_invitation uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_role text;
begin
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.invitations x where x.id = p_invitation and x.workspace_id = p_workspace and x.accepted_at is null returning x.role into v_role;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	perform private.log(p_workspace, 'invitations.delete', p_invitation, jsonb_build_object('role', v_role));
	return jsonb_build_object('status', 'cancelled');
end $$;
revoke execute on function public.renew_invitation(uuid, uuid, uuid), public.cancel_invitation(uuid, uuid) from public, anon;
grant execute on function public.renew_invitation(uuid, uuid, uuid), public.cancel_invitation(uuid, uuid) to authenticated;
