/** Information by brute force, expected errors against simulated people, and the benefit of balance. */
import { describe, expect, test } from 'vitest';
import { estimateBestWorst } from '#stats/best-worst.ts';
import { designSets, designVersions } from '#stats/design/balanced-sets.ts';
import { designPrecision, setInformation } from '#stats/design/precision.ts';
import { studentQuantile } from '#stats/distributions.ts';
import type { Format } from '#stats/input/read-input.ts';
import { createRandom } from '#stats/random.ts';
import { answered, HOSTILE } from './design-helpers.ts';
import { readFixture } from '../../fixtures/fixture.ts';
import { names } from './helpers.ts';

function versionsOf(itemCount: number, setSize: number, setsPerRespondent?: number, versions?: number): number[][][] {
	const design = designVersions({ itemCount, setSize, setsPerRespondent, versions });
	if (!design.ok) throw new Error(design.code);
	return design.versions;
}
const without = (items: number[], item: number) => items.filter((other) => other !== item);

describe('information of one set', () => {
	/** E[score of item 0 squared] and E[scores of 0 and 1] at λ = 0, over every answer with its probability. */
	function brute(m: number, steps: (1 | -1)[]): [number, number] {
		let square = 0;
		let product = 0;
		const walk = (left: number[], step: number, probability: number, scores: number[]) => {
			if (step === steps.length) {
				square += probability * scores[0]! ** 2;
				product += probability * scores[0]! * scores[1]!;
				return;
			}
			for (const chosen of left) {
				const expected = (i: number) => (left.includes(i) ? 1 / left.length : 0);
				const next = scores.map((score, i) => score + steps[step]! * ((i === chosen ? 1 : 0) - expected(i)));
				walk(without(left, chosen), step + 1, probability / left.length, next);
			}
		};
		walk(Array.from({ length: m }, (_, i) => i), 0, 1, Array(m).fill(0));
		return [square, product];
	}

	test.each([2, 3, 4, 5, 6])('%i items: best-worst, ranking, pair', (m) => {
		const steps: Partial<Record<Format, (1 | -1)[]>> = { 'best-worst': m > 2 ? [1, -1] : [1], ranking: Array(m - 1).fill(1) };
		if (m === 2) Object.assign(steps, { pairs: [1], 'graded-pairs': [1] });
		for (const format of Object.keys(steps) as Format[]) {
			const c = setInformation(format, m)!;
			const [square, product] = brute(m, steps[format]!);
			expect(c * (1 - 1 / m)).toBeCloseTo(square, 12);
			expect(-c / m).toBeCloseTo(product, 12);
		}
		expect(setInformation('points', m)).toBeNull();
	});

	test('sets without information', () => {
		for (const format of ['pairs', 'best-worst', 'ranking'] as const) {
			for (const size of [0, 1]) expect(setInformation(format, size)).toBe(0);
		}
	});
});

