/**
 * Who may do what in the database. rls.test.ts tries all of it, what is allowed and what is not, and `npm run generate` writes
 * docs/rights.md from it. A table or function that is missing here fails a test.
 */
import { leaderAct, participantAct } from '#domain/workshop/act.ts';

/** Acts of a workshop, as its doors take them. */
export const ACTS = { participant: participantAct.options.map((one) => one.shape.op.value as string), leads: leaderAct.options.map((one) => one.shape.op.value as string) };

export const TABLES = [
	'workspaces', 'members', 'invitations', 'audit_log', 'projects', 'value_cards', 'surveys', 'survey_versions', 'survey_sounds',
	'round_sets', 'rounds', 'responses', 'quotes', 'releases', 'results', 'workspace_marks', 'survey_drafts', 'survey_edits', 'card_pictures', 'board_pictures',
	'decisions', 'decision_changes', 'round_answers', 'statistics', 'statistics_values', 'insights', 'insight_changes', 'boards', 'board_versions', 'splits', 'split_results', 'pairings', 'pairing_results', 'decision_insights', 'personas', 'persona_versions',
	'workshops', 'workshop_leaders', 'workshop_minutes', 'diary_entries', 'diary_changes', 'diary_pages',
	'rule_clashes', 'rule_clash_changes', 'decision_clashes', 'dialogues', 'dialogue_notes', 'workshop_templates'
] as const;
export type Table = (typeof TABLES)[number];

/** `stranger` has an account and no role; `other` is owner and designer of another workspace; `anonymous` has no account: a device. */
export const WHO = ['owner', 'designer', 'trust_agent', 'steering', 'stranger', 'other', 'anonymous'] as const;
export type Who = (typeof WHO)[number];

const STAFF: Table[] = ['workspaces', 'members', 'projects', 'value_cards', 'surveys', 'survey_versions', 'survey_sounds', 'round_sets', 'rounds', 'releases', 'results', 'workspace_marks', 'card_pictures', 'board_pictures', 'decisions', 'decision_changes', 'round_answers', 'statistics', 'statistics_values', 'insights', 'insight_changes', 'board_versions', 'splits', 'split_results', 'pairings', 'pairing_results', 'decision_insights', 'persona_versions', 'workshops', 'workshop_leaders', 'workshop_minutes', 'diary_entries', 'diary_changes', 'diary_pages', 'rule_clashes', 'rule_clash_changes', 'decision_clashes', 'dialogues', 'dialogue_notes', 'workshop_templates'];
/** Which tables of the workspace hold rows for whom. Of `members` others than owners see themselves. */
export const SEES: Record<Who, Table[]> = {
	owner: [...STAFF, 'invitations', 'audit_log'],
	designer: [...STAFF, 'survey_drafts', 'survey_edits', 'boards', 'personas'],
	trust_agent: STAFF,
	steering: ['workspaces', 'members', 'projects', 'releases', 'results', 'workspace_marks', 'card_pictures', 'board_pictures', 'decisions', 'decision_changes', 'round_answers', 'statistics', 'statistics_values', 'insights', 'insight_changes', 'board_versions', 'splits', 'split_results', 'pairings', 'pairing_results', 'decision_insights', 'persona_versions', 'workshops', 'workshop_leaders', 'workshop_minutes', 'diary_entries', 'diary_changes', 'diary_pages', 'rule_clashes', 'rule_clash_changes', 'decision_clashes', 'dialogues', 'dialogue_notes', 'workshop_templates'],
	stranger: [],
	other: [],
	anonymous: []
};
export const VERBS = ['insert', 'update', 'delete'] as const;
export type Verb = (typeof VERBS)[number];
export const MAY: Record<Verb, Partial<Record<Who, Table[]>>> = {
	insert: { designer: ['projects', 'value_cards', 'surveys', 'survey_versions', 'round_sets', 'rounds'] },
	update: { owner: ['workspaces'], designer: ['projects', 'value_cards', 'surveys', 'rounds'], trust_agent: ['rounds'] },
	delete: { owner: ['workspace_marks'], designer: ['value_cards', 'survey_sounds'] }
};

