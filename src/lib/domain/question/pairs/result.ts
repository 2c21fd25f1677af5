import { answeredFigures, orderedFigures, type Figure, type Ordered } from '#domain/result/cell.ts';

export interface PairsCounts {
	wins: number;
	losses: number;
	ties: number;
	/** Answers with the card that were not skipped. */
	shown: number;
}
export interface PairsResult extends Ordered<PairsCounts> {
	/** Pairs of those who weighed something; null where they would let somebody work out a hidden card. */
	answers: { answered: number; equal: number; unknown: number; skipped: number } | null;
}
export const figures = (result: PairsResult): Figure[] => [...orderedFigures(result), ...answeredFigures('answers', result.answers)];
