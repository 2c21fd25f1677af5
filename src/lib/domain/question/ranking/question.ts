/** How a ranking is made. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import type { RankingAnswer } from './answer.ts';
import type { Ranking } from './setting.ts';

/** Card ids, best first. May not be finished. */
export interface RankingValue {
	kind: 'ranking';
	order: string[];
}

export const ranking: KindOfQuestion<Ranking, RankingValue, RankingAnswer> = {
	isTradeOff: true,
	cards: ({ cards }) => cards,
	texts: (question, at, visit) => ({ ...question, prompt: visit(`${at}:prompt`, question.prompt), help: visit(`${at}:help`, question.help) }),
	screens: ({ id, cards }, random) => [{ key: screenKey(id), question: id, shown: random.shuffle(cards) }],
	isComplete: ({ least }, value) => value !== undefined && value.order.length >= least,
	fits: (_, { order }, { shown }) => new Set(order).size === order.length && order.every((card) => shown.includes(card)),
	answer(question, { shown }, tap) {
		if (!tap?.left) return null;
		return { question: question.id, kind: 'ranking', shown, order: ranking.isComplete(question, tap.value) ? tap.value!.order : [] };
	},
	says: ({ order }) => order.length > 0,
	own: (answers) =>
		answers.flatMap(({ order }) => order.map((card, i) => ({ card, score: (order.length - i) / order.length, first: i + 1, last: 0, shown: 1 }))),
	practice: (fruit) => ({
		question: { id: 'practice', section: null, kind: 'ranking', prompt: '', help: '', cards: [...fruit], least: 2 },
		screen: { key: 'practice', question: 'practice', shown: [...fruit] }
	})
};
