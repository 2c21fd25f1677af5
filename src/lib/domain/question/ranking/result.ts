import { orderedFigures, type Figure, type Ordered } from '#domain/result/cell.ts';

export interface RankingCounts {
	/** People who put it first: exact, as counts of choices are. */
	first: number;
	shown: number;
	/** Only where everybody ranked every card. */
	meanRank: number | null;
}
export type RankingResult = Ordered<RankingCounts>;
export const figures = (result: RankingResult): Figure[] => orderedFigures(result);
