/** The own order as a picture: text in, SVG out. What is seen is what is saved, so it needs no style sheet and no other file. */
import type { OwnSection } from './own-order.ts';

export interface PictureWords {
	title: string;
	card(id: string): { title: string; picture: string };
	/** Under the line, at its two ends. */
	ends: { low: string; high: string };
	/** What stands at the end of a row. */
	label(section: OwnSection, row: number): string;
	/** The drawing inside a symbol of the sprite; empty when there is none. */
	symbol(name: string): string;
	rtl: boolean;
}

export interface Palette {
	paper: string;
	ink: string;
	quiet: string;
	line: string;
	/** What came first, and what came last. */
	high: string;
	low: string;
	tone: string;
}
/** The same colours as app.css, written so that every program that shows pictures knows them. */
export const LIGHT: Palette = { paper: '#fdfcf8', ink: '#14251e', quiet: '#3d4d46', line: '#b9beb8', high: '#8a4419', low: '#24577e', tone: '#ecc9ae' };
export const DARK: Palette = { paper: '#1a2420', ink: '#eef1ea', quiet: '#c5cdc6', line: '#5a6761', high: '#f2bc91', low: '#a5cdec', tone: '#7a543a' };

/** Drawn for a sheet or a tablet, and for a phone, where the same words would be too small to read. */
export const WIDE = 720;
export const NARROW = 400;
const FONT = "Seravek, 'Gill Sans Nova', Ubuntu, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

// The name of a language, not an address: nothing is fetched from it.
const XMLNS = ['http:', '', 'www.w3.org', '2000', 'svg'].join('/');

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** Lines of at most about `most` characters, broken between words. */
export function lines(text: string, most: number): string[] {
	const made = [''];
	for (const word of text.split(/\s+/)) {
		const line = made.at(-1)!;
		if (line !== '' && line.length + 1 + word.length > most) made.push(word);
		else made[made.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return made;
}

/** Everything in the picture, from the top down. Nothing of the person but the own order is in it. */
export function ownPicture(sections: readonly OwnSection[], words: PictureWords, colour: Palette, width = WIDE): { svg: string; width: number; height: number } {
	const drawn: string[] = [];
	const narrow = width < WIDE;
	const edge = narrow ? 20 : 36;
	/** How many letters of a size there is room for. */
	const room = (from: number, size: number) => Math.floor((width - edge - from) / (size * 0.57));
	let y = edge;
	// Right to left, the same picture in a mirror; words are not mirrored.
	const x = (from: number, wide = 0) => (words.rtl ? width - from - wide : from);
	const write = (text: string, from: number, at: number, size: number, { fill = colour.ink, bold = false, anchor = 'start' } = {}) =>
		drawn.push(
			`<text x="${x(from)}" y="${at}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold ? ' font-weight="700"' : ''}>${escape(text)}</text>`
		);
	const rect = (from: number, top: number, wide: number, height: number, fill: string) =>
		drawn.push(`<rect x="${x(from, wide)}" y="${top}" width="${wide}" height="${height}" rx="${Math.min(5, wide / 2)}" fill="${fill}"/>`);
	const line = (from: number, top: number, to: number, bottom: number) =>
		drawn.push(`<path d="M${x(from)} ${top}L${x(to)} ${bottom}" stroke="${colour.line}" stroke-width="2"/>`);
	const picture = (name: string, from: number, top: number) => {
		const inside = name && words.symbol(name);
		if (inside) drawn.push(`<svg x="${x(from, 44)}" y="${top}" width="44" height="44" viewBox="0 0 48 48" fill="none" stroke="${colour.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inside.replaceAll('var(--picture-tone,none)', colour.tone).replaceAll('currentColor', colour.ink)}</svg>`);
	};
	const [barFrom, barTo] = [edge + 60, width - edge];

	for (const text of lines(words.title, room(edge, 30))) write(text, edge, (y += 30), 30, { bold: true });
	for (const section of sections) {
		y += 26;
		if (sections.length > 1) for (const text of lines(section.heading, room(edge, 19))) write(text, edge, (y += 24), 19, { bold: true, fill: colour.quiet });
		if (section.kind === 'balance') {
			for (const { pair, score } of section.rows) {
				const [first, second] = pair.map((id) => words.card(id).title) as [string, string];
				y += 16;
				for (const text of lines(first, room(edge, 18))) write(text, edge, (y += 22), 18, { bold: score > 0 });
				y += 24;
				const step = (width - 2 * edge - 40) / 6;
				line(edge + 20, y, width - edge - 20, y);
				for (let stop = 0; stop < 7; stop++) drawn.push(`<circle cx="${x(edge + 20 + stop * step)}" cy="${y}" r="5" fill="${colour.line}"/>`);
				drawn.push(`<circle cx="${x(edge + 20 + (3 - score) * step)}" cy="${y}" r="13" fill="${colour.high}"/>`);
				y += 10;
				for (const text of lines(second, room(edge, 18))) write(text, width - edge, (y += 22), 18, { bold: score < 0, anchor: 'end' });
				y += 8;
			}
			continue;
		}
		const both = section.hasLast;
		const zero = both ? (barFrom + barTo) / 2 : barFrom;
		for (const [i, row] of section.rows.entries()) {
			const { title, picture: name } = words.card(row.card);
			const label = words.label(section, i);
			y += 14;
			picture(name, edge, y + 2);
			for (const text of lines(title, narrow ? room(barFrom, 18) : 44)) write(text, barFrom, (y += 20), 18, { bold: row.score > 0 && both });
			if (!narrow) write(label, barTo, y, 15, { fill: colour.quiet, anchor: 'end' });
			y += 8;
			const at = y;
			const length = Math.abs(row.score) * (both ? barTo - zero : barTo - barFrom);
			// Beside the bars alone, so that it crosses no word.
			if (both) line(zero, at - 4, zero, at + 18);
			if (length > 0) rect(row.score > 0 ? zero : zero - length, at, length, 14, row.score > 0 ? colour.high : colour.low);
			else drawn.push(`<circle cx="${x(zero)}" cy="${at + 7}" r="7" fill="${colour.paper}" stroke="${colour.quiet}" stroke-width="3"/>`);
			y += 14;
			if (narrow) write(label, barFrom, (y += 19), 15, { fill: colour.quiet });
		}
		if (both) {
			y += 30;
			write(`← ${words.ends.low}`.slice(words.rtl ? 2 : 0), barFrom, y, 15, { fill: colour.low });
			write(words.rtl ? words.ends.high : `${words.ends.high} →`, barTo, y, 15, { fill: colour.high, anchor: 'end' });
		}
	}
	y += edge;
	const svg = `<svg xmlns="${XMLNS}" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="${FONT}"${words.rtl ? ' direction="rtl"' : ''}><rect width="${width}" height="${y}" fill="${colour.paper}"/>${drawn.join('')}</svg>`;
	return { svg, width, height: y };
}
