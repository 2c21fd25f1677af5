/** Several cards at a time: the most and the least important of them. Source: best–worst scaling, methods.md 2b. */
import { z } from 'zod';
import { asked, id, text } from '#domain/question/fields.ts';

export const setting = z.strictObject({
	...asked,
	kind: z.literal('best_worst'),
	/** `prompt` asks for the most important card, this for the least. */
	promptWorst: text(160),
	/** Each set is the ids of the cards shown together; which order they are shown in is drawn per person. */
	sets: z.array(z.array(id).min(2).max(6)).min(1).max(60)
});
export type BestWorst = z.infer<typeof setting>;

export function problems({ id, sets }: BestWorst): string[] {
	return sets.flatMap((set, i) => (new Set(set).size === set.length ? [] : [`Screen ${i + 1} of question ${id} names a card twice`]));
}
