-- A workspace is one authority. Members hold one or more roles in it:
-- owner (invites), designer (builds, reads raw answers, releases),
-- trust_agent (collects), steering (sees what has been released).
-- Roles do not include each other: an owner who should read answers is made a designer, openly.

-- Whether a colour (#rrggbb) is told from the paper it is drawn on, #f4f5f0 or white: 3 to 1, as WCAG asks of what is no text.
-- The same as domain/workspace/accent.ts; a test compares them.
create function private.reads_on_paper(p_colour text) returns boolean
language sql immutable set search_path = '' as $$
	select case when p_colour ~ '^#[0-9a-f]{6}$' then 0.9582918 / (0.05 + (
		select sum(w.weight * case when c.value <= 0.04045 then c.value / 12.92 else power((c.value + 0.055) / 1.055, 2.4) end)
		from (values (0, 0.2126::float8), (1, 0.7152), (2, 0.0722)) w (at, weight)
		cross join lateral (select get_byte(decode(substring(p_colour from 2), 'hex'), w.at) / 255.0::float8 as value) c
	)) >= 3 else false end
$$;

create table public.workspaces (
	id uuid primary key default gen_random_uuid(),
	name text not null check (char_length(name) between 1 and 120),
	municipality text not null default '' check (char_length(municipality) <= 120),
	place text not null default '' check (char_length(place) <= 120),
	controller text not null default '' check (char_length(controller) <= 200),
	contact text not null default '' check (char_length(contact) <= 200),
	-- Where to turn, said before every field for own words. Empty: the numbers that come with the product.
	help_lines text not null default '' check (char_length(help_lines) <= 600),
	-- Where the workspace's days begin and end.
	time_zone text not null default 'Europe/Stockholm' check (time_zone ~ '^(UTC|[A-Za-z_]+/[A-Za-z0-9_+/-]+)$' and timezone(time_zone, timestamptz '2026-01-01 00:00+00') is not null),
	-- The workspace's own colour: a line and an edge, never text. Null: none.
	accent text check (accent is null or private.reads_on_paper(accent)),
	-- What a new survey and a new round begin with; what is there already stays as it is.
	default_language text not null default 'sv' check (default_language ~ '^[a-z]{2,3}$'),
	smallest_group int not null default 5 check (smallest_group between 5 and 50),
	-- Own words: whether who wrote a washed text last may approve it, and after how many days originals are destroyed.
	two_person_quotes boolean not null default false,
	quote_days int not null default 30 check (quote_days between 1 and 365),
	created_at timestamptz not null default now()
);

create table public.members (
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	user_id uuid not null references auth.users (id) on delete cascade,
	role text not null check (role in ('owner', 'designer', 'trust_agent', 'steering')),
	email text not null check (char_length(email) <= 320),
	created_at timestamptz not null default now(),
	primary key (workspace_id, user_id, role)
);
create index members_user on public.members (user_id, workspace_id);

create table public.invitations (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	email text not null check (char_length(email) between 3 and 320),
	role text not null check (role in ('owner', 'designer', 'trust_agent', 'steering')),
	token_hash bytea not null unique,
	invited_by uuid not null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null default now() + interval '14 days',
	accepted_at timestamptz
);
create index invitations_workspace on public.invitations (workspace_id);

-- The day that it is in a workspace: of everything that people read as a day.
create function private.today(p_workspace uuid) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
	return (select timezone(w.time_zone, now())::date from public.workspaces w where w.id = p_workspace);
end $$;
revoke execute on function private.today(uuid) from public, anon, authenticated;

create function private.has_role(p_workspace uuid, p_roles text[]) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select 1 from public.members m
		where m.workspace_id = p_workspace
			and m.user_id = (select auth.uid())
			and m.role = any (p_roles)
	)
$$;
revoke execute on function private.has_role(uuid, text[]) from public, anon;
grant execute on function private.has_role(uuid, text[]) to authenticated;

create function private.is_member(p_workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select 1 from public.members m
		where m.workspace_id = p_workspace and m.user_id = (select auth.uid())
	)
$$;
revoke execute on function private.is_member(uuid) from public, anon;
grant execute on function private.is_member(uuid) to authenticated;
revoke execute on function private.reads_on_paper(text) from public, anon;
grant execute on function private.reads_on_paper(text) to authenticated;

alter table public.workspaces enable row level security;
alter table public.members enable row level security;
alter table public.invitations enable row level security;
revoke all on public.workspaces, public.members, public.invitations from anon, authenticated;
grant select on public.workspaces, public.members to authenticated;
grant update (name, municipality, place, controller, contact, help_lines, time_zone, accent, default_language, smallest_group, two_person_quotes, quote_days) on public.workspaces to authenticated;
-- The token's hash is not among the columns: nobody can read it back.
grant select (id, workspace_id, email, role, created_at, expires_at, accepted_at) on public.invitations to authenticated;

create policy "members see their workspace" on public.workspaces
	for select to authenticated using ((select private.is_member(id)));
create policy "owners edit their workspace" on public.workspaces
	for update to authenticated
	using ((select private.has_role(id, array['owner'])))
	with check ((select private.has_role(id, array['owner'])));
create policy "everyone sees their own roles" on public.members
	for select to authenticated using (user_id = (select auth.uid()));
create policy "owners see all members" on public.members
	for select to authenticated using ((select private.has_role(workspace_id, array['owner'])));
create policy "owners see invitations" on public.invitations
	for select to authenticated using ((select private.has_role(workspace_id, array['owner'])));
