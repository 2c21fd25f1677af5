/**
 * Holm's adjustment of p-values, which controls the family-wise error rate.
 *
 * In: p-values in [0, 1]; null where a test could not be made. Out: adjusted p-values in the same places, null stays null
 * and does not count as a test. Adjusted values never fall when the raw ones rise, and are at most 1.
 * Missing values: null (NaN is treated as null). Degenerate: an empty list.
 * Adjusted p of the i-th smallest of m: max over j ≤ i of min(1, (m − j + 1)·p_(j)).
 * Source: Holm (1979), Scand. J. Statist. 6:65. Reference: R p.adjust; in the tests closed testing with Bonferroni. Exact.
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
	const tests = pValues.flatMap((p, i) => (p === null || Number.isNaN(p) ? [] : [{ p, i }])).sort((a, b) => a.p - b.p);
	const result: (number | null)[] = pValues.map(() => null);
	let highest = 0;
	tests.forEach(({ p, i }, rank) => {
		highest = Math.max(highest, Math.min(1, (tests.length - rank) * p));
		result[i] = highest;
	});
	return result;
}
