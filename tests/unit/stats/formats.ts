/**
 * The four Luce formats for the property tests. Each has its log-likelihood written out from its definition, answer by
 * answer, independent of `stats/`.
 */
import { estimateBestWorst, tallyBestWorst, type BestWorstAnswer } from '#stats/best-worst.ts';
import type { Estimate, EstimateOptions } from '#stats/estimate.ts';
import { estimateGraded, tallyGraded, type GradedAnswer } from '#stats/graded-pairs.ts';
import { estimatePairs, tallyPairs, type PairAnswer } from '#stats/pairs.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { estimateRankings, tallyRankings, type RankingAnswer } from '#stats/rankings.ts';
import type { ResponseModel } from '#stats/response-model.ts';
import { names } from './helpers.ts';

export interface Respondent<A> {
	id: string;
	weight?: number;
	answers: readonly A[];
}
export interface Data<A> {
	items: readonly string[];
	respondents: readonly Respondent<A>[];
}
type Point = ArrayLike<number>;

export interface Format<A> {
	name: string;
	tally(data: Data<A>): { model: ResponseModel; counts: readonly object[]; answers: number; skips: number };
	estimate(data: Data<A>, options?: EstimateOptions): Estimate<unknown>;
	/** A random answer; the first items are preferred. */
	random(random: Random, k: number): A;
	/** ℓ of one answer; `all` are the data, which determine the parameters after the K-th. */
	logLikelihood(answer: A, point: Point, all: Data<A>): number;
	/** λ_BT = scale · λ, the scale of the ghost prior. */
	scale(data: Data<A>): number;
	/** Log-prior of the parameters after the K-th. */
	extraPrior(data: Data<A>, point: Point): number;
	relabel(answer: A, to: (item: number) => number): A;
	/** The same answer with the items shown in another order. */
	otherScreen(answer: A, random: Random): A;
	/** An answer that only puts i before j. */
	beat(i: number, j: number): A;
	skip(i: number, j: number): A;
}

const answersOf = <A>(data: Data<A>): A[] => data.respondents.flatMap(({ weight = 1, answers }) => (weight > 0 ? answers : []));
const logSum = (values: number[]) => Math.log(values.reduce((sum, x) => sum + Math.exp(x), 0));
/** A random order: a slope plus noise. */
const ordered = (random: Random, items: number[]): number[] => {
	const utility = new Map(items.map((item) => [item, -0.3 * item - Math.log(-Math.log(random.uniform()))]));
	return [...items].sort((a, b) => utility.get(b)! - utility.get(a)!);
};
const some = (random: Random, k: number, size: number): number[] => random.shuffle(Array.from({ length: k }, (_, i) => i)).slice(0, size);
const upTo = (random: Random, n: number): number => Math.floor(n * random.uniform());

export const pairs: Format<PairAnswer> = {
	name: 'pairs',
	tally: tallyPairs,
	estimate: estimatePairs,
	random(random, k) {
		const [a, b] = some(random, k, 2) as [number, number];
		const kind = random.uniform();
		return { a, b, choice: kind < 0.1 ? 'skip' : kind < 0.3 ? 'tie' : ordered(random, [a, b])[0] === a ? 'a' : 'b' };
	},
	logLikelihood({ a, b, choice }, point, all) {
		if (choice === 'skip') return 0;
		const [first, second] = [point[a]!, point[b]!];
		const withTies = answersOf(all).some((answer) => answer.choice === 'tie');
		const tie = withTies ? point[all.items.length]! + (first + second) / 2 : -Infinity;
		return (choice === 'a' ? first : choice === 'b' ? second : tie) - logSum([first, second, tie]);
	},
	scale: () => 1,
	extraPrior: (data, point) => (point.length > data.items.length ? -((point[data.items.length]! - Math.log(0.5)) ** 2) / 8 : 0),
	relabel: ({ a, b, choice }, to) => ({ a: to(a), b: to(b), choice }),
	otherScreen: ({ a, b, choice }) => ({ a: b, b: a, choice: choice === 'a' ? 'b' : choice === 'b' ? 'a' : choice }),
	beat: (a, b) => ({ a, b, choice: 'a' }),
	skip: (a, b) => ({ a, b, choice: 'skip' })
};

export const bestWorst: Format<BestWorstAnswer> = {
	name: 'best-worst',
	tally: tallyBestWorst,
	estimate: estimateBestWorst,
	random(random, k) {
		const shown = some(random, k, 2 + upTo(random, 4));
		const kind = random.uniform();
		if (kind < 0.05) return { shown, equal: true };
		const order = ordered(random, shown);
		return { shown, best: kind < 0.75 ? order[0]! : null, worst: kind > 0.25 && kind < 0.95 ? order.at(-1)! : null };
	},
	logLikelihood({ shown, best = null, worst = null }, point) {
		const rest = shown.filter((item) => item !== best);
		const chosen = best === null ? 0 : point[best]! - logSum(shown.map((item) => point[item]!));
		return chosen + (worst === null ? 0 : -point[worst]! - logSum(rest.map((item) => -point[item]!)));
	},
	scale: () => 1,
	extraPrior: () => 0,
	relabel(answer, to) {
		const one = (item: number | null | undefined) => (typeof item === 'number' ? to(item) : item);
		return { ...answer, shown: answer.shown.map(to), best: one(answer.best) ?? null, worst: one(answer.worst) ?? null };
	},
	otherScreen: (answer, random) => ({ ...answer, shown: random.shuffle(answer.shown) }),
	beat: (i, j) => ({ shown: [i, j], best: i }),
	skip: (i, j) => ({ shown: [i, j], best: null, worst: null })
};

