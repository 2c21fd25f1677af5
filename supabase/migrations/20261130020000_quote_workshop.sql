-- Stories become quotes: somebody takes out what may point at a person, somebody approves. Every rule of it is held here.

-- A text as its words, in small letters, without what stands between them. domain/quote/own-words.ts does the same; a test compares them.
create function private.words_of(p_text text) returns text[]
language sql immutable set search_path = '' as $$
	select coalesce(array_agg(w.word order by w.place) filter (where w.word <> ''), '{}')
	from regexp_split_to_table(
		regexp_replace(private.folded(p_text), '[\u00ad\u200b-\u200f\ufeff]', '', 'g'),
		'[\s\u00a0!-/:-@\[-`{-~¡§«·»¿‐-―‘-‟•…‹›،؛؟]+'
	) with ordinality w (word, place)
$$;

-- Whether a washed text keeps somebody's own words: eight of them in a row, or a shorter text whole.
create function private.keeps_own_words(p_raw text, p_washed text) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
	c_run constant int := 8;
	v_raw text[] := private.words_of(p_raw);
	v_washed text := ' ' || array_to_string(private.words_of(p_washed), ' ') || ' ';
	v_run int := least(c_run, cardinality(v_raw));
begin
	-- One word or two stand in any sentence about the same thing: only the very same text is theirs.
	if v_run < 3 then return v_washed = ' ' || array_to_string(v_raw, ' ') || ' '; end if;
	for i in 1 .. cardinality(v_raw) - v_run + 1 loop
		if strpos(v_washed, ' ' || array_to_string(v_raw[i:i + v_run - 1], ' ') || ' ') > 0 then return true; end if;
	end loop;
	return false;
end $$;

-- The words that may be told from: those of at least k people who came together. Called when a round is released. Words that
-- come later wait for k new people: else a quote that was not there before would be the newcomer's.
create function private.gather_words(p_round uuid, p_number int, p_k int) returns void
language plpgsql security definer set search_path = '' as $$
begin
	if (select count(distinct q.response_id) from public.quotes q where q.round_id = p_round and q.batch is null) >= p_k then
		update public.quotes q set batch = p_number where q.round_id = p_round and q.batch is null;
	end if;
end $$;

-- The approved quotes that a round's releases up to a number may tell. Those of a batch only while at least k people's words are
-- in it; its card only where k people wrote about that card, and where those whose card is not told are nobody or k people. The
-- language by the same rule, among those who are told the same of.
create function private.told_quotes(p_round uuid, p_number int) returns table (id uuid, card text, washed text, language text)
language sql stable security definer set search_path = '' as $$
	with pool as (
		select q.*, x.language, r.k_total as k
		from public.rounds r join public.quotes q on q.round_id = r.id join public.responses x on x.id = q.response_id
		where r.id = p_round and q.batch <= p_number
	), batches as (
		select p.batch from pool p group by p.batch, p.k having count(distinct p.response_id) >= p.k
	), cards as (
		select p.batch, p.card from pool p where p.card is not null group by p.batch, p.card, p.k having count(distinct p.response_id) >= p.k
	), rest as (
		select p.batch, count(distinct p.response_id) as people from pool p left join cards c using (batch, card) where c.card is null group by p.batch
	), told as (
		select p.id, p.batch, p.response_id, p.state, p.washed, p.k, p.language,
			coalesce(case when coalesce(t.people, 0) = 0 or t.people >= p.k then c.card end, '') as card
		from pool p join batches b on b.batch = p.batch
			left join cards c on c.batch = p.batch and c.card = p.card
			left join rest t on t.batch = p.batch
	), languages as (
		select t.batch, t.card, t.language from told t group by t.batch, t.card, t.language, t.k having count(distinct t.response_id) >= t.k
	), others as (
		select t.batch, t.card, count(distinct t.response_id) as people from told t left join languages l using (batch, card, language)
		where l.language is null group by t.batch, t.card
	)
	select t.id, nullif(t.card, ''), t.washed, case when coalesce(o.people, 0) = 0 or o.people >= t.k then l.language end
	from told t left join languages l using (batch, card, language) left join others o using (batch, card)
	where t.state = 'approved'
$$;

-- A round's own words, to be washed, in the order of their random ids; without who wrote them, when, where, and what else they
-- answered. Only one text is there as it was written (`at`): the one that is asked for, or the next that waits for this person;
-- and only until it has been approved once. For designers.
create function public.quote_workshop(p_round uuid, p_quote uuid default null)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	r public.rounds;
	w public.workspaces;
	v_at uuid;
