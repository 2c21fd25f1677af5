begin;
\ir world.psql
select plan(50);

-- A draft as the app checks it; the database asks for an object with an id.
create function pg_temp.draft(p_n int, p_text text default 'Jag vill bo kvar.') returns jsonb language sql immutable as $$
	select jsonb_build_object('v', 2, 'id', t.id('response ' || p_n), 'step', 'weigh:0', 'story', jsonb_build_object('A', p_text))
$$;
create function pg_temp.park(p_code text, p_draft jsonb) returns text language sql as $$ select public.park_draft(p_code, p_draft) ->> 'status' $$;
create function pg_temp.pictures(p_code text, p_draft jsonb) returns int[] language sql as $$
	select array(select value::int from jsonb_array_elements_text(public.park_draft(p_code, p_draft) -> 'pictures'))
$$;
create function pg_temp.open(p_code text, p_pictures int[]) returns text language sql as $$ select public.take_up_draft(p_code, p_pictures) ->> 'status' $$;
-- Three pictures that are nobody's in these tests.
create view pg_temp.wrong as
	select row_number() over () as n, pictures from (select array[n, (n + step) % 36, (n + 2 * step + 1) % 36] as pictures from generate_series(0, 35) n, generate_series(1, 2) step) c
	where private.pictures_hash(t.id('round'), pictures) not in (select pictures_hash from private.parked_drafts);
create temp table held (n int primary key, pictures int[]);
grant all on held to public;

-- Drawn from all codes, all three different, the same for the same person.
select cmp_ok((select count(distinct private.three_pictures(t.id('round'), t.id('p' || n), 0)) from generate_series(1, 300) n), '>', 290::bigint, 'three hundred people have nearly three hundred codes');
select is((select count(*)::int from generate_series(1, 300) n, private.three_pictures(t.id('round'), t.id('p' || n), 0) p
	where cardinality(p) <> 3 or p[1] = p[2] or p[2] = p[3] or p[1] = p[3] or 0 > any (p) or 35 < any (p)), 0, 'each is three different pictures of 36');
select is((select count(distinct x)::int from generate_series(1, 300) n, unnest(private.three_pictures(t.id('round'), t.id('p' || n), 0)) x), 36, 'every picture comes');

select t.be_anonymous();
insert into held select 1, pg_temp.pictures('provtall-101', pg_temp.draft(1));
select is(cardinality((select pictures from held where n = 1)), 3, 'a device without an account puts a draft aside and gets three pictures');
select is(public.take_up_draft('PROVTALL-101', (select pictures from held where n = 1)) -> 'draft', pg_temp.draft(1), 'with them, anybody has it back as it was');
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 1)), 'found', 'and once more: a lost reply loses nothing');
select is(pg_temp.open('PROVTALL-101', (select array[pictures[2], pictures[1], pictures[3]] from held where n = 1)), 'wrong', 'in another order they are other pictures');
select is(pg_temp.open('PROVDEMO-102', (select pictures from held where n = 1)), 'wrong', 'in another round they are nobody''s');
select is(pg_temp.open('PROVLAST-103', (select pictures from held where n = 1)), 'closed', 'a closed round says so');
select is(pg_temp.open('PROVINGEN-1', (select pictures from held where n = 1)), 'unknown', 'an unknown one, too');
select is(pg_temp.pictures('PROVTALL-101', pg_temp.draft(1, 'Nytt.')), (select pictures from held where n = 1), 'putting aside once more keeps the pictures');
select is(public.take_up_draft('PROVTALL-101', (select pictures from held where n = 1)) -> 'draft' -> 'story' ->> 'A', 'Nytt.', 'and replaces the draft');
select is(pg_temp.park('PROVLAST-103', pg_temp.draft(2)), 'closed', 'a closed round takes none');
select is(pg_temp.park('PROVINGEN-1', pg_temp.draft(2)), 'unknown', 'an unknown one neither');
select is(pg_temp.park('PROVTALL-101', d), 'invalid', 'no draft: ' || left(coalesce(d::text, 'null'), 40))
from (values (null::jsonb), ('[]'), ('{}'), ('{"id": 7}'), ('{"id": "00000000-0000-0000-0000-000000000000"}'), (jsonb_build_object('id', t.id('x'), 'text', repeat('x', 160000)))) bad(d);
select is(pg_temp.open('PROVTALL-101', p), 'invalid', 'no pictures: ' || coalesce(p::text, 'null'))
from (values (null::int[]), ('{}'), ('{1,2}'), ('{1,2,3,4}'), ('{1,2,36}'), ('{-1,2,3}'), ('{1,2,null}')) bad(p);

