import type { Ladder } from '#domain/question/ladder/setting.ts';
import { answersFor, WHOLE, type Reading } from './reading.ts';

export const ladder: Reading<Ladder> = {
	read(item, values) {
		const typed = values[item.key];
		return { answers: answersFor(item, typed && WHOLE.test(typed) && Number(typed) <= 10 ? { value: Number(typed) } : undefined) };
	},
	lines: (_, { answers }) => answers.flatMap(({ value }) => (value === null ? [] : [String(value)]))
};
