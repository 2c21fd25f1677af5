/** What closing a workshop makes of what was decided in it: decisions with one id each, on the figure's own card, in the words that were typed. */
import { expect, test } from 'vitest';
import type { Act, Done } from '#domain/workshop/act.ts';
import { decidedIn, minutesOf } from '#domain/workshop/minutes.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { decisionOf, decisionsToSave, freshFields, readClosing, type Closing } from '#server/request/minutes.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [SPRING, AUTUMN] = [uuid(901), uuid(902)];
const { plan } = WORKSHOPS.create_break_keep;
const acts: Act[] = [
	{ op: 'bring', card: uuid(1), area: 'all', column: 'create', what: { kind: 'figure', release: SPRING, question: 'matters', unit: '', card: 'plan', said: 'leads' }, told: { source: 'figure', title: 'En plan som alla ser', facts: '21 av 34', voices: [], picture: null } },
	{ op: 'add', card: uuid(2), step: 'talk', area: 'all', column: 'break', text: 'Tre blanketter '.repeat(14) },
	{ op: 'add', card: uuid(3), step: 'talk', area: 'all', column: 'keep', text: 'Frukosten' },
	{ op: 'group', lead: uuid(3), cards: [uuid(1)] },
	...[1, 2, 3].map((n): Act => ({ op: 'decide', card: uuid(n), owner: 'Enhetschef', level: 'manager', firstStep: 'Ring', dueOn: '2027-03-01' }))
];
const done: Done[] = acts.map((act, i) => ({ seq: i + 1, led: true, act }));
const boards = [{ id: AUTUMN, round: 'Hösten', releasedOn: '2026-11-01' }, { id: SPRING, round: 'Våren', releasedOn: '2026-05-01' }];
const closing: Closing = { seq: done.length, room: roomOf(plan, done), boards, board: SPRING, told: minutesOf({ title: 'X', heldOn: '2026-11-30', plan, done, votes: {}, people: 0, leaders: [], madeUp: false }) };
const named = { [SPRING]: [{ id: 'plan', title: 'En plan' }], [AUTUMN]: [{ id: 'other', title: 'Något annat' }] } as never;
const typed = (change: Record<string, object> = {}) => Object.fromEntries(decidedIn(closing.told).map((laid) => [laid.card.id, { ...freshFields(laid, closing.board), ...change[laid.card.id] }]));
const saved = (change?: Record<string, object>) => {
	const read = decisionsToSave(typed(change), closing, named);
	if ('problems' in read) throw new Error(JSON.stringify(read.problems));
	return Object.fromEntries(read.decisions.map((one) => [one.card, one]));
};

test('each becomes a decision: its column is what it does, the figure’s card is what it is about, also where the figure lies under it', () => {
	const all = saved();
	expect(all[uuid(1)]).toMatchObject({ board: SPRING, written: { card: 'plan', about: 'En plan', action: 'keep', title: 'En plan som alla ser', owner: 'Enhetschef', level: 'manager', firstStep: 'Ring', dueOn: '2027-03-01', state: 'planned', plain: {} } });
	expect(all[uuid(2)]!.written).toMatchObject({ card: null, about: null, action: 'break' });
	expect(all[uuid(3)]!.written).toMatchObject({ card: 'plan', action: 'keep', title: 'Frukosten' });
	// On a board that does not name the card it is about all of it.
	expect(saved({ [uuid(1)]: { board: AUTUMN } })[uuid(1)]).toMatchObject({ board: AUTUMN, written: { card: null, about: null } });
});

test('long words are cut between two of them, and what is unticked becomes nothing', () => {
	const { title } = typed()[uuid(2)]!;
	expect(title.length).toBeLessThanOrEqual(160);
	expect(title).toMatch(/(Tre|blanketter)…$/);
	expect(Object.keys(saved({ [uuid(2)]: { on: false, title: '', board: 'x' } })).sort()).toEqual([uuid(1), uuid(3)]);
});

test('what is wrong is said card by card', () => {
	const read = decisionsToSave(typed({ [uuid(1)]: { title: ' ' }, [uuid(2)]: { board: uuid(77) }, [uuid(3)]: { plain: { sv: 'x'.repeat(401) }, title: 'x'.repeat(161) } }), closing, named);
	expect(read).toEqual({ problems: { [uuid(1)]: ['title'], [uuid(2)]: ['board'], [uuid(3)]: ['title', 'plain'] } });
});

test('a form is read of the cards that are decided now; one that came meanwhile is as it would be, and one that is gone is gone', () => {
	const form = new FormData();
	for (const [name, value] of [['card', uuid(1)], ['card', uuid(9)], [`on-${uuid(9)}`, 'on'], [`title-${uuid(1)}`, 'En gemensam plan'], [`board-${uuid(1)}`, AUTUMN], [`plain-sv-${uuid(1)}`, 'Du ska slippa.\r\nBerätta igen.'], [`plain-xx-${uuid(1)}`, 'x']] as const) form.append(name, value);
	const read = readClosing(form, closing);
	expect(Object.keys(read).sort()).toEqual([1, 2, 3].map(uuid));
	expect(read[uuid(1)]).toEqual({ on: false, title: 'En gemensam plan', board: AUTUMN, plain: { sv: 'Du ska slippa.\nBerätta igen.' } });
	expect(read[uuid(3)]).toEqual(typed()[uuid(3)]);
	// Where there is one board nobody chooses.
	expect(readClosing(form, { ...closing, boards: boards.slice(1) })[uuid(1)]!.board).toBe(SPRING);
	expect(freshFields(decidedIn(closing.told)[0]!, null)).toMatchObject({ on: false, board: '' });
});

test('a card’s decision has the same id each time, and is no card’s own', () => {
	const id = decisionOf(uuid(50), uuid(1));
	expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(decisionOf(uuid(50), uuid(1))).toBe(id);
	expect(new Set([id, decisionOf(uuid(51), uuid(1)), decisionOf(uuid(50), uuid(2)), uuid(1)]).size).toBe(4);
});
