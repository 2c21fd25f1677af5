/**
 * Permutation test of no association between the labels and the answers to all items; exact for any n.
 *
 * In: the label of each respondent, a statistic of labels that is large under association, B, seed.
 * Out: the observed statistic, p = (1 + #{permuted ≥ observed})/(B + 1), and B. p is never below 1/(B + 1).
 * Missing values: a statistic that cannot be computed (null) counts as large, which is conservative.
 * Degenerate: a null observed statistic gives null. B = 0 gives p = 1.
 * Whole respondents are permuted, with their answers and weight, so the test is valid under clustering.
 * `affordable`: B such that B × work of one permutation stays within a few seconds, but at least 199. It depends on the
 * data and not on the clock, so the same data and seed give the same p.
 * Source: methods.md section 5; Phipson & Smyth (2010) for the + 1.
 */
import { createRandom } from './random.ts';

export interface GlobalTest {
	statistic: number;
	p: number;
	permutations: number;
}
export type LabelStatistic = (labels: readonly number[]) => number | null;

export const DEFAULT_PERMUTATIONS = 1999;
const FEWEST = 199;
const BUDGET = 2e8;

export function affordable(asked: number, work: number): number {
	return Math.min(asked, Math.max(FEWEST, Math.floor(BUDGET / Math.max(1, work))));
}

export function permutationTest(
	labels: readonly number[],
	statistic: LabelStatistic,
	permutations: number,
	seed: number
): GlobalTest | null {
	const observed = statistic(labels);
	if (observed === null) return null;
	// A permutation with the same split must count as equal despite rounding.
	const threshold = observed - 1e-8 * Math.max(1, Math.abs(observed));
	const random = createRandom(seed);
	let asLarge = 0;
	for (let b = 0; b < permutations; b++) {
		const value = statistic(random.shuffle(labels));
		if (value === null || value >= threshold) asLarge++;
	}
	return { statistic: observed, p: (1 + asLarge) / (permutations + 1), permutations };
}
