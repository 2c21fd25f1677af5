-- A voice that was brought into a workshop is told from there, and stands in its minutes. When the person takes their answers back, or
-- the words are not approved any more, it goes from both: what is brought says whose words it has (domain/workshop/act.ts, told.quotes).

-- Without the words of a quote: wherever something is told that has them, its voices go, and its title where that was the voice.
create function private.without_voice(p_value jsonb, p_quote text) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
	if jsonb_typeof(p_value) = 'array' then
		return (select coalesce(jsonb_agg(private.without_voice(v.value, p_quote) order by v.at), '[]') from jsonb_array_elements(p_value) with ordinality v (value, at));
	elsif jsonb_typeof(p_value) = 'object' then
		if jsonb_typeof(p_value -> 'quotes') = 'array' and p_value -> 'quotes' ? p_quote then
			return p_value || '{"voices": [], "quotes": []}' || case when p_value ->> 'source' = 'quote' then '{"title": "–"}'::jsonb else '{}' end;
		end if;
		return (select coalesce(jsonb_object_agg(v.key, private.without_voice(v.value, p_quote)), '{}') from jsonb_each(p_value) v);
	end if;
	return p_value;
end $$;

create function private.take_voice_back() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_id text := old.id;
begin
	update private.workshop_acts a set act = private.without_voice(a.act, v_id)
	from public.workshops w where w.workspace_id = old.workspace_id and a.workshop_id = w.id and a.op = 'bring' and a.act -> 'told' -> 'quotes' ? v_id;
	update public.workshop_minutes m set content = private.without_voice(m.content, v_id) where m.workspace_id = old.workspace_id and strpos(m.content::text, v_id) > 0;
	return null;
end $$;
create trigger quotes_leave_workshops after delete on public.quotes for each row execute function private.take_voice_back();
create trigger quotes_not_approved_leave_workshops after update of state on public.quotes for each row when (old.state = 'approved' and new.state <> 'approved') execute function private.take_voice_back();

revoke execute on function private.without_voice(jsonb, text), private.take_voice_back() from public, anon, authenticated;
