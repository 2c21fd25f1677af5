/** Shared by the statistics tests: fixtures, synthetic data, and an independent, unaggregated log-likelihood. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext } from 'vitest';
import type { BestWorstAnswer, BestWorstData } from '#stats/best-worst.ts';
import { createRandom, type Random } from '#stats/random.ts';

const FOLDER = join(process.cwd(), '..', 'shared', 'fixtures');

/** Fixtures stay outside the repository (their sources' licences); without the folder a test skips and says so. */
export function fixture<T>(ctx: TestContext, name: string): T {
	const file = join(FOLDER, `${name}.json`);
	if (!existsSync(file)) ctx.skip(`fixture ${name} is not here (${FOLDER})`);
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Collects deviations of one fixture, so that the report can quote the largest, and fails beyond the tolerance. */
export function deviations(name: string, tolerance: number) {
	let largest = 0;
	let compared = 0;
	return {
		check(actual: number, expected: number, what: string, own = tolerance) {
			compared++;
			const deviation = Math.abs(actual - expected);
			largest = Math.max(largest, deviation);
			expect(deviation, `${what}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(own);
		},
		report() {
			expect(compared).toBeGreaterThan(0);
			console.log(`${name}: ${compared} values, largest deviation ${largest.toExponential(1)}`);
		}
	};
}

export const names = (k: number): string[] => Array.from({ length: k }, (_, i) => `item ${i}`);

/** Pairs are best-only sets of two. */
export const pair = (winner: number, loser: number): BestWorstAnswer => ({ shown: [winner, loser], best: winner });

/** A matrix of wins as the answers of a single respondent. */
export function winsData(wins: number[][]): BestWorstData {
	const answers = wins.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => pair(i, j))));
	return { items: names(wins.length), respondents: [{ id: 'all', answers }] };
}

export interface PairResponses {
	data: { items: string[]; pairs: string[]; responses: number[][] };
}
export function pairResponses({ data }: PairResponses): BestWorstData {
	const sides = data.pairs.map((name) => name.split(':').map((side) => data.items.indexOf(side)) as [number, number]);
	return {
		items: data.items,
		respondents: data.responses.map((row, r) => ({
			id: `r${r}`,
			answers: row.map((response, p) => {
				const [a, b] = sides[p]!;
				return response === 1 ? pair(a, b) : pair(b, a);
			})
		}))
	};
}

function choose(random: Random, items: readonly number[], utility: (item: number) => number): number {
	const worth = items.map((item) => Math.exp(utility(item)));
	let left = random.uniform() * worth.reduce((sum, x) => sum + x, 0);
	for (let i = 0; i < items.length; i++) if ((left -= worth[i]!) <= 0) return items[i]!;
	return items[items.length - 1]!;
}

/** One person: own worths around `lambda`, K/4 sets of four per round (K a multiple of 4), every item once a round. */
export function simulatePerson(random: Random, lambda: readonly number[], sd: number, rounds: number): BestWorstAnswer[] {
	const own = lambda.map((x) => x + sd * random.normal());
	const answers: BestWorstAnswer[] = [];
	for (let round = 0; round < rounds; round++) {
		const order = random.shuffle(lambda.map((_, i) => i));
		for (let from = 0; from + 4 <= order.length; from += 4) {
			const shown = order.slice(from, from + 4);
			const best = choose(random, shown, (i) => own[i]!);
			const rest = shown.filter((i) => i !== best);
			answers.push({ shown, best, worst: choose(random, rest, (i) => -own[i]!) });
		}
	}
	return answers;
}

export function simulate(seed: number, n: number, lambda: readonly number[], sd = 1, rounds = 3): BestWorstData {
	const random = createRandom(seed);
	const respondents = Array.from({ length: n }, (_, r) => ({ id: `r${r}`, answers: simulatePerson(random, lambda, sd, rounds) }));
	return { items: names(lambda.length), respondents };
}

/** Random answers of every kind: sets of 2 to 5, complete, best only, worst only, skipped. */
export function messyData(seed: number, n: number, k: number): BestWorstData {
	const random = createRandom(seed);
	const all = Array.from({ length: k }, (_, i) => i);
	return {
		items: names(k),
		respondents: Array.from({ length: n }, (_, r) => ({
			id: `r${r}`,
			weight: 0.5 + random.uniform(),
			answers: Array.from({ length: 7 }, (): BestWorstAnswer => {
				const shown = random.shuffle(all).slice(0, 2 + Math.floor(4 * random.uniform()));
				const [best, worst] = random.shuffle(shown) as [number, number];
				const kind = random.uniform();
				return { shown, best: kind < 0.75 ? best : null, worst: kind > 0.25 && kind < 0.95 ? worst : null };
			})
		}))
	};
}

/** The sequential log-likelihood straight from its definition: no aggregation, no shared code with `stats/`. */
export function plainLogLikelihood(data: BestWorstData, lambda: readonly number[]): number {
	const logSum = (items: readonly number[], sign: number) => Math.log(items.reduce((s, i) => s + Math.exp(sign * lambda[i]!), 0));
	let total = 0;
	for (const { weight = 1, answers } of data.respondents) {
		for (const { shown, best = null, worst = null } of answers) {
			if (best !== null) total += weight * (lambda[best]! - logSum(shown, 1));
			if (worst !== null) total += weight * (-lambda[worst]! - logSum(shown.filter((i) => i !== best), -1));
		}
	}
	return total;
}
