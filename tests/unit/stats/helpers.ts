/** Synthetic data, and an independent, unaggregated log-likelihood. */
import type { BestWorstAnswer, BestWorstData } from '#stats/best-worst.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { names } from '../../fixtures/luce.ts';

export { names };

function choose(random: Random, items: readonly number[], utility: (item: number) => number): number {
	const worth = items.map((item) => Math.exp(utility(item)));
	let left = random.uniform() * worth.reduce((sum, x) => sum + x, 0);
	for (let i = 0; i < items.length; i++) if ((left -= worth[i]!) <= 0) return items[i]!;
	return items[items.length - 1]!;
}

/** One person: own worths around `lambda`, K/4 sets of four per round (K a multiple of 4), each item once per round. */
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
