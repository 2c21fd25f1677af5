/**
 * Adjusted Rand index: agreement of two partitions of the same people, corrected for chance.
 *
 * In: two lists of class numbers (whole, from 0) of equal length. Out: at most 1 (the same partition up to labels);
 * 0 on average for independent partitions with these class sizes; may be negative.
 * Degenerate: where chance alone gives full agreement (both one class, both all singletons, fewer
 * than two people) the formula is 0/0; the partitions are then the same, and the value is 1.
 * Source: Hubert & Arabie (1985), J. Classification 2:193. Reference: brute force over pairs of people. Tolerance: 1e−12.
 */
const pairs = (count: number): number => (count * (count - 1)) / 2;
const pairsWithin = (counts: ReadonlyMap<number, number>): number => {
	let sum = 0;
	for (const count of counts.values()) sum += pairs(count);
	return sum;
};

export function adjustedRand(first: ArrayLike<number>, second: ArrayLike<number>): number {
	const n = first.length;
	const rows = new Map<number, number>();
	const columns = new Map<number, number>();
	const cells = new Map<number, number>();
	const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
	for (let r = 0; r < n; r++) {
		add(rows, first[r]!);
		add(columns, second[r]!);
		// Two labels below 2^26 fit in a safe integer.
		add(cells, first[r]! * 2 ** 26 + second[r]!);
	}
	const together = pairsWithin(cells);
	const inFirst = pairsWithin(rows);
	const inSecond = pairsWithin(columns);
	const all = pairs(n);
	const expected = all > 0 ? (inFirst * inSecond) / all : 0;
	const highest = (inFirst + inSecond) / 2;
	return highest === expected ? 1 : (together - expected) / (highest - expected);
}
