/** A week in somebody's shoes: whom they meet, what they are sent, what they wait for and what is demanded of them, as the persona's lines tell it. */
import type { Contact, Field, Line, Persona } from '#domain/persona/persona.ts';

const DAY: readonly Field[] = ['morning', 'day', 'evening', 'night'];
export type Week =
	| { of: 'contacts'; steps: { line: Line; contact: Contact }[] }
	/** Where no contact is written: an ordinary day. */
	| { of: 'day'; parts: { field: Field; lines: Line[] }[] }
	| { of: 'nothing' };

/** Contacts in the order in which they stand, else an ordinary day, else nothing. */
export function weekOf({ sections }: Pick<Persona, 'sections'>): Week {
	const steps = sections.flatMap(({ lines }) => lines).flatMap((line) => (line.contact ? [{ line, contact: line.contact }] : []));
	if (steps.length > 0) return { of: 'contacts', steps };
	const parts = DAY.map((field) => ({ field, lines: sections.filter((one) => one.field === field).flatMap(({ lines }) => lines) })).filter(({ lines }) => lines.length > 0);
	return parts.length > 0 ? { of: 'day', parts } : { of: 'nothing' };
}
