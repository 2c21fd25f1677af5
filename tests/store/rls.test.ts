/** The same threats through the data API, with each role's own token: what supabase-js, or anybody with curl, can reach. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SupabaseClient } from '@supabase/supabase-js';
import * as boardPictures from '#data/server/board-pictures.ts';
import * as boards from '#data/server/boards.ts';
import type { Tile } from '#domain/board/board.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { sam } from '#content/persona-templates.ts';
import * as decisions from '#data/server/decisions.ts';
import * as diary from '#data/server/diary.ts';
import * as clashes from '#data/server/clashes.ts';
import * as dialogues from '#data/server/dialogues.ts';
import * as insights from '#data/server/insights.ts';
import * as drafts from '#data/server/drafts.ts';
import * as personas from '#data/server/personas.ts';
import * as workshops from '#data/server/workshops.ts';
import * as pictures from '#data/server/pictures.ts';
import * as responses from '#data/server/responses.ts';
import * as senders from '#data/server/senders.ts';
import * as sounds from '#data/server/sounds.ts';
import * as statistics from '#data/server/statistics.ts';
import type { Round } from '#data/server/rounds.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { FUNCTIONS, MAY, SEES, TABLES, VERBS, WHO, type Table, type Verb, type Who } from './rights.ts';
import { png, webp } from '../fixtures/picture.ts';
import { statisticOf } from '../fixtures/statistics/index.ts';
import { tone } from '../fixtures/tone.ts';
import { SOAK } from '../soak.ts';
import { answer, content, madeUp, makeWorld, openRound, release, signUp, storeKinds, type MadeUp, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const DECISION = '00000000-0000-4000-8000-0000000000d1';
const INSIGHT = '00000000-0000-4000-8000-0000000000e1';
const BOARD = '00000000-0000-4000-8000-0000000000b1';
const PERSONA = '00000000-0000-4000-8000-0000000000f1';
const WORKSHOP = '00000000-0000-4000-8000-0000000000f7';
const ENTRY = '00000000-0000-4000-8000-0000000000c1';
const CLASH = '00000000-0000-4000-8000-0000000000a1';
const NOTE = '00000000-0000-4000-8000-0000000000c7';
const NOT_DESIGNERS: readonly Who[] = WHO.filter((who) => who !== 'designer');

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
// Supabase Lite prints refused statements on the console; save.test.ts looks at what they hold.
quiet();

describe.for(kinds)('data API on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let demo: Round;
	let people: MadeUp[];

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		demo = await openRound(world, true);
		people = madeUp(12, 7);
		await answer(world, round.code, people);
		await responses.fillDemo(world.people.designer.client, demo.id, madeUp(6, 8));
		await release(world, round);
		await sounds.add(world.people.designer.client, { versionId: world.versionId, language: 'sv', place: 'title' }, tone(0.2));
		await world.people.designer.client.from('round_sets').insert({ workspace_id: world.workspaceId, project_id: world.projectId, survey_version_id: world.versionId });
		await pictures.add(world.people.designer.client, world.workspaceId, webp());
		await senders.setMark(world.people.owner.client, world.workspaceId, png(4, 2));
	});
	afterAll(() => store?.close());

	// Without the database's types: here everything is tried that they forbid.
	const clientOf = (who: Who) => (who === 'anonymous' ? world.anonymous : world.people[who].client) as unknown as SupabaseClient;
	const tokenOf = (who: Who): string | undefined => (who === 'anonymous' ? undefined : world.people[who].token);

	/** As curl would: path, headers, body. */
	async function request(who: Who, path: string, options: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) {
		const token = tokenOf(who);
		const response = await store.fetch(`http://in-process.invalid/rest/v1/${path}`, {
			method: options.method ?? 'GET',
			headers: {
				apikey: store.key,
				'content-type': 'application/json',
				...(token ? { authorization: `Bearer ${token}` } : {}),
				...options.headers
			},
			body: options.body === undefined ? undefined : JSON.stringify(options.body)
		});
		return { status: response.status, range: response.headers.get('content-range') ?? '', text: await response.text() };
	}

	/** One number for all that is stored, whoever may see it. */
	async function fingerprint(): Promise<string> {
		const parts = [...TABLES.map((t) => `public.${t}`), 'private.result_people', 'private.withdrawal_codes', 'private.hash_key', 'private.reminders']
			.map((t) => `(select '${t}' || coalesce(md5(string_agg(x::text, ',' order by x::text)), '') from ${t} x)`);
		const [row] = await store.sql<{ all: string }>(`select concat_ws(E'\\n', ${parts.join(', ')}) as all`);
		return row!.all;
	}

	/** A row of the workspace that would be accepted from somebody who may. */
	function sample(table: Table): Record<string, unknown> {
		const own = { workspace_id: world.workspaceId };
		const { projectId, versionId } = world;
		const samples: Record<Table, Record<string, unknown>> = {
			workspaces: { name: 'Ny' },
			members: { ...own, user_id: world.people.stranger.id, role: 'designer', email: 'stranger@example.se' },
			invitations: { ...own, email: 'stranger@example.se', role: 'owner', invited_by: world.people.stranger.id },
			audit_log: { ...own, action: 'projects.insert' },
			projects: { ...own, name: 'Nytt' },
			value_cards: { ...own, code: 'NY', life_area: 'health', lens: 'place', title: 'Nytt' },
			surveys: { ...own, project_id: projectId, title: 'Ny' },
			survey_versions: { ...own, survey_id: surveyId, number: 2, content },
			round_sets: { ...own, project_id: projectId, survey_version_id: versionId },
			rounds: { ...own, project_id: projectId, survey_version_id: versionId, code: 'NYTT-101', title: 'Ny' },
			responses: { ...own, id: '00000000-0000-4000-8000-000000000001', round_id: round.id, revision: 1, language: 'sv', answers: [] },
			quotes: { ...own, round_id: round.id, response_id: people[0]!.id, question: 'top', card: 'X', raw: 'Ny' },
			releases: { ...own, project_id: projectId, round_id: round.id, number: 9, survey: 'x', round: 'x', n: 60, simulated: false, k_total: 5, opened_on: '2026-11-28' },
			results: { ...own, release_id: releaseId, question: 'matters', unit: 'x', kind: 'best_worst', content: {}, since_release: releaseId },
			survey_sounds: { ...own, survey_version_id: versionId, language: 'sv', place: 'NY' },
			workspace_marks: own,
			survey_drafts: { ...own, survey_id: surveyId, sheet: {} },
			card_pictures: own,
			board_pictures: own,
			statistics: { ...own, project_id: projectId, kind: 'csv', producer: 'x', source: 'x', definition: 'ny', title: 'x', description: '', unit: 'x', meaning: 1, version: 1, notes: [], updated: '', retrieved_on: '2026-11-29', file: 'x', imported_on: '2026-11-29', checksum: '0'.repeat(64) },
			statistics_values: { ...own, statistic_id: statisticId, at: 9, place: 'nation', area_code: '00', area_name: 'Riket', period: '2030', value: 1, mark: '' },
			decisions: { ...own, project_id: projectId, release_id: releaseId, title: 'x', owner: 'x', level: 'team', first_step: '', state: 'planned', because: '', plain: {}, changed_on: '2026-11-28' },
			decision_changes: { ...own, decision_id: DECISION, version: 9, by_email: 'x', fields: {} },
			insights: { ...own, project_id: projectId, claim: 'x', evidence: [], goal: '', counter: '', unheard: false, anchored_with: '', state: 'draft', changed_on: '2026-11-28' },
			insight_changes: { ...own, insight_id: INSIGHT, version: 9, by_email: 'x', fields: {} },
			round_answers: { ...own, round_id: demo.id, release_id: releaseId, said: [], told_on: '2026-11-28' },
			boards: { ...own, title: 'Ny', tiles: [], changed_on: '2026-11-29' },
			board_versions: { ...own, board_id: BOARD, number: 9, title: 'Ny', tiles: [], revision: 1, published_on: '2026-11-29' },
			decision_insights: { ...own, decision_id: DECISION, insight_id: INSIGHT },
			splits: { ...own, release_id: releaseId, round_id: demo.id, question: 'age', prompt: 'x', parts: [], split_on: '2026-11-29' },
			split_results: { ...own, release_id: releaseId, question: 'x', part: '', position: 0, prompt: 'x', kind: 'points', content: {} },
			pairings: { ...own, release_id: releaseId, round_id: round.id, before_release: releaseId, before_round: demo.id, people: 10, paired_on: '2026-11-30' },
			pairing_results: { ...own, release_id: releaseId, question: 'x', position: 0, prompt: 'x', content: {} },
			personas: { ...own, project_id: projectId, name: 'Ny', pronoun: '', portrait: { hair: 'bun', face: 'calm', clothes: 'dress', colour: 'blue' }, sections: [], not_known: '', changed_on: '2026-11-30' },
			persona_versions: { ...own, project_id: projectId, persona_id: PERSONA, number: 9, name: 'Ny', pronoun: '', portrait: {}, sections: [], not_known: 'x', review_on: '2030-01-01', why: '', by_email: 'x', revision: 1, published_on: '2026-11-30' },
			workshops: { ...own, id: '00000000-0000-4000-8000-000000000003', project_id: projectId, title: 'Ny', plan: {}, code: 'NYTT-102', held_on: '2026-11-30' },
			workshop_leaders: { ...own, workshop_id: WORKSHOP, user_id: world.people.steering.id },
			workshop_minutes: { ...own, workshop_id: WORKSHOP, content: {}, by_email: 'x' },
			diary_entries: { ...own, project_id: projectId, phase: 'explore', happened_on: '2026-05-04', done: 'x', learned: '', links: [] },
			diary_changes: { ...own, entry_id: ENTRY, version: 9, by_email: 'x', fields: {} },
			diary_pages: { ...own, project_id: projectId, code: 'n-public-page-of-a-diary', name: 'x', phase: 'explore', entries: [], left_out: [], by_email: 'x', published_on: '2026-11-30' },
			rule_clashes: { ...own, project_id: projectId, persona_id: PERSONA, situation: 'x', a_whose: 'x', a_says: 'x', a_why: '', b_whose: 'x', b_says: 'x', b_why: '', effect: 'x', seen_by: '', evidence: { kind: 'assumption' }, state: 'noted', changed_on: '2026-11-30' },
			rule_clash_changes: { ...own, clash_id: CLASH, version: 9, by_email: 'x', fields: {} },
			decision_clashes: { ...own, decision_id: DECISION, clash_id: CLASH },
			dialogues: { ...own, id: NOTE, project_id: projectId, persona_id: PERSONA, persona_name: 'x', place: 'x', party: '', on_day: '2026-12-02', state: 'planned' },
			dialogue_notes: { ...own, id: DECISION, dialogue_id: dialogueId, kind: 'insight', thought: '', saw: '', text: 'x' },
			workshop_templates: { ...own, id: '00000000-0000-4000-8000-000000000003', name: 'Ny', about: '', plan: {} },
			survey_edits: { ...own, draft_id: draftId, number: 9, account: world.people.designer.id, edit: {} }
		};
		return samples[table];
	}
	const CHANGE: Record<Table, Record<string, unknown>> = {
		workspaces: { name: 'Ändrad' }, members: { role: 'owner' }, invitations: { role: 'owner' }, audit_log: { details: {} },
		projects: { name: 'Ändrat' }, value_cards: { title: 'Ändrat' }, surveys: { title: 'Ändrad' }, survey_versions: { content: {} },
		round_sets: { survey_version_id: '00000000-0000-4000-8000-000000000002' }, rounds: { title: 'Ändrad' }, responses: { answers: [] }, quotes: { raw: 'Ändrad' }, releases: { n: 60 }, results: { content: {} },
		survey_sounds: { place: 'title' }, workspace_marks: { id: '00000000-0000-4000-8000-000000000002' },
		survey_drafts: { sheet: {} }, survey_edits: { edit: {} },
		card_pictures: { id: '00000000-0000-4000-8000-000000000002' }, board_pictures: { id: '00000000-0000-4000-8000-000000000002' },
		decisions: { title: 'Ändrat' }, decision_changes: { by_email: 'x' }, round_answers: { said: [] },
		insights: { claim: 'Ändrad' }, insight_changes: { by_email: 'x' },
		diary_entries: { done: 'Ändrat' }, diary_changes: { by_email: 'x' }, diary_pages: { name: 'Ändrat' },
		statistics: { title: 'Ändrad' }, statistics_values: { value: 2 }, boards: { title: 'Ändrad' }, board_versions: { title: 'Ändrad' }, decision_insights: { insight_id: '00000000-0000-4000-8000-000000000002' }, splits: { prompt: 'Ändrad' }, split_results: { content: {} }, pairings: { people: 11 }, pairing_results: { content: {} }, personas: { name: 'Ändrad' }, persona_versions: { name: 'Ändrad' },
		workshops: { title: 'Ändrad' }, workshop_leaders: { user_id: '00000000-0000-4000-8000-000000000002' }, workshop_minutes: { content: {} },
		rule_clashes: { situation: 'Ändrad' }, rule_clash_changes: { by_email: 'x' }, decision_clashes: { clash_id: '00000000-0000-4000-8000-000000000002' }, dialogues: { place: 'Ändrad' }, dialogue_notes: { text: 'Ändrad' }, workshop_templates: { name: 'Ändrad' }
	};
	/** A row that may be removed. */
	const WHICH: Partial<Record<Table, [string, string]>> = { value_cards: ['code', 'NY'], survey_sounds: ['place', 'title'], workspace_marks: ['mime', 'image/png'] };
	let surveyId: string;
	let draftId: string;
	let releaseId: string;
	let statisticId: string;
	let dialogueId: string;
	beforeAll(async () => {
		if (skip) return;
		surveyId = (await store.sql<{ id: string }>('select id from public.surveys'))[0]!.id;
		const { client } = world.people.designer;
		await drafts.begin(client, surveyId, new Map([['title', 'Utkastets titel']]));
		await drafts.write(client, surveyId, 0, [{ id: 'edit-number-1', author: 'window-number-1', changes: [{ place: 'minutes', to: 5 }] }]);
		draftId = (await store.sql<{ id: string }>('select id from public.survey_drafts'))[0]!.id;
		releaseId = (await store.sql<{ id: string }>('select id from public.releases'))[0]!.id;
		await statistics.add(client, world.projectId, [await statisticOf()]);
		statisticId = (await store.sql<{ id: string }>('select id from public.statistics'))[0]!.id;
		const written = { card: null, about: null, title: 'Ett beslut', action: null, owner: 'Chefen', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {} } as const;
		expect((await decisions.save(world.people.steering.client, releaseId, DECISION, 0, written)).status).toBe('saved');
		expect((await decisions.tell(world.people.steering.client, releaseId, [])).status).toBe('told');
		const insight = { claim: 'En insikt', evidence: [], lens: null, lifeArea: null, goal: '', counter: '', unheard: true, anchoredWith: '', state: 'draft' } as const;
		expect((await insights.save(world.people.steering.client, world.projectId, INSIGHT, 0, { ...insight, evidence: [] })).status).toBe('saved');
		expect((await decisions.link(world.people.steering.client, DECISION, INSIGHT)).status).toBe('linked');
		const kept = await boardPictures.add(client, world.workspaceId, webp());
		const tiles: Tile[] = [{ id: 'aaaaaa', kind: 'missing', width: 12, release: releaseId }, { id: 'bbbbbb', kind: 'image', width: 12, picture: 'digest' in kept ? kept.digest : '', alt: 'En punkt', caption: '' }];
		expect((await boards.save(client, world.workspaceId, BOARD, 0, { title: 'En tavla', tiles })).status).toBe('saved');
		expect((await boards.publish(client, BOARD, 1)).status).toBe('published');
		expect((await personas.save(client, world.projectId, PERSONA, 0, sam(newTileId, '2030-01-01'))).status).toBe('saved');
		expect((await personas.publish(client, PERSONA, 1)).status).toBe('published');
		const place = [{ id: 'all', name: 'Alla', hint: '' }];
		expect(await workshops.begin(client, world.projectId, WORKSHOP, 'En workshop', { columns: place, areas: place, steps: [{ id: 'write', kind: 'write', name: 'Skriv', instruction: '', minutes: 5 }] }, 'RUM-101')).toEqual({ status: 'begun' });
		expect(await workshops.setLeader(client, WORKSHOP, world.people.trust_agent.id, true)).toEqual({ status: 'ok' });
		await store.sql(`insert into public.workshop_templates (id, workspace_id, name, about, plan) values ('${WORKSHOP}', '${world.workspaceId}', 'Vår', '', '{}')`);
		await store.sql(`insert into public.workshop_minutes (workshop_id, workspace_id, content, by_email) values ('${WORKSHOP}', '${world.workspaceId}', '{}', 'x')`);
		expect((await diary.save(client, world.projectId, ENTRY, 0, { phase: 'explore', on: '2026-05-04', done: 'Vi var där', learned: '', links: [] })).status).toBe('saved');
		expect((await diary.publish(client, world.projectId, [{ id: ENTRY, version: 1 }], 'a-public-page-of-a-diary')).status).toBe('published');
		const clash = { situation: 'En regelkrock', aWhose: 'A', aSays: 'x', aWhy: '', bWhose: 'B', bSays: 'y', bWhy: '', effect: 'z', seenBy: '', way: null, level: null, evidence: { kind: 'assumption' }, state: 'noted' } as const;
		expect((await clashes.save(world.people.steering.client, PERSONA, CLASH, 0, clash)).status).toBe('saved');
		expect((await clashes.link(world.people.steering.client, DECISION, CLASH)).status).toBe('linked');
		expect((await dialogues.plan(world.people.steering.client, world.projectId, NOTE, { persona: PERSONA, places: ['Arvika'], party: '', onDay: '2026-12-02' })).status).toBe('planned');
		dialogueId = (await dialogues.ofProject(client, world.projectId))[0]!.id;
		expect((await dialogues.saveNote(client, dialogueId, NOTE, 0, { kind: 'insight', thought: '', saw: '', text: 'x', line: '' })).status).toBe('saved');
		await store.sql(`insert into public.splits (release_id, workspace_id, round_id, question, prompt, parts, split_on) select id, workspace_id, round_id, 'age', 'x', '[]', '2026-11-29' from public.releases where id = '${releaseId}'`);
		await store.sql(`insert into public.split_results (release_id, workspace_id, question, part, position, prompt, kind, content) select id, workspace_id, 'stones', '', 0, 'x', 'points', '{}' from public.releases where id = '${releaseId}'`);
		await store.sql(`insert into public.pairings (release_id, workspace_id, round_id, before_release, before_round, people, paired_on) select id, workspace_id, round_id, id, '${demo.id}', 10, '2026-11-30' from public.releases where id = '${releaseId}'`);
		await store.sql(`insert into public.pairing_results (release_id, workspace_id, question, position, prompt, content) select id, workspace_id, 'stones', 0, 'x', '{}' from public.releases where id = '${releaseId}'`);
	});
	const mine = (table: Table) => (table === 'workspaces' ? 'id' : 'workspace_id');

	test.skipIf(skip)('the grants are still what the migrations say, after requests', async () => {
		const rows = await store.sql<{ line: string }>(`
			select grantee || ' ' || table_schema || '.' || table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type) as line
			from information_schema.role_table_grants where grantee in ('anon', 'authenticated', 'PUBLIC') and table_schema in ('public', 'private', 'auth')
			group by grantee, table_schema, table_name order by 1`);
		expect(rows.map((row) => row.line)).toEqual([
			'authenticated public.audit_log select',
			'authenticated public.board_pictures select',
			'authenticated public.board_versions select',
			'authenticated public.boards select',
			'authenticated public.card_pictures select',
			'authenticated public.decision_changes select',
			'authenticated public.decision_clashes select',
			'authenticated public.decision_insights select',
			'authenticated public.decisions select',
			'authenticated public.dialogue_notes select',
			'authenticated public.dialogues select',
			'authenticated public.diary_changes select',
			'authenticated public.diary_entries select',
			'authenticated public.diary_pages select',
			'authenticated public.insight_changes select',
			'authenticated public.insights select',
			'authenticated public.members select',
			'authenticated public.pairing_results select',
			'authenticated public.pairings select',
			'authenticated public.persona_versions select',
			'authenticated public.personas select',
			'authenticated public.projects insert select',
			'authenticated public.releases select',
			'authenticated public.results select',
			'authenticated public.round_answers select',
			'authenticated public.round_sets insert select',
			// And insert of all columns but one (pgTAP 12).
			'authenticated public.rounds select',
			'authenticated public.rule_clash_changes select',
			'authenticated public.rule_clashes select',
			'authenticated public.split_results select',
			'authenticated public.splits select',
			'authenticated public.statistics select',
			'authenticated public.statistics_values select',
			'authenticated public.survey_drafts select',
			'authenticated public.survey_edits select',
			'authenticated public.survey_sounds delete select',
			'authenticated public.survey_versions insert select',
			'authenticated public.surveys insert select',
			'authenticated public.value_cards delete insert select update',
			'authenticated public.workshop_leaders select',
			'authenticated public.workshop_minutes select',
			'authenticated public.workshop_templates select',
			'authenticated public.workshops select',
			'authenticated public.workspace_marks delete select',
			'authenticated public.workspaces select'
		]);
		const defaults = await store.sql(`select * from pg_default_acl`);
		expect(defaults).toEqual([]);
	});

	test.skipIf(skip).for(WHO.flatMap((who) => TABLES.map((table) => [who, table] as const)))('%s selects from %s', async ([who, table]) => {
		const { data, error, count } = await clientOf(who).from(table).select(table === 'invitations' ? 'id, email' : '*', { count: 'exact' }).eq(mine(table), world.workspaceId);
		if (SEES[who].includes(table)) {
			expect(error).toBeNull();
			expect(data!.length).toBeGreaterThan(0);
		} else {
			expect(data ?? []).toEqual([]);
			expect(count ?? 0).toBe(0);
		}
	});

	test.skipIf(skip)('members see their own roles, owners all', async () => {
		for (const who of WHO) {
			const { data } = await clientOf(who).from('members').select('user_id').eq('workspace_id', world.workspaceId);
			const ids = new Set((data ?? []).map((row) => row.user_id));
			if (who === 'owner') expect(ids.size).toBe(4);
			else expect([...ids]).toEqual(SEES[who].includes('members') && who !== 'anonymous' ? [world.people[who].id] : []);
		}
	});

	for (const verb of VERBS) {
		test.skipIf(skip).for(WHO)(`%s cannot ${verb} where the role does not say so`, async (who) => {
			const before = await fingerprint();
			for (const table of TABLES) {
				if (MAY[verb][who]?.includes(table)) continue;
				const from = clientOf(who).from(table);
				const { status } = await (verb === 'insert'
					? from.insert(sample(table))
					: verb === 'update'
						? from.update(CHANGE[table]).eq(mine(table), world.workspaceId)
						: from.delete().eq(mine(table), world.workspaceId));
				expect(status, `${verb} ${table}`).toBeLessThan(500);
			}
			expect(await fingerprint()).toBe(before);
		});
	}

	test.skipIf(skip)('and can where it does', async () => {
		// In one test, last to first, so that the world is as it was.
		for (const [verb, roles] of Object.entries(MAY) as [Verb, Partial<Record<Who, Table[]>>][]) {
			for (const [who, tables] of Object.entries(roles) as [Who, Table[]][]) {
				for (const table of tables) {
					const from = clientOf(who).from(table);
					const { error, data } = await (verb === 'insert'
						? from.insert(sample(table)).select()
						: verb === 'update'
							? from.update(CHANGE[table]).eq(mine(table), world.workspaceId).select()
							: from.delete().eq(...WHICH[table]!).select());
					expect(error, `${who} ${verb} ${table}`).toBeNull();
					expect(data!.length, `${who} ${verb} ${table}`).toBeGreaterThan(0);
				}
			}
		}
	});

	const doors = () => {
		const id = people[0]!.id;
		return [
			'responses', 'responses?select=*', 'responses?select=answers&limit=1', `responses?id=eq.${id}`, `responses?id=in.(${people.map((p) => p.id)})`,
			'responses?select=id,xmin,ctid', 'responses?or=(revision.eq.1,simulated.is.false)', 'responses?answers=cs.[{"outcome":"chosen"}]',
			'responses?select=answers->0', 'responses?order=id.desc&offset=1', 'responses?select=count', 'responses?select=id.count()',
			'quotes', 'quotes?select=raw', 'quotes?raw=like.*Ber*', 'quotes?select=raw,responses(answers)',
			'releases?select=*,rounds(*,responses(*))', 'releases?select=*,rounds!inner(responses!inner(answers))', 'releases?select=rounds(quotes(raw))',
			'releases?select=...rounds(responses(answers))', 'results?select=releases!results_since_release_fkey(rounds(responses(id),quotes(raw)))',
			'projects?select=*,rounds(*,responses(*),quotes(*))', 'workspaces?select=projects(rounds(responses(answers)))',
			'rounds?select=title,responses(count)', 'rounds?select=title,responses!inner(id)', 'rounds?responses.revision=gt.0&select=id,responses(id)',
			'rpc/store_response', 'rpc/keyed_hash?p_value=a', 'rpc/weighed', 'rpc/unit_states', 'exports', 'export_rows', 'export_groups', 'export_rights', `rpc/round_exports?p_round=${round.id}`, `rpc/export_round?p_round=${round.id}`, 'rpc/answers_problem', `rpc/count_responses?p_round=${round.id}`,
			`rpc/raw_responses?p_round=${round.id}`, `rpc/quote_workshop?p_round=${round.id}`, `rpc/raw_responses?p_round=${round.id}&p_most=0`,
			'result_people', 'private.result_people', 'withdrawal_codes', 'hash_key', 'server_secret', 'users'
		];
	};
	const ways: Record<string, Record<string, string>> = {
		plain: {},
		csv: { accept: 'text/csv' },
		'one object': { accept: 'application/vnd.pgrst.object+json' },
		plan: { accept: 'application/vnd.pgrst.plan+json; for="application/json"; options=analyze|verbose' },
		counted: { prefer: 'count=exact' },
		'schema private': { 'accept-profile': 'private' },
		'schema auth': { 'accept-profile': 'auth' }
	};

	test.skipIf(skip)('a designer gets raw answers through two of the doors that are tried below, and no other', async () => {
		const open: string[] = [];
		for (const door of doors()) {
			const { text } = await request('designer', door);
			if (people.some(({ id }) => text.includes(id)) || text.includes('Berättelse')) open.push(door);
		}
		expect(open).toEqual([`rpc/raw_responses?p_round=${round.id}`, `rpc/quote_workshop?p_round=${round.id}`]);
		const page = async (more: string) => (JSON.parse((await request('designer', `rpc/raw_responses?p_round=${round.id}${more}`)).text) as { id: string }[]).map(({ id }) => id);
		const all = await page('');
		expect(all).toEqual(people.map(({ id }) => id).sort());
		expect(await page('&p_most=5')).toEqual(all.slice(0, 5));
		expect(await page(`&p_most=5&p_after=${all[4]}`)).toEqual(all.slice(5, 10));
		expect(await page(`&p_most=-1`)).toEqual([]);
		expect((await responses.readAll(world.people.designer.client, round.id)).map(({ id }) => id)).toEqual(all);
	});

	// In short each role tries each door plainly and in one of the six other ways, another for each role: every door is tried in every
	// way, every way by every role. The long form tries all that there is.
	const waysOf = (who: (typeof NOT_DESIGNERS)[number], door: number) => Object.entries(ways).filter((_, way) => SOAK || way === 0 || way - 1 === (door + NOT_DESIGNERS.indexOf(who)) % NOT_DESIGNERS.length);
	test.skipIf(skip)('each door is tried in each way', () => {
		expect(Object.keys(ways).length - 1).toBe(NOT_DESIGNERS.length);
		for (const door of doors().keys()) expect(new Set(NOT_DESIGNERS.flatMap((who) => waysOf(who, door).map(([way]) => way)))).toEqual(new Set(Object.keys(ways)));
	});

	test.skipIf(skip).for(NOT_DESIGNERS)('%s reaches no raw answer by any door', async (who) => {
		for (const [i, door] of doors().entries()) {
			for (const [way, headers] of waysOf(who, i)) {
				const { status, range, text } = await request(who, door, { headers });
				const where = `${door} (${way})`;
				expect(status, where).toBeLessThan(500);
				for (const person of people) expect(text.includes(person.id), where).toBe(false);
				expect(text, where).not.toMatch(/Berättelse|"outcome"|"shown"|best_worst"/);
				if (/^(responses|quotes)/.test(door)) {
					expect(text, where).not.toMatch(/"count":\s*[1-9]|"Actual Rows":\s*[1-9]/);
					expect(range, where).not.toMatch(/\/[1-9]/);
				}
			}
		}
	});

	test.skipIf(skip).for(NOT_DESIGNERS)('%s learns nothing from changing what cannot be seen', async (who) => {
		const before = await fingerprint();
		const headers = { prefer: 'return=representation,count=exact' };
		for (const door of ['responses?revision=gt.0', 'quotes?card=neq.x', `responses?id=eq.${people[0]!.id}`]) {
			for (const method of ['PATCH', 'DELETE']) {
				const reply = await request(who, door, { method, headers, body: method === 'PATCH' ? { language: 'en' } : undefined });
				expect(reply.status).toBeLessThan(500);
				expect(reply.text).not.toContain(people[0]!.id);
				expect(reply.range).not.toMatch(/\/[1-9]/);
			}
		}
		const upsert = { ...sample('responses'), id: people[0]!.id };
		const reply = await request(who, 'responses', { method: 'POST', body: upsert, headers: { prefer: 'resolution=merge-duplicates,return=representation' } });
		expect(reply.status).toBeGreaterThanOrEqual(400);
		expect(reply.status).toBeLessThan(500);
		expect(await fingerprint()).toBe(before);
	});

	test.skipIf(skip).for(WHO)('%s may call the functions that the table of rights says', async (who) => {
		const client = clientOf(who);
		const person = madeUp(1, 99)[0]!;
		const at = { p_round: round.id };
		// Arguments that change nothing where the role is right.
		const calls: Record<string, object> = {
			create_invitation: { p_workspace: world.workspaceId, p_email: 'x', p_role: 'owner' },
			renew_invitation: { p_workspace: world.workspaceId, p_invitation: person.id },
			cancel_invitation: { p_workspace: world.workspaceId, p_invitation: person.id },
			remove_member: { p_workspace: world.workspaceId, p_user: person.id, p_role: 'owner' },
			set_member_roles: { p_workspace: world.workspaceId, p_user: person.id, p_roles: [] },
			hand_over_workspace: { p_workspace: world.workspaceId, p_user: person.id },
			restore_project: { p_project: world.projectId },
			search_workspaces: { p_query: 'x' },
			set_workspace_mark: { p_workspace: world.workspaceId, p_base64: 'x' },
			add_card_picture: { p_workspace: world.workspaceId, p_base64: 'x' },
			add_board_picture: { p_workspace: world.workspaceId, p_base64: 'x' },
			card_pictures_kept: { p_workspace: world.workspaceId },
			remove_unused_pictures: { p_workspace: world.workspaceId },
			copy_card_pictures: { p_from: world.workspaceId, p_to: world.workspaceId, p_digests: [] },
			card_library: { p_workspace: world.workspaceId, p_query: '', p_life_area: '', p_lens: '', p_archived: false },
			add_survey_sound: { p_version: world.versionId, p_language: 'sv', p_place: 'help', p_base64: 'x' },
			create_survey_draft: { p_project: world.projectId, p_title: '', p_sheet: {} },
			begin_survey_draft: { p_survey: surveyId, p_sheet: [] },
			fold_survey_draft: { p_survey: surveyId, p_number: 0, p_sheet: {} },
			answered_versions: { p_survey: surveyId },
			read_survey_draft: { p_survey: surveyId },
			write_survey_edits: { p_survey: surveyId, p_after: 0, p_edits: [] },
			fill_demo_round: { ...at, p_responses: [person] },
			count_responses: at,
			round_progress: at,
			change_round: { ...at, p_settings: {} },
			begin_export: { ...at, p_file: 'x', p_format: 'csv' },
			export_people: { ...at, p_export: person.id },
			export_quotes: { ...at, p_export: person.id },
			export_round: at,
			set_export_right: { p_workspace: world.workspaceId, p_user: person.id, p_may: true },
			workspace_exports: { p_workspace: world.workspaceId },
			end_export: { ...at, p_export: person.id, p_state: 'done' },
			round_exports: at,
			begin_import: { p_project: world.projectId, p_version: world.versionId, p_title: '', p_source: 'x' },
			import_people: { p_project: world.projectId, p_import: person.id, p_people: [], p_percent: 0 },
			finish_import: { p_project: world.projectId, p_import: person.id, p_people: 0 },
			end_import: { p_project: world.projectId, p_import: person.id, p_state: 'cancelled', p_refusal: null },
			project_imports: { p_project: world.projectId },
			sweep_imports: {},
			add_statistics: { p_project: world.projectId, p_statistics: [], p_as_new: false },
			project_statistics: { p_project: world.projectId },
			remove_statistic: { p_project: world.projectId, p_statistic: person.id },
			close_ended_rounds: {},
			paper_codes: { ...at, p_sheets: [] },
			paper_sheet: { ...at, p_sheet: 'AAAAAAA' },
			save_paper: { ...at, p_sheet: 'x', p_response: {} },
			create_one_use_codes: { ...at, p_count: 0 },
			one_use_codes_made: at,
			save_decision: { p_release: releaseId, p_decision: DECISION, p_version: 9, p_fields: {} },
			save_insight: { p_project: world.projectId, p_insight: INSIGHT, p_version: 9, p_fields: {} },
			save_board: { p_workspace: world.workspaceId, p_board: BOARD, p_revision: 9, p_title: '', p_tiles: [] },
			publish_board: { p_board: BOARD, p_revision: 99 },
			save_persona: { p_project: world.projectId, p_persona: PERSONA, p_revision: 9, p_fields: {} },
			publish_persona: { p_persona: PERSONA, p_revision: 99, p_why: '' },
			project_diary: { p_project: world.projectId },
			save_diary_entry: { p_project: world.projectId, p_entry: ENTRY, p_version: 9, p_fields: {} },
			publish_diary: { p_project: world.projectId, p_entries: [], p_code: '' },
			open_diary: { p_code: 'x' },
			restore_persona: { p_persona: PERSONA },
			copy_persona: { p_persona: PERSONA, p_project: world.projectId, p_copy: PERSONA },
			forget_personas: {},
			begin_workshop: { p_project: world.projectId, p_workshop: person.id, p_title: '', p_plan: {}, p_code: '' },
			set_workshop_leader: { p_workshop: WORKSHOP, p_user: person.id, p_leads: true },
			join_workshop: { p_code: 'RUM-101', p_token: '', p_name: '' },
			act_in_workshop: { p_code: 'RUM-101', p_token: '', p_acts: [] },
			see_workshop: { p_code: 'RUM-101', p_token: '', p_since: 0 },
			hear_workshop: { p_code: 'RUM-101', p_token: '', p_since: 0 },
			lead_workshop: { p_workshop: WORKSHOP, p_acts: [] },
			watch_workshop: { p_workshop: WORKSHOP, p_since: 0, p_desk: false },
			close_workshop: { p_workshop: WORKSHOP, p_seq: 99, p_minutes: {} },
			add_to_minutes: { p_workshop: WORKSHOP, p_text: '', p_number: '' },
			destroy_workshop_words: {},
			save_workshop_template: { p_workspace: world.workspaceId, p_template: person.id, p_name: '', p_about: '', p_plan: {} },
			workshop_colleagues: { p_workshop: WORKSHOP },
			bindable_quotes: { p_release: releaseId },
			make_share: { p_release: releaseId, p_board: null, p_version: null, p_share: person.id, p_name: '', p_token: '', p_password: '', p_expires: '2026-01-01' },
			shares_of: { p_release: null, p_board: BOARD },
			tell_round: { p_release: releaseId, p_said: {} },
			set_reminder: { p_workspace: world.workspaceId, p_language: 'sv', p_origin: '', p_token: '', p_key: '' },
			look_at_reminder: { p_token: '' },
			stop_reminder: { p_token: '' },
			claim_reminder: { p_key: '' },
			end_reminder: { p_key: '', p_reminder: person.id, p_told: null },
			create_release: { ...at, p_members: {}, p_results: [] },
			prepare_release: at,
			preview_release: { ...at, p_members: {}, p_results: [] },
			quote_workshop: at,
			quote_tags: { p_workspace: world.workspaceId },
			merge_quote_tag: { p_workspace: world.workspaceId, p_from: person.id, p_into: null },
			released_quotes: { p_release: releaseId },
			destroy_originals: {},
			tidy_tables: {},
			save_rule_clash: { p_persona: PERSONA, p_clash: CLASH, p_version: 9, p_fields: {} },
			plan_dialogues: { p_project: world.projectId, p_persona: PERSONA, p_key: NOTE, p_places: {}, p_party: '', p_on: '2026-12-02' },
			save_dialogue: { p_dialogue: dialogueId, p_version: 9, p_fields: {} },
			save_note: { p_dialogue: dialogueId, p_note: NOTE, p_version: 9, p_fields: {} }
		};
		const before = await fingerprint();
		for (const [name, parameters] of Object.entries(calls)) {
			const { data, status } = await client.rpc(name, parameters);
			expect(status, name).toBeLessThan(500);
			expect((data?.status ?? 'forbidden') !== 'forbidden', name).toBe(FUNCTIONS[name]!.may.includes(who));
		}
		// These answer with nothing where the person has no role.
		const counts = (await client.rpc('round_counts')).data as { round: string }[] | null;
		expect((counts ?? []).some((one) => one.round === round.id)).toBe(FUNCTIONS.round_counts!.may.includes(who));
		expect((((await client.rpc('raw_responses', at)).data ?? []) as unknown[]).length > 0).toBe(FUNCTIONS.raw_responses!.may.includes(who));
		const beside = (await client.rpc('beside_releases', { p_releases: [releaseId] })).data as Record<string, { voices: { status: string } }> | null;
		expect(beside?.[releaseId]?.voices.status === 'ok').toBe(FUNCTIONS.beside_releases!.may.includes(who));
		const grounds = (await client.rpc('board_grounds', { p_releases: [releaseId], p_insights: [], p_statistics: [] })).data as { releases: typeof beside } | null;
		expect(grounds?.releases?.[releaseId]?.voices.status === 'ok').toBe(FUNCTIONS.board_grounds!.may.includes(who));
		expect((((await client.rpc('segment_grounds', { p_releases: [releaseId] })).data ?? []) as unknown[]).length > 0).toBe(FUNCTIONS.segment_grounds!.may.includes(who));
		// Who may not know of a quote hears the same as when there is none. An empty text and no decision change nothing.
		const quote = (await store.sql<{ id: string }>('select id from public.quotes order by id limit 1'))[0]!.id;
		for (const [name, more] of [['wash_quote', { p_version: 1, p_text: ' ' }], ['decide_quote', { p_version: 1, p_decision: 'x' }], ['tag_quote', { p_life_area: 'x', p_lens: '', p_card: '', p_tags: [] }]] as const) {
			const { data, status } = await client.rpc(name, { p_quote: quote, ...more });
			expect(status, name).toBeLessThan(500);
			expect((data?.status ?? 'unknown') !== 'unknown', name).toBe(FUNCTIONS[name]!.may.includes(who));
		}
		expect((((await client.rpc('card_uses', { p_workspace: world.workspaceId, p_codes: ['H0'] })).data ?? []) as unknown[]).length > 0).toBe(FUNCTIONS.card_uses!.may.includes(who));
		const digest = (await store.sql<{ digest: string }>('select digest from public.survey_sounds'))[0]?.digest;
		if (digest) expect((await client.rpc('survey_sound', { p_version: world.versionId, p_digest: digest })).data?.status === 'found').toBe(FUNCTIONS.survey_sound!.may.includes(who));
		const picture = (await store.sql<{ digest: string }>('select digest from public.card_pictures'))[0]!.digest;
		expect((await client.rpc('card_picture', { p_workspace: world.workspaceId, p_digest: picture })).data?.status === 'found').toBe(FUNCTIONS.card_picture!.may.includes(who));
		const shown = (await store.sql<{ digest: string }>('select digest from public.board_pictures'))[0]!.digest;
		expect(Object.keys((await client.rpc('read_board_pictures', { p_workspace: world.workspaceId, p_digests: [shown] })).data ?? {}).includes(shown)).toBe(FUNCTIONS.read_board_pictures!.may.includes(who));
		expect((await client.rpc('read_shared_pictures', { p_token: 'x', p_password: '', p_digests: [shown] })).data?.status).toBe('unknown');
		expect(await fingerprint()).toBe(before);
		expect(((await client.rpc('tablet_pin', at)).data?.status ?? 'forbidden') !== 'forbidden').toBe(FUNCTIONS.tablet_pin!.may.includes(who));
		expect((await client.rpc('round_answer', { p_code: round.code })).data?.status).toBe('told');
		expect((await client.rpc('open_share', { p_token: 'x', p_password: '' })).data?.status).toBe('unknown');
		expect(((await client.rpc('insight_grounds', { p_insights: [INSIGHT], p_marks: false })).data?.insights ?? []).length > 0).toBe(FUNCTIONS.insight_grounds!.may.includes(who));
		expect(((await client.rpc('persona_grounds', { p_personas: [PERSONA], p_drafts: false, p_marks: false })).data?.personas ?? []).length > 0).toBe(FUNCTIONS.persona_grounds!.may.includes(who));
		expect(((await client.rpc('persona_grounds', { p_personas: [PERSONA], p_drafts: true, p_marks: false })).data?.personas ?? []).length > 0).toBe(who === 'designer');
		expect(((await client.rpc('clash_grounds', { p_clashes: [CLASH], p_persona: null })).data?.clashes ?? []).length > 0).toBe(FUNCTIONS.clash_grounds!.may.includes(who));
		if (!FUNCTIONS.remove_dialogue!.may.includes(who)) expect((await client.rpc('remove_dialogue', { p_dialogue: dialogueId })).data?.status ?? 'forbidden').toBe('forbidden');
		if (!FUNCTIONS.remove_note!.may.includes(who)) expect((await client.rpc('remove_note', { p_note: NOTE })).data?.status ?? 'forbidden').toBe('forbidden');
		if (!FUNCTIONS.remove_rule_clash!.may.includes(who)) expect((await client.rpc('remove_rule_clash', { p_clash: CLASH })).data?.status ?? 'forbidden').toBe('forbidden');
		if (!FUNCTIONS.remove_persona!.may.includes(who)) expect((await client.rpc('remove_persona', { p_persona: PERSONA })).data?.status ?? 'forbidden').toBe('forbidden');
		for (const [name, at] of [['remove_diary_entry', { p_entry: ENTRY }], ['withdraw_diary', { p_project: world.projectId }]] as const) {
			if (!FUNCTIONS[name]!.may.includes(who)) expect((await client.rpc(name, at)).data?.status ?? 'forbidden', name).toBe('forbidden');
		}
		if (!FUNCTIONS.remove_insight!.may.includes(who)) expect((await client.rpc('remove_insight', { p_insight: INSIGHT })).data?.status ?? 'forbidden').toBe('forbidden');
		if (!FUNCTIONS.remove_decision!.may.includes(who)) expect((await client.rpc('remove_decision', { p_decision: DECISION })).data?.status ?? 'forbidden').toBe('forbidden');
		if (who !== 'designer') {
			const members = people.map(({ id, revision }) => ({ id, revision }));
			expect((await client.rpc('create_release', { ...at, p_members: members, p_results: [] })).data?.status ?? 'forbidden').toBe('forbidden');
		}
	});

	test.skipIf(skip)('how many have answered, in all or in a round, cannot be asked of the planner by anybody', async () => {
		// `count=planned` is PostgreSQL's guess: of the table's size for whoever may select, whatever rows they see.
		await store.sql('analyze public.responses');
		await store.sql('analyze public.quotes');
		const nowhere = '00000000-0000-4000-8000-000000000000';
		const questions = [
			...['responses', 'quotes'].map((table) => [round.id, demo.id, nowhere].map((id) => `${table}?select=id&round_id=eq.${id}`)),
			['sv', 'so'].map((language) => `responses?select=id&language=eq.${language}`),
			['2026-11-01', '2099-01-01'].map((day) => `responses?select=id&submitted_on=gte.${day}`),
			['true', 'false'].map((made) => `responses?select=id&simulated=is.${made}`),
			['responses?select=id', 'quotes?select=id', 'responses', 'quotes']
		];
		for (const who of WHO) {
			for (const count of ['planned', 'estimated', 'exact']) {
				for (const path of questions.flat()) {
					const { status, range } = await request(who, path, { headers: { prefer: `count=${count}` } });
					expect(status, `${who} ${count} ${path}`).toBeGreaterThanOrEqual(400);
					expect(range, `${who} ${count} ${path}`).not.toMatch(/\/[0-9]/);
				}
				// A function's guess is the same whatever lies behind it.
				const guesses = new Set<string>();
				for (const id of [round.id, demo.id, nowhere]) guesses.add((await request(who, `rpc/raw_responses?p_round=${id}`, { headers: { prefer: `count=${count}` } })).range);
				expect(guesses.size, `${who} ${count}: ${[...guesses]}`).toBe(1);
			}
		}
	});

	test.skipIf(skip)('requests side by side keep their own rights', async () => {
		const order = Array.from({ length: 84 }, (_, i) => WHO[(i * 5) % WHO.length]!);
		const stored = people.length;
		const found = await Promise.all(
			order.map(async (who) => (((await clientOf(who).rpc('raw_responses', { p_round: round.id })).data as unknown[] | null) ?? []).length)
		);
		expect(found).toEqual(order.map((who) => (who === 'designer' ? stored : 0)));
	});

	test.skipIf(skip)('a token that we did not sign opens nothing', async () => {
		const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
		const claims = { sub: world.people.designer.id, role: 'authenticated', aud: 'authenticated', exp: 4102444800 };
		const sign = (head: unknown, body: unknown, secret: string) => {
			const text = `${part(head)}.${part(body)}`;
			return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
		};
		const [head, , signature] = world.people.steering.token.split('.');
		const forged = {
			'another secret': sign({ alg: 'HS256', typ: 'JWT' }, claims, 'super-secret-jwt-token-with-at-least-32-characters-long'),
			'no secret': sign({ alg: 'HS256', typ: 'JWT' }, claims, ''),
			'no signature': `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
			'service_role': sign({ alg: 'HS256', typ: 'JWT' }, { ...claims, role: 'service_role' }, 'x'),
			'another person under a true signature': `${head}.${part(claims)}.${signature}`,
			'postgres': sign({ alg: 'HS256', typ: 'JWT' }, { ...claims, role: 'postgres' }, 'x')
		};
		for (const [name, token] of Object.entries(forged)) {
			const { status, text } = await request('anonymous', 'responses', { headers: { authorization: `Bearer ${token}` } });
			expect(status, name).toBeGreaterThanOrEqual(400);
			expect(status, name).toBeLessThan(500);
			expect(text, name).not.toContain('"answers"');
		}
	});

	test.skipIf(skip)('without the key, or with a made-up secret key, there is no way in', async () => {
		for (const apikey of ['', 'sb_secret_guess', 'sb_publishable_guess', 'service_role']) {
			const { status, text } = await request('anonymous', 'responses', { headers: { apikey } });
			expect(status).toBeGreaterThanOrEqual(400);
			expect(status).toBeLessThan(500);
			expect(text).not.toContain('"answers"');
		}
	});

	test.skipIf(skip)('a role that is taken away is gone at the next request, with the same token', async () => {
		const person = await signUp(store, 'short@example.se');
		const { token } = await workspaces.invite(world.people.owner.client, world.workspaceId, person.email, 'designer');
		await workspaces.acceptInvitation(person.client, token!);
		expect((await responses.readAll(person.client, round.id)).length).toBe(people.length);
		await workspaces.removeMember(world.people.owner.client, world.workspaceId, person.id, 'designer');
		expect(await responses.readAll(person.client, round.id)).toEqual([]);
	});
});
