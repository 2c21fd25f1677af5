/** What became another between two versions of a persona. */
import { linesOf, type Line, type Persona } from './persona.ts';
import { same } from './same.ts';

const OWN = ['name', 'age', 'pronoun', 'portrait', 'notKnown', 'reviewOn'] as const;
export interface Differences {
	/** Of the persona's own fields. */
	fields: (typeof OWN)[number][];
	added: Line[];
	removed: Line[];
	changed: { before: Line; now: Line }[];
}

/** Lines are the same by their id, wherever they stand; an order that has changed is no difference. */
export function differencesBetween(before: Persona, now: Persona): Differences {
	const [old, fresh] = [before, now].map((one) => new Map(linesOf(one).map((line) => [line.id, line]))) as [Map<string, Line>, Map<string, Line>];
	return {
		fields: OWN.filter((field) => !same(before[field], now[field])),
		added: [...fresh.values()].filter(({ id }) => !old.has(id)),
		removed: [...old.values()].filter(({ id }) => !fresh.has(id)),
		changed: [...fresh.values()].flatMap((line) => {
			const was = old.get(line.id);
			return was && !same(was, line) ? [{ before: was, now: line }] : [];
		})
	};
}