export interface FunctionRight {
	/** For whom it does something in this workspace. */
	may: readonly Who[];
	does: string;
}
const ANYBODY = WHO;
const ACCOUNT = WHO.filter((who) => who !== 'anonymous');
const STAFF_ROLES = ['owner', 'designer', 'trust_agent'] as const;
const COLLECT = ['designer', 'trust_agent'] as const;
const DECIDE = [...COLLECT, 'steering'] as const;
/** The functions that the data API shows. The others are in a schema that it does not. */
export const FUNCTIONS: Record<string, FunctionRight> = {
	needs_first_owner: { may: ANYBODY, does: 'whether nobody has made a workspace yet' },
	create_first_workspace: { may: ACCOUNT, does: 'makes the first workspace of an empty installation' },
	create_invitation: { may: ['owner'], does: 'invites somebody to a role' },
	renew_invitation: { may: ['owner'], does: 'makes a new link for an invitation; the old one leads nowhere' },
	cancel_invitation: { may: ['owner'], does: 'takes an invitation back' },
	look_at_invitation: { may: ANYBODY, does: 'what an invitation is for, to whoever holds its link' },
	accept_invitation: { may: ACCOUNT, does: 'gives the role to the invited address, once' },
	remove_member: { may: ['owner'], does: 'takes a role away, and the person\'s open invitations; the last owner stays' },
	set_member_roles: { may: ['owner'], does: 'gives a member other roles, or none; the last owner stays' },
	hand_over_workspace: { may: ['owner'], does: 'makes another member owner in the own place' },
	leave_workspace: { may: [...STAFF_ROLES, 'steering'], does: 'gives up the own roles; the last owner stays' },
	archive_project: { may: ['designer'], does: 'puts a project away and closes its rounds; nothing is deleted' },
	restore_project: { may: ['designer'], does: 'brings a project back; its rounds stay closed' },
	draft_titles: { may: ACCOUNT, does: 'what a project\'s surveys without a version are called now; nothing for those who see no drafts' },
	search_workspaces: { may: ACCOUNT, does: 'finds by a part of a name among what the person may see; no answers' },
	add_survey_sound: { may: ['designer'], does: 'puts a recording in its place' },
	create_survey_draft: { may: ['designer'], does: 'makes a survey that has a draft and no version' },
	begin_survey_draft: { may: ['designer'], does: 'opens a published survey for changes' },
	fold_survey_draft: { may: ['designer'], does: 'keeps a draft as it is after some of its edits' },
	answered_versions: { may: ['designer'], does: 'versions of a survey that somebody has answered' },
	read_survey_draft: { may: ['designer'], does: 'reads a draft' },
	write_survey_edits: { may: ['designer'], does: 'writes down edits of a draft, and reads them' },
	survey_sound: { may: STAFF_ROLES, does: 'a recording, to listen to' },
	round_package: { may: ANYBODY, does: 'the questions of a round, by its code' },
	set_workspace_mark: { may: ['owner'], does: 'puts a mark in the place of the workspace\'s' },
	workspace_mark: { may: [...STAFF_ROLES, 'steering'], does: 'the workspace\'s mark, as a picture' },
	round_mark: { may: ANYBODY, does: 'the mark of whoever asks an open round' },
	add_card_picture: { may: ['designer'], does: 'keeps a picture for cards' },
	card_picture: { may: [...STAFF_ROLES, 'steering'], does: 'a card\'s own picture' },
	add_board_picture: { may: ['designer'], does: 'keeps a picture for boards' },
	read_board_pictures: { may: [...STAFF_ROLES, 'steering'], does: 'pictures of boards: of what is published, and for designers of drafts too' },
	read_shared_pictures: { may: ANYBODY, does: 'pictures of the version of a board that a share link opens' },
	card_pictures_kept: { may: ['designer'], does: 'how many own pictures there are, and how many nobody needs' },
	remove_unused_pictures: { may: ['designer'], does: 'removes own pictures that no version, draft or card of the library names' },
	copy_card_pictures: { may: ['designer'], does: 'brings pictures along from another workspace that the person is a member of' },
	card_library: { may: STAFF_ROLES, does: 'the cards of the library that hold what is asked for' },
	card_uses: { may: STAFF_ROLES, does: 'in how many surveys cards are, as they were published last' },
	round_picture: { may: ANYBODY, does: 'a card\'s own picture, of the survey that an open round asks' },
	round_sound: { may: ANYBODY, does: 'a recording of the survey that an open round asks' },
	save_response: { may: ANYBODY, does: 'stores a response' },
	withdraw_response: { may: ANYBODY, does: 'takes a response back, by its code' },
	park_draft: { may: ANYBODY, does: 'puts a draft aside' },
	take_up_draft: { may: ANYBODY, does: 'finds a draft by its three pictures' },
	remove_parked: { may: ANYBODY, does: 'removes a draft that was put aside, by its id' },
	fill_demo_round: { may: ['designer'], does: 'puts made-up answers into a demo round' },
	count_responses: { may: STAFF_ROLES, does: 'how many have answered a round' },
	round_progress: { may: STAFF_ROLES, does: 'how many came in by each way and how many put theirs aside, from k up' },
	change_round: { may: COLLECT, does: 'changes settings of a round; the database decides which may change now' },
	close_ended_rounds: { may: ANYBODY, does: 'closes rounds whose last day is over' },
	round_counts: { may: STAFF_ROLES, does: 'how many have answered each round' },
	raw_responses: { may: ['designer'], does: 'a round\'s stored answers' },
	begin_export: { may: ['designer'], does: 'begins to take a round\'s answers out, and writes down who did; de-identified ones also for members whom an owner has given the right' },
	export_people: { may: ['designer'], does: 'the next people of an export, to whoever began it and still may' },
	export_quotes: { may: ['designer'], does: 'a round\'s approved quotes, to whoever began their export' },
	export_round: { may: ['designer'], does: 'what may be taken out of a round; also for members with the right' },
	end_export: { may: ['designer'], does: 'says that an export is whole or cut off, or cancels it; also for members with the right, of their own' },
	round_exports: { may: ['designer'], does: 'who took a round\'s answers out, and when; for members with the right, their own' },
	set_export_right: { may: ['owner'], does: 'gives a member the right to take out de-identified answers, or takes it back' },
	workspace_exports: { may: ['owner'], does: 'who has that right, and who took out what, in all rounds' },
	begin_import: { may: ['designer'], does: 'begins to take answers in from files, for a round of its own' },
	import_people: { may: ['designer'], does: 'the next people of an import, from whoever began it; each is checked as when somebody answers' },
	finish_import: { may: ['designer'], does: 'makes the closed round of an import, from whoever began it' },
	end_import: { may: ['designer'], does: 'ends an import without a round, or cancels it' },
	project_imports: { may: ['designer'], does: 'who took answers into a project, and when' },
	sweep_imports: { may: ANYBODY, does: 'removes what is left of imports that have stood still; tells nothing' },
	add_statistics: { may: ['designer'], does: 'keeps statistics that were read from a file, all of them or none; an id that means something else now is refused' },
	project_statistics: { may: [...STAFF_ROLES, 'steering'], does: 'a project\'s statistics, in their newest versions' },
	remove_statistic: { may: ['designer'], does: 'removes a definition with all its versions' },
	quote_workshop: { may: ['designer'], does: 'a round\'s own words, to be washed; one of them as it was written, until it has been approved' },
	wash_quote: { may: ['designer'], does: 'keeps the text that others may read, beside the original' },
	decide_quote: { may: ['designer'], does: 'approves or rejects a washed text, or opens it again; who washed may not approve where two are needed' },
	tag_quote: { may: ['designer'], does: 'says what a quote is about' },
	quote_tags: { may: ['designer'], does: 'the free tags of a workspace\'s quotes' },
	merge_quote_tag: { may: ['designer'], does: 'lets one free tag stand for another, or for itself again' },
	released_quotes: { may: [...STAFF_ROLES, 'steering'], does: 'approved quotes of a release\'s round, where enough people wrote' },
	destroy_originals: { may: ANYBODY, does: 'destroys originals and rejected texts whose days are over; tells nothing' },
	paper_codes: { may: STAFF_ROLES, does: 'withdrawal codes to print on sheets' },
	paper_sheet: { may: COLLECT, does: 'whether a sheet has been typed in' },
	save_paper: { may: COLLECT, does: 'stores a sheet of paper' },
	tablet_pin: { may: COLLECT, does: 'the PIN of a round\'s shared tablets' },
	check_tablet_pin: { may: ANYBODY, does: 'whether a PIN is the right one' },
	create_one_use_codes: { may: COLLECT, does: 'makes codes for one use, and tells them once' },
	one_use_codes_made: { may: STAFF_ROLES, does: 'how many codes for one use a round has been given' },
	look_at_one_use_code: { may: ANYBODY, does: 'whether a code for one use is good, used or none' },
	parties_beside: { may: [...STAFF_ROLES, 'steering'], does: 'the other parties of a release\'s set, and their latest releases' },
	save_decision: { may: DECIDE, does: 'writes a decision about a result, or another version of one' },
	remove_decision: { may: DECIDE, does: 'takes away a decision that nobody who answered has been told of' },
	save_insight: { may: DECIDE, does: 'writes an insight of a project, or another version of one' },
	remove_insight: { may: DECIDE, does: 'takes an insight away' },
	set_reminder: { may: [...STAFF_ROLES, 'steering'], does: 'asks for reminders of the workspace\'s decisions by mail, to the own address' },
	look_at_reminder: { may: ANYBODY, does: 'whether a letter\'s link still stands for reminders, and of which workspace' },
	stop_reminder: { may: ANYBODY, does: 'ends reminders, by the link of a letter' },
	claim_reminder: { may: ANYBODY, does: 'whom to remind today and of what, to the server whose key they were asked for under; nothing without it' },
	end_reminder: { may: ANYBODY, does: 'what became of a reminder, from the same server' },
	insight_grounds: { may: [...STAFF_ROLES, 'steering'], does: 'insights with what they rest on, as it is told now' },
	tell_round: { may: DECIDE, does: 'opens or closes the page that tells those who answered what came of it' },
	make_share: { may: DECIDE, does: 'makes a link by which anybody reads one release, or one version of a board, until a day' },
	revoke_share: { may: DECIDE, does: 'takes such a link back' },
	shares_of: { may: DECIDE, does: 'the links of a release or a board, without what opens them' },
	open_share: { may: ANYBODY, does: 'what a link opens: a release as its workspace reads it, without quotes and decisions, or what the tiles of a board show of theirs' },
	save_board: { may: ['designer'], does: 'writes a board: tiles that point at releases of its workspace' },
	publish_board: { may: ['designer'], does: 'freezes a version of a board, for everybody in the workspace' },
	remove_board: { may: ['designer'], does: 'takes away a board with its versions' },
	beside_releases: { may: [...STAFF_ROLES, 'steering'], does: 'approved quotes and the other parties of several releases, as each tells them by itself' },
	board_grounds: { may: [...STAFF_ROLES, 'steering'], does: 'what the tiles of a board are drawn from besides releases: the same, insights with what they rest on, and statistics' },
	save_persona: { may: ['designer'], does: 'writes a persona of a project; the database decides what its lines may rest on' },
	publish_persona: { may: ['designer'], does: 'freezes a version of a persona, for everybody in the workspace' },
	remove_persona: { may: ['designer'], does: 'takes away a persona with its versions, for thirty days until it is forgotten' },
	restore_persona: { may: ['designer'], does: 'brings a persona back' },
	begin_workshop: { may: COLLECT, does: 'begins a workshop, led by whoever begins it' },
	set_workshop_leader: { may: COLLECT, does: 'lets a member lead a workshop, or lead it no more; only who leads it, and somebody always does' },
	join_workshop: { may: ANYBODY, does: 'comes into a workshop by its code; the same device is the same person' },
	act_in_workshop: { may: ANYBODY, does: 'does what who is in the room may do, to their own' },
	see_workshop: { may: ANYBODY, does: 'a workshop as who is in the room may see it' },
	hear_workshop: { may: ANYBODY, does: 'what everybody in a workshop\'s room sees the same of, to who is in it' },
	lead_workshop: { may: COLLECT, does: 'does what who leads a workshop may do' },
	watch_workshop: { may: [...STAFF_ROLES, 'steering'], does: 'what is on a workshop\'s wall; who leads it also sees who is here, and what waits' },
	close_workshop: { may: COLLECT, does: 'closes a workshop with its minutes' },
	add_to_minutes: { may: COLLECT, does: 'adds to a workshop\'s minutes, marked' },
	save_workshop_template: { may: COLLECT, does: 'keeps a workspace\'s own template for workshops' },
	remove_workshop_template: { may: COLLECT, does: 'removes one; workshops that were begun from it stay' },
	workshop_colleagues: { may: [...STAFF_ROLES, 'steering'], does: 'who leads a workshop; to who leads it also who else could' },
	destroy_workshop_words: { may: ANYBODY, does: 'destroys what people wrote in workshops whose days are over; tells nothing' },
	forget_personas: { may: ANYBODY, does: 'forgets personas that were taken away more than thirty days ago; tells nothing' },
	copy_persona: { may: ['designer'], does: 'copies a persona to another project of the workspace, without what it rests on' },
	persona_grounds: { may: [...STAFF_ROLES, 'steering'], does: 'personas with what their lines rest on, as it is told now; drafts to designers' },
	bindable_quotes: { may: ['designer'], does: 'approved quotes of a release, with which of them answer the same' },
	segment_grounds: { may: ['designer'], does: 'which answers a round\'s patterns are counted of, and whether they are as they were' },
	round_answer: { may: ANYBODY, does: 'what those who answered a round are told, by its code' },
	create_release: { may: ['designer'], does: 'stores results; the database decides which may be told' },
	prepare_release: { may: ['designer'], does: 'counts beforehand what a release is held against; tells nothing' },
	link_decision: { may: DECIDE, does: 'says which insight a decision was made from, once' },
	answered_twice: { may: ['designer'], does: 'whose answers of a round and an earlier one were given by people who brought their code, each round by itself' },
	pair_rounds: { may: ['designer'], does: 'stores what has changed among those who answered twice, once a round; the database decides whether it may be told' },
	split_round: { may: ['designer'], does: 'stores results group by group, once a round; the database decides whether they may be told' },
	preview_release: { may: ['designer'], does: 'what storing results would tell, with nothing stored' },
	tidy_tables: { may: ANYBODY, does: 'puts tables in an order that tells nothing, after a release or a closing' },
	project_diary: { may: [...STAFF_ROLES, 'steering'], does: 'a project\'s diary, what it points at, and its public page; to those who write also what could be pointed at' },
	save_diary_entry: { may: DECIDE, does: 'writes an entry of a project\'s diary, or another version of one' },
	remove_diary_entry: { may: DECIDE, does: 'takes an entry away' },
	publish_diary: { may: ['designer'], does: 'freezes chosen entries as a page that anybody with its address reads' },
	withdraw_diary: { may: DECIDE, does: 'takes that page away, at once and for always' },
	open_diary: { may: ANYBODY, does: 'what the address of such a page opens: what was frozen, and nothing else' },
	save_rule_clash: { may: DECIDE, does: 'writes where two rules work against each other for a persona, or another version of it' },
	remove_rule_clash: { may: DECIDE, does: 'takes a rule clash away' },
	link_clash: { may: DECIDE, does: 'says which rule clash a decision was made from, once' },
	clash_grounds: { may: [...STAFF_ROLES, 'steering'], does: 'rule clashes with what they rest on, as it is told now, and what was decided from them' },
	plan_dialogues: { may: DECIDE, does: 'plans dialogues about a published persona, one in each place' },
	save_dialogue: { may: DECIDE, does: 'writes where, with whom, when and with how many a dialogue is held' },
	remove_dialogue: { may: ['designer'], does: 'takes a dialogue away with all that was written there' },
	save_note: { may: DECIDE, does: 'writes what a group understood in a dialogue, and which line of the persona woke it' },
	remove_note: { may: DECIDE, does: 'takes a note of a dialogue away' }
};

