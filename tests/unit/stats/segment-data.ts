/** Simulated groups for the tests of segments: classes, one profile, or a continuum; every trade-off format and points. */
import { tallyBestWorst, type BestWorstAnswer } from '#stats/best-worst.ts';
import { tallyGraded, type GradedAnswer } from '#stats/graded-pairs.ts';
import { tallyPairs, type PairAnswer } from '#stats/pairs.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { tallyRankings } from '#stats/rankings.ts';
import type { ResponseModel } from '#stats/response-model.ts';
import { names } from './helpers.ts';

export type Utilities = readonly number[];

export interface Group {
	/** Log-worths of each class, and the classes' shares. */
	classes: readonly Utilities[];
	shares?: readonly number[];
	/** Standard deviation of persons around their class, each item on its own. */
	sd?: number;
	/** Standard deviation along one direction with alternating signs over items. */
	lineSd?: number;
}

/** From 1.5 down to −1.5. */
export const slope = (k: number): number[] => Array.from({ length: k }, (_, i) => 1.5 - (3 * i) / (k - 1));
export const reversed = (lambda: Utilities): number[] => lambda.slice().reverse();

/** A ranking, best first, drawn from Luce's model (Gumbel-max). */
export function drawOrder(random: Random, utility: Utilities): number[] {
	const noisy = utility.map((x) => x - Math.log(-Math.log(random.uniform())));
	return noisy.map((_, i) => i).sort((a, b) => noisy[b]! - noisy[a]!);
}

function drawOne(random: Random, logits: Utilities): number {
	return drawOrder(random, logits)[0]!;
}

function somePairs(random: Random, k: number, count: number): [number, number][] {
	const all: [number, number][] = [];
	for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) all.push(random.uniform() < 0.5 ? [a, b] : [b, a]);
	return random.shuffle(all).slice(0, count);
}

/** log ν = `gamma`; −∞ for no ties. */
export function answerPairs(random: Random, utility: Utilities, count = 12, gamma = -Infinity): PairAnswer[] {
	return somePairs(random, utility.length, count).map(([a, b]) => {
		const at = drawOne(random, [utility[a]!, utility[b]!, gamma + (utility[a]! + utility[b]!) / 2]);
		return { a, b, choice: (['a', 'b', 'tie'] as const)[at]! };
	});
}

export function answerGraded(random: Random, utility: Utilities, count = 12): GradedAnswer[] {
	return somePairs(random, utility.length, count).map(([a, b]) => {
		const logits = [-3, -2, -1, 0, 1, 2, 3].map((s) => s * 0.4 * (utility[a]! - utility[b]!) - 0.2 * Math.abs(s));
		return { a, b, score: drawOne(random, logits) - 3 };
	});
}

export function answerBestWorst(random: Random, utility: Utilities, rounds = 2): BestWorstAnswer[] {
	const answers: BestWorstAnswer[] = [];
	for (let round = 0; round < rounds; round++) {
		const order = random.shuffle(utility.map((_, i) => i));
		for (let from = 0; from + 4 <= order.length; from += 4) {
			const shown = order.slice(from, from + 4);
			const best = shown[drawOne(random, shown.map((i) => utility[i]!))]!;
			const rest = shown.filter((i) => i !== best);
			answers.push({ shown, best, worst: rest[drawOne(random, rest.map((i) => -utility[i]!))]! });
		}
	}
	return answers;
}

/** Points drawn from shares that are drawn around the person's profile. */
export function answerPoints(random: Random, utility: Utilities, total = 10, precision = 6): number[] {
	const worth = utility.map(Math.exp);
	const sum = worth.reduce((s, x) => s + x, 0);
	const log = worth.map((x) => Math.log(random.chiSquare((2 * precision * x) / sum) + 1e-300));
	const points = utility.map(() => 0);
	for (let t = 0; t < total; t++) points[drawOne(random, log)]!++;
	return points;
}

/** Persons' utilities, with the class each belongs to. */
export function people(random: Random, n: number, { classes, shares = [1], sd = 0, lineSd = 0 }: Group) {
	return Array.from({ length: n }, () => {
		let left = random.uniform();
		let g = 0;
		while (g + 1 < classes.length && left > shares[g]!) left -= shares[g++]!;
		const along = lineSd * random.normal();
		return { g, utility: classes[g]!.map((x, i) => x + sd * random.normal() + (i % 2 === 0 ? along : -along)) };
	});
}

export type Format = 'pairs' | 'pairs with ties' | 'best-worst' | 'ranking' | 'graded-pairs';
export const FORMATS: readonly Format[] = ['pairs', 'pairs with ties', 'best-worst', 'ranking', 'graded-pairs'];

export function simulatedModel(format: Format, seed: number, n: number, group: Group, weights?: readonly number[]): { model: ResponseModel; truth: number[] } {
	const random = createRandom(seed);
	const persons = people(random, n, group);
	const k = group.classes[0]!.length;
	const items = names(k);
	const withAnswers = <T>(answer: (utility: Utilities) => T[]) => ({
		items,
		respondents: persons.map(({ utility }, r) => ({ id: `r${r}`, weight: weights?.[r] ?? 1, answers: answer(utility) }))
	});
	const all = items.map((_, i) => i);
	const model = {
		pairs: () => tallyPairs(withAnswers((u) => answerPairs(random, u))).model,
		'pairs with ties': () => tallyPairs(withAnswers((u) => answerPairs(random, u, 12, -0.5))).model,
		'best-worst': () => tallyBestWorst(withAnswers((u) => answerBestWorst(random, u))).model,
		ranking: () => tallyRankings(withAnswers((u) => [{ shown: all, order: drawOrder(random, u) }])).model,
		'graded-pairs': () => tallyGraded(withAnswers((u) => answerGraded(random, u))).model
	}[format]();
	return { model, truth: persons.map(({ g }) => g) };
}

export function simulatedPoints(seed: number, n: number, group: Group) {
	const random = createRandom(seed);
	const persons = people(random, n, group);
	return { respondents: persons.map(({ utility }) => ({ answers: [{ points: answerPoints(random, utility) }] })), truth: persons.map(({ g }) => g) };
}
