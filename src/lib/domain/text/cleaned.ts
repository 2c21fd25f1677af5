/**
 * What nobody sees in a text that somebody wrote or pasted. The device, the server and the database (private.cleaned_text,
 * private.is_blank) clean alike, so that what one accepts no other refuses; tests/store/cleaned.test.ts compares them.
 */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/**
 * Controls, soft hyphens, zero-width spaces and joiners of words, embeddings and isolates, noncharacters, half characters.
 * Not the joiners of letters (Persian, emoji) and the marks of direction, which change what is seen.
 */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u180e\u200b\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\p{Cs}]/gu;
const SPACES = ' \t\n\u00a0\u115f\u1160\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000\u3164\uffa0';
/** Shows nothing by itself. */
const BLANK = new RegExp(`^[${SPACES}\\u061c\\u17b4\\u17b5\\u200c-\\u200f\\ufe00-\\ufe0f\\u{e0000}-\\u{e0fff}]*$`, 'u');

/** Without what nobody sees, spaces at the ends kept: for a field that somebody writes in. */
export const withoutUnseen = (text: string): string => text.replace(LINE_ENDS, '\n').replace(UNSEEN, '');

/** As it is sent and stored. */
export function cleaned(text: string): string {
	const seen = withoutUnseen(text);
	// Loops and no pattern: one that looks for spaces at the end takes a square of the time.
	let [start, end] = [0, seen.length];
	while (start < end && SPACES.includes(seen[start]!)) start++;
	while (end > start && SPACES.includes(seen[end - 1]!)) end--;
	return seen.slice(start, end);
}

/** Whether there is nothing to see in it. */
export const isBlank = (text: string): boolean => BLANK.test(cleaned(text));
