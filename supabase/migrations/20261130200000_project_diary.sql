-- A project's diary: what was done in which phase of the double diamond, what was learned, and which of the project's things it is about.
-- Members read it. A designer may freeze some of it as a page that anybody with its address reads, until it is taken away.

-- Whether something is what an entry may point at: at most twelve things, each once.
create function private.are_diary_links(p_links jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	l jsonb;
begin
	if jsonb_typeof(p_links) is distinct from 'array' then return false; end if;
	if jsonb_array_length(p_links) > 12 then return false; end if;
	for l in select * from jsonb_array_elements(p_links) loop
		if jsonb_typeof(l) <> 'object' then return false; end if;
		if not l ?& '{kind,id}' or l - '{kind,id}'::text[] <> '{}' or jsonb_typeof(l -> 'kind') <> 'string' or jsonb_typeof(l -> 'id') <> 'string'
			or l ->> 'kind' not in ('round', 'release', 'persona', 'board', 'insight', 'decision') or l ->> 'id' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return false; end if;
	end loop;
	return (select count(distinct x) = count(*) from jsonb_array_elements(p_links) x);
end $$;

create table public.diary_entries (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	phase text not null check (phase in ('prepare', 'explore', 'understand', 'develop', 'deliver')),
	happened_on date not null check (happened_on >= '2000-01-01'),
	done text not null check (char_length(done) between 1 and 500 and not private.is_blank(done)),
	learned text not null check (char_length(learned) <= 800),
	-- [{kind, id}]. No keys of the database: when what one of them points at is gone, the entry has to say so.
	links jsonb not null check (private.are_diary_links(links)),
	version int not null default 1,
	-- Which came first on the same day.
	written_at timestamptz not null default now(),
	unique (id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index diary_entries_project on public.diary_entries (project_id, workspace_id);

-- Who wrote what, version by version: the fields that became something else.
create table public.diary_changes (
	entry_id uuid not null,
	workspace_id uuid not null,
	version int not null,
	by_email text not null,
	changed_at timestamptz not null default now(),
	fields jsonb not null,
	primary key (entry_id, version),
	foreign key (entry_id, workspace_id) references public.diary_entries (id, workspace_id) on delete cascade
);

-- What anybody with the code reads, frozen: never changed when the diary is. One for each project, while it is published.
create table public.diary_pages (
	project_id uuid primary key,
	workspace_id uuid not null,
	-- Drawn by the app. It stands in a public address, so members may read it.
	code text not null unique check (code ~ '^[A-Za-z0-9_-]{22,64}$'),
	name text not null,
	-- Where the project was.
	phase text not null,
	-- [{id, version, phase, on, done, learned, links: [{kind: answers, round, name} | {kind: persona, name}]}], the latest first.
	entries jsonb not null check (jsonb_typeof(entries) = 'array'),
	-- The entries that were there and were not chosen.
	left_out uuid[] not null,
	by_email text not null,
	published_on date not null,
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);

-- Codes that open nothing any more: whoever comes with one is told so.
create table private.diary_codes_ended (
	code_hash bytea primary key,
	workspace_id uuid not null references public.workspaces (id) on delete cascade
);

alter table public.diary_entries enable row level security;
alter table public.diary_changes enable row level security;
alter table public.diary_pages enable row level security;
alter table private.diary_codes_ended enable row level security;
revoke all on public.diary_entries, public.diary_changes, public.diary_pages from anon, authenticated;
revoke all on private.diary_codes_ended from public, anon, authenticated;
grant select on public.diary_entries, public.diary_changes, public.diary_pages to authenticated;
create policy "members see the diary" on public.diary_entries for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see who wrote the diary" on public.diary_changes for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see what is public of the diary" on public.diary_pages for select to authenticated using ((select private.is_member(workspace_id)));

-- What an entry can point at, as it is now: what every member may read, and rounds. `code`: of the page that tells those who answered,
-- while it is open. `happened`: the day that its state is of.
create function private.diary_things(p_project uuid)
returns table (kind text, id uuid, name text, state text, happened date, round_id uuid, code text)
language sql stable set search_path = '' as $$
	select 'round', r.id, r.title, private.round_state(r), case private.round_state(r) when 'closed' then coalesce(r.closed_on, r.closes_on) else r.opened_on end, r.id, case when a.round_id is not null then r.code end
		from public.rounds r left join public.round_answers a on a.round_id = r.id where r.project_id = p_project
	union all
	select 'release', x.id, x.round, case when exists (select from public.releases o where o.round_id = x.round_id and o.number > x.number) then 'older' else 'published' end, x.released_on, x.round_id,
			case when a.round_id is not null then r.code end
		from public.releases x join public.rounds r on r.id = x.round_id left join public.round_answers a on a.round_id = x.round_id where x.project_id = p_project
	union all
	select 'persona', v.persona_id, v.name, case when v.review_on < private.today(v.workspace_id) then 'past' else 'published' end, v.published_on, null, null
		from public.persona_versions v where v.project_id = p_project and v.removed_on is null
			and not exists (select from public.persona_versions o where o.persona_id = v.persona_id and o.number > v.number)
	union all
	select 'board', v.board_id, v.title, 'published', v.published_on, null, null
		from public.projects p join public.board_versions v on v.workspace_id = p.workspace_id where p.id = p_project
			and not exists (select from public.board_versions o where o.board_id = v.board_id and o.number > v.number)
	union all
	select 'insight', i.id, i.claim, i.state, i.changed_on, null, null from public.insights i where i.project_id = p_project
	union all
	select 'decision', d.id, d.title, d.state, d.changed_on, null, null from public.decisions d where d.project_id = p_project
$$;

-- A project's diary, the latest first, with what its entries point at and the public page; what else can be pointed at to those who write.
-- Rounds that no entry points at are told to those who see rounds.
create function public.project_diary(p_project uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	p public.projects;
	v_writes boolean;
	v_rounds boolean;
begin
	select * into p from public.projects o where o.id = p_project and private.is_member(o.workspace_id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	v_writes := private.decides(p.workspace_id);
	v_rounds := private.has_role(p.workspace_id, array['owner', 'designer', 'trust_agent']);
	return jsonb_build_object('status', 'ok', 'today', private.today(p.workspace_id),
		'entries', (
			select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'phase', e.phase, 'on', e.happened_on, 'done', e.done, 'learned', e.learned, 'links', e.links, 'version', e.version)
				order by e.happened_on desc, e.written_at desc, e.id), '[]'::jsonb)
			from public.diary_entries e where e.project_id = p.id
		),
		'things', (
			select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'id', t.id, 'name', t.name, 'state', t.state, 'on', t.happened, 'offered', v_writes and (v_rounds or t.kind <> 'round'))
				order by t.happened desc, t.name, t.id), '[]'::jsonb)
			from private.diary_things(p.id) t
			where v_writes and (v_rounds or t.kind <> 'round')
				or exists (select from public.diary_entries e where e.project_id = p.id and e.links @> jsonb_build_array(jsonb_build_object('kind', t.kind, 'id', t.id)))
		),
		'page', (
			select jsonb_build_object('code', d.code, 'by', d.by_email, 'publishedOn', d.published_on, 'leftOut', to_jsonb(d.left_out),
				'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', x -> 'id', 'version', x -> 'version')), '[]'::jsonb) from jsonb_array_elements(d.entries) x))
			from public.diary_pages d where d.project_id = p.id
		));
