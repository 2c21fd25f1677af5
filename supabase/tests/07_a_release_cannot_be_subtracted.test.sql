begin;
\ir world.psql
select plan(53);

create function pg_temp.answer(p_from int, p_to int) returns void language sql as $$ select t.people_answer('PROVTALL-101', p_from, p_to) $$;
create function pg_temp.withdraw(p_from int, p_to int) returns bigint language sql as $$
	select count(*) filter (where public.withdraw_response(t.code(n)) ->> 'status' = 'withdrawn') from generate_series(p_from, p_to) n
$$;
-- The first screen in one of six ways, everything else as in t.response, which is way 0.
create function pg_temp.say(p_n int, p_way int, p_revision int default 1) returns text language sql as $$
	select t.save('PROVTALL-101', jsonb_set(jsonb_set(t.response(p_n, p_revision), '{answers,0,best}', to_jsonb((array['A', 'B', 'A', 'C', 'B', 'C'])[p_way + 1])),
		'{answers,0,worst}', to_jsonb((array['B', 'A', 'C', 'A', 'C', 'B'])[p_way + 1])))
$$;
create function pg_temp.release_with(p_members jsonb) returns text language sql as $$
	select public.create_release(t.id('round'), p_members, t.results('round')) ->> 'status'
$$;

-- Too few.
select pg_temp.answer(1, 4);
select t.log_in('designer');
select is(public.create_release(t.id('demo'), '[]', '[]') ->> 'status', 'released', 'nobody is too few, and that is told');
select is(public.create_release(t.id('round'), t.members('round'), '[{"question": "matters", "unit": "", "kind": "best_worst", "content": {"n": 4}}]') ->> 'status',
	'released', 'numbers of four are taken');
select is((select n from public.releases where round_id = t.id('round')), null, 'but not told: not how few');
select is((select array_agg(distinct hidden) from public.results), array['too_few'], 'nor anything about them');
select is(t.release('round'), 'too_few', 'it says so once');
select t.be_the_database();
select is((select count(*)::int from private.result_people), 0, 'nothing was told that could be subtracted');

-- Six: who leaves "too few" is compared with nobody.
select pg_temp.answer(5, 6);
select t.log_in('designer');
select is(t.release('round'), 'released', 'six people are a release');
select is((select n from public.releases where round_id = t.id('round') order by number desc limit 1), 6, 'with their number');
select is(t.release('round'), 'nothing_new', 'the same answers are not released twice');

-- Fewer than five new.
select pg_temp.answer(7, 10);
select is(t.try_release('round'), '{"status": "too_small_difference", "number": 2, "difference": 4, "needed": 5, "question": "matters"}', 'four new people are refused with the reason');
select is((select count(*)::int from public.releases where round_id = t.id('round')), 2, 'and nothing is stored');
select pg_temp.answer(11, 11);
select is(t.release('round'), 'released', 'five new people are enough');

-- Fewer than five changed. 1 to 6 have been counted twice, 7 to 11 once.
select is(pg_temp.say(7, 1, 2), 'saved', 'one changes an answer');
select is(t.try_release('round') ->> 'difference', '1', 'one changed answer is refused');
select is(pg_temp.say(7, r % 2, r), 'saved', 'the same person changes again') from generate_series(3, 7) r;
select is(t.try_release('round') ->> 'difference', '1', 'five changes by one person are one person');
select pg_temp.say(n, 1, 2) from generate_series(8, 10) n;
select is(t.try_release('round') ->> 'difference', '4', 'four who changed are refused');
select pg_temp.say(11, 1, 2);
select is(t.release('round'), 'released', 'five who changed are enough');
select is((select count(*)::int from public.results x join public.releases r on r.id = x.release_id and r.id = x.since_release where r.number = 4), 1,
	'and only what they changed is counted anew');

-- Fewer than five who left.
select is(pg_temp.withdraw(7, 10), 4::bigint, 'four withdraw');
select is(t.release('round'), 'too_small_difference', 'four who left are refused');
select is(pg_temp.withdraw(11, 11), 1::bigint, 'one more withdraws');
select is(t.release('round'), 'released', 'all five who came together are gone');
-- Others who say the same as those who left: the people of last time, as far as the numbers tell.
select is(pg_temp.withdraw(1, 5), 5::bigint, 'five withdraw');
select pg_temp.answer(12, 16);
select is(t.release('round'), 'nothing_new', 'the same content from others is nothing new');
select pg_temp.withdraw(12, 16);

-- New and gone together.
select pg_temp.say(n, 2) from generate_series(21, 25) n;
select is(t.release('round'), 'too_small_difference', 'five new, and five gone who left one behind');
select pg_temp.say(26, 2);
select is(pg_temp.withdraw(6, 6), 1::bigint, 'the one who was left withdraws');
select is(t.release('round'), 'released', 'six new, and all six gone');

-- Who takes part in the comparison cannot be talked away.
select pg_temp.answer(30, 31);
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
	(jsonb_build_array(jsonb_build_object('id', t.id('response 6'), 'revision', '9'))),
	(jsonb_build_array(jsonb_build_object('id', t.id('response 6'), 'revision', 1.5)))) v (value);
select is(t.release('round'), 'too_small_difference', 'and the honest list is still held against what has been released');

-- A round whose smallest group is ten.
select t.be_the_database();
insert into public.rounds (id, workspace_id, project_id, survey_version_id, code, title, k_total)
values (t.id('ten'), t.id('alfa'), t.id('project'), t.id('version'), 'PROVTIO-110', 'Tio', 10);
select throws_ok($$insert into public.rounds (workspace_id, project_id, survey_version_id, code, title, k_total)
	values (t.id('alfa'), t.id('project'), t.id('version'), 'PROVTRE-103', 'Tre', 4)$$, '23514', null, 'the smallest group is never below five');
select t.people_answer('PROVTIO-110', 201, 209);
select t.log_in('designer');
select is(t.release('ten'), 'released', 'nine of ten are too few');
select is((select count(*)::int from public.results x join public.releases r on r.id = x.release_id where r.round_id = t.id('ten') and x.content is not null), 0, 'and nothing of them is told');

select * from finish();
rollback;
