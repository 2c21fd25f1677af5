-- What a project has understood: a claim in one sentence, what it rests on, and who weighs it the other way. An insight points at
-- figures, quotes and statistics and copies none of them. Of a figure it keeps a word for what that said, so that it can be seen
-- later that it says something else. Who may read a release reads the insights of its project.

create table public.insights (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	claim text not null check (char_length(claim) between 1 and 240),
	-- [{kind: figure, release, question, unit, card, said} | {kind: quote, release, quote, said} | {kind: statistic, statistic} |
	-- {kind: dialogue, dialogue, note, said}]. No keys of the database: when what one of them points at is gone, the insight has to say so.
	evidence jsonb not null check (case jsonb_typeof(evidence) when 'array' then jsonb_array_length(evidence) <= 12 else false end),
	lens text check (lens in ('system', 'people', 'place')),
	life_area text check (life_area in ('health', 'housing', 'economy', 'occupation')),
	goal text not null check (char_length(goal) <= 160),
	-- Who weighs it the other way, and how; or that nobody has been heard who does.
	counter text not null check (char_length(counter) <= 400),
	unheard boolean not null check (not unheard or counter = ''),
	-- Who has anchored it, and with whom.
	anchored_with text not null check (char_length(anchored_with) <= 200),
	state text not null check (state in ('draft', 'anchored', 'outdated')),
	version int not null default 1,
	changed_on date not null,
	unique (id, workspace_id),
	check (state <> 'anchored' or (evidence <> '[]' and (unheard or counter <> '') and anchored_with <> '')),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index insights_project on public.insights (project_id, workspace_id);
create index insights_workspace on public.insights (workspace_id);

-- Who wrote what, version by version: the fields that became something else.
create table public.insight_changes (
	insight_id uuid not null,
	workspace_id uuid not null,
	version int not null,
	by_email text not null,
	changed_at timestamptz not null default now(),
	fields jsonb not null,
	primary key (insight_id, version),
	foreign key (insight_id, workspace_id) references public.insights (id, workspace_id) on delete cascade
);
create index insight_changes_workspace on public.insight_changes (workspace_id);

alter table public.insights enable row level security;
alter table public.insight_changes enable row level security;
revoke all on public.insights, public.insight_changes from anon, authenticated;
grant select on public.insights, public.insight_changes to authenticated;
create policy "members see insights" on public.insights for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see who wrote insights" on public.insight_changes for select to authenticated using ((select private.is_member(workspace_id)));

-- Whether one thing is in one of these projects and told there, so that something may rest on it.
create function private.is_told(p_one jsonb, p_projects uuid[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
	if jsonb_typeof(p_one) is distinct from 'object' or exists (select from jsonb_each(p_one) x where jsonb_typeof(x.value) <> 'string') then return false; end if;
	case p_one ->> 'kind'
	when 'figure' then
		return p_one ?& '{release,question,unit,card,said}'::text[] and p_one - '{kind,release,question,unit,card,said}'::text[] = '{}'
			and char_length(p_one ->> 'said') between 1 and 300
			and exists (
				select from public.releases r join public.results x on x.release_id = r.id
				where r.id = (p_one ->> 'release')::uuid and r.project_id = any (p_projects) and x.question = p_one ->> 'question' and x.unit = p_one ->> 'unit' and x.follows is null
					and (x.content is not null and p_one ->> 'card' = '' or x.content -> 'items' @> jsonb_build_array(jsonb_build_object('card', jsonb_build_object('id', p_one -> 'card'))))
			);
	when 'quote' then
		return p_one ?& '{release,quote,said}'::text[] and p_one - '{kind,release,quote,said}'::text[] = '{}' and char_length(p_one ->> 'said') between 1 and 300 and exists (
			select from public.releases r cross join lateral private.told_quotes(r.round_id, r.number) t
			where r.id = (p_one ->> 'release')::uuid and r.project_id = any (p_projects) and r.n is not null and t.id = (p_one ->> 'quote')::uuid
		);
	when 'statistic' then
		return p_one ? 'statistic' and p_one - '{kind,statistic}'::text[] = '{}'
			and exists (select from public.statistics s where s.id = (p_one ->> 'statistic')::uuid and s.project_id = any (p_projects));
	when 'dialogue' then
		return p_one ?& '{dialogue,note,said}'::text[] and p_one - '{kind,dialogue,note,said}'::text[] = '{}' and char_length(p_one ->> 'said') between 1 and 300 and exists (
			select from public.dialogue_notes n join public.dialogues d on d.id = n.dialogue_id
			where n.id = (p_one ->> 'note')::uuid and d.id = (p_one ->> 'dialogue')::uuid and d.project_id = any (p_projects) and n.kind <> 'parked'
		);
	else return false;
	end case;
exception when invalid_text_representation then return false;
end $$;

-- Whether an insight of a project may rest on these: nothing twice, at most three statistics, and whatever was not there in the
-- version before is told now. What was there stays, also when it is gone meanwhile.
create function private.is_evidence(p_evidence jsonb, p_project uuid, p_before jsonb) returns boolean
language sql stable set search_path = '' as $$
	select case when jsonb_typeof(p_evidence) is distinct from 'array' or exists (select from jsonb_array_elements(p_evidence) e where jsonb_typeof(e) <> 'object') then false
	else coalesce((
		select count(*) <= 12 and count(distinct e - 'said') = count(*) and count(*) filter (where e ->> 'kind' = 'statistic') <= 3
			and coalesce(bool_and(exists (select from jsonb_array_elements(coalesce(p_before, '[]')) b where b = e) or private.is_told(e, array[p_project])), true)
		from jsonb_array_elements(p_evidence) e
	), false) end
$$;

-- Writes an insight: a new one (`p_version` 0, `p_insight` its id) or another version of one. {status: saved, version}; changed:
-- somebody else has written it meanwhile, and nothing is lost of either.
create function public.save_insight(p_project uuid, p_insight uuid, p_version int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_names constant text[] := '{claim,evidence,lens,life_area,goal,counter,unheard,anchored_with,state}';
	v_workspace uuid;
	i public.insights;
	v_new public.insights;
	v_fields jsonb;
	v_changed jsonb;
begin
	select p.workspace_id into v_workspace from public.projects p where p.id = p_project and private.decides(p.workspace_id) and private.in_use(p.id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select * into i from public.insights o where o.id = p_insight for update;
	if found and i.project_id <> p_project then return jsonb_build_object('status', 'forbidden'); end if;
	v_fields := private.written_fields(p_fields, c_names, '{claim,goal,counter,anchored_with}');
	if v_fields is null or p_insight is null then return jsonb_build_object('status', 'invalid'); end if;
	begin
		v_new := jsonb_populate_record(i, v_fields || jsonb_build_object('id', p_insight, 'workspace_id', v_workspace, 'project_id', p_project,
			'version', coalesce(i.version, 0) + 1, 'changed_on', private.today(v_workspace)));
		v_changed := private.changed_fields(to_jsonb(i), to_jsonb(v_new), c_names);
		-- The same form sent twice is one.
		if i.id is not null and v_changed = '{}' then return jsonb_build_object('status', 'saved', 'version', i.version); end if;
		if coalesce(i.version, 0) is distinct from p_version then return jsonb_build_object('status', 'changed', 'version', coalesce(i.version, 0)); end if;
		if not private.is_evidence(v_new.evidence, p_project, i.evidence) then return jsonb_build_object('status', 'invalid'); end if;
		if i.id is null then insert into public.insights select v_new.*;
		else
			update public.insights o set claim = v_new.claim, evidence = v_new.evidence, lens = v_new.lens, life_area = v_new.life_area, goal = v_new.goal, counter = v_new.counter,
				unheard = v_new.unheard, anchored_with = v_new.anchored_with, state = v_new.state, version = v_new.version, changed_on = v_new.changed_on
			where o.id = p_insight;
		end if;
	exception when check_violation or not_null_violation or invalid_text_representation then
		return jsonb_build_object('status', 'invalid');
	when unique_violation then
		-- The same new insight, sent twice at once.
		return jsonb_build_object('status', 'changed', 'version', 1);
	end;
	insert into public.insight_changes (insight_id, workspace_id, version, by_email, fields)
	values (p_insight, v_workspace, v_new.version, private.own_address(v_workspace), v_changed);
	perform private.log(v_workspace, case when i.id is null then 'insights.insert' else 'insights.update' end, p_insight, jsonb_build_object('state', v_new.state));
	return jsonb_build_object('status', 'saved', 'version', v_new.version);
end $$;

create function public.remove_insight(p_insight uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	i public.insights;
begin
	select * into i from public.insights o where o.id = p_insight and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.insights o where o.id = i.id;
	perform private.log(i.workspace_id, 'insights.delete', i.id, jsonb_build_object('state', i.state));
	return jsonb_build_object('status', 'removed');
end $$;

-- What evidence ([{kind: figure | quote | statistic, …}]) says, as it is told now: {releases, results, quotes, statistics}. With the
-- rights of whoever calls: releases, results and statistics as their policies let them, quotes as their release tells them. Of a round
-- the releases that are pointed at and the newest; with p_marks only the newest, for who asks whether something has changed.
create function private.grounds_of(p_evidence jsonb, p_marks boolean)
returns jsonb language sql stable set search_path = '' as $$
	with evidence as (
		select e from jsonb_array_elements(p_evidence) e
	), bound as (
		select r.* from public.releases r where r.id in (select (v.e ->> 'release')::uuid from evidence v)
	), newest as (
		select distinct on (r.round_id) r.* from public.releases r where r.round_id in (select b.round_id from bound b) order by r.round_id, r.number desc
	), told as (
		select * from bound union select * from newest
	), asked as (
		select distinct b.round_id, v.e ->> 'question' as question from evidence v join bound b on b.id = (v.e ->> 'release')::uuid where v.e ->> 'kind' = 'figure'
	)
	select jsonb_build_object(
		'releases', (
			select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'roundId', r.round_id, 'number', r.number, 'round', r.round, 'n', r.n, 'simulated', r.simulated, 'releasedOn', r.released_on)), '[]'::jsonb)
			from told r
		),
		'results', (
			select coalesce(jsonb_agg(jsonb_build_object('release', r.id, 'question', x.question, 'unit', x.unit, 'cut', x.cut, 'position', x.position, 'prompt', x.prompt, 'follows', x.follows,
				'kind', x.kind, 'content', x.content, 'hidden', x.hidden, 'since', jsonb_build_object('release', s.id, 'number', s.number, 'releasedOn', s.released_on))), '[]'::jsonb)
			from told r join asked a on a.round_id = r.round_id join public.results x on x.release_id = r.id and (x.question = a.question or x.follows = a.question)
				join public.releases s on s.id = x.since_release
			where not p_marks or r.id in (select n.id from newest n)
		),
		'quotes', (
			select coalesce(jsonb_agg(q || jsonb_build_object('release', b.id)), '[]'::jsonb)
			from bound b cross join lateral jsonb_array_elements(public.released_quotes(b.id) -> 'quotes') q
			where (b.id::text, q ->> 'id') in (select v.e ->> 'release', v.e ->> 'quote' from evidence v where v.e ->> 'kind' = 'quote')
		),
		'statistics', (
			select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'unit', s.unit, 'producer', s.producer, 'source', s.source, 'newest', (
				select x.id from public.statistics x where x.project_id = s.project_id and x.producer = s.producer and x.definition = s.definition and x.meaning = s.meaning order by x.version desc limit 1
			), 'figure', (
				select jsonb_build_object('area', f.area_name, 'period', f.period, 'value', f.value, 'missing', f.missing) from public.statistics_values f where f.statistic_id = s.id
				order by f.place = 'municipality' desc, f.value is null, f.period desc, coalesce(f.sex, 'T') = 'T' desc limit 1
			))), '[]'::jsonb)
			from public.statistics s where s.id::text in (select v.e ->> 'statistic' from evidence v)
		))
