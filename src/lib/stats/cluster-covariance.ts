/**
 * V*: the respondent-level covariance of log-worths, shrunk towards the model covariance.
 *
 * In: the information I at the mode (ghost included), the weighted respondent scores (n × K, without prior), n, K.
 * Out: V = I⁻¹; CR1 = n/(n−1)·Σ u_r u_rᵀ with u_r = V·g_r; φ = max(1, tr(I·CR1)/(K−1)), the average design effect;
 * V* = (n·CR1 + K·φ·V)/(n + K); df = n − 1.
 * Missing values: a respondent without an informative answer is not among the scores. Weights enter through the scores.
 * Degenerate: n < 2, K < 2 or an information that is not positive definite gives `null` (no interval is possible).
 * Limit, worth knowing: in a direction nobody's answer informs (an item never shown, two islands) CR1 is zero and V*
 * shrinks as n grows although nothing was learnt; callers must not show intervals there (`luce-profile.ts` does not).
 * Source: methods.md section 3. Reference: own Python and JS, fixture `smalln_german8_intervals`. Tolerance: 1e−6.
 */
import { cholesky, inverse, multiply } from './linalg.ts';

export interface ClusterCovariance {
	model: Float64Array;
	cr1: Float64Array;
	phi: number;
	shrunk: Float64Array;
	df: number;
}

export function clusterCovariance(
	information: Float64Array,
	scores: Float64Array,
	n: number,
	k: number
): ClusterCovariance | null {
	if (n < 2 || k < 2) return null;
	const factor = cholesky(information, k);
	if (factor === null) return null;
	const model = inverse(factor, k);

	// Σ u uᵀ = V·(Σ g gᵀ)·V: one K×K sum over respondents instead of a product with V for each of them.
	const meat = new Float64Array(k * k);
	for (let row = 0; row < n * k; row += k) {
		for (let i = 0; i < k; i++) {
			const g = scores[row + i]!;
			if (g === 0) continue;
			for (let j = 0; j <= i; j++) meat[i * k + j]! += g * scores[row + j]!;
		}
	}
	for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) meat[j * k + i] = meat[i * k + j]!;
	const cr1 = multiply(multiply(model, meat, k), model, k).map((x) => (x * n) / (n - 1));

	let trace = 0;
	for (let i = 0; i < k * k; i++) trace += information[i]! * cr1[i]!;
	const phi = Math.max(1, trace / (k - 1));
	const shrunk = cr1.map((x, i) => (n * x + k * phi * model[i]!) / (n + k));
	return { model, cr1, phi, shrunk, df: n - 1 };
}
