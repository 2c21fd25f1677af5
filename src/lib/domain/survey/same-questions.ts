/** Whether answers to two versions of a survey can be put beside each other. */
import type { SurveyContent } from './survey.ts';

// What is read and not answered: another spelling makes no other question.
const WORDS = new Set(['prompt', 'promptWorst', 'help', 'label', 'low', 'high', 'hint', 'title', 'section']);
const withoutWords = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(withoutWords)
		: value !== null && typeof value === 'object'
			? Object.fromEntries(Object.entries(value).filter(([key]) => !WORDS.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, withoutWords(inner)]))
			: value;

/** The same questions with the same options in the same order, and the same cards: only words differ. */
export function sameQuestions(a: SurveyContent, b: SurveyContent): boolean {
	const shape = ({ questions, cards }: SurveyContent) => JSON.stringify([withoutWords(questions), cards.map(({ id }) => id).sort()]);
	return shape(a) === shape(b);
}
