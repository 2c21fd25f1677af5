/**
 * log Γ and its first two derivatives for positive arguments.
 *
 * In: x > 0. Out: log Γ(x), ψ(x), ψ′(x). Degenerate: x ≤ 0 or NaN gives NaN.
 * Source: upward recurrence to x ≥ 12, then Stirling's series (Abramowitz & Stegun 6.1.41, 6.3.18, 6.4.12).
 * Reference: closed forms at ½, 1 and 2, and recurrences. Tolerance: 1e−13, relative above 1.
 */
interface GammaValues {
	logGamma: number;
	digamma: number;
	trigamma: number;
}

export function gammaFunctions(x: number): GammaValues {
	if (!(x > 0)) return { logGamma: NaN, digamma: NaN, trigamma: NaN };
	let product = 1;
	let digamma = 0;
	let trigamma = 0;
	let y = x;
	for (; y < 12; y++) {
		product *= y;
		digamma -= 1 / y;
		trigamma += 1 / y ** 2;
	}
	const r = 1 / y ** 2;
	const logSeries = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / y;
	const digammaSeries = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
	const trigammaSeries = (r / y) * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66 - (r * 691) / 2730)))));
	return {
		logGamma: (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + logSeries - Math.log(product),
		digamma: digamma + Math.log(y) - 1 / (2 * y) - digammaSeries,
		trigamma: trigamma + 1 / y + r / 2 + trigammaSeries
	};
}
