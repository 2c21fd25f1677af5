begin;
\ir world.psql
select plan(54);

-- A head, a size, and nothing to see: what is checked here is what the bytes say.
create function pg_temp.webp(p_part text, p_length int default 40, p_said int default null) returns bytea language sql immutable as $$
	select decode('52494646' || encode(set_byte(set_byte(set_byte('\x00000000'::bytea, 0, s % 256), 1, s / 256 % 256), 2, s / 65536), 'hex') || '57454250', 'hex')
		|| substring(decode(p_part || repeat('00', p_length), 'hex') from 1 for p_length - 12)
	from (select coalesce(p_said, p_length - 8) as s) said
$$;
select is(private.webp_size(pg_temp.webp(part)), size, coalesce(size::text, 'no picture') || ': ' || part)
from (values
	('5650384c000000002f00000000', array[1, 1]), ('5650384c000000002fffc7f900', array[2048, 1000]), ('5650384c000000002e00000000', null),
	('56503820000000000000009d012a40010001', array[320, 256]), ('56503820000000000000009d012b40010001', null),
	('5650385800000000100000003f01001f0000', array[320, 32]), ('5650385800000000020000003f01001f0000', null),
	('49434350', null)
) parts(part, size);
select is(private.webp_size(pg_temp.webp('5650384c000000002f00000000', 40, 400)), null, 'cut off');
select is(private.webp_size(pg_temp.webp('5650384c000000002f00000000', 40, 20)), null, 'with something after its end');
select is(private.webp_size('\x89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489'), null, 'a PNG is drawn anew first');
select is(private.is_card_picture(pg_temp.webp('5650384c000000002f00000000', 61440)), true, 'sixty kilobytes are');
select is(private.is_card_picture(pg_temp.webp('5650384c000000002f00000000', 61441)), false, 'and not one byte more');
select is(private.is_card_picture(pg_temp.webp('5650384c000000002fffc7f900')), false, 'nor more than a thousand points a side');
select is(private.is_card_picture(''), false, 'nothing is no picture');

create function pg_temp.add(p_bytes bytea, p_workspace text default 'alfa') returns text language sql as $$
	select public.add_card_picture(t.id(p_workspace), encode(p_bytes, 'base64')) ->> 'status'
$$;
create function pg_temp.seen(p_workspace text, p_digest text) returns text language sql as $$ select public.card_picture(t.id(p_workspace), p_digest) ->> 'status' $$;
select t.log_in('designer');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000')), 'saved', 'a designer adds a picture');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000')), 'saved', 'and the same again');
select is((select count(*) from public.card_pictures), 1::bigint, 'which is one');
select is(pg_temp.add('\x3c68746d6c3e'), 'not_picture', 'a page is no picture');
select is(public.add_card_picture(t.id('alfa'), 'åäö') ->> 'status', 'not_picture', 'nor is what is not base64');
select is(public.add_card_picture(t.id('alfa'), repeat('A', 90001)) ->> 'status', 'not_picture', 'nor what is too long to be read');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000'), 'beta'), 'forbidden', 'nor into another workspace');
select throws_ok($$insert into public.card_pictures (workspace_id, bytes) values (t.id('alfa'), '')$$, '42501', null, 'and there is no other door');
select throws_ok($$delete from public.card_pictures$$, '42501', null, 'nobody takes a picture away by hand');
create temp table known as select digest from public.card_pictures;
grant select on known to public;
select t.log_in('steering');
select is(pg_temp.seen('alfa', (select digest from known)), 'found', 'who reads boards sees it');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000')), 'forbidden', 'and adds none');
select t.log_in('agent');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000')), 'forbidden', 'nor does a trust agent');
select t.log_in('beta');
select is(pg_temp.seen('alfa', (select digest from known)), 'no_picture', 'another workspace does not see it');

-- A device gets the pictures that its round's cards name, and no others.
select t.be_anonymous();
select is(public.round_picture('PROVTALL-101', (select digest from known)) ->> 'status', 'no_picture', 'a picture that no card of the survey names is not told');
select t.be_the_database();
alter table public.survey_versions disable trigger survey_versions_are_immutable;
update public.survey_versions set content = jsonb_set(content, '{cards,0,picture}', to_jsonb('own-' || (select digest from known)));
alter table public.survey_versions enable trigger survey_versions_are_immutable;
select t.be_anonymous();
select is(public.round_picture('provtall-101', (select digest from known)) ->> 'status', 'found', 'a device gets the picture of its round');
select is(public.round_picture(code, (select digest from known)) ->> 'status', status, code || ' ' || status)
from (values ('PROVLAST-103', 'no_picture'), ('PROVBETA-104', 'no_picture'), ('PROVTALL-999', 'unknown'), (null, 'unknown')) asked(code, status);

select t.be_the_database();
select throws_ok(format('insert into public.card_pictures (workspace_id, bytes) values (%L, %L)', t.id('alfa'), '\x3c68746d6c3e'), '23514', null, 'a page is no picture for the database''s owner either');
select throws_ok($$update public.card_pictures set bytes = bytes$$, null, null, 'and a picture is never changed');

