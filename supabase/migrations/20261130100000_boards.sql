-- Boards that designers compose of tiles. A tile points at what a release tells and holds none of it; what it shows is read with
-- the rights of whoever looks. What is written is the draft; publishing freezes a version of it.

create table public.boards (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	title text not null check (char_length(title) between 1 and 120),
	tiles jsonb not null check (jsonb_typeof(tiles) = 'array'),
	-- Counts what has been written: who saves names the one that they started from.
	revision int not null default 1,
	changed_on date not null,
	unique (id, workspace_id)
);
create index boards_workspace on public.boards (workspace_id);

create table public.board_versions (
	board_id uuid not null,
	workspace_id uuid not null,
	number int not null,
	title text not null,
	tiles jsonb not null,
	-- The draft that it was made of.
	revision int not null,
	published_on date not null,
	primary key (board_id, number),
	foreign key (board_id, workspace_id) references public.boards (id, workspace_id) on delete cascade
);

alter table public.boards enable row level security;
alter table public.board_versions enable row level security;
revoke all on public.boards, public.board_versions from anon, authenticated;
grant select on public.boards, public.board_versions to authenticated;
create policy "designers see boards" on public.boards for select to authenticated using ((select private.has_role(workspace_id, array['designer'])));
create policy "members see what is published" on public.board_versions for select to authenticated using ((select private.is_member(workspace_id)));

-- Whether something is a figure beside a story: one of the story's own release, or a statistic of this workspace.
create function private.is_beside(p_workspace uuid, p_one jsonb)
returns boolean language plpgsql stable set search_path = '' as $$
declare
	c_uuid constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
begin
	if jsonb_typeof(p_one) is distinct from 'object' then return false; end if;
	if p_one ->> 'kind' = 'figure' then
		return p_one - '{kind,question,unit,card}'::text[] = '{}' and coalesce(jsonb_typeof(p_one -> 'question') = 'string' and jsonb_typeof(p_one -> 'unit') = 'string' and jsonb_typeof(p_one -> 'card') = 'string'
			and char_length(p_one ->> 'question') between 1 and 24 and char_length(p_one ->> 'unit') <= 60 and char_length(p_one ->> 'card') <= 24, false);
	end if;
	if p_one ->> 'kind' is distinct from 'statistic' or p_one - '{kind,statistic}'::text[] <> '{}' or coalesce(p_one ->> 'statistic' !~ c_uuid, true) then return false; end if;
	return exists (select from public.statistics s where s.id = (p_one ->> 'statistic')::uuid and s.workspace_id = p_workspace);
end $$;

-- Whether something is one tile of a board of this workspace.
create function private.is_tile(p_workspace uuid, p_tile jsonb)
returns boolean language plpgsql stable set search_path = '' as $$
declare
	c_uuid constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
	c_release constant text[] := '{id,kind,width,release}';
	v_kind text := p_tile ->> 'kind';
	v_keys text[];
