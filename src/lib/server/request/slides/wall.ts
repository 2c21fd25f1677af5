/** A workshop's wall drawn on a slide: each card is a shape with its texts in it, to move and to change. */
import type { Block } from '#domain/board/slide.ts';
import { dirOf } from '#ui/direction.ts';
import type PptxGenJS from 'pptxgenjs';
import { COLOUR, FONT } from './look.ts';
import { CARD_SIZE, cardHeight, cardLines, columnWidth, WALL, type CardLine } from './wall-pages.ts';

type Pptx = InstanceType<typeof PptxGenJS>;
type Drawn = ReturnType<Pptx['addSlide']>;

const way = (text: string) => (dirOf(text) === 'rtl' && /^\P{L}*[\u0590-\u08ff]/u.test(text) ? { rtlMode: true, align: 'right' as const, lang: 'ar-SA' } : {});
function colourOf(as: CardLine['as'], told: boolean): string {
	if (as === 'mark') return told ? COLOUR.lake : COLOUR.quiet;
	if (as === 'dots') return COLOUR.copper;
	return as === 'decided' ? COLOUR.spruce : as === 'text' ? COLOUR.ink : COLOUR.quiet;
}

export function drawWall(pptx: Pptx, slide: Drawn, wall: Extract<Block, { what: 'wall' }>, x: number, y: number, width: number, height: number, lang: string): void {
	const w = columnWidth(wall, width);
	wall.columns.forEach(({ heading, hint, cards }, i) => {
		const left = x + i * (w + WALL.gap);
		slide.addShape(pptx.ShapeType.roundRect, { x: left - 0.08, y, w: w + 0.16, h: height, rectRadius: 0.1, fill: { color: COLOUR.column }, line: { type: 'none' as const }, objectName: 'Spalt' });
		const head = [{ text: heading, options: { fontSize: 18, bold: true, color: COLOUR.ink, breakLine: hint !== '', ...way(heading) } }, ...(hint ? [{ text: hint, options: { fontSize: 11, color: COLOUR.quiet, ...way(hint) } }] : [])];
		slide.addText(head, { x: left, y: y + 0.04, w, h: WALL.head - 0.1, margin: 0, valign: 'middle', fontFace: FONT, lang, objectName: heading });
		let top = y + WALL.head;
		for (const card of cards) {
			const h = cardHeight(card, w);
			const texts = cardLines(card).map(({ as, text }) => ({ text, options: { breakLine: true, fontSize: CARD_SIZE[as], bold: as === 'mark' || as === 'text' || as === 'decided', color: colourOf(as, card.told), paraSpaceAfter: 2, ...way(text) } }));
			slide.addText(texts, {
				x: left, y: top, w, h, shape: pptx.ShapeType.roundRect, rectRadius: 0.08, margin: [6, 8, 6, 8], valign: 'top', fontFace: FONT, lang, objectName: 'Lapp',
				fill: { color: COLOUR.surface }, line: card.most ? { color: COLOUR.copper, width: 2.25 } : { color: COLOUR.line, width: 0.75 }
			});
			top += h + WALL.between;
		}
	});
}
