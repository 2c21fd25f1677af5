-- Finding by a part of a name, with the rights of whoever asks. Answers and what people have written are never searched.

-- Small letters, also where the database's own locale knows none but English ones.
create function private.folded(p_text text) returns text
language sql immutable set search_path = '' as $$
	select translate(lower(normalize(p_text, nfc)), 'ÅÄÖÆØÁÀÂÃÉÈÊËÍÌÎÏÓÒÔÕÚÙÛÜÝÇÑČŠŽĆĐ', 'åäöæøáàâãéèêëíìîïóòôõúùûüýçñčšžćđ')
$$;
-- Whether a text holds what is asked for (folded). Who has no å on the keyboard finds "Åmål" by "amal"; who writes å means å.
create function private.finds(p_text text, p_asked text) returns boolean
language sql immutable set search_path = '' as $$
	select strpos(f.text, p_asked) > 0
		or strpos(translate(f.text, 'åäáàâãöøóòôõéèêëíìîïúùûüýçñčšžćđ', 'aaaaaaooooooeeeeiiiiuuuuycncszcd'), p_asked) > 0
	from (select private.folded(p_text) as text) f
$$;
revoke execute on function private.folded(text), private.finds(text, text) from public, anon;
grant execute on function private.folded(text), private.finds(text, text) to authenticated;

