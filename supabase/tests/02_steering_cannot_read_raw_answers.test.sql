begin;
\ir world.psql
select plan(22);

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select t.release('round');

select is(jsonb_array_length(public.quote_workshop(t.id('round')) -> 'quotes'), 6, 'the quotes are there: a designer sees them');

select t.log_in('steering');
select is_empty(format('select 1 from public.%I', name), 'steering sees no ' || name)
from unnest(array['rounds', 'surveys', 'survey_versions', 'value_cards', 'invitations', 'audit_log']) name;
select throws_ok(format('select 1 from public.%I', name), '42501', null, 'steering may not even ask for ' || name) from unnest(array['responses', 'quotes']) name;
select is(public.raw_responses(t.id('round')), '[]', 'a round''s answers are an empty list to steering');
select is(public.quote_workshop(t.id('round')), '{"status": "forbidden"}', 'its own words, too');
select throws_ok('select 1 from public.releases x join public.rounds r on r.id = x.round_id join public.responses a on a.round_id = r.id', '42501', null,
	'a release does not lead on to the answers behind it');
select throws_ok($$explain select 1 from public.responses where answers @> '[{"best": "A"}]'$$, '42501', null, 'nor is there a plan with a guess of how many');
select throws_ok(format('select * from private.%I', name), '42501', null, 'steering cannot look into private.' || name)
from unnest(array['result_people', 'untidy_rounds', 'withdrawal_codes', 'withdrawn_responses', 'hash_key']) name;

select is((select count(*)::int from public.releases), 1, 'steering sees the release');
select is((select count(*)::int from public.results where content is not null), 3, 'steering sees the results');
select is(public.count_responses(t.id('round')), '{"status": "forbidden"}', 'steering cannot follow the count from hour to hour');
select is(t.release('round'),
	'forbidden', 'steering cannot release');

select * from finish();
rollback;
