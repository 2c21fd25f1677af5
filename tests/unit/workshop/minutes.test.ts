/** Nothing that was not seen by everybody in the room is in what a workshop leaves behind. */
import { expect, test } from 'vitest';
import type { Act, Done } from '#domain/workshop/act.ts';
import { decidedIn, dotsOf, laidAt, minutes as minutesShape, minutesIn, minutesOf, toldVotes, undecidedIn, withDecisions, type Held, type Minutes } from '#domain/workshop/minutes.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { plan as planOf, type Plan } from '#domain/workshop/plan.ts';
import { createRandom } from '#stats/random.ts';
import { soak } from '../../soak.ts';
import { chanceOf } from '../../store/random-answers.ts';

const place = (id: string) => ({ id, name: id, hint: '' });
const plan: Plan = planOf.parse({
	columns: ['create', 'break', 'keep'].map(place),
	areas: ['system', 'people'].map(place),
	steps: [
		{ id: 'read', kind: 'read', name: 'Läs', instruction: '', minutes: 5 },
		{ id: 'write', kind: 'write', name: 'Skriv', instruction: '', minutes: 10 },
		{ id: 'more', kind: 'write', name: 'Skriv mer', instruction: '', minutes: 10 },
		{ id: 'vote', kind: 'vote', name: 'Rösta', instruction: '', minutes: 5, dots: 3 },
		{ id: 'again', kind: 'vote', name: 'Rösta igen', instruction: '', minutes: 5, dots: 3, again: 'vote' },
		{ id: 'weigh', kind: 'weigh', name: 'Väg', instruction: '', minutes: 5 },
		{ id: 'choose', kind: 'choose', name: 'Bestäm', instruction: '', minutes: 10 }
	]
});
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = { area: 'system', column: 'create' };
const add = (n: number, more = {}): Act => ({ op: 'add', card: uuid(n), step: 'write', ...at, text: `lapp ${n}`, ...more }) as Act;
const bring = (n: number, title: string): Act => ({ op: 'bring', card: uuid(n), ...at, what: { kind: 'persona', persona: uuid(77) }, told: { source: 'figure', title, facts: '21 av 34 · Våren 2026', voices: ['Jag vill slippa berätta igen.'], picture: null } });
const decide = (n: number): Act => ({ op: 'decide', card: uuid(n), owner: 'Enhetschef IFO', level: 'manager', firstStep: 'Ring', dueOn: '2027-02-01' });
const [LED, OWN] = [true, false];
const inOrder = (acts: [led: boolean, act: Act][]): Done[] => acts.map(([led, act], i) => ({ seq: i + 1, led, act }));
const held = (done: Done[], more: Partial<Held> = {}): Held => ({ title: 'Hjälp som hänger ihop', heldOn: '2026-11-30', plan, done, votes: {}, people: 4, leaders: [{ role: 'trust_agent', n: 1 }], madeUp: false, ...more });
const laid = (told: Minutes, n: number) => laidAt(told, 'system', 'create').find(({ card }) => card.id === uuid(n))!;
const texts = ({ cards }: Minutes) => cards.map(({ text }) => text);

test('cards lie as they lay at the end: what under what, from where, late, decided', () => {
	const told = withDecisions(minutesOf(held(inOrder([
		[LED, bring(9, 'En plan som alla ser')], [OWN, add(1)], [OWN, add(2)], [LED, { op: 'reveal', step: 'write' }], [OWN, add(3, { column: 'keep' })], [LED, { op: 'group', lead: uuid(9), cards: [uuid(2)] }],
		[LED, { op: 'move', card: uuid(9), area: 'people', column: 'break' }], [LED, decide(9)]
	]))), { [uuid(9)]: uuid(99) });
	expect(told.cards.map(({ id, under, late, from }) => [id, under, late, from])).toEqual([
		[uuid(1), null, false, null], [uuid(3), null, true, null], [uuid(9), null, false, at], [uuid(2), uuid(9), false, at]
	]);
	expect(decidedIn(told)).toMatchObject([{ card: { id: uuid(9), decided: { owner: 'Enhetschef IFO', level: 'manager', firstStep: 'Ring', dueOn: '2027-02-01', decision: uuid(99) } }, under: [{ id: uuid(2) }] }]);
	expect(told.brought).toMatchObject([{ card: uuid(9), told: { title: 'En plan som alla ser', facts: '21 av 34 · Våren 2026' }, gone: false }]);
	expect(laidAt(told, 'people', 'break')).toMatchObject([{ card: { id: uuid(9) }, under: [{ id: uuid(2) }] }]);
});

