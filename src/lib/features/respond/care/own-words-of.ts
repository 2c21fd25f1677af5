/** What a screen that asks for own words asks, whether it is a question of its own or about a card. */
import type { QuestionStep, Step } from '#answering/journey.ts';
import type { Value } from '#domain/question/kinds.ts';
import type { Card, SurveyContent } from '#domain/survey/survey.ts';

export interface AskedWords {
	prompt: string;
	help: string;
	hint: string;
	maxLength: number;
	about?: Card;
	/** What the screen holds with this text; undefined: nothing. */
	valueOf(text: string): Value | undefined;
}

/** What the screen of a question asks, with the card that it is about. */
export function promptOf({ question, screen }: QuestionStep, survey: SurveyContent): string {
	if (!('of' in question)) return question.prompt;
	const card = survey.cards.find(({ id }) => id === screen.shown[0])?.title ?? '';
	return `${card}: ${question[screen.aspect ?? 'today']?.prompt ?? ''}`;
}

/** Null when the step asks for no own words. */
export function ownWordsOf(step: Step, survey: SurveyContent): AskedWords | null {
	if (step.kind !== 'question') return null;
	const { question, screen } = step;
	if (question.kind === 'story') return { ...question, valueOf: (text) => (text ? { kind: 'story', text } : undefined) };
	if (!('of' in question) || screen.aspect !== 'story' || !question.story) return null;
	const about = survey.cards.find(({ id }) => id === screen.shown[0]);
	return {
		...question.story,
		help: '',
		...(about && { about }),
		valueOf: (text) => (text ? { kind: 'follow_up', aspect: 'story', text } : undefined)
	};
}
