import { type Piece } from '#domain/question/piece.ts';

/** Own words have no result. */
export const weighed = (): Piece[] => [];
