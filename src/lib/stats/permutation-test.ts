/**
 * Permutation test of "the labels do not matter": one question about all items together, exact for any n.
 *
 * In: the label of each respondent, a statistic of labels that is large when the labels matter, B, seed.
 * Out: the observed statistic, p = (1 + #{permuted ≥ observed})/(B + 1), and B. p is never below 1/(B + 1).
 * Missing values: a statistic that cannot be computed (null) counts as large, so that failures never make a claim.
 * Degenerate: the observed statistic is null: the test is null. B = 0 gives p = 1.
 * Respondents are what is permuted, with all their answers and their weight, so clustering does not matter.
 * `affordable`: B such that B × work of one permutation stays within a few seconds, but at least 199. It depends on the
 * data alone and never on the clock, so the same data and seed always give the same p.
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
	// The same split met again must count as equal, whatever the rounding on the way there.
	const threshold = observed - 1e-8 * Math.max(1, Math.abs(observed));
	const random = createRandom(seed);
	let asLarge = 0;
	for (let b = 0; b < permutations; b++) {
		const value = statistic(random.shuffle(labels));
		if (value === null || value >= threshold) asLarge++;
	}
	return { statistic: observed, p: (1 + asLarge) / (permutations + 1), permutations };
}
