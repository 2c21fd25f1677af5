/**
 * Weights of respondents: their scale, and how many equally weighted people they are worth.
 *
 * In: weights ≥ 0 of respondents with an informative answer. Out: `scaledWeights`: divided by their mean over those above 0, so
 * that 1/12 for all twelve is no weights at all; `effectiveN`: Kish's (Σw)²/Σw², between 1 and the number above 0.
 * Degenerate: no weight above 0 gives 0. Equal weights give exactly 1 each and exactly their number, not a rounding beside it,
 * since limits on n are sharp.
 * Source: methods.md section 3c; Kish (1965).
 */
export function scaledWeights(raw: ArrayLike<number>): Float64Array {
	const own = Float64Array.from(raw);
	const above = own.filter((weight) => weight > 0);
	const first = above[0];
	if (first === undefined) return own;
	if (above.every((weight) => weight === first)) return own.map((weight) => (weight > 0 ? 1 : 0));
	// Through the largest, so that a sum of tiny or huge weights neither vanishes nor overflows.
	const largest = above.reduce((most, weight) => Math.max(most, weight));
	const mean = above.reduce((sum, weight) => sum + weight / largest, 0) / above.length;
	return own.map((weight) => weight / largest / mean);
}

export function effectiveN(weights: ArrayLike<number>): number {
	let sum = 0;
	let squares = 0;
	for (let r = 0; r < weights.length; r++) {
		sum += weights[r]!;
		squares += weights[r]! ** 2;
	}
	return squares > 0 ? Math.round(((sum * sum) / squares) * 1e9) / 1e9 : 0;
}