test('what nobody saw is a number: never shown, held back, taken away, taken back', () => {
	const told = minutesOf(held(inOrder([
		[OWN, add(1, { text: 'visad sedan tagen' })], [OWN, add(2, { text: 'ångrad' })], [LED, { op: 'reveal', step: 'write' }], [LED, { op: 'take', card: uuid(1) }], [OWN, { op: 'take', card: uuid(2) }],
		[OWN, add(3, { step: 'more', text: 'aldrig visad' })], [LED, { op: 'hold', on: true }], [OWN, add(4, { text: 'hålls' })], [OWN, add(5, { text: 'släppt' })], [LED, { op: 'let_through', card: uuid(5), on: true }], [LED, decide(4)],
		[LED, bring(6, 'Medtagen')], [LED, { op: 'take', card: uuid(6) }]
	])));
	expect(texts(told)).toEqual(['släppt']);
	expect(told.left).toEqual({ unseen: 2, taken: 1, takenBack: 1 });
	expect(told.brought).toMatchObject([{ told: { title: 'Medtagen' }, gone: true }]);
	expect(JSON.stringify(told)).not.toMatch(/visad sedan tagen|ångrad|aldrig visad|hålls|Enhetschef/);
});

test('dots stand where they were shown, before and after beside each other, and a vote that was not shown is not there', () => {
	const base: [boolean, Act][] = [[LED, add(1, { step: 'choose' })], [LED, add(2, { step: 'choose' })], [LED, add(3, { step: 'choose' })], [LED, { op: 'show_votes', step: 'vote' }]];
	const votes = { vote: { voters: 3, cards: { [uuid(1)]: 4, [uuid(2)]: 2, [uuid(3)]: 1 } }, again: { voters: 3, cards: { [uuid(2)]: 6 } } };
	const once = minutesOf(held(inOrder([...base, [LED, { op: 'take', card: uuid(3) }]]), { votes }));
	expect(once.votes).toEqual([{ step: 'vote', again: null, voters: 3, dots: { [uuid(1)]: 4, [uuid(2)]: 2 }, elsewhere: 1 }]);
	expect(dotsOf(once, laid(once, 1))).toEqual([{ step: 'vote', n: 4, before: null }]);
	const both = minutesOf(held(inOrder([...base, [LED, { op: 'show_votes', step: 'again' }], [LED, decide(1)]]), { votes }));
	expect(toldVotes(both).map(({ step }) => step)).toEqual(['again']);
	expect(dotsOf(both, laid(both, 1))).toEqual([{ step: 'again', n: 0, before: 4 }]);
	expect(dotsOf(both, laid(both, 2))).toEqual([{ step: 'again', n: 6, before: 2 }]);
	// Most dots in the latest vote lie first, and what got dots and was not decided is named.
	expect(laidAt(both, 'system', 'create').map(({ card }) => card.id)).toEqual([uuid(2), uuid(1), uuid(3)]);
	expect(undecidedIn(both).map(({ card }) => card.id)).toEqual([uuid(2)]);
	// Laid under another, its dots are that one's too, as they are on the wall.
	const together = minutesOf(held(inOrder([...base, [LED, { op: 'group', lead: uuid(1), cards: [uuid(2), uuid(3)] }]]), { votes }));
	expect(dotsOf(together, laid(together, 1))).toEqual([{ step: 'vote', n: 7, before: null }]);
	// Taken back before it was over.
	expect(minutesOf(held(inOrder([...base, [LED, { op: 'undo', seq: 4 }]]), { votes })).votes).toEqual([]);
});

test('steps are told in their order with how often they were gone to, and a weighing by its release alone', () => {
	const told = minutesOf(held(inOrder([
		[LED, { op: 'go', step: 'write' }], [LED, { op: 'go', step: 'vote' }], [LED, { op: 'go', step: 'write' }], [LED, { op: 'go', step: 'choose' }], [LED, { op: 'undo', seq: 4 }],
		[LED, { op: 'weigh', step: 'weigh', round: uuid(70), code: 'RUM-123' }], [LED, { op: 'weighed', step: 'weigh', release: uuid(71) }]
	])));
	expect(told.steps.map(({ id, times }) => [id, times])).toEqual([['read', 1], ['write', 2], ['more', 0], ['vote', 1], ['again', 0], ['weigh', 0], ['choose', 0]]);
	expect(told.weighings).toEqual([{ step: 'weigh', release: uuid(71) }]);
	expect(JSON.stringify(told)).not.toContain('RUM-123');
});

test('what is stored is read again, and what another version wrote is not', () => {
	const told = minutesOf(held(inOrder([[LED, add(1)]])));
	expect(minutesIn(JSON.parse(JSON.stringify(told)))).toEqual(told);
	for (const odd of [null, {}, { ...told, version: 2 }, { ...told, names: ['Kim'] }]) expect(minutesIn(odd)).toBe(null);
});

