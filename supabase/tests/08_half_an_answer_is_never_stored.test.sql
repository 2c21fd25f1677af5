begin;
\ir world.psql
select plan(114);

create function pg_temp.best_worst(p_with jsonb) returns jsonb language sql as $$
	select jsonb_build_array('{"question": "matters", "kind": "best_worst", "set": 0, "shown": ["A", "B", "C"], "outcome": "chosen", "best": "A", "worst": "B"}'::jsonb || p_with)
$$;
create temp table bad (name text, answers jsonb);
insert into bad values
	('answers that are not a list', '{}'), ('answers that are null', 'null'), ('an answer that is a number', '[1]'),
	('an answer that is a list', '[[]]'), ('an answer that is null', '[null]'), ('an answer without a kind', '[{}]'),
	('an unknown kind', '[{"kind": "ranking"}]'), ('a kind that is a number', '[{"kind": 1}]'),
	('a screen that is not there', pg_temp.best_worst('{"set": 2}')), ('a screen before the first', pg_temp.best_worst('{"set": -1}')),
	('half a screen number', pg_temp.best_worst('{"set": 0.5}')), ('a screen in words', pg_temp.best_worst('{"set": "0"}')),
	('no screen', pg_temp.best_worst('{"set": null}')), ('a screen number beyond all numbers', pg_temp.best_worst('{"set": 99999999999999999999}')),
	('other cards than the screen', pg_temp.best_worst('{"shown": ["A", "B", "D"]}')), ('a card too few', pg_temp.best_worst('{"shown": ["A", "B"]}')),
	('a card too many', pg_temp.best_worst('{"shown": ["A", "B", "C", "D"]}')), ('a card twice on the screen', pg_temp.best_worst('{"shown": ["A", "A", "B"]}')),
	('a card of numbers', pg_temp.best_worst('{"shown": [1, 2, 3]}')), ('cards as text', pg_temp.best_worst('{"shown": "ABC"}')),
	('no cards', pg_temp.best_worst('{"shown": null}')),
	('a best card that is not on the screen', pg_temp.best_worst('{"best": "D"}')), ('a worst card that is not on the screen', pg_temp.best_worst('{"worst": "D"}')),
	('a best card that is a list', pg_temp.best_worst('{"best": ["A"]}')), ('a worst card that is an object', pg_temp.best_worst('{"worst": {}}')),
	('a best card that is nothing at all', pg_temp.best_worst('{"best": ""}')),
	('the same card best and worst', pg_temp.best_worst('{"worst": "A"}')),
	('a choice without choosing', pg_temp.best_worst('{"outcome": "equal"}')), ('a skipped screen with a worst card', pg_temp.best_worst('{"outcome": "skipped", "best": null}')),
	('chosen, but nothing', pg_temp.best_worst('{"best": null, "worst": null}')), ('an unknown outcome', pg_temp.best_worst('{"outcome": "maybe"}')),
	('no outcome', pg_temp.best_worst('{"outcome": null}')),
	('the same screen twice', pg_temp.best_worst('{}') || pg_temp.best_worst('{"best": "B", "worst": "A"}')),
	('an unknown card today', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "X", "value": 1}]'), ('a card that is a number', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": 1, "value": 1}]'),
	('no card', '[{"question": "top", "kind": "follow_up", "aspect": "today", "value": 1}]'), ('an unknown value', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 3}]'),
	('a value in words', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": "1"}]'), ('no value', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A"}]'),
	('today twice', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 1}, {"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 0}]'),
	('an unknown change', '[{"question": "top", "kind": "follow_up", "aspect": "change", "card": "A", "value": "burn"}]'), ('change twice', '[{"question": "top", "kind": "follow_up", "aspect": "change", "card": "A", "value": "keep"}, {"question": "top", "kind": "follow_up", "aspect": "change", "card": "A", "value": "keep"}]'),
	('a change in numbers', '[{"question": "top", "kind": "follow_up", "aspect": "change", "card": "A", "value": 0}]'),
	('a story without words', '[{"question": "top", "kind": "follow_up", "aspect": "story", "card": "A", "text": "   "}]'), ('a story without text', '[{"question": "top", "kind": "follow_up", "aspect": "story", "card": "A"}]'),
	('a story that is a list', '[{"question": "top", "kind": "follow_up", "aspect": "story", "card": "A", "text": ["a"]}]'), ('a story of another card', '[{"question": "top", "kind": "follow_up", "aspect": "story", "card": "X", "text": "a"}]'),
	('a story that never ends', jsonb_build_array(jsonb_build_object('question', 'top', 'kind', 'follow_up', 'aspect', 'story', 'card', 'A', 'text', repeat('a', 2001)))),
	('two stories of one card', '[{"question": "top", "kind": "follow_up", "aspect": "story", "card": "A", "text": "a"}, {"question": "top", "kind": "follow_up", "aspect": "story", "card": "A", "text": "b"}]'),
	('more cards than are followed up', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 1}, {"question": "top", "kind": "follow_up", "aspect": "change", "card": "B", "value": "keep"}, {"question": "top", "kind": "follow_up", "aspect": "story", "card": "C", "text": "a"}]'),
	('an unknown question', '[{"kind": "choice", "question": "shoe", "value": "43"}]'), ('an unknown option', '[{"kind": "choice", "question": "age", "value": "99"}]'),
	('no option', '[{"kind": "choice", "question": "age"}]'), ('no question', '[{"kind": "choice", "value": "18-24"}]'),
	('a question answered twice', '[{"kind": "choice", "question": "age", "value": "18-24"}, {"kind": "choice", "question": "age", "value": ""}]'),
	-- One answer a place, whatever else the answer holds: or one person counts as many.
	('today twice, told apart by a screen', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 1, "set": 1}, {"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 1, "set": 2}]'),
	('change twice, told apart by a screen', '[{"question": "top", "kind": "follow_up", "aspect": "change", "card": "A", "value": "keep", "set": 1}, {"question": "top", "kind": "follow_up", "aspect": "change", "card": "A", "value": "keep", "set": 2}]'),
	('a question twice, told apart by a card', '[{"kind": "choice", "question": "age", "value": "18-24", "card": "A"}, {"kind": "choice", "question": "age", "value": "", "card": "B"}]'),
	-- What is not asked is not stored: an unknown key could hold a name, a place or a time.
	('a screen with something more', pg_temp.best_worst('{"at": "2026-11-22T10:00:00Z"}')), ('a background with something more', '[{"kind": "choice", "question": "age", "value": "18-24", "name": "Kim"}]'),
	('today with something more', '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "A", "value": 1, "text": "Jag heter Kim"}]'), ('a story with something more', '[{"question": "top", "kind": "follow_up", "aspect": "story", "card": "A", "text": "a", "phone": "070"}]'),
	('more answers than there are places', (select jsonb_agg(pg_temp.best_worst('{}') -> 0) from generate_series(1, 601)));
grant select on bad to public;
create temp table bad_envelope (name text, response jsonb);
insert into bad_envelope values
	('nothing', null), ('null', 'null'), ('a list', '[]'), ('a word', '"x"'), ('a number', '1'), ('true', 'true'), ('an empty object', '{}'),
	('no id', t.response(1, 1, '{"id": null}')), ('an id in capitals', t.response(1, 1, jsonb_build_object('id', upper(t.id('response 1')::text)))),
	('an id that is a number', t.response(1, 1, '{"id": 7}')), ('an id with a tail', t.response(1, 1, jsonb_build_object('id', t.id('x') || E'\n'))),
	('revision 0', t.response(1, 0)), ('a revision beyond the last', t.response(1, 100001)), ('half a revision', t.response(1, 1, '{"revision": 1.5}')),
	('a revision in words', t.response(1, 1, '{"revision": "1"}')), ('a revision beyond all numbers', t.response(1, 1, '{"revision": 1e30}')),
	('no withdrawal code', t.response(1, 1, '{"withdrawalCode": null}')), ('a short withdrawal code', t.response(1, 1, '{"withdrawalCode": "ABC"}')),
	('a withdrawal code with a zero', t.response(1, 1, '{"withdrawalCode": "ABCD-0000"}')),
	('a language that is a sentence', t.response(1, 1, '{"language": "svenska"}')), ('no language', t.response(1, 1, '{"language": null}'));
grant select on bad_envelope to public;

select t.be_anonymous();
select is(t.save('PROVTALL-101', t.response(1, 1, jsonb_build_object('answers', answers))), 'invalid', name) from bad;
select is(t.save('PROVTALL-101', response), 'invalid', name) from bad_envelope;
select is(t.save('PROVTALL-101', t.response(1, 1, jsonb_build_object('more', repeat('abcdefghij', 30000)))), 'invalid', 'more than fits');
-- One bad answer after good ones: the good ones are not stored either, and the place of the bad one is told.
select is(public.save_response('PROVTALL-101', t.response(1, 1, jsonb_build_object('answers',
	(t.response(1) -> 'answers') || '[{"question": "top", "kind": "follow_up", "aspect": "today", "card": "X", "value": 1}]'))),
	'{"status": "invalid", "problem": "unknown_card", "at": 6}', 'the last of seven answers is bad');
select t.be_the_database();
select is((select count(*)::int from public.responses), 0, 'nothing of all this is stored');
select is((select count(*)::int from public.quotes), 0, 'no story');
select is((select count(*)::int from private.withdrawal_codes), 0, 'no code');

select t.be_anonymous();
select is(t.save('PROVTALL-999', t.response(1)), 'unknown', 'an unknown round');
select is(t.save(null, t.response(1)), 'unknown', 'no round');
select is(t.save('PROVLAST-103', t.response(1)), 'closed', 'a closed round');
select is(t.save('PROVTALL-101', t.response(1, 1, '{"answers": []}')), 'saved', 'a person who skips everything has answered');
select is(t.save('provtall-101', t.response(1, 2)), 'saved', 'the next revision takes its place; the code may be in small letters');
select is(public.save_response('PROVTALL-101', t.response(1, 2)), '{"status": "duplicate", "revision": 2}', 'the same again is saved once');
select is(t.save('PROVTALL-101', t.response(1, 2, '{"answers": []}')), 'conflict', 'another answer under the same revision is refused');
select is(public.save_response('PROVTALL-101', t.response(1, 1)), '{"status": "stale", "revision": 2}', 'an old revision changes nothing');
select is(t.save('PROVTALL-101', t.response(1, 3, jsonb_build_object('withdrawalCode', t.code(2)))), 'conflict', 'somebody else''s code opens nothing');
select is(t.save('PROVDEMO-102', t.response(1, 3)), 'conflict', 'a response stays in its round');
select is(t.save('PROVTALL-101', t.response(2, 1, jsonb_build_object('withdrawalCode', t.code(1)))), 'code_taken', 'a code belongs to one response');
select t.be_the_database();
select is((select jsonb_build_array(count(*), max(revision)) from public.responses), '[1, 2]', 'one row, the last revision');
select is((select array_agg(raw) from public.quotes), array['Jag vill bo kvar.'], 'one story');
select ok((select not jsonb_path_exists(answers, '$[*] ? (@.aspect == "story")') from public.responses), 'which is not among the answers');

select t.be_anonymous();
select is(public.withdraw_response(lower(t.code(1))) ->> 'status', 'withdrawn', 'the code withdraws, in small letters too');
select is(t.save('PROVTALL-101', t.response(1, 3)), 'withdrawn', 'a later revision does not bring it back');
select is(t.save('PROVTALL-101', t.response(1, 2)), 'withdrawn', 'nor does the same again');
select is(t.save('PROVDEMO-102', t.response(1, 1, jsonb_build_object('withdrawalCode', t.code(9)))), 'withdrawn', 'nor does it in another round with another code');
select is(public.withdraw_response(t.code(1)) ->> 'status', 'unknown', 'a code works once');
select is(public.withdraw_response(c) ->> 'status', 'unknown', 'not a code: ' || coalesce(c, 'null'))
from unnest(array[null, '', 'ABC', 'ABCD-0000', repeat('A', 9), '%']) c;

select * from finish();
rollback;
