-- The same questions to several parties (unga vuxna, tillitsagenter, styrgrupp): each is a round of its own, with its own code,
-- its own smallest group, its own releases. So everything that protects the people of a round protects those of a party. A set
-- ties the rounds together, and nothing more: all ask the same version of the same survey.

create table public.round_sets (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	survey_version_id uuid not null,
	unique (id, project_id, survey_version_id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade,
	foreign key (survey_version_id, workspace_id) references public.survey_versions (id, workspace_id)
);
create index round_sets_project on public.round_sets (project_id, workspace_id);
create index round_sets_version on public.round_sets (survey_version_id, workspace_id);
alter table public.rounds
	add constraint rounds_set foreign key (set_id, project_id, survey_version_id, workspace_id)
		references public.round_sets (id, project_id, survey_version_id, workspace_id);
-- No two parties of a set have the same name.
create unique index rounds_party on public.rounds (set_id, lower(party));
create index rounds_of_set on public.rounds (set_id, project_id, survey_version_id, workspace_id);

alter table public.round_sets enable row level security;
revoke all on public.round_sets from anon, authenticated;
grant select, insert on public.round_sets to authenticated;
create policy "staff see sets of rounds" on public.round_sets for select to authenticated
	using ((select private.has_role(workspace_id, array['owner', 'designer', 'trust_agent'])));
create policy "designers add sets of rounds" on public.round_sets for insert to authenticated
	with check ((select private.has_role(workspace_id, array['designer'])) and private.in_use(project_id));

-- The parties of a release's set with the latest release of each, for whoever may read the release: {own, others: [{party,
-- release}]}. `release` is null where nothing has been told of that party, for whatever reason. Null: no set.
create function public.parties_beside(p_release uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select jsonb_build_object('own', r.party, 'others', coalesce((
		select jsonb_agg(jsonb_build_object('party', o.party, 'release', (
			select l.id from public.releases l where l.round_id = o.id and l.n is not null order by l.number desc limit 1
		)) order by lower(o.party) collate "C")
		from public.rounds o where o.set_id = r.set_id and o.id <> r.id
	), '[]'::jsonb))
	from public.releases x join public.rounds r on r.id = x.round_id
	where x.id = p_release and r.set_id is not null and private.is_member(x.workspace_id)
$$;
revoke execute on function public.parties_beside(uuid) from public, anon;
grant execute on function public.parties_beside(uuid) to authenticated;
