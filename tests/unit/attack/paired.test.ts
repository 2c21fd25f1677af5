/**
 * The attacker of attack.test.ts against two rounds with people who answered in both. Besides all that he knew he knows who brought a
 * code, and all that everybody said in the other round: so the change tells him what the paired people of this one said.
 */
import { expect, test } from 'vitest';
import { changeOfWorths } from '#stats/change.ts';
import { sideOf } from '#stats/compared-sides.ts';
import { crossProduct, shrinkCovariance } from '#stats/cluster-covariance.ts';
import { cholesky, inverse, solve } from '#stats/linalg.ts';
import { tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { createRandom } from '#stats/random.ts';
import { K, type Published } from './doors.ts';
import { enumerationAttack } from './enumerate.ts';
import { linearAttack } from './linear.ts';
import { carelesslyPaired, pairedByRule, randomRounds, type TwoRounds } from './paired.ts';
import { MANY, WHOLE_UNIT, type Size } from './town.ts';
import { SOAK } from '../../soak.ts';

const isLong = SOAK;
const SEED = Number(process.env.SEED ?? 1);
const KNOWN = K - 2;

function attack(door: (two: TwoRounds) => [Published, Published], rounds: number, size: Size, { most = 2_000, solve: solves = true, enough = (_: { byDifference: number; byTrying: number }): boolean => false } = {}) {
	const seen = { towns: 0, paired: 0, tries: 0, programs: 0, open: 0, byDifference: 0, byTrying: 0, presence: 0, alike: 0 };
	const examples: string[] = [];
	for (let seed = SEED; seed < SEED + rounds && !enough(seen); seed++) {
		const two = randomRounds(seed, KNOWN, size);
		seen.towns++;
		for (const published of door(two)) {
			for (const { versions } of published.values()) seen.paired += versions.filter(({ partOf }) => partOf).length;
			const linear = linearAttack(two.survey, published);
			const tried = enumerationAttack(two.survey, published, { most, alsoAlike: seed % 5 === 0, solve: solves });
			seen.byDifference += Math.min(1, linear.length);
			seen.byTrying += Math.min(1, tried.finds.length);
			for (const one of ['tries', 'programs', 'open', 'presence', 'alike'] as const) seen[one] += tried[one];
			for (const find of [...linear, ...tried.finds]) if (examples.length < 3) examples.push(`seed ${seed}: ${JSON.stringify(find)}`);
		}
	}
	return { ...seen, examples };
}
const print = (name: string, seen: object) => console.log(`attacker, ${name}, first seed ${SEED}: ${JSON.stringify(seen)}`);

test.each([['some', MANY, 500], ['a whole unit', WHOLE_UNIT, 150]] as const)('those who answered twice, %s: nothing about anybody', { timeout: 3_600_000 }, (name, size, rounds) => {
	const { examples, ...seen } = attack(pairedByRule, isLong ? rounds * 20 : rounds, size);
	print(`paired, ${name}`, seen);
	expect(examples).toEqual([]);
	expect([seen.byDifference, seen.byTrying, seen.open]).toEqual([0, 0, 0]);
	expect(seen.paired).toBeGreaterThan(20);
});

test('told of all whom a code ties together, whoever is left over: both find much', { timeout: 1_800_000 }, () => {
	const { examples, ...seen } = attack(carelesslyPaired, isLong ? 2_000 : 300, MANY, { solve: false, enough: ({ byDifference, byTrying }) => !isLong && byDifference > 20 && byTrying > 4 });
	print('carelessly paired', { ...seen, examples });
	expect(seen.byDifference).toBeGreaterThan(20);
	expect(seen.byTrying).toBeGreaterThan(4);
});

type Said = readonly [number, number];
const CARDS = ['a', 'b', 'c'];
const dataOf = (said: readonly Said[]): BestWorstData => ({ items: CARDS, respondents: said.map(([best, worst], i) => ({ id: String(i), answers: [{ shown: [0, 1, 2], best, worst }] })) });
const modelOf = (said: readonly Said[]) => tallyBestWorst(dataOf(said)).model;
const ids = (said: readonly Said[]) => said.map((_, i) => String(i));
const six = (x: number) => Math.round(x * 1e6) / 1e6;
/** The ends of the paired intervals as a release would store them: person i said before[i] the first time and after[i] the second. */
const ends = (before: readonly Said[], after: readonly Said[]) =>
	changeOfWorths(CARDS, { model: modelOf(before), ids: ids(before) }, { model: modelOf(after), ids: ids(after) }, { level: 0.9 }).rows.map(({ low, high }) => [six(low!), six(high!)]);

test('why not the paired interval: its width says whether it is the same person who is alone again', () => {
	// Twelve people, whom nothing told of the rounds can tell apart. One put c first the first time, and says so to whoever asks.
	const before: Said[] = [[2, 0], ...Array.from({ length: 11 }, (): Said => [0, 2])];
	const after = (alone: number) => before.map((_, i): Said => (i === alone ? [2, 0] : [0, 2]));
	const [again, ...others] = before.map((_, i) => JSON.stringify(ends(before, after(i))));
	expect(new Set(others).size).toBe(1);
	expect(again).not.toBe(others[0]);
	// What is told of each round by itself is the same in all twelve.
	expect(new Set(before.map((_, i) => JSON.stringify(after(i).toSorted()))).size).toBe(1);
});

test('why not the paired interval: who knows what ten people said the first time has from it what they say now', { timeout: 600_000 }, () => {
	const TYPES: Said[] = [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]];
	const random = createRandom(SEED);
	const seen = { towns: 0, tries: 0, people: 0, found: 0 };
	for (let town = 0; town < (isLong ? 200 : 20); town++) {
		const draw = () => TYPES[Math.min(5, Math.floor(random.uniform() ** 1.7 * 6))]!;
		const before = Array.from({ length: 10 }, draw);
		const after = before.map((own) => (random.uniform() < 0.4 ? own : draw()));
		// A person's influence hangs on what they say and on how many say what, which he knows of both rounds: not on who says what.
		const [early, late] = [sideOf(modelOf(before)), sideOf(modelOf(after))];
		const factors = [early, late].map(({ fit }) => cholesky(fit.information, 3)!);
		const influence = (side: number, said: Said) => {
			const [of, all] = side === 0 ? [early, before] : [late, after];
			const place = all.findIndex((one) => one === said);
			return place < 0 ? null : solve(factors[side]!, of.model.scores(of.fit.point).subarray(place * 3, place * 3 + 3), 3);
		};
		const [was, is] = [0, 1].map((side) => TYPES.map((said) => influence(side, said)));
		const model = inverse(factors[0]!, 3).map((v, i) => v + inverse(factors[1]!, 3)[i]!);
		const precision = inverse(cholesky(model, 3)!, 3);
		/** How wide the intervals are, if so many who said the one said the other. */
		const widths = (table: readonly number[][]) => {
			const rows = table.flatMap((row, a) => row.flatMap((n, b) => Array.from({ length: n }, () => [0, 1, 2].map((j) => is![b]![j]! - was![a]![j]!)).flat()));
			const { shrunk } = shrinkCovariance(crossProduct(Float64Array.from(rows), 3), model, precision, 10, 3)!;
			return [0, 4, 8].map((i) => six(Math.sqrt(shrunk[i]!))).join();
		};
		const countOf = (all: readonly Said[]) => TYPES.map((type) => all.filter((one) => one === type).length);
		const truth = TYPES.map((a) => TYPES.map((b) => before.filter((one, i) => one === a && after[i] === b).length));
		const told = widths(truth);
		/** For each thing said the first time, whether all who said it say the same now in every table that agrees. */
		const possible = TYPES.map(() => new Set<number>());
		const left = countOf(after);
		const table = TYPES.map(() => TYPES.map(() => 0));
		const fillRow = (a: number, b: number, rest: number) => {
			if (a === 6) {
				seen.tries++;
				if (widths(table) === told) table.forEach((row, i) => row.forEach((n, j) => n > 0 && possible[i]!.add(j)));
				return;
			}
			if (b === 6) return void (rest === 0 && fillRow(a + 1, 0, countOf(before)[a + 1] ?? 0));
			for (let n = 0; n <= Math.min(rest, left[b]!); n++) {
				table[a]![b] = n;
				left[b]! -= n;
				fillRow(a, b + 1, rest - n);
				left[b]! += n;
			}
			table[a]![b] = 0;
		};
		fillRow(0, 0, countOf(before)[0]!);
		seen.towns++;
		seen.people += 10;
		// Where the second round by itself does not say it already.
		if (countOf(after).filter((n) => n > 0).length > 1) seen.found += before.filter((one) => possible[TYPES.indexOf(one)]!.size === 1).length;
	}
	print('the paired interval', seen);
	expect(seen.found).toBeGreaterThan(seen.people / 4);
});
