/**
 * The repeat code: three words and a number, such as "bil katt tomat 47", which a person keeps and enters in a later round
 * with the same people. The database stores a keyed hash of it that is valid in one project only.
 *
 * Three different words of 256 in any order, and 10 … 99: 256·255·254/6 · 90 ≈ 2.5·10⁸ codes. Among 150 people a collision
 * occurs in one of 22 000 rounds (150·149/2 pairs); the second person is then stored as new.
 *
 * Pure; the caller passes the words (`#content/repeat-words.ts`), so that they are loaded only when needed.
 */
import { readWithdrawalCode } from './withdrawal-code.ts';

/** A whole number from 0, below `n` ≤ 65 536, from the device's own randomness. */
function drawBelow(n: number): number {
	// Rejection sampling: values beyond the last multiple of n would bias the result.
	const end = 65_536 - (65_536 % n);
	for (;;) {
		const [drawn] = crypto.getRandomValues(new Uint16Array(1));
		if (drawn! < end) return drawn! % n;
	}
}

/** Canonical form: words sorted. */
const canonical = (words: readonly string[], number: string | number) => [...[...words].sort(), number].join(' ');

/** A random code in canonical form. `list`: the 256 words. */
export function newRepeatCode(list: readonly string[]): string {
	const drawn = new Set<string>();
	while (drawn.size < 3) drawn.add(list[drawBelow(list.length)]!);
	return canonical([...drawn], 10 + drawBelow(90));
}

export type Slip =
	/** Not in the list. `start` and `end` are its position in the input; `nearest` is a suggestion. */
	| { kind: 'unknown'; word: string; start: number; end: number; nearest: string | null }
	| { kind: 'twice'; word: string }
	/** `n`: number of missing words. */
	| { kind: 'tooFew'; n: number }
	/** `removal`: this is a withdrawal code. */
	| { kind: 'tooMany' | 'noNumber' | 'badNumber' | 'removal' };

export interface ReadCode {
	/** The code in canonical form; null while something is missing or wrong. */
	code: string | null;
	words: string[];
	number: string;
	slips: Slip[];
}

/** Lower case without diacritics, other scripts' digits as ASCII, everything else a space. Same length. */
const normalised = (typed: string) =>
	Array.from({ length: typed.length }, (_, i) => {
		const sign = typed[i]!;
		if (/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/.test(sign)) return String(sign.charCodeAt(0) & 15);
		const letter = sign.normalize('NFD')[0]!.toLowerCase();
		return /^[a-z0-9]$/.test(letter) ? letter : ' ';
	}).join('');

/** Splits a text without spaces into words of the list. */
function splitWords(text: string, list: ReadonlySet<string>): string[] | null {
	if (text === '') return [];
	for (let end = 3; end <= Math.min(text.length, 12); end++) {
		const rest = list.has(text.slice(0, end)) && splitWords(text.slice(end), list);
		if (rest) return [text.slice(0, end), ...rest];
	}
	return null;
}

/** Damerau–Levenshtein distance (adjacent transpositions). */
export function slipsBetween(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		rows[i] = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
			rows[i]![j] = least;
		}
	}
	return rows[a.length]![b.length]!;
}

/** The nearest word; null when none is near. */
export function nearestWord(typed: string, list: readonly string[]): string | null {
	let best: { word: string; distance: number } | null = null;
	for (const word of list) {
		// A different first letter costs ½ more, since errors are rarer there.
		const distance = slipsBetween(typed, word) + (typed[0] === word[0] ? 0 : 0.5);
		if (distance <= (typed.length < 5 ? 1.5 : 2.5) && (!best || distance < best.distance)) best = { word, distance };
	}
	return best?.word ?? null;
}

/**
 * Parses a typed code. Case, diacritics, spaces, hyphens, commas and the order of the words do not matter.
 * `writing`: input in progress, so an incomplete word and missing words are not reported.
 */
export function readRepeatCode(typed: string, list: readonly string[], writing = false): ReadCode {
	const known = new Set(list);
	const text = normalised(typed);
	const number = text.replace(/[^0-9]/g, '');
	const words: string[] = [];
	let slips: Slip[] = [];
	for (const { 0: word, index: start } of text.matchAll(/[a-z]+/g)) {
		const end = start + word.length;
		const found = splitWords(word, known);
		if (found) words.push(...found);
		else if (!(writing && end === text.length && list.some((one) => one.startsWith(word)))) {
			slips.push({ kind: 'unknown', word: typed.slice(start, end), start, end, nearest: nearestWord(word, list) });
		}
	}
	if (slips.length > 0) {
		// Words split by spaces ("gur ka").
		const together = splitWords(text.replace(/[^a-z]/g, ''), known);
		if (together?.length === 3) {
			words.splice(0, words.length, ...together);
			slips = [];
		} else if (words.length === 0 && readWithdrawalCode(typed)) {
			return { code: null, words, number, slips: [{ kind: 'removal' }] };
		}
	}
	const twice = words.find((word, i) => words.indexOf(word) < i);
	const unknown = slips.length;
	if (twice) slips.push({ kind: 'twice', word: twice });
	if (words.length + unknown > 3) slips.push({ kind: 'tooMany' });
	if (number.length > 2 || (number !== '' && !writing && !/^[1-9][0-9]$/.test(number))) slips.push({ kind: 'badNumber' });
	if (!writing) {
		if (words.length + unknown < 3) slips.push({ kind: 'tooFew', n: 3 - words.length - unknown });
		if (number === '') slips.push({ kind: 'noNumber' });
	}
	const whole = slips.length === 0 && words.length === 3 && /^[1-9][0-9]$/.test(number);
	return { code: whole ? canonical(words, number) : null, words, number, slips };
}
