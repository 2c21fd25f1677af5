/** Shared by the statistics tests: synthetic data, and an independent, unaggregated log-likelihood. */
import type { BestWorstAnswer, BestWorstData } from '#stats/best-worst.ts';
import { createRandom, type Random } from '#stats/random.ts';

export const names = (k: number): string[] => Array.from({ length: k }, (_, i) => `item ${i}`);

/** Pairs are best-only sets of two. */
export const pair = (winner: number, loser: number): BestWorstAnswer => ({ shown: [winner, loser], best: winner });

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
