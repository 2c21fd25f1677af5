/** In a project that is put away nothing is made or changed: by no page, which says so in one sentence, and by no call past the pages. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Store } from '#data/server/store.ts';
import * as drafts from '#data/server/drafts.ts';
import * as projects from '#data/server/projects.ts';
import * as rounds from '#data/server/rounds.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { newRoundCode } from '#domain/round/code.ts';
import { messages } from '#i18n/index.ts';
import { answer, content, madeUp, makeWorld, PASSWORD, release, storeKinds, type OwnStore, type World } from './harness.ts';
import { untyped } from './untyped.ts';
import { Visitor, type Page } from './visitor.ts';

const now = vi.hoisted(() => ({ store: undefined as Store | undefined }));
vi.mock('#server/store.ts', () => ({ theStore: () => now.store, withSealKey: (pack: object) => pack }));
vi.spyOn(console, 'error').mockImplementation(() => {});
const pages = import.meta.glob<Page & { POST?: never }>('../../src/routes/*{staff,public}*/**/+{page,server}*.ts');
const page = (path: string) => pages[`../../src/routes/${path}`]!();

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
let store: OwnStore;
let world: World;
let designer: Visitor;
let at: { project: string; survey: string; draft: string; version: string; round: string };

beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => {});
	store = await kinds[0]!.open();
	now.store = store;
	world = await makeWorld(store);
	const { client } = world.people.designer;
	const place = { workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: world.versionId };
	const round = (await rounds.open(client, { ...place, title: 'Hösten', oneUseCodes: false }))!;
	await answer(world, round.code, madeUp(6, 1));
	expect((await release(world, round)).status).toBe('released');
	const [row] = await store.sql<{ id: string }>(`select survey_id as id from public.survey_versions where id = '${world.versionId}'`);
	const made = await drafts.create(client, world.projectId, 'Ett utkast', draftOf(content));
	if (made.status !== 'created') throw new Error(made.status);
	at = { project: world.projectId, survey: row!.id, draft: made.survey, version: world.versionId, round: round.id };
	await projects.archive(client, at.project);
	designer = new Visitor(store, '192.0.2.77');
	await designer.post(await page('(public)/sign-in/+page.server.ts'), '/sign-in', { email: 'designer@example.se', password: PASSWORD }, {}, 'password');
}, 240_000);
afterAll(async () => {
	vi.restoreAllMocks();
	await store?.close();
});
/** Everything of the project's that a hand could have changed. */
const everything = () => store.sql(`select (select jsonb_agg(to_jsonb(x) order by x.id) from public.surveys x) as surveys, (select jsonb_agg(to_jsonb(x) order by x.id) from public.survey_drafts x) as drafts,
	(select count(*) from public.survey_edits) as edits, (select count(*) from public.survey_versions) as versions, (select jsonb_agg(to_jsonb(x) order by x.id) from public.rounds x) as rounds,
	(select count(*) from public.round_sets) as sets, (select count(*) from public.survey_sounds) as sounds, (select count(*) from public.releases) as releases, (select jsonb_agg(to_jsonb(x) order by x.id) from public.projects x) as projects,
	(select jsonb_agg(to_jsonb(x) order by x.round_id) from private.tablet_pins x) as pins, (select count(*) from private.one_use_codes) as codes`);

const sentence = messages('sv').lists.archive.nothing;
const noRound = messages('sv').lists.archive.noRound;
const doors: [name: string, path: string, params: () => Record<string, string>, address: (at: Record<string, string>) => string, action: string | null, form: Record<string, string>, says?: string][] = [
	['a new survey', '(staff)/projects/[project=id]/new-survey', () => ({ project: at.project }), ({ project }) => `/projects/${project}/new-survey`, null, {}],
	['a new survey, sent', '(staff)/projects/[project=id]/new-survey', () => ({ project: at.project }), ({ project }) => `/projects/${project}/new-survey`, 'default', { title: 'X', from: 'blank' }],
	['a copy', '(staff)/projects/[project=id]/new-survey', () => ({ project: at.project }), ({ project }) => `/projects/${project}/new-survey`, 'default', { title: 'X', from: 'copy', copy: 'SURVEY' }],
	['a template', '(staff)/projects/[project=id]/new-survey', () => ({ project: at.project }), ({ project }) => `/projects/${project}/new-survey`, 'default', { title: 'X', from: 'check-in' }],
	['a round', '(staff)/projects/[project=id]/new-round', () => ({ project: at.project }), ({ project }) => `/projects/${project}/new-round`, 'default', { version: 'VERSION', title: 'X' }, noRound],
	['a round for each party', '(staff)/projects/[project=id]/new-round', () => ({ project: at.project }), ({ project }) => `/projects/${project}/new-round`, 'default', { version: 'VERSION', title: 'X', party: 'A' }, noRound],
	['the next measurement', '(staff)/projects/[project=id]/new-round', () => ({ project: at.project }), ({ project, round }) => `/projects/${project}/new-round?from=${round}`, null, {}, noRound],
	['the studio', '(staff)/surveys/[survey=id]/edit', () => ({ survey: at.draft }), ({ draft }) => `/surveys/${draft}/edit`, null, {}],
	['publishing', '(staff)/surveys/[survey=id]/edit', () => ({ survey: at.draft }), ({ draft }) => `/surveys/${draft}/edit`, 'publish', {}],
	['translating, and a file of translations', '(staff)/surveys/[survey=id]/translate/[language]', () => ({ survey: at.draft, language: 'so' }), ({ draft }) => `/surveys/${draft}/translate/so`, null, {}],
	['a recording', '(staff)/surveys/[version=id]/sounds', () => ({ version: at.version }), ({ version }) => `/surveys/${version}/sounds?language=sv&place=title`, 'add', {}],
	['a recording away', '(staff)/surveys/[version=id]/sounds', () => ({ version: at.version }), ({ version }) => `/surveys/${version}/sounds?language=sv&place=title`, 'remove', {}],
	['a round opened again', '(staff)/rounds/[round=id]', () => ({ round: at.round }), ({ round }) => `/rounds/${round}`, 'open', { sure: 'yes' }],
	['settings', '(staff)/rounds/[round=id]/settings', () => ({ round: at.round }), ({ round }) => `/rounds/${round}/settings`, 'default', { title: 'Nytt' }],
	['codes for one use', '(staff)/rounds/[round=id]/codes', () => ({ round: at.round }), ({ round }) => `/rounds/${round}/codes`, 'make', { count: '3' }],
	['another PIN', '(staff)/rounds/[round=id]/tablets', () => ({ round: at.round }), ({ round }) => `/rounds/${round}/tablets`, 'renew', {}],
	['a result', '(staff)/rounds/[round=id]/release', () => ({ round: at.round }), ({ round }) => `/rounds/${round}/release`, null, {}],
	['a result, confirmed', '(staff)/rounds/[round=id]/release', () => ({ round: at.round }), ({ round }) => `/rounds/${round}/release`, 'default', { seen: 'x' }]
];

