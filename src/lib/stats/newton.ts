/**
 * Damped Newton ascent for a concave objective; the only optimiser in `stats/`.
 *
 * In: `evaluate(point)` giving value, gradient and information (minus the Hessian, row-major, symmetric, positive
 * definite); a start; an iteration limit (default 100).
 * Out: the point, its evaluation, the number of Newton steps taken, and whether a stopping rule was met.
 * Degenerate: information that is not positive definite, or a value that is not finite, ends the
 * search at the last good point with `converged: false`; nothing is thrown. Zero parameters converge at once.
 * Rule (methods.md section 1): solve I·d = g by Cholesky; halve the step while the value decreases; stop when
 * max|d| < 1e−10, or when relative Δ < 1e−14 and max|g| < 1e−8. A decrease below 1e−13 of the value is rounding and does
 * not count. In nearly separated data the rounding error of the value is larger than that, so near the optimum
 * (max|d| < 0.1) a step is also taken when it reduces the gradient, and gᵀd < 1e−13, less than 1e−6 standard errors from
 * the optimum, ends the search with that step.
 * Tolerance: agrees with R and numpy optima to 1e−6 (fixtures), gradient below 1e−8 at the end.
 */
import { cholesky, solve } from './linalg.ts';

export interface Evaluation {
	value: number;
	gradient: Float64Array;
	information: Float64Array;
}
export type Objective = (point: Float64Array) => Evaluation;
export interface NewtonResult extends Evaluation {
	point: Float64Array;
	iterations: number;
	converged: boolean;
}

const STEP_LIMIT = 1e-10;
const VALUE_LIMIT = 1e-14;
const GRADIENT_LIMIT = 1e-8;
const ROUNDING = 1e-13;
const NEAR = 0.1;
const DECREMENT_LIMIT = 1e-13;

function maxAbsolute(values: Float64Array): number {
	let largest = 0;
	for (const value of values) largest = Math.max(largest, Math.abs(value));
	return largest;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

export function newton(evaluate: Objective, start: Float64Array, maxIterations = 100): NewtonResult {
	const k = start.length;
	let point = Float64Array.from(start);
	let current = evaluate(point);
	let iterations = 0;
	const finish = (converged: boolean): NewtonResult => ({ ...current, point, iterations, converged });

	while (iterations < maxIterations) {
		const factor = cholesky(current.information, k);
		if (factor === null) return finish(false);
		const step = solve(factor, current.gradient, k);
		const stepSize = maxAbsolute(step);
		if (!Number.isFinite(stepSize)) return finish(false);
		// gᵀI⁻¹g: squared distance to the optimum in standard errors, and twice the remaining gain.
		const decrement = dot(current.gradient, step);
		const nearer = ({ value, gradient }: Evaluation) =>
			stepSize < NEAR && Number.isFinite(value) && dot(gradient, solve(factor, gradient, k)) < decrement;

		const scale = Math.max(1, Math.abs(current.value));
		let fraction = 1;
		let candidate = point;
		let next = current;
		for (;;) {
			candidate = point.map((value, i) => value + fraction * step[i]!);
			next = evaluate(candidate);
			if (next.value >= current.value - ROUNDING * scale) break;
			if (fraction === 1 && nearer(next)) break;
			fraction /= 2;
			// No step size helps, so the differences are rounding; the gradient decides.
			if (fraction < 1e-10) return finish(maxAbsolute(current.gradient) < GRADIENT_LIMIT);
		}
		const change = Math.abs(next.value - current.value) / scale;
		point = candidate;
		current = next;
		iterations++;
		if (stepSize < STEP_LIMIT || decrement < DECREMENT_LIMIT) return finish(true);
		if (change < VALUE_LIMIT && maxAbsolute(current.gradient) < GRADIENT_LIMIT) return finish(true);
	}
	return finish(false);
}
