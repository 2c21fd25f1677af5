import { orderedFigures, type Figure, type Ordered } from '#domain/result/cell.ts';

export interface RankingCounts {
	/** People who put it first; null where that would be a small cell. */
	first: number | null;
	shown: number;
	/** Only where everybody ranked every card, and no first place is hidden: it would tell that one. */
	meanRank: number | null;
}
export type RankingResult = Ordered<RankingCounts>;
export const figures = (result: RankingResult): Figure[] => orderedFigures(result);
