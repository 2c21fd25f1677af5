/** Personas: no line without something that it rests on or a mark, changes that meet, what is missing, and the templates. */
import { describe, expect, test } from 'vitest';
import { glasses, PERSONA_FIELDS, sam, TEMPLATE_NAMES } from '#content/persona-templates.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { apply, change, type Change } from '#domain/persona/change.ts';
import { differencesBetween } from '#domain/persona/differences.ts';
import { ASSUMPTION, FIELDS, isComposite, LENGTHS, line, linesOf, MOST_LINES, MOST_SECTIONS, written, type Line, type Persona, type Section, type Support } from '#domain/persona/persona.ts';
import { missingIn } from '#domain/persona/ready.ts';
import { same } from '#domain/persona/same.ts';
import { fromTemplate, TEMPLATES } from '#domain/persona/templates.ts';
import { fromThree } from '#domain/persona/voices.ts';
import { isBlank } from '#domain/text/cleaned.ts';

const uuid = () => crypto.randomUUID();
const quote = () => ({ kind: 'quote', release: uuid(), quote: uuid(), said: 'x' }) as const;
const quotes = (n: number): Support => ({ kind: 'quotes', quotes: Array.from({ length: n }, quote) });
const figure: Support = { kind: 'figure', release: uuid(), question: 'matters', unit: '', card: 'H0', said: 'top.fix' };
const note: Support = { kind: 'note', text: 'Så är det.', on: '2026-11-20', people: 8 };
const lineOf = (more: object = {}): Line => ({ id: newTileId(), text: 'Vaknar sent.', voice: 'third', evidence: ASSUMPTION, other: null, ...more });
const sectionOf = (lines: Line[], more: object = {}): Section => ({ id: newTileId(), field: 'day', heading: '', lines, ...more });
const personaOf = (sections: Section[], more: object = {}): Persona => ({ ...fromTemplate('empty', 'Robyn', newTileId), sections, ...more });
const ok = (value: unknown) => written.safeParse(value).success;

describe('what a line is', () => {
	test('each kind of evidence is taken, and a line without any is refused', () => {
		for (const evidence of [figure, quotes(3), quotes(9), { kind: 'statistic', statistic: uuid() }, note, ASSUMPTION]) expect(line.safeParse(lineOf({ evidence })).success, JSON.stringify(evidence)).toBe(true);
		const one = quote();
		const wrong: unknown[] = [
			undefined, null, {}, [], 'assumption', { kind: 'x' }, { ...ASSUMPTION, text: 'x' }, quotes(2), quotes(10), { kind: 'quotes', quotes: [] }, { kind: 'quotes', quotes: [one, one, one] }, { kind: 'quotes', quotes: [one, { ...one, release: uuid() }, quote()] }, one,
			{ ...figure, said: '' }, { ...figure, n: 5 }, { ...note, people: 4 }, { ...note, people: 5.5 }, { ...note, text: ' ' }, { ...note, on: '2026-02-30' }, { ...note, on: 'i går' }, { ...note, text: 'x'.repeat(LENGTHS.note + 1) }
		];
		for (const evidence of wrong) {
			expect(line.safeParse(lineOf({ evidence })).success, JSON.stringify(evidence)).toBe(false);
			expect(line.safeParse(lineOf({ other: { text: 'x', evidence } })).success, JSON.stringify(evidence)).toBe(false);
		}
		const { evidence: _, ...bare } = lineOf();
		expect(line.safeParse(bare).success).toBe(false);
	});
	test('a number is in nobody’s mouth, and a sentence made of quotes says so', () => {
		for (const evidence of [figure, { kind: 'statistic', statistic: uuid() }]) expect(line.safeParse(lineOf({ voice: 'first', evidence })).success).toBe(false);
		expect(isComposite(lineOf({ voice: 'first', evidence: quotes(3) }))).toBe(true);
		expect([lineOf({ evidence: quotes(3) }), lineOf({ voice: 'first' })].map(isComposite)).toEqual([false, false]);
	});
});

