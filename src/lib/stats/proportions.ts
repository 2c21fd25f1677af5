/**
 * Intervals for a proportion (Wilson's score) and for a difference of two independent ones (Newcombe's method 10).
 *
 * In: successes (0 … n, need not be whole), n, level in (0, 1).
 * Out: { estimate, low, high } with low ≤ estimate ≤ high, inside [0, 1] (difference: [−1, 1]); 0 of n begins at exactly 0,
 * n of n ends at exactly 1.
 * Missing values: not counted in n. Degenerate: n = 0, or successes outside 0 … n, gives null.
 * Source: Wilson (1927); Newcombe (1998), Statistics in Medicine 17:857 and 17:873. Reference: R prop.test without
 * continuity correction, fixture `intervals_newcombe1998`. Tolerance: 1e−9.
 */
import { normalQuantile } from './normal.ts';

export interface Interval {
	estimate: number;
	low: number;
	high: number;
}

export function wilsonInterval(successes: number, n: number, level: number): Interval | null {
	if (!(n > 0 && successes >= 0 && successes <= n)) return null;
	const z = normalQuantile((1 + level) / 2);
	const estimate = successes / n;
	const centre = (successes + (z * z) / 2) / (n + z * z);
	const half = (z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4)) / (n + z * z);
	// The score interval ends at exactly 0 and 1 there; avoid rounding.
	return {
		estimate,
		low: successes === 0 ? 0 : Math.max(0, centre - half),
		high: successes === n ? 1 : Math.min(1, centre + half)
	};
}

/** Proportion of the first minus proportion of the second. */
export function newcombeDifference(
	first: { successes: number; n: number },
	second: { successes: number; n: number },
	level: number
): Interval | null {
	const a = wilsonInterval(first.successes, first.n, level);
	const b = wilsonInterval(second.successes, second.n, level);
	if (a === null || b === null) return null;
	const estimate = a.estimate - b.estimate;
	return {
		estimate,
		low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate),
		high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low)
	};
}
