-- Personas: people who do not exist, written line by line by designers. Each line rests on something that is told elsewhere, which it
-- points at, on a note from a focus group, or is marked as an assumption. What is written is the draft; publishing freezes a version
-- of it, which everybody in the workspace reads. What is taken away can be brought back for thirty days.

-- Whether something is a portrait of our drawn parts. domain/persona/portrait.ts has the same lists; a test compares them.
create function private.is_portrait(p_one jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(p_one) is distinct from 'object' then false else
		p_one - '{hair,face,clothes,colour}'::text[] = '{}'
		and coalesce(p_one -> 'hair' <@ '["short","long","curly","braids","bun","cap","headscarf","bald"]' and jsonb_typeof(p_one -> 'hair') = 'string'
			and p_one -> 'face' <@ '["calm","smiling","thoughtful","tired","glasses","freckles"]' and jsonb_typeof(p_one -> 'face') = 'string'
			and p_one -> 'clothes' <@ '["sweater","hoodie","shirt","jacket","dungarees","dress"]' and jsonb_typeof(p_one -> 'clothes') = 'string'
			and p_one -> 'colour' <@ '["blue","green","ochre","plum","brick","slate"]' and jsonb_typeof(p_one -> 'colour') = 'string', false) end
$$;

create table public.personas (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null,
	project_id uuid not null,
	-- Chosen by people, as age, pronoun and portrait are.
	name text not null check (char_length(name) between 1 and 80),
	age int check (age between 0 and 120),
	pronoun text not null check (char_length(pronoun) <= 20),
	portrait jsonb not null check (private.is_portrait(portrait)),
	-- [{id, field, heading, lines: [{id, text, voice, evidence, other: {text, evidence} | null, contact?: {who, kind, when}}]}], as
	-- private.are_sections has it. No
	-- keys of the database: when what a line points at is gone, the line has to say so.
	sections jsonb not null check (jsonb_typeof(sections) = 'array'),
	-- "Det här vet vi inte."
	not_known text not null check (char_length(not_known) <= 2000),
	-- After this day it has to be looked at again.
	review_on date,
	-- Counts what has been written: who saves names the one that they started from.
	revision int not null default 1,
	changed_on date not null,
	-- Taken away; for thirty days it can be brought back.
	removed_on date,
	unique (id, workspace_id),
	foreign key (project_id, workspace_id) references public.projects (id, workspace_id) on delete cascade
);
create index personas_project on public.personas (project_id, workspace_id);
create index personas_workspace on public.personas (workspace_id);

create table public.persona_versions (
	persona_id uuid not null,
	workspace_id uuid not null,
	project_id uuid not null,
	number int not null,
	name text not null,
	age int,
	pronoun text not null,
	portrait jsonb not null,
	sections jsonb not null,
	not_known text not null check (not_known <> ''),
	review_on date not null,
	-- Why it became another, as who published it says; empty for the first.
	why text not null check (char_length(why) <= 400),
	by_email text not null,
	-- The draft that it was made of.
	revision int not null,
	published_on date not null,
	-- Its persona has been taken away.
	removed_on date,
	primary key (persona_id, number),
	foreign key (persona_id, workspace_id) references public.personas (id, workspace_id) on delete cascade
);
create index persona_versions_project on public.persona_versions (project_id);
create index persona_versions_workspace on public.persona_versions (workspace_id);

alter table public.personas enable row level security;
alter table public.persona_versions enable row level security;
revoke all on public.personas, public.persona_versions from anon, authenticated;
grant select on public.personas, public.persona_versions to authenticated;
create policy "designers see personas" on public.personas for select to authenticated using ((select private.has_role(workspace_id, array['designer'])));
create policy "members see published personas" on public.persona_versions for select to authenticated using (removed_on is null and (select private.is_member(workspace_id)));

-- Whether something is what a line may rest on, by its shape. Figures and statistics are looked at where they are looked up
-- (private.is_told), and how few may have taken part in a focus group where a note is new.
create function private.is_support(p_one jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	c_uuid constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
	q jsonb;
begin
	if jsonb_typeof(p_one) is distinct from 'object' then return false; end if;
	case p_one ->> 'kind'
	when 'assumption' then return p_one = '{"kind": "assumption"}';
	when 'figure', 'statistic' then return true;
	when 'note' then
		if not p_one ?& '{text,on,people}' or p_one - '{kind,text,on,people}'::text[] <> '{}' or jsonb_typeof(p_one -> 'text') <> 'string' or jsonb_typeof(p_one -> 'on') <> 'string'
			or jsonb_typeof(p_one -> 'people') <> 'number' then return false; end if;
		-- What it casts comes last: a condition's halves may be looked at in any order.
		if char_length(p_one ->> 'text') > 600 or private.is_blank(private.cleaned_text(p_one ->> 'text')) or p_one ->> 'on' !~ '^\d{4}-\d\d-\d\d$' or p_one ->> 'people' !~ '^\d{1,3}$' then return false; end if;
		return (p_one ->> 'on')::date is not null and (p_one ->> 'people')::int between 5 and 500;
	when 'quotes' then
		if p_one - '{kind,quotes}'::text[] <> '{}' or jsonb_typeof(p_one -> 'quotes') is distinct from 'array' then return false; end if;
		if jsonb_array_length(p_one -> 'quotes') not between 3 and 9 then return false; end if;
		for q in select * from jsonb_array_elements(p_one -> 'quotes') loop
			if jsonb_typeof(q) <> 'object' then return false; end if;
			if not q ?& '{kind,release,quote,said}' or q - '{kind,release,quote,said}'::text[] <> '{}' or exists (select from jsonb_each(q) x where jsonb_typeof(x.value) <> 'string')
				or q ->> 'kind' <> 'quote' or q ->> 'release' !~ c_uuid or q ->> 'quote' !~ c_uuid or char_length(q ->> 'said') not between 1 and 300 then return false; end if;
		end loop;
		return (select count(distinct x ->> 'quote') = count(*) from jsonb_array_elements(p_one -> 'quotes') x);
	else return false;
	end case;
exception when data_exception then return false;
end $$;

-- Whether something is whom a persona meets: {who, kind, when}.
create function private.is_contact(p_one jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(p_one) is distinct from 'object' then false else
		p_one ?& '{who,kind,when}' and p_one - '{who,kind,when}'::text[] = '{}'
		and coalesce(jsonb_typeof(p_one -> 'who') = 'string' and char_length(p_one ->> 'who') between 1 and 60 and not private.is_blank(private.cleaned_text(p_one ->> 'who'))
			and jsonb_typeof(p_one -> 'kind') = 'string' and p_one ->> 'kind' in ('meeting', 'letter', 'waiting', 'demand')
			and jsonb_typeof(p_one -> 'when') = 'string' and char_length(p_one ->> 'when') <= 40, false) end
$$;

-- Whether something is a line: it has no text without something that it rests on or a mark, in the other voice either. A number has
-- no voice of its own, so none is put into somebody's mouth.
create function private.is_line(p_line jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	v_other jsonb := p_line -> 'other';
begin
	if jsonb_typeof(p_line) is distinct from 'object' then return false; end if;
	if not p_line ?& '{id,text,voice,evidence,other}' or p_line - '{id,text,voice,evidence,other,contact}'::text[] <> '{}' or jsonb_typeof(p_line -> 'id') <> 'string' or p_line ->> 'id' !~ '^[a-z0-9]{6,20}$'
		or jsonb_typeof(p_line -> 'text') <> 'string' or char_length(p_line ->> 'text') > 600 or coalesce(p_line ->> 'voice' not in ('third', 'first'), true) or jsonb_typeof(p_line -> 'voice') <> 'string'
		or private.is_support(p_line -> 'evidence') is not true then return false; end if;
	if p_line ->> 'voice' = 'first' and p_line -> 'evidence' ->> 'kind' in ('figure', 'statistic') then return false; end if;
	if p_line ? 'contact' and private.is_contact(p_line -> 'contact') is not true then return false; end if;
	if v_other = 'null' then return true; end if;
	if jsonb_typeof(v_other) <> 'object' then return false; end if;
	return v_other ?& '{text,evidence}' and v_other - '{text,evidence}'::text[] = '{}' and jsonb_typeof(v_other -> 'text') = 'string' and char_length(v_other ->> 'text') <= 400
		and private.is_support(v_other -> 'evidence') is true;
end $$;

-- Whether something is a persona's sections: at most 24, with at most 60 lines together, no id twice.
create function private.are_sections(p_sections jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	s jsonb;
	v_line jsonb;
	v_ids text[] := '{}';
	v_lines int := 0;
begin
	if jsonb_typeof(p_sections) is distinct from 'array' then return false; end if;
	if jsonb_array_length(p_sections) > 24 then return false; end if;
	for s in select * from jsonb_array_elements(p_sections) loop
		if jsonb_typeof(s) <> 'object' then return false; end if;
		if not s ?& '{id,field,heading,lines}' or s - '{id,field,heading,lines}'::text[] <> '{}' or jsonb_typeof(s -> 'id') <> 'string' or s ->> 'id' !~ '^[a-z0-9]{6,20}$'
			or jsonb_typeof(s -> 'heading') <> 'string' or char_length(s ->> 'heading') > 120 or jsonb_typeof(s -> 'lines') <> 'array' or jsonb_typeof(s -> 'field') <> 'string'
			or s ->> 'field' not in ('quote', 'morning', 'day', 'evening', 'night', 'matters_most', 'strengths', 'health', 'housing', 'economy', 'occupation', 'around_me', 'contacts', 'trust', 'place', 'turning_points', 'wish', 'own') then return false; end if;
		v_lines := v_lines + jsonb_array_length(s -> 'lines');
		if v_lines > 60 then return false; end if;
		v_ids := v_ids || (s ->> 'id');
		for v_line in select * from jsonb_array_elements(s -> 'lines') loop
			if private.is_line(v_line) is not true then return false; end if;
			v_ids := v_ids || (v_line ->> 'id');
		end loop;
	end loop;
	return (select count(distinct i) = count(*) from unnest(v_ids) i);
end $$;

-- Each text of a persona's lines, the other voices too, with what it rests on.
create function private.persona_texts(p_sections jsonb) returns table (said text, evidence jsonb)
language sql immutable set search_path = '' as $$
	select v ->> 'text', v -> 'evidence'
	from jsonb_array_elements(p_sections) s cross join lateral jsonb_array_elements(s -> 'lines') l
		cross join lateral (values (l), (nullif(l -> 'other', 'null'))) x (v)
	where v is not null
$$;

-- What is told elsewhere that a persona's lines point at, as insights do: [{kind: figure | quote | statistic, …}].
create function private.persona_evidence(p_sections jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_agg(e), '[]') from private.persona_texts(p_sections) t
		cross join lateral jsonb_array_elements(case t.evidence ->> 'kind' when 'quotes' then t.evidence -> 'quotes' when 'figure' then jsonb_build_array(t.evidence) when 'statistic' then jsonb_build_array(t.evidence) else '[]' end) e
$$;

revoke execute on function private.is_portrait(jsonb), private.is_support(jsonb), private.is_contact(jsonb), private.is_line(jsonb), private.are_sections(jsonb), private.persona_texts(jsonb), private.persona_evidence(jsonb)
	from public, anon, authenticated;
-- They take a persona apart, with the rights of whoever calls.
grant execute on function private.persona_texts(jsonb), private.persona_evidence(jsonb) to authenticated;
