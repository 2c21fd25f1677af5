-- The card library of a workspace (value_cards), read; its own pictures, counted, copied and removed. Nothing here ever changes a
-- survey or a draft.

-- The cards of a workspace that hold what is asked for, newest first, without their translations. What is '' is not asked for.
-- With the rights of whoever calls.
create function public.card_library(p_workspace uuid, p_query text, p_life_area text, p_lens text, p_archived boolean)
returns jsonb language plpgsql stable set search_path = '' as $$
declare
	v_asked text := private.folded(btrim(regexp_replace(left(coalesce(p_query, ''), 200), '\s+', ' ', 'g')));
begin
	if not private.has_role(p_workspace, array['owner', 'designer', 'trust_agent']) then return jsonb_build_object('status', 'forbidden'); end if;
	return jsonb_build_object('status', 'found', 'cards', (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', c.id, 'code', c.code, 'title', c.title, 'line', c.line, 'lifeArea', c.life_area, 'lens', c.lens, 'picture', c.picture, 'alt', c.alt,
			'language', c.language, 'archivedOn', c.archived_on) order by c.created_at desc, c.id), '[]'::jsonb)
		from public.value_cards c
		where c.workspace_id = p_workspace and (c.archived_on is not null) = coalesce(p_archived, false)
			and (coalesce(p_life_area, '') = '' or c.life_area = p_life_area) and (coalesce(p_lens, '') = '' or c.lens = p_lens)
			and (v_asked = '' or private.finds(c.title, v_asked) or private.finds(c.line, v_asked) or private.finds(c.alt, v_asked))
	));
end $$;

-- In how many surveys of the workspace each card is, as they were published last, and the name of the first of them:
-- [{code, surveys, first}]. With the rights of whoever calls.
create function public.card_uses(p_workspace uuid, p_codes text[])
returns jsonb language sql stable set search_path = '' as $$
	with newest as (
		select distinct on (v.survey_id) v.survey_id, v.content -> 'cards' as cards from public.survey_versions v
		where v.workspace_id = p_workspace order by v.survey_id, v.number desc
	), used as (
		select c ->> 'id' as code, s.title, s.created_at from newest n join public.surveys s on s.id = n.survey_id cross join lateral jsonb_array_elements(n.cards) c
		where c ->> 'id' = any (p_codes)
	)
	select coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'surveys', x.n, 'first', x.first)), '[]'::jsonb)
	from (select u.code, count(*) as n, (array_agg(u.title order by u.created_at))[1] as first from used u group by u.code) x
$$;

-- How many own pictures a workspace may have.
create function private.most_card_pictures() returns int language sql immutable set search_path = '' as $$ select 500 $$;

-- Pictures that no published version, no card of the library and no draft names. What has come within a day is left alone: the
-- card that it is for may still be on its way. A draft names a picture that stands in it, and one that an edit has put there and
-- no later edit, knowing of it, has taken away; an undo does not count, since it may have found nothing to undo.
create function private.unused_card_pictures(p_workspace uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
	with said as (
		select d.id as draft, 0 as number, 0::bigint as at, regexp_replace(e.key, '^~[^~]*~', '') as place, null::jsonb as was, e.value as becomes
		from public.survey_drafts d cross join lateral jsonb_each(coalesce(d.folded_sheet, d.sheet)) e
		where d.workspace_id = p_workspace and e.key like '%/picture'
		union all
		select d.id, s.number, c.at, regexp_replace(c.change ->> 'place', '^~[^~]*~', ''), case when s.edit ? 'whole' then null else c.change -> 'from' end, c.change -> 'to'
		from public.survey_drafts d join public.survey_edits s on s.draft_id = d.id and s.number > d.folded
		cross join lateral jsonb_array_elements(s.edit -> 'changes') with ordinality c (change, at)
		where d.workspace_id = p_workspace and c.change ->> 'place' like '%/picture'
	), named as (
		select a.becomes #>> '{}' as picture from said a
		where a.becomes #>> '{}' like 'own-%' and not exists (
			select from said b where b.draft = a.draft and b.place = a.place and (b.number, b.at) > (a.number, a.at) and b.was = a.becomes
		)
		union all
		select v.picture from public.value_cards v where v.workspace_id = p_workspace
		union all
		select c ->> 'picture' from public.survey_versions s cross join lateral jsonb_array_elements(s.content -> 'cards') c where s.workspace_id = p_workspace
	)
	select p.id from public.card_pictures p
	where p.workspace_id = p_workspace and p.added_at < now() - interval '1 day' and not exists (select from named n where n.picture = 'own-' || p.digest)
