import { whole, type Piece } from '#domain/question/piece.ts';
import type { LadderAnswer } from './answer.ts';

export const weighed = (answers: readonly LadderAnswer[]): Piece[] => answers.map(({ value }) => whole(value));
