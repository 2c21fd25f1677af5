begin;
\ir world.psql
select plan(19);

select t.be_anonymous();
select is(public.check_tablet_pin('PROVTALL-101', '0000') ->> 'status', 'wrong', 'before anybody has asked for it no PIN is right');
select is(public.check_tablet_pin('PROVTALL-101', null) ->> 'status', 'wrong', 'nor is none');
select is(public.check_tablet_pin('FINNSINTE-1', '0000') ->> 'status', 'unknown', 'a code that is none');
select throws_ok($$select public.tablet_pin(t.id('round'))$$, '42501', null, 'a device cannot ask which it is');

create temporary table pins (who text, pin text);
grant all on pins to public;
select t.log_in('steering');
select is(public.tablet_pin(t.id('round')) ->> 'status', 'forbidden', 'the steering group is not told');
select t.log_in('owner');
select is(public.tablet_pin(t.id('round')) ->> 'status', 'forbidden', 'an owner who does not collect is not told');
select t.log_in('stranger');
select is(public.tablet_pin(t.id('round')) ->> 'status', 'forbidden', 'nor is somebody without a workspace');
select t.log_in('agent');
insert into pins select 'trust_agent', public.tablet_pin(t.id('round')) ->> 'pin';
select matches((select pin from pins where who = 'trust_agent'), '^[0-9]{4}$', 'a trust agent gets four digits');
select t.log_in('designer');
select is(public.tablet_pin(t.id('round')) ->> 'pin', (select pin from pins where who = 'trust_agent'), 'a designer the same ones');
select throws_ok($$select * from private.tablet_pins$$, '42501', null, 'but not the table');

select t.be_anonymous();
select is(public.check_tablet_pin('provtall-101', (select pin from pins)) ->> 'status', 'right', 'the right one is right, however the code is written');
select is(public.check_tablet_pin('PROVTALL-101', lpad(((select pin from pins)::int + 1)::text, 4, '0')) ->> 'status', 'wrong', 'its neighbour is not');
select throws_ok($$select * from private.tablet_pins$$, '42501', null, 'a device cannot read the table');

select t.log_in('agent');
create temporary table changed as select count(distinct public.tablet_pin(t.id('round'), true) ->> 'pin') as n from generate_series(1, 20);
select cmp_ok((select n from changed), '>', 10::bigint, 'others can be had instead, drawn at random');

update public.rounds set status = 'closed' where id = t.id('round');
select t.be_anonymous();
select is(public.check_tablet_pin('PROVTALL-101', '0000') ->> 'status', 'closed', 'a closed round is not started on any tablet');

-- What people were told before they answered stays true.
select t.log_in('designer');
select throws_ok($$update public.rounds set idle_keeps = true where id = t.id('round')$$, '42501', null, 'what happens when somebody walks away is not changed afterwards');
select throws_ok($$update public.rounds set idle_minutes = 3 where id = t.id('round')$$, '42501', null, 'nor when');
select throws_ok($$update public.rounds set repeat_codes = true where id = t.id('round')$$, '42501', null, 'nor whether the round measures again');
select t.be_the_database();
insert into private.parked_drafts (id_hash, round_id, pictures_hash, draft) values ('\x01', t.id('round'), '\x02', '{}');
select throws_ok($$update public.rounds set idle_keeps = true where id = t.id('round')$$, '42501', null, 'not by anybody, once somebody has begun');

select * from finish();
rollback;
