/** How a question in own words is met. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
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
	isComplete: (_, value) => Boolean(value?.text.trim()),
	fits: () => true,
	answer: ({ id }, _, tap) => (tap?.value?.text.trim() ? { question: id, kind: 'story', text: tap.value.text.trim() } : null),
	says: () => false
};
