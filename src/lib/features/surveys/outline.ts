/** A survey's questions as an outline for whoever looks at a published version: what each asks, and about what. */
import { textsOf } from '#domain/survey/texts.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { Kind, Question } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

export interface OutlinedQuestion {
	id: string;
	kind: Kind;
	background: boolean;
	/** Its prompts. */
	asks: string[];
	/** Screens, pairs, cards or options: one line each. */
	lines: string[];
}

function linesOf(question: Question, titleOf: (id: string) => string): string[] {
	if ('sets' in question) return question.sets.map((set) => set.map(titleOf).join(' · '));
	if ('pairs' in question) return question.pairs.map((pair) => pair.map(titleOf).join(' – '));
	if ('options' in question) return question.options.map(({ label }) => label);
	if ('low' in question) return [`0: ${question.low}`, `10: ${question.high}`];
	return cardsOf(question).map(titleOf);
}

export function outline(survey: SurveyContent): OutlinedQuestion[] {
	const titleOf = (id: string) => survey.cards.find((card) => card.id === id)?.title ?? id;
	const texts = new Map(textsOf(survey).map(({ place, text }) => [place, text]));
	return survey.questions.map((question) => ({
		id: question.id,
		kind: question.kind,
		background: 'background' in question && question.background,
		asks: ['prompt', 'worst', 'today', 'change', 'story'].flatMap((name) => texts.get(`question:${question.id}:${name}`) ?? []),
		lines: linesOf(question, titleOf)
	}));
}
