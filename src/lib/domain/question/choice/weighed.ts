import { whole, type Piece } from '#domain/question/piece.ts';
import type { ChoiceAnswer } from './answer.ts';
import type { Choice } from './setting.ts';

/** Background questions have no result. */
export const weighed = (answers: readonly ChoiceAnswer[], { background }: Choice): Piece[] => (background ? [] : answers.map(({ value }) => whole(value)));
