begin;
\ir world.psql
select plan(67);

-- Two rounds of one project that measure again, one of another project, and the world's own round, which does not.
insert into public.projects (id, workspace_id, name) values (t.id('second project'), t.id('alfa'), 'Andra frågor');
insert into public.surveys (id, workspace_id, project_id, title) values (t.id('second survey'), t.id('alfa'), t.id('second project'), 'Prov');
insert into public.survey_versions (id, workspace_id, survey_id, number, content) values (t.id('second version'), t.id('alfa'), t.id('second survey'), 1, t.survey());
insert into public.rounds (id, workspace_id, project_id, survey_version_id, code, title, repeat_codes) values
	(t.id('spring'), t.id('alfa'), t.id('project'), t.id('version'), 'PROVSIV-201', 'Våren', true),
	(t.id('autumn'), t.id('alfa'), t.id('project'), t.id('version'), 'PROVRIPA-202', 'Hösten', true),
	(t.id('elsewhere'), t.id('alfa'), t.id('second project'), t.id('second version'), 'PROVMAST-203', 'Annat', true),
	(t.id('beta again'), t.id('betas'), t.id('beta project'), t.id('beta version'), 'PROVBUKT-204', 'Beta igen', true);

create function pg_temp.with_code(p_n int, p_code text, p_revision int default 1) returns jsonb language sql as $$
	select t.response(p_n, p_revision, jsonb_build_object('repeatCode', p_code))
$$;
create function pg_temp.hash_of(p_n int) returns bytea language sql security definer as $$
	select c.code_hash from private.repeat_codes c where c.response_id = t.id('response ' || p_n)
$$;
create function pg_temp.holders() returns int language sql security definer as $$ select count(*)::int from private.repeat_codes $$;
grant execute on all functions in schema pg_temp to public;

select t.be_anonymous();
select is(t.save('PROVSIV-201', pg_temp.with_code(1, 'bil katt tomat 47')), 'saved', 'somebody answers in the spring');
select is(t.save('PROVSIV-201', pg_temp.with_code(2, 'bil katt tomat 48')), 'saved', 'and somebody else, one number away');
select is(t.save('PROVSIV-201', t.response(3)), 'saved', 'and somebody without a code');
select is(t.save('PROVRIPA-202', pg_temp.with_code(4, 'tomat bil katt 47')), 'saved', 'the first comes back in the autumn, the words in another order');
select is(t.save('PROVMAST-203', pg_temp.with_code(5, 'bil katt tomat 47')), 'saved', 'and answers in another project');
select is(t.save('PROVBUKT-204', pg_temp.with_code(6, 'bil katt tomat 47')), 'saved', 'and in another workspace');
select t.be_the_database();
select is(pg_temp.hash_of(1), pg_temp.hash_of(4), 'the same code in two rounds of a project is the same hash');
select isnt(pg_temp.hash_of(1), pg_temp.hash_of(2), 'another code is another');
select isnt(pg_temp.hash_of(1), pg_temp.hash_of(5), 'in another project nothing can be tied together');
select isnt(pg_temp.hash_of(1), pg_temp.hash_of(6), 'nor in another workspace');
select is(pg_temp.hash_of(3), null, 'who gave no code has none');
select is((select array_agg(a.response_id order by a.round_id = t.id('spring') desc) from private.repeat_codes a
	join private.repeat_codes b on b.project_id = a.project_id and b.code_hash = a.code_hash and b.round_id <> a.round_id),
	array[t.id('response 1'), t.id('response 4')], 'two responses are tied together, and no others');
select ok((select bool_and(length(code_hash) = 32 and code_hash <> sha256(convert_to('bil katt tomat 47', 'UTF8'))
	and code_hash <> private.keyed_hash('bil katt tomat 47')) from private.repeat_codes), 'a hash that needs the key, and the project');

-- The code itself is in no column of any table of ours, and no time.
create function pg_temp.columns_with(p_text text) returns setof text language plpgsql as $$
declare
	c record;
	n int;
begin
	for c in select a.attrelid::regclass as tab, a.attname
		from pg_attribute a join pg_class r on r.oid = a.attrelid join pg_namespace s on s.oid = r.relnamespace
		where s.nspname in ('public', 'private') and r.relkind = 'r' and a.attnum > 0 and not a.attisdropped loop
		execute format('select count(*) from %s where %I::text ilike %L', c.tab, c.attname, '%' || p_text || '%') into n;
		if n > 0 then return next c.tab || '.' || c.attname; end if;
	end loop;
end $$;
select set_eq(format('select pg_temp.columns_with(%L)', 'bo kvar'), array['quotes.raw'], 'the search finds what is there');
select is_empty(format('select pg_temp.columns_with(%L)', part), 'nowhere: ' || part)
from unnest(array['bil katt', 'katt', 'tomat', 'repeatCode', encode(convert_to('bil katt tomat 47', 'UTF8'), 'hex')]) part;
select set_eq($$select column_name::text || ' ' || data_type from information_schema.columns where table_schema = 'private' and table_name = 'repeat_codes'$$,
	array['response_id uuid', 'round_id uuid', 'project_id uuid', 'code_hash bytea'], 'a hash and what it belongs to: no time, no number');

