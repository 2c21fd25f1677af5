import { z } from 'zod';
import { cardId, ofQuestion } from '#domain/question/fields.ts';
import { otherCards } from '#domain/question/kind.ts';
import type { Ranking } from './setting.ts';

/** Best first, as far as the person went; empty = skipped. */
export const answer = z.strictObject({
	...ofQuestion,
	kind: z.literal('ranking'),
	shown: z.array(cardId).min(2).max(60),
	order: z.array(cardId).max(60)
});
export type RankingAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('ranking'), order: z.array(cardId).max(60) });

export const place = (): string => '';

export function problem({ cards, least }: Ranking, { shown, order }: RankingAnswer): string | null {
	const other = otherCards(shown, cards);
	if (other || order.length === 0) return other;
	if (!order.every((card) => shown.includes(card))) return 'card_not_on_screen';
	if (new Set(order).size !== order.length) return 'same_card_twice';
	return order.length < least ? 'wrong_order' : null;
}