test('every page that makes or changes something says so, and nothing is', async () => {
	const before = await everything();
	for (const [name, path, params, address, action, form, says = sentence] of doors) {
		const filled = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, value === 'SURVEY' ? at.survey : value === 'VERSION' ? at.version : value]));
		const one = await page(`${path}/+page.server.ts`);
		const told = action === null ? await designer.get(one, address(at), params()) : await designer.post(one, address(at), filled, params(), action);
		expect([told.status, told.message], name).toEqual([409, says]);
	}
	expect(await everything()).toEqual(before);
	// What there is can still be read.
	const round = await designer.get(await page('(staff)/rounds/[round=id]/+page.server.ts'), `/rounds/${at.round}`, { round: at.round });
	expect(round).toMatchObject({ status: 200, data: { archived: sentence } });
});

test('a window that is open already is told what it is, and keeps what it has', async () => {
	const { client } = world.people.designer;
	const edit = { id: 'edit-number-1', author: 'window-number-1', changes: [{ place: 'title', from: 'Ett utkast', to: 'Två' }] };
	expect(await drafts.write(client, at.draft, 0, [edit])).toEqual({ status: 'archived' });
	expect((await drafts.write(client, at.draft, 0, [])).status).toBe('written');
});

test('nor does the database let anything through', async () => {
	const before = await everything();
	const client = untyped(world.people.designer.client);
	const own = { workspace_id: world.workspaceId, project_id: at.project };
	const round = { ...own, survey_version_id: at.version, title: 'X', code: newRoundCode(Math.random) };
	const edits = [{ id: 'edit-number-9', author: 'window-number-1', changes: [{ place: 'title', to: 'X' }] }];
	const writes: [string, PromiseLike<{ status: number; data: unknown }>][] = [
		['surveys', client.from('surveys').insert({ ...own, title: 'X' }).select()],
		['a survey’s title', client.from('surveys').update({ title: 'X' }).eq('project_id', at.project).select()],
		['survey_versions', client.from('survey_versions').insert({ workspace_id: world.workspaceId, survey_id: at.survey, number: 7, content }).select()],
		['a round', client.from('rounds').insert(round).select()],
		['a closed round', client.from('rounds').insert({ ...round, status: 'closed' }).select()],
		['a round’s title', client.from('rounds').update({ title: 'X' }).eq('id', at.round).select()],
		['a round, opened', client.from('rounds').update({ status: 'open' }).eq('id', at.round).select()],
		['round_sets', client.from('round_sets').insert({ ...own, survey_version_id: at.version }).select()],
		['the project’s name', client.from('projects').update({ name: 'X' }).eq('id', at.project).select()],
		['create_survey_draft', client.rpc('create_survey_draft', { p_project: at.project, p_title: 'X', p_sheet: {} })],
		['begin_survey_draft', client.rpc('begin_survey_draft', { p_survey: at.survey, p_sheet: {} })],
		['write_survey_edits', client.rpc('write_survey_edits', { p_survey: at.draft, p_after: 0, p_edits: edits })],
		['add_survey_sound', client.rpc('add_survey_sound', { p_version: at.version, p_language: 'sv', p_place: 'title', p_base64: 'x' })],
		['change_round', client.rpc('change_round', { p_round: at.round, p_settings: { title: 'X' } })],
		['create_one_use_codes', client.rpc('create_one_use_codes', { p_round: at.round, p_count: 1 })],
		['tablet_pin', client.rpc('tablet_pin', { p_round: at.round, p_new: true })],
		['create_release', client.rpc('create_release', { p_round: at.round, p_members: [], p_results: [] })],
		['prepare_release', client.rpc('prepare_release', { p_round: at.round })]
	];
	for (const [name, write] of writes) {
		const { status, data } = await write;
		const refused = status >= 400 || (Array.isArray(data) && data.length === 0) || ['forbidden', 'archived'].includes((data as { status?: string } | null)?.status ?? '');
		expect(refused, `${name}: ${status} ${JSON.stringify(data)}`).toBe(true);
	}
	expect(await everything()).toEqual(before);
	expect(await projects.restore(world.people.designer.client, at.project)).toEqual({ status: 'restored' });
	expect((await drafts.write(world.people.designer.client, at.draft, 0, edits as never)).status).toBe('written');
});
