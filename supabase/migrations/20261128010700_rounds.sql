-- A round is one time a published version is asked. Its code is what people type on a tablet.

create table public.rounds (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	survey_version_id uuid not null,
	-- None where nobody can answer: the answers came in from a file.
	code text unique check (code ~ '^[A-Z]{3,8}-[0-9]{2,4}$'),
	title text not null check (char_length(btrim(title)) between 1 and 120),
	status text not null default 'open' check (status in ('open', 'closed')),
	-- A demo round may hold made-up answers; everything made from it says so.
	is_demo boolean not null default false,
	-- The smallest group that is ever shown. Not said (0): the workspace's.
	k_total int not null default 0 check (k_total between 5 and 50),
	-- Who is younger is thanked and asked nothing; nothing about them is stored.
	age_floor int check (age_floor between 10 and 30),
	-- How many are expected to answer, where staff know: in a small group people are told what their words can show.
	expected_people int check (expected_people between 1 and 100000),
	-- A shared tablet asks whether somebody is there after this long. Nobody answers: what has been answered is handed over
	-- (true) or removed (false). People are told which before they begin.
	idle_minutes int not null default 10 check (idle_minutes between 2 and 60),
	idle_keeps boolean not null default false,
	-- People may keep a word code, so that a later round can be compared with this one person by person.
	repeat_codes boolean not null default false,
	-- Nobody answers without a code that works once.
	one_use_codes boolean not null default false,
	-- The set of rounds with the same questions that this is part of, and as which party.
	set_id uuid,
	party text check (party = btrim(party) and char_length(party) between 1 and 60),
	check ((set_id is null) = (party is null)),
	-- Not said: the workspace's today. A day to come: nobody answers before it.
	opened_on date not null default '-infinity',
	-- The last day on which anybody can answer. The round closes by itself when that day ends in the workspace's time zone.
	closes_on date,
	closed_on date,
	-- The day its answers were taken in from a file (public.finish_import). Such a round is closed, and stays so.
	imported_on date check (imported_on is null or status = 'closed'),
	check ((code is null) = (imported_on is not null)),
	check (closes_on between opened_on and opened_on + 1830),
	-- Whose round it is, and where: for staff, and for posters. No device is sent them.
	unit text check (unit = btrim(unit) and char_length(unit) between 1 and 80),
	place text check (place = btrim(place) and char_length(place) between 1 and 80),
	-- The round that this one measures again.
	follows_round uuid,
	foreign key (follows_round, workspace_id) references public.rounds (id, workspace_id) on delete set null (follows_round),
	unique (id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade,
	foreign key (survey_version_id, workspace_id) references public.survey_versions (id, workspace_id)
);
create index rounds_project on public.rounds (project_id, workspace_id);
create index rounds_version on public.rounds (survey_version_id, workspace_id);
create index rounds_follows on public.rounds (follows_round, workspace_id);
-- For those who look for what has ended: few, whatever there was.
create index rounds_ending on public.rounds (closes_on) where status = 'open' and closes_on is not null;

alter table public.rounds enable row level security;
revoke all on public.rounds from anon, authenticated;
grant select on public.rounds to authenticated;
-- All but `imported_on`: no round is said to come from a file that does not.
grant insert (id, workspace_id, project_id, survey_version_id, code, title, status, is_demo, k_total, age_floor, expected_people, idle_minutes, idle_keeps,
	repeat_codes, one_use_codes, set_id, party, opened_on, closes_on, closed_on, unit, place, follows_round) on public.rounds to authenticated;
grant update (title, status) on public.rounds to authenticated;

-- Not for the steering group: a release carries its own round's name and dates.
create policy "staff see rounds" on public.rounds for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers add rounds" on public.rounds for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])));
create policy "designers and trust agents open and close rounds" on public.rounds for update to authenticated
	using ((select private.has_role(workspace_id, array['designer', 'trust_agent'])))
	with check ((select private.has_role(workspace_id, array['designer', 'trust_agent'])));

-- Whether anybody can answer: said by status and dates at every door, so that nothing has to happen on the day.
create function private.round_state(p_round public.rounds) returns text
language plpgsql stable set search_path = '' as $$
declare
	v_today date := private.today(p_round.workspace_id);
begin
	return case
		when p_round.status <> 'open' or p_round.closes_on < v_today then 'closed'
		when p_round.opened_on > v_today then 'coming'
		else 'open' end;
end $$;

-- What people were told when they answered stays true. Which of the changes from one to the other may not be made.
create function private.locked_changes(p_old public.rounds, p_new public.rounds) returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
	-- No more than this many is a small group; the same in the app.
	c_few constant int := 12;
	c_always constant text[] := '{title,status,closed_on,closes_on,unit,place,idle_minutes,expected_people}';
	c_before_answers constant text[] := '{age_floor,idle_keeps,repeat_codes}';
	v_coming boolean := private.round_state(p_old) = 'coming';
	-- What is put aside is somebody who has read what holds, and comes back.
	v_answered boolean := exists (select 1 from public.responses r where r.round_id = p_old.id) or exists (select 1 from private.parked_drafts d where d.round_id = p_old.id);
	v_may text[] := c_always
		|| case when v_answered then '{}' else c_before_answers end
		|| case when v_coming and not v_answered then '{opened_on}'::text[] else '{}' end;
begin
	return array(
		select n.key from jsonb_each(to_jsonb(p_new)) n
		where n.value is distinct from to_jsonb(p_old) -> n.key and (
			n.key <> all (v_may)
			-- The warning that others may guess who wrote can come, never go.
			or n.key = 'expected_people' and v_answered and p_old.expected_people <= c_few and coalesce(p_new.expected_people > c_few, true)
			-- Somebody may be answering with a code on the screen, without a network.
			or n.key = 'repeat_codes' and not p_new.repeat_codes and not v_coming
		) order by n.key);
end $$;
revoke execute on function private.round_state(public.rounds), private.locked_changes(public.rounds, public.rounds) from public, anon, authenticated;

-- A trigger, because it holds for the database's owner too; columns of later migrations are locked until they are named above.
create function private.keep_round() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_today date := private.today(old.workspace_id);
begin
	if private.locked_changes(old, new) <> '{}' then
		raise exception 'this of a round cannot change now: %', private.locked_changes(old, new) using errcode = '42501';
	end if;
	if new.opened_on <> old.opened_on and new.opened_on not between v_today and v_today + 730
		or new.closes_on <> coalesce(old.closes_on, 'infinity') and new.closes_on < v_today then
		raise exception 'a round opens and closes on a day to come' using errcode = '23514';
	end if;
	return new;
end $$;
create trigger rounds_keep before update on public.rounds
	for each row execute function private.keep_round();

create function private.date_opening() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.opened_on = '-infinity' then new.opened_on := private.today(new.workspace_id); end if;
	if new.opened_on > private.today(new.workspace_id) + 730 then
		raise exception 'a round opens within two years' using errcode = '23514';
	end if;
	-- Codes that people keep hold in one project.
	if new.follows_round is not null and not exists (
		select 1 from public.rounds r where r.id = new.follows_round and r.project_id = new.project_id
	) then
		raise exception 'a round follows one of its own project' using errcode = '23514';
	end if;
	return new;
end $$;
create trigger rounds_opening before insert on public.rounds
	for each row execute function private.date_opening();
create function private.date_closing() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_today date := private.today(new.workspace_id);
begin
	-- One that has ended by itself closed on its last day, whenever that is written down.
	if new.status = 'closed' and old.status = 'open' then new.closed_on := least(v_today, new.closes_on); end if;
	if new.status = 'open' then new.closed_on := null; end if;
	-- Opened again after its last day: it stays open until somebody says another.
	if new.status = 'open' and old.status = 'closed' and new.closes_on < v_today then new.closes_on := null; end if;
	return new;
end $$;
create trigger rounds_closing before update on public.rounds
	for each row execute function private.date_closing();
create trigger rounds_log after insert or update on public.rounds
	for each row execute function private.log_row();
