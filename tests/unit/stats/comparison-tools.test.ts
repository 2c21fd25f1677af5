/** Quasi-variances, circular triads, agreement, Holm, least squares. */
import { describe, expect, test } from 'vitest';
import { circularTriads, kendallAgreement, type PairDecision } from '#stats/agreement.ts';
import { holm } from '#stats/holm.ts';
import { colleyRatings, leastSquaresRatings, type PairScore } from '#stats/least-squares.ts';
import { quasiVariances } from '#stats/quasi-variances.ts';
import { createRandom, type Random } from '#stats/random.ts';

describe('quasi-variances', () => {
	const randomCovariance = (random: Random, k: number) => {
		const root = Array.from({ length: k * k }, () => random.normal());
		return Array.from({ length: k * k }, (_, index) => {
			const [i, j] = [Math.floor(index / k), index % k];
			let sum = i === j ? k : 0;
			for (let s = 0; s < k; s++) sum += root[i * k + s]! * root[j * k + s]!;
			return sum;
		});
	};
	const loss = (v: readonly number[], q: readonly number[]) => {
		const k = q.length;
		let sum = 0;
		for (let i = 0; i < k; i++) {
			for (let j = 0; j < i; j++) {
				const variance = v[i * k + i]! + v[j * k + j]! - 2 * v[i * k + j]!;
				sum += Math.log((q[i]! + q[j]!) / variance) ** 2;
			}
		}
		return sum;
	};
	test('independent estimates: the variances themselves, without error, whatever is added to all', () => {
		const own = [0.2, 1.5, 0.7, 3];
		const covariance = own.flatMap((x, i) => own.map((_, j) => (i === j ? x : 0) + 0.3));
		const { variances, worst, usable } = quasiVariances(covariance, 4)!;
		own.forEach((x, i) => expect(variances[i]).toBeCloseTo(x, 9));
		expect(Math.max(-worst.below, worst.above)).toBeLessThan(1e-9);
		expect(usable).toBe(true);
	});
	test('local optimality and scale equivariance', () => {
		const random = createRandom(6);
		for (let run = 0; run < 10; run++) {
			const v = randomCovariance(random, 6);
			const { variances } = quasiVariances(v, 6)!;
			const best = loss(v, variances);
			for (let trial = 0; trial < 50; trial++) {
				expect(loss(v, variances.map((q) => q + 0.02 * random.normal()))).toBeGreaterThanOrEqual(best);
			}
			for (const scale of [1e-12, 1e9]) {
				const scaled = quasiVariances(v.map((x) => scale * x), 6)!;
				scaled.variances.forEach((q, i) => expect(q / scale).toBeCloseTo(variances[i]!, 6));
			}
		}
	});
	test('worst errors are those of the pairs; bars are refused from 10 % or below zero', () => {
		// Items 0 and 1, and 2 and 3, are correlated, which quasi-variances cannot represent.
		const v = [1, 0.9, 0, 0, 0.9, 1, 0, 0, 0, 0, 1, 0.9, 0, 0, 0.9, 1];
		const { variances, worst, usable } = quasiVariances(v, 4)!;
		expect(usable).toBe(false);
		expect(Math.sqrt((variances[0]! + variances[1]!) / 0.2) - 1).toBeCloseTo(worst.above, 10);
		expect(Math.sqrt((variances[0]! + variances[2]!) / 2) - 1).toBeCloseTo(worst.below, 10);
		// Three items are always exact, but one of them may need a negative number.
		const three = quasiVariances([1, 0.6, 0, 0.6, 0.5, 0, 0, 0, 4], 3)!;
		expect(Math.max(-three.worst.below, three.worst.above)).toBeLessThan(1e-9);
		expect(three.variances[1]).toBeLessThan(0);
		expect(three.usable).toBe(false);
	});
	test('null for two items and for a contrast without variance', () => {
		expect(quasiVariances([1, 0, 0, 1], 2)).toBeNull();
		expect(quasiVariances(new Float64Array(9), 3)).toBeNull();
	});
});

