begin;
\ir world.psql
select plan(22);

-- Asked of the catalogue, so that a table or function that is added later is held to it too.
create temp view ours as
	select c.oid, n.nspname, c.relname, c.relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')
		and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e');
create temp view functions as
	select p.oid, n.nspname, p.proname, p.prosecdef, p.proconfig, p.oid::regprocedure::text as signature
	from pg_proc p join pg_namespace n on n.oid = p.pronamespace
	where n.nspname in ('public', 'private') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e');

select cmp_ok((select count(*) from ours), '>=', 19::bigint, 'the tables are found');
select is_empty('select nspname, relname from ours where not relrowsecurity', 'row level security is on for every table');
select is_empty($$select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where n.nspname in ('public', 'private') and c.relkind in ('v', 'm', 'f')$$, 'no view goes around it');
select is_empty($$select o.relname from ours o where o.nspname = 'public' and not exists (select from pg_policy p where p.polrelid = o.oid)$$,
	'every table in public has a policy that says who may');
select is_empty($$select tablename, policyname from pg_policies where schemaname = 'public' and roles <> '{authenticated}'$$,
	'every policy names the signed-in and nobody else');
select is_empty($$select tablename, policyname from pg_policies where schemaname = 'public' and cmd in ('UPDATE', 'ALL') and with_check is null$$,
	'every policy for updates checks what comes out');
select is_empty($$select tablename, policyname from pg_policies where schemaname = 'public' and permissive <> 'PERMISSIVE'$$, 'the policies are of one kind');
select is_empty($$select tablename, policyname from pg_policies where schemaname in ('public', 'private')
	and (qual = 'true' or with_check = 'true' or qual ilike '%user_metadata%')$$, 'no policy lets everybody, none trusts what a user writes about herself');
select is_empty($$select tablename from pg_policies where schemaname = 'private'$$, 'nothing in private has a policy');

select is_empty($$select nspname, proname from functions group by nspname, proname having count(*) > 1$$, 'no function has two forms');

-- What the data API may do at all, before any policy is asked.
select is_empty($$select o.relname, p from ours o, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
	where has_table_privilege('anon', o.oid, p)$$, 'a device without an account has no right on any table');
select is_empty($$select o.relname from ours o where has_any_column_privilege('anon', o.oid, 'select, insert, update')$$, 'nor on any column');
select is_empty($$select o.relname, p from ours o, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
	where o.nspname = 'private' and has_table_privilege('authenticated', o.oid, p)$$, 'the signed-in have no right on any table in private');
select is_empty($$select o.relname from ours o where o.relname in ('responses', 'quotes') and has_any_column_privilege('authenticated', o.oid, 'select')$$,
	'the signed-in cannot select from people''s answers, and so not ask how many there are');
select set_eq($$select o.relname || ' ' || p from ours o, unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
		where o.nspname = 'public' and has_table_privilege('authenticated', o.oid, p)$$,
	array['projects insert', 'round_sets insert', 'survey_versions insert', 'surveys insert',
		'survey_sounds delete', 'workspace_marks delete', 'value_cards insert', 'value_cards update', 'value_cards delete'],
	'what the signed-in may write, table by table');
select set_eq($$select o.relname || '.' || a.attname from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0
		where o.nspname = 'public' and o.relname <> 'value_cards' and has_column_privilege('authenticated', o.oid, a.attnum, 'update')$$,
	array['projects.name', 'rounds.status', 'rounds.title', 'surveys.title', 'workspaces.accent', 'workspaces.contact', 'workspaces.controller', 'workspaces.default_language', 'workspaces.help_lines',
		'workspaces.municipality', 'workspaces.name', 'workspaces.place', 'workspaces.quote_days', 'workspaces.smallest_group', 'workspaces.time_zone', 'workspaces.two_person_quotes'],
	'which columns the signed-in may change');
select set_eq($$select a.attname::text from pg_attribute a where a.attrelid = 'public.rounds'::regclass and a.attnum > 0 and not a.attisdropped
		and not has_column_privilege('authenticated', a.attrelid, a.attnum, 'insert')$$,
	array['imported_on'], 'a new round may have everything but a file that it comes from');

select is_empty($$select signature from functions where not coalesce(proconfig @> array['search_path=""'], false)$$,
	'every function has an empty search path');
