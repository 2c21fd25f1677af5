/**
 * Statements about the order of a question, by the same rules for every format (verdict.ts), and their dependence on
 * single people.
 *
 * In: an estimate and its model, or the points; card ids, null where hidden. Out: typed statements.
 * Points have no log-worths: P(i before j) = T_{n−1}((m̃_i − m̃_j)/√(V_ii + V_jj − 2V_ij)) with m̃ and V of mean-shares.ts, and
 * leaving a person out means counting again. Degenerate: without a covariance nothing is stated.
 */
import type { Statement } from '#domain/result/cell.ts';
import { beforeProbability } from '#stats/contrasts.ts';
import type { Estimate } from '#stats/estimate.ts';
import { fitModel } from '#stats/fit-model.ts';
import { leaveOneOut, type LeaveOneOut, type OrderClaim } from '#stats/leave-one-out.ts';
import { meanShares, type MeanShares, type PointsData } from '#stats/mean-shares.ts';
import type { ResponseModel } from '#stats/response-model.ts';
import { verdictOf } from './verdict.ts';

/** Above this many people, leaving one out does not change the top and is skipped to save time. */
export const LEAVE_ONE_OUT_UP_TO = 150;

type Cards = readonly (string | null)[];

export function luceVerdict<Counts>(estimate: Estimate<Counts>, model: ResponseModel, cards: Cards): Statement[] {
	if (estimate.n > LEAVE_ONE_OUT_UP_TO) return verdictOf({ estimate, cards });
	return verdictOf({ estimate, cards, without: (claims, among) => leaveOneOut(model, { fit: fitModel(model), claims, among }) });
}

const before = ({ smoothed, covariance, df }: MeanShares, i: number, j: number): number | null =>
	smoothed === null || covariance === null || i === j ? null : beforeProbability(smoothed, covariance, i, j, df);

function leavePointsOut(data: PointsData, claims: readonly OrderClaim[], among: readonly number[]): LeaveOneOut {
	const top = ({ smoothed }: MeanShares) => among.reduce((best, i) => (smoothed![i]! > smoothed![best]! ? i : best), among[0] ?? 0);
	const everybody = meanShares(data);
	const usual = top(everybody);
	const without = everybody.respondentIndex.map((gone) => meanShares({ ...data, respondents: data.respondents.filter((_, r) => r !== gone) }));
	return {
		topChanges: without.some((rest) => rest.smoothed !== null && top(rest) !== usual),
		lowest: claims.map(({ first, then }) => {
			const all = without.map((rest) => before(rest, first, then));
			return all.includes(null) ? null : Math.min(...(all as number[]));
		})
	};
}

export function pointsVerdict(data: PointsData, cards: Cards): Statement[] {
	const shares = meanShares(data);
	const { n, smoothed } = shares;
	if (smoothed === null) return [];
	const estimate = {
		n,
		items: data.items.map((_, i) => ({ centred: smoothed[i]! })),
		before: data.items.map((_, i) => data.items.map((__, j) => before(shares, i, j)))
	};
	return verdictOf({ estimate, cards, ...(n <= LEAVE_ONE_OUT_UP_TO ? { without: (claims, among) => leavePointsOut(data, claims, among) } : {}) });
}
