/** A workshop's wall on slides: where each card stands, and which go on the next page. Nothing is made smaller to fit. */
import type { Block, WallCard } from '#domain/board/slide.ts';
import { beginning } from './clean.ts';
import { heightOf } from './height.ts';

type Wall = Extract<Block, { what: 'wall' }>;
/** In inches: between columns, inside a card, between cards, and of a column's head. */
export const WALL = { gap: 0.22, pad: 0.09, between: 0.09, head: 0.56 } as const;
export const CARD_SIZE = { mark: 10, text: 14, facts: 11, under: 11, dots: 12, decided: 11 } as const;
/** As much as is under a card on a slide: all of it is in the minutes. */
const MOST_UNDER = 4;

export const columnWidth = ({ columns }: Wall, width: number): number => (width - WALL.gap * (columns.length - 1)) / columns.length;

export interface CardLine {
	as: keyof typeof CARD_SIZE;
	text: string;
}
/** What stands in a card, from the top. */
export function cardLines({ mark, beside, text, facts, under, dots, decided }: WallCard): CardLine[] {
	const more = under.length - MOST_UNDER;
	return [
		{ as: 'mark' as const, text: [mark, beside].filter(Boolean).join('   ') }, { as: 'text' as const, text },
		...(facts ? [{ as: 'facts' as const, text: facts }] : []),
		...under.slice(0, MOST_UNDER).map((one) => ({ as: 'under' as const, text: `+ ${one}` })), ...(more > 0 ? [{ as: 'under' as const, text: `+ ${more}` }] : []),
		...(dots ? [{ as: 'dots' as const, text: `${'●'.repeat(Math.min(20, dots.n))}${dots.n > 0 ? ' ' : ''}${dots.said}` }] : []),
		...(decided ? [{ as: 'decided' as const, text: decided }] : [])
	];
}
export const cardHeight = (card: WallCard, width: number): number => cardLines(card).reduce((sum, { as, text }) => sum + heightOf(text, width - 2 * WALL.pad, CARD_SIZE[as]) + 0.03, 2 * WALL.pad);

/** A card that is higher than a page loses first what lies under it, then what is beside the matter: the notes and the minutes have all of it. */
function fitted(card: WallCard, width: number, room: number): WallCard {
	const bare = { ...card, under: card.under.length > 0 ? [String(card.under.length)] : [] };
	const ways = [card, bare, { ...bare, facts: '' }, { ...bare, facts: '', decided: beginning(card.decided, 80) }, { ...bare, facts: '', decided: beginning(card.decided, 80), text: beginning(card.text, 140) }];
	return ways.find((one) => cardHeight(one, width) <= room) ?? ways.at(-1)!;
}

/** The wall page by page: of each column as many cards as there is room for, the others on the next. */
export function wallPages(wall: Wall, width: number, height: number): Wall[] {
	const w = columnWidth(wall, width);
	const room = height - WALL.head;
	const pages: WallCard[][][] = [];
	wall.columns.forEach(({ cards }, column) => {
		let [page, y] = [0, 0];
		for (const card of cards) {
			const one = fitted(card, w, room);
			const h = cardHeight(one, w);
			if (y > 0 && y + h > room) [page, y] = [page + 1, 0];
			((pages[page] ??= wall.columns.map(() => []))[column] ??= []).push(one);
			y += h + WALL.between;
		}
	});
	return (pages.length > 0 ? pages : [wall.columns.map(() => [])]).map((cards) => ({ ...wall, columns: wall.columns.map((column, i) => ({ ...column, cards: cards[i]! })) }));
}
