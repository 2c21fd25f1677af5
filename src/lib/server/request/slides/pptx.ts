/** Slides as a file that PowerPoint and its like can change: texts are texts, tables are tables, charts have their numbers with them. The only module that knows the package. */
import type { Block, Deck, Line } from '#domain/board/slide.ts';
import { placedIn } from '#server/request/picture/placed.ts';
import { dirOf } from '#ui/direction.ts';
import type PptxGenJS from 'pptxgenjs';
import { beginning, clean } from './clean.ts';
import { finished, PICTURED } from './finish.ts';
import { COLOUR, FONT, PRODUCT } from './look.ts';
import { BESIDE, BODY, columnsOf, FACE, pagesOf, SIZE, type Page, type Placed } from './pages.ts';
import { pathIn } from './path.ts';
import { drawWall } from './wall.ts';

type Pptx = InstanceType<typeof PptxGenJS>;
type Drawn = ReturnType<Pptx['addSlide']>;
type Text = Exclude<Parameters<Drawn['addText']>[0], string>[number];

/** The package's own types do not know its own name for a path. */
const PATH = 'custGeom' as 'rect';
/** The package's own types know one way alone; both are written. */
const FROM_THE_OTHER_END = 'maxMin' as 'minMax';
const [WIDTH, LEFT, WHOLE] = [13.333, 0.6, 12.13];
const PAGE = 'Sida';
/** A title is as large as its length lets it be on the two lines that there are. */
const titleSize = (title: string): number => (title.length <= 50 ? 30 : title.length <= 95 ? 24 : title.length <= 130 ? 20 : 16);

/** Which way a text is read, whatever language the slides are in: a Swedish sentence stays one, whatever names are in it. */
const way = (text: string) => (dirOf(text) === 'rtl' && /^\P{L}*[\u0590-\u08ff]/u.test(text) ? { rtlMode: true, align: 'right' as const, lang: 'ar-SA' } : {});

function textOf({ tone, text }: Line, size: number = SIZE[tone], colour?: string): Text {
	const quiet = tone === 'quiet' || tone === 'untold';
	return {
		text,
		options: {
			breakLine: true, fontSize: size, bold: tone === 'strong' || tone === 'lead', italic: tone === 'quote', color: colour ?? (quiet ? COLOUR.quiet : COLOUR.ink), paraSpaceAfter: 6,
			...(tone === 'item' && { bullet: { indent: 16 } }), ...way(text)
		}
	};
}

/** In a run of its own: what is said of all of it gives way to the place's own size. */
const titleOf = (text: string, fontSize: number, lang: string): Text[] => [{ text, options: { fontSize, bold: true, color: COLOUR.ink, lang, ...way(text) } }];

function drawLines(slide: Drawn, lines: readonly Line[], y: number, h: number, lang: string) {
	const untold = lines.every(({ tone }) => tone === 'untold');
	// What is not shown has its own edge, as on the screen.
	if (untold && lines.length > 0) slide.addShape('rect', { x: BODY.x, y: y + 0.05, w: 0.12, h: Math.max(0.3, h - 0.1), fill: { color: COLOUR.hidden } });
	slide.addText(lines.map((one) => textOf(one)), { x: BODY.x + (untold ? 0.3 : 0), y, w: BODY.w - (untold ? 0.3 : 0), h, margin: 0, valign: 'top', fontFace: FONT, lang });
}

