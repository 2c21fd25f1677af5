import type { PairsValue } from '#domain/question/pairs/question.ts';
import type { Pairs } from '#domain/question/pairs/setting.ts';
import { fill } from '#ui/fill.ts';
import { answersFor, type Given, type Reading } from './reading.ts';

export const pairs: Reading<Pairs> = {
	read(item, values) {
		const typed = values[item.key];
		const choice = item.screen.shown.find((card) => card === typed);
		const value: Given<PairsValue> | undefined =
			typed === ':equal' ? { outcome: 'equal', choice: null }
			: typed === ':unknown' ? { outcome: 'unknown', choice: null }
			: choice ? { outcome: 'chosen', choice }
			: undefined;
		return { answers: answersFor(item, value) };
	},
	lines: (_, { answers }, { t, name }) =>
		answers.flatMap(({ outcome, choice }) => {
			if (outcome === 'skipped') return [];
			if (outcome === 'chosen') return [fill(t.best, { card: name(choice!) })];
			return [outcome === 'equal' ? t.equalPair : t.unknown];
		})
};