const sessions = soak(10_000, 1_000);
test(`in ${sessions} random sessions nothing that was not seen is in the minutes, and everything that was is there once`, () => {
	for (let seed = 1; seed <= sessions; seed++) {
		const { below, pick, is } = chanceOf(createRandom(seed));
		const [cards, columns, areas, steps] = [Array.from({ length: 7 }, (_, i) => uuid(i + 1)), plan.columns.map(({ id }) => id), plan.areas.map(({ id }) => id), plan.steps.map(({ id }) => id)];
		let said = 0;
		const word = () => `ord${seed}x${++said};`;
		const some = () => ({ card: pick(cards), area: pick(areas), column: pick(columns) });
		const own = (): Act => pick<() => Act>([
			() => ({ op: 'add', ...some(), step: pick(['write', 'more', 'choose']), text: word() }), () => ({ op: 'add', ...some(), step: 'write', text: word() }), () => ({ op: 'write', card: pick(cards), text: word() }), () => ({ op: 'move', ...some() }), () => ({ op: 'take', card: pick(cards) })
		])();
		const led = (seq: number): Act => pick<() => Act>([
			() => ({ op: 'go', step: pick(steps) }), () => ({ op: 'reveal', step: pick(['write', 'more']) }), () => ({ op: 'show_votes', step: pick(['vote', 'again']) }), () => ({ op: 'hold', on: is(0.5) }), () => ({ op: 'let_through', card: pick(cards), on: is(0.6) }),
			() => ({ op: 'group', lead: pick(cards), cards: cards.filter(() => is(0.3)).concat(pick(cards)) }), () => ({ op: 'part', card: pick(cards) }), () => ({ op: 'take', card: pick(cards) }), () => ({ op: 'move', ...some() }),
			() => ({ op: 'decide', card: pick(cards), owner: 'IFO', level: 'team', firstStep: '', dueOn: null }), () => bring(1 + below(7), `medtagen ${below(9)}`), () => ({ op: 'undo', seq: 1 + below(Math.max(1, seq - 1)) })
		])();
		const done: Done[] = [];
		for (let seq = 1; seq <= 35; seq++) {
			const by = is(0.5);
			const act = by ? led(seq) : own();
			done.push(act.op === 'undo' && !done.some((one) => one.seq === act.seq && one.led) ? { seq, led: OWN, act: own() } : { seq, led: by, act });
		}
		const room = roomOf(plan, done);
		const vote = () => ({ voters: 1 + below(6), cards: Object.fromEntries(cards.filter(() => is(0.5)).map((card) => [card, 1 + below(4)])) });
		const [all, only] = [{ vote: vote(), again: vote() }, (votes: Record<string, { voters: number; cards: Record<string, number> }>) => Object.fromEntries(Object.entries(votes).map(([step, one]) => [step, room.votesShown.includes(step) ? one : { voters: one.voters, cards: null }]))];
		const told = minutesOf(held(done, { votes: all }));
		expect(minutesShape.safeParse(JSON.parse(JSON.stringify(told))).error, `seed ${seed}`).toBe(undefined);

		// What is seen is there once with its last words; no other word is.
		const seen = room.cards.filter((one) => one.seen);
		expect(told.cards.map(({ id, text }) => [id, text]).sort(), `seed ${seed}`).toEqual(seen.map(({ id, text }) => [id, text]).sort());
		const words = [...JSON.stringify(told).matchAll(/ord\d+x\d+;/g)].map(([one]) => one).sort();
		expect(words, `seed ${seed}`).toEqual(seen.flatMap(({ text }) => (text === '' ? [] : [text])).sort());
		// As the database tells it, with every other word empty and every vote that is not shown without its dots, it is the same.
		const texts = new Set(words);
		const asTold = done.map((one): Done => ('text' in one.act && !texts.has(one.act.text) ? { ...one, act: { ...one.act, text: '' } } : one));
		expect(minutesOf(held(asTold, { votes: only(all) })), `seed ${seed}`).toEqual(told);

		expect(told.votes.map(({ step }) => step).sort(), `seed ${seed}`).toEqual([...room.votesShown].sort());
		for (const { step, dots, elsewhere } of told.votes) {
			const sum = (of: Record<string, number>) => Object.values(of).reduce((total, n) => total + n, 0);
			expect(sum(dots) + elsewhere).toBe(sum(all[step as 'vote'].cards));
			for (const card of Object.keys(dots)) expect(seen.some(({ id }) => id === card)).toBe(true);
		}
		expect(decidedIn(told).map(({ card }) => card.id).sort(), `seed ${seed}`).toEqual(seen.filter(({ decided }) => decided).map(({ id }) => id).sort());
		expect(told.left.unseen).toBe(room.cards.length - seen.length);
		for (const { under, id } of told.cards) if (under !== null) expect(told.cards.find((one) => one.id === under)?.under, `seed ${seed} ${id}`).toBe(null);
		const laid = areas.flatMap((area) => columns.flatMap((column) => laidAt(told, area, column))).flatMap(({ card, under }) => [card, ...under]).map(({ id }) => id);
		expect(laid.sort(), `seed ${seed}`).toEqual(seen.map(({ id }) => id).sort());

		// Taken back it is as if it had not been done.
		const touched = new Set(done.flatMap(({ act }) => (act.op === 'undo' ? [act.seq] : [])));
		const mistake = done.find((one) => one.led && one.act.op !== 'undo' && !touched.has(one.seq));
		if (mistake) expect(minutesOf(held([...done, { seq: 36, led: LED, act: { op: 'undo', seq: mistake.seq } }], { votes: all })), `seed ${seed}`).toEqual(minutesOf(held(done.filter((one) => one !== mistake), { votes: all })));
	}
});
