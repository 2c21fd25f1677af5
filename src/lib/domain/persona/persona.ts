/**
 * A persona: a person who does not exist, built on many voices. It is written line by line, and each line rests on something that
 * is pointed at, or says of itself that it is an assumption. private.sections_problem holds the same in the database.
 */
import { z } from 'zod';
import { figureEvidence, quoteEvidence, statisticEvidence, type Evidence } from '#domain/insight/insight.ts';
import { isBlank, withoutUnseen } from '#domain/text/cleaned.ts';
import { portrait } from './portrait.ts';

/** The fields of the template "Som Robyn"; `own`: one that somebody has named. The same field stands in line in several personas. */
export const FIELDS = [
	'quote', 'morning', 'day', 'evening', 'night', 'matters_most', 'strengths', 'health', 'housing', 'economy', 'occupation',
	'around_me', 'contacts', 'trust', 'place', 'turning_points', 'wish', 'own'
] as const;
export type Field = (typeof FIELDS)[number];
export const VOICES = ['third', 'first'] as const;
export type Voice = (typeof VOICES)[number];
export const MOST_SECTIONS = 24;
/** In all sections together. */
export const MOST_LINES = 60;
/** A line in somebody's voice is made of at least three quotes; domain/persona/voices.ts says of which. */
export const FEWEST_QUOTES = 3;
export const MOST_QUOTES = 9;
/** Fewer than this never count in any workspace; a workspace may ask for more. */
const FEWEST_PEOPLE = 5;
/** At most so many characters. */
export const LENGTHS = { name: 80, pronoun: 20, heading: 120, line: 600, other: 400, note: 600, notKnown: 2000, why: 400, who: 60, when: 40 } as const;

export const id = z.string().regex(/^[a-z0-9]{6,20}$/);
/** Without what nobody sees, which the database could not store or a reader could be fooled by; spaces are left to who writes. */
export const text = (most: number) => z.string().max(most).overwrite(withoutUnseen);

/** What was said in a focus group, by how many, as those who were there wrote it down. */
const note = z.strictObject({ kind: z.literal('note'), text: text(LENGTHS.note).refine((said) => !isBlank(said)), on: z.iso.date(), people: z.int().min(FEWEST_PEOPLE).max(500) });
const quotes = z.strictObject({
	kind: z.literal('quotes'),
	quotes: z.array(quoteEvidence).min(FEWEST_QUOTES).max(MOST_QUOTES).refine((all) => new Set(all.map(({ quote }) => quote)).size === all.length)
});
/** What a line rests on. Everything but a note is pointed at as insights do, and copied nowhere. */
export const support = z.discriminatedUnion('kind', [figureEvidence, quotes, statisticEvidence, note, z.strictObject({ kind: z.literal('assumption') })]);
export type Support = z.infer<typeof support>;
export const ASSUMPTION = { kind: 'assumption' } as const satisfies Support;

/** Who weighs it the other way. It rests on something, or is an assumption, as any line. */
export const otherVoice = z.strictObject({ text: text(LENGTHS.other), evidence: support }).nullable();
export type OtherVoice = z.infer<typeof otherVoice>;

/** A number has no voice: a line in the first person rests on what people have said, or is an assumption. */
export const fits = (voice: Voice, { kind }: Support): boolean => voice === 'third' || (kind !== 'figure' && kind !== 'statistic');

export const CONTACT_KINDS = ['meeting', 'letter', 'waiting', 'demand'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
/** Whom the persona meets, of what kind that is, and when or within how long, as one says it: 'Måndag 08.15'. */
export const contact = z.strictObject({ who: text(LENGTHS.who).refine((typed) => !isBlank(typed)), kind: z.enum(CONTACT_KINDS), when: text(LENGTHS.when) });
export type Contact = z.infer<typeof contact>;

/** An empty text may be kept, not published. With `contact` it is a step of the persona's way between those it meets. */
export const line = z
	.strictObject({ id, text: text(LENGTHS.line), voice: z.enum(VOICES), evidence: support, other: otherVoice, contact: contact.exactOptional() })
	.refine(({ voice, evidence }) => fits(voice, evidence), { path: ['voice'] });
export type Line = z.infer<typeof line>;

/** `heading`: somebody's own; empty, it is called what the template calls its field. */
export const section = z.strictObject({ id, field: z.enum(FIELDS), heading: text(LENGTHS.heading), lines: z.array(line).max(MOST_LINES) });
export type Section = z.infer<typeof section>;

export const age = z.int().min(0).max(120).nullable();
export const name = text(LENGTHS.name).refine((typed) => !isBlank(typed));
export const written = z
	.strictObject({
		/** Name, age, pronoun and portrait are chosen by people and are invented. */
		name,
		age,
		pronoun: text(LENGTHS.pronoun),
		portrait,
		sections: z.array(section).max(MOST_SECTIONS),
		/** "Det här vet vi inte": gaps and what contradicts. */
		notKnown: text(LENGTHS.notKnown),
		/** After this day it says of itself that it has to be looked at again. */
		reviewOn: z.iso.date().nullable()
	})
	.superRefine(({ sections }, context) => {
		const lines = sections.flatMap((one) => one.lines);
		const ids = [...sections, ...lines].map((one) => one.id);
		if (lines.length > MOST_LINES || new Set(ids).size < ids.length) context.addIssue({ code: 'custom', path: ['sections'] });
	});
export type Persona = z.infer<typeof written>;

export const linesOf = ({ sections }: Pick<Persona, 'sections'>): Line[] => sections.flatMap(({ lines }) => lines);
/** A sentence in the first person that nobody has said: it is put together of quotes, and says so. */
export const isComposite = ({ voice, evidence }: Pick<Line, 'voice' | 'evidence'>): boolean => voice === 'first' && evidence.kind === 'quotes';
/** What something rests on that is told elsewhere, as insights point at it. */
export const pointedAt = (one: Support): Evidence[] => (one.kind === 'quotes' ? one.quotes : one.kind === 'figure' || one.kind === 'statistic' ? [one] : []);
/** Everything that a line says: itself, and the other voice beside it. */
export const supportsOf = ({ evidence, other }: Pick<Line, 'evidence' | 'other'>): Support[] => (other ? [evidence, other.evidence] : [evidence]);
