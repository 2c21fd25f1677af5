-- How personas are written, published, taken away, brought back, copied and read. What a line may rest on is decided here.

-- Why a persona of a workspace may not rest on this, or null. What was there before stays, also when it is gone meanwhile. evidence:
-- it is not told in the workspace. few_people: the quotes are not certain to be of three people, or fewer took part in a focus group
-- than anything is told of here. own_words: a line keeps the words of
-- somebody who asked that theirs be used rewritten only.
--
-- A person answers a question about a card once in a round, so three answers to the same are of three people. Whether two quotes of
-- different questions are of one person is not looked at: who asked for many combinations would learn who said what together.
-- Neither is a card that is not told: a reader would learn which quotes share it.
create function private.evidence_problem(p_workspace uuid, p_sections jsonb, p_before jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
	v_projects uuid[] := array(select p.id from public.projects p where p.workspace_id = p_workspace);
	v_problem text;
begin
	if exists (
		select from private.persona_texts(p_sections) t where t.evidence ->> 'kind' in ('figure', 'statistic')
			and not exists (select from private.persona_texts(p_before) b where b.evidence = t.evidence) and private.is_told(t.evidence, v_projects) is not true
	) then return 'evidence'; end if;
	-- What is cast comes after what it is: the halves of a condition may be looked at in any order.
	if exists (
		select from private.persona_texts(p_sections) t
		where case t.evidence ->> 'kind' when 'note' then (t.evidence ->> 'people')::int < (select w.smallest_group from public.workspaces w where w.id = p_workspace) else false end
			and not exists (select from private.persona_texts(p_before) b where b.evidence = t.evidence)
	) then return 'few_people'; end if;
	with bound as (
		select row_number() over () as place, n.evidence from (
			select distinct t.evidence from private.persona_texts(p_sections) t where t.evidence ->> 'kind' = 'quotes'
				and not exists (select from private.persona_texts(p_before) b where b.evidence = t.evidence)
		) n
	), asked as (
		select b.place, (x ->> 'release')::uuid as release, (x ->> 'quote')::uuid as quote from bound b cross join lateral jsonb_array_elements(b.evidence -> 'quotes') x
	), told as materialized (
		-- Each release once, however many lines point at it.
		select r.id as release, r.round_id, t.id as quote, q.question, q.card, q.card is not distinct from t.card as is_open
		from public.releases r cross join lateral private.told_quotes(r.round_id, r.number) t join public.quotes q on q.id = t.id
		where r.workspace_id = p_workspace and r.n is not null and r.id in (select a.release from asked a)
	), known as (
		select a.place, a.quote, t.round_id, t.question, t.card, t.is_open from asked a left join told t using (release, quote)
	), same as (
		select k.place from known k where k.is_open group by k.place, k.round_id, k.question, k.card having count(distinct k.quote) >= 3
	)
	select case when exists (select from known k where k.question is null) then 'evidence' when exists (select from bound b where b.place not in (select s.place from same s)) then 'few_people' end into v_problem;
	if v_problem is not null then return v_problem; end if;
	if exists (
		select from private.persona_texts(p_sections) t cross join lateral jsonb_array_elements(case t.evidence ->> 'kind' when 'quotes' then t.evidence -> 'quotes' else '[]' end) x
			join public.quotes q on q.id = (x ->> 'quote')::uuid
		where q.workspace_id = p_workspace and q.rewrite_only and q.raw is not null
			and not exists (select from private.persona_texts(p_before) b where b.said = t.said and b.evidence = t.evidence) and private.keeps_own_words(q.raw, t.said)
	) then return 'own_words'; end if;
	return null;
end $$;

-- Writes a persona: a new one (`p_revision` 0, `p_persona` its id) or what has become of one. {status: saved, revision}; changed:
-- somebody else has written since, and the caller makes the change again on what there is now; evidence, few_people, own_words: as
-- private.evidence_problem says.
create function public.save_persona(p_project uuid, p_persona uuid, p_revision int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_names constant text[] := '{name,age,pronoun,portrait,sections,not_known,review_on}';
	w public.workspaces;
	p public.personas;
	v_new public.personas;
	v_fields jsonb;
	v_problem text;
begin
	select x.* into w from public.projects o join public.workspaces x on x.id = o.workspace_id
	where o.id = p_project and private.has_role(o.workspace_id, array['designer']) and private.in_use(o.id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select * into p from public.personas o where o.id = p_persona for update;
	if found and (p.project_id <> p_project or p.removed_on is not null) then return jsonb_build_object('status', 'forbidden'); end if;
	v_fields := private.written_fields(p_fields, c_names, '{name,pronoun,not_known}');
	if v_fields is null or p_persona is null or private.are_sections(p_fields -> 'sections') is not true then return jsonb_build_object('status', 'invalid'); end if;
	begin
		v_new := jsonb_populate_record(p, v_fields || jsonb_build_object('id', p_persona, 'workspace_id', w.id, 'project_id', p_project,
			'revision', coalesce(p.revision, 0) + 1, 'changed_on', private.today(w.id)));
		-- The same sent twice is one.
		if p.id is not null and private.changed_fields(to_jsonb(p), to_jsonb(v_new), c_names) = '{}' then return jsonb_build_object('status', 'saved', 'revision', p.revision); end if;
		if coalesce(p.revision, 0) is distinct from p_revision then return jsonb_build_object('status', 'changed', 'revision', coalesce(p.revision, 0)); end if;
		v_problem := private.evidence_problem(w.id, v_new.sections, coalesce(p.sections, '[]'));
		if v_problem is not null then return jsonb_build_object('status', v_problem); end if;
		if p.id is null then insert into public.personas select v_new.*;
		else
			update public.personas o set name = v_new.name, age = v_new.age, pronoun = v_new.pronoun, portrait = v_new.portrait, sections = v_new.sections, not_known = v_new.not_known,
				review_on = v_new.review_on, revision = v_new.revision, changed_on = v_new.changed_on
			where o.id = p_persona;
		end if;
	exception when check_violation or not_null_violation or data_exception then
		return jsonb_build_object('status', 'invalid');
	when unique_violation then
		-- The same new persona, sent twice at once.
		return jsonb_build_object('status', 'changed', 'revision', 1);
	end;
	if p.id is null then perform private.log(w.id, 'personas.insert', p_persona, jsonb_build_object('name', v_new.name)); end if;
	return jsonb_build_object('status', 'saved', 'revision', v_new.revision);
end $$;

-- Freezes a version of exactly what somebody has seen. Pressed twice it is one version. lines: there is none; blank_line; not_known:
-- nobody has written what is not known; review: no day, or one that is over; why: it is not the first, and nobody says why it is another.
create function public.publish_persona(p_persona uuid, p_revision int, p_why text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_names constant text[] := '{name,age,pronoun,portrait,sections,not_known,review_on}';
	p public.personas;
	v public.persona_versions;
	v_why text := private.cleaned_text(coalesce(p_why, ''));
	v_today date;
begin
	select * into p from public.personas o where o.id = p_persona and o.removed_on is null and private.has_role(o.workspace_id, array['designer']) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	v_today := private.today(p.workspace_id);
	select * into v from public.persona_versions o where o.persona_id = p.id order by o.number desc limit 1;
	if v.number is not null and private.changed_fields(to_jsonb(v), to_jsonb(p), c_names) = '{}' then return jsonb_build_object('status', 'published', 'number', v.number); end if;
	if p.revision is distinct from p_revision then return jsonb_build_object('status', 'changed', 'revision', p.revision); end if;
	if not exists (select from private.persona_texts(p.sections)) then return jsonb_build_object('status', 'lines'); end if;
	if exists (select from private.persona_texts(p.sections) t where private.is_blank(private.cleaned_text(t.said))) then return jsonb_build_object('status', 'blank_line'); end if;
	if private.is_blank(p.not_known) then return jsonb_build_object('status', 'not_known'); end if;
	if p.review_on is null or p.review_on <= v_today then return jsonb_build_object('status', 'review'); end if;
	if char_length(v_why) > 400 or v.number is not null and private.is_blank(v_why) then return jsonb_build_object('status', 'why'); end if;
	insert into public.persona_versions (persona_id, workspace_id, project_id, number, name, age, pronoun, portrait, sections, not_known, review_on, why, by_email, revision, published_on)
	values (p.id, p.workspace_id, p.project_id, coalesce(v.number, 0) + 1, p.name, p.age, p.pronoun, p.portrait, p.sections, p.not_known, p.review_on, v_why, private.own_address(p.workspace_id), p.revision, v_today);
	perform private.log(p.workspace_id, 'personas.publish', p.id, jsonb_build_object('number', coalesce(v.number, 0) + 1));
	return jsonb_build_object('status', 'published', 'number', coalesce(v.number, 0) + 1);
end $$;

-- Takes a persona away with its versions, or brings it back: for thirty days, to the day.
create function public.remove_persona(p_persona uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	p public.personas;
begin
	select * into p from public.personas o where o.id = p_persona and private.has_role(o.workspace_id, array['designer']) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if p.removed_on is not null then return jsonb_build_object('status', 'removed'); end if;
	update public.personas o set removed_on = private.today(p.workspace_id) where o.id = p.id;
	update public.persona_versions o set removed_on = private.today(p.workspace_id) where o.persona_id = p.id;
	perform private.log(p.workspace_id, 'personas.delete', p.id, jsonb_build_object('name', p.name));
	return jsonb_build_object('status', 'removed');
end $$;

create function public.restore_persona(p_persona uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	p public.personas;
begin
	select * into p from public.personas o where o.id = p_persona and private.has_role(o.workspace_id, array['designer']) and private.in_use(o.project_id) for update;
	if not found or p.removed_on + 30 < private.today(p.workspace_id) then return jsonb_build_object('status', 'forbidden'); end if;
	if p.removed_on is null then return jsonb_build_object('status', 'restored'); end if;
	update public.personas o set removed_on = null where o.id = p.id;
	update public.persona_versions o set removed_on = null where o.persona_id = p.id;
	perform private.log(p.workspace_id, 'personas.restore', p.id, jsonb_build_object('name', p.name));
	return jsonb_build_object('status', 'restored');
end $$;

-- Forgets those whose thirty days are over. Anybody may ask for it: it goes by the calendar, and tells nothing.
create function public.forget_personas()
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	delete from public.personas p where p.removed_on + 30 < private.today(p.workspace_id);
	return jsonb_build_object('status', 'ok');
end $$;

-- A draft's copy in a project of the same workspace. What was found in one place says nothing of another: every line is an
-- assumption there, and it has no review date. Pressed twice it is one.
create function public.copy_persona(p_persona uuid, p_project uuid, p_copy uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_assumed constant jsonb := '{"evidence": {"kind": "assumption"}}';
	p public.personas;
begin
	select * into p from public.personas o where o.id = p_persona and o.removed_on is null and private.has_role(o.workspace_id, array['designer']);
	if not found or p_copy is null or not exists (select from public.projects o where o.id = p_project and o.workspace_id = p.workspace_id and private.in_use(o.id)) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	insert into public.personas (id, workspace_id, project_id, name, age, pronoun, portrait, sections, not_known, changed_on)
	values (p_copy, p.workspace_id, p_project, p.name, p.age, p.pronoun, p.portrait, (
		select coalesce(jsonb_agg(s || jsonb_build_object('lines', (
			select coalesce(jsonb_agg(l || c_assumed || jsonb_build_object('other', case when l -> 'other' = 'null' then 'null'::jsonb else (l -> 'other') || c_assumed end) order by l_at), '[]')
			from jsonb_array_elements(s -> 'lines') with ordinality x (l, l_at)
		)) order by s_at), '[]')
		from jsonb_array_elements(p.sections) with ordinality y (s, s_at)
	), p.not_known, private.today(p.workspace_id)) on conflict do nothing;
	if found then perform private.log(p.workspace_id, 'personas.insert', p_copy, jsonb_build_object('name', p.name, 'from', p.id));
	elsif not exists (select from public.personas o where o.id = p_copy and o.project_id = p_project) then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'copied');
end $$;

-- Personas with what their lines rest on, as it is told to whoever calls: {personas, releases, results, quotes, statistics}. Their
-- newest versions, those of a number (p_number), or (p_drafts) what designers write; those that the person may not see are left out. One
-- question for many of them.
create function public.persona_grounds(p_personas uuid[], p_drafts boolean, p_marks boolean, p_number int default null)
returns jsonb language sql stable set search_path = '' as $$
	with ours as (
		select to_jsonb(p) as one from public.personas p where p_drafts and p.id = any (p_personas[1:50]) and p.removed_on is null
		union all
		select * from (
			select distinct on (v.persona_id) to_jsonb(v) || jsonb_build_object('id', v.persona_id) from public.persona_versions v
			where not p_drafts and v.persona_id = any (p_personas[1:50]) and (p_number is null or v.number = p_number) order by v.persona_id, v.number desc
		) newest
	)
	select jsonb_build_object('personas', (select coalesce(jsonb_agg(o.one), '[]'::jsonb) from ours o))
		|| private.grounds_of((select coalesce(jsonb_agg(distinct e), '[]'::jsonb) from ours o cross join lateral jsonb_array_elements(private.persona_evidence(o.one -> 'sections')) e), p_marks)
$$;

-- The quotes that a release tells, for designers to bind lines to: [{id, text, card, asked}]. asked: a word for what it answers, the
-- same for quotes of the same question and card; null where the card is not told.
create function public.bindable_quotes(p_release uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select case when exists (select from public.releases r where r.id = p_release and private.has_role(r.workspace_id, array['designer']))
		then jsonb_build_object('status', 'ok', 'quotes', (
			select coalesce(jsonb_agg(x || jsonb_build_object('asked', case when q.card is not distinct from x -> 'card' ->> 'id' then concat_ws('|', q.question, q.card) end) order by at), '[]'::jsonb)
			from jsonb_array_elements(public.released_quotes(p_release) -> 'quotes') with ordinality t (x, at) join public.quotes q on q.id = (x ->> 'id')::uuid
		)) else jsonb_build_object('status', 'forbidden') end
$$;

revoke execute on function private.evidence_problem(uuid, jsonb, jsonb), public.save_persona(uuid, uuid, int, jsonb), public.publish_persona(uuid, int, text), public.remove_persona(uuid),
	public.restore_persona(uuid), public.forget_personas(), public.copy_persona(uuid, uuid, uuid), public.persona_grounds(uuid[], boolean, boolean, int), public.bindable_quotes(uuid) from public, anon, authenticated;
grant execute on function public.save_persona(uuid, uuid, int, jsonb), public.publish_persona(uuid, int, text), public.remove_persona(uuid), public.restore_persona(uuid), public.forget_personas(),
	public.copy_persona(uuid, uuid, uuid), public.persona_grounds(uuid[], boolean, boolean, int), public.bindable_quotes(uuid) to authenticated;
grant execute on function public.forget_personas() to anon;
