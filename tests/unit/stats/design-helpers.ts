/** Counts of designs, independent of `stats/design`, and simulated answers to sets. */
import type { BestWorstData } from '#stats/best-worst.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { names } from './helpers.ts';

export const HOSTILE = [Number.NaN, Infinity, -Infinity, -1, 0, 1, 2.5, 1e9, Number.MAX_VALUE];

export const spreadOf = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

export function counted(sets: readonly (readonly number[])[], k: number): { shown: number[]; pairs: number[] } {
	const items = Array.from({ length: k }, (_, i) => i);
	const shown = items.map((i) => sets.filter((set) => set.includes(i)).length);
	const pairs = items.flatMap((i) => items.slice(i + 1).map((j) => sets.filter((set) => set.includes(i) && set.includes(j)).length));
	return { shown, pairs };
}

/** Number of connected components of the items; an item in no set is one. */
export function components(sets: readonly (readonly number[])[], k: number): number {
	let groups = Array.from({ length: k }, (_, i) => new Set([i]));
	for (const set of sets) {
		const touched = groups.filter((group) => set.some((item) => group.has(item)));
		groups = [...groups.filter((group) => !touched.includes(group)), new Set(touched.flatMap((group) => [...group]))];
	}
	return groups.length;
}

export function drawn(random: Random, items: readonly number[], utility: (item: number) => number): number {
	const worth = items.map((item) => Math.exp(utility(item)));
	let left = random.uniform() * worth.reduce((sum, x) => sum + x, 0);
	for (let i = 0; i < items.length; i++) if ((left -= worth[i]!) <= 0) return items[i]!;
	return items[items.length - 1]!;
}

/** People around `lambda` (sd each) who answer the sets they get; sets of two as plain pairs. */
export function answered(
	seed: number,
	n: number,
	lambda: readonly number[],
	sd: number,
	setsOf: (person: number) => number[][]
): BestWorstData {
	const random = createRandom(seed);
	const respondents = Array.from({ length: n }, (_, person) => {
		const own = lambda.map((x) => x + sd * random.normal());
		const answers = setsOf(person).map((shown) => {
			const best = drawn(random, shown, (i) => own[i]!);
			if (shown.length === 2) return { shown, best };
			return { shown, best, worst: drawn(random, shown.filter((i) => i !== best), (i) => -own[i]!) };
		});
		return { id: `r${person}`, answers };
	});
	return { items: names(lambda.length), respondents };
}
