-- Rounds that measure again: a person may keep a code of three words and a number, and write it the next time. What is
-- kept is a keyed hash, the same in all rounds of one project and another in every other project, so that two responses
-- can be tied together where people were told so, and nowhere else.

-- The one way to write a code: words in small letters, in alphabetical order. Null when it is none.
create function private.plain_repeat_code(p_code text) returns text
language sql immutable set search_path = '' as $$
	select case when p_code ~ '^[a-z]{3,12} [a-z]{3,12} [a-z]{3,12} [1-9][0-9]$' then
		(select string_agg(w, ' ' order by w collate "C") from unnest((string_to_array(p_code, ' '))[1:3]) w) || ' ' || right(p_code, 2)
	end
$$;
create function private.repeat_hash(p_project uuid, p_code text) returns bytea
language sql stable set search_path = '' as $$
	select private.keyed_hash(concat_ws('|', 'repeat', p_project, private.plain_repeat_code(p_code)))
	where private.plain_repeat_code(p_code) is not null
$$;
revoke execute on function private.plain_repeat_code(text), private.repeat_hash(uuid, text) from public, anon, authenticated;

-- Apart from the answers, as the codes that take them back: no role reads it. Nothing here is part of a release.
create table private.repeat_codes (
	response_id uuid primary key references public.responses (id) on delete cascade,
	round_id uuid not null references public.rounds (id) on delete cascade,
	project_id uuid not null references public.projects (id) on delete cascade,
	code_hash bytea not null,
	-- One person answers a round once.
	unique (round_id, code_hash)
);
create index repeat_codes_project on private.repeat_codes (project_id, code_hash);
alter table private.repeat_codes enable row level security;
revoke all on private.repeat_codes from public, anon, authenticated;

create or replace function private.extra_problem(p_response jsonb) returns text
language sql immutable set search_path = '' as $$
	select case
		when p_response -> 'support' is not null and coalesce(p_response ->> 'support', '') not in ('text', 'symbols', 'speech') then 'unknown_support'
		when p_response -> 'words' is not null and coalesce(p_response ->> 'words', '') not in ('show', 'rewritten', 'choices_only') then 'unknown_words'
		when p_response -> 'repeatCode' is not null
			and (jsonb_typeof(p_response -> 'repeatCode') <> 'string' or private.plain_repeat_code(p_response ->> 'repeatCode') is null) then 'unknown_repeat_code'
		when p_response -> 'help' is null then null
		when jsonb_typeof(p_response -> 'help') <> 'array' then 'unknown_help'
		when jsonb_array_length(p_response -> 'help') not between 1 and 3 then 'unknown_help'
		when not p_response -> 'help' <@ '["none", "read_aloud", "explained", "pointed"]'::jsonb then 'unknown_help'
		when p_response -> 'help' @> '["none"]'::jsonb and jsonb_array_length(p_response -> 'help') > 1 then 'unknown_help'
	end
$$;

-- A round that does not measure again takes no code: a device that sends one has asked for something it should not have.
create or replace function public.save_response(p_code text, p_response jsonb)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_round public.rounds;
begin
	select * into v_round from public.rounds r where r.code = upper(coalesce(p_code, ''));
	if not found then return jsonb_build_object('status', 'unknown'); end if;
	if pg_column_size(p_response) > 200000 then return jsonb_build_object('status', 'invalid', 'problem', 'too_large'); end if;
	if p_response -> 'repeatCode' is not null and not v_round.repeat_codes then
		return jsonb_build_object('status', 'invalid', 'problem', 'repeat_code_not_asked');
	end if;
	return private.store_response(v_round, p_response, false);
end $$;

-- Every revision says anew which code there is: kept, another one, or none. A code that somebody in the round has already
-- is not kept a second time and nobody is told: the answers are stored, as somebody's whose code is lost.
create or replace function private.after_save(p_round public.rounds, p_id uuid, p_response jsonb) returns void
language plpgsql set search_path = '' as $$
declare
	v_hash bytea;
begin
	if not p_round.repeat_codes then return; end if;
	v_hash := private.repeat_hash(p_round.project_id, p_response ->> 'repeatCode');
	delete from private.repeat_codes c where c.response_id = p_id and c.code_hash is distinct from v_hash;
	if v_hash is null then return; end if;
	insert into private.repeat_codes (response_id, round_id, project_id, code_hash)
	values (p_id, p_round.id, p_round.project_id, v_hash)
	on conflict do nothing;
end $$;