function drawTable(slide: Drawn, { block, y, rowHeight, size }: Extract<Placed, { rowHeight: number }>, lang: string) {
	const widths = columnsOf(block);
	const under = (color: string, pt: number) => [{ type: 'none' as const }, { type: 'none' as const }, { type: 'solid' as const, pt, color }, { type: 'none' as const }] as [object, object, object, object];
	const cell = (text: string, first: boolean, head: boolean) => ({
		text,
		options: { bold: head || first, fontSize: head ? 12 : size, color: head ? COLOUR.quiet : COLOUR.ink, border: under(head ? COLOUR.strong : COLOUR.line, head ? 1 : 0.5), valign: 'middle' as const, lang, ...way(text) }
	});
	const rows = [block.head.map((text) => cell(text, false, true)), ...block.rows.map((cells) => cells.map((text, i) => cell(text, i === 0, false)))];
	const high = block.bars ? block.rows.map(() => rowHeight) : [];
	slide.addTable(rows as Parameters<Drawn['addTable']>[0], {
		x: BODY.x, y, w: widths.reduce((all, one) => all + one, 0), colW: widths, ...(block.bars && { rowH: [0.36, ...high] }), fontFace: FONT, margin: [0.04, 0.1, 0.04, 0.05], autoPage: false, objectName: 'Tabell'
	});
	if (!block.bars) return;
	const { series, names, values, max } = block.bars;
	const from = BODY.x + BODY.w * BESIDE + 0.15;
	slide.addChart('bar', [{ name: series, labels: names, values: values as number[] }], {
		x: from, y: y + 0.36, w: BODY.x + BODY.w - from, h: rowHeight * block.rows.length, layout: { x: 0, y: 0, w: 1, h: 1 },
		barDir: 'bar', barGapWidthPct: 70, chartColors: [COLOUR.lake], catAxisHidden: true, catAxisOrientation: FROM_THE_OTHER_END, valAxisHidden: true, valGridLine: { style: 'none' }, catGridLine: { style: 'none' },
		// Room for the number after the longest bar.
		valAxisMinVal: 0, valAxisMaxVal: Math.ceil(max * 1.15), showValue: true, dataLabelPosition: 'outEnd', dataLabelFontFace: FONT, dataLabelFontSize: 14, dataLabelFontBold: true, dataLabelColor: COLOUR.ink,
		dataLabelFormatCode: '0', altText: [series, ...block.said].join('. ').slice(0, 4000).toWellFormed(), lang, showLegend: false, showTitle: false
	});
}

const SIZES = [16, 14, 12, 10] as const;
const MARK = { fix: '●', protect: '○', uncertain: '◌' } as const;
function drawColumns(pptx: Pptx, slide: Drawn, { columns }: Extract<Block, { what: 'columns' }>, y: number, h: number, lang: string) {
	const gap = 0.25;
	const w = (BODY.w - gap * (columns.length - 1)) / columns.length;
	const longest = Math.max(...columns.map(({ lines }) => lines.reduce((all, { text }) => all + Math.ceil(text.length / (w * 8)) + 0.4, 2)));
	const size = SIZES.find((one) => (longest * one * 1.25) / 72 <= h) ?? 10;
	columns.forEach(({ kind, heading, lines }, i) => {
		const colour = kind === 'fix' ? COLOUR.surface : COLOUR.ink;
		const all = [textOf({ tone: 'strong', text: `${MARK[kind]} ${heading}` }, size + 5, colour), ...lines.map((one) => textOf(one, one.tone === 'quiet' ? size - 2 : size, colour))];
		slide.addText(all, {
			x: BODY.x + i * (w + gap), y, w, h, shape: pptx.ShapeType.roundRect, rectRadius: 0.12, margin: [12, 14, 12, 14], valign: 'top', fontFace: FONT, lang, fit: 'shrink',
			fill: kind === 'fix' ? { color: COLOUR.lake } : { color: COLOUR.surface }, line: { color: COLOUR.lake, width: 2.25, dashType: kind === 'uncertain' ? 'dash' : 'solid' }
		});
	});
}

