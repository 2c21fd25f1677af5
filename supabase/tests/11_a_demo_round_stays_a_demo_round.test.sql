begin;
\ir world.psql
select plan(24);

create function pg_temp.made_up(p_from int, p_to int) returns jsonb language sql as $$
	select jsonb_agg(t.response(n) #- '{answers,4}') from generate_series(p_from, p_to) n
$$;

select t.log_in('designer');
select is(public.fill_demo_round(t.id('round'), pg_temp.made_up(1, 6)), '{"status": "not_a_demo"}', 'made-up answers do not come into a round for people');
select is(public.fill_demo_round(t.id('nothing'), '[]') ->> 'status', 'forbidden', 'nor into one that is not there');
select is(public.fill_demo_round(t.id('demo'), pg_temp.made_up(1, 6)), '{"status": "saved", "responses": 6}', 'they come into a demo round');
select is(jsonb_array_length(public.raw_responses(t.id('demo'))), 6, 'a designer reads them');
select ok((select bool_and((one -> 'simulated')::boolean) from jsonb_array_elements(public.raw_responses(t.id('demo'))) one), 'and they are marked, each one');
select is(public.fill_demo_round(t.id('demo'), x) ->> 'status', 'invalid', 'not a list of answers: ' || coalesce(x::text, 'null'))
from (values (null::jsonb), ('null'), ('{}'), ('"x"'), ('[1]')) v (x);

select t.be_anonymous();
select is(t.save('PROVDEMO-102', t.response(7)), 'saved', 'a visitor answers in the demo');
select is((select public.round_package('PROVDEMO-102') #> '{round,demo}'), 'true', 'which says that it is one');
select is((select public.round_package('PROVTALL-101') #> '{round,demo}'), 'false', 'a round for people says that it is not');
-- The device cannot say whether an answer is made up.
select is(t.save('PROVTALL-101', t.response(8, 1, '{"simulated": true}')), 'saved', 'what a device adds to the envelope is not read');
select t.be_the_database();
select is((select simulated from public.responses where id = t.id('response 8')), false, 'an answer from a device is not made up');
select is((select simulated from public.responses where id = t.id('response 7')), false, 'not in a demo round either');

-- What is made from made-up answers says so for ever.
select t.log_in('designer');
select is(t.release('demo'), 'released', 'the demo round is released');
select is((select simulated from public.releases), true, 'one made-up answer makes a made-up board');
select is(public.create_release(t.id('demo'), t.members('demo'), jsonb_set(t.results('demo'), '{0,simulated}', 'false')) ->> 'status', 'invalid', 'a result that says otherwise is refused');

select throws_ok(format('update public.rounds set %s where id = t.id(%L)', change, round), '42501', null, format('a designer cannot set %s of the %s', change, round))
from (values ('is_demo = false', 'demo'), ('is_demo = true', 'round'), ('k_total = 5', 'round')) v (change, round);
select t.be_the_database();
select throws_ok($$update public.rounds set is_demo = false where id = t.id('demo')$$, '42501', null, 'nor can the database''s owner');
select throws_ok($$update public.rounds set is_demo = true where id = t.id('round')$$, '42501', null, 'nor the other way');

select * from finish();
rollback;
