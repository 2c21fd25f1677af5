/** Whom a persona meets: what a contact is, how it is written by several at once, and what is known of words that could not be. */
import { describe, expect, test } from 'vitest';
import { apply, change, type Change } from '#domain/persona/change.ts';
import { differencesBetween } from '#domain/persona/differences.ts';
import { ASSUMPTION, CONTACT_KINDS, line, linesOf, type Contact, type Line, type Persona } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import { personasTogether, wordsOf } from '#features/personas/edit/editing.ts';
import { readChanges } from '#server/request/persona-form.ts';

const meets: Contact = { who: 'Arbetsförmedlingen', kind: 'meeting', when: 'Måndag 08.15' };
const plain: Line = { id: 'aaaaaa', text: 'Ska ha sökt tio jobb.', voice: 'third', evidence: ASSUMPTION, other: null };
const persona = (one: Line): Persona => ({ ...fromTemplate('empty', 'Sam', () => 'x'), sections: [{ id: 'first1', field: 'contacts', heading: '', lines: [one] }] });
const write = (was: Contact | null, now: Contact | null): Change => ({ op: 'write', id: plain.id, part: 'contact', was, now });
const after = (one: Line, what: Change) => {
	const done = apply(persona(one), what);
	return 'persona' in done ? linesOf(done.persona)[0]! : done.refused;
};

describe('a contact', () => {
	test('is whom one meets, of what kind and when; and nothing else', () => {
		for (const kind of CONTACT_KINDS) expect(line.safeParse({ ...plain, contact: { ...meets, kind } }).success).toBe(true);
		expect(line.parse(plain)).toEqual(plain);
		expect(line.safeParse({ ...plain, contact: { who: 'Å'.repeat(60), kind: 'demand', when: '' } }).success).toBe(true);
		for (const wrong of [
			null, undefined, 'AF', [], {}, { ...meets, who: '' }, { ...meets, who: ' \u200b' }, { ...meets, who: 'x'.repeat(61) }, { ...meets, who: 5 }, { ...meets, kind: 'phone' }, { ...meets, kind: ['meeting'] }, { ...meets, when: 'x'.repeat(41) },
			{ ...meets, when: null }, { who: 'AF', kind: 'meeting' }, { ...meets, more: 1 }
		]) expect(line.safeParse({ ...plain, contact: wrong }).success, JSON.stringify(wrong)).toBe(false);
		expect('contact' in line.parse({ ...plain, contact: meets })).toBe(true);
	});
	test('is written over what it was, made twice once, and is an ordinary line again without it', () => {
		const with_ = { ...plain, contact: meets };
		expect(after(plain, write(null, meets))).toEqual(with_);
		expect(after(with_, write(null, meets))).toEqual(with_);
		expect(after(with_, write(null, { ...meets, who: 'Kommunen' }))).toBe('written');
		expect(after(with_, write(meets, null))).toEqual(plain);
		expect('contact' in (after(with_, write(meets, null)) as Line)).toBe(false);
		// Somebody writes the line while somebody else says whom it is about.
		expect(after(with_, { op: 'write', id: plain.id, part: 'text', was: plain.text, now: 'Annat' })).toEqual({ ...with_, text: 'Annat' });
		expect([change.safeParse(write(null, meets)).success, change.safeParse(write(null, { ...meets, who: ' ' })).success]).toEqual([true, false]);
	});
	test('a difference between two versions is one of the line’s', () => {
		const { changed, added } = differencesBetween(persona(plain), persona({ ...plain, contact: meets }));
		expect([changed.length, added.length]).toEqual([1, 0]);
		expect(differencesBetween(persona({ ...plain, contact: meets }), persona({ ...plain, contact: { ...meets } })).changed).toEqual([]);
	});
	test('letter after letter is one change, and words that could not be written are known', () => {
		const [first, second] = [write(null, { ...meets, who: 'A' }), write({ ...meets, who: 'A' }, meets)];
		expect(personasTogether.joined(first, second)).toEqual(write(null, meets));
		expect([wordsOf(second), wordsOf(write(meets, null))]).toEqual(['Arbetsförmedlingen, Måndag 08.15', '']);
		expect(wordsOf({ op: 'add', section: 'first1', line: { ...plain, contact: meets }, after: null })).toBe('Ska ha sökt tio jobb.\nArbetsförmedlingen, Måndag 08.15');
		expect(personasTogether.insisted(second, persona(plain))).toEqual(write(null, meets));
	});
	test('a form without script says the same', () => {
		const said = (one: Line, fields: Record<string, string>) => {
			const form = new FormData();
			for (const [name, value] of Object.entries({ line: plain.id, ...fields })) form.set(name, value);
			return readChanges('contact', persona(one), form);
		};
		expect(said(plain, { who: ' Arbetsförmedlingen ', kind: 'meeting', when: 'Måndag 08.15' })).toEqual([write(null, meets)]);
		expect(said({ ...plain, contact: meets }, { way: 'none', who: 'AF', kind: 'letter', when: '' })).toEqual([write(meets, null)]);
		expect([said(plain, { who: '', kind: 'meeting', when: '' }), said(plain, { who: 'AF', kind: 'x', when: '' }), said(plain, { who: 'x'.repeat(61), kind: 'meeting', when: '' }), said(plain, { who: 'AF', kind: 'meeting', when: 'x'.repeat(41) })]).toEqual(Array(4).fill('invalid'));
		expect(said(plain, { line: 'nonono', who: 'AF', kind: 'meeting' })).toBe('gone');
	});
});