begin
	if jsonb_typeof(p_tile) is distinct from 'object' or coalesce(p_tile ->> 'id' !~ '^[a-z0-9]{6,20}$', true) or jsonb_typeof(p_tile -> 'id') <> 'string'
		or coalesce(p_tile -> 'width' not in ('3', '4', '6', '8', '12'), true) then return false; end if;
	select array_agg(k) into v_keys from jsonb_object_keys(p_tile) k;
	if v_kind = 'text' then
		return v_keys <@ '{id,kind,width,heading,text}' and jsonb_typeof(p_tile -> 'heading') = 'string' and jsonb_typeof(p_tile -> 'text') = 'string'
			and char_length(p_tile ->> 'heading') <= 120 and char_length(p_tile ->> 'text') <= 2000;
	end if;
	-- One that is not chosen yet has no picture; publishing asks for one.
	if v_kind = 'image' then
		if not coalesce(v_keys <@ '{id,kind,width,picture,alt,caption}' and jsonb_typeof(p_tile -> 'picture') = 'string' and jsonb_typeof(p_tile -> 'alt') = 'string'
			and jsonb_typeof(p_tile -> 'caption') = 'string' and char_length(p_tile ->> 'alt') <= 300 and char_length(p_tile ->> 'caption') <= 200, false) then return false; end if;
		return p_tile ->> 'picture' = '' or exists (select from public.board_pictures p where p.workspace_id = p_workspace and p.digest = p_tile ->> 'picture');
	end if;
	-- Whether it is an id comes first: a condition's halves may be looked at in any order.
	if v_kind = 'insight' then
		if not v_keys <@ '{id,kind,width,insight}' or coalesce(p_tile ->> 'insight' !~ c_uuid, true) then return false; end if;
		return exists (select from public.insights i where i.id = (p_tile ->> 'insight')::uuid and i.workspace_id = p_workspace);
	end if;
	if v_kind = 'statistic' then
		if not v_keys <@ '{id,kind,width,statistic}' or coalesce(p_tile ->> 'statistic' !~ c_uuid, true) then return false; end if;
		return exists (select from public.statistics s where s.id = (p_tile ->> 'statistic')::uuid and s.workspace_id = p_workspace);
	end if;
	if coalesce(p_tile ->> 'release' !~ c_uuid or p_tile ->> 'with' !~ c_uuid, p_tile ? 'with' or p_tile ->> 'release' is null) then return false; end if;
	if not exists (select from public.releases r where r.id = (p_tile ->> 'release')::uuid and r.workspace_id = p_workspace) then return false; end if;
	case v_kind
		when 'voices', 'decisions', 'missing', 'groups' then return v_keys <@ c_release;
		when 'segments' then
			return v_keys <@ (c_release || '{question}'::text[]) and coalesce(jsonb_typeof(p_tile -> 'question') = 'string' and char_length(p_tile ->> 'question') between 1 and 24, false);
		when 'quote' then
			if not v_keys <@ (c_release || '{quote,beside}'::text[]) or coalesce(p_tile ->> 'quote' !~ c_uuid, true) or jsonb_typeof(p_tile -> 'beside') is distinct from 'array' then return false; end if;
			return (select count(*) <= 3 and count(distinct b) = count(*) and coalesce(bool_and(private.is_beside(p_workspace, b)), true) from jsonb_array_elements(p_tile -> 'beside') b);
		-- One that is gone stays where it was, and the tile says so; one of another workspace is none.
		when 'glasses' then
			if not v_keys <@ (c_release || '{persona}'::text[]) or coalesce(p_tile ->> 'persona' !~ c_uuid, true) then return false; end if;
			return not exists (select from public.personas p where p.id = (p_tile ->> 'persona')::uuid and p.workspace_id <> p_workspace);
		when 'parties', 'over_time' then
			return v_keys <@ (c_release || '{with}'::text[]) and exists (
				select from public.releases r where r.id = (p_tile ->> 'with')::uuid and r.workspace_id = p_workspace);
		when 'figure' then
			return v_keys <@ (c_release || '{question,part,unit}'::text[]) and jsonb_typeof(p_tile -> 'question') = 'string' and char_length(p_tile ->> 'question') between 1 and 24
				and jsonb_typeof(p_tile -> 'unit') = 'string' and char_length(p_tile ->> 'unit') <= 60
				and coalesce(p_tile ->> 'part' in ('priorities', 'picture', 'said', 'order', 'today', 'change', 'counted', 'leaning', 'other'), false);
		else return false;
	end case;
end $$;

