begin;
\ir world.psql
select plan(46);

-- A survey with every kind of part, and one without best–worst screens.
insert into public.survey_versions (id, workspace_id, survey_id, number, content)
select t.id('parts version'), t.id('alfa'), t.id('survey'), 2, t.survey() || '{"parts": [
	{"id": "duel", "kind": "pairs", "prompt": "Vilket?", "help": "", "cards": ["A", "B", "C"], "count": 2},
	{"id": "stones", "kind": "points", "prompt": "Lägg", "help": "", "cards": ["A", "B", "C"], "total": 10},
	{"id": "order", "kind": "ranking", "prompt": "Ordna", "help": "", "cards": ["A", "B", "C"], "least": 1},
	{"id": "beam", "kind": "balance", "prompt": "Väg", "help": "", "pairs": [["A", "B"], ["C", "D"]]},
	{"id": "where", "kind": "choice", "prompt": "Var?", "help": "", "options": [{"value": "here", "label": "Här"}, {"value": "there", "label": "Där"}]},
	{"id": "ladder", "kind": "ladder", "prompt": "Stegen", "help": "", "low": "Sämst", "high": "Bäst"}
]}'::jsonb;
insert into public.survey_versions (id, workspace_id, survey_id, number, content)
select t.id('no cards version'), t.id('alfa'), t.id('survey'), 3, jsonb_set(content, '{bestWorst,sets}', '[]') from public.survey_versions where id = t.id('parts version');
insert into public.rounds (id, workspace_id, project_id, survey_version_id, code, title) values
	(t.id('parts'), t.id('alfa'), t.id('project'), t.id('parts version'), 'PROVDEL-105', 'Delar'),
	(t.id('no cards'), t.id('alfa'), t.id('project'), t.id('no cards version'), 'PROVUTAN-106', 'Utan');

create function pg_temp.cards() returns jsonb language sql as $$ select '[
	{"kind": "best_worst", "set": 0, "shown": ["C", "A", "B"], "outcome": "chosen", "best": "A", "worst": "B"},
	{"kind": "today", "card": "A", "value": 1}]'::jsonb $$;
create function pg_temp.parts() returns jsonb language sql as $$ select '[
	{"kind": "pair", "part": "duel", "shown": ["A", "B"], "outcome": "chosen", "choice": "A"},
	{"kind": "pair", "part": "duel", "shown": ["B", "C"], "outcome": "unknown", "choice": null},
	{"kind": "points", "part": "stones", "shown": ["B", "A", "C"], "points": [2, 5, 3]},
	{"kind": "ranking", "part": "order", "shown": ["A", "B", "C"], "order": ["A", "C"]},
	{"kind": "balance", "part": "beam", "shown": ["A", "B"], "score": 2},
	{"kind": "balance", "part": "beam", "shown": ["C", "D"], "score": -1},
	{"kind": "choice", "part": "where", "value": "here"},
	{"kind": "ladder", "part": "ladder", "value": 6}]'::jsonb $$;
-- Answers without those of a part, or of a kind.
create function pg_temp.but(p_answers jsonb, p_name text) returns jsonb language sql as $$
	select jsonb_agg(a) from jsonb_array_elements(p_answers) a where a ->> 'part' is distinct from p_name and a ->> 'kind' <> p_name
$$;
create function pg_temp.send(p_from int, p_to int, p_answers jsonb, p_revision int default 1, p_code text default 'PROVDEL-105') returns text language sql as $$
	select string_agg(distinct t.save(p_code, t.response(n, p_revision, jsonb_build_object('answers', p_answers))), ',') from generate_series(p_from, p_to) n
$$;
-- A board as an honest designer's program writes it; the counting is written out here and not borrowed from the code under test.
create function pg_temp.people(p_round text, p_path jsonpath) returns int language sql security definer as $$
	select count(*)::int from public.responses r where r.round_id = t.id(p_round) and jsonb_path_exists(r.answers, p_path)
$$;
create function pg_temp.claim(p_n int) returns jsonb language sql as $$
	select case when p_n < 5 then '{"suppressed": true, "reason": "too_few"}'::jsonb else jsonb_build_object('suppressed', false, 'n', p_n) end
