-- Links by which somebody without an account reads one release, or one published version of a board, neither of which ever changes:
-- until a day, until they are taken back, and with a password where somebody wants one. Of the link and the password keyed hashes are kept.

create table private.shares (
	id uuid primary key,
	workspace_id uuid not null,
	-- What it opens: a release, or a version of a board.
	release_id uuid,
	board_id uuid,
	board_version int,
	-- For whom it is: "Kommunstyrelsen".
	name text not null check (char_length(name) between 1 and 80),
	token_hash bytea not null unique,
	password_hash bytea,
	by_user uuid not null,
	created_on date not null,
	-- The last day on which it opens.
	expires_on date not null,
	revoked_on date,
	check (num_nonnulls(release_id, board_id) = 1 and (board_id is null) = (board_version is null)),
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade,
	foreign key (board_id, workspace_id) references public.boards (id, workspace_id) on delete cascade,
	foreign key (board_id, board_version) references public.board_versions (board_id, number) on delete cascade
);
create index shares_release on private.shares (release_id, created_on desc);
create index shares_board on private.shares (board_id, created_on desc);
alter table private.shares enable row level security;
revoke all on private.shares from public, anon, authenticated;

-- Makes a link of a token that the app has drawn, at least 20 letters, digits, - and _: to a release, or to a version of a board.
-- {status: shared}; the same form twice is one.
create function public.make_share(p_release uuid, p_board uuid, p_version int, p_share uuid, p_name text, p_token text, p_password text, p_expires date)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_today date;
	v_name text := private.cleaned_text(coalesce(p_name, ''));
begin
	if p_board is null then
		select r.workspace_id into v_workspace from public.releases r where r.id = p_release and p_version is null and private.decides(r.workspace_id) and private.in_use(r.project_id);
	else
		select v.workspace_id into v_workspace from public.board_versions v where v.board_id = p_board and v.number = p_version and p_release is null and private.decides(v.workspace_id);
	end if;
	if v_workspace is null then return jsonb_build_object('status', 'forbidden'); end if;
	v_today := private.today(v_workspace);
	if coalesce(p_token !~ '^[A-Za-z0-9_-]{20,64}$' or char_length(v_name) not between 1 and 80 or char_length(p_password) > 200
		or p_expires not between v_today and v_today + 366 or p_share is null, true) then return jsonb_build_object('status', 'invalid'); end if;
	if (select count(*) from private.shares s where (s.release_id = p_release or s.board_id = p_board) and s.revoked_on is null) >= 50 then return jsonb_build_object('status', 'too_many'); end if;
	insert into private.shares (id, workspace_id, release_id, board_id, board_version, name, token_hash, password_hash, by_user, created_on, expires_on)
	values (p_share, v_workspace, p_release, p_board, p_version, v_name, private.keyed_hash(p_token),
		case when p_password <> '' then private.keyed_hash(p_share || ' ' || p_password) end, auth.uid(), v_today, p_expires)
	on conflict (id) do nothing;
	if not found then return jsonb_build_object('status', 'again'); end if;
	perform private.log(v_workspace, case when p_board is null then 'releases.share' else 'boards.share' end, coalesce(p_release, p_board), jsonb_build_object('name', v_name, 'until', p_expires));
	return jsonb_build_object('status', 'shared');
end $$;

-- Takes a link back, at once and for always.
create function public.revoke_share(p_share uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	s private.shares;
begin
	select * into s from private.shares o where o.id = p_share and private.decides(o.workspace_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if s.revoked_on is null then
		update private.shares o set revoked_on = private.today(o.workspace_id) where o.id = s.id;
		perform private.log(s.workspace_id, case when s.board_id is null then 'releases.unshare' else 'boards.unshare' end, coalesce(s.release_id, s.board_id), jsonb_build_object('name', s.name));
	end if;
	return jsonb_build_object('status', 'revoked');
end $$;

-- The links of a release or a board (the other null), for those who may make them: never the token. `open`: whether it opens today.
create function public.shares_of(p_release uuid, p_board uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if not exists (select from public.releases x where x.id = p_release and private.decides(x.workspace_id) union all select from public.boards x where x.id = p_board and private.decides(x.workspace_id)) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	return jsonb_build_object('status', 'ok', 'shares', (
		select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'version', s.board_version, 'password', s.password_hash is not null, 'createdOn', s.created_on, 'expiresOn', s.expires_on,
			'open', s.revoked_on is null and s.expires_on >= private.today(s.workspace_id)) order by s.created_on desc, s.id), '[]'::jsonb)
		from private.shares s where (s.release_id = p_release or s.board_id = p_board) and private.decides(s.workspace_id)
	));
