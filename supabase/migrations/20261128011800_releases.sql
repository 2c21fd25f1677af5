-- Frozen results. A release is a moment; a result is a row for each unit of a question: the whole question, a dilemma of
-- a balance, one thing asked about one card. The address of a figure (release, question, unit, measure) never changes.

create table public.releases (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	round_id uuid not null,
	number int not null check (number >= 1),
	-- Titles, dates and k are here as well, because the steering group sees releases but not rounds.
	survey text not null check (char_length(survey) <= 160),
	round text not null check (char_length(round) <= 120),
	-- People who weighed anything; null when they were fewer than k: then the number itself is not told.
	n int check (n >= k_total),
	simulated boolean not null,
	k_total int not null,
	opened_on date not null,
	closed_on date,
	-- The day the round's answers were taken in from a file; null where they were collected here.
	imported_on date,
	released_on date not null default current_date,
	-- Which came first on the same day; it says when somebody released, nothing about when anybody answered.
	released_at timestamptz not null default clock_timestamp(),
	unique (id, workspace_id),
	unique (round_id, number),
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade,
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index releases_project on public.releases (project_id, workspace_id);
create index releases_workspace on public.releases (workspace_id);

create table public.results (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	release_id uuid not null,
	question text not null check (char_length(question) <= 24),
	unit text not null check (char_length(unit) <= 49),
	-- Whose answers. Room for parties and splits; today everybody.
	cut text not null default 'all' check (cut = 'all'),
	-- Place of the question in the survey from 0, what it asks, and which question it follows up: who sees releases sees no surveys.
	position int not null check (position >= 0),
	prompt text not null check (char_length(prompt) <= 160),
	follows text check (char_length(follows) <= 24),
	kind text not null check (kind in ('best_worst', 'pairs', 'points', 'ranking', 'balance', 'choice', 'ladder', 'follow_up')),
	content jsonb check (jsonb_typeof(content) = 'object'),
	hidden text check (hidden in ('too_few', 'protects_another')),
	-- The release in which these numbers were counted.
	since_release uuid not null references public.releases (id) on delete cascade,
	unique (release_id, question, unit, cut),
	check ((content is null) <> (hidden is null)),
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade
);
create index results_since on public.results (since_release);

-- Who is in a result, as a multiset of what people weighed: so many people with this fingerprint. Only of results that were
-- counted in this release. It points at no response, so it stays when somebody withdraws.
create table private.result_people (
	-- A release's; checked for each row by a foreign key it took a tenth of a large round's release. Below: gone with it.
	release_id uuid not null,
	question text not null,
	unit text not null,
	cut text not null default 'all',
	-- A card that has numbers of its own in the result; empty for the whole; '#' for the whole together with the response's id.
	item text not null,
	fingerprint bytea not null,
	people int not null check (people > 0),
	-- False: they chose nothing here, and are not one of k.
	weighs boolean not null,
	primary key (release_id, question, unit, cut, item, fingerprint)
);
alter table private.result_people enable row level security;
revoke all on private.result_people from public, anon, authenticated;
create function private.drop_result_people() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from private.result_people p where p.release_id = old.id;
	return null;
end $$;
revoke execute on function private.drop_result_people() from public, anon, authenticated;
create trigger releases_drop_people after delete on public.releases
	for each row execute function private.drop_result_people();

alter table public.releases enable row level security;
alter table public.results enable row level security;
revoke all on public.releases, public.results from anon, authenticated;
grant select on public.releases, public.results to authenticated;
create policy "members see releases" on public.releases for select to authenticated
	using ((select private.is_member(workspace_id)));
create policy "members see results" on public.results for select to authenticated
	using ((select private.is_member(workspace_id)));

create trigger releases_are_immutable before update on public.releases
	for each row execute function private.refuse_change();
create trigger results_are_immutable before update on public.results
	for each row execute function private.refuse_change();

-- The units of a survey's questions that can have a result. Background and own words have none.
create function private.survey_units(p_content jsonb) returns table (question text, unit text, kind text)
language sql stable set search_path = '' as $$
	with asked as (
		select q ->> 'id' as question, q ->> 'kind' as kind, q from jsonb_array_elements(p_content -> 'questions') q
	)
	select a.question, '', a.kind from asked a
	where a.kind in ('best_worst', 'pairs', 'points', 'ranking', 'ladder') or (a.kind = 'choice' and not (a.q -> 'background')::boolean)
	union
	select a.question, concat_ws(':', least((p ->> 0) collate "C", p ->> 1), greatest((p ->> 0) collate "C", p ->> 1)), a.kind
	from asked a, jsonb_array_elements(case when a.kind = 'balance' then a.q -> 'pairs' end) p
	union
	select a.question, concat_ws(':', card, aspect), a.kind
	from asked a join asked source on source.question = a.q ->> 'of',
		jsonb_array_elements_text(private.question_cards(source.q)) card, unnest(array['today', 'change']) aspect
	where a.kind = 'follow_up' and jsonb_typeof(a.q -> aspect) = 'object'
$$;

-- What each person of a round has weighed, in the units of a survey and, where a result has numbers for each card, card by card
-- (`item`). `said` is everything that the numbers of that item rest on, whatever the order in which cards stood on the screen. Who
-- weighs nothing in a unit is not there. `weighs` is false for who has met a card without choosing anything where it stood: such a
-- person changes the numbers but is not one of k. Of the whole round at once: person by person it is five times the work.
create function private.weighed(p_content jsonb, p_round uuid)
returns table (id uuid, question text, unit text, item text, said text, weighs boolean)
-- Sorting a large round on disk is half the work again.
language sql stable set search_path = '' set work_mem = '64MB' as $$
	with given as materialized (
		select r.id, a ->> 'question' as question, a ->> 'kind' as kind, a, a -> 'shown' ->> 0 as one, a -> 'shown' ->> 1 as other
		from public.responses r, jsonb_array_elements(r.answers) a where r.round_id = p_round
	), background as materialized (
		select array_agg(q ->> 'id') as questions from jsonb_array_elements(p_content -> 'questions') q where (q -> 'background')::boolean
	), screens as materialized (
		-- Screens and pairs: what was met, with its cards, and whether it counts as shown and as weighed.
		select g.id, g.question, g.a -> 'shown' as shown, jsonb_build_array(g.a -> 'set', g.a -> 'outcome', g.a -> 'best', g.a -> 'worst') as said,
			g.a ->> 'outcome' <> 'skipped' as counts, g.a ->> 'outcome' = 'chosen' as weighs
		from given g where g.kind = 'best_worst'
		union all
		select g.id, g.question, g.a -> 'shown',
			jsonb_build_array(least(g.one collate "C", g.other), greatest(g.one collate "C", g.other), g.a -> 'outcome', g.a -> 'choice'),
			g.a ->> 'outcome' <> 'skipped', g.a ->> 'outcome' in ('chosen', 'equal')
		from given g where g.kind = 'pairs'
	), whole as materialized (
		select s.id, s.question, jsonb_agg(s.said order by s.said) as said from screens s group by s.id, s.question having bool_or(s.weighs)
	), own (id, question, unit, item, said, weighs) as materialized (
	select w.id, w.question, '', '', w.said, true from whole w
	union all
	select s.id, s.question, '', card, jsonb_agg(s.said order by s.said), bool_or(s.weighs)
	from screens s join whole w using (id, question), jsonb_array_elements_text(s.shown) card where s.counts group by s.id, s.question, card
	union all
	select g.id, g.question, '', '', (
		select jsonb_object_agg(c.card, g.a -> 'points' -> (c.place - 1)::int) from jsonb_array_elements_text(g.a -> 'shown') with ordinality c (card, place)
	), true from given g where g.kind = 'points' and jsonb_typeof(g.a -> 'points') = 'array'
	union all
	select g.id, g.question, '', '', g.a -> 'order', true from given g where g.kind = 'ranking' and g.a -> 'order' <> '[]'
	union all
	select g.id, g.question, concat_ws(':', least(g.one collate "C", g.other), greatest(g.one collate "C", g.other)), '',
		to_jsonb((g.a ->> 'score')::int * case when g.one < g.other collate "C" then 1 else -1 end), true
	from given g where g.kind = 'balance' and jsonb_typeof(g.a -> 'score') = 'number'
	union all
	select g.id, g.question, '', '', g.a -> 'value', true from given g cross join background b
	where g.kind = 'ladder' and jsonb_typeof(g.a -> 'value') = 'number'
		or g.kind = 'choice' and jsonb_typeof(g.a -> 'value') = 'string' and (g.question = any (b.questions)) is not true
	union all
	select g.id, g.question, concat_ws(':', g.a ->> 'card', g.a ->> 'aspect'), '', g.a -> 'value', true from given g
	where g.kind = 'follow_up' and g.a ->> 'aspect' in ('today', 'change') and jsonb_typeof(g.a -> 'value') <> 'null'
	), members as materialized (
		select q ->> 'of' as family, unnest(array[q ->> 'of', q ->> 'id']) as member from jsonb_array_elements(p_content -> 'questions') q where q ->> 'kind' = 'follow_up'
		group by 1, 2
	), families as (
		-- A question that is followed up and its follow-ups as one: which cards are followed up tells what was chosen.
		select o.id, f.family, jsonb_agg(jsonb_build_array(o.question, o.unit, o.said) order by o.question, o.unit) as said
		from own o join members f on f.member = o.question where o.item = '' group by o.id, f.family
	)
	-- As text: what is compared and hashed later is that, and comparing jsonb takes twice as long.
	select o.id, o.question, o.unit, o.item, o.said::text, o.weighs from own o
	union all
	-- Who is gone is gone, even if somebody who has come said exactly the same.
	select o.id, o.question, o.unit, '#', concat('["', o.id, '", ', o.said, ']'), true from own o where o.item = ''
	union all
	select f.id, f.family, '*', x.item, case x.item when '' then f.said::text else concat('["', f.id, '", ', f.said, ']') end, true
	from families f cross join unnest(array['', '#']) x (item)
$$;

-- The names that the content of a result may have at its top. All that is ever read of a content here.
create function private.result_fields(p_kind text) returns text[]
language sql immutable set search_path = '' as $$
	select case p_kind
		when 'best_worst' then '{method,level,seed,n,items,hidden,verdict,screens}'
		when 'pairs' then '{method,level,seed,n,items,hidden,verdict,answers}'
		when 'points' then '{method,level,seed,n,items,hidden,verdict,total}'
		when 'ranking' then '{method,level,seed,n,items,hidden,verdict}'
		when 'balance' then '{method,level,seed,n,first,second,counts,centred,low,high,lean,leanLow,leanHigh,verdict}'
		when 'choice' then '{n,rows,share}'
		when 'ladder' then '{n,low,high,rows}'
		when 'follow_up' then '{card,aspect,gap,n,row}'
		else '{}'
	end::text[]
$$;
revoke execute on function private.survey_units(jsonb), private.weighed(jsonb, uuid), private.result_fields(text) from public, anon, authenticated;
