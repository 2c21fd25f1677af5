/**
 * Influence of single people: every respondent is left out in turn, in any Luce format.
 *
 * In: the model and its fit (by fitModel, with the same ghost); claims "i before j" that are about to be stated, the items that
 * compete for the top, and those that were said to be there.
 * Out: `topChanges`, whether leaving out one person gives an item outside the top the highest log-worth; per claim the lowest
 * P(i before j) over everybody's absence: below the probability at which the claim was made it depends on one person, below ½
 * the order is reversed. The person is not identified, since that must not be shown.
 * Degenerate: fewer than three respondents, an effective n below 2 without somebody, or a refit that does not converge:
 * `lowest` null.
 * Method: weight 0 for one respondent and a warm start at the full fit: n refits of two or three Newton steps on aggregated
 * answers. V* and the degrees of freedom are those of the remaining n − 1.
 * Limit: connectivity is not checked again; if one person alone joined two items, their order without that person is the
 * prior's, near ½.
 * Source: methods.md section 3. Reference: refits of data without the person (test). Tolerance: 1e−8.
 */
import { clusterCovariance, crossProduct } from './cluster-covariance.ts';
import { effectiveN } from './effective-n.ts';
import { fitModel, type FitOptions, type LuceFit } from './fit-model.ts';
import { claimProbability, highestOf, type LeaveOneOut, type LeaveOneOutInput } from './order-source.ts';
import type { ResponseModel } from './response-model.ts';

export interface FittedInput extends LeaveOneOutInput {
	fit: LuceFit;
	ghost?: FitOptions['ghost'];
}

export function leaveOneOut(model: ResponseModel, { fit, among, claims, top = [highestOf(fit.lambda, among)], ghost }: FittedInput): LeaveOneOut {
	const { respondentCount: people, parameterCount: p, itemCount: k } = model;
	const own = model.respondentWeight;
	const sum = own.reduce((all, weight) => all + weight, 0);
	const weight = Float64Array.from(own);
	let lowest: (number | null)[] = claims.map(() => 1);
	let topChanges = false;
	for (let r = 0; r < people; r++) {
		// Mean 1 over those who remain, as if the person had never answered.
		const scale = people === 1 ? 0 : (people - 1) / (sum - own[r]!);
		for (let other = 0; other < people; other++) weight[other] = other === r ? 0 : own[other]! * scale;
		const without = fitModel(model, { weight, start: fit.point, ...(ghost === undefined ? {} : { ghost }) });
		if (!top.includes(highestOf(without.lambda, among))) topChanges = true;
		if (claims.length === 0) continue;
		const scores = model.scores(without.point);
		for (let at = 0; at < scores.length; at++) scores[at] = (scores[at]! * weight[Math.floor(at / p)]!) / own[Math.floor(at / p)]!;
		const n = effectiveN(weight);
		const covariance = without.converged ? clusterCovariance(without.information, crossProduct(scores, p), n, k) : null;
		lowest = lowest.map((least, c) => {
			if (least === null || covariance === null) return null;
			return Math.min(least, claimProbability({ n, values: without.lambda, covariance: covariance.shrunk }, claims[c]!));
		});
	}
	return { topChanges, lowest: people < 3 ? claims.map(() => null) : lowest };
}
