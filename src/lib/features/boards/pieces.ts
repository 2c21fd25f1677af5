/** What can be added to a board: each as a tile that needs only its id. */
import type { Tile } from '#domain/board/board.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export interface Piece {
	/** The same for the same, so that a form can say which. */
	key: string;
	name: string;
	/** Above the first of several: the question that they are about. */
	heading?: string;
	tile: WithoutId<Tile>;
}
