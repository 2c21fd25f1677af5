begin;
\ir world.psql
select plan(68);

-- A survey of all kinds, with a ranking first and two best-worst questions on different cards.
insert into public.survey_versions (id, workspace_id, survey_id, number, content)
select t.id('all version'), t.id('alfa'), t.id('survey'), 2, t.survey() || '{"questions": [
	{"id": "order", "kind": "ranking", "cards": ["A", "B", "C"], "least": 1},
	{"id": "matters", "kind": "best_worst", "sets": [["A", "B", "C"], ["B", "C", "D"]]},
	{"id": "duel", "kind": "pairs", "cards": ["A", "B", "C"], "count": 2},
	{"id": "stones", "kind": "points", "cards": ["A", "B", "C"], "total": 10},
	{"id": "beam", "kind": "balance", "pairs": [["B", "A"], ["C", "D"]]},
	{"id": "where", "kind": "choice", "background": false, "options": [{"value": "here"}, {"value": "there"}]},
	{"id": "ladder", "kind": "ladder"},
	{"id": "second", "kind": "best_worst", "sets": [["C", "D"]]},
	{"id": "top", "kind": "follow_up", "of": "second", "cards": 1, "today": {"options": [{"value": 0}, {"value": 1}, {"value": null}]}, "change": {"options": [{"value": "keep"}, {"value": "unknown"}]}, "story": null},
	{"id": "words", "kind": "story"},
	{"id": "age", "kind": "choice", "background": true, "options": [{"value": "18-24"}]}
]}'::jsonb;
insert into public.rounds (id, workspace_id, project_id, survey_version_id, code, title) values
	(t.id('all'), t.id('alfa'), t.id('project'), t.id('all version'), 'PROVALLT-105', 'Allt');

create function pg_temp.answers() returns jsonb language sql as $$ select '[
	{"question": "order", "kind": "ranking", "shown": ["A", "B", "C"], "order": ["A", "C"]},
	{"question": "matters", "kind": "best_worst", "set": 0, "shown": ["C", "A", "B"], "outcome": "chosen", "best": "A", "worst": "B"},
	{"question": "matters", "kind": "best_worst", "set": 1, "shown": ["B", "C", "D"], "outcome": "chosen", "best": "C", "worst": "D"},
	{"question": "duel", "kind": "pairs", "shown": ["A", "B"], "outcome": "chosen", "choice": "A"},
	{"question": "duel", "kind": "pairs", "shown": ["B", "C"], "outcome": "equal", "choice": null},
	{"question": "stones", "kind": "points", "shown": ["B", "A", "C"], "points": [2, 5, 3]},
	{"question": "beam", "kind": "balance", "shown": ["A", "B"], "score": 2},
	{"question": "beam", "kind": "balance", "shown": ["C", "D"], "score": -1},
	{"question": "where", "kind": "choice", "value": "here"},
	{"question": "ladder", "kind": "ladder", "value": 6},
	{"question": "second", "kind": "best_worst", "set": 0, "shown": ["C", "D"], "outcome": "chosen", "best": "D", "worst": "C"},
	{"question": "top", "kind": "follow_up", "card": "D", "aspect": "today", "value": 1},
	{"question": "top", "kind": "follow_up", "card": "D", "aspect": "change", "value": "unknown"},
	{"question": "words", "kind": "story", "text": "Jag vill bo kvar."},
	{"question": "age", "kind": "choice", "value": "18-24"}]'::jsonb $$;
-- The same with every card on the other side.
create function pg_temp.turned() returns jsonb language sql as $$ select '[
	{"question": "order", "kind": "ranking", "shown": ["C", "B", "A"], "order": ["A", "C"]},
	{"question": "matters", "kind": "best_worst", "set": 1, "shown": ["D", "C", "B"], "outcome": "chosen", "best": "C", "worst": "D"},
	{"question": "matters", "kind": "best_worst", "set": 0, "shown": ["A", "B", "C"], "outcome": "chosen", "best": "A", "worst": "B"},
	{"question": "duel", "kind": "pairs", "shown": ["C", "B"], "outcome": "equal", "choice": null},
	{"question": "duel", "kind": "pairs", "shown": ["B", "A"], "outcome": "chosen", "choice": "A"},
	{"question": "stones", "kind": "points", "shown": ["A", "B", "C"], "points": [5, 2, 3]},
	{"question": "beam", "kind": "balance", "shown": ["B", "A"], "score": -2},
	{"question": "beam", "kind": "balance", "shown": ["D", "C"], "score": 1},
	{"question": "where", "kind": "choice", "value": "here"},
	{"question": "ladder", "kind": "ladder", "value": 6},
	{"question": "second", "kind": "best_worst", "set": 0, "shown": ["D", "C"], "outcome": "chosen", "best": "D", "worst": "C"},
	{"question": "top", "kind": "follow_up", "card": "D", "aspect": "today", "value": 1},
	{"question": "top", "kind": "follow_up", "card": "D", "aspect": "change", "value": "unknown"}]'::jsonb $$;
