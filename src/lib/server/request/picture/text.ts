/** Texts as an SVG file has them: it breaks no lines by itself, so they are measured here and broken between words. */
import { clean } from '#server/request/slides/clean.ts';
import { dirOf } from '#ui/direction.ts';

/** Widths in parts of the size, somewhat more than the type's own: where it is not installed another stands in for it. */
const NARROW = /[iIljt1.,:;!|'’()[\]\-/ ]/;
const WIDE = /[mwMW@%—…]/;
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
function widthOf(letter: string): number {
	if (NARROW.test(letter)) return 0.36;
	if (WIDE.test(letter)) return 0.95;
	if (FULL.test(letter) || letter.length > 1) return 1.05;
	return /\p{Lu}/u.test(letter) ? 0.7 : 0.58;
}
const BOLD = 1.12;
export const measured = (text: string, size: number, bold = false): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size * (bold ? BOLD : 1);

/** A word that is wider than the line, in pieces. */
function broken(word: string, width: number, size: number, bold: boolean): string[] {
	const pieces: string[] = [''];
	for (const letter of word) {
		const longer = pieces.at(-1)! + letter;
		if (pieces.at(-1) !== '' && measured(longer, size, bold) > width) pieces.push(letter);
		else pieces[pieces.length - 1] = longer;
	}
	return pieces;
}

/** The lines of a text that is `width` wide; its own line ends stay. */
export function wrapped(text: string, width: number, size: number, bold = false): string[] {
	return clean(text).split('\n').flatMap((paragraph) => {
		const lines: string[] = [''];
		for (const word of paragraph.split(/\s+/).filter(Boolean)) {
			const now = lines.at(-1)!;
			const longer = now === '' ? word : `${now} ${word}`;
			if (measured(longer, size, bold) <= width) lines[lines.length - 1] = longer;
			else {
				const [first = '', ...rest] = broken(word, width, size, bold);
				if (now === '') lines[lines.length - 1] = first;
				else lines.push(first);
				lines.push(...rest);
			}
		}
		return lines;
	});
}

export const escaped = (text: string): string => clean(text).replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

export interface Style {
	size: number;
	colour: string;
	bold?: boolean;
	italic?: boolean;
	/** Where the line is held: by its beginning, its middle or its end. */
	at?: 'start' | 'middle' | 'end';
}
export const LEADING = 1.32;
export const heightOf = (lines: readonly string[], size: number): number => lines.length * size * LEADING;

/** Whether a text is read from the right. */
const fromRight = (text: string) => dirOf(text) === 'rtl' && /^\P{L}*[\u0590-\u08ff]/u.test(text);

/** Lines from `y` down, in a column from `x` that is `width` wide. */
export function drawn(lines: readonly string[], x: number, y: number, width: number, { size, colour, bold, italic, at = 'start' }: Style): string {
	const right = fromRight(lines.join(' '));
	const from = at === 'middle' ? x + width / 2 : (at === 'end') !== right ? x + width : x;
	const style = `font-size="${size}" fill="#${colour}"${bold ? ' font-weight="700"' : ''}${italic ? ' font-style="italic"' : ''}${at === 'start' ? '' : ` text-anchor="${at}"`}${right ? ' direction="rtl"' : ''}`;
	const line = (text: string, i: number) => `<tspan x="${round(from)}" y="${round(y + size * (0.98 + i * LEADING))}">${escaped(text)}</tspan>`;
	return lines.length === 0 ? '' : `<text ${style}>${lines.map(line).join('')}</text>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
