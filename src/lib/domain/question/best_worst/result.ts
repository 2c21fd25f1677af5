import { answeredFigures, orderedFigures, type Figure, type Ordered } from '#domain/result/cell.ts';

/** Screens: how often the card was put first and last, and how often it was shown. */
export interface BestWorstCounts {
	best: number;
	worst: number;
	shown: number;
}
export interface BestWorstResult extends Ordered<BestWorstCounts> {
	/** Screens of those who weighed something; null where they would let somebody work out a hidden card. */
	screens: { answered: number; equal: number; skipped: number } | null;
}
export const figures = (result: BestWorstResult): Figure[] => [...orderedFigures(result), ...answeredFigures('screens', result.screens)];
