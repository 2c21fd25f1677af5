-- What has changed among those who brought their repeat code, beside two rounds as a whole. Told once, when both are closed and released;
-- after that neither is released, opened or divided. Only numbers of each round's own people are told, never which answers belong together.

create table public.pairings (
	-- The later round's latest release, and the earlier one's.
	release_id uuid primary key,
	workspace_id uuid not null,
	round_id uuid not null unique references public.rounds (id) on delete cascade,
	before_release uuid not null,
	before_round uuid not null unique references public.rounds (id) on delete cascade,
	-- How many have answered in both.
	people int not null check (people >= 10),
	paired_on date not null,
	check (round_id <> before_round),
	unique (release_id, workspace_id),
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade,
	constraint pairings_before foreign key (before_release, workspace_id) references public.releases (id, workspace_id) on delete cascade
);
create index pairings_workspace on public.pairings (workspace_id);
create index pairings_before_release on public.pairings (before_release);

create table public.pairing_results (
	release_id uuid not null,
	workspace_id uuid not null,
	question text not null check (char_length(question) <= 24),
	position int not null check (position >= 0),
	prompt text not null check (char_length(prompt) <= 160),
	content jsonb check (jsonb_typeof(content) = 'object'),
	hidden text check (hidden in ('too_few', 'protects_another')),
	primary key (release_id, question),
	check ((content is null) <> (hidden is null)),
	foreign key (release_id, workspace_id) references public.pairings (release_id, workspace_id) on delete cascade
);

alter table public.pairings enable row level security;
alter table public.pairing_results enable row level security;
revoke all on public.pairings, public.pairing_results from anon, authenticated;
grant select on public.pairings, public.pairing_results to authenticated;
create policy "members see pairings" on public.pairings for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see pairing results" on public.pairing_results for select to authenticated using ((select private.is_member(workspace_id)));
create trigger pairings_are_immutable before update on public.pairings for each row execute function private.refuse_change();
create trigger pairing_results_are_immutable before update on public.pairing_results for each row execute function private.refuse_change();

-- The people of a round who weigh something in it.
create function private.weighing_people(p_round uuid, p_content jsonb) returns uuid[]
language sql stable set search_path = '' as $$
	select coalesce(array_agg(distinct w.id), '{}') from private.weighed(p_content, p_round) w
$$;

-- Whether all that a round's latest release tells rests on exactly the people who are there now; follow-ups with their question, since
-- what is told of one card may stay as it was when too few have come to it. Otherwise who is paired could be asked
-- for before and after somebody takes the answers back, and the difference would be whose partner they were.
create function private.rests_on_all(p_round uuid, p_content jsonb) returns boolean
language sql stable set search_path = '' as $$
	with people as materialized (
		select w.id, w.question, w.unit, private.keyed_hash(concat_ws('|', 'result', p_round, w.question, w.unit, w.item, w.said)) as fingerprint
		from private.weighed(p_content, p_round) w where w.item = '#'
	), counted as materialized (
		select p.question, p.unit, p.fingerprint, p.people, x.number
		from public.releases x join private.result_people p on p.release_id = x.id where x.round_id = p_round and p.cut = 'all' and p.item = '#'
	), latest as (
		select distinct on (c.question, c.unit) c.question, c.unit, c.number, sum(c.people) as people from counted c
		group by c.question, c.unit, c.number order by c.question, c.unit, c.number desc
	), follows as (
		select q ->> 'id' as question from jsonb_array_elements(p_content -> 'questions') q where q ? 'of'
	)
	select (select x.n from public.releases x where x.round_id = p_round order by x.number desc limit 1)
			is not distinct from (select count(distinct p.id)::int from people p where p.unit <> '*' and p.question not in (select f.question from follows f))
		and not exists (
			select from latest l where l.question not in (select f.question from follows f) and (l.people <> (select count(*) from people p where (p.question, p.unit) = (l.question, l.unit))
				or l.people <> (select count(*) from people p join counted c using (question, unit, fingerprint) where (p.question, p.unit, c.number) = (l.question, l.unit, l.number)))
		)
$$;

-- Whom a code ties together, of those who weigh something in both rounds. Within the database the two stand in one row, and nowhere else.
create function private.paired_people(p_before uuid, p_after uuid, p_before_people uuid[], p_after_people uuid[]) returns table (before uuid, after uuid)
language sql stable set search_path = '' as $$
	select a.response_id, b.response_id from private.repeat_codes a join private.repeat_codes b on b.project_id = a.project_id and b.code_hash = a.code_hash
	where a.round_id = p_before and b.round_id = p_after and a.response_id = any (p_before_people) and b.response_id = any (p_after_people)
