/** The pictures of whom a persona meets and of the way between them: nobody, one, many, long names, many steps. */
import { describe, expect, test } from 'vitest';
import { layoutMap, RADIUS, WIDTH, wrapped, type MapScene, type Met } from '#charts/actors/layout.ts';
import { widthOf } from '#charts/four-field/text.ts';
import { layoutJourney } from '#charts/journey/layout.ts';
import { actorsOf, stepsOf } from '#domain/persona/contacts.ts';
import { ASSUMPTION, CONTACT_KINDS, LENGTHS, type Contact, type Line } from '#domain/persona/persona.ts';
import { metOf, shownContacts } from '#features/personas/contacts/contacts.ts';
import { sv } from '#i18n/sv.ts';

const t = sv.contacts;
const line = (n: number, contact?: Contact): Line => ({ id: `line${String(n).padStart(3, '0')}`, text: `Rad ${n}`, voice: 'third', evidence: ASSUMPTION, other: null, ...(contact && { contact }) });
const personaOf = (lines: Line[]) => ({ sections: [{ id: 'section', field: 'contacts' as const, heading: '', lines }] });
const met = (n: number, who = 'Arbetsförmedlingen', rows = 2): Met => ({ who: `${who} ${n}`, rows: Array.from({ length: rows }, (_, i) => ({ kind: CONTACT_KINDS[(n + i) % 4]!, text: 'Möte, måndag 08.15' })), more: '' });

