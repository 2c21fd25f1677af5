begin;
\ir world.psql
select plan(34);

select t.log_in('designer');
select throws_ok($$update public.survey_versions set content = '{}' where id = t.id('version')$$, '42501', null, 'a designer cannot change a version');
select throws_ok($$delete from public.survey_versions where id = t.id('version')$$, '42501', null, 'a designer cannot delete a version');
select throws_ok($$delete from public.surveys where id = t.id('survey')$$, '42501', null, 'a designer cannot delete the survey around it');
select throws_ok($$delete from public.projects where id = t.id('project')$$, '42501', null, 'a designer cannot delete the project around it');
select throws_ok($$truncate public.survey_versions$$, '42501', null, 'a designer cannot empty the table');
select throws_ok($$insert into public.survey_versions (workspace_id, survey_id, number, content) values (t.id('alfa'), t.id('survey'), 1, t.survey())$$,
	'23505', null, 'a number is used once');
select throws_ok(format('insert into public.survey_versions (workspace_id, survey_id, number, content) values (%L, %L, 7, %L)',
	t.id('alfa'), t.id('survey'), c), '23514', null, 'a version is a survey: not ' || replace(c, '{"title": "x", "cards": [], "questions": ', ''))
from unnest(array['[]',
	'{}',
	'null',
	'"x"',
	'{"title": "x", "cards": [], "questions": []}',
	'{"title": "x", "cards": [], "questions": {}}',
	'{"title": "x", "cards": [1], "questions": [{"id": "a", "kind": "ladder"}]}',
	'{"title": "x", "cards": [], "questions": [1]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a"}]}',
	'{"title": "x", "cards": [], "questions": [{"id": 1, "kind": "ladder"}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a b", "kind": "ladder"}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "quiz"}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "best_worst", "sets": [1]}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "best_worst", "sets": [[1]]}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "pairs", "cards": ["A"], "count": "1"}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "points", "cards": "A", "total": 1}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "ranking", "cards": ["A"], "least": 1.5}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "balance", "pairs": [["A", null]]}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "choice", "options": [], "background": null}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "choice", "options": [1], "background": true}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "follow_up", "of": "b", "cards": 1, "today": {}, "change": null, "story": null}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "follow_up", "of": "b", "cards": 1}]}',
	'{"title": "x", "cards": [], "questions": [{"id": "a", "kind": "ladder"}, {"id": "a", "kind": "ladder"}]}']) c;
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