$$;

-- Two rounds as they are now: their people, and who of them is paired, each round by itself and in no order that tells who belongs to whom.
-- status: ok; open: one has not ended; untold: nothing of one is released; settled: one is divided or paired; stale: a release does not
-- rest on exactly those who are there; too_few: paired or left over are fewer than p_smallest, and neither none.
create function private.two_rounds(p_before public.rounds, p_after public.rounds) returns table (status text, before uuid[], after uuid[], smallest int, before_rest boolean, after_rest boolean, before_content jsonb, after_content jsonb)
language plpgsql stable set search_path = '' as $$
declare
	v_before uuid[];
	v_after uuid[];
begin
	smallest := greatest(p_before.k_total, p_after.k_total, 10);
	select v.content - 'translations' into before_content from public.survey_versions v where v.id = p_before.survey_version_id;
	select v.content - 'translations' into after_content from public.survey_versions v where v.id = p_after.survey_version_id;
	status := case
		when exists (select from unnest(array[p_before, p_after]) r where r.status = 'open' and coalesce(r.closes_on >= private.today(r.workspace_id), true)) then 'open'
		when exists (select from public.splits s where s.round_id in (p_before.id, p_after.id))
			or exists (select from public.pairings p where p.round_id in (p_before.id, p_after.id) or p.before_round in (p_before.id, p_after.id)) then 'settled'
		when exists (select from unnest(array[p_before, p_after]) r where (select x.n from public.releases x where x.round_id = r.id order by x.number desc limit 1) is null) then 'untold'
		when not private.rests_on_all(p_before.id, before_content) or not private.rests_on_all(p_after.id, after_content) then 'stale'
		else 'ok' end;
	if status = 'ok' then
		v_before := private.weighing_people(p_before.id, before_content);
		v_after := private.weighing_people(p_after.id, after_content);
		select array_agg(t.before order by t.before), array_agg(t.after order by t.after) into before, after from private.paired_people(p_before.id, p_after.id, v_before, v_after) t;
		before_rest := cardinality(v_before) > cardinality(before);
		after_rest := cardinality(v_after) > cardinality(after);
		if coalesce(cardinality(before) < smallest or before_rest and cardinality(v_before) - cardinality(before) < smallest or after_rest and cardinality(v_after) - cardinality(after) < smallest, true) then
			status := 'too_few';
			before := null;
			after := null;
		end if;
	end if;
	return next;
end $$;

-- The rounds that a round can be paired with: those of its project that gave out codes and did not open later. For designers, who read all
-- answers as they are: which of each round are paired is what the app counts from. Never which two belong together.
create function public.answered_twice(p_round uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	v_round public.rounds;
begin
	select * into v_round from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer']) and private.in_use(r.project_id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'rounds', case when v_round.repeat_codes then (
		select coalesce(jsonb_agg(jsonb_build_object('round', b.id, 'title', b.title, 'openedOn', b.opened_on, 'version', b.survey_version_id, 'k', b.k_total,
			'state', t.status, 'smallest', t.smallest, 'before', coalesce(to_jsonb(t.before), '[]'), 'after', coalesce(to_jsonb(t.after), '[]')) order by b.opened_on desc, b.title, b.id), '[]')
		from public.rounds b cross join lateral private.two_rounds(b, v_round) t
		where b.project_id = v_round.project_id and b.id <> v_round.id and b.repeat_codes and b.opened_on <= v_round.opened_on) end);
end $$;

