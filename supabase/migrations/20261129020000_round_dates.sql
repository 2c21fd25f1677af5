-- A round that ends by itself, and what of a round can be changed while it runs.

-- Writes down that rounds have ended whose last day is over, with all that closing does. Anybody may call it, the app does so
-- again and again: it does only what the calendar has done already (private.round_state), so nothing is wrong until then.
create function public.close_ended_rounds()
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_ended uuid[] := array(
		select r.id from public.rounds r
		where r.status = 'open' and r.closes_on < private.today(r.workspace_id)
	);
	v_closed int := 0;
begin
	if v_ended <> '{}' then
		update public.rounds r set status = 'closed'
		where r.id = any (v_ended) and r.status = 'open' and r.closes_on < private.today(r.workspace_id);
		get diagnostics v_closed = row_count;
	end if;
	return jsonb_build_object('status', 'ok', 'closed', v_closed);
end $$;
revoke execute on function public.close_ended_rounds() from public;
grant execute on function public.close_ended_rounds() to anon, authenticated;

-- Changes what p_settings names, by the columns' names; what it does not name stays. All or nothing.
-- `locked` with `settings`: those that may not change now (private.locked_changes). `invalid`: a value that cannot be.
create function public.change_round(p_round uuid, p_settings jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_old public.rounds;
	v_new public.rounds;
	v_locked text[];
begin
	if not exists (select 1 from public.rounds r where r.id = p_round and private.has_role(r.workspace_id, array['designer', 'trust_agent']) and private.in_use(r.project_id)) then
		return jsonb_build_object('status', 'forbidden');
	end if;
	if jsonb_typeof(p_settings) is distinct from 'object'
		or p_settings - '{title,opened_on,closes_on,unit,place,expected_people,age_floor,idle_minutes,idle_keeps,repeat_codes}'::text[] <> '{}' then
		return jsonb_build_object('status', 'invalid');
	end if;
	-- The lock of who saves: the first answer comes before this or after it.
	select * into v_old from public.rounds r where r.id = p_round for no key update;
	v_new := jsonb_populate_record(v_old, p_settings);
	v_locked := private.locked_changes(v_old, v_new);
	if v_locked <> '{}' then return jsonb_build_object('status', 'locked', 'settings', to_jsonb(v_locked)); end if;
	if v_new is not distinct from v_old then return jsonb_build_object('status', 'saved'); end if;
	update public.rounds r set (title, opened_on, closes_on, unit, place, expected_people, age_floor, idle_minutes, idle_keeps, repeat_codes)
		= (v_new.title, v_new.opened_on, v_new.closes_on, v_new.unit, v_new.place, v_new.expected_people, v_new.age_floor, v_new.idle_minutes, v_new.idle_keeps, v_new.repeat_codes)
	where r.id = p_round;
	return jsonb_build_object('status', 'saved');
exception
	when check_violation or not_null_violation or invalid_text_representation or invalid_datetime_format or datetime_field_overflow or numeric_value_out_of_range then
		return jsonb_build_object('status', 'invalid');
end $$;
revoke execute on function public.change_round(uuid, jsonb) from public, anon;
grant execute on function public.change_round(uuid, jsonb) to authenticated;
