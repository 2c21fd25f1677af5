-- Answers on paper. A sheet has a short code, which tells how its questions were arranged. What must not be guessed from
-- a code so short is made here with the database's own key: the code that takes the answers back, and the response's id.
-- The id never leaves: nobody who reads answers can tie a sheet of paper, or the strip torn off it, to a row.

create function private.paper_id(p_round uuid, p_sheet text) returns uuid
language sql stable set search_path = '' as $$
	-- Like an id that a device draws (version 4): who reads raw answers does not see which were on paper.
	select (substr(h, 1, 12) || '4' || substr(h, 14, 3) || substr('89ab', 1 + ('x' || substr(h, 17, 1))::bit(4)::int % 4, 1) || substr(h, 18, 15))::uuid
	from (select encode(private.keyed_hash(concat_ws('|', 'paper id', p_round, p_sheet)), 'hex') as h) hashed
$$;

create function private.paper_withdrawal_code(p_round uuid, p_sheet text) returns text
language plpgsql stable set search_path = '' as $$
declare
	v_hash bytea := private.keyed_hash(concat_ws('|', 'paper code', p_round, p_sheet));
	v_code text := '';
begin
	-- Two bytes a letter: then none comes more often than another by more than one in two thousand.
	for i in 0..7 loop
		v_code := v_code || substr('ABCDEFGHJKMNPQRSTUVWXYZ23456789', 1 + (get_byte(v_hash, 2 * i) * 256 + get_byte(v_hash, 2 * i + 1)) % 31, 1);
	end loop;
	return v_code;
end $$;
revoke execute on function private.paper_id(uuid, text), private.paper_withdrawal_code(uuid, text) from public, anon, authenticated;

-- The withdrawal codes to print on sheets of a round.
create function public.paper_codes(p_round uuid, p_sheets text[])
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if not exists (select 1 from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['owner', 'designer', 'trust_agent'])) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if cardinality(p_sheets) > 100 or exists (select 1 from unnest(p_sheets) s where s is null or s !~ '^[A-HJKMNP-Z2-9]{7}$') then
		return jsonb_build_object('status', 'invalid');
	end if;
	return jsonb_build_object('status', 'ok', 'codes',
		coalesce((select jsonb_object_agg(s, private.paper_withdrawal_code(p_round, s)) from unnest(p_sheets) s), '{}'::jsonb));
end $$;

-- Whether a sheet has been typed in, so that nobody types one twice without knowing, or one that has been taken back.
create function public.paper_sheet(p_round uuid, p_sheet text)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	v_id uuid := private.paper_id(p_round, p_sheet);
begin
	if not exists (select 1 from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer', 'trust_agent'])) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	return jsonb_build_object('status', case
		when exists (select 1 from private.withdrawn_responses w where w.id_hash = private.keyed_hash(v_id::text)) then 'withdrawn'
		when exists (select 1 from public.responses r where r.id = v_id) then 'typed'
		else 'new' end);
end $$;

-- Stores a sheet as a device's response is stored. The same sheet again is the same response: nothing when nothing has
-- changed, otherwise its next revision.
create function public.save_paper(p_round uuid, p_sheet text, p_response jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
	v_id uuid;
	v_revision int;
	v_response jsonb;
	v_result jsonb;
begin
	select * into v_round from public.rounds r where r.id = p_round;
	if not found or not private.has_role(v_round.workspace_id, array['designer', 'trust_agent']) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if coalesce(p_sheet, '') !~ '^[A-HJKMNP-Z2-9]{7}$' then return jsonb_build_object('status', 'invalid', 'problem', 'bad_id'); end if;
	if jsonb_typeof(p_response) is distinct from 'object' then return jsonb_build_object('status', 'invalid', 'problem', 'not_object'); end if;
	if pg_column_size(p_response) > 200000 then return jsonb_build_object('status', 'invalid', 'problem', 'too_large'); end if;
	-- Staff type in what they hold in their hand: that is no use of a code.
	v_round.one_use_codes := false;
	v_id := private.paper_id(p_round, p_sheet);
	-- The round, then the response: the order of every function that writes responses.
	perform 1 from public.rounds r where r.id = p_round for no key update;
	-- The same lock as where a response is stored: two who type the same sheet at once come one after the other.
	perform pg_advisory_xact_lock(hashtextextended(v_id::text, 7202));
	select r.revision into v_revision from public.responses r where r.id = v_id;
	v_response := p_response || jsonb_build_object('id', v_id, 'withdrawalCode', private.paper_withdrawal_code(p_round, p_sheet), 'way', 'paper');
	if v_revision is not null then
		v_result := private.store_response(v_round, v_response || jsonb_build_object('revision', v_revision), false);
		if v_result ->> 'status' <> 'conflict' then return v_result; end if;
	end if;
	return private.store_response(v_round, v_response || jsonb_build_object('revision', coalesce(v_revision, 0) + 1), false);
end $$;
revoke execute on function public.paper_codes(uuid, text[]), public.paper_sheet(uuid, text), public.save_paper(uuid, text, jsonb) from public, anon;
grant execute on function public.paper_codes(uuid, text[]), public.paper_sheet(uuid, text), public.save_paper(uuid, text, jsonb) to authenticated;