$$;

-- How many own pictures there are, may be, and can be removed. For designers.
create function public.card_pictures_kept(p_workspace uuid)
returns jsonb language sql stable security definer set search_path = '' as $$
	select case when private.has_role(p_workspace, array['designer']) then jsonb_build_object(
		'status', 'ok', 'most', private.most_card_pictures(), 'kept', (select count(*) from public.card_pictures p where p.workspace_id = p_workspace),
		'unused', (select count(*) from private.unused_card_pictures(p_workspace))
	) else jsonb_build_object('status', 'forbidden') end
$$;

-- Removes those that nobody needs. For designers.
create function public.remove_unused_pictures(p_workspace uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_removed int;
begin
	if not private.has_role(p_workspace, array['designer']) then return jsonb_build_object('status', 'forbidden'); end if;
	delete from public.card_pictures p where p.id in (select private.unused_card_pictures(p_workspace));
	get diagnostics v_removed = row_count;
	return jsonb_build_object('status', 'removed', 'removed', v_removed);
end $$;

-- Whether there is room for so many more, after what nobody needs has been removed. Two who ask at once take turns until the end
-- of what they do.
create function private.room_for_pictures(p_workspace uuid, p_more int) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
	perform 1 from public.workspaces w where w.id = p_workspace for no key update;
	if (select count(*) from public.card_pictures p where p.workspace_id = p_workspace) + p_more <= private.most_card_pictures() then return true; end if;
	delete from public.card_pictures p where p.id in (select private.unused_card_pictures(p_workspace));
	return (select count(*) from public.card_pictures p where p.workspace_id = p_workspace) + p_more <= private.most_card_pictures();
end $$;

-- Brings pictures along from a workspace that the person is a member of to one where they are a designer; what is there already
-- is not doubled, and what is nowhere is left out.
create function public.copy_card_pictures(p_from uuid, p_to uuid, p_digests text[])
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	v_new int;
begin
	if not private.has_role(p_to, array['designer']) or not private.is_member(p_from) then return jsonb_build_object('status', 'forbidden'); end if;
	select count(*) into v_new from public.card_pictures p where p.workspace_id = p_from and p.digest = any (p_digests)
		and not exists (select from public.card_pictures o where o.workspace_id = p_to and o.digest = p.digest);
	if v_new > 0 and not private.room_for_pictures(p_to, v_new) then return jsonb_build_object('status', 'full', 'most', private.most_card_pictures()); end if;
	-- One that is there already is new again: nothing may remove it before the copy names it.
	insert into public.card_pictures (workspace_id, bytes) select p_to, p.bytes from public.card_pictures p where p.workspace_id = p_from and p.digest = any (p_digests)
		on conflict (workspace_id, digest) do update set added_at = now();
	return jsonb_build_object('status', 'copied');
end $$;

-- A version names no picture that is not there. The app says it in a sentence first.
create function private.pictures_are_there() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if exists (
		select from jsonb_array_elements(new.content -> 'cards') c where c ->> 'picture' like 'own-%'
			and not exists (select from public.card_pictures p where p.workspace_id = new.workspace_id and 'own-' || p.digest = c ->> 'picture')
	) then
		raise exception 'a card names a picture that is not there' using errcode = '23503';
	end if;
	return null;
end $$;
-- After the row's own checks, which say that there is a list of cards.
create trigger survey_versions_have_their_pictures after insert on public.survey_versions
	for each row execute function private.pictures_are_there();

revoke execute on function public.card_library(uuid, text, text, text, boolean), public.card_uses(uuid, text[]), public.card_pictures_kept(uuid), public.remove_unused_pictures(uuid),
	public.copy_card_pictures(uuid, uuid, text[]), private.most_card_pictures(), private.unused_card_pictures(uuid), private.room_for_pictures(uuid, int), private.pictures_are_there()
	from public, anon, authenticated;
grant execute on function public.card_library(uuid, text, text, text, boolean), public.card_uses(uuid, text[]), public.card_pictures_kept(uuid), public.remove_unused_pictures(uuid),
	public.copy_card_pictures(uuid, uuid, text[]) to authenticated;