export const rankings: Format<RankingAnswer> = {
	name: 'rankings',
	tally: tallyRankings,
	estimate: estimateRankings,
	random(random, k) {
		// Some or all items, full or partial, sometimes skipped.
		const shown = some(random, k, random.uniform() < 0.3 ? k : 2 + upTo(random, k - 2));
		return { shown, order: ordered(random, shown).slice(0, random.uniform() < 0.3 ? shown.length : upTo(random, shown.length)) };
	},
	logLikelihood({ shown, order }, point) {
		const left = new Set(shown);
		return order.reduce((sum, item) => {
			const all = [...left].map((other) => point[other]!);
			left.delete(item);
			return sum + point[item]! - logSum(all);
		}, 0);
	},
	scale: () => 1,
	extraPrior: () => 0,
	relabel: ({ shown, order }, to) => ({ shown: shown.map(to), order: order.map(to) }),
	otherScreen: ({ shown, order }, random) => ({ shown: random.shuffle(shown), order }),
	beat: (i, j) => ({ shown: [i, j], order: [i] }),
	skip: (i, j) => ({ shown: [i, j], order: [] })
};

/** Weight of the answers of each size |s|. */
function sizesOf(data: Data<GradedAnswer>): number[] {
	const sizes = [0, 0, 0, 0];
	for (const { weight = 1, answers } of data.respondents) for (const { score } of answers) if (score !== null) sizes[Math.abs(score)]! += weight;
	return sizes;
}
/** Possible sizes, the reference first; with zeros only, sizes 1 (the reference) and 0. */
function gradedSizes(data: Data<GradedAnswer>): number[] {
	const used = sizesOf(data).flatMap((weight, size) => (weight > 0 ? [size] : []));
	return used.length === 1 && used[0] === 0 ? [1, 0] : used;
}

export const graded: Format<GradedAnswer> = {
	name: 'graded pairs',
	tally: tallyGraded,
	estimate: estimateGraded,
	random(random, k) {
		const [a, b] = some(random, k, 2) as [number, number];
		const kind = random.uniform();
		if (kind < 0.25) return { a, b, score: kind < 0.1 ? null : 0 };
		return { a, b, score: (ordered(random, [a, b])[0] === a ? 1 : -1) * (1 + upTo(random, 3)) };
	},
	logLikelihood({ a, b, score }, point, all) {
		if (score === null) return 0;
		const sizes = gradedSizes(all);
		const logit = (s: number) => {
			const at = sizes.indexOf(Math.abs(s));
			return s * (point[a]! - point[b]!) + (at === 0 ? 0 : point[all.items.length + at - 1]!);
		};
		return logit(score) - logSum(sizes.flatMap((size) => (size === 0 ? [logit(0)] : [logit(size), logit(-size)])));
	},
	scale(data) {
		const sizes = sizesOf(data);
		const steps = sizes.reduce((sum, weight) => sum + weight, 0) - sizes[0]!;
		return steps === 0 ? 2 : (2 * sizes.reduce((sum, weight, size) => sum + weight * size, 0)) / steps;
	},
	extraPrior: (data, point) => (gradedSizes(data)[1] === 0 ? -((point[data.items.length]! - Math.log(0.5)) ** 2) / 8 : 0),
	relabel: ({ a, b, score }, to) => ({ a: to(a), b: to(b), score }),
	// Avoids −0.
	otherScreen: ({ a, b, score }) => ({ a: b, b: a, score: score === null ? null : 0 - score }),
	beat: (a, b) => ({ a, b, score: 2 }),
	skip: (a, b) => ({ a, b, score: null })
};

// Answers are opaque to the tests, which run for each format.
export const FORMATS = [pairs, bestWorst, rankings, graded] as unknown as Format<unknown>[];

/** Weights have mean 1, as they are scaled to (everybody has some answer). */
export function messy<A>(format: Format<A>, seed: number, n: number, k: number): Data<A> {
	const random = createRandom(seed);
	const respondents = Array.from({ length: n }, (_, r) => ({
		id: `r${r}`,
		weight: 0.5 + random.uniform(),
		answers: Array.from({ length: 7 }, () => format.random(random, k))
	}));
	const mean = respondents.reduce((sum, { weight }) => sum + weight, 0) / n;
	return { items: names(k), respondents: respondents.map((one) => ({ ...one, weight: one.weight / mean })) };
}

export const plainLogLikelihood = <A>(format: Format<A>, data: Data<A>, point: Point): number =>
	data.respondents.reduce((sum, { weight = 1, answers }) => sum + weight * answers.reduce((own, answer) => own + format.logLikelihood(answer, point, data), 0), 0);

/** With the priors: ½ win and ½ loss per item against a ghost at 0, on the scale of plain pairs. */
export function plainPosterior<A>(format: Format<A>, data: Data<A>, point: Point): number {
	const scale = format.scale(data);
	const ghost = data.items.reduce((sum, _, i) => sum - 0.5 * (logSum([0, scale * point[i]!]) + logSum([0, -scale * point[i]!])), 0);
	return plainLogLikelihood(format, data, point) + ghost + format.extraPrior(data, point);
}

export const mapAnswers = <A, B = A>(data: Data<A>, change: (answer: A) => B): Data<B> => ({
	...data,
	respondents: data.respondents.map((respondent) => ({ ...respondent, answers: respondent.answers.map(change) }))
});
export const answeredBy = <A>(k: number, ...answers: A[][]): Data<A> => ({
	items: names(k),
	respondents: answers.map((own, r) => ({ id: `r${r}`, answers: own }))
});