select set_eq($$select proname::text from functions where nspname = 'public' and has_function_privilege('anon', oid, 'execute')$$,
	array['act_in_workshop', 'check_tablet_pin', 'destroy_workshop_words', 'hear_workshop', 'join_workshop', 'see_workshop', 'claim_reminder', 'close_ended_rounds', 'destroy_originals', 'end_reminder', 'forget_personas', 'look_at_invitation', 'look_at_one_use_code', 'look_at_reminder', 'needs_first_owner', 'open_diary', 'open_share', 'park_draft', 'read_shared_pictures', 'remove_parked', 'round_answer', 'round_mark', 'round_package', 'round_picture', 'round_sound', 'save_response',
		'stop_reminder', 'sweep_imports', 'take_up_draft', 'tidy_tables', 'withdraw_response'],
	'what a device without an account may call');
select set_eq($$select proname::text from functions where nspname = 'public' and has_function_privilege('authenticated', oid, 'execute')$$,
	array['accept_invitation', 'act_in_workshop', 'add_to_minutes', 'begin_workshop', 'close_workshop', 'destroy_workshop_words', 'hear_workshop', 'join_workshop', 'lead_workshop', 'remove_workshop_template', 'save_workshop_template', 'see_workshop', 'set_workshop_leader', 'watch_workshop', 'workshop_colleagues', 'add_board_picture', 'add_card_picture', 'add_statistics', 'add_survey_sound', 'answered_twice', 'answered_versions', 'archive_project', 'begin_export', 'begin_import', 'begin_survey_draft', 'beside_releases', 'bindable_quotes', 'board_grounds', 'cancel_invitation', 'card_library', 'card_picture', 'card_pictures_kept', 'card_uses', 'change_round', 'check_tablet_pin', 'claim_reminder', 'clash_grounds', 'close_ended_rounds', 'copy_card_pictures', 'copy_persona', 'count_responses', 'create_first_workspace', 'create_invitation', 'create_one_use_codes', 'create_release', 'create_survey_draft', 'decide_quote', 'destroy_originals', 'draft_titles', 'end_export', 'end_import', 'end_reminder', 'export_people', 'export_quotes', 'export_round', 'fill_demo_round', 'finish_import', 'fold_survey_draft', 'forget_personas', 'hand_over_workspace', 'import_people', 'insight_grounds', 'leave_workspace', 'link_clash', 'link_decision', 'look_at_invitation', 'look_at_one_use_code', 'look_at_reminder', 'make_share', 'merge_quote_tag', 'needs_first_owner', 'one_use_codes_made', 'open_diary', 'open_share', 'pair_rounds', 'paper_codes', 'paper_sheet', 'park_draft', 'parties_beside', 'persona_grounds', 'prepare_release', 'plan_dialogues', 'preview_release', 'project_diary', 'project_imports', 'project_statistics', 'publish_board', 'publish_diary', 'publish_persona', 'quote_tags', 'quote_workshop', 'raw_responses', 'read_board_pictures', 'read_shared_pictures', 'read_survey_draft', 'released_quotes', 'remove_board', 'remove_decision', 'remove_diary_entry', 'remove_dialogue', 'remove_insight', 'remove_member', 'remove_note', 'remove_parked', 'remove_persona', 'remove_rule_clash', 'remove_statistic', 'remove_unused_pictures', 'renew_invitation', 'restore_persona', 'restore_project', 'revoke_share', 'round_answer', 'round_counts', 'round_exports', 'round_mark', 'round_package', 'round_picture', 'round_progress', 'round_sound', 'save_board', 'save_decision', 'save_diary_entry', 'save_dialogue', 'save_insight', 'save_note', 'save_paper', 'save_persona', 'save_response', 'save_rule_clash', 'search_workspaces', 'segment_grounds', 'set_export_right', 'set_member_roles', 'set_reminder', 'set_workspace_mark', 'shares_of', 'split_round', 'stop_reminder', 'survey_sound', 'sweep_imports', 'tablet_pin', 'tag_quote', 'take_up_draft', 'tell_round', 'tidy_tables', 'wash_quote', 'withdraw_diary', 'withdraw_response', 'workspace_exports', 'workspace_mark', 'write_survey_edits'],
	'what the signed-in may call');
select set_eq($$select proname::text from functions where nspname = 'private' and prosecdef
		and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute'))
		and not exists (select from pg_trigger g where g.tgfoid = functions.oid)$$,
	array['has_role', 'is_member'], 'of what runs with the owner''s rights in private, only the questions that policies ask');
select is_empty($$select n.nspname from pg_namespace n where n.nspname in ('public', 'private')
	and (has_schema_privilege('anon', n.oid, 'create') or has_schema_privilege('authenticated', n.oid, 'create'))$$, 'nobody makes things of their own here');

select * from finish();
rollback;
