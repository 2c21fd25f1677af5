/**
 * Is the side shown first favoured? Score test of an extra term s·δ in a pair family, with respondents as clusters.
 *
 * In: the family, the stream of answers, the model and its fit without δ.
 * Out: ΣU_r/√(n/(n−1)·ΣU_r²), to be held against t(n−1); U_r is the respondent's score for δ, made orthogonal to the
 * fitted parameters by I_δθ·I⁻¹. Null when it cannot be known: n < 2, no answer away from 0, or no spread at all.
 * Source: methods.md section 2e (one extra parameter). Reference: simulation. No second fit is needed.
 */
import type { AnswerStream } from './answer-stream.ts';
import { cellWeights } from './cell-model.ts';
import type { LuceFit } from './fit-model.ts';
import { cholesky, solve } from './linalg.ts';
import { pairMoments, type PairFamily } from './pair-model.ts';
import type { ResponseModel } from './response-model.ts';

export function positionScore(family: PairFamily, stream: AnswerStream, model: ResponseModel, fit: LuceFit): number | null {
	const { itemCount: k, scores } = family;
	const { parameterCount: p, respondentCount: n, respondentWeight } = model;
	const factor = cholesky(fit.information, p);
	if (n < 2 || factor === null) return null;
	const outcomes = scores.length;
	const momentsAt = pairMoments(family, p - k);
	const weights = cellWeights(stream, k * k * outcomes, respondentWeight);
	const residual = new Float64Array(weights.length);
	const cross = new Float64Array(p); // information between δ and the other parameters
	for (let cell = 0; cell < weights.length; cell++) {
		if (weights[cell] === 0) continue;
		const pair = Math.floor(cell / outcomes);
		const [a, b] = [Math.floor(pair / k), pair % k];
		const { mean, variance, withScore } = momentsAt(fit.point, a, b);
		residual[cell] = scores[cell % outcomes]! - mean;
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
	return squares > 0 ? sum / Math.sqrt((squares * n) / (n - 1)) : null;
}
