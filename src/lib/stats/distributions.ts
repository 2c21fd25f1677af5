/**
 * Student's t: distribution function and quantile.
 *
 * In: t any number, df > 0 (need not be whole), p in [0, 1].
 * Out: probability in [0, 1]; quantile in [−∞, ∞] (p = 0 and p = 1 give the infinities).
 * Degenerate: df ≤ 0, p outside [0, 1] or NaN arguments give NaN; callers ask only with df ≥ 1.
 * Source: P(T > t) = ½·I_x(df/2, ½), x = df/(df+t²) (Abramowitz & Stegun 26.7.1), the incomplete beta by Lentz's
 * continued fraction. B(a, ½) comes from an asymptotic series for Γ(a+½)/Γ(a) after shifting a upwards, which
 * keeps full precision for df in the millions where a difference of two log-gammas would not.
 * Reference: closed forms for df 1, 2, 4 and R's qt. Tolerance: 1e−12 absolute for the CDF, 1e−10 relative for the quantile.
 */
function gammaRatio(a: number): number {
	// Γ(a+½)/Γ(a); the series in 1/a is exact to 1e−16 from a = 30.
	let factor = 1;
	let x = a;
	while (x < 30) {
		factor *= x / (x + 0.5);
		x += 1;
	}
	const r = 1 / x;
	const log = 0.5 * Math.log(x) - r / 8 + r ** 3 / 192 - r ** 5 / 640 + (17 * r ** 7) / 14336 - (31 * r ** 9) / 18432;
	return factor * Math.exp(log);
}

function betaFraction(a: number, b: number, x: number): number {
	const tiny = 1e-300;
	const guard = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let c = 1;
	let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
	let h = d;
	for (let m = 1; m <= 20000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		h *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		const delta = d * c;
		h *= delta;
		if (Math.abs(delta - 1) < 1e-16) break;
	}
	return h;
}

/** P(T > t) for t ≥ 0, without the cancellation of 1 − CDF. */
function upperTail(t: number, df: number): number {
	if (t === 0) return 0.5;
	if (t === Infinity) return 0;
	const a = df / 2;
	const ratio = (t * t) / df;
	const logX = -Math.log1p(ratio);
	const logY = -Math.log1p(1 / ratio);
	// 1/B(a, ½) = Γ(a+½)/(Γ(a)·Γ(½))
	const front = (gammaRatio(a) / Math.sqrt(Math.PI)) * Math.exp(a * logX + 0.5 * logY);
	const x = Math.exp(logX);
	if (x < (a + 1) / (a + 2.5)) return (0.5 * front * betaFraction(a, 0.5, x)) / a;
	return 0.5 * (1 - 2 * front * betaFraction(0.5, a, Math.exp(logY)));
}

export function studentCdf(t: number, df: number): number {
	if (!(df > 0) || Number.isNaN(t)) return NaN;
	return t > 0 ? 1 - upperTail(t, df) : upperTail(-t, df);
}

function density(t: number, df: number): number {
	return (gammaRatio(df / 2) / Math.sqrt(Math.PI * df)) * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));
}

export function studentQuantile(p: number, df: number): number {
	if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN;
	if (p === 0.5) return 0;
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	const tail = Math.min(p, 1 - p);
	let low = 0;
	let high = 1;
	while (upperTail(high, df) > tail) {
		low = high;
		high *= 2;
	}
	// Newton with a bracket; a step outside the bracket is replaced by bisection.
	let t = (low + high) / 2;
	for (let i = 0; i < 200; i++) {
		const error = upperTail(t, df) - tail;
		if (error > 0) low = t;
		else high = t;
		let next = t + error / density(t, df);
		if (!(next > low && next < high)) next = (low + high) / 2;
		const moved = Math.abs(next - t);
		t = next;
		if (moved <= 1e-15 * t) break;
	}
	return p < 0.5 ? -t : t;
}
