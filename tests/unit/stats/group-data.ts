/** Simulated groups and waves: people around a profile, best-worst screens of four, points. */
import { tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import type { PairsData } from '#stats/pairs.ts';
import type { PointsData } from '#stats/mean-shares.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { names, simulatePerson } from './helpers.ts';

export const LAMBDA = [1.2, 0.8, 0.4, 0.1, -0.1, -0.4, -0.8, -1.2];
export const K = LAMBDA.length;

export const person = (random: Random, lambda: readonly number[], sd = 1): number[] => lambda.map((x) => x + sd * random.normal());

/** Two groups 'a' and 'b' around their own profiles, six screens each. */
export function twoGroups(seed: number, [nA, nB]: readonly [number, number], a: readonly number[], b: readonly number[] = a): BestWorstData {
	const random = createRandom(seed);
	return {
		items: names(a.length),
		respondents: Array.from({ length: nA + nB }, (_, r) => {
			const own = r < nA;
			return { id: `r${r}`, group: own ? 'a' : 'b', answers: simulatePerson(random, own ? a : b, 1, 3) };
		})
	};
}

/** Two waves of people whose worths move by `shift`; `both` of them are in both. */
export function twoWaves(seed: number, [early, late, both]: readonly [number, number, number], shift: readonly number[]) {
	const random = createRandom(seed);
	const people = Array.from({ length: early + late - both }, () => person(random, LAMBDA));
	const wave = (from: number, to: number, move: readonly number[]) => {
		const respondents = people.slice(from, to).map((own, i) => ({
			id: `r${from + i}`,
			answers: simulatePerson(random, own.map((x, j) => x + move[j]!), 0, 3)
		}));
		return { model: tallyBestWorst({ items: names(K), respondents }).model, ids: respondents.map(({ id }) => id) };
	};
	return { before: wave(0, early, LAMBDA.map(() => 0)), after: wave(early - both, early - both + late, shift) };
}

/** Pairs with ties: a logistic difference near 0 is "equal". */
export function tiedPairs(seed: number, n: number, lambda: readonly number[], perPerson: number, group: (r: number) => string = () => 'a'): PairsData {
	const random = createRandom(seed);
	const all = lambda.map((_, i) => i);
	return {
		items: names(lambda.length),
		respondents: Array.from({ length: n }, (_, r) => {
			const own = person(random, lambda);
			const answers = Array.from({ length: perPerson }, () => {
				const [a, b] = random.shuffle(all) as [number, number];
				const u = random.uniform();
				const felt = own[a]! - own[b]! + Math.log(u / (1 - u));
				return { a, b, choice: Math.abs(felt) < 0.5 ? ('tie' as const) : felt > 0 ? ('a' as const) : ('b' as const) };
			});
			return { id: `r${r}`, group: group(r), answers };
		})
	};
}

/** Ten points laid one by one, by each person's own worths. */
export function layPoints(random: Random, own: readonly number[], total = 10): number[] {
	const worth = own.map(Math.exp);
	const sum = worth.reduce((s, x) => s + x, 0);
	const points = own.map(() => 0);
	for (let t = 0; t < total; t++) {
		let left = random.uniform() * sum;
		let j = 0;
		while (j < own.length - 1 && (left -= worth[j]!) > 0) j++;
		points[j]!++;
	}
	return points;
}

export function pointGroups(seed: number, [nA, nB]: readonly [number, number], a: readonly number[], b: readonly number[] = a): PointsData {
	const random = createRandom(seed);
	return {
		items: names(a.length),
		total: 10,
		respondents: Array.from({ length: nA + nB }, (_, r) => ({
			id: `r${r}`,
			group: r < nA ? 'a' : 'b',
			answers: [{ points: layPoints(random, person(random, r < nA ? a : b)) }]
		}))
	};
}
