/** A week in somebody's shoes: whom they meet, what they are sent, what they wait for and what is demanded of them, as the persona's lines tell it. */
import type { Field, Line, Persona } from '#domain/persona/persona.ts';

export const CONTACT_KINDS = ['meeting', 'letter', 'waiting', 'demand'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
/** Of a line that tells of a contact. `when`: in the words of who wrote it; may be empty. */
export interface Contact {
	who: string;
	kind: ContactKind;
	when: string;
}
export const contactOf = (line: Line): Contact | null => (line as { contact?: Contact }).contact ?? null;

const DAY: readonly Field[] = ['morning', 'day', 'evening', 'night'];
export type Week =
	| { of: 'contacts'; steps: { line: Line; contact: Contact }[] }
	/** Where no contact is written: an ordinary day. */
	| { of: 'day'; parts: { field: Field; lines: Line[] }[] }
	| { of: 'nothing' };

/** Contacts in the order in which they stand, else an ordinary day, else nothing. */
export function weekOf({ sections }: Pick<Persona, 'sections'>): Week {
	const steps = sections.flatMap(({ lines }) => lines).flatMap((line) => {
		const contact = contactOf(line);
		return contact ? [{ line, contact }] : [];
	});
	if (steps.length > 0) return { of: 'contacts', steps };
	const parts = DAY.map((field) => ({ field, lines: sections.filter((one) => one.field === field).flatMap(({ lines }) => lines) })).filter(({ lines }) => lines.length > 0);
	return parts.length > 0 ? { of: 'day', parts } : { of: 'nothing' };
}