describe('what a persona is', () => {
	test('forty lines, long names and words fit; what is beyond does not', () => {
		const forty = personaOf([sectionOf(Array.from({ length: 40 }, () => lineOf({ text: 'å'.repeat(LENGTHS.line) })))]);
		expect(ok({ ...forty, name: 'Ö'.repeat(LENGTHS.name), pronoun: 'hen/den', age: 120, notKnown: 'x'.repeat(LENGTHS.notKnown), reviewOn: '2027-05-01' })).toBe(true);
		const most = (n: number) => personaOf([sectionOf(Array.from({ length: n - 1 }, () => lineOf())), sectionOf([lineOf()])]);
		expect([MOST_LINES, MOST_LINES + 1].map((n) => ok(most(n)))).toEqual([true, false]);
		expect([MOST_SECTIONS, MOST_SECTIONS + 1].map((n) => ok(personaOf(Array.from({ length: n }, () => sectionOf([])))))).toEqual([true, false]);
		const one = lineOf();
		for (const wrong of [
			{ name: '' }, { name: '  ' }, { name: ' \u200b' }, { name: 'x'.repeat(81) }, { age: -1 }, { age: 23.5 }, { age: '23' }, { age: 121 }, { pronoun: 'x'.repeat(21) }, { portrait: {} }, { portrait: { ...forty.portrait, hair: 'photo' } }, { portrait: { ...forty.portrait, skin: 'x' } },
			{ notKnown: 'x'.repeat(2001) }, { reviewOn: 'snart' }, { sections: null }, { sections: [sectionOf([one, one])] }, { sections: [sectionOf([one]), sectionOf([one])] }, { sections: [sectionOf([], { field: 'x' })] }, { more: 1 }
		]) expect(ok({ ...forty, ...wrong }), JSON.stringify(wrong)).toBe(false);
	});
	test('both templates are personas, with a word for every field, and Sam is nothing but assumptions', () => {
		for (const template of TEMPLATES) {
			expect(ok(fromTemplate(template, 'Robyn', newTileId))).toBe(true);
			expect(TEMPLATE_NAMES[template]).not.toBe('');
		}
		expect(fromTemplate('robyn', 'Robyn', newTileId).sections.map(({ field }) => field)).toEqual(FIELDS.slice(0, -1));
		expect(Object.keys(PERSONA_FIELDS).sort()).toEqual(FIELDS.slice(0, -1).toSorted());
		expect(Object.values(PERSONA_FIELDS).every(({ heading, question }) => heading.length < 60 && question.endsWith('?'))).toBe(true);
		expect(glasses('Sam')[0]).toContain('Sam');
		const demo = sam(newTileId, '2027-01-01');
		expect([ok(demo), missingIn(demo, '2026-11-30'), new Set(linesOf(demo).map(({ evidence }) => evidence.kind))]).toEqual([true, [], new Set(['assumption'])]);
	});
	test('what is missing before it can be published', () => {
		const whole = personaOf([sectionOf([lineOf()])], { notKnown: 'Mycket.', reviewOn: '2027-01-01' });
		const missing = (more: object) => missingIn({ ...whole, ...more }, '2026-11-30');
		expect([missing({}), missing({ notKnown: ' \u200b' }), missing({ reviewOn: null }), missing({ reviewOn: '2026-11-30' }), missing({ sections: [] })]).toEqual([[], ['not_known'], ['review'], ['review'], ['lines']]);
		expect([missing({ sections: [sectionOf([lineOf({ text: '' })])] }), missing({ sections: [sectionOf([lineOf({ other: { text: '', evidence: ASSUMPTION } })])] })]).toEqual([['blank_line'], ['blank_line']]);
		expect(isBlank(whole.notKnown)).toBe(false);
	});
});

