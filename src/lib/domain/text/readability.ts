/**
 * How hard a text is to read. LIX (Björnsson 1968): words per sentence plus the percentage of words of more than six letters;
 * below 30 is easy, as in books for children, above 50 is a public authority's. A heading without a full stop is a sentence.
 */

/** Longer words and sentences than these are marked: the respondents read with effort. */
export const LONG_WORD_LETTERS = 12;
export const LONG_SENTENCE_WORDS = 15;

export interface Readability {
	words: number;
	/** Null without words. */
	lix: number | null;
	/** In the order they stand, each once. */
	longWords: string[];
	longSentences: string[];
}

const lettersOf = (word: string): number => [...word].filter((sign) => /\p{L}/u.test(sign)).length;

/** `texts`: each begins a sentence of its own. */
export function readability(texts: readonly string[]): Readability {
	const sentences = texts.flatMap((text) => text.split(/(?<=[.!?…:])\s+|\n+/u)).map((one) => one.trim()).filter((one) => /\p{L}/u.test(one));
	const wordsOf = (sentence: string) => sentence.split(/\s+/u).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
	const words = sentences.flatMap(wordsOf);
	const long = words.filter((word) => lettersOf(word) > 6).length;
	return {
		words: words.length,
		lix: words.length === 0 ? null : words.length / sentences.length + (100 * long) / words.length,
		longWords: [...new Set(words.filter((word) => lettersOf(word) > LONG_WORD_LETTERS))],
		longSentences: sentences.filter((sentence) => wordsOf(sentence).length > LONG_SENTENCE_WORDS)
	};
}
