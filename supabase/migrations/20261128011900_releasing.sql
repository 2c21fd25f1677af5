-- The door from answers to results.
--
-- Two releases can be subtracted, and so can any number of them. People who are in exactly the same counts of a unit are a group.
-- A unit is counted anew only when no group of fewer than k arises: neither of newcomers, nor of those of an earlier group who
-- are gone or have changed, nor of those who are left of it; in the whole, in each card, and by id (item '#'). Otherwise the
-- earlier numbers stay, with their date. Why it is enough: two people of a group can change places in every count without
-- changing anything that was told, so what follows about one of them is true of all. docs/decisions/0005; the library says the
-- same in TypeScript (analysis/disclosure/release-rule.ts).

create type private.counted as (question text, unit text, item text, fingerprint bytea, people int, weighs boolean);
create type private.unit_state as (
	question text, unit text, kind text, state text,
	-- Fewest newcomers in anything that has changed; null where nothing has, or nothing was counted before. Unit '*': a family.
	difference int,
	content jsonb, hidden text
);

-- How many stand in an array nobody tells the planner: it takes them for ten, and would go through a hundred thousand for each of as many.
create function private.counted_rows(p_counted private.counted[]) returns setof private.counted
language sql immutable rows 100000 set search_path = '' as $$
	select * from unnest(p_counted)
$$;

-- What becomes of each unit of a round. p_sent: the results that the app has computed, by question and unit.
--   too_few: fewer than k people weigh in it · same: nothing has changed since it was last counted
--   new: may be counted anew · stays: has changed, but by too few
create function private.unit_states(p_round uuid, p_k int, p_now private.counted[], p_units private.unit_state[])
returns setof private.unit_state language sql stable set search_path = '' as $$
	with now_in as materialized (
		select * from private.counted_rows(p_now)
	), counted as materialized (
		select p.question, p.unit, p.item, p.fingerprint, p.people, p.weighs, x.number
		from public.releases x join private.result_people p on p.release_id = x.id where x.round_id = p_round and p.cut = 'all'
	), latest as (
		select c.question, c.unit, max(c.number) as number from counted c group by c.question, c.unit
	), last_in as (
		select c.* from counted c join latest using (question, unit, number)
	), changed as (
		-- The same content under new ids is nothing new.
		select question, unit, item from now_in n full join last_in l using (question, unit, item, fingerprint)
		where n.people is distinct from l.people and item <> '#' group by question, unit, item
	), said as (
		select question, unit, item, fingerprint, bool_or(weighs) as weighs, max(people) as most
		-- Of units that have been counted before: the first count of a unit is held against nothing.
		from (select question, unit, item, fingerprint, n.weighs, n.people from now_in n join latest using (question, unit) union all
			select question, unit, item, fingerprint, weighs, people from counted) a group by question, unit, item, fingerprint
	), places as (
		-- The first person with this content, the second …: which counts hold that many, and whether there are that many now.
		select s.question, s.unit, s.item, s.weighs, coalesce(n.people, 0) >= place as is_in,
			coalesce(array_agg(c.number order by c.number) filter (where c.people >= place), '{}') as counts
		from said s left join now_in n using (question, unit, item, fingerprint) cross join generate_series(1, s.most) place
			left join counted c using (question, unit, item, fingerprint)
		group by s.question, s.unit, s.item, s.fingerprint, s.weighs, n.people, place
	), groups as (
		select question, unit, item, counts,
			count(*) filter (where is_in) as those, count(*) filter (where is_in and weighs) as those_weighing,
			count(*) filter (where not is_in) as gone, count(*) filter (where not is_in and weighs) as gone_weighing
		from places group by question, unit, item, counts
	), unsafe as (
		select distinct question, unit from groups
		where (counts = '{}' or gone > 0) and (those > 0 and those_weighing < p_k or gone > 0 and gone_weighing < p_k)
	), sizes as (
		select n.question, n.unit, sum(n.people) as people from now_in n where n.item = '' and n.weighs group by n.question, n.unit
	), differences as (
		select c.question, c.unit, min(coalesce(g.those_weighing, 0))::int as fewest
		from changed c join latest using (question, unit) left join groups g
			on (g.question, g.unit, g.item, g.counts) = (c.question, c.unit, c.item, '{}'::int[]) group by c.question, c.unit
	)
	select u.question, u.unit, u.kind, case
			when coalesce(s.people, 0) < p_k then 'too_few'
			when l.number is null then 'new'
			when d.fewest is null then 'same'
			when x.question is null then 'new'
			else 'stays'
		end, d.fewest, u.content, u.hidden
	from unnest(p_units) u
		left join sizes s on s.question = u.question and s.unit = u.unit
		left join latest l on l.question = u.question and l.unit = u.unit
		left join differences d on d.question = u.question and d.unit = u.unit
		left join unsafe x on x.question = u.question and x.unit = u.unit
