/**
 * Two groups of different people compared by the points they gave: the counterpart of compare-groups.ts on the share scale.
 *
 * In: items; `MeanShares` of each group; `everybody`: the people of both, the first group's followed by the second's
 * (without them there is no global test); level, seed, permutations.
 * Out: per item δ = m_first − m_second (shares, so points of 100 are 100·δ), interval δ ± t·√(V_first + V_second), df =
 * min(effective n) − 1, pHolm; shown and claimed as in differences.ts.
 * `global`: permutation test with the multinomial likelihood ratio, as if each point were one answer:
 * G² = 2·total·Σ_g Σ_j S_gj·ln(m_gj/m_j), S_gj the weighted share total of group g, 0·ln 0 = 0. Its χ² distribution
 * does not hold, because one person's points are correlated, and is not used.
 * Missing values: as in mean-shares.ts. Degenerate: an item nobody gave points: δ = 0 with an interval (V is never 0).
 * Limit: the interval is symmetric and may extend beyond the possible differences of two shares near 0.
 * Source: methods.md sections 2c and 5. Reference: brute force and simulation in the tests. Tolerance: 1e−9.
 */
import type { CompareOptions, GroupComparison } from './compare-groups.ts';
import { claimRule, claimWarnings, differenceRows, type Difference } from './differences.ts';
import { DEFAULT_LEVEL, DEFAULT_SEED } from './estimate.ts';
import { collectPeople, meanShares, type MeanShares, type People, type PointsData } from './mean-shares.ts';
import { affordable, DEFAULT_PERMUTATIONS, permutationTest, type GlobalTest, type LabelStatistic } from './permutation-test.ts';

/** Shares of two groups, and the covariance of each: differences with standard errors. Null where a side is missing. */
export function shareDifferences(items: readonly string[], a: MeanShares, b: MeanShares): (Difference | null)[] {
	const k = items.length;
	return items.map((_, j) => {
		if (a.shares === null || b.shares === null || a.covariance === null || b.covariance === null) return null;
		const at = j * k + j;
		return { value: a.shares[j]! - b.shares[j]!, error: Math.sqrt(a.covariance[at]! + b.covariance[at]!) };
	});
}

/** G² of the labels 0 and 1. */
export function pointsRatio({ n, k, total, compositions, weights }: People): LabelStatistic {
	return (labels) => {
		const sums = new Float64Array(2 * k);
		const size = new Float64Array(2);
		for (let r = 0; r < n; r++) {
			const g = labels[r]!;
			size[g]! += weights[r]!;
			for (let j = 0; j < k; j++) sums[g * k + j]! += weights[r]! * compositions[r * k + j]!;
		}
		const everybody = size[0]! + size[1]!;
		let ratio = 0;
		for (let j = 0; j < k; j++) {
			const mean = (sums[j]! + sums[k + j]!) / everybody;
			for (let g = 0; g < 2; g++) {
				const sum = sums[g * k + j]!;
				if (sum > 0) ratio += 2 * total * sum * Math.log(sum / (size[g]! * mean));
			}
		}
		return ratio;
	};
}

export function compareShares(
	items: readonly string[],
	first: MeanShares,
	second: MeanShares,
	everybody?: People,
	{ level = DEFAULT_LEVEL, seed = DEFAULT_SEED, permutations = DEFAULT_PERMUTATIONS }: CompareOptions = {}
): GroupComparison {
	const rule = claimRule(first.effectiveN, second.effectiveN);
	const warnings = claimWarnings(rule);
	const df = Math.min(first.effectiveN, second.effectiveN) - 1;
	let global: GlobalTest | null = null;
	if (everybody !== undefined && everybody.n === first.n + second.n && permutations > 0 && rule === 'claimed') {
		const labels = Array.from({ length: everybody.n }, (_, r) => (r < first.n ? 0 : 1));
		const taken = affordable(permutations, everybody.n * everybody.k);
		if (taken < permutations) warnings.push('fewerPermutations');
		global = permutationTest(labels, pointsRatio(everybody), taken, seed);
	}
	return {
		n: [first.n, second.n],
		effectiveN: [first.effectiveN, second.effectiveN],
		df: rule === 'nothing' ? null : df,
		level,
		seed,
		rows: differenceRows(items, shareDifferences(items, first, second), { df, level, rule }),
		warnings,
		global
	};
}

/** Splits data by the respondents' `group` and compares two of them; others are left out. */
export function compareSharesIn(data: PointsData, [first, second]: readonly [string, string], options: CompareOptions = {}): GroupComparison {
	const of = (group: string) => data.respondents.filter((respondent) => respondent.group === group);
	const [a, b] = [of(first), of(second)];
	const shares = (respondents: PointsData['respondents']) => meanShares({ ...data, respondents });
	return compareShares(data.items, shares(a), shares(b), collectPeople({ ...data, respondents: [...a, ...b] }), options);
}