describe('circular triads', () => {
	const tournament = (random: Random, k: number): PairDecision[] => {
		const answers: PairDecision[] = [];
		for (let i = 0; i < k; i++) {
			for (let j = 0; j < i; j++) answers.push({ a: i, b: j, choice: random.uniform() < 0.5 ? 'a' : 'b' });
		}
		return random.shuffle(answers);
	};
	test('counted one by one', () => {
		const random = createRandom(14);
		for (let run = 0; run < 60; run++) {
			const k = 3 + (run % 7);
			const answers = tournament(random, k);
			const winner = new Map(answers.map(({ a, b, choice }) => [Math.min(a, b) * k + Math.max(a, b), choice === 'a' ? a : b]));
			const before = (i: number, j: number) => winner.get(Math.min(i, j) * k + Math.max(i, j)) === i;
			const circular = (i: number, j: number, l: number) => before(i, j) && before(j, l) && before(l, i);
			let circles = 0;
			for (let i = 0; i < k; i++) {
				for (let j = 0; j < i; j++) for (let l = 0; l < j; l++) if (circular(i, j, l) || circular(l, j, i)) circles++;
			}
			const { triads, consistency, most } = circularTriads(k, answers);
			expect(triads).toBe(circles);
			expect(consistency).toBeCloseTo(1 - circles / most!, 14);
			expect(consistency).toBeGreaterThanOrEqual(0);
		}
	});
	test('the maximum is attained, over all tournaments of 3, 4 and 5 items', () => {
		for (const k of [3, 4, 5]) {
			const pairs = (k * (k - 1)) / 2;
			let largest = 0;
			let most = 0;
			for (let bits = 0; bits < 2 ** pairs; bits++) {
				const answers: PairDecision[] = [];
				for (let i = 0; i < k; i++) {
					for (let j = 0; j < i; j++) answers.push({ a: i, b: j, choice: (bits >> answers.length) & 1 ? 'a' : 'b' });
				}
				const result = circularTriads(k, answers);
				largest = Math.max(largest, result.triads!);
				most = result.most!;
			}
			expect(largest).toBe(most);
		}
	});
	test('an order is consistent; incomplete tournaments give a code', () => {
		const order: PairDecision[] = [{ a: 0, b: 1, choice: 'a' }, { a: 2, b: 1, choice: 'b' }, { a: 0, b: 2, choice: 'a' }];
		expect(circularTriads(3, order)).toMatchObject({ triads: 0, consistency: 1, code: null });
		expect(circularTriads(3, order.slice(1)).code).toBe('incomplete');
		expect(circularTriads(3, [...order.slice(1), { a: 0, b: 1, choice: 'skip' }]).code).toBe('incomplete');
		expect(circularTriads(3, [...order.slice(1), { a: 0, b: 1, choice: 'tie' }]).code).toBe('ties');
		expect(circularTriads(3, [...order, { a: 1, b: 0, choice: 'a' }]).code).toBe('repeated');
		expect(circularTriads(2, [{ a: 0, b: 1, choice: 'a' }]).code).toBe('tooFewItems');
	});
});

describe("Kendall's u", () => {
	test('counted over all pairs of people, with skips', () => {
		const random = createRandom(2);
		const [k, people] = [5, 9];
		// 1: first before second, −1: the other way, 0: skipped.
		const votes = Array.from({ length: people }, () => Array.from({ length: k * k }, () => Math.floor(3 * random.uniform()) - 1));
		const wins = Array.from({ length: k }, () => new Array<number>(k).fill(0));
		let [same, all] = [0, 0];
		const count = (i: number, j: number) => {
			const given = votes.map((vote) => vote[i * k + j]!).filter((x) => x !== 0);
			wins[i]![j] = given.filter((x) => x === 1).length;
			wins[j]![i] = given.filter((x) => x === -1).length;
			given.forEach((x, r) =>
				given.slice(0, r).forEach((y) => {
					all++;
					if (x === y) same++;
				})
			);
		};
		for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) count(i, j);
		expect(kendallAgreement(wins)!.u).toBeCloseTo((2 * same) / all - 1, 14);
	});
	test('1 when all agree, `lowest` when evenly divided, null for one person', () => {
		expect(kendallAgreement([[0, 6, 6], [0, 0, 6], [0, 0, 0]])!.u).toBe(1);
		const even = kendallAgreement([[0, 3], [3, 0]])!;
		expect(even.u).toBe(even.lowest);
		expect(even.lowest).toBeCloseTo(-1 / 5, 14); // −1/(m − 1) for even m
		expect(kendallAgreement([[0, 2], [3, 0]])!.lowest).toBeCloseTo(-1 / 5, 14); // −1/m for odd m
		expect(kendallAgreement([[0, 1], [0, 0]])).toBeNull();
		expect(kendallAgreement([])).toBeNull();
	});
});

