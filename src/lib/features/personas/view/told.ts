/** What is told of a persona, in words: the same for its page, paper, slides, a picture and a board. */
import type { Now } from '#analysis/persona-marks.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import type { Persona } from '#domain/persona/persona.ts';
import { linesOf } from '#features/insights/lines.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages, type Language } from '#i18n/index.ts';
import type { Parties } from './coverage.ts';
import { readingOf } from './reading.ts';
import type { Read } from './shown.ts';

/** What a line points at, as insights and results say it. */
export function readIn(grounds: Grounds, lang: Language): Read {
	const words = messages(lang);
	return (evidence) => linesOf(evidence, grounds, (results, at) => figureWords(results, at, words, lang), words.insights, lang);
}

export const toldIn = (persona: Persona, { grounds, parties }: { grounds: Grounds; parties: Parties }, now: Now, lang: Language) =>
	readingOf(persona, grounds, parties, readIn(grounds, lang), now, messages(lang).personas, lang);
export type PersonaReading = ReturnType<typeof toldIn>;
