-- Own pictures of cards: a workspace's, by their digest, which is what a card names (own-DIGEST). The app draws each anew as WebP
-- (decision 35); here it is read once more what the bytes are and how large, so that a call past the app stores nothing else.

-- Width and height of a WebP that stands still; null when it is none.
create function private.webp_size(p_bytes bytea) returns int[]
language plpgsql immutable set search_path = '' as $$
declare
	v_name text;
begin
	if octet_length(p_bytes) < 30 or substring(p_bytes from 1 for 4) <> '\x52494646' or substring(p_bytes from 9 for 4) <> '\x57454250'
		or get_byte(p_bytes, 4) + (get_byte(p_bytes, 5) << 8) + (get_byte(p_bytes, 6) << 16) + 8 <> octet_length(p_bytes) or get_byte(p_bytes, 7) <> 0 then
		return null;
	end if;
	v_name := encode(substring(p_bytes from 13 for 4), 'hex');
	-- VP8X, with the mark of what moves; VP8 and its key; VP8L and its key.
	if v_name = '56503858' and get_byte(p_bytes, 20) & 2 = 0 then
		return array[
			get_byte(p_bytes, 24) + (get_byte(p_bytes, 25) << 8) + (get_byte(p_bytes, 26) << 16) + 1,
			get_byte(p_bytes, 27) + (get_byte(p_bytes, 28) << 8) + (get_byte(p_bytes, 29) << 16) + 1
		];
	elsif v_name = '56503820' and substring(p_bytes from 24 for 3) = '\x9d012a' then
		return array[get_byte(p_bytes, 26) + ((get_byte(p_bytes, 27) & 63) << 8), get_byte(p_bytes, 28) + ((get_byte(p_bytes, 29) & 63) << 8)];
	elsif v_name = '5650384c' and get_byte(p_bytes, 20) = 47 then
		return array[
			get_byte(p_bytes, 21) + ((get_byte(p_bytes, 22) & 63) << 8) + 1,
			(get_byte(p_bytes, 22) >> 6) + (get_byte(p_bytes, 23) << 2) + ((get_byte(p_bytes, 24) & 15) << 10) + 1
		];
	end if;
	return null;
end $$;

create function private.is_card_picture(p_bytes bytea) returns boolean
language sql immutable set search_path = '' as $$
	select octet_length(p_bytes) <= 61440 and coalesce(1 <= all (private.webp_size(p_bytes)) and 1000 >= all (private.webp_size(p_bytes)), false)
$$;

create table public.card_pictures (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	bytes bytea not null check (private.is_card_picture(bytes)),
	-- Of the bytes, so that it can say nothing else about them.
	digest text not null generated always as (left(encode(sha256(bytes), 'hex'), 16)) stored,
	-- Or last sent again.
	added_at timestamptz not null default now(),
	unique (workspace_id, digest)
);
-- Packed already.
alter table public.card_pictures alter column bytes set storage external;

alter table public.card_pictures enable row level security;
revoke all on public.card_pictures from anon, authenticated;
-- In by functions alone: bytes in a row of JSON are read differently by each kind of store. Versions name pictures for ever, so
-- only what nobody names is taken away, by a function too.
grant select on public.card_pictures to authenticated;
-- Boards show them to those who only read boards.
create policy "members see pictures of cards" on public.card_pictures for select to authenticated
	using ((select private.is_member(workspace_id)));
create trigger card_pictures_never_change before update of id, workspace_id, bytes on public.card_pictures
	for each row execute function private.refuse_change();

-- Keeps a picture; the same twice is one. `full`: there are as many as there may be, `most`, and somebody needs each. For designers.
create function public.add_card_picture(p_workspace uuid, p_base64 text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_bytes bytea;
begin
	if not private.has_role(p_workspace, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	-- A third more than the bytes, and room for line breaks: what is longer is not even decoded.
	if length(p_base64) > 90000 then return jsonb_build_object('status', 'not_picture'); end if;
	begin
		v_bytes := decode(p_base64, 'base64');
	exception when invalid_parameter_value then
		return jsonb_build_object('status', 'not_picture');
	end;
	if not coalesce(private.is_card_picture(v_bytes), false) then return jsonb_build_object('status', 'not_picture'); end if;
	if not exists (select from public.card_pictures p where p.workspace_id = p_workspace and p.bytes = v_bytes) and not private.room_for_pictures(p_workspace, 1) then
		return jsonb_build_object('status', 'full', 'most', private.most_card_pictures());
	end if;
	-- One that is there already is new again: nothing may remove it before its card names it.
	insert into public.card_pictures (workspace_id, bytes) values (p_workspace, v_bytes) on conflict (workspace_id, digest) do update set added_at = now();
	return jsonb_build_object('status', 'saved', 'digest', left(encode(sha256(v_bytes), 'hex'), 16));
end $$;

-- A picture for members. With the rights of whoever calls.
create function public.card_picture(p_workspace uuid, p_digest text)
returns jsonb language sql stable set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'found', 'base64', encode(p.bytes, 'base64'))
		from public.card_pictures p where p.workspace_id = p_workspace and p.digest = p_digest
	), jsonb_build_object('status', 'no_picture'))
$$;

-- A picture for a device: only one that a card of the survey names, while the round is open or its answer is told.
create function public.round_picture(p_code text, p_digest text)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	r public.rounds;
begin
	select * into r from public.rounds o where o.code = upper(coalesce(p_code, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	-- While it is asked, and while those who answered are told what became of it.
	return coalesce((
		select jsonb_build_object('status', 'found', 'base64', encode(p.bytes, 'base64'))
		from public.card_pictures p
		join public.survey_versions v on v.id = r.survey_version_id
		where p.workspace_id = r.workspace_id and p.digest = p_digest
			and (r.status = 'open' or exists (select from public.round_answers a where a.round_id = r.id))
			and exists (select from jsonb_array_elements(v.content -> 'cards') c where c ->> 'picture' = 'own-' || p_digest)
	), jsonb_build_object('status', 'no_picture'));
end $$;

revoke execute on function public.add_card_picture(uuid, text), public.card_picture(uuid, text), public.round_picture(text, text),
	private.webp_size(bytea), private.is_card_picture(bytea) from public, anon, authenticated;
grant execute on function public.add_card_picture(uuid, text), public.card_picture(uuid, text) to authenticated;
grant execute on function public.round_picture(text, text) to anon, authenticated;
