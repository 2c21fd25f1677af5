/** Made by `npm run generate` from the migrations: never edit it. */

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

type Table<Row, Optional extends keyof Row, Generated extends keyof Row, Relationships> = {
	Row: Row;
	Insert: Omit<Row, Optional | Generated> & Partial<Pick<Row, Optional>>;
	Update: Partial<Omit<Row, Generated>>;
	Relationships: Relationships;
};

export type Database = {
	public: {
		Tables: {
			audit_log: Table<
				{
					id: number;
					workspace_id: string;
					at: string;
					actor: string | null;
					action: string;
					subject: string | null;
					details: Json;
				},
				'at' | 'actor' | 'subject' | 'details',
				'id',
				[
					{ foreignKeyName: 'audit_log_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			board_pictures: Table<
				{
					id: string;
					workspace_id: string;
					bytes: string;
					digest: string;
					added_at: string;
				},
				'id' | 'added_at',
				'digest',
				[
					{ foreignKeyName: 'board_pictures_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			board_versions: Table<
				{
					board_id: string;
					workspace_id: string;
					number: number;
					title: string;
					tiles: Json;
					revision: number;
					published_on: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'board_versions_board_id_workspace_id_fkey'; columns: ['board_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'boards'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			boards: Table<
				{
					id: string;
					workspace_id: string;
					title: string;
					tiles: Json;
					revision: number;
					changed_on: string;
				},
				'id' | 'revision',
				never,
				[
					{ foreignKeyName: 'boards_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			card_pictures: Table<
				{
					id: string;
					workspace_id: string;
					bytes: string;
					digest: string;
					added_at: string;
				},
				'id' | 'added_at',
				'digest',
				[
					{ foreignKeyName: 'card_pictures_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			decision_changes: Table<
				{
					decision_id: string;
					workspace_id: string;
					version: number;
					by_email: string;
					changed_at: string;
					fields: Json;
				},
				'changed_at',
				never,
				[
					{ foreignKeyName: 'decision_changes_decision_id_workspace_id_fkey'; columns: ['decision_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'decisions'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			decision_clashes: Table<
				{
					decision_id: string;
					clash_id: string;
					workspace_id: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'decision_clashes_clash_id_workspace_id_fkey'; columns: ['clash_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'rule_clashes'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'decision_clashes_decision_id_workspace_id_fkey'; columns: ['decision_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'decisions'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			decision_insights: Table<
				{
					decision_id: string;
					insight_id: string;
					workspace_id: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'decision_insights_decision_id_workspace_id_fkey'; columns: ['decision_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'decisions'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'decision_insights_insight_id_workspace_id_fkey'; columns: ['insight_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'insights'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			decisions: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					release_id: string;
					card: string | null;
					about: string | null;
					title: string;
					action: 'create' | 'break' | 'keep' | null;
					owner: string;
					level: 'team' | 'manager' | 'steering';
					first_step: string;
					due_on: string | null;
					state: 'planned' | 'ongoing' | 'done' | 'confirmed' | 'partly' | 'not_done';
					because: string;
					plain: Json;
					version: number;
					changed_on: string;
				},
				'id' | 'card' | 'about' | 'action' | 'due_on' | 'version',
				never,
				[
					{ foreignKeyName: 'decisions_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'decisions_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			dialogue_notes: Table<
				{
					id: string;
					dialogue_id: string;
					workspace_id: string;
					kind: 'seen' | 'insight' | 'possibility' | 'parked';
					thought: string;
					saw: string;
					text: string;
					line_id: string | null;
					line_text: string | null;
					version: number;
					written_at: string;
				},
				'line_id' | 'line_text' | 'version' | 'written_at',
				never,
				[
					{ foreignKeyName: 'dialogue_notes_dialogue_id_workspace_id_fkey'; columns: ['dialogue_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'dialogues'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			dialogues: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					persona_id: string;
					persona_name: string;
					place: string;
					party: string;
					on_day: string;
					people: number | null;
					state: 'planned' | 'held';
					version: number;
				},
				'people' | 'version',
				never,
				[
					{ foreignKeyName: 'dialogues_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			diary_changes: Table<
				{
					entry_id: string;
					workspace_id: string;
					version: number;
					by_email: string;
					changed_at: string;
					fields: Json;
				},
				'changed_at',
				never,
				[
					{ foreignKeyName: 'diary_changes_entry_id_workspace_id_fkey'; columns: ['entry_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'diary_entries'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			diary_entries: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					phase: 'prepare' | 'explore' | 'understand' | 'develop' | 'deliver';
					happened_on: string;
					done: string;
					learned: string;
					links: Json;
					version: number;
					written_at: string;
				},
				'id' | 'version' | 'written_at',
				never,
				[
					{ foreignKeyName: 'diary_entries_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			diary_pages: Table<
				{
					project_id: string;
					workspace_id: string;
					code: string;
					name: string;
					phase: string;
					entries: Json;
					left_out: string[];
					by_email: string;
					published_on: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'diary_pages_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			insight_changes: Table<
				{
					insight_id: string;
					workspace_id: string;
					version: number;
					by_email: string;
					changed_at: string;
					fields: Json;
				},
				'changed_at',
				never,
				[
					{ foreignKeyName: 'insight_changes_insight_id_workspace_id_fkey'; columns: ['insight_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'insights'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			insights: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					claim: string;
					evidence: Json;
					lens: 'system' | 'people' | 'place' | null;
					life_area: 'health' | 'housing' | 'economy' | 'occupation' | null;
					goal: string;
					counter: string;
					unheard: boolean;
					anchored_with: string;
					state: 'draft' | 'anchored' | 'outdated';
					version: number;
					changed_on: string;
				},
				'id' | 'lens' | 'life_area' | 'version',
				never,
				[
					{ foreignKeyName: 'insights_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			invitations: Table<
				{
					id: string;
					workspace_id: string;
					email: string;
					role: 'owner' | 'designer' | 'trust_agent' | 'steering';
					token_hash: string;
					invited_by: string;
					created_at: string;
					expires_at: string;
					accepted_at: string | null;
				},
				'id' | 'created_at' | 'expires_at' | 'accepted_at',
				never,
				[
					{ foreignKeyName: 'invitations_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			members: Table<
				{
					workspace_id: string;
					user_id: string;
					role: 'owner' | 'designer' | 'trust_agent' | 'steering';
					email: string;
					created_at: string;
				},
				'created_at',
				never,
				[
					{ foreignKeyName: 'members_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			pairing_results: Table<
				{
					release_id: string;
					workspace_id: string;
					question: string;
					position: number;
					prompt: string;
					content: Json | null;
					hidden: 'too_few' | 'protects_another' | null;
				},
				'content' | 'hidden',
				never,
				[
					{ foreignKeyName: 'pairing_results_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'pairings'; referencedColumns: ['release_id', 'workspace_id'] }
				]
			>;
			pairings: Table<
				{
					release_id: string;
					workspace_id: string;
					round_id: string;
					before_release: string;
					before_round: string;
					people: number;
					paired_on: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'pairings_before'; columns: ['before_release', 'workspace_id']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'pairings_before_round_fkey'; columns: ['before_round']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id'] },
					{ foreignKeyName: 'pairings_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'pairings_round_id_fkey'; columns: ['round_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id'] }
				]
			>;
			persona_versions: Table<
				{
					persona_id: string;
					workspace_id: string;
					project_id: string;
					number: number;
					name: string;
					age: number | null;
					pronoun: string;
					portrait: Json;
					sections: Json;
					not_known: string;
					review_on: string;
					why: string;
					by_email: string;
					revision: number;
					published_on: string;
					removed_on: string | null;
				},
				'age' | 'removed_on',
				never,
				[
					{ foreignKeyName: 'persona_versions_persona_id_workspace_id_fkey'; columns: ['persona_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'personas'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			personas: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					name: string;
					age: number | null;
					pronoun: string;
					portrait: Json;
					sections: Json;
					not_known: string;
					review_on: string | null;
					revision: number;
					changed_on: string;
					removed_on: string | null;
				},
				'id' | 'age' | 'review_on' | 'revision' | 'removed_on',
				never,
				[
					{ foreignKeyName: 'personas_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			projects: Table<
				{
					id: string;
					workspace_id: string;
					name: string;
					archived_on: string | null;
					created_at: string;
				},
				'id' | 'archived_on' | 'created_at',
				never,
				[
					{ foreignKeyName: 'projects_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			quotes: Table<
				{
					id: string;
					workspace_id: string;
					round_id: string;
					response_id: string;
					question: string;
					card: string | null;
					state: 'raw' | 'washed' | 'approved' | 'rejected';
					version: number;
					raw: string | null;
					washed: string | null;
					washed_by: string | null;
					rewrite_only: boolean;
					sealed_on: string | null;
					rejected_on: string | null;
					batch: number | null;
					life_area: 'health' | 'housing' | 'economy' | 'occupation' | null;
					lens: 'system' | 'people' | 'place' | null;
					about_card: string | null;
					tags: string[];
				},
				'id' | 'card' | 'state' | 'version' | 'raw' | 'washed' | 'washed_by' | 'rewrite_only' | 'sealed_on' | 'rejected_on' | 'batch' | 'life_area' | 'lens' | 'about_card' | 'tags',
				never,
				[
					{ foreignKeyName: 'quotes_response_id_fkey'; columns: ['response_id']; isOneToOne: false; referencedRelation: 'responses'; referencedColumns: ['id'] },
					{ foreignKeyName: 'quotes_round_id_workspace_id_fkey'; columns: ['round_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			releases: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					round_id: string;
					number: number;
					survey: string;
					round: string;
					n: number | null;
					simulated: boolean;
					k_total: number;
					opened_on: string;
					closed_on: string | null;
					imported_on: string | null;
					released_on: string;
					released_at: string;
				},
				'id' | 'n' | 'closed_on' | 'imported_on' | 'released_on' | 'released_at',
				never,
				[
					{ foreignKeyName: 'releases_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'releases_round_id_workspace_id_fkey'; columns: ['round_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			responses: Table<
				{
					id: string;
					workspace_id: string;
					round_id: string;
					revision: number;
					language: string;
					answers: Json;
					support: 'text' | 'symbols' | 'speech' | null;
					help: string[];
					simulated: boolean;
					submitted_on: string;
				},
				'support' | 'help' | 'simulated' | 'submitted_on',
				never,
				[
					{ foreignKeyName: 'responses_round_id_workspace_id_fkey'; columns: ['round_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			results: Table<
				{
					id: string;
					workspace_id: string;
					release_id: string;
					question: string;
					unit: string;
					cut: 'all';
					position: number;
					prompt: string;
					follows: string | null;
					kind: 'best_worst' | 'pairs' | 'points' | 'ranking' | 'balance' | 'choice' | 'ladder' | 'follow_up';
					content: Json | null;
					hidden: 'too_few' | 'protects_another' | null;
					since_release: string;
				},
				'id' | 'cut' | 'follows' | 'content' | 'hidden',
				never,
				[
					{ foreignKeyName: 'results_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'results_since_release_fkey'; columns: ['since_release']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id'] }
				]
			>;
			round_answers: Table<
				{
					round_id: string;
					workspace_id: string;
					release_id: string;
					said: Json;
					told_on: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'round_answers_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'round_answers_round_id_workspace_id_fkey'; columns: ['round_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			round_sets: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					survey_version_id: string;
				},
				'id',
				never,
				[
					{ foreignKeyName: 'round_sets_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'round_sets_survey_version_id_workspace_id_fkey'; columns: ['survey_version_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'survey_versions'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			rounds: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					survey_version_id: string;
					code: string | null;
					title: string;
					status: 'open' | 'closed';
					is_demo: boolean;
					k_total: number;
					age_floor: number | null;
					expected_people: number | null;
					idle_minutes: number;
					idle_keeps: boolean;
					repeat_codes: boolean;
					one_use_codes: boolean;
					set_id: string | null;
					party: string | null;
					opened_on: string;
					closes_on: string | null;
					closed_on: string | null;
					imported_on: string | null;
					unit: string | null;
					place: string | null;
					follows_round: string | null;
				},
				'id' | 'code' | 'status' | 'is_demo' | 'k_total' | 'age_floor' | 'expected_people' | 'idle_minutes' | 'idle_keeps' | 'repeat_codes' | 'one_use_codes' | 'set_id' | 'party' | 'opened_on' | 'closes_on' | 'closed_on' | 'imported_on' | 'unit' | 'place' | 'follows_round',
				never,
				[
					{ foreignKeyName: 'rounds_follows_round_workspace_id_fkey'; columns: ['follows_round', 'workspace_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'rounds_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'rounds_set'; columns: ['set_id', 'project_id', 'survey_version_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'round_sets'; referencedColumns: ['id', 'project_id', 'survey_version_id', 'workspace_id'] },
					{ foreignKeyName: 'rounds_survey_version_id_workspace_id_fkey'; columns: ['survey_version_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'survey_versions'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			rule_clash_changes: Table<
				{
					clash_id: string;
					workspace_id: string;
					version: number;
					by_email: string;
					changed_at: string;
					fields: Json;
				},
				'changed_at',
				never,
				[
					{ foreignKeyName: 'rule_clash_changes_clash_id_workspace_id_fkey'; columns: ['clash_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'rule_clashes'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			rule_clashes: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					persona_id: string;
					situation: string;
					a_whose: string;
					a_says: string;
					a_why: string;
					b_whose: string;
					b_says: string;
					b_why: string;
					effect: string;
					seen_by: string;
					way: 'change' | 'interpret' | 'guide' | null;
					level: 'team' | 'manager' | 'steering' | null;
					evidence: Json;
					state: 'noted' | 'raised' | 'solved' | 'remains';
					version: number;
					changed_on: string;
				},
				'id' | 'way' | 'level' | 'version',
				never,
				[
					{ foreignKeyName: 'rule_clashes_persona_id_workspace_id_fkey'; columns: ['persona_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'personas'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'rule_clashes_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			split_results: Table<
				{
					release_id: string;
					workspace_id: string;
					question: string;
					part: string;
					position: number;
					prompt: string;
					kind: string;
					content: Json | null;
					hidden: 'too_few' | 'protects_another' | null;
				},
				'content' | 'hidden',
				never,
				[
					{ foreignKeyName: 'split_results_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'splits'; referencedColumns: ['release_id', 'workspace_id'] }
				]
			>;
			splits: Table<
				{
					release_id: string;
					workspace_id: string;
					round_id: string;
					question: string;
					prompt: string;
					parts: Json;
					split_on: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'splits_release_id_workspace_id_fkey'; columns: ['release_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'releases'; referencedColumns: ['id', 'workspace_id'] },
					{ foreignKeyName: 'splits_round_id_fkey'; columns: ['round_id']; isOneToOne: false; referencedRelation: 'rounds'; referencedColumns: ['id'] }
				]
			>;
			statistics: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					kind: 'kolada' | 'json-stat' | 'pxweb' | 'csv';
					producer: string;
					source: string;
					definition: string;
					title: string;
					description: string;
					unit: string;
					meaning: number;
					version: number;
					notes: string[];
					updated: string;
					retrieved_on: string;
					file: string;
					imported_on: string;
					checksum: string;
				},
				'id',
				never,
				[
					{ foreignKeyName: 'statistics_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			statistics_values: Table<
				{
					statistic_id: string;
					workspace_id: string;
					at: number;
					place: 'municipality' | 'county' | 'nation' | 'comparison';
					area_code: string;
					area_name: string;
					period: string;
					sex: 'T' | 'K' | 'M' | null;
					value: number | null;
					missing: 'secret' | 'nonresponse' | 'not_applicable' | 'missing' | 'removed' | null;
					mark: string;
					mean_of: number | null;
				},
				'sex' | 'value' | 'missing' | 'mean_of',
				never,
				[
					{ foreignKeyName: 'statistics_values_statistic_id_workspace_id_fkey'; columns: ['statistic_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'statistics'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			survey_drafts: Table<
				{
					id: string;
					workspace_id: string;
					survey_id: string;
					sheet: Json;
					number: number;
					folded: number;
					folded_sheet: Json | null;
				},
				'id' | 'number' | 'folded' | 'folded_sheet',
				never,
				[
					{ foreignKeyName: 'survey_drafts_survey_id_workspace_id_fkey'; columns: ['survey_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'surveys'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			survey_edits: Table<
				{
					id: string;
					workspace_id: string;
					draft_id: string;
					number: number;
					account: string;
					edit: Json;
				},
				'id',
				never,
				[
					{ foreignKeyName: 'survey_edits_draft_id_workspace_id_fkey'; columns: ['draft_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'survey_drafts'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			survey_sounds: Table<
				{
					id: string;
					workspace_id: string;
					survey_version_id: string;
					language: string;
					place: string;
					bytes: string;
					mime: string;
					digest: string;
					size: number;
				},
				'id',
				'mime' | 'digest' | 'size',
				[
					{ foreignKeyName: 'survey_sounds_survey_version_id_workspace_id_fkey'; columns: ['survey_version_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'survey_versions'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			survey_versions: Table<
				{
					id: string;
					workspace_id: string;
					survey_id: string;
					number: number;
					content: Json;
					published_at: string;
				},
				'id' | 'published_at',
				never,
				[
					{ foreignKeyName: 'survey_versions_survey_id_workspace_id_fkey'; columns: ['survey_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'surveys'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			surveys: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					title: string;
					created_at: string;
				},
				'id' | 'created_at',
				never,
				[
					{ foreignKeyName: 'surveys_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			value_cards: Table<
				{
					id: string;
					workspace_id: string;
					code: string;
					life_area: 'health' | 'housing' | 'economy' | 'occupation' | null;
					lens: 'system' | 'people' | 'place' | null;
					title: string;
					line: string;
					picture: string;
					alt: string;
					language: string;
					translations: Json;
					archived_on: string | null;
					created_at: string;
				},
				'id' | 'code' | 'life_area' | 'lens' | 'line' | 'picture' | 'alt' | 'language' | 'translations' | 'archived_on' | 'created_at',
				never,
				[
					{ foreignKeyName: 'value_cards_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			workshop_leaders: Table<
				{
					workshop_id: string;
					workspace_id: string;
					user_id: string;
				},
				never,
				never,
				[
					{ foreignKeyName: 'workshop_leaders_workshop_id_workspace_id_fkey'; columns: ['workshop_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'workshops'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			workshop_minutes: Table<
				{
					workshop_id: string;
					workspace_id: string;
					content: Json;
					additions: Json;
					diary_number: string;
					by_email: string;
				},
				'additions' | 'diary_number',
				never,
				[
					{ foreignKeyName: 'workshop_minutes_workshop_id_workspace_id_fkey'; columns: ['workshop_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'workshops'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			workshop_templates: Table<
				{
					id: string;
					workspace_id: string;
					name: string;
					about: string;
					plan: Json;
				},
				never,
				never,
				[
					{ foreignKeyName: 'workshop_templates_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			workshops: Table<
				{
					id: string;
					workspace_id: string;
					project_id: string;
					title: string;
					plan: Json;
					code: string;
					status: 'open' | 'closed';
					held_on: string;
					closed_on: string | null;
					seq: number;
					destroyed_on: string | null;
				},
				'status' | 'closed_on' | 'seq' | 'destroyed_on',
				never,
				[
					{ foreignKeyName: 'workshops_project_id_workspace_id_fkey'; columns: ['project_id', 'workspace_id']; isOneToOne: false; referencedRelation: 'projects'; referencedColumns: ['id', 'workspace_id'] }
				]
			>;
			workspace_marks: Table<
				{
					id: string;
					workspace_id: string;
					bytes: string;
					mime: string;
					digest: string;
					width: number;
					height: number;
				},
				'id',
				'mime' | 'digest' | 'width' | 'height',
				[
					{ foreignKeyName: 'workspace_marks_workspace_id_fkey'; columns: ['workspace_id']; isOneToOne: false; referencedRelation: 'workspaces'; referencedColumns: ['id'] }
				]
			>;
			workspaces: Table<
				{
					id: string;
					name: string;
					municipality: string;
					place: string;
					controller: string;
					contact: string;
					help_lines: string;
					time_zone: string;
					accent: string | null;
					default_language: string;
					smallest_group: number;
					two_person_quotes: boolean;
					quote_days: number;
					created_at: string;
				},
				'id' | 'municipality' | 'place' | 'controller' | 'contact' | 'help_lines' | 'time_zone' | 'accent' | 'default_language' | 'smallest_group' | 'two_person_quotes' | 'quote_days' | 'created_at',
				never,
				[]
			>;
		};
		Views: Record<never, never>;
		Functions: {
			accept_invitation: { Args: { p_token: string }; Returns: Json };
			act_in_workshop: { Args: { p_code: string; p_token: string; p_acts: Json }; Returns: Json };
			add_board_picture: { Args: { p_workspace: string; p_base64: string }; Returns: Json };
			add_card_picture: { Args: { p_workspace: string; p_base64: string }; Returns: Json };
			add_statistics: { Args: { p_project: string; p_statistics: Json; p_as_new: boolean }; Returns: Json };
			add_survey_sound: { Args: { p_version: string; p_language: string; p_place: string; p_base64: string }; Returns: Json };
			add_to_minutes: { Args: { p_workshop: string; p_text: string; p_number: string }; Returns: Json };
			answered_twice: { Args: { p_round: string }; Returns: Json };
			answered_versions: { Args: { p_survey: string }; Returns: Json };
			archive_project: { Args: { p_project: string }; Returns: Json };
			begin_export: { Args: { p_round: string; p_file: string; p_format: string; p_kind?: string }; Returns: Json };
			begin_import: { Args: { p_project: string; p_version: string; p_title: string; p_source: string }; Returns: Json };
			begin_survey_draft: { Args: { p_survey: string; p_sheet: Json }; Returns: Json };
			begin_workshop: { Args: { p_project: string; p_workshop: string; p_title: string; p_plan: Json; p_code: string }; Returns: Json };
			beside_releases: { Args: { p_releases: string[] }; Returns: Json };
			bindable_quotes: { Args: { p_release: string }; Returns: Json };
			board_grounds: { Args: { p_releases: string[]; p_insights: string[]; p_statistics: string[]; p_personas?: string[] }; Returns: Json };
			cancel_invitation: { Args: { p_workspace: string; p_invitation: string }; Returns: Json };
			card_library: { Args: { p_workspace: string; p_query: string; p_life_area: string; p_lens: string; p_archived: boolean }; Returns: Json };
			card_picture: { Args: { p_workspace: string; p_digest: string }; Returns: Json };
			card_pictures_kept: { Args: { p_workspace: string }; Returns: Json };
			card_uses: { Args: { p_workspace: string; p_codes: string[] }; Returns: Json };
			change_round: { Args: { p_round: string; p_settings: Json }; Returns: Json };
			check_tablet_pin: { Args: { p_code: string; p_pin: string }; Returns: Json };
			claim_reminder: { Args: { p_key: string }; Returns: Json };
			clash_grounds: { Args: { p_clashes: string[]; p_persona: string }; Returns: Json };
			close_ended_rounds: { Args: never; Returns: Json };
			close_workshop: { Args: { p_workshop: string; p_seq: number; p_minutes: Json }; Returns: Json };
			copy_card_pictures: { Args: { p_from: string; p_to: string; p_digests: string[] }; Returns: Json };
			copy_persona: { Args: { p_persona: string; p_project: string; p_copy: string }; Returns: Json };
			count_responses: { Args: { p_round: string }; Returns: Json };
			create_first_workspace: { Args: { p_name: string; p_municipality: string; p_place: string }; Returns: Json };
			create_invitation: { Args: { p_workspace: string; p_email: string; p_role: string; p_key?: string }; Returns: Json };
			create_one_use_codes: { Args: { p_round: string; p_count: number }; Returns: Json };
			create_release: { Args: { p_round: string; p_members: Json; p_results: Json }; Returns: Json };
			create_survey_draft: { Args: { p_project: string; p_title: string; p_sheet: Json }; Returns: Json };
			decide_quote: { Args: { p_quote: string; p_version: number; p_decision: string }; Returns: Json };
			destroy_originals: { Args: never; Returns: Json };
			destroy_workshop_words: { Args: never; Returns: Json };
			draft_titles: { Args: { p_project?: string }; Returns: Json };
			end_export: { Args: { p_round: string; p_export: string; p_state: string }; Returns: Json };
			end_import: { Args: { p_project: string; p_import: string; p_state: string; p_refusal?: Json }; Returns: Json };
			end_reminder: { Args: { p_key: string; p_reminder: string; p_told: Json }; Returns: Json };
			export_people: { Args: { p_round: string; p_export: string; p_after?: string; p_most?: number }; Returns: Json };
			export_quotes: { Args: { p_round: string; p_export: string }; Returns: Json };
			export_round: { Args: { p_round: string; p_survey?: boolean }; Returns: Json };
			fill_demo_round: { Args: { p_round: string; p_responses: Json }; Returns: Json };
			finish_import: { Args: { p_project: string; p_import: string; p_people: number }; Returns: Json };
			fold_survey_draft: { Args: { p_survey: string; p_number: number; p_sheet: Json }; Returns: Json };
			forget_personas: { Args: never; Returns: Json };
			hand_over_workspace: { Args: { p_workspace: string; p_user: string }; Returns: Json };
			hear_workshop: { Args: { p_code: string; p_token: string; p_since: number }; Returns: Json };
			import_people: { Args: { p_project: string; p_import: string; p_people: Json; p_percent: number }; Returns: Json };
			insight_grounds: { Args: { p_insights: string[]; p_marks: boolean }; Returns: Json };
			join_workshop: { Args: { p_code: string; p_token: string; p_name: string }; Returns: Json };
			lead_workshop: { Args: { p_workshop: string; p_acts: Json }; Returns: Json };
			leave_workspace: { Args: { p_workspace: string }; Returns: Json };
			link_clash: { Args: { p_decision: string; p_clash: string }; Returns: Json };
			link_decision: { Args: { p_decision: string; p_insight: string }; Returns: Json };
			look_at_invitation: { Args: { p_token: string }; Returns: Json };
			look_at_one_use_code: { Args: { p_code: string; p_one_use: string }; Returns: Json };
			look_at_reminder: { Args: { p_token: string }; Returns: Json };
			make_share: { Args: { p_release: string; p_board: string; p_version: number; p_share: string; p_name: string; p_token: string; p_password: string; p_expires: string }; Returns: Json };
			merge_quote_tag: { Args: { p_workspace: string; p_from: string; p_into: string }; Returns: Json };
			needs_first_owner: { Args: never; Returns: boolean };
			one_use_codes_made: { Args: { p_round: string }; Returns: Json };
			open_diary: { Args: { p_code: string }; Returns: Json };
			open_share: { Args: { p_token: string; p_password: string }; Returns: Json };
			pair_rounds: { Args: { p_round: string; p_before: string; p_members: Json; p_before_members: Json; p_results: Json }; Returns: Json };
			paper_codes: { Args: { p_round: string; p_sheets: string[] }; Returns: Json };
			paper_sheet: { Args: { p_round: string; p_sheet: string }; Returns: Json };
			park_draft: { Args: { p_code: string; p_draft: Json }; Returns: Json };
			parties_beside: { Args: { p_release: string }; Returns: Json };
			persona_grounds: { Args: { p_personas: string[]; p_drafts: boolean; p_marks: boolean; p_number?: number }; Returns: Json };
			plan_dialogues: { Args: { p_project: string; p_persona: string; p_key: string; p_places: Json; p_party: string; p_on: string }; Returns: Json };
			prepare_release: { Args: { p_round: string }; Returns: Json };
			preview_release: { Args: { p_round: string; p_members: Json; p_results: Json }; Returns: Json };
			project_diary: { Args: { p_project: string }; Returns: Json };
			project_imports: { Args: { p_project: string }; Returns: Json };
			project_statistics: { Args: { p_project: string }; Returns: Json };
			publish_board: { Args: { p_board: string; p_revision: number }; Returns: Json };
			publish_diary: { Args: { p_project: string; p_entries: Json; p_code: string }; Returns: Json };
			publish_persona: { Args: { p_persona: string; p_revision: number; p_why: string }; Returns: Json };
			quote_tags: { Args: { p_workspace: string }; Returns: Json };
			quote_workshop: { Args: { p_round: string; p_quote?: string }; Returns: Json };
			raw_responses: { Args: { p_round: string; p_after?: string; p_most?: number }; Returns: Json };
			read_board_pictures: { Args: { p_workspace: string; p_digests: string[] }; Returns: Json };
			read_shared_pictures: { Args: { p_token: string; p_password: string; p_digests: string[] }; Returns: Json };
			read_survey_draft: { Args: { p_survey: string; p_own?: boolean }; Returns: Json };
			released_quotes: { Args: { p_release: string }; Returns: Json };
			remove_board: { Args: { p_board: string }; Returns: Json };
			remove_decision: { Args: { p_decision: string }; Returns: Json };
			remove_dialogue: { Args: { p_dialogue: string }; Returns: Json };
			remove_diary_entry: { Args: { p_entry: string }; Returns: Json };
			remove_insight: { Args: { p_insight: string }; Returns: Json };
			remove_member: { Args: { p_workspace: string; p_user: string; p_role: string }; Returns: Json };
			remove_note: { Args: { p_note: string }; Returns: Json };
			remove_parked: { Args: { p_code: string; p_id: string }; Returns: Json };
			remove_persona: { Args: { p_persona: string }; Returns: Json };
			remove_rule_clash: { Args: { p_clash: string }; Returns: Json };
			remove_statistic: { Args: { p_project: string; p_statistic: string }; Returns: Json };
			remove_unused_pictures: { Args: { p_workspace: string }; Returns: Json };
			remove_workshop_template: { Args: { p_template: string }; Returns: Json };
			renew_invitation: { Args: { p_workspace: string; p_invitation: string; p_key?: string }; Returns: Json };
			restore_persona: { Args: { p_persona: string }; Returns: Json };
			restore_project: { Args: { p_project: string }; Returns: Json };
			revoke_share: { Args: { p_share: string }; Returns: Json };
			round_answer: { Args: { p_code: string }; Returns: Json };
			round_counts: { Args: never; Returns: Json };
			round_exports: { Args: { p_round: string }; Returns: Json };
			round_mark: { Args: { p_code: string; p_digest: string }; Returns: Json };
			round_package: { Args: { p_code: string }; Returns: Json };
			round_picture: { Args: { p_code: string; p_digest: string }; Returns: Json };
			round_progress: { Args: { p_round: string }; Returns: Json };
			round_sound: { Args: { p_code: string; p_digest: string }; Returns: Json };
			save_board: { Args: { p_workspace: string; p_board: string; p_revision: number; p_title: string; p_tiles: Json }; Returns: Json };
			save_decision: { Args: { p_release: string; p_decision: string; p_version: number; p_fields: Json }; Returns: Json };
			save_dialogue: { Args: { p_dialogue: string; p_version: number; p_fields: Json }; Returns: Json };
			save_diary_entry: { Args: { p_project: string; p_entry: string; p_version: number; p_fields: Json }; Returns: Json };
			save_insight: { Args: { p_project: string; p_insight: string; p_version: number; p_fields: Json }; Returns: Json };
			save_note: { Args: { p_dialogue: string; p_note: string; p_version: number; p_fields: Json }; Returns: Json };
			save_paper: { Args: { p_round: string; p_sheet: string; p_response: Json }; Returns: Json };
			save_persona: { Args: { p_project: string; p_persona: string; p_revision: number; p_fields: Json }; Returns: Json };
			save_response: { Args: { p_code: string; p_response: Json }; Returns: Json };
			save_rule_clash: { Args: { p_persona: string; p_clash: string; p_version: number; p_fields: Json }; Returns: Json };
			save_workshop_template: { Args: { p_workspace: string; p_template: string; p_name: string; p_about: string; p_plan: Json }; Returns: Json };
			search_workspaces: { Args: { p_query: string }; Returns: Json };
			see_workshop: { Args: { p_code: string; p_token: string; p_since: number }; Returns: Json };
			segment_grounds: { Args: { p_releases: string[] }; Returns: Json };
			set_export_right: { Args: { p_workspace: string; p_user: string; p_may: boolean }; Returns: Json };
			set_member_roles: { Args: { p_workspace: string; p_user: string; p_roles: string[] }; Returns: Json };
			set_reminder: { Args: { p_workspace: string; p_language: string; p_origin: string; p_token: string; p_key: string }; Returns: Json };
			set_workshop_leader: { Args: { p_workshop: string; p_user: string; p_leads: boolean }; Returns: Json };
			set_workspace_mark: { Args: { p_workspace: string; p_base64: string }; Returns: Json };
			shares_of: { Args: { p_release: string; p_board: string }; Returns: Json };
			split_round: { Args: { p_round: string; p_question: string; p_parts: Json; p_members: Json; p_results: Json }; Returns: Json };
			stop_reminder: { Args: { p_token: string }; Returns: Json };
			survey_sound: { Args: { p_version: string; p_digest: string }; Returns: Json };
			sweep_imports: { Args: never; Returns: Json };
			tablet_pin: { Args: { p_round: string; p_new?: boolean }; Returns: Json };
			tag_quote: { Args: { p_quote: string; p_life_area: string; p_lens: string; p_card: string; p_tags: string[] }; Returns: Json };
			take_up_draft: { Args: { p_code: string; p_pictures: number[] }; Returns: Json };
			tell_round: { Args: { p_release: string; p_said: Json }; Returns: Json };
			tidy_tables: { Args: never; Returns: Json };
			wash_quote: { Args: { p_quote: string; p_version: number; p_text: string }; Returns: Json };
			watch_workshop: { Args: { p_workshop: string; p_since: number; p_desk: boolean }; Returns: Json };
			withdraw_diary: { Args: { p_project: string }; Returns: Json };
			withdraw_response: { Args: { p_code: string }; Returns: Json };
			workshop_colleagues: { Args: { p_workshop: string }; Returns: Json };
			workspace_exports: { Args: { p_workspace: string }; Returns: Json };
			workspace_mark: { Args: { p_workspace: string; p_digest: string }; Returns: Json };
			write_survey_edits: { Args: { p_survey: string; p_after: number; p_edits: Json }; Returns: Json };
		};
		Enums: Record<never, never>;
		CompositeTypes: Record<never, never>;
	};
};
