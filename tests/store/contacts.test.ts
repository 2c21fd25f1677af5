/** Whom a persona meets, and where two rules work against each other: who writes and reads it, what is refused, and what marks itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresIn } from '#analysis/finding.ts';
import { markOfSupport } from '#analysis/persona-marks.ts';
import * as clashes from '#data/server/clashes.ts';
import * as decisions from '#data/server/decisions.ts';
import * as personas from '#data/server/personas.ts';
import * as projects from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { withdraw } from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import type { WrittenClash } from '#domain/clash/clash.ts';
import type { WrittenDecision } from '#domain/decision/decision.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import type { Change } from '#domain/persona/change.ts';
import { ASSUMPTION, CONTACT_KINDS, linesOf, type Contact, type Line, type Persona, type Support } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { makeChanges } from '#server/personas.ts';
import { releaseRound } from '#server/releases.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type MadeUp, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('contacts on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	const fresh = () => crypto.randomUUID();
	const designer = () => world.people.designer.client;
	const meets: Contact = { who: 'Arbetsförmedlingen', kind: 'meeting', when: 'Måndag 08.15' };
	const lineOf = (more: object = {}): Line => ({ id: newTileId(), text: 'Ska ha sökt tio jobb.', voice: 'third', evidence: ASSUMPTION, other: null, ...more });
	const personaOf = (lines: unknown[]): Persona => ({ ...fromTemplate('empty', 'Robyn', newTileId), sections: [{ id: newTileId(), field: 'contacts', heading: '', lines: lines as Line[] }], notKnown: 'Mycket.', reviewOn: '2030-01-01' });
	const save = (lines: unknown[], id = fresh(), revision = 0) => personas.save(designer(), world.projectId, id, revision, personaOf(lines));

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('a line of every kind is kept, published and copied as it was written', async () => {
		const lines = [lineOf(), ...CONTACT_KINDS.map((kind) => lineOf({ contact: { ...meets, kind } })), lineOf({ contact: { who: 'Å'.repeat(60), kind: 'demand', when: '' } }), lineOf({ contact: { who: '🦊'.repeat(30), kind: 'letter', when: '' } })];
		const id = fresh();
		expect(await save(lines, id)).toEqual({ status: 'saved', revision: 1 });
		expect(linesOf((await personas.get(designer(), id))!)).toEqual(lines);
		expect((await personas.publish(designer(), id, 1)).status).toBe('published');
		expect(linesOf((await personas.published(world.people.steering.client, id))!)).toEqual(lines);
		const [project, copy] = [(await projects.add(designer(), world.workspaceId, 'En annan bygd'))!, fresh()];
		expect((await personas.copy(designer(), id, project.id, copy)).status).toBe('copied');
		expect(linesOf((await personas.get(designer(), copy))!)).toEqual(lines);
	});

	test.skipIf(skip)('what is no contact is not stored, whoever sends it', async () => {
		for (const contact of [
			null, 5, 'AF', [], {}, [meets], { ...meets, who: '' }, { ...meets, who: ' \u200b' }, { ...meets, who: '\u2800' }, { ...meets, who: 'x'.repeat(61) }, { ...meets, who: 5 }, { ...meets, who: null }, { ...meets, who: ['AF'] }, { ...meets, kind: 'phone' }, { ...meets, kind: ['meeting'] },
			{ ...meets, kind: null }, { ...meets, when: 'x'.repeat(41) }, { ...meets, when: null }, { ...meets, when: {} }, { who: 'AF', kind: 'meeting' }, { ...meets, more: 1 }
		]) expect((await save([lineOf({ contact })])).status, JSON.stringify(contact)).toBe('invalid');
		// It is no way past what a line rests on.
		expect((await save([{ ...lineOf({ contact: meets }), evidence: null }])).status).toBe('invalid');
		expect((await save([lineOf({ contact: meets, other: 'x' })])).status).toBe('invalid');
	});

	test.skipIf(skip)('one writes the line, one says whom it is about: both are there; of two who say the first stands', async () => {
		const line = lineOf();
		const id = fresh();
		await save([line], id);
		const draft = (await personas.get(designer(), id))!;
		const say = (now: Contact | null, was: Contact | null = null): Change => ({ op: 'write', id: line.id, part: 'contact', was, now });
		await Promise.all([makeChanges(designer(), draft, [say(meets)]), makeChanges(designer(), draft, [{ op: 'write', id: line.id, part: 'text', was: line.text, now: 'Annat' }])]);
		expect(linesOf((await personas.get(designer(), id))!)).toEqual([{ ...line, text: 'Annat', contact: meets }]);
		expect(await makeChanges(designer(), (await personas.get(designer(), id))!, [say({ ...meets, who: 'Kommunen' })])).toMatchObject({ status: 'made', refused: [{ at: 0, why: 'written' }] });
		expect(await makeChanges(designer(), (await personas.get(designer(), id))!, [say(null, meets)])).toMatchObject({ status: 'made', refused: [] });
		expect(linesOf((await personas.get(designer(), id))!)).toEqual([{ ...line, text: 'Annat' }]);
	});
});

describe.for(kinds)('rule clashes on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let people: MadeUp[];
	let releaseId: string;
	let figure: Support & { kind: 'figure' };
	let own: { id: string; person: string; text: string; raw: string }[];
	let persona: string;
	const fresh = () => crypto.randomUUID();
	const designer = () => world.people.designer.client;
	const steering = () => world.people.steering.client;
	const written: WrittenClash = {
		situation: 'Sam blir erbjuden ett jobb på prov.', aWhose: 'Arbetsförmedlingen', aSays: 'Tacka ja inom tre dagar.', aWhy: 'Den som söker jobb ska ta det som finns.', bWhose: 'Kommunen', bSays: 'Stödet räknas om när inkomsten är känd.',
		bWhy: '', effect: 'Sam vet inte om hyran går att betala.', seenBy: '', way: 'interpret', level: 'manager', evidence: ASSUMPTION, state: 'noted'
	};
	const save = (change: object, id = fresh(), version = 0, client = steering()) => clashes.save(client, persona, id, version, { ...written, ...change } as WrittenClash);
	const quotesOf = (all: readonly { id: string; text: string }[]): Support => ({ kind: 'quotes', quotes: all.map(({ id, text }) => ({ kind: 'quote', release: releaseId, quote: id, said: textWord(text) })) });
	const seen = async (id: string, who: 'owner' | 'designer' | 'trust_agent' | 'steering' | 'stranger' | 'other') => (await clashes.byId(world.people[who].client, id)).clashes[0] ?? null;
	async function personaMade(publish = true) {
		const id = fresh();
		await personas.save(designer(), world.projectId, id, 0, {
			...fromTemplate('empty', 'Sam', newTileId), sections: [{ id: newTileId(), field: 'contacts', heading: '', lines: [{ id: newTileId(), text: 'Möter många.', voice: 'third', evidence: ASSUMPTION, other: null }] }], notKnown: 'Mycket.', reviewOn: '2030-01-01'
		});
		if (publish) expect((await personas.publish(designer(), id, 1)).status).toBe('published');
		return id;
	}

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		people = madeUp(14, 3).map((person, i) => ({ ...person, answers: [...person.answers, { question: 'words', kind: 'story', text: `Egna ord nummer ${i} om hur det är att vänta på besked varje dag` }] }));
		await answer(world, round.code, people);
		releaseId = ((await releaseRound(designer(), round)) as { release: string }).release;
		const { results } = (await get(designer(), releaseId))!;
		figure = { kind: 'figure', release: releaseId, ...figuresIn(results).find(({ question, card }) => question === 'matters' && card !== '')! };
		await store.sql(`update public.quotes set state = 'approved', washed = 'Citat ' || id, sealed_on = current_date where round_id = '${round.id}' and question = 'words'`);
		own = await store.sql(`select id, response_id as person, washed as text, raw from public.quotes where state = 'approved' and question = 'words' order by id`);
		persona = await personaMade();
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('who decides writes, every member reads, and nobody else', async () => {
		for (const role of ['designer', 'trust_agent', 'steering'] as const) expect(await save({}, fresh(), 0, world.people[role].client)).toEqual({ status: 'saved', version: 1 });
		const id = fresh();
		expect((await save({}, id)).status).toBe('saved');
		for (const role of ['owner', 'designer', 'trust_agent', 'steering'] as const) expect(await seen(id, role), role).toMatchObject({ ...written, id, personaId: persona, version: 1, decided: [] });
		for (const role of ['owner', 'stranger', 'other'] as const) {
			const { client } = world.people[role];
			expect([(await clashes.save(client, persona, id, 1, written)).status, (await clashes.save(client, persona, fresh(), 0, written)).status, (await clashes.remove(client, id)).status, (await clashes.link(client, fresh(), id)).status], role).toEqual(Array(4).fill('forbidden'));
		}
		for (const role of ['stranger', 'other'] as const) expect([await seen(id, role), (await clashes.ofPersona(world.people[role].client, persona)).clashes, await clashes.changesOf(world.people[role].client, id)], role).toEqual([null, [], []]);
		expect((await clashes.byId(world.anonymous, id).catch(() => ({ clashes: [] }))).clashes).toEqual([]);
		expect((await save({}, id, 0, world.people.other.client)).status).toBe('forbidden');
		expect((await clashes.ofPersona(world.people.owner.client, persona)).clashes).toHaveLength(4);
		for (const role of ['owner', 'stranger'] as const) expect((await clashes.remove(world.people[role].client, id)).status).toBe('forbidden');
		expect([(await clashes.remove(steering(), id)).status, (await clashes.remove(steering(), id)).status, await seen(id, 'steering')]).toEqual(['removed', 'forbidden', null]);
	});

	test.skipIf(skip)('of a draft only designers know; of what is taken away nobody, and it comes back with the persona', async () => {
		const draft = await personaMade(false);
		const id = fresh();
		expect((await clashes.save(steering(), draft, id, 0, written)).status).toBe('forbidden');
		expect((await clashes.save(designer(), draft, id, 0, written)).status).toBe('saved');
		expect([await seen(id, 'steering'), await seen(id, 'owner'), (await seen(id, 'designer'))?.id, await clashes.changesOf(steering(), id)]).toEqual([null, null, id, []]);
		expect((await clashes.save(steering(), draft, id, 1, { ...written, effect: 'x' })).status).toBe('forbidden');
		expect((await clashes.remove(steering(), id)).status).toBe('forbidden');
		expect((await personas.publish(designer(), draft, 1)).status).toBe('published');
		expect((await seen(id, 'steering'))?.id).toBe(id);
		await personas.remove(designer(), draft);
		expect([await seen(id, 'steering'), await seen(id, 'designer'), (await clashes.save(designer(), draft, id, 1, written)).status, (await clashes.remove(designer(), id)).status]).toEqual([null, null, 'forbidden', 'forbidden']);
		await personas.restore(designer(), draft);
		expect((await seen(id, 'steering'))?.id).toBe(id);
	});

	test.skipIf(skip)('of many who write the same version one is saved, each version says who wrote what, and the same form is one', async () => {
		const id = fresh();
		const first = await Promise.all([0, 1, 2, 3].map((i) => save({ effect: `Först ${i}` }, id)));
		expect(first.map(({ status }) => status).sort()).toEqual(['changed', 'changed', 'changed', 'saved']);
		const second = await Promise.all([0, 1, 2, 3].map((i) => save({ effect: `Sedan ${i}`, bWhy: 'Ny' }, id, 1, i % 2 ? designer() : steering())));
		expect(second.filter(({ status }) => status === 'saved')).toEqual([{ status: 'saved', version: 2 }]);
		const now = (await seen(id, 'steering'))!;
		const changes = await clashes.changesOf(world.people.owner.client, id);
		expect(changes.map(({ version, fields }) => [version, Object.keys(fields).sort()])).toEqual([[1, expect.arrayContaining(['aWhose', 'effect', 'situation'])], [2, ['bWhy', 'effect']]]);
		expect(changes[1]!.fields.effect).toBe(now.effect);
		expect(await save({ effect: now.effect, bWhy: 'Ny' }, id)).toEqual({ status: 'saved', version: 2 });
		expect((await clashes.save(steering(), await personaMade(), id, 2, written)).status).toBe('forbidden');
	});

	test.skipIf(skip)('what is no clash, and what rests on something that is not told here, is refused and changes nothing', async () => {
		const id = fresh();
		const long = (n: number) => 'x'.repeat(n);
		const odd: object[] = [
			{ situation: '' }, { situation: ' \u200b' }, { situation: '\u2800' }, { situation: long(241) }, { situation: 1 }, { situation: null }, { aWhose: '' }, { aWhose: long(61) }, { aSays: ' ' }, { aSays: long(301) }, { aWhy: long(301) }, { aWhy: null }, { bWhose: {} }, { bSays: [] },
			{ effect: '' }, { effect: long(401) }, { seenBy: long(161) }, { way: 'x' }, { way: 1 }, { level: 'x' }, { state: 'x' }, { state: null }, { more: 1 },
			...[null, 'x', {}, [], [ASSUMPTION], { kind: 'x' }, { ...ASSUMPTION, more: 1 }, { kind: 'quotes', quotes: [] }, quotesOf(own.slice(0, 2)), { kind: 'note', text: 'x', on: '2026-02-30', people: 8 }, { kind: 'note', text: 'x', on: '2026-11-20', people: 4 }].map((evidence) => ({ evidence }))
		];
		for (const change of odd) expect((await save(change, id)).status, JSON.stringify(change).slice(0, 80)).toBe('invalid');
		for (const evidence of [{ ...figure, release: fresh() }, { ...figure, card: 'XX' }, { ...figure, release: 'x' }, { kind: 'figure' }, { kind: 'statistic', statistic: fresh() }, quotesOf([...own.slice(0, 3), { id: fresh(), text: 'x' }])]) expect((await save({ evidence }, id)).status, JSON.stringify(evidence).slice(0, 80)).toBe('evidence');
		await store.sql(`update public.workspaces set smallest_group = 10 where id = '${world.workspaceId}'`);
		expect((await save({ evidence: { kind: 'note', text: 'Så är det', on: '2026-11-20', people: 9 } }, id)).status).toBe('few_people');
		await store.sql(`update public.workspaces set smallest_group = 5 where id = '${world.workspaceId}'`);
		await store.sql(`update public.quotes set rewrite_only = true where id = '${own[0]!.id}'`);
		expect((await save({ evidence: quotesOf(own.slice(0, 3)), effect: `Så här: ${own[0]!.raw}` }, id)).status).toBe('own_words');
		await store.sql(`update public.quotes set rewrite_only = false where id = '${own[0]!.id}'`);
		expect(await seen(id, 'designer')).toBeNull();
		for (const evidence of [ASSUMPTION, figure, quotesOf(own.slice(0, 3)), { kind: 'note', text: 'Så är det', on: '2026-11-20', people: 8 }]) expect((await save({ evidence })).status).toBe('saved');
	});

	test.skipIf(skip)('a decision keeps which clash it was made from, and each shows the other for as long as both are there', async () => {
		const [clash, second, decision] = [fresh(), fresh(), fresh()];
		await save({}, clash);
		await save({ situation: 'En annan' }, second);
		const plan: WrittenDecision = { card: null, about: null, title: 'En plan', action: null, owner: 'Chefen', level: 'team', firstStep: '', dueOn: null, state: 'planned', because: '', plain: {} };
		expect((await decisions.save(steering(), releaseId, decision, 0, plan)).status).toBe('saved');
		for (const [one, other] of [[decision, fresh()], [fresh(), clash]] as const) expect((await clashes.link(steering(), one, other)).status).toBe('forbidden');
		for (let i = 0; i < 2; i++) expect((await clashes.link(steering(), decision, clash)).status).toBe('linked');
		expect((await clashes.link(designer(), decision, second)).status).toBe('another');
		expect((await decisions.get(world.people.trust_agent.client, decision))!.clash).toEqual({ id: clash, situation: written.situation });
		expect((await seen(clash, 'owner'))!.decided).toEqual([{ id: decision, title: 'En plan', state: 'planned', dueOn: null }]);
		expect((await clashes.remove(steering(), clash)).status).toBe('removed');
		expect((await decisions.get(steering(), decision))!.clash).toBeNull();
	});

	// Last: it changes what the round tells.
	test.skipIf(skip)('an answer that is taken back marks the clash that rests on it, for every reader', async () => {
		const id = fresh();
		const evidence = quotesOf(own.slice(4, 8));
		expect((await save({ evidence }, id)).status).toBe('saved');
		const mark = async () => {
			const { clashes: [one], grounds } = await clashes.byId(world.people.owner.client, id);
			return markOfSupport(one!.evidence, grounds, { smallest: 5 });
		};
		expect(await mark()).toBeNull();
		await withdraw(world.anonymous, people.find(({ id: person }) => person === own[4]!.person)!.withdrawalCode);
		expect(await mark()).toBe('gone');
		// Somebody may go on writing it; what is gone stays marked, and can be bound nowhere else.
		expect((await save({ evidence, effect: 'Annat' }, id, 1)).status).toBe('saved');
		expect(await mark()).toBe('gone');
		expect((await save({ evidence })).status).toBe('evidence');
	});
});