$$;

-- Who weighs what in a round now, and how many people weigh anything.
create function private.counted_people(p_content jsonb, p_round uuid, out counted private.counted[], out n int)
language sql stable set search_path = '' as $$
	with people as materialized (
		select * from private.weighed(p_content, p_round)
	)
	select (
		-- As private.keyed_hash, in place: there are some twenty for each person.
		select array_agg((g.question, g.unit, g.item, sha256(h.outer_pad || sha256(h.inner_pad || convert_to(concat_ws('|', 'result', p_round, g.question, g.unit, g.item, g.said), 'UTF8'))),
			g.people, g.weighs)::private.counted)
		-- With the id in it nobody else has said it.
		from (select p.question, p.unit, p.item, p.said, p.weighs, count(*)::int as people from people p where p.item <> '#' group by 1, 2, 3, 4, 5
			union all select p.question, p.unit, p.item, p.said, p.weighs, 1 from people p where p.item = '#') g cross join private.hash_key h
	), (
		-- Follow-ups weigh nothing by themselves.
		select count(distinct p.id) from people p
		where p.weighs and p.unit <> '*' and p.item = '' and p.question <> all (array(select q ->> 'id' from jsonb_array_elements(p_content -> 'questions') q where q ->> 'kind' = 'follow_up'))
	)
$$;

-- What a large round's people weigh takes longer to count than the app takes to read and count its answers, and rests on nothing
-- that the app sends. So the app asks for it first and reads meanwhile; what is kept counts only while the answers stand as they did.
-- What is an hour old goes with the originals (destroy_originals).
create table private.prepared_people (
	round_id uuid primary key references public.rounds (id) on delete cascade,
	-- As private.stand_of_round says.
	stand text not null,
	counted private.counted[],
	n int not null,
	prepared_at timestamptz not null default now()
);
-- Compressing fingerprints gains nothing and takes longer than writing them.
alter table private.prepared_people alter column counted set storage external;
alter table private.prepared_people enable row level security;
revoke all on private.prepared_people from public, anon, authenticated;

-- Which answers a round holds, in which revisions, to which version of its survey: one word for all of it.
create function private.stand_of_round(p_round uuid) returns text
language sql stable set search_path = '' as $$
	select md5(concat(x.survey_version_id, (select string_agg(concat(r.id, ' ', r.revision), ',' order by r.id) from public.responses r where r.round_id = p_round)))
	from public.rounds x where x.id = p_round
$$;

-- Who takes their answers back is not left here either.
create function private.drop_prepared() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from private.prepared_people k where k.round_id in (select o.round_id from gone o);
	return null;
end $$;
create trigger responses_drop_prepared after delete on public.responses
	referencing old table as gone for each statement execute function private.drop_prepared();

