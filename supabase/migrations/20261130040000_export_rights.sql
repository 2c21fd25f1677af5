-- The right to take out de-identified answers: who has it besides designers. It goes with the membership.
create table private.export_rights (
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	user_id uuid not null references auth.users (id) on delete cascade,
	by_user uuid not null,
	granted_at timestamptz not null default now(),
	primary key (workspace_id, user_id)
);
create index export_rights_user on private.export_rights (user_id);
alter table private.export_rights enable row level security;
revoke all on private.export_rights from public, anon, authenticated;

create function private.has_export_right(p_workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select private.is_member(p_workspace) and exists (select from private.export_rights x where x.workspace_id = p_workspace and x.user_id = auth.uid())
$$;

create function private.drop_export_right() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from private.export_rights x where x.workspace_id = old.workspace_id and x.user_id = old.user_id
		and not exists (select from public.members m where m.workspace_id = old.workspace_id and m.user_id = old.user_id);
	return null;
end $$;
create trigger members_drop_export_right after delete on public.members
	for each row execute function private.drop_export_right();

-- Gives a member the right, or takes it back. For owners.
create function public.set_export_right(p_workspace uuid, p_user uuid, p_may boolean)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	-- Whoever takes a membership away takes this lock first.
	perform 1 from public.workspaces where id = p_workspace for update;
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	if p_may is null or not exists (select from public.members m where m.workspace_id = p_workspace and m.user_id = p_user) then
		return jsonb_build_object('status', 'unknown');
	end if;
	if p_may then
		insert into private.export_rights (workspace_id, user_id, by_user) values (p_workspace, p_user, auth.uid()) on conflict do nothing;
	else
		delete from private.export_rights x where x.workspace_id = p_workspace and x.user_id = p_user;
	end if;
	-- Said twice is said once.
	if found then perform private.log(p_workspace, case when p_may then 'members.allow_export' else 'members.stop_export' end, p_user); end if;
	return jsonb_build_object('status', 'saved');
end $$;

-- Who has the right, and the latest exports of all rounds: who, when and what, not how many. For owners.
-- {status, rights: [{user, email, by, since}], exports: [{id, by, roundId, round, kind, file, format, startedAt}]}
create function public.workspace_exports(p_workspace uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if not private.has_role(p_workspace, array['owner']) then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'rights', (
		select coalesce(jsonb_agg(jsonb_build_object('user', x.user_id, 'email', private.member_email(p_workspace, x.user_id),
			'by', private.member_email(p_workspace, x.by_user), 'since', x.granted_at) order by private.member_email(p_workspace, x.user_id)), '[]'::jsonb)
		from private.export_rights x where x.workspace_id = p_workspace
	), 'exports', (
		select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'by', private.member_email(p_workspace, e.by_user), 'roundId', e.round_id, 'round', r.title,
			'kind', e.kind, 'file', e.file, 'format', e.format, 'startedAt', e.started_at) order by e.started_at desc, e.id), '[]'::jsonb)
		from (select * from private.exports x where x.workspace_id = p_workspace order by x.started_at desc, x.id limit 200) e
			join public.rounds r on r.id = e.round_id
	));
end $$;

create function private.member_email(p_workspace uuid, p_user uuid) returns text
language sql stable security definer set search_path = '' as $$
	select min(m.email) from public.members m where m.workspace_id = p_workspace and m.user_id = p_user
$$;

-- Approved quotes of an export, in an order of chance, without who, when and which text it was: {status: running, quotes: [{text, card,
-- lifeArea, lens, about, tags, language}]}. Card and language where told_quotes tells them, and what a designer says that
-- it is about only where its card is no secret. Only for whoever began it, as long as they are a designer.
create function public.export_quotes(p_round uuid, p_export uuid)
returns json language plpgsql security definer set search_path = '' as $$
declare
	v_quotes json;
begin
	if private.round_to_export(p_round, 'raw') is null then return json_build_object('status', 'forbidden'); end if;
	if not exists (select from private.exports e where e.id = p_export and e.round_id = p_round and e.kind = 'quotes' and e.by_user = auth.uid() and e.state = 'running') then
		return json_build_object('status', 'stopped');
	end if;
	select coalesce(json_agg(json_build_object('text', t.washed, 'card', t.card, 'lifeArea', q.life_area, 'lens', q.lens,
		'about', case when q.card is not distinct from t.card then q.about_card end, 'tags', private.tag_names(q.tags), 'language', t.language) order by random()), '[]'::json)
	into v_quotes from private.told_quotes(p_round, 2147483647) t join public.quotes q on q.id = t.id;
	return json_build_object('status', 'running', 'quotes', v_quotes);
end $$;

revoke execute on function private.has_export_right(uuid), private.drop_export_right(), private.member_email(uuid, uuid),
	public.set_export_right(uuid, uuid, boolean), public.workspace_exports(uuid), public.export_quotes(uuid, uuid)
	from public, anon, authenticated;
grant execute on function public.set_export_right(uuid, uuid, boolean), public.workspace_exports(uuid), public.export_quotes(uuid, uuid) to authenticated;
