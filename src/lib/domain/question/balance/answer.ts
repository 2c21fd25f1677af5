import { z } from 'zod';
import { ofQuestion, shownPair } from '#domain/question/fields.ts';
import { otherCards } from '#domain/question/kind.ts';
import type { Balance } from './setting.ts';

/** Positive is towards shown[0]; null = skipped. */
export const answer = z.strictObject({
	...ofQuestion,
	kind: z.literal('balance'),
	shown: shownPair,
	score: z.int().min(-3).max(3).nullable()
});
export type BalanceAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('balance'), score: z.int().min(-3).max(3) });

/** The same two cards on either side of the screen are the same place. */
export const place = ({ shown }: Pick<BalanceAnswer, 'shown'>): string => [...shown].sort().join(':');

export const problem = ({ pairs }: Balance, { shown }: BalanceAnswer): string | null =>
	pairs.some((pair) => otherCards(shown, pair) === null) ? null : 'other_cards_than_the_screen';
