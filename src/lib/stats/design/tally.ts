/**
 * Tally of a list of sets: showings of each item, joint showings of each pair, connected components.
 *
 * In: sets of item indexes (pairs are sets of two) and the number of items K.
 * Out: `tallySets`: `shown`, K, and `together`, K×K, symmetric with zero diagonal. `islandsOf`: the undirected component
 * of each item, from 0, given the matrix; an item in no pair is its own component.
 * Degenerate: an index outside 0 … K − 1, or one that its set already had, is left out; no sets,
 * or no items, are fine.
 * Source: methods.md section 7. Reference: a loop over pairs in the tests. Tolerance: 0.
 */
import { connectivity } from '#stats/connectivity.ts';

export interface SetTally {
	shown: Float64Array;
	together: Float64Array;
}

export const emptyTally = (k: number): SetTally => ({ shown: new Float64Array(k), together: new Float64Array(k * k) });

/** The distinct valid items of a set. */
export const knownItems = (set: readonly number[], k: number): number[] =>
	[...new Set(set)].filter((item) => Number.isInteger(item) && item >= 0 && item < k);

/** Adds the sets to the tally, in place. */
export function addSets({ shown, together }: SetTally, sets: readonly (readonly number[])[]): void {
	const k = shown.length;
	for (const set of sets) {
		const items = knownItems(set, k);
		for (const a of items) {
			shown[a]!++;
			for (const b of items) if (a !== b) together[a * k + b]!++;
		}
	}
}

export function tallySets(sets: readonly (readonly number[])[], k: number): SetTally {
	const tally = emptyTally(k);
	addSets(tally, sets);
	return tally;
}

export function islandsOf(together: ArrayLike<number>, k: number): Int32Array {
	return connectivity(Uint8Array.from(together, (count) => (count > 0 ? 1 : 0)), k).island;
}

export const islandCount = (islands: Int32Array): number => islands.reduce((most, island) => Math.max(most, island + 1), 0);