-- The titles and lines of the cards in drafts as they are now; where two have written the same place, as the
-- last of them wrote it. Drafts are the designers': who is none gets no row.
create function private.draft_cards() returns table (survey_id uuid, card text, title text, line text)
language sql stable set search_path = '' as $$
	with said as (
		select d.survey_id, 0 as number, 0::bigint as at, e.key as place, e.value
		from public.survey_drafts d cross join lateral jsonb_each(coalesce(d.folded_sheet, d.sheet)) e
		where e.key like 'cards/%'
		union all
		select d.survey_id, s.number, c.at, c.change ->> 'place', c.change -> 'to'
		from public.survey_drafts d join public.survey_edits s on s.draft_id = d.id and s.number > d.folded
		cross join lateral jsonb_array_elements(s.edit -> 'changes') with ordinality c (change, at)
		where c.change ->> 'place' like 'cards/%'
	), now as (
		select distinct on (x.survey_id, x.place) x.survey_id, x.place, x.value from said x order by x.survey_id, x.place, x.number desc, x.at desc
	)
	select i.survey_id, split_part(i.place, '/', 3), coalesce(t.value #>> '{}', ''), coalesce(l.value #>> '{}', '')
	from now i
	left join now t on t.survey_id = i.survey_id and t.place = 'cards/' || split_part(i.place, '/', 3) || '/title'
	left join now l on l.survey_id = i.survey_id and l.place = 'cards/' || split_part(i.place, '/', 3) || '/line'
	where i.place like 'cards/#/%' and i.value is not null and jsonb_typeof(i.value) <> 'null'
$$;
revoke execute on function private.draft_cards() from public, anon;
grant execute on function private.draft_cards() to authenticated;

-- What surveys without a version are called now, as the last of those who wrote it did; without what stands around it, and
-- empty where nothing is typed. Their own title is what they were begun with.
create function private.draft_titles() returns table (survey_id uuid, title text)
language sql stable set search_path = '' as $$
	select d.survey_id, left(btrim(coalesce((
		case when edited.place is not null then edited.value else coalesce(coalesce(d.folded_sheet, d.sheet) -> 'title', to_jsonb(s.title)) end
	) #>> '{}', '')), 160)
	from public.survey_drafts d join public.surveys s on s.id = d.survey_id
	left join lateral (
		select c.change ->> 'place' as place, c.change -> 'to' as value
		from public.survey_edits e cross join lateral jsonb_array_elements(e.edit -> 'changes') with ordinality c (change, at)
		where e.draft_id = d.id and e.number > d.folded and c.change ->> 'place' = 'title'
		order by e.number desc, c.at desc limit 1
	) edited on true
	where not exists (select 1 from public.survey_versions v where v.survey_id = d.survey_id)
$$;
revoke execute on function private.draft_titles() from public, anon;
grant execute on function private.draft_titles() to authenticated;

-- The same of a project, or of all, [{survey, title}], for a list. With the rights of whoever calls.
create function public.draft_titles(p_project uuid default null)
returns jsonb language sql stable set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object('survey', t.survey_id, 'title', t.title)), '[]'::jsonb)
	from private.draft_titles() t join public.surveys s on s.id = t.survey_id where p_project is null or s.project_id = p_project
$$;
revoke execute on function public.draft_titles(uuid) from public, anon;
grant execute on function public.draft_titles(uuid) to authenticated;

-- Up to 20 of each kind whose name holds what is asked for, and how many there are: projects (by name), surveys (title), rounds
-- (title and code), releases (the round's and the survey's name), cards (title and line; of each survey's newest version, of
-- drafts, and of the library where no survey has the same). [{kind, total, id, name, line, survey, draft, archived, project,
-- workspace, library}], by kind and name. `id`: of the page to open, a survey's where it is a draft. `library`: null, or the workspace in
-- whose library the card is.
create function public.search_workspaces(p_query text)
returns jsonb language plpgsql stable set search_path = '' as $$
declare
	v_asked text := private.folded(btrim(regexp_replace(p_query, '\s+', ' ', 'g')));
begin
	if v_asked is null or char_length(v_asked) not between 2 and 80 then return jsonb_build_object('status', 'invalid'); end if;
	return jsonb_build_object('status', 'found', 'found', (
		with newest as (
			select distinct on (v.survey_id) v.survey_id, v.id, v.content -> 'cards' as cards from public.survey_versions v order by v.survey_id, v.number desc
		), published as (
			select n.survey_id, n.id, c ->> 'id' as card, c ->> 'title' as title, coalesce(c ->> 'line', '') as line from newest n cross join lateral jsonb_array_elements(n.cards) c
		), drafted as (
			select * from private.draft_cards()
		), hit as (
			select 'projects' as kind, p.id, p.name, '' as line, '' as survey, false as draft, p.id as project_id, null::uuid as library, p.workspace_id, false as put_away from public.projects p where private.finds(p.name, v_asked)
			union all
			select 'surveys', n.id, s.title, '', '', false, s.project_id, null, s.workspace_id, false from public.surveys s join newest n on n.survey_id = s.id where private.finds(s.title, v_asked)
			union all
			select 'surveys', s.id, t.title, '', '', true, s.project_id, null, s.workspace_id, false
			from private.draft_titles() t join public.surveys s on s.id = t.survey_id where private.finds(t.title, v_asked)
			union all
			select 'rounds', r.id, r.title, coalesce(r.code, ''), '', false, r.project_id, null, r.workspace_id, false from public.rounds r where private.finds(r.title, v_asked) or private.finds(r.code, v_asked)
			union all
			select 'releases', r.id, r.round, '', r.survey, false, r.project_id, null, r.workspace_id, false from public.releases r where private.finds(r.round, v_asked) or private.finds(r.survey, v_asked)
			union all
			select 'cards', c.id, c.title, c.line, s.title, false, s.project_id, null, s.workspace_id, false
			from published c join public.surveys s on s.id = c.survey_id where private.finds(c.title, v_asked) or private.finds(c.line, v_asked)
			union all
			select 'cards', s.id, c.title, c.line, coalesce(nullif(t.title, ''), s.title), true, s.project_id, null, s.workspace_id, false
			from drafted c join public.surveys s on s.id = c.survey_id left join private.draft_titles() t on t.survey_id = s.id
			where (private.finds(c.title, v_asked) or private.finds(c.line, v_asked))
				and not exists (select from published x where (x.survey_id, x.card, x.title, x.line) = (c.survey_id, c.card, c.title, c.line))
			union all
			select 'cards', c.id, c.title, c.line, '', false, null, c.workspace_id, c.workspace_id, c.archived_on is not null
			from public.value_cards c where (private.finds(c.title, v_asked) or private.finds(c.line, v_asked))
				and not exists (
					select from (select * from published union all select d.survey_id, null, d.card, d.title, d.line from drafted d) x join public.surveys s on s.id = x.survey_id
					where (s.workspace_id, x.card, x.title, x.line) = (c.workspace_id, c.code, c.title, c.line)
				)
		), placed as (
			select h.*, coalesce(p.name, '') as project, h.put_away or p.archived_on is not null as archived, w.name as workspace, count(*) over (partition by h.kind) as total,
				row_number() over (partition by h.kind order by h.put_away or p.archived_on is not null, private.folded(h.name), h.id) as at
			from hit h left join public.projects p on p.id = h.project_id join public.workspaces w on w.id = h.workspace_id
		)
		select coalesce(jsonb_agg(jsonb_build_object(
			'kind', x.kind, 'total', x.total, 'id', x.id, 'name', x.name, 'line', x.line, 'survey', x.survey, 'draft', x.draft,
			'archived', x.archived, 'project', x.project, 'workspace', x.workspace, 'library', x.library) order by x.kind, x.at), '[]'::jsonb)
		from placed x where x.at <= 20
	));
end $$;
revoke execute on function public.search_workspaces(text) from public, anon, authenticated;
grant execute on function public.search_workspaces(text) to authenticated;