$$;

-- Insights with what they rest on, as it is told to whoever calls: {insights, notes, releases, results, quotes, statistics}. With a
-- dialogue's note goes what the line that woke it rests on.
create function public.insight_grounds(p_insights uuid[], p_marks boolean)
returns jsonb language plpgsql stable set search_path = '' as $$
declare
	v_evidence jsonb := (select coalesce(jsonb_agg(e), '[]') from public.insights i cross join lateral jsonb_array_elements(i.evidence) e where i.id = any (p_insights[1:200]));
	v_notes jsonb := private.notes_told(v_evidence);
begin
	return jsonb_build_object('insights', (select coalesce(jsonb_agg(to_jsonb(i)), '[]') from public.insights i where i.id = any (p_insights[1:200])), 'notes', v_notes)
		|| private.grounds_of(v_evidence || private.notes_evidence(v_notes), p_marks);
end $$;

revoke execute on function private.is_told(jsonb, uuid[]), private.is_evidence(jsonb, uuid, jsonb), private.grounds_of(jsonb, boolean), public.save_insight(uuid, uuid, int, jsonb), public.remove_insight(uuid),
	public.insight_grounds(uuid[], boolean) from public, anon, authenticated;
-- It runs with the rights of whoever calls, and the data API does not show it.
grant execute on function private.grounds_of(jsonb, boolean) to authenticated;
grant execute on function public.save_insight(uuid, uuid, int, jsonb), public.remove_insight(uuid), public.insight_grounds(uuid[], boolean) to authenticated;
