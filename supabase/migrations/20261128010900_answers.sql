-- What is wrong with the answers of a response. The app says the same in TypeScript (domain/response/problem.ts);
-- tests/store/answers.test.ts gives both the same answers.

-- A text without what nobody sees, and without spaces at its ends; domain/text/cleaned.ts is the same, and says why.
create function private.cleaned_text(p_text text) returns text
language sql immutable set search_path = '' as $$
	select btrim(
		regexp_replace(
			regexp_replace(p_text, '\r\n?|[\u000b\u000c\u0085\u2028\u2029]', E'\n', 'g'),
			'[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u180e\u200b\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]', '', 'g'
		),
		E' \t\n\u00a0\u115f\u1160\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000\u3164\uffa0'
	)
$$;
-- Whether there is nothing to see in a text that has been cleaned.
create function private.is_blank(p_cleaned text) returns boolean
language sql immutable set search_path = '' as $$
	select p_cleaned ~ '^[ \t\n\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0\u061c\u17b4\u17b5\u200c-\u200f\ufe00-\ufe0f\U000e0000-\U000e0fff]*$'
$$;
revoke execute on function private.cleaned_text(text), private.is_blank(text) from public, anon, authenticated;

-- The cards that a question names. A follow-up names those of the question it follows.
create function private.question_cards(p_question jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
	return case p_question ->> 'kind'
		when 'best_worst' then jsonb_path_query_array(p_question, 'strict $.sets[*][*]')
		when 'balance' then jsonb_path_query_array(p_question, 'strict $.pairs[*][*]')
		when 'pairs' then p_question -> 'cards'
		when 'points' then p_question -> 'cards'
		when 'ranking' then p_question -> 'cards'
		else '[]'::jsonb
	end;
end $$;

-- The first problem of all answers as {problem, at}, or without `at` when it is about several together; null when they can
-- be stored. What is wrong is looked for with CASE, because PostgreSQL does not promise to look at the sides of AND and OR in
-- order, and a cast of something that is no number would end the request.
-- A loop and a branch for each kind: of one query about all kinds PostgreSQL would prepare every line at every save, which
-- takes longer than looking at the answers.
create function private.answers_problem(p_content jsonb, p_answers jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	c_with_id constant jsonpath := 'strict $.questions[*] ? (@.id == $id)';
	c_no_card constant jsonpath := 'strict $[*] ? (@.type() != "string" || !(@ like_regex "^.{0,24}$" flag "s"))';
	-- Lists of known cards need no look at each card.
	v_known jsonb := jsonb_path_query_array(p_content, '$.cards[*].id');
	v_one jsonb;
	v_shown jsonb;
	v_kind text;
	v_setting jsonb;
	v_cards jsonb;
	-- The cards that can be followed up.
	v_followed jsonb;
	v_problem text;
	v_place text;
	v_card text;
	v_places text[] := '{}';
	-- For each pair that was answered, and each card that was followed up, the question; and the questions with too many.
	v_counted text[] := '{}';
	v_too_many jsonb := '[]';
begin
	for v_at in 0..jsonb_array_length(p_answers) - 1 loop
		v_one := p_answers -> v_at;
		-- Most answers come right after another to the same question.
		if v_setting -> 'id' is distinct from v_one -> 'question' then
			v_setting := jsonb_path_query_first(p_content, c_with_id, jsonb_build_object('id', v_one -> 'question'));
			v_kind := v_setting ->> 'kind';
			v_followed := case when v_kind = 'follow_up'
				then private.question_cards(jsonb_path_query_first(p_content, c_with_id, jsonb_build_object('id', v_setting -> 'of'))) end;
		end if;
		v_shown := v_one -> 'shown';

		v_problem := case
			when jsonb_typeof(v_one) <> 'object' then 'answer_not_object'
			when v_kind is null then 'unknown_question'
			when v_one ->> 'kind' is distinct from v_kind then 'unknown_kind'
			when v_kind = 'follow_up' and coalesce(v_one ->> 'aspect' not in ('today', 'change', 'story'), true) then 'wrong_shape'
			-- An unknown key could hold a name or a time, or make one person count twice.
			when v_one - case v_kind
				when 'best_worst' then '{question,kind,set,shown,outcome,best,worst}'::text[]
				when 'pairs' then '{question,kind,shown,outcome,choice}'::text[]
				when 'balance' then '{question,kind,shown,score}'::text[]
				when 'points' then '{question,kind,shown,points}'::text[]
				when 'ranking' then '{question,kind,shown,order}'::text[]
				when 'story' then '{question,kind,text}'::text[]
				when 'follow_up' then case v_one ->> 'aspect' when 'story' then '{question,kind,card,aspect,text}'::text[] else '{question,kind,card,aspect,value}'::text[] end
				else '{question,kind,value}'::text[] end <> '{}' then 'unknown_field'
			-- The cards on the screen: a list of texts that could be ids.
			when v_kind in ('best_worst', 'pairs', 'balance', 'points', 'ranking') and case
				when jsonb_typeof(v_shown) is distinct from 'array' then true
				when jsonb_array_length(v_shown) not between 2 and case v_kind when 'ranking' then 60 when 'best_worst' then 12 when 'points' then 12 else 2 end then true
				when v_known @> v_shown then false
				else jsonb_path_exists(v_shown, c_no_card)
			end then 'wrong_shape'
		end;
		if v_problem is not null then return jsonb_build_object('problem', v_problem, 'at', v_at); end if;

		-- What is wrong with an answer of this kind, and its place: there is one answer for each, on whichever side a card stood.
		v_place := '';
		case v_kind
		when 'best_worst' then
			v_cards := case when jsonb_typeof(v_one -> 'set') = 'number' and v_one ->> 'set' ~ '^[0-9]{1,3}$'
				then coalesce(v_setting -> 'sets' -> (v_one ->> 'set')::int, '[]') end;
			v_problem := case
				when v_cards is null
					or coalesce(v_one ->> 'outcome' not in ('chosen', 'equal', 'skipped'), true)
					or not coalesce(jsonb_typeof(v_one -> 'best') = 'null' or (jsonb_typeof(v_one -> 'best') = 'string' and char_length(v_one ->> 'best') <= 24), false)
					or not coalesce(jsonb_typeof(v_one -> 'worst') = 'null' or (jsonb_typeof(v_one -> 'worst') = 'string' and char_length(v_one ->> 'worst') <= 24), false)
					then 'wrong_shape'
				when v_cards = '[]' then 'unknown_screen'
				when jsonb_array_length(v_shown) <> jsonb_array_length(v_cards) or not (v_shown @> v_cards and v_cards @> v_shown)
					then 'other_cards_than_the_screen'
				when v_one ->> 'outcome' <> 'chosen' then
					case when v_one ->> 'best' is not null or v_one ->> 'worst' is not null then 'choice_without_choosing' end
				when v_one ->> 'best' is null and v_one ->> 'worst' is null then 'nothing_chosen'
				when (v_one ->> 'best' is not null and not v_shown @> (v_one -> 'best')) or (v_one ->> 'worst' is not null and not v_shown @> (v_one -> 'worst'))
					then 'card_not_on_screen'
				when v_one -> 'best' = v_one -> 'worst' then 'same_card_twice'
			end;
			v_place := v_one ->> 'set';

		when 'pairs' then
			v_problem := case
				when coalesce(v_one ->> 'outcome' not in ('chosen', 'equal', 'unknown', 'skipped'), true)
					or not coalesce(jsonb_typeof(v_one -> 'choice') = 'null' or (jsonb_typeof(v_one -> 'choice') = 'string' and char_length(v_one ->> 'choice') <= 24), false)
					then 'wrong_shape'
				when v_shown -> 0 = v_shown -> 1 or not v_setting -> 'cards' @> v_shown then 'other_cards_than_the_screen'
				when v_one ->> 'outcome' <> 'chosen' then case when v_one ->> 'choice' is not null then 'choice_without_choosing' end
				when v_one ->> 'choice' is null or not v_shown @> (v_one -> 'choice') then 'card_not_on_screen'
			end;
			v_place := concat_ws(':', least(v_shown ->> 0, v_shown ->> 1), greatest(v_shown ->> 0, v_shown ->> 1));
			v_counted := v_counted || (v_one ->> 'question');

		when 'balance' then
			v_problem := case
				when not coalesce(jsonb_typeof(v_one -> 'score') = 'null' or (jsonb_typeof(v_one -> 'score') = 'number' and v_one ->> 'score' ~ '^(0|-?[123])$'), false)
					then 'wrong_shape'
				when v_shown -> 0 = v_shown -> 1 or not v_setting -> 'pairs' @> jsonb_build_array(v_shown) then 'other_cards_than_the_screen'
			end;
			v_place := concat_ws(':', least(v_shown ->> 0, v_shown ->> 1), greatest(v_shown ->> 0, v_shown ->> 1));

		when 'points' then
			v_cards := v_setting -> 'cards';
			v_problem := case
				when jsonb_typeof(v_one -> 'points') = 'null' then
					case when jsonb_array_length(v_shown) <> jsonb_array_length(v_cards) or not (v_shown @> v_cards and v_cards @> v_shown) then 'other_cards_than_the_screen' end
				when jsonb_typeof(v_one -> 'points') is distinct from 'array' then 'wrong_shape'
				when jsonb_array_length(v_one -> 'points') not between 2 and 12
					or exists (select from jsonb_array_elements(v_one -> 'points') p
						where jsonb_typeof(p) <> 'number' or p #>> '{}' !~ '^([0-9]|[1-9][0-9]|100)$') then 'wrong_shape'
				when jsonb_array_length(v_shown) <> jsonb_array_length(v_cards) or not (v_shown @> v_cards and v_cards @> v_shown) then 'other_cards_than_the_screen'
				when jsonb_array_length(v_one -> 'points') <> jsonb_array_length(v_shown)
					or (select sum((p #>> '{}')::int) from jsonb_array_elements(v_one -> 'points') p) <> (v_setting ->> 'total')::int then 'wrong_points'
			end;

		when 'ranking' then
			v_cards := v_setting -> 'cards';
			v_problem := case
				when jsonb_typeof(v_one -> 'order') is distinct from 'array' then 'wrong_shape'
				when jsonb_array_length(v_one -> 'order') > 60 or case when v_known @> (v_one -> 'order') then false
					else jsonb_path_exists(v_one -> 'order', c_no_card) end then 'wrong_shape'
				when jsonb_array_length(v_shown) <> jsonb_array_length(v_cards) or not (v_shown @> v_cards and v_cards @> v_shown) then 'other_cards_than_the_screen'
				when jsonb_array_length(v_one -> 'order') = 0 then null
				when not v_shown @> (v_one -> 'order') then 'card_not_on_screen'
				when (select count(distinct c) from jsonb_array_elements(v_one -> 'order') c) <> jsonb_array_length(v_one -> 'order') then 'same_card_twice'
				when jsonb_array_length(v_one -> 'order') < (v_setting ->> 'least')::int then 'wrong_order'
			end;

		when 'choice' then
			v_problem := case
				when jsonb_typeof(v_one -> 'value') = 'null' then null
				when coalesce(jsonb_typeof(v_one -> 'value') <> 'string' or char_length(v_one ->> 'value') > 60, true) then 'wrong_shape'
				when not jsonb_path_query_array(v_setting, '$.options[*].value') @> (v_one -> 'value') then 'unknown_option'
			end;

		when 'ladder' then
			v_problem := case
				when not coalesce(jsonb_typeof(v_one -> 'value') = 'null' or (jsonb_typeof(v_one -> 'value') = 'number' and v_one ->> 'value' ~ '^([0-9]|10)$'), false)
					then 'wrong_shape'
			end;

		when 'story' then
			v_problem := case
				when coalesce(jsonb_typeof(v_one -> 'text') <> 'string' or char_length(private.cleaned_text(v_one ->> 'text')) > 2000, true) then 'wrong_shape'
				when private.is_blank(private.cleaned_text(v_one ->> 'text')) then 'empty_text'
			end;

		when 'follow_up' then
			v_problem := case
				when coalesce(jsonb_typeof(v_one -> 'card') <> 'string' or char_length(v_one ->> 'card') > 24, true) then 'wrong_shape'
				when not coalesce(case v_one ->> 'aspect'
					when 'today' then jsonb_typeof(v_one -> 'value') = 'null' or (jsonb_typeof(v_one -> 'value') = 'number' and v_one ->> 'value' ~ '^[0-3]$')
					when 'change' then jsonb_typeof(v_one -> 'value') = 'string' and char_length(v_one ->> 'value') <= 20
					else jsonb_typeof(v_one -> 'text') = 'string' and char_length(private.cleaned_text(v_one ->> 'text')) <= 2000
				end, false) then 'wrong_shape'
				when not coalesce(v_followed @> (v_one -> 'card'), false) then 'unknown_card'
				when coalesce(jsonb_typeof(v_setting -> (v_one ->> 'aspect')), 'null') = 'null' then 'unknown_aspect'
				when v_one ->> 'aspect' = 'story' then case when private.is_blank(private.cleaned_text(v_one ->> 'text')) then 'empty_text' end
				when not jsonb_path_query_array(v_setting -> (v_one ->> 'aspect'), '$.options[*].value') @> (v_one -> 'value') then 'unknown_option'
			end;
			v_place := concat_ws(':', v_one ->> 'card', v_one ->> 'aspect');
			v_card := concat_ws(':', v_one ->> 'question', v_one ->> 'card');
			-- The first of the answers about its card.
			if not v_places && array[v_card || ':today', v_card || ':change', v_card || ':story'] then
				v_counted := v_counted || (v_one ->> 'question');
			end if;

		-- A kind that is in a survey but not here is never stored unread.
		else
			v_problem := 'unknown_kind';
		end case;

		v_place := concat_ws(':', v_one ->> 'question', v_place);
		if v_problem is null and v_place = any (v_places) then v_problem := 'answered_twice'; end if;
		if v_problem is not null then return jsonb_build_object('problem', v_problem, 'at', v_at); end if;
		v_places := v_places || v_place;
		if v_kind in ('pairs', 'follow_up')
			and cardinality(array_positions(v_counted, v_one ->> 'question')) > (v_setting ->> case v_kind when 'pairs' then 'count' else 'cards' end)::int then
			v_too_many := v_too_many || (v_one -> 'question');
		end if;
	end loop;

	if v_too_many = '[]' then return null; end if;
	v_setting := jsonb_path_query_first(p_content, 'strict $.questions[*] ? (@.id == $ids[*])', jsonb_build_object('ids', v_too_many));
	return jsonb_build_object('problem', case v_setting ->> 'kind' when 'pairs' then 'too_many_pairs' else 'too_many_follow_ups' end);
end $$;
revoke execute on function private.question_cards(jsonb), private.answers_problem(jsonb, jsonb) from public, anon, authenticated;