const NAMES: Record<Who, string> = {
	owner: 'owner', designer: 'designer', trust_agent: 'trust agent', steering: 'steering', stranger: 'account without a role', other: 'other workspace', anonymous: 'no account'
};
const row = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
const head = (first: string) => row([first, ...WHO.map((who) => NAMES[who])]) + row(['---', ...WHO.map(() => '---')]);

/** docs/rights.md. */
export function rightsPage(): string {
	const verbs = (who: Who, table: Table) =>
		[...(SEES[who].includes(table) ? ['read'] : []), ...VERBS.filter((verb) => MAY[verb][who]?.includes(table))].join(', ');
	return `# Who may do what in the database

Made by \`npm run generate\` from tests/store/rights.ts, which tests/store/rls.test.ts tries, role by role, through the data API: never edit it.

Roles do not include each other (decision 1). Everything is held by row level security and grants in the database, whatever the app asks for. Nobody has a right on responses and quotes: designers read them through functions, so that not even the number of rows can be asked for. Nobody writes responses, quotes, releases, results, members or the log except through a function.

## Tables

\`read\` is of rows of the own workspace; of \`members\` others than owners see their own roles.

${head('table')}${TABLES.map((table) => row([`\`${table}\``, ...WHO.map((who) => verbs(who, table))])).join('')}
Of a round only title and status can be changed here (the rest of its settings by \`change_round\`), of a project and a survey the name. A published version, a recording, a mark, a picture of a card or a board, a release, a result, its groups and a statistic never change.

## Functions

${row(['function', 'what it does', ...WHO.map((who) => NAMES[who])])}${row(['---', '---', ...WHO.map(() => '---')])}${Object.entries(FUNCTIONS)
		.map(([name, { may, does }]) => row([`\`${name}\``, does, ...WHO.map((who) => (may.includes(who) ? 'yes' : ''))]))
		.join('')}
## In a workshop's room

Whoever is in a room by its code is a *participant*: no account, a token of their device. They call \`join_workshop\`, \`act_in_workshop\`, \`see_workshop\` and \`hear_workshop\` above and nothing else, and of the acts they may do these, to what is their own. tests/e2e/rooms.spec.ts tries each of them, and those that are others'.

${row(['act', 'participant', 'who leads', 'member who does not lead'])}${row(['---', '---', '---', '---'])}${[...new Set([...ACTS.participant, ...ACTS.leads])].map((act) => row([`\`${act}\``, ACTS.participant.includes(act) ? 'own' : '', ACTS.leads.includes(act) ? 'yes' : '', ''])).join('')}`;
}
