-- Tags of quotes: four areas of life, three lenses, a card of the survey, and free tags of the workspace. Two free tags can be
-- merged. Nothing is rewritten then: the one points at the other, and a quote keeps the tag that it was given. So it can be undone.

create table private.quote_tags (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	name text not null check (char_length(name) between 1 and 40),
	folded text not null,
	merged_into uuid references private.quote_tags (id) on delete set null,
	check (merged_into <> id),
	unique (workspace_id, folded)
);
create index quote_tags_merged on private.quote_tags (merged_into);
alter table private.quote_tags enable row level security;
revoke all on private.quote_tags from public, anon, authenticated;

-- The tag that a tag stands for now.
create function private.tag_now(p_tag uuid) returns uuid
language sql stable set search_path = '' as $$
	with recursive way (id, into_id, step) as (
		select t.id, t.merged_into, 0 from private.quote_tags t where t.id = p_tag
		union all
		select t.id, t.merged_into, w.step + 1 from way w join private.quote_tags t on t.id = w.into_id where w.step < 50
	)
	select w.id from way w order by w.step desc limit 1
$$;

-- The names of a quote's tags as they stand now, in order.
create function private.tag_names(p_tags uuid[]) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(jsonb_agg(distinct t.name), '[]'::jsonb) from unnest(p_tags) x join private.quote_tags t on t.id = private.tag_now(x)
$$;

-- Gives a quote these tags and no others; free ones by name, and those that are new are made. For designers.
create function public.tag_quote(p_quote uuid, p_life_area text, p_lens text, p_card text, p_tags text[])
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	q public.quotes;
	v_names text[];
	v_tags uuid[];
	v_problem jsonb;
begin
	select * into q from public.quotes x where x.id = p_quote for update;
	v_problem := private.quote_problem(q, q.version);
	if v_problem is not null then return v_problem; end if;
	-- Each once, as it was written first.
	v_names := array(select distinct on (private.folded(n.name)) n.name
		from (select btrim(regexp_replace(private.cleaned_text(x.name), '\s+', ' ', 'g')) as name, x.place from unnest(coalesce(p_tags, '{}')) with ordinality x (name, place)) n
		where n.name <> '' order by private.folded(n.name), n.place);
	if cardinality(v_names) > 12 or exists (select from unnest(v_names) n where char_length(n) > 40)
		or coalesce(p_life_area, '') not in ('', 'health', 'housing', 'economy', 'occupation') or coalesce(p_lens, '') not in ('', 'system', 'people', 'place')
		or coalesce(p_card, '') <> '' and not exists (
			select from public.rounds r join public.survey_versions v on v.id = r.survey_version_id cross join lateral jsonb_array_elements(v.content -> 'cards') c
			where r.id = q.round_id and c ->> 'id' = p_card) then
		return jsonb_build_object('status', 'invalid');
	end if;
	insert into private.quote_tags (workspace_id, name, folded) select q.workspace_id, n, private.folded(n) from unnest(v_names) n on conflict do nothing;
	-- One that it has already stays as it is, so that undoing a merge finds it.
	v_tags := array(select t.id from private.quote_tags t where t.workspace_id = q.workspace_id and (
		t.folded in (select private.folded(n) from unnest(v_names) n) and not exists (select from unnest(q.tags) h where h <> t.id and private.tag_now(h) = t.id)
		or t.id = any (q.tags) and exists (select from private.quote_tags s where s.id = private.tag_now(t.id) and s.folded in (select private.folded(n) from unnest(v_names) n))));
	update public.quotes x set life_area = nullif(p_life_area, ''), lens = nullif(p_lens, ''), about_card = nullif(p_card, ''), tags = v_tags where x.id = q.id;
	return jsonb_build_object('status', 'saved');
end $$;

-- The free tags of a workspace, each with how many quotes have it now, and into which it has been merged. For designers.
create function public.quote_tags(p_workspace uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select case when private.has_role(p_workspace, array['designer']) then jsonb_build_object('status', 'ok', 'tags', (
		select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'into', i.name, 'quotes', (
			select count(*) from public.quotes q where q.workspace_id = p_workspace and exists (select from unnest(q.tags) x where private.tag_now(x) = t.id)
		)) order by t.folded), '[]'::jsonb)
		from private.quote_tags t left join private.quote_tags i on i.id = t.merged_into where t.workspace_id = p_workspace
	)) else jsonb_build_object('status', 'forbidden') end
$$;

-- p_from stands for p_into from now on; null: for itself again. For designers.
create function public.merge_quote_tag(p_workspace uuid, p_from uuid, p_into uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if not private.has_role(p_workspace, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	-- One at a time, so that no two make a ring.
	perform 1 from private.quote_tags t where t.workspace_id = p_workspace order by t.id for update;
	if not exists (select from private.quote_tags t where t.id = p_from and t.workspace_id = p_workspace) then return jsonb_build_object('status', 'unknown'); end if;
	if p_into is not null and (
		not exists (select from private.quote_tags t where t.id = p_into and t.workspace_id = p_workspace)
		or private.tag_now(p_into) = p_from or exists (select from private.quote_tags t where t.id = p_from and t.merged_into is not null)) then
		return jsonb_build_object('status', 'invalid');
	end if;
	update private.quote_tags t set merged_into = p_into where t.id = p_from;
	perform private.log(p_workspace, case when p_into is null then 'quotes.unmerge_tag' else 'quotes.merge_tag' end, p_from);
	return jsonb_build_object('status', 'saved');
end $$;

revoke execute on function private.tag_now(uuid), private.tag_names(uuid[]), public.tag_quote(uuid, text, text, text, text[]), public.quote_tags(uuid), public.merge_quote_tag(uuid, uuid, uuid)
	from public, anon, authenticated;
grant execute on function public.tag_quote(uuid, text, text, text, text[]), public.quote_tags(uuid), public.merge_quote_tag(uuid, uuid, uuid) to authenticated;
