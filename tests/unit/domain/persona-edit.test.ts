/** What is done to a persona while it is written: steps, what a form says that a line rests on, and words that nobody else has. */
import { describe, expect, test } from 'vitest';
import { apply, change, rebound, type Change } from '#domain/persona/change.ts';
import { choiceOf, supportOf } from '#domain/persona/chosen.ts';
import { ASSUMPTION, linesOf, type Line, type Persona, type Section } from '#domain/persona/persona.ts';
import { stepLine, stepSection, type Step } from '#domain/persona/step.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { knows, personasTogether, standingOf, suffices, wordsOf, type Offer } from '#features/personas/edit/editing.ts';
import { readChanges } from '#server/request/persona-form.ts';

const lineOf = (id: string, more: Partial<Line> = {}): Line => ({ id, text: id[0]!.toUpperCase(), voice: 'third', evidence: ASSUMPTION, other: null, ...more });
const sectionOf = (id: string, lines: Line[] = []): Section => ({ id, field: 'own', heading: id, lines });
const [a, b, c] = ['aaaaaa', 'bbbbbb', 'cccccc'].map((id) => lineOf(id)) as [Line, Line, Line];
const persona: Persona = { ...fromTemplate('empty', 'Robyn', () => 'x'), sections: [sectionOf('first1', [a, b]), sectionOf('second', [c]), sectionOf('third1')] };
const uuid = () => crypto.randomUUID();
const quote = (release: string) => ({ kind: 'quote', release, quote: uuid(), said: 'x' }) as const;
const figure = { kind: 'figure', release: uuid(), question: 'matters', unit: '', card: 'H0', said: 'top.fix' } as const;

const after = (what: Change | null) => {
	const done = what && apply(persona, what);
	return done && 'persona' in done ? done.persona.sections.map(({ lines }) => lines.map(({ text }) => text).join('')).join('|') : null;
};

describe('one step', () => {
	test('a line goes up and down, and past the end of its section into the one beside', () => {
		const step = (id: string, to: Step) => after(stepLine(persona, id, to));
		expect([step(b.id, 'up'), step(a.id, 'down'), step(a.id, 'up')]).toEqual(['BA|C|', 'BA|C|', null]);
		expect([step(b.id, 'down'), step(c.id, 'up'), step(c.id, 'down')]).toEqual(['A|BC|', 'ABC||', 'AB||C']);
		expect(stepLine(persona, 'nonono', 'up')).toBeNull();
	});
	test('a section too, with its lines', () => {
		const step = (id: string, to: Step) => after(stepSection(persona, id, to));
		expect([step('second', 'up'), step('second', 'down'), step('first1', 'up'), step('third1', 'down'), step('third1', 'up'), step('nonono', 'up')]).toEqual(['C|AB|', 'AB||C', null, null, 'AB||C', null]);
	});
});

describe('what a form says', () => {
	const note = { note: 'Så är det', on: '2026-11-20', people: '8' };
	const read = (kind: string, choices: readonly string[] = [], typed: Partial<typeof note> = {}) => supportOf(kind, choices, (name) => ({ ...note, ...typed })[name]);
	test('each kind is taken as it is chosen, and nothing else', () => {
		const three = Array.from({ length: 3 }, () => quote(uuid()));
		expect([read('assumption'), read('figure', [choiceOf(figure)]), read('quotes', three.map(choiceOf))]).toEqual([ASSUMPTION, figure, { kind: 'quotes', quotes: three }]);
		expect(read('note')).toEqual({ kind: 'note', text: 'Så är det', on: '2026-11-20', people: 8 });
		for (const wrong of [
			read('figure'), read('x', [choiceOf(figure)]), read('statistic', [choiceOf(figure)]), read('quote', [choiceOf(three[0]!)]), read('quotes', three.slice(1).map(choiceOf)), read('quotes', [choiceOf(figure), choiceOf(figure), choiceOf(figure)]),
			read('figure', ['{']), read('figure', ['null']), read('note', [], { people: '4' }), read('note', [], { people: '8e1' }), read('note', [], { people: '-8' }), read('note', [], { on: '' }), read('note', [], { note: ' ' })
		]) expect(wrong).toBeNull();
	});
	test('forms become the changes that the page sends, or none', () => {
		const said = (doing: Parameters<typeof readChanges>[0], fields: Record<string, string>) => {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			return readChanges(doing, persona, form);
		};
		expect(said('write', { line: a.id, text: 'Ny' })).toEqual([{ op: 'write', id: a.id, part: 'text', was: 'A', now: 'Ny' }]);
		expect(said('way', { line: a.id, way: 'up' })).toEqual([]);
		expect(said('bind', { line: a.id, part: 'evidence', kind: 'figure', evidence: choiceOf(figure) })).toEqual([rebound(a, 'evidence', figure)]);
		expect([said('write', { line: 'nonono', text: 'x' }), said('section', { section: 'nonono', way: 'up' }), said('back', { one: '{"id":1}' }), said('place', { line: a.id, section: 'nonono' })]).toEqual(Array(4).fill('gone'));
		expect([said('write', { line: a.id, text: 'x'.repeat(601) }), said('who', { name: '' }), said('who', { name: 'Robyn', age: '23,5' }), said('face', { hair: 'photo' }), said('known', { reviewOn: 'i går' }), said('bind', { line: a.id, part: 'other', kind: 'assumption' })]).toEqual(Array(6).fill('invalid'));
	});
});

