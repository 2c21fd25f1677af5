/** Slides as pages with places in inches: what does not fit goes on where the next page begins, so that nothing is cut or runs off. */
import type { Block, Deck, Line, Slide, Tone } from '#domain/board/slide.ts';
import { fill } from '#ui/fill.ts';
import { beginning, clean } from './clean.ts';
import { heightOf } from './height.ts';
import { wallPages } from './wall-pages.ts';

/** Where the sheet's contents stand. */
export const BODY = { x: 0.9, y: 1.95, w: 11.53, bottom: 6.62 } as const;
export const SIZE: Record<Tone, number> = { lead: 28, plain: 18, strong: 20, quiet: 14, item: 18, quote: 18, untold: 18 };
/** Few rows are written larger, and stand further apart. */
const ROWS = [{ size: 18, least: 0.62 }, { size: 16, least: 0.48 }, { size: 14, least: 0.36 }, { size: 12, least: 0.31 }] as const;
/** Of a table's width, where bars stand beside it. */
export const BESIDE = 0.56;
const HEAD = 0.36;
const GAP = 0.12;
/** The room of somebody drawn, with what is between it and the lines. */
export const FACE = { w: 3.6, h: 3.7, gap: 0.31 } as const;
/** Rows that are read from a distance on one page. */
const MOST_ROWS = 12;
const LONGEST_TITLE = 180;
export const lineHeight = ({ tone, text }: Line, width: number = BODY.w): number => heightOf(text, width - (tone === 'plain' ? 0 : 0.35), SIZE[tone]) + 0.1;

type Table = Extract<Block, { what: 'table' }>;
export type Placed = { y: number; h: number; block: Exclude<Block, { what: 'table' }> } | { y: number; h: number; block: Table; rowHeight: number; size: number };
export interface Page {
	title: string;
	about: string;
	foot: string;
	madeUp: string;
	notes: string[];
	placed: Placed[];
}

/** The width in which a column's texts stand. */
export const columnsOf = ({ wide, bars }: Pick<Table, 'wide' | 'bars'>): number[] => {
	const all = wide.reduce((sum, one) => sum + one, 0);
	return wide.map((one) => (BODY.w * (bars ? BESIDE : 1) * one) / all);
};

/** Text in pieces that each fit on a page. */
function pieces(line: Line, room: number): Line[] {
	const most = Math.max(40, Math.floor(line.text.length * (room / lineHeight(line)) * 0.9));
	const all: Line[] = [];
	for (let rest = line.text; rest !== ''; ) {
		let piece = beginning(rest, most);
		while (piece.length > 40 && lineHeight({ ...line, text: piece }) > room) piece = beginning(piece, Math.floor(piece.length * 0.8));
		all.push({ ...line, text: piece });
		rest = rest.slice(piece.length).trimStart();
	}
	return all;
}

class Flow {
	pages: Placed[][] = [[]];
	#y: number = BODY.y;

