/**
 * The standard normal distribution: upper tail, distribution function and quantile.
 *
 * In: z any number, p in [0, 1]. Out: probability in [0, 1]; quantile in [−∞, ∞] (p = 0 and p = 1 give the infinities).
 * Degenerate: NaN, or p outside [0, 1], gives NaN.
 * Source: tail by the power series for z < 2.5 and Lentz's continued fraction for Mills' ratio above (Abramowitz & Stegun
 * 26.2.11 and 26.2.14); quantile by Newton on the logarithm of the tail, which is concave, so it converges monotonically
 * from a start to the right of the root.
 * Reference: R's pnorm and qnorm. Tolerance: 1e−13 relative in the tail, 1e−12 for the quantile.
 */
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(Z > z), without the cancellation of 1 − CDF. */
export function normalUpperTail(z: number): number {
	if (Number.isNaN(z)) return NaN;
	if (z < 0) return 1 - normalUpperTail(-z);
	if (z < 2.5) {
		let term = z;
		let sum = z;
		for (let m = 3; Math.abs(term) > 1e-17 * sum; m += 2) {
			term *= (z * z) / m;
			sum += term;
		}
		return 0.5 - density(z) * sum;
	}
	// 1/(z + 1/(z + 2/(z + 3/…))), from the innermost term; 200 levels exceed double precision for z ≥ 2.5.
	let fraction = z;
	for (let m = 200; m >= 1; m--) fraction = z + m / fraction;
	return density(z) / fraction;
}

export const normalCdf = (z: number): number => normalUpperTail(-z);

export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	if (p === 0.5) return 0;
	const tail = Math.min(p, 1 - p);
	// P(Z > z) ≤ ½·exp(−z²/2), so this start is to the right of the root.
	let z = Math.sqrt(-2 * Math.log(tail));
	for (let i = 0; i < 100; i++) {
		const upper = normalUpperTail(z);
		const step = (Math.log(upper / tail) * upper) / density(z);
		z += step;
		if (!(Math.abs(step) > 1e-15 * Math.max(1, z))) break;
	}
	return p < 0.5 ? -z : z;
}