end $$;

-- A release as a link tells it, and one of its results with the content that the link gives of it.
create function private.shared_head(x public.releases)
returns jsonb language sql immutable set search_path = '' as $$
	select jsonb_build_object('id', x.id, 'projectId', x.project_id, 'roundId', x.round_id, 'number', x.number, 'survey', x.survey, 'round', x.round, 'n', x.n,
		'simulated', x.simulated, 'smallestGroup', x.k_total, 'openedOn', x.opened_on, 'closedOn', x.closed_on, 'importedOn', x.imported_on, 'releasedOn', x.released_on)
$$;
create function private.shared_result(e public.results, p_content jsonb)
returns jsonb language sql stable set search_path = '' as $$
	select jsonb_build_object('question', e.question, 'unit', e.unit, 'cut', e.cut, 'position', e.position, 'prompt', e.prompt, 'follows', e.follows, 'kind', e.kind,
		'content', p_content, 'hidden', e.hidden, 'since', (select jsonb_build_object('release', o.id, 'number', o.number, 'releasedOn', o.released_on) from public.releases o where o.id = e.since_release))
$$;

-- What a content tells to those who see these parts of it and no other. Of an order its sentences, its counts, or its cards in their order, alone
-- where no part shows more; everything else is shown whole or not at all.
create function private.shown_content(p_content jsonb, p_parts text[])
returns jsonb language sql immutable set search_path = '' as $$
	select case when not coalesce(p_content ? 'items', false) or p_parts && array['order', 'priorities', 'picture'] then p_content else
		jsonb_build_object('n', p_content -> 'n', 'method', p_content -> 'method', 'level', p_content -> 'level', 'seed', p_content -> 'seed',
			'verdict', case when 'said' = any (p_parts) then p_content -> 'verdict' else '[]'::jsonb end,
			'hidden', case when p_parts && array['today', 'change'] then p_content -> 'hidden' else '[]'::jsonb end,
			'items', (
				select coalesce(jsonb_agg(jsonb_build_object('card', i.item -> 'card', 'counts', case when 'other' = any (p_parts) then i.item -> 'counts' else '{}'::jsonb end, 'centred', null, 'low', null, 'high', null, 'share', null, 'shareLow', null, 'shareHigh', null,
					'rankLow', null, 'rankHigh', null) order by i.at), '[]'::jsonb)
				from jsonb_path_query(p_content, '$.items[*]') with ordinality i (item, at)
			))
	end
$$;

-- What a content hides, and nothing that it tells: cards by the reason alone, counts that are not shown. Null where it hides nothing.
create function private.hidden_content(p_content jsonb)
returns jsonb language sql immutable set search_path = '' as $$
	select nullif(jsonb_strip_nulls(jsonb_build_object(
		'hidden', (select jsonb_agg(jsonb_build_object('reason', h -> 'reason')) from jsonb_path_query(p_content, '$.hidden[*]') h),
		'rows', (select jsonb_agg(jsonb_build_object('cell', r -> 'cell')) from jsonb_path_query(p_content, '$.rows[*] ? (@.cell.kind == "hidden")') r),
		'row', (select jsonb_object_agg(c ->> 'key', c -> 'value') from jsonb_path_query(p_content, '$.row.keyvalue() ? (@.value.kind == "hidden")', '{}', true) c))), '{}'::jsonb)
$$;

-- A release's results as the tiles of a board show them: {results: what figures are drawn from, untold: what is hidden in the release,
-- where a tile says so}.
create function private.shared_by_tiles(p_release uuid, p_tiles jsonb)
returns jsonb language sql stable set search_path = '' as $$
	with tiles as (
		select t ->> 'kind' as kind, t ->> 'question' as question, t ->> 'part' as part, t ->> 'unit' as unit from jsonb_array_elements(p_tiles) t where t ->> 'release' = p_release::text
	), shown as (
		select e, (
			select array_agg(t.part) from tiles t where t.kind = 'figure' and case
				when e.follows is null then t.question = e.question and (t.part <> 'leaning' or t.unit = e.unit)
				else t.question = e.follows and (t.part in ('priorities', 'picture', 'today') and right(e.unit, 6) = ':today' or t.part = 'change' and right(e.unit, 7) = ':change')
			end
		) as parts from public.results e where e.release_id = p_release
	), hiding as (
		select e, private.hidden_content((e).content) as content,
			bool_or((e).content is null or private.hidden_content((e).content) is not null) over (partition by coalesce((e).follows, (e).question)) as hides
		from shown where exists (select from tiles t where t.kind = 'missing')
	)
	select jsonb_build_object(
		'results', (
			select coalesce(jsonb_agg(private.shared_result(e, private.shown_content((e).content, parts)) order by (e).position, (e).unit), '[]'::jsonb) from shown where parts is not null
		),
		'untold', (
			select jsonb_agg(private.shared_result(e, case when (e).content is null then null else coalesce(content, '{}'::jsonb) end) order by (e).position, (e).unit) from hiding where hides
		)
	)