begin
	select * into r from public.rounds x where x.id = p_round;
	if r.id is null or not private.has_role(r.workspace_id, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	select * into w from public.workspaces x where x.id = r.workspace_id;
	select q.id into v_at from public.quotes q
	where q.round_id = r.id and (q.id = p_quote or q.state = 'raw' or q.state = 'washed' and not (w.two_person_quotes and q.washed_by = auth.uid()))
	order by q.id = p_quote desc nulls last, q.state = 'raw' desc, q.id limit 1;
	return jsonb_build_object('status', 'ok', 'twoPeople', w.two_person_quotes, 'days', w.quote_days, 'at', v_at, 'told', (
		select count(*) from private.told_quotes(r.id, 2147483647)
	), 'quotes', (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', q.id, 'question', q.question, 'card', q.card, 'state', q.state, 'version', q.version, 'rewriteOnly', q.rewrite_only,
			'text', case when q.id = v_at or q.state = 'approved' then q.washed end,
			'original', case when q.id = v_at and q.state in ('raw', 'washed') and q.sealed_on is null then q.raw end,
			'sealed', q.sealed_on is not null, 'destroyed', q.raw is null,
			'lifeArea', q.life_area, 'lens', q.lens, 'about', q.about_card, 'tags', private.tag_names(q.tags),
			'mine', coalesce(q.washed_by = auth.uid(), false)) order by q.id), '[]'::jsonb)
		from (select * from public.quotes x where x.round_id = r.id order by x.id limit 3000) q
	));
end $$;

-- Why a designer's change of a quote is not taken, or null. Who may not know of it hears the same as when there is none: it goes
-- when its person takes the answers back.
create function private.quote_problem(q public.quotes, p_version int) returns jsonb
language sql stable security definer set search_path = '' as $$
	select case
		when q.id is null or not private.has_role(q.workspace_id, array['designer']) then jsonb_build_object('status', 'unknown')
		when not (select private.in_use(r.project_id) from public.rounds r where r.id = q.round_id) then jsonb_build_object('status', 'archived')
		when q.version is distinct from p_version then jsonb_build_object('status', 'stale', 'version', q.version, 'state', q.state, 'text', q.washed)
	end
$$;

