begin;
\ir world.psql
select plan(22);

select t.people_answer('PROVTALL-101', 1, 6);
select t.be_the_database();

-- A keyed hash, so that nobody can try all codes against a stolen copy without the key.
select ok((select bool_and(length(code_hash) = 32 and code_hash <> sha256(convert_to(t.code(1), 'UTF8'))) from private.withdrawal_codes), 'a code is kept as a hash that needs the key');
select is((select count(distinct code_hash)::int from private.withdrawal_codes), 6, 'one hash a code');
select ok((select length(key) >= 96 from private.hash_key), 'the key is long');
update private.hash_key set key = 'Jefe';
select is(encode(private.keyed_hash('what do ya want for nothing?'), 'hex'),
	-- HMAC-SHA-256 with the key sha256('Jefe'), computed with Python's hmac.
	'142c7fede7587937a94a739156b6e8176dc3ff6d5dc58b43b5700a605fac8df3', 'the hash is HMAC-SHA-256 under the hashed key');

-- The code itself is nowhere: not in a column of any table of ours.
create function pg_temp.columns_with(p_text text) returns setof text language plpgsql as $$
declare
	c record;
	n int;
begin
	for c in select a.attrelid::regclass as tab, a.attname
		from pg_attribute a join pg_class r on r.oid = a.attrelid join pg_namespace s on s.oid = r.relnamespace
		where s.nspname in ('public', 'private') and r.relkind = 'r' and a.attnum > 0 and not a.attisdropped loop
		execute format('select count(*) from %s where %I::text like %L', c.tab, c.attname, '%' || p_text || '%') into n;
		if n > 0 then return next c.tab || '.' || c.attname; end if;
	end loop;
end $$;
select set_eq(format('select pg_temp.columns_with(%L)', 'bo kvar'), array['quotes.raw'], 'the search finds what is there');
select is_empty(format('select pg_temp.columns_with(%L)', t.code(1)), 'a withdrawal code is in no column');
select is_empty(format('select pg_temp.columns_with(%L)', encode(convert_to(t.code(1), 'UTF8'), 'hex')), 'nor as bytes');

-- No time finer than a day on anything a respondent leaves behind.
select is_empty($$
	select c.table_name, c.column_name from information_schema.columns c
	where (c.table_schema, c.table_name) in (('public', 'responses'), ('public', 'quotes'), ('private', 'withdrawal_codes'),
			('private', 'withdrawn_responses'), ('private', 'result_people'), ('private', 'untidy_rounds'))
		and (c.data_type like 'time%' or c.data_type in ('inet', 'cidr', 'interval') or c.column_name ~ 'ip|agent|device|user|_at$')
$$, 'no time of day, no address, no device');
select is((select data_type::text from information_schema.columns where table_name = 'responses' and column_name = 'submitted_on'), 'date',
	'the day of a response is a day');
select is((select count(*)::int from public.audit_log where subject in (select id from public.responses) or details::text ~ 'response "?[0-9a-f]{8}-'), 0,
	'no response is named in the log');
-- Nor a running number, which would tell the order of arrival.
select is_empty($$
	select c.table_name, c.column_name from information_schema.columns c
	where (c.table_schema, c.table_name) in (('public', 'responses'), ('public', 'quotes'), ('private', 'withdrawal_codes'))
		and (c.is_identity = 'YES' or c.column_default like 'nextval%')
$$, 'no running number');

-- Whoever reads answers cannot reach the hashes, nor make one.
select t.log_in('designer');
select throws_ok('select * from private.withdrawal_codes', '42501', null, 'a designer cannot read the hashes');
select throws_ok('select * from private.withdrawn_responses', '42501', null, 'nor those of the withdrawn');
select throws_ok('select * from private.hash_key', '42501', null, 'nor the key');
select throws_ok($$select private.keyed_hash('ABCD2345')$$, '42501', null, 'nor hash a code of their own');
select throws_ok('select token_hash from public.invitations', '42501', null, 'nor read the hash of an invitation');

-- All that is left of somebody who withdrew: a hash of the id, which answers one question only.
select t.be_the_database();
delete from public.responses;
select t.people_answer('PROVTALL-101', 11, 15);
select t.log_in('designer');
select is(t.release('round'), 'released', 'five people are released');
select t.be_anonymous();
select is(public.withdraw_response(t.code(11)) ->> 'status', 'withdrawn', 'one withdraws');
select t.be_the_database();
select is_empty(format('select pg_temp.columns_with(%L)', t.id('response 11')), 'the id is in no column any more');
select is((select count(*)::int from private.withdrawal_codes), 4, 'the hash of the code is gone');
select is((select sum(people)::int from private.result_people where question = 'matters' and unit = '' and item = ''), 5, 'what was told stays a multiset of five, which points at nobody');
select is((select count(*)::int from public.quotes), 4, 'the story is gone');

select * from finish();
rollback;
