/**
 * A draft that is put aside at the municipality until its person goes on, on any device and in any language: what has been
 * tapped, by ids, and nothing else. No language, no withdrawal code (the next device makes one), no time. docs/api.md
 * describes the same in words.
 */
import { z } from 'zod';
import { CODE_LENGTH, CODE_PICTURES } from './pictures.ts';
import { HELP_KINDS, SUPPORT_LEVELS, WORDS_CHOICES } from './response.ts';

const storable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const text = (max: number) => z.string().max(max).refine(storable, 'unreadable text');
const cardId = text(24);
/** "part:ID:card:card" at the longest. */
const key = text(120);
/** At most as many as a response has answers. */
const MOST = 300;
const few = (record: object) => Object.keys(record).length <= MOST;

export const partValue = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('pairs'), outcome: z.enum(['chosen', 'equal', 'unknown']), choice: cardId.nullable() }),
	z.strictObject({ kind: z.literal('balance'), score: z.int().min(-3).max(3) }),
	z.strictObject({ kind: z.literal('points'), points: z.array(z.int().min(0).max(100)).max(12) }),
	z.strictObject({ kind: z.literal('ranking'), order: z.array(cardId).max(60) }),
	z.strictObject({ kind: z.literal('choice'), value: text(40) }),
	z.strictObject({ kind: z.literal('ladder'), value: z.int().min(0).max(10) })
]);

export const parkedDraft = z.strictObject({
	v: z.literal(2),
	// Version 1 … 8: the nil UUID is nobody's.
	id: z.uuid().refine((id) => /[1-9a-f]/.test(id)).toLowerCase(),
	screens: z.array(z.strictObject({ set: z.int().min(0).max(999), shown: z.array(cardId).min(2).max(12) })).max(MOST),
	taps: z
		.record(
			z.string().regex(/^\d{1,3}$/),
			z.strictObject({ best: cardId.nullable(), worst: cardId.nullable(), outcome: z.enum(['chosen', 'equal', 'skipped']).nullable() })
		)
		.refine(few),
	parts: z.array(z.strictObject({ key, part: text(24), shown: z.array(cardId).max(60) })).max(MOST),
	more: z.record(key, z.strictObject({ value: partValue.optional(), left: z.boolean() })).refine(few),
	today: z.record(cardId, z.int().min(0).max(3).nullable()).refine(few),
	change: z.record(cardId, text(20)).refine(few),
	/** Only what would be sent. */
	story: z.record(cardId, text(2000)).refine((stories) => Object.keys(stories).length <= 5),
	background: z.record(text(24), text(60)).refine((answers) => Object.keys(answers).length <= 3),
	support: z.enum(SUPPORT_LEVELS),
	help: z.array(z.enum(HELP_KINDS)).min(1).max(3).nullable(),
	helped: z.boolean(),
	words: z.enum(WORDS_CHOICES).nullable(),
	/** Key of the screen where the person stopped. */
	step: key
});
export type ParkedDraft = z.infer<typeof parkedDraft>;

/** Three pictures in the order they were given, all different. */
export const picturesGiven = z.strictObject({
	pictures: z.array(z.enum(CODE_PICTURES)).length(CODE_LENGTH).refine((all) => new Set(all).size === CODE_LENGTH)
});
export const removal = z.strictObject({ id: parkedDraft.shape.id });
