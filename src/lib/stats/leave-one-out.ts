/**
 * Does the answer depend on any one person? Every respondent is left out in turn, in any Luce format.
 *
 * In: the model and its fit (by fitModel, with the same ghost); `among`, the items that compete for the top; claims "i before
 * j" that somebody is about to state.
 * Out: `topChanges`, whether the item with the highest log-worth changes when some one is left out; per claim the lowest
 * P(i before j) over everybody's absence: below the threshold it was stated with, one person carries the claim; below ½ the
 * order turns. Who it is does not come out: it must not be shown.
 * Missing values: none. Degenerate: fewer than three respondents, or a refit that does not converge: `lowest` null.
 * How: weight 0 for one respondent and a warm start at the full fit: n refits of two or three Newton steps on aggregated
 * answers, nothing is read again. V* and df = n − 2 are those of the n − 1 who are left.
 * Limit: connectivity is not looked at again; two items that one single person joined hang on the prior without them, and
 * their order is then near a toss, which is also what should be said.
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