function drawBeam(slide: Drawn, { first, second, middle, series, value, said }: Extract<Block, { what: 'beam' }>, y: number, lang: string) {
	const half = BODY.w / 2 - 0.2;
	const pole = { y, h: 0.7, w: half, margin: 0, fontFace: FONT, fontSize: 16, bold: true, color: COLOUR.ink, lang, valign: 'bottom' as const };
	slide.addText(first, { ...pole, x: BODY.x });
	slide.addText(second, { ...pole, x: BODY.x + BODY.w - half, align: 'right' });
	slide.addShape('line', { x: BODY.x + BODY.w / 2, y: y + 0.8, w: 0, h: 0.75, line: { color: COLOUR.strong, width: 1 } });
	slide.addShape('line', { x: BODY.x, y: y + 1.17, w: BODY.w, h: 0, line: { color: COLOUR.line, width: 1 } });
	slide.addChart('bar', [{ name: series, labels: [`${first} – ${second}`], values: [value] }], {
		x: BODY.x, y: y + 0.85, w: BODY.w, h: 0.65, layout: { x: 0, y: 0, w: 1, h: 1 }, barDir: 'bar', barGapWidthPct: 60, chartColors: [COLOUR.lake], invertedColors: [COLOUR.lake],
		catAxisHidden: true, valAxisHidden: true, valGridLine: { style: 'none' }, catGridLine: { style: 'none' }, valAxisMinVal: -3, valAxisMaxVal: 3, valAxisOrientation: FROM_THE_OTHER_END,
		showValue: false, showLegend: false, showTitle: false, altText: said.slice(0, 4000).toWellFormed(), lang
	});
	slide.addText(middle, { x: BODY.x + BODY.w / 2 - 1.5, y: y + 1.55, w: 3, h: 0.3, margin: 0, align: 'center', fontFace: FONT, fontSize: 12, color: COLOUR.quiet, lang });
}

function drawImage(slide: Drawn, { src, alt }: Extract<Block, { what: 'image' }>, y: number, h: number) {
	const { x, y: top, width, height } = placedIn(src, BODY.w, h);
	slide.addImage({ data: src.slice('data:'.length), x: BODY.x + x, y: y + top, w: width, h: height, altText: alt.slice(0, 4000).toWellFormed() });
}

/** Drawn shape by shape, so that a colour can be changed; they stand in one place and move one by one. */
function drawMeets(slide: Drawn, { drawing, lines }: Extract<Block, { what: 'meets' }>, y: number, lang: string) {
	const w = FACE.w - FACE.gap;
	const scale = w / drawing.width;
	slide.addShape('rect', { x: BODY.x, y, w, h: drawing.height * scale, fill: { color: drawing.ground }, objectName: `${PICTURED}${clean(drawing.alt)}` });
	for (const { d, fill, line } of drawing.paths) {
		const { x, y: top, w: wide, h: high, points } = pathIn(d, drawing);
		slide.addShape(PATH, {
			x: BODY.x + x * scale, y: y + top * scale, w: wide * scale, h: high * scale, points: points(scale) as never, objectName: 'Del av porträttet',
			...(fill === null ? {} : { fill: { color: fill } }), line: line ? { color: drawing.ink, width: drawing.thick * scale * 72 } : { type: 'none' as const }
		});
	}
	if (lines.length > 0) slide.addText(lines.map((one) => textOf(one)), { x: BODY.x + FACE.w, y, w: BODY.w - FACE.w, h: BODY.bottom - BODY.y, margin: 0, valign: 'top', fontFace: FONT, lang });
}

function drawPage(pptx: Pptx, page: Page, lang: string) {
	const slide = pptx.addSlide({ masterName: PAGE });
	if (page.about) slide.addText(page.about, { x: LEFT, y: 0.3, w: WHOLE, h: 0.35, margin: 0, fontFace: FONT, fontSize: page.about.length > 110 ? 11 : 14, color: COLOUR.quiet, lang, valign: 'middle', ...way(page.about) });
	slide.addText(titleOf(page.title, titleSize(page.title), lang), { placeholder: 'title', lang });
	for (const placed of page.placed) {
		const { block, y, h } = placed;
		if ('rowHeight' in placed) drawTable(slide, placed, lang);
		else if (block.what === 'lines') drawLines(slide, block.lines, y, h, lang);
		else if (block.what === 'columns') drawColumns(pptx, slide, block, y, h, lang);
		else if (block.what === 'image') drawImage(slide, block, y, h);
		else if (block.what === 'meets') drawMeets(slide, block, y, lang);
		else if (block.what === 'wall') drawWall(pptx, slide, block, BODY.x, y, BODY.w, h, lang);
		else if (block.what === 'beam') drawBeam(slide, block, y, lang);
	}
	const foot: Text[] = [{ text: page.foot }, ...(page.madeUp ? [{ text: `${page.foot ? '  ·  ' : ''}${page.madeUp}`, options: { bold: true, color: COLOUR.ember } }] : [])];
	if (page.foot || page.madeUp) slide.addText(foot, { x: LEFT, y: 6.95, w: 11, h: 0.3, margin: 0, fontFace: FONT, fontSize: 12, color: COLOUR.quiet, lang });
	slide.addNotes(page.notes.join('\n'));
}

