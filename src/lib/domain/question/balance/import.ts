import { MISSING } from '#domain/export/kind.ts';
import { numberIn, type ImportOf, type Part } from '#domain/import/kind.ts';
import type { BalanceAnswer } from './answer.ts';
import type { Balance } from './setting.ts';

const partOf = (pair: readonly string[]): string => pair.join(':');

/** A column a dilemma: steps towards the card that the survey names first. */
export const balanceImport: ImportOf<Balance, BalanceAnswer> = {
	parts: ({ pairs }) =>
		pairs.map((pair): Part => ({ part: partOf(pair), tells: 'balance', cards: pair, exported: pair, takes: { takes: 'number', least: -3, most: 3 }, missing: ['notReached', 'skipped'] })),
	cannot: () => null,
	answers: ({ id, pairs }, said) => ({
		answers: pairs.flatMap((pair): BalanceAnswer[] => {
			const number = said.mapped.has(partOf(pair)) ? numberIn(said, partOf(pair)) : MISSING.notReached;
			if (number === MISSING.notReached) return [];
			return [{ question: id, kind: 'balance', shown: [...pair], score: number === MISSING.skipped ? null : number }];
		})
	})
};