$$;

-- Whether a link opens with what has been given as its password: open, ended, password.
create function private.share_state(s private.shares, p_password text)
returns text language sql stable set search_path = '' as $$
	select case when s.revoked_on is not null or s.expires_on < private.today(s.workspace_id) then 'ended'
		when s.password_hash is not null and s.password_hash is distinct from private.keyed_hash(s.id || ' ' || coalesce(p_password, '')) then 'password'
		else 'open' end
$$;

-- What a link opens: {status: open, of: release | board, newer, …}; password: one is asked for, or was another; ended: its days are over
-- or it has been taken back; unknown. A release is as its workspace sees it, without quotes and decisions, which may change. Of a board
-- the tiles that show frozen figures, or are texts or images, with what these show and nothing else; `left`: the kinds of the others, but for
-- what designers alone see.
create function public.open_share(p_token text, p_password text)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	c_kinds constant text[] := '{text,image,figure,missing}';
	s private.shares;
	v_open jsonb;
	v_tiles jsonb;
begin
	select * into s from private.shares o where o.token_hash = private.keyed_hash(coalesce(p_token, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if private.share_state(s, p_password) <> 'open' then return jsonb_build_object('status', private.share_state(s, p_password)); end if;
	select jsonb_build_object('status', 'open', 'expiresOn', s.expires_on, 'password', s.password_hash is not null, 'workspace', jsonb_build_object('name', w.name, 'accent', w.accent))
		into v_open from public.workspaces w where w.id = s.workspace_id;
	if s.board_id is null then
		return (
			select v_open || jsonb_build_object('of', 'release', 'release', private.shared_head(x),
				-- When the same round has been told of again.
				'newer', (select max(o.released_on) from public.releases o where o.round_id = x.round_id and o.number > x.number),
				'results', (select coalesce(jsonb_agg(private.shared_result(e, e.content) order by e.position, e.unit), '[]'::jsonb) from public.results e where e.release_id = x.id))
			from public.releases x where x.id = s.release_id
		);
	end if;
	select coalesce(jsonb_agg(t.tile order by t.at), '[]'::jsonb) into v_tiles
	from public.board_versions v, jsonb_array_elements(v.tiles) with ordinality t (tile, at)
	where v.board_id = s.board_id and v.number = s.board_version and t.tile ->> 'kind' = any (c_kinds);
	return (
		select v_open || jsonb_build_object('of', 'board', 'board', jsonb_build_object('title', v.title, 'number', v.number, 'publishedOn', v.published_on, 'tiles', v_tiles),
			'left', (select coalesce(jsonb_agg(distinct t ->> 'kind'), '[]'::jsonb) from jsonb_array_elements(v.tiles) t where not t ->> 'kind' = any (c_kinds || '{segments}'::text[])),
			'newer', (select max(o.published_on) from public.board_versions o where o.board_id = v.board_id and o.number > v.number),
			'releases', (
				select coalesce(jsonb_agg(jsonb_build_object('release', private.shared_head(x)) || private.shared_by_tiles(x.id, v_tiles)), '[]'::jsonb)
				from public.releases x where x.workspace_id = s.workspace_id and x.id::text in (select t ->> 'release' from jsonb_array_elements(v_tiles) t)
			))
		from public.board_versions v where v.board_id = s.board_id and v.number = s.board_version
	);
end $$;
revoke execute on function public.make_share(uuid, uuid, int, uuid, text, text, text, date), public.revoke_share(uuid), public.shares_of(uuid, uuid), public.open_share(text, text),
	private.share_state(private.shares, text), private.shared_head(public.releases), private.shared_result(public.results, jsonb), private.shown_content(jsonb, text[]), private.hidden_content(jsonb), private.shared_by_tiles(uuid, jsonb)
	from public, anon, authenticated;
grant execute on function public.make_share(uuid, uuid, int, uuid, text, text, text, date), public.revoke_share(uuid), public.shares_of(uuid, uuid) to authenticated;
grant execute on function public.open_share(text, text) to anon, authenticated;
