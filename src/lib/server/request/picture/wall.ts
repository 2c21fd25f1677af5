/** A workshop's wall as a part of a picture: columns of cards, as high as the longest of them. */
import type { Block, WallCard } from '#domain/board/slide.ts';
import { COLOUR } from '#server/request/slides/look.ts';
import { drawn, heightOf, measured, round, wrapped, type Style } from './text.ts';

const [GAP, PAD, BETWEEN, INSIDE] = [20, 14, 12, 16];
/** As many dots as stand in a row, and where more would be only a number. */
const [A_ROW, MOST, RADIUS, STEP] = [15, 45, 6, 16];
const STYLE = {
	heading: { size: 30, colour: COLOUR.ink, bold: true }, hint: { size: 17, colour: COLOUR.quiet },
	told: { size: 16, colour: COLOUR.lake, bold: true }, own: { size: 16, colour: COLOUR.quiet, bold: true }, beside: { size: 16, colour: COLOUR.copper, bold: true },
	text: { size: 23, colour: COLOUR.ink, bold: true }, facts: { size: 17, colour: COLOUR.quiet }, dots: { size: 22, colour: COLOUR.ink, bold: true }, decided: { size: 17, colour: COLOUR.spruce, bold: true }
} satisfies Record<string, Style>;

const box = (x: number, y: number, w: number, h: number, more: string) => `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" ${more}/>`;

function cardAt({ mark, told, beside, most, text, facts, under, dots, decided }: WallCard, x: number, y: number, width: number): { svg: string; height: number } {
	const inner = width - 2 * INSIDE;
	let [svg, at] = ['', y + INSIDE];
	const put = (said: string, style: Style, after = 4, indent = 0) => {
		const lines = wrapped(said, inner - indent, style.size, style.bold);
		svg += drawn(lines, x + INSIDE + indent, at, inner - indent, style);
		at += heightOf(lines, style.size) + after;
	};
	const sign = told ? STYLE.told : STYLE.own;
	if (beside && measured(`${mark}   ${beside}`, sign.size, true) <= inner) {
		svg += drawn([beside], x + INSIDE + measured(`${mark}  `, sign.size, true), at, inner, most ? STYLE.beside : STYLE.own);
		put(mark, sign, 2);
	} else {
		put(mark, sign, 2);
		if (beside) put(beside, most ? STYLE.beside : STYLE.own, 2);
	}
	put(text, STYLE.text);
	if (facts) put(facts, STYLE.facts);
	for (const one of under) {
		svg += `<path d="M${round(x + INSIDE + 1)} ${round(at + 3)}v20" stroke="#${COLOUR.strong}" stroke-width="3"/>`;
		put(one, STYLE.facts, 4, 14);
	}
	if (dots) {
		at += 4;
		svg += drawn([dots.said], x + INSIDE, at, inner, STYLE.dots);
		at += heightOf([dots.said], STYLE.dots.size) + 2;
		const n = dots.n <= MOST ? dots.n : 0;
		const row = Math.min(A_ROW, Math.floor(inner / STEP));
		for (let i = 0; i < n; i++) svg += `<circle cx="${round(x + INSIDE + RADIUS + (i % row) * STEP)}" cy="${round(at + RADIUS + Math.floor(i / row) * STEP)}" r="${RADIUS}" fill="#${COLOUR.copper}"/>`;
		at += Math.ceil(n / row) * STEP + (n > 0 ? 4 : 0);
	}
	if (decided) {
		at += 4;
		put(decided, STYLE.decided);
	}
	const height = at - y + INSIDE - 4;
	return { svg: box(x, y, width, height, `rx="12" fill="#${COLOUR.surface}" stroke="#${most ? COLOUR.copper : COLOUR.line}" stroke-width="${most ? 4 : 1.5}"`) + svg, height };
}

export function wall({ columns }: Extract<Block, { what: 'wall' }>, left: number, y: number, all: number): { svg: string; height: number } {
	const width = (all - GAP * (columns.length - 1)) / columns.length;
	const parts = columns.map(({ heading, hint, cards }, i) => {
		const x = left + i * (width + GAP);
		const inner = width - 2 * PAD;
		let [svg, at] = ['', y + PAD];
		for (const [said, style] of [[heading, STYLE.heading], [hint, STYLE.hint]] as const) {
			if (!said) continue;
			const lines = wrapped(said, inner - 8, style.size, 'bold' in style);
			svg += drawn(lines, x + PAD + 4, at, inner - 8, style);
			at += heightOf(lines, style.size);
		}
		at += 10;
		for (const card of cards) {
			const part = cardAt(card, x + PAD, at, inner);
			svg += part.svg;
			at += part.height + BETWEEN;
		}
		return { x, svg, height: at - y + PAD - BETWEEN };
	});
	const height = Math.max(...parts.map((one) => one.height), 120);
	return { svg: parts.map((one) => box(one.x, y, width, height, `rx="16" fill="#${COLOUR.column}"`) + one.svg).join(''), height: height + 20 };
}
