/** A persona as something that several write at once (data/browser/together.svelte.ts), and what its page knows beside it. */
import type { SupportMark as Mark } from '#analysis/insight-marks.ts';
import type { Kind, Together } from '#data/browser/together.svelte.ts';
import { addressOf, type Evidence } from '#domain/insight/insight.ts';
import { apply, partOf, type Change, type Refusal } from '#domain/persona/change.ts';
import { ASSUMPTION, linesOf, pointedAt, type Line, type Persona, type Support } from '#domain/persona/persona.ts';
import { same } from '#domain/persona/same.ts';
import { fromThree } from '#domain/persona/voices.ts';
import { isBlank } from '#domain/text/cleaned.ts';

/** Beside what the persona is meanwhile: what the database does not let a line rest on. */
export type Why = Refusal | 'evidence' | 'few_people' | 'own_words' | 'invalid';
export type Editing = Together<Persona, Change, Why>;

/** What stands written in a change; empty where it is nothing that anybody has to write again. */
export function wordsOf(change: Change): string {
	const contactIn = (one: Line['contact'] | null) => (one ? [one.who, one.when].filter((word) => !isBlank(word)).join(', ') : '');
	if (change.op === 'add') return [change.line.text, change.line.other?.text ?? '', contactIn(change.line.contact)].filter((one) => !isBlank(one)).join('\n');
	if (change.op === 'heading') return change.now;
	if (change.op === 'set') return change.field === 'notKnown' || change.field === 'name' || change.field === 'pronoun' ? change.now : '';
	if (change.op !== 'write') return '';
	if (change.part === 'text') return change.now;
	if (change.part === 'other') return change.now?.text ?? '';
	if (change.part === 'contact') return contactIn(change.now);
	return change.part === 'evidence' && change.now.kind === 'note' ? change.now.text : '';
}
/** What it is about, for two that are one: letter after letter. Null: nothing that is written letter by letter. */
function aboutOf(change: Change): string | null {
	if (change.op === 'set') return `set ${change.field}`;
	if (change.op === 'heading') return `heading ${change.id}`;
	return change.op === 'write' ? `${change.part} ${change.id}` : null;
}

export const personasTogether: Kind<Persona, Change, Why> = {
	name: 'persona',
	apply(persona, change) {
		const done = apply(persona, change);
		return 'refused' in done ? done : { now: done.persona };
	},
	joined(last, next) {
		const about = aboutOf(next);
		return about !== null && about === aboutOf(last) ? ({ ...next, was: (last as { was: unknown }).was } as Change) : null;
	},
	hasWords: (change) => wordsOf(change) !== '',
	insisted(change, persona) {
		if (change.op === 'set') return { ...change, was: persona[change.field] } as Change;
		if (change.op === 'heading') {
			const found = persona.sections.find(({ id }) => id === change.id);
			return found ? { ...change, was: found.heading } : null;
		}
		// What it rested on cannot be shown any more.
		if (change.op === 'add') return { ...change, line: { ...change.line, evidence: ASSUMPTION, other: change.line.other && { ...change.line.other, evidence: ASSUMPTION } } };
		const found = change.op === 'write' ? linesOf(persona).find(({ id }) => id === change.id) : undefined;
		return found && change.op === 'write' ? ({ ...change, was: partOf(found, change.part) } as Change) : null;
	}
};
/** Which line a change is about. */
export const lineIn = (change: Change): string | null => (change.op === 'write' || change.op === 'move' || change.op === 'remove' ? change.id : change.op === 'add' ? change.line.id : null);

/** Of a line: what it says itself, or the other voice beside it. */
export type Part = 'evidence' | 'other';
export const KINDS = ['figure', 'quotes', 'statistic', 'note', 'assumption'] as const satisfies Support['kind'][];
/** Where something is chosen to rest on. */
export interface Place {
	line: string;
	part: Part;
	kind: Support['kind'];
}

/** Something that can be rested on, in words. */
export interface Thing {
	heading: string;
	said: string;
	/** Which round and when, or who has made the statistics. */
	from: string;
	n: number | null;
	madeUp: boolean;
	href: string | null;
}
/** What the page has read, by address (domain/insight/insight.ts). */
export type Things = Record<string, Thing>;
export interface Option<Of extends Evidence = Evidence> {
	evidence: Of;
	label: string;
	hint: string;
}
export interface Offer {
	/** The results there are, and which is looked at. */
	releases: readonly { value: string; label: string }[];
	from: string;
	/** Under the question that they answer. */
	figures: readonly { question: string; options: readonly Option[] }[];
	/** Under what they answer: those of the same belong together. `asked`: null where that is not told. */
	quotes: readonly { asked: string | null; heading: string; round: string; options: readonly Option[] }[];
	statistics: readonly Option[];
}

export interface Standing {
	of: Support;
	mark: Mark | null;
	anew: Support;
}
export type Standings = Record<string, { own: Standing; other: Standing | null }>;
/** What is known of what a line rests on now. Null: it has been bound to something else since the page read it. */
export function standingOf(line: Line, part: Part, all: Standings): Standing | null {
	const found = all[line.id];
	const one = part === 'evidence' ? found?.own : found?.other;
	const rests = part === 'evidence' ? line.evidence : line.other?.evidence;
	return one && rests && same(one.of, rests) ? one : null;
}
/** Whether the page knows of all that a persona rests on. */
export const knows = (persona: Persona, standings: Standings, things: Things): boolean =>
	linesOf(persona).every((line) => {
		const rests = [['evidence', line.evidence] as const, ...(line.other ? [['other', line.other.evidence] as const] : [])];
		return rests.every(([part, one]) => pointedAt(one).every((evidence) => addressOf(evidence) in things) && (standingOf(line, part, standings) !== null || one.kind === 'assumption' || one.kind === 'note'));
	});
/**
 * Whether quotes are certain to be of three people, as far as this page can tell: of those of another result only the database
 * knows what they answer. Null: it has to be asked. What was bound already stays so.
 */
export function suffices(quotes: readonly Evidence[], { quotes: groups }: Offer, rests: Support): boolean | null {
	const known = new Map(groups.flatMap(({ asked, round, options }) => options.map(({ evidence }) => [addressOf(evidence), { id: addressOf(evidence), asked, round }] as const)));
	const before = new Set(pointedAt(rests).map(addressOf));
	const all = quotes.map(addressOf);
	if (before.size > 0 && before.size === all.length && all.every((one) => before.has(one))) return true;
	if (fromThree(all.flatMap((one) => known.get(one) ?? []))) return true;
	return all.every((one) => known.has(one)) ? false : null;
}
