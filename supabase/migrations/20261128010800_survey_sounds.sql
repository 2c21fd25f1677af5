-- Recorded sound: a text of a published version, in one language, read aloud by somebody. A version never changes, so a
-- recording keeps saying what is written. It can be added, taken away and recorded anew while a round is open.

-- The type of what is inside, by its first bytes, or null when it is no sound that we take.
create function private.sound_type(p_bytes bytea) returns text
language sql immutable set search_path = '' as $$
	select case
		when octet_length(p_bytes) < 44 then null
		when substring(p_bytes from 1 for 4) = '\x52494646' and substring(p_bytes from 9 for 4) = '\x57415645' then 'audio/wav'
		when substring(p_bytes from 1 for 4) = '\x4f676753' then 'audio/ogg'
		-- Matroska's head; of its kinds the one that says webm of itself.
		when substring(p_bytes from 1 for 4) = '\x1a45dfa3' and position('\x7765626d'::bytea in substring(p_bytes from 1 for 64)) > 0 then 'audio/webm'
		-- The brands that recorders write: M4A, M4B, isom, iso2, iso5, iso6, mp41, mp42, dash, 3gp4, 3gp5, 3gp6. Pictures have others.
		when substring(p_bytes from 5 for 4) = '\x66747970' and substring(p_bytes from 9 for 4) in ('\x4d344120', '\x4d344220', '\x69736f6d',
			'\x69736f32', '\x69736f35', '\x69736f36', '\x6d703431', '\x6d703432', '\x64617368', '\x33677034', '\x33677035', '\x33677036') then 'audio/mp4'
		when substring(p_bytes from 1 for 3) = '\x494433' then 'audio/mpeg'
		-- A frame of layer III, with a bit rate and a sample rate that exist.
		when get_byte(p_bytes, 0) = 255 and get_byte(p_bytes, 1) & 230 = 226 and get_byte(p_bytes, 1) & 24 <> 8
			and get_byte(p_bytes, 2) & 240 <> 240 and get_byte(p_bytes, 2) & 12 <> 12 then 'audio/mpeg'
	end
$$;

create table public.survey_sounds (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	survey_version_id uuid not null,
	language text not null check (language ~ '^[a-z]{2,3}$'),
	-- Which text: the places of domain/survey/texts.ts.
	place text not null check (place ~ '^[A-Za-z0-9:_-]{1,80}$'),
	bytes bytea not null check (octet_length(bytes) <= 1048576),
	-- Of the bytes, so that neither can say anything else about them. The digest is the sound's address.
	mime text not null generated always as (private.sound_type(bytes)) stored,
	digest text not null generated always as (left(encode(sha256(bytes), 'hex'), 16)) stored,
	size int not null generated always as (octet_length(bytes)) stored,
	unique (survey_version_id, language, place),
	foreign key (survey_version_id, workspace_id) references public.survey_versions (id, workspace_id) on delete cascade
);
create index survey_sounds_version on public.survey_sounds (survey_version_id, workspace_id);
create index survey_sounds_digest on public.survey_sounds (survey_version_id, digest);
-- Packed already: trying to make it smaller only takes time.
alter table public.survey_sounds alter column bytes set storage external;

alter table public.survey_sounds enable row level security;
revoke all on public.survey_sounds from anon, authenticated;
-- In by add_survey_sound alone: bytes in a row of JSON are read differently by each kind of store.
grant select, delete on public.survey_sounds to authenticated;

-- Whether the version's project is in use.
create function private.version_in_use(p_version uuid) returns boolean
language sql stable set search_path = '' as $$
	select private.in_use(s.project_id) from public.survey_versions v join public.surveys s on s.id = v.survey_id where v.id = p_version
$$;
revoke execute on function private.version_in_use(uuid) from public, anon;
grant execute on function private.version_in_use(uuid) to authenticated;

create policy "staff see sounds" on public.survey_sounds for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers remove sounds" on public.survey_sounds for delete to authenticated
	using ((select private.has_role(workspace_id, array['designer'])) and private.version_in_use(survey_version_id));

-- A new recording is a new row: what an address gives never changes.
create trigger survey_sounds_never_change before update on public.survey_sounds
	for each row execute function private.refuse_change();
create trigger survey_sounds_log after insert on public.survey_sounds
	for each row execute function private.log_row();

-- Puts a recording in its place, instead of the one that was there. For designers.
create function public.add_survey_sound(p_version uuid, p_language text, p_place text, p_base64 text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_bytes bytea;
begin
	select v.workspace_id into v_workspace from public.survey_versions v where v.id = p_version;
	if v_workspace is null or not private.has_role(v_workspace, array['designer']) or not private.version_in_use(p_version) then return jsonb_build_object('status', 'forbidden'); end if;
	-- A third more than the bytes, and room for line breaks: what is longer is not even decoded.
	if length(p_base64) > 1500000 then return jsonb_build_object('status', 'too_large'); end if;
	begin
		v_bytes := decode(p_base64, 'base64');
	exception when invalid_parameter_value then
		return jsonb_build_object('status', 'not_sound');
	end;
	if octet_length(v_bytes) > 1048576 then return jsonb_build_object('status', 'too_large'); end if;
	if private.sound_type(v_bytes) is null then return jsonb_build_object('status', 'not_sound'); end if;
	delete from public.survey_sounds s where s.survey_version_id = p_version and s.language = p_language and s.place = p_place;
	insert into public.survey_sounds (workspace_id, survey_version_id, language, place, bytes)
	values (v_workspace, p_version, p_language, p_place, v_bytes);
	return jsonb_build_object('status', 'saved');
end $$;

-- A recording for staff to listen to. With the rights of whoever calls.
create function public.survey_sound(p_version uuid, p_digest text)
returns jsonb language sql stable set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'found', 'mime', s.mime, 'base64', encode(s.bytes, 'base64'))
		from public.survey_sounds s where s.survey_version_id = p_version and s.digest = p_digest limit 1
	), jsonb_build_object('status', 'no_sound'))
$$;

-- A recording for a device: only of the survey that an open round asks.
create function public.round_sound(p_code text, p_digest text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select coalesce((
			select jsonb_build_object('status', 'found', 'mime', s.mime, 'base64', encode(s.bytes, 'base64'))
			from public.survey_sounds s where s.survey_version_id = r.survey_version_id and s.digest = p_digest and private.round_state(r) = 'open' limit 1
		), jsonb_build_object('status', 'no_sound'))
		from public.rounds r where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;

revoke execute on function public.add_survey_sound(uuid, text, text, text), public.survey_sound(uuid, text), public.round_sound(text, text),
	private.sound_type(bytea) from public, anon, authenticated;
grant execute on function public.add_survey_sound(uuid, text, text, text), public.survey_sound(uuid, text) to authenticated;
grant execute on function public.round_sound(text, text) to anon, authenticated;
