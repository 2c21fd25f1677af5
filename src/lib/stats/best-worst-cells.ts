/**
 * The distinct best-worst answers (set, best, worst). The order on the screen does not distinguish answers.
 *
 * In: answers as (shown, best, worst), −1 for what was not given. Out: the number of the answer's cell, and all cells.
 * Nothing is sorted, for speed with a million answers: a set is a bit mask, 30 items a word, and the place of an item in
 * it is the number of lower bits. The set is looked up first, then (best, worst) within it.
 * Missing values: 0 in cellBest or cellWorst. Degenerate: no answers gives no cells.
 */
import { grown, sequenceTable, type Sequences } from './sequence-table.ts';

/** Distinct answers: number of the set, and the places of best and worst in it, counted from 1 (0: not given). */
export interface Cells {
	/** The items of each set, ascending. */
	sets: Sequences;
	cellCount: number;
	cellSet: Int32Array;
	cellBest: Int32Array;
	cellWorst: Int32Array;
}

const BITS = 30;
/** Sets up to this size use a square array over (best, worst); larger ones, which are rare, a hash table. */
const SMALL_SET = 8;

function bitCount(word: number): number {
	let x = word - ((word >>> 1) & 0x55555555);
	x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
	return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** From words of bits to lists of items. */
function itemsOf({ count, values }: Sequences, words: number): Sequences {
	const start = new Int32Array(count + 1);
	for (let s = 0; s < count; s++) {
		let size = 0;
		for (let w = 0; w < words; w++) size += bitCount(values[s * words + w]!);
		start[s + 1] = start[s]! + size;
	}
	const items = new Int32Array(start[count]!);
	for (let s = 0, at = 0; s < count; s++) {
		for (let w = 0; w < words; w++) {
			for (let bits = values[s * words + w]!; bits !== 0; bits &= bits - 1) items[at++] = w * BITS + bitCount((bits & -bits) - 1);
		}
	}
	return { count, start, values: items };
}

export function cellCollector(k: number) {
	const words = Math.max(1, Math.ceil(k / BITS));
	const sets = sequenceTable();
	const larger = sequenceTable();
	const bits = new Int32Array(words);
	const key = new Int32Array(3);
	let place = new Int32Array(64).fill(-1); // of each small set in `square`
	let square = new Int32Array(256); // cell number + 1, 0 = not met
	let used = 0;
	const fromLarger: number[] = [];
	let cellSet = new Int32Array(256);
	let cellBest = new Int32Array(256);
	let cellWorst = new Int32Array(256);
	let cellCount = 0;

	function newCell(set: number, best: number, worst: number): number {
		if (cellCount === cellSet.length) {
			cellSet = grown(cellSet, cellCount + 1);
			cellBest = grown(cellBest, cellCount + 1);
			cellWorst = grown(cellWorst, cellCount + 1);
		}
		cellSet[cellCount] = set;
		cellBest[cellCount] = best;
		cellWorst[cellCount] = worst;
		return cellCount++;
	}

	function newPlace(set: number, side: number): void {
		if (set >= place.length) {
			const before = place.length;
			place = grown(place, set + 1).fill(-1, before);
		}
		place[set] = used;
		used += side * side;
		if (used > square.length) square = grown(square, used);
	}

	/** Place of an item among the set's, from 1. */
	function placeOf(item: number): number {
		if (item < 0) return 0;
		const word = (item / BITS) | 0;
		let below = 1;
		for (let w = 0; w < word; w++) below += bitCount(bits[w]!);
		return below + bitCount(bits[word]! & ((1 << (item - word * BITS)) - 1));
	}

	function cellOf(shown: readonly number[], best: number, worst: number): number {
		const size = shown.length;
		if (words === 1) {
			let all = 0;
			for (let s = 0; s < size; s++) all |= 1 << shown[s]!;
			bits[0] = all;
		} else {
			bits.fill(0);
			for (let s = 0; s < size; s++) {
				const word = (shown[s]! / BITS) | 0;
				bits[word]! |= 1 << (shown[s]! - word * BITS);
			}
		}
		const set = sets.intern(bits, words);
		const bestAt = placeOf(best);
		const worstAt = placeOf(worst);
		if (size > SMALL_SET) {
			key[0] = set;
			key[1] = bestAt;
			key[2] = worstAt;
			const known = larger.intern(key, 3);
			if (known === fromLarger.length) fromLarger.push(newCell(set, bestAt, worstAt));
			return fromLarger[known]!;
		}
		const side = size + 1;
		if (set >= place.length || place[set] === -1) newPlace(set, side);
		const at = place[set]! + bestAt * side + worstAt;
		if (square[at] === 0) square[at] = newCell(set, bestAt, worstAt) + 1;
		return square[at]! - 1;
	}
	const finish = (): Cells => ({ sets: itemsOf(sets.sequences(), words), cellCount, cellSet, cellBest, cellWorst });
	return { cellOf, finish };
}