describe('precision of a design', () => {
	const exact = versionsOf(13, 4);
	const of = (versions: number[][][], itemCount: number, respondents?: number) =>
		designPrecision({ format: 'best-worst', itemCount, versions, respondents })!;

	test('an exact design is fully efficient, in closed form', () => {
		// Every pair meets once: Ī = c·(13·I − J)/4, and a difference has variance 2·4/(13·c).
		const c = 1 / 4 + 2 / 9;
		const plain = designPrecision({ format: 'best-worst', itemCount: 13, versions: exact, respondents: 20, spread: 0 })!;
		expect(plain.efficiency).toBeCloseTo(1, 12);
		expect(plain.designEffect).toBeCloseTo(1, 12);
		expect(plain.pairError).toBeCloseTo(Math.sqrt(8 / (13 * c) / 20), 12);
		expect(plain.itemError).toBeCloseTo(plain.pairError! * Math.sqrt(12 / 13 / 2), 12);
		// Heterogeneous people: Ī² has (13c/4)², minus c² for each of the 13 sets.
		expect(of(exact, 13).designEffect).toBeCloseTo(1 + (13 * c) / 4 - c, 12);
		const { difference, before, pairError } = of(exact, 13, 20);
		expect(difference).toBeCloseTo((studentQuantile(0.95, 19) + studentQuantile(0.8, 19)) * pairError!, 12);
		expect(Math.log(before! / (1 - before!))).toBeCloseTo(difference!, 12);
	});

	test('errors fall with the square root of n; less balanced designs are less efficient', () => {
		expect(of(exact, 13, 40).itemError! / of(exact, 13, 10).itemError!).toBeCloseTo(0.5, 12);
		const lopsided = [...exact[0]!.slice(1), exact[0]![1]!];
		expect(of([lopsided], 13).efficiency).toBeLessThan(0.98);
		const pairs = (count: number) =>
			designPrecision({ format: 'pairs', itemCount: 12, versions: versionsOf(12, 2, 12, count) })!.efficiency;
		expect(pairs(1)).toBeLessThan(0.5);
		expect(pairs(10)).toBeGreaterThan(0.98);
	});

	test('degenerate input gives null, never NaN', () => {
		const sets = exact;
		for (const itemCount of [Number.NaN, 0, 1, 14]) {
			expect(designPrecision({ format: 'best-worst', itemCount, versions: sets })).toBeNull();
		}
		expect(designPrecision({ format: 'points', itemCount: 13, versions: sets })).toBeNull();
		expect(designPrecision({ format: 'pairs', itemCount: 4, versions: [[[0, 1], [2, 3]]] })).toBeNull();
		expect(designPrecision({ format: 'pairs', itemCount: 4, versions: [] })).toBeNull();
		for (const respondents of [Number.NaN, Infinity, -1, 0, 1, null]) {
			const precision = designPrecision({ format: 'best-worst', itemCount: 13, versions: sets, respondents });
			expect(precision).toMatchObject({ itemError: null, difference: null, before: null });
		}
		for (const odd of [...HOSTILE, 1e200]) {
			const precision = designPrecision({ format: 'best-worst', itemCount: 13, versions: sets, respondents: 9, spread: odd });
			expect(Object.values(precision!).every(Number.isFinite)).toBe(true);
		}
	});
});

const RUNS = 100;

test.each([
	[12, 4, 8, 1], [12, 4, 14, 1], [12, 4, 14, 0.5], [8, 4, 14, 1], [20, 4, 14, 1.5], [9, 3, 14, 1], [8, 2, 20, 1]
])('expected error against the intervals of simulated people: %i items in sets of %i, %i people, sd %f', (k, size, n, sd) => {
	const versions = versionsOf(k, size);
	// Saturation, as in precision.ts.
	const spread = sd / Math.sqrt(1 + 0.8 * sd ** 2);
	const format = size === 2 ? 'pairs' : 'best-worst';
	const expected = designPrecision({ format, itemCount: k, versions, respondents: n, spread })!.itemError!;
	let interval = 0;
	let error = 0;
	for (let run = 0; run < RUNS; run++) {
		const data = answered(run, n, Array(k).fill(0), sd, (person) => versions[person % versions.length]!);
		const { items } = estimateBestWorst(data, { draws: 0 });
		for (const { low, high, centred } of items) {
			interval += ((high! - low!) / 2 / studentQuantile(0.95, n - 1)) ** 2;
			error += centred ** 2;
		}
	}
	const root = (sum: number) => Math.sqrt(sum / RUNS / k);
	const found = `intervals ${root(interval).toFixed(3)}, errors ${root(error).toFixed(3)}`;
	console.log(`${k}/${size}, n ${n}, sd ${sd}: expected ${expected.toFixed(3)}, ${found}`);
	expect(Math.abs(root(interval) / expected - 1)).toBeLessThan(0.15);
	expect(Math.abs(root(error) / expected - 1)).toBeLessThan(0.15);
});

