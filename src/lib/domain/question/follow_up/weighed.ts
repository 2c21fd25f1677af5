import { whole, type Piece } from '#domain/question/piece.ts';
import type { FollowUpAnswer } from './answer.ts';
import { followUpUnit } from './result.ts';

export const weighed = (answers: readonly FollowUpAnswer[]): Piece[] =>
	answers.flatMap((one) => (one.aspect === 'story' ? [] : [whole(one.value, followUpUnit(one.card, one.aspect))]));