describe('changes', () => {
	const [a, b] = [lineOf({ text: 'A' }), lineOf({ text: 'B' })];
	const [first, second] = [sectionOf([a, b]), sectionOf([], { field: 'wish' })];
	const persona = personaOf([first, second]);
	const done = (what: Change, on = persona) => {
		expect(change.safeParse(what).success).toBe(true);
		const found = apply(on, what);
		return 'persona' in found ? found.persona : found.refused;
	};
	const texts = (one: Persona | string) => (typeof one === 'string' ? one : one.sections.map(({ lines }) => lines.map(({ text }) => text).join('')));

	test('lines come, go and move, and made twice it is made once', () => {
		const c = lineOf({ text: 'C' });
		const add: Change = { op: 'add', section: first.id, line: c, after: a.id };
		const more = done(add) as Persona;
		expect([texts(more), done(add, more) === more]).toEqual([['ACB', ''], true]);
		expect(texts(done({ op: 'add', section: second.id, line: c, after: 'goneawaynow' }))).toEqual(['AB', 'C']);
		expect(texts(done({ op: 'move', id: a.id, section: second.id, after: null }))).toEqual(['B', 'A']);
		expect(texts(done({ op: 'move', id: a.id, section: first.id, after: b.id }))).toEqual(['BA', '']);
		expect(texts(done({ op: 'remove', id: a.id }))).toEqual(['B', '']);
		expect(done({ op: 'remove', id: 'goneawaynow' })).toBe(persona);
		expect(done({ op: 'move', id: 'goneawaynow', section: first.id, after: null })).toBe('gone');
		expect(done({ op: 'add', section: 'goneawaynow', line: c, after: null })).toBe('gone');
		const full = personaOf([sectionOf(Array.from({ length: MOST_LINES }, () => lineOf()))]);
		expect(done({ op: 'add', section: full.sections[0]!.id, line: c, after: null }, full)).toBe('full');
	});
	test('sections too', () => {
		const own = sectionOf([lineOf({ text: 'X' })], { field: 'own', heading: 'Djuren' });
		expect(texts(done({ op: 'add_section', section: own, after: first.id }))).toEqual(['AB', 'X', '']);
		expect((done({ op: 'move_section', id: second.id, after: null }) as Persona).sections.map(({ field }) => field)).toEqual(['wish', 'day']);
		expect(texts(done({ op: 'remove_section', id: first.id }))).toEqual(['']);
		expect((done({ op: 'heading', id: first.id, was: '', now: 'Min dag' }) as Persona).sections[0]!.heading).toBe('Min dag');
		expect(done({ op: 'heading', id: first.id, was: 'Annat', now: 'Min dag' })).toBe('written');
		const full = personaOf(Array.from({ length: MOST_SECTIONS }, () => sectionOf([])));
		expect(done({ op: 'add_section', section: own, after: null }, full)).toBe('full');
	});
	test('two who write the same: the first stands. One may write a line while another binds it', () => {
		const write = (now: string): Change => ({ op: 'write', id: a.id, part: 'text', was: 'A', now });
		const once = done(write('Ett')) as Persona;
		expect([done(write('Två'), once), done(write('Ett'), once) === once]).toEqual(['written', true]);
		const bound = done({ op: 'write', id: a.id, part: 'evidence', was: ASSUMPTION, now: figure }, once) as Persona;
		expect(linesOf(bound)[0]).toEqual({ ...a, text: 'Ett', evidence: figure });
		expect(done({ op: 'write', id: a.id, part: 'voice', was: 'third', now: 'first' }, bound)).toBe('voice');
		expect(done({ op: 'write', id: 'goneawaynow', part: 'voice', was: 'third', now: 'first' })).toBe('gone');
		expect((done({ op: 'set', field: 'age', was: null, now: 31 }) as Persona).age).toBe(31);
		expect(done({ op: 'set', field: 'age', was: 30, now: 31 })).toBe('written');
		expect(done({ op: 'set', field: 'portrait', was: { colour: 'blue', clothes: 'sweater', face: 'calm', hair: 'short' }, now: { ...persona.portrait, hair: 'bun' } })).toMatchObject({ portrait: { hair: 'bun' } });
	});
	test('what is no change is refused before anything is made of it', () => {
		for (const wrong of [
			{ op: 'set', field: 'sections', was: [], now: [] }, { op: 'set', field: 'name', was: 'x', now: '' }, { op: 'write', id: a.id, part: 'evidence', was: ASSUMPTION, now: null }, { op: 'write', id: a.id, part: 'evidence', was: ASSUMPTION, now: quotes(2) }, { op: 'write', id: a.id, part: 'id', was: a.id, now: b.id },
			{ op: 'add', section: first.id, line: { id: a.id, text: 'x' }, after: null }, { op: 'write', id: a.id, part: 'other', was: null, now: { text: 'x' } }, { op: 'x' }, null
		]) expect(change.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
	});
	test('what nobody sees is not kept, and a line break is one whoever sent it', () => {
		const found = change.parse({ op: 'write', id: a.id, part: 'text', was: 'A\u0000', now: 'Ett\r\ntvå\u202e\ud800 ' });
		expect(found).toMatchObject({ was: 'A', now: 'Ett\ntvå ' });
		expect(linesOf(done(found) as Persona)[0]!.text).toBe('Ett\ntvå ');
		expect(written.parse({ ...persona, name: 'Ro\u0000byn' }).name).toBe('Robyn');
	});
	test('what two versions differ in', () => {
		const now = done({ op: 'write', id: a.id, part: 'text', was: 'A', now: 'Nytt' }, done({ op: 'remove', id: b.id }, done({ op: 'set', field: 'age', was: null, now: 31 }) as Persona) as Persona) as Persona;
		const c = lineOf();
		const found = differencesBetween(persona, { ...now, sections: [...now.sections, sectionOf([c])] });
		expect(found).toEqual({ fields: ['age'], added: [c], removed: [b], changed: [{ before: a, now: { ...a, text: 'Nytt' } }] });
		expect(differencesBetween(persona, structuredClone(persona))).toEqual({ fields: [], added: [], removed: [], changed: [] });
	});
	test('values are the same whatever the order of their names', () => {
		expect([same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }), same({ a: 1 }, { a: 1, b: 2 }), same([1, 2], [2, 1]), same(null, {}), same([], {}), same({ a: undefined }, { b: 1 })]).toEqual([true, false, false, false, false, false]);
	});
});

test('three answers to the same are of three people; of others nothing is said', () => {
	const of = (asked: string | null, round = 'r', id: string = uuid()) => ({ id, asked, round });
	expect(fromThree([of('words'), of('words'), of('words')])).toBe(true);
	expect(fromThree([of('top|H0'), of('top|H0'), of('top|H0'), of(null)])).toBe(true);
	for (const few of [[of('words'), of('words')], [of('words'), of('words'), of('top|H0')], [of('words'), of('words'), of('words', 'another')], [of(null), of(null), of(null)], [of('words', 'r', 'x'), of('words', 'r', 'x'), of('words')]]) expect(fromThree(few)).toBe(false);
});
