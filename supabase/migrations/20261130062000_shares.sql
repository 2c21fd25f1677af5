-- Links by which somebody without an account reads one release, which never changes: until a day, until they are taken back, and
-- with a password where somebody wants one. Of the link and the password keyed hashes are kept.

create table private.shares (
	id uuid primary key,
	workspace_id uuid not null,
	release_id uuid not null,
	-- For whom it is: "Kommunstyrelsen".
	name text not null check (char_length(name) between 1 and 80),
	token_hash bytea not null unique,
	password_hash bytea,
	by_user uuid not null,
	created_on date not null,
	-- The last day on which it opens.
	expires_on date not null,
	revoked_on date,
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade
);
create index shares_release on private.shares (release_id, created_on desc);
alter table private.shares enable row level security;
revoke all on private.shares from public, anon, authenticated;

-- Makes a link of a token that the app has drawn, at least 20 letters, digits, - and _. {status: shared}; the same form twice is one.
create function public.share_release(p_release uuid, p_share uuid, p_name text, p_token text, p_password text, p_expires date)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	x public.releases;
	v_today date;
begin
	select * into x from public.releases r where r.id = p_release and private.decides(r.workspace_id) and private.in_use(r.project_id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	v_today := private.today(x.workspace_id);
	if coalesce(p_token !~ '^[A-Za-z0-9_-]{20,64}$' or char_length(private.cleaned_text(p_name)) not between 1 and 80 or char_length(p_password) > 200
		or p_expires not between v_today and v_today + 366 or p_share is null, true) then return jsonb_build_object('status', 'invalid'); end if;
	if (select count(*) from private.shares s where s.release_id = x.id and s.revoked_on is null) >= 50 then return jsonb_build_object('status', 'too_many'); end if;
	insert into private.shares (id, workspace_id, release_id, name, token_hash, password_hash, by_user, created_on, expires_on)
	values (p_share, x.workspace_id, x.id, private.cleaned_text(p_name), private.keyed_hash(p_token),
		case when p_password <> '' then private.keyed_hash(p_share || ' ' || p_password) end, auth.uid(), v_today, p_expires)
	on conflict (id) do nothing;
	if not found then return jsonb_build_object('status', 'again'); end if;
	perform private.log(x.workspace_id, 'releases.share', x.id, jsonb_build_object('name', private.cleaned_text(p_name), 'until', p_expires));
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
		perform private.log(s.workspace_id, 'releases.unshare', s.release_id, jsonb_build_object('name', s.name));
	end if;
	return jsonb_build_object('status', 'revoked');
end $$;

-- The links of a release, for those who may make them: never the token. `open`: whether it opens today.
create function public.release_shares(p_release uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((
		select jsonb_build_object('status', 'ok', 'shares', (
			select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'password', s.password_hash is not null, 'createdOn', s.created_on, 'expiresOn', s.expires_on,
				'open', s.revoked_on is null and s.expires_on >= private.today(s.workspace_id)) order by s.created_on desc, s.id), '[]'::jsonb)
			from private.shares s where s.release_id = x.id
		))
		from public.releases x where x.id = p_release and private.decides(x.workspace_id)
	), jsonb_build_object('status', 'forbidden'));
end $$;

-- What a link opens: {status: open, release, results, newer, …}; password: one is asked for, or was another; ended: its days are over
-- or it has been taken back; unknown. The release is as its workspace sees it, without quotes and decisions, which may change.
create function public.shared_release(p_token text, p_password text)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	s private.shares;
begin
	select * into s from private.shares o where o.token_hash = private.keyed_hash(coalesce(p_token, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if s.revoked_on is not null or s.expires_on < private.today(s.workspace_id) then return jsonb_build_object('status', 'ended'); end if;
	if s.password_hash is not null and s.password_hash is distinct from private.keyed_hash(s.id || ' ' || coalesce(p_password, '')) then
		return jsonb_build_object('status', 'password');
	end if;
	return (
		select jsonb_build_object('status', 'open', 'expiresOn', s.expires_on,
			'release', jsonb_build_object('id', x.id, 'projectId', x.project_id, 'roundId', x.round_id, 'number', x.number, 'survey', x.survey, 'round', x.round, 'n', x.n,
				'simulated', x.simulated, 'smallestGroup', x.k_total, 'openedOn', x.opened_on, 'closedOn', x.closed_on, 'importedOn', x.imported_on, 'releasedOn', x.released_on),
			-- When the same round has been told of again.
			'newer', (select max(o.released_on) from public.releases o where o.round_id = x.round_id and o.number > x.number),
			'workspace', jsonb_build_object('name', w.name, 'accent', w.accent),
			'results', (
				select coalesce(jsonb_agg(jsonb_build_object('question', e.question, 'unit', e.unit, 'cut', e.cut, 'position', e.position, 'prompt', e.prompt, 'follows', e.follows,
					'kind', e.kind, 'content', e.content, 'hidden', e.hidden,
					'since', jsonb_build_object('release', o.id, 'number', o.number, 'releasedOn', o.released_on)) order by e.position, e.unit), '[]'::jsonb)
				from public.results e join public.releases o on o.id = e.since_release where e.release_id = x.id
			))
		from public.releases x join public.workspaces w on w.id = x.workspace_id where x.id = s.release_id
	);
end $$;
revoke execute on function public.share_release(uuid, uuid, text, text, text, date), public.revoke_share(uuid), public.release_shares(uuid), public.shared_release(text, text)
	from public, anon, authenticated;
grant execute on function public.share_release(uuid, uuid, text, text, text, date), public.revoke_share(uuid), public.release_shares(uuid) to authenticated;
grant execute on function public.shared_release(text, text) to anon, authenticated;
