begin;
\ir world.psql
select plan(51);

insert into auth.users (id, email) values (t.id('second'), 'second@example.se');
insert into public.members (workspace_id, user_id, role, email) values (t.id('alfa'), t.id('second'), 'designer', 'second@example.se');

-- Six people; 1–5 write about card A, 6 about C. The first asks that the words be rewritten.
create function pg_temp.writes(p_n int, p_card text, p_text text, p_words text default 'show', p_revision int default 1) returns text language sql as $$
	select t.save('PROVTALL-101', t.response(p_n, p_revision, jsonb_build_object('words', p_words, 'answers', (t.response(p_n) -> 'answers') - 4
		|| jsonb_build_array(jsonb_build_object('question', 'top', 'kind', 'follow_up', 'card', p_card, 'aspect', 'story', 'text', p_text)))))
$$;
create function pg_temp.quote(p_n int) returns uuid language sql security definer as $$
	select q.id from public.quotes q where q.response_id = t.id('response ' || p_n)
$$;
create function pg_temp.version(p_n int) returns int language sql security definer as $$
	select q.version from public.quotes q where q.response_id = t.id('response ' || p_n)
$$;
create function pg_temp.wash(p_n int, p_text text) returns text language sql as $$
	select public.wash_quote(pg_temp.quote(p_n), pg_temp.version(p_n), p_text) ->> 'status'
$$;
create function pg_temp.decide(p_n int, p_what text) returns text language sql as $$
	select public.decide_quote(pg_temp.quote(p_n), pg_temp.version(p_n), p_what) ->> 'status'
$$;
-- What the workshop says about one of them: as it was written, and as others may read it.
create function pg_temp.at(p_n int) returns jsonb language sql as $$
	select q from jsonb_array_elements(public.quote_workshop(t.id('round'), pg_temp.quote(p_n)) -> 'quotes') q where q ->> 'id' = pg_temp.quote(p_n)::text
$$;
create function pg_temp.told() returns jsonb language sql as $$
	select public.released_quotes((select x.id from public.releases x where x.round_id = t.id('round') order by x.number desc limit 1))
$$;

select t.be_anonymous();
select is(pg_temp.writes(1, 'A', 'Min handläggare Kim ringde varje vecka och då vågade jag gå dit igen.', 'rewritten'), 'saved', 'the first asks to be rewritten');
select pg_temp.writes(n, 'A', 'Ord av person ' || n) from generate_series(2, 5) n;
select pg_temp.writes(6, 'C', 'Om lönen');

select t.log_in('steering');
select is(public.wash_quote(pg_temp.quote(1), 1, 'x') ->> 'status', 'unknown', 'who is no designer hears of no quote');
select is(public.decide_quote(pg_temp.quote(1), 1, 'reject') ->> 'status', 'unknown', 'nor decides');
select t.log_in('beta');
select is(public.wash_quote(pg_temp.quote(1), 1, 'x') ->> 'status', 'unknown', 'nor does a designer of another workspace');
select is(public.quote_workshop(t.id('round')) ->> 'status', 'forbidden', 'or sees the round');

select t.log_in('designer');
select is((select count(*)::int from jsonb_array_elements(public.quote_workshop(t.id('round')) -> 'quotes') q where q ->> 'original' is not null), 1, 'one text at a time is there as it was written');
select is((select array_agg(distinct k order by k) from jsonb_array_elements(public.quote_workshop(t.id('round')) -> 'quotes') q, jsonb_object_keys(q) k),
	array['about', 'card', 'destroyed', 'id', 'lens', 'lifeArea', 'mine', 'original', 'question', 'rewriteOnly', 'sealed', 'state', 'tags', 'text', 'version'], 'with nothing of who, when or where, and no other answer');
select is((select array_agg(q ->> 'id') from jsonb_array_elements(public.quote_workshop(t.id('round')) -> 'quotes') q), (select array_agg(id::text order by id) from (select pg_temp.quote(n) as id from generate_series(1, 6) n) o), 'in the order of random ids');
select is(pg_temp.decide(1, 'approve'), 'not_washed', 'nothing is approved that nobody has washed');
select is(pg_temp.wash(1, ' '), 'empty', 'space is no text');
select is(pg_temp.wash(1, repeat('a', 2001)), 'too_long', 'nor is a book');
select is(pg_temp.wash(1, 'Någon ringde varje vecka och då vågade jag gå dit igen.'), 'saved', 'it is washed');
select is(public.wash_quote(pg_temp.quote(1), 1, 'En kollegas text') - 'text', '{"status": "stale", "version": 2, "state": "washed"}', 'who has not seen that does not write over it');
select is(pg_temp.at(1) ->> 'original', 'Min handläggare Kim ringde varje vecka och då vågade jag gå dit igen.', 'the original is still beside it');
select is(pg_temp.decide(1, 'approve'), 'own_words', 'eight words in a row are the person''s own');
select is(pg_temp.wash(1, 'Det blev bättre. RINGDE, varje: vecka – och då vågade (jag) gå dit!'), 'saved', 'capitals and signs do not hide them');
select is(pg_temp.decide(1, 'approve'), 'own_words', 'so they are found');
select is(pg_temp.wash(1, 'När någon hörde av sig varje vecka vågade jag gå dit igen.'), 'saved', 'it is rewritten');
select is(pg_temp.decide(1, 'approve'), 'done', 'and approved');
select is(pg_temp.at(1) -> 'original', 'null', 'then the original is sealed');
select is(pg_temp.decide(1, 'reopen'), 'done', 'it is opened again');
select is(pg_temp.at(1) ->> 'state', 'washed', 'from the washed text');
select is(pg_temp.at(1) -> 'original', 'null', 'and the original stays sealed');
select is(pg_temp.wash(1, 'Min handläggare Kim ringde varje vecka och då vågade jag gå dit igen.'), 'saved', 'who remembers the original writes it');
select is(pg_temp.decide(1, 'approve'), 'own_words', 'and does not get it through');
select pg_temp.wash(1, 'När någon hörde av sig varje vecka vågade jag gå dit igen.');
select pg_temp.decide(1, 'approve');
select is(pg_temp.wash(1, 'Mer'), 'decided', 'what is approved is opened before it is changed');

