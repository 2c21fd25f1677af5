/** Texts as XML may hold them. */

/** Without what no XML file may hold: control characters, halves of a letter, and two that are no letters. */
export const clean = (text: string): string =>
	text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('\t', ' ');

/** The longest beginning that ends with a word, or with a whole letter where there is no end of a word. */
export function beginning(text: string, most: number): string {
	if (text.length <= most) return text;
	const space = text.lastIndexOf(' ', most);
	if (space > most / 2) return text.slice(0, space);
	// Not between the halves of a letter.
	return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most);
}
