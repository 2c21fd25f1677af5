/** Whom a persona meets: the lines that are contacts, in the order they stand, and those who are met. */
import { linesOf, type Contact, type Line, type Persona } from './persona.ts';

/** A step of the way between those who are met. */
export interface Step {
	line: Line;
	contact: Contact;
}
export interface Actor {
	/** As it is written first. */
	who: string;
	steps: Step[];
}

export const stepsOf = (persona: Pick<Persona, 'sections'>): Step[] => linesOf(persona).flatMap((line) => (line.contact ? [{ line, contact: line.contact }] : []));

const folded = (who: string) => who.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
/** Those who are met, in the order in which one meets them; a name written with other capitals or spaces is the same. */
export function actorsOf(steps: readonly Step[]): Actor[] {
	const actors = new Map<string, Actor>();
	for (const step of steps) {
		const found = actors.get(folded(step.contact.who));
		if (found) found.steps.push(step);
		else actors.set(folded(step.contact.who), { who: step.contact.who.trim().replace(/\s+/g, ' '), steps: [step] });
	}
	return [...actors.values()];
}
