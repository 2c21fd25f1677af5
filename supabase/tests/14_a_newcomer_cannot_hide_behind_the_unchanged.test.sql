begin;
\ir world.psql
select plan(9);

create function pg_temp.same_again(p_n int) returns text language sql as $$ select t.save('PROVTALL-101', t.response(p_n, 2)) $$;
create function pg_temp.skips_all(p_n int) returns text language sql as $$
	select t.save('PROVTALL-101', t.response(p_n, 1, '{"answers": [
		{"question": "matters", "kind": "best_worst", "set": 0, "shown": ["A", "B", "C"], "outcome": "skipped", "best": null, "worst": null},
		{"question": "matters", "kind": "best_worst", "set": 1, "shown": ["B", "C", "D"], "outcome": "equal", "best": null, "worst": null},
		{"question": "age", "kind": "choice", "value": "18-24"}]}'))
$$;

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select is(t.release('round'), 'released', 'six people are a board');

-- One comes; four others send the same once more. Only one person differs.
select t.people_answer('PROVTALL-101', 7, 7);
select is(string_agg(pg_temp.same_again(n), ',' order by n), 'saved,saved,saved,saved', 'the same once more is taken') from generate_series(1, 4) n;
select is(t.try_release('round') ->> 'status', 'too_small_difference', 'but hides no newcomer');
select is(t.try_release('round') ->> 'difference', '1', 'who is one');

-- Four more come and skip everything. Still one.
select is(string_agg(pg_temp.skips_all(n), ',' order by n), 'saved,saved,saved,saved', 'who skips everything is taken too') from generate_series(8, 11) n;
select is(t.try_release('round') ->> 'status', 'too_small_difference', 'and hides nobody');

-- Four people who weigh something: now there are five.
select t.people_answer('PROVTALL-101', 12, 15);
select is(t.release('round'), 'released', 'five who weigh are five');
select t.be_the_database();
select is((select n from public.releases order by number desc limit 1), 11, 'the number is of those who weighed something');
select is((select max(people)::int from private.result_people where item = ''), 11, 'the others are in no count');

select * from finish();
rollback;
