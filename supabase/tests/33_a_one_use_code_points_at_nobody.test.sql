begin;
\ir world.psql
select plan(18);

select t.be_the_database();
-- Fixed when the round was opened: here it is the trigger's owner who says otherwise.
alter table public.rounds disable trigger rounds_keep;
update public.rounds set one_use_codes = true where id = t.id('round');
alter table public.rounds enable trigger rounds_keep;

select t.log_in('designer');
select throws_ok($$update public.rounds set one_use_codes = false where id = t.id('round')$$, '42501', null, 'whether codes are needed is not changed afterwards');
select t.log_in('owner');
select is(public.create_one_use_codes(t.id('round'), 3) ->> 'status', 'forbidden', 'an owner who does not collect makes none');
select t.log_in('steering');
select is(public.create_one_use_codes(t.id('round'), 3) ->> 'status', 'forbidden', 'nor does the steering group');
select is(public.one_use_codes_made(t.id('round')) ->> 'status', 'forbidden', 'which is not told how many there are');
select t.log_in('stranger');
select is(public.create_one_use_codes(t.id('round'), 3) ->> 'status', 'forbidden', 'nor somebody without a workspace');
select t.be_anonymous();
select throws_ok($$select public.create_one_use_codes(t.id('round'), 3)$$, '42501', null, 'nor a device');

create temporary table codes (n int, code text);
grant all on codes to public;
select t.log_in('agent');
insert into codes select c.ordinality, c.value from jsonb_array_elements_text(public.create_one_use_codes(t.id('round'), 3) -> 'codes') with ordinality c;
select is((select count(distinct code) from codes where code ~ '^[A-HJKMNP-Z2-9]{9}$'), 3::bigint, 'a trust agent gets codes');
select is(public.one_use_codes_made(t.id('round')) ->> 'made', '3', 'and sees how many have been made');
select throws_ok($$select * from private.one_use_codes$$, '42501', null, 'but nobody the table');

select t.be_anonymous();
select is(t.save('PROVTALL-101', t.response(1)), 'invalid', 'without a code nothing is stored');
select is(t.save('PROVTALL-101', t.response(1, 1, jsonb_build_object('oneUseCode', (select code from codes where n = 1)))), 'saved', 'with one it is');
select is(t.save('PROVTALL-101', t.response(2, 1, jsonb_build_object('oneUseCode', (select code from codes where n = 1)))), 'invalid', 'once');
select is(t.save('PROVTALL-101', t.response(1, 2)), 'saved', 'a change needs none');
select is(public.look_at_one_use_code('provtall-101', (select code from codes where n = 1)) ->> 'status', 'used', 'a used code is told from one that never was');
select is(public.look_at_one_use_code('PROVTALL-101', 'ABCDEFGHJ') ->> 'status', 'unknown', 'and one that never was');
select is(public.look_at_one_use_code('FINNSINTE-1', (select code from codes where n = 2)) ->> 'status', 'unknown', 'a code that is none');

select t.be_the_database();
select is((select count(*) from private.one_use_codes where round_id = t.id('round')), 2::bigint, 'of a used code no row is left');
select is((select count(*) from private.one_use_codes c, codes where c::text like '%' || codes.code || '%'), 0::bigint, 'and no code is written anywhere');

select * from finish();
rollback;
