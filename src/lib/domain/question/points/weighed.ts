import { whole, type Piece } from '#domain/question/piece.ts';
import type { PointsAnswer } from './answer.ts';

export const weighed = (answers: readonly PointsAnswer[]): Piece[] =>
	answers.map(({ shown, points }) => whole(Object.fromEntries(shown.map((card, i) => [card, points![i]!] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))));
