import type { Balance } from '#domain/question/balance/setting.ts';
import { fill } from '#ui/fill.ts';
import { answersFor, type Reading } from './reading.ts';

export const balance: Reading<Balance> = {
	read(item, values) {
		const typed = values[item.key];
		// −0 would be another number than 0 where answers are compared.
		return { answers: answersFor(item, typed && /^-?[0-3]$/.test(typed) ? { score: Number(typed) || 0 } : undefined) };
	},
	lines: (_, { answers }, { formats, name }) =>
		answers.flatMap(({ score, shown }) => {
			if (score === null) return [];
			return [score === 0 ? formats.balance.even : fill(formats.balance.towards[Math.abs(score) - 1]!, { card: name(shown[score > 0 ? 0 : 1]) })];
		})
};