$$;
create function pg_temp.board(p_round text) returns jsonb language sql as $$
	select jsonb_build_object('what_matters', jsonb_build_object('board', 'what_matters', 'schema', 1, 'suppressed', false,
		'facts', '{"simulated": false, "smallestGroup": 5}'::jsonb, 'items', '[]'::jsonb,
		'n', pg_temp.people(p_round, '$[*] ? (@.outcome == "chosen" || @.points.type() == "array" || @.order.size() > 0 || @.score.type() == "number" || (@.part == "where" && @.value.type() == "string") || (@.part == "ladder" && @.value.type() == "number"))'),
		'parts', jsonb_build_array(
			pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.kind == "pair" && (@.outcome == "chosen" || @.outcome == "equal"))')) || '{"id": "duel", "kind": "pairs"}',
			pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.points.type() == "array")')) || '{"id": "stones", "kind": "points"}',
			pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.kind == "ranking" && exists (@.order[*]))')) || '{"id": "order", "kind": "ranking"}',
			jsonb_build_object('id', 'beam', 'kind', 'balance', 'dilemmas', jsonb_build_array(
				pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.score.type() == "number" && exists (@.shown[*] ? (@ == "A")))')) || '{"first": {"id": "A"}, "second": {"id": "B"}}',
				pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.score.type() == "number" && exists (@.shown[*] ? (@ == "C")))')) || '{"first": {"id": "D"}, "second": {"id": "C"}}')),
			pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.part == "where" && @.value.type() == "string")')) || '{"id": "where", "kind": "choice"}',
			pg_temp.claim(pg_temp.people(p_round, '$[*] ? (@.part == "ladder" && @.value.type() == "number")')) || '{"id": "ladder", "kind": "ladder"}')))
$$;
create function pg_temp.try(p_round text default 'parts', p_with jsonb default null) returns jsonb language sql as $$
	select public.create_release(t.id(p_round), t.members(p_round), coalesce(p_with, pg_temp.board(p_round)), 'test', 1) - 'release'
$$;

select t.log_in('designer');
select is(pg_temp.send(1, 8, pg_temp.cards() || pg_temp.parts()), 'saved', 'eight people answer everything');
select is(pg_temp.try() ->> 'status', 'released', 'and are a board');

-- In every part: five come, and only one of them, or four, answer it.
create function pg_temp.five_come(p_from int, p_part text, p_answer_it int) returns void language plpgsql as $$
begin
	perform pg_temp.send(p_from, p_from + p_answer_it - 1, pg_temp.cards() || pg_temp.parts());
	perform pg_temp.send(p_from + p_answer_it, p_from + 4, pg_temp.but(pg_temp.cards() || pg_temp.parts(), p_part));
end $$;
create function pg_temp.leave(p_from int, p_to int) returns void language sql as $$
	select public.withdraw_response(t.code(n)) from generate_series(p_from, p_to) n
$$;
create function pg_temp.attack(p_from int, p_part text, p_answer_it int) returns text language plpgsql as $$
declare v_result jsonb;
begin
	perform pg_temp.five_come(p_from, p_part, p_answer_it);
	v_result := pg_temp.try();
	perform pg_temp.leave(p_from, p_from + 4);
	return concat_ws(' ', v_result ->> 'status', v_result ->> 'part', v_result ->> 'difference');
end $$;
select is(pg_temp.attack(100 + 10 * i::int, part, 1), 'too_small_difference ' || part || ' 1', 'one of five in ' || part)
from unnest(array['duel', 'stones', 'order', 'beam', 'where', 'ladder']) with ordinality p (part, i);
select is(pg_temp.attack(200 + 10 * i::int, part, 4), 'too_small_difference ' || part || ' 4', 'four of five in ' || part)
from unnest(array['duel', 'stones', 'order', 'beam', 'where', 'ladder']) with ordinality p (part, i);
select is(pg_temp.attack(280, 'best_worst', 3), 'too_small_difference 3', 'three of five on the cards');
-- The balance is shown a dilemma at a time, and is held a dilemma at a time.
select is(pg_temp.send(290, 291, pg_temp.cards() || pg_temp.parts()), 'saved', 'two answer both dilemmas');
select is(pg_temp.send(292, 294, pg_temp.but(pg_temp.cards() || pg_temp.parts(), 'beam') || '{"kind": "balance", "part": "beam", "shown": ["C", "D"], "score": 3}'::jsonb), 'saved', 'three only the second');
select is(pg_temp.try() ->> 'difference', '2', 'the first differs by two');
select pg_temp.leave(290, 294);