/** A large stone near and a small one far out weigh the same. */
function drawMark(slide: Drawn, x: number, y: number) {
	slide.addShape('line', { x, y: y + 0.62, w: 1.2, h: 0, line: { color: COLOUR.ink, width: 4 } });
	slide.addShape('ellipse', { x: x + 0.1, y: y + 0.08, w: 0.5, h: 0.5, fill: { color: COLOUR.ink } });
	slide.addShape('ellipse', { x: x + 0.94, y: y + 0.36, w: 0.22, h: 0.22, fill: { color: COLOUR.ink } });
	slide.addShape('triangle', { x: x + 0.4, y: y + 0.68, w: 0.26, h: 0.24, fill: { color: COLOUR.ink } });
}

function drawFirst(pptx: Pptx, deck: Deck, title: string, lang: string) {
	const slide = pptx.addSlide({ masterName: 'Första sidan' });
	if (deck.accent) slide.addShape('rect', { x: 0, y: 0, w: WIDTH, h: 0.16, fill: { color: deck.accent.replace('#', '').toUpperCase() } });
	drawMark(slide, LEFT + 0.3, 0.9);
	slide.addText(titleOf(title, title.length <= 40 ? 48 : title.length <= 90 ? 38 : 28, lang), { placeholder: 'title', lang });
	const facts = [clean(deck.workspace), clean(deck.facts)];
	slide.addText([textOf({ tone: 'strong', text: facts[0]! }, 22), textOf({ tone: 'quiet', text: facts[1]! }, 16)], { x: LEFT + 0.3, y: 4.85, w: WHOLE - 0.6, h: 1.2, margin: 0, valign: 'top', fontFace: FONT, lang });
	slide.addNotes([title, ...facts].join('\n'));
}

/** The whole file. Nobody's name is in it: who took it is not told, and when only as the day of the version. */
export async function slidesFile(deck: Deck): Promise<Buffer<ArrayBuffer>> {
	const { default: Package } = await import('pptxgenjs');
	const pptx: Pptx = new Package();
	const lang = deck.lang === 'sv' ? 'sv-SE' : 'en-GB';
	const title = beginning(clean(deck.title).replaceAll('\n', ' '), 200);
	Object.assign(pptx, { layout: 'LAYOUT_WIDE', title, subject: '', author: PRODUCT, company: '', theme: { headFontFace: FONT, bodyFontFace: FONT } });
	const placeholder = (y: number, h: number, size: number) => ({ placeholder: { options: { name: 'title', type: 'title' as const, x: LEFT, y, w: WHOLE, h, margin: 0, align: 'left' as const, valign: 'middle' as const, fontFace: FONT, fontSize: size, bold: true, color: COLOUR.ink }, text: '' } });
	pptx.defineSlideMaster({
		title: PAGE, background: { color: COLOUR.paper },
		objects: [{ rect: { x: LEFT, y: 1.7, w: WHOLE, h: 5.05, fill: { color: COLOUR.surface }, line: { color: COLOUR.line, width: 0.75 } } }, placeholder(0.65, 0.95, 30)],
		slideNumber: { x: 12.2, y: 6.95, w: 0.55, h: 0.3, fontFace: FONT, fontSize: 12, color: COLOUR.quiet, align: 'right' }
	});
	pptx.defineSlideMaster({ title: 'Första sidan', background: { color: COLOUR.paper }, objects: [{ rect: { x: 0, y: 7.1, w: WIDTH, h: 0.4, fill: { color: COLOUR.spruce } } }, placeholder(2.2, 2.4, 44)] });
	drawFirst(pptx, deck, title, lang);
	for (const slide of deck.slides) for (const page of pagesOf(slide, deck.goesOn)) drawPage(pptx, page, lang);
	const file = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
	return Buffer.from(await finished(file, { lang, day: deck.day }));
}
