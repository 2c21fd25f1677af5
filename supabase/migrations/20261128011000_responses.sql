-- Raw answers. A device makes the id and the withdrawal code, so that the same response can be sent again and again. Only
-- the day is kept, never a time, an address or a device.

create table public.responses (
	id uuid primary key,
	workspace_id uuid not null,
	round_id uuid not null,
	revision int not null check (revision between 1 and 100000),
	language text not null check (language ~ '^[a-z]{2,3}$'),
	-- One element a screen. Own words are not here but in quotes.
	answers jsonb not null check (jsonb_typeof(answers) = 'array'),
	support text check (support in ('text', 'symbols', 'speech')),
	-- Which help was given, never by whom. Empty: not asked.
	help text[] not null default '{}' check (help <@ array['none', 'read_aloud', 'explained', 'pointed']),
	simulated boolean not null default false,
	submitted_on date not null default current_date,
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade
);
create index responses_round on public.responses (round_id, id);

-- Apart from the answers, so that no role that reads answers can tie a code on paper to a row.
create table private.withdrawal_codes (
	response_id uuid primary key references public.responses (id) on delete cascade,
	code_hash bytea not null unique,
	-- Tells a repeated sending from a changed one without a second copy of the answers.
	content_hash bytea not null
);
-- A withdrawn response must not come back when an old device sends it once more.
create table private.withdrawn_responses (id_hash bytea primary key);
alter table private.withdrawal_codes enable row level security;
alter table private.withdrawn_responses enable row level security;
revoke all on private.withdrawal_codes, private.withdrawn_responses from public, anon, authenticated;

-- Own words: raw -> washed -> approved or rejected, and open again. They go when their response goes.
create table public.quotes (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	round_id uuid not null,
	response_id uuid not null references public.responses (id) on delete cascade,
	question text not null check (char_length(question) <= 24),
	-- The card that a follow-up is about; null for a question of its own.
	card text check (char_length(card) <= 24),
	state text not null default 'raw' check (state in ('raw', 'washed', 'approved', 'rejected')),
	-- Counts each change: who writes says which one they have seen.
	version int not null default 1,
	-- As it was written; null when it has been destroyed, some time after the text was approved or rejected.
	raw text check (char_length(raw) between 1 and 2000),
	washed text check (char_length(washed) between 1 and 2000),
	-- Who wrote the washed text last.
	washed_by uuid,
	-- The person asked that the words be used rewritten only.
	rewrite_only boolean not null default false,
	-- Since the first approval no function gives the original out, also when the text is opened again.
	sealed_on date,
	rejected_on date,
	-- The release that brought these words into what is told from; together with those of at least k people.
	batch int,
	-- What it is about, as designers say: for finding it again. Free tags are of the workspace (private.quote_tags).
	life_area text check (life_area in ('health', 'housing', 'economy', 'occupation')),
	lens text check (lens in ('system', 'people', 'place')),
	about_card text check (char_length(about_card) <= 24),
	tags uuid[] not null default '{}',
	check ((state = 'rejected') = (rejected_on is not null)),
	check (raw is not null or sealed_on is not null or rejected_on is not null),
	check (state = 'raw' or state = 'rejected' or washed is not null),
	check (state <> 'approved' or sealed_on is not null),
	unique nulls not distinct (response_id, question, card),
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade
);
create index quotes_round on public.quotes (round_id);

alter table public.responses enable row level security;
alter table public.quotes enable row level security;
revoke all on public.responses, public.quotes from anon, authenticated;
-- Nobody has a right on these tables: a select, even of no row, may be asked for the planner's guess of their size
-- (`Prefer: count=planned`). Designers read through the functions below, all write through functions. The policies are
-- for the day when somebody grants more.
create policy "designers read raw answers" on public.responses for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));
create policy "designers read raw quotes" on public.quotes for select to authenticated
	using ((select private.has_role(workspace_id, array['designer'])));

-- A page of a round's stored responses in the order of their ids, for a designer; an empty list for others.
-- [{id, revision, simulated, answers}], those after `p_after`, at most `p_most`.
create function public.raw_responses(p_round uuid, p_after uuid default null, p_most int default 1000)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(to_jsonb(one) order by one.id), '[]'::jsonb)
	from (
		select x.id, x.revision, x.simulated, x.answers
		from public.rounds r join public.responses x on x.round_id = r.id
		where r.id = p_round and private.has_role(r.workspace_id, array['designer']) and (p_after is null or x.id > p_after)
		order by x.id limit least(greatest(p_most, 0), 1000)
	) one
$$;
revoke execute on function public.raw_responses(uuid, uuid, int) from public, anon;
grant execute on function public.raw_responses(uuid, uuid, int) to authenticated;

-- Should a right on the tables come back, the planner's guess still tells nobody how many answered in which round,
-- language or day: without statistics it is the same for all of them.
do $$
declare
	c record;
begin
	for c in select a.attrelid::regclass as tab, a.attname from pg_attribute a
		where a.attrelid in ('public.responses'::regclass, 'public.quotes'::regclass) and a.attnum > 0 loop
		execute format('alter table %s alter column %I set statistics 0', c.tab, c.attname);
	end loop;
end $$;
