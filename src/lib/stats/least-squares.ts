/**
 * Least squares on graded pairs (Massey, HodgeRank) with its cyclic residual, and Colley's ratings: a quick preview.
 *
 * In: number of items K and scores { a, b, score } (positive favours a; null = skipped), or pair means with `weight`.
 * Out: `leastSquaresRatings`: ratings r with Σr = 0 that minimise Σ w(score − (r_a − r_b))², and `cyclicShare`, the part
 * of the weighted squared pair means that no ratings explain (i over j over l over i), 0 … 1; null when all means are 0.
 * `colleyRatings`: only who won counts, draws as half; mean ½, always defined.
 * Missing values: null scores are left out. Degenerate: items that no chain of pairs connects give null, since only
 * differences within a connected part exist.
 * Limit: ignores that the scale is bounded; the adjacent-category model (graded-pairs.ts) is the estimate.
 * Source: methods.md section 2e; Langville & Meyer (2012), ch. 2–3; Jiang et al. (2011). Reference: fixture
 * `graded_massey_ncaa2005`. Tolerance: 1e−9.
 */
import { cholesky, solve } from './linalg.ts';

export interface PairScore {
	a: number;
	b: number;
	score: number | null;
	weight?: number;
}
export interface LeastSquares {
	ratings: number[];
	cyclicShare: number | null;
}

/** Laplacian of the comparisons and the right-hand side. */
function normalEquations(k: number, scores: readonly PairScore[], value: (score: number) => number) {
	const matrix = new Float64Array(k * k);
	const right = new Float64Array(k);
	for (const { a, b, score, weight = 1 } of scores) {
		if (score === null) continue;
		matrix[a * k + a]! += weight;
		matrix[b * k + b]! += weight;
		matrix[a * k + b]! -= weight;
		matrix[b * k + a]! -= weight;
		right[a]! += weight * value(score);
		right[b]! -= weight * value(score);
	}
	return { matrix, right };
}

export function leastSquaresRatings(k: number, scores: readonly PairScore[]): LeastSquares | null {
	const { matrix, right } = normalEquations(k, scores, (score) => score);
	let trace = 0;
	for (let i = 0; i < k; i++) trace += matrix[i * k + i]!;
	// Adding a multiple of 11ᵀ fixes Σr = 0; with several components the matrix stays singular.
	const factor = cholesky(matrix.map((x) => x + trace / (k * k)), k);
	if (factor === null) return null;
	const ratings = Array.from(solve(factor, right, k));

	// Weighted mean per pair, signed towards the smaller index.
	const pairs = new Map<number, { a: number; b: number; sum: number; weight: number }>();
	for (const { a, b, score, weight = 1 } of scores) {
		if (score === null || weight === 0) continue;
		const [first, second] = a < b ? [a, b] : [b, a];
		const pair = pairs.get(first * k + second) ?? { a: first, b: second, sum: 0, weight: 0 };
		pair.sum += weight * (a < b ? score : -score);
		pair.weight += weight;
		pairs.set(first * k + second, pair);
	}
	let all = 0;
	let left = 0;
	for (const { a, b, sum, weight } of pairs.values()) {
		all += sum ** 2 / weight;
		left += weight * (sum / weight - (ratings[a]! - ratings[b]!)) ** 2;
	}
	return { ratings, cyclicShare: all > 0 ? left / all : null };
}

export function colleyRatings(k: number, scores: readonly PairScore[]): number[] {
	const { matrix, right } = normalEquations(k, scores, (score) => Math.sign(score) / 2);
	for (let i = 0; i < k; i++) {
		matrix[i * k + i]! += 2;
		right[i]! += 1;
	}
	// Laplacian + 2I is always positive definite.
	return Array.from(solve(cholesky(matrix, k)!, right, k));
}
