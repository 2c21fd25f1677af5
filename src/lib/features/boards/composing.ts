/** A board as something that several compose at once (data/browser/together.svelte.ts). */
import type { Kind, Together } from '#data/browser/together.svelte.ts';
import type { Board } from '#domain/board/board.ts';
import { apply, type Change, type Refusal } from '#domain/board/change.ts';

export type Composing = Together<Board, Change, Refusal>;

/** Only a text can be written by two at once. */
export const boardsTogether: Kind<Board, Change, Refusal> = {
	name: 'board',
	apply(board, change) {
		const done = apply(board, change);
		return 'refused' in done ? done : { now: done.board };
	},
	joined(last, next) {
		const goesOn = (last.op === 'write' && next.op === 'write' && last.id === next.id) || (last.op === 'title' && next.op === 'title');
		return goesOn ? ({ ...next, was: last.was } as Change) : null;
	},
	hasWords: ({ op }) => op === 'write' || op === 'title',
	insisted(change, { title, tiles }) {
		if (change.op === 'title') return { ...change, was: title };
		const tile = change.op === 'write' ? tiles.find(({ id }) => id === change.id) : undefined;
		return change.op === 'write' && tile?.kind === 'text' ? { ...change, was: { heading: tile.heading, text: tile.text } } : null;
	}
};
