-- Results of every part of a survey, and no two releases that can be subtracted in any of them.
--
-- A board shows each section by itself: the best–worst screens, each part, each dilemma of the balance. Five people may
-- have come since the last release, and only one of them have answered the points: held together the two boards differ by
-- five people, but the points by one, and two means with their n are subtracted as easily as two counts. So the rule is held
-- for each section: the people in whom that section's weighed answers differ from an earlier release are nobody, or at least k.
-- A section that was, or now is, "too few" has told nothing that could be subtracted, and is not compared.
-- The follow-ups (today, create/break/keep) are shown with the best–worst screens: as long as those differ by k or more, so may
-- they; where those are the same, the follow-ups of nobody or of at least k may differ.

alter table private.release_members
	-- Section → fingerprint of what the person had weighed there when the release was made.
	add column sections jsonb not null default '{}';
alter table private.release_ledger
	-- The sections that the release had enough people to show.
	add column shown text[] not null default '{}',
	-- Section → how many who had weighed something there have left since.
	add column withdrawn_sections jsonb not null default '{}';

-- Releases from before: they showed the best–worst screens only. Without 'follow_up' among the shown, those have to differ.
update private.release_members set sections = jsonb_build_object('best_worst', encode(weighed_hash, 'hex')) where weighed_hash is not null;
update private.release_ledger l set withdrawn_sections = jsonb_build_object('best_worst', l.withdrawn),
	shown = case when r.suppressed then '{}'::text[] else array['best_worst'] end
from public.releases r where r.id = l.release_id;

