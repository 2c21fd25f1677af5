/** One tile as a picture: the words and figures of its slide, drawn as SVG whose texts are texts. It is as high as what is in it. */
import type { Block, Line, Slide, Tone } from '#domain/board/slide.ts';
import { COLOUR, FONT, PRODUCT } from '#server/request/slides/look.ts';
import { placedIn } from './placed.ts';
import { drawn, escaped, heightOf, measured, round, wrapped, type Style } from './text.ts';
import { wall } from './wall.ts';

export interface Picture {
	svg: string;
	/** In pixels. */
	width: number;
	height: number;
}
const [WIDTH, EDGE] = [1280, 64];
const INNER = WIDTH - 2 * EDGE;
const STYLE: Record<Tone, Style> = {
	lead: { size: 38, colour: COLOUR.ink, bold: true }, plain: { size: 24, colour: COLOUR.ink }, strong: { size: 26, colour: COLOUR.ink, bold: true }, quiet: { size: 19, colour: COLOUR.quiet },
	item: { size: 24, colour: COLOUR.ink }, quote: { size: 28, colour: COLOUR.ink, italic: true }, untold: { size: 24, colour: COLOUR.quiet }
};
const titleSize = (title: string): number => (title.length <= 50 ? 40 : title.length <= 95 ? 34 : 28);

/** What is drawn, and how much further down the next begins. */
interface Part {
	svg: string;
	height: number;
}
const rect = (x: number, y: number, w: number, h: number, more: string) => `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" ${more}/>`;
const stroke = (x1: number, y1: number, x2: number, y2: number, colour: string, width = 1) => `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="#${colour}" stroke-width="${width}"/>`;

function oneLine({ tone, text }: Line, x: number, y: number, width: number, change: Partial<Style> = {}): Part {
	const style = { ...STYLE[tone], ...change };
	// What is said and what is not shown have an edge of their own, as on the screen; an item has its mark.
	const indent = tone === 'quote' || tone === 'untold' ? 22 : tone === 'item' ? 26 : 0;
	const lines = wrapped(text, width - indent, style.size, style.bold);
	const height = heightOf(lines, style.size);
	const mark = tone === 'quote' ? rect(x, y, 6, height, `fill="#${COLOUR.lake}"`) : tone === 'untold' ? rect(x, y, 8, height, `fill="#${COLOUR.hidden}"`) : tone === 'item' ? `<circle cx="${round(x + 7)}" cy="${round(y + style.size * 0.66)}" r="4" fill="#${style.colour}"/>` : '';
	return { svg: mark + drawn(lines, x + indent, y, width - indent, style), height: height + (tone === 'strong' ? 4 : 10) };
}

function stacked(lines: readonly Line[], x: number, y: number, width: number, change: (line: Line) => Partial<Style> = () => ({})): Part {
	let [svg, height] = ['', 0];
	for (const [i, line] of lines.entries()) {
		// A heading belongs to what comes after it.
		if (i > 0 && line.tone === 'strong') height += 12;
		const part = oneLine(line, x, y + height, width, change(line));
		svg += part.svg;
		height += part.height;
	}
	return { svg, height };
}

/** Where a number probably is: a line with an end at each side, light where it lies on its bar. */
const whisker = (low: number, high: number, y: number) =>
	[['FFFFFF', 6], [COLOUR.ink, 2.5]].map(([colour, width]) => `<path d="M${round(low)} ${round(y - 7)}V${round(y + 7)}M${round(low)} ${round(y)}H${round(high)}M${round(high)} ${round(y - 7)}V${round(y + 7)}" fill="none" stroke="#${colour}" stroke-width="${width}"/>`).join('');

