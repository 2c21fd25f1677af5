/** Simulated heterogeneous people answering in each Luce format. */
import type { BestWorstAnswer } from '#stats/best-worst.ts';
import type { GradedAnswer } from '#stats/graded-pairs.ts';
import type { PairAnswer } from '#stats/pairs.ts';
import { createRandom, type Random } from '#stats/random.ts';
import type { RankingAnswer } from '#stats/rankings.ts';
import type { Data } from './formats.ts';
import { names } from './helpers.ts';

export type Interview<A> = (random: Random, own: readonly number[]) => A[];

const indexes = (k: number) => Array.from({ length: k }, (_, i) => i);

/** One of several with probability in proportion to e^logit. */
function choose<T>(random: Random, from: readonly T[], logit: (one: T) => number): T {
	const highest = Math.max(...from.map(logit));
	const weights = from.map((one) => Math.exp(logit(one) - highest));
	let left = random.uniform() * weights.reduce((sum, x) => sum + x, 0);
	return from.find((_, i) => (left -= weights[i]!) <= 0) ?? from.at(-1)!;
}

/** `count` pairs with random sides; every pair once before any repeats. */
function somePairs(random: Random, k: number, count: number): [number, number][] {
	const all = indexes(k).flatMap((i) => indexes(i).map((j): [number, number] => (random.uniform() < 0.5 ? [i, j] : [j, i])));
	const deck = Array.from({ length: Math.ceil(count / all.length) }, () => random.shuffle(all)).flat();
	return deck.slice(0, count);
}
/** Sets of the items shown least so far. */
function someSets(random: Random, k: number, count: number, size: number): number[][] {
	const shown = new Array<number>(k).fill(0);
	return Array.from({ length: count }, () => {
		const set = random.shuffle(indexes(k)).sort((a, b) => shown[a]! - shown[b]!).slice(0, size);
		for (const item of set) shown[item]!++;
		return set;
	});
}

/** `gamma` = log ν; without it nobody ever answers "equal". */
export const pairInterview = (count: number, gamma = -Infinity): Interview<PairAnswer> => (random, own) =>
	somePairs(random, own.length, count).map(([a, b]) => {
		const logits = { a: own[a]!, b: own[b]!, tie: gamma + (own[a]! + own[b]!) / 2 };
		return { a, b, choice: choose(random, ['a', 'b', 'tie'] as const, (one) => logits[one]) };
	});

export const bestWorstInterview = (count: number, size = 4): Interview<BestWorstAnswer> => (random, own) =>
	someSets(random, own.length, count, size).map((shown) => {
		const best = choose(random, shown, (i) => own[i]!);
		return { shown, best, worst: choose(random, shown.filter((i) => i !== best), (i) => -own[i]!) };
	});

/** `ranked` of the shown are put in order. */
export const rankingInterview = (count: number, size: number, ranked = size): Interview<RankingAnswer> => (random, own) =>
	someSets(random, own.length, count, size).map((shown) => {
		const order: number[] = [];
		while (order.length < ranked) order.push(choose(random, shown.filter((i) => !order.includes(i)), (i) => own[i]!));
		return { shown, order };
	});

/** Log-worths are on the scale of plain pairs, four times a step of the balance. `side` favours the first. */
export const gradedInterview = (count: number, side = 0): Interview<GradedAnswer> => (random, own) =>
	somePairs(random, own.length, count).map(([a, b]) => {
		const tau = [0, 0.2, 0.2, -0.4];
		return { a, b, score: choose(random, [-3, -2, -1, 0, 1, 2, 3], (s) => s * (side + (own[a]! - own[b]!) / 4) + tau[Math.abs(s)]!) };
	});

/** n people around `lambda`, with independent normal deviations of `sd` per item. */
export function people<A>(interview: Interview<A>, seed: number, n: number, lambda: readonly number[], sd = 1): Data<A> {
	const random = createRandom(seed);
	const respondents = Array.from({ length: n }, (_, r) => ({ id: `r${r}`, answers: interview(random, lambda.map((x) => x + sd * random.normal())) }));
	return { items: names(lambda.length), respondents };
}
