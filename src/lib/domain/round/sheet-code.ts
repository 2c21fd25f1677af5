/**
 * Codes of answer sheets on paper, such as K7M-3QRT: six characters that say how this sheet's questions are arranged and
 * in which language, and one that shows a slip of the hand. The code belongs to a round: a sheet of another round is a slip too.
 */
import { WITHDRAWAL_ALPHABET as ALPHABET } from '#domain/response/withdrawal-code.ts';

const BASE = ALPHABET.length;
const DATA = 6;
/** So many different sheets there are in a round. */
export const SHEETS = BASE ** DATA;
/** So many are printed at a time. */
export const MOST_SHEETS = 40;

export interface SheetCode {
	/** Without a hyphen. */
	code: string;
	/** Draws the order of the questions, and of the cards in them. */
	seed: number;
	language: string;
}

const letters = (seed: number): number[] => Array.from({ length: DATA }, (_, i) => Math.floor(seed / BASE ** i) % BASE);

/**
 * 31 is a prime, and every place has a weight of its own: one wrong character, or two that have changed places, never
 * give the same sum.
 */
function check(data: readonly number[], roundCode: string): number {
	let round = 0;
	for (const letter of roundCode) round = (round * 7 + letter.charCodeAt(0)) % BASE;
	return data.reduce((sum, value, i) => (sum + (i + 1) * value) % BASE, round);
}

/** The code of a sheet. `seed` is a whole number below SHEETS. */
export function sheetCode(seed: number, roundCode: string): string {
	const data = letters(seed);
	return [...data, check(data, roundCode)].map((value) => ALPHABET[value]).join('');
}

/** As it is printed and read aloud. */
export const writtenSheetCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** What somebody typed, with the sheet it means; or what is wrong with it. `languages`: those of the survey, its own first. */
export function readSheetCode(typed: string, roundCode: string, languages: readonly string[]): SheetCode | 'notACode' | 'mistyped' {
	const code = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
	const values = [...code].map((letter) => ALPHABET.indexOf(letter));
	if (values.length !== DATA + 1 || values.includes(-1)) return 'notACode';
	const data = values.slice(0, DATA);
	if (values[DATA] !== check(data, roundCode)) return 'mistyped';
	const seed = data.reduce((sum, value, i) => sum + value * BASE ** i, 0);
	return { code, seed, language: languages[seed % languages.length]! };
}

/** Codes for new sheets in one language, all different. `random` gives numbers in [0, 1). */
export function newSheets(count: number, roundCode: string, language: string, languages: readonly string[], random: () => number): SheetCode[] {
	const at = Math.max(0, languages.indexOf(language));
	const seeds = new Set<number>();
	while (seeds.size < count) seeds.add(at + languages.length * Math.floor(random() * Math.floor(SHEETS / languages.length)));
	return [...seeds].map((seed) => ({ code: sheetCode(seed, roundCode), seed, language: languages[at]! }));
}
