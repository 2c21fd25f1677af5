/**
 * What a page of the staff costs: each page's own load functions, with the session that a request has, on a store that counts
 * the calls. With one round and with two hundred.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CookieJar } from '#data/server/clients.ts';
import type { Store } from '#data/server/store.ts';
import { sessionOf } from '#server/request/session.ts';
import { releaseRound } from '#server/releases.ts';
import { segmentsFor } from '#server/segments.ts';
import { add as addPicture } from '#data/server/board-pictures.ts';
import * as boards from '#data/server/boards.ts';
import type { Tile } from '#domain/board/board.ts';
import type { Line } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import * as clashes from '#data/server/clashes.ts';
import * as dialogues from '#data/server/dialogues.ts';
import * as decisions from '#data/server/decisions.ts';
import * as diary from '#data/server/diary.ts';
import * as insights from '#data/server/insights.ts';
import * as personas from '#data/server/personas.ts';
import * as workshops from '#data/server/workshops.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { remindingWith } from '#data/server/reminding.ts';
import { answer, makeWorld, madeUp, openRound, PASSWORD, storeKinds, type OwnStore, type World } from './harness.ts';
import { now } from './the-store.ts';
import { webp } from '../fixtures/picture.ts';


type Load = (event: unknown) => unknown;
const pages = import.meta.glob<{ load?: Load }>('../../src/routes/*staff*/**/+{page,layout}.server.ts');
const MOST = 8;

let store: OwnStore;
let world: World;
let calls: string[] = [];
let params: Record<string, string>;

beforeAll(async () => {
	const { kinds } = await storeKinds('embedded');
	store = await kinds[0]!.open();
	now.store = { ...store, reminding: remindingWith('a secret'), fetch: (input, init) => (calls.push(new URL(input instanceof Request ? input.url : String(input)).pathname), store.fetch(input, init)) } as Store;
	world = await makeWorld(store);
	const round = await openRound(world);
	await answer(world, round.code, madeUp(8, 1));
	const released = await releaseRound(world.people.designer.client, round);
	// So that its codes have a page, and that it stands among the parties of a set.
	const set = round.id;
	await world.people.designer.client.from('round_sets').insert({ id: set, workspace_id: world.workspaceId, project_id: world.projectId, survey_version_id: world.versionId });
	await store.sql(`alter table public.rounds disable trigger rounds_keep; update public.rounds set one_use_codes = true, set_id = '${set}', party = 'Unga vuxna' where id = '${round.id}'; alter table public.rounds enable trigger rounds_keep`);
	const [survey] = await store.sql<{ id: string }>(`select survey_id as id from public.survey_versions where id = '${world.versionId}'`);
	const [card] = await store.sql<{ id: string }>(`select id from public.value_cards limit 1`);
	params = {
		card: card!.id,
		survey: survey!.id, language: 'ar',
		workspace: world.workspaceId, person: world.people.designer.id, project: world.projectId, version: world.versionId, round: round.id,
		release: (released as { release: string }).release, decision: '00000000-0000-4000-8000-0000000000d1', board: '00000000-0000-4000-8000-0000000000b1', insight: '00000000-0000-4000-8000-0000000000e1', persona: '00000000-0000-4000-8000-0000000000f1', entry: '00000000-0000-4000-8000-0000000000c1', clash: '00000000-0000-4000-8000-0000000000a1', dialogue: '', note: '00000000-0000-4000-8000-0000000000c1', workshop: '00000000-0000-4000-8000-0000000000a2'
	};
	for (const [i, id] of [params.decision!, crypto.randomUUID()].entries()) {
		await decisions.save(world.people.designer.client, params.release!, id, 0, { card: null, about: null, title: `Beslut ${i}`, action: null, owner: 'Chefen', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {} });
	}
	for (const [i, id] of [params.insight!, crypto.randomUUID()].entries()) {
		const evidence = [{ kind: 'figure' as const, release: params.release!, question: 'matters', unit: '', card: '', said: 'unordered' }];
		await insights.save(world.people.designer.client, world.projectId, id, 0, { claim: `Insikt ${i}`, evidence, lens: null, lifeArea: null, goal: '', counter: '', unheard: false, anchoredWith: '', state: 'draft' });
	}
	const tiles = (['decisions', 'voices', 'missing'] as const).map((kind): Tile => ({ id: `tile${kind}`, kind, width: 6, release: params.release! }));
	tiles.push({ id: 'tilepatterns', kind: 'segments', width: 12, release: params.release!, question: 'matters' });
	tiles.push({ id: 'tileinsight', kind: 'insight', width: 6, insight: params.insight! });
	const kept = await addPicture(world.people.designer.client, world.workspaceId, webp());
	tiles.push({ id: 'tileimage', kind: 'image', width: 6, picture: 'digest' in kept ? kept.digest : '', alt: 'En punkt', caption: '' });
	await boards.save(world.people.designer.client, world.workspaceId, params.board!, 0, { title: 'Tavla', tiles });
	await boards.publish(world.people.designer.client, params.board!, 1);
	// With a note, which asks how few anything is told of.
	const evidence = [{ kind: 'figure' as const, release: params.release!, question: 'matters', unit: '', card: '', said: 'unordered' }, { kind: 'note' as const, text: 'Så är det', on: '2026-11-20', people: 8 }];
	const lines = evidence.map((one, i): Line => ({ id: `line0${i}`, text: 'Vaknar.', voice: 'third', evidence: one, other: null }));
	await personas.save(world.people.designer.client, world.projectId, params.persona!, 0, { ...fromTemplate('empty', 'Robyn', () => ''), sections: [{ id: 'section0', field: 'day', heading: '', lines }], notKnown: 'Mycket.', reviewOn: '2031-01-01' });
	await personas.publish(world.people.designer.client, params.persona!, 1);
	await diary.add(world.people.designer.client, world.projectId, params.entry!, { phase: 'explore', on: '2026-05-04', done: 'Vi var där.', learned: '', links: [{ kind: 'persona', id: params.persona! }] });
	await clashes.save(world.people.designer.client, params.persona!, params.clash!, 0, { situation: 'x', aWhose: 'A', aSays: 'x', aWhy: '', bWhose: 'B', bSays: 'y', bWhy: '', effect: 'z', seenBy: '', way: null, level: null, evidence: evidence[0]!, state: 'noted' });
	await dialogues.plan(world.people.designer.client, world.projectId, crypto.randomUUID(), { persona: params.persona!, places: ['Arvika', 'Eda'], party: '', onDay: '2026-12-02' });
	for (const [i, { id }] of (await dialogues.ofProject(world.people.designer.client, world.projectId)).entries()) {
		params.dialogue ||= id;
		await dialogues.saveNote(world.people.designer.client, id, i === 0 ? params.note! : crypto.randomUUID(), 0, { kind: 'insight', thought: '', saw: '', text: 'x', line: 'line00' });
	}
	// With a step that has a page of its own.
	const { plan } = WORKSHOPS.create_break_keep;
	await workshops.begin(world.people.designer.client, world.projectId, params.workshop!, 'En workshop', { ...plan, steps: [...plan.steps, { id: 'weigh', kind: 'weigh', name: 'Väg', instruction: '', minutes: 5 }] }, 'RUM-200');
	// Counted once from the answers, which is another reading; kept from then on.
	await segmentsFor(world.people.designer.client, [{ release: params.release!, question: 'matters' }]);
}, 120_000);
afterAll(async () => store.close());

