/**
 * V*: the respondent-level covariance of log-worths, shrunk towards the model covariance.
 *
 * In: the information I at the mode (ghost included, P×P), Σ g·gᵀ of the weighted respondent scores g (without prior, P×P),
 * n, K ≤ P.
 * Out, all K×K, parameters after the K-th integrated out: V = the K×K block of I⁻¹; CR1 = n/(n−1)·Σ u_r u_rᵀ with
 * u_r = I⁻¹·g_r; φ = max(1, tr(V⁻¹·CR1)/(K−1)), the average design effect; V* = (n·CR1 + K·φ·V)/(n + K); df = n − 1.
 * Missing values: a respondent without an informative answer is not among the scores. Weights enter through the scores.
 * Degenerate: n < 2, K < 2 or an information that is not positive definite gives `null` (no interval is possible).
 * Limit: in a direction that no answer informs (an item never shown, two islands) CR1 is zero and V* shrinks as n grows
 * although there is no information; callers must not show intervals there (`luce-profile.ts` does not).
 * Source: methods.md section 3. Reference: own Python and JS, fixture `smalln_german8_intervals`. Tolerance: 1e−6.
 */
import { addProduct, cholesky, inverse, mirror, multiply } from './linalg.ts';

export interface ClusterCovariance {
	model: Float64Array;
	cr1: Float64Array;
	phi: number;
	shrunk: Float64Array;
	df: number;
}

/** Σ g gᵀ over the rows of an n × p array. */
export function crossProduct(rows: Float64Array, p: number): Float64Array {
	const sum = new Float64Array(p * p);
	for (let row = 0; row < rows.length; row += p) addProduct(sum, rows.subarray(row, row + p), p);
	return mirror(sum, p);
}

/** The upper left k×k block of a p×p matrix. */
export function block(matrix: Float64Array, p: number, k: number): Float64Array {
	if (p === k) return matrix;
	const result = new Float64Array(k * k);
	for (let i = 0; i < k; i++) result.set(matrix.subarray(i * p, i * p + k), i * k);
	return result;
}

/** V* from its parts: the cluster sum Σ u uᵀ, the model covariance V and its inverse, all K×K. Null when n < 2 or K < 2. */
export function shrinkCovariance(
	clusterSum: Float64Array,
	model: Float64Array,
	precision: Float64Array,
	n: number,
	k: number
): ClusterCovariance | null {
	if (n < 2 || k < 2) return null;
	const cr1 = clusterSum.map((x) => (x * n) / (n - 1));
	let trace = 0;
	for (let i = 0; i < k * k; i++) trace += precision[i]! * cr1[i]!;
	const phi = Math.max(1, trace / (k - 1));
	const shrunk = cr1.map((x, i) => (n * x + k * phi * model[i]!) / (n + k));
	return { model, cr1, phi, shrunk, df: n - 1 };
}

export function clusterCovariance(
	information: Float64Array,
	scoreProducts: Float64Array,
	n: number,
	k: number
): ClusterCovariance | null {
	const p = Math.round(Math.sqrt(information.length));
	if (n < 2 || k < 2) return null;
	const factor = cholesky(information, p);
	if (factor === null) return null;
	const full = inverse(factor, p);
	// Σ u uᵀ = V·(Σ g gᵀ)·V: one sum over respondents instead of a product with V for each of them.
	const clusterSum = block(multiply(multiply(full, scoreProducts, p), full, p), p, k);
	const model = block(full, p, k);
	let precision = information;
	if (p > k) {
		const own = cholesky(model, k);
		if (own === null) return null;
		precision = inverse(own, k);
	}
	return shrinkCovariance(clusterSum, model, precision, n, k);
}
