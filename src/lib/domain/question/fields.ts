/** Fields that several kinds of questions share. */
import { z } from 'zod';
import { cleaned } from '#domain/text/cleaned.ts';
import { MOST_WORDS } from '#domain/text/length.ts';

export const id = z.string().regex(/^[A-Za-z0-9_-]{1,24}$/);
export const text = (max: number) => z.string().trim().min(1).max(max);
export const optionalText = (max: number) => z.string().trim().max(max).default('');
export const cards = (most: number) => z.array(id).min(2).max(most);
export const option = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, label: text(80) });

/** What every question has: a name that is the same in drafts, answers, results, exports and translations, and its section. */
export const named = { id, section: id.nullable().default(null) };
export const asked = { ...named, prompt: text(160), help: optionalText(400) };

// NUL cannot be stored and lone surrogates are not text: refused here, with a sentence, and not by the database.
const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
/** A text in an answer, at most `max` characters (code points, as PostgreSQL counts). */
export const answerText = (max: number) =>
	z
		.string()
		.max(2 * max)
		.refine((value) => [...value].length <= max, 'too long')
		.refine(isStorable, 'unreadable text');
/** Own words, cleaned of what nobody sees; too long is what is left of them. */
export const ownWords = z.string().transform(cleaned).refine((value) => value.length <= 2 * MOST_WORDS && [...value].length <= MOST_WORDS, 'too long');
export const cardId = answerText(24);
export const shownPair = z.tuple([cardId, cardId]);
/** Which question of the survey an answer belongs to. */
export const ofQuestion = { question: answerText(24) };