function jar(): CookieJar {
	const all = new Map<string, string>();
	return { getAll: () => [...all].map(([name, value]) => ({ name, value })), set: (name, value) => void all.set(name, value) };
}

/** What each page asked of the store, with the layout around it. */
async function walk(role: 'owner' | 'designer' | 'other'): Promise<Map<string, string[]>> {
	const cookies = jar();
	await sessionOf(store, cookies, new URL('http://localhost/')).client().auth.signInWithPassword({ email: `${role}@example.se`, password: PASSWORD });
	const layout = (await pages['../../src/routes/(staff)/+layout.server.ts']!()).load!;
	const found = new Map<string, string[]>();
	for (const [path, page] of Object.entries(pages)) {
		const { load } = await page();
		if (!load || path.endsWith('+layout.server.ts')) continue;
		const url = new URL(`http://localhost${path.slice('../../src/routes/(staff)'.length, -'/+page.server.ts'.length).replace(/\[(\w+)=?\w*\]/g, (_, name: string) => params[name]!)}?n=2&q=om&with=${params.persona}&version=${world.versionId}&release=${params.release}&note=${params.note}`);
		const event = {
			url, params, cookies, request: new Request(url), route: { id: path }, setHeaders() {}, depends() {}, parent: async () => ({}), getClientAddress: () => '127.0.0.1',
			locals: { lang: 'sv', asked: '', anonymous: world.anonymous, caller: 'x', ...sessionOf(now.store!, cookies, url) }
		};
		calls = [];
		await Promise.all([layout(event), load(event)]).catch((refused: { status?: number }) => {
			// A page of another role: the refusal is what it costs.
			if (refused.status !== 403 && refused.status !== 404) throw refused;
			calls = [];
		});
		if (calls.length > 0) found.set(path, calls);
	}
	return found;
}

async function everyPage(): Promise<Map<string, string[]>> {
	const all = new Map([...(await walk('owner')), ...(await walk('designer'))]);
	// Who made the workspace has every right and nobody to share it with: the home has most to ask.
	for (const [path, asked] of await walk('other')) if (path.endsWith('/projects/+page.server.ts')) all.set(`alone: ${path}`, asked);
	console.log([...all].map(([path, asked]) => `${asked.length} ${path.slice('../../src/routes/(staff)'.length)}`).join('\n'));
	return all;
}

test(`no page of the staff makes more than ${MOST} calls, and no more with two hundred rounds than with one`, { timeout: 240_000 }, async () => {
	const one = await everyPage();
	expect(one.size).toBe(Object.keys(pages).length);
	await store.sql(`
		with made as (
			insert into public.rounds (workspace_id, project_id, survey_version_id, code, title)
			select '${world.workspaceId}', '${world.projectId}', '${world.versionId}', 'RUND-' || (1000 + i), 'Omgång ' || i from generate_series(1, 199) i
			returning id, workspace_id, project_id, opened_on
		)
		insert into public.releases (workspace_id, project_id, round_id, number, survey, round, simulated, k_total, opened_on)
		select workspace_id, project_id, id, 1, 'Enkät', 'Omgång', false, 5, opened_on from made`);
	const many = await everyPage();
	for (const [path, asked] of many) expect(asked.length, `${path}\n${asked.join('\n')}`).toBeLessThanOrEqual(MOST);
	expect([...many].map(([path, asked]) => [path, asked.length])).toEqual([...one].map(([path, asked]) => [path, asked.length]));
});