-- Writes a board: a new one (`p_revision` 0, `p_board` its id) or what has become of one. {status: saved, revision}; changed: somebody
-- else has written since, and the caller makes the change again on what there is now.
create function public.save_board(p_workspace uuid, p_board uuid, p_revision int, p_title text, p_tiles jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	b public.boards;
	v_title text := private.cleaned_text(coalesce(p_title, ''));
begin
	if not private.has_role(p_workspace, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	select * into b from public.boards o where o.id = p_board for update;
	if found and b.workspace_id <> p_workspace then return jsonb_build_object('status', 'forbidden'); end if;
	-- Whether it is a list comes first: a condition's halves may be looked at in any order.
	if coalesce(p_board is null or char_length(v_title) not between 1 and 120 or jsonb_typeof(p_tiles) <> 'array', true) then return jsonb_build_object('status', 'invalid'); end if;
	if jsonb_array_length(p_tiles) > 40 then return jsonb_build_object('status', 'invalid'); end if;
	if coalesce(exists (select from jsonb_array_elements(p_tiles) t where private.is_tile(p_workspace, t) is not true)
		or (select count(distinct t -> 'id') from jsonb_array_elements(p_tiles) t) <> jsonb_array_length(p_tiles), true) then return jsonb_build_object('status', 'invalid'); end if;
	if b.id is not null and b.title = v_title and b.tiles = p_tiles then return jsonb_build_object('status', 'saved', 'revision', b.revision); end if;
	if coalesce(b.revision, 0) is distinct from p_revision then return jsonb_build_object('status', 'changed', 'revision', coalesce(b.revision, 0)); end if;
	insert into public.boards (id, workspace_id, title, tiles, revision, changed_on) values (p_board, p_workspace, v_title, p_tiles, 1, private.today(p_workspace))
	on conflict (id) do update set title = excluded.title, tiles = excluded.tiles, revision = b.revision + 1, changed_on = excluded.changed_on;
	-- A tile that has been taken away may be put back: its picture is new again, and stays for a day.
	update public.board_pictures p set added_at = now() from jsonb_array_elements(b.tiles) t
	where p.workspace_id = p_workspace and t ->> 'kind' = 'image' and p.digest = t ->> 'picture' and not private.shows_picture(p_tiles, p.digest);
	if b.id is null then perform private.log(p_workspace, 'boards.insert', p_board, jsonb_build_object('title', v_title)); end if;
	return jsonb_build_object('status', 'saved', 'revision', coalesce(b.revision, 0) + 1);
end $$;

-- Freezes a version of exactly what somebody has seen. Pressed twice it is one version. unfinished: an image has no picture, or nothing
-- that says what it shows; `tiles`: which.
create function public.publish_board(p_board uuid, p_revision int)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	b public.boards;
	v public.board_versions;
	v_unfinished jsonb;
begin
	select * into b from public.boards o where o.id = p_board and private.has_role(o.workspace_id, array['designer']) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select * into v from public.board_versions o where o.board_id = b.id order by o.number desc limit 1;
	if v.title = b.title and v.tiles = b.tiles then return jsonb_build_object('status', 'published', 'number', v.number); end if;
	if b.revision is distinct from p_revision then return jsonb_build_object('status', 'changed', 'revision', b.revision); end if;
	if jsonb_array_length(b.tiles) = 0 then return jsonb_build_object('status', 'empty'); end if;
	select jsonb_agg(t -> 'id') into v_unfinished from jsonb_array_elements(b.tiles) t
	where t ->> 'kind' = 'image' and (t ->> 'picture' = '' or private.cleaned_text(t ->> 'alt') = '');
	if v_unfinished is not null then return jsonb_build_object('status', 'unfinished', 'tiles', v_unfinished); end if;
	insert into public.board_versions (board_id, workspace_id, number, title, tiles, revision, published_on)
	values (b.id, b.workspace_id, coalesce(v.number, 0) + 1, b.title, b.tiles, b.revision, private.today(b.workspace_id));
	delete from public.board_pictures p where p.id in (select private.unused_board_pictures(b.workspace_id, '{}'));
	perform private.log(b.workspace_id, 'boards.publish', b.id, jsonb_build_object('number', coalesce(v.number, 0) + 1));
	return jsonb_build_object('status', 'published', 'number', coalesce(v.number, 0) + 1);
end $$;

-- Takes away a board with its versions. What it pointed at stays.
create function public.remove_board(p_board uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	b public.boards;
	v_pictures text[];
begin
	select * into b from public.boards o where o.id = p_board and private.has_role(o.workspace_id, array['designer']) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	-- Nothing brings a board back: what it alone shows goes with it, at once.
	select array_agg(t ->> 'picture') into v_pictures
	from (select b.tiles union all select v.tiles from public.board_versions v where v.board_id = b.id) o (tiles), jsonb_array_elements(o.tiles) t where t ->> 'kind' = 'image';
	delete from public.boards o where o.id = b.id;
	delete from public.board_pictures p where p.id in (select private.unused_board_pictures(b.workspace_id, v_pictures));
	perform private.log(b.workspace_id, 'boards.delete', b.id, jsonb_build_object('title', b.title));
	return jsonb_build_object('status', 'removed');
end $$;

-- What stands beside several releases, each as it is told of one: {release: {voices: released_quotes, parties: parties_beside}}.
create function public.beside_releases(p_releases uuid[])
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_object_agg(r.id, jsonb_build_object('voices', public.released_quotes(r.id), 'parties', public.parties_beside(r.id))), '{}'::jsonb)
	from (select distinct unnest(p_releases) as id limit 80) r
$$;

-- What a board's tiles are drawn from besides their releases: {releases: beside_releases, insights: insight_grounds, statistics: those of
-- p_statistics, each with whether there is a newer version; offered and offeredStatistics: insights and the newest statistics of the same
-- projects, that a tile can show}. With the rights of whoever calls.
create function public.board_grounds(p_releases uuid[], p_insights uuid[], p_statistics uuid[], p_personas uuid[] default '{}')
returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return jsonb_build_object(
		'releases', public.beside_releases(p_releases),
		'insights', case when cardinality(p_insights) > 0 then public.insight_grounds(p_insights, false) end,
		'personas', case when cardinality(p_personas) > 0 then public.persona_grounds(p_personas, false, false) end,
		-- By name, the newest of each.
		'offeredPersonas', (
			select coalesce(jsonb_agg(jsonb_build_object('id', v.persona_id, 'name', v.name) order by v.name, v.persona_id), '[]'::jsonb) from (
				select distinct on (o.persona_id) o.persona_id, o.name from public.persona_versions o
				where o.project_id in (select r.project_id from public.releases r where r.id = any (p_releases)) order by o.persona_id, o.number desc limit 50
			) v
		),
		'offered', (
			select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'claim', i.claim) order by i.claim, i.id), '[]'::jsonb) from (
				select o.id, o.claim from public.insights o where o.project_id in (select r.project_id from public.releases r where r.id = any (p_releases)) and o.state <> 'outdated'
				order by o.changed_on desc, o.id limit 50
			) i
		),
		'statistics', (
			select coalesce(jsonb_agg(private.statistic_json(s) || jsonb_build_object('newer', exists (
				select from public.statistics n where n.project_id = s.project_id and n.producer = s.producer and n.definition = s.definition and n.meaning = s.meaning and n.version > s.version
			))), '[]'::jsonb) from public.statistics s where s.id = any (p_statistics)
		),
		'offeredStatistics', (
			select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title) order by n.title, n.id), '[]'::jsonb) from (
				select distinct on (s.project_id, s.producer, s.definition, s.meaning) s.id, s.title from public.statistics s
				where s.project_id in (select r.project_id from public.releases r where r.id = any (p_releases))
				order by s.project_id, s.producer, s.definition, s.meaning, s.version desc limit 100
			) n
		)
	);
