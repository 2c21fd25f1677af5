-- Answers taken out as files: who did it, when, which file. Nothing of what it held, and, once it has ended, not how many: with
-- a time, the number of answers would tell when somebody came.

create table private.exports (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	round_id uuid not null,
	by_user uuid not null,
	-- As it is stored, with background in bands of at least k people (20261130040000), or approved quotes alone.
	kind text not null default 'raw' check (kind in ('raw', 'deidentified', 'quotes')),
	file text not null check (file in ('people', 'choices', 'quotes')),
	format text not null check (format in ('csv', 'jsonl', 'xlsx')),
	state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
	-- People written, and to write; null once it has ended, and how many to write until a de-identified one has been dealt its own.
	done int default 0,
	total int,
	started_at timestamptz not null default now(),
	-- When it last moved: one that has stood still for two minutes has broken off.
	moved_at timestamptz not null default now(),
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade,
	check (state = 'running' or (done is null and total is null)),
	check ((kind = 'quotes') = (file = 'quotes'))
);
create index exports_round on private.exports (round_id, started_at desc);
alter table private.exports enable row level security;
revoke all on private.exports from public, anon, authenticated;

-- The workspace of a round, for who may take out this kind of its answers; null for others.
create function private.round_to_export(p_round uuid, p_kind text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select r.workspace_id from public.rounds r
		where r.id = p_round and (private.has_role(r.workspace_id, array['designer']) or p_kind = 'deidentified' and private.has_export_right(r.workspace_id))
	);
end $$;
revoke execute on function private.round_to_export(uuid, text) from public, anon, authenticated;

-- Begins an export, and writes it down before anything has left. {status, id, total}. De-identified: `open` while people may
-- answer, `too_few` where nothing can be told, and without a total; of quotes `too_few` where none may be.
create function public.begin_export(p_round uuid, p_file text, p_format text, p_kind text default 'raw')
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid := private.round_to_export(p_round, p_kind);
	v_id uuid := gen_random_uuid();
	v_total int;
begin
	if v_workspace is null then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(p_kind not in ('raw', 'deidentified', 'quotes') or p_format not in ('csv', 'jsonl', 'xlsx')
		or p_file not in ('people', 'choices', 'quotes') or (p_file = 'quotes') <> (p_kind = 'quotes'), true) then
		return jsonb_build_object('status', 'invalid');
	end if;
	case p_kind
	when 'raw' then select count(*) into v_total from public.responses x where x.round_id = p_round;
	when 'quotes' then
		select count(*) into v_total from private.told_quotes(p_round, 2147483647);
		if v_total = 0 then return jsonb_build_object('status', 'too_few'); end if;
	else
		-- People are dealt when the first are asked for: among many that takes a while, and by then the file has begun.
		if private.deidentified_state(p_round) <> 'ready' then return jsonb_build_object('status', private.deidentified_state(p_round)); end if;
	end case;
	insert into private.exports (id, workspace_id, round_id, by_user, kind, file, format, total)
	values (v_id, v_workspace, p_round, auth.uid(), p_kind, p_file, p_format, v_total);
	perform private.log(v_workspace, 'rounds.export', p_round, jsonb_build_object('kind', p_kind, 'file', p_file, 'format', p_format));
	return jsonb_build_object('status', 'begun', 'id', v_id, 'total', v_total);
end $$;

-- The next people of an export in the order of their random ids, at most a thousand, without own words, day or way:
-- {status: running, people: [{id, language, support, help, simulated, answers}]}; {status: stopped} once somebody has cancelled it.
-- De-identified: ids that are this export's own, and `withheld`, what is not told of a person.
-- Only for whoever began it, as long as they may.
create function public.export_people(p_round uuid, p_export uuid, p_after uuid default null, p_most int default 1000)
returns json language plpgsql security definer set search_path = '' as $$
declare
	c_first constant uuid := '00000000-0000-0000-0000-000000000000';
	v_most int := least(greatest(p_most, 1), 1000);
	e private.exports;
	v_people json;
	v_read int;
