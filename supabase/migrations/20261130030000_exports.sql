-- Answers taken out as files: who did it, when, which file. Nothing of what it held, and, once it has ended, not how many: with
-- a time, the number of answers would tell when somebody came.

create table private.exports (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	round_id uuid not null,
	by_user uuid not null,
	file text not null check (file in ('people', 'choices')),
	format text not null check (format in ('csv', 'jsonl', 'xlsx')),
	state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
	-- People written, and to write; null once it has ended.
	done int default 0,
	total int,
	started_at timestamptz not null default now(),
	-- When it last moved: one that has stood still for two minutes has broken off.
	moved_at timestamptz not null default now(),
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade,
	check (state = 'running' or (done is null and total is null))
);
create index exports_round on private.exports (round_id, started_at desc);
alter table private.exports enable row level security;
revoke all on private.exports from public, anon, authenticated;

-- The workspace of a round, for a designer of it; null for others.
create function private.round_to_export(p_round uuid) returns uuid
language sql stable security definer set search_path = '' as $$
	select r.workspace_id from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer'])
$$;
revoke execute on function private.round_to_export(uuid) from public, anon, authenticated;

-- Begins an export, and writes it down before anything has left. {status, id, total}.
create function public.begin_export(p_round uuid, p_file text, p_format text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid := private.round_to_export(p_round);
	v_total int;
	v_id uuid;
begin
	if v_workspace is null then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(p_file not in ('people', 'choices') or p_format not in ('csv', 'jsonl', 'xlsx'), true) then return jsonb_build_object('status', 'invalid'); end if;
	select count(*) into v_total from public.responses x where x.round_id = p_round;
	insert into private.exports (workspace_id, round_id, by_user, file, format, total)
	values (v_workspace, p_round, auth.uid(), p_file, p_format, v_total) returning id into v_id;
	perform private.log(v_workspace, 'rounds.export', p_round, jsonb_build_object('file', p_file, 'format', p_format));
	return jsonb_build_object('status', 'begun', 'id', v_id, 'total', v_total);
end $$;

-- The next people of an export in the order of their random ids, at most a thousand, without own words, day or way:
-- {status: running, people: [{id, language, support, help, simulated, answers}]}; {status: stopped} once somebody has cancelled it.
-- Only for whoever began it, as long as they are a designer.
create function public.export_people(p_round uuid, p_export uuid, p_after uuid default null, p_most int default 1000)
returns json language plpgsql security definer set search_path = '' as $$
declare
	v_people json;
	v_read int;
begin
	if private.round_to_export(p_round) is null then return json_build_object('status', 'forbidden'); end if;
	if not exists (select from private.exports e where e.id = p_export and e.round_id = p_round and e.by_user = auth.uid() and e.state = 'running') then
		return json_build_object('status', 'stopped');
	end if;
	-- Without "or": a plan that is kept would walk past everybody who has been read already.
	-- As text at once (json): as jsonb each person's answers would be taken apart and put together again.
	select coalesce(json_agg(json_build_object('id', one.id, 'language', one.language, 'support', one.support, 'help', one.help,
		'simulated', one.simulated, 'answers', one.answers) order by one.id), '[]'::json), count(*) into v_people, v_read
	from (
		select x.id, x.language, x.support, x.help, x.simulated, x.answers
		from public.responses x
		where x.round_id = p_round and x.id > coalesce(p_after, '00000000-0000-0000-0000-000000000000')
		order by x.id limit least(greatest(p_most, 1), 1000)
	) one;
	update private.exports e set done = e.done + v_read, moved_at = now() where e.id = p_export and e.state = 'running';
	return json_build_object('status', 'running', 'people', v_people);
end $$;

-- An export that has ended: whole, or cut off. `cancelled` stays cancelled. Whoever began it says the other two; every
-- designer may cancel.
create function public.end_export(p_round uuid, p_export uuid, p_state text)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if private.round_to_export(p_round) is null then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(p_state not in ('done', 'cancelled', 'failed'), true) then return jsonb_build_object('status', 'invalid'); end if;
	update private.exports e set state = p_state, done = null, total = null, moved_at = now()
	where e.id = p_export and e.round_id = p_round and e.state = 'running' and (p_state = 'cancelled' or e.by_user = auth.uid());
	return jsonb_build_object('status', case when found then 'ended' else 'stopped' end);
end $$;

-- The round's latest exports, for its designers: {status, exports: [{id, by, file, format, state, done, total, startedAt}]}.
create function public.round_exports(p_round uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if private.round_to_export(p_round) is null then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'exports', (
		select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'by', (
				select min(m.email) from public.members m where m.workspace_id = e.workspace_id and m.user_id = e.by_user
			), 'file', e.file, 'format', e.format, 'state', case when e.state = 'running' and e.moved_at < now() - interval '2 minutes' then 'failed' else e.state end,
			'done', e.done, 'total', e.total, 'startedAt', e.started_at) order by e.started_at desc, e.id), '[]'::jsonb)
		from (select * from private.exports x where x.round_id = p_round order by x.started_at desc, x.id limit 20) e
	));
end $$;
revoke execute on function public.begin_export(uuid, text, text), public.export_people(uuid, uuid, uuid, int), public.end_export(uuid, uuid, text), public.round_exports(uuid) from public, anon;
grant execute on function public.begin_export(uuid, text, text), public.export_people(uuid, uuid, uuid, int), public.end_export(uuid, uuid, text), public.round_exports(uuid) to authenticated;
