/**
 * What statements about the order of points rest on: smoothed shares m̃ and V of mean-shares.ts. V is singular along 1, since
 * shares sum to 1; only contrasts are used. Leaving a person out means counting again.
 * Degenerate: nobody, or one person: no positions.
 */
import { meanShares, type MeanShares, type PointsData } from './mean-shares.ts';
import { claimProbability, highestOf, type LeaveOneOut, type LeaveOneOutInput, type OrderSource, type Positions } from './order-source.ts';

const positionsOf = ({ effectiveN, smoothed, covariance }: MeanShares): Positions | null =>
	smoothed === null || covariance === null ? null : { n: effectiveN, values: smoothed, covariance };

function leavePointsOut(data: PointsData, everybody: MeanShares, { claims, among, top }: LeaveOneOutInput): LeaveOneOut {
	const usual = top ?? (everybody.smoothed === null ? [] : [highestOf(everybody.smoothed, among)]);
	const without = everybody.respondentIndex.map((gone) => meanShares({ ...data, respondents: data.respondents.filter((_, r) => r !== gone) }));
	return {
		topChanges: without.some(({ smoothed }) => smoothed !== null && !usual.includes(highestOf(smoothed, among))),
		lowest: claims.map((claim) => {
			const all = without.map((rest) => {
				const positions = positionsOf(rest);
				return positions === null ? null : claimProbability(positions, claim);
			});
			return all.length === 0 || all.includes(null) ? null : Math.min(...(all as number[]));
		})
	};
}

export function pointsOrder(data: PointsData, shares: MeanShares): OrderSource {
	return {
		n: shares.effectiveN,
		people: shares.n,
		positions: positionsOf(shares),
		comparable: shares.n === 0 ? [] : data.items.map((_, j) => j),
		leaveOneOut: (input) => leavePointsOut(data, shares, input)
	};
}
