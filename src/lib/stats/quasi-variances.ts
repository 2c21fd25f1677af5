/**
 * Quasi-variances: one number q_i per item such that q_i + q_j approximates the variance of λ_i − λ_j for every pair, so
 * that bars of ± √q can be compared without a reference item.
 *
 * In: covariance of K estimates (row-major; only contrasts matter, a zero row for a reference item is fine).
 * Out: `variances` q, `worst` = the most negative and most positive relative error of √(q_i + q_j) over all pairs, and
 * `usable`: both errors below 10 % and no q negative. Bars may only be drawn if true (methods.md section 3).
 * Degenerate: K < 3 (one contrast cannot be split in two), a contrast without positive variance, or
 * no convergence gives null. A q may be negative while all sums are positive, which is valid for contrasts.
 * Method: least squares of log(q_i + q_j) on log variance over the pairs, Gauss-Newton from positive starting values.
 * Source: Firth & de Menezes (2004), Biometrika 91:65. Reference: R qvcalc, fixtures `qv_ships` and `bt_citations`.
 * Tolerance: 1e−6.
 */
import { newton, type Objective } from './newton.ts';

export interface QuasiVariances {
	variances: number[];
	worst: { below: number; above: number };
	usable: boolean;
}

const LARGEST_ERROR = 0.1;

export function quasiVariances(covariance: ArrayLike<number>, k: number): QuasiVariances | null {
	if (k < 3) return null;
	const pairs: { i: number; j: number; variance: number }[] = [];
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < i; j++) {
			const variance = covariance[i * k + i]! + covariance[j * k + j]! - covariance[i * k + j]! - covariance[j * k + i]!;
			if (!(variance > 0)) return null;
			pairs.push({ i, j, variance });
		}
	}
	// The fit does not depend on the scale of the covariance; Newton's stopping rule does.
	const scale = pairs.reduce((sum, { variance }) => sum + variance, 0) / pairs.length;

	// −½ Σ residual² with JᵀJ for the information: damped Gauss-Newton. NaN where a sum is not positive: the step is halved.
	const objective: Objective = (q) => {
		let value = 0;
		const gradient = new Float64Array(k);
		const information = new Float64Array(k * k);
		for (const { i, j, variance } of pairs) {
			const sum = q[i]! + q[j]!;
			const residual = Math.log(variance / scale / sum);
			value -= residual ** 2 / 2;
			for (const at of [i, j]) {
				gradient[at]! += residual / sum;
				information[at * k + at]! += 1 / sum ** 2;
			}
			information[i * k + j]! += 1 / sum ** 2;
			information[j * k + i]! += 1 / sum ** 2;
		}
		return { value, gradient, information };
	};
	const fit = newton(objective, new Float64Array(k).fill(0.5), 500);
	if (!fit.converged) return null;

	const variances = Array.from(fit.point, (q) => q * scale);
	const errors = pairs.map(({ i, j, variance }) => Math.sqrt((variances[i]! + variances[j]!) / variance) - 1);
	const worst = { below: Math.min(0, ...errors), above: Math.max(0, ...errors) };
	const usable = Math.max(-worst.below, worst.above) < LARGEST_ERROR && variances.every((q) => q >= 0);
	return { variances, worst, usable };
}
