/**
 * Finds identifying data in free text: Swedish personal identity and coordination numbers, telephone numbers, e-mail
 * addresses. Pure; runs on the device before the text is sent. No lookbehind in the patterns: old school tablets lack it.
 */
export type PersonalDataKind = 'personnummer' | 'phone' | 'email';

export interface PersonalData {
	kind: PersonalDataKind;
	text: string;
	start: number;
	end: number;
}

/** Shows nothing between two digits or letters, whatever it does elsewhere. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f]/u;

/** One sign as it looks, in ASCII where there is such a sign: other scripts' and mathematical digits, long dashes, spaces of every kind. */
function plain(sign: string): string {
	if (/[\s\u2800]/.test(sign)) return ' ';
	if (UNSEEN.test(sign)) return '';
	if (/\p{Pd}|\u2212/u.test(sign)) return '-';
	if (/[\u0660-\u0669\u06f0-\u06f9]/.test(sign)) return String(sign.charCodeAt(0) & 15);
	const same = sign > '\u007f' ? sign.normalize('NFKC') : sign;
	return same.length === 1 ? same : sign;
}

/** The text as it looks, and where each of its characters stands in what was written. */
function seen(text: string): { read: string; starts: number[]; ends: number[] } {
	let read = '';
	const [starts, ends]: [number[], number[]] = [[], []];
	let at = 0;
	for (const sign of text) {
		for (const one of plain(sign).split('')) {
			read += one;
			starts.push(at);
			ends.push(at + sign.length);
		}
		at += sign.length;
	}
	// The letter O beside digits is a zero.
	read = read.replace(/(^|[^\p{L}])[oO](?=[ .-]?\d)/gu, '$10').replace(/(\d[ .-]?)[oO](?!\p{L})/gu, '$10');
	return { read, starts, ends };
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Luhn check of ten digits. */
function passesLuhn(ten: string): boolean {
	let sum = 0;
	for (let i = 0; i < 10; i++) {
		const value = Number(ten[i]) * (i % 2 === 0 ? 2 : 1);
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10 === 0;
}

/** A valid day; coordination numbers add 60 to it. Two-digit years are leap years when divisible by four. */
function isDay(year: number, month: number, day: number): boolean {
	const date = day > 60 ? day - 60 : day;
	if (month < 1 || month > 12 || date < 1) return false;
	return date <= (month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function isIdentityNumber(text: string): boolean {
	const ten = digitsOf(text).slice(-10);
	return ten.length === 10 && isDay(Number(ten.slice(0, 2)), Number(ten.slice(2, 4)), Number(ten.slice(4, 6))) && passesLuhn(ten);
}

const IDENTITY = /(?:19|20)?\d\d[-. /]?\d\d[-. /]?\d\d ?[-+/_.,*]? ?\d{4}(?!\d)/g;
// One digit at a time.
const SPACED_IDENTITY = /(?:[12] [09] )?(?:\d[ .]){6}(?:- ?)?(?:\d[ .]){3}\d(?!\d)/g;
// "@", or a written form such as "(at)", "(a)" or "snabel-a"; a dot, or "(punkt)", "punkt", "dot".
const EMAIL = /[\p{L}\d._%+'-]+(?:@| @ | ?[([{<](?:at|a|ä|@|snabel-?a)[)\]}>] ?| (?:snabel-?a|alfakrull) )[\p{L}\d-]+(?:(?:\.| \. | ?[([{](?:punkt|dot|\.)[)\]}] ?| (?:punkt|dot) )[\p{L}\d-]+)*(?:\.| \. | ?[([{](?:punkt|dot|\.)[)\]}] ?| (?:punkt|dot) )\p{L}{2,}/giu;
const ABROAD = /(?:\+|00)[1-9]\d?[\d ()./-]{5,18}\d(?!\d)/g;
const MOBILE = /07\d[-/. ]{0,3}\d(?:[ .-]?\d){6}(?!\d)/g;
// One digit at a time.
const SPACED_MOBILE = /0([ .-])7(?:\1\d){8}(?!\d)/g;
// Groups of two or three digits, so that "01-02 2024" does not match.
const LANDLINE = /\(?0[1-9]\d{0,2}\)?(?:[-/.]| ?- ?| )?(?:\d{5,8}|\d{2,3}(?: \d{2,3}){1,3}|\d{2,3}(?:\.\d{2,3}){1,3})(?!\d)/g;

interface Rule {
	kind: PersonalDataKind;
	pattern: RegExp;
	/** Whether a match is valid, given the text before it. */
	isValid(found: string, before: string): boolean;
}

const after = (before: string, what: RegExp) => what.test(before);
const RULES: Rule[] = [
	{ kind: 'email', pattern: EMAIL, isValid: () => true },
	{ kind: 'personnummer', pattern: IDENTITY, isValid: (found, before) => isIdentityNumber(found) && !after(before, /\d[-.,]?$/) },
	{ kind: 'personnummer', pattern: SPACED_IDENTITY, isValid: (found, before) => isIdentityNumber(found) && !after(before, /\d[-., ]?$/) },
	{
		kind: 'phone',
		pattern: ABROAD,
		isValid(found, before) {
			const digits = digitsOf(found);
			// "+10 000 000 kr" is a price.
			return !after(before, /[\p{L}\d]$/u) && digits.length >= 8 && digits.length <= 16 && !/^\+\d{1,3}(?: 000)+$/.test(found);
		}
	},
	{ kind: 'phone', pattern: MOBILE, isValid: (found, before) => digitsOf(found).length === 10 && !after(before, /\d[-.,]?$/) },
	{ kind: 'phone', pattern: SPACED_MOBILE, isValid: (_, before) => !after(before, /\d[-., ]?$/) },
	{
		kind: 'phone',
		pattern: LANDLINE,
		isValid(found, before) {
			const { length } = digitsOf(found);
			// "10 050 000" and "1.050-12 345" continue a number, "GRAN-0501" a word.
			return length >= 8 && length <= 10 && !after(before, /\d[-., ]?$|[\p{L}\d]-?$/u);
		}
	}
];

/** All matches in the order of the text, without overlaps. */
export function findPersonalData(text: string): PersonalData[] {
	const { read, starts, ends } = seen(text);
	const found: PersonalData[] = [];
	for (const { kind, pattern, isValid } of RULES) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(read); match; match = pattern.exec(read)) {
			const from = match.index;
			const start = starts[from]!;
			const end = ends[from + match[0].length - 1]!;
			if (!isValid(match[0], read.slice(Math.max(0, from - 3), from))) {
				// A match may begin at the next character.
				pattern.lastIndex = from + 1;
				continue;
			}
			if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, text: text.slice(start, end), start, end });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** The text with the match replaced by three dots; empty when no word is left. */
export function withoutPersonalData(text: string, { start, end }: Pick<PersonalData, 'start' | 'end'>): string {
	const left = `${text.slice(0, start)}…${text.slice(end)}`;
	return /[\p{L}\d]/u.test(left) ? left : '';
}
