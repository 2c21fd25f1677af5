begin;
\ir world.psql
select plan(23);

select t.people_answer('PROVTALL-101', 1, 6);
select t.log_in('designer');
select t.release('round');

-- A respondent's device has no account: the data API meets it as anon.
select t.be_anonymous();
select throws_ok(format('select * from public.%I', name), '42501', null, name || ' is closed to a device')
from unnest(array['responses', 'quotes', 'rounds', 'surveys', 'survey_versions', 'value_cards', 'projects',
	'workspaces', 'members', 'invitations', 'releases', 'results', 'audit_log', 'survey_sounds', 'workspace_marks']) name;
select throws_ok('select * from private.withdrawal_codes', '42501', null, 'the hashes of codes are closed to a device');

select throws_ok($$select public.count_responses(t.id('round'))$$, '42501', null, 'a device cannot count the answers');

select is(public.round_package('PROVTALL-101') ->> 'status', 'open', 'a device gets the package of its round');
select is(array(select jsonb_object_keys(public.round_package('PROVTALL-101')) order by 1),
	array['round', 'status', 'survey', 'workspace'], 'the package holds the round, the survey and the workspace, nothing else');
select ok(public.round_package('PROVTALL-101')::text !~ 'bo kvar|withdrawal|response|"id": "[0-9a-f]{8}-',
	'no answer, no response and no database id is in the package');
select is(public.round_package('PROVTALL-999'), '{"status": "unknown"}', 'an unknown code tells nothing');
select is(public.round_package(null), '{"status": "unknown"}', 'no code tells nothing');
-- The reply to a sending says what happened to that sending only.
select is(public.save_response('PROVTALL-101', t.response(7)), '{"status": "saved", "revision": 1}', 'the reply to an answer holds no answers');

select * from finish();
rollback;
