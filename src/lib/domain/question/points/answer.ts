import { z } from 'zod';
import { cardId, ofQuestion } from '#domain/question/fields.ts';
import { otherCards } from '#domain/question/kind.ts';
import type { Points } from './setting.ts';

/** Stones per card of `shown`; null = skipped. */
export const answer = z.strictObject({
	...ofQuestion,
	kind: z.literal('points'),
	shown: z.array(cardId).min(2).max(12),
	points: z.array(z.int().min(0).max(100)).min(2).max(12).nullable()
});
export type PointsAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('points'), points: z.array(z.int().min(0).max(100)).max(12) });

export const place = (): string => '';

export function problem({ cards, total }: Points, { shown, points }: PointsAnswer): string | null {
	const other = otherCards(shown, cards);
	if (other || points === null) return other;
	return points.length === shown.length && points.reduce((sum, one) => sum + one, 0) === total ? null : 'wrong_points';
}
