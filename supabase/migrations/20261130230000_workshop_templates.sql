-- A workspace's own templates for workshops: a plan with a name. A workshop keeps the plan that it was begun with, so changing or
-- removing a template changes no workshop.

create table public.workshop_templates (
	id uuid primary key,
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	name text not null check (char_length(name) between 1 and 80),
	about text not null check (char_length(about) <= 200),
	-- As in public.workshops.
	plan jsonb not null check (jsonb_typeof(plan) = 'object' and octet_length(plan::text) <= 40000)
);
create index workshop_templates_workspace on public.workshop_templates (workspace_id);

alter table public.workshop_templates enable row level security;
revoke all on public.workshop_templates from anon, authenticated;
grant select on public.workshop_templates to authenticated;
create policy "members see templates of workshops" on public.workshop_templates for select to authenticated using ((select private.is_member(workspace_id)));

-- Keeps a template, a new one or what it has become. {status: saved | full | invalid | forbidden}
create function public.save_workshop_template(p_workspace uuid, p_template uuid, p_name text, p_about text, p_plan jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_name text := private.cleaned_text(coalesce(p_name, ''));
	v_about text := private.cleaned_text(coalesce(p_about, ''));
begin
	if private.has_role(p_workspace, array['designer', 'trust_agent']) is not true then return jsonb_build_object('status', 'forbidden'); end if;
	if p_template is null or private.is_blank(v_name) or private.is_plan(p_plan) is not true then return jsonb_build_object('status', 'invalid'); end if;
	if exists (select from public.workshop_templates t where t.id = p_template and t.workspace_id <> p_workspace) then return jsonb_build_object('status', 'forbidden'); end if;
	-- One at a time, so that two at once do not make one too many.
	perform 1 from public.workspaces w where w.id = p_workspace for update;
	if not exists (select from public.workshop_templates t where t.id = p_template) and (select count(*) from public.workshop_templates t where t.workspace_id = p_workspace) >= 100 then
		return jsonb_build_object('status', 'full');
	end if;
	insert into public.workshop_templates as t (id, workspace_id, name, about, plan) values (p_template, p_workspace, v_name, v_about, p_plan)
	on conflict (id) do update set name = excluded.name, about = excluded.about, plan = excluded.plan where t.workspace_id = p_workspace;
	perform private.log(p_workspace, 'workshop_templates.save', p_template);
	return jsonb_build_object('status', 'saved');
exception when check_violation then
	return jsonb_build_object('status', 'invalid');
end $$;

-- {status: removed | forbidden}
create function public.remove_workshop_template(p_template uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_workspace uuid;
begin
	delete from public.workshop_templates t where t.id = p_template and private.has_role(t.workspace_id, array['designer', 'trust_agent']) returning t.workspace_id into v_workspace;
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	perform private.log(v_workspace, 'workshop_templates.remove', p_template);
	return jsonb_build_object('status', 'removed');
end $$;

-- Who leads a workshop, to whoever may see that there is one; and to who leads it also who else could, so that nobody needs an owner to
-- hand it over. {status: ok, people: [{user, email, leads}]} by address; forbidden
create function public.workshop_colleagues(p_workshop uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	w public.workshops;
	v_leads boolean := private.leads(p_workshop);
begin
	select * into w from public.workshops o where o.id = p_workshop and private.is_member(o.workspace_id);
	if not found then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'ok', 'people', coalesce((
		select jsonb_agg(jsonb_build_object('user', c.user_id, 'email', c.email, 'leads', c.leads) order by c.email, c.user_id)
		from (
			select m.user_id, min(m.email) as email, bool_or(l.user_id is not null) as leads
			from public.members m left join public.workshop_leaders l on l.workshop_id = w.id and l.user_id = m.user_id
			where m.workspace_id = w.workspace_id and m.role in ('designer', 'trust_agent')
			group by m.user_id
		) c where c.leads or v_leads
	), '[]'));
end $$;

revoke execute on function public.save_workshop_template(uuid, uuid, text, text, jsonb), public.remove_workshop_template(uuid), public.workshop_colleagues(uuid) from public, anon, authenticated;
grant execute on function public.save_workshop_template(uuid, uuid, text, text, jsonb), public.remove_workshop_template(uuid), public.workshop_colleagues(uuid) to authenticated;
