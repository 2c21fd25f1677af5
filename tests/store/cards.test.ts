/** The card library: what comes into it, who writes it, that nothing in it changes a survey; copies of surveys with their pictures. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as cards from '#data/server/cards.ts';
import * as drafts from '#data/server/drafts.ts';
import * as pictures from '#data/server/pictures.ts';
import * as projects from '#data/server/projects.ts';
import { search, type Found } from '#data/server/search.ts';
import * as surveys from '#data/server/surveys.ts';
import { ownPicture } from '#domain/picture/own.ts';
import type { KeptCard } from '#domain/survey/library.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { cardOfDraft } from '#drafting/library.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { webp } from '../fixtures/picture.ts';
import { content, makeWorld, PASSWORD, storeKinds, type OwnStore, type World } from './harness.ts';
import { now } from './the-store.ts';
import { Visitor, type Page } from './visitor.ts';

const signInPage = (await import('../../src/routes/(public)/sign-in/+page.server.ts')) as unknown as Page;
const libraryPage = (await import('../../src/routes/(staff)/workspaces/[workspace=id]/cards/+page.server.ts')) as unknown as Page;
const newCardPage = (await import('../../src/routes/(staff)/workspaces/[workspace=id]/cards/new/+page.server.ts')) as unknown as Page;
const cardPage = (await import('../../src/routes/(staff)/workspaces/[workspace=id]/cards/[card=id]/+page.server.ts')) as unknown as Page;
const newSurveyPage = (await import('../../src/routes/(staff)/projects/[project=id]/new-survey/+page.server.ts')) as unknown as Page;

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
let store: OwnStore;
let world: World;
let elsewhere: { workspaceId: string; projectId: string };
const designer = () => world.people.designer.client;
beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => {});
	vi.spyOn(console, 'error').mockImplementation(() => {});
	store = await kinds[0]!.open();
	now.store = store;
	world = await makeWorld(store);
	const [{ id }] = (await store.sql<{ id: string }>(`select id from public.workspaces where name = 'Annan'`)) as [{ id: string }];
	elsewhere = { workspaceId: id, projectId: (await projects.add(world.people.other.client, id, 'Grannens'))!.id };
}, 120_000);
afterAll(async () => {
	vi.restoreAllMocks();
	await store?.close();
});

const bus: KeptCard = { title: 'Kunna ta bussen till jobbet', line: 'Också i helgen.', picture: '', alt: '', lifeArea: 'economy', lens: 'place', language: 'sv', translations: {} };
let address = 60;
async function visitor(who: 'designer' | 'trust_agent' | 'owner' | 'steering' | 'other'): Promise<Visitor> {
	const person = new Visitor(store, `192.0.2.${address++}`);
	await person.post(signInPage, '/sign-in', { email: world.people[who].email, password: PASSWORD }, {}, 'password');
	return person;
}
const titles = async (asked: cards.Asked = {}) => (await cards.list(designer(), world.workspaceId, asked)).map(({ title }) => title);

test('what is published comes into the library with its words for a picture and its translations; what is there stays as it is', async () => {
	expect(await titles()).toEqual(expect.arrayContaining(content.cards.map(({ title }) => title)));
	const kept = await pictures.add(designer(), world.workspaceId, webp());
	if (kept.status !== 'saved') throw new Error(kept.status);
	const own: SurveyContent = {
		...content, title: 'Bussarna', translations: { en: { 'card:BUSS:title': 'To take the bus', 'card:BUSS:alt': 'A blue bus' } },
		cards: [...content.cards.map((card) => ({ ...card, title: `Nytt ${card.title}` })), { id: 'BUSS', title: 'Ta bussen', line: '', picture: ownPicture(kept.digest), alt: 'En blå buss', lifeArea: 'economy', lens: null }]
	};
	await surveys.publishNew(designer(), world, own);
	const [found] = await cards.list(designer(), world.workspaceId, { query: 'BLÅ buss' });
	const card = (await cards.get(designer(), world.workspaceId, found!.id))!;
	expect(card).toMatchObject({ code: 'BUSS', alt: 'En blå buss', picture: ownPicture(kept.digest), translations: { en: { title: { text: 'To take the bus', of: 'Ta bussen' }, alt: { text: 'A blue bus', of: 'En blå buss' } } } });
	expect((await titles()).filter((title) => title.startsWith('Nytt'))).toEqual([]);
	// H0 is in both surveys, BUSS in one; who published it first is told.
	expect(Object.fromEntries(await cards.uses(designer(), world.workspaceId, ['H0', 'BUSS', 'NOPE']))).toEqual({ H0: { surveys: 2, first: content.title }, BUSS: { surveys: 1, first: 'Bussarna' } });
});

test('a card of a draft is kept under its own name; another that stands there is changed only when one says so; surveys and drafts stay', async () => {
	const made = await drafts.create(designer(), world.projectId, 'Utkast', draftOf(content));
	if (made.status !== 'created') throw new Error(made.status);
	const everything = async () => JSON.stringify(await store.sql(`select (select jsonb_agg(content order by id) from public.survey_versions) as versions, (select jsonb_agg(sheet order by id) from public.survey_drafts) as drafts`));
	const before = await everything();
	const sheet = draftOf({ ...content, cards: content.cards.map((card) => (card.id === 'B0' ? { ...card, title: 'Ha ett hem' } : card)), translations: { ar: { 'card:B0:title': 'بيت' } } });
	const { card: { id, ...card }, ...rest } = cardOfDraft(sheet, 'B0');
	const kept = { alt: '', ...card, ...rest } as unknown as KeptCard;
	expect(await cards.keep(designer(), world.workspaceId, id, kept, false)).toEqual({ status: 'differs', title: 'Kort B0', line: '' });
	expect(await cards.keep(designer(), world.workspaceId, id, kept, true)).toEqual({ status: 'changed' });
	expect(await cards.keep(designer(), world.workspaceId, id, kept, false)).toEqual({ status: 'same' });
	expect(await cards.keep(designer(), world.workspaceId, 'nytt', { ...bus, lifeArea: null, title: 'Utan livsområde' }, false)).toEqual({ status: 'kept' });
	const [there] = await cards.list(designer(), world.workspaceId, { query: 'ha ett hem' });
	expect((await cards.get(designer(), world.workspaceId, there!.id))!.translations).toEqual({ ar: { title: { text: 'بيت', of: 'Ha ett hem' } } });
	expect(await everything()).toBe(before);
	for (const who of ['owner', 'trust_agent', 'steering', 'other'] as const) expect((await cards.keep(world.people[who].client, world.workspaceId, `x-${who}`, bus, false)).status, who).toBe('forbidden');
});

test('on its page a card is written, changed, put away and taken out; bad input says so and loses nothing; others read or are refused', async () => {
	const page = await visitor('designer');
	const at = { workspace: world.workspaceId };
	const path = `/workspaces/${world.workspaceId}/cards`;
	const form = { title: bus.title, line: bus.line, lifeArea: 'economy', lens: 'place', picture: 'key', alt: '', language: 'sv' };
	const wrong = await page.post(newCardPage, `${path}/new`, { ...form, title: ' ', line: 'x'.repeat(201), lens: 'moon' }, at);
	expect([wrong.status, wrong.data]).toEqual([400, { typed: { ...form, title: '', line: 'x'.repeat(201), lens: 'moon' }, problems: { title: 'noTitle', line: 'longLine', choice: 'badChoice' } }]);
	expect((await page.post(newCardPage, `${path}/new`, { ...form, picture: 'own-0123456789abcdef' }, at)).data).toMatchObject({ problems: { alt: 'noAlt' } });
	const key = crypto.randomUUID();
	const made = await page.post(newCardPage, `${path}/new`, { ...form, key }, at);
	expect(made.location).toBe(`${path}/${key}?saved`);
	// Pressed twice it is one card.
	expect((await page.post(newCardPage, `${path}/new`, { ...form, key }, at)).location).toBe(made.location);
	expect((await titles({ query: 'bussen till' })).length).toBe(1);
	const one = { ...at, card: key };
	expect((await page.post(cardPage, `${path}/${key}`, { ...form, title: 'Kunna ta tåget' }, one, 'save')).status).toBe(303);
	expect((await page.get(cardPage, `${path}/${key}`, one)).data).toMatchObject({ card: { title: 'Kunna ta tåget', picture: 'key' }, writes: true, used: null });
	expect((await page.post(cardPage, `${path}/${key}`, {}, one, 'putAway')).status).toBe(303);
	expect([await titles({ query: 'tåget' }), await titles({ query: 'tåget', archived: true })]).toEqual([[], ['Kunna ta tåget']]);
	// Found by the search of everything too, until a survey says the same.
	const { found } = (await search(designer(), 'ta tåget')) as { found: Found[] };
	expect(found).toEqual([expect.objectContaining({ kind: 'cards', id: key, library: world.workspaceId, archived: true, project: '', total: 1 })]);
	expect((await page.post(cardPage, `${path}/${key}`, {}, one, 'takeOut')).status).toBe(303);
	for (const who of ['trust_agent', 'owner', 'steering', 'other'] as const) {
		const person = await visitor(who);
		const refused = who === 'other' ? 404 : 403;
		expect([(await person.get(libraryPage, path, at)).status, (await person.get(cardPage, `${path}/${key}`, one)).status], who).toEqual(who === 'trust_agent' || who === 'owner' ? [200, 200] : [refused, refused]);
		for (const [route, params, action] of [[newCardPage, at, 'default'], [cardPage, one, 'save'], [cardPage, one, 'putAway'], [libraryPage, at, 'removePictures']] as const) expect((await person.post(route, path, { ...form, sure: 'yes' }, params, action)).status, `${who} ${action}`).toBe(refused);
	}
});

test('a translation of a text that has been changed waits, and stands again with the text', async () => {
	const id = (await cards.add(designer(), world.workspaceId, { ...bus, title: 'Ha en vän', translations: { en: { title: { text: 'To have a friend', of: 'Ha en vän' } } } }))!;
	const page = await visitor('designer');
	const at = { workspace: world.workspaceId, card: id };
	const told = async () => (({ translated, waiting }) => [translated, waiting])((await page.get(cardPage, `/workspaces/${world.workspaceId}/cards/${id}`, at)).data!);
	const save = (title: string) => page.post(cardPage, '/', { title, line: '', picture: '', alt: '', lifeArea: '', lens: '' }, at, 'save');
	expect(await told()).toEqual(['engelska', null]);
	await save('Ha vänner');
	expect(await told()).toEqual([null, 'engelska']);
	await save('Ha en vän');
	expect(await told()).toEqual(['engelska', null]);
});

test('two hundred cards: 25 a page, in Swedish order, the filter in the address', async () => {
	await store.sql(`insert into public.value_cards (workspace_id, title, life_area, lens) select '${world.workspaceId}', 'Resa ' || i, 'housing', 'people' from generate_series(1, 200) i`);
	const page = await visitor('trust_agent');
	const list = async (query: string) => (await page.get(libraryPage, `/workspaces/${world.workspaceId}/cards?${query}`, { workspace: world.workspaceId })).data!.list as { rows: { title: string }[]; page: number; pages: number; total: number };
	const last = await list('q=resa&area=housing&cards=name&cards-page=8');
	expect([last.total, last.pages, last.page, last.rows.at(0)!.title, last.rows.at(-1)!.title]).toEqual([200, 8, 8, 'Resa 176', 'Resa 200']);
	expect((await list('q=resa&area=health')).total).toBe(0);
	// What is no area asks for none.
	expect((await list('q=resa&area=moon&lens=people')).total).toBe(200);
	await store.sql(`delete from public.value_cards where title like 'Resa %'`);
});

test('a copy is made of a draft, and of another workspace’s survey with its own pictures, for who may see them', async () => {
	const { other } = world.people;
	const blue = await pictures.add(other.client, elsewhere.workspaceId, webp(30));
	if (blue.status !== 'saved') throw new Error(blue.status);
	const theirs: SurveyContent = { ...content, title: 'Grannens enkät', cards: content.cards.map((card, i) => (i === 0 ? { ...card, picture: ownPicture(blue.digest), alt: 'Blått' } : card)) };
	await surveys.publishNew(other.client, elsewhere, theirs);
	const hidden = await drafts.create(other.client, elsewhere.projectId, 'Grannens utkast', draftOf(theirs));
	const [survey] = (await surveys.allToCopy(other.client)).filter(({ published }) => published);
	const own = await drafts.create(designer(), world.projectId, 'Eget utkast', new Map([...draftOf(content), ['title', 'Som det heter nu'], ['~window-1~title', 'Den andras'], ['cards/BORTA/title', 'Borttaget']]));
	if (hidden.status !== 'created' || own.status !== 'created') throw new Error('no draft');
	const page = await visitor('designer');
	const at = { project: world.projectId };
	const path = `/projects/${world.projectId}/new-survey`;
	const offered = async () => ((await page.get(newSurveyPage, path, at)).data!.copies as { title: string; draft: boolean }[]).map(({ title, draft }) => `${title}${draft ? ' (draft)' : ''}`);
	const copy = (which: string) => page.post(newSurveyPage, path, { title: 'Kopian', from: 'copy', copy: which }, at);
	const sheetOf = async (location: string) => (await drafts.get(designer(), location.split('/')[2]!))!.sheet;

	expect(await offered()).toEqual(expect.arrayContaining(['Som det heter nu (draft)', 'Bussarna']));
	expect((await offered()).filter((title) => title.startsWith('Grannens'))).toEqual([]);
	expect((await copy(survey!.id)).data).toMatchObject({ title: 'Kopian', problem: 'gone' });
	expect(await pictures.copy(designer(), elsewhere.workspaceId, world.workspaceId, [ownPicture(blue.digest)])).toBe('forbidden');
	expect(await pictures.copy(other.client, world.workspaceId, elsewhere.workspaceId, [ownPicture(blue.digest)])).toBe('forbidden');

	// A trust agent of the other workspace sees what is published there, and no drafts.
	await store.sql(`insert into public.members (workspace_id, user_id, role, email) values ('${elsewhere.workspaceId}', '${world.people.designer.id}', 'trust_agent', 'x@example.se')`);
	expect((await offered()).filter((title) => title.startsWith('Grannens'))).toEqual(['Grannens enkät']);
	expect((await copy(`draft:${hidden.survey}`)).data).toMatchObject({ problem: 'gone' });
	const copied = await copy(survey!.id);
	expect((await sheetOf(copied.location!)).get('cards/H0/picture')).toBe(ownPicture(blue.digest));
	expect(await pictures.missing(designer(), world.workspaceId, [ownPicture(blue.digest)])).toEqual([]);
	await copy(survey!.id);
	expect((await store.sql(`select id from public.card_pictures where digest = '${blue.digest}'`)).length).toBe(2);

	const draft = await sheetOf((await copy(`draft:${own.survey}`)).location!);
	expect([draft.get('title'), draft.get('cards/H0/title'), draft.has('~window-1~title'), draft.has('cards/BORTA/title')]).toEqual(['Kopian', 'Kort H0', false, false]);
});

test('a version with a picture that is nowhere is not published', async () => {
	const lost: SurveyContent = { ...content, cards: content.cards.map((card, i) => (i === 0 ? { ...card, picture: 'own-0123456789abcdef', alt: 'Borta' } : card)) };
	await expect(surveys.publishNew(designer(), world, lost)).rejects.toThrow('surveys.publishVersion failed');
	expect(await pictures.missing(designer(), world.workspaceId, ['own-0123456789abcdef', 'key', ''])).toEqual(['own-0123456789abcdef']);
});