describe('several at once', () => {
	const { joined, hasWords, insisted } = personasTogether;
	const write = (id: string, was: string, now: string): Change => ({ op: 'write', id, part: 'text', was, now });
	test('letter after letter is one change, and two lines are two', () => {
		expect(joined(write(a.id, 'A', 'Ab'), write(a.id, 'Ab', 'Abc'))).toEqual(write(a.id, 'A', 'Abc'));
		expect([joined(write(a.id, 'A', 'Ab'), write(b.id, 'B', 'Bb')), joined(write(a.id, 'A', 'Ab'), { op: 'write', id: a.id, part: 'voice', was: 'third', now: 'first' }), joined({ op: 'remove', id: a.id }, { op: 'remove', id: a.id })]).toEqual([null, null, null]);
		expect(joined({ op: 'set', field: 'age', was: null, now: 2 }, { op: 'set', field: 'age', was: 2, now: 23 })).toEqual({ op: 'set', field: 'age', was: null, now: 23 });
	});
	test('words that could not be written are known, and are written over what is there when somebody insists', () => {
		const texts: [Change, string][] = [
			[write(a.id, 'A', 'Mitt'), 'Mitt'], [{ op: 'add', section: 'first1', line: lineOf('dddddd', { text: 'Rad', other: { text: 'Annan', evidence: ASSUMPTION } }), after: null }, 'Rad\nAnnan'], [{ op: 'set', field: 'notKnown', was: '', now: 'Mycket' }, 'Mycket'],
			[{ op: 'heading', id: 'first1', was: '', now: 'Djur' }, 'Djur'], [rebound(a, 'evidence', { kind: 'note', text: 'De sa', on: '2026-11-20', people: 8 })!, 'De sa']
		];
		for (const [one, words] of texts) expect([change.safeParse(one).success, wordsOf(one), hasWords(one)]).toEqual([true, words, true]);
		for (const one of [{ op: 'remove', id: a.id }, rebound(a, 'evidence', figure)!, { op: 'set', field: 'age', was: null, now: 2 }, write(a.id, 'A', '')] as Change[]) expect(hasWords(one)).toBe(false);
		expect(insisted(write(a.id, 'Annat', 'Mitt'), persona)).toEqual(write(a.id, 'A', 'Mitt'));
		expect(insisted(write('nonono', 'Annat', 'Mitt'), persona)).toBeNull();
		expect(insisted({ op: 'add', section: 'first1', line: lineOf('dddddd', { evidence: figure }), after: null }, persona)).toMatchObject({ line: { evidence: ASSUMPTION } });
	});
});

test('whether quotes suffice is said of what the page knows, and left to the database where it does not', () => {
	const release = uuid();
	const [x, y, z, other, far] = [quote(release), quote(release), quote(release), quote(release), quote(uuid())] as const;
	const option = (evidence: typeof x) => ({ evidence, label: 'x', hint: '' });
	const offer: Offer = { releases: [], from: release, figures: [], statistics: [], quotes: [{ asked: 'top|H0', heading: '', round: 'r', options: [x, y, z].map(option) }, { asked: null, heading: '', round: 'r', options: [option(other)] }] };
	const says = (...all: (typeof x)[]) => suffices(all, offer, ASSUMPTION);
	expect([says(x, y, z), says(x, y, z, other), says(x, y, z, far), says(x, y, other), says(x, y, far)]).toEqual([true, true, true, false, null]);
	// What was bound already stays so, whoever asks.
	expect(suffices([far, x, y], offer, { kind: 'quotes', quotes: [x, y, far] })).toBe(true);
});

test('what is known of a line holds as long as it rests on the same, in whatever order the database names it', () => {
	const bound = { ...a, evidence: figure };
	const { said, card, ...rest } = figure;
	const standings = { [a.id]: { own: { of: { said, card, ...rest }, mark: 'gone' as const, anew: ASSUMPTION }, other: null } };
	const on = { ...persona, sections: [sectionOf('first1', [bound])] };
	expect([standingOf(bound, 'evidence', standings)?.mark, standingOf(a, 'evidence', standings), standingOf(bound, 'other', standings)]).toEqual(['gone', null, null]);
	const thing = { heading: '', said: '', from: '', n: null, madeUp: false, href: null };
	const things = { [`figure|${figure.release}|matters||H0`]: thing };
	expect([knows(on, standings, things), knows(on, standings, {}), knows(on, {}, things), knows(persona, {}, {})]).toEqual([true, false, false, true]);
	expect(linesOf(on)).toHaveLength(1);
});
