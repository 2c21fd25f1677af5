-- What is done about a result, and what those who answered are told. A decision points at a release and names one of its cards;
-- it holds no figure. Who may read a release reads its decisions.

create table public.decisions (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	release_id uuid not null,
	-- The card that it is about and what that is called; null where it is about the whole.
	card text check (char_length(card) between 1 and 24),
	about text check (char_length(about) between 1 and 160),
	title text not null check (char_length(title) between 1 and 160),
	action text check (action in ('create', 'break', 'keep')),
	-- Who sees to it: a function, never a private person.
	owner text not null check (char_length(owner) between 1 and 80),
	level text not null check (level in ('team', 'manager', 'steering')),
	first_step text not null check (char_length(first_step) <= 300),
	due_on date,
	state text not null check (state in ('planned', 'ongoing', 'done', 'confirmed', 'partly', 'not_done')),
	-- Why it was not done or done in part; how one knows that those it concerns agree.
	because text not null check (char_length(because) <= 400),
	-- The same for those who answered, by language; with none they are not told.
	plain jsonb not null check (jsonb_typeof(plain) = 'object'),
	version int not null default 1,
	changed_on date not null,
	unique (id, workspace_id),
	check ((card is null) = (about is null)),
	check (state not in ('confirmed', 'partly', 'not_done') or because <> ''),
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade,
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index decisions_project on public.decisions (project_id, workspace_id);
create index decisions_release on public.decisions (release_id, workspace_id);

-- Who decided what, version by version: the fields that became something else. The address is kept as it was, for the diary.
create table public.decision_changes (
	decision_id uuid not null,
	workspace_id uuid not null,
	version int not null,
	by_email text not null,
	changed_at timestamptz not null default now(),
	fields jsonb not null,
	primary key (decision_id, version),
	foreign key (decision_id, workspace_id) references public.decisions (id, workspace_id) on delete cascade
);

-- The page that a round's code opens afterwards, while it is open: which release it tells from, and which of its cards.
create table public.round_answers (
	round_id uuid primary key,
	workspace_id uuid not null,
	release_id uuid not null,
	-- [{card, as}]: which cards people weighed heaviest, and of which of them they said that it works or does not.
	said jsonb not null check (jsonb_typeof(said) = 'array'),
	told_on date not null,
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade,
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade
);
create index round_answers_release on public.round_answers (release_id, workspace_id);

alter table public.decisions enable row level security;
alter table public.decision_changes enable row level security;
alter table public.round_answers enable row level security;
revoke all on public.decisions, public.decision_changes, public.round_answers from anon, authenticated;
grant select on public.decisions, public.decision_changes, public.round_answers to authenticated;
create policy "members see decisions" on public.decisions for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see who decided" on public.decision_changes for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see what is told" on public.round_answers for select to authenticated using ((select private.is_member(workspace_id)));

-- Whether whoever calls may decide in a workspace.
create function private.decides(p_workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select private.has_role(p_workspace, array['designer', 'trust_agent', 'steering'])
$$;

-- What somebody has written, with the texts of these names trimmed of what is not seen; null where it holds anything but these
-- fields, or one of its texts is none.
create function private.written_fields(p_fields jsonb, p_names text[], p_texts text[]) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
	v_fields jsonb := p_fields;
	v_name text;
begin
	if jsonb_typeof(p_fields) is distinct from 'object' or p_fields - p_names <> '{}' then return null; end if;
	foreach v_name in array p_texts loop
		if jsonb_typeof(p_fields -> v_name) is distinct from 'string' then return null; end if;
		v_fields := v_fields || jsonb_build_object(v_name, private.cleaned_text(p_fields ->> v_name));
	end loop;
	return v_fields;
end $$;

-- Which of these fields are another in a version than in the one before it: {name: what it became}.
create function private.changed_fields(p_before jsonb, p_now jsonb, p_names text[]) returns jsonb
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_object_agg(n.key, n.value), '{}') from jsonb_each(p_now) n left join jsonb_each(p_before) o using (key)
	where n.key = any (p_names) and n.value is distinct from coalesce(o.value, 'null')
$$;

-- The address under which whoever calls is in a workspace.
create function private.own_address(p_workspace uuid) returns text
language sql stable security definer set search_path = '' as $$
	select coalesce(min(m.email), '') from public.members m where m.workspace_id = p_workspace and m.user_id = auth.uid()
$$;

-- What somebody has written of a decision, as it is stored; null where it is none.
create function private.decision_fields(p_decision jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
	v_fields jsonb := private.written_fields(p_decision, '{card,about,title,action,owner,level,first_step,due_on,state,because,plain}', '{title,owner,first_step,because}');
	v_plain jsonb := '{}';
	v_name text;
	v_text text;
begin
	if v_fields is null or jsonb_typeof(p_decision -> 'plain') is distinct from 'object' then return null; end if;
	for v_name, v_text in select * from jsonb_each_text(p_decision -> 'plain') loop
		v_text := private.cleaned_text(coalesce(v_text, ''));
		if v_name !~ '^[a-z]{2,3}$' or char_length(v_text) > 400 then return null; end if;
		if v_text <> '' then v_plain := v_plain || jsonb_build_object(v_name, v_text); end if;
	end loop;
	return v_fields || jsonb_build_object('plain', v_plain);
end $$;

-- Writes a decision: a new one (`p_version` 0, `p_decision` its id) or another version of one. {status: saved, version};
-- changed: somebody else has written it meanwhile, and nothing is lost of either; same: nothing is new.
create function public.save_decision(p_release uuid, p_decision uuid, p_version int, p_fields jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	x public.releases;
	d public.decisions;
	v_new public.decisions;
	v_fields jsonb;
	v_changed jsonb;
begin
	select * into x from public.releases r where r.id = p_release and private.decides(r.workspace_id) and private.in_use(r.project_id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	select * into d from public.decisions o where o.id = p_decision for update;
	if found and d.release_id <> p_release then return jsonb_build_object('status', 'forbidden'); end if;
	v_fields := private.decision_fields(p_fields);
	if v_fields is null or p_decision is null then return jsonb_build_object('status', 'invalid'); end if;
	-- A result that tells nothing has nothing to be answered.
	if x.n is null then return jsonb_build_object('status', 'too_few'); end if;
	begin
		v_new := jsonb_populate_record(d, v_fields || jsonb_build_object('id', p_decision, 'workspace_id', x.workspace_id, 'project_id', x.project_id,
			'release_id', x.id, 'version', coalesce(d.version, 0) + 1, 'changed_on', private.today(x.workspace_id)));
		v_changed := private.changed_fields(to_jsonb(d), to_jsonb(v_new), '{card,about,title,action,owner,level,first_step,due_on,state,because,plain}');
		-- The same form sent twice is one.
		if d.id is not null and v_changed = '{}' then return jsonb_build_object('status', 'saved', 'version', d.version); end if;
		if coalesce(d.version, 0) is distinct from p_version then return jsonb_build_object('status', 'changed', 'version', coalesce(d.version, 0)); end if;
		if d.id is null then insert into public.decisions select v_new.*;
		else
			update public.decisions o set card = v_new.card, about = v_new.about, title = v_new.title, action = v_new.action, owner = v_new.owner, level = v_new.level,
				first_step = v_new.first_step, due_on = v_new.due_on, state = v_new.state, because = v_new.because, plain = v_new.plain, version = v_new.version,
				changed_on = v_new.changed_on
			where o.id = p_decision;
		end if;
	exception when check_violation or not_null_violation or invalid_text_representation or invalid_datetime_format or datetime_field_overflow then
		return jsonb_build_object('status', 'invalid');
	when unique_violation then
		-- The same new decision, sent twice at once.
		return jsonb_build_object('status', 'changed', 'version', 1);
	end;
	insert into public.decision_changes (decision_id, workspace_id, version, by_email, fields)
	values (p_decision, x.workspace_id, v_new.version, private.own_address(x.workspace_id), v_changed);
	perform private.log(x.workspace_id, case when d.id is null then 'decisions.insert' else 'decisions.update' end, p_decision, jsonb_build_object('state', v_new.state));
	return jsonb_build_object('status', 'saved', 'version', v_new.version);
end $$;

-- Takes away a decision that nobody who answered has been told of. What they have been told stays, and gets another state.
create function public.remove_decision(p_decision uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d public.decisions;
begin
	select * into d from public.decisions o where o.id = p_decision and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if exists (
		select from public.decision_changes c where c.decision_id = d.id and c.fields -> 'plain' <> '{}'
	) and exists (select from public.round_answers a join public.releases x on x.round_id = a.round_id where x.id = d.release_id) then
		return jsonb_build_object('status', 'told');
	end if;
	delete from public.decisions o where o.id = d.id;
	perform private.log(d.workspace_id, 'decisions.delete', d.id, jsonb_build_object('state', d.state));
	return jsonb_build_object('status', 'removed');
end $$;

-- Opens the page for those who answered, or lets it tell from another release; closed with p_said null.
create function public.tell_round(p_release uuid, p_said jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	x public.releases;
begin
	select * into x from public.releases r where r.id = p_release and private.decides(r.workspace_id) and private.in_use(r.project_id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if p_said is null then
		delete from public.round_answers a where a.round_id = x.round_id;
		if found then perform private.log(x.workspace_id, 'rounds.untell', x.round_id, '{}'); end if;
		return jsonb_build_object('status', 'closed');
	end if;
	if x.n is null then return jsonb_build_object('status', 'too_few'); end if;
	if jsonb_typeof(p_said) <> 'array' or jsonb_array_length(p_said) > 9 or exists (
		select from jsonb_array_elements(p_said) one
		where jsonb_typeof(one) <> 'object' or one - '{card,as}'::text[] <> '{}' or coalesce(one ->> 'as' not in ('top', 'fix', 'protect'), true) or not exists (
			select from public.rounds r join public.survey_versions v on v.id = r.survey_version_id, jsonb_array_elements(v.content -> 'cards') c
			where r.id = x.round_id and c -> 'id' = one -> 'card'
		)
	) then return jsonb_build_object('status', 'invalid'); end if;
	insert into public.round_answers (round_id, workspace_id, release_id, said, told_on)
	values (x.round_id, x.workspace_id, x.id, p_said, private.today(x.workspace_id))
	on conflict (round_id) do update set release_id = excluded.release_id, said = excluded.said;
	perform private.log(x.workspace_id, 'rounds.tell', x.round_id, jsonb_build_object('release', x.number));
	return jsonb_build_object('status', 'told');
end $$;

-- What those who answered a round are told, by its code: {status: unknown | waiting | told, workspace, survey, …}. Of a decision
-- its card, its plain words, its state and its day: never who sees to it or why it was decided.
create function public.round_answer(p_code text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', case when a.round_id is null then 'waiting' else 'told' end, 'code', r.code, 'survey', v.content,
			'workspace', jsonb_build_object('name', w.name, 'contact', w.contact) || jsonb_strip_nulls(jsonb_build_object('accent', w.accent))
		) || case when a.round_id is null then '{}'::jsonb else jsonb_build_object(
			'n', x.n, 'simulated', x.simulated, 'toldOn', a.told_on, 'said', a.said,
			'decisions', (
				select coalesce(jsonb_agg(jsonb_build_object('card', d.card, 'plain', d.plain, 'state', d.state, 'dueOn', d.due_on, 'changedOn', d.changed_on)
					order by d.state = 'not_done', d.due_on, d.id), '[]'::jsonb)
				from public.releases o join public.decisions d on d.release_id = o.id where o.round_id = r.id and d.plain <> '{}'
			)) end
		from public.rounds r
		join public.workspaces w on w.id = r.workspace_id
		join public.survey_versions v on v.id = r.survey_version_id
		left join public.round_answers a on a.round_id = r.id
		left join public.releases x on x.id = a.release_id
		where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function private.decides(uuid), private.written_fields(jsonb, text[], text[]), private.changed_fields(jsonb, jsonb, text[]), private.own_address(uuid), private.decision_fields(jsonb), public.save_decision(uuid, uuid, int, jsonb), public.remove_decision(uuid),
	public.tell_round(uuid, jsonb), public.round_answer(text) from public, anon, authenticated;
grant execute on function public.save_decision(uuid, uuid, int, jsonb), public.remove_decision(uuid), public.tell_round(uuid, jsonb) to authenticated;
grant execute on function public.round_answer(text) to anon, authenticated;