-- Nobody reads it: no role, no table, no code in any column.
select t.log_in('designer');
select throws_ok('select * from private.parked_drafts', '42501', null, 'a designer cannot read what has been put aside');
select throws_ok('select * from private.wrong_pictures', '42501', null, 'nor who guessed');
select throws_ok($$select private.three_pictures(t.id('round'), t.id('response 1'), 0)$$, '42501', null, 'nor draw somebody''s pictures');
select is((public.count_responses(t.id('round')) ->> 'received')::int, 0, 'it is no response');
select t.be_the_database();
select is((select count(*)::int from private.parked_drafts p where p.id_hash = sha256(convert_to(t.id('response 1')::text, 'UTF8'))), 0, 'the id is hashed with the key');
select is_empty($$select column_name from information_schema.columns where table_schema = 'private' and table_name = 'parked_drafts'
	and (data_type like 'time%' or data_type = 'date' or is_identity = 'YES' or column_default is not null or column_name ~ '_at$|_on$|ip|agent|device')$$,
	'no time, no number, no device');
select is_empty($$select id from public.audit_log where details::text ~ 'park|picture' or action ~ 'park|picture'$$, 'nothing of it is in the log');

-- Sent: gone. Taken away by the person: gone. Closed: kept.
select t.be_anonymous();
select is(t.save('PROVTALL-101', t.response(1)), 'saved', 'the person sends');
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 1)), 'wrong', 'what was put aside is gone');
select is(pg_temp.park('PROVTALL-101', pg_temp.draft(1)), 'sent', 'an old copy cannot be put aside again');
select public.withdraw_response(t.code(1));
select is(pg_temp.park('PROVTALL-101', pg_temp.draft(1)), 'withdrawn', 'nor one that was taken back');
insert into held select 3, pg_temp.pictures('PROVTALL-101', pg_temp.draft(3));
select public.remove_parked('PROVTALL-101', t.id('response 3')::text);
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 3)), 'wrong', 'whoever holds the id takes it away');

-- Guessing: thirty wrong a day, and then not even the right ones.
insert into held select 4, pg_temp.pictures('PROVTALL-101', pg_temp.draft(4));
select t.be_the_database();
delete from private.wrong_pictures;
select is((select count(*)::int from pg_temp.wrong where n <= 40 and pg_temp.open('PROVTALL-101', pictures) = 'wrong'), 30, 'thirty wrong ones are answered');
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 4)), 'too_many_wrong', 'then the right ones wait as well, or one could go on guessing');
update private.wrong_pictures set day = timezone('Europe/Stockholm', now())::date - 1;
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 4)), 'found', 'until the next day');
-- More is put aside: fewer guesses.
do $$ begin for n in 100 .. 198 loop perform public.park_draft('PROVTALL-101', pg_temp.draft(n)); end loop; end $$;
delete from private.wrong_pictures;
select is((select count(*)::int from pg_temp.wrong where n <= 20 and pg_temp.open('PROVTALL-101', pictures) = 'wrong'), 10, 'of a hundred drafts, ten');
select is(pg_temp.park('PROVTALL-101', pg_temp.draft(199)), 'full', 'a hundred is the most');
select is(pg_temp.park('PROVTALL-101', pg_temp.draft(4)), 'parked', 'who is there already may change theirs');

update public.rounds set status = 'closed' where id = t.id('round');
select is((select count(*)::int from private.parked_drafts p where p.round_id = t.id('round')), 100, 'when the round closes, what people put aside is kept');
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 4)), 'closed', 'and out of reach');
select t.log_in('agent');
select is((public.round_progress(t.id('round')) ->> 'parked')::int, 100, 'those who collect know how many');
select t.log_in('steering');
select is(public.round_progress(t.id('round')) ->> 'status', 'forbidden', 'and nobody else');
select t.be_the_database();
update public.rounds set status = 'open' where id = t.id('round');
delete from private.wrong_pictures;
select is(pg_temp.open('PROVTALL-101', (select pictures from held where n = 4)), 'found', 'opened again, everybody goes on');

select * from finish();
rollback;
