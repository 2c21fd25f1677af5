import { whole, type Piece } from '#domain/question/piece.ts';
import type { RankingAnswer } from './answer.ts';

export const weighed = (answers: readonly RankingAnswer[]): Piece[] => answers.map(({ order }) => whole(order));
