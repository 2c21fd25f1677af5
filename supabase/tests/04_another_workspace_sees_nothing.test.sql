begin;
\ir world.psql
select plan(54);

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select t.release('round');

create function pg_temp.alfa_rows(p_table text) returns int language plpgsql as $$
declare
	n int;
begin
	execute format('select count(*) from public.%I where %I = %L', p_table,
		case p_table when 'workspaces' then 'id' else 'workspace_id' end, t.id('alfa')) into n;
	return n;
end $$;

-- `beta` is owner and designer of another workspace, `stranger` has an account and is a member of nothing.
select t.log_in('beta');
select is(pg_temp.alfa_rows(name), 0, 'the owner of another workspace sees no ' || name)
from unnest(array['workspaces', 'members', 'invitations', 'audit_log', 'projects', 'value_cards', 'surveys', 'survey_versions',
	'rounds', 'releases', 'results']) name;
select is(public.raw_responses(t.id('round')), '[]', 'nor its responses');
select is(public.quote_workshop(t.id('round')), '{"status": "forbidden"}', 'nor its quotes');
select t.log_in('stranger');
select is_empty(format('select 1 from public.%I', name), 'a stranger with an account sees no ' || name)
from unnest(array['workspaces', 'members', 'invitations', 'audit_log', 'projects', 'value_cards', 'surveys', 'survey_versions',
	'rounds', 'releases', 'results']) name;
select is(public.raw_responses(t.id('round')), '[]', 'nor its responses');
select is(public.quote_workshop(t.id('round')), '{"status": "forbidden"}', 'nor its quotes');

create function pg_temp.tries(p_who text) returns setof text language plpgsql as $$
declare
	s text;
begin
	foreach s in array array[
		$q$insert into public.projects (workspace_id, name) values (t.id('alfa'), 'x')$q$,
		$q$insert into public.value_cards (workspace_id, code, life_area, lens, title) values (t.id('alfa'), 'X', 'health', 'place', 'x')$q$,
		$q$insert into public.surveys (workspace_id, project_id, title) values (t.id('alfa'), t.id('project'), 'x')$q$,
		$q$insert into public.survey_versions (workspace_id, survey_id, number, content) values (t.id('alfa'), t.id('survey'), 2, t.survey())$q$,
		$q$insert into public.rounds (workspace_id, project_id, survey_version_id, code, title) values (t.id('alfa'), t.id('project'), t.id('version'), 'MITT-101', 'x')$q$
	] loop
		return next throws_ok(s, '42501', null, p_who || ' cannot ' || split_part(s, ' (', 1));
	end loop;
end $$;
select t.log_in('stranger');
select pg_temp.tries('a stranger');
select t.log_in('beta');
select pg_temp.tries('another workspace');

-- A row of one's own that leans on a row of theirs.
select throws_ok($$insert into public.surveys (workspace_id, project_id, title) values (t.id('betas'), t.id('project'), 'x')$$, '42501', null,
	'a survey cannot lie in the project of another workspace');
select throws_ok($$insert into public.rounds (workspace_id, project_id, survey_version_id, code, title)
	values (t.id('betas'), t.id('beta project'), t.id('version'), 'MITT-101', 'x')$$, '23503', null,
	'a round cannot ask the survey of another workspace');
select throws_ok($$insert into public.survey_versions (workspace_id, survey_id, number, content) values (t.id('betas'), t.id('survey'), 2, t.survey())$$,
	'42501', null, 'a version cannot be published into the survey of another workspace');

update public.workspaces set name = 'Tagen' where id = t.id('alfa');
update public.projects set name = 'Tagen' where id = t.id('project');
update public.rounds set title = 'Tagen', status = 'closed' where id = t.id('round');
update public.value_cards set title = 'Tagen' where id = t.id('card');
delete from public.value_cards where id = t.id('card');

select is(public.create_invitation(t.id('alfa'), 'beta@example.se', 'designer') ->> 'status', 'forbidden', 'another workspace cannot invite itself');
select is(public.remove_member(t.id('alfa'), t.id('owner'), 'owner') ->> 'status', 'forbidden', 'another workspace cannot remove members');
select is(public.count_responses(t.id('round')) ->> 'status', 'forbidden', 'another workspace cannot count');
select is(t.release('round'), 'forbidden', 'another workspace cannot release');
select is(public.fill_demo_round(t.id('demo'), jsonb_build_array(t.response(50))) ->> 'status', 'forbidden', 'another workspace cannot fill a demo round');
select is(public.count_responses(t.id('nothing')), public.count_responses(t.id('round')), 'a round that is not theirs looks like one that is not there');
-- A response that lies in one round cannot be moved to another by sending it there.
select is(t.save('PROVBETA-104', t.response(1, 2)), 'conflict', 'a response does not move to another workspace');

select t.be_the_database();
select is((select name from public.workspaces where id = t.id('alfa')), 'Alfa', 'the workspace kept its name');
select is((select name from public.projects where id = t.id('project')), 'Unga', 'the project kept its name');
select is((select title || status from public.rounds where id = t.id('round')), 'Höstenopen', 'the round kept its name and is open');
select is((select title from public.value_cards where id = t.id('card')), 'Tid', 'the value card is there as it was');

-- Nor does a row move to where somebody else could read it.
select t.log_in('designer');
select throws_ok($$update public.projects set workspace_id = t.id('betas') where id = t.id('project')$$, '42501', null, 'a project does not move');
select throws_ok($$update public.value_cards set workspace_id = t.id('betas') where id = t.id('card')$$, '42501', null, 'a value card does not move');
select t.be_the_database();
select throws_ok($$update public.surveys set workspace_id = t.id('betas') where id = t.id('survey')$$, '42501', null, 'a survey does not move, whoever moves it');
select throws_ok($$update public.rounds set workspace_id = t.id('betas') where id = t.id('closed')$$, '42501', null, 'a round does not move, whoever moves it');

select * from finish();
rollback;
