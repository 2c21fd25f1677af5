-- Pictures on boards: a workspace's, by their digest, which is what a tile names. The app draws each anew as WebP (decision 35); here it
-- is read once more what the bytes are and how large, so that a call past the app stores nothing else.

create function private.is_board_picture(p_bytes bytea) returns boolean
language sql immutable set search_path = '' as $$
	select octet_length(p_bytes) <= 307200 and coalesce(1 <= all (private.webp_size(p_bytes)) and 1600 >= all (private.webp_size(p_bytes)), false)
$$;

create table public.board_pictures (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	bytes bytea not null check (private.is_board_picture(bytes)),
	-- Of the bytes, so that it can say nothing else about them.
	digest text not null generated always as (left(encode(sha256(bytes), 'hex'), 16)) stored,
	-- Or last sent again, or taken off a draft.
	added_at timestamptz not null default now(),
	unique (workspace_id, digest)
);
-- Packed already.
alter table public.board_pictures alter column bytes set storage external;

-- Whether one of these tiles shows the picture.
create function private.shows_picture(p_tiles jsonb, p_digest text) returns boolean
language sql immutable set search_path = '' as $$
	select p_tiles @> jsonb_build_array(jsonb_build_object('kind', 'image', 'picture', p_digest))
$$;

alter table public.board_pictures enable row level security;
revoke all on public.board_pictures from anon, authenticated;
-- In by functions alone, as pictures of cards. A draft is the designers' own, and what stands on it as well.
grant select on public.board_pictures to authenticated;
create policy "designers see pictures of boards, members what is published" on public.board_pictures for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])) or exists (
		select from public.board_versions v where v.workspace_id = board_pictures.workspace_id and v.tiles @> jsonb_build_array(jsonb_build_object('kind', 'image', 'picture', board_pictures.digest))
	));
create trigger board_pictures_never_change before update of id, workspace_id, bytes on public.board_pictures
	for each row execute function private.refuse_change();

-- How many a workspace may have.
create function private.most_board_pictures() returns int language sql immutable set search_path = '' as $$ select 200 $$;

-- Pictures that no draft and no version names; links open versions, so what they show is named too. What has come within a day is left
-- alone, since the tile that it is for may still be on its way, but for `p_at_once`.
create function private.unused_board_pictures(p_workspace uuid, p_at_once text[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
	select p.id from public.board_pictures p
	where p.workspace_id = p_workspace and (p.added_at < now() - interval '1 day' or p.digest = any (p_at_once))
		and not exists (select from public.boards b where b.workspace_id = p_workspace and private.shows_picture(b.tiles, p.digest))
		and not exists (select from public.board_versions v where v.workspace_id = p_workspace and private.shows_picture(v.tiles, p.digest))
$$;

-- Keeps a picture; the same twice is one. `full`: there are as many as there may be, `most`, and boards name each. For designers.
create function public.add_board_picture(p_workspace uuid, p_base64 text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_bytes bytea;
	v_digest text;
begin
	if not private.has_role(p_workspace, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	-- A third more than the bytes, and room for line breaks: what is longer is not even decoded.
	if length(p_base64) > 430000 then return jsonb_build_object('status', 'not_picture'); end if;
	begin
		v_bytes := decode(p_base64, 'base64');
	exception when invalid_parameter_value then
		return jsonb_build_object('status', 'not_picture');
	end;
	if not coalesce(private.is_board_picture(v_bytes), false) then return jsonb_build_object('status', 'not_picture'); end if;
	-- Two who add at once take turns.
	perform 1 from public.workspaces w where w.id = p_workspace for no key update;
	-- One that is there already is new again: nothing may remove it before its tile names it.
	v_digest := left(encode(sha256(v_bytes), 'hex'), 16);
	update public.board_pictures p set added_at = now() where p.workspace_id = p_workspace and p.digest = v_digest;
	if not found then
		delete from public.board_pictures p where p.id in (select private.unused_board_pictures(p_workspace, '{}'));
		if (select count(*) from public.board_pictures p where p.workspace_id = p_workspace) >= private.most_board_pictures() then
			return jsonb_build_object('status', 'full', 'most', private.most_board_pictures());
		end if;
		insert into public.board_pictures (workspace_id, bytes) values (p_workspace, v_bytes);
	end if;
	return jsonb_build_object('status', 'saved', 'digest', v_digest);
end $$;

-- Pictures by their digests, as base64, without those that there are not: {digest: base64}. With the rights of whoever calls. As many as a board has tiles.
create function public.read_board_pictures(p_workspace uuid, p_digests text[])
returns jsonb language sql stable set search_path = '' as $$
	select coalesce(jsonb_object_agg(p.digest, encode(p.bytes, 'base64')), '{}'::jsonb)
	from public.board_pictures p where p.workspace_id = p_workspace and p.digest = any (p_digests[1:40])
$$;

-- The same for whoever has a link to a version of a board: only what its tiles show. {status: open, pictures}, or why not, as open_share says it.
create function public.read_shared_pictures(p_token text, p_password text, p_digests text[])
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	s private.shares;
	v_state text;
begin
	select * into s from private.shares o where o.token_hash = private.keyed_hash(coalesce(p_token, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	v_state := private.share_state(s, p_password);
	if v_state <> 'open' then return jsonb_build_object('status', v_state); end if;
	return jsonb_build_object('status', 'open', 'pictures', (
		select coalesce(jsonb_object_agg(p.digest, encode(p.bytes, 'base64')), '{}'::jsonb)
		from public.board_versions v join public.board_pictures p on p.workspace_id = v.workspace_id and private.shows_picture(v.tiles, p.digest)
		where v.board_id = s.board_id and v.number = s.board_version and p.digest = any (p_digests[1:40])
	));
end $$;

revoke execute on function private.is_board_picture(bytea), private.shows_picture(jsonb, text), private.most_board_pictures(), private.unused_board_pictures(uuid, text[]),
	public.add_board_picture(uuid, text), public.read_board_pictures(uuid, text[]), public.read_shared_pictures(text, text, text[]) from public, anon, authenticated;
grant execute on function public.add_board_picture(uuid, text), public.read_board_pictures(uuid, text[]) to authenticated;
grant execute on function public.read_shared_pictures(text, text, text[]) to anon, authenticated;
