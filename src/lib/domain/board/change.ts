/**
 * What can be done to a board, one thing at a time. A change says what it is about by the tile's id, so that the changes of two
 * people can be made one after the other; made twice it is made once. Only a text can be changed by two at once: it says what it
 * was written over.
 */
import { z } from 'zod';
import { figuresFor } from '#domain/statistics/story.ts';
import { beside, besideAddress, LENGTHS, MOST_TILES, tile, WIDTHS, type Board, type Tile } from './board.ts';
import { placed } from './placed.ts';

const id = z.string().regex(/^[a-z0-9]{6,20}$/);
const words = z.strictObject({ heading: z.string().max(LENGTHS.heading), text: z.string().max(LENGTHS.text) });
const described = z.strictObject({ alt: z.string().max(LENGTHS.alt), caption: z.string().max(LENGTHS.caption) });
export const change = z.discriminatedUnion('op', [
	/** `after`: the tile that it comes after; null puts it first, and one that is gone last. */
	z.strictObject({ op: z.literal('add'), tile, after: id.nullable() }),
	z.strictObject({ op: z.literal('move'), id, after: id.nullable() }),
	z.strictObject({ op: z.literal('width'), id, width: z.union(WIDTHS.map((one) => z.literal(one))) }),
	z.strictObject({ op: z.literal('write'), id, was: words, now: words }),
	/** Another picture: what the last one showed is not what this one shows. */
	z.strictObject({ op: z.literal('picture'), id, picture: z.string().regex(/^[0-9a-f]{16}$/) }),
	z.strictObject({ op: z.literal('describe'), id, was: described, now: described }),
	/** Puts a figure beside a story, or takes it away. */
	z.strictObject({ op: z.enum(['beside', 'not_beside']), id, figure: beside }),
	z.strictObject({ op: z.literal('title'), was: z.string().max(LENGTHS.title), now: z.string().max(LENGTHS.title) }),
	z.strictObject({ op: z.literal('remove'), id })
]);
export type Change = z.infer<typeof change>;

/** `gone`: somebody has taken the tile away; `written`: somebody has written in it; `full`: no more tiles fit; `fourth_figure`: three stand beside the story. */
export type Refusal = 'gone' | 'written' | 'full' | 'fourth_figure';
export type Changed = { board: Board } | { refused: Refusal };

const put = (board: Board, tiles: Tile[]): Changed => ({ board: { ...board, tiles } });

/** The board with the change made, or why it cannot be. */
export function apply(board: Board, what: Change): Changed {
	const { tiles } = board;
	switch (what.op) {
		case 'title': {
			const now = what.now.trim();
			if (board.title === now) return { board };
			return board.title === what.was ? { board: { ...board, title: now || what.was } } : { refused: 'written' };
		}
		case 'add':
			if (tiles.some(({ id }) => id === what.tile.id)) return { board };
			return tiles.length < MOST_TILES ? put(board, placed(tiles, what.tile, what.after)) : { refused: 'full' };
		case 'remove':
			return put(board, tiles.filter(({ id }) => id !== what.id));
	}
	const found = tiles.find(({ id }) => id === what.id);
	if (!found) return { refused: 'gone' };
	const become = (one: Tile) => put(board, tiles.map((other) => (other === found ? one : other)));
	if (what.op === 'move') return what.after === what.id ? { board } : put(board, placed(tiles, found, what.after));
	if (what.op === 'width') return become({ ...found, width: what.width });
	if (what.op === 'picture' || what.op === 'describe') {
		if (found.kind !== 'image') return { refused: 'gone' };
		if (what.op === 'picture') return found.picture === what.picture ? { board } : become({ ...found, picture: what.picture, alt: found.picture === '' ? found.alt : '' });
		const says = ({ alt, caption }: { alt: string; caption: string }) => found.alt === alt && found.caption === caption;
		return says(what.now) ? { board } : says(what.was) ? become({ ...found, ...what.now }) : { refused: 'written' };
	}
	if (what.op !== 'write') {
		if (found.kind !== 'quote') return { refused: 'gone' };
		const others = found.beside.filter((one) => besideAddress(one) !== besideAddress(what.figure));
		if (what.op === 'not_beside') return others.length === found.beside.length ? { board } : become({ ...found, beside: others });
		if (others.length < found.beside.length) return { board };
		const more = figuresFor(found.beside, what.figure);
		return 'refused' in more ? more : become({ ...found, beside: more.figures });
	}
	if (found.kind !== 'text') return { refused: 'gone' };
	const is = ({ heading, text }: { heading: string; text: string }) => found.heading === heading && found.text === text;
	return is(what.now) ? { board } : is(what.was) ? become({ ...found, ...what.now }) : { refused: 'written' };
}

/** Which change one of these would be: the tile before, or after; one step wider, or narrower. Null where there is none. */
export function step(tiles: readonly Tile[], id: string, to: 'earlier' | 'later' | 'wider' | 'narrower'): Change | null {
	const at = tiles.findIndex((one) => one.id === id);
	const one = tiles[at];
	if (!one) return null;
	if (to === 'earlier') return at === 0 ? null : { op: 'move', id, after: tiles[at - 2]?.id ?? null };
	if (to === 'later') return at === tiles.length - 1 ? null : { op: 'move', id, after: tiles[at + 1]!.id };
	const width = WIDTHS[WIDTHS.indexOf(one.width) + (to === 'wider' ? 1 : -1)];
	return width === undefined ? null : { op: 'width', id, width };
}
