-- De-identified answers out as files: people in groups of at least k who look alike.
--
-- Two files of one round can be laid beside each other, and an answer is known again by what it says. So everybody who is ever told
-- of is in one group, for always: at least k people of whom the same background is told. A group is in a file whole or not at all,
-- so files differ by whole groups, and what follows about one of a group is true of all. docs/decisions/0041.

-- A group. `withheld`: what is not told of its people: 'question:<id>' of a background question, 'support', 'language', 'help'.
create table private.export_groups (
	id uuid primary key,
	round_id uuid not null references public.rounds (id) on delete cascade,
	people int not null check (people > 0),
	withheld text[] not null
);
create index export_groups_round on private.export_groups (round_id);

-- Who is in it, with the answers they had then. All of a batch are written at once, and none is changed: it tells no order.
create table private.export_group_people (
	response_id uuid primary key references public.responses (id) on delete cascade,
	group_id uuid not null references private.export_groups (id) on delete cascade,
	revision int not null
);
create index export_group_people_group on private.export_group_people (group_id);

-- The people of an export that runs, under ids and in an order of its own. Without references, which would be looked up for each
-- of many rows: who goes takes theirs along by the trigger below, and what is left of an export goes with its end.
create table private.export_rows (
	export_id uuid not null,
	id uuid not null default gen_random_uuid(),
	response_id uuid not null,
	primary key (export_id, id)
);
create index export_rows_response on private.export_rows (response_id);

alter table private.export_groups enable row level security;
alter table private.export_group_people enable row level security;
alter table private.export_rows enable row level security;
revoke all on private.export_groups, private.export_group_people, private.export_rows from public, anon, authenticated;

