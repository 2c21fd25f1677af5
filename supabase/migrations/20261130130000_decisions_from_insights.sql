-- Which insight a decision was made from: said once, when it is made. Either can go without the other.
create table public.decision_insights (
	decision_id uuid primary key,
	insight_id uuid not null,
	workspace_id uuid not null,
	foreign key (decision_id, workspace_id) references public.decisions (id, workspace_id) on delete cascade,
	foreign key (insight_id, workspace_id) references public.insights (id, workspace_id) on delete cascade
);
create index decision_insights_insight on public.decision_insights (insight_id, workspace_id);
alter table public.decision_insights enable row level security;
revoke all on public.decision_insights from anon, authenticated;
grant select on public.decision_insights to authenticated;
create policy "members see what was decided from what" on public.decision_insights for select to authenticated using ((select private.is_member(workspace_id)));

-- {status: linked}; the same again is the same; forbidden: the two are not of one project, or it is not for whoever calls to say;
-- another: the decision was made from another insight.
create function public.link_decision(p_decision uuid, p_insight uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d public.decisions;
begin
	select * into d from public.decisions o where o.id = p_decision and private.decides(o.workspace_id) and private.in_use(o.project_id) for update;
	if not found or not exists (select from public.insights i where i.id = p_insight and i.project_id = d.project_id) then return jsonb_build_object('status', 'forbidden'); end if;
	insert into public.decision_insights (decision_id, insight_id, workspace_id) values (d.id, p_insight, d.workspace_id) on conflict (decision_id) do nothing;
	if found then
		perform private.log(d.workspace_id, 'decisions.from_insight', d.id, jsonb_build_object('insight', p_insight));
	elsif not exists (select from public.decision_insights o where o.decision_id = d.id and o.insight_id = p_insight) then
		return jsonb_build_object('status', 'another');
	end if;
	return jsonb_build_object('status', 'linked');
end $$;
revoke execute on function public.link_decision(uuid, uuid) from public, anon, authenticated;
grant execute on function public.link_decision(uuid, uuid) to authenticated;
