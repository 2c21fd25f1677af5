-- Results told group by group, by one background question. A round is divided once, when it is closed and released, and is not
-- released again: so only what was told before and the parts stand beside each other.

create table public.splits (
	release_id uuid primary key,
	workspace_id uuid not null,
	round_id uuid not null unique references public.rounds (id) on delete cascade,
	-- The background question that it is by, and what it asks.
	question text not null check (char_length(question) <= 24),
	prompt text not null check (char_length(prompt) <= 160),
	-- [{part, label}] in the order they are asked; part '' is everybody who is in no other.
	parts jsonb not null check (jsonb_typeof(parts) = 'array'),
	split_on date not null,
	unique (release_id, workspace_id),
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade
);
create index splits_workspace on public.splits (workspace_id);

create table public.split_results (
	release_id uuid not null,
	workspace_id uuid not null,
	question text not null check (char_length(question) <= 24),
	part text not null check (char_length(part) <= 40),
	position int not null check (position >= 0),
	prompt text not null check (char_length(prompt) <= 160),
	-- One whose result is cards in an order.
	kind text not null check ('items' = any (private.result_fields(kind))),
	content jsonb check (jsonb_typeof(content) = 'object'),
	hidden text check (hidden in ('too_few', 'protects_another')),
	primary key (release_id, question, part),
	check ((content is null) <> (hidden is null)),
	foreign key (release_id, workspace_id) references public.splits (release_id, workspace_id) on delete cascade
);

alter table public.splits enable row level security;
alter table public.split_results enable row level security;
revoke all on public.splits, public.split_results from anon, authenticated;
grant select on public.splits, public.split_results to authenticated;
create policy "members see splits" on public.splits for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see split results" on public.split_results for select to authenticated using ((select private.is_member(workspace_id)));
create trigger splits_are_immutable before update on public.splits for each row execute function private.refuse_change();
create trigger split_results_are_immutable before update on public.split_results for each row execute function private.refuse_change();

-- Questions of a round that may be told part by part: each part holds p_smallest people or more who weigh in it; people of one part
-- who are in exactly the same earlier counts are p_k or more in every item, and in the question together with its follow-ups; and
-- the latest count rests on exactly the people who are there now. p_ids are in the parts p_of, and everybody else is in ''; p_named: the
-- parts that there are. The library says the same in TypeScript (analysis/disclosure/split-rule.ts).
create function private.questions_to_split(p_round uuid, p_content jsonb, p_ids uuid[], p_of text[], p_named text[], p_k int, p_smallest int)
returns setof text language sql stable set search_path = '' as $$
	with families as (
		select q ->> 'id' as question, coalesce(q ->> 'of', q ->> 'id') as family from jsonb_array_elements(p_content -> 'questions') q
	), people as materialized (
		select w.id, w.question, w.unit, w.item, w.weighs, private.keyed_hash(concat_ws('|', 'result', p_round, w.question, w.unit, w.item, w.said)) as fingerprint, coalesce(o.part, '') as part
		from private.weighed(p_content, p_round) w left join unnest(p_ids, p_of) o (id, part) on o.id = w.id where w.unit in ('', '*')
	), counted as materialized (
		select p.question, p.unit, p.fingerprint, p.people, x.number
		from public.releases x join private.result_people p on p.release_id = x.id where x.round_id = p_round and p.cut = 'all' and p.unit in ('', '*') and p.item = '#'
	), latest as (
		select distinct on (c.question, c.unit) c.question, c.unit, c.number, sum(c.people) as people from counted c
		group by c.question, c.unit, c.number order by c.question, c.unit, c.number desc
	), those as (
		-- Who they are in the unit: the earlier counts that hold the same person having said the same.
		select p.id, p.question, p.unit, p.part, array(
			select c.number from counted c where (c.question, c.unit, c.fingerprint) = (p.question, p.unit, p.fingerprint) order by c.number) as counts
		from people p where p.item = '#'
	), groups as (
		select p.question, p.unit, p.item, t.part, t.counts, count(*) filter (where p.weighs) as weighing
		from people p join those t using (id, question, unit) where p.item <> '#' group by p.question, p.unit, p.item, t.part, t.counts
	), safe as (
		select l.question, l.unit from latest l
		where l.people = (select count(*) from those t where (t.question, t.unit) = (l.question, l.unit) and l.number = any (t.counts))
			and l.people = (select count(*) from those t where (t.question, t.unit) = (l.question, l.unit))
			and not exists (select from groups g where (g.question, g.unit) = (l.question, l.unit) and g.weighing < p_k)
	), parts as (
		select g.question, g.part from groups g where g.unit = '' and g.item = '' group by g.question, g.part having sum(g.weighing) >= p_smallest
	), named as (
		select unnest(p_named) as part
	)
	select s.question from safe s join families f on f.question = s.question
	where s.unit = '' and not exists (select from named n where not exists (select from parts p where (p.question, p.part) = (s.question, n.part)))
		and (not exists (select from families o where o.family = s.question and o.question <> s.question)
			or exists (select from safe o where o.question = s.question and o.unit = '*'))
