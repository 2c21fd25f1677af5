/** How a ladder is met. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import type { LadderAnswer } from './answer.ts';
import type { Ladder } from './setting.ts';

export interface LadderValue {
	kind: 'ladder';
	value: number;
}

export const ladder: KindOfQuestion<Ladder, LadderValue, LadderAnswer> = {
	isTradeOff: false,
	cards: () => [],
	texts: (question, at, visit) => ({
		...question,
		prompt: visit(`${at}:prompt`, question.prompt),
		help: visit(`${at}:help`, question.help),
		low: visit(`${at}:low`, question.low),
		high: visit(`${at}:high`, question.high)
	}),
	screens: ({ id }) => [{ key: screenKey(id), question: id, shown: [] }],
	isComplete: (_, value) => value !== undefined,
	fits: () => true,
	answer: ({ id }, _, tap) => (tap?.value || tap?.left ? { question: id, kind: 'ladder', value: tap.value?.value ?? null } : null),
	says: ({ value }) => value !== null
};
