/** E-mail addresses as people type and paste them. */

/** What is not seen: soft hyphens, zero-width characters, marks of direction, and every kind of space. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const ADDRESS = /^[^@\s\p{Cc}<>(),;:"\\]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u;
const MOST = 320;

/**
 * The one address in a pasted text, in small letters: without `mailto:`, a name and angle brackets around it, unseen characters, and
 * marks at its end. Null when that leaves something else than one address.
 */
export function readAddress(typed: string): string | null {
	let text = typed.slice(0, 2 * MOST).normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
	const inBrackets = /^[^<>]*<([^<>]*)>[\s,;.]*$/.exec(text);
	if (inBrackets) text = inBrackets[1]!;
	text = text.trim().replace(/^mailto:/i, '').replace(/\?.*$/s, '').replace(/^["'\s]+|[\s"',;.]+$/g, '').toLowerCase();
	return text.length <= MOST && ADDRESS.test(text) && !text.includes('..') ? text : null;
}
