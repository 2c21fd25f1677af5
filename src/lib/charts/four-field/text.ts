/** How wide a text is in em, estimated on the wide side, and how it is broken into lines. */

const NARROW = /[ijlrtfI.,:;'’!|()-]/;
const WIDE = /[mwMWÅÄÖ@%]/;
const ARABIC = /[\u0600-\u06ff]/;

/** Letters of weight 600. */
export function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) {
		if (letter === ' ') width += 0.28;
		else if (ARABIC.test(letter)) width += 0.6;
		else if (NARROW.test(letter)) width += 0.4;
		else if (WIDE.test(letter)) width += 0.92;
		else if (letter === letter.toLocaleUpperCase()) width += 0.72;
		else width += 0.6;
	}
	return width;
}

/** All ways to break a text into at most `most` lines, the fewest lines first; of as many lines the one that is narrowest. */
export function linesOf(text: string, most: number): string[][] {
	const words = text.split(/\s+/).filter(Boolean);
	const widest = (lines: readonly string[]) => Math.max(...lines.map(widthOf));
	const broken = (from: number, lines: number): string[][] => {
		if (lines === 1) return [[words.slice(from).join(' ')]];
		return Array.from({ length: words.length - from - lines + 1 }, (_, i) => from + i + 1)
			.flatMap((to) => broken(to, lines - 1).map((rest) => [words.slice(from, to).join(' '), ...rest]));
	};
	return Array.from({ length: Math.min(most, words.length) }, (_, i) => broken(0, i + 1).reduce((best, one) => (widest(one) < widest(best) ? one : best)));
}
