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

-- Every revision says anew which code there is: kept, another one, or none. A code that somebody in the round has already
-- is not kept a second time and nobody is told: the answers are stored, as somebody's whose code is lost.
create function private.keep_repeat_code(p_round public.rounds, p_id uuid, p_response jsonb) returns void
language plpgsql set search_path = '' as $$
declare
	v_hash bytea;
begin
	if not p_round.repeat_codes then return; end if;
	v_hash := private.repeat_hash(p_round.project_id, p_response ->> 'repeatCode');
	delete from private.repeat_codes c where c.response_id = p_id and c.code_hash is distinct from v_hash;
	if v_hash is null then return; end if;
	-- Written again also when it stays: its xmin must be that of the response.
	update private.repeat_codes c set code_hash = v_hash where c.response_id = p_id;
	if found then return; end if;
	insert into private.repeat_codes (response_id, round_id, project_id, code_hash)
	values (p_id, p_round.id, p_round.project_id, v_hash)
	on conflict do nothing;
end $$;
revoke execute on function private.keep_repeat_code(public.rounds, uuid, jsonb) from public, anon, authenticated;