const [CELL, HEAD, BESIDE, BAR] = [21, 16, 0.56, 20];
function table({ head, wide, rows, bars }: Extract<Block, { what: 'table' }>, y: number): Part {
	const all = wide.reduce((sum, one) => sum + one, 0);
	const widths = wide.map((one) => (INNER * (bars ? BESIDE : 1) * one) / all);
	const xs = widths.map((_, i) => EDGE + widths.slice(0, i).reduce((sum, one) => sum + one, 0));
	const cells = (texts: readonly string[], at: number, style: (i: number) => Style) => {
		const lines = texts.map((text, i) => wrapped(text, widths[i]! - 16, style(i).size, style(i).bold));
		return { svg: lines.map((one, i) => drawn(one, xs[i]!, at, widths[i]! - 16, style(i))).join(''), height: Math.max(0, ...lines.map((one, i) => heightOf(one, style(i).size))) };
	};
	const top = cells(head, y, () => ({ size: HEAD, colour: COLOUR.quiet, bold: true }));
	let svg = top.svg + stroke(EDGE, y + top.height + 6, EDGE + INNER, y + top.height + 6, COLOUR.strong);
	let at = y + top.height + 6;
	// The number stands before its bar: at the end of a line that says how sure it is it would be taken for that end.
	const number = EDGE + INNER * BESIDE;
	const from = number + 62;
	const unit = bars ? (EDGE + INNER - from - 4) / Math.max(1, bars.max, ...(bars.ranges ?? []).map((one) => one?.[1] ?? 0)) : 0;
	rows.forEach((texts, row) => {
		const one = cells(texts, at + 11, (i) => ({ size: CELL, colour: COLOUR.ink, bold: i === 0 }));
		const height = Math.max(one.height, 28) + 20;
		svg += one.svg;
		const value = bars?.values[row] ?? null;
		if (bars && value !== null) {
			const range = bars.ranges?.[row];
			const middle = at + height / 2;
			svg += rect(from, middle - BAR / 2, Math.max(2, value * unit), BAR, `fill="#${COLOUR.lake}"`) + (range ? whisker(from + range[0] * unit, from + range[1] * unit, middle) : '');
			svg += drawn([String(value)], number, middle - CELL * 0.62, 48, { size: CELL, colour: COLOUR.ink, bold: true, at: 'end' });
		}
		at += height;
		svg += stroke(EDGE, at, EDGE + INNER, at, COLOUR.line);
	});
	return { svg, height: at - y + 18 };
}

const [GAP, PAD] = [24, 24];
const MARK = { fix: '●', protect: '○', uncertain: '◌' } as const;
function columns({ columns: all }: Extract<Block, { what: 'columns' }>, y: number): Part {
	const width = (INNER - GAP * (all.length - 1)) / all.length;
	const parts = all.map(({ kind, heading, lines }, i) => {
		const colour = kind === 'fix' ? COLOUR.surface : COLOUR.ink;
		return stacked([{ tone: 'strong', text: `${MARK[kind]} ${heading}` }, ...lines], EDGE + i * (width + GAP) + PAD, y + PAD, width - 2 * PAD, ({ tone, text }) => ({ colour, size: tone === 'quiet' ? 19 : tone === 'strong' && text.startsWith(MARK[kind]) ? 28 : 22 }));
	});
	const height = Math.max(...parts.map((one) => one.height)) + 2 * PAD - 10;
	const boxes = all.map(({ kind }, i) => rect(EDGE + i * (width + GAP), y, width, height, `rx="14" fill="#${kind === 'fix' ? COLOUR.lake : COLOUR.surface}" stroke="#${COLOUR.lake}" stroke-width="3"${kind === 'uncertain' ? ' stroke-dasharray="10 7"' : ''}`));
	return { svg: boxes.join('') + parts.map((one) => one.svg).join(''), height: height + 20 };
}

/** The most that a dilemma can lean, either way. */
const MOST_LEAN = 3;
function beam({ first, second, middle, value }: Extract<Block, { what: 'beam' }>, y: number): Part {
	const half = INNER / 2 - 20;
	const pole: Style = { size: 22, colour: COLOUR.ink, bold: true };
	const [left, right] = [wrapped(first, half, pole.size, true), wrapped(second, half, pole.size, true)];
	const down = Math.max(heightOf(left, pole.size), heightOf(right, pole.size)) + 16;
	const [centre, line] = [EDGE + INNER / 2, y + down + 30];
	// The first is on the left, and what leans to it goes there.
	const long = (INNER / 2) * (Math.min(MOST_LEAN, Math.abs(value)) / MOST_LEAN);
	const bar = rect(value > 0 ? centre - long : centre, line - 16, Math.max(2, long), 32, `fill="#${COLOUR.lake}"`);
	const poles = drawn(left, EDGE, y, half, pole) + drawn(right, EDGE + INNER - half, y, half, { ...pole, at: 'end' });
	const middleLines = wrapped(middle, 400, 17);
	return { svg: poles + stroke(EDGE, line, EDGE + INNER, line, COLOUR.strong) + bar + stroke(centre, line - 28, centre, line + 28, COLOUR.ink, 2) + drawn(middleLines, centre - 200, line + 34, 400, { size: 17, colour: COLOUR.quiet, at: 'middle' }), height: down + 64 + heightOf(middleLines, 17) + 18 };
}

