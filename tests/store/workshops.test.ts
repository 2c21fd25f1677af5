/** Workshops at the door: acts are done once, in one order; nobody does more than their own; words that are not shown yet are in no answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as workshops from '#data/server/workshops.ts';
import type { Client } from '#data/server/clients.ts';
import type { Done, LeaderAct, ParticipantAct } from '#domain/workshop/act.ts';
import { laidIn, roomOf } from '#domain/workshop/room.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import { createRandom } from '#stats/random.ts';
import { soak } from '../soak.ts';
import { answer, madeUp, makeWorld, openRound, storeKinds, type OwnStore, type World } from './harness.ts';
import { chanceOf } from './random-answers.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);

const place = (id: string) => ({ id, name: id, hint: '' });
const plan: Plan = {
	columns: ['create', 'break', 'keep'].map(place), areas: [place('all')],
	steps: [
		{ id: 'write', kind: 'write', name: 'Skriv', instruction: '', minutes: 10 },
		{ id: 'vote', kind: 'vote', name: 'Rösta', instruction: '', minutes: 5, dots: 3 },
		{ id: 'choose', kind: 'choose', name: 'Bestäm', instruction: '', minutes: 10 }
	]
};
const at = { area: 'all', column: 'create' };
let drawn = 0;
const tokenOf = (n: number) => `${'t'.repeat(38)}${String(n).padStart(5, '0')}`;
const uuid = () => crypto.randomUUID();
const sent = <One extends object>(act: One, id = uuid()) => ({ id, act });

describe.for(kinds)('workshops on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let agent: Client;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		agent = world.people.trust_agent.client;
	});
	afterAll(() => store?.close());

	/** A workshop that the agent leads, and so many who have come in. */
	async function began(people = 2) {
		const [id, code] = [uuid(), `RUM-${++drawn + 100}`];
		expect(await workshops.begin(agent, world.projectId, id, 'Hjälp som hänger ihop', plan, code)).toEqual({ status: 'begun' });
		const tokens = Array.from({ length: people }, (_, i) => tokenOf(drawn * 100 + i));
		for (const [i, token] of tokens.entries()) expect(await workshops.join(world.anonymous, code, token, '')).toMatchObject({ status: 'joined', number: i + 1 });
		const act = (who: number, ...acts: ParticipantAct[]) => workshops.act(world.anonymous, code, tokens[who]!, acts.map((one) => sent(one)));
		const lead = (...acts: LeaderAct[]) => workshops.lead(agent, id, acts.map((one) => sent(one)));
		const see = async (who: number, since = 0) => (await workshops.see(world.anonymous, code, tokens[who]!, since)) as workshops.Seen;
		const watch = async (desk = false, since = 0, client = agent) => (await workshops.watch(client, id, { desk, since })) as workshops.Watched;
		return { id, code, tokens, act, lead, see, watch };
	}
	const statuses = async (acted: Promise<workshops.Acted>) => {
		const found = await acted;
		return found.status === 'ok' ? found.acts.map(({ status }) => status) : found.status;
	};
	const add = (card: string, text = 'lapp', step = 'write'): ParticipantAct => ({ op: 'add', card, step, ...at, text });

	test.skipIf(skip)('what somebody writes is in nobody else\'s answer until it is shown, and of a card only its last words', async () => {
		const { act, lead, see, watch } = await began();
		const [mine, theirs] = [uuid(), uuid()];
		await act(0, add(mine, 'hemlig hästkastanj'), { op: 'write', card: mine, text: 'hemlig hasselnöt' });
		await act(1, add(theirs, 'hemlig ekorre'));
		const everywhere = async () => [await see(1), await watch(), await watch(true)].map((one) => JSON.stringify(one)).join('\n');
		expect(await everywhere()).not.toMatch(/hästkastanj|hasselnöt/);
		expect(JSON.stringify(await see(0))).toContain('hasselnöt');
		expect(await see(0)).toMatchObject({ number: 1, own: [mine], people: 2, plan: { columns: plan.columns } });
		const before = (await see(1)).seq;
		expect(await statuses(lead({ op: 'reveal', step: 'write' }))).toEqual(['done']);
		expect(await everywhere()).toContain('hasselnöt');
		expect(await everywhere(), 'what it said before is nobody\'s').not.toContain('hästkastanj');
		// Who had read up to there gets what has become readable since.
		expect((await see(1, before)).acts.map(({ act: one }) => ('text' in one ? one.text : one.op)).sort()).toEqual(['hemlig ekorre', 'hemlig hasselnöt', 'reveal']);
		expect((await see(1, (await see(1)).seq)).acts).toEqual([]);
		// Shown too early.
		const shown = (await watch()).acts.find((one) => one.act.op === 'reveal')!;
		await lead({ op: 'undo', seq: shown.seq });
		expect(await everywhere()).not.toMatch(/hasselnöt/);
		await lead({ op: 'reveal', step: 'write' });
		// Written anew by who leads: then the words before are gone from every answer but their writer's.
		await lead({ op: 'write', card: mine, text: 'någon på kommunen' });
		expect(await everywhere()).not.toContain('hasselnöt');
		expect(laidIn(roomOf(plan, (await watch()).acts), 'all', 'create').map(({ card }) => card.text)).toEqual(['någon på kommunen', 'hemlig ekorre']);
		await lead({ op: 'take', card: theirs });
		expect([await watch(), await see(0)].map((one) => JSON.stringify(one)).join()).not.toContain('ekorre');
		// Typed in from paper by who leads: it waits as well, and what is typed in after the writing does not.
		const reveals = (await watch()).acts.filter(({ act: one }) => one.op === 'reveal').map(({ seq }) => seq);
		await lead(...reveals.map((seq) => ({ op: 'undo' as const, seq })));
		await lead({ op: 'add', card: uuid(), step: 'write', ...at, text: 'hemlig papperslapp' }, { op: 'add', card: uuid(), step: 'vote', ...at, text: 'öppen papperslapp' });
		const elsewhere = JSON.stringify([await see(1), await watch()]);
		expect(elsewhere).not.toContain('hemlig papperslapp');
		expect(elsewhere).toContain('öppen papperslapp');
	});

	test.skipIf(skip)('held cards are read by who leads and by nobody else until they are let through', async () => {
		const { act, lead, see, watch } = await began();
		const card = uuid();
		await lead({ op: 'hold', on: true }, { op: 'reveal', step: 'write' });
		await act(0, add(card, 'Kim i trean'));
		expect(JSON.stringify([await see(1), await watch()])).not.toContain('Kim');
		expect(JSON.stringify(await watch(true))).toContain('Kim');
		await lead({ op: 'let_through', card, on: true });
		expect(JSON.stringify(await see(1))).toContain('Kim');
		await act(0, { op: 'write', card, text: 'Kim och Robin' });
		expect(JSON.stringify([await see(1), await watch()])).not.toMatch(/Kim/);
	});

	test.skipIf(skip)('who leads reads what waits, and nothing else; to hold is not undone, and to hold no more leaves what waits', async () => {
		const { act, lead, see, watch } = await began();
		const [before, during, after, gone] = [uuid(), uuid(), uuid(), uuid()];
		await act(0, add(before, 'skriven före'));
		await lead({ op: 'hold', on: true });
		await act(0, add(during, 'först så'), add(gone, 'borttagen igen'), { op: 'write', card: during, text: 'sedan så' }, { op: 'take', card: gone });
		const desk = async () => JSON.stringify(await watch(true));
		expect([(await desk()).includes('sedan så'), /skriven före|först så|borttagen igen/.test(await desk())]).toEqual([true, false]);
		const hold = (await watch(true)).acts.find((one) => one.act.op === 'hold')!;
		expect(await statuses(lead({ op: 'undo', seq: hold.seq }))).toEqual(['invalid']);
		await lead({ op: 'hold', on: false }, { op: 'reveal', step: 'write' });
		await act(0, add(after, 'efteråt'));
		expect(roomOf(plan, (await see(1)).acts).cards.filter((one) => one.seen).map((one) => one.text)).toEqual(['skriven före', 'efteråt']);
		expect([(await desk()).includes('sedan så'), JSON.stringify(await see(1)).includes('sedan så')]).toEqual([true, false]);
	});

	test.skipIf(skip)('people who fill a room leave room for who leads; a room that nobody closes is over a month after its days', async () => {
		const { id, code, tokens, act, lead, watch } = await began();
		// As when twenty devices have done all that they may.
		await store.sql(`insert into private.workshop_acts (workshop_id, seq, id, number, op, card, act) select '${id}', n, gen_random_uuid(), 1, 'add', gen_random_uuid(), '{"op": "add", "step": "write", "area": "all", "column": "create", "text": "x"}' from generate_series(1, 400) n`);
		await store.sql(`update public.workshops set seq = 400 where id = '${id}'`);
		expect(await statuses(act(0, add(uuid())))).toEqual(['full']);
		expect(await statuses(act(1, add(uuid())))).toEqual(['done']);
		await store.sql(`update public.workshops set seq = 15000 where id = '${id}'`);
		expect(await statuses(act(1, add(uuid())))).toEqual(['full']);
		expect(await statuses(lead({ op: 'lock', on: true }))).toEqual(['done']);
		await workshops.destroyWords(world.anonymous);
		expect((await watch()).state).toBe('open');
		await store.sql(`update public.workshops w set held_on = current_date - (select s.quote_days from public.workspaces s where s.id = w.workspace_id) - 31 where id = '${id}'`);
		await workshops.destroyWords(world.anonymous);
		expect(await store.sql(`select status, (select count(*)::int from private.workshop_acts a where a.workshop_id = w.id) as acts, (select count(*)::int from private.workshop_people p where p.workshop_id = w.id) as people from public.workshops w where id = '${id}'`)).toEqual([{ status: 'closed', acts: 0, people: 0 }]);
		expect(await workshops.see(world.anonymous, code, tokens[0]!)).toEqual({ status: 'unknown' });
	});

	test.skipIf(skip)('a voice whose person takes their answers back goes from the room and from its minutes; another one stays', async () => {
		const { id, lead, watch } = await began();
		const round = await openRound(world);
		await answer(world, round.code, madeUp(2, 1));
		const [mine, other] = await store.sql<{ id: string; response: string }>(`insert into public.quotes (workspace_id, round_id, response_id, question, raw) select '${world.workspaceId}', r.round_id, r.id, 'words', 'rå' from public.responses r where r.round_id = '${round.id}' returning id, response_id as response`) as [{ id: string; response: string }, { id: string; response: string }];
		const bring = (title: string, source: 'figure' | 'quote', voices: string[], quotes: string[]): LeaderAct => ({ op: 'bring', card: uuid(), ...at, what: { kind: 'insight', insight: uuid() }, told: { source, title, facts: '21 av 34', voices, quotes, picture: null } });
		const brought = [bring('En plan', 'figure', ['Jag har sagt det fem gånger'], [mine.id]), bring('Ingen lyssnar på mig', 'quote', [], [mine.id]), bring('Frukosten', 'figure', ['Där är det lugnt'], [other.id])];
		await lead(...brought);
		const { seq } = await watch();
		expect((await workshops.close(agent, id, seq, { version: 1, brought: brought.map((one) => ({ told: 'told' in one && one.told })) })).status).toBe('closed');
		const all = async () => JSON.stringify([await watch(), await store.sql(`select content from public.workshop_minutes where workshop_id = '${id}'`)]);
		expect((await all()).match(/Jag har sagt|Ingen lyssnar|Där är det lugnt/g)).toHaveLength(6);
		await store.sql(`delete from public.responses where id = '${mine.response}'`);
		expect((await all()).match(/Jag har sagt|Ingen lyssnar|Där är det lugnt/g)).toEqual(['Där är det lugnt', 'Där är det lugnt']);
		expect((await all()).match(/En plan|21 av 34/g), 'the figure stays').toHaveLength(8);
	});

	test.skipIf(skip)('what is typed in for somebody without a phone waits as long as the others, and who leads reads it', async () => {
		const { lead, see, watch } = await began();
		await lead(add(uuid(), 'från ett papper') as LeaderAct, add(uuid(), 'när vi pratade', 'choose') as LeaderAct);
		expect([JSON.stringify(await watch(true)), JSON.stringify(await watch()), JSON.stringify(await see(0))].map((text) => [text.includes('från ett papper'), text.includes('när vi pratade')])).toEqual([[true, true], [false, true], [false, true]]);
		expect(roomOf(plan, (await watch()).acts).cards.map((one) => [one.text, one.seen])).toEqual([['', false], ['när vi pratade', true]]);
		await lead({ op: 'reveal', step: 'write' });
		expect(JSON.stringify(await see(0))).toContain('från ett papper');
	});

	test.skipIf(skip)('sent twice it is done once, and nobody does anything with what is somebody else\'s', async () => {
		const { id, code, tokens, act, lead, see, watch } = await began();
		const [card, other] = [uuid(), uuid()];
		const once = sent(add(card));
		for (let i = 0; i < 3; i++) expect(await statuses(workshops.act(world.anonymous, code, tokens[0]!, [once]))).toEqual(['done']);
		await act(1, add(other));
		expect((await watch()).acts.length).toBe(2);
		expect(await statuses(act(0, add(card)))).toEqual(['invalid']);
		expect(await statuses(act(0, { op: 'write', card: other, text: 'x' }, { op: 'move', card: other, ...at }, { op: 'take', card: other }, { op: 'take', card: uuid() }))).toEqual(Array(4).fill('not_yours'));
		for (const act of [{ op: 'reveal', step: 'write' }, { op: 'go', step: 'vote' }, { op: 'undo', seq: 1 }, { op: 'hold', on: true }, { op: 'group', lead: card, cards: [card] }, { op: 'decide', card, owner: 'IFO', level: 'team', firstStep: '', dueOn: null }]) {
			expect(await statuses(workshops.act(world.anonymous, code, tokens[0]!, [sent(act) as never])), act.op).toEqual(['invalid']);
		}
		// Nor does who leads undo what somebody has written.
		expect(await statuses(lead({ op: 'undo', seq: 1 }))).toEqual(['invalid']);
		for (const client of [world.people.designer.client, world.people.steering.client, world.people.stranger.client]) {
			expect(await workshops.lead(client, id, [sent<LeaderAct>({ op: 'reveal', step: 'write' })])).toEqual({ status: 'forbidden' });
			expect(await workshops.watch(client, id, { desk: true })).toEqual({ status: 'forbidden' });
		}
		expect(await workshops.watch(world.people.stranger.client, id)).toEqual({ status: 'forbidden' });
		expect((await watch(false, 0, world.people.steering.client)).people).toBe(2);
		expect(await workshops.see(world.anonymous, code, tokenOf(99_999))).toEqual({ status: 'unknown' });
		expect(await workshops.act(world.anonymous, 'FEL-100', tokens[0]!, [])).toEqual({ status: 'unknown' });
		// A page that is opened asks whether there is such a room, and comes in nowhere.
		expect([await workshops.isRoom(world.anonymous, code), await workshops.isRoom(world.anonymous, code.toLowerCase()), await workshops.isRoom(world.anonymous, 'RUM-9997')]).toEqual([true, true, false]);
		expect(await workshops.join(world.anonymous, 'RUM-9997', '', '')).toEqual({ status: 'unknown' });
		// The same device, a thousand times or twenty, is one.
		for (let i = 0; i < 20; i++) await workshops.join(world.anonymous, code, tokens[0]!, 'Ugglan');
		expect((await watch(true)).here).toEqual([{ number: 1, name: 'Ugglan' }, { number: 2, name: '' }]);
		// Dots that come once more, after others have been put, put nothing back.
		const [early, late] = [sent<ParticipantAct>({ op: 'vote', step: 'vote', cards: [card] }), sent<ParticipantAct>({ op: 'vote', step: 'vote', cards: [other] })];
		for (const one of [early, late, early]) await workshops.act(world.anonymous, code, tokens[0]!, [one]);
		expect((await see(0)).dots).toEqual({ vote: [other] });
		await lead({ op: 'lock', on: true });
		expect(await workshops.join(world.anonymous, code, tokenOf(88_888), '')).toEqual({ status: 'locked' });
		expect(await workshops.join(world.anonymous, code, tokens[1]!, '')).toMatchObject({ status: 'joined', number: 2 });
		expect((await see(0)).people).toBe(2);
	});

	test.skipIf(skip)('dots are counted once a person, seen by nobody until shown, and not changed after', async () => {
		const { act, lead, see, watch } = await began(3);
		const [a, b] = [uuid(), uuid()];
		await lead({ op: 'add', card: a, step: 'write', ...at, text: 'A' }, { op: 'add', card: b, step: 'write', ...at, text: 'B' }, { op: 'go', step: 'vote' });
		await act(0, { op: 'vote', step: 'vote', cards: [a, a, b] });
		await act(0, { op: 'vote', step: 'vote', cards: [b] });
		await act(1, { op: 'vote', step: 'vote', cards: [a, b] });
		expect(await statuses(act(2, { op: 'vote', step: 'vote', cards: [a, a, a, a] }, { op: 'vote', step: 'write', cards: [a] }, { op: 'vote', step: 'none', cards: [] }))).toEqual(['invalid', 'invalid', 'invalid']);
		for (const one of [await see(2), await watch(), await watch(true)]) expect(one.votes).toEqual({ vote: { voters: 2, cards: null } });
		expect((await see(0)).dots).toEqual({ vote: [b] });
		await lead({ op: 'show_votes', step: 'vote' });
		expect((await see(2)).votes).toEqual({ vote: { voters: 2, cards: { [a]: 1, [b]: 2 } } });
		expect(await statuses(act(2, { op: 'vote', step: 'vote', cards: [a] }))).toEqual(['shown']);
		const shown = (await watch()).acts.find((one) => one.act.op === 'show_votes')!;
		await lead({ op: 'undo', seq: shown.seq });
		expect((await see(2)).votes.vote!.cards).toBe(null);
		expect(await statuses(act(2, { op: 'vote', step: 'vote', cards: [a] }))).toEqual(['done']);
	});

	test.skipIf(skip)('whoever began it leads it and can let others; somebody always does, and only who works here', async () => {
		const { id } = await began(0);
		const { designer, steering, trust_agent: own } = world.people;
		expect((await workshops.get(agent, id))!.leaders).toEqual([own.id]);
		expect(await workshops.setLeader(designer.client, id, designer.id, true)).toEqual({ status: 'forbidden' });
		expect(await workshops.setLeader(agent, id, steering.id, true)).toEqual({ status: 'invalid' });
		expect(await workshops.setLeader(agent, id, own.id, false)).toEqual({ status: 'last' });
		expect(await workshops.setLeader(agent, id, designer.id, true)).toEqual({ status: 'ok' });
		// Handed over.
		expect(await workshops.setLeader(designer.client, id, own.id, false)).toEqual({ status: 'ok' });
		expect(await workshops.lead(agent, id, [sent<LeaderAct>({ op: 'hold', on: true })])).toEqual({ status: 'forbidden' });
		expect(await workshops.begin(steering.client, world.projectId, uuid(), 'x', plan, 'RUM-9999')).toEqual({ status: 'forbidden' });
		expect(await workshops.begin(agent, world.projectId, uuid(), 'x', plan, (await workshops.get(designer.client, id))!.code)).toEqual({ status: 'code_taken' });
		expect(await workshops.begin(agent, world.projectId, uuid(), 'x', { ...plan, steps: [] }, 'RUM-9998')).toEqual({ status: 'invalid' });
		// The same form sent twice begins one.
		const twice = uuid();
		for (let i = 0; i < 2; i++) expect(await workshops.begin(agent, world.projectId, twice, 'x', plan, 'RUM-9997')).toEqual({ status: 'begun' });
	});

	test.skipIf(skip)('closed with minutes of everything; then nothing is done in it, what people wrote goes after its days, and the minutes stay', async () => {
		const { id, code, tokens, act, see, watch } = await began();
		await act(0, add(uuid(), 'sista hasselnöten'));
		expect(await workshops.close(agent, id, 0, { said: 1 })).toMatchObject({ status: 'changed', seq: 1 });
		expect(await workshops.close(world.people.designer.client, id, 1, {})).toEqual({ status: 'forbidden' });
		expect(await workshops.close(agent, id, 1, { cards: ['hasselnöten'] })).toEqual({ status: 'closed' });
		expect(await act(0, add(uuid()))).toEqual({ status: 'closed' });
		expect(await workshops.join(world.anonymous, code, tokenOf(77_777), '')).toEqual({ status: 'closed' });
		expect((await see(0)).state).toBe('closed');
		expect(await workshops.addToMinutes(world.people.steering.client, id, 'x')).toEqual({ status: 'forbidden' });
		expect(await workshops.addToMinutes(agent, id, '  ')).toEqual({ status: 'invalid' });
		expect(await workshops.addToMinutes(agent, id, 'Rättat: IFO tar första steget.', 'KS 2026/12')).toEqual({ status: 'added' });
		await workshops.destroyWords(world.anonymous);
		expect((await watch()).acts.length).toBe(1);
		await store.sql(`update public.workshops set closed_on = closed_on - 400 where id = '${id}'`);
		await workshops.destroyWords(world.anonymous);
		expect(await watch()).toMatchObject({ acts: [], votes: {}, people: 0 });
		expect(await workshops.see(world.anonymous, code, tokens[0]!)).toEqual({ status: 'unknown' });
		expect(await workshops.minutes(world.people.steering.client, id)).toMatchObject({ content: { cards: ['hasselnöten'] }, diaryNumber: 'KS 2026/12', additions: [{ text: 'Rättat: IFO tar första steget.' }] });
		expect(await workshops.minutes(world.people.stranger.client, id)).toBe(null);
	});

	test.skipIf(skip)('rubbish is refused, act by act, and those beside it are done', async () => {
		const { code, tokens, watch } = await began(1);
		const good = sent(add(uuid()));
		for (const bad of [
			null, 1, 'x', [], {}, { op: 'add' }, { ...add(uuid()), text: '' }, { ...add(uuid()), text: '\u200b ' }, { ...add(uuid()), text: 'x'.repeat(241) }, { ...add(uuid()), card: 'x' }, { ...add(uuid()), card: 1 }, { ...add(uuid()), step: {} },
			{ ...add(uuid()), more: 1 }, { op: 'vote', step: 'vote', cards: 'x' }, { op: 'vote', step: 'vote', cards: [1] }, { op: 'vote', step: 'vote', cards: [uuid(), 'x'] }, { op: 'take', card: null }, { op: null }, { op: ['add'] }
		]) {
			const found = await workshops.act(world.anonymous, code, tokens[0]!, [{ id: uuid(), act: bad as never }, good]);
			expect(found.status === 'ok' && found.acts.map(({ status }) => status), JSON.stringify(bad)).toEqual(['invalid', 'done']);
		}
		for (const acts of [null, {}, 1, Array(101).fill(good)]) expect((await workshops.act(world.anonymous, code, tokens[0]!, acts as never)).status, JSON.stringify(acts)?.slice(0, 20)).toBe('invalid');
		for (const id of [null, 'x', 1, {}]) expect(await statuses(workshops.act(world.anonymous, code, tokens[0]!, [{ id: id as never, act: add(uuid()) }]))).toEqual(['invalid']);
		for (const token of ['', 'x', "' or 1=1 --", '\u0000']) expect((await workshops.join(world.anonymous, code, token, '').catch(() => ({ status: 'invalid' }))).status).toBe('invalid');
		expect((await watch()).acts.length).toBe(1);
	});

	const sessions = soak(60, 6);
	test.skipIf(skip)(`in ${sessions} random sessions the words that everybody gets are those that the room shows, however they are read`, { timeout: soak(600_000, 60_000) }, async () => {
		for (let seed = 1; seed <= sessions; seed++) {
			const { below, pick, is } = chanceOf(createRandom(seed));
			const { act, lead, see, watch } = await began(2);
			const cards: { card: string; by: number }[] = [];
			/** What a phone has read bit by bit, by number. */
			const read = new Map<number, Done>();
			let since = 0;
			for (let step = 0; step < 40; step++) {
				if (is(0.5) || cards.length === 0) {
					const by = below(2);
					const own = cards.filter((one) => one.by === by);
					if (own.length === 0 || is(0.5)) {
						const card = uuid();
						cards.push({ card, by });
						await act(by, add(card, `ord${seed}x${step}`, is(0.7) ? 'write' : 'choose'));
					} else await act(by, pick([{ op: 'write', card: pick(own).card, text: `ord${seed}x${step}` }, { op: 'take', card: pick(own).card }, { op: 'move', card: pick(own).card, area: 'all', column: 'keep' }] as ParticipantAct[]));
				} else {
					const last = (await watch(true)).acts.filter((one) => one.led).map(({ seq }) => seq);
					const { card } = pick(cards);
					await lead(pick([
						{ op: 'reveal', step: pick(['write', 'choose']) }, { op: 'hold', on: is(0.5) }, { op: 'let_through', card, on: is(0.6) }, { op: 'take', card }, { op: 'write', card, text: `ledd${seed}x${step}` },
						{ op: 'group', lead: card, cards: [pick(cards).card] }, ...(last.length ? [{ op: 'undo', seq: pick(last) }, { op: 'undo', seq: pick(last) }] : [])
					] as LeaderAct[]));
				}
				if (is(0.4)) {
					const more = await see(0, since);
					for (const one of more.acts) read.set(one.seq, one);
					since = more.seq;
				}
				const [wall, all] = [await watch(), (await store.sql<{ acts: Done[] }>(`select jsonb_agg(jsonb_build_object('seq', a.seq, 'led', a.number is null, 'act', a.act) order by a.seq) as acts from private.workshop_acts a join public.workshops w on w.id = a.workshop_id where w.code = 'RUM-${drawn + 100}'`))[0]!.acts];
				const truth = roomOf(plan, all);
				const shown = truth.cards.filter((one) => one.seen).map(({ id, text }) => [id, text]);
				// Everything that is shown is told, with its words; and no other words are.
				expect(roomOf(plan, wall.acts).cards.filter((one) => one.seen).map(({ id, text }) => [id, text]), `seed ${seed} step ${step}`).toEqual(shown);
				const words = [...JSON.stringify(wall).matchAll(/"((?:ord|ledd)\d+x\d+)"/g)].map(([, word]) => word);
				expect(words.sort(), `seed ${seed} step ${step}`).toEqual(shown.map(([, text]) => text).sort());
			}
			const more = await see(0, since);
			for (const one of more.acts) read.set(one.seq, one);
			const whole = roomOf(plan, (await see(0)).acts);
			const bit = roomOf(plan, [...read.values()].sort((a, b) => a.seq - b.seq));
			const seen = (room: typeof whole) => room.cards.filter((one) => one.seen).map(({ id, text, under, column }) => [id, text, under, column]);
			expect(seen(bit), `seed ${seed}: bit by bit`).toEqual(seen(whole));
		}
	});
});