-- Keeps the text that others may read, beside the original. p_version: the one that it was written from.
create function public.wash_quote(p_quote uuid, p_version int, p_text text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	q public.quotes;
	v_text text := private.cleaned_text(coalesce(p_text, ''));
	v_problem jsonb;
begin
	select * into q from public.quotes x where x.id = p_quote for update;
	v_problem := private.quote_problem(q, p_version);
	if v_problem is not null then return v_problem; end if;
	if q.state in ('approved', 'rejected') then return jsonb_build_object('status', 'decided'); end if;
	if private.is_blank(v_text) then return jsonb_build_object('status', 'empty'); end if;
	if char_length(v_text) > 2000 then return jsonb_build_object('status', 'too_long'); end if;
	-- Who saves what is there has washed nothing, and may still be the second of two.
	if q.state = 'washed' and q.washed = v_text then return jsonb_build_object('status', 'saved', 'version', q.version); end if;
	update public.quotes x set state = 'washed', washed = v_text, washed_by = auth.uid(), version = x.version + 1 where x.id = q.id;
	return jsonb_build_object('status', 'saved', 'version', q.version + 1);
end $$;

-- Approves, rejects or opens again. The log says that it was done, not to which text.
create function public.decide_quote(p_quote uuid, p_version int, p_decision text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	q public.quotes;
	v_problem jsonb;
	v_today date;
begin
	select * into q from public.quotes x where x.id = p_quote for update;
	v_problem := private.quote_problem(q, p_version);
	if v_problem is not null then return v_problem; end if;
	v_today := private.today(q.workspace_id);
	case p_decision
	when 'approve' then
		if q.state <> 'washed' then return jsonb_build_object('status', 'not_washed'); end if;
		if q.washed_by = auth.uid() and (select w.two_person_quotes from public.workspaces w where w.id = q.workspace_id) then
			return jsonb_build_object('status', 'second_person');
		end if;
		if q.rewrite_only then
			-- What cannot be compared any more cannot be shown to be rewritten.
			if q.raw is null then return jsonb_build_object('status', 'original_destroyed'); end if;
			if private.keeps_own_words(q.raw, q.washed) then return jsonb_build_object('status', 'own_words'); end if;
		end if;
		update public.quotes x set state = 'approved', sealed_on = coalesce(x.sealed_on, v_today), version = x.version + 1 where x.id = q.id;
	when 'reject' then
		if q.state = 'rejected' then return jsonb_build_object('status', 'decided'); end if;
		update public.quotes x set state = 'rejected', rejected_on = v_today, version = x.version + 1 where x.id = q.id;
	when 'reopen' then
		if q.state not in ('approved', 'rejected') then return jsonb_build_object('status', 'not_decided'); end if;
		if q.raw is null and (q.rewrite_only or q.washed is null) then return jsonb_build_object('status', 'original_destroyed'); end if;
		update public.quotes x set state = case when x.washed is null then 'raw' else 'washed' end, rejected_on = null, version = x.version + 1 where x.id = q.id;
	else
		return jsonb_build_object('status', 'invalid');
	end case;
	perform private.log(q.workspace_id, 'quotes.' || p_decision, q.round_id);
	return jsonb_build_object('status', 'done');
end $$;

-- The approved quotes of a release's round, for those who may see the release: [{id, text, card}] in the order of their random
-- ids; card: {id, title}, or null where it would single somebody out. `few`: there are some, and too few people wrote. `files`:
-- the person has been given the right to take out de-identified answers, which is asked here so that a release costs no more.
create function public.released_quotes(p_release uuid)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((
		select jsonb_build_object('status', 'ok', 'quotes', told.quotes, 'few', jsonb_array_length(told.quotes) = 0 and exists (
			select from public.quotes q where q.round_id = l.round_id and q.state = 'approved' and q.batch <= l.number),
			'files', private.has_export_right(l.workspace_id))
		from public.releases l, lateral (
			select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'text', t.washed, 'card', (
				select jsonb_build_object('id', c ->> 'id', 'title', c ->> 'title')
				from public.rounds r join public.survey_versions v on v.id = r.survey_version_id cross join lateral jsonb_array_elements(v.content -> 'cards') c
				where r.id = l.round_id and c ->> 'id' = t.card
			)) order by t.id), '[]'::jsonb) as quotes
			from private.told_quotes(l.round_id, l.number) t where l.n is not null
		) told
		where l.id = p_release and private.is_member(l.workspace_id)
	), jsonb_build_object('status', 'forbidden'));
end $$;

-- Destroys originals of approved texts, and rejected texts whole, when the workspace's days are over. Anybody may ask for it: it
-- goes by the calendar, and tells nothing. The log says how many.
create function public.destroy_originals()
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_done record;
begin
	-- What was counted for a release that did not come (prepare_release).
	delete from private.prepared_people k where k.prepared_at < now() - interval '1 hour';
	for v_done in
		with due as (
			select q.id, coalesce(q.rejected_on + w.quote_days <= private.today(w.id), false) as whole
			from public.quotes q join public.workspaces w on w.id = q.workspace_id
			where q.raw is not null and least(coalesce(q.sealed_on, 'infinity'), coalesce(q.rejected_on, 'infinity')) <= private.today(w.id) - w.quote_days
				or q.washed is not null and q.rejected_on <= private.today(w.id) - w.quote_days
			order by q.id for no key update of q skip locked
		), destroyed as (
			update public.quotes q set raw = null, washed = case when d.whole then null else q.washed end
			from due d where d.id = q.id returning q.workspace_id, d.whole
		)
		select d.workspace_id, count(*) filter (where not d.whole) as originals, count(*) filter (where d.whole) as rejected from destroyed d group by d.workspace_id
	loop
		perform private.log(v_done.workspace_id, 'quotes.destroy', v_done.workspace_id, jsonb_build_object('originals', v_done.originals, 'rejected', v_done.rejected));
	end loop;
	return jsonb_build_object('status', 'ok');
end $$;

revoke execute on function private.words_of(text), private.keeps_own_words(text, text), private.gather_words(uuid, int, int), private.told_quotes(uuid, int), private.quote_problem(public.quotes, int),
	public.quote_workshop(uuid, uuid), public.wash_quote(uuid, int, text), public.decide_quote(uuid, int, text), public.released_quotes(uuid), public.destroy_originals()
	from public, anon, authenticated;
grant execute on function public.quote_workshop(uuid, uuid), public.wash_quote(uuid, int, text), public.decide_quote(uuid, int, text), public.released_quotes(uuid), public.destroy_originals() to authenticated;
grant execute on function public.destroy_originals() to anon;
