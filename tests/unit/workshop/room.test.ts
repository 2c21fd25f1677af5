/** What a workshop's acts come to, and that a facilitator's mistakes are undone while what others did in the meantime is kept. */
import { expect, test } from 'vitest';
import type { Act, Done } from '#domain/workshop/act.ts';
import { leaderAct, participantAct } from '#domain/workshop/act.ts';
import { laidIn, roomOf, type Room } from '#domain/workshop/room.ts';
import { plan as planOf, type Plan } from '#domain/workshop/plan.ts';
import { createRandom } from '#stats/random.ts';
import { soak } from '../../soak.ts';
import { chanceOf } from '../../store/random-answers.ts';

const place = (id: string) => ({ id, name: id, hint: '' });
const plan: Plan = planOf.parse({
	columns: ['create', 'break', 'keep'].map(place),
	areas: [place('all')],
	steps: [
		{ id: 'read', kind: 'read', name: 'Läs', instruction: '', minutes: 5 },
		{ id: 'write', kind: 'write', name: 'Skriv', instruction: '', minutes: 10 },
		{ id: 'group', kind: 'group', name: 'Slå ihop', instruction: '', minutes: 15 },
		{ id: 'vote', kind: 'vote', name: 'Rösta', instruction: '', minutes: 5, dots: 3 },
		{ id: 'talk', kind: 'talk', name: 'Prata', instruction: '', minutes: 10 },
		{ id: 'again', kind: 'vote', name: 'Rösta igen', instruction: '', minutes: 5, dots: 3, again: 'vote' },
		{ id: 'choose', kind: 'choose', name: 'Bestäm', instruction: '', minutes: 10 }
	]
});
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = { area: 'all', column: 'create' };
const add = (n: number, more = {}): Act => ({ op: 'add', card: uuid(n), step: 'write', ...at, text: `lapp ${n}`, ...more }) as Act;
const inOrder = (acts: [led: boolean, act: Act][]): Done[] => acts.map(([led, act], i) => ({ seq: i + 1, led, act }));
const LED = true;
const OWN = false;
/** What everybody sees and decides on; where in the log it stands and what can still be undone are left out. */
const meant = ({ seq, undoable, led, ...room }: Room) => room;

test('a plan names each thing once, and a second vote is laid beside an earlier one', () => {
	expect(planOf.safeParse({ ...plan, columns: [place('create'), place('create')] }).success).toBe(false);
	expect(planOf.safeParse({ ...plan, steps: plan.steps.map((one) => (one.id === 'vote' ? { ...one, again: 'again' } : one)) }).success).toBe(false);
	expect(planOf.safeParse({ ...plan, steps: plan.steps.map((one) => (one.id === 'talk' ? { ...one, dots: 3 } : one)) }).success).toBe(false);
	expect(planOf.safeParse({ ...plan, steps: [] }).success).toBe(false);
});

test('what somebody writes is seen by nobody until all is shown, and what comes after says so', () => {
	const before = inOrder([[LED, { op: 'go', step: 'write' }], [OWN, add(1)], [OWN, add(2)]]);
	expect(roomOf(plan, before).cards.map(({ seen, late }) => [seen, late])).toEqual([[false, false], [false, false]]);
	expect(laidIn(roomOf(plan, before), 'all', 'create')).toEqual([]);
	const after = roomOf(plan, [...before, { seq: 4, led: LED, act: { op: 'reveal', step: 'write' } }, { seq: 5, led: OWN, act: add(3) }]);
	expect(after.cards.map(({ seen, late }) => [seen, late])).toEqual([[true, false], [true, false], [true, true]]);
	// Shown too early: taken back, nothing is seen and nothing was late.
	const back = roomOf(plan, [...before, { seq: 4, led: LED, act: { op: 'reveal', step: 'write' } }, { seq: 5, led: OWN, act: add(3) }, { seq: 6, led: LED, act: { op: 'undo', seq: 4 } }]);
	expect(back.cards.map(({ seen, late }) => [seen, late])).toEqual([[false, false], [false, false], [false, false]]);
});

