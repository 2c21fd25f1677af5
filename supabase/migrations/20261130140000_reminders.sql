-- Reminders of decisions by mail: a member asks for them, workspace by workspace. Whoever sends them shows a key that the server's
-- secret gives, and gets what was asked for under that key alone; of the key and of the link that ends them keyed hashes are kept.
create table private.reminders (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	user_id uuid not null references auth.users (id) on delete cascade,
	-- What the person read the page in, and where: links in a letter lead there.
	language text not null check (language ~ '^[a-z]{2,3}$'),
	origin text not null check (origin ~ '^https?://[^/\s]{1,200}$'),
	token_hash bytea not null unique,
	sender_hash bytea not null,
	-- The day on which somebody took it upon them to write, or looked and had nothing to say.
	claimed_on date,
	-- What the latest letter said: {decision: {about, dueOn, on}}.
	told jsonb not null default '{}' check (jsonb_typeof(told) = 'object'),
	unique (workspace_id, user_id)
);
create index reminders_user on private.reminders (user_id);
alter table private.reminders enable row level security;
revoke all on private.reminders from public, anon, authenticated;

-- Who is a member no more has asked for nothing, also when they come back.
create function private.forget_reminders() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from private.reminders r where r.workspace_id = old.workspace_id and r.user_id = old.user_id
		and not exists (select from public.members m where m.workspace_id = old.workspace_id and m.user_id = old.user_id);
	return null;
end $$;
create trigger members_forget_reminders after delete on public.members for each row execute function private.forget_reminders();

-- Whoever calls wants letters. The token is what the link in them holds and the key the server's: 43 letters, digits, - and _ each.
create function public.set_reminder(p_workspace uuid, p_language text, p_origin text, p_token text, p_key text)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if not private.is_member(p_workspace) then return jsonb_build_object('status', 'forbidden'); end if;
	if coalesce(p_token !~ '^[A-Za-z0-9_-]{43}$' or p_key !~ '^[A-Za-z0-9_-]{43}$', true) then return jsonb_build_object('status', 'invalid'); end if;
	insert into private.reminders as r (workspace_id, user_id, language, origin, token_hash, sender_hash)
	values (p_workspace, auth.uid(), p_language, p_origin, private.keyed_hash(p_token), private.keyed_hash(p_key))
	on conflict (workspace_id, user_id) do update
		set language = excluded.language, origin = excluded.origin, token_hash = excluded.token_hash, sender_hash = excluded.sender_hash;
	return jsonb_build_object('status', 'on');
exception when check_violation or not_null_violation or unique_violation then
	return jsonb_build_object('status', 'invalid');
end $$;

-- What a link's token stands for: {status: on, workspace: its name} or {status: off}.
create function public.look_at_reminder(p_token text)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'on', 'workspace', w.name) from private.reminders r join public.workspaces w on w.id = r.workspace_id
		where r.token_hash = private.keyed_hash(coalesce(p_token, ''))
	), jsonb_build_object('status', 'off'))
$$;

-- No more letters to whom a token stands for; the same for one that stands for nobody.
create function public.stop_reminder(p_token text)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	delete from private.reminders r where r.token_hash = private.keyed_hash(coalesce(p_token, ''));
	return jsonb_build_object('status', 'off');
end $$;

-- One person whom nobody has looked after today, for whoever has the key, and what that person may be reminded of: {status: claimed, …}
-- or none. The day is the workspace's, and begins at six in the morning. Two who ask at once never get the same person.
create function public.claim_reminder(p_key text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	r private.reminders;
begin
	update private.reminders o set claimed_on = private.today(o.workspace_id)
	where o.id = (
		select one.id from private.reminders one join public.workspaces w on w.id = one.workspace_id
		where one.sender_hash = private.keyed_hash(coalesce(p_key, ''))
			and timezone(w.time_zone, now())::time >= '06:00'
			and one.claimed_on is distinct from timezone(w.time_zone, now())::date
			and exists (select from public.members m where m.workspace_id = one.workspace_id and m.user_id = one.user_id)
		order by one.id limit 1
		for update of one skip locked
	) returning o.* into r;
	if not found then return jsonb_build_object('status', 'none'); end if;
	return (
		select jsonb_build_object('status', 'claimed', 'id', r.id, 'user', r.user_id, 'language', r.language, 'origin', r.origin, 'today', r.claimed_on, 'told', r.told,
			'email', (select min(m.email) from public.members m where m.workspace_id = r.workspace_id and m.user_id = r.user_id),
			'workspace', jsonb_build_object('id', w.id, 'name', w.name),
			'decisions', (
				select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'state', d.state, 'dueOn', d.due_on, 'changedOn', d.changed_on)), '[]'::jsonb)
				from public.decisions d where d.workspace_id = r.workspace_id and d.state in ('planned', 'ongoing', 'done') and private.in_use(d.project_id)
			))
		from public.workspaces w where w.id = r.workspace_id
	);
end $$;

-- What became of it: p_told is what the letter said; null where it could not be sent, and somebody tries again today.
create function public.end_reminder(p_key text, p_reminder uuid, p_told jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if jsonb_typeof(p_told) <> 'object' then return jsonb_build_object('status', 'invalid'); end if;
	update private.reminders r set told = coalesce(p_told, r.told), claimed_on = case when p_told is null then null else r.claimed_on end
	where r.id = p_reminder and r.sender_hash = private.keyed_hash(coalesce(p_key, ''));
	return jsonb_build_object('status', 'ended');
end $$;
revoke execute on function private.forget_reminders(), public.set_reminder(uuid, text, text, text, text), public.look_at_reminder(text), public.stop_reminder(text), public.claim_reminder(text),
	public.end_reminder(text, uuid, jsonb) from public, anon, authenticated;
grant execute on function public.set_reminder(uuid, text, text, text, text) to authenticated;
grant execute on function public.look_at_reminder(text), public.stop_reminder(text), public.claim_reminder(text), public.end_reminder(text, uuid, jsonb) to anon, authenticated;