-- What a person has weighed, section by section, as fingerprints. A section in which everything is skipped, or "vet inte", is
-- not there. The same answers with the cards in another order are the same: sending them again hides no newcomer.
create function private.weighed_sections(p_answers jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	with said as (
		select
			case a ->> 'kind'
				when 'balance' then concat_ws(':', 'part', a ->> 'part', least(a -> 'shown' ->> 0, a -> 'shown' ->> 1), greatest(a -> 'shown' ->> 0, a -> 'shown' ->> 1))
				when 'today' then 'follow_up'
				when 'change' then 'follow_up'
				else concat_ws(':', 'part', a ->> 'part')
			end as section,
			case a ->> 'kind'
				when 'pair' then case when a ->> 'outcome' <> 'skipped' then jsonb_build_array(least(a -> 'shown' ->> 0, a -> 'shown' ->> 1),
					greatest(a -> 'shown' ->> 0, a -> 'shown' ->> 1), a -> 'outcome', a -> 'choice') end
				when 'balance' then to_jsonb((a ->> 'score')::int * case when a -> 'shown' ->> 0 < a -> 'shown' ->> 1 then 1 else -1 end)
				when 'points' then (select jsonb_object_agg(c.card, a -> 'points' -> (c.at - 1)::int)
					from jsonb_array_elements_text(a -> 'shown') with ordinality c (card, at) where jsonb_typeof(a -> 'points') = 'array')
				when 'ranking' then nullif(a -> 'order', '[]'::jsonb)
				when 'choice' then nullif(a -> 'value', 'null'::jsonb)
				when 'ladder' then nullif(a -> 'value', 'null'::jsonb)
				when 'today' then jsonb_build_array('today', a -> 'card', a -> 'value')
				when 'change' then jsonb_build_array('change', a -> 'card', a -> 'value')
			end as what,
			a ->> 'kind' <> 'pair' or a ->> 'outcome' in ('chosen', 'equal') as weighs
		from jsonb_array_elements(p_answers) a
	), sections as (
		select s.section, encode(sha256(convert_to(jsonb_agg(s.what order by s.what::text)::text, 'UTF8')), 'hex') as h
		from said s where s.what is not null group by s.section having bool_or(s.weighs)
		union all
		select 'best_worst', encode(private.weighed_hash(p_answers), 'hex') where private.weighed_hash(p_answers) is not null
	)
	select coalesce(jsonb_object_agg(s.section, s.h), '{}') from sections s
$$;

-- How many people differ in each section between the people of a release to be made (response → sections) and those an
-- earlier one rested on: who have come, gone, or weighed otherwise since. A section in which nobody differs is not there.
create function private.section_differences(p_release uuid, p_now jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	with now_in as (
		select r.key::uuid as response_id, s.key as section, s.value as h from jsonb_each(p_now) r, jsonb_each_text(r.value) s
	), before_in as (
		select b.response_id, s.key as section, s.value as h
		from private.release_members b, jsonb_each_text(b.sections) s where b.release_id = p_release
	), people as (
		select section, count(*) as n from now_in full join before_in using (response_id, section)
		where now_in.h is distinct from before_in.h group by section
		union all
		select w.key, w.value::int from private.release_ledger l, jsonb_each_text(l.withdrawn_sections) w where l.release_id = p_release
	)
	select coalesce(jsonb_object_agg(t.section, t.n), '{}') from (select p.section, sum(p.n)::int as n from people p group by p.section) t where t.n > 0
$$;

-- Which number of people a part of a board says it rests on, section by section: a part, or each dilemma of a balance.
create function private.part_claims(p_part jsonb) returns table (section text, claim jsonb)
language sql immutable set search_path = '' as $$
	select concat_ws(':', 'part', p_part ->> 'id'), p_part where p_part ->> 'kind' is distinct from 'balance'
	union all
	select concat_ws(':', 'part', p_part ->> 'id', least(d #>> '{first,id}', d #>> '{second,id}'), greatest(d #>> '{first,id}', d #>> '{second,id}')), d
	from jsonb_array_elements(p_part -> 'dilemmas') d where p_part ->> 'kind' = 'balance'
$$;

create or replace function private.count_withdrawal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update private.release_ledger l set
		withdrawn = l.withdrawn + 1,
		withdrawn_sections = (
			select jsonb_object_agg(s.section, coalesce((l.withdrawn_sections ->> s.section)::int, 0) + (m.sections ? s.section)::int)
			from jsonb_object_keys(l.withdrawn_sections || m.sections) s (section)
		)
	from private.release_members m
	where m.release_id = l.release_id and m.response_id = old.id and m.sections <> '{}';
	return old;
end $$;

-- Replaced by the rule for each section.
drop function private.release_difference(uuid, uuid[]);
revoke execute on function private.weighed_sections(jsonb), private.section_differences(uuid, jsonb), private.part_claims(jsonb)
	from public, anon, authenticated;

create or replace function public.create_release(p_round uuid, p_members jsonb, p_snapshots jsonb, p_method text, p_seed int)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_release uuid;
	v_number int;
	v_members int;
	v_ids uuid[];
	v_n int;
	v_matching int;
	v_suppressed boolean;
	v_simulated boolean;
	-- Response → its sections; section → how many weighed something there.
	v_now jsonb;
	v_people jsonb;
	v_shown text[];
	v_earlier record;
	v_differences jsonb;
	v_section text;
	v_difference int;
	v_most int;
begin
	-- One release of a round at a time; the second then meets the rule below.
	select * into v_round from public.rounds r where r.id = p_round for update;
	if not found or not private.has_role(v_round.workspace_id, array['designer']) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if jsonb_typeof(p_members) is distinct from 'array' or jsonb_typeof(p_snapshots) is distinct from 'object'
		or char_length(coalesce(p_method, '')) not between 1 and 120 or p_seed is null
		or exists (select 1 from jsonb_array_elements(p_members) m
			where coalesce(m ->> 'id', '') !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' or not private.is_small_int(m -> 'revision')) then
		return jsonb_build_object('status', 'invalid');
	end if;
	v_members := jsonb_array_length(p_members);
	v_ids := array(select (m ->> 'id')::uuid from jsonb_array_elements(p_members) m);
	-- Nobody withdraws or changes anything between here and the end; who is at it now is waited for. Who answers for
	-- the first time meanwhile is not among the members, and everything below looks at those alone.
	perform 1 from public.responses r where r.round_id = p_round order by r.id for share;
	-- The result must rest on everything that is stored now, no more, no less, in its last revision.
	select count(distinct r.id) into v_matching
	from jsonb_array_elements(p_members) m
	join public.responses r on r.id = (m ->> 'id')::uuid and r.revision = (m ->> 'revision')::int and r.round_id = p_round;
	if v_matching <> v_members or v_members <> (select count(*) from public.responses r where r.round_id = p_round) then
		return jsonb_build_object('status', 'changed_meanwhile');
	end if;
	select coalesce(jsonb_object_agg(r.id, private.weighed_sections(r.answers)), '{}'), coalesce(bool_or(r.simulated), false)
	into v_now, v_simulated from public.responses r where r.id = any (v_ids);
	-- People who weighed anything. The follow-ups alone weigh nothing.
	select count(*) into v_n from jsonb_each(v_now) r where r.value - 'follow_up' <> '{}';
	v_suppressed := v_n < v_round.k_total;
	select coalesce(jsonb_object_agg(t.section, t.n), '{}') into v_people
	from (select s as section, count(*) as n from jsonb_each(v_now) r, jsonb_object_keys(r.value) s group by s) t;
	v_shown := case when v_suppressed then '{}'::text[] else array(
		select p.key from jsonb_each_text(v_people) p where p.key <> 'follow_up' and p.value::int >= v_round.k_total) end;
	if 'best_worst' = any (v_shown) then v_shown := v_shown || 'follow_up'::text; end if;

	-- What a board says of itself must be what is counted here.
	if p_snapshots = '{}'::jsonb or exists (select 1 from jsonb_each(p_snapshots) s
		where s.key <> 'what_matters'
			or (s.value -> 'suppressed') is distinct from to_jsonb(v_suppressed)
			or (s.value -> 'n') is distinct from case when not v_suppressed then to_jsonb(v_n) end
			or (s.value #> '{facts,simulated}') is distinct from to_jsonb(v_simulated)
			or (s.value #> '{facts,smallestGroup}') is distinct from to_jsonb(v_round.k_total)) then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- The same of each section: no numbers where fewer than k have weighed anything, and the number it is where they have.
	if exists (select 1 from jsonb_each(p_snapshots) s
		where (coalesce(s.value -> 'items', '[]') <> '[]'::jsonb and not 'best_worst' = any (v_shown))
			or (s.value -> 'cards' -> 'n') is distinct from case when s.value -> 'cards' is not null and 'best_worst' = any (v_shown) then v_people -> 'best_worst' end
			or jsonb_typeof(coalesce(s.value -> 'parts', '[]')) <> 'array'
			or (v_suppressed and s.value -> 'parts' is not null))
		or exists (
			select 1 from jsonb_each(p_snapshots) s, jsonb_array_elements(coalesce(s.value -> 'parts', '[]')) part, private.part_claims(part) c
			where (c.claim -> 'suppressed') is distinct from to_jsonb(not c.section = any (v_shown))
				or (c.claim -> 'n') is distinct from case when c.section = any (v_shown) then v_people -> c.section end) then
		return jsonb_build_object('status', 'invalid');
	end if;

	if v_suppressed then
		-- A board that says "too few" says it once.
		if exists (select 1 from public.releases x where x.round_id = p_round) then
			return jsonb_build_object('status', 'too_few');
		end if;
	else
		for v_earlier in select x.id, x.number, l.shown from public.releases x join private.release_ledger l on l.release_id = x.id
			where x.round_id = p_round and not x.suppressed order by x.number desc loop
			if private.release_is_current(v_earlier.id, v_ids) then
				return jsonb_build_object('status', 'nothing_new', 'number', v_earlier.number);
			end if;
			v_differences := private.section_differences(v_earlier.id, v_now);
			-- Sections that both show and that differ by too few, the cards first.
			select s, coalesce((v_differences ->> s)::int, 0) into v_section, v_difference
			from unnest(v_shown) s
			where s = any (v_earlier.shown) and (v_differences ->> s)::int < v_round.k_total
				and (s <> 'follow_up' or v_differences ->> 'best_worst' is null)
			order by s <> 'best_worst', s limit 1;
			if not found then
				-- Nothing that is shown differs; or of an old release it is not known what the follow-ups were.
				select coalesce(max((v_differences ->> s)::int), 0) into v_most from unnest(v_shown) s where s = any (v_earlier.shown);
				v_section := case
					when v_most = 0 and v_shown <@ v_earlier.shown then 'best_worst'
					when 'best_worst' = any (v_earlier.shown) and not 'follow_up' = any (v_earlier.shown)
						and 'best_worst' = any (v_shown) and v_differences ->> 'best_worst' is null then 'best_worst'
				end;
				v_difference := 0;
			end if;
			if v_section is not null then
				return jsonb_strip_nulls(jsonb_build_object('status', 'too_small_difference', 'number', v_earlier.number,
					'difference', v_difference, 'needed', v_round.k_total,
					-- Which part it is about: its id. The cards need no name.
					'part', nullif(split_part(v_section, ':', 2), '')));
			end if;
		end loop;
	end if;

	select coalesce(max(x.number), 0) + 1 into v_number from public.releases x where x.round_id = p_round;
	insert into public.releases (workspace_id, project_id, round_id, number, round_title, n, suppressed, simulated, method, seed)
	values (v_round.workspace_id, v_round.project_id, p_round, v_number, v_round.title,
		case when v_suppressed then null else v_n end, v_suppressed, v_simulated, p_method, p_seed)
	returning id into v_release;
	insert into public.snapshots (workspace_id, release_id, board, content)
	select v_round.workspace_id, v_release, s.key, s.value from jsonb_each(p_snapshots) s;
	insert into private.release_ledger (release_id, shown) values (v_release, v_shown);
	insert into private.release_members (release_id, response_id, weighed_hash, content_hash, sections)
	select v_release, r.id, private.weighed_hash(r.answers), sha256(convert_to(r.answers::text, 'UTF8')), v_now -> (r.id::text)
	from public.responses r where r.id = any (v_ids);
	perform private.log(v_round.workspace_id, 'releases.insert', v_release, jsonb_build_object('number', v_number));
	return jsonb_build_object('status', 'released', 'release', v_release, 'number', v_number);
end $$;
revoke execute on function public.create_release(uuid, jsonb, jsonb, text, int) from public, anon;
grant execute on function public.create_release(uuid, jsonb, jsonb, text, int) to authenticated;
