/**
 * What can be done to a persona, one thing at a time, addressed by id: the changes of two people are made one after the other, and
 * one that is made twice is made once. What two may write at once says what it was written over.
 */
import { z } from 'zod';
import { placed } from '#domain/board/placed.ts';
import { age, contact, fits, id, LENGTHS, line, linesOf, MOST_LINES, MOST_SECTIONS, name, otherVoice, section, support, text, VOICES, type Line, type Persona, type Section, type Support } from './persona.ts';
import { portrait } from './portrait.ts';
import { same } from './same.ts';

const after = id.nullable();
const over = <Value extends z.ZodType>(value: Value) => ({ was: value, now: value });
/** `field`: which of the persona's own. */
const set = z.discriminatedUnion('field', [
	z.strictObject({ op: z.literal('set'), field: z.literal('name'), ...over(name) }),
	z.strictObject({ op: z.literal('set'), field: z.literal('age'), ...over(age) }),
	z.strictObject({ op: z.literal('set'), field: z.literal('pronoun'), ...over(text(LENGTHS.pronoun)) }),
	z.strictObject({ op: z.literal('set'), field: z.literal('portrait'), ...over(portrait) }),
	z.strictObject({ op: z.literal('set'), field: z.literal('notKnown'), ...over(text(LENGTHS.notKnown)) }),
	z.strictObject({ op: z.literal('set'), field: z.literal('reviewOn'), ...over(z.iso.date().nullable()) })
]);
/** `part`: which of a line's. Somebody can write a line while somebody else binds it. */
const write = z.discriminatedUnion('part', [
	z.strictObject({ op: z.literal('write'), id, part: z.literal('text'), ...over(text(LENGTHS.line)) }),
	z.strictObject({ op: z.literal('write'), id, part: z.literal('voice'), ...over(z.enum(VOICES)) }),
	z.strictObject({ op: z.literal('write'), id, part: z.literal('evidence'), ...over(support) }),
	z.strictObject({ op: z.literal('write'), id, part: z.literal('other'), ...over(otherVoice) }),
	/** Null: an ordinary line. */
	z.strictObject({ op: z.literal('write'), id, part: z.literal('contact'), ...over(contact.nullable()) })
]);
export const change = z.discriminatedUnion('op', [
	set,
	write,
	/** `after`: what it comes after; null puts it first, and one that is gone last. */
	z.strictObject({ op: z.literal('add_section'), section, after }),
	z.strictObject({ op: z.literal('move_section'), id, after }),
	z.strictObject({ op: z.literal('heading'), id, ...over(text(LENGTHS.heading)) }),
	/** With its lines. */
	z.strictObject({ op: z.literal('remove_section'), id }),
	z.strictObject({ op: z.literal('add'), section: id, line, after }),
	z.strictObject({ op: z.literal('move'), id, section: id, after }),
	z.strictObject({ op: z.literal('remove'), id })
]);
export type Change = z.infer<typeof change>;

/** `gone`: somebody has taken it away; `written`: somebody has written it; `full`: no more fit; `voice`: a line in the first person cannot rest on a number. */
export type Refusal = 'gone' | 'written' | 'full' | 'voice';
export type Changed = { persona: Persona } | { refused: Refusal };

/** What a line has there; null: no other voice, or no contact. */
export const partOf = (line: Line, part: 'text' | 'voice' | 'evidence' | 'other' | 'contact') => line[part] ?? null;

const GONE: Changed = { refused: 'gone' };

/** The persona with the change made, or why it cannot be. Where nothing becomes another it is the very same. */
export function apply(persona: Persona, what: Change): Changed {
	const { sections } = persona;
	const put = (now: Section[]): Changed => ({ persona: { ...persona, sections: now } });
	const within = (one: Section, lines: Line[]) => sections.map((other) => (other === one ? { ...one, lines } : other));
	if (what.op === 'set') {
		const is = persona[what.field];
		return same(is, what.now) ? { persona } : same(is, what.was) ? { persona: { ...persona, [what.field]: what.now } } : { refused: 'written' };
	}
	if (what.op === 'add_section') {
		if (sections.some(({ id }) => id === what.section.id)) return { persona };
		const full = sections.length >= MOST_SECTIONS || linesOf(persona).length + what.section.lines.length > MOST_LINES;
		return full ? { refused: 'full' } : put(placed(sections, what.section, what.after));
	}
	if (what.op === 'remove_section') return sections.some(({ id }) => id === what.id) ? put(sections.filter(({ id }) => id !== what.id)) : { persona };
	if (what.op === 'move_section' || what.op === 'heading') {
		const found = sections.find(({ id }) => id === what.id);
		if (!found) return GONE;
		if (what.op === 'move_section') return what.after === what.id ? { persona } : put(placed(sections, found, what.after));
		if (found.heading === what.now) return { persona };
		return found.heading === what.was ? put(sections.map((one) => (one === found ? { ...one, heading: what.now } : one))) : { refused: 'written' };
	}
	if (what.op === 'add') {
		const into = sections.find(({ id }) => id === what.section);
		if (linesOf(persona).some(({ id }) => id === what.line.id)) return { persona };
		if (!into) return GONE;
		return linesOf(persona).length >= MOST_LINES ? { refused: 'full' } : put(within(into, placed(into.lines, what.line, what.after)));
	}
	const home = sections.find(({ lines }) => lines.some(({ id }) => id === what.id));
	const found = home?.lines.find(({ id }) => id === what.id);
	if (what.op === 'remove') return home ? put(within(home, home.lines.filter((one) => one !== found))) : { persona };
	if (!home || !found) return GONE;
	if (what.op === 'move') {
		const into = sections.find(({ id }) => id === what.section);
		if (!into) return GONE;
		if (what.after === what.id) return { persona };
		return put(sections.map((one) => (one === into ? { ...one, lines: placed(one.lines, found, what.after) } : one === home ? { ...one, lines: one.lines.filter((other) => other !== found) } : one)));
	}
	const is = partOf(found, what.part);
	if (same(is, what.now)) return { persona };
	if (!same(is, what.was)) return { refused: 'written' };
	const { contact: _, ...rest } = found;
	const now = (what.part === 'contact' && what.now === null ? rest : { ...found, [what.part]: what.now }) as Line;
	return fits(now.voice, now.evidence) ? put(within(home, home.lines.map((one) => (one === found ? now : one)))) : { refused: 'voice' };
}

/** A line, or the other voice beside it, bound to something else. Null: there is no other voice. */
export function rebound({ id, evidence, other }: Line, part: 'evidence' | 'other', now: Support): Change | null {
	if (part === 'evidence') return { op: 'write', id, part, was: evidence, now };
	return other && { op: 'write', id, part, was: other, now: { ...other, evidence: now } };
}
