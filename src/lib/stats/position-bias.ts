/**
 * Position bias: score test of an extra term s·δ in a pair family, with respondents as clusters.
 *
 * In: the family, the stream of answers, the model and its fit without δ.
 * Out: ΣU_r/√(n/(n−1)·Σ(U_r − Ū)²), to be compared with t(n−1), infinite where all U_r are equal; U_r is the respondent's
 * score for δ, made orthogonal to the fitted parameters by I_δθ·I⁻¹. Null when not estimable: n < 2, no answer other
 * than 0, or every U_r zero up to rounding.
 * Centred at Ū, because ΣU_r² includes the effect itself; uncentred, the level at n = 10 was 1 % and not 5 %.
 * Source: methods.md section 2e (one extra parameter). Reference: simulation (places.test.ts). No second fit is needed.
 */
import type { AnswerStream } from './answer-stream.ts';
import { cellWeights } from './cell-model.ts';
import { studentQuantile } from './distributions.ts';
import type { LuceFit } from './fit-model.ts';
import { cholesky, solve } from './linalg.ts';
import { pairMoments, type PairFamily } from './pair-model.ts';
import type { ResponseModel } from './response-model.ts';

/**
 * Nominal level of the warnings. The t distribution is a little too narrow with few people: at 5 % they came for 5–7 % of honest
 * groups of 10–40 (places.test.ts, 1 500 runs), at 3 % for 3–5 %.
 */
export const BIAS_LEVEL = 0.03;

/** Whether the first-shown side is favoured: t(n − 1) at `BIAS_LEVEL`, n effective, from n = 10. */
export function favoursSide(family: PairFamily, stream: AnswerStream, model: ResponseModel, fit: LuceFit): boolean {
	if (model.effectiveN < 10 || !fit.converged) return false;
	const statistic = positionScore(family, stream, model, fit);
	return statistic !== null && Math.abs(statistic) > studentQuantile(1 - BIAS_LEVEL / 2, model.effectiveN - 1);
}

export function positionScore(family: PairFamily, stream: AnswerStream, model: ResponseModel, fit: LuceFit): number | null {
	const { itemCount: k, scores } = family;
	const { parameterCount: p, respondentCount: n, respondentWeight } = model;
	const factor = cholesky(fit.information, p);
	if (n < 2 || factor === null) return null;
	const outcomes = scores.length;
	const momentsAt = pairMoments(family, p - k);
	const weights = cellWeights(stream, k * k * outcomes, respondentWeight);
	const residual = new Float64Array(weights.length);
	let information = 0; // of δ
	const cross = new Float64Array(p); // between δ and the other parameters
	for (let cell = 0; cell < weights.length; cell++) {
		if (weights[cell] === 0) continue;
		const pair = Math.floor(cell / outcomes);
		const [a, b] = [Math.floor(pair / k), pair % k];
		const { mean, variance, withScore } = momentsAt(fit.point, a, b);
		residual[cell] = scores[cell % outcomes]! - mean;
		information += weights[cell]! * variance;
		cross[a]! += weights[cell]! * variance;
		cross[b]! -= weights[cell]! * variance;
		for (let c = 0; c < p - k; c++) cross[k + c]! += weights[cell]! * withScore[c]!;
	}
	const adjustment = solve(factor, cross, p);
	const rows = model.scores(fit.point);
	let sum = 0;
	let squares = 0;
	for (let r = 0, c = 0; r < n; r++) {
		let own = 0;
		for (const to = stream.start[r + 1]!; c < to; c++) own += residual[stream.cell[c]!]!;
		own *= respondentWeight[r]!;
		for (let i = 0; i < p; i++) own -= adjustment[i]! * rows[r * p + i]!;
		sum += own;
		squares += own * own;
	}
	if (!(squares > 1e-18 * information)) return null;
	return sum / Math.sqrt((n / (n - 1)) * Math.max(0, squares - sum ** 2 / n));
}