test('with cards held, none is seen before it is let through, nor what is written in one anew', () => {
	const held = inOrder([[LED, { op: 'hold', on: true }], [OWN, add(1)], [LED, { op: 'reveal', step: 'write' }]]);
	expect(roomOf(plan, held).cards[0]!.seen).toBe(false);
	const through: Done[] = [...held, { seq: 4, led: LED, act: { op: 'let_through', card: uuid(1), on: true } }];
	expect(roomOf(plan, through).cards[0]!.seen).toBe(true);
	expect(roomOf(plan, [...through, { seq: 5, led: OWN, act: { op: 'write', card: uuid(1), text: 'Kim i trean' } }]).cards[0]).toMatchObject({ seen: false, text: 'Kim i trean' });
});

test('what is typed in from paper waits as all else does, and elsewhere is seen at once; what waits is told from what rests', () => {
	const typed = inOrder([[LED, add(1)], [LED, add(2, { step: 'talk' })], [LED, { op: 'hold', on: true }], [OWN, add(3, { step: 'talk' })], [OWN, add(4)]]);
	expect(roomOf(plan, typed).cards.map(({ seen, held }) => [seen, held])).toEqual([[false, null], [true, null], [false, 'waits'], [false, 'waits']]);
	const shown: Done[] = [...typed, { seq: 6, led: LED, act: { op: 'reveal', step: 'write' } }, { seq: 7, led: LED, act: { op: 'let_through', card: uuid(4), on: false } }];
	expect(roomOf(plan, shown).cards.map(({ seen, held }) => [seen, held])).toEqual([[true, null], [true, null], [false, 'waits'], [false, 'rests']]);
	expect(roomOf(plan, shown).led.map(({ act }) => act.op)).toEqual(['let_through', 'reveal', 'hold', 'add', 'add']);
});

test('laid together they move together, a wrong merge is undone, and nothing is laid under itself', () => {
	const acts: [boolean, Act][] = [[OWN, add(1)], [OWN, add(2)], [OWN, add(3)], [LED, { op: 'reveal', step: 'write' }], [LED, { op: 'group', lead: uuid(1), cards: [uuid(2)] }], [LED, { op: 'group', lead: uuid(3), cards: [uuid(1), uuid(3)] }]];
	const merged = roomOf(plan, inOrder(acts));
	expect(merged.cards.map(({ under }) => under)).toEqual([uuid(3), uuid(3), null]);
	const moved = roomOf(plan, inOrder([...acts, [LED, { op: 'move', card: uuid(3), area: 'all', column: 'keep' }]]));
	expect(laidIn(moved, 'all', 'keep')).toMatchObject([{ card: { id: uuid(3) }, under: [{ id: uuid(1) }, { id: uuid(2) }] }]);
	// A lead that is laid under one of its own stays on top.
	expect(roomOf(plan, inOrder([...acts, [LED, { op: 'group', lead: uuid(1), cards: [uuid(3)] }]])).cards.map(({ under }) => under)).toEqual([uuid(3), uuid(3), null]);
	const undone = roomOf(plan, inOrder([...acts, [LED, { op: 'undo', seq: 6 }]]));
	expect(undone.cards.map(({ under }) => under)).toEqual([null, uuid(1), null]);
	expect(undone.undoable).toEqual([5, 4]);
	// And done again.
	expect(roomOf(plan, inOrder([...acts, [LED, { op: 'undo', seq: 6 }], [LED, { op: 'undo', seq: 7 }]])).cards.map(({ under }) => under)).toEqual([uuid(3), uuid(3), null]);
});

test('taken away by mistake, a card comes back with what its writer wrote meanwhile, where it lay', () => {
	const room = roomOf(plan, inOrder([[OWN, add(1)], [OWN, add(2)], [LED, { op: 'group', lead: uuid(2), cards: [uuid(1)] }], [LED, { op: 'take', card: uuid(1) }], [OWN, { op: 'write', card: uuid(1), text: 'sista ordet' }], [LED, { op: 'undo', seq: 4 }]]));
	expect(room.cards).toMatchObject([{ id: uuid(1), text: 'sista ordet', under: uuid(2) }, { id: uuid(2) }]);
});

test('what is not there, and a place that the plan does not have, change nothing', () => {
	const odd: [boolean, Act][] = [
		[OWN, add(1, { column: 'nowhere' })], [OWN, add(1, { step: 'nowhere' })], [LED, { op: 'go', step: 'nowhere' }], [LED, { op: 'take', card: uuid(9) }], [LED, { op: 'group', lead: uuid(9), cards: [uuid(8)] }],
		[LED, { op: 'decide', card: uuid(9), owner: 'IFO', level: 'team', firstStep: '', dueOn: null }], [LED, { op: 'undo', seq: 99 }], [LED, { op: 'undo', seq: 8 }]
	];
	const empty = roomOf(plan, []);
	expect({ ...meant(roomOf(plan, inOrder(odd))) }).toEqual(meant(empty));
});

