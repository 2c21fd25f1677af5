/**
 * Codes of paper answer sheets, such as K7M-3QRT: six characters that encode the order of the questions and the language, and
 * a check character that includes the round's code, so that a sheet of another round is refused.
 */
import { asTyped } from '#domain/text/typed.ts';
import { WITHDRAWAL_ALPHABET as ALPHABET } from '#domain/response/withdrawal-code.ts';

const BASE = ALPHABET.length;
const DATA = 6;
/** Number of distinct sheets of a round. */
export const SHEETS = BASE ** DATA;
export const MOST_SHEETS = 40;

export interface SheetCode {
	/** Without a hyphen. */
	code: string;
	/** Seed of the order of questions and cards. */
	seed: number;
	language: string;
}

const letters = (seed: number): number[] => Array.from({ length: DATA }, (_, i) => Math.floor(seed / BASE ** i) % BASE);

/**
 * Weighted sum modulo 31. As 31 is a prime and the weights differ, it detects every single error and every transposition of
 * two characters.
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

/** With a hyphen, as printed. */
export const writtenSheetCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** Parses a typed code, or says what is wrong with it. `languages`: those of the survey, its own first. */
export function readSheetCode(typed: string, roundCode: string, languages: readonly string[]): SheetCode | 'notACode' | 'mistyped' {
	const code = asTyped(typed).replace(/[^\p{L}\p{N}]/gu, '');
	const values = [...code].map((letter) => ALPHABET.indexOf(letter));
	if (values.length !== DATA + 1 || values.includes(-1)) return 'notACode';
	const data = values.slice(0, DATA);
	if (values[DATA] !== check(data, roundCode)) return 'mistyped';
	const seed = data.reduce((sum, value, i) => sum + value * BASE ** i, 0);
	return { code, seed, language: languages[seed % languages.length]! };
}

/** Distinct codes for new sheets in one language. `random` gives numbers in [0, 1). */
export function newSheets(count: number, roundCode: string, language: string, languages: readonly string[], random: () => number): SheetCode[] {
	const at = Math.max(0, languages.indexOf(language));
	const seeds = new Set<number>();
	while (seeds.size < count) seeds.add(at + languages.length * Math.floor(random() * Math.floor(SHEETS / languages.length)));
	return [...seeds].map((seed) => ({ code: sheetCode(seed, roundCode), seed, language: languages[at]! }));
}