$$;

-- Stores what the app has computed part by part (p_results: [{question, part, kind, content, hidden}], one for each question and part),
-- resting on the round's responses in these revisions. Which of it may be told is decided here. {status: split}; too_few: no question
-- may; again: it is divided already; paired: those who answered twice are told of it; open: it has not ended; untold: nothing of it is
-- released.
create function public.split_round(p_round uuid, p_question text, p_parts jsonb, p_members jsonb, p_results jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_release public.releases;
	v_content jsonb;
	v_asked jsonb;
	v_parts text[];
	v_all text[];
	v_ids uuid[];
	v_of text[];
	v_labels jsonb;
	v_smallest int;
	v_matching int;
	v_rest boolean;
	v_told text[];
begin
	if not exists (select from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer']) and private.in_use(r.project_id)) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	perform private.lock_releasing();
	select * into v_round from public.rounds r where r.id = p_round for no key update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if exists (select from public.splits s where s.round_id = p_round) then return jsonb_build_object('status', 'again'); end if;
	-- What has changed among those who answered twice is told of it, and so it has two parts already (pair_rounds).
	if exists (select from public.pairings p where p_round in (p.round_id, p.before_round)) then return jsonb_build_object('status', 'paired'); end if;
	if v_round.status = 'open' and coalesce(v_round.closes_on >= private.today(v_round.workspace_id), true) then return jsonb_build_object('status', 'open'); end if;
	select * into v_release from public.releases x where x.round_id = p_round order by x.number desc limit 1;
	if v_release.n is null then return jsonb_build_object('status', 'untold'); end if;
	select v.content - 'translations' into v_content from public.survey_versions v where v.id = v_round.survey_version_id;
	select q into v_asked from jsonb_array_elements(v_content -> 'questions') q where q ->> 'id' = p_question and q -> 'background' = 'true';
	if v_asked is null or jsonb_typeof(p_parts) is distinct from 'array' or jsonb_typeof(p_members) is distinct from 'array' or jsonb_typeof(p_results) is distinct from 'array' then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- In the order they are asked, whatever order they were sent in.
	select array_agg(o ->> 'value' order by place), jsonb_agg(jsonb_build_object('part', o ->> 'value', 'label', o ->> 'label') order by place) into v_parts, v_labels
	from jsonb_array_elements(v_asked -> 'options') with ordinality a (o, place) where p_parts @> jsonb_build_array(o -> 'value');
	if cardinality(v_parts) is distinct from jsonb_array_length(p_parts) then return jsonb_build_object('status', 'invalid'); end if;
	if exists (
		select from jsonb_array_elements(p_members) m
		where coalesce(m ->> 'id', '') !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' or not private.is_small_int(m -> 'revision')
	) then return jsonb_build_object('status', 'invalid'); end if;
	select count(distinct r.id) into v_matching from jsonb_array_elements(p_members) m
	join public.responses r on r.id = (m ->> 'id')::uuid and r.revision = (m ->> 'revision')::int and r.round_id = p_round;
	if v_matching <> jsonb_array_length(p_members) or v_matching <> (select count(*) from public.responses r where r.round_id = p_round) then
		return jsonb_build_object('status', 'changed_meanwhile');
	end if;
	select exists (
		select from public.responses r where r.round_id = p_round and not exists (
			select from jsonb_array_elements(r.answers) a where a ->> 'question' = p_question and a ->> 'value' = any (v_parts))
			and r.id in (select w.id from private.weighed(v_content, p_round) w)
	) into v_rest;
	v_all := v_parts || case when v_rest then array[''] else '{}' end;
	if exists (
		select from jsonb_array_elements(p_results) s
		where case when jsonb_typeof(s) <> 'object' or s - '{question,part,kind,content,hidden}'::text[] <> '{}' then true else
			case coalesce(jsonb_typeof(s -> 'content'), 'null')
				when 'null' then coalesce(s ->> 'hidden', '') not in ('too_few', 'protects_another')
				when 'object' then s ->> 'hidden' is not null or (s -> 'content') - private.result_fields(s ->> 'kind') <> '{}'
				else true end
			end
	) or jsonb_array_length(p_results) <> (
		select count(distinct (u.question, p)) from jsonb_array_elements(p_results) s join private.survey_units(v_content) u
			on to_jsonb(u.question) = s -> 'question' and u.unit = '' and to_jsonb(u.kind) = s -> 'kind' and 'items' = any (private.result_fields(u.kind))
		join unnest(v_all) p on to_jsonb(p) = s -> 'part'
	) then return jsonb_build_object('status', 'invalid'); end if;
	v_smallest := greatest(v_round.k_total, 10);
	if cardinality(v_all) between 2 and 3 then
		select array_agg(r.id), array_agg(a ->> 'value') into v_ids, v_of from public.responses r, jsonb_array_elements(r.answers) a
		where r.round_id = p_round and a ->> 'question' = p_question and a ->> 'value' = any (v_parts);
		v_told := array(select q from private.questions_to_split(p_round, v_content, v_ids, v_of, v_all, v_round.k_total, v_smallest) q
			where (select count(*) from jsonb_array_elements(p_results) s where s ->> 'question' = q and jsonb_typeof(s -> 'content') = 'object') = cardinality(v_all));
	end if;
	if coalesce(cardinality(v_told), 0) = 0 then return jsonb_build_object('status', 'too_few'); end if;
	insert into public.splits (release_id, workspace_id, round_id, question, prompt, parts, split_on) values (v_release.id, v_round.workspace_id, p_round, p_question,
		left(coalesce(v_asked ->> 'prompt', ''), 160), v_labels || case when v_rest then '[{"part": "", "label": ""}]'::jsonb else '[]' end, private.today(v_round.workspace_id));
	insert into public.split_results (release_id, workspace_id, question, part, position, prompt, kind, content, hidden)
	select v_release.id, v_round.workspace_id, s ->> 'question', s ->> 'part', q.place - 1, coalesce(q.asked ->> 'prompt', ''), s ->> 'kind',
		case when s ->> 'question' = any (v_told) then s -> 'content' end, case when s ->> 'question' <> all (v_told) then 'too_few' end
	from jsonb_array_elements(p_results) s join jsonb_array_elements(v_content -> 'questions') with ordinality q (asked, place) on q.asked ->> 'id' = s ->> 'question';
	perform private.log(v_round.workspace_id, 'releases.split', v_release.id, jsonb_build_object('question', p_question));
	return jsonb_build_object('status', 'split', 'release', v_release.id);
end $$;
revoke execute on function private.questions_to_split(uuid, jsonb, uuid[], text[], text[], int, int) from public, anon, authenticated;
revoke execute on function public.split_round(uuid, text, jsonb, jsonb, jsonb) from public, anon;
grant execute on function public.split_round(uuid, text, jsonb, jsonb, jsonb) to authenticated;