-- Groups of a round that are still whole: nobody has gone or changed.
create function private.whole_groups(p_round uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
	select g.id from private.export_groups g
		join private.export_group_people p on p.group_id = g.id
		join public.responses x on x.id = p.response_id and x.revision = p.revision
	where g.round_id = p_round group by g.id having count(*) = g.people
$$;

-- `open`: people may answer. `too_few`: nothing can be told. Else `ready`.
create function private.deidentified_state(p_round uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
	r public.rounds;
begin
	select * into r from public.rounds x where x.id = p_round;
	if private.round_state(r) <> 'closed' then return 'open'; end if;
	if exists (select from private.whole_groups(p_round)) or exists (
		select from public.responses x where x.round_id = p_round and not exists (select from private.export_group_people p where p.response_id = x.id)
		group by x.simulated having count(*) >= r.k_total
	) then return 'ready'; end if;
	return 'too_few';
end $$;

-- Puts a round's people in groups, those who are in none yet and are at least k; made-up ones by themselves. What is told of them
-- is decided once, in this order: background questions as the survey asks them, support, language, help. Among those of whom the
-- same has been told so far, a value that fewer than k gave is not told, nor the next larger ones until what is not told rests on
-- k people. So each combination of everything that is told or not has k people, and is cut into groups of k to 2k - 1 by lot.
-- False, and nothing done, while people may answer.
create function private.gather_deidentified(p_round uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
	r public.rounds;
	v_questions text[];
	v_names text[];
	v_simulated boolean;
begin
	-- Whoever saves or withdraws takes this lock first, and so does who exports at the same moment.
	select * into r from public.rounds x where x.id = p_round for no key update;
	if private.round_state(r) <> 'closed' then return false; end if;
	select coalesce(array_agg(q.asked ->> 'id' order by q.place), '{}') into v_questions
	from public.survey_versions v, jsonb_array_elements(v.content -> 'questions') with ordinality q (asked, place)
	where v.id = r.survey_version_id and (q.asked -> 'background')::boolean;
	v_names := array(select 'question:' || q.id from unnest(v_questions) with ordinality q (id, place) order by q.place) || '{support,language,help}'::text[];
	foreach v_simulated in array array[false, true] loop
		with recursive newcomers as materialized (
			select x.id, x.revision, array(
				select case when f.answer is null then 'not reached' when jsonb_typeof(f.answer -> 'value') = 'string' then 'said ' || (f.answer ->> 'value') else 'skipped' end
				from unnest(v_questions) with ordinality q (id, place)
					cross join lateral (select jsonb_path_query_first(x.answers, '$[*] ? (@.question == $id)', jsonb_build_object('id', q.id)) as answer) f
				order by q.place
			) || array[coalesce(x.support, ''), x.language, array_to_string(array(select h from unnest(x.help) h order by h), ' ')] as said
			from public.responses x
			where x.round_id = p_round and x.simulated = v_simulated and not exists (select from private.export_group_people p where p.response_id = x.id)
		), alike as materialized (
			-- Those who said the same throughout are one row until they are dealt: what is decided of one is of all.
			select n.said, count(*) as people from newcomers n group by n.said
		), steps (people, said, at, told) as (
			select a.people, a.said, 0, '{}'::text[] from alike a where (select count(*) from newcomers) >= r.k_total
			union all
			select n.people, n.said, n.at + 1,
				n.told || case when n.same < r.k_total or n.smaller between 1 and r.k_total - 1 then null else n.said[n.at + 1] end
			from (
				-- Before each value, how many gave one that fewer gave; of as many, the one that comes first in the alphabet.
				select c.*, sum(c.people) over (partition by c.told order by c.same, c.said[c.at + 1] collate "C") - c.same as smaller from (
					select s.*, sum(s.people) over (partition by s.told, s.said[s.at + 1]) as same from steps s where s.at < cardinality(v_names)
				) c
			) n
		), dealt as materialized (
			select d.id, d.revision, d.told, d.place % (d.people / r.k_total) as part from (
				select n.id, n.revision, s.told, count(*) over (partition by s.told) as people, row_number() over (partition by s.told order by random()) as place
				from steps s join newcomers n on n.said = s.said where s.at = cardinality(v_names)
			) d
		), groups as materialized (
			select gen_random_uuid() as id, d.told, d.part, count(*) as people from dealt d group by d.told, d.part
		), made as (
			insert into private.export_groups (id, round_id, people, withheld)
			select g.id, p_round, g.people, array(select n.name from unnest(v_names) with ordinality n (name, place) where g.told[n.place] is null order by n.place)
			from groups g order by g.id
		)
		insert into private.export_group_people (response_id, group_id, revision)
		select d.id, g.id, d.revision from dealt d join groups g on g.told = d.told and g.part = d.part order by d.id;
	end loop;
	return true;
end $$;

-- Deals an export its people, and says how many they are.
create function private.deal_rows(p_round uuid, p_export uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
	v_total int;
begin
	-- What others were dealt who broke off without a word.
	delete from private.export_rows r using private.exports e where e.id = r.export_id and e.round_id = p_round and e.moved_at < now() - interval '1 hour';
	insert into private.export_rows (export_id, response_id)
	select p_export, p.response_id from private.whole_groups(p_round) g (id) join private.export_group_people p on p.group_id = g.id order by p.response_id;
	get diagnostics v_total = row_count;
	return v_total;
end $$;

create function private.drop_dealt() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	with gone as (delete from private.export_rows r where r.response_id = old.id returning r.export_id)
	update private.exports e set state = 'failed', done = null, total = null, moved_at = now() from gone g where e.id = g.export_id and e.state = 'running';
	return null;
end $$;
create trigger responses_drop_dealt after delete on public.responses
	for each row execute function private.drop_dealt();

-- Answers without those to questions that are not told.
create function private.answers_told(p_answers jsonb, p_withheld text[]) returns jsonb
language sql immutable set search_path = '' as $$
	select case when array_to_string(p_withheld, ' ') !~ 'question:' then p_answers else (
		select coalesce(jsonb_agg(a.answer order by a.place), '[]'::jsonb) from jsonb_array_elements(p_answers) with ordinality a (answer, place)
		where not ('question:' || (a.answer ->> 'question')) = any (p_withheld)
	) end
$$;

-- The next people of a de-identified export, in its own order. Null when it may not go on: somebody of it, read already or not,
-- has gone since it began. Else who reads one row at a time would see which rows came before somebody went. Whoever goes ends it
-- in the same transaction, so that the state is asked and people are read in one statement.
create function private.dealt_people(p_export uuid, p_after uuid, p_most int) returns json
language sql stable security definer set search_path = '' as $$
	select case when exists (select from private.exports e where e.id = p_export and e.state = 'running') then (
		select coalesce(json_agg(json_build_object('id', one.id, 'language', case when not 'language' = any (one.withheld) then one.language end,
			'support', case when not 'support' = any (one.withheld) then one.support end, 'help', case when 'help' = any (one.withheld) then '{}' else one.help end,
			'simulated', one.simulated, 'answers', private.answers_told(one.answers, one.withheld), 'withheld', one.withheld) order by one.id), '[]'::json)
		from (
			select r.id, x.language, x.support, x.help, x.simulated, x.answers, g.withheld
			from private.export_rows r
				join public.responses x on x.id = r.response_id
				join private.export_group_people p on p.response_id = r.response_id
				join private.export_groups g on g.id = p.group_id
			where r.export_id = p_export and r.id > p_after order by r.id limit p_most
		) one
	) end
$$;

-- A round that can be answered again ends its de-identified exports: people may change what they said while it is read.
create function private.end_dealing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update private.exports e set state = 'failed', done = null, total = null, moved_at = now() where e.round_id = new.id and e.kind = 'deidentified' and e.state = 'running';
	delete from private.export_rows r using private.exports e where e.id = r.export_id and e.round_id = new.id;
	return null;
end $$;
create trigger rounds_end_dealing after update on public.rounds
	for each row when (new.status = 'open' and (new.status, new.closes_on) is distinct from (old.status, old.closes_on)) execute function private.end_dealing();

-- What the page of a round's exports needs, for those who may see it. {status, id, title, workspaceId, raw, state, k,
-- quotes, survey}; `raw`: also the answers as they are stored; `state`: of what is de-identified; `quotes`: whether there are any.
create function public.export_round(p_round uuid, p_survey boolean default false)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if private.round_to_export(p_round, 'deidentified') is null then return jsonb_build_object('status', 'forbidden'); end if;
	return (
		select jsonb_build_object('status', 'ok', 'id', r.id, 'title', r.title, 'workspaceId', r.workspace_id, 'raw', private.round_to_export(p_round, 'raw') is not null,
			'state', private.deidentified_state(p_round), 'k', r.k_total,
			'quotes', exists (select from private.told_quotes(r.id, 2147483647)) and private.round_to_export(p_round, 'raw') is not null, 'survey', case when p_survey then v.content end)
		from public.rounds r join public.survey_versions v on v.id = r.survey_version_id where r.id = p_round
	);
end $$;

revoke execute on function private.whole_groups(uuid), private.deidentified_state(uuid), private.gather_deidentified(uuid), private.deal_rows(uuid, uuid),
	private.dealt_people(uuid, uuid, int), private.answers_told(jsonb, text[]), private.drop_dealt(), private.end_dealing(), public.export_round(uuid, boolean)
	from public, anon, authenticated;
grant execute on function public.export_round(uuid, boolean) to authenticated;
