/** Points of two groups compared. */
import { expect, test } from 'vitest';
import { compareShares, compareSharesIn, pointsRatio } from '#stats/compare-shares.ts';
import { collectPeople, meanShares, type PointsData } from '#stats/mean-shares.ts';
import { studentQuantile } from '#stats/distributions.ts';
import { K, LAMBDA, pointGroups } from './group-data.ts';
import { names } from './helpers.ts';

const part = (data: PointsData, group: string): PointsData => ({ ...data, respondents: data.respondents.filter((r) => r.group === group) });

test('differences of shares, interval from the two variances', () => {
	const data = pointGroups(1, [11, 24], LAMBDA, [...LAMBDA].reverse());
	const { rows, df, n } = compareSharesIn(data, ['a', 'b'], { permutations: 0 });
	const [a, b] = [meanShares(part(data, 'a')), meanShares(part(data, 'b'))];
	expect([n, df]).toEqual([[11, 24], 10]);
	rows.forEach((row, j) => {
		expect(row.difference).toBeCloseTo(a.shares![j]! - b.shares![j]!, 12);
		const error = Math.sqrt(a.covariance![j * K + j]! + b.covariance![j * K + j]!);
		expect((row.high! - row.low!) / 2).toBeCloseTo(studentQuantile(0.95, 10) * error, 12);
	});
	expect(rows.reduce((sum, row) => sum + row.difference!, 0)).toBeCloseTo(0, 12);
});

test('the statistic is the likelihood ratio of a 2 × K table of points', () => {
	const data = pointGroups(2, [5, 7], LAMBDA, [2, 0, 0, 0, 0, 0, 0, 0]);
	const labels = data.respondents.map((r) => (r.group === 'a' ? 0 : 1));
	// From the table, with every point as one answer.
	const table = [0, 1].map((g) => names(K).map((_, j) => data.respondents.reduce((s, r, at) => s + (labels[at] === g ? r.answers[0]!.points![j]! : 0), 0)));
	const all = 120;
	let expected = 0;
	for (let g = 0; g < 2; g++) {
		const size = table[g]!.reduce((s, x) => s + x, 0);
		for (let j = 0; j < K; j++) {
			const both = table[0]![j]! + table[1]![j]!;
			if (table[g]![j]! > 0) expected += 2 * table[g]![j]! * Math.log((table[g]![j]! * all) / (size * both));
		}
	}
	expect(pointsRatio(collectPeople(data))(labels)).toBeCloseTo(expected, 9);
});

test('small groups, items without points, identical answers', () => {
	expect(compareSharesIn(pointGroups(3, [4, 12], LAMBDA), ['a', 'b'])).toMatchObject({ warnings: ['groupTooSmall'], df: null, global: null });
	const shown = compareSharesIn(pointGroups(3, [7, 12], LAMBDA), ['a', 'b']);
	expect(shown.warnings).toEqual(['noClaimBelowTen']);
	expect(shown.global).toBeNull();
	expect(shown.rows.every((row) => row.difference !== null && row.pHolm === null)).toBe(true);
	expect(compareSharesIn(pointGroups(3, [12, 0], LAMBDA), ['a', 'b']).rows[0]!.difference).toBeNull();

	const alike = pointGroups(4, [12, 12], LAMBDA);
	const same: PointsData = { ...alike, respondents: alike.respondents.map((r) => ({ ...r, answers: [{ points: [5, 5, 0, 0, 0, 0, 0, 0] }] })) };
	const { rows, global } = compareSharesIn(same, ['a', 'b'], { permutations: 99 });
	for (const row of rows) {
		expect(row.difference).toBeCloseTo(0, 12);
		expect(row.high).toBeGreaterThan(0);
		expect(row.pHolm).toBe(1);
	}
	expect(global!.p).toBe(1);
});

test('two groups with disjoint items', () => {
	const data = pointGroups(5, [12, 12], LAMBDA);
	const apart: PointsData = {
		...data,
		respondents: data.respondents.map((r) => ({ ...r, answers: [{ points: r.group === 'a' ? [10, 0, 0, 0, 0, 0, 0, 0] : [0, 0, 0, 0, 0, 0, 0, 10] }] }))
	};
	const { rows, global } = compareSharesIn(apart, ['a', 'b'], { permutations: 199 });
	expect(rows[0]).toMatchObject({ difference: 1 });
	expect(rows[7]!.difference).toBe(-1);
	expect(rows[0]!.pHolm).toBeLessThan(0.001);
	expect(rows[3]!.pHolm).toBe(1);
	expect(global!.p).toBe(1 / 200);
});

test('without the people there is no global test; weights are used', () => {
	const data = pointGroups(6, [12, 12], LAMBDA);
	const [a, b] = [meanShares(part(data, 'a')), meanShares(part(data, 'b'))];
	expect(compareShares(data.items, a, b).global).toBeNull();
	expect(compareShares(data.items, a, b, collectPeople(part(data, 'a'))).global).toBeNull();
	const weighted: PointsData = { ...data, respondents: data.respondents.map((r, i) => ({ ...r, weight: i % 3 === 0 ? 0 : 1 })) };
	const left: PointsData = { ...data, respondents: data.respondents.filter((_, i) => i % 3 !== 0) };
	expect(compareSharesIn(weighted, ['a', 'b'], { permutations: 99 })).toEqual(compareSharesIn(left, ['a', 'b'], { permutations: 99 }));
});
