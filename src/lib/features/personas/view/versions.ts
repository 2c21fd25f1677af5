/** Versions of a persona in words: why each came, and what became another. */
import { PERSONA_FIELDS } from '#content/persona-templates.ts';
import { differencesBetween } from '#domain/persona/differences.ts';
import type { Persona } from '#domain/persona/persona.ts';
import { same } from '#domain/persona/same.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';

interface Written extends Persona {
	number: number;
	why: string;
	by: string;
	publishedOn: string;
}
export interface ShownVersion {
	number: number;
	heading: string;
	wrote: string;
	lines: { name: string; said: string[] }[];
}
type Words = Messages['personas']['view']['versions'];

/** The name of the section that a line stands in. */
const whereOf = (persona: Persona, line: string): string => {
	const section = persona.sections.find(({ lines }) => lines.some(({ id }) => id === line));
	return section ? section.heading || (section.field === 'own' ? '' : PERSONA_FIELDS[section.field].heading) : '';
};

function between(before: Persona, now: Persona, t: Words, lang: string): ShownVersion['lines'] {
	const { fields, added, removed, changed } = differencesBetween(before, now);
	const value = (one: Persona, field: (typeof fields)[number]) => (field === 'reviewOn' ? (one.reviewOn ? longDay(one.reviewOn, lang) : t.none) : field === 'portrait' ? '' : String(one[field] ?? '') || t.none);
	const named = (name: string, where: string) => (where ? `${where}. ${name}` : name);
	return [
		...fields.map((field) => ({ name: t.fields[field], said: field === 'portrait' ? [t.portrait] : [fill(t.before, { text: value(before, field) }), fill(t.after, { text: value(now, field) })] })),
		...added.map(({ id, text }) => ({ name: named(t.added, whereOf(now, id)), said: [text] })),
		...removed.map(({ id, text }) => ({ name: named(t.removed, whereOf(before, id)), said: [text] })),
		...changed.map(({ before: was, now: is }) => ({
			name: whereOf(now, is.id),
			said: [
				...(was.text === is.text ? [is.text] : [fill(t.before, { text: was.text }), fill(t.after, { text: is.text })]),
				...(was.voice === is.voice ? [] : [t.voices[is.voice]]),
				...(same(was.evidence, is.evidence) ? [] : [t.evidence]),
				...(same(was.contact, is.contact) ? [] : [is.contact ? `${t.contact}: ${[is.contact.who, is.contact.when].filter(Boolean).join(', ')}` : t.contactGone]),
				...(same(was.other, is.other) ? [] : [is.other ? `${t.otherVoice}: ${is.other.text}` : t.otherGone])
			]
		}))
	];
}

/** The newest first. `all`: the first one first, as they are kept. */
export function shownVersions(all: readonly Written[], t: Words, lang: string): ShownVersion[] {
	return all
		.map((version, i): ShownVersion => ({
			number: version.number,
			heading: version.why ? fill(t.one, { n: version.number, why: version.why }) : i === 0 ? t.first : fill(t.one, { n: version.number, why: '' }),
			wrote: fill(t.wrote, { who: version.by, date: longDay(version.publishedOn, lang) }),
			lines: i === 0 ? [] : between(all[i - 1]!, version, t, lang)
		}))
		.toReversed();
}