-- Nobody reads it, and nobody can try codes.
create temp table askers (name text);
insert into askers values ('owner'), ('designer'), ('agent'), ('steering'), ('stranger'), ('beta');
grant select on askers to public;
create function pg_temp.refused(p_name text, p_sql text) returns boolean language plpgsql as $$
begin
	if p_name is null then perform t.be_anonymous(); else perform t.log_in(p_name); end if;
	execute p_sql;
	perform t.be_the_database();
	return false;
exception when insufficient_privilege then
	return true;
end $$;
select ok(pg_temp.refused(name, 'select * from private.repeat_codes'), coalesce(name, 'a device') || ' does not read the table')
from (select name from askers union all select null) a;
select ok(pg_temp.refused('designer', sql), 'a designer cannot: ' || sql) from unnest(array[
	$$select private.repeat_hash(t.id('project'), 'bil katt tomat 47')$$, $$select private.plain_repeat_code('bil katt tomat 47')$$,
	$$insert into private.repeat_codes values (t.id('response 3'), t.id('spring'), t.id('project'), '\x00')$$]) sql;

-- A round that does not measure again takes no code and keeps none.
select t.be_anonymous();
select is(public.save_response('PROVTALL-101', pg_temp.with_code(20, 'bil katt tomat 47')), '{"status": "invalid", "problem": "repeat_code_not_asked"}',
	'a round without codes takes none');
select is(t.save('PROVTALL-101', t.response(20)), 'saved', 'without it the same response is taken');
select is(public.save_response('PROVSIV-201', t.response(21, 1, jsonb_build_object('repeatCode', code))) ->> 'problem', 'unknown_repeat_code', 'no code: ' || code::text)
from unnest(array['null', '""', '7', '["bil katt tomat 47"]', '"bil katt tomat"', '"Bil katt tomat 47"', '"bil katt tomat 07"', '"bil katt tomat 470"', '"bil  katt tomat 47"',
	'"båt katt tomat 47"', '"bil katt tomat 47\n"', '"bil katt tomat gurka 47"']::jsonb[]) code;
select t.be_the_database();
select is((select count(*)::int from public.responses where id = t.id('response 21')), 0, 'nothing of those is stored');
-- Whatever way a code came to such a round, it is not kept.
select private.keep_repeat_code((select r from public.rounds r where id = t.id('round')), t.id('response 20'), '{"repeatCode": "bil katt tomat 47"}');
select is(pg_temp.hash_of(20), null, 'a round without codes keeps none');

-- Twice in one round: the answers are stored, the code is the first one's, and nobody is told.
select t.be_anonymous();
select is(public.save_response('PROVSIV-201', pg_temp.with_code(7, 'bil katt tomat 47')), '{"status": "saved", "revision": 1}', 'a code that somebody has is answered as any other');
select t.be_the_database();
select is(pg_temp.hash_of(7), null, 'it ties nothing to the second');
select isnt(pg_temp.hash_of(1), null, 'the first keeps it');

-- Changed answers: the code stays, becomes another, or goes.
select t.be_anonymous();
select is(t.save('PROVSIV-201', pg_temp.with_code(1, 'bil katt tomat 47', 2)), 'saved', 'other answers, the same code');
select is(pg_temp.hash_of(1), pg_temp.hash_of(4), 'still tied together');
select is(t.save('PROVSIV-201', pg_temp.with_code(1, 'bil katt tomat 49', 2)), 'conflict', 'another code under the same revision is another sending');
select is(t.save('PROVSIV-201', pg_temp.with_code(1, 'bil katt tomat 49', 3)), 'saved', 'another code');
select isnt(pg_temp.hash_of(1), pg_temp.hash_of(4), 'now tied to nobody');
select is(t.save('PROVSIV-201', pg_temp.with_code(1, 'bil katt tomat 48', 4)), 'saved', 'a code that somebody else has');
select is(pg_temp.hash_of(1), null, 'is not theirs');
select is(t.save('PROVSIV-201', t.response(4, 2)), 'conflict', 'a response stays in its round');
select is(t.save('PROVRIPA-202', t.response(4, 2)), 'saved', 'no code any more');
select is(pg_temp.hash_of(4), null, 'and none is kept');
select is(t.save('PROVRIPA-202', pg_temp.with_code(4, 'bil katt tomat 47', 3)), 'saved', 'and there it is again');

-- A withdrawal takes the hash with it, and an old device does not bring it back.
select is(public.withdraw_response(t.code(4)) ->> 'status', 'withdrawn', 'somebody takes the answers back');
select is(pg_temp.hash_of(4), null, 'the hash is gone');
select is(t.save('PROVRIPA-202', pg_temp.with_code(4, 'bil katt tomat 47', 9)), 'withdrawn', 'and does not come back');
select is(t.save('PROVRIPA-202', pg_temp.with_code(8, 'bil katt tomat 47')), 'saved', 'the code itself may be used again');
select t.be_the_database();
select is(pg_temp.holders(), 4, 'four codes are kept in all');

-- Nothing of it is released.
select t.people_answer('PROVSIV-201', 31, 35);
select t.log_in('designer');
select is(t.release('spring'), 'released', 'the spring is released');
select t.be_the_database();
select is_empty($$select s.content from public.results s, private.repeat_codes c
	where s.content::text ~ '[rR]epeat' or s.content::text like '%' || encode(c.code_hash, 'hex') || '%'$$, 'no result holds a code or its hash');

select * from finish();
rollback;
