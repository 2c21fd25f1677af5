/** Simulated answers for benchmarks, from a fixed seed, in the format of the command's input. */
import type { BestWorstData } from '#stats/best-worst.ts';
import type { PairsData } from '#stats/pairs.ts';
import { createRandom, type Random } from '#stats/random.ts';
import type { RankingData } from '#stats/rankings.ts';

interface Respondents<Answer> {
	items: string[];
	respondents: { id: string; answers: Answer[] }[];
}

/** People with `perPerson` answers each, `count` answers in all. */
function people<Answer>(k: number, count: number, perPerson: number, answer: () => Answer): Respondents<Answer> {
	const respondents: { id: string; answers: Answer[] }[] = [];
	for (let made = 0; made < count; made += perPerson) {
		const answers = Array.from({ length: Math.min(perPerson, count - made) }, answer);
		respondents.push({ id: `r${respondents.length}`, answers });
	}
	return { items: Array.from({ length: k }, (_, i) => `item ${i}`), respondents };
}

function some(random: Random, k: number, size: number): number[] {
	const chosen: number[] = [];
	while (chosen.length < size) {
		const item = Math.floor(k * random.uniform());
		if (!chosen.includes(item)) chosen.push(item);
	}
	return chosen;
}

/** Prefers items with lower numbers: the smaller of two uniform draws. */
const better = (random: Random, items: readonly number[]) =>
	items[Math.floor(items.length * Math.min(random.uniform(), random.uniform()))]!;

export function pairs(k: number, count: number, seed = 1): PairsData {
	const random = createRandom(seed);
	return people(k, count, 12, () => {
		const [a, b] = some(random, k, 2) as [number, number];
		const u = random.uniform();
		return { a, b, choice: u < 0.08 ? 'tie' : u < 0.12 ? 'skip' : u < 0.12 + (a < b ? 0.6 : 0.3) ? 'a' : 'b' };
	});
}

export function bestWorst(k: number, count: number, seed = 1): BestWorstData {
	const random = createRandom(seed);
	return people(k, count, 6, () => {
		const shown = some(random, k, 4);
		const best = better(random, [...shown].sort((a, b) => a - b));
		const rest = shown.filter((item) => item !== best);
		return { shown, best, worst: better(random, rest.sort((a, b) => b - a)) };
	});
}

/** `size` cards are shown and all of them ranked. */
export function rankings(k: number, count: number, size: number, seed = 1): RankingData {
	const random = createRandom(seed);
	return people(k, count, size === k ? 1 : 3, () => {
		const shown = some(random, k, size);
		const order = [...shown].sort((a, b) => a + 6 * random.uniform() - b - 6 * random.uniform());
		return { shown, order };
	});
}
