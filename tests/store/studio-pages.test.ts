/** What lists and pages say of surveys and rounds that are on their way. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Store } from '#data/server/store.ts';
import * as drafts from '#data/server/drafts.ts';
import * as rounds from '#data/server/rounds.ts';
import { search } from '#data/server/search.ts';
import * as surveys from '#data/server/surveys.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { content, makeWorld, PASSWORD, storeKinds, type OwnStore, type World } from './harness.ts';
import { Visitor, type Page } from './visitor.ts';

const now = vi.hoisted(() => ({ store: undefined as Store | undefined }));
vi.mock('#server/store.ts', () => ({ theStore: () => now.store, withSealKey: (pack: object) => pack }));
const signInPage = (await import('../../src/routes/(public)/sign-in/+page.server.ts')) as unknown as Page;
const homePage = (await import('../../src/routes/(staff)/projects/+page.server.ts')) as unknown as Page;
const projectPage = (await import('../../src/routes/(staff)/projects/[project=id]/+page.server.ts')) as unknown as Page;
const studioPage = (await import('../../src/routes/(staff)/surveys/[survey=id]/edit/+page.server.ts')) as unknown as Page;
const versionPage = (await import('../../src/routes/(staff)/surveys/[version=id]/+page.server.ts')) as unknown as Page;
const { GET: roundDoor } = (await import('../../src/routes/api/v1/rounds/[code]/+server.ts')) as unknown as { GET: (event: never) => Promise<Response> };

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
let store: OwnStore;
let world: World;
beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => {});
	store = await kinds[0]!.open();
	now.store = store;
	world = await makeWorld(store);
});
afterAll(async () => {
	vi.restoreAllMocks();
	await store?.close();
});
let address = 120;
async function visitor(role: 'designer' | 'trust_agent' | 'owner'): Promise<Visitor> {
	const person = new Visitor(store, `192.0.2.${address++}`);
	await person.post(signInPage, '/sign-in', { email: `${role}@example.se`, password: PASSWORD }, {}, 'password');
	return person;
}

test('published with nothing changed: no new version, and a sentence; with a text or a translation changed there is one', async () => {
	const { client } = world.people.designer;
	const page = await visitor('designer');
	const { surveyId: survey } = (await surveys.getVersion(client, world.versionId))!;
	const publish = () => page.post(studioPage, `/surveys/${survey}/edit`, {}, { survey }, 'publish');
	const numbers = async () => (await surveys.list(client, world.projectId)).find(({ id }) => id === survey)!.versions.map(({ number }) => number);
	// Without a draft, and with one that says the same.
	for (const begun of [false, true]) {
		if (begun) await drafts.begin(client, survey, draftOf(content));
		expect((await publish()).location).toBe(`/surveys/${world.versionId}?unchanged`);
		expect(await numbers()).toEqual([1]);
	}
	expect((await page.get(versionPage, `/surveys/${world.versionId}?unchanged`, { version: world.versionId })).data).toMatchObject({ unchanged: 'Inget är ändrat sedan version {before}.' });
	expect((await page.get(versionPage, `/surveys/${world.versionId}`, { version: world.versionId })).data).toMatchObject({ unchanged: null });
	await drafts.write(client, survey, 0, [{ id: 'edit-number-1', author: 'window-number-1', changes: [{ place: 'title', from: content.title, to: 'Annat namn' }] }]);
	expect((await publish()).location).toMatch(/^\/surveys\/[0-9a-f-]{36}$/);
	expect(await numbers()).toEqual([2, 1]);
});

test('a draft that was never published is called what is typed so far, in lists and when searched for', async () => {
	const { client } = world.people.designer;
	const made = await drafts.create(client, world.projectId, 'Första namnet', new Map([['title', 'Första namnet']]));
	if (made.status !== 'created') throw new Error(made.status);
	const [designer, agent] = [await visitor('designer'), await visitor('trust_agent')];
	const listed = async (who = designer) => ((await who.get(projectPage, `/projects/${world.projectId}`, { project: world.projectId })).data as { surveys: { rows: { id: string; title: string }[] } }).surveys.rows.find(({ id }) => id === made.survey)?.title;
	const found = async (text: string) => {
		const told = await search(client, text);
		return told.status === 'found' ? told.found.map(({ name }) => name) : [];
	};
	const edit = (n: number, to?: string) => drafts.write(client, made.survey, 0, [{ id: `edit-number-${n}`, author: 'window-number-1', changes: [{ place: 'title', ...(to === undefined ? {} : { to }) }] }]);
	expect(await listed()).toBe('Första namnet');
	await edit(1, 'Andra nam');
	await edit(2, '  Andra namnet ');
	expect(await listed()).toBe('Andra namnet');
	expect(await found('andra namnet')).toEqual(['Andra namnet']);
	expect(await found('första namnet')).toEqual([]);
	expect(await listed(agent)).toBeUndefined();
	expect(await drafts.titles(world.people.trust_agent.client, world.projectId)).toEqual(new Map());
	for (const [n, empty] of [[3, ''], [4, undefined]] as const) {
		await edit(n, empty);
		expect(await listed()).toBe('Utan namn');
	}
	await drafts.get(client, made.survey);
	await edit(5, 'Femte');
	expect(await listed()).toBe('Femte');
});

test('a round that is to open stands on the home of those who collect, with its day, and is their next step', async () => {
	const { client } = world.people.designer;
	const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
	const asked = { workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: world.versionId };
	await rounds.open(client, { ...asked, title: 'Om en månad', openedOn: day(30) });
	const next = (await rounds.open(client, { ...asked, title: 'Om en vecka', openedOn: day(7) }))!;
	type Home = { workspaces: { step: { kind: string; round?: { id: string } }; openRounds: unknown[]; comingRounds: { title: string; openedOn: string }[] }[] };
	for (const role of ['trust_agent', 'designer'] as const) {
		const { workspaces: [home] } = (await (await visitor(role)).get(homePage, '/projects')).data as unknown as Home;
		expect(home!.comingRounds.map(({ title, openedOn }) => [title, openedOn]), role).toEqual([['Om en vecka', day(7)], ['Om en månad', day(30)]]);
		expect(home!.openRounds).toEqual([]);
		expect(home!.step, role).toMatchObject({ kind: 'coming', round: { id: next.id } });
	}
});

test('a device is told in its own language for whom a party’s round is, and nothing of it where there are no parties', async () => {
	const { client } = world.people.designer;
	const asked = { workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: world.versionId, title: 'Hösten' };
	const [round] = (await rounds.openSet(client, crypto.randomUUID(), asked, [{ name: 'Tillitsagenter', smallestGroup: 5 }, { name: 'Styrgrupp', smallestGroup: 5 }]))!;
	const alone = (await rounds.open(client, asked))!;
	const told = async (code: string, language: string) => {
		const url = new URL(`http://127.0.0.1/api/v1/rounds/${code}?language=${language}`);
		return (((await (await roundDoor({ params: { code }, url, locals: { lang: 'sv', anonymous: world.anonymous, caller: 'x' } } as never)).json()) as { round: { party?: string } }).round.party);
	};
	expect(await told(round!.code, 'sv')).toMatch(/^Den här ingången är för: (Tillitsagenter|Styrgrupp)\.$/);
	expect(await told(round!.code, 'en')).toMatch(/^This way in is for: /);
	expect(await told(round!.code, 'ar')).toContain(`\u2068${round!.party}\u2069`);
	expect(await told(alone.code, 'sv')).toBeUndefined();
});
