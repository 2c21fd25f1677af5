begin;
\ir world.psql
select plan(51);

create function pg_temp.answer(p_from int, p_to int) returns void language sql as $$ select t.people_answer('PROVTALL-101', p_from, p_to) $$;
create function pg_temp.withdraw(p_from int, p_to int) returns bigint language sql as $$
	select count(*) filter (where public.withdraw_response(t.code(n)) ->> 'status' = 'withdrawn') from generate_series(p_from, p_to) n
$$;
create function pg_temp.revise(p_n int, p_revision int) returns text language sql as $$
	-- One screen instead of two, and the other way round with every revision: always another weighing than before.
	select t.save('PROVTALL-101', t.response(p_n, p_revision, jsonb_build_object('answers', jsonb_build_array(jsonb_build_object(
		'kind', 'best_worst', 'set', 0, 'shown', '["A", "B", "C"]'::jsonb, 'outcome', 'chosen',
		'best', case p_revision % 2 when 0 then 'A' else 'B' end, 'worst', case p_revision % 2 when 0 then 'B' else 'A' end)))))
$$;
create function pg_temp.release_with(p_members jsonb) returns text language sql as $$
	select public.create_release(t.id('round'), p_members, t.snapshots('round'), 'test', 1) ->> 'status'
$$;
create function pg_temp.release_whole() returns jsonb language sql as $$
	select public.create_release(t.id('round'), t.members('round'), t.snapshots('round'), 'test', 1)
$$;

-- Too few.
select pg_temp.answer(1, 4);
select t.log_in('designer');
select is(public.create_release(t.id('round'), t.members('round'), '{"what_matters": {"suppressed": false, "n": 4}}', 'test', 1) ->> 'status',
	'invalid', 'four people cannot be shown');
select is(t.release('round'), 'released', 'a board that says "too few" is released');
select is((select jsonb_build_array(n, suppressed) from public.releases), '[null, true]', 'and does not say how few');
select ok((select content::text !~ '"n"' from public.snapshots), 'nor does its content');
select is(t.release('round'), 'too_few', 'it says so once');

-- Six: three more than it takes to leave "too few", which told nobody's answers.
select pg_temp.answer(5, 6);
select is(t.release('round'), 'released', 'six people are a board');
select is((select n from public.releases order by number desc limit 1), 6, 'with their number');
select is(t.release('round'), 'nothing_new', 'the same answers are not released twice');

-- Fewer than five new.
select pg_temp.answer(7, 10);
select is(pg_temp.release_whole(), '{"status": "too_small_difference", "number": 2, "difference": 4, "needed": 5}', 'four new people are refused with the reason');
select is((select count(*)::int from public.releases), 2, 'and nothing is stored');
select pg_temp.answer(11, 11);
select is(t.release('round'), 'released', 'five new people are enough');

-- Fewer than five withdrawn.
select is(pg_temp.withdraw(1, 4), 4::bigint, 'four withdraw');
select is(t.release('round'), 'too_small_difference', 'four who left are refused');
select is(pg_temp.withdraw(5, 5), 1::bigint, 'one more withdraws');
select is(t.release('round'), 'released', 'five who left are enough');
select is((select n from public.releases order by number desc limit 1), 6, 'and are not in the number');

-- Fewer than five changed. Six people are in: 6 to 11.
select is(pg_temp.revise(6, 2), 'saved', 'one changes an answer');
select is(t.release('round'), 'too_small_difference', 'one changed answer is refused');
select is(pg_temp.revise(6, 3), 'saved', 'the same person changes five times');
select is(pg_temp.revise(6, 4), 'saved', '…');
select is(pg_temp.revise(6, 5), 'saved', '…');
select is(pg_temp.revise(6, 6), 'saved', '…');
select is(t.release('round'), 'too_small_difference', 'five changes by one person are one person');
select pg_temp.revise(n, 2) from generate_series(7, 10) n;
select is(t.release('round'), 'released', 'five who changed are enough');

-- New, withdrawn and changed together. In: 6 to 11.
select pg_temp.answer(12, 13);
select pg_temp.withdraw(6, 6);
select pg_temp.revise(11, 2);
select is(pg_temp.release_whole() ->> 'difference', '4', 'two new, one gone and one changed are four');
select is(t.release('round'), 'too_small_difference', 'and refused');
select pg_temp.answer(14, 14);
select is(t.release('round'), 'released', 'a third new person makes five');

-- Against every earlier release, not only the last. In: 7 to 14 (eight people, release A).
select pg_temp.answer(15, 19);
select is(t.release('round'), 'released', 'five come (release B)');
select pg_temp.withdraw(15, 19);
select is(t.release('round'), 'nothing_new', 'the five leave: it would be release A again');
select pg_temp.revise(7, 9);
select is(t.release('round'), 'too_small_difference', 'one changed answer more: it differs by six from B but by one from A');
select pg_temp.answer(20, 23);
select is(t.release('round'), 'released', 'four new and one changed: five from A');

-- Who takes part in the comparison cannot be talked away.
select pg_temp.answer(24, 25);
create temp table m as select t.members('round') as now;
grant select on m to public;
select t.log_in('designer');
select is(pg_temp.release_with((select now - 0 from m)), 'changed_meanwhile', 'one person left out');
select is(pg_temp.release_with((select now || jsonb_build_object('id', t.id('nobody'), 'revision', 1) from m)), 'changed_meanwhile', 'somebody who is not there');
select is(pg_temp.release_with((select now || (now -> 0) from m)), 'changed_meanwhile', 'somebody twice');
select is(pg_temp.release_with((select (now - 0) || (now -> 1) from m)), 'changed_meanwhile', 'somebody twice in the place of another');
select is(pg_temp.release_with((select jsonb_set(now, '{0,revision}', '99') from m)), 'changed_meanwhile', 'a revision that is not the last');
select is(pg_temp.release_with('[]'), 'changed_meanwhile', 'nobody');
select t.people_answer('PROVDEMO-102', 101, 105);
select is(pg_temp.release_with(t.members('demo')), 'changed_meanwhile', 'the people of another round');
select is(pg_temp.release_with(value), 'invalid', 'not a list of people: ' || coalesce(value::text, 'null'))
from (values (null::jsonb), ('null'), ('{}'), ('"x"'), ('[1]'), ('[[]]'), ('[{"id": "x", "revision": 1}]'), ('[{"revision": 1}]'),
	(jsonb_build_array(jsonb_build_object('id', t.id('response 7'), 'revision', '9'))),
	(jsonb_build_array(jsonb_build_object('id', t.id('response 7'), 'revision', 1.5)))) v (value);
select is(t.release('round'), 'too_small_difference', 'and the honest list is still held against what has been released');

-- A round whose smallest group is ten.
select t.be_the_database();
insert into public.rounds (id, workspace_id, project_id, survey_version_id, code, title, k_total)
values (t.id('ten'), t.id('alfa'), t.id('project'), t.id('version'), 'PROVTIO-110', 'Tio', 10);
select throws_ok($$insert into public.rounds (workspace_id, project_id, survey_version_id, code, title, k_total)
	values (t.id('alfa'), t.id('project'), t.id('version'), 'PROVTRE-103', 'Tre', 4)$$, '23514', null, 'the smallest group is never below five');
select t.people_answer('PROVTIO-110', 201, 209);
select t.log_in('designer');
select is(public.create_release(t.id('ten'), t.members('ten'), t.snapshots('ten'), 'test', 1) ->> 'status', 'invalid', 'nine of ten cannot be shown');

select * from finish();
rollback;
