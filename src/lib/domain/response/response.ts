/** One person's answers, as sent by the device. Specified in docs/api.md. */
import { z } from 'zod';
import { answerText } from '#domain/question/fields.ts';
import { answer, type Answer } from '#domain/question/index.ts';
import { readWithdrawalCode } from './withdrawal-code.ts';

/** The support level that the person chose; may change at any time. */
export const SUPPORT_LEVELS = ['text', 'symbols', 'speech'] as const;
/** The kind of help given, never by whom. */
export const HELP_KINDS = ['none', 'read_aloud', 'explained', 'pointed'] as const;
/** The permitted use of the person's free text. */
export const WORDS_CHOICES = ['show', 'rewritten', 'choices_only'] as const;

/** At most this many answers in a response; the database says the same. */
export const MOST_ANSWERS = 600;

/** The body of POST /api/v1/responses. */
export const responseSubmission = z.strictObject({
	round: answerText(24),
	// Version 4 (random) only: other versions contain a time or the device's address.
	id: z.uuidv4().toLowerCase(),
	revision: z.int().min(1).max(100000),
	// Parsed by the same function as on withdrawal, so that every stored code can be used.
	withdrawalCode: answerText(24).transform((typed) => readWithdrawalCode(typed) ?? ''),
	language: z.string().regex(/^[a-z]{2,3}$/),
	answers: z.array(answer).max(MOST_ANSWERS),
	support: z.enum(SUPPORT_LEVELS).optional(),
	/** One or more distinct kinds; `none` alone. */
	help: z.array(z.enum(HELP_KINDS)).min(1).max(3).refine((kinds) => new Set(kinds).size === kinds.length).optional(),
	words: z.enum(WORDS_CHOICES).optional(),
	/** In rounds that measure again: three words and a number. Kept as a keyed hash only. */
	repeatCode: answerText(48).optional()
});

export type SupportLevel = (typeof SUPPORT_LEVELS)[number];
export type HelpKind = (typeof HELP_KINDS)[number];
export type WordsChoice = (typeof WORDS_CHOICES)[number];
export type ResponseSubmission = z.infer<typeof responseSubmission>;

/** What analysis reads: a stored response without its text. */
export interface StoredResponse {
	id: string;
	revision: number;
	simulated: boolean;
	answers: Answer[];
}
