-- Dialogues: a group of those who decide or work somewhere meets one published persona, and writes what it understood. A project
-- holds several about the same persona, each in a place of its own. Nobody's name is asked for. A note may point at the line of the
-- persona that woke it, and an insight may rest on notes.

create table public.dialogues (
	id uuid primary key,
	workspace_id uuid not null,
	project_id uuid not null,
	-- No key of the database: the persona may be taken away, and the dialogue has to say so.
	persona_id uuid not null,
	-- What the persona was called when the dialogue was planned.
	persona_name text not null,
	place text not null check (char_length(place) between 1 and 80),
	-- Who meets there: "Chefer", "Politiker". Empty where several do.
	party text not null check (char_length(party) <= 80),
	on_day date not null check (on_day between '2000-01-01' and '2100-01-01'),
	-- How many took part; known when it has been held.
	people int check (people between 1 and 500),
	state text not null check (state in ('planned', 'held')),
	version int not null default 1,
	unique (id, workspace_id),
	check (state <> 'held' or people is not null),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index dialogues_project on public.dialogues (project_id, workspace_id);
create index dialogues_workspace on public.dialogues (workspace_id);

create table public.dialogue_notes (
	id uuid primary key,
	dialogue_id uuid not null,
	workspace_id uuid not null,
	-- seen: "vi trodde … vi såg … det betyder". parked: a solution that has to wait, which no insight rests on.
	kind text not null check (kind in ('seen', 'insight', 'possibility', 'parked')),
	thought text not null check (char_length(thought) <= 400),
	saw text not null check (char_length(saw) <= 400),
	-- Of what was seen: what it means.
	text text not null check (char_length(text) <= 400),
	-- The line of the persona that woke it, and how that read then.
	line_id text,
	line_text text,
	version int not null default 1,
	written_at timestamptz not null default now(),
	check ((line_id is null) = (line_text is null)),
	check (case kind when 'seen' then saw <> '' else text <> '' and thought = '' and saw = '' end),
	foreign key (dialogue_id, workspace_id) references public.dialogues (id, workspace_id) on delete cascade
);
create index dialogue_notes_dialogue on public.dialogue_notes (dialogue_id, workspace_id);
create index dialogue_notes_workspace on public.dialogue_notes (workspace_id);

alter table public.dialogues enable row level security;
alter table public.dialogue_notes enable row level security;
revoke all on public.dialogues, public.dialogue_notes from anon, authenticated;
grant select on public.dialogues, public.dialogue_notes to authenticated;
create policy "members see dialogues" on public.dialogues for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see what was written in dialogues" on public.dialogue_notes for select to authenticated using ((select private.is_member(workspace_id)));

-- A line of a persona's newest version, for whoever may read that; null when it is not there or the persona is taken away.
create function private.newest_line(p_persona uuid, p_line text) returns jsonb
language sql stable set search_path = '' as $$
	select l from (
		select v.sections from public.persona_versions v where v.persona_id = p_persona and v.removed_on is null order by v.number desc limit 1
	) newest cross join lateral jsonb_array_elements(newest.sections) s cross join lateral jsonb_array_elements(s -> 'lines') l
	where l ->> 'id' = p_line
$$;

-- Plans one dialogue in each of these places, about a published persona of the project. Their ids follow from `p_key`: the same form
-- sent twice plans them once.
create function public.plan_dialogues(p_project uuid, p_persona uuid, p_key uuid, p_places jsonb, p_party text, p_on date)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_name text;
	v_places text[];
	v_made int;
begin
	select p.workspace_id into v_workspace from public.projects p where p.id = p_project and private.decides(p.workspace_id) and private.in_use(p.id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select v.name into v_name from public.persona_versions v where v.persona_id = p_persona and v.project_id = p_project and v.removed_on is null order by v.number desc limit 1;
	if not found then return jsonb_build_object('status', 'no_persona'); end if;
	if p_key is null or p_party is null or jsonb_typeof(p_places) is distinct from 'array' or exists (
		select from jsonb_array_elements(case jsonb_typeof(p_places) when 'array' then p_places else '[]' end) x where jsonb_typeof(x) <> 'string'
	) then return jsonb_build_object('status', 'invalid'); end if;
	v_places := array(select private.cleaned_text(x) from jsonb_array_elements_text(p_places) with ordinality t (x, at) order by at);
	if cardinality(v_places) not between 1 and 40 or exists (select from unnest(v_places) x where private.is_blank(x)) then return jsonb_build_object('status', 'invalid'); end if;
	begin
		insert into public.dialogues (id, workspace_id, project_id, persona_id, persona_name, place, party, on_day, state)
		-- With the digits that say which kind of id it is, or nobody else would read it as one.
		select overlay(overlay(md5(p_key::text || '/' || t.at) placing '4' from 13) placing '8' from 17)::uuid, v_workspace, p_project, p_persona, v_name, t.x, private.cleaned_text(p_party), p_on, 'planned'
		from unnest(v_places) with ordinality t (x, at)
		on conflict (id) do nothing;
		get diagnostics v_made = row_count;
	exception when check_violation or not_null_violation then
		return jsonb_build_object('status', 'invalid');
	end;
	if v_made > 0 then perform private.log(v_workspace, 'dialogues.insert', p_project, jsonb_build_object('persona', p_persona, 'places', v_made)); end if;
	return jsonb_build_object('status', 'planned');
end $$;

-- Writes where, with whom, when and how many, and that it has been held. {status: saved, version}; changed: somebody else has
-- written it meanwhile.
create function public.save_dialogue(p_dialogue uuid, p_version int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_names constant text[] := '{place,party,on_day,people,state}';
	d public.dialogues;
	v_new public.dialogues;
	v_fields jsonb;
begin
	select * into d from public.dialogues o where o.id = p_dialogue and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	v_fields := private.written_fields(p_fields, c_names, '{place,party}');
	if v_fields is null or not v_fields ?& c_names or private.is_blank(v_fields ->> 'place') then return jsonb_build_object('status', 'invalid'); end if;
	begin
		v_new := jsonb_populate_record(d, v_fields || jsonb_build_object('version', d.version + 1));
		if private.changed_fields(to_jsonb(d), to_jsonb(v_new), c_names) = '{}' then return jsonb_build_object('status', 'saved', 'version', d.version); end if;
		if d.version is distinct from p_version then return jsonb_build_object('status', 'changed', 'version', d.version); end if;
		update public.dialogues o set place = v_new.place, party = v_new.party, on_day = v_new.on_day, people = v_new.people, state = v_new.state, version = v_new.version where o.id = d.id;
	exception when check_violation or not_null_violation or data_exception then
		return jsonb_build_object('status', 'invalid');
	end;
	perform private.log(d.workspace_id, 'dialogues.update', d.id, jsonb_build_object('state', v_new.state));
	return jsonb_build_object('status', 'saved', 'version', v_new.version);
end $$;

-- Takes a dialogue away with all that was written there. What rests on it says so when it is read.
create function public.remove_dialogue(p_dialogue uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d public.dialogues;
begin
	select * into d from public.dialogues o where o.id = p_dialogue and private.has_role(o.workspace_id, array['designer']) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.dialogues o where o.id = d.id;
	perform private.log(d.workspace_id, 'dialogues.delete', d.id, jsonb_build_object('state', d.state));
	return jsonb_build_object('status', 'removed');
end $$;

-- Writes a note: a new one (`p_version` 0, `p_note` its id) or another version of one. `line`: the id of the persona's line that woke
-- it, or ''. A line that it pointed at before stays, also when it is gone meanwhile. full: a dialogue has room for 200.
create function public.save_note(p_dialogue uuid, p_note uuid, p_version int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	c_texts constant text[] := '{kind,thought,saw,text,line}';
	d public.dialogues;
	n public.dialogue_notes;
	v_fields jsonb := private.written_fields(p_fields, c_texts, c_texts);
	v_line text;
	v_said text;
begin
	select * into d from public.dialogues o where o.id = p_dialogue and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select * into n from public.dialogue_notes o where o.id = p_note;
	if found and n.dialogue_id <> p_dialogue then return jsonb_build_object('status', 'forbidden'); end if;
	if v_fields is null or p_note is null then return jsonb_build_object('status', 'invalid'); end if;
	if private.is_blank(v_fields ->> case v_fields ->> 'kind' when 'seen' then 'saw' else 'text' end) then return jsonb_build_object('status', 'invalid'); end if;
	v_line := nullif(v_fields ->> 'line', '');
	v_said := case when v_line = n.line_id then n.line_text else private.newest_line(d.persona_id, v_line) ->> 'text' end;
	if v_line is not null and v_said is null then return jsonb_build_object('status', 'no_line'); end if;
	if n.id is not null and (n.kind, n.thought, n.saw, n.text) = (v_fields ->> 'kind', v_fields ->> 'thought', v_fields ->> 'saw', v_fields ->> 'text') and n.line_id is not distinct from v_line then
		return jsonb_build_object('status', 'saved', 'version', n.version);
	end if;
	if coalesce(n.version, 0) is distinct from p_version then return jsonb_build_object('status', 'changed', 'version', coalesce(n.version, 0)); end if;
	if n.id is null and (select count(*) from public.dialogue_notes o where o.dialogue_id = d.id) >= 200 then return jsonb_build_object('status', 'full'); end if;
	begin
		if n.id is null then
			insert into public.dialogue_notes (id, dialogue_id, workspace_id, kind, thought, saw, text, line_id, line_text)
			values (p_note, d.id, d.workspace_id, v_fields ->> 'kind', v_fields ->> 'thought', v_fields ->> 'saw', v_fields ->> 'text', v_line, v_said);
		else
			update public.dialogue_notes o set kind = v_fields ->> 'kind', thought = v_fields ->> 'thought', saw = v_fields ->> 'saw', text = v_fields ->> 'text', line_id = v_line, line_text = v_said,
				version = n.version + 1 where o.id = n.id;
		end if;
	exception when check_violation then
		return jsonb_build_object('status', 'invalid');
	when unique_violation then
		-- The same id, at the same time, in another dialogue.
		return jsonb_build_object('status', 'forbidden');
	end;
	return jsonb_build_object('status', 'saved', 'version', coalesce(n.version, 0) + 1);
end $$;

create function public.remove_note(p_note uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	delete from public.dialogue_notes n using public.dialogues d
	where n.id = p_note and d.id = n.dialogue_id and private.decides(d.workspace_id) and private.in_use(d.project_id);
	return jsonb_build_object('status', case when found then 'removed' else 'forbidden' end);
end $$;

-- The notes that evidence points at, with the dialogue of each and the line that woke it as it is now, for whoever calls. What has
-- been parked is a solution, and nothing to rest on.
create function private.notes_told(p_evidence jsonb) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'thought', n.thought, 'saw', n.saw, 'text', n.text,
		'dialogue', jsonb_build_object('id', d.id, 'place', d.place, 'party', d.party, 'onDay', d.on_day, 'personaId', d.persona_id, 'personaName', d.persona_name),
		'line', case when n.line_id is not null then jsonb_build_object('id', n.line_id, 'text', n.line_text, 'now', private.newest_line(d.persona_id, n.line_id)) end,
		'smallest', w.smallest_group) order by n.written_at, n.id), '[]')
	from public.dialogue_notes n join public.dialogues d on d.id = n.dialogue_id join public.workspaces w on w.id = n.workspace_id
	where n.kind <> 'parked' and n.id::text in (select e ->> 'note' from jsonb_array_elements(p_evidence) e where e ->> 'kind' = 'dialogue')
$$;

-- What the lines that woke these notes rest on, as insights point at it.
create function private.notes_evidence(p_notes jsonb) returns jsonb
language sql stable set search_path = '' as $$
	select private.persona_evidence(jsonb_build_array(jsonb_build_object('lines', coalesce(jsonb_agg(distinct n -> 'line' -> 'now'), '[]'))))
	from jsonb_array_elements(p_notes) n where jsonb_typeof(n -> 'line' -> 'now') = 'object'
$$;

revoke execute on function private.newest_line(uuid, text), private.notes_told(jsonb), private.notes_evidence(jsonb), public.plan_dialogues(uuid, uuid, uuid, jsonb, text, date),
	public.save_dialogue(uuid, int, jsonb), public.remove_dialogue(uuid), public.save_note(uuid, uuid, int, jsonb), public.remove_note(uuid) from public, anon, authenticated;
-- They run with the rights of whoever calls, and the data API does not show them.
grant execute on function private.newest_line(uuid, text), private.notes_told(jsonb), private.notes_evidence(jsonb) to authenticated;
grant execute on function public.plan_dialogues(uuid, uuid, uuid, jsonb, text, date), public.save_dialogue(uuid, int, jsonb), public.remove_dialogue(uuid), public.save_note(uuid, uuid, int, jsonb),
	public.remove_note(uuid) to authenticated;
