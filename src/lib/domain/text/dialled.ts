/**
 * Numbers in a text that is read from the right. Where a number has groups ("116 111", "+46 70 174 06 05"), a browser sets
 * the groups from the right as well, and nobody can dial what they see: each such number stands between marks that nobody
 * sees, in the order in which it is dialled.
 */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const NUMBER = /[+(]*\p{Nd}(?:[\p{Nd} ()\u00a0\u202f./-]*[\p{Nd})])?/gu;
const [ISOLATE, END] = ['\u2066', '\u2069'];

/** The text with such numbers marked, once. Others are left as they are. */
export const dialled = (text: string): string =>
	FROM_THE_RIGHT.test(text)
		? text.replace(NUMBER, (number: string, at: number) => (/^\p{Nd}+$/u.test(number) || /[\u2066-\u2068]/.test(text[at - 1] ?? '') ? number : `${ISOLATE}${number}${END}`))
		: text;
