/** Whom a persona meets, in words: the map, the way between them, and the sentence above both. */
import { marksOf } from '#analysis/persona-marks.ts';
import type { Met } from '#charts/actors/layout.ts';
import { actorsOf, stepsOf, type Actor } from '#domain/persona/contacts.ts';
import { CONTACT_KINDS, linesOf, type ContactKind, type Persona } from '#domain/persona/persona.ts';
import { isBlank } from '#domain/text/cleaned.ts';
import type { Messages } from '#i18n/index.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { shownLine, type Reading, type ShownLine } from '#features/personas/view/shown.ts';

type Words = Messages['contacts'];
/** What is demanded comes first. */
const WEIGHT: readonly ContactKind[] = ['demand', 'meeting', 'letter', 'waiting'];
/** More have no room in the picture. */
const MOST_ROWS = 3;

export interface ShownStep {
	line: string;
	who: string;
	lane: number;
	kind: ContactKind;
	/** Of what kind and when. */
	said: string;
}
export interface ShownActor extends Met {
	/** Everything that they want, with the line that says so. */
	all: { line: string; kind: ContactKind; said: string; text: string }[];
}
export interface ShownContacts {
	/** A text with {name}. */
	heading: string;
	/** How many of each kind, in a sentence; empty where there is none. */
	says: string;
	steps: ShownStep[];
	actors: ShownActor[];
	/** Nothing of it rests on anything yet. */
	assumed: boolean;
}

const inWords = (n: number, { numbers }: Words): string => numbers[n] ?? String(n);
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
/** A day goes on in a sentence: "måndag 08.15". A name in capitals stays. */
const small = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text);
const counted = (kind: ContactKind, n: number, t: Words, lang: string) => fillPlural(t.counts[kind], n, lang, {}).replace(/^\d+/, (digits) => inWords(Number(digits), t));
const saidOf = (kind: ContactKind, when: string, t: Words) => (isBlank(when) ? t.kinds[kind] : fill(t.at, { kind: t.kinds[kind], when: small(when.trim()) }));

/** One who is met, as the map has them: of the same kind without a time how many. */
export function metOf({ who, steps }: Actor, t: Words, lang: string): Met {
	const rows = WEIGHT.flatMap((kind) => {
		const own = steps.filter(({ contact }) => contact.kind === kind);
		const untimed = own.filter(({ contact }) => isBlank(contact.when)).length;
		return [
			...own.filter(({ contact }) => !isBlank(contact.when)).map(({ contact }) => ({ kind, text: saidOf(kind, contact.when, t), of: 1 })),
			...(untimed === 1 ? [{ kind, text: t.kinds[kind], of: 1 }] : untimed > 1 ? [{ kind, text: capital(counted(kind, untimed, t, lang)), of: untimed }] : [])
		];
	});
	const left = rows.slice(MOST_ROWS).reduce((sum, { of }) => sum + of, 0);
	return { who, rows: rows.slice(0, MOST_ROWS).map(({ kind, text }) => ({ kind, text })), more: left > 0 ? fillPlural(t.more, left, lang, {}).replace(/\d+/, (digits) => inWords(Number(digits), t)) : '' };
}

/** "ett möte, två brev och ett krav". */
function sum(kinds: readonly ContactKind[], t: Words, lang: string): string {
	const parts = CONTACT_KINDS.flatMap((kind) => {
		const n = kinds.filter((one) => one === kind).length;
		return n > 0 ? [counted(kind, n, t, lang)] : [];
	});
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${t.and} ${parts.at(-1)}`;
}

export function shownContacts(persona: Pick<Persona, 'sections'>, t: Words, lang: string): ShownContacts {
	const steps = stepsOf(persona);
	const actors = actorsOf(steps);
	const laneOf = new Map(actors.flatMap((actor, lane) => actor.steps.map((step) => [step, lane] as const)));
	const said = sum(steps.map(({ contact }) => contact.kind), t, lang);
	return {
		heading: fillPlural(t.keeps, actors.length, lang, { name: '{name}' }).replace(/\d+/, (digits) => inWords(Number(digits), t)),
		says: said === '' ? '' : `${capital(said)}.`,
		steps: steps.map((step) => {
			const lane = laneOf.get(step)!;
			const { kind, when } = step.contact;
			return { line: step.line.id, who: actors[lane]!.who, lane, kind, said: saidOf(kind, when, t) };
		}),
		actors: actors.map((actor) => ({ ...metOf(actor, t, lang), all: actor.steps.map(({ line, contact }) => ({ line: line.id, kind: contact.kind, said: saidOf(contact.kind, contact.when, t), text: line.text })) })),
		assumed: steps.length > 0 && steps.every(({ line }) => line.evidence.kind === 'assumption')
	};
}

/** The lines that are contacts, by their ids, with what they rest on and how that stands. */
export function contactLines(persona: Pick<Persona, 'sections'>, reading: Reading): Record<string, ShownLine> {
	const marks = new Map(marksOf({ ...persona, reviewOn: null }, reading.grounds, { today: '', smallest: reading.smallest }).lines.map((one) => [one.line, one]));
	return Object.fromEntries(linesOf(persona).filter(({ contact }) => contact).map((line) => [line.id, shownLine(line, marks.get(line.id), reading)]));
}
