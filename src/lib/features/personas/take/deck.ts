/** A persona as slides to change, and as one picture: the words of its page, each line with what it rests on and every mark beside it. */
import type { Block, Line, Slide } from '#domain/board/slide.ts';
import type { Persona } from '#domain/persona/persona.ts';
import { drawingOf } from '#features/personas/portrait/parts.ts';
import type { ShownGroup } from '#features/personas/view/reading.ts';
import type { ShownLine, ShownSupport } from '#features/personas/view/shown.ts';
import type { PersonaReading } from '#features/personas/view/told.ts';
import { messages, type Language } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';

export interface Taken {
	persona: Pick<Persona, 'name' | 'age' | 'pronoun' | 'portrait' | 'notKnown'> & { number: number; publishedOn: string };
	reading: PersonaReading;
	/** The number of the version that holds, where this is an earlier one. */
	newest: number | null;
}
type Words = ReturnType<typeof wordsIn>;
function wordsIn(lang: Language) {
	const { personas, personaOut, staff } = messages(lang);
	return { t: personas, out: personaOut, madeUp: staff.madeUp, lang };
}

const line = (tone: Line['tone'], text: string): Line => ({ tone, text });
const lines = (all: Line[]): Block => ({ what: 'lines', lines: all });
const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ');

/** What one text rests on in a word, and how that stands now. */
const restsOn = ({ label, marked }: ShownSupport, composite: string | null) => joined(composite, label, marked);

function linesOf({ text, first, composite, support, other }: ShownLine, { t }: Words): Line[] {
	const said = [line(first ? 'quote' : 'item', first ? `”${text}”` : text), line('quiet', restsOn(support, composite ? t.view.composite : null))];
	if (!other) return said;
	return [...said, line('plain', `${t.view.other}: ${other.text}`), line('quiet', joined(restsOn(other.support, null), support.spread?.said ?? null))];
}

/** Everything that a line rests on, as whoever shows it can say it: what, how many, which round and when. */
function notesOfSupport(support: ShownSupport, { t, madeUp }: Words): string[] {
	const told = support.told.map((one) => (one.from === '' ? t.view.untold : [joined(one.kind === 'quote' ? `”${one.said}”` : [one.heading, one.group, one.said].filter(Boolean).join('. ').replaceAll('..', '.'), one.from, one.n !== null && fill(t.view.n, { n: one.n }), one.madeUp && madeUp), one.now && fill(t.view.now, { said: one.now })].filter(Boolean).join(' ')));
	return [...told, ...(support.note ? [joined(support.note.text, support.note.from)] : []), ...(support.spread?.said ? [`${t.view.spread.heading}: ${support.spread.said}`] : []), ...(support.marked ? [support.marked] : [])];
}
function notesOf(one: ShownLine, words: Words): string[] {
	const { t } = words;
	const own = [joined(one.text, one.composite && t.view.composite, one.support.label), ...notesOfSupport(one.support, words)];
	return one.other ? [...own, `${t.view.other}: ${joined(one.other.text, one.other.support.label)}`, ...notesOfSupport(one.other.support, words)] : own;
}

const nameOf = ({ name, age }: Taken['persona'], { t }: Words) => (age === null ? name : fill(t.list.aged, { name, age }));
const restsWord = ({ coverage }: PersonaReading, { t }: Words) => t.view[coverage.n > 0 ? 'inventedOf' : coverage.nothing ? 'inventedAll' : 'inventedOther'];

/** What is to be known of it wherever it is shown: it is nobody, which version, and that its day is over or that lines have to be looked at again. */
function standing({ persona, reading, newest }: Taken, { t, out, lang }: Words) {
	const version = fill(t.view.version, { n: persona.number, date: longDay(persona.publishedOn, lang) });
	return [newest === null ? null : fill(out.earlierShort, { n: newest }), reading.past && reading.review ? reading.review.on : null, version, fill(t.view.invented, { name: persona.name })];
}

const quotesIn = (groups: readonly ShownGroup[]) => groups.filter(({ look }) => look === 'quote').flatMap(({ parts }) => parts.flatMap((part) => part.lines));

function warnings({ persona, reading }: Taken, { t, lang }: Words): Line[] {
	const past = reading.past && reading.review ? [line('strong', `${reading.review.on}.`), line('plain', fill(t.view.past, { name: persona.name }))] : [];
	return [...past, ...(reading.asking > 0 ? [line('plain', fillPlural(t.view.asks, reading.asking, lang, {}))] : [])];
}

function meets(taken: Taken, words: Words, beside: Line[] = [], under: Line[] = []): Block {
	const { persona, reading } = taken;
	const { t } = words;
	const invented = [line('strong', fill(t.view.invented, { name: persona.name })), line('quiet', restsWord(reading, words)), ...warnings(taken, words)];
	return { what: 'meets', drawing: drawingOf(persona.portrait, t.view.portrait), lines: [...quotesIn(reading.groups).flatMap((one) => linesOf(one, words)), ...beside], under: [...invented, ...under] };
}

