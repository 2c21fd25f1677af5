-- Versions of a survey that somebody has answered: what their questions make people choose between stays as it is.

-- [{number, content}], newest first; translations are left out. For designers.
create function public.answered_versions(p_survey uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select case when exists (
		select from public.surveys s where s.id = p_survey and private.has_role(s.workspace_id, array['designer'])
	) then jsonb_build_object('status', 'ok', 'versions', coalesce((
		select jsonb_agg(jsonb_build_object('number', v.number, 'content', v.content || '{"translations": {}}') order by v.number desc)
		from public.survey_versions v
		where v.survey_id = p_survey and exists (
			select from public.rounds r join public.responses x on x.round_id = r.id where r.survey_version_id = v.id
		)
	), '[]'::jsonb)) else jsonb_build_object('status', 'forbidden') end
$$;
revoke execute on function public.answered_versions(uuid) from public, anon, authenticated;
grant execute on function public.answered_versions(uuid) to authenticated;
