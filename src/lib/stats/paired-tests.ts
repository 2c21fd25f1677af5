/**
 * Tests for the same people measured twice: paired t, Wilcoxon signed rank, McNemar.
 *
 * In: differences (after − before) of the people who have both measurements; for McNemar the two kinds of change.
 * Out: two-sided p-values with their statistics; the t interval is for the mean difference. Not estimable is null:
 * - `pairedT`: the mean alone with one difference or when all are equal (an interval would have width zero);
 * - `wilcoxonSignedRank`: differences of zero are dropped (Wilcoxon); null when none is left;
 * - `mcnemar`: null when nobody changed.
 * Wilcoxon: `exact` for at most 50 differences of different size, otherwise `normal` with correction for ties and for
 * continuity. Differences within 1e−9 of the largest are tied (4.4 − 3.4 and 2.2 − 1.2).
 * McNemar: χ² without continuity correction (Agresti), and the exact binomial p, better below 25 changes.
 * Source: Student (1908); Wilcoxon (1945); McNemar (1947); methods.md section 5. Reference: R t.test and mcnemar.test,
 * fixture `change_rci_paired`, tolerance 1e−9; exact Wilcoxon against all sign patterns in the tests.
 */
import { studentCdf, studentQuantile } from './distributions.ts';
import { normalUpperTail } from './normal.ts';

export interface PairedT {
	n: number;
	mean: number;
	sd: number | null;
	df: number;
	t: number | null;
	p: number | null;
	low: number | null;
	high: number | null;
}

export function pairedT(differences: readonly number[], level: number): PairedT | null {
	const n = differences.length;
	if (n === 0) return null;
	const df = n - 1;
	const mean = differences.reduce((sum, d) => sum + d, 0) / n;
	const nothing = { n, mean, df, t: null, p: null, low: null, high: null };
	if (n === 1) return { ...nothing, sd: null };
	const sd = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / df);
	// Equal differences of decimal scores may differ by rounding.
	if (sd <= 1e-12 * Math.max(...differences.map(Math.abs))) return { ...nothing, sd: 0 };
	const error = sd / Math.sqrt(n);
	const t = mean / error;
	const half = studentQuantile((1 + level) / 2, df) * error;
	return { n, mean, sd, df, t, p: 2 * studentCdf(-Math.abs(t), df), low: mean - half, high: mean + half };
}

export interface SignedRank {
	/** Differences that are not zero. */
	n: number;
	zeros: number;
	ties: boolean;
	/** Sum of the ranks of positive differences. */
	statistic: number;
	method: 'exact' | 'normal';
	p: number;
}

const LARGEST_EXACT = 50;
const EQUAL = 1e-9;

/** P(V ≤ v) with independent signs of probability ½: counts subsets of 1 … n by their sum; exact below 2^53. */
function exactLowerTail(statistic: number, n: number): number {
	const subsets = new Float64Array((n * (n + 1)) / 2 + 1);
	subsets[0] = 1;
	for (let rank = 1; rank <= n; rank++) {
		for (let sum = subsets.length - 1; sum >= rank; sum--) subsets[sum]! += subsets[sum - rank]!;
	}
	let below = 0;
	for (let sum = 0; sum <= statistic; sum++) below += subsets[sum]!;
	return below / 2 ** n;
}

export function wilcoxonSignedRank(differences: readonly number[]): SignedRank | null {
	const slack = EQUAL * Math.max(0, ...differences.map(Math.abs));
	const sorted = differences.filter((d) => Math.abs(d) > slack).sort((a, b) => Math.abs(a) - Math.abs(b));
	const n = sorted.length;
	if (n === 0) return null;

	let statistic = 0;
	let tieTerm = 0;
	for (let from = 0; from < n; ) {
		let to = from + 1;
		while (to < n && Math.abs(sorted[to]!) - Math.abs(sorted[to - 1]!) <= slack) to++;
		const size = to - from;
		const rank = (from + 1 + to) / 2;
		statistic += rank * sorted.slice(from, to).filter((d) => d > 0).length;
		tieTerm += size ** 3 - size;
		from = to;
	}
	const base = { n, zeros: differences.length - n, ties: tieTerm > 0, statistic };
	if (tieTerm === 0 && n <= LARGEST_EXACT) {
		// The distribution is symmetric, so the upper tail is the lower tail of the reflected statistic.
		const tail = exactLowerTail(Math.min(statistic, (n * (n + 1)) / 2 - statistic), n);
		return { ...base, method: 'exact', p: Math.min(1, 2 * tail) };
	}
	const distance = Math.abs(statistic - (n * (n + 1)) / 4);
	const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieTerm / 48;
	const p = 2 * normalUpperTail(Math.max(0, distance - 0.5) / Math.sqrt(variance));
	return { ...base, method: 'normal', p: Math.min(1, p) };
}

export interface McNemar {
	changed: number;
	chiSquare: number;
	p: number;
	exactP: number;
}

/** `gained` and `lost`: people who changed in one direction and in the other. */
export function mcnemar(gained: number, lost: number): McNemar | null {
	const changed = gained + lost;
	if (changed === 0) return null;
	const chiSquare = (gained - lost) ** 2 / changed;
	let log = -changed * Math.LN2;
	let tail = 0;
	for (let x = 0; x <= Math.min(gained, lost); x++) {
		tail += Math.exp(log);
		log += Math.log((changed - x) / (x + 1));
	}
	return { changed, chiSquare, p: 2 * normalUpperTail(Math.sqrt(chiSquare)), exactP: Math.min(1, 2 * tail) };
}
