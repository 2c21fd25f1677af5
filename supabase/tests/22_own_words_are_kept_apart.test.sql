begin;
\ir world.psql
select plan(13);

insert into public.survey_versions (id, workspace_id, survey_id, number, content)
select t.id('words version'), t.id('alfa'), t.id('survey'), 2, jsonb_set(t.survey(), '{questions,3}', '{"id": "words", "kind": "story"}', true);
insert into public.rounds (id, workspace_id, project_id, survey_version_id, code, title)
values (t.id('words'), t.id('alfa'), t.id('project'), t.id('words version'), 'PROVORD-105', 'Ord');
create function pg_temp.with_words(p_n int, p_words text, p_revision int default 1) returns jsonb language sql as $$
	select t.response(p_n, p_revision, jsonb_build_object('words', p_words, 'answers', (t.response(p_n) -> 'answers')
		|| '[{"question": "top", "kind": "follow_up", "card": "B", "aspect": "story", "text": "\n Om rummet. \t"}, {"question": "words", "kind": "story", "text": "Allt annat."}]'))
$$;
create function pg_temp.kept() returns setof text language sql security definer as $$
	select concat_ws(' ', q.question, coalesce(q.card, '-'), q.raw) from public.quotes q where q.round_id = t.id('words') order by 1
$$;

select t.be_anonymous();
select is(t.save('PROVORD-105', pg_temp.with_words(1, 'show')), 'saved', 'somebody writes about two cards, and by itself');
select results_eq('select pg_temp.kept()', array['top A Jag vill bo kvar.', 'top B Om rummet.', 'words - Allt annat.'], 'each with its question and card, without the space around it');
select t.be_the_database();
select ok((select not jsonb_path_exists(answers, '$.**.text') and jsonb_array_length(answers) = 5 from public.responses), 'none of it is among the answers');
select is((select bool_or(rewrite_only) from public.quotes), false, 'they may be shown');
select t.be_anonymous();
select is(t.save('PROVORD-105', pg_temp.with_words(1, 'rewritten', 2)), 'saved', 'the next revision asks that they be rewritten');
select is((select count(*)::int from pg_temp.kept()), 3, 'they take the place of the earlier ones');
select t.be_the_database();
select is((select bool_and(rewrite_only) from public.quotes), true, 'and say so');
select t.be_anonymous();
select is(t.save('PROVORD-105', pg_temp.with_words(1, 'choices_only', 3)), 'saved', 'the next keeps the choices only');
select is_empty('select pg_temp.kept()', 'and no word is left');
select is(public.save_response('PROVORD-105', t.response(2, 1, '{"answers": [{"question": "words", "kind": "story", "text": " \n\t\r"}]}')) ->> 'problem', 'empty_text', 'space is no text');
select is(public.save_response('PROVORD-105', t.response(2, 1, '{"answers": [{"question": "words", "kind": "story", "text": "a"}, {"question": "words", "kind": "story", "text": "b"}]}')) ->> 'problem', 'answered_twice', 'one text a question');
-- An answer of another kind cannot carry words: it would be stored as a quote, or among the answers.
select is(public.save_response('PROVORD-105', t.response(2, 1, '{"answers": [{"question": "age", "kind": "choice", "value": "18-24", "text": "Kim"}]}')) ->> 'problem', 'unknown_field', 'a choice carries no words');
select t.be_the_database();
select is((select count(*)::int from public.responses where round_id = t.id('words')), 1, 'nothing of those is stored');

select * from finish();
rollback;
