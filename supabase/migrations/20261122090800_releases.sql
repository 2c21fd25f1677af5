-- Results are frozen, and this is the only door. A release stores a snapshot that never changes,
-- and a private ledger of whose answers it rests on, so that two releases of one round
-- can never be subtracted to show fewer than k people.

create table public.releases (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	round_id uuid not null,
	number int not null check (number >= 1),
	-- Here as well, because the steering group sees releases but not rounds.
	round_title text not null check (char_length(round_title) <= 120),
	-- Null when the round had too few answers: then the number itself is not told.
	n int check (n >= 5),
	suppressed boolean not null,
	simulated boolean not null,
	method text not null check (char_length(method) <= 120),
	seed int not null,
	released_on date not null default current_date,
	-- Which came first on the same day; it says when somebody released, nothing about when anybody answered.
	released_at timestamptz not null default clock_timestamp(),
	unique (id, workspace_id),
	unique (round_id, number),
	check (suppressed = (n is null)),
	foreign key (round_id, workspace_id) references public.rounds (id, workspace_id) on delete cascade,
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index releases_project on public.releases (project_id, workspace_id);

create table public.snapshots (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	release_id uuid not null,
	board text not null check (board in ('what_matters')),
	content jsonb not null check (jsonb_typeof(content) = 'object'),
	unique (release_id, board),
	foreign key (release_id, workspace_id) references public.releases (id, workspace_id) on delete cascade
);

create table private.release_members (
	release_id uuid not null references public.releases (id) on delete cascade,
	response_id uuid not null references public.responses (id) on delete cascade,
	-- What the person had weighed, and all they had answered, when the release was made. Null: nothing weighed.
	weighed_hash bytea,
	content_hash bytea not null,
	primary key (release_id, response_id)
);
create index release_members_response on private.release_members (response_id);
-- How many who had weighed something have left a release since: all that is kept of a withdrawn response.
create table private.release_ledger (
	release_id uuid primary key references public.releases (id) on delete cascade,
	withdrawn int not null default 0
);
alter table private.release_members enable row level security;
alter table private.release_ledger enable row level security;
revoke all on private.release_members, private.release_ledger from public, anon, authenticated;

alter table public.releases enable row level security;
alter table public.snapshots enable row level security;
revoke all on public.releases, public.snapshots from anon, authenticated;
grant select on public.releases, public.snapshots to authenticated;
create policy "members see releases" on public.releases for select to authenticated
	using ((select private.is_member(workspace_id)));
create policy "members see snapshots" on public.snapshots for select to authenticated
	using ((select private.is_member(workspace_id)));

create trigger releases_are_immutable before update on public.releases
	for each row execute function private.refuse_change();
create trigger snapshots_are_immutable before update on public.snapshots
	for each row execute function private.refuse_change();

create function private.count_withdrawal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update private.release_ledger l set withdrawn = l.withdrawn + 1
	where l.release_id in (
		select m.release_id from private.release_members m where m.response_id = old.id and m.weighed_hash is not null
	);
	return old;
end $$;
create trigger responses_count_withdrawal before delete on public.responses
	for each row execute function private.count_withdrawal();

-- A fingerprint of what a person weighed; null when no card was ever chosen. Only people who weighed something are
-- counted where a result needs people: who skipped all the way hides nobody.
create function private.weighed_hash(p_answers jsonb) returns bytea
language sql immutable set search_path = '' as $$
	select case when p_answers @> '[{"kind": "best_worst", "outcome": "chosen"}]'::jsonb then
		sha256(convert_to((select jsonb_agg(a order by (a ->> 'set')::int)::text from jsonb_array_elements(p_answers) a
			where a ->> 'kind' = 'best_worst' and a ->> 'outcome' <> 'skipped'), 'UTF8'))
	end
$$;

-- How many people differ between the members of a release to be made and what an earlier release of it rested on: those who have
-- come, gone, or weighed otherwise since. Sending the same once more is no difference: it would let one newcomer hide
-- behind people whose answers have not changed.
create function private.release_difference(p_release uuid, p_members uuid[]) returns int
language sql stable security definer set search_path = '' as $$
	with now_in as (
		select r.id as response_id, private.weighed_hash(r.answers) as h from public.responses r where r.id = any (p_members)
	), before_in as (
		select b.response_id, b.weighed_hash as h from private.release_members b where b.release_id = p_release
	)
	select (
		(select count(*) from now_in full join before_in using (response_id) where now_in.h is distinct from before_in.h)
		+ (select l.withdrawn from private.release_ledger l where l.release_id = p_release)
	)::int
$$;

-- Whether anything at all has changed since.
create function private.release_is_current(p_release uuid, p_members uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
	select not exists (
		select 1 from (select r.id as response_id, sha256(convert_to(r.answers::text, 'UTF8')) as h from public.responses r where r.id = any (p_members)) n
		full join (select b.response_id, b.content_hash as h from private.release_members b where b.release_id = p_release) e using (response_id)
		where n.h is distinct from e.h
	) and (select l.withdrawn = 0 from private.release_ledger l where l.release_id = p_release)
$$;
revoke execute on function private.weighed_hash(jsonb), private.release_difference(uuid, uuid[]),
	private.release_is_current(uuid, uuid[]) from public, anon, authenticated;

create function public.create_release(p_round uuid, p_members jsonb, p_snapshots jsonb, p_method text, p_seed int)
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
	v_earlier record;
	v_difference int;
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
	select count(*) into v_n from public.responses r where r.id = any (v_ids) and private.weighed_hash(r.answers) is not null;
	v_suppressed := v_n < v_round.k_total;
	select coalesce(bool_or(r.simulated), false) into v_simulated from public.responses r where r.id = any (v_ids);
	-- What a board says of itself must be what is counted here.
	if p_snapshots = '{}'::jsonb or exists (select 1 from jsonb_each(p_snapshots) s
		where s.key <> 'what_matters'
			or (s.value -> 'suppressed') is distinct from to_jsonb(v_suppressed)
			or (s.value -> 'n') is distinct from case when not v_suppressed then to_jsonb(v_n) end
			or (s.value #> '{facts,simulated}') is distinct from to_jsonb(v_simulated)
			or (s.value #> '{facts,smallestGroup}') is distinct from to_jsonb(v_round.k_total)) then
		return jsonb_build_object('status', 'invalid');
	end if;

	if v_suppressed then
		-- A board that says "too few" says it once.
		if exists (select 1 from public.releases x where x.round_id = p_round) then
			return jsonb_build_object('status', 'too_few');
		end if;
	else
		for v_earlier in select x.id, x.number from public.releases x
			where x.round_id = p_round and not x.suppressed order by x.number desc loop
			v_difference := private.release_difference(v_earlier.id, v_ids);
			if private.release_is_current(v_earlier.id, v_ids) then
				return jsonb_build_object('status', 'nothing_new', 'number', v_earlier.number);
			end if;
			if v_difference < v_round.k_total then
				return jsonb_build_object('status', 'too_small_difference', 'number', v_earlier.number,
					'difference', v_difference, 'needed', v_round.k_total);
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
	insert into private.release_ledger (release_id) values (v_release);
	insert into private.release_members (release_id, response_id, weighed_hash, content_hash)
	select v_release, r.id, private.weighed_hash(r.answers), sha256(convert_to(r.answers::text, 'UTF8'))
	from public.responses r where r.id = any (v_ids);
	perform private.log(v_round.workspace_id, 'releases.insert', v_release, jsonb_build_object('number', v_number));
	return jsonb_build_object('status', 'released', 'release', v_release, 'number', v_number);
end $$;
revoke execute on function public.create_release(uuid, jsonb, jsonb, text, int) from public, anon;
grant execute on function public.create_release(uuid, jsonb, jsonb, text, int) to authenticated;
