/** How hard the texts of a survey are to read, and which words and sentences to look at. Pure. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import { readability } from '#domain/text/readability.ts';

export interface Marked {
	/** Place in the draft: where its field is. */
	place: string;
	what: 'word' | 'sentence';
	text: string;
}

/** The draft's place of a text of the survey; undefined where the studio has no field for it. */
export function fieldOf(place: string): string | undefined {
	const [of, id, part] = place.split(':');
	if (place === 'title') return place;
	if (of === 'card') return `cards/${id}/${part}`;
	if (of !== 'question') return undefined;
	const field = part === 'worst' ? 'promptWorst' : part!;
	// Options have fields of their own inside the question.
	return place.split(':').length === 3 && ['prompt', 'promptWorst', 'help', 'low', 'high', 'hint'].includes(field) ? `questions/${id}/${field}` : `questions/${id}`;
}

/** LIX of all that is read in the survey's own language, rounded; null without words. Each long word once, where it stands first. */
export function readingOf(survey: SurveyContent): { lix: number | null; marked: Marked[] } {
	const texts = textsOf(survey).flatMap(({ place, text }) => {
		const field = fieldOf(place);
		return field ? [{ place: field, text }] : [];
	});
	const { lix } = readability(texts.map(({ text }) => text));
	const seen = new Set<string>();
	const marked = texts.flatMap(({ place, text }) => {
		const { longWords, longSentences } = readability([text]);
		const words = longWords.map((word): Marked => ({ place, what: 'word', text: word }));
		return [...words, ...longSentences.map((sentence): Marked => ({ place, what: 'sentence', text: sentence }))];
	});
	const first = marked.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
	return { lix: lix === null ? null : Math.round(lix), marked: first };
}
