/** How stones are laid. */
import { screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import type { PointsAnswer } from './answer.ts';
import type { Points } from './setting.ts';

/** Aligned with the cards shown. May not be finished. */
export interface PointsValue {
	kind: 'points';
	points: number[];
}

export const points: KindOfQuestion<Points, PointsValue, PointsAnswer> = {
	isTradeOff: true,
	cards: ({ cards }) => cards,
	texts: (question, at, visit) => ({ ...question, prompt: visit(`${at}:prompt`, question.prompt), help: visit(`${at}:help`, question.help) }),
	screens: ({ id, cards }, random) => [{ key: screenKey(id), question: id, shown: random.shuffle(cards) }],
	isComplete: ({ total }, value) => value !== undefined && value.points.reduce((sum, one) => sum + one, 0) === total,
	fits: ({ total }, value, { shown }) => value.points.length === shown.length && value.points.reduce((sum, one) => sum + one, 0) <= total,
	answer(question, { shown }, tap) {
		if (!tap?.left) return null;
		return { question: question.id, kind: 'points', shown, points: points.isComplete(question, tap.value) ? tap.value!.points : null };
	},
	says: (answer) => answer.points !== null,
	own(answers) {
		const rows = answers.flatMap(({ shown, points: laid }) => {
			const most = Math.max(1, ...(laid ?? []));
			return laid ? shown.map((card, i) => ({ card, score: laid[i]! / most, first: laid[i]!, last: 0, shown: 1 })) : [];
		});
		return rows.sort((a, b) => b.first - a.first);
	},
	practice: (fruit) => ({
		question: { id: 'practice', section: null, kind: 'points', prompt: '', help: '', cards: fruit.slice(0, 3), total: 5 },
		screen: { key: 'practice', question: 'practice', shown: fruit.slice(0, 3) }
	})
};
