/** A word and its neighbours: what each rule about words looks at. */
import type { Hint } from './hint.ts';

export interface Word {
	text: string;
	small: string;
	start: number;
	end: number;
	/** What stands between this word and the one before. */
	gap: string;
	capital: boolean;
	/** The first word of a sentence, whose capital says nothing. */
	first: boolean;
}

/** One word of the text as a rule sees it. */
export interface Near {
	word: Word;
	small: string;
	next: Word;
	/** The two words before in the same sentence. */
	before: Word;
	before2: Word;
	/** The word so many steps away, also across sentences. */
	at(steps: number): Word;
	/** This word and the next, with one space between them; empty where something else stands there. */
	pair: string;
	/** A capital that the beginning of a sentence does not explain. */
	capitalInside: boolean;
	/** The whole text is written without capitals, as whoever writes so writes names. */
	noCapitals: boolean;
	/** The whole text is in capitals. */
	shouts: boolean;
	hint(from: Word, to: Word, kind: Hint['kind'], why: Hint['why']): void;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,4}/gu;
export const NONE: Word = { text: '', small: '', start: 0, end: 0, gap: '.', capital: false, first: true };

function wordsOf(text: string): Word[] {
	let end = 0;
	return [...text.matchAll(WORD)].map((match) => {
		const gap = text.slice(Math.max(end, match.index - 8), match.index);
		const word = match[0].normalize('NFC');
		const one = { text: word, small: word.toLowerCase(), start: match.index, end: match.index + match[0].length, gap, capital: /^\p{Lu}/u.test(word), first: end === 0 || /[.!?:…"”“»\n–•*]|(?:^|\s)- /u.test(gap) };
		end = one.end;
		return one;
	});
}

/** Calls `visit` with each word of `text` and its neighbours. */
export function eachWord(text: string, visit: (near: Near) => void, hint: Near['hint']): number {
	const words = wordsOf(text);
	const noCapitals = !/\p{Lu}/u.test(text);
	const shouts = !/\p{Ll}/u.test(text);
	for (const [i, word] of words.entries()) {
		const at = (steps: number) => words[i + steps] ?? NONE;
		const next = at(1);
		const [before, before2] = word.first && word.gap !== ': ' ? [NONE, NONE] : [at(-1), at(-2)];
		const pair = next.gap === ' ' ? `${word.small} ${next.small}` : '';
		visit({ word, small: word.small, next, before, before2, at, pair, capitalInside: word.capital && !word.first && !shouts, noCapitals, shouts, hint });
	}
	return words.length;
}
