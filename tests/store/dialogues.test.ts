/** Dialogues: who plans, holds and reads them, what a note may be, and what an insight that rests on notes says of itself when a line of the persona no longer holds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as dialogues from '#data/server/dialogues.ts';
import * as insights from '#data/server/insights.ts';
import * as personas from '#data/server/personas.ts';
import { archive, restore, add as addProject } from '#data/server/projects.ts';
import type { Round } from '#data/server/rounds.ts';
import { asks, markOf } from '#analysis/insight-marks.ts';
import { linesOf, type Line, type Support } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import type { WrittenNote } from '#domain/dialogue/dialogue.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { evidence as evidenceShape } from '#domain/insight/insight.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { toldDialogues } from '#server/dialogues.ts';
import { insightWith, keep, resultsBehind } from '#server/insights.ts';
import { releaseRound } from '#server/releases.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type StoreKind, type World } from './harness.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);
quiet();

describe.for(kinds)('dialogues on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let round: Round;
	let releaseId: string;
	let persona: string;
	let voices: Extract<Support, { kind: 'quotes' }>;
	const fresh = () => crypto.randomUUID();
	const client = (who: keyof World['people']) => world.people[who].client;
	const agent = () => client('trust_agent');
	const lineOf = (text: string, evidence: Support = { kind: 'assumption' }): Line => ({ id: newTileId(), text, voice: 'third', evidence, other: null });
	const [loose, bound] = [lineOf('Väntar på besked.'), lineOf('Berättar samma sak igen.')];
	const insight: WrittenNote = { kind: 'insight', thought: '', saw: '', text: 'Att vänta tar all kraft.', line: '' };
	const seen: WrittenNote = { kind: 'seen', thought: 'Hen vill inte.', saw: 'Hen väntar på svar.', text: 'Det är vi som dröjer.', line: '' };
	const note = (change: object = {}, on = '', id = fresh(), version = 0, who: keyof World['people'] = 'trust_agent') => dialogues.saveNote(client(who), on, id, version, { ...insight, ...change } as WrittenNote);
	const named = async (place: string) => (await dialogues.ofProject(agent(), world.projectId)).find((one) => one.place === place)!;
	const plan = (places: string[], more: object = {}, key = fresh(), who: keyof World['people'] = 'trust_agent') =>
		dialogues.plan(client(who), world.projectId, key, { persona, places, party: 'Chefer', onDay: '2026-12-02', ...more });
	const started = async (place: string) => {
		expect((await plan([place])).status).toBe('planned');
		return (await named(place)).id;
	};
	const publish = async (lines: Line[], id: string = fresh(), revision = 0, why = '') => {
		const written = { ...fromTemplate('empty', 'Robyn', newTileId), sections: [{ id: 'section0', field: 'day' as const, heading: '', lines }], notKnown: 'Mycket.', reviewOn: '2031-01-01' };
		expect((await personas.save(client('designer'), world.projectId, id, revision, written)).status).toBe('saved');
		expect((await personas.publish(client('designer'), id, revision + 1, why)).status).toBe('published');
		return id;
	};

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		round = await openRound(world);
		await answer(world, round.code, madeUp(12, 3));
		releaseId = ((await releaseRound(client('designer'), round)) as { release: string }).release;
		const own = await store.sql<{ id: string; washed: string }>(`with picked as (
				select q.id, row_number() over (order by q.id) as at from public.quotes q where q.round_id = '${round.id}' and (q.question, q.card) = (
					select o.question, o.card from public.quotes o where o.round_id = '${round.id}' and o.card is not null group by o.question, o.card having count(*) >= 3 order by count(*) desc, o.question, o.card limit 1)
			) update public.quotes q set state = 'approved', washed = 'Röst ' || picked.at, sealed_on = current_date from picked where picked.id = q.id and picked.at <= 3 returning q.id, q.washed`);
		expect(own).toHaveLength(3);
		voices = { kind: 'quotes', quotes: own.map(({ id, washed }) => ({ kind: 'quote', release: releaseId, quote: id, said: textWord(washed) })) };
		bound.evidence = voices;
		persona = await publish([loose, bound]);
	});
	afterAll(() => store?.close());

	test.skipIf(skip)('whoever writes insights plans several at once, once; nobody else does, and about what is published here alone', async () => {
		const key = fresh();
		for (let i = 0; i < 2; i++) expect((await plan(['Arvika', 'Eda', 'Torsby'], {}, key)).status).toBe('planned');
		const all = (await dialogues.ofProject(client('owner'), world.projectId)).map(({ place, party, onDay, state, people, personaName, version }) => ({ place, party, onDay, state, people, personaName, version }));
		expect(all).toEqual(['Arvika', 'Eda', 'Torsby'].map((place) => ({ place, party: 'Chefer', onDay: '2026-12-02', state: 'planned', people: null, personaName: 'Robyn', version: 1 })));
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await plan(['Kil'], {}, fresh(), who)).status, who).toBe('forbidden');
		for (const who of ['steering', 'designer'] as const) expect((await plan([`Hos ${who}`], {}, fresh(), who)).status, who).toBe('planned');
		const draft = fresh();
		await personas.save(client('designer'), world.projectId, draft, 0, { ...fromTemplate('empty', 'Utkast', newTileId) });
		for (const one of [draft, fresh()]) expect((await plan(['Kil'], { persona: one })).status).toBe('no_persona');
		const odd: [string, object][] = [
			['no place', { places: [] }], ['blank', { places: ['Kil', '\u200b '] }], ['many', { places: Array.from({ length: 41 }, (_, i) => `Plats ${i}`) }], ['long', { places: ['x'.repeat(81)] }], ['numbers', { places: [1] }], ['no list', { places: { a: 'Kil' } }],
			['nested', { places: [['Kil']] }], ['party', { party: 'x'.repeat(81) }], ['no party', { party: null }], ['no day', { onDay: null }], ['long ago', { onDay: '1066-01-01' }]
		];
		for (const [name, change] of odd) expect((await plan(['Kil'], change)).status, name).toBe('invalid');
		expect((await dialogues.plan(agent(), fresh(), fresh(), { persona, places: ['Kil'], party: '', onDay: '2026-12-02' })).status).toBe('forbidden');
		expect(await named('Kil')).toBeUndefined();
		for (const who of ['stranger', 'other'] as const) expect(await dialogues.ofProject(client(who), world.projectId), who).toEqual([]);
		expect(await dialogues.ofProject(world.anonymous, world.projectId).catch(() => [])).toEqual([]);
	});

	test.skipIf(skip)('it is held with how many took part; two who change it at once lose nothing; only designers remove it', async () => {
		const id = await started('Munkfors');
		const facts = { place: 'Munkfors', party: 'Politiker', onDay: '2026-12-03', people: 14, state: 'held' as const };
		for (const change of [{ people: null }, { people: 0 }, { people: 501 }, { people: 'många' }, { place: ' ' }, { place: 'x'.repeat(81) }, { state: 'klar' }, { onDay: 'i morgon' }, { onDay: null }, { other: 1 }]) expect((await dialogues.save(agent(), id, 1, { ...facts, ...change } as typeof facts)).status, JSON.stringify(change)).toBe('invalid');
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await dialogues.save(client(who), id, 1, facts)).status, who).toBe('forbidden');
		expect((await dialogues.save(agent(), id, 1, facts))).toEqual({ status: 'saved', version: 2 });
		expect((await dialogues.save(agent(), id, 1, facts))).toEqual({ status: 'saved', version: 2 });
		expect((await dialogues.save(client('steering'), id, 1, { ...facts, people: 15 }))).toEqual({ status: 'changed', version: 2 });
		expect(await dialogues.get(client('owner'), id)).toMatchObject({ ...facts, version: 2, notes: [] });
		for (const who of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) expect((await dialogues.remove(client(who), id)).status, who).toBe('forbidden');
		expect((await dialogues.remove(client('designer'), id)).status).toBe('removed');
		expect(await dialogues.get(agent(), id)).toBeNull();
		expect((await dialogues.remove(client('designer'), id)).status).toBe('forbidden');
	});

	test.skipIf(skip)('a note is written once however often it is sent, says which line woke it and how that read, and is nothing else', async () => {
		const [on, other] = [await started('Kristinehamn'), await started('Storfors')];
		const id = fresh();
		const sent = await Promise.all(Array.from({ length: 4 }, () => note({ line: bound.id }, on, id)));
		expect(sent.map(({ status }) => status)).toEqual(Array(4).fill('saved'));
		expect((await note({ text: 'Något annat' }, on, id)).status).toBe('changed');
		expect(await note({ text: 'Något annat', line: bound.id }, on, id, 1)).toEqual({ status: 'saved', version: 2 });
		expect((await note({ ...seen, line: loose.id }, on)).status).toBe('saved');
		const [first, second] = (await dialogues.get(client('owner'), on))!.notes;
		expect(first).toMatchObject({ id, kind: 'insight', text: 'Något annat', lineId: bound.id, lineText: bound.text, version: 2 });
		expect(second).toMatchObject({ ...(({ line: _, ...rest }) => rest)(seen), lineId: loose.id, lineText: loose.text, version: 1 });
		const odd: [string, object, string][] = [
			['nothing', { text: '\u200b ' }, 'invalid'], ['long', { text: 'x'.repeat(401) }, 'invalid'], ['kind', { kind: 'x' }, 'invalid'], ['no kind', { kind: null }, 'invalid'], ['seen nothing', { ...seen, saw: '' }, 'invalid'], ['an insight that thought', { thought: 'x' }, 'invalid'],
			['number', { text: 1 }, 'invalid'], ['another field', { by: 'Anna' }, 'invalid'], ['no such line', { line: 'aaaaaaaa' }, 'no_line'], ['a line of odd letters', { line: "'; drop" }, 'no_line']
		];
		for (const [name, change, status] of odd) expect((await note(change, on)).status, name).toBe(status);
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await note({}, on, fresh(), 0, who)).status, who).toBe('forbidden');
		expect((await note({}, other, id, 2)).status).toBe('forbidden');
		expect((await note({}, fresh())).status).toBe('forbidden');
		for (const who of ['owner', 'stranger', 'other'] as const) expect((await dialogues.removeNote(client(who), id)).status, who).toBe('forbidden');
		expect((await dialogues.removeNote(client('steering'), id)).status).toBe('removed');
		await store.sql(`insert into public.dialogue_notes (id, dialogue_id, workspace_id, kind, thought, saw, text) select gen_random_uuid(), '${other}', '${world.workspaceId}', 'parked', '', '', 'x' from generate_series(1, 200)`);
		expect((await note({}, other)).status).toBe('full');
		await archive(client('designer'), world.projectId);
		expect([(await note({}, on)).status, (await plan(['Kil'])).status, (await dialogues.removeNote(agent(), second!.id)).status, (await dialogues.remove(client('designer'), on)).status]).toEqual(Array(4).fill('forbidden'));
		await restore(client('designer'), world.projectId);
	});

	test.skipIf(skip)('an insight rests on notes of this project that are no solutions, and says when one is rewritten, parked or gone', async () => {
		const [one, two] = [await started('Hagfors'), await started('Sunne')];
		const [a, b, parked] = [fresh(), fresh(), fresh()];
		expect((await note({}, one, a)).status).toBe('saved');
		expect((await note(seen, two, b)).status).toBe('saved');
		expect((await note({ kind: 'parked', text: 'En lots' }, two, parked)).status).toBe('saved');
		const of = async (id: string) => (await toldDialogues(agent(), await dialogues.ofProject(agent(), world.projectId), 5)).notes.find((found) => found.id === id)!.evidence;
		const rests = [await of(a), await of(b)];
		for (const one of rests) expect(evidenceShape.safeParse(one).error).toBeUndefined();
		const written = { claim: 'Väntan är vårt fel, inte deras.', evidence: rests, lens: null, lifeArea: null, goal: '', counter: '', unheard: true, anchoredWith: '', state: 'draft' } as const;
		const id = fresh();
		const refused = [await of(parked), { ...rests[0]!, note: fresh() }, { ...rests[0]!, dialogue: two }, { ...rests[0]!, said: '' }, { ...rests[0]!, more: 'x' }];
		for (const bad of refused) expect((await insights.save(agent(), world.projectId, id, 0, { ...written, evidence: [bad] })).status, JSON.stringify(bad)).toBe('invalid');
		const elsewhere = (await addProject(client('designer'), world.workspaceId, 'Ett annat'))!;
		expect((await insights.save(agent(), elsewhere.id, fresh(), 0, { ...written, evidence: rests })).status).toBe('invalid');
		expect((await insights.save(agent(), world.projectId, id, 0, { ...written, evidence: rests })).status).toBe('saved');
		const marks = async (who: keyof World['people'] = 'owner') => {
			const { insight: found, grounds } = (await insightWith(client(who), id))!;
			return { marks: found.evidence.map((each) => markOf(each, grounds)), asks: asks(found, grounds), grounds, found };
		};
		expect(await marks()).toMatchObject({ marks: [null, null], asks: false });
		expect((await marks()).grounds.notes!.map(({ dialogue: { place }, line }) => [place, line])).toEqual([['Hagfors', null], ['Sunne', null]]);
		for (const who of ['stranger', 'other'] as const) expect(await insightWith(client(who), id)).toBeNull();
		expect((await note({ text: 'Skrivet på nytt.' }, one, a, 1)).status).toBe('saved');
		expect(await marks()).toMatchObject({ marks: ['rewritten', null], asks: true });
		const { found, grounds } = await marks('trust_agent');
		expect((await keep(agent(), found, grounds, 1)).status).toBe('saved');
		expect(await marks()).toMatchObject({ marks: [null, null], asks: false });
		// Somebody sees afterwards that it was a solution.
		expect((await note({ kind: 'parked', text: 'Skrivet på nytt.' }, one, a, 2)).status).toBe('saved');
		expect(await marks()).toMatchObject({ marks: ['gone', null], asks: true });
		expect((await dialogues.remove(client('designer'), two)).status).toBe('removed');
		expect(await marks()).toMatchObject({ marks: ['gone', 'gone'], asks: true });
	});

	// Last: they change what the round and the persona tell.
	test.skipIf(skip)('a line whose voice is taken back marks the note that it woke, and the insight on it, until somebody keeps it; so does a persona that is taken away', async () => {
		const on = await started('Filipstad');
		const [a, b] = [fresh(), fresh()];
		await note({ line: bound.id }, on, a);
		await note({ text: 'Väntan syns inte.', line: loose.id }, on, b);
		const told = async () => (await toldDialogues(client('owner'), [(await dialogues.get(client('owner'), on))!], 5)).notes;
		const evidence = (await told()).map((one) => one.evidence);
		const id = fresh();
		expect((await insights.save(agent(), world.projectId, id, 0, { claim: 'De får berätta om igen.', evidence, lens: null, lifeArea: null, goal: '', counter: '', unheard: true, anchoredWith: 'Chefen', state: 'anchored' })).status).toBe('saved');
		const marks = async () => {
			const { insight: found, grounds } = (await insightWith(client('owner'), id))!;
			// In a list the same is asked for marks alone.
			const list = await insights.byIds(client('owner'), [id], true);
			expect(list.insights.map((one) => one.evidence.map((each) => markOf(each, list.grounds)))).toEqual([found.evidence.map((each) => markOf(each, grounds))]);
			return { marks: found.evidence.map((each) => markOf(each, grounds)), found, grounds };
		};
		expect((await marks()).marks).toEqual([null, null]);
		expect(resultsBehind((await marks()).found, (await marks()).grounds).map(({ release }) => release)).toEqual([releaseId, releaseId, releaseId]);
		await store.sql(`update public.quotes set state = 'rejected', rejected_on = current_date where id = '${voices.quotes[0]!.quote}'`);
		expect((await told()).map(({ mark }) => mark)).toEqual(['gone', null]);
		const now = await marks();
		expect(now.marks).toEqual(['line', null]);
		expect((await keep(agent(), now.found, now.grounds, 1)).status).toBe('saved');
		expect((await marks()).marks).toEqual([null, null]);
		// A new version that has the line no more, and then none at all.
		await publish([bound], persona, 1, 'En rad färre');
		expect(linesOf((await personas.published(agent(), persona))!).map((line) => line.id)).toEqual([bound.id]);
		expect((await told()).map(({ mark, lineThere, lineText }) => [mark, lineThere, lineText])).toEqual([['gone', true, bound.text], ['gone', false, loose.text]]);
		expect((await marks()).marks).toEqual([null, 'line']);
		const again = (await dialogues.get(agent(), on))!.notes.find((one) => one.id === b)!;
		expect((await note({ text: again.text, kind: 'possibility', line: loose.id }, on, b, again.version)).status).toBe('saved');
		expect((await note({ line: loose.id }, on)).status).toBe('no_line');
		await personas.remove(client('designer'), persona);
		expect((await told()).map(({ lineThere }) => lineThere)).toEqual([false, false]);
		expect((await plan(['Kil'])).status).toBe('no_persona');
	});
});