/** Nothing is outside, nothing covers anything, the person least of all; every line begins at the person and ends at its box. */
function sound({ width, height, centre, boxes }: MapScene) {
	for (const [i, a] of boxes.entries()) {
		expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height, `box ${i}`).toBe(true);
		for (const { y } of [...a.name, ...a.rows]) expect(y > 0 && y <= a.height - 4).toBe(true);
		for (const b of boxes.slice(i + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
		const near = { x: Math.max(a.x, Math.min(centre.x, a.x + a.width)), y: Math.max(a.y, Math.min(centre.y, a.y + a.height)) };
		// Those farthest away come in over and under the person, never upon it.
		expect(Math.hypot(near.x - centre.x, near.y - centre.y)).toBeGreaterThan(RADIUS - 2);
		const [fromX, fromY, ...rest] = a.line.match(/-?[\d.]+/g)!.map(Number);
		expect(Math.abs(Math.hypot(fromX! - centre.x, fromY! - centre.y) - RADIUS)).toBeLessThan(0.5);
		expect([a.x, a.x + a.width]).toContain(rest.at(-2));
	}
}

describe('whom somebody meets', () => {
	test.each([0, 1, 2, 5, 12, 20])('%i stand around the person', (n) => {
		const scene = layoutMap(Array.from({ length: n }, (_, i) => met(i)));
		expect(scene.boxes).toHaveLength(n);
		expect(scene.width).toBe(WIDTH);
		expect(scene.height).toBeGreaterThanOrEqual(2 * RADIUS);
		sound(scene);
	});
	test('names as long as they may be, and words that cannot be broken, stay in their boxes', () => {
		const names = ['Å'.repeat(LENGTHS.who), 'Försäkringskassans handläggningsenhet för unga med aktivitetsersättning'.slice(0, LENGTHS.who), 'M'.repeat(LENGTHS.who)];
		for (const n of [1, 12, 20]) sound(layoutMap(Array.from({ length: n }, (_, i) => ({ who: names[i % 3]!, rows: [{ kind: 'demand', text: `Krav, ${'W'.repeat(LENGTHS.when)}` }], more: 'och 3 till' }))));
		for (const text of [...names, 'ett två tre', '']) for (const one of wrapped(text, 8)) expect(widthOf(one)).toBeLessThanOrEqual(8);
		expect(wrapped('ett två tre', 100)).toEqual(['ett två tre']);
		expect(wrapped('Handläggningsenheten', 11)).toEqual(['Handläggni-', 'ngsenheten']);
		expect(wrapped('Å'.repeat(30), 8).join('').replaceAll('-', '')).toBe('Å'.repeat(30));
	});
	test('as a clock goes: the first at the top to the right, the last at the top to the left', () => {
		const { boxes, centre } = layoutMap(Array.from({ length: 6 }, (_, i) => met(i)));
		expect(boxes.map(({ x }) => (x > centre.x ? 'right' : 'left'))).toEqual(['right', 'right', 'right', 'left', 'left', 'left']);
		expect([boxes[0]!.y < boxes[2]!.y, boxes[3]!.y > boxes[5]!.y]).toEqual([true, true]);
	});
	test('who only keeps one waiting is told apart', () => {
		const { boxes } = layoutMap([{ who: 'A', rows: [{ kind: 'waiting', text: 'Väntan' }], more: '' }, met(0)]);
		expect(boxes.map(({ waits }) => waits)).toEqual([true, false]);
	});
});

describe('the way between them', () => {
	test('each row begins where the one before it led', () => {
		for (const count of [1, 2, 5, 12, 20]) {
			const steps = Array.from({ length: 60 }, (_, i) => (i * 7) % count);
			const { rows, lanes } = layoutJourney(steps, count);
			expect([rows.length, lanes.length, rows[0]!.from, rows.at(-1)!.to]).toEqual([60, count, null, null]);
			for (const [i, row] of rows.entries()) {
				expect(lanes).toContain(row.at);
				if (i > 0) expect([rows[i - 1]!.to, row.from]).toEqual([row.at, row.at]);
			}
			expect(lanes.every((x, i) => x >= 0 && x <= 100 && (i === 0 || x > lanes[i - 1]!))).toBe(true);
		}
		expect(layoutJourney([], 0)).toEqual({ lanes: [], rows: [], room: 'little' });
		expect(layoutJourney([0], 1).rows).toEqual([{ at: 50, from: null, to: null }]);
	});
});

describe('from lines', () => {
	const at = (who: string, kind: Contact['kind'] = 'meeting', when = ''): Contact => ({ who, kind, when });
	test('lines that are contacts, in the order they stand; a name in other capitals and spaces is the same', () => {
		const persona = personaOf([line(0), line(1, at('AF')), line(2, at('Kommunen', 'demand', 'inom 14 dagar')), line(3, at(' af ', 'letter'))]);
		const steps = stepsOf(persona);
		expect(steps.map(({ line: { id } }) => id)).toEqual(['line001', 'line002', 'line003']);
		expect(actorsOf(steps).map(({ who, steps: own }) => [who, own.length])).toEqual([['AF', 2], ['Kommunen', 1]]);
		expect(shownContacts(persona, t, 'sv')).toMatchObject({ steps: [{ who: 'AF', lane: 0 }, { who: 'Kommunen', lane: 1 }, { who: 'AF', lane: 0 }], heading: '{name} har två kontakter att hålla reda på' });
	});
	test('the same kind without a time is counted, and what has no room is said', () => {
		const letters = Array.from({ length: 3 }, (_, i) => line(i, at('FK', 'letter')));
		const [actor] = actorsOf(stepsOf(personaOf([...letters, line(4, at('FK', 'meeting', 'Tisdag 10')), line(5, at('FK', 'demand', 'inom 14 dagar')), line(6, at('FK', 'waiting'))])));
		expect(metOf(actor!, t, 'sv')).toEqual({
			who: 'FK', rows: [{ kind: 'demand', text: 'Krav, inom 14 dagar' }, { kind: 'meeting', text: 'Möte, tisdag 10' }, { kind: 'letter', text: 'Tre brev' }], more: 'och en sak till'
		});
	});
	test('nobody at all is said', () => {
		expect(shownContacts(personaOf([line(0)]), t, 'sv')).toMatchObject({ steps: [], actors: [] });
	});
});
