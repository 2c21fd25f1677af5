import { z } from 'zod';
import { answerText, cardId, ofQuestion, ownWords } from '#domain/question/fields.ts';
import { wordsProblem } from '#domain/question/story/answer.ts';
import type { FollowUp } from './setting.ts';

const base = { ...ofQuestion, kind: z.literal('follow_up'), card: cardId };
/** One answer for each thing that is asked about a card. `value` null about today: does not want to say. */
export const answer = z.discriminatedUnion('aspect', [
	z.strictObject({ ...base, aspect: z.literal('today'), value: z.int().min(0).max(3).nullable() }),
	z.strictObject({ ...base, aspect: z.literal('change'), value: answerText(20) }),
	z.strictObject({ ...base, aspect: z.literal('story'), text: ownWords })
]);
export type FollowUpAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.discriminatedUnion('aspect', [
	z.strictObject({ kind: z.literal('follow_up'), aspect: z.literal('today'), value: z.int().min(0).max(3).nullable() }),
	z.strictObject({ kind: z.literal('follow_up'), aspect: z.literal('change'), value: answerText(20) }),
	z.strictObject({ kind: z.literal('follow_up'), aspect: z.literal('story'), text: ownWords })
]);

export const place = ({ card, aspect }: FollowUpAnswer): string => `${card}:${aspect}`;

/** `cards`: those that the earlier question asks about. */
export function problem({ today, change, story }: FollowUp, answer: FollowUpAnswer, cards: readonly string[]): string | null {
	if (!cards.includes(answer.card)) return 'unknown_card';
	if (answer.aspect === 'story') return story ? wordsProblem(answer.text) : 'unknown_aspect';
	const asked = answer.aspect === 'today' ? today : change;
	if (!asked) return 'unknown_aspect';
	return asked.options.some(({ value }) => value === answer.value) ? null : 'unknown_option';
}
