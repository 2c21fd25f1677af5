/**
 * A draft stored on the server until the person continues, on any device and in any language: the taps, by ids. It has no
 * language, no withdrawal code (the next device makes one) and no time. Specified in docs/api.md.
 */
import { z } from 'zod';
import { answerText as text, cardId } from '#domain/question/fields.ts';
import { value } from '#domain/question/index.ts';
import { CODE_LENGTH, CODE_PICTURES } from './pictures.ts';
import { HELP_KINDS, MOST_ANSWERS, SUPPORT_LEVELS, WORDS_CHOICES } from './response.ts';

/** "question:card:card" at the longest. */
const key = text(80);

export const parkedDraft = z.strictObject({
	v: z.literal(3),
	// The nil UUID is refused.
	id: z.uuid().refine((id) => /[1-9a-f]/.test(id)).toLowerCase(),
	/** As in the draft on the device, in this person's order. */
	screens: z
		.array(z.strictObject({ key, question: text(24), shown: z.array(cardId).max(60), set: z.int().min(0).max(999).optional() }))
		.max(MOST_ANSWERS),
	/** By the screen's key; free text only where it would be sent. */
	taps: z.record(key, z.strictObject({ value: value.optional(), left: z.boolean() })).refine((taps) => Object.keys(taps).length <= MOST_ANSWERS),
	support: z.enum(SUPPORT_LEVELS),
	help: z.array(z.enum(HELP_KINDS)).min(1).max(3).nullable(),
	helped: z.boolean(),
	words: z.enum(WORDS_CHOICES).nullable(),
	step: key
});
export type ParkedDraft = z.infer<typeof parkedDraft>;

/** Three pictures in the order they were given, all different. */
export const picturesGiven = z.strictObject({
	pictures: z.array(z.enum(CODE_PICTURES)).length(CODE_LENGTH).refine((all) => new Set(all).size === CODE_LENGTH)
});
export const removal = z.strictObject({ id: parkedDraft.shape.id });