const sessions = soak(10_000, 1_000);
test(`in ${sessions} random sessions any act of a facilitator is undone as if it had not been done, and what others did is kept`, () => {
	for (let seed = 1; seed <= sessions; seed++) {
		const { below, pick, is } = chanceOf(createRandom(seed));
		const steps = plan.steps.map(({ id }) => id);
		const [cards, columns] = [Array.from({ length: 6 }, (_, i) => uuid(i + 1)), plan.columns.map(({ id }) => id)];
		const some = () => cards.filter(() => is(0.3)).concat(pick(cards));
		const own = (): Act => pick<() => Act>([
			() => add(1 + below(6), { column: pick(columns) }), () => add(1 + below(6), { column: pick(columns) }), () => ({ op: 'write', card: pick(cards), text: `ord ${below(99)}` }),
			() => ({ op: 'move', card: pick(cards), area: 'all', column: pick(columns) }), () => ({ op: 'take', card: pick(cards) })
		])();
		const led = (seq: number): Act => pick<() => Act>([
			() => ({ op: 'go', step: pick(steps) }), () => ({ op: 'reveal', step: pick(steps) }), () => ({ op: 'show_votes', step: pick(steps) }), () => ({ op: 'hold', on: is(0.5) }), () => ({ op: 'lock', on: is(0.5) }),
			() => ({ op: 'let_through', card: pick(cards), on: is(0.5) }), () => ({ op: 'group', lead: pick(cards), cards: some() }), () => ({ op: 'part', card: pick(cards) }), () => ({ op: 'take', card: pick(cards) }),
			() => ({ op: 'decide', card: pick(cards), owner: 'IFO', level: 'manager', firstStep: '', dueOn: null }), () => ({ op: 'bring', card: pick(cards), area: 'all', column: pick(columns), what: { kind: 'persona', persona: uuid(77) }, told: { source: 'statistic', title: 'Andel', facts: '', voices: [], picture: null } }),
			() => ({ op: 'timer', endsAt: null, left: below(600) }), () => ({ op: 'undo', seq: 1 + below(Math.max(1, seq - 1)) })
		])();
		const done: Done[] = [];
		for (let seq = 1; seq <= 30; seq++) {
			const by = is(0.5);
			const act = by ? led(seq) : own();
			// As the database has it: only what a facilitator did is undone.
			done.push(act.op === 'undo' && !done.some((one) => one.seq === act.seq && one.led) ? { seq, led: OWN, act: add(1 + below(6)) } : { seq, led: by, act });
		}
		for (const { act, led: by } of done) expect((by ? leaderAct : participantAct).safeParse(act).success, JSON.stringify(act)).toBe(true);
		// Nobody has undone it yet.
		const touched = new Set(done.flatMap(({ act }) => (act.op === 'undo' ? [act.seq] : [])));
		const mistakes = done.filter((one) => one.led && one.act.op !== 'undo' && !touched.has(one.seq));
		for (const mistake of mistakes) {
			const undone = roomOf(plan, [...done, { seq: 31, led: LED, act: { op: 'undo', seq: mistake.seq } }]);
			expect(meant(undone), `seed ${seed}, ${JSON.stringify(mistake.act)}`).toEqual(meant(roomOf(plan, done.filter((one) => one !== mistake))));
		}
		const room = roomOf(plan, done);
		const there = new Set(room.cards.map(({ id }) => id));
		// Under what is there, one deep, and in its column.
		for (const one of room.cards) {
			if (one.under === null) continue;
			expect(there.has(one.under)).toBe(true);
			expect(room.cards.find(({ id }) => id === one.under)!.under, `seed ${seed}`).toBe(null);
		}
		// Everything that is seen lies somewhere, once.
		const laid = plan.columns.flatMap(({ id }) => laidIn(room, 'all', id)).flatMap(({ card, under }) => [card, ...under]).map(({ id }) => id);
		expect(laid.sort(), `seed ${seed}`).toEqual(room.cards.filter(({ seen }) => seen).map(({ id }) => id).sort());
	}
});
