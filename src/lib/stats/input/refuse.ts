/** Refusal of input: one line that names the place, quoting at most 60 characters of the input, on one line. */

/** Internal to this folder; caught by `readInput`. */
export class Refused extends Error {}

export type Fields = Record<string, unknown>;
export const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function quote(value: unknown): string {
	// Only a short prefix is stringified, since the input may be ten megabytes.
	if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	return String(value);
}

/** An index of an item, below `k`. `what` and `place` go into the message. */
export function readIndex(value: unknown, k: number, what: string, place: string): number {
	if (typeof value !== 'number' || !Number.isInteger(value)) {
		throw new Refused(`${place}: ${what} is ${quote(value)}, not the index of an item`);
	}
	if (value < 0 || value >= k) {
		throw new Refused(`${place}: ${what} is ${value}, but items have the indexes 0 to ${k - 1}`);
	}
	return value;
}

/** A list of different indexes, at least two. */
export function readShown(value: unknown, k: number, place: string): number[] {
	if (!Array.isArray(value)) throw new Refused(`${place}: shown is ${quote(value)}, not a list of items`);
	if (value.length > k) throw new Refused(`${place}: ${value.length} items are shown, but there are only ${k}`);
	const shown = value.map((item) => readIndex(item, k, 'a shown item', place));
	if (new Set(shown).size < shown.length) throw new Refused(`${place}: an item is shown twice`);
	if (shown.length < 2) throw new Refused(`${place}: fewer than two items are shown`);
	return shown;
}
