/** How high a text becomes on a slide, in inches. */

/** A letter's width as a part of its height: somewhat more than the type's own, for where another stands in for it. */
const LETTER = 0.53;

const rowsIn = (text: string, width: number, size: number): number => {
	const most = Math.max(4, Math.floor((width * 72) / (size * LETTER)));
	return text.split('\n').reduce((all, one) => all + Math.max(1, Math.ceil((one.length * 1.04) / most)), 0);
};
export const heightOf = (text: string, width: number, size: number): number => (rowsIn(text, width, size) * size * 1.22) / 72;
