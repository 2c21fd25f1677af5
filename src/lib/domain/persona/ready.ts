/** What is missing before a persona can be published. publish_persona asks the same. */
import { isBlank } from '#domain/text/cleaned.ts';
import { linesOf, type Persona } from './persona.ts';

export type Missing = 'lines' | 'blank_line' | 'not_known' | 'review';

/** `today`: the workspace's day, YYYY-MM-DD. Empty: it can be published. */
export function missingIn(persona: Persona, today: string): Missing[] {
	const lines = linesOf(persona);
	const all: [Missing, boolean][] = [
		['lines', lines.length === 0],
		['blank_line', lines.some(({ text, other }) => isBlank(text) || (other !== null && isBlank(other.text)))],
		['not_known', isBlank(persona.notKnown)],
		['review', persona.reviewOn === null || persona.reviewOn <= today]
	];
	return all.flatMap(([name, is]) => (is ? [name] : []));
}
