/** Draws for made-up answers, from one person's log-worths. */
import type { Random } from '#stats/random.ts';

/** How often people say that all is equal, and how often they skip: probabilities. */
export interface Habits {
	equal: number;
	skip: number;
}
/** A person's log worth of a card. */
export type Worth = (card: string) => number;

/** An index, drawn in proportion to the weights. */
export function draw(random: Random, weights: readonly number[]): number {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let left = random.uniform() * total;
	for (const [index, weight] of weights.entries()) {
		left -= weight;
		if (left <= 0) return index;
	}
	return weights.length - 1;
}

/** A card with probability softmax(λ). */
export const drawCard = (random: Random, cards: readonly string[], worth: Worth): string => cards[draw(random, cards.map((card) => Math.exp(worth(card))))]!;
