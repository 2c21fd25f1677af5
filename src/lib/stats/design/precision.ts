/**
 * Expected precision of a design before anybody has answered: information, efficiency, standard errors.
 *
 * In: the format, K, the versions (each the sets of one respondent, respondents spread evenly over them), number of
 * respondents n, the spread s between people, level of the intervals.
 * `setInformation`: one answer to a set of m items has information c·(I − J/m) at λ = 0: ranking
 *   c = Σ_{t=2..m} (t−1)/(t(m−1)); best-worst the terms t = m and t = m − 1; a pair ½, graded or not.
 * `designPrecision`: `efficiency`, relative to a perfectly balanced design with the same total information, by the mean
 *   variance of a difference; `designEffect` = tr(A·M)/(K − 1), the expected φ of V* (`cluster-covariance.ts`); `itemError`
 *   and `pairError`, root mean square standard errors of a centred log-worth and of a difference; `difference`, the
 *   difference in log-worth detected with power 0.8 (one-sided at (1 + level)/2), and `before`, the share of choices between
 *   two such items that go to the better one.
 * Covariance: (A·M·A)/n with A = Ī⁻, Ī = mean_v I_v, and M = Ī + s²·mean_v(I_v² − Σ_sets c²(I − J/m)): at λ = 0 only
 *   different sets of one person are correlated.
 * Spread: standard deviation of people's log-worths as it appears in answers. Simulated people with sd τ have
 *   s² ≈ τ²/(1 + 0.8τ²), since choice probabilities saturate (sets of 2 to 5). The default, 1, is typical: it gives φ = 2.0,
 *   2.2, 2.1, 2.2 where the fixtures of parties, rice, issues and fruit have 2.1, 2.4, 2.2, 1.3.
 * Missing values: no skips are assumed. n absent or < 2: errors are null. A spread outside 0 … 100 counts as absent.
 * Degenerate: null when the sets are not connected, K < 2, a level outside (0, 1), or for points, which have no log-worth.
 * Limits: at λ = 0, where information is largest, and without the ghost prior.
 * Source: methods.md sections 1, 3 and 7. Reference: brute force over all answers, and the intervals of `estimateBestWorst`
 * (tests). Tolerance: 1e−12 for the information, 15 % for errors of simulated people, 30 % for those of four fixtures.
 */
import { studentQuantile } from '#stats/distributions.ts';
import type { Format } from '#stats/input/read-input.ts';
import { cholesky, inverse, multiply } from '#stats/linalg.ts';
import { knownItems } from './tally.ts';

export const DEFAULT_SPREAD = 1;
const POWER = 0.8;

export interface PrecisionInput {
	format: Format;
	itemCount: number;
	versions: readonly (readonly (readonly number[])[])[];
	respondents?: number | null;
	spread?: number;
	level?: number;
}
export interface Precision {
	efficiency: number;
	designEffect: number;
	itemError: number | null;
	pairError: number | null;
	difference: number | null;
	before: number | null;
}

export function setInformation(format: Format, size: number): number | null {
	if (format === 'points') return null;
	// A choice from a random t of the m items, as at λ = 0.
	const choice = (t: number) => (t < 2 ? 0 : (t - 1) / (t * (size - 1)));
	if (format === 'best-worst') return choice(size) + choice(size - 1);
	let sum = 0;
	for (let t = 2; t <= size; t++) sum += choice(t);
	return sum;
}

/** Σ weight(c)·(I − J/m) over sets; with weight c it is the information. */
function overSets(format: Format, sets: readonly (readonly number[])[], k: number, weight: (c: number) => number): Float64Array {
	const sum = new Float64Array(k * k);
	for (const set of sets) {
		const items = knownItems(set, k);
		const own = weight(setInformation(format, items.length) ?? 0);
		for (const a of items) for (const b of items) sum[a * k + b]! += own * ((a === b ? 1 : 0) - 1 / items.length);
	}
	return sum;
}

/** Adds weight · source to the sum, in place. */
function add(sum: Float64Array, source: Float64Array, weight: number): void {
	for (let i = 0; i < sum.length; i++) sum[i]! += weight * source[i]!;
}

/** tr(CVC) for C = I − J/K: K times the mean variance of a centred item, (K − 1)/2 times that of a difference. */
function centredTrace(covariance: Float64Array, k: number): number {
	let trace = 0;
	let total = 0;
	for (let i = 0; i < k; i++) {
		trace += covariance[i * k + i]!;
		for (let j = 0; j < k; j++) total += covariance[i * k + j]!;
	}
	return trace - total / k;
}

const isSpread = (value: number | undefined): value is number => value !== undefined && value >= 0 && value < 100;

export function designPrecision(input: PrecisionInput): Precision | null {
	const { format, itemCount: k, versions, respondents = null, level = 0.9 } = input;
	const spread = isSpread(input.spread) ? input.spread : DEFAULT_SPREAD;
	if (format === 'points' || !(k >= 2) || versions.length === 0 || !(level > 0 && level < 1)) return null;
	const mean = new Float64Array(k * k);
	const meat = new Float64Array(k * k);
	for (const sets of versions) {
		const own = overSets(format, sets, k, (c) => c);
		add(mean, own, 1 / versions.length);
		add(meat, multiply(own, own, k), spread ** 2 / versions.length);
		add(meat, overSets(format, sets, k, (c) => c * c), -(spread ** 2) / versions.length);
	}
	add(meat, mean, 1);
	let total = 0;
	for (let i = 0; i < k; i++) total += mean[i * k + i]!;
	if (!(total > 0)) return null;
	// A common shift has no information; adding c·11ᵀ makes the matrix invertible and changes no contrast.
	const factor = cholesky(mean.map((x) => x + total / (k * k)), k);
	if (factor === null) return null;
	const a = inverse(factor, k);

	let effect = 0;
	for (let i = 0; i < k * k; i++) effect += a[i]! * meat[i]!;
	const efficiency = Math.min(1, (k - 1) ** 2 / total / centredTrace(a, k));
	const precision = { efficiency, designEffect: effect / (k - 1) };
	const none = { itemError: null, pairError: null, difference: null, before: null };
	if (respondents === null || !(respondents >= 2) || !Number.isFinite(respondents)) return { ...precision, ...none };

	const trace = centredTrace(multiply(multiply(a, meat, k), a, k), k) / respondents;
	const itemError = Math.sqrt(trace / k);
	const pairError = Math.sqrt((2 * trace) / (k - 1));
	const df = respondents - 1;
	const difference = (studentQuantile((1 + level) / 2, df) + studentQuantile(POWER, df)) * pairError;
	return { ...precision, itemError, pairError, difference, before: 1 / (1 + Math.exp(-difference)) };
}
