/**
 * Differences between two groups, or two waves, as rows, with the limits of n for showing and claiming them.
 *
 * In: per item the difference with its standard error and degrees of freedom (or null where not estimable), n on
 * both sides, level. Out: rows { item, difference, low, high, pHolm } as the command prints them, and warnings as codes.
 * - n < 5 on either side: nothing, warning `groupTooSmall`;
 * - n = 5–9 on either side: difference and interval, but pHolm is null, warning `noClaimBelowTen`: no difference is
 *   claimed before n ≥ 10 on both sides;
 * - else pHolm: two-sided t, Holm-adjusted over the items that have a test. A difference is claimed where it is ≤ 1 − level.
 * The intervals are each at `level`, not simultaneous: an interval may leave out 0 where pHolm claims nothing.
 * Missing values: null in, null out; what is null does not count as a test. Degenerate: a standard error of 0 is null.
 * Source: methods.md sections 3 and 5; Holm (1979). Reference: holm.ts, distributions.ts.
 */
import { studentCdf, studentQuantile } from './distributions.ts';
import { holm } from './holm.ts';

export interface ComparisonRow {
	item: string;
	/** First minus second. */
	difference: number | null;
	low: number | null;
	high: number | null;
	pHolm: number | null;
}
export type ComparisonWarning =
	| 'groupTooSmall'
	| 'noClaimBelowTen'
	/** The items of one side form several islands. */
	| 'notComparable'
	| 'notConverged'
	/** The global test used fewer permutations than requested, to bound its time. */
	| 'fewerPermutations';

export const SHOWN_FROM = 5;
export const CLAIMED_FROM = 10;

export type ClaimRule = 'nothing' | 'shown' | 'claimed';
export function claimRule(first: number, second: number): ClaimRule {
	const least = Math.min(first, second);
	return least < SHOWN_FROM ? 'nothing' : least < CLAIMED_FROM ? 'shown' : 'claimed';
}

export function claimWarnings(rule: ClaimRule): ComparisonWarning[] {
	return rule === 'nothing' ? ['groupTooSmall'] : rule === 'shown' ? ['noClaimBelowTen'] : [];
}

export interface Difference {
	value: number;
	error: number;
}

export function differenceRows(
	items: readonly string[],
	differences: readonly (Difference | null)[],
	{ df, level, rule }: { df: number; level: number; rule: ClaimRule }
): ComparisonRow[] {
	const shown = differences.map((one) => (rule !== 'nothing' && df >= 1 && one !== null && one.error > 0 ? one : null));
	const p = shown.map((one) => (one === null ? null : 2 * studentCdf(-Math.abs(one.value) / one.error, df)));
	const adjusted = rule === 'claimed' ? holm(p) : null;
	const t = df >= 1 ? studentQuantile((1 + level) / 2, df) : 0;
	return items.map((item, i) => {
		const one = shown[i] ?? null;
		if (one === null) return { item, difference: null, low: null, high: null, pHolm: null };
		const half = t * one.error;
		return { item, difference: one.value, low: one.value - half, high: one.value + half, pHolm: adjusted?.[i] ?? null };
	});
}

/** What every comparison of groups or waves reports, in every format. */
export interface Comparison {
	/** People with an informative answer, first and second side. */
	n: [number, number];
	/** Kish's, of both: it takes the place of n in the limits and in df. */
	effectiveN: [number, number];
	df: number | null;
	level: number;
	rows: ComparisonRow[];
	warnings: ComparisonWarning[];
}
