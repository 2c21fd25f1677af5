import type { PairsValue } from '#domain/question/pairs/question.ts';
import { fill } from '#ui/fill.ts';
import { answersFor, type Reading } from './reading.ts';

export const pairs: Reading<'pairs'> = {
	read(item, values) {
		const typed = values[item.key];
		const choice = item.screen.shown.find((card) => card === typed);
		const value: PairsValue | undefined =
			typed === ':equal' ? { kind: 'pairs', outcome: 'equal', choice: null }
			: typed === ':unknown' ? { kind: 'pairs', outcome: 'unknown', choice: null }
			: choice ? { kind: 'pairs', outcome: 'chosen', choice }
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
