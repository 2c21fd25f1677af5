import type { Ranking } from '#domain/question/ranking/setting.ts';
import { answersFor, numbersBeside, type Reading } from './reading.ts';

export const ranking: Reading<Ranking> = {
	read(item, values) {
		const numbers = numbersBeside(item, values);
		if (!numbers) return { answers: answersFor(item), problems: numbers === undefined ? [{ problem: 'notANumber' }] : [] };
		const placed = numbers
			.flatMap((place, i) => (place === null ? [] : [{ place, card: item.screen.shown[i]! }]))
			.sort((a, b) => a.place - b.place);
		if (placed.some(({ place }, i) => place !== i + 1)) return { answers: answersFor(item), problems: [{ problem: 'order' }] };
		const { least } = item.question;
		return {
			answers: answersFor(item, { order: placed.map(({ card }) => card) }),
			problems: placed.length < least ? [{ problem: 'orderShort', values: { least } }] : []
		};
	},
	lines: (_, { answers }, { name }) => answers.flatMap(({ order }) => order.map((card, i) => `${i + 1}. ${name(card)}`))
};
