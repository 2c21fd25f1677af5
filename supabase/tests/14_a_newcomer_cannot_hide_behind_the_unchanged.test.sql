begin;
\ir world.psql
select plan(9);

create function pg_temp.same_again(p_n int) returns text language sql as $$ select t.save('PROVTALL-101', t.response(p_n, 2)) $$;
create function pg_temp.skips_all(p_n int) returns text language sql as $$
	select t.save('PROVTALL-101', t.response(p_n, 1, '{"answers": [
		{"kind": "best_worst", "set": 0, "shown": ["A", "B", "C"], "outcome": "skipped", "best": null, "worst": null},
		{"kind": "background", "question": "age", "value": "18-24"}]}'))
$$;
create function pg_temp.release() returns jsonb language sql as $$
	select public.create_release(t.id('round'), t.members('round'), t.snapshots('round'), 'test', 1)
$$;

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select is(t.release('round'), 'released', 'six people are a board');

-- One comes; four others send the same once more. Only one person differs.
select t.people_answer('PROVTALL-101', 7, 7);
select is(string_agg(pg_temp.same_again(n), ',' order by n), 'saved,saved,saved,saved', 'the same once more is taken') from generate_series(1, 4) n;
select is(pg_temp.release() ->> 'status', 'too_small_difference', 'but hides no newcomer');
select is(pg_temp.release() ->> 'difference', '1', 'who is one');

-- Four more come and skip everything. Still one.
select is(string_agg(pg_temp.skips_all(n), ',' order by n), 'saved,saved,saved,saved', 'who skips everything is taken too') from generate_series(8, 11) n;
select is(pg_temp.release() ->> 'status', 'too_small_difference', 'and hides nobody');

-- Four people who weigh something: now there are five.
select t.people_answer('PROVTALL-101', 12, 15);
select is(t.release('round'), 'released', 'five who weigh are five');
select t.be_the_database();
select is((select n from public.releases order by number desc limit 1), 11, 'the number is of those who weighed something');
select is((select count(*)::int from private.release_members where weighed_hash is null), 4, 'the others are remembered as what they were');

select * from finish();
rollback;
