begin;
\ir world.psql
select plan(21);

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select is(t.release('round'), 'released', 'a release with six people');
create temp table before as select r.n, r.released_on, s.content from public.releases r join public.snapshots s on s.release_id = r.id;
grant select on before to public;

select throws_ok(s, '42501', null, 'a designer cannot ' || s) from unnest(array[
	$$update public.snapshots set content = '{}'$$,
	$$update public.releases set n = 60$$,
	$$update public.releases set suppressed = true, n = null$$,
	$$delete from public.snapshots$$,
	$$delete from public.releases$$,
	$$truncate public.snapshots$$,
	$$delete from public.rounds$$,
	$$insert into public.releases (workspace_id, project_id, round_id, number, round_title, n, suppressed, simulated, method, seed)
		values (t.id('alfa'), t.id('project'), t.id('round'), 9, 'x', 60, false, false, 'x', 1)$$,
	$$insert into public.snapshots (workspace_id, release_id, board, content) select workspace_id, id, 'what_matters', '{}' from public.releases$$
]) s;
select t.be_the_database();
select throws_ok($$update public.snapshots set content = '{}'$$, '42501', null, 'nor can the database''s owner change a board');
select throws_ok($$update public.releases set n = 60$$, '42501', null, 'nor a release');
select throws_ok($$update public.releases set released_on = '2020-01-01'$$, '42501', null, 'nor its date');

-- What happens to the answers afterwards changes nothing that has been released.
select t.be_anonymous();
select is(public.withdraw_response(t.code(1)) ->> 'status', 'withdrawn', 'one person withdraws');
select is(t.save('PROVTALL-101', t.response(2, 2)), 'saved', 'one person changes an answer');
select t.log_in('designer');
update public.rounds set title = 'Ny titel', status = 'closed' where id = t.id('round');
select is((select content from public.snapshots), (select content from before), 'the board is as it was');
select is((select n from public.releases), (select n from before), 'the release is as it was');

-- What a release says of itself is the database's to say, not the caller's.
select is((select jsonb_build_array(n, suppressed, simulated, number, released_on = current_date) from public.releases),
	'[6, false, false, 1, true]', 'n, suppression, origin, number and day are as counted');
select is(public.create_release(t.id('demo'), '[]', '{"what_matters": {"suppressed": false}}', 'test', 1) ->> 'status', 'invalid',
	'a board that claims to show what may not be shown is refused');
select is(public.create_release(t.id('demo'), '[]', '{}', 'test', 1) ->> 'status', 'invalid', 'a release without a board is refused');
select is(public.create_release(t.id('demo'), '[]', '{"another": {"suppressed": true}}', 'test', 1) ->> 'status', 'invalid',
	'an unknown board gets an answer, not an exception');

select * from finish();
rollback;
