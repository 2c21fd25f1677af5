/**
 * Influence of single people: every respondent is left out in turn, in any Luce format.
 *
 * In: the model and its fit (by fitModel, with the same ghost); `among`, the items that compete for the top; claims "i before
 * j" that are about to be stated.
 * Out: `topChanges`, whether leaving out one person changes the item with the highest log-worth; per claim the lowest
 * P(i before j) over everybody's absence: below the claim's threshold it depends on one person, below ½ the order is
 * reversed. The person is not identified, since that must not be shown.
 * Degenerate: fewer than three respondents, or a refit that does not converge: `lowest` null.
 * Method: weight 0 for one respondent and a warm start at the full fit: n refits of two or three Newton steps on aggregated
 * answers. V* and df = n − 2 are those of the remaining n − 1.
 * Limit: connectivity is not checked again; if one person alone joined two items, their order without that person is the
 * prior's, near ½.
 * Source: methods.md section 3. Reference: refits of data without the person (test). Tolerance: 1e−8.
 */
import { clusterCovariance, crossProduct } from './cluster-covariance.ts';
import { beforeProbability } from './contrasts.ts';
import { fitModel, type FitOptions, type LuceFit } from './fit-model.ts';
import type { ResponseModel } from './response-model.ts';

export interface OrderClaim {
	first: number;
	then: number;
}
export interface LeaveOneOutInput {
	fit: LuceFit;
	among: readonly number[];
	claims: readonly OrderClaim[];
	ghost?: FitOptions['ghost'];
}
export interface LeaveOneOut {
	topChanges: boolean;
	/** Per claim. */
	lowest: (number | null)[];
}

function highest(lambda: Float64Array, among: readonly number[]): number {
	return among.reduce((top, i) => (lambda[i]! > lambda[top]! ? i : top), among[0] ?? 0);
}

export function leaveOneOut(model: ResponseModel, { fit, among, claims, ghost }: LeaveOneOutInput): LeaveOneOut {
	const { respondentCount: n, parameterCount: p, itemCount: k } = model;
	const top = highest(fit.lambda, among);
	const weight = Float64Array.from(model.respondentWeight);
	let lowest: (number | null)[] = claims.map(() => 1);
	let topChanges = false;
	for (let r = 0; r < n; r++) {
		weight[r] = 0;
		const without = fitModel(model, { weight, start: fit.point, ...(ghost === undefined ? {} : { ghost }) });
		weight[r] = model.respondentWeight[r]!;
		if (highest(without.lambda, among) !== top) topChanges = true;
		if (claims.length === 0) continue;
		const scores = model.scores(without.point).fill(0, r * p, (r + 1) * p);
		const covariance = without.converged ? clusterCovariance(without.information, crossProduct(scores, p), n - 1, k) : null;
		lowest = lowest.map((least, c) => {
			if (least === null || covariance === null) return null;
			const { first, then } = claims[c]!;
			return Math.min(least, beforeProbability(without.lambda, covariance.shrunk, first, then, n - 2));
		});
	}
	return { topChanges, lowest: n < 3 ? claims.map(() => null) : lowest };
}
