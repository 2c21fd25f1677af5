/** Finding by a part of a name: what, by whom, across workspaces, and what is never searched. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as drafts from '#data/server/drafts.ts';
import * as projects from '#data/server/projects.ts';
import * as rounds from '#data/server/rounds.ts';
import { search, type Found } from '#data/server/search.ts';
import * as surveys from '#data/server/surveys.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import type { Who } from './rights.ts';
import { answer, content, madeUp, makeWorld, openRound, release, storeKinds, type OwnStore, type World } from './harness.ts';
import { untyped } from './untyped.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('search on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	const title = (name: string, cards: [string, string][]) => ({ ...content, title: name, translations: {}, cards: content.cards.map((card, i) => (cards[i] ? { ...card, title: cards[i][0], line: cards[i][1] } : card)) });

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		const { designer, other } = world.people;
		const project = (await projects.add(designer.client, world.workspaceId, 'Åkerbär i Älvsbyn'))!;
		const place = { workspaceId: world.workspaceId, projectId: project.id };
		const version = await surveys.publishNew(designer.client, place, title('Enkät om ÅKERBÄR', [['Plocka åkerbär', 'Ute i skogen'], ['100 % säkert', 'snake_case och c:\\mapp']]));
		const round = (await rounds.open(designer.client, { ...place, surveyVersionId: version, title: 'Åkerbärsrundan' }))!;
		await answer(world, round.code, madeUp(6, 3));
		expect((await release(world, round)).status).toBe('released');
		const [survey] = await surveys.list(designer.client, project.id);
		// A draft with a card of its own, one that was renamed, and one that was taken away.
		await drafts.begin(designer.client, survey!.id, draftOf(title('x', [['Plocka åkerbär', 'Ute i skogen']])));
		const edit = { author: 'window-number-1' };
		expect((await drafts.write(designer.client, survey!.id, 0, [
			{ ...edit, id: 'edit-number-1', changes: [{ place: 'cards/#/NY', to: 'z' }, { place: 'cards/NY/title', to: 'Utkastets åkerbär' }] },
			{ ...edit, id: 'edit-number-2', changes: [{ place: 'cards/NY/title', from: 'Utkastets åkerbär', to: 'Åkerbär i utkastet' }] },
			{ ...edit, id: 'edit-number-3', changes: [{ place: 'cards/#/BORT', to: 'zz' }, { place: 'cards/BORT/title', to: 'Borttaget åkerbär' }] },
			{ ...edit, id: 'edit-number-4', changes: [{ place: 'cards/#/BORT', from: 'zz' }] }
		])).status).toBe('written');
		expect((await drafts.create(designer.client, project.id, 'Bara ett utkast om åkerbär', new Map())).status).toBe('created');
		const [{ id: elsewhere }] = (await store.sql<{ id: string }>(`select id from public.workspaces where name = 'Annan'`)) as [{ id: string }];
		await projects.add(other.client, elsewhere, 'Åkerbär hos grannen');
	});
	afterAll(async () => store?.close());

	const find = async (who: Exclude<Who, 'anonymous'>, text: string): Promise<string[]> => {
		const told = await search(world.people[who].client, text);
		if (told.status !== 'found') throw new Error(told.status);
		return told.found.map(({ kind, name, draft }) => `${kind}: ${name}${draft ? ' (draft)' : ''}`);
	};
	const forStaff = ['cards: Plocka åkerbär', 'projects: Åkerbär i Älvsbyn', 'releases: Åkerbärsrundan', 'rounds: Åkerbärsrundan', 'surveys: Enkät om ÅKERBÄR'];

	test.skipIf(skip)('each role finds what it may see, the draft’s cards as they are now', async () => {
		expect(await find('designer', 'åkerbär')).toEqual(['cards: Plocka åkerbär', 'cards: Åkerbär i utkastet (draft)', 'projects: Åkerbär i Älvsbyn', 'releases: Åkerbärsrundan', 'rounds: Åkerbärsrundan', 'surveys: Bara ett utkast om åkerbär (draft)', 'surveys: Enkät om ÅKERBÄR']);
		expect(await find('owner', 'åkerbär')).toEqual(forStaff);
		expect(await find('trust_agent', 'åkerbär')).toEqual(forStaff);
		expect(await find('steering', 'åkerbär')).toEqual(['projects: Åkerbär i Älvsbyn', 'releases: Åkerbärsrundan']);
		expect(await find('stranger', 'åkerbär')).toEqual([]);
		expect(await find('other', 'åkerbär')).toEqual(['projects: Åkerbär hos grannen']);
		expect((await untyped(world.anonymous).rpc('search_workspaces', { p_query: 'åkerbär' })).data).toBeNull();
	});

	test.skipIf(skip)('a member of two workspaces finds in both, and is told where', async () => {
		const [{ id }] = (await store.sql<{ id: string }>(`select id from public.workspaces where name = 'Annan'`)) as [{ id: string }];
		await store.sql(`insert into public.members (workspace_id, user_id, role, email) values ('${id}', '${world.people.steering.id}', 'steering', 'x@example.se')`);
		const { found } = (await search(world.people.steering.client, 'åkerbär')) as { found: Found[] };
		expect(found.filter(({ kind }) => kind === 'projects').map(({ name, workspace }) => [name, workspace])).toEqual([['Åkerbär hos grannen', 'Annan'], ['Åkerbär i Älvsbyn', 'Grums']]);
		await store.sql(`delete from public.members where workspace_id = '${id}' and user_id = '${world.people.steering.id}'`);
	});

	test.skipIf(skip)('capitals, decomposed letters and a keyboard without å find the same; å does not find a', async () => {
		const expected = await find('owner', 'åkerbär');
		for (const text of ['ÅKERBÄR', 'Åkerbär', 'a\u030akerba\u0308r', 'akerbar', '  åkerbär  ', 'kerbär']) expect(await find('owner', text), text).toEqual(expected);
		expect(await find('owner', 'plåcka')).toEqual([]);
		expect(await find('owner', 'älvs')).toEqual(['projects: Åkerbär i Älvsbyn']);
		expect(await find('owner', 'ute  i skogen')).toEqual(['cards: Plocka åkerbär']);
	});

	test.skipIf(skip)('signs of patterns mean themselves, and lengths have ends', async () => {
		expect(await find('owner', '0 %')).toEqual(['cards: 100 % säkert']);
		expect(await find('owner', 'e_c')).toEqual(['cards: 100 % säkert']);
		expect(await find('owner', 'c:\\m')).toEqual(['cards: 100 % säkert']);
		for (const text of ['%%', '__', '\\\\', "';--", '.*', '[a-z]', '(?i)', '$$', '\\e']) expect(await find('owner', text), text).toEqual([]);
		for (const text of ['', ' ', 'a', '   a  ', 'x'.repeat(81)]) expect((await search(world.people.owner.client, text)).status, text).toBe('invalid');
		expect(await find('owner', 'x'.repeat(80))).toEqual([]);
		expect((await untyped(world.people.owner.client).rpc('search_workspaces', { p_query: null })).data.status).toBe('invalid');
	});

	test.skipIf(skip)('what people have answered or written is not found by anybody', async () => {
		expect((await store.sql(`select 1 from public.quotes where raw like 'Berättelse 3-%'`)).length).toBeGreaterThan(0);
		for (const who of ['owner', 'designer', 'trust_agent', 'steering'] as const) {
			for (const text of ['Berättelse', 'Berättelse 3-1']) expect(await find(who, text), `${who} ${text}`).toEqual([]);
		}
	});

	test.skipIf(skip)('an older version’s cards are not found, a project that is put away is, and says so; at most twenty of a kind', async () => {
		const { designer } = world.people;
		const project = (await projects.add(designer.client, world.workspaceId, 'Tusen sjöar'))!;
		await surveys.publishNew(designer.client, { workspaceId: world.workspaceId, projectId: project.id }, title('Sjöar', [['Gammalt sjökort', '']]));
		const [survey] = await surveys.list(designer.client, project.id);
		await surveys.publishVersion(designer.client, { workspaceId: world.workspaceId, surveyId: survey!.id }, title('Sjöar', [['Nytt sjökort', '']]));
		expect(await find('owner', 'sjökort')).toEqual(['cards: Nytt sjökort']);
		await projects.archive(designer.client, project.id);
		const told = (await search(designer.client, 'tusen sj')) as { found: Found[] };
		expect(told.found).toMatchObject([{ kind: 'projects', id: project.id, archived: true }]);
		const round = await openRound(world);
		await store.sql(`insert into public.rounds (workspace_id, project_id, survey_version_id, code, title) select workspace_id, project_id, survey_version_id, 'MANGA-' || i, 'Många ' || i from public.rounds, generate_series(100, 129) i where id = '${round.id}'`);
		const { found } = (await search(designer.client, 'många')) as { found: Found[] };
		expect([found.length, found[0]!.total]).toEqual([20, 30]);
	});
});