end $$;

-- What patterns among those who answered are counted of, for each release of a round whose answers the caller may read, and nothing for
-- others: [{release, round, version, k, state}]. `state` is another as soon as any answer is.
create function public.segment_grounds(p_releases uuid[])
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object('release', r.id, 'round', o.id, 'version', o.survey_version_id, 'k', o.k_total, 'state', (
		select count(*) || ' ' || coalesce(bit_xor(hashtextextended(x.id::text, x.revision::bigint)), 0) from public.responses x where x.round_id = o.id
	)) order by r.id), '[]'::jsonb)
	from public.releases r join public.rounds o on o.id = r.round_id
	where r.id = any (p_releases[1:80]) and private.has_role(r.workspace_id, array['designer'])
$$;

revoke execute on function private.is_beside(uuid, jsonb), private.is_tile(uuid, jsonb), public.save_board(uuid, uuid, int, text, jsonb), public.publish_board(uuid, int), public.remove_board(uuid),
	public.beside_releases(uuid[]), public.board_grounds(uuid[], uuid[], uuid[], uuid[]), public.segment_grounds(uuid[]) from public, anon, authenticated;
grant execute on function public.save_board(uuid, uuid, int, text, jsonb), public.publish_board(uuid, int), public.remove_board(uuid), public.beside_releases(uuid[]), public.board_grounds(uuid[], uuid[], uuid[], uuid[]), public.segment_grounds(uuid[]) to authenticated;