/** No higher than a screen. */
const HIGHEST = 900;
function image({ src, alt }: Extract<Block, { what: 'image' }>, y: number): Part {
	const { x, width, height } = placedIn(src, INNER, HIGHEST);
	return { svg: `<image href="${escaped(src)}" x="${round(EDGE + x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"><title>${escaped(alt)}</title></image>`, height: height + 20 };
}

const FACE = 300;
const LONG_QUOTE = 120;
/** Somebody drawn, and what is said of them beside. */
function meets({ drawing, lines, under }: Extract<Block, { what: 'meets' }>, y: number): Part {
	const scale = FACE / drawing.width;
	const high = drawing.height * scale;
	const paths = drawing.paths.map(({ d, fill, line }) => `<path d="${d}" fill="${fill === null ? 'none' : `#${fill}`}"${line ? '' : ' stroke="none"'}/>`).join('');
	// What reaches past its edge is cut there, as on the page.
	const face = `<clipPath id="face"><rect width="${drawing.width}" height="${drawing.height}"/></clipPath><g transform="translate(${EDGE} ${round(y)}) scale(${round(scale * 1000) / 1000})" clip-path="url(#face)" stroke="#${drawing.ink}" stroke-width="${drawing.thick}" stroke-linecap="round" stroke-linejoin="round" fill-rule="evenodd"><title>${escaped(drawing.alt)}</title>${rect(0, 0, drawing.width, drawing.height, `fill="#${drawing.ground}" stroke="none"`)}${paths}</g>`;
	const part = stacked(lines, EDGE + FACE + 44, y, INNER - FACE - 44, (line) => (line === lines[0] && line.tone === 'quote' ? { size: line.text.length <= LONG_QUOTE ? 42 : 32 } : {}));
	const below = stacked(under, EDGE, y + high + 22, FACE, ({ tone }) => ({ size: tone === 'strong' ? 21 : 18 }));
	return { svg: face + part.svg + below.svg, height: Math.max(high + (under.length > 0 ? 22 + below.height : 0), part.height) + 24 };
}

function block(one: Block, y: number): Part {
	if (one.what === 'lines') {
		const part = stacked(one.lines, EDGE, y, INNER);
		return { ...part, height: part.height + (one.lines.length > 0 ? 10 : 0) };
	}
	return one.what === 'table' ? table(one, y) : one.what === 'columns' ? columns(one, y) : one.what === 'image' ? image(one, y) : one.what === 'meets' ? meets(one, y) : one.what === 'wall' ? wall(one, EDGE, y, INNER) : beam(one, y);
}

/** The foot: round, people and day, that answers are made up where they are, and what has made it. */
function foot({ foot: from, madeUp }: Slide, y: number): Part {
	const style: Style = { size: 17, colour: COLOUR.quiet };
	const bold: Style = { ...style, colour: COLOUR.ember, bold: true };
	const [x, room] = madeUp ? [EDGE + measured(madeUp, style.size, true) + 16, INNER - 280 - measured(madeUp, style.size, true)] : [EDGE, INNER - 264];
	const lines = wrapped(from, room, style.size);
	const all = [stroke(EDGE, y, EDGE + INNER, y, COLOUR.line), madeUp ? drawn([madeUp], EDGE, y + 16, 300, bold) : '', drawn(lines, x, y + 16, room, style), drawn([PRODUCT], EDGE + INNER - 240, y + 16, 240, { ...style, at: 'end' })];
	return { svg: all.join(''), height: 16 + heightOf(lines, style.size) + 32 };
}

export function pictureOf(slide: Slide, lang: string): Picture {
	let [svg, y] = ['', 52];
	const put = (part: Part) => {
		svg += part.svg;
		y += part.height;
	};
	if (slide.about) put(oneLine({ tone: 'quiet', text: slide.about }, EDGE, y, INNER));
	const size = titleSize(slide.title);
	put(oneLine({ tone: 'lead', text: slide.title }, EDGE, y, INNER, { size }));
	y += 16;
	for (const one of slide.blocks) put(block(one, y));
	y += 6;
	put(foot(slide, y));
	const height = Math.ceil(y);
	const said = slide.notes.filter((note) => note !== '').join('\n');
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="'${FONT}', 'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible', system-ui, sans-serif"><title id="title">${escaped(slide.title)}</title><desc id="desc">${escaped(said)}</desc>${rect(0, 0, WIDTH, height, `fill="#${COLOUR.surface}"`)}${svg}</svg>\n`,
		width: WIDTH, height
	};
}