create function pg_temp.but(p_question text) returns jsonb language sql as $$
	select jsonb_agg(a) from jsonb_array_elements(pg_temp.answers()) a where a ->> 'question' <> p_question
$$;
create function pg_temp.send(p_from int, p_to int, p_answers jsonb, p_revision int default 1) returns text language sql as $$
	select string_agg(distinct t.save('PROVALLT-105', t.response(n, p_revision, jsonb_build_object('answers', p_answers))), ',') from generate_series(p_from, p_to) n
$$;
create function pg_temp.leave(p_from int, p_to int) returns void language sql as $$
	select public.withdraw_response(t.code(n)) from generate_series(p_from, p_to) n
$$;
-- "question unit: in which release counted, of how many", of the last release.
create function pg_temp.told(p_question text) returns setof text language sql security definer as $$
	select concat_ws(' ', x.question, nullif(x.unit, '')) || ': ' || since.number || ', ' || coalesce(x.content ->> 'n', x.hidden)
	from public.results x join public.releases r on r.id = x.release_id join public.releases since on since.id = x.since_release
	where x.question = p_question and r.number = (select max(number) from public.releases where round_id = t.id('all')) and r.round_id = t.id('all') order by 1
$$;

select t.log_in('designer');
select is(pg_temp.send(1, 8, pg_temp.answers()), 'saved', 'eight people answer everything');
select is(t.release('all'), 'released', 'and are a release');
select set_eq($$select question || ' ' || unit || ' ' || kind from public.results$$, array['order  ranking', 'matters  best_worst', 'duel  pairs', 'stones  points', 'beam A:B balance',
	'beam C:D balance', 'where  choice', 'ladder  ladder', 'second  best_worst', 'top D:today follow_up', 'top D:change follow_up'], 'a row for each unit; none for words and background');
select is((select n from public.releases), 8, 'of eight');
select t.be_the_database();
select is((select string_agg(distinct item, ',' order by item) from private.result_people where question = 'matters'), ',#,A,B,C,D', 'cards with numbers of their own are held one by one, and people by id');
select t.log_in('designer');

-- Turned cards are the same answers, whoever sends them.
select is(pg_temp.send(1, 4, pg_temp.turned(), 2), 'saved', 'four turn every card');
select is(t.try_release('all'), '{"status": "nothing_new", "number": 1}', 'which is nothing new');
create function pg_temp.come_again() returns jsonb language plpgsql as $$
declare
	v_answer jsonb;
begin
	begin
		perform pg_temp.leave(5, 8);
		perform pg_temp.send(20, 23, pg_temp.turned());
		v_answer := t.try_release('all');
		raise exception using errcode = 'P7299';
	exception when sqlstate 'P7299' then
		return v_answer;
	end;
end $$;
select is(pg_temp.come_again(), '{"status": "nothing_new", "number": 1}', 'nor is that four leave, and come again with turned cards');

-- In every question: five come, and only one of them, or four, answer it. It stays, and all others are counted anew.
create function pg_temp.attack(p_from int, p_question text, p_answer_it int) returns text language plpgsql as $$
declare
	v_status text;
	v_told text;
begin
	begin
		perform pg_temp.send(p_from, p_from + p_answer_it - 1, pg_temp.answers());
		perform pg_temp.send(p_from + p_answer_it, p_from + 4, pg_temp.but(p_question));
		v_status := t.release('all');
		v_told := concat_ws(' | ', v_status, array_to_string(array(select pg_temp.told(p_question)), ' | '),
			(select array_to_string(array(select pg_temp.told(case p_question when 'ladder' then 'stones' else 'ladder' end)), ' | ')));
		raise exception using errcode = 'P7299';
	exception when sqlstate 'P7299' then
		-- Everything is taken back, so that each attack meets the same round.
		return v_told;
	end;
end $$;
select is(pg_temp.attack(100, question, n), 'released | ' || stays || ' | ' || case question when 'ladder' then 'stones' else 'ladder' end || ': 2, 13', n || ' of five in ' || question)
from (values ('order', 'order: 1, 8'), ('matters', 'matters: 1, 8'), ('duel', 'duel: 1, 8'), ('stones', 'stones: 1, 8'), ('beam', 'beam A:B: 1, 8 | beam C:D: 1, 8'), ('where', 'where: 1, 8'),
	('ladder', 'ladder: 1, 8'), ('second', 'second: 1, 8'), ('top', 'top D:change: 1, 8 | top D:today: 1, 8')) q (question, stays), unnest(array[1, 4]) n;
