-- What is wrong with the answers of a response. The app says the same in TypeScript (domain/response/problem.ts);
-- tests/store/answers.test.ts gives both the same answers.

-- The cards that a question names. A follow-up names those of the question it follows.
create function private.question_cards(p_question jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select case p_question ->> 'kind'
		when 'best_worst' then jsonb_path_query_array(p_question, 'strict $.sets[*][*]')
		when 'balance' then jsonb_path_query_array(p_question, 'strict $.pairs[*][*]')
		when 'pairs' then p_question -> 'cards'
		when 'points' then p_question -> 'cards'
		when 'ranking' then p_question -> 'cards'
		else '[]'::jsonb
	end
$$;

-- The first problem of all answers as {problem, at}, or without `at` when it is about several together; null when they can
-- be stored. One pass: a CASE, because PostgreSQL does not promise to look at the sides of AND and OR in order, and a cast of
-- something that is no number would end the request.
create function private.answers_problem(p_content jsonb, p_answers jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	-- Lists of known cards need no look at each card.
	v_known jsonb := jsonb_path_query_array(p_content, '$.cards[*].id');
	c_no_card constant jsonpath := 'strict $[*] ? (@.type() != "string" || !(@ like_regex "^.{0,24}$" flag "s"))';
begin
	return (
		with asked as materialized (
			select q.ordinality as nr, q.value -> 'id' as id, q.value ->> 'kind' as kind, q.value as setting,
				case when q.value ->> 'kind' = 'follow_up' then private.question_cards(
					jsonb_path_query_first(p_content, 'strict $.questions[*] ? (@.id == $of)', jsonb_build_object('of', q.value -> 'of'))) end as followed
			from jsonb_array_elements(p_content -> 'questions') with ordinality q
		), given as materialized (
			-- What is looked at more than once is taken out once.
			select g.ordinality - 1 as at, g.value as one, asked.nr, asked.kind, asked.setting, asked.followed, g.value -> 'shown' as shown,
				case when asked.kind = 'best_worst' and jsonb_typeof(g.value -> 'set') = 'number' and g.value ->> 'set' ~ '^[0-9]{1,3}$'
					then coalesce(asked.setting -> 'sets' -> (g.value ->> 'set')::int, '[]') end as cards
			from jsonb_array_elements(p_answers) with ordinality g left join asked on asked.id = g.value -> 'question'
		), looked_at as materialized (
			select g.at, g.nr, g.kind, g.one, g.setting, case
				when jsonb_typeof(one) <> 'object' then 'answer_not_object'
				when kind is null then 'unknown_question'
				when one ->> 'kind' is distinct from kind then 'unknown_kind'
				when kind = 'follow_up' and coalesce(one ->> 'aspect' not in ('today', 'change', 'story'), true) then 'wrong_shape'
				-- An unknown key could hold a name or a time, or make one person count twice.
				when one - case kind
					when 'best_worst' then '{question,kind,set,shown,outcome,best,worst}'::text[]
					when 'pairs' then '{question,kind,shown,outcome,choice}'::text[]
					when 'balance' then '{question,kind,shown,score}'::text[]
					when 'points' then '{question,kind,shown,points}'::text[]
					when 'ranking' then '{question,kind,shown,order}'::text[]
					when 'story' then '{question,kind,text}'::text[]
					when 'follow_up' then case one ->> 'aspect' when 'story' then '{question,kind,card,aspect,text}'::text[] else '{question,kind,card,aspect,value}'::text[] end
					else '{question,kind,value}'::text[] end <> '{}' then 'unknown_field'
				-- The cards on the screen: a list of texts that could be ids.
				when kind in ('best_worst', 'pairs', 'balance', 'points', 'ranking') and case
					when jsonb_typeof(shown) is distinct from 'array' then true
					when jsonb_array_length(shown) not between 2 and case kind when 'ranking' then 60 when 'best_worst' then 12 when 'points' then 12 else 2 end then true
					when v_known @> shown then false
					else jsonb_path_exists(shown, c_no_card)
				end then 'wrong_shape'
				else case kind

				when 'best_worst' then case
					when cards is null
						or coalesce(one ->> 'outcome' not in ('chosen', 'equal', 'skipped'), true)
						or not coalesce(jsonb_typeof(one -> 'best') = 'null' or (jsonb_typeof(one -> 'best') = 'string' and char_length(one ->> 'best') <= 24), false)
						or not coalesce(jsonb_typeof(one -> 'worst') = 'null' or (jsonb_typeof(one -> 'worst') = 'string' and char_length(one ->> 'worst') <= 24), false)
						then 'wrong_shape'
					when cards = '[]' then 'unknown_screen'
					when jsonb_array_length(shown) <> jsonb_array_length(cards) or not (shown @> cards and cards @> shown)
						then 'other_cards_than_the_screen'
					when one ->> 'outcome' <> 'chosen' then
						case when one ->> 'best' is not null or one ->> 'worst' is not null then 'choice_without_choosing' end
					when one ->> 'best' is null and one ->> 'worst' is null then 'nothing_chosen'
					when (one ->> 'best' is not null and not shown @> (one -> 'best')) or (one ->> 'worst' is not null and not shown @> (one -> 'worst'))
						then 'card_not_on_screen'
					when one -> 'best' = one -> 'worst' then 'same_card_twice'
				end

				when 'pairs' then case
					when coalesce(one ->> 'outcome' not in ('chosen', 'equal', 'unknown', 'skipped'), true)
						or not coalesce(jsonb_typeof(one -> 'choice') = 'null' or (jsonb_typeof(one -> 'choice') = 'string' and char_length(one ->> 'choice') <= 24), false)
						then 'wrong_shape'
					when shown -> 0 = shown -> 1 or not setting -> 'cards' @> shown then 'other_cards_than_the_screen'
					when one ->> 'outcome' <> 'chosen' then case when one ->> 'choice' is not null then 'choice_without_choosing' end
					when one ->> 'choice' is null or not shown @> (one -> 'choice') then 'card_not_on_screen'
				end

				when 'balance' then case
					when not coalesce(jsonb_typeof(one -> 'score') = 'null' or (jsonb_typeof(one -> 'score') = 'number' and one ->> 'score' ~ '^(0|-?[123])$'), false)
						then 'wrong_shape'
					when shown -> 0 = shown -> 1 or not setting -> 'pairs' @> jsonb_build_array(shown) then 'other_cards_than_the_screen'
				end

				when 'points' then case
					when jsonb_typeof(one -> 'points') = 'null' then
						case when jsonb_array_length(shown) <> jsonb_array_length(setting -> 'cards')
							or not (shown @> (setting -> 'cards') and setting -> 'cards' @> shown) then 'other_cards_than_the_screen' end
					when jsonb_typeof(one -> 'points') is distinct from 'array' then 'wrong_shape'
					when jsonb_array_length(one -> 'points') not between 2 and 12
						or exists (select from jsonb_array_elements(one -> 'points') p
							where jsonb_typeof(p) <> 'number' or p #>> '{}' !~ '^([0-9]|[1-9][0-9]|100)$') then 'wrong_shape'
					when jsonb_array_length(shown) <> jsonb_array_length(setting -> 'cards')
						or not (shown @> (setting -> 'cards') and setting -> 'cards' @> shown) then 'other_cards_than_the_screen'
					when jsonb_array_length(one -> 'points') <> jsonb_array_length(shown)
						or (select sum((p #>> '{}')::int) from jsonb_array_elements(one -> 'points') p) <> (setting ->> 'total')::int then 'wrong_points'
				end

				when 'ranking' then case
					when jsonb_typeof(one -> 'order') is distinct from 'array' then 'wrong_shape'
					when jsonb_array_length(one -> 'order') > 60 or case when v_known @> (one -> 'order') then false
						else jsonb_path_exists(one -> 'order', c_no_card) end then 'wrong_shape'
					when jsonb_array_length(shown) <> jsonb_array_length(setting -> 'cards')
						or not (shown @> (setting -> 'cards') and setting -> 'cards' @> shown) then 'other_cards_than_the_screen'
					when jsonb_array_length(one -> 'order') = 0 then null
					when not shown @> (one -> 'order') then 'card_not_on_screen'
					when (select count(distinct c) from jsonb_array_elements(one -> 'order') c) <> jsonb_array_length(one -> 'order') then 'same_card_twice'
					when jsonb_array_length(one -> 'order') < (setting ->> 'least')::int then 'wrong_order'
				end

				when 'choice' then case
					when jsonb_typeof(one -> 'value') = 'null' then null
					when coalesce(jsonb_typeof(one -> 'value') <> 'string' or char_length(one ->> 'value') > 60, true) then 'wrong_shape'
					when not jsonb_path_query_array(setting, '$.options[*].value') @> (one -> 'value') then 'unknown_option'
				end

				when 'ladder' then case
					when not coalesce(jsonb_typeof(one -> 'value') = 'null' or (jsonb_typeof(one -> 'value') = 'number' and one ->> 'value' ~ '^([0-9]|10)$'), false)
						then 'wrong_shape'
				end

				when 'story' then case
					when coalesce(jsonb_typeof(one -> 'text') <> 'string' or char_length(one ->> 'text') > 2000, true) then 'wrong_shape'
					when btrim(one ->> 'text', E' \t\n\r') = '' then 'empty_text'
				end

				when 'follow_up' then case
					when coalesce(jsonb_typeof(one -> 'card') <> 'string' or char_length(one ->> 'card') > 24, true) then 'wrong_shape'
					when not coalesce(case one ->> 'aspect'
						when 'today' then jsonb_typeof(one -> 'value') = 'null' or (jsonb_typeof(one -> 'value') = 'number' and one ->> 'value' ~ '^[0-3]$')
						when 'change' then jsonb_typeof(one -> 'value') = 'string' and char_length(one ->> 'value') <= 20
						else jsonb_typeof(one -> 'text') = 'string' and char_length(one ->> 'text') <= 2000
					end, false) then 'wrong_shape'
					when not coalesce(followed @> (one -> 'card'), false) then 'unknown_card'
					when coalesce(jsonb_typeof(setting -> (one ->> 'aspect')), 'null') = 'null' then 'unknown_aspect'
					when one ->> 'aspect' = 'story' then case when btrim(one ->> 'text', E' \t\n\r') = '' then 'empty_text' end
					when not jsonb_path_query_array(setting -> (one ->> 'aspect'), '$.options[*].value') @> (one -> 'value') then 'unknown_option'
				end

				-- A kind that is in a survey but not here is never stored unread.
				else 'unknown_kind'
				end
			end as problem
			from given g
		), placed as (
			-- One answer a place, on whichever side a card stood.
			select at, problem, row_number() over (partition by problem is null, nr, case when problem is null then case kind
				when 'best_worst' then one ->> 'set'
				when 'pairs' then concat_ws(':', least(one -> 'shown' ->> 0, one -> 'shown' ->> 1), greatest(one -> 'shown' ->> 0, one -> 'shown' ->> 1))
				when 'balance' then concat_ws(':', least(one -> 'shown' ->> 0, one -> 'shown' ->> 1), greatest(one -> 'shown' ->> 0, one -> 'shown' ->> 1))
				when 'follow_up' then concat_ws(':', one ->> 'card', one ->> 'aspect')
				else '' end end order by at) as times
			from looked_at
		)
		select coalesce((
			select jsonb_build_object('problem', coalesce(problem, 'answered_twice'), 'at', at) from placed
			where problem is not null or times > 1 order by at limit 1
		), (
			select jsonb_build_object('problem', case kind when 'pairs' then 'too_many_pairs' else 'too_many_follow_ups' end)
			from looked_at where kind in ('pairs', 'follow_up') group by nr, kind, setting
			having case kind when 'pairs' then count(*) > (setting ->> 'count')::int else count(distinct one ->> 'card') > (setting ->> 'cards')::int end
			order by nr limit 1
		))
	);
end $$;
revoke execute on function private.question_cards(jsonb), private.answers_problem(jsonb, jsonb) from public, anon, authenticated;
