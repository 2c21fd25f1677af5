/**
 * Numbers distinct sequences of whole numbers 0, 1, 2 … in order of first appearance, to aggregate the answers of a format.
 *
 * In: `intern(buffer, length)`, the first `length` entries of an Int32Array, length ≥ 1. Out: the number of the sequence.
 * `sequences()` gives them flat: items of s are values[start[s] … start[s+1]). Entries are compared one by one; the hash
 * only selects the slot. Degenerate: no sequences gives start = [0].
 */
export interface Sequences {
	count: number;
	start: Int32Array;
	values: Int32Array;
}
export interface SequenceTable {
	intern(buffer: Int32Array, length: number): number;
	sequences(): Sequences;
}

/** A copy at least twice as long. */
export function grown(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(Math.max(needed, 2 * array.length));
	larger.set(array);
	return larger;
}

export function sequenceTable(): SequenceTable {
	let start = new Int32Array(64);
	let values = new Int32Array(256);
	let hashes = new Int32Array(64);
	let slots = new Int32Array(256); // sequence number + 1, 0 = free
	let mask = slots.length - 1;
	let count = 0;

	function rehash(): void {
		slots = new Int32Array(4 * slots.length);
		mask = slots.length - 1;
		for (let s = 0; s < count; s++) {
			let slot = hashes[s]! & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = s + 1;
		}
	}

	function append(buffer: Int32Array, length: number, hash: number, slot: number): number {
		const from = start[count]!;
		if (from + length > values.length) values = grown(values, from + length);
		if (count + 2 > start.length) {
			start = grown(start, count + 2);
			hashes = grown(hashes, count + 2);
		}
		for (let i = 0; i < length; i++) values[from + i] = buffer[i]!;
		start[count + 1] = from + length;
		hashes[count] = hash;
		slots[slot] = ++count;
		if (2 * count > slots.length) rehash();
		return count - 1;
	}

	function intern(buffer: Int32Array, length: number): number {
		let hash = length;
		for (let i = 0; i < length; i++) hash = Math.imul(hash ^ buffer[i]!, 0x9e3779b1) ^ (hash >>> 15);
		hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
		hash ^= hash >>> 13;
		let slot = hash & mask;
		search: for (; ; slot = (slot + 1) & mask) {
			const s = slots[slot]! - 1;
			if (s < 0) return append(buffer, length, hash, slot);
			if (hashes[s] !== hash) continue;
			const from = start[s]!;
			if (start[s + 1]! - from !== length) continue;
			for (let i = 0; i < length; i++) if (values[from + i] !== buffer[i]) continue search;
			return s;
		}
	}

	return {
		intern,
		sequences: () => ({ count, start: start.slice(0, count + 1), values: values.slice(0, start[count]) })
	};
}
