import { z } from 'zod';
import { cardId, ofQuestion } from '#domain/question/fields.ts';
import { otherCards } from '#domain/question/kind.ts';
import type { BestWorst } from './setting.ts';

export const answer = z.strictObject({
	...ofQuestion,
	kind: z.literal('best_worst'),
	/** Index of the screen in the question's sets. */
	set: z.int().min(0).max(999),
	/** The cards in the order they stood on the screen. */
	shown: z.array(cardId).min(2).max(12),
	outcome: z.enum(['chosen', 'equal', 'skipped']),
	best: cardId.nullable(),
	worst: cardId.nullable()
});
export type BestWorstAnswer = z.infer<typeof answer>;

/** What a screen holds on a device; may not be finished. */
export const value = z.strictObject({ kind: z.literal('best_worst'), best: cardId.nullable(), worst: cardId.nullable(), equal: z.literal(true).optional() });

export const place = ({ set }: BestWorstAnswer): string => String(set);

export function problem({ sets }: BestWorst, { set: at, shown, outcome, best, worst }: BestWorstAnswer): string | null {
	const set = sets[at];
	if (!set) return 'unknown_screen';
	const other = otherCards(shown, set);
	if (other) return other;
	if (outcome !== 'chosen') return best === null && worst === null ? null : 'choice_without_choosing';
	if (best === null && worst === null) return 'nothing_chosen';
	if ((best !== null && !set.includes(best)) || (worst !== null && !set.includes(worst))) return 'card_not_on_screen';
	return best === worst ? 'same_card_twice' : null;
}
