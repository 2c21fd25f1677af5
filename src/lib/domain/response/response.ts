/** One person's answers, as the device sends them. docs/api.md describes the same in words. */
import { z } from 'zod';

// NUL cannot be stored and lone surrogates are not text: say no at the door, not from the database.
const storable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const text = (max: number) => z.string().max(max).refine(storable, 'unreadable text');
const cardId = text(24);

export const bestWorstAnswer = z.strictObject({
	kind: z.literal('best_worst'),
	/** Index of the screen in the survey's sets. */
	set: z.int().min(0).max(999),
	/** The cards in the order they stood on the screen. */
	shown: z.array(cardId).min(2).max(12),
	outcome: z.enum(['chosen', 'equal', 'skipped']),
	best: cardId.nullable(),
	worst: cardId.nullable()
});
export const todayAnswer = z.strictObject({ kind: z.literal('today'), card: cardId, value: z.int().min(0).max(3).nullable() });
export const changeAnswer = z.strictObject({ kind: z.literal('change'), card: cardId, value: text(20) });
export const storyAnswer = z.strictObject({ kind: z.literal('story'), card: cardId, text: text(2000) });
export const backgroundAnswer = z.strictObject({ kind: z.literal('background'), question: text(24), value: text(60) });

export const answer = z.discriminatedUnion('kind', [
	bestWorstAnswer,
	todayAnswer,
	changeAnswer,
	storyAnswer,
	backgroundAnswer
]);

/** The body of POST /api/v1/responses. */
export const responseSubmission = z.strictObject({
	round: text(24),
	// Version 1 … 8: the nil UUID is nobody's.
	id: z.uuid().refine((id) => /[1-9a-f]/.test(id)).toLowerCase(),
	revision: z.int().min(1).max(100000),
	withdrawalCode: text(24),
	language: z.string().regex(/^[a-z]{2,3}$/),
	answers: z.array(answer).max(300)
});

export type BestWorstAnswer = z.infer<typeof bestWorstAnswer>;
export type Answer = z.infer<typeof answer>;
export type ResponseSubmission = z.infer<typeof responseSubmission>;

/** What analysis reads: a stored response without its text. */
export interface StoredResponse {
	id: string;
	revision: number;
	simulated: boolean;
	answers: Answer[];
}