-- Stores what the app has computed of those who answered twice (p_results: [{question, content, hidden}]), resting on both rounds' responses
-- in these revisions. Which of it may be told is decided here: where both rounds may be told in the two parts, each by itself.
-- {status: paired}, or as private.two_rounds says, or changed_meanwhile, invalid, forbidden.
create function public.pair_rounds(p_round uuid, p_before uuid, p_members jsonb, p_before_members jsonb, p_results jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_after public.rounds;
	v_before public.rounds;
	v_now record;
	v_told text[];
	v_release uuid;
	v_before_release uuid;
begin
	if not exists (select from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer']) and private.in_use(r.project_id)) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	perform private.lock_releasing();
	-- Always in the same order, so that two who do it at once wait for each other.
	perform 1 from public.rounds r where r.id in (p_round, p_before) order by r.id for no key update;
	select * into v_after from public.rounds r where r.id = p_round;
	select * into v_before from public.rounds r where r.id = p_before and r.project_id = v_after.project_id and r.id <> p_round and r.repeat_codes and v_after.repeat_codes and r.opened_on <= v_after.opened_on;
	if not found or jsonb_typeof(p_members) is distinct from 'array' or jsonb_typeof(p_before_members) is distinct from 'array' or jsonb_typeof(p_results) is distinct from 'array' then
		return jsonb_build_object('status', 'invalid');
	end if;
	if exists (
		select from jsonb_array_elements(p_members || p_before_members) m
		where coalesce(m ->> 'id', '') !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' or not private.is_small_int(m -> 'revision')
	) then return jsonb_build_object('status', 'invalid'); end if;
	if exists (
		select from (values (p_round, p_members), (p_before, p_before_members)) s (round, members) where jsonb_array_length(s.members) <> (select count(*) from public.responses r where r.round_id = s.round)
			or jsonb_array_length(s.members) <> (select count(distinct r.id) from jsonb_array_elements(s.members) m join public.responses r on r.id = (m ->> 'id')::uuid and r.revision = (m ->> 'revision')::int and r.round_id = s.round)
	) then return jsonb_build_object('status', 'changed_meanwhile'); end if;
	select * into v_now from private.two_rounds(v_before, v_after);
	if v_now.status <> 'ok' then return jsonb_build_object('status', v_now.status); end if;
	if exists (
		select from jsonb_array_elements(p_results) s
		where case when jsonb_typeof(s) <> 'object' or s - '{question,content,hidden}'::text[] <> '{}' then true else
			case coalesce(jsonb_typeof(s -> 'content'), 'null')
				when 'null' then coalesce(s ->> 'hidden', '') not in ('too_few', 'protects_another')
				when 'object' then s ->> 'hidden' is not null or (s -> 'content') - '{scale,n,level,rows}'::text[] <> '{}'
				else true end
			end
	) or jsonb_array_length(p_results) <> (
		-- Of both surveys, and of the same kind.
		select count(distinct u.question) from jsonb_array_elements(p_results) s join private.survey_units(v_now.after_content) u
			on to_jsonb(u.question) = s -> 'question' and u.unit = '' and 'items' = any (private.result_fields(u.kind))
		join private.survey_units(v_now.before_content) b on (b.question, b.unit, b.kind) = (u.question, u.unit, u.kind)
	) then return jsonb_build_object('status', 'invalid'); end if;
	v_told := array(
		select q from private.questions_to_split(p_round, v_now.after_content, v_now.after, array_fill('paired'::text, array[cardinality(v_now.after)]),
			case when v_now.after_rest then array['paired', ''] else array['paired'] end, v_after.k_total, v_now.smallest) q
		intersect
		select q from private.questions_to_split(p_before, v_now.before_content, v_now.before, array_fill('paired'::text, array[cardinality(v_now.before)]),
			case when v_now.before_rest then array['paired', ''] else array['paired'] end, v_before.k_total, v_now.smallest) q
		intersect
		select s ->> 'question' from jsonb_array_elements(p_results) s where jsonb_typeof(s -> 'content') = 'object');
	if cardinality(v_told) = 0 then return jsonb_build_object('status', 'too_few'); end if;
	select x.id into v_release from public.releases x where x.round_id = p_round order by x.number desc limit 1;
	select x.id into v_before_release from public.releases x where x.round_id = p_before order by x.number desc limit 1;
	insert into public.pairings (release_id, workspace_id, round_id, before_release, before_round, people, paired_on)
	values (v_release, v_after.workspace_id, p_round, v_before_release, p_before, cardinality(v_now.after), private.today(v_after.workspace_id));
	insert into public.pairing_results (release_id, workspace_id, question, position, prompt, content, hidden)
	select v_release, v_after.workspace_id, s ->> 'question', q.place - 1, coalesce(q.asked ->> 'prompt', ''),
		case when s ->> 'question' = any (v_told) then s -> 'content' end, case when s ->> 'question' <> all (v_told) then 'too_few' end
	from jsonb_array_elements(p_results) s join jsonb_array_elements(v_now.after_content -> 'questions') with ordinality q (asked, place) on q.asked ->> 'id' = s ->> 'question';
	perform private.log(v_after.workspace_id, 'releases.pair', v_release, jsonb_build_object('before', v_before_release));
	return jsonb_build_object('status', 'paired', 'release', v_release);
end $$;
revoke execute on function private.weighing_people(uuid, jsonb), private.rests_on_all(uuid, jsonb), private.paired_people(uuid, uuid, uuid[], uuid[]), private.two_rounds(public.rounds, public.rounds) from public, anon, authenticated;
revoke execute on function public.answered_twice(uuid), public.pair_rounds(uuid, uuid, jsonb, jsonb, jsonb) from public, anon;
grant execute on function public.answered_twice(uuid), public.pair_rounds(uuid, uuid, jsonb, jsonb, jsonb) to authenticated;
