-- Shared tablets: the PIN of a round.

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
	if p_new and not private.in_use((select r.project_id from public.rounds r where r.id = p_round)) then
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
			when private.round_state(r) <> 'open' then 'closed'
			when exists (select 1 from private.tablet_pins t where t.round_id = r.id and t.pin = coalesce(p_pin, '')) then 'right'
			else 'wrong' end)
		from public.rounds r where r.code = upper(coalesce(p_code, ''))
	), jsonb_build_object('status', 'unknown'))
$$;
revoke execute on function public.check_tablet_pin(text, text) from public;
grant execute on function public.check_tablet_pin(text, text) to anon, authenticated;
