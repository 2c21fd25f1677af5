import { whole, type Piece } from '#domain/question/piece.ts';
import type { BalanceAnswer } from './answer.ts';
import { dilemmaUnit } from './result.ts';

/** Steps towards the card with the smaller id. */
export const weighed = (answers: readonly BalanceAnswer[]): Piece[] =>
	answers.map(({ shown, score }) => whole(shown[0] < shown[1] ? score! : 0 - score!, dilemmaUnit(shown)));
