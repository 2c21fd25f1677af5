begin;
\ir world.psql
select plan(9);

select t.log_in('agent');
select throws_ok($$insert into public.round_sets (workspace_id, project_id, survey_version_id) select workspace_id, project_id, survey_version_id from public.rounds where id = t.id('round')$$, '42501', null, 'a trust agent makes no set');
select t.log_in('designer');
insert into public.round_sets (id, workspace_id, project_id, survey_version_id) select t.id('set'), workspace_id, project_id, survey_version_id from public.rounds where id = t.id('round');
select is((select count(*) from public.round_sets), 1::bigint, 'a designer does');
insert into public.rounds (workspace_id, project_id, survey_version_id, code, title, set_id, party) select workspace_id, project_id, survey_version_id, 'TALL-201', 'Unga', t.id('set'), 'Unga vuxna' from public.rounds where id = t.id('round');
select throws_ok($$insert into public.rounds (workspace_id, project_id, survey_version_id, code, title, set_id, party) select workspace_id, project_id, survey_version_id, 'TALL-202', 'Unga', t.id('set'), 'unga VUXNA' from public.rounds where id = t.id('round')$$, '23505', null, 'two parties of a set have different names');
select throws_ok($$insert into public.rounds (workspace_id, project_id, survey_version_id, code, title, set_id) select workspace_id, project_id, survey_version_id, 'TALL-203', 'Unga', t.id('set') from public.rounds where id = t.id('round')$$, '23514', null, 'and each has one');
select throws_ok($$update public.rounds set party = 'Andra' where code = 'TALL-201'$$, '42501', null, 'which is not changed afterwards');
select throws_ok($$delete from public.round_sets$$, '42501', null, 'a set is not removed');
select t.log_in('steering');
select is((select count(*) from public.round_sets), 0::bigint, 'the steering group sees no sets');
select is(public.parties_beside(t.id('nothing')), null, 'and nothing beside a release that is none');
select t.be_anonymous();
select throws_ok($$select public.parties_beside(t.id('nothing'))$$, '42501', null, 'a device asks for nothing');

select * from finish();
rollback;
