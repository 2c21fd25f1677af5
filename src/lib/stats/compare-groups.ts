/**
 * Two groups of different people compared, for every Luce format.
 *
 * In: items; the model of each group; `pooled`, one model of both, the first group's respondents before the second's
 * (without it there is no global test); level, seed, permutations (1999), ghost.
 * Out: per item δ = centred λ_first − centred λ_second, interval from V*_first + V*_second with df = min(effective n) − 1, and pHolm;
 * see differences.ts for the limits of n, compared-sides.ts for which items are compared. Each group has its own tie
 * parameter and thresholds, so δ is the difference of the profiles as shown.
 * `global`: test of no difference in any item, by permuting respondents' labels, statistic LR of group-likelihood.ts. Null
 * when a group has n < 10. `permutations` is lowered (warning `fewerPermutations`) when n·K² is above 100 000.
 * Missing values: an item without data in a group: nulls and flag `noData`. Degenerate: islands within a group: all null,
 * warning `notComparable`. Identical groups: δ = 0 with an interval, and p = 1.
 * Source: methods.md sections 3 and 5. Reference: simulation (coverage, type I error, power) in the tests; fixtures of the
 * statistic in group-likelihood.ts. Tolerance: 1e−6.
 */
import type { ItemFlag } from './connectivity.ts';
import { comparable, itemDifferences, sideOf } from './compared-sides.ts';
import { claimRule, claimWarnings, differenceRows, type Comparison } from './differences.ts';
import { DEFAULT_LEVEL, DEFAULT_SEED } from './estimate.ts';
import type { FitOptions } from './fit-model.ts';
import { groupPermutationTest } from './group-likelihood.ts';
import { affordable, DEFAULT_PERMUTATIONS, type GlobalTest } from './permutation-test.ts';
import type { ResponseModel } from './response-model.ts';

export interface CompareOptions {
	level?: number;
	seed?: number;
	/** 0 leaves out the global test. */
	permutations?: number;
	ghost?: FitOptions['ghost'];
}
export interface GroupComparison extends Comparison {
	seed: number;
	global: GlobalTest | null;
}
export interface LuceGroupComparison extends GroupComparison {
	flags: ItemFlag[][];
}

export function compareGroups(
	items: readonly string[],
	first: ResponseModel,
	second: ResponseModel,
	pooled?: ResponseModel,
	{ level = DEFAULT_LEVEL, seed = DEFAULT_SEED, permutations = DEFAULT_PERMUTATIONS, ghost }: CompareOptions = {}
): LuceGroupComparison {
	const k = items.length;
	const [a, b] = [sideOf(first, ghost), sideOf(second, ghost)];
	const rule = claimRule(a.effectiveN, b.effectiveN);
	const { members, flags, warnings: obstacles } = comparable(a, b);
	const warnings = [...claimWarnings(rule), ...obstacles];
	const df = Math.min(a.effectiveN, b.effectiveN) - 1;

	const [own, other] = [a.covariance?.shrunk, b.covariance?.shrunk];
	const covariance = own && other ? own.map((v, i) => v + other[i]!) : null;
	const differences = covariance === null ? items.map(() => null) : itemDifferences(a, b, covariance, members);

	let global: GlobalTest | null = null;
	const matches = pooled !== undefined && pooled.respondentCount === a.n + b.n;
	if (matches && permutations > 0 && rule === 'claimed' && members.length > 0) {
		const labels = Array.from({ length: a.n + b.n }, (_, r) => (r < a.n ? 0 : 1));
		const taken = affordable(permutations, labels.length * k * k);
		if (taken < permutations) warnings.push('fewerPermutations');
		global = groupPermutationTest(pooled, labels, taken, seed, ghost === undefined ? {} : { ghost });
	}
	return {
		n: [a.n, b.n],
		effectiveN: [a.effectiveN, b.effectiveN],
		df: rule === 'nothing' ? null : df,
		level,
		seed,
		rows: differenceRows(items, differences, { df, level, rule }),
		flags,
		warnings,
		global
	};
}

/** Splits data by the respondents' `group` and compares two of them; others are left out. */
export function compareIn<Data extends { items: readonly string[]; respondents: readonly { group?: string }[] }>(
	data: Data,
	tally: (data: Data) => { model: ResponseModel },
	[first, second]: readonly [string, string],
	options: CompareOptions = {}
): LuceGroupComparison {
	const of = (group: string) => data.respondents.filter((respondent) => respondent.group === group);
	const model = (respondents: Data['respondents']) => tally({ ...data, respondents }).model;
	const [a, b] = [of(first), of(second)];
	return compareGroups(data.items, model(a), model(b), model([...a, ...b]), options);
}
