begin;
\ir world.psql
select plan(20);

select t.people_answer('PROVTALL-101', 1, 6);

-- Roles do not include each other.
select t.log_in('owner');
select is(public.raw_responses(t.id('round')), '[]', 'an owner sees no responses');
select is(public.quote_workshop(t.id('round')), '{"status": "forbidden"}', 'an owner sees no quotes');
select is((select count(*)::int from public.rounds), 3, 'an owner sees the rounds');
select is(public.count_responses(t.id('round')), '{"status": "ok", "state": "open", "received": 6, "simulated": 0}', 'an owner may know how many have answered');
select is(t.release('round'), 'forbidden', 'an owner cannot release');
select is(public.fill_demo_round(t.id('demo'), '[]') ->> 'status', 'forbidden', 'an owner cannot fill a demo round');
select throws_ok($$insert into public.projects (workspace_id, name) values (t.id('alfa'), 'Mitt')$$, '42501', null, 'an owner does not build');
select throws_ok('select private.keyed_hash(''ABCD2345'')', '42501', null, 'an owner cannot hash a code');
update public.rounds set status = 'closed' where id = t.id('round');
select t.be_the_database();
select is((select status from public.rounds where id = t.id('round')), 'open', 'an owner does not close a round');

select t.log_in('agent');
select is(public.raw_responses(t.id('round')), '[]', 'a trust agent sees no responses');
select is(public.quote_workshop(t.id('round')), '{"status": "forbidden"}', 'a trust agent sees no quotes');
select is(t.release('round'), 'forbidden', 'a trust agent cannot release');
select is_empty('select 1 from public.audit_log', 'a trust agent does not read the log');
select is((public.count_responses(t.id('round')) ->> 'received')::int, 6, 'a trust agent may know how many have answered');

-- It becomes possible in the open: by being made a designer, which the log tells.
select t.log_in('owner');
select t.be_the_database();
create temp table invited as select null::text as token;
grant all on invited to public;
select t.log_in('owner');
update invited set token = public.create_invitation(t.id('alfa'), 'owner@example.se', 'designer') ->> 'token';
select is(public.accept_invitation((select token from invited)) ->> 'status', 'accepted', 'an owner can be made a designer');
select is(jsonb_array_length(public.raw_responses(t.id('round'))), 6, 'and then reads the answers');
select is((select count(*)::int from public.audit_log where action = 'members.insert' and details ->> 'role' = 'designer'), 1, 'and the log says so');

-- The role goes, the answers go.
select is(public.remove_member(t.id('alfa'), t.id('owner'), 'designer') ->> 'status', 'removed', 'the role can be taken away');
select is(public.raw_responses(t.id('round')), '[]', 'and the answers are closed again');
select is((select count(*)::int from public.audit_log where action = 'members.delete'), 1, 'and the log says so too');

select * from finish();
rollback;
