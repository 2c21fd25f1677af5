/** How a question in own words is met. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import { cleaned, isBlank } from '#domain/text/cleaned.ts';
import type { StoryAnswer } from './answer.ts';
import type { Story } from './setting.ts';

export interface StoryValue {
	kind: 'story';
	text: string;
}

export const story: KindOfQuestion<Story, StoryValue, StoryAnswer> = {
	isTradeOff: false,
	cards: () => [],
	texts: (question, at, visit) => ({
		...question,
		prompt: visit(`${at}:prompt`, question.prompt),
		help: visit(`${at}:help`, question.help),
		hint: visit(`${at}:hint`, question.hint)
	}),
	screens: ({ id }) => [{ key: screenKey(id), question: id, shown: [] }],
	isComplete: (_, value) => value !== undefined && !isBlank(value.text),
	fits: () => true,
	answer: ({ id }, _, tap) => (tap?.value && !isBlank(tap.value.text) ? { question: id, kind: 'story', text: cleaned(tap.value.text) } : null),
	says: () => false
};
