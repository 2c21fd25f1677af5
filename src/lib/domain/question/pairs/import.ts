import { MISSING } from '#domain/export/kind.ts';
import { numberIn, type ImportOf, type Part } from '#domain/import/kind.ts';
import type { PairsAnswer } from './answer.ts';
import type { Pairs } from './setting.ts';

/** More cards have so many pairs that nobody finds theirs in a list. */
const MOST_CARDS = 20;

const partOf = (pair: readonly string[]): string => pair.join(':');
const all = (cards: readonly string[]): [string, string][] => cards.flatMap((a, i) => cards.slice(i + 1).map((b): [string, string] => [a, b]));
const outcomeOf = (number: number): PairsAnswer['outcome'] =>
	number === MISSING.equal ? 'equal' : number === MISSING.unknown ? 'unknown' : number === MISSING.skipped ? 'skipped' : 'chosen';

/** A column a pair, with the card that was chosen. How many pairs a card won, which an export tells, says nothing of which. */
export const pairsImport: ImportOf<Pairs, PairsAnswer> = {
	parts: (_, cards) =>
		cards.length > MOST_CARDS
			? []
			: all(cards).map((pair): Part => ({ part: partOf(pair), tells: 'pair', cards: pair, takes: { takes: 'card', from: pair }, missing: ['notReached', 'skipped', 'equal', 'unknown'] })),
	cannot: ({ cards }) => (cards.length > MOST_CARDS ? 'too_many_pairs' : null),
	answers({ id, count }, said) {
		const answers: PairsAnswer[] = [];
		for (const part of said.mapped) {
			const number = numberIn(said, part);
			if (number === MISSING.notReached) continue;
			const outcome = outcomeOf(number);
			const [a, b] = part.split(':') as [string, string];
			const choice = outcome === 'chosen' ? said.card(number) : null;
			if (choice !== null && choice !== a && choice !== b) return { refused: 'not_on_screen', part };
			if (answers.length === count) return { refused: 'too_many', part };
			answers.push({ question: id, kind: 'pairs', shown: [a, b], outcome, choice });
		}
		return { answers };
	}
};