interface RealPairs {
	data: { items: string[]; pairs: string[]; responses: number[][] };
}
interface RealSets {
	data: { items: string[]; design: number[][]; answers: ([number, number] | null)[][] };
}
const REAL = ['bt_germanparties2009', 'maxdiff_ricebws1', 'maxdiff_vdata', 'maxdiff_fruit'];
test.for(REAL)('expected error against real answers: %s', (name) => {
	const fixture = readFixture(name) as RealPairs | RealSets;
	const { data } = fixture;
	const { items } = data;
	const k = items.length;
	const inPairs = 'pairs' in data;
	const place = (number: number | undefined) => (number === undefined || number < 1 ? null : number - 1);
	const sets = inPairs
		? data.pairs.map((pair) => pair.split(':').map((side) => items.indexOf(side)))
		: data.design.map((set) => set.map((number) => number - 1));
	const answersOf = inPairs
		? data.responses.map((row) => row.map((response, p) => ({ shown: sets[p]!, best: sets[p]![response === 1 ? 0 : 1]! })))
		: data.answers.map((row) => row.map((answer, s) => ({ shown: sets[s]!, best: place(answer?.[0]), worst: place(answer?.[1]) })));
	const respondents = answersOf.map((answers, r) => ({ id: `r${r}`, answers }));
	const estimate = estimateBestWorst({ items, respondents }, { draws: 0 });
	const half = estimate.items.reduce((sum, { low, high }) => sum + ((high! - low!) / 2) ** 2, 0) / k;
	const real = Math.sqrt(half) / studentQuantile(0.95, estimate.n - 1);
	const format = inPairs ? 'pairs' : 'best-worst';
	const { itemError, designEffect } = designPrecision({ format, itemCount: k, versions: [sets], respondents: estimate.n })!;
	console.log(`${name}, n ${estimate.n}: expected ${itemError!.toFixed(3)} (φ ${designEffect.toFixed(2)}), real ${real.toFixed(3)}`);
	expect(Math.abs(real / itemError! - 1)).toBeLessThan(0.3);
});

/** Log-worths spread as in a real list; errors against them, the same people answering both designs. */
test.each([
	[12, 4, 9, 5], [12, 4, 9, 10], [20, 4, 6, 10], [20, 4, 6, 30], [12, 2, 12, 10], [20, 2, 12, 10]
])('%i items in sets of %i, %i each, %i people: balanced is not worse than random', (k, size, m, n) => {
	const lambda = Array.from({ length: k }, (_, i) => 2.4 * (i / (k - 1) - 0.5));
	const versions = versionsOf(k, size, m, size === 2 || k > 16 ? 20 : 1);
	const all = names(k).map((_, i) => i);
	const squared = (run: number, setsOf: (person: number) => number[][]) => {
		const { items } = estimateBestWorst(answered(run, n, lambda, 1, setsOf), { draws: 0 });
		return items.reduce((sum, { centred }, i) => sum + (centred - lambda[i]!) ** 2, 0) / k;
	};
	let balanced = 0;
	let random = 0;
	for (let run = 0; run < RUNS; run++) {
		const draw = createRandom(10_000 + run);
		balanced += squared(run, (person) => versions[(person + run) % versions.length]!);
		random += squared(run, () => Array.from({ length: m }, () => draw.shuffle(all).slice(0, size)));
	}
	const [own, other] = [Math.sqrt(balanced / RUNS), Math.sqrt(random / RUNS)];
	const percent = (100 * (own / other - 1)).toFixed(1);
	console.log(`${k} items, ${m} sets of ${size}, n ${n}: RMSE balanced ${own.toFixed(3)}, random ${other.toFixed(3)} (${percent} %)`);
	expect(own).toBeLessThan(other);
});

test('efficiency predicts the errors of a common list: 12 pairs of 12 items, the same or different for each', () => {
	const sets = designSets({ itemCount: 12, setSize: 2, setsPerRespondent: 12 });
	if (!sets.ok) throw new Error(sets.code);
	const spread = versionsOf(12, 2, 12, 20);
	const error = (setsOf: (person: number) => number[][]) => {
		let sum = 0;
		for (let run = 0; run < RUNS; run++) {
			const { items } = estimateBestWorst(answered(run, 20, Array(12).fill(0), 0, setsOf), { draws: 0 });
			for (const { centred } of items) sum += centred ** 2;
		}
		return sum;
	};
	const measured = error((person) => spread[person]!) / error(() => sets.sets);
	const expected = designPrecision({ format: 'pairs', itemCount: 12, versions: [sets.sets] })!.efficiency;
	console.log(`same 12 pairs for all: efficiency ${expected.toFixed(2)}, measured ${measured.toFixed(2)}`);
	expect(Math.abs(measured / expected - 1)).toBeLessThan(0.25);
});
