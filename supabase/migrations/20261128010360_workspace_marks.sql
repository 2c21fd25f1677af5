-- A workspace's own mark: a picture that stands where it asks and where it shows what it was told.

-- Width and height of a PNG or a JPEG, by what is inside; null when it is neither. A side above 65535 is told as 65536.
create function private.mark_size(p_bytes bytea) returns int[]
language plpgsql immutable set search_path = '' as $$
declare
	v_at int := 2;
	v_end int := octet_length(p_bytes) - 9;
	v_marker int;
begin
	if v_end < 24 then return null; end if;
	if substring(p_bytes from 1 for 16) = '\x89504e470d0a1a0a0000000d49484452' then
		return array[
			case when get_byte(p_bytes, 16) + get_byte(p_bytes, 17) > 0 then 65536 else (get_byte(p_bytes, 18) << 8) + get_byte(p_bytes, 19) end,
			case when get_byte(p_bytes, 20) + get_byte(p_bytes, 21) > 0 then 65536 else (get_byte(p_bytes, 22) << 8) + get_byte(p_bytes, 23) end
		];
	end if;
	if substring(p_bytes from 1 for 3) <> '\xffd8ff' then return null; end if;
	while v_at < v_end loop
		v_marker := get_byte(p_bytes, v_at + 1);
		-- The scan, or the end, before any size.
		if get_byte(p_bytes, v_at) <> 255 or v_marker in (217, 218) then return null; end if;
		if v_marker between 192 and 194 then
			return array[(get_byte(p_bytes, v_at + 7) << 8) + get_byte(p_bytes, v_at + 8), (get_byte(p_bytes, v_at + 5) << 8) + get_byte(p_bytes, v_at + 6)];
		end if;
		v_at := v_at + 2 + (get_byte(p_bytes, v_at + 2) << 8) + get_byte(p_bytes, v_at + 3);
	end loop;
	return null;
end $$;

-- Where the size would be refused the picture is none.
create function private.mark_type(p_bytes bytea) returns text
language sql immutable set search_path = '' as $$
	select case
		when not coalesce(1 <= all (private.mark_size(p_bytes)) and 1000 >= all (private.mark_size(p_bytes)), false) then null
		when get_byte(p_bytes, 0) = 137 then 'image/png'
		else 'image/jpeg'
	end
$$;

create table public.workspace_marks (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null unique references public.workspaces (id) on delete cascade,
	bytes bytea not null check (octet_length(bytes) <= 61440),
	-- Of the bytes, so that nothing can say anything else about them. The digest is the picture's address.
	mime text not null generated always as (private.mark_type(bytes)) stored,
	digest text not null generated always as (left(encode(sha256(bytes), 'hex'), 16)) stored,
	width int not null generated always as ((private.mark_size(bytes))[1]) stored,
	height int not null generated always as ((private.mark_size(bytes))[2]) stored
);
-- Packed already.
alter table public.workspace_marks alter column bytes set storage external;

alter table public.workspace_marks enable row level security;
revoke all on public.workspace_marks from anon, authenticated;
-- In by set_workspace_mark alone: bytes in a row of JSON are read differently by each kind of store.
grant select, delete on public.workspace_marks to authenticated;
create policy "members see their mark" on public.workspace_marks for select to authenticated
	using ((select private.is_member(workspace_id)));
create policy "owners remove their mark" on public.workspace_marks for delete to authenticated
	using ((select private.has_role(workspace_id, array['owner'])));

-- Another mark is another row: what an address gives never changes.
create trigger workspace_marks_never_change before update on public.workspace_marks
	for each row execute function private.refuse_change();
create trigger workspace_marks_log after insert on public.workspace_marks
	for each row execute function private.log_row();

-- A mark instead of the one that was there. For owners.
create function public.set_workspace_mark(p_workspace uuid, p_base64 text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_bytes bytea;
begin
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	-- A third more than the bytes, and room for line breaks: what is longer is not even decoded.
	if length(p_base64) > 90000 then return jsonb_build_object('status', 'too_large'); end if;
	begin
		v_bytes := decode(p_base64, 'base64');
	exception when invalid_parameter_value then
		return jsonb_build_object('status', 'not_picture');
	end;
	if octet_length(v_bytes) > 61440 then return jsonb_build_object('status', 'too_large'); end if;
	if v_bytes is null or private.mark_type(v_bytes) is null then return jsonb_build_object('status', 'not_picture'); end if;
	delete from public.workspace_marks m where m.workspace_id = p_workspace;
	insert into public.workspace_marks (workspace_id, bytes) values (p_workspace, v_bytes);
	return jsonb_build_object('status', 'saved');
end $$;

-- The picture for members. With the rights of whoever calls.
create function public.workspace_mark(p_workspace uuid, p_digest text)
returns jsonb language sql stable set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'found', 'mime', m.mime, 'base64', encode(m.bytes, 'base64'))
		from public.workspace_marks m where m.workspace_id = p_workspace and m.digest = p_digest
	), jsonb_build_object('status', 'no_mark'))
$$;
revoke execute on function public.set_workspace_mark(uuid, text), public.workspace_mark(uuid, text), private.mark_size(bytea), private.mark_type(bytea)
	from public, anon, authenticated;
grant execute on function public.set_workspace_mark(uuid, text), public.workspace_mark(uuid, text) to authenticated;
