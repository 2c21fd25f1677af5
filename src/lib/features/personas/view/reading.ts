/** Everything that a persona's page tells, from the persona and what it rests on now. */
import { marksOf, type Now } from '#analysis/persona-marks.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import type { Persona } from '#domain/persona/persona.ts';
import type { Messages } from '#i18n/index.ts';
import { reviewWords, shownCoverage, type Parties } from './coverage.ts';
import { groupsOf, type Group } from './groups.ts';
import { shownLine, type Read, type ShownLine } from './shown.ts';

export interface ShownGroup extends Omit<Group, 'parts'> {
	parts: (Omit<Group['parts'][number], 'lines'> & { lines: ShownLine[] })[];
}

/** `read`: what is pointed at, in words. */
export function readingOf(persona: Persona, grounds: Grounds, parties: Parties, read: Read, now: Now, t: Messages['personas'], lang: string) {
	const marks = marksOf(persona, grounds, now);
	const of = new Map(marks.lines.map((one) => [one.line, one]));
	const reading = { grounds, read, smallest: now.smallest, t: t.view, lang };
	return {
		groups: groupsOf(persona, t.view.own).map(({ parts, ...group }): ShownGroup => ({ ...group, parts: parts.map((part) => ({ ...part, lines: part.lines.map((line) => shownLine(line, of.get(line.id), reading)) })) })),
		coverage: shownCoverage(persona, { grounds, marks, parties, read, t: t.view.coverage, lang }),
		review: persona.reviewOn === null ? null : reviewWords(persona.reviewOn, now.today, t.view.review, lang),
		asking: marks.asking,
		past: marks.past
	};
}