-- Counts beforehand what create_release will ask for; it decides nothing. {status: prepared | forbidden}
create function public.prepare_release(p_round uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if p_round is null or not exists (
		select 1 from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer']) and private.in_use(r.project_id)
	) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if exists (select from private.prepared_people k where k.round_id = p_round and k.stand = private.stand_of_round(p_round)) then
		return jsonb_build_object('status', 'prepared');
	end if;
	-- One statement: both are of the same moment.
	insert into private.prepared_people (round_id, stand, counted, n)
	select p_round, private.stand_of_round(p_round), c.counted, c.n
	from public.rounds r join public.survey_versions v on v.id = r.survey_version_id cross join lateral private.counted_people(v.content - 'translations', p_round) c
	where r.id = p_round
	on conflict (round_id) do update set stand = excluded.stand, counted = excluded.counted, n = excluded.n, prepared_at = now();
	return jsonb_build_object('status', 'prepared');
end $$;
revoke execute on function private.counted_people(jsonb, uuid), private.stand_of_round(uuid), private.drop_prepared() from public, anon, authenticated;
revoke execute on function public.prepare_release(uuid) from public, anon;
grant execute on function public.prepare_release(uuid) to authenticated;

-- Stores computed results (p_results: [{question, unit, kind, content, hidden}]) that rest on the round's responses in these
-- revisions (p_members: [{id, revision}]). Which of them may be told is decided here, from the database's own tables.
create function public.create_release(p_round uuid, p_members jsonb, p_results jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_content jsonb;
	v_matching int;
	v_simulated boolean;
	v_n int;
	v_now private.counted[];
	v_units private.unit_state[];
	v_states private.unit_state[];
	-- Question → the question whose family it is in; families that may not change now; those that are counted anew.
	v_family jsonb;
	v_frozen text[];
	v_counted text[];
	v_last uuid;
	v_number int;
	v_release uuid;
	v_blocked record;
begin
	if p_round is null or not exists (
		select 1 from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer']) and private.in_use(r.project_id)
	) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	perform private.lock_releasing();
	-- Nobody saves, withdraws or closes between here and the end: they all take this lock first.
	select * into v_round from public.rounds r where r.id = p_round for no key update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	-- Told group by group it is told for the last time (split_round).
	if exists (select from public.splits s where s.round_id = p_round) then return jsonb_build_object('status', 'split'); end if;
	-- So it is where those who answered twice are told of it (pair_rounds).
	if exists (select from public.pairings p where p_round in (p.round_id, p.before_round)) then return jsonb_build_object('status', 'paired'); end if;
	-- It has ended by itself and nobody has written that down: a release says when.
	if v_round.status = 'open' and v_round.closes_on < private.today(v_round.workspace_id) then
		update public.rounds r set status = 'closed' where r.id = p_round returning * into v_round;
	end if;
	select v.content - 'translations' into v_content from public.survey_versions v where v.id = v_round.survey_version_id;

	if jsonb_typeof(p_members) is distinct from 'array' or jsonb_typeof(p_results) is distinct from 'array' then
		return jsonb_build_object('status', 'invalid');
	end if;
	if exists (
		select 1 from jsonb_array_elements(p_members) m
		where coalesce(m ->> 'id', '') !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' or not private.is_small_int(m -> 'revision')
	) or exists (
		select 1 from jsonb_array_elements(p_results) s
		where case when jsonb_typeof(s) <> 'object' or s - '{question,unit,cut,kind,content,hidden}'::text[] <> '{}' then true else
			coalesce(s ->> 'cut', 'all') <> 'all'
			or case coalesce(jsonb_typeof(s -> 'content'), 'null')
				when 'null' then coalesce(s ->> 'hidden', '') not in ('too_few', 'protects_another')
				when 'object' then s ->> 'hidden' is not null or (s -> 'content') - private.result_fields(s ->> 'kind') <> '{}'
				else true end
			end
	) or jsonb_array_length(p_results) <> (
		-- Each names a unit of the survey, of its kind, and no two the same.
		select count(distinct (u.question, u.unit)) from jsonb_array_elements(p_results) s join private.survey_units(v_content) u
			on to_jsonb(u.question) = s -> 'question' and to_jsonb(u.unit) = s -> 'unit' and to_jsonb(u.kind) = s -> 'kind'
	) then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- The results must rest on everything that is stored now, no more, no less, in its last revision.
	select count(distinct r.id) into v_matching
	from jsonb_array_elements(p_members) m
	join public.responses r on r.id = (m ->> 'id')::uuid and r.revision = (m ->> 'revision')::int and r.round_id = p_round;
	if v_matching <> jsonb_array_length(p_members) or v_matching <> (select count(*) from public.responses r where r.round_id = p_round) then
		return jsonb_build_object('status', 'changed_meanwhile');
	end if;

	-- A demo round's board says that it is one, as the round does, also when people have answered it.
	select v_round.is_demo or coalesce(bool_or(r.simulated), false) into v_simulated from public.responses r where r.round_id = p_round;
	select k.counted, k.n into v_now, v_n from private.prepared_people k where k.round_id = p_round and k.stand = private.stand_of_round(p_round);
	if not found then
		select c.counted, c.n into v_now, v_n from private.counted_people(v_content, p_round) c;
	end if;

	select x.id, x.number into v_last, v_number from public.releases x where x.round_id = p_round order by x.number desc limit 1;
	if v_last is not null and v_n < v_round.k_total then return jsonb_build_object('status', 'too_few'); end if;
	-- What is sent now, and what the last release told that is not sent.
	select array_agg((s ->> 'question', s ->> 'unit', s ->> 'kind', null, null, nullif(s -> 'content', 'null'), s ->> 'hidden')::private.unit_state)
	into v_units from jsonb_array_elements(p_results) s;
	v_units := coalesce(v_units, '{}') || coalesce((
		select array_agg((e.question, e.unit, e.kind, null, null, null, e.hidden)::private.unit_state) from public.results e
		where e.release_id = v_last and not exists (select 1 from unnest(v_units) u where u.question = e.question and u.unit = e.unit)
	), '{}');
	select coalesce(jsonb_object_agg(member, family), '{}') into v_family from (
		select distinct q ->> 'of' as family, unnest(array[q ->> 'of', q ->> 'id']) as member
		from jsonb_array_elements(v_content -> 'questions') q where q ->> 'kind' = 'follow_up') f;
	v_units := v_units || coalesce((
		select array_agg((f.family, '*', null, null, null, null, null)::private.unit_state) from (select distinct value as family from jsonb_each_text(v_family)) f), '{}');
	v_states := array(select s from private.unit_states(p_round, v_round.k_total, v_now, v_units) s);
	-- Where too few are new to a question and its follow-ups together, none of their rows may change, hidden ones neither.
	v_frozen := array(select s.question from unnest(v_states) s where s.unit = '*' and s.state = 'stays');
	v_counted := case when v_n >= v_round.k_total then array(select s.question from unnest(v_states) s where s.unit = '*' and s.state = 'new') end;
	v_states := array(
		select (s.question, s.unit, s.kind, case when v_family ->> s.question = any (v_frozen) then 'stays' else s.state end, s.difference, s.content, s.hidden)::private.unit_state
		from unnest(v_states) s where s.unit <> '*');

	if v_last is not null and not exists (select 1 from unnest(v_states) s where s.state = 'new' and s.content is not null) then
		if not exists (select 1 from public.results e where e.release_id = v_last and e.content is not null) then
			return jsonb_build_object('status', 'too_few');
		end if;
		select s.question, s.difference into v_blocked from unnest(v_states) s
		where s.difference is not null order by s.difference desc, s.question, s.unit limit 1;
		if not found then return jsonb_build_object('status', 'nothing_new', 'number', v_number); end if;
		return jsonb_build_object('status', 'too_small_difference', 'number', v_number,
			'difference', least(v_blocked.difference, v_round.k_total - 1), 'needed', v_round.k_total, 'question', v_blocked.question);
	end if;

	insert into public.releases (workspace_id, project_id, round_id, number, survey, round, n, simulated, k_total, opened_on, closed_on, imported_on, released_on)
	values (v_round.workspace_id, v_round.project_id, p_round, coalesce(v_number, 0) + 1, left(v_content ->> 'title', 160), v_round.title,
		case when v_n >= v_round.k_total then v_n end, v_simulated, v_round.k_total, v_round.opened_on, v_round.closed_on, v_round.imported_on, private.today(v_round.workspace_id))
	returning id, number into v_release, v_number;
	insert into public.results (workspace_id, release_id, question, unit, position, prompt, follows, kind, content, hidden, since_release)
	select v_round.workspace_id, v_release, s.question, s.unit, q.place - 1, coalesce(q.asked ->> 'prompt', ''), q.asked ->> 'of', s.kind, told.content,
		case when told.content is null then case
			when s.state = 'stays' then coalesce(e.hidden, 'too_few')
			when s.state = 'too_few' or v_n < v_round.k_total then 'too_few' else coalesce(s.hidden, 'too_few') end end,
		told.since
	from unnest(v_states) s
		join jsonb_array_elements(v_content -> 'questions') with ordinality q (asked, place) on q.asked ->> 'id' = s.question
		left join public.results e on e.release_id = v_last and e.question = s.question and e.unit = s.unit,
		lateral (
			select s.content, v_release as since where s.state = 'new' and s.content is not null and v_n >= v_round.k_total
			union all
			select e.content, e.since_release where e.content is not null
			union all
			select null, v_release
			limit 1
		) told;
	insert into private.result_people (release_id, question, unit, item, fingerprint, people, weighs)
	select v_release, c.question, c.unit, c.item, c.fingerprint, c.people, c.weighs
	from unnest(v_now) c left join public.results t on t.release_id = v_release and t.question = c.question and t.unit = c.unit
	where t.since_release = v_release and t.content is not null or c.unit = '*' and c.question = any (v_counted)
	-- As the key has it: nothing of who came when, and one page of the index after the other.
	order by c.question, c.unit, c.item, c.fingerprint;
	delete from private.prepared_people k where k.round_id = p_round;
	perform private.gather_words(p_round, v_number, v_round.k_total);
	perform private.mix_round(p_round);
	perform private.log(v_round.workspace_id, 'releases.insert', v_release, jsonb_build_object('number', v_number));
	return jsonb_build_object('status', 'released', 'release', v_release, 'number', v_number);
end $$;
revoke execute on function private.counted_rows(private.counted[]), private.unit_states(uuid, int, private.counted[], private.unit_state[]) from public, anon, authenticated;
revoke execute on function public.create_release(uuid, jsonb, jsonb) from public, anon;
grant execute on function public.create_release(uuid, jsonb, jsonb) to authenticated;