begin
	if private.round_to_export(p_round, 'deidentified') is null then return json_build_object('status', 'forbidden'); end if;
	select * into e from private.exports x where x.id = p_export and x.round_id = p_round and x.by_user = auth.uid() and x.state = 'running';
	if e.id is null or e.kind = 'quotes' then return json_build_object('status', 'stopped'); end if;
	if private.round_to_export(p_round, e.kind) is null then return json_build_object('status', 'forbidden'); end if;
	if e.kind = 'deidentified' then
		if e.total is null then
			-- Asked twice at once, the second waits for the round and finds it dealt.
			if private.gather_deidentified(p_round) then update private.exports x set total = private.deal_rows(p_round, e.id) where x.id = e.id and x.state = 'running' and x.total is null;
			else perform private.close_export(e.id, 'failed');
			end if;
		end if;
		v_people := private.dealt_people(e.id, coalesce(p_after, c_first), v_most);
		if v_people is null then
			perform private.close_export(e.id, 'failed');
			return json_build_object('status', 'stopped');
		end if;
		v_read := json_array_length(v_people);
	else
		-- Without "or": a plan that is kept would walk past everybody who has been read already.
		-- As text at once (json): as jsonb each person's answers would be taken apart and put together again.
		select coalesce(json_agg(json_build_object('id', one.id, 'language', one.language, 'support', one.support, 'help', one.help,
			'simulated', one.simulated, 'answers', one.answers) order by one.id), '[]'::json), count(*) into v_people, v_read
		from (
			select x.id, x.language, x.support, x.help, x.simulated, x.answers
			from public.responses x
			where x.round_id = p_round and x.id > coalesce(p_after, c_first)
			order by x.id limit v_most
		) one;
	end if;
	update private.exports x set done = x.done + v_read, moved_at = now() where x.id = e.id and x.state = 'running';
	return json_build_object('status', 'running', 'people', v_people);
end $$;

-- Ends an export that runs; what it was dealt is gone with it.
create function private.close_export(p_export uuid, p_state text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
	-- Also of one that has ended already, because somebody of it has gone.
	delete from private.export_rows r where r.export_id = p_export;
	update private.exports e set state = p_state, done = null, total = null, moved_at = now() where e.id = p_export and e.state = 'running';
	return found;
end $$;
revoke execute on function private.close_export(uuid, text) from public, anon, authenticated;

-- An export that has ended: whole, or cut off. `cancelled` stays cancelled. Whoever began it says the other two; every
-- designer may cancel.
create function public.end_export(p_round uuid, p_export uuid, p_state text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_designer boolean := private.round_to_export(p_round, 'raw') is not null;
	v_by uuid;
begin
	if private.round_to_export(p_round, 'deidentified') is null then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(p_state not in ('done', 'cancelled', 'failed'), true) then return jsonb_build_object('status', 'invalid'); end if;
	select e.by_user into v_by from private.exports e where e.id = p_export and e.round_id = p_round;
	if v_by is distinct from auth.uid() and not v_designer then return jsonb_build_object('status', 'forbidden'); end if;
	if v_by is null or v_by <> auth.uid() and p_state <> 'cancelled' then return jsonb_build_object('status', 'stopped'); end if;
	return jsonb_build_object('status', case when private.close_export(p_export, p_state) then 'ended' else 'stopped' end);
end $$;

-- The round's latest exports, for its designers; for others who may export, their own.
-- {status, exports: [{id, by, kind, file, format, state, done, total, startedAt}]}.
create function public.round_exports(p_round uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	v_designer boolean := private.round_to_export(p_round, 'raw') is not null;
begin
	if private.round_to_export(p_round, 'deidentified') is null then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'exports', (
		select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'by', (
				select min(m.email) from public.members m where m.workspace_id = e.workspace_id and m.user_id = e.by_user
			), 'kind', e.kind, 'file', e.file, 'format', e.format, 'state', case when e.state = 'running' and e.moved_at < now() - interval '2 minutes' then 'failed' else e.state end,
			'done', e.done, 'total', e.total, 'startedAt', e.started_at) order by e.started_at desc, e.id), '[]'::jsonb)
		from (select * from private.exports x where x.round_id = p_round and (v_designer or x.by_user = auth.uid()) order by x.started_at desc, x.id limit 20) e
	));
end $$;
revoke execute on function public.begin_export(uuid, text, text, text), public.export_people(uuid, uuid, uuid, int), public.end_export(uuid, uuid, text), public.round_exports(uuid) from public, anon;
grant execute on function public.begin_export(uuid, text, text, text), public.export_people(uuid, uuid, uuid, int), public.end_export(uuid, uuid, text), public.round_exports(uuid) to authenticated;
