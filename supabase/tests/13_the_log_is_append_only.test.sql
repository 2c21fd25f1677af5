begin;
\ir world.psql
select plan(25);

select t.log_in('designer');
insert into public.projects (id, workspace_id, name) values (t.id('logged'), t.id('alfa'), 'Loggat');
update public.rounds set status = 'closed' where id = t.id('demo');

select t.log_in('owner');
select results_eq($$select actor, subject, workspace_id from public.audit_log where action = 'projects.insert' and subject = t.id('logged')$$,
	$$values (t.id('designer'), t.id('logged'), t.id('alfa'))$$, 'the log says who did what');
select is((select count(*)::int from public.audit_log where action = 'rounds.update' and actor = t.id('designer')), 1, 'and that a round was closed');

create function pg_temp.tries(p_who text) returns setof text language plpgsql as $$
declare
	s text;
begin
	perform t.log_in(p_who);
	foreach s in array array[
		$q$insert into public.audit_log (workspace_id, action) values (t.id('alfa'), 'projects.insert')$q$,
		$q$update public.audit_log set actor = null$q$,
		$q$delete from public.audit_log$q$,
		$q$truncate public.audit_log$q$,
		$q$select private.log(t.id('alfa'), 'projects.insert', null)$q$
	] loop
		return next throws_ok(s, '42501', null, p_who || ' cannot ' || left(s, 40));
	end loop;
end $$;
select pg_temp.tries('owner');
select pg_temp.tries('designer');
select t.be_the_database();
select throws_ok('update public.audit_log set actor = null', '42501', null, 'the database''s owner cannot change the log');
select throws_ok($$delete from public.audit_log where action = 'projects.insert'$$, '42501', null, 'nor take a line away');
select throws_ok('truncate public.audit_log', '42501', null, 'nor empty it');

select t.log_in('designer');
select is_empty('select 1 from public.audit_log', 'a designer does not read the log');
select t.log_in('beta');
select is_empty($$select 1 from public.audit_log where workspace_id = t.id('alfa')$$, 'nor does another workspace');

-- What must never be in it.
select t.people_answer('PROVTALL-101', 1, 6);
select t.be_anonymous();
select public.withdraw_response(t.code(6));
select t.be_the_database();
create temp table size as select count(*)::int as n from public.audit_log;
select t.people_answer('PROVTALL-101', 7, 8);
select public.withdraw_response(t.code(7));
select t.be_the_database();
select is((select count(*)::int from public.audit_log), (select n from size), 'answering and withdrawing is not logged: a time would point at a person');
select t.log_in('designer');
select is(t.release('round'), 'released', 'a release');
select t.log_in('owner');
select is(public.create_invitation(t.id('alfa'), 'secret.person@example.se', 'steering') ->> 'status', 'created', 'an invitation');
select t.be_the_database();
select is((select details from public.audit_log where action = 'releases.insert'), '{"number": 1}', 'a release is logged with its number');
select is((select details from public.audit_log where action = 'invitations.insert'), '{"role": "steering"}', 'an invitation with its role');
select is_empty($$select 1 from public.audit_log where details::text ~ '@|bo kvar|QRST'$$, 'no address, no words, no code');
select is_empty($$select 1 from public.audit_log where subject in (select id from public.responses)$$, 'no response');
select is_empty($$select 1 from public.audit_log l where l.details ?| array['answers', 'id', 'email', 'code', 'ip', 'text']$$, 'no detail of a kind that could hold one');

select * from finish();
rollback;
