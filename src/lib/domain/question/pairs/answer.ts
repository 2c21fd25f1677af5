import { z } from 'zod';
import { cardId, ofQuestion, shownPair } from '#domain/question/fields.ts';
import type { Pairs } from './setting.ts';

/** "Equal" and "unknown" are different answers, and "skipped" is none. */
export const answer = z.strictObject({
	...ofQuestion,
	kind: z.literal('pairs'),
	shown: shownPair,
	outcome: z.enum(['chosen', 'equal', 'unknown', 'skipped']),
	choice: cardId.nullable()
});
export type PairsAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('pairs'), outcome: z.enum(['chosen', 'equal', 'unknown']), choice: cardId.nullable() });

/** The same pair on either side of the screen is the same place. */
export const place = ({ shown }: Pick<PairsAnswer, 'shown'>): string => [...shown].sort().join(':');

export function problem({ cards }: Pairs, { shown, outcome, choice }: PairsAnswer): string | null {
	if (shown[0] === shown[1] || !shown.every((card) => cards.includes(card))) return 'other_cards_than_the_screen';
	if (outcome !== 'chosen') return choice === null ? null : 'choice_without_choosing';
	return choice !== null && shown.includes(choice) ? null : 'card_not_on_screen';
}
