-- Where two rules work against each other for somebody: of a persona, what happens, what each rule says and why it is there, and what
-- is done about it. It rests on something as a line of a persona does, or says that it is assumed. Who may read the persona reads it.

-- What a clash rests on as a persona with one line, so that one decides what both may rest on. p_said: its own words.
create function private.as_line(p_said text, p_evidence jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select jsonb_build_array(jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('text', p_said, 'evidence', p_evidence, 'other', null))))
$$;

create table public.rule_clashes (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	persona_id uuid not null,
	situation text not null check (char_length(situation) between 1 and 240),
	-- Two rules: whose each is, what it says, and why it is there, where anybody has said.
	a_whose text not null check (char_length(a_whose) between 1 and 60),
	a_says text not null check (char_length(a_says) between 1 and 300),
	a_why text not null check (char_length(a_why) <= 300),
	b_whose text not null check (char_length(b_whose) between 1 and 60),
	b_says text not null check (char_length(b_says) between 1 and 300),
	b_why text not null check (char_length(b_why) <= 300),
	effect text not null check (char_length(effect) between 1 and 400),
	-- Who sees it today; empty: nobody, as far as it is known.
	seen_by text not null check (char_length(seen_by) <= 160),
	-- Change a rule, read it otherwise, or guide people past; null: nobody has said.
	way text check (way in ('change', 'interpret', 'guide')),
	-- Who can: as decisions say it.
	level text check (level in ('team', 'manager', 'steering')),
	evidence jsonb not null check (private.is_support(evidence)),
	state text not null check (state in ('noted', 'raised', 'solved', 'remains')),
	version int not null default 1,
	changed_on date not null,
	unique (id, workspace_id),
	foreign key (persona_id, workspace_id) references public.personas (id, workspace_id) on delete cascade,
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index rule_clashes_persona on public.rule_clashes (persona_id, workspace_id);
create index rule_clashes_project on public.rule_clashes (project_id, workspace_id);

-- Who wrote what, version by version: the fields that became something else.
create table public.rule_clash_changes (
	clash_id uuid not null,
	workspace_id uuid not null,
	version int not null,
	by_email text not null,
	changed_at timestamptz not null default now(),
	fields jsonb not null,
	primary key (clash_id, version),
	foreign key (clash_id, workspace_id) references public.rule_clashes (id, workspace_id) on delete cascade
);
create index rule_clash_changes_workspace on public.rule_clash_changes (workspace_id);

-- Which clash a decision was made from: said once, when it is made. Either can go without the other.
create table public.decision_clashes (
	decision_id uuid primary key,
	clash_id uuid not null,
	workspace_id uuid not null,
	foreign key (decision_id, workspace_id) references public.decisions (id, workspace_id) on delete cascade,
	foreign key (clash_id, workspace_id) references public.rule_clashes (id, workspace_id) on delete cascade
);
create index decision_clashes_clash on public.decision_clashes (clash_id, workspace_id);

-- The same of a clash that is kept.
create function private.clash_line(p_one public.rule_clashes) returns jsonb
language sql immutable set search_path = '' as $$
	select private.as_line(concat_ws(E'\n', p_one.situation, p_one.effect, p_one.a_says, p_one.a_why, p_one.b_says, p_one.b_why), p_one.evidence)
$$;

alter table public.rule_clashes enable row level security;
alter table public.rule_clash_changes enable row level security;
alter table public.decision_clashes enable row level security;
revoke all on public.rule_clashes, public.rule_clash_changes, public.decision_clashes from anon, authenticated;
grant select on public.rule_clashes, public.rule_clash_changes, public.decision_clashes to authenticated;
-- The persona's own policies say who sees it: what is a draft alone, or taken away, has no clashes for who does not see it.
create policy "members see the clashes of personas they see" on public.rule_clashes for select to authenticated using ((select private.is_member(workspace_id)) and (
	exists (select from public.persona_versions v where v.persona_id = rule_clashes.persona_id) or exists (select from public.personas p where p.id = rule_clashes.persona_id and p.removed_on is null)
));
create policy "members see who wrote clashes" on public.rule_clash_changes for select to authenticated using (exists (select from public.rule_clashes c where c.id = clash_id));
create policy "members see what was decided from which clash" on public.decision_clashes for select to authenticated using (exists (select from public.rule_clashes c where c.id = clash_id));

-- Whether whoever calls may write clashes of a persona: who decides, of one that they can read.
create function private.clashes_of(p_persona uuid) returns public.personas
language sql stable security definer set search_path = '' as $$
	select p.* from public.personas p
	where p.id = p_persona and p.removed_on is null and private.decides(p.workspace_id) and private.in_use(p.project_id)
		and (private.has_role(p.workspace_id, array['designer']) or exists (select from public.persona_versions v where v.persona_id = p.id))
$$;

-- Writes a clash: a new one (`p_version` 0, `p_clash` its id) or another version of one. {status: saved, version}; changed: somebody
-- else has written it meanwhile, and nothing is lost of either; evidence, few_people, own_words: as private.evidence_problem says.
create function public.save_rule_clash(p_persona uuid, p_clash uuid, p_version int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_names constant text[] := '{situation,a_whose,a_says,a_why,b_whose,b_says,b_why,effect,seen_by,way,level,evidence,state}';
	c_texts constant text[] := '{situation,a_whose,a_says,a_why,b_whose,b_says,b_why,effect,seen_by}';
	p public.personas;
	c public.rule_clashes;
	v_new public.rule_clashes;
	v_fields jsonb;
	v_changed jsonb;
	v_problem text;
begin
	select * into p from private.clashes_of(p_persona);
	if p.id is null then return jsonb_build_object('status', 'forbidden'); end if;
	select * into c from public.rule_clashes o where o.id = p_clash for update;
	if found and c.persona_id <> p.id then return jsonb_build_object('status', 'forbidden'); end if;
	v_fields := private.written_fields(p_fields, c_names, c_texts);
	if v_fields is null or p_clash is null or private.is_support(p_fields -> 'evidence') is not true then return jsonb_build_object('status', 'invalid'); end if;
	if exists (select from unnest(array['situation', 'a_whose', 'a_says', 'b_whose', 'b_says', 'effect']) n where private.is_blank(v_fields ->> n)) then return jsonb_build_object('status', 'invalid'); end if;
	begin
		v_new := jsonb_populate_record(c, v_fields || jsonb_build_object('id', p_clash, 'workspace_id', p.workspace_id, 'project_id', p.project_id, 'persona_id', p.id,
			'version', coalesce(c.version, 0) + 1, 'changed_on', private.today(p.workspace_id)));
		v_changed := private.changed_fields(to_jsonb(c), to_jsonb(v_new), c_names);
		-- The same form sent twice is one.
		if c.id is not null and v_changed = '{}' then return jsonb_build_object('status', 'saved', 'version', c.version); end if;
		if coalesce(c.version, 0) is distinct from p_version then return jsonb_build_object('status', 'changed', 'version', coalesce(c.version, 0)); end if;
		v_problem := private.evidence_problem(p.workspace_id, private.clash_line(v_new), case when c.id is null then '[]' else private.clash_line(c) end);
		if v_problem is not null then return jsonb_build_object('status', v_problem); end if;
		if c.id is null then insert into public.rule_clashes select v_new.*;
		else
			update public.rule_clashes o set situation = v_new.situation, a_whose = v_new.a_whose, a_says = v_new.a_says, a_why = v_new.a_why, b_whose = v_new.b_whose, b_says = v_new.b_says,
				b_why = v_new.b_why, effect = v_new.effect, seen_by = v_new.seen_by, way = v_new.way, level = v_new.level, evidence = v_new.evidence, state = v_new.state, version = v_new.version,
				changed_on = v_new.changed_on
			where o.id = p_clash;
		end if;
	exception when check_violation or not_null_violation or data_exception then
		return jsonb_build_object('status', 'invalid');
	when unique_violation then
		-- The same new clash, sent twice at once.
		return jsonb_build_object('status', 'changed', 'version', 1);
	end;
	insert into public.rule_clash_changes (clash_id, workspace_id, version, by_email, fields)
	values (p_clash, p.workspace_id, v_new.version, private.own_address(p.workspace_id), v_changed);
	perform private.log(p.workspace_id, case when c.id is null then 'rule_clashes.insert' else 'rule_clashes.update' end, p_clash, jsonb_build_object('state', v_new.state));
	return jsonb_build_object('status', 'saved', 'version', v_new.version);
end $$;

create function public.remove_rule_clash(p_clash uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c public.rule_clashes;
begin
	select * into c from public.rule_clashes o where o.id = p_clash and (private.clashes_of(o.persona_id)).id is not null for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.rule_clashes o where o.id = c.id;
	perform private.log(c.workspace_id, 'rule_clashes.delete', c.id, jsonb_build_object('state', c.state));
	return jsonb_build_object('status', 'removed');
end $$;

-- {status: linked}; the same again is the same; forbidden: the two are not of one project, or it is not for whoever calls to say;
-- another: the decision was made from another clash.
create function public.link_clash(p_decision uuid, p_clash uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d public.decisions;
begin
	select * into d from public.decisions o where o.id = p_decision and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found or not exists (select from public.rule_clashes c where c.id = p_clash and c.project_id = d.project_id and (private.clashes_of(c.persona_id)).id is not null) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	insert into public.decision_clashes (decision_id, clash_id, workspace_id) values (d.id, p_clash, d.workspace_id) on conflict (decision_id) do nothing;
	if found then
		perform private.log(d.workspace_id, 'decisions.from_clash', d.id, jsonb_build_object('clash', p_clash));
	elsif not exists (select from public.decision_clashes o where o.decision_id = d.id and o.clash_id = p_clash) then
		return jsonb_build_object('status', 'another');
	end if;
	return jsonb_build_object('status', 'linked');
end $$;

-- Clashes with what they rest on, as it is told to whoever calls: {clashes, releases, results, quotes, statistics}. By their ids, or all
-- of a persona's. With each its decisions.
create function public.clash_grounds(p_clashes uuid[], p_persona uuid)
returns jsonb language sql stable set search_path = '' as $$
	with ours as (
		select c.* from public.rule_clashes c where c.id = any (p_clashes[1:50]) or c.persona_id = p_persona order by c.changed_on desc, c.id limit 50
	)
	select jsonb_build_object('clashes', (
			select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('decided', (
				select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'state', d.state, 'dueOn', d.due_on) order by d.due_on, d.id), '[]'::jsonb)
				from public.decision_clashes x join public.decisions d on d.id = x.decision_id where x.clash_id = c.id
			)) order by c.state = 'solved', c.changed_on desc, c.id), '[]'::jsonb) from ours c
		))
		|| private.grounds_of((
			select coalesce(jsonb_agg(distinct e), '[]'::jsonb) from ours c cross join lateral jsonb_array_elements(private.persona_evidence(private.as_line('', c.evidence))) e
		), false)
$$;

revoke execute on function private.as_line(text, jsonb), private.clash_line(public.rule_clashes), private.clashes_of(uuid), public.save_rule_clash(uuid, uuid, int, jsonb), public.remove_rule_clash(uuid),
	public.link_clash(uuid, uuid), public.clash_grounds(uuid[], uuid) from public, anon, authenticated;
grant execute on function private.as_line(text, jsonb) to authenticated;
grant execute on function public.save_rule_clash(uuid, uuid, int, jsonb), public.remove_rule_clash(uuid), public.link_clash(uuid, uuid), public.clash_grounds(uuid[], uuid) to authenticated;
