/** How dilemmas are met on the balance. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import type { BalanceAnswer } from './answer.ts';
import type { Balance } from './setting.ts';

export interface BalanceValue {
	kind: 'balance';
	score: number;
}

export const balance: KindOfQuestion<Balance, BalanceValue, BalanceAnswer> = {
	isTradeOff: true,
	cards: ({ pairs }) => [...new Set(pairs.flat())],
	texts: (question, at, visit) => ({ ...question, prompt: visit(`${at}:prompt`, question.prompt), help: visit(`${at}:help`, question.help) }),
	screens: ({ id, pairs }, random) =>
		random.shuffle(pairs).map(([a, b]) => ({ key: screenKey(id, ...[a, b].sort()), question: id, shown: random.uniform() < 0.5 ? [a, b] : [b, a] })),
	isComplete: (_, value) => value !== undefined,
	fits: () => true,
	answer({ id }, { shown }, tap) {
		if (!tap?.left) return null;
		return { question: id, kind: 'balance', shown: [shown[0]!, shown[1]!], score: tap.value?.score ?? null };
	},
	says: ({ score }) => score !== null,
	practice: ([a, b]) => ({
		question: { id: 'practice', section: null, kind: 'balance', prompt: '', help: '', pairs: [[a!, b!]] },
		screen: { key: 'practice', question: 'practice', shown: [a!, b!] }
	})
};
