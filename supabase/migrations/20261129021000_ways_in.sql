-- How many have come in by which way, while a round runs. A number for each way and nothing beside it: no response says how it
-- came. What has been taken back stays counted, since nothing tells which way it came.
create table private.ways_in (
	round_id uuid not null references public.rounds (id) on delete cascade,
	way text not null check (way in ('link', 'tablet', 'paper', 'code')),
	sent int not null,
	primary key (round_id, way)
);
alter table private.ways_in enable row level security;
revoke all on private.ways_in from public, anon, authenticated;

-- Under the round's lock, which who stores a response holds.
create function private.count_way(p_round uuid, p_way text) returns void
language plpgsql set search_path = '' as $$
begin
	-- All rows of the round, so that their xmin is that of the last who came, by whichever way, and of four or more others.
	insert into private.ways_in as w (round_id, way, sent)
	select p_round, one, (one = coalesce(p_way, 'link'))::int from unnest(array['link', 'tablet', 'paper', 'code']) one
	on conflict (round_id, way) do update set sent = w.sent + excluded.sent;
end $$;

-- What is told of a number of people that grows while somebody looks: nothing below k, then whole k. Two looks differ by nobody
-- or by at least k people.
create function private.in_steps(p_count bigint, p_k int) returns bigint
language sql immutable set search_path = '' as $$
	select nullif(p_count / p_k * p_k, 0)
$$;
revoke execute on function private.count_way(uuid, text), private.in_steps(bigint, int) from public, anon, authenticated;

-- For those who collect: {sent: {link, tablet, paper, code}, parked}, each in steps of k; null = fewer than k, perhaps none.
-- `follows`: {id, title} of the round that this one measures again.
create function public.round_progress(p_round uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select coalesce((
		select jsonb_build_object('status', 'ok',
			'sent', (
				select jsonb_object_agg(one, private.in_steps(w.sent, r.k_total))
				from unnest(array['link', 'tablet', 'paper', 'code']) one left join private.ways_in w on w.round_id = r.id and w.way = one
			),
			'parked', private.in_steps((select count(*) from private.parked_drafts p where p.round_id = r.id), r.k_total),
			'follows', (select jsonb_build_object('id', f.id, 'title', f.title) from public.rounds f where f.id = r.follows_round))
		from public.rounds r
		where r.id = p_round and private.has_role(r.workspace_id, array['owner', 'designer', 'trust_agent'])
	), jsonb_build_object('status', 'forbidden'))
$$;
revoke execute on function public.round_progress(uuid) from public, anon;
grant execute on function public.round_progress(uuid) to authenticated;