end $$;

-- Writes an entry: a new one (`p_version` 0, `p_entry` its id) or another version of one, as decisions are. {status: saved, version};
-- changed: somebody else has written it meanwhile, and nothing is lost of either; too_many: the diary is full.
create function public.save_diary_entry(p_project uuid, p_entry uuid, p_version int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_names constant text[] := '{phase,happened_on,done,learned,links}';
	v_workspace uuid;
	e public.diary_entries;
	v_new public.diary_entries;
	v_fields jsonb;
	v_changed jsonb;
begin
	select p.workspace_id into v_workspace from public.projects p where p.id = p_project and private.decides(p.workspace_id) and private.in_use(p.id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select * into e from public.diary_entries o where o.id = p_entry for update;
	if found and e.project_id <> p_project then return jsonb_build_object('status', 'forbidden'); end if;
	v_fields := private.written_fields(p_fields, c_names, '{done,learned}');
	if v_fields is null or p_entry is null then return jsonb_build_object('status', 'invalid'); end if;
	begin
		v_new := jsonb_populate_record(e, v_fields || jsonb_build_object('id', p_entry, 'workspace_id', v_workspace, 'project_id', p_project, 'version', coalesce(e.version, 0) + 1,
			'written_at', coalesce(e.written_at, clock_timestamp())));
		v_changed := private.changed_fields(to_jsonb(e), to_jsonb(v_new), c_names);
		-- The same form sent twice is one.
		if e.id is not null and v_changed = '{}' then return jsonb_build_object('status', 'saved', 'version', e.version); end if;
		if coalesce(e.version, 0) is distinct from p_version then return jsonb_build_object('status', 'changed', 'version', coalesce(e.version, 0)); end if;
		-- A diary is of what has been.
		if v_new.happened_on > private.today(v_workspace) or private.are_diary_links(v_new.links) is not true then return jsonb_build_object('status', 'invalid'); end if;
		-- What was pointed at before stays, and says that it is gone.
		if exists (
			select from jsonb_array_elements(v_new.links) l
			where not coalesce(e.links, '[]') @> jsonb_build_array(l) and not exists (select from private.diary_things(p_project) t where t.kind = l ->> 'kind' and t.id::text = l ->> 'id')
		) then return jsonb_build_object('status', 'invalid'); end if;
		if e.id is null then
			if (select count(*) from public.diary_entries o where o.project_id = p_project) >= 500 then return jsonb_build_object('status', 'too_many'); end if;
			insert into public.diary_entries select v_new.*;
		else
			update public.diary_entries o set phase = v_new.phase, happened_on = v_new.happened_on, done = v_new.done, learned = v_new.learned, links = v_new.links, version = v_new.version
			where o.id = p_entry;
		end if;
	exception when check_violation or not_null_violation or invalid_text_representation or invalid_datetime_format or datetime_field_overflow then
		return jsonb_build_object('status', 'invalid');
	when unique_violation then
		-- The same new entry, sent twice at once.
		return jsonb_build_object('status', 'changed', 'version', 1);
	end;
	insert into public.diary_changes (entry_id, workspace_id, version, by_email, fields)
	values (p_entry, v_workspace, v_new.version, private.own_address(v_workspace), v_changed);
	perform private.log(v_workspace, case when e.id is null then 'diary.insert' else 'diary.update' end, p_entry, jsonb_build_object('phase', v_new.phase));
	return jsonb_build_object('status', 'saved', 'version', v_new.version);
end $$;

-- Takes an entry away. The public page has what it was frozen with until it is published anew or taken away.
create function public.remove_diary_entry(p_entry uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	e public.diary_entries;
begin
	select * into e from public.diary_entries o where o.id = p_entry and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.diary_entries o where o.id = e.id;
	perform private.log(e.workspace_id, 'diary.delete', e.id, jsonb_build_object('phase', e.phase));
	return jsonb_build_object('status', 'removed');
end $$;

-- Freezes entries of a diary as the project's public page, in the versions that were on the page (p_entries: [{id, version}]): changed,
-- where one of them reads otherwise now. Of what they point at rounds whose answer anybody reads already, and personas by name, come
-- along. p_code: of a page that there was none of; one that is there keeps its own.
create function public.publish_diary(p_project uuid, p_entries jsonb, p_code text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	p public.projects;
	v_ids text[];
	v_code text;
begin
	select * into p from public.projects o where o.id = p_project and private.has_role(o.workspace_id, array['designer']) and private.in_use(o.id) for no key update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if jsonb_typeof(p_entries) is distinct from 'array' or coalesce(p_code !~ '^[A-Za-z0-9_-]{22,64}$', true) then return jsonb_build_object('status', 'invalid'); end if;
	if jsonb_array_length(p_entries) not between 1 and 200 or exists (
		select from jsonb_array_elements(p_entries) x where jsonb_typeof(x) <> 'object' or coalesce(x ->> 'id', '') = '' or coalesce(x ->> 'version', '') = ''
	) then return jsonb_build_object('status', 'invalid'); end if;
	select array_agg(distinct x ->> 'id') into v_ids from jsonb_array_elements(p_entries) x;
	if cardinality(v_ids) <> jsonb_array_length(p_entries) then return jsonb_build_object('status', 'invalid'); end if;
	-- What has been looked at is what is frozen: nobody writes meanwhile.
	perform from public.diary_entries e where e.project_id = p.id and e.id::text = any (v_ids) for share;
	if exists (
		select from jsonb_array_elements(p_entries) x
		where not exists (select from public.diary_entries e where e.id::text = x ->> 'id' and e.version::text = x ->> 'version' and e.project_id = p.id)
	) then return jsonb_build_object('status', 'changed'); end if;
	if exists (select from private.diary_codes_ended c where c.code_hash = private.keyed_hash(p_code)) then return jsonb_build_object('status', 'invalid'); end if;
	begin
		insert into public.diary_pages (project_id, workspace_id, code, name, phase, entries, left_out, by_email, published_on)
		select p.id, p.workspace_id, p_code, p.name,
			(select e.phase from public.diary_entries e where e.project_id = p.id order by e.happened_on desc, e.written_at desc, e.id limit 1),
			(
				select jsonb_agg(jsonb_build_object('id', e.id, 'version', e.version, 'phase', e.phase, 'on', e.happened_on, 'done', e.done, 'learned', e.learned, 'links', (
					select coalesce(jsonb_agg(distinct case t.kind when 'persona' then jsonb_build_object('kind', 'persona', 'name', t.name) else jsonb_build_object('kind', 'answers', 'round', t.round_id, 'name', t.name) end), '[]'::jsonb)
					from private.diary_things(p.id) t
					where (t.kind = 'persona' or t.code is not null) and e.links @> jsonb_build_array(jsonb_build_object('kind', t.kind, 'id', t.id))
				)) order by e.happened_on desc, e.written_at desc, e.id)
				from public.diary_entries e where e.project_id = p.id and e.id::text = any (v_ids)
			),
			(select coalesce(array_agg(e.id), '{}') from public.diary_entries e where e.project_id = p.id and not e.id::text = any (v_ids)),
			private.own_address(p.workspace_id), private.today(p.workspace_id)
		on conflict (project_id) do update set name = excluded.name, phase = excluded.phase, entries = excluded.entries, left_out = excluded.left_out, by_email = excluded.by_email, published_on = excluded.published_on
		returning code into v_code;
	exception when unique_violation then
		return jsonb_build_object('status', 'invalid');
	end;
	perform private.log(p.workspace_id, 'diary.publish', p.id, jsonb_build_object('entries', jsonb_array_length(p_entries)));
	return jsonb_build_object('status', 'published', 'code', v_code);
end $$;

-- Takes the public page away, at once and for always: what was frozen is deleted, and its code opens nothing.
create function public.withdraw_diary(p_project uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d public.diary_pages;
begin
	if not exists (select from public.projects p where p.id = p_project and private.decides(p.workspace_id)) then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.diary_pages o where o.project_id = p_project returning * into d;
	if found then
		insert into private.diary_codes_ended (code_hash, workspace_id) values (private.keyed_hash(d.code), d.workspace_id) on conflict do nothing;
		perform private.log(d.workspace_id, 'diary.withdraw', p_project);
	end if;
	return jsonb_build_object('status', 'withdrawn');
end $$;

-- What a code opens: {status: open, …} as it was frozen, ended, or unknown. A link to the answers' page is told while that is open.
create function public.open_diary(p_code text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'open', 'name', d.name, 'phase', d.phase, 'publishedOn', d.published_on, 'workspace', jsonb_build_object('name', w.name, 'accent', w.accent, 'contact', w.contact),
			'entries', (
				select jsonb_agg(e.x - '{id,version,links}'::text[] || jsonb_build_object('links', (
					select coalesce(jsonb_agg(l.x - 'round' || case when r.code is null then '{}'::jsonb else jsonb_build_object('code', r.code) end order by l.at), '[]'::jsonb)
					from jsonb_array_elements(e.x -> 'links') with ordinality l (x, at)
					left join public.rounds r on r.id::text = l.x ->> 'round' and r.project_id = d.project_id and exists (select from public.round_answers a where a.round_id = r.id)
					where l.x ->> 'kind' = 'persona' or r.code is not null
				)) order by e.at)
				from jsonb_array_elements(d.entries) with ordinality e (x, at)
			))
		from public.diary_pages d join public.workspaces w on w.id = d.workspace_id where d.code = coalesce(p_code, '')
	), jsonb_build_object('status', case when exists (select from private.diary_codes_ended c where c.code_hash = private.keyed_hash(coalesce(p_code, ''))) then 'ended' else 'unknown' end))
$$;
revoke execute on function private.are_diary_links(jsonb), private.diary_things(uuid), public.project_diary(uuid), public.save_diary_entry(uuid, uuid, int, jsonb), public.remove_diary_entry(uuid),
	public.publish_diary(uuid, jsonb, text), public.withdraw_diary(uuid), public.open_diary(text) from public, anon, authenticated;
grant execute on function public.project_diary(uuid), public.save_diary_entry(uuid, uuid, int, jsonb), public.remove_diary_entry(uuid), public.publish_diary(uuid, jsonb, text), public.withdraw_diary(uuid) to authenticated;
grant execute on function public.open_diary(text) to anon, authenticated;
