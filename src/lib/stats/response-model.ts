/**
 * The interface of every trade-off format to the code that fits, compares and finds classes: a log-likelihood that is a sum
 * over respondents, with its derivatives. One implementation per data shape.
 *
 * Parameters: the K log-worths first, then the format's own (tie parameter, thresholds), P in all.
 * A respondent here is informative and has weight > 0; `respondentIndex` is the position in the data.
 * All functions are pure and return new arrays.
 * Missing values: left out when the model is made. Degenerate: no respondents is fine.
 * Source: methods.md section 1.
 */
import type { Evaluation, Objective } from './newton.ts';

export interface ResponseModel {
	itemCount: number;
	parameterCount: number;
	/** λ_BT = scale · λ, the scale of the ghost prior. 1 except for graded pairs (methods.md section 2e). */
	scale: number;
	respondentCount: number;
	/** Kish's (Σw)²/Σw²; `respondentCount` where weights are equal. Takes the place of n in limits, V* and df. */
	effectiveN: number;
	/** Position in `data.respondents` of each informative respondent. */
	respondentIndex: Int32Array;
	/** Mean 1. */
	respondentWeight: Float64Array;
	/** K×K, 1 where some answer put i before j: for `connectivity`. */
	beats: Uint8Array;
	/**
	 * Log-likelihood, gradient and information without prior, each respondent counted `weight` times.
	 * Without `weight` the respondents' own weights apply. Weights may be 0 (left out) or fractions (classes).
	 */
	likelihood(weight?: Float64Array): Objective;
	/** ℓ_r at the point, for each respondent, unweighted. */
	logLikelihoods(point: Float64Array): Float64Array;
	/** respondentCount × P, row r = respondentWeight_r · ∂ℓ_r/∂θ; without `weight` the rows sum to the gradient. */
	scores(point: Float64Array): Float64Array;
	/** Σ_r g_r·g_rᵀ over the rows of `scores`, P×P, without storing the rows. */
	scoreProducts(point: Float64Array): Float64Array;
	/** Prior on the parameters after the K-th, added in place. Absent: flat. */
	addExtraPrior?(point: Float64Array, evaluation: Evaluation): void;
}
