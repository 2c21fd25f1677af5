/**
 * Bayesian-multiplicative replacement of count zeros, so that logarithms of compositions exist.
 *
 * In: rows of counts (n × K, ≥ 0, each row with a positive sum; fractions are fine) and a method.
 * Out: rows of shares, all > 0, each summing to 1; rows without a zero are only closed. Null where the method cannot be
 * computed: a row without any count, a column without any, or, for GBM, a column with a single count above zero (a prior
 * share is then zero and has no geometric mean; zCompositions stops there too).
 * A zero of row i becomes t_ij·s_i/(n_i + s_i), t_i = the shares of the other rows together, n_i = the row's sum;
 * s_i = 1/geometric mean of t_i (GBM), √n_i (SQ), K (BL); CZM: 0.65·½/n_i. A replacement above the smallest share seen in
 * its column becomes 0.65 of that. The other parts of the row are reduced in proportion.
 * Source: Martín-Fernández et al. (2015), Statistical Modelling 15:134. Reference: zCompositions 1.5.0-4 `cmultRepl`,
 * fixture `coda_pigs_zeros`. Tolerance: 1e−8.
 */
export type ZeroMethod = 'GBM' | 'SQ' | 'BL' | 'CZM';

/** Both from zCompositions: share of a detection limit that stands in for a value below it, and that limit in counts. */
const FRACTION = 0.65;
const THRESHOLD = 0.5;

const sumOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0);

export function replaceZeros(counts: readonly (readonly number[])[], method: ZeroMethod): number[][] | null {
	const k = counts[0]?.length ?? 0;
	const rowSums = counts.map(sumOf);
	const columns = Array.from({ length: k }, (_, j) => counts.map((row) => row[j]!));
	const columnSums = columns.map(sumOf);
	if (rowSums.some((sum) => !(sum > 0)) || columnSums.some((sum) => !(sum > 0))) return null;
	if (method === 'GBM' && columns.some((column) => column.filter((x) => x > 0).length < 2)) return null;
	const all = sumOf(rowSums);
	const smallest = columns.map((column) => Math.min(...column.flatMap((x, i) => (x > 0 ? [x / rowSums[i]!] : []))));

	const result: number[][] = [];
	for (const [i, row] of counts.entries()) {
		const own = rowSums[i]!;
		if (!row.includes(0)) {
			result.push(row.map((x) => x / own));
			continue;
		}
		const prior = row.map((x, j) => (columnSums[j]! - x) / (all - own));
		const strength = {
			GBM: () => Math.exp(-sumOf(prior.map(Math.log)) / k),
			SQ: () => Math.sqrt(own),
			BL: () => k,
			CZM: () => 0
		}[method]();
		const replacement = row.map((x, j) => {
			if (x > 0) return 0;
			const value = method === 'CZM' ? (FRACTION * THRESHOLD) / own : (prior[j]! * strength) / (own + strength);
			return value > smallest[j]! ? FRACTION * smallest[j]! : value;
		});
		const left = 1 - sumOf(replacement);
		result.push(row.map((x, j) => (x > 0 ? (left * x) / own : replacement[j]!)));
	}
	return result;
}