-- Who skips a part, or says "vet inte", hides nobody in it.
select is(pg_temp.send(300, 300, pg_temp.cards() || pg_temp.parts()), 'saved', 'one answers everything');
select is(pg_temp.send(301, 304, pg_temp.but(pg_temp.cards() || pg_temp.parts(), 'duel') || '{"kind": "pair", "part": "duel", "shown": ["A", "B"], "outcome": "unknown", "choice": null}'::jsonb), 'saved', 'four say "vet inte" about the pairs');
select is(pg_temp.try(), '{"status": "too_small_difference", "number": 1, "difference": 1, "needed": 5, "part": "duel"}', 'they hide nobody');
select pg_temp.leave(300, 304);
-- Nor who sends the same with the cards the other way round.
select is(pg_temp.send(310, 310, pg_temp.cards() || pg_temp.parts()), 'saved', 'one answers everything');
select is(pg_temp.send(1, 4, pg_temp.cards() || '[
	{"kind": "pair", "part": "duel", "shown": ["B", "A"], "outcome": "chosen", "choice": "A"},
	{"kind": "pair", "part": "duel", "shown": ["C", "B"], "outcome": "unknown", "choice": null},
	{"kind": "points", "part": "stones", "shown": ["A", "B", "C"], "points": [5, 2, 3]},
	{"kind": "ranking", "part": "order", "shown": ["C", "B", "A"], "order": ["A", "C"]},
	{"kind": "balance", "part": "beam", "shown": ["B", "A"], "score": -2},
	{"kind": "balance", "part": "beam", "shown": ["D", "C"], "score": 1},
	{"kind": "choice", "part": "where", "value": "here"},
	{"kind": "ladder", "part": "ladder", "value": 6}]'::jsonb, 2), 'saved', 'four turn every card');
select is(pg_temp.try() ->> 'difference', '1', 'one differs');
select pg_temp.leave(310, 310);

-- Who changes the answers of one part.
select is(pg_temp.send(1, 2, pg_temp.cards() || pg_temp.but(pg_temp.parts(), 'ladder') || '{"kind": "ladder", "part": "ladder", "value": 7}'::jsonb, 3), 'saved', 'two change their step');
select is(pg_temp.try(), '{"status": "too_small_difference", "number": 1, "difference": 2, "needed": 5, "part": "ladder"}', 'two changed are two');
select is(pg_temp.send(3, 5, pg_temp.cards() || pg_temp.but(pg_temp.parts(), 'ladder') || '{"kind": "ladder", "part": "ladder", "value": 7}'::jsonb, 3), 'saved', 'three more do');
select is(pg_temp.try() ->> 'status', 'released', 'five who changed one part are a board, and nothing else differs');

-- Who changes a follow-up, behind five who change a part.
select is(pg_temp.send(1, 5, pg_temp.cards() || pg_temp.parts(), 4), 'saved', 'the five change back');
select is(pg_temp.send(6, 6, pg_temp.but(pg_temp.cards(), 'today') || '{"kind": "today", "card": "A", "value": 0}'::jsonb || pg_temp.parts(), 4), 'saved', 'one says something else of today');
select is(pg_temp.try() ->> 'status', 'too_small_difference', 'which the follow-ups would show');
select is(pg_temp.send(6, 6, pg_temp.cards() || pg_temp.parts(), 5), 'saved', 'and takes it back');
select is(pg_temp.try() ->> 'status', 'nothing_new', 'it would be the first board');

-- Withdrawn: eight, of whom two never answered the pairs.
select is(pg_temp.send(400, 407, pg_temp.cards() || pg_temp.parts()), 'saved', 'eight come');
select is(pg_temp.send(408, 409, pg_temp.but(pg_temp.cards() || pg_temp.parts(), 'duel')), 'saved', 'two without the pairs');
select is(pg_temp.try() ->> 'status', 'released', 'a board');
select pg_temp.leave(405, 409);
select is(pg_temp.try(), '{"status": "too_small_difference", "number": 3, "difference": 3, "needed": 5, "part": "duel"}', 'five leave; in the pairs they are three');

-- What a board says of its parts must be what is counted.
select pg_temp.leave(403, 404);
select is(pg_temp.try('parts', jsonb_set(pg_temp.board('parts'), '{what_matters,parts,0,n}', '99')) ->> 'status', 'invalid', 'another n');
select is(pg_temp.try('parts', jsonb_set(pg_temp.board('parts'), '{what_matters,parts,3,dilemmas,1,suppressed}', 'true')) ->> 'status', 'invalid', 'a dilemma that says too few');
select is(pg_temp.try('parts', jsonb_set(pg_temp.board('parts'), '{what_matters,parts,6}', '{"id": "other", "kind": "pairs", "suppressed": false, "n": 6}')) ->> 'status', 'invalid', 'a part that nobody has answered');

-- Without best–worst screens.
select is(pg_temp.send(500, 503, pg_temp.parts(), 1, 'PROVUTAN-106'), 'saved', 'four answer the parts of a survey without cards');
select is(pg_temp.try('no cards') ->> 'status', 'invalid', 'four cannot be shown');
select is(pg_temp.send(504, 506, pg_temp.but(pg_temp.parts(), 'stones'), 1, 'PROVUTAN-106'), 'saved', 'three more, without the stones');
select is(pg_temp.try('no cards', jsonb_set(pg_temp.board('no cards'), '{what_matters,items}', '[{}]')) ->> 'status', 'invalid', 'no cards that nobody weighed');
select is(pg_temp.try('no cards') ->> 'status', 'released', 'seven people are a board');
select t.be_the_database();
select is((select jsonb_build_array(r.n, l.shown @> array['part:duel'], l.shown @> array['part:stones'], l.shown @> array['best_worst'])
	from public.releases r join private.release_ledger l on l.release_id = r.id where r.round_id = t.id('no cards')), '[7, true, false, false]', 'of whom four is too few to show');

select * from finish();
rollback;
