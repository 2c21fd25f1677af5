begin;
\ir world.psql
select plan(43);

create function pg_temp.file(p_head text, p_length int default 100) returns bytea language sql immutable as $$
	select substring(decode(p_head || repeat('00', p_length), 'hex') from 1 for p_length)
$$;
create function pg_temp.add(p_place text, p_bytes bytea, p_language text default 'sv') returns text language sql as $$
	select public.add_survey_sound(t.id('version'), p_language, p_place, encode(p_bytes, 'base64')) ->> 'status'
$$;
create function pg_temp.wav(p_n int default 0) returns bytea language sql immutable as $$
	select pg_temp.file('524946460000000057415645' || lpad(to_hex(p_n), 8, '0'))
$$;
create function pg_temp.digest(p_place text) returns text language sql as $$ select digest from public.survey_sounds where place = p_place $$;

-- What is inside decides, not what somebody says.
select is(private.sound_type(pg_temp.file(head)), type, 'the first bytes of ' || coalesce(type, 'no sound') || ': ' || head)
from (values
	('524946460000000057415645', 'audio/wav'), ('52494646000000004156492057', null), ('4f67675300', 'audio/ogg'),
	('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'audio/webm'), ('1a45dfa39f4286810142f7810142f2810442f381084282886d6174726f736b61', null),
	('0000001c667479704d344120', 'audio/mp4'), ('0000001c6674797069736f6d', 'audio/mp4'), ('0000001c6674797068656963', null),
	('49443303', 'audio/mpeg'), ('fffb9064', 'audio/mpeg'), ('fff3e4c4', 'audio/mpeg'), ('fffbf064', null), ('fff15080', null), ('fffe4100', null),
	('ffd8ffe0', null), ('89504e470d0a1a0a', null), ('3c68746d6c3e', null), ('25504446', null)
) heads(head, type);
select is(private.sound_type(pg_temp.file('524946460000000057415645', 43)), null, 'a head alone is no sound');

select t.log_in('designer');
select is(public.round_package('PROVTALL-101') ? 'sounds', false, 'a survey without sounds says nothing about them');
select is(pg_temp.add('title', pg_temp.wav()), 'saved', 'a designer adds a sound, though a round with the survey is open');
select is(pg_temp.add('card:A:title', pg_temp.wav(1)), 'saved', 'and one more');
select is(pg_temp.add('title', pg_temp.wav(2)), 'saved', 'and a new one instead');
select is((select count(*) from public.survey_sounds), 2::bigint, 'a text has one sound in a language');
select is(public.round_package('PROVTALL-101') -> 'sounds', jsonb_build_object('sv', jsonb_build_object('title', pg_temp.digest('title'), 'card:A:title', pg_temp.digest('card:A:title'))),
	'the package says which texts have one');
select is(pg_temp.add('title', pg_temp.file('3c68746d6c3e')), 'not_sound', 'a page is no sound');
select is(public.add_survey_sound(t.id('version'), 'sv', 'title', 'åäö') ->> 'status', 'not_sound', 'nor is what is not base64');
select is(pg_temp.add('title', pg_temp.file('524946460000000057415645', 1048577)), 'too_large', 'nor more than a megabyte taken');
select is(pg_temp.add('card:B:title', pg_temp.file('524946460000000057415645', 1048576)), 'saved', 'a megabyte is');
select throws_ok($$insert into public.survey_sounds (workspace_id, survey_version_id, language, place, bytes)
	values (t.id('alfa'), t.id('version'), 'sv', 'help', '')$$, '42501', null, 'and there is no other door');
select throws_ok($$update public.survey_sounds set place = 'help' where place = 'title'$$, '42501', null, 'a sound is never changed');

-- The others of the workspace listen; other workspaces and the steering group do not know of it.
create function pg_temp.heard(p_version uuid, p_digest text) returns text language sql as $$ select public.survey_sound(p_version, p_digest) ->> 'status' $$;
create temp table known as select digest from public.survey_sounds where place = 'title';
grant select on known to public;
select t.log_in('agent');
select is(pg_temp.heard(t.id('version'), (select digest from known)), 'found', 'a trust agent listens');
select is(pg_temp.add('title', pg_temp.wav(4)), 'forbidden', 'and adds none');
select t.log_in('steering');
select is(pg_temp.heard(t.id('version'), (select digest from known)), 'no_sound', 'the steering group does not');
select t.log_in('beta');
select is(pg_temp.heard(t.id('version'), (select digest from known)), 'no_sound', 'nor does another workspace');
select is(pg_temp.add('title', pg_temp.wav(4)), 'forbidden', 'which adds none');

-- A device gets the sounds of its own round's survey while it is open.
select t.be_anonymous();
select is(public.round_sound('provtall-101', (select digest from known)) ->> 'status', 'found', 'a device gets the sound of its round');
select is(public.round_sound(code, digest) ->> 'status', status, code || ' ' || status)
from known, (values ('PROVLAST-103', 'no_sound'), ('PROVBETA-104', 'no_sound'), ('PROVTALL-999', 'unknown'), (null, 'unknown')) asked(code, status);

-- Whoever writes: only sound, and only beside its own workspace's survey.
select t.be_the_database();
select throws_ok(format('insert into public.survey_sounds (workspace_id, survey_version_id, language, place, bytes) values (%L, %L, ''sv'', ''help'', %L)',
	t.id('alfa'), t.id('version'), pg_temp.file('3c68746d6c3e')), '23502', null, 'a page is no sound for the database''s owner either');
select throws_ok(format('insert into public.survey_sounds (workspace_id, survey_version_id, language, place, bytes) values (%L, %L, ''sv'', ''help'', %L)',
	t.id('alfa'), t.id('beta version'), pg_temp.wav(3)), '23503', null, 'and a sound stays with its workspace');

select * from finish();
rollback;
