/**
 * Sufficient statistics of a Luce model: every answer is one or two choices from a set, equal sets are merged.
 *
 * A choice is (set of items, sign, chosen item): sign +1 chose the best by softmax(λ), −1 the worst by softmax(−λ).
 * In: choices one respondent at a time, with the respondent's weight > 0; item indexes below `itemCount`, all different.
 * Out: `ChoiceSets`. Distinct (set, sign) carry one total weight each and the chosen items add up in one vector, so a
 * Newton iteration costs the number of distinct sets, not of answers. Each choice also keeps its set number and chosen
 * item in respondent order, for the respondent scores.
 * Missing values: what was not answered is not added. Degenerate: a set of one item says nothing and is left out;
 * a respondent without any choice is not counted in `respondentCount`.
 * Source: methods.md section 1 ("Aggregate first"): ℓ = Σ±λ_chosen − Σ_T N_T·log Σ_T e^{±λ} needs only these totals,
 * fewer than the distinct (set, best, worst). Tolerance: exact up to the order of summation.
 */
export type Sign = 1 | -1;

export interface ChoiceSets {
	itemCount: number;
	setCount: number;
	/** Items of set s: setItems[setStart[s] … setStart[s+1]). */
	setStart: Int32Array;
	setItems: Int32Array;
	setSign: Int8Array;
	setWeight: Float64Array;
	/** Σ weight · sign over the choices of each item: the observed part of the gradient. */
	observed: Float64Array;
	/** beats[i·K + j] = 1 when some answer put i before j. */
	beats: Uint8Array;
	respondentCount: number;
	respondentWeight: Float64Array;
	/** Choices of respondent r: choiceSet/choiceItem[respondentStart[r] … respondentStart[r+1]). */
	respondentStart: Int32Array;
	choiceSet: Int32Array;
	choiceItem: Int32Array;
}

export interface ChoiceCollector {
	startRespondent(weight: number): void;
	/** `without` is an item of `shown` that was already taken (−1: none). */
	choose(shown: readonly number[], without: number, sign: Sign, chosen: number): void;
	finish(): ChoiceSets;
}

function grownInts(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
	if (needed <= array.length) return array;
	const larger = new Int32Array(Math.max(needed, 2 * array.length));
	larger.set(array);
	return larger;
}

export function collectChoices(itemCount: number): ChoiceCollector {
	const observed = new Float64Array(itemCount);
	const beats = new Uint8Array(itemCount * itemCount);
	const setSign: Sign[] = [];
	const setWeight: number[] = [];
	let setStart = new Int32Array(64);
	let setItems = new Int32Array(256);
	let setCount = 0;
	let hashTable = new Int32Array(256); // set number + 1, 0 = free
	const hashes: number[] = [];

	const respondentWeight: number[] = [];
	const respondentStart: number[] = [0];
	let choiceSet = new Int32Array(256);
	let choiceItem = new Int32Array(256);
	let choiceCount = 0;
	let weight = 1;
	const scratch = new Int32Array(itemCount);

	function closeRespondent(): void {
		if (choiceCount === respondentStart[respondentStart.length - 1]) return;
		respondentStart.push(choiceCount);
		respondentWeight.push(weight);
	}

	function sameSet(set: number, size: number, sign: Sign): boolean {
		const from = setStart[set]!;
		if (setSign[set] !== sign || setStart[set + 1]! - from !== size) return false;
		for (let s = 0; s < size; s++) if (setItems[from + s] !== scratch[s]) return false;
		return true;
	}

	function rehash(): void {
		hashTable = new Int32Array(2 * hashTable.length);
		const mask = hashTable.length - 1;
		for (let set = 0; set < setCount; set++) {
			let slot = hashes[set]! & mask;
			while (hashTable[slot] !== 0) slot = (slot + 1) & mask;
			hashTable[slot] = set + 1;
		}
	}

	function setNumber(size: number, sign: Sign): number {
		let hash: number = sign;
		for (let s = 0; s < size; s++) {
			hash = Math.imul(hash ^ (scratch[s]! + 1), 0x9e3779b1);
			hash ^= hash >>> 15;
		}
		const mask = hashTable.length - 1;
		let slot = hash & mask;
		for (; hashTable[slot] !== 0; slot = (slot + 1) & mask) {
			const set = hashTable[slot]! - 1;
			if (sameSet(set, size, sign)) return set;
		}
		const from = setStart[setCount]!;
		setItems = grownInts(setItems, from + size);
		setStart = grownInts(setStart, setCount + 2);
		for (let s = 0; s < size; s++) setItems[from + s] = scratch[s]!;
		setStart[setCount + 1] = from + size;
		setSign.push(sign);
		setWeight.push(0);
		hashes.push(hash);
		hashTable[slot] = ++setCount;
		if (2 * setCount > hashTable.length) rehash();
		return setCount - 1;
	}

	function choose(shown: readonly number[], without: number, sign: Sign, chosen: number): void {
		// Insertion sort into the scratch area: sets are small, and sorted items make equal sets equal.
		let size = 0;
		for (const item of shown) {
			if (item === without) continue;
			let at = size++;
			while (at > 0 && scratch[at - 1]! > item) {
				scratch[at] = scratch[at - 1]!;
				at--;
			}
			scratch[at] = item;
		}
		if (size < 2) return;
		const set = setNumber(size, sign);
		setWeight[set]! += weight;
		observed[chosen]! += sign * weight;
		for (let s = 0; s < size; s++) {
			const other = scratch[s]!;
			if (other === chosen) continue;
			beats[sign === 1 ? chosen * itemCount + other : other * itemCount + chosen] = 1;
		}
		if (choiceCount === choiceSet.length) {
			choiceSet = grownInts(choiceSet, choiceCount + 1);
			choiceItem = grownInts(choiceItem, choiceCount + 1);
		}
		choiceSet[choiceCount] = set;
		choiceItem[choiceCount++] = chosen;
	}

	return {
		startRespondent(next) {
			closeRespondent();
			weight = next;
		},
		choose,
		finish() {
			closeRespondent();
			return {
				itemCount,
				setCount,
				setStart: setStart.slice(0, setCount + 1),
				setItems: setItems.slice(0, setStart[setCount]),
				setSign: Int8Array.from(setSign),
				setWeight: Float64Array.from(setWeight),
				observed,
				beats,
				respondentCount: respondentWeight.length,
				respondentWeight: Float64Array.from(respondentWeight),
				respondentStart: Int32Array.from(respondentStart),
				choiceSet: choiceSet.slice(0, choiceCount),
				choiceItem: choiceItem.slice(0, choiceCount)
			};
		}
	};
}