function groupSlide({ heading, parts }: ShownGroup, words: Words): Pick<Slide, 'title' | 'about' | 'blocks' | 'notes'> {
	const { t } = words;
	const all = parts.flatMap((part): Line[] => [...(heading ? [line('strong', part.heading)] : []), ...(part.lines.length > 0 ? part.lines.flatMap((one) => linesOf(one, words)) : [line('quiet', t.view.empty)])]);
	return { title: heading || parts[0]!.heading, about: '', blocks: [lines(all)], notes: parts.flatMap((part) => part.lines.flatMap((one) => notesOf(one, words))) };
}

function coverageLines({ persona, reading: { coverage, review } }: Taken, { t, madeUp, lang }: Words): Line[] {
	const words = t.view.coverage;
	const rounds = coverage.rounds.map(({ round, n, party, date, madeUp: is }) => line('item', joined(round, n === null ? words.tooFew : fill(t.view.n, { n }), party, date, is && madeUp)));
	return [
		...(rounds.length > 0 ? rounds : [line('plain', fill(words.none, { name: persona.name }))]), line('strong', words.lines), ...coverage.lines.map(({ on, n }) => line('item', `${on}: ${n}`)),
		...(coverage.missing.length > 0 ? [line('strong', words.missing), ...coverage.missing.map((one) => line('item', one))] : []),
		...(coverage.contradicts.length + coverage.changed > 0 ? [line('strong', words.contradicts), ...coverage.contradicts.flatMap(({ heading, says }) => [line('plain', heading), ...says.map((one) => line('item', one))]), ...(coverage.changed > 0 ? [line('plain', fillPlural(words.changed, coverage.changed, lang, {}))] : [])] : []),
		...(review ? [line('strong', review.on), line('quiet', review.away)] : [])
	];
}

/** One slide for who it is, one for each field or group of fields, what is not known, and what it rests on. */
export function personaSlides(taken: Taken, lang: Language): Slide[] {
	const words = wordsIn(lang);
	const { persona, reading } = taken;
	const { t } = words;
	const title = nameOf(persona, words);
	const covered = coverageLines(taken, words);
	const slides = [
		{ title, about: persona.pronoun, blocks: [meets(taken, words)], notes: [fill(t.view.invented, { name: persona.name }), restsWord(reading, words), ...warnings(taken, words).map(({ text }) => text), ...quotesIn(reading.groups).flatMap((one) => notesOf(one, words))] },
		...reading.groups.filter(({ look }) => look !== 'quote').map((group) => ({ ...groupSlide(group, words), about: title })),
		{ title: t.view.notKnown, about: title, blocks: [lines(persona.notKnown.split(/\n{2,}/).map((one) => line('plain', one)))], notes: [persona.notKnown] },
		{ title: reading.coverage.n > 0 ? fillPlural(t.view.coverage.heading, reading.coverage.n, lang, {}) : t.view.coverage.headingNone, about: title, blocks: [lines(covered)], notes: covered.map(({ text }) => text) }
	];
	const foot = joined(...standing(taken, words));
	return slides.map((slide) => ({ ...slide, foot, madeUp: reading.coverage.madeUp ? words.madeUp : '', notes: [...slide.notes, foot] }));
}

/** As many lines as one picture has besides what somebody would say: one of each field, those that rest on something first, then of what matters most and the like. */
const MOST_IN_PICTURE = 6;
const FIRST = ['matters_most', 'wish', 'strengths', 'trust'];
/** Portrait, quote, main lines and what is not known, on one picture. */
export function personaPicture(taken: Taken, lang: Language): Slide {
	const words = wordsIn(lang);
	const { persona, reading } = taken;
	const { t } = words;
	const parts = reading.groups.filter(({ look }) => look !== 'quote').flatMap((group) => group.parts).filter((part) => part.lines.length > 0);
	const rank = (field: string) => (FIRST.indexOf(field) + FIRST.length + 1) % (FIRST.length + 1);
	/** Of a field the line that rests on something, where one does. */
	const best = (part: (typeof parts)[number]) => part.lines.find(({ support }) => support.kind !== 'assumption') ?? part.lines[0]!;
	const guessed = (part: (typeof parts)[number]) => Number(best(part).support.kind === 'assumption');
	const main = new Set(parts.toSorted((a, b) => guessed(a) - guessed(b) || rank(a.field) - rank(b.field)).slice(0, MOST_IN_PICTURE));
	const shown = parts.filter((part) => main.has(part));
	const all = shown.flatMap((part) => [line('strong', part.heading), ...linesOf(best(part), words)]);
	const left = parts.reduce((sum, part) => sum + part.lines.length, 0) - shown.length;
	const more = left > 0 ? [line('quiet', fillPlural(words.out.more, left, lang, {}))] : [];
	return {
		title: nameOf(persona, words), about: persona.pronoun, blocks: [meets(taken, words, [...all, ...more], [line('strong', t.view.notKnown), line('plain', persona.notKnown)])],
		foot: joined(...standing(taken, words)), madeUp: reading.coverage.madeUp ? words.madeUp : '',
		notes: [fill(t.view.invented, { name: persona.name }), restsWord(reading, words), ...quotesIn(reading.groups).flatMap((one) => notesOf(one, words)), ...shown.flatMap((part) => notesOf(best(part), words)), `${t.view.notKnown}: ${persona.notKnown}`, joined(...standing(taken, words))]
	};
}
