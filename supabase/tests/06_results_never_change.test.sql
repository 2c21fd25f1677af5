begin;
\ir world.psql
select plan(23);

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select is(t.release('round'), 'released', 'a release with six people');
create temp table before as select * from public.results;
create temp table release_before as select * from public.releases;
grant select on before, release_before to public;

select throws_ok(s, '42501', null, 'a designer cannot ' || s) from unnest(array[
	$$update public.results set content = '{}'$$,
	$$update public.results set hidden = 'too_few', content = null$$,
	$$update public.releases set n = 60$$,
	$$update public.releases set n = null$$,
	$$delete from public.results$$,
	$$delete from public.releases$$,
	$$truncate public.results$$,
	$$delete from public.rounds$$,
	$$insert into public.releases (workspace_id, project_id, round_id, number, survey, round, n, simulated, k_total, opened_on)
		values (t.id('alfa'), t.id('project'), t.id('round'), 9, 'x', 'x', 60, false, 5, current_date)$$,
	$$insert into public.results (workspace_id, release_id, question, unit, kind, content, since_release) select workspace_id, id, 'matters', 'x', 'best_worst', '{}', id from public.releases$$
]) s;
select t.be_the_database();
select throws_ok($$update public.results set content = '{}'$$, '42501', null, 'nor can the database''s owner change a result');
select throws_ok($$update public.releases set n = 60$$, '42501', null, 'nor a release');
select throws_ok($$update public.releases set released_on = '2020-01-01'$$, '42501', null, 'nor its date');

-- What happens to the answers afterwards changes nothing that has been released.
select t.be_anonymous();
select is(public.withdraw_response(t.code(1)) ->> 'status', 'withdrawn', 'one person withdraws');
select is(t.save('PROVTALL-101', t.response(2, 2)), 'saved', 'one person changes an answer');
select t.log_in('designer');
update public.rounds set title = 'Ny titel', status = 'closed' where id = t.id('round');
select set_eq('select * from public.results', 'select * from before', 'the results are as they were');
select set_eq('select * from public.releases', 'select * from release_before', 'the release is as it was');

-- What a release says of itself is the database's to say, not the caller's.
select is((select jsonb_build_array(n, simulated, number, survey, round, k_total, released_on = timezone('Europe/Stockholm', now())::date) from public.releases),
	'[6, false, 1, "Prov", "Hösten", 5, true]', 'n, origin, number, titles, k and day are as counted');
-- A result is told or hidden, never both and never neither.
select t.be_the_database();
select throws_ok(format('insert into public.results (workspace_id, release_id, position, prompt, question, unit, kind, content, hidden, since_release)
	select workspace_id, id, 0, '''', ''matters'', ''x'', %s, id from public.releases', one), '23514', null, 'no result: ' || one)
from unnest(array[$$'best_worst', '{}', 'too_few'$$, $$'best_worst', null, null$$, $$'story', '{}', null$$, $$'best_worst', '[]', null$$]) one;

select * from finish();
rollback;