	get #room(): number {
		return BODY.bottom - this.#y;
	}
	#next() {
		this.pages.push([]);
		this.#y = BODY.y;
	}
	#put(placed: { h: number } & ({ block: Exclude<Block, { what: 'table' }> } | { block: Table; rowHeight: number; size: number })) {
		this.pages.at(-1)!.push({ y: this.#y, ...placed } as Placed);
		this.#y += placed.h + GAP;
	}

	/** `after`: what has to follow on the same page. */
	lines(lines: readonly Line[], after = 0) {
		if (after > 0 && lines.reduce((all, one) => all + lineHeight(one), after) > this.#room && this.#y > BODY.y) this.#next();
		const whole = BODY.bottom - BODY.y;
		const all = lines.flatMap((line) => (lineHeight(line) > whole ? pieces(line, whole) : [line]));
		for (let at = 0; at < all.length; ) {
			let [h, to] = [0, at];
			// What is higher than a whole page, which is many empty lines, stands alone on one.
			while (to < all.length && (h + lineHeight(all[to]!) <= this.#room || (to === at && this.#y === BODY.y))) h += lineHeight(all[to++]!);
			// A heading does not stand alone at the foot.
			if (to < all.length && to - 1 > at && all[to - 1]!.tone === 'strong') h -= lineHeight(all[--to]!);
			if (to > at) this.#put({ h, block: { what: 'lines', lines: all.slice(at, to) } });
			at = to;
			if (at < all.length) this.#next();
		}
	}

	/** `under`: the height of what is to stand under it on the same page. */
	table(table: Table, under: number) {
		const widths = columnsOf(table);
		const heightsOf = ({ size, least }: (typeof ROWS)[number]) => table.rows.map((cells) => Math.max(least, ...cells.map((text, i) => heightOf(text, widths[i]! - 0.2, size) + 0.1)));
		const sum = (all: readonly number[]) => (table.bars ? Math.max(...all) * all.length : all.reduce((one, other) => one + other, 0));
		// As large as lets it stay on one page, with a line or two under it; what does not is written as usual.
		const { size, heights } = ROWS.map((one) => ({ size: one.size, heights: heightsOf(one) })).find(({ heights }) => heights.length <= MOST_ROWS && HEAD + sum(heights) + under <= this.#room) ?? { size: ROWS[2].size, heights: heightsOf(ROWS[2]) };
		for (let at = 0; at < table.rows.length; ) {
			// Beside bars all rows are as high as the highest, so that each bar stands by its row.
			let [rowHeight, high, to] = [0, 0, at];
			while (to < table.rows.length && to - at < MOST_ROWS) {
				const highest = Math.max(rowHeight, heights[to]!);
				const all = table.bars ? highest * (to - at + 1) : high + heights[to]!;
				if (HEAD + all > this.#room && !(to === at && this.#y === BODY.y)) break;
				[rowHeight, high] = [highest, all];
				to++;
			}
			if (to > at) {
				const part = <T,>(all: readonly T[]): T[] => all.slice(at, to);
				const bars = table.bars && { ...table.bars, names: part(table.bars.names), values: part(table.bars.values) };
				this.#put({ h: HEAD + high, rowHeight, size, block: { ...table, rows: part(table.rows), said: part(table.said), bars } });
			}
			at = to;
			if (at < table.rows.length) this.#next();
		}
	}

	/** Somebody drawn, with as many lines beside as there is room for: the others go on under it. */
	meets({ under, ...of }: Extract<Block, { what: 'meets' }>) {
		const block = { ...of, lines: [...of.lines, ...under], under: [] };
		if (this.#y > BODY.y) this.#next();
		const whole = BODY.bottom - BODY.y;
		let [h, to] = [0, 0];
		while (to < block.lines.length && h + lineHeight(block.lines[to]!, BODY.w - FACE.w) <= whole) h += lineHeight(block.lines[to++]!, BODY.w - FACE.w);
		// A heading does not stand alone at the foot.
		if (to < block.lines.length && to > 0 && block.lines[to - 1]!.tone === 'strong') to--;
		const rest = block.lines.slice(to);
		this.#put({ h: Math.max(h, FACE.h), block: { ...block, lines: block.lines.slice(0, to) } });
		if (rest.length > 0) {
			this.#next();
			this.lines(rest);
		}
	}

	/** Page after page of cards, its columns at the head of each. */
	wall(block: Extract<Block, { what: 'wall' }>) {
		if (this.#y > BODY.y) this.#next();
		const h = BODY.bottom - BODY.y;
		for (const [i, part] of wallPages(block, BODY.w, h).entries()) {
			if (i > 0) this.#next();
			this.#put({ h, block: part });
		}
	}

	whole(block: Exclude<Block, { what: 'table' | 'lines' }>, h: number) {
		if (h > this.#room) this.#next();
		this.#put({ h, block });
	}
}

const cleanBlock = (block: Block): Block => JSON.parse(JSON.stringify(block, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value))) as Block;

/** The pages of one slide. */
export function pagesOf(slide: Slide, goesOn: Deck['goesOn']): Page[] {
	const whole = clean(slide.title).replaceAll('\n', ' ');
	const title = beginning(whole, LONGEST_TITLE);
	const flow = new Flow();
	if (title !== whole) flow.lines([{ tone: 'plain', text: whole }]);
	for (const [i, block] of slide.blocks.map(cleanBlock).entries()) {
		// A heading stays with its table, and with the table's first row.
		if (block.what === 'lines') flow.lines(block.lines, block.lines.at(-1)?.tone === 'strong' && slide.blocks[i + 1]?.what === 'table' ? 1.1 : 0);
		else if (block.what === 'table') {
			const next = slide.blocks[i + 1];
			flow.table(block, next?.what === 'lines' && next.lines.length > 0 && next.lines.length < 3 ? next.lines.reduce((all, one) => all + lineHeight(one), GAP) : 0);
		}
		else if (block.what === 'meets') flow.meets(block);
		else if (block.what === 'wall') flow.wall(block);
		else flow.whole(block, block.what === 'columns' || block.what === 'image' ? BODY.bottom - BODY.y : 1.9);
	}
	const of = flow.pages.length;
	const same = { about: beginning(clean(slide.about).replaceAll('\n', ' '), LONGEST_TITLE), foot: clean(slide.foot), madeUp: clean(slide.madeUp) };
	const notes = slide.notes.map(clean).filter((one) => one !== '');
	return flow.pages.map((placed, i) => ({
		title: of === 1 ? title : fill(goesOn, { title: title === whole ? title : `${title} …`, n: i + 1, of }),
		...same, placed, notes: i === 0 ? [whole, ...notes] : [whole, same.foot].filter((one) => one !== '')
	}));
}