select is(pg_temp.attack(100, question, 5), 'released | ' || anew || ' | ' || case question when 'ladder' then 'stones' else 'ladder' end || ': 2, 13', 'five of five in ' || question)
from (values ('order', 'order: 2, 13'), ('matters', 'matters: 2, 13'), ('duel', 'duel: 2, 13'), ('stones', 'stones: 2, 13'), ('beam', 'beam A:B: 2, 13 | beam C:D: 2, 13'), ('where', 'where: 2, 13'),
	('ladder', 'ladder: 2, 13'), ('second', 'second: 2, 13'), ('top', 'top D:change: 2, 13 | top D:today: 2, 13')) q (question, anew);

-- A card of a question: five come, four of whom have met it on a screen where all was equal.
create function pg_temp.equal_on_second_screen() returns jsonb language sql as $$
	select jsonb_set(pg_temp.answers(), '{2}', '{"question": "matters", "kind": "best_worst", "set": 1, "shown": ["B", "C", "D"], "outcome": "equal", "best": null, "worst": null}')
$$;
select is(pg_temp.send(30, 30, pg_temp.answers()), 'saved', 'one answers everything');
select is(pg_temp.send(31, 34, pg_temp.equal_on_second_screen()), 'saved', 'four say that the second screen is equal');
select is(t.release('all'), 'released', 'five have come');
select results_eq($$select pg_temp.told('matters')$$, array['matters: 1, 8'], 'but D would be one person''s');
select results_eq($$select pg_temp.told('second')$$, array['second: 2, 13'], 'in the other question it is not');

-- Who changes one question is new there and nowhere else; a follow-up behind those who change something else stays.
create function pg_temp.ladder(p_n int) returns jsonb language sql as $$ select jsonb_set(pg_temp.answers(), '{9,value}', to_jsonb(p_n % 5)) $$;
select is(pg_temp.send(n, n, pg_temp.ladder(n), 3), 'saved', 'one changes the ladder') from generate_series(1, 4) n;
select is(t.try_release('all') ->> 'question', 'ladder', 'four changed are told which question stands in the way');
select is(t.try_release('all') ->> 'difference', '4', 'and how many they are');
select is(pg_temp.send(n, n, pg_temp.ladder(n), 3), 'saved', 'another does') from generate_series(5, 7) n;
select is(t.release('all'), 'too_small_difference', 'of eight who came together one would be left');
select is(pg_temp.send(8, 8, jsonb_set(pg_temp.ladder(8), '{11,value}', '0'), 3), 'saved', 'the eighth changes it, and what is today');
select is(t.release('all'), 'too_small_difference', 'eight are gone from what they said, and three of what eight others said');
select is(pg_temp.send(30, 30, pg_temp.ladder(30), 3) || pg_temp.send(31, 34, jsonb_set(pg_temp.equal_on_second_screen(), '{9,value}', '1'), 3), 'savedsaved', 'the five of the last time do as well');
select is(t.release('all'), 'released', 'eight and five are a release');
select results_eq($$select pg_temp.told('ladder')$$, array['ladder: 3, 13'], 'of the ladder');
select results_eq($$select pg_temp.told('top')$$, array['top D:change: 2, 13', 'top D:today: 2, 13'], 'today stays as it was told');
select is(pg_temp.send(8, 8, pg_temp.ladder(8), 4), 'saved', 'and is again what it was');

-- "Vet inte" about a pair weighs nothing, and neither does a skipped question.
select is(pg_temp.send(40, 44, jsonb_set(jsonb_set(pg_temp.but('order'), '{2}', '{"question": "duel", "kind": "pairs", "shown": ["A", "B"], "outcome": "unknown", "choice": null}'), '{3}',
	'{"question": "duel", "kind": "pairs", "shown": ["B", "C"], "outcome": "skipped", "choice": null}')), 'saved', 'five who do not know');
select is(t.release('all'), 'released', 'are new elsewhere');
select results_eq($$select pg_temp.told('duel') union all select pg_temp.told('order')$$, array['duel: 2, 13', 'order: 2, 13'], 'not in the pairs, and not in the order');

-- A unit that appears later is told as soon as five weigh in it, whatever else stays.
select is(pg_temp.send(n, n, pg_temp.but('top') || '[{"question": "top", "kind": "follow_up", "card": "C", "aspect": "today", "value": 0}]', 4), 'saved', 'somebody answers about another card')
from generate_series(30, 34) n;
select is(t.release('all'), 'released', 'five are enough for a first time');
select ok('top C:today: 5, 5' in (select pg_temp.told('top')), 'of that card');
select is((select count(*)::int from public.results x join public.releases r on r.id = x.release_id where r.number = 5 and x.since_release = r.id and x.content is not null and x.unit like 'D:%'), 2, 'the other card is counted anew without the five');

select * from finish();
rollback;
