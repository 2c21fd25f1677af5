/** One row of counts, released twice: an attacker who has both tries everything that fits. */
import { describe, expect, test } from 'vitest';
import { suppressOneWay, suppressRepeated, type EarlierRow } from '#analysis/disclosure/index.ts';
import { createRandom } from '#stats/random.ts';

const K = 5;
const release = (counts: number[], earlier: EarlierRow[] = []): EarlierRow => {
	const reasons = suppressRepeated(counts, K, earlier);
	return { n: counts.reduce((a, b) => a + b, 0), cells: counts.map((count, i) => (reasons[i] ? null : count)) };
};

/** Every way to spread `sum` people over `cells` cells. */
function* spread(sum: number, cells: number): Generator<number[]> {
	if (cells === 1) return yield [sum];
	for (let first = 0; first <= sum; first++) for (const rest of spread(sum - first, cells - 1)) yield [first, ...rest];
}
const fits = (row: EarlierRow, counts: number[]) => row.cells.every((cell, i) => cell === null || cell === counts[i]);

/** What an attacker who knows that people only came can pin down: people of the first release, or newcomers, per cell. */
function pinned(first: EarlierRow, second: EarlierRow): number[] {
	const cells = first.cells.length;
	const seen = Array.from({ length: 2 * cells }, () => new Set<number>());
	for (const before of spread(first.n, cells)) {
		if (!fits(first, before)) continue;
		for (const came of spread(second.n - first.n, cells)) {
			if (!fits(second, before.map((x, i) => x + came[i]!))) continue;
			before.forEach((x, i) => seen[i]!.add(x));
			came.forEach((x, i) => seen[cells + i]!.add(x));
		}
	}
	return seen.flatMap((values) => (values.size === 1 ? [...values] : []));
}

describe('two releases of one row', () => {
	test('by enumeration: nothing below k is ever pinned, of those who were there or of those who came', () => {
		const random = createRandom(4);
		let hidden = 0;
		let shown = 0;
		let naive = 0;
		for (let run = 0; run < 400; run++) {
			const cells = 2 + Math.floor(random.uniform() * 2);
			const before = Array.from({ length: cells }, () => Math.floor(random.uniform() * 14));
			const came = Array.from({ length: cells }, () => Math.floor(random.uniform() * 12));
			const now = before.map((x, i) => x + came[i]!);
			const sum = (of: number[]) => of.reduce((a, b) => a + b, 0);
			if (sum(before) < K || sum(came) < K) continue;
			const first = release(before);
			const second = release(now, [first]);
			expect(pinned(first, second).filter((x) => x < K), JSON.stringify({ before, came, first, second })).toEqual([]);
			shown += second.cells.filter((cell) => cell !== null).length;
			hidden += second.cells.filter((cell) => cell === null).length;
			if (pinned(first, release(now)).some((x) => x < K)) naive++;
		}
		// The attack is real without the rule, and the rule does not simply hide everything.
		expect(naive).toBeGreaterThan(100);
		expect(shown).toBeGreaterThan(50);
		expect(hidden).toBeGreaterThan(50);
	});

	test('three releases: the third is held against both', () => {
		const first = release([12, 9, 8]);
		const second = release([20, 15, 14], [first]);
		expect(second.cells).toEqual([20, 15, 14]);
		// Five more on every option since the second, and many more since the first.
		expect(release([25, 20, 19], [first, second]).cells).toEqual([25, 20, 19]);
		// Against the first alone the third would do; against the second it does not.
		expect(release([22, 21, 20], [first]).cells).toEqual([22, 21, 20]);
		expect(release([22, 21, 20], [first, second]).cells.filter((cell) => cell === null).length).toBeGreaterThan(1);
	});

	test('the same row once more is the same row: what was hidden stays hidden', () => {
		const first = release([3, 9, 7, 12]);
		expect(first.cells).toEqual([null, 9, null, 12]);
		expect(release([3, 9, 7, 12], [first]).cells).toEqual(first.cells);
		// Two of the hidden have changed places: nothing that was shown differs.
		expect(release([5, 9, 5, 12], [first]).cells).toEqual(first.cells);
	});

	test('without earlier rows it is the one-way rule', () => {
		for (const counts of [[3, 9, 7], [5, 5], [0, 12], [1, 1], [6, 0, 0], []]) expect(suppressRepeated(counts, K, [])).toEqual(suppressOneWay(counts, K));
	});

	test('bad input hides: rows of another length, counts that are none', () => {
		expect(suppressRepeated([9, 9], K, [{ n: 18, cells: [9, 9, 0] }])).not.toContain(null);
		expect(suppressRepeated([9, Number.NaN], K, [{ n: 18, cells: [9, 9] }])).not.toContain(null);
	});
});
