import { orderedFigures, type Figure, type Ordered } from '#domain/result/cell.ts';

export interface PointsCounts {
	points: number;
	shown: number;
}
/** `total`: stones per person. */
export interface PointsResult extends Ordered<PointsCounts> {
	total: number;
}
export const figures = (result: PointsResult): Figure[] => orderedFigures(result);
