/** Personas to begin from. The words of the fields are content (content/persona-templates.ts). */
import { FIELDS, type Persona, type Section } from './persona.ts';
import { FIRST_PORTRAIT } from './portrait.ts';

export const TEMPLATES = ['robyn', 'empty'] as const;
export type Template = (typeof TEMPLATES)[number];

/** A persona without a line. `draw` gives a section's id. */
export function fromTemplate(template: Template, name: string, draw: () => string): Persona {
	const fields = template === 'robyn' ? FIELDS.filter((field) => field !== 'own') : [];
	const sections = fields.map((field): Section => ({ id: draw(), field, heading: '', lines: [] }));
	return { name, age: null, pronoun: '', portrait: FIRST_PORTRAIT, sections, notKnown: '', reviewOn: null };
}
