/** What a form without script does to a persona, as the changes that the page sends with it. Null: it is about nothing that there is. */
import { newTileId } from '#domain/board/tile-id.ts';
import { change, rebound, type Change } from '#domain/persona/change.ts';
import { ASSUMPTION, contact, line, linesOf, type Line, type Persona } from '#domain/persona/persona.ts';
import { supportOf } from '#domain/persona/chosen.ts';
import { PORTRAIT_PARTS, portrait, type PortraitPart } from '#domain/persona/portrait.ts';
import { stepLine, stepSection } from '#domain/persona/step.ts';
import { field, linesField } from './rights.ts';

type Changes = Change[] | null;
type Read = (persona: Persona, form: FormData) => Changes;

const lineIn = (persona: Persona, form: FormData) => linesOf(persona).find(({ id }) => id === field(form, 'line', 20));
function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Empty: not said. Undefined: no age. */
export function ageIn(form: FormData): number | null | undefined {
	const typed = field(form, 'age', 20);
	return typed === '' ? null : /^\d{1,3}$/.test(typed) && Number(typed) <= 120 ? Number(typed) : undefined;
}

const who: Read = (was, form) => {
	const age = ageIn(form);
	const name = field(form, 'name', 300);
	if (age === undefined || name === '') return null;
	return [
		{ op: 'set', field: 'name', was: was.name, now: name }, { op: 'set', field: 'age', was: was.age, now: age }, { op: 'set', field: 'pronoun', was: was.pronoun, now: field(form, 'pronoun', 100) }
	];
};

const face: Read = (was, form) => {
	const now = portrait.safeParse(Object.fromEntries((Object.keys(PORTRAIT_PARTS) as PortraitPart[]).map((part) => [part, field(form, part, 20)])));
	return now.success ? [{ op: 'set', field: 'portrait', was: was.portrait, now: now.data }] : null;
};

const known: Read = (was, form) => [
	{ op: 'set', field: 'notKnown', was: was.notKnown, now: linesField(form, 'notKnown') }, { op: 'set', field: 'reviewOn', was: was.reviewOn, now: field(form, 'reviewOn', 10) || null }
];

const write: Read = (persona, form) => {
	const one = lineIn(persona, form);
	if (!one) return null;
	const other: Change[] = one.other && form.has('other') ? [{ op: 'write', id: one.id, part: 'other', was: one.other, now: { ...one.other, text: linesField(form, 'other') } }] : [];
	return [{ op: 'write', id: one.id, part: 'text', was: one.text, now: linesField(form, 'text') }, ...other];
};

const way: Read = (persona, form) => {
	const one = lineIn(persona, form);
	const to = field(form, 'way', 20);
	if (!one) return null;
	if (to === 'up' || to === 'down') return [stepLine(persona, one.id, to)].filter((all) => all !== null);
	if (to === 'first' || to === 'third') return [{ op: 'write', id: one.id, part: 'voice', was: one.voice, now: to }];
	if (to === 'other') return [{ op: 'write', id: one.id, part: 'other', was: one.other, now: { text: '', evidence: ASSUMPTION } }];
	if (to === 'not_other') return [{ op: 'write', id: one.id, part: 'other', was: one.other, now: null }];
	return to === 'remove' ? [{ op: 'remove', id: one.id }] : null;
};

/** To the end of another section. */
const place: Read = (persona, form) => {
	const [one, into] = [lineIn(persona, form), persona.sections.find(({ id }) => id === field(form, 'section', 20))];
	return one && into ? [{ op: 'move', id: one.id, section: into.id, after: into.lines.at(-1)?.id ?? null }] : null;
};

const add: Read = (persona, form) => {
	const into = persona.sections.find(({ id }) => id === field(form, 'section', 20));
	const fresh: Line = { id: newTileId(), text: '', voice: into?.field === 'quote' ? 'first' : 'third', evidence: ASSUMPTION, other: null };
	return into ? [{ op: 'add', section: into.id, line: fresh, after: into.lines.at(-1)?.id ?? null }] : null;
};

/** A line that was removed comes back where it stood. */
const back: Read = (_, form) => {
	const one = line.safeParse(json(String(form.get('one') ?? '').slice(0, 20_000)));
	return one.success ? [{ op: 'add', section: field(form, 'section', 20), line: one.data, after: field(form, 'after', 20) || null }] : null;
};

const addSection: Read = ({ sections }, form) => [{ op: 'add_section', section: { id: newTileId(), field: 'own', heading: field(form, 'heading', 300), lines: [] }, after: sections.at(-1)?.id ?? null }];

const section: Read = (persona, form) => {
	const one = persona.sections.find(({ id }) => id === field(form, 'section', 20));
	const to = field(form, 'way', 20);
	if (!one) return null;
	if (to === 'up' || to === 'down') return [stepSection(persona, one.id, to)].filter((all) => all !== null);
	if (to === 'remove') return [{ op: 'remove_section', id: one.id }];
	return [{ op: 'heading', id: one.id, was: one.heading, now: field(form, 'heading', 300) }];
};

const bind: Read = (persona, form) => {
	const one = lineIn(persona, form);
	const now = supportOf(field(form, 'kind', 20), form.getAll('evidence').map(String), (name) => linesField(form, name));
	const change = one && now && rebound(one, field(form, 'part', 10) === 'other' ? 'other' : 'evidence', now);
	return change ? [change] : null;
};

/** Whom the line is about: `way=none` makes it an ordinary one. */
const meets: Read = (persona, form) => {
	const one = lineIn(persona, form);
	if (!one) return null;
	const was = one.contact ?? null;
	if (field(form, 'way', 10) === 'none') return [{ op: 'write', id: one.id, part: 'contact', was, now: null }];
	const now = { who: field(form, 'who', 300), kind: field(form, 'kind', 20), when: field(form, 'when', 300) };
	// What is none is said by whoever checks the change.
	return [{ op: 'write', id: one.id, part: 'contact', was, now: contact.safeParse(now).data ?? (now as never) }];
};

const READ = { who, face, known, write, way, place, add, back, addSection, section, bind, contact: meets };
export type Doing = keyof typeof READ;

/** `invalid`: something is too long, or of no kind that there is. */
export function readChanges(doing: Doing, persona: Persona, form: FormData): Change[] | 'gone' | 'invalid' {
	const all = READ[doing](persona, form);
	if (!all) return doing === 'who' || doing === 'bind' || doing === 'face' ? 'invalid' : 'gone';
	const checked = all.map((one) => change.safeParse(one));
	return checked.every(({ success }) => success) ? checked.map(({ data }) => data!) : 'invalid';
}
