/**
 * Positions in a list that several people change at once: a string that sorts between its neighbours, so that adding or
 * moving one item writes that item alone. The arithmetic is the library's (rocicorp, CC0).
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Halvings after the first: two people who add in the same gap get the same position once in a thousand. */
const HALVINGS = 10;

/**
 * A position between two others; null: before the first, or after the last. `random` gives numbers in [0, 1).
 * Equal neighbours, which only that one time in a thousand makes, give a position after both.
 */
export function between(before: string | null, after: string | null, random: () => number): string {
	let [low, high] = [before, before !== null && after !== null && before >= after ? null : after];
	let position = generateKeyBetween(low, high);
	for (let i = 0; i < HALVINGS; i++) {
		if (random() < 0.5) low = position;
		else high = position;
		position = generateKeyBetween(low, high);
	}
	return position;
}

/** Positions of a whole list, in order. */
export const positions = (count: number): string[] => generateNKeysBetween(null, null, count);

/** In order of position; the same position by name, so that everybody sees one order. */
export const inOrder = (one: readonly [name: string, position: string], other: readonly [name: string, position: string]): number =>
	one[1] < other[1] ? -1 : one[1] > other[1] ? 1 : one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0;
