/** One person's answers, as the device sends them. docs/api.md describes the same in words. */
import { z } from 'zod';
import { readWithdrawalCode } from './withdrawal-code.ts';

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

/** Which part of the survey an answer belongs to, and what was shown, in the order it stood on the screen. */
const ofPart = { part: text(24) };
const shownPair = z.tuple([cardId, cardId]);
/** Two cards: "equal" and "unknown" are different answers, and "skipped" is none. */
export const pairAnswer = z.strictObject({
	kind: z.literal('pair'),
	...ofPart,
	shown: shownPair,
	outcome: z.enum(['chosen', 'equal', 'unknown', 'skipped']),
	choice: cardId.nullable()
});
/** Positive is towards shown[0]; null = skipped. */
export const balanceAnswer = z.strictObject({
	kind: z.literal('balance'),
	...ofPart,
	shown: shownPair,
	score: z.int().min(-3).max(3).nullable()
});
/** Stones per card of `shown`; null = skipped. */
export const pointsAnswer = z.strictObject({
	kind: z.literal('points'),
	...ofPart,
	shown: z.array(cardId).min(2).max(12),
	points: z.array(z.int().min(0).max(100)).min(2).max(12).nullable()
});
/** Best first, as far as the person went; empty = skipped. */
export const rankingAnswer = z.strictObject({
	kind: z.literal('ranking'),
	...ofPart,
	shown: z.array(cardId).min(2).max(60),
	order: z.array(cardId).max(60)
});
export const choiceAnswer = z.strictObject({ kind: z.literal('choice'), ...ofPart, value: text(40).nullable() });
export const ladderAnswer = z.strictObject({ kind: z.literal('ladder'), ...ofPart, value: z.int().min(0).max(10).nullable() });
export const partAnswer = z.discriminatedUnion('kind', [pairAnswer, balanceAnswer, pointsAnswer, rankingAnswer, choiceAnswer, ladderAnswer]);

/** How the questions were met: what the person chose, changed at any time. */
export const SUPPORT_LEVELS = ['text', 'symbols', 'speech'] as const;
/** Which help was given, never by whom. */
export const HELP_KINDS = ['none', 'read_aloud', 'explained', 'pointed'] as const;
/** What may become of the person's own words. */
export const WORDS_CHOICES = ['show', 'rewritten', 'choices_only'] as const;

export const answer = z.discriminatedUnion('kind', [
	bestWorstAnswer,
	todayAnswer,
	changeAnswer,
	storyAnswer,
	backgroundAnswer,
	...partAnswer.options
]);

/** The body of POST /api/v1/responses. */
export const responseSubmission = z.strictObject({
	round: text(24),
	// Drawn at random and nothing else: other versions hold a time, or the address of the device that made them.
	id: z.uuidv4().toLowerCase(),
	revision: z.int().min(1).max(100000),
	// Read as where it is typed to take the answers back; two readings would store codes that nobody can use.
	withdrawalCode: text(24).transform((typed) => readWithdrawalCode(typed) ?? ''),
	language: z.string().regex(/^[a-z]{2,3}$/),
	answers: z.array(answer).max(300),
	support: z.enum(SUPPORT_LEVELS).optional(),
	/** Several kinds can have been given, each said once; `none` stands alone. */
	help: z.array(z.enum(HELP_KINDS)).min(1).max(3).refine((kinds) => new Set(kinds).size === kinds.length).optional(),
	words: z.enum(WORDS_CHOICES).optional(),
	/** In rounds that measure again: three words and a number. Kept as a keyed hash only. */
	repeatCode: text(48).optional()
});

export type BestWorstAnswer = z.infer<typeof bestWorstAnswer>;
export type PartAnswer = z.infer<typeof partAnswer>;
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];
export type HelpKind = (typeof HELP_KINDS)[number];
export type WordsChoice = (typeof WORDS_CHOICES)[number];
export type Answer = z.infer<typeof answer>;
export type ResponseSubmission = z.infer<typeof responseSubmission>;

/** What analysis reads: a stored response without its text. */
export interface StoredResponse {
	id: string;
	revision: number;
	simulated: boolean;
	answers: Answer[];
}
