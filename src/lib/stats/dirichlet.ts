/**
 * Dirichlet distribution fitted to compositions, for simulations and for measuring spread; not a reported result (a
 * Dirichlet has no positive covariances, methods.md section 2c).
 *
 * In: rows of positive numbers (any sum; they are closed). Out: α by maximum likelihood, standard errors of log α,
 * log-likelihood, mean α/Σα. Degenerate: fewer than two rows, a value that is not positive, or rows
 * so alike that α diverges: null.
 * Source: the log-likelihood is concave in α. Reference: R VGAM `dirichlet`, fixture `coda_arcticlake`. Tolerance: 1e−6.
 */
import { gammaFunctions } from './gamma-functions.ts';
import { cholesky, inverse } from './linalg.ts';
import { newton, type Objective } from './newton.ts';

export interface DirichletFit {
	alpha: number[];
	standardErrorLog: number[];
	logLikelihood: number;
	mean: number[];
}

export function fitDirichlet(rows: readonly (readonly number[])[]): DirichletFit | null {
	const n = rows.length;
	const k = rows[0]?.length ?? 0;
	if (n < 2 || k < 2 || rows.some((row) => row.some((x) => !(x > 0)))) return null;
	const meanLog = new Float64Array(k);
	for (const row of rows) {
		const total = row.reduce((sum, x) => sum + x, 0);
		row.forEach((x, j) => (meanLog[j]! += Math.log(x / total) / n));
	}
	const objective: Objective = (alpha) => {
		const whole = gammaFunctions(alpha.reduce((sum, a) => sum + a, 0));
		const parts = Array.from(alpha, gammaFunctions);
		let value = n * whole.logGamma;
		parts.forEach((part, j) => (value += n * ((alpha[j]! - 1) * meanLog[j]! - part.logGamma)));
		return {
			value,
			gradient: Float64Array.from(parts, (part, j) => n * (whole.digamma - part.digamma + meanLog[j]!)),
			information: Float64Array.from({ length: k * k }, (_, at) => {
				const own = at % (k + 1) === 0 ? parts[at % k]!.trigamma : 0;
				return n * (own - whole.trigamma);
			})
		};
	};
	const fit = newton(objective, new Float64Array(k).fill(1));
	const factor = fit.converged ? cholesky(fit.information, k) : null;
	if (factor === null) return null;
	const variance = inverse(factor, k);
	const sum = fit.point.reduce((total, a) => total + a, 0);
	return {
		alpha: Array.from(fit.point),
		standardErrorLog: Array.from(fit.point, (a, j) => Math.sqrt(variance[j * k + j]!) / a),
		logLikelihood: fit.value,
		mean: Array.from(fit.point, (a) => a / sum)
	};
}
