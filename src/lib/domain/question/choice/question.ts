/** How a choice is met. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import type { ChoiceAnswer } from './answer.ts';
import type { Choice } from './setting.ts';

export interface ChoiceValue {
	kind: 'choice';
	value: string;
}

export const choice: KindOfQuestion<Choice, ChoiceValue, ChoiceAnswer> = {
	isTradeOff: false,
	cards: () => [],
	texts: (question, at, visit) => ({
		...question,
		prompt: visit(`${at}:prompt`, question.prompt),
		help: visit(`${at}:help`, question.help),
		options: question.options.map((option, i) => ({ ...option, label: visit(`${at}:option:${i}`, option.label) }))
	}),
	screens: ({ id }) => [{ key: screenKey(id), question: id, shown: [] }],
	isComplete: (_, value) => value !== undefined,
	fits: ({ options }, { value }) => options.some((option) => option.value === value),
	// Chosen is answered, whether or not the person has gone on.
	answer: ({ id }, _, tap) => (tap?.value || tap?.left ? { question: id, kind: 'choice', value: tap.value?.value ?? null } : null),
	says: ({ value }) => value !== null
};
