/** One person's answers, as the device sends them. docs/api.md describes the same in words. */
import { z } from 'zod';
import { answerText } from '#domain/question/fields.ts';
import { answer, type Answer } from '#domain/question/index.ts';
import { readWithdrawalCode } from './withdrawal-code.ts';

/** How the questions were met: what the person chose, changed at any time. */
export const SUPPORT_LEVELS = ['text', 'symbols', 'speech'] as const;
/** Which help was given, never by whom. */
export const HELP_KINDS = ['none', 'read_aloud', 'explained', 'pointed'] as const;
/** What may become of the person's own words. */
export const WORDS_CHOICES = ['show', 'rewritten', 'choices_only'] as const;

/** At most this many answers in a response; the database says the same. */
export const MOST_ANSWERS = 600;

/** The body of POST /api/v1/responses. */
export const responseSubmission = z.strictObject({
	round: answerText(24),
	// Drawn at random and nothing else: other versions hold a time, or the address of the device that made them.
	id: z.uuidv4().toLowerCase(),
	revision: z.int().min(1).max(100000),
	// Read as where it is typed to take the answers back; two readings would store codes that nobody can use.
	withdrawalCode: answerText(24).transform((typed) => readWithdrawalCode(typed) ?? ''),
	language: z.string().regex(/^[a-z]{2,3}$/),
	answers: z.array(answer).max(MOST_ANSWERS),
	support: z.enum(SUPPORT_LEVELS).optional(),
	/** Several kinds can have been given, each said once; `none` stands alone. */
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
