-- A round on tablets that many people share: what happens when somebody walks away, a PIN for those who collect, and
-- whether the round is one of several that measure the same people.

alter table public.rounds
	-- Nobody has touched the tablet for this long: it asks whether somebody is there.
	add column idle_minutes int not null default 10 check (idle_minutes between 2 and 60),
	-- Nobody answers: what has been answered is handed over (true) or removed (false). People are told which before they begin.
	add column idle_keeps boolean not null default false,
	-- People may keep a word code, so that a later round can be compared with this one person by person.
	add column repeat_codes boolean not null default false;

-- What people were told when they answered stays true: these are set when a round is opened and never after.
create or replace function private.keep_round() returns trigger
language plpgsql set search_path = '' as $$
begin
	if (new.id, new.workspace_id, new.project_id, new.survey_version_id, new.code, new.is_demo, new.k_total, new.opened_on, new.age_floor, new.expected_people,
			new.idle_minutes, new.idle_keeps, new.repeat_codes)
		is distinct from
		(old.id, old.workspace_id, old.project_id, old.survey_version_id, old.code, old.is_demo, old.k_total, old.opened_on, old.age_floor, old.expected_people,
			old.idle_minutes, old.idle_keeps, old.repeat_codes) then
		raise exception 'only the title and status of a round can change' using errcode = '42501';
	end if;
	return new;
end $$;

-- Four digits with which staff turn a tablet into this round's and back again. It opens no answers: those who know it can
-- end a session, see three counts, and carry away a file that only the server can read.
create table private.tablet_pins (
	round_id uuid primary key references public.rounds (id) on delete cascade,
	pin text not null check (pin ~ '^[0-9]{4}$')
);
alter table private.tablet_pins enable row level security;
revoke all on private.tablet_pins from public, anon, authenticated;

create function private.new_pin() returns text
language sql volatile set search_path = '' as $$
	-- The first bytes of a random UUID are all random.
	select lpad((('x' || substr(gen_random_uuid()::text, 1, 8))::bit(32)::bigint % 10000)::text, 4, '0')
$$;
revoke execute on function private.new_pin() from public, anon, authenticated;

-- The round's PIN, for those who collect; made when it is first asked for. `p_new`: another one instead.
create function public.tablet_pin(p_round uuid, p_new boolean default false)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_pin text;
begin
	if not exists (select 1 from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer', 'trust_agent'])) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	insert into private.tablet_pins as t (round_id, pin) values (p_round, private.new_pin())
	on conflict (round_id) do update set pin = case when p_new then excluded.pin else t.pin end
	returning pin into v_pin;
	return jsonb_build_object('status', 'ok', 'pin', v_pin);
end $$;
revoke execute on function public.tablet_pin(uuid, boolean) from public, anon;
grant execute on function public.tablet_pin(uuid, boolean) to authenticated;

-- Whether a typed PIN is the round's. How often may be tried is the app's to say.
create function public.check_tablet_pin(p_code text, p_pin text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', case
			when r.status <> 'open' then 'closed'
			when exists (select 1 from private.tablet_pins t where t.round_id = r.id and t.pin = coalesce(p_pin, '')) then 'right'
			else 'wrong' end)
		from public.rounds r where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.check_tablet_pin(text, text) from public;
grant execute on function public.check_tablet_pin(text, text) to anon, authenticated;

-- Called when a response has been stored, in the same transaction. Rounds that measure again keep more (a later migration).
create function private.after_save(p_round public.rounds, p_id uuid, p_response jsonb) returns void
language sql set search_path = '' as $$
	select null::void
$$;
revoke execute on function private.after_save(public.rounds, uuid, jsonb) from public, anon, authenticated;

create or replace function public.round_package(p_code text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object(
			'status', r.status,
			'round', jsonb_build_object('code', r.code, 'title', r.title, 'demo', r.is_demo, 'smallestGroup', r.k_total,
				'ageFloor', r.age_floor, 'expected', r.expected_people,
				'idle', jsonb_build_object('minutes', r.idle_minutes, 'keeps', r.idle_keeps), 'repeatCodes', r.repeat_codes),
			'workspace', jsonb_build_object('name', w.name, 'municipality', w.municipality, 'place', w.place,
				'controller', w.controller, 'contact', w.contact, 'helpLines', w.help_lines),
			'survey', v.content
		) || coalesce((
			select jsonb_build_object('sounds', jsonb_object_agg(one.language, one.places))
			from (
				select s.language, jsonb_object_agg(s.place, s.digest) as places
				from public.survey_sounds s where s.survey_version_id = v.id group by s.language
			) one
			having count(*) > 0
		), '{}'::jsonb)
		from public.rounds r
		join public.workspaces w on w.id = r.workspace_id
		join public.survey_versions v on v.id = r.survey_version_id
		where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
