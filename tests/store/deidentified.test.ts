/** De-identified answers as files: whose right it is, what may not be told, and what two files tell together. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as exports from '#data/server/exports.ts';
import { setRoles } from '#data/server/membership.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as workspaces from '#data/server/workspaces.ts';
import { MISSING, NOT_SHOWN } from '#domain/export/kind.ts';
import { layoutOf, type ExportedResponse } from '#domain/export/layout.ts';
import { download } from '#server/request/download.ts';
import { around, layoutFor } from '#server/request/export-files.ts';
import { createRandom } from '#stats/random.ts';
import { answer, content, madeUp, makeWorld, openRound, storeKinds, type OwnStore, type Person, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';
import { chanceOf } from './random-answers.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

const K = 5;
/** Everything that is told of a person's background, or that it is not told. */
const toldOf = ({ language, support, help, answers, simulated, withheld }: ExportedResponse) =>
	JSON.stringify([simulated, withheld, language, support, help, answers.filter(({ question }) => question === 'age')]);
const counted = <Item>(all: readonly Item[], key: (one: Item) => string) => all.reduce((sum, one) => sum.set(key(one), (sum.get(key(one)) ?? 0) + 1), new Map<string, number>());

describe.for(kinds)('de-identified exports on $name', ({ skip, open }: StoreKind) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	const give = (person: Person, may = true) => exports.setRight(world.people.owner.client, world.workspaceId, person.id, may);
	const close = (roundId: string, closed = true) => rounds.setStatus(world.people.designer.client, roundId, closed ? 'closed' : 'open');
	/** Everybody in a file, or why there is none. */
	async function file(roundId: string, { client } = world.people.designer): Promise<ExportedResponse[] | string> {
		const begun = await exports.begin(client, roundId, 'people', 'jsonl', 'deidentified');
		if (begun.status !== 'begun') return begun.status;
		const all: ExportedResponse[] = [];
		for (let page = await exports.people(client, roundId, begun.id, null); page && page.length > 0; page = await exports.people(client, roundId, begun.id, page.at(-1)!.id)) all.push(...page);
		// Those who are told of are chosen when the first are asked for.
		expect([begun.total, (await exports.ofRound(client, roundId))[0]?.total]).toEqual([null, all.length]);
		await exports.end(client, roundId, begun.id, 'done');
		return all;
	}
	const whole = async (roundId: string) => {
		const all = await file(roundId);
		if (typeof all === 'string') throw new Error(all);
		return all;
	};

	test.skipIf(skip)('the right is an owner’s to give and to take back, is written down, and goes with the membership', async () => {
		const { owner, designer, trust_agent, steering, stranger, other } = world.people;
		const round = await openRound(world);
		await answer(world, round.code, madeUp(8, 1));
		await close(round.id);
		for (const person of [owner, trust_agent, steering, stranger, other]) {
			expect(await file(round.id, person)).toBe('forbidden');
			expect(await exports.ofWhom(person.client, round.id)).toBeNull();
		}
		for (const person of [designer, trust_agent, steering, other]) expect((await exports.setRight(person.client, world.workspaceId, steering.id, true)).status).toBe('forbidden');
		expect((await give(stranger)).status).toBe('unknown');
		for (const person of [steering, trust_agent, owner, steering]) expect((await give(person)).status).toBe('saved');
		for (const person of [owner, designer, trust_agent, steering]) expect(await file(round.id, person)).toHaveLength(8);
		// Nothing else comes with it, also not through an export that a designer has begun.
		const raw = await exports.begin(designer.client, round.id, 'people', 'csv');
		if (raw.status !== 'begun') throw new Error(raw.status);
		for (const { client } of [owner, trust_agent, steering]) {
			expect(await exports.ofWhom(client, round.id)).toMatchObject({ raw: false, state: 'ready' });
			for (const kind of ['raw', 'quotes'] as const) expect((await exports.begin(client, round.id, kind === 'quotes' ? kind : 'people', 'csv', kind)).status).toBe('forbidden');
			expect(await exports.people(client, round.id, raw.id, null)).toBeNull();
			expect((await exports.end(client, round.id, raw.id, 'cancelled')).status).toBe('forbidden');
			expect(await responses.readAll(client, round.id)).toEqual([]);
			expect((await exports.ofRound(client, round.id)).map(({ kind, state }) => [kind, state])).toEqual([['deidentified', 'done']]);
		}
		await exports.end(designer.client, round.id, raw.id, 'done');
		const seen = await exports.ofWorkspace(owner.client, world.workspaceId);
		expect(seen.rights.map(({ email, by }) => [email, by])).toEqual(['owner', 'steering', 'trust_agent'].map((role) => [`${role}@example.se`, 'owner@example.se']));
		expect(counted(seen.exports, ({ kind }) => kind)).toEqual(new Map([['raw', 1], ['deidentified', 4]]));
		expect(JSON.stringify(seen)).not.toMatch(/total|done/);
		expect(await exports.ofWorkspace(designer.client, world.workspaceId)).toEqual({ rights: [], exports: [] });

		// Taken back while a file is read: no more comes.
		const begun = await exports.begin(steering.client, round.id, 'people', 'csv', 'deidentified');
		if (begun.status !== 'begun') throw new Error(begun.status);
		await give(steering, false);
		expect(await exports.people(steering.client, round.id, begun.id, null)).toBeNull();
		expect(await file(round.id, steering)).toBe('forbidden');
		// Other roles keep it, the last one takes it along, and who comes back does not have it.
		await setRoles(owner.client, world.workspaceId, trust_agent.id, ['steering']);
		expect(await file(round.id, trust_agent)).toHaveLength(8);
		await setRoles(owner.client, world.workspaceId, trust_agent.id, []);
		const { token } = await workspaces.invite(owner.client, world.workspaceId, trust_agent.email, 'trust_agent');
		await workspaces.acceptInvitation(trust_agent.client, token!);
		expect(await file(round.id, trust_agent)).toBe('forbidden');
		const { data } = await owner.client.from('audit_log').select('action').in('action', ['members.allow_export', 'members.stop_export']).order('id');
		expect(data!.map(({ action }) => action)).toEqual(['members.allow_export', 'members.allow_export', 'members.allow_export', 'members.stop_export']);
		const { data: taken } = await owner.client.from('audit_log').select('details').eq('action', 'rounds.export').limit(1);
		expect(taken).toEqual([{ details: { kind: 'deidentified', file: 'people', format: 'jsonl' } }]);
	});

	test.skipIf(skip)('nothing leaves an open round, or one of fewer than k, and then nothing is written down', async () => {
		const round = await openRound(world);
		const people = madeUp(K, 2);
		await answer(world, round.code, people.slice(1));
		expect(await file(round.id)).toBe('open');
		await close(round.id);
		expect(await file(round.id)).toBe('too_few');
		expect(await exports.ofRound(world.people.designer.client, round.id)).toEqual([]);
		await close(round.id, false);
		await answer(world, round.code, people.slice(0, 1));
		expect(await file(round.id)).toBe('open');
		await close(round.id);
		expect(await file(round.id)).toHaveLength(K);
	});

	test.skipIf(skip)('ids and order are each file’s own, and no word, day or id of the database is in any', async () => {
		const round = await openRound(world);
		const people = madeUp(12, 3).map((one) => ({ ...one, support: 'symbols' as const }));
		await answer(world, round.code, people);
		await close(round.id);
		const [one, other] = [await whole(round.id), await whole(round.id)];
		expect(new Set([...one, ...other, ...people].map(({ id }) => id)).size).toBe(36);
		const said = (all: ExportedResponse[]) => all.map(({ answers }) => JSON.stringify(answers));
		expect(said(one)).not.toEqual(said(other));
		expect(said(one).sort()).toEqual(said(other).sort());
		const layout = layoutFor(content, true);
		const text = async (name: 'people' | 'choices') => new Response(await download(world.people.designer.client, { roundId: round.id, kind: 'deidentified', layout, file: name, format: { kind: 'csv', separator: ';' } })).text();
		const both = (await text('people')) + (await text('choices'));
		expect(both).not.toMatch(/Berättelse|20\d\d-\d\d-\d\d/);
		for (const { id } of people) expect(both).not.toContain(id);
		// Nothing is left of what an export was dealt.
		expect(await store.sql(`select 1 from private.export_rows r join private.exports e on e.id = r.export_id where e.round_id = '${round.id}'`)).toEqual([]);
	});

	test.skipIf(skip)('what fewer than k share is not told, says so in every file, and the codebook says what that is', async () => {
		const round = await openRound(world);
		const people = madeUp(14, 4).map((one, i) => ({
			...one, language: i < 2 ? 'ar' : 'sv',
			answers: one.answers.map((said) => (said.question === 'age' ? { ...said, value: i < 7 ? '16-17' : '18-24' } : said) as typeof said)
		}));
		await answer(world, round.code, people);
		await close(round.id);
		const all = await whole(round.id);
		expect(counted(all, toldOf).size).toBe(2);
		// Two of the seven younger ones answer in Arabic: of none of the seven the language is told.
		expect(counted(all, ({ language, withheld }) => `${language} ${withheld}`)).toEqual(new Map([['null language', 7], ['sv ', 7]]));
		const layout = layoutOf(content, { words: false, hides: true });
		const at = (name: string) => layout.people.findIndex((one) => one.name === name);
		for (const one of all) {
			const row = layout.personRow({ ...one, withheld: ['question:age', 'support', 'language', 'help'] });
			expect([row[at('language')], row[at('support')], row[at('help_explained')], row[at('age')]]).toEqual([NOT_SHOWN, NOT_SHOWN, MISSING.notShown, MISSING.notShown]);
		}
		const codebook = around('codebook.csv', content, 'sv', true);
		expect(codebook).toMatch(/^age;.*-94 = visas inte/m);
		expect(codebook).toMatch(/^person;.*kan känna igen raden/m);
		expect(around('codebook.csv', content, 'sv', false)).not.toContain('-94');
		expect(around('read.R', content, 'sv', true)).toMatch(/känna igen raden[\s\S]*"deidentified-people\.csv"/);
	});

	test.skipIf(skip)('in a demo round those who are real and those who are made up are never one group', async () => {
		const round = await openRound(world, true);
		await answer(world, round.code, madeUp(4, 5));
		await store.sql(`insert into public.responses (id, workspace_id, round_id, revision, language, answers, simulated)
			select gen_random_uuid(), workspace_id, round_id, 1, language, answers, true from public.responses, generate_series(1, 3) where round_id = '${round.id}'`);
		await close(round.id);
		expect(counted(await whole(round.id), ({ simulated }) => String(simulated))).toEqual(new Map([['true', 12]]));
	});

	test.skipIf(skip)('somebody who goes while a file is read stops it, whether they have been read or not', async () => {
		const { client } = world.people.designer;
		const round = await openRound(world);
		const people = madeUp(10, 6);
		await answer(world, round.code, people);
		await close(round.id);
		const begun = await exports.begin(client, round.id, 'people', 'csv', 'deidentified');
		if (begun.status !== 'begun') throw new Error(begun.status);
		const one = await client.rpc('export_people', { p_round: round.id, p_export: begun.id, p_most: 1 });
		const [first] = (one.data as unknown as { people: ExportedResponse[] }).people;
		const read = people.find(({ answers }) => JSON.stringify(answers.filter((said) => !('text' in said))) === JSON.stringify(first!.answers));
		expect((await responses.withdraw(world.anonymous, (read ?? people[0]!).withdrawalCode)).status).toBe('withdrawn');
		expect(await exports.people(client, round.id, begun.id, first!.id)).toBeNull();
		expect((await exports.ofRound(client, round.id))[0]).toMatchObject({ kind: 'deidentified', state: 'failed', done: null, total: null });
	});

	test.skipIf(skip)('asked for its first people twice at once, an export is dealt them once; a round that opens again ends it', async () => {
		const { client } = world.people.designer;
		const round = await openRound(world);
		await answer(world, round.code, madeUp(12, 9));
		await close(round.id);
		const begun = await exports.begin(client, round.id, 'people', 'csv', 'deidentified');
		if (begun.status !== 'begun') throw new Error(begun.status);
		const both = await Promise.all([1, 2].map(() => exports.people(client, round.id, begun.id, null)));
		expect(both.map((page) => page?.length)).toEqual([12, 12]);
		expect(await store.sql(`select count(*)::int as n from private.export_rows where export_id = '${begun.id}'`)).toEqual([{ n: 12 }]);
		await close(round.id, false);
		await close(round.id);
		expect(await exports.people(client, round.id, begun.id, both[0]!.at(-1)!.id)).toBeNull();
		// Begun while the round was closed, and first asked for when it is open.
		const late = await exports.begin(client, round.id, 'people', 'csv', 'deidentified');
		if (late.status !== 'begun') throw new Error(late.status);
		await close(round.id, false);
		expect(await exports.people(client, round.id, late.id, null)).toBeNull();
	});

	test.skipIf(skip)('one more and one fewer: the newcomer waits for k, and who goes takes a whole group along', async () => {
		const round = await openRound(world);
		const [first, late] = [madeUp(13, 7), madeUp(K, 8)];
		await answer(world, round.code, first);
		await close(round.id);
		const said = async () => (await whole(round.id)).map((one) => JSON.stringify([toldOf(one), one.answers])).sort();
		const before = await said();
		expect(before).toHaveLength(13);
		await close(round.id, false);
		await answer(world, round.code, late.slice(0, 1));
		await close(round.id);
		expect(await said()).toEqual(before);
		const gone = first[0]!;
		expect((await responses.withdraw(world.anonymous, gone.withdrawalCode)).status).toBe('withdrawn');
		const fewer = await said();
		const missing = before.filter((one) => !fewer.includes(one));
		expect(missing.length).toBeGreaterThanOrEqual(K);
		expect(missing.length).toBeLessThan(2 * K);
		expect(fewer).toEqual(before.filter((one) => !missing.includes(one)));
		await close(round.id, false);
		await answer(world, round.code, late.slice(1));
		await close(round.id);
		const more = await said();
		expect(more.filter((one) => !fewer.includes(one))).toHaveLength(K);
		expect(more).toEqual(expect.arrayContaining(fewer));
	});

	test.skipIf(skip)('whatever comes, goes and changes: no combination of fewer than k in any file, and none by laying files beside each other', async () => {
		const random = createRandom(41);
		const { below, pick, is } = chanceOf(random);
		let told = 0;
		let number = 0;
		for (let n = 0; n < 4; n++) {
			const round = await openRound(world);
			const add = (many: number) => store.sql(`insert into public.responses (id, workspace_id, round_id, revision, language, answers, support, help) values ${Array.from({ length: many }, () => {
				const age = is(0.8) ? [{ question: 'age', kind: 'choice', value: pick(['16-17', '18-24', null]) }] : [];
				const support = pick(['null', `'text'`, `'text'`, `'symbols'`]);
				const help = pick(['{}', '{}', '{none}', '{explained,read_aloud}']);
				return `(gen_random_uuid(), '${round.workspaceId}', '${round.id}', 1, '${pick(['sv', 'sv', 'sv', 'en', 'ar'])}', '${JSON.stringify([...age, { question: 'ladder', kind: 'ladder', value: ++number }])}', ${support}, '${help}')`;
			}).join(',')}`);
			const who = `id = (select id from public.responses where round_id = '${round.id}' order by id offset ${below(3)} limit 1)`;
			const files: Map<number, string>[] = [];
			await add(8 + below(60));
			for (let step = 0; step < 5; step++) {
				await close(round.id);
				const all = await file(round.id);
				if (typeof all !== 'string') {
					for (const many of counted(all, toldOf).values()) expect(many).toBeGreaterThanOrEqual(K);
					files.push(new Map(all.map((one) => [(one.answers.find(({ question }) => question === 'ladder') as { value: number }).value, toldOf(one)])));
					told += all.filter(({ withheld }) => withheld!.length < 4).length;
				}
				await close(round.id, false);
				if (is(0.5)) await store.sql(`delete from public.responses where ${who}`);
				if (is(0.3)) await store.sql(`update public.responses set revision = revision + 1, support = 'speech' where ${who}`);
				if (is(0.7)) await add(1 + below(9));
			}
			// Whoever has all files knows of each row in which of them it is, and what each said. Nobody is one of fewer than k there.
			const everybody = [...new Set(files.flatMap((one) => [...one.keys()]))];
			const histories = counted(everybody, (one) => JSON.stringify(files.map((all) => all.get(one) ?? null)));
			for (const many of histories.values()) expect(many).toBeGreaterThanOrEqual(K);
		}
		expect(told).toBeGreaterThan(50);
	});
});
