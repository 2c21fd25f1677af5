begin;
\ir world.psql
select plan(62);

create temp table note (name text primary key, value text);
grant all on note to public;
create function pg_temp.invite(p_email text, p_role text) returns jsonb language sql as $$
	select public.create_invitation(t.id('alfa'), p_email, p_role)
$$;

-- Straight into the tables.
create function pg_temp.tries(p_who text) returns setof text language plpgsql as $$
declare
	s text;
begin
	perform t.log_in(p_who);
	foreach s in array array[
		$q$insert into public.members (workspace_id, user_id, role, email) values (t.id('alfa'), auth.uid(), 'designer', 'x@example.se')$q$,
		$q$update public.members set role = 'owner'$q$,
		$q$delete from public.members$q$,
		$q$insert into public.workspaces (name) values ('Min')$q$,
		$q$update public.workspaces set id = gen_random_uuid()$q$,
		$q$insert into public.invitations (workspace_id, email, role, token_hash, invited_by) values (t.id('alfa'), 'x@example.se', 'owner', '\x00', auth.uid())$q$,
		$q$update public.invitations set email = 'x@example.se'$q$,
		$q$update public.invitations set expires_at = now() + interval '9 years'$q$
	] loop
		return next throws_ok(s, '42501', null, p_who || ' cannot ' || left(split_part(s, ' values', 1), 60));
	end loop;
end $$;
select pg_temp.tries('owner');
select pg_temp.tries('designer');
select pg_temp.tries('steering');

-- Inviting oneself.
select t.log_in(who), is(pg_temp.invite(who || '@example.se', 'owner') ->> 'status', 'forbidden', who || ' cannot invite')
from unnest(array['designer', 'agent', 'steering', 'stranger', 'beta']) who;
select t.be_anonymous();
select throws_ok($$select public.create_invitation(t.id('alfa'), 'x@example.se', 'owner')$$, '42501', null, 'nobody without an account can invite');
select throws_ok($$select public.accept_invitation('x')$$, '42501', null, 'nor accept');
select throws_ok($$select public.remove_member(t.id('alfa'), t.id('owner'), 'owner')$$, '42501', null, 'nor remove');
select throws_ok($$select public.create_first_workspace('Min', '', '')$$, '42501', null, 'nor make a workspace');

-- A workspace of one's own, when there is one already.
select t.log_in('stranger');
select is(public.create_first_workspace('Min', '', '') ->> 'status', 'already_done', 'the first workspace is made once');
select is(public.needs_first_owner(), false, 'and that it is made is all a stranger can know');

-- An invitation is for one address, once, for a while.
select t.log_in('owner');
select is(pg_temp.invite(e, r) ->> 'status', 'invalid', format('not an invitation: %s as %s', e, r))
from (values ('x@example.se', 'admin'), ('x@example.se', null), ('x@example.se', 'Owner'), ('x', 'owner'), (null, 'owner'), ('a b@example.se', 'owner')) v (e, r);
insert into note values ('token', pg_temp.invite('Stranger@Example.se', 'steering') ->> 'token');
select is((public.look_at_invitation((select value from note where name = 'token'))) ->> 'role', 'steering', 'the link tells what it is for');
select t.log_in('beta');
select is(public.accept_invitation((select value from note where name = 'token')) ->> 'status', 'other_email', 'an invitation is not for somebody else');
select t.log_in('stranger');
select is(public.accept_invitation(v) ->> 'status', 'unknown', 'a guess opens nothing') from unnest(array[null, '', 'x', repeat('0', 64)]) v;
select is(public.accept_invitation((select value from note where name = 'token')) ->> 'status', 'accepted', 'it is for the invited');
select results_eq('select role from public.members', array['steering'], 'with the role it was made for');
select is(public.accept_invitation((select value from note where name = 'token')) ->> 'status', 'unknown', 'once');
select is(public.look_at_invitation((select value from note where name = 'token')) ->> 'status', 'unknown', 'and is then gone');

select t.log_in('owner');
insert into note values ('old', pg_temp.invite('agent@example.se', 'designer') ->> 'token');
select t.be_the_database();
update public.invitations set expires_at = now() where accepted_at is null;
select t.log_in('agent');
select is(public.accept_invitation((select value from note where name = 'old')) ->> 'status', 'unknown', 'an old invitation opens nothing');

-- An address of one's own making in the token's free part counts for nothing.
select t.log_in('owner');
insert into note values ('designer', pg_temp.invite('designer@example.se', 'owner') ->> 'token');
select t.log_in('agent');
select set_config('request.jwt.claims', jsonb_build_object('sub', t.id('agent'), 'role', 'authenticated', 'email', 'agent@example.se',
	'user_metadata', jsonb_build_object('email', 'designer@example.se'))::text, true);
select is(public.accept_invitation((select value from note where name = 'designer')) ->> 'status', 'other_email', 'only the address of the account counts');
select set_config('request.jwt.claims', jsonb_build_object('sub', t.id('agent'), 'role', 'authenticated')::text, true);
select is(public.accept_invitation((select value from note where name = 'designer')) ->> 'status', 'other_email', 'no address is not any address');

-- Taking roles away, and the last owner.
select t.log_in('designer');
select is(public.remove_member(t.id('alfa'), t.id('owner'), 'owner') ->> 'status', 'forbidden', 'a designer removes nobody');
select t.log_in('owner');
select is(public.remove_member(t.id('alfa'), t.id('owner'), 'owner') ->> 'status', 'last_owner', 'the last owner stays');
select is(public.remove_member(t.id('alfa'), t.id('agent'), 'owner') ->> 'status', 'last_owner', 'whoever is named');
select is(public.remove_member(t.id('alfa'), t.id('agent'), 'steering') ->> 'status', 'unknown', 'a role that is not held cannot be removed');
select is(public.remove_member(t.id('alfa'), t.id('agent'), null) ->> 'status', 'unknown', 'nor no role');
select is(public.remove_member(t.id('alfa'), t.id('agent'), 'trust_agent') ->> 'status', 'removed', 'a role can be taken away');
select t.log_in('agent');
select is_empty('select 1 from public.workspaces', 'and with it the workspace');
select is_empty('select 1 from public.rounds', 'and its rounds');

select * from finish();
rollback;