describe('Holm', () => {
	test('is closed testing with Bonferroni, set by set', () => {
		const random = createRandom(40);
		for (let run = 0; run < 100; run++) {
			const m = 1 + (run % 6);
			// Rounded, so that ties occur.
			const p = Array.from({ length: m }, () => Math.round(20 * random.uniform() ** 3) / 20);
			const adjusted = holm(p);
			for (let i = 0; i < m; i++) {
				let largest = 0;
				for (let set = 1; set < 2 ** m; set++) {
					if (!((set >> i) & 1)) continue;
					const inside = p.filter((_, j) => (set >> j) & 1);
					largest = Math.max(largest, Math.min(1, inside.length * Math.min(...inside)));
				}
				expect(adjusted[i]).toBeCloseTo(largest, 14);
			}
		}
	});
	test('nulls do not count as tests', () => {
		expect(holm([null, 0.02, null, 0.03])).toEqual([null, 0.04, null, 0.04]);
		expect(holm([NaN, 0.5])).toEqual([null, 0.5]);
		expect(holm([])).toEqual([]);
	});
});

describe('least squares', () => {
	const scores: PairScore[] = [
		{ a: 0, b: 1, score: 2 },
		{ a: 1, b: 2, score: 1 },
		{ a: 2, b: 0, score: -1 },
		{ a: 0, b: 1, score: 3 },
		{ a: 3, b: 1, score: null },
		{ a: 3, b: 2, score: 0 }
	];
	test('the residual is orthogonal to every rating; local optimality', () => {
		const { ratings } = leastSquaresRatings(4, scores)!;
		expect(ratings.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
		for (let i = 0; i < 4; i++) {
			const left = scores.reduce((sum, { a, b, score }) => {
				if (score === null) return sum;
				const residual = score - (ratings[a]! - ratings[b]!);
				return sum + (a === i ? residual : b === i ? -residual : 0);
			}, 0);
			expect(left).toBeCloseTo(0, 12);
		}
	});
	test('weighted pair means equal single answers; cyclicShare is 0 for differences of ratings and 1 for a cycle', () => {
		const means: PairScore[] = [
			{ a: 1, b: 0, score: -2.5, weight: 2 },
			...scores.slice(1, 3),
			{ a: 3, b: 2, score: 0 },
			{ a: 0, b: 3, score: 7, weight: 0 }
		];
		const [one, two] = [leastSquaresRatings(4, scores)!, leastSquaresRatings(4, means)!];
		one.ratings.forEach((r, i) => expect(two.ratings[i]).toBeCloseTo(r, 12));
		expect(two.cyclicShare).toBeCloseTo(one.cyclicShare!, 12);
		const worth = [2, 0.5, -1, -1.5];
		const exact = worth.flatMap((x, a) => worth.slice(0, a).map((y, b) => ({ a, b, score: x - y })));
		expect(leastSquaresRatings(4, exact)!.cyclicShare).toBeCloseTo(0, 12);
		const circle = [0, 1, 2].map((a) => ({ a, b: (a + 1) % 3, score: 1 }));
		expect(leastSquaresRatings(3, circle)!.cyclicShare).toBeCloseTo(1, 12);
		expect(leastSquaresRatings(3, circle.map((one) => ({ ...one, score: 0 })))).toEqual({ ratings: [0, 0, 0], cyclicShare: null });
	});
	test('unconnected parts give null; Colley shrinks to ½', () => {
		expect(leastSquaresRatings(4, [{ a: 0, b: 1, score: 1 }, { a: 2, b: 3, score: 1 }])).toBeNull();
		expect(leastSquaresRatings(3, [{ a: 0, b: 1, score: 1 }])).toBeNull();
		expect(leastSquaresRatings(2, [])).toBeNull();
		for (const rating of colleyRatings(2, [])) expect(rating).toBeCloseTo(0.5, 14);
		const ratings = colleyRatings(4, scores);
		expect(ratings.reduce((a, b) => a + b) / 4).toBeCloseTo(0.5, 12);
		expect(colleyRatings(4, scores.map((one) => ({ ...one, score: one.score === null ? null : 10 * one.score })))).toEqual(ratings);
	});
});
