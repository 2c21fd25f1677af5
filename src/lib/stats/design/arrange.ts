/**
 * The order of the sets and the place of each item on its screen for one person, from a stored seed.
 *
 * In: sets (of indexes or ids; pairs are sets of two) and the person's seed. Out: every set once, as its number in the
 * list and its items in the order shown. Deterministic given the sets and the seed.
 * Several random arrangements are drawn and the best kept: few items on two consecutive screens, each item in different
 * places. The order is cyclic with a random start and places are judged only by repetition, so over people every set is
 * equally likely to come first and every item to be on top.
 * Degenerate: no sets give an empty list, an empty set stays empty; any number is a seed.
 * Source: methods.md sections 2b and 7; dispersion of items over sets after Sawtooth Software's MaxDiff designer.
 * Reference: simulation over respondents (test).
 */
import { createRandom } from '#stats/random.ts';

export interface ArrangedSet<T> {
	set: number;
	shown: T[];
}

const TRIES = 24;

/** The first of `TRIES` candidates with the lowest cost; stops at 0. */
function best<C>(make: () => C, cost: (candidate: C) => number): C {
	let kept = make();
	let lowest = cost(kept);
	for (let attempt = 1; attempt < TRIES && lowest > 0; attempt++) {
		const candidate = make();
		const own = cost(candidate);
		if (own >= lowest) continue;
		kept = candidate;
		lowest = own;
	}
	return kept;
}

export function arrange<T extends string | number>(sets: readonly (readonly T[])[], seed: number): ArrangedSet<T>[] {
	const random = createRandom(seed);
	const shared = (a: number, b: number) => sets[a]!.filter((item) => sets[b]!.includes(item)).length;
	/** Greedy order: each set is followed by one that shares fewest items with it. */
	const chain = () => {
		const left = random.shuffle(sets.map((_, number) => number));
		const order = left.splice(0, 1);
		while (left.length > 0) {
			const common = left.map((set) => shared(set, order[order.length - 1]!));
			order.push(...left.splice(common.indexOf(Math.min(...common)), 1));
		}
		return order;
	};
	const circle = best(chain, (order) => order.reduce((sum, set, i) => sum + shared(set, order[(i + 1) % order.length]!), 0));
	const start = Math.floor(random.uniform() * circle.length);
	const order = [...circle.slice(start), ...circle.slice(0, start)];

	/** Per item, how often it stood in each place. */
	const placings = new Map<T, number[]>();
	const times = (item: T, place: number) => placings.get(item)?.[place] ?? 0;
	return order.map((set) => {
		const shown = best(
			() => random.shuffle(sets[set]!),
			(candidate) => candidate.reduce((sum, item, place) => sum + times(item, place), 0)
		);
		shown.forEach((item, place) => {
			const places = placings.get(item) ?? [];
			places[place] = times(item, place) + 1;
			placings.set(item, places);
		});
		return { set, shown };
	});
}
