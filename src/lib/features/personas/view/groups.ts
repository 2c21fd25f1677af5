/** A persona's sections as they are read: fields of one group together, and nothing that is empty alone. */
import { PERSONA_FIELDS } from '#content/persona-templates.ts';
import type { Field, Line, Persona, Section } from '#domain/persona/persona.ts';
import { isBlank } from '#domain/text/cleaned.ts';

/** `day`: four times of a day; `life`: four areas of life; `quote`: what somebody would say, in large letters. */
export type Look = 'quote' | 'day' | 'life' | 'plain';
const DAY: readonly Field[] = ['morning', 'day', 'evening', 'night'];
const LIFE: readonly Field[] = ['health', 'housing', 'economy', 'occupation'];
const lookOf = (field: Field): Look => (field === 'quote' ? 'quote' : DAY.includes(field) ? 'day' : LIFE.includes(field) ? 'life' : 'plain');

export interface Part {
	id: string;
	field: Field;
	heading: string;
	lines: Line[];
}
export interface Group {
	id: string;
	look: Look;
	/** Of the group; empty where it is one part with a heading of its own. */
	heading: string;
	parts: Part[];
}

/** What a section is called: its own heading, or the template's. `own`: the word for one that nobody has named. */
export const headingOf = ({ field, heading }: Pick<Section, 'field' | 'heading'>, own: string): string => (isBlank(heading) ? (field === 'own' ? own : PERSONA_FIELDS[field].heading) : heading);

/** What has been said, in reading order: the quote first, a day from its morning, then as it was written. */
export function groupsOf({ sections }: Pick<Persona, 'sections'>, own: string): Group[] {
	const groups: Group[] = [];
	for (const section of sections) {
		const look = lookOf(section.field);
		const part: Part = { id: section.id, field: section.field, heading: headingOf(section, own), lines: section.lines };
		const group = look === 'day' || look === 'life' ? groups.find((one) => one.look === look) : undefined;
		if (group) group.parts.push(part);
		else groups.push({ id: section.id, look, heading: section.field !== 'own' ? (PERSONA_FIELDS[section.field].group ?? '') : '', parts: [part] });
	}
	const inOrder = ({ look, parts, ...rest }: Group): Group => ({ ...rest, look, parts: look === 'day' ? parts.toSorted((a, b) => DAY.indexOf(a.field) - DAY.indexOf(b.field)) : parts });
	const said = groups.map(inOrder).filter(({ parts }) => parts.some(({ lines }) => lines.length > 0));
	return [...said.filter(({ look }) => look === 'quote'), ...said.filter(({ look }) => look !== 'quote')];
}

/** First what they would say, then what they wish for and what matters most. */
const TELLING: readonly Field[] = ['quote', 'wish', 'matters_most', 'morning', 'day'];
/** The line that tells most of somebody in one sentence; null where nothing is written. */
export function sentenceOf({ sections }: Pick<Persona, 'sections'>): Line | null {
	const written = (of: readonly Section[]) => of.flatMap(({ lines }) => lines).find(({ text }) => !isBlank(text));
	for (const field of TELLING) {
		const line = written(sections.filter((one) => one.field === field));
		if (line) return line;
	}
	return written(sections) ?? null;
}