-- Two people.
select t.be_the_database();
update public.workspaces set two_person_quotes = true where id = t.id('alfa');
select t.log_in('designer');
select is(pg_temp.wash(2, 'Ord av någon'), 'saved', 'one washes');
select is(pg_temp.decide(2, 'approve'), 'second_person', 'and may not approve');
select t.log_in('second');
select is(pg_temp.wash(2, 'Ord av någon annan'), 'saved', 'another changes it');
select is(pg_temp.decide(2, 'approve'), 'second_person', 'and is the one who may not');
select t.log_in('designer');
select is(pg_temp.wash(2, 'Ord av någon annan'), 'saved', 'who saves what is there has washed nothing');
select is(pg_temp.decide(2, 'approve'), 'done', 'and approves');
select is(pg_temp.decide(3, 'reject'), 'done', 'rejecting is nobody''s to wait for');
select is(pg_temp.at(3) -> 'original', 'null', 'what is rejected is not given out');
select is(pg_temp.wash(6, 'Om lönen'), 'saved', 'the one about another card');
select t.log_in('second');
select is(pg_temp.decide(6, 'approve'), 'done', 'is approved');

-- Told only with a release, and from a pool of people.
select t.log_in('designer');
select is(t.release('round'), 'released', 'the round is released');
select t.log_in('steering');
select set_eq($$select q ->> 'text' from jsonb_array_elements(pg_temp.told() -> 'quotes') q$$, array['När någon hörde av sig varje vecka vågade jag gå dit igen.', 'Ord av någon annan', 'Om lönen'],
	'the steering group reads what is approved, and nothing else');
select is_empty($$select from jsonb_array_elements(pg_temp.told() -> 'quotes') q where q -> 'card' <> 'null'$$, 'five wrote about one card and one about another: no card, it would tell the one');
select t.log_in('beta');
create function pg_temp.release() returns uuid language sql security definer as $$ select x.id from public.releases x where x.round_id = t.id('round') order by x.number desc limit 1 $$;
select is(public.released_quotes(pg_temp.release()), '{"status": "forbidden"}', 'another workspace reads none');
select t.be_anonymous();
select is(pg_temp.writes(7, 'A', 'Kom efteråt'), 'saved', 'somebody comes after the release');
select t.log_in('designer');
select pg_temp.wash(7, 'Kom efteråt');
select t.log_in('second');
select pg_temp.decide(7, 'approve');
select is((select count(*)::int from jsonb_array_elements(pg_temp.told() -> 'quotes')), 3, 'whose words wait until as many new ones have come');
select t.be_anonymous();
select is(public.withdraw_response(t.code(6)) ->> 'status', 'withdrawn', 'one takes the answers back');
select t.log_in('steering');
select is((select array_agg(distinct q -> 'card' ->> 'title') from jsonb_array_elements(pg_temp.told() -> 'quotes') q), array['Tid'], 'and the quote is gone at once; the five wrote about one card');
select t.be_anonymous();
select public.withdraw_response(t.code(5));
select t.log_in('steering');
select is(pg_temp.told() - 'status', '{"quotes": [], "few": true, "files": false}', 'four are too few: all are hidden');

-- Destroyed by the calendar.
select t.be_the_database();
update public.quotes set sealed_on = sealed_on - 29, rejected_on = rejected_on - 29 where response_id <> t.id('response 7');
select t.be_anonymous();
select is(public.destroy_originals(), '{"status": "ok"}', 'anybody may ask');
select t.be_the_database();
select is((select count(*)::int from public.quotes where raw is null), 0, 'before the days are over nothing happens');
update public.quotes set sealed_on = sealed_on - 1, rejected_on = rejected_on - 1 where response_id <> t.id('response 7');
select public.destroy_originals();
select set_eq('select state, raw is null as gone, washed is null as unwashed, count(*)::int as n from public.quotes group by 1, 2, 3', $$values ('approved', true, false, 2), ('approved', false, false, 1), ('raw', false, true, 1), ('rejected', true, true, 1)$$,
	'originals are gone, and what was rejected');
select is((select details from public.audit_log where action = 'quotes.destroy'), '{"originals": 2, "rejected": 1}', 'the log says how many');
select t.log_in('designer');
select is(pg_temp.decide(2, 'reject'), 'done', 'one whose original is gone is rejected');
select t.be_the_database();
select public.destroy_originals();
select is((select count(*)::int from public.audit_log where action = 'quotes.destroy'), 1, 'nothing is due, and nothing is said');

select * from finish();
rollback;
