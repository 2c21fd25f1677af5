/**
 * What every trade-off format is to the code that fits, compares, and divides into classes: a log-likelihood that is a
 * sum over respondents, with its derivatives. One implementation per data shape; nobody else knows the shape.
 *
 * Parameters: the K log-worths first, then what the format needs besides (tie parameter, thresholds), P in all.
 * A respondent here is informative and has weight > 0; `respondentIndex` leads back to the data.
 * All functions are pure: the model is never changed, arrays that come out are new.
 * Missing values: none, they were left out when the model was made. Degenerate: no respondents is fine.
 * Source: methods.md section 1.
 */
import type { Evaluation, Objective } from './newton.ts';

export interface ResponseModel {
	itemCount: number;
	parameterCount: number;
	/** λ_BT = scale · λ: on that scale the ghost prior holds. 1 but for graded pairs (methods.md section 2e). */
	scale: number;
	respondentCount: number;
	/** Position in `data.respondents` of each informative respondent. */
	respondentIndex: Int32Array;
	respondentWeight: Float64Array;
	/** K×K, 1 where some answer put i before j: for `connectivity`. */
	beats: Uint8Array;
	/**
	 * Log-likelihood, gradient and information without prior, each respondent counted `weight` times.
	 * Without `weight` the respondents' own weights hold. Weights may be 0 (left out) or fractions (classes).
	 */
	likelihood(weight?: Float64Array): Objective;
	/** ℓ_r at the point, for each respondent, unweighted. */
	logLikelihoods(point: Float64Array): Float64Array;
	/** respondentCount × P, row r = respondentWeight_r · ∂ℓ_r/∂θ; without `weight` the rows sum to the gradient. */
	scores(point: Float64Array): Float64Array;
	/** Σ_r g_r·g_rᵀ over the rows of `scores`, P×P, without keeping the rows: a million people would fill the memory. */
	scoreProducts(point: Float64Array): Float64Array;
	/** Prior on the parameters after the K-th, added in place. Absent: they are free. */
	addExtraPrior?(point: Float64Array, evaluation: Evaluation): void;
}
