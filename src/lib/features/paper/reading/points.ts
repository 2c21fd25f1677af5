import type { Points } from '#domain/question/points/setting.ts';
import { answersFor, numbersBeside, type Reading } from './reading.ts';

export const points: Reading<Points> = {
	read(item, values) {
		const numbers = numbersBeside(item, values);
		if (!numbers) return { answers: answersFor(item), problems: numbers === undefined ? [{ problem: 'notANumber' }] : [] };
		const { total } = item.question;
		const laid = numbers.map((number) => number ?? 0);
		const sum = laid.reduce((all, one) => all + one, 0);
		return { answers: answersFor(item, { points: laid }), problems: sum === total ? [] : [{ problem: 'sum', values: { sum, total } }] };
	},
	lines: (_, { answers }, { name }) => answers.flatMap(({ shown, points: laid }) => (laid ? shown.map((card, i) => `${name(card)}: ${laid[i]}`) : []))
};
