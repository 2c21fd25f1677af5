-- Workshops: people in a room write cards, lay them together, put dots on them and decide. A workshop is a plan (what lies where, and
-- one step after the other) and the acts that were done in it, in one order that is the database's. What they come to the app works
-- out, the same everywhere (domain/workshop/room.ts). Members see that there is one; what is written is told by the doors alone.

create table public.workshops (
	id uuid primary key,
	workspace_id uuid not null,
	project_id uuid not null,
	title text not null check (char_length(title) between 1 and 120),
	-- {columns, areas, steps}, as it was when it was begun; domain/workshop/plan.ts.
	plan jsonb not null check (jsonb_typeof(plan) = 'object' and octet_length(plan::text) <= 40000),
	-- What people type to come in.
	code text not null unique check (code ~ '^[A-Z]{3,8}-[0-9]{2,4}$'),
	status text not null default 'open' check (status in ('open', 'closed')),
	held_on date not null,
	closed_on date,
	-- Of its last act.
	seq int not null default 0,
	-- When what people wrote has been destroyed.
	destroyed_on date,
	check ((status = 'closed') = (closed_on is not null)),
	unique (id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index workshops_project on public.workshops (project_id, workspace_id);
create index workshops_workspace on public.workshops (workspace_id);

-- Who leads one. Nobody does by chance: whoever began it, and whom they ask.
create table public.workshop_leaders (
	workshop_id uuid not null,
	workspace_id uuid not null,
	user_id uuid not null references auth.users (id) on delete cascade,
	primary key (workshop_id, user_id),
	foreign key (workshop_id, workspace_id) references public.workshops (id, workspace_id) on delete cascade
);
create index workshop_leaders_workspace on public.workshop_leaders (workspace_id);
create index workshop_leaders_user on public.workshop_leaders (user_id);

-- What a workshop came to, frozen when it was closed; the number that the diarium gave it; and what was added since, marked as that.
create table public.workshop_minutes (
	workshop_id uuid primary key,
	workspace_id uuid not null,
	content jsonb not null check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 2000000),
	-- [{by, on, text}]
	additions jsonb not null default '[]' check (jsonb_typeof(additions) = 'array'),
	diary_number text not null default '' check (char_length(diary_number) <= 60),
	by_email text not null,
	foreign key (workshop_id, workspace_id) references public.workshops (id, workspace_id) on delete cascade
);
create index workshop_minutes_workspace on public.workshop_minutes (workspace_id);

-- Who is in the room: a number and, if they want, a name. What ties a device to it is a keyed hash.
create table private.workshop_people (
	workshop_id uuid not null references public.workshops (id) on delete cascade,
	number int not null,
	token_hash bytea not null,
	name text not null check (char_length(name) <= 40),
	primary key (workshop_id, number),
	unique (workshop_id, token_hash)
);
create table private.workshop_acts (
	workshop_id uuid not null references public.workshops (id) on delete cascade,
	seq int not null,
	-- Made by the device.
	id uuid not null,
	-- Whose it is; null for who leads.
	number int,
	op text not null,
	card uuid,
	act jsonb not null,
	undone boolean not null default false,
	-- Since which act everybody may read the words in it; null: nobody yet but who wrote them.
	shown_from int,
	primary key (workshop_id, seq),
	unique (workshop_id, id)
);
create index workshop_acts_card on private.workshop_acts (workshop_id, card);
create index workshop_acts_op on private.workshop_acts (workshop_id, op) where number is null;
-- Each person's dots in a step, as they last sent them.
create table private.workshop_votes (
	workshop_id uuid not null references public.workshops (id) on delete cascade,
	step text not null,
	number int not null,
	-- The acts that they came with, the last ones: one that comes again, late, puts nothing back.
	ids uuid[] not null,
	cards uuid[] not null,
	primary key (workshop_id, step, number)
);

alter table public.workshops enable row level security;
alter table public.workshop_leaders enable row level security;
alter table public.workshop_minutes enable row level security;
alter table private.workshop_people enable row level security;
alter table private.workshop_acts enable row level security;
alter table private.workshop_votes enable row level security;
revoke all on public.workshops, public.workshop_leaders, public.workshop_minutes from anon, authenticated;
revoke all on private.workshop_people, private.workshop_acts, private.workshop_votes from public, anon, authenticated;
grant select on public.workshops, public.workshop_leaders, public.workshop_minutes to authenticated;
create policy "members see workshops" on public.workshops for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see who leads workshops" on public.workshop_leaders for select to authenticated using ((select private.is_member(workspace_id)));
create policy "members see minutes" on public.workshop_minutes for select to authenticated using ((select private.is_member(workspace_id)));

-- Whether whoever calls leads a workshop. Who is a member no more leads nothing.
create function private.leads(p_workshop uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.workshop_leaders l where l.workshop_id = p_workshop and l.user_id = (select auth.uid()) and private.has_role(l.workspace_id, array['designer', 'trust_agent'])
	)
$$;

-- Begins a workshop, with whoever calls to lead it. {status: begun}; code_taken: another code is to be tried. Sent twice it is begun once.
create function public.begin_workshop(p_project uuid, p_workshop uuid, p_title text, p_plan jsonb, p_code text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
	v_title text := private.cleaned_text(coalesce(p_title, ''));
begin
	select p.workspace_id into v_workspace from public.projects p
	where p.id = p_project and private.has_role(p.workspace_id, array['designer', 'trust_agent']) and private.in_use(p.id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if p_workshop is null or private.is_blank(v_title) or private.is_plan(p_plan) is not true then return jsonb_build_object('status', 'invalid'); end if;
	if exists (select from public.workshops w where w.id = p_workshop) then
		return jsonb_build_object('status', case when private.leads(p_workshop) then 'begun' else 'forbidden' end);
	end if;
	-- One code leads to one thing.
	if exists (select from public.workshops w where w.code = p_code) or exists (select from public.rounds r where r.code = p_code) then return jsonb_build_object('status', 'code_taken'); end if;
	insert into public.workshops (id, workspace_id, project_id, title, plan, code, held_on)
	values (p_workshop, v_workspace, p_project, v_title, p_plan, p_code, private.today(v_workspace));
	insert into public.workshop_leaders (workshop_id, workspace_id, user_id) values (p_workshop, v_workspace, auth.uid());
	perform private.log(v_workspace, 'workshops.insert', p_workshop);
	return jsonb_build_object('status', 'begun');
exception when check_violation or not_null_violation then
	return jsonb_build_object('status', 'invalid');
when unique_violation then
	return jsonb_build_object('status', 'code_taken');
end $$;

-- Lets a member lead, or leads no more; only who leads says so, and somebody always does. {status: ok | last | invalid | forbidden}
create function public.set_workshop_leader(p_workshop uuid, p_user uuid, p_leads boolean)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	w public.workshops;
begin
	select * into w from public.workshops o where o.id = p_workshop and private.leads(o.id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if p_leads is null or p_leads and not exists (
		select from public.members m where m.workspace_id = w.workspace_id and m.user_id = p_user and m.role in ('designer', 'trust_agent')
	) then return jsonb_build_object('status', 'invalid'); end if;
	if p_leads then
		insert into public.workshop_leaders (workshop_id, workspace_id, user_id) values (p_workshop, w.workspace_id, p_user) on conflict do nothing;
	else
		-- Somebody who still may: a colleague who has left leads nothing.
		if not exists (
			select from public.workshop_leaders l join public.members m on m.workspace_id = l.workspace_id and m.user_id = l.user_id and m.role in ('designer', 'trust_agent')
			where l.workshop_id = p_workshop and l.user_id <> p_user
		) then return jsonb_build_object('status', 'last'); end if;
		delete from public.workshop_leaders l where l.workshop_id = p_workshop and l.user_id = p_user;
	end if;
	perform private.log(w.workspace_id, 'workshops.leads', p_workshop, jsonb_build_object('user', p_user, 'leads', p_leads));
	return jsonb_build_object('status', 'ok');
end $$;

-- Whether something is a plan by its shape; the app says the rest (domain/workshop/plan.ts).
create function private.is_plan(p_plan jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	v_name text;
	v_one jsonb;
begin
	if jsonb_typeof(p_plan) is distinct from 'object' or p_plan - '{columns,areas,steps}'::text[] <> '{}' then return false; end if;
	foreach v_name in array '{columns,areas,steps}'::text[] loop
		if jsonb_typeof(p_plan -> v_name) is distinct from 'array' then return false; end if;
		if (jsonb_array_length(p_plan -> v_name) not between 1 and case v_name when 'steps' then 20 else 4 end) then return false; end if;
		for v_one in select * from jsonb_array_elements(p_plan -> v_name) loop
			if jsonb_typeof(v_one) <> 'object' or coalesce(v_one ->> 'id', '') !~ '^[a-z0-9]{2,20}$' or jsonb_typeof(v_one -> 'name') is distinct from 'string'
				or coalesce(char_length(v_one ->> 'name'), 0) not between 1 and 60 then return false; end if;
		end loop;
		if (select count(distinct x ->> 'id') <> count(*) from jsonb_array_elements(p_plan -> v_name) x) then return false; end if;
	end loop;
	return true;
end $$;

revoke execute on function private.leads(uuid), private.is_plan(jsonb), public.begin_workshop(uuid, uuid, text, jsonb, text), public.set_workshop_leader(uuid, uuid, boolean) from public, anon, authenticated;
grant execute on function public.begin_workshop(uuid, uuid, text, jsonb, text), public.set_workshop_leader(uuid, uuid, boolean) to authenticated;
