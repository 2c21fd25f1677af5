/**
 * Contrasts of log-worths with standard errors, and P(i before j).
 *
 * In: values and covariance V of K items (row-major), and which items to look at.
 * Out: `centredContrasts`: x_i − mean over `members`, with its standard error √(cᵀVc), c = e_i − 1/|members|, null for
 * items outside; `beforeProbability`: P(i before j) = T_df((x_i − x_j)/√(V_ii + V_jj − 2V_ij)).
 * Degenerate: no members gives only nulls; rounding below 0 counts as 0.
 * `members` exists because the log-worth of an item without data is the prior's and would bias the mean.
 * Source: methods.md section 3. Reference: fixture `smalln_german8_intervals`. Tolerance: 1e−6.
 */
import { studentCdf } from './distributions.ts';

export interface Contrast {
	value: number;
	error: number;
}

export function centredContrasts(
	values: Float64Array,
	v: Float64Array,
	members: readonly number[]
): (Contrast | null)[] {
	const k = values.length;
	const size = members.length;
	const result: (Contrast | null)[] = Array.from({ length: k }, () => null);
	const mean = members.reduce((sum, i) => sum + values[i]!, 0) / size;
	const rowMean = members.map((i) => members.reduce((sum, j) => sum + v[i * k + j]!, 0) / size);
	const grandMean = rowMean.reduce((sum, x) => sum + x, 0) / size;
	members.forEach((i, at) => {
		const variance = v[i * k + i]! - 2 * rowMean[at]! + grandMean;
		result[i] = { value: values[i]! - mean, error: Math.sqrt(Math.max(0, variance)) };
	});
	return result;
}

export function beforeProbability(values: Float64Array, v: Float64Array, i: number, j: number, df: number): number {
	const k = values.length;
	const variance = v[i * k + i]! + v[j * k + j]! - 2 * v[i * k + j]!;
	return studentCdf((values[i]! - values[j]!) / Math.sqrt(variance), df);
}
