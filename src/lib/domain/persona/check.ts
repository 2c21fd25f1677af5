/** What a check round asks: whether each line of a persona holds for those whom it is about. The survey of it is content (content/persona-check.ts). */
import { isBlank } from '#domain/text/cleaned.ts';
import { linesOf, type Line, type Persona } from './persona.ts';

/** A screen holds no more. */
export const LONGEST_CHECKED = 400;
/** So many fit in ten minutes of a group's time, one tablet for eight people. */
export const CHECKED_IN_TEN_MINUTES = 12;

const PREFIX = 'l-';
export const questionOfLine = (line: string): string => `${PREFIX}${line}`;
/** The line that a question is about; null for a question about nothing of the persona's. */
export const lineOfQuestion = (question: string): string | null => (question.startsWith(PREFIX) ? question.slice(PREFIX.length) : null);

/** The lines that can be asked about, in the order they are read, and those that are too long for a screen. */
export function linesToCheck(persona: Pick<Persona, 'sections'>): { lines: Line[]; tooLong: Line[] } {
	const written = linesOf(persona).filter(({ text }) => !isBlank(text));
	return { lines: written.filter(({ text }) => text.trim().length <= LONGEST_CHECKED), tooLong: written.filter(({ text }) => text.trim().length > LONGEST_CHECKED) };
}