-- What nobody names can be removed, a day after it came; what somebody names cannot.
create temp view unused as select digest from public.card_pictures p where p.id in (select private.unused_card_pictures(t.id('alfa')));
create function pg_temp.kept() returns text language sql as $$ select concat_ws(' ', k ->> 'status', k ->> 'kept', k ->> 'unused') from public.card_pictures_kept(t.id('alfa')) k $$;
create function pg_temp.digest(p_length int) returns text language sql as $$ select left(encode(sha256(pg_temp.webp('5650384c000000002f00000000', p_length)), 'hex'), 16) $$;
insert into public.card_pictures (workspace_id, bytes) select t.id('alfa'), pg_temp.webp('5650384c000000002f00000000', 40 + 2 * n) from generate_series(1, 5) n;
select is_empty('select digest from unused', 'what has come today is left alone');
update public.card_pictures set added_at = now() - interval '2 days';
select is((select count(*) from unused), 5::bigint, 'what a published version names is not among those that nobody needs');
insert into public.value_cards (workspace_id, title, picture, alt) values (t.id('alfa'), 'Egen', 'own-' || pg_temp.digest(42), 'En bild');
select is((select count(*) from unused where digest = pg_temp.digest(42)), 0::bigint, 'nor what a card of the library has, put away or not');
insert into public.survey_drafts (id, workspace_id, survey_id, sheet, number) values (t.id('draft'), t.id('alfa'), t.id('survey'), jsonb_build_object('cards/A/picture', 'own-' || pg_temp.digest(44)), 9);
select is((select count(*) from unused where digest = pg_temp.digest(44)), 0::bigint, 'nor what a draft began with');
create function pg_temp.edit(p_number int, p_from text, p_to text, p_whole boolean default false) returns void language sql as $$
	insert into public.survey_edits (workspace_id, draft_id, number, account, edit) values (t.id('alfa'), t.id('draft'), p_number, t.id('designer'), jsonb_build_object('id', 'edit-number-' || p_number, 'author', 'window-number-1',
		'changes', jsonb_build_array(jsonb_build_object('place', 'cards/A/picture', 'from', p_from, 'to', p_to))) || case when p_whole then '{"whole": true}'::jsonb else '{}' end)
$$;
select pg_temp.edit(1, 'own-' || pg_temp.digest(44), 'own-' || pg_temp.digest(46));
select set_eq('select digest from unused', array[pg_temp.digest(44), pg_temp.digest(48), pg_temp.digest(50)], 'a draft that has another now lets the former go');
select pg_temp.edit(2, 'x', 'own-' || pg_temp.digest(48));
select is((select count(*) from unused where digest in (pg_temp.digest(46), pg_temp.digest(48))), 0::bigint, 'where two wrote at once both stay until somebody decides');
select pg_temp.edit(3, 'own-' || pg_temp.digest(46), 'own-' || pg_temp.digest(44), true);
select is((select count(*) from unused where digest in (pg_temp.digest(44), pg_temp.digest(46))), 0::bigint, 'what is undone stays: the undo may have found nothing');
select t.log_in('agent');
select is(pg_temp.kept(), 'forbidden', 'a trust agent is not told of them');
select is(public.remove_unused_pictures(t.id('alfa')) ->> 'status', 'forbidden', 'nor removes any');
select t.log_in('designer');
select is(pg_temp.kept(), 'ok 6 1', 'a designer is told how many there are and how many nobody needs');
select is(public.remove_unused_pictures(t.id('alfa')), '{"status": "removed", "removed": 1}', 'and removes those');
select is(pg_temp.kept(), 'ok 5 0', 'and no other');

-- There is a most, and what nobody needs makes room.
select t.be_the_database();
insert into public.card_pictures (workspace_id, bytes) select t.id('alfa'), pg_temp.webp('5650384c000000002f00000000', 400 + 2 * n) from generate_series(1, 495) n;
select t.log_in('designer');
select is(public.add_card_picture(t.id('alfa'), encode(pg_temp.webp('5650384c000000002f00000000', 2000), 'base64')), '{"status": "full", "most": 500}', 'a picture more than may be is refused');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000', 402)), 'saved', 'one that is there already is not');
select t.be_the_database();
update public.card_pictures set added_at = now() - interval '2 days' where digest = pg_temp.digest(404);
select t.log_in('designer');
select is(pg_temp.add(pg_temp.webp('5650384c000000002f00000000', 2000)), 'saved', 'where nobody needs one, it makes room');
select is(pg_temp.seen('alfa', pg_temp.digest(404)), 'no_picture', 'and is gone');
select throws_ok(format($$insert into public.survey_versions (workspace_id, survey_id, number, content) select workspace_id, survey_id, 9, jsonb_set(content, '{cards,0,picture}', %L) from public.survey_versions where survey_id = t.id('survey') limit 1$$,
	'"own-0000000000000000"'), '23503', null, 'a version names no picture that is not there');
select is(public.copy_card_pictures(t.id('betas'), t.id('alfa'), '{}') ->> 'status', 'forbidden', 'nothing comes along from a workspace that one is no member of');

select * from finish();
rollback;
