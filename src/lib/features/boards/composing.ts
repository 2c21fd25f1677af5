/** A board as something that several compose at once (data/browser/together.svelte.ts). */
import type { Kind, Together } from '#data/browser/together.svelte.ts';
import type { Board } from '#domain/board/board.ts';
import { apply, type Change, type Refusal } from '#domain/board/change.ts';

export type Composing = Together<Board, Change, Refusal>;

/** Texts, and what is said of a picture, can be written by two at once. */
export const boardsTogether: Kind<Board, Change, Refusal> = {
	name: 'board',
	apply(board, change) {
		const done = apply(board, change);
		return 'refused' in done ? done : { now: done.board };
	},
	joined(last, next) {
		const goesOn = last.op === next.op && (last.op === 'title' || ((last.op === 'write' || last.op === 'describe') && 'id' in next && last.id === next.id));
		return goesOn && 'was' in last ? ({ ...next, was: last.was } as Change) : null;
	},
	hasWords: (change) => 'was' in change,
	insisted(change, { title, tiles }) {
		if (change.op === 'title') return { ...change, was: title };
		const tile = 'id' in change ? tiles.find(({ id }) => id === change.id) : undefined;
		if (change.op === 'describe') return tile?.kind === 'image' ? { ...change, was: { alt: tile.alt, caption: tile.caption } } : null;
		return change.op === 'write' && tile?.kind === 'text' ? { ...change, was: { heading: tile.heading, text: tile.text } } : null;
	}
};
