/** How hard the texts of a survey are to read, and which words and sentences to look at. Pure. */
import { questionOf } from '#domain/survey/question-of.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import { ASPECTS } from '#features/surveys/fields.ts';
import { readability } from '#domain/text/readability.ts';

export interface Marked {
	/** Place in the draft: where its field is. */
	place: string;
	what: 'word' | 'sentence';
	text: string;
}

/** The options of a question, or of what a follow-up asks about a card (`aspect`). */
function optionsOf(survey: SurveyContent, id: string, aspect?: string): readonly { value: string | number | null }[] {
	const question = questionOf(survey, id);
	const asks = aspect === undefined ? question : (question as unknown as Record<string, unknown> | undefined)?.[aspect];
	return (asks as { options?: readonly { value: string | number | null }[] } | null | undefined)?.options ?? [];
}

/** The draft's place of a text of the survey: the field that it is written in. Undefined where the studio has none. */
export function fieldOf(survey: SurveyContent, place: string): string | undefined {
	const [of, id, part, more, index] = place.split(':');
	if (place === 'title') return place;
	if (of === 'card') return `cards/${id}/${part}`;
	if (of !== 'question') return undefined;
	const at = `questions/${id}`;
	if (part === 'worst') return `${at}/promptWorst`;
	if (part === 'option') return `${at}/options/${optionsOf(survey, id!)[Number(more)]?.value}/label`;
	if (!ASPECTS.some((aspect) => aspect === part)) return `${at}/${part}`;
	if (more === 'option') return `${at}/${part}/options/${optionsOf(survey, id!, part)[Number(index)]?.value}/label`;
	return `${at}/${part}/${more ?? 'prompt'}`;
}

/** LIX of all that is read in the survey's own language, rounded; null without words. Each long word once, where it stands first. */
export function readingOf(survey: SurveyContent): { lix: number | null; marked: Marked[] } {
	const texts = textsOf(survey).flatMap(({ place, text }) => {
		const field = fieldOf(survey, place);
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
