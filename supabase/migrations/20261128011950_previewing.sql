-- What publishing would tell, shown before it is confirmed. It goes through the door itself (create_release) and takes everything
-- back, so that there is one rule for what may be told and not two.
create function public.preview_release(p_round uuid, p_members jsonb, p_results jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_result jsonb;
begin
	begin
		v_result := public.create_release(p_round, p_members, p_results);
		if v_result ->> 'status' = 'released' then
			select jsonb_build_object('status', 'would_release', 'number', x.number, 'release', x.id, 'n', x.n, 'simulated', x.simulated, 'results', coalesce((
				select jsonb_agg(jsonb_build_object('question', e.question, 'unit', e.unit, 'cut', e.cut, 'position', e.position, 'prompt', e.prompt,
					'follows', e.follows, 'kind', e.kind, 'content', e.content, 'hidden', e.hidden,
					'since', jsonb_build_object('release', s.id, 'number', s.number, 'releasedOn', s.released_on)) order by e.position, e.unit)
				from public.results e join public.releases s on s.id = e.since_release where e.release_id = x.id
			), '[]')) into v_result from public.releases x where x.id = (v_result ->> 'release')::uuid;
		end if;
		raise exception 'taken back' using errcode = 'VF001';
	exception when sqlstate 'VF001' then null;
	end;
	return v_result;
end $$;
revoke execute on function public.preview_release(uuid, jsonb, jsonb) from public, anon;
grant execute on function public.preview_release(uuid, jsonb, jsonb) to authenticated;
