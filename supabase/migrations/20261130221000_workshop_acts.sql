-- What is done in a workshop. Each act has an id of its device and is done once; the workshop's row puts them in order. Words that
-- nobody may read yet are kept back here and not on a page: others get the act without them, and the whole of it when it is shown.

-- Whether something is an act, by its shape: what everybody may do to their own, and what only who leads may.
create function private.is_act(p_act jsonb, p_led boolean) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	c_uuid constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
	c_place constant text := '^[a-z0-9]{2,20}$';
	v_names text[];
	v_name text;
begin
	if jsonb_typeof(p_act) is distinct from 'object' or octet_length(p_act::text) > 4000 then return false; end if;
	v_names := case p_act ->> 'op'
		when 'add' then '{card,step,area,column,text}'
		when 'write' then '{card,text}'
		when 'move' then '{card,area,column}'
		when 'take' then '{card}'
		when 'vote' then case when not p_led then '{step,cards}' end
		else case when p_led then case p_act ->> 'op'
			when 'bring' then '{card,area,column,what,told}'
			when 'weigh' then '{step,round,code}' when 'weighed' then '{step,release}'
			when 'go' then '{step}' when 'reveal' then '{step}' when 'show_votes' then '{step}'
			when 'timer' then '{endsAt,left}'
			when 'hold' then '{on}' when 'lock' then '{on}' when 'let_through' then '{card,on}'
			when 'group' then '{lead,cards}' when 'part' then '{card}'
			when 'decide' then '{card,owner,level,firstStep,dueOn}' when 'undecide' then '{card}'
			when 'undo' then '{seq}'
		end end
	end::text[];
	if v_names is null or not p_act ?& v_names or p_act - v_names - 'op' <> '{}' then return false; end if;
	foreach v_name in array v_names loop
		if (case v_name
			when 'card' then jsonb_typeof(p_act -> 'card') <> 'string' or p_act ->> 'card' !~ c_uuid
			when 'lead' then jsonb_typeof(p_act -> 'lead') <> 'string' or p_act ->> 'lead' !~ c_uuid
			when 'step' then jsonb_typeof(p_act -> 'step') <> 'string' or p_act ->> 'step' !~ c_place
			when 'area' then jsonb_typeof(p_act -> 'area') <> 'string' or p_act ->> 'area' !~ c_place
			when 'column' then jsonb_typeof(p_act -> 'column') <> 'string' or p_act ->> 'column' !~ c_place
			when 'text' then jsonb_typeof(p_act -> 'text') <> 'string' or char_length(p_act ->> 'text') > 240 or private.is_blank(private.cleaned_text(p_act ->> 'text'))
			when 'owner' then jsonb_typeof(p_act -> 'owner') <> 'string' or char_length(p_act ->> 'owner') > 80 or private.is_blank(private.cleaned_text(p_act ->> 'owner'))
			when 'firstStep' then jsonb_typeof(p_act -> 'firstStep') <> 'string' or char_length(p_act ->> 'firstStep') > 300
			when 'level' then coalesce(p_act ->> 'level' not in ('team', 'manager', 'steering'), true)
			when 'dueOn' then p_act -> 'dueOn' <> 'null' and (jsonb_typeof(p_act -> 'dueOn') <> 'string' or p_act ->> 'dueOn' !~ '^\d{4}-\d\d-\d\d$')
			when 'on' then jsonb_typeof(p_act -> 'on') <> 'boolean'
			when 'endsAt' then p_act -> 'endsAt' <> 'null' and (jsonb_typeof(p_act -> 'endsAt') <> 'string' or p_act ->> 'endsAt' !~ '^\d{4}-\d\d-\d\dT[0-9:.]{5,12}Z$')
			when 'left' then not private.is_small_int(p_act -> 'left')
			when 'seq' then not private.is_small_int(p_act -> 'seq')
			when 'what' then jsonb_typeof(p_act -> 'what') <> 'object'
			when 'told' then jsonb_typeof(p_act -> 'told') <> 'object'
			when 'round' then jsonb_typeof(p_act -> 'round') <> 'string' or p_act ->> 'round' !~ c_uuid
			when 'release' then jsonb_typeof(p_act -> 'release') <> 'string' or p_act ->> 'release' !~ c_uuid
			when 'code' then jsonb_typeof(p_act -> 'code') <> 'string' or char_length(p_act ->> 'code') not between 3 and 20
			when 'cards' then jsonb_typeof(p_act -> 'cards') <> 'array'
		end) then return false; end if;
	end loop;
	if p_act ? 'cards' then
		if (jsonb_array_length(p_act -> 'cards') > case when p_led then 60 else 10 end
			or exists (select from jsonb_array_elements(p_act -> 'cards') c where jsonb_typeof(c) <> 'string' or c #>> '{}' !~ c_uuid)) then return false; end if;
	end if;
	return true;
end $$;

-- Whether everybody sees a card now: it is there, nobody holds it, and its step has been shown. As domain/workshop/room.ts has it.
create function private.card_is_seen(p_workshop uuid, p_card uuid) returns boolean
language sql stable set search_path = '' as $$
	select coalesce((
		-- Held since it was last written while cards were held, unless it has been let through since.
		select case x.op when 'let_through' then (x.act ->> 'on')::boolean else false end
		from private.workshop_acts x
		where x.workshop_id = p_workshop and x.card = p_card and not x.undone and (
			x.op = 'let_through'
			or x.number is not null and x.op in ('add', 'write') and (
				select (h.act ->> 'on')::boolean from private.workshop_acts h
				where h.workshop_id = p_workshop and h.number is null and h.op = 'hold' and not h.undone and h.seq < x.seq order by h.seq desc limit 1)
		)
		order by x.seq desc limit 1
	), true) and (coalesce((
		-- What is written in any other step is no silent writing.
		select s ->> 'kind' <> 'write' from public.workshops w cross join lateral jsonb_array_elements(w.plan -> 'steps') s where w.id = p_workshop and s ->> 'id' = a.act ->> 'step'
	), false) or exists (
		select from private.workshop_acts r where r.workshop_id = p_workshop and r.number is null and r.op = 'reveal' and not r.undone and r.act ->> 'step' = a.act ->> 'step'
	))
	from private.workshop_acts a where a.workshop_id = p_workshop and a.card = p_card and a.op = 'add' and not a.undone
		and not exists (select from private.workshop_acts t where t.workshop_id = p_workshop and t.card = p_card and t.op = 'take' and not t.undone)
$$;

-- After something that shows or hides: which words everybody may read from now on. Of a card only the last: somebody who leads may
-- have written it anew because of what stood there.
create function private.show_words(p_workshop uuid, p_seq int, p_card uuid default null) returns void
language sql volatile set search_path = '' as $$
	with words as (
		select a.seq, a.card, a.shown_from, not a.undone and a.seq = max(a.seq) filter (where not a.undone) over (partition by a.card) as is_last
		from private.workshop_acts a where a.workshop_id = p_workshop and a.op in ('add', 'write') and (p_card is null or a.card = p_card)
	), seen as (
		select c.card, private.card_is_seen(p_workshop, c.card) is true as is_seen from (select distinct w.card from words w) c
	)
	update private.workshop_acts a set shown_from = case when s.is_seen and w.is_last then p_seq end
	from words w join seen s using (card)
	where a.workshop_id = p_workshop and a.seq = w.seq and (s.is_seen and w.is_last) <> (a.shown_from is not null)
$$;

-- What is undone, as domain/workshop/room.ts has it: from the last, since an undoing can be undone.
create function private.mark_undone(p_workshop uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
	v_gone int[] := '{}';
	a record;
begin
	for a in select x.seq, (x.act ->> 'seq')::int as target from private.workshop_acts x where x.workshop_id = p_workshop and x.op = 'undo' order by x.seq desc loop
		if a.seq <> all (v_gone) and a.target < a.seq then v_gone := v_gone || a.target; end if;
	end loop;
	update private.workshop_acts x set undone = x.seq = any (v_gone) where x.workshop_id = p_workshop and x.undone <> (x.seq = any (v_gone));
end $$;

-- Whom a code and a token stand for in an open room.
create function private.person_in(p_code text, p_token text) returns private.workshop_people
language sql stable set search_path = '' as $$
	select p from private.workshop_people p join public.workshops w on w.id = p.workshop_id
	where w.code = upper(coalesce(p_code, '')) and p.token_hash = private.keyed_hash(coalesce(p_token, ''))
$$;

-- Comes in. The token is the device's own, 43 letters and digits: the same one is the same person. {status: joined, number, title}
-- Whether there is such a room is told first: a page that is opened asks with no token, and is told no more.
create function public.join_workshop(p_code text, p_token text, p_name text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	w public.workshops;
	v_number int;
	v_name text := private.cleaned_text(coalesce(p_name, ''));
begin
	if not exists (select from public.workshops o where o.code = upper(coalesce(p_code, ''))) then return jsonb_build_object('status', 'unknown'); end if;
	if coalesce(p_token !~ '^[A-Za-z0-9_-]{43}$', true) or char_length(v_name) > 40 then return jsonb_build_object('status', 'invalid'); end if;
	select * into w from public.workshops o where o.code = upper(coalesce(p_code, '')) for update;
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	select p.number into v_number from private.workshop_people p where p.workshop_id = w.id and p.token_hash = private.keyed_hash(p_token);
	if not found then
		if w.status <> 'open' or not private.in_use(w.project_id) then return jsonb_build_object('status', 'closed'); end if;
		if (select (x.act ->> 'on')::boolean from private.workshop_acts x where x.workshop_id = w.id and x.number is null and x.op = 'lock' and not x.undone order by x.seq desc limit 1) then
			return jsonb_build_object('status', 'locked');
		end if;
		select coalesce(max(p.number), 0) + 1 into v_number from private.workshop_people p where p.workshop_id = w.id;
		if v_number > 300 then return jsonb_build_object('status', 'full'); end if;
		insert into private.workshop_people (workshop_id, number, token_hash, name) values (w.id, v_number, private.keyed_hash(p_token), v_name);
	elsif v_name <> '' then
		update private.workshop_people p set name = v_name where p.workshop_id = w.id and p.number = v_number;
	end if;
	return jsonb_build_object('status', 'joined', 'number', v_number, 'title', w.title);
end $$;

-- Does acts in their order, each once: [{id, status}]. done · invalid · not_yours · shown (dots that came when all were shown) · full
create function private.do_acts(p_workshop uuid, p_number int, p_acts jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
	w public.workshops;
	o jsonb;
	v_act jsonb;
	v_id uuid;
	v_card uuid;
	v_op text;
	v_status text;
	v_all jsonb := '[]';
	v_votes boolean;
	v_own int;
	v_cards int;
	v_changed boolean := false;
begin
	if jsonb_typeof(p_acts) is distinct from 'array' then return jsonb_build_object('status', 'invalid'); end if;
	if jsonb_array_length(p_acts) > 100 then return jsonb_build_object('status', 'invalid'); end if;
	select * into w from public.workshops x where x.id = p_workshop for update;
	if w.status <> 'open' or not private.in_use(w.project_id) then return jsonb_build_object('status', 'closed'); end if;
	-- Whoever leads has room for more, whatever others have done: to take away, to lock, to close with minutes that can be kept.
	select count(*) filter (where x.number = p_number), count(*) filter (where x.op = 'add') into v_own, v_cards from private.workshop_acts x where p_number is not null and x.workshop_id = w.id;
	for o in select * from jsonb_array_elements(p_acts) loop
		v_act := o -> 'act';
		v_op := v_act ->> 'op';
		v_id := private.read_id(o ->> 'id');
		v_status := 'done';
		if v_id is null or private.is_act(v_act, p_number is null) is not true then
			v_all := v_all || jsonb_build_object('id', o -> 'id', 'status', 'invalid');
			continue;
		end if;
		v_card := private.read_id(v_act ->> 'card');
		if v_op = 'vote' then
			-- What everybody has seen is not voted on again.
			v_votes := exists (select from private.workshop_acts x where x.workshop_id = w.id and x.number is null and x.op = 'show_votes' and not x.undone and x.act ->> 'step' = v_act ->> 'step');
			if coalesce((select jsonb_array_length(v_act -> 'cards') > (s ->> 'dots')::int from jsonb_array_elements(w.plan -> 'steps') s where s ->> 'id' = v_act ->> 'step' and s ->> 'kind' = 'vote'), true) then v_status := 'invalid';
			elsif exists (select from private.workshop_votes v where v.workshop_id = w.id and v.step = v_act ->> 'step' and v.number = p_number and v_id = any (v.ids)) then null;
			elsif v_votes then v_status := 'shown';
			else
				insert into private.workshop_votes as v (workshop_id, step, number, ids, cards)
				values (w.id, v_act ->> 'step', p_number, array[v_id], array(select (c #>> '{}')::uuid from jsonb_array_elements(v_act -> 'cards') c))
				on conflict (workshop_id, step, number) do update set ids = (excluded.ids || v.ids)[:50], cards = excluded.cards;
				v_changed := true;
			end if;
		elsif exists (select from private.workshop_acts x where x.workshop_id = w.id and x.id = v_id) then null;
		elsif w.seq >= 20000 or p_number is not null and (w.seq >= 15000 or v_own >= 400 or v_op = 'add' and v_cards >= 1500) then v_status := 'full';
		elsif v_op in ('add', 'bring') and exists (select from private.workshop_acts x where x.workshop_id = w.id and x.card = v_card and x.op in ('add', 'bring')) then v_status := 'invalid';
		elsif p_number is not null and v_op <> 'add' and not exists (
			select from private.workshop_acts x where x.workshop_id = w.id and x.card = v_card and x.op = 'add' and x.number = p_number
		) then v_status := 'not_yours';
		elsif v_op = 'undo' and not exists (select from private.workshop_acts x where x.workshop_id = w.id and x.seq = (v_act ->> 'seq')::int and x.number is null
			-- What was held would be read by all at once: to hold no more is an act of its own.
			and x.op <> 'hold') then v_status := 'invalid';
		else
			w.seq := w.seq + 1;
			v_changed := true;
			v_own := v_own + 1;
			if v_op = 'add' then v_cards := v_cards + 1; end if;
			insert into private.workshop_acts (workshop_id, seq, id, number, op, card, act)
			values (w.id, w.seq, v_id, p_number, v_op, v_card, case when v_act ? 'text' then v_act || jsonb_build_object('text', private.cleaned_text(v_act ->> 'text')) else v_act end);
			if v_op in ('add', 'write', 'take', 'let_through') then perform private.show_words(w.id, w.seq, v_card);
			elsif v_op in ('reveal', 'hold') then perform private.show_words(w.id, w.seq);
			elsif v_op = 'undo' then
				perform private.mark_undone(w.id);
				perform private.show_words(w.id, w.seq);
			end if;
		end if;
		v_all := v_all || jsonb_build_object('id', v_id, 'status', v_status);
	end loop;
	update public.workshops x set seq = w.seq where x.id = w.id and x.seq <> w.seq;
	-- Whoever listens hears it when it is stored, and reads the rest by the doors.
	if v_changed then perform pg_notify('workshops', concat_ws(' ', w.id, w.seq)); end if;
	return jsonb_build_object('status', 'ok', 'seq', w.seq, 'acts', v_all);
end $$;

-- What somebody in the room does, to their own. {status: ok, seq, acts: [{id, status}]}
create function public.act_in_workshop(p_code text, p_token text, p_acts jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	p private.workshop_people := private.person_in(p_code, p_token);
begin
	if p.workshop_id is null then return jsonb_build_object('status', 'unknown'); end if;
	return private.do_acts(p.workshop_id, p.number, p_acts);
end $$;

-- What who leads does.
create function public.lead_workshop(p_workshop uuid, p_acts jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	if private.leads(p_workshop) is not true then return jsonb_build_object('status', 'forbidden'); end if;
	return private.do_acts(p_workshop, null, p_acts);
end $$;

-- Whether somebody's words wait for who leads to read them: written while cards were held, not written anew since, and still there.
create function private.act_waits(p_workshop uuid, p_seq int, p_card uuid) returns boolean
language sql stable set search_path = '' as $$
	select coalesce((
		select (h.act ->> 'on')::boolean from private.workshop_acts h
		where h.workshop_id = p_workshop and h.number is null and h.op = 'hold' and not h.undone and h.seq < p_seq order by h.seq desc limit 1
	), false) and not exists (
		select from private.workshop_acts x where x.workshop_id = p_workshop and x.card = p_card and not x.undone and (x.op in ('add', 'write') and x.seq > p_seq or x.op = 'take')
	)
$$;

-- A workshop since an act: what has been done, and what could be read since. p_number: whose own words are among it; p_held: whether
-- words that wait to be let through are, too, and what who leads has typed in for others.
create function private.workshop_since(p_workshop uuid, p_since int, p_number int, p_held boolean) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('status', 'ok', 'state', w.status, 'seq', w.seq, 'people', (select count(*) from private.workshop_people p where p.workshop_id = w.id),
		'acts', coalesce((
			select jsonb_agg(jsonb_build_object('seq', a.seq, 'led', a.number is null,
				'act', case when not a.act ? 'text' or a.op not in ('add', 'write') or a.shown_from is not null or a.number = p_number
					or p_held and (a.number is null or private.act_waits(w.id, a.seq, a.card))
					then a.act else a.act || '{"text": ""}' end) order by a.seq)
			from private.workshop_acts a where a.workshop_id = w.id and (a.seq > p_since or a.shown_from > p_since)
		), '[]'),
		-- How many have voted, and, where they have been shown, on what.
		'votes', coalesce((
			select jsonb_object_agg(v.step, jsonb_build_object('voters', v.voters, 'cards', case when exists (
				select from private.workshop_acts x where x.workshop_id = w.id and x.number is null and x.op = 'show_votes' and not x.undone and x.act ->> 'step' = v.step
			) then v.cards end))
			from (
				select v.step, count(*) as voters, (
					select coalesce(jsonb_object_agg(d.card, d.dots), '{}') from (
						select c as card, count(*) as dots from private.workshop_votes o cross join lateral unnest(o.cards) c where o.workshop_id = w.id and o.step = v.step group by c
					) d
				) as cards from private.workshop_votes v where v.workshop_id = w.id group by v.step
			) v
		), '{}'))
	from public.workshops w where w.id = p_workshop
$$;

-- What somebody in the room sees; with p_since 0 the plan too, and which cards and dots are their own.
create function public.see_workshop(p_code text, p_token text, p_since int)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	p private.workshop_people := private.person_in(p_code, p_token);
begin
	if p.workshop_id is null then return jsonb_build_object('status', 'unknown'); end if;
	return private.workshop_since(p.workshop_id, greatest(coalesce(p_since, 0), 0), p.number, false) || case when coalesce(p_since, 0) > 0 then '{}' else (
		select jsonb_build_object('number', p.number, 'title', w.title, 'plan', w.plan,
			'own', coalesce((select jsonb_agg(a.card order by a.seq) from private.workshop_acts a where a.workshop_id = w.id and a.number = p.number and a.op = 'add'), '[]'),
			'dots', coalesce((select jsonb_object_agg(v.step, to_jsonb(v.cards)) from private.workshop_votes v where v.workshop_id = w.id and v.number = p.number), '{}'))
		from public.workshops w where w.id = p.workshop_id
	) end;
end $$;

-- What everybody in the room sees the same of, for whoever is in it: read once for all of them.
create function public.hear_workshop(p_code text, p_token text, p_since int)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	p private.workshop_people := private.person_in(p_code, p_token);
begin
	if p.workshop_id is null then return jsonb_build_object('status', 'unknown'); end if;
	return private.workshop_since(p.workshop_id, greatest(coalesce(p_since, 0), 0), null, false) || jsonb_build_object('workshop', p.workshop_id);
end $$;

-- What a member sees of one: the wall, and for who leads, if they ask, the desk: who is here, and what waits to be let through.
create function public.watch_workshop(p_workshop uuid, p_since int, p_desk boolean)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	w public.workshops;
	v_desk boolean := coalesce(p_desk, false) and private.leads(p_workshop);
begin
	select * into w from public.workshops o where o.id = p_workshop and private.is_member(o.workspace_id);
	if not found or coalesce(p_desk, false) and not v_desk then return jsonb_build_object('status', 'forbidden'); end if;
	return private.workshop_since(w.id, greatest(coalesce(p_since, 0), 0), null, v_desk) || case when v_desk then jsonb_build_object('here', coalesce((
		select jsonb_agg(jsonb_build_object('number', p.number, 'name', p.name) order by p.number) from private.workshop_people p where p.workshop_id = w.id
	), '[]')) else '{}' end;
end $$;

-- Closes a workshop with its minutes, made of everything up to its last act. changed: somebody has done something since.
create function public.close_workshop(p_workshop uuid, p_seq int, p_minutes jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	w public.workshops;
begin
	select * into w from public.workshops o where o.id = p_workshop and private.leads(o.id) and private.in_use(o.project_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if w.status = 'closed' then return jsonb_build_object('status', 'closed'); end if;
	if w.seq is distinct from p_seq then return jsonb_build_object('status', 'changed', 'seq', w.seq); end if;
	insert into public.workshop_minutes (workshop_id, workspace_id, content, by_email) values (w.id, w.workspace_id, p_minutes, private.own_address(w.workspace_id));
	update public.workshops o set status = 'closed', closed_on = private.today(w.workspace_id) where o.id = w.id;
	perform private.log(w.workspace_id, 'workshops.close', w.id);
	perform pg_notify('workshops', concat_ws(' ', w.id, w.seq));
	return jsonb_build_object('status', 'closed');
exception when check_violation or not_null_violation then
	return jsonb_build_object('status', 'invalid');
end $$;

-- Adds to the minutes, marked with who and when; what was frozen stays as it was. With a number, that is the diarium's from now on.
create function public.add_to_minutes(p_workshop uuid, p_text text, p_number text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	m public.workshop_minutes;
	v_text text := private.cleaned_text(coalesce(p_text, ''));
	v_number text := private.cleaned_text(coalesce(p_number, ''));
begin
	select * into m from public.workshop_minutes o where o.workshop_id = p_workshop and private.leads(o.workshop_id) for update;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	if char_length(v_text) > 1000 or char_length(v_number) > 60 or v_text = '' and v_number = '' or jsonb_array_length(m.additions) >= 200 then return jsonb_build_object('status', 'invalid'); end if;
	update public.workshop_minutes o set diary_number = coalesce(nullif(v_number, ''), o.diary_number),
		additions = case when v_text = '' then o.additions else o.additions || jsonb_build_object('by', private.own_address(o.workspace_id), 'on', private.today(o.workspace_id), 'text', v_text) end
	where o.workshop_id = p_workshop;
	perform private.log(m.workspace_id, 'workshops.minutes', p_workshop);
	return jsonb_build_object('status', 'added');
end $$;

-- Destroys what people wrote in workshops that have been closed for as many days as originals are kept. The minutes stay.
create function public.destroy_workshop_words()
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	w record;
begin
	for w in
		select o.id, o.workspace_id from public.workshops o join public.workspaces s on s.id = o.workspace_id
		-- One that nobody has closed is over a month later: what people were promised holds for it too.
		where o.destroyed_on is null and (o.closed_on + s.quote_days <= private.today(s.id) or o.status = 'open' and o.held_on + s.quote_days + 30 <= private.today(s.id))
		order by o.id for update of o skip locked
	loop
		delete from private.workshop_acts a where a.workshop_id = w.id;
		delete from private.workshop_votes v where v.workshop_id = w.id;
		delete from private.workshop_people p where p.workshop_id = w.id;
		update public.workshops o set destroyed_on = private.today(w.workspace_id), status = 'closed', closed_on = coalesce(o.closed_on, private.today(w.workspace_id)) where o.id = w.id;
		perform private.log(w.workspace_id, 'workshops.destroy', w.id);
	end loop;
	return jsonb_build_object('status', 'ok');
end $$;

revoke execute on function private.is_act(jsonb, boolean), private.card_is_seen(uuid, uuid), private.show_words(uuid, int, uuid), private.mark_undone(uuid), private.person_in(text, text),
	private.do_acts(uuid, int, jsonb), private.act_waits(uuid, int, uuid), private.workshop_since(uuid, int, int, boolean), public.join_workshop(text, text, text), public.act_in_workshop(text, text, jsonb), public.lead_workshop(uuid, jsonb),
	public.see_workshop(text, text, int), public.hear_workshop(text, text, int), public.watch_workshop(uuid, int, boolean), public.close_workshop(uuid, int, jsonb), public.add_to_minutes(uuid, text, text), public.destroy_workshop_words()
	from public, anon, authenticated;
grant execute on function public.join_workshop(text, text, text), public.act_in_workshop(text, text, jsonb), public.see_workshop(text, text, int), public.hear_workshop(text, text, int), public.destroy_workshop_words() to anon, authenticated;
grant execute on function public.lead_workshop(uuid, jsonb), public.watch_workshop(uuid, int, boolean), public.close_workshop(uuid, int, jsonb), public.add_to_minutes(uuid, text, text) to authenticated;
