begin;
\ir world.psql
select plan(15);

select t.log_in('designer');
select throws_ok($$update public.survey_versions set content = '{}' where id = t.id('version')$$, '42501', null, 'a designer cannot change a version');
select throws_ok($$delete from public.survey_versions where id = t.id('version')$$, '42501', null, 'a designer cannot delete a version');
select throws_ok($$delete from public.surveys where id = t.id('survey')$$, '42501', null, 'a designer cannot delete the survey around it');
select throws_ok($$delete from public.projects where id = t.id('project')$$, '42501', null, 'a designer cannot delete the project around it');
select throws_ok($$truncate public.survey_versions$$, '42501', null, 'a designer cannot empty the table');
select throws_ok($$insert into public.survey_versions (workspace_id, survey_id, number, content) values (t.id('alfa'), t.id('survey'), 1, t.survey())$$,
	'23505', null, 'a number is used once');
select throws_ok(format('insert into public.survey_versions (workspace_id, survey_id, number, content) values (%L, %L, 7, %L)',
	t.id('alfa'), t.id('survey'), c), '23514', null, 'a version is a survey: not ' || left(c, 40))
from unnest(array['[]', '{}', '{"cards": [], "bestWorst": {}, "background": []}', '{"cards": [], "bestWorst": {"sets": 1}, "background": []}']) c;
select lives_ok($$insert into public.survey_versions (workspace_id, survey_id, number, content) values (t.id('alfa'), t.id('survey'), 2, t.survey())$$,
	'a change is a new version');

select t.log_in('agent');
select throws_ok($$insert into public.survey_versions (workspace_id, survey_id, number, content) values (t.id('alfa'), t.id('survey'), 3, t.survey())$$,
	'42501', null, 'a trust agent cannot publish');

select t.be_the_database();
select throws_ok($$update public.survey_versions set content = t.survey() where id = t.id('version')$$, '42501', null, 'nor can the database''s owner change a version');
select throws_ok($$update public.rounds set survey_version_id = (select id from public.survey_versions where number = 2 and survey_id = t.id('survey'))
	where id = t.id('round')$$, '42501', null, 'a round does not change what it asked');
select throws_ok($$delete from public.survey_versions where id = t.id('version')$$, '23503', null, 'a version that has been asked stays');

select * from finish();
rollback;
