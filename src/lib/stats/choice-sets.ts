/**
 * Luce choices from sets, aggregated: the sufficient statistics of best-worst answers.
 *
 * A choice is (set of items, sign, chosen item): sign +1 chose the best by softmax(λ), −1 the worst by softmax(−λ).
 * In: sets as slices of an array, ascending, at least two items; then the choices from them.
 * Out: `ChoiceSets`, distinct (set, sign) with their items; per choice its set number (−1: none) and chosen item.
 * Why: ℓ = Σ ±λ_chosen − Σ_T N_T·log Σ_T e^{±λ} needs only one weight per set and one observed total per item.
 * Source: methods.md section 1. Tolerance: exact up to the order of summation.
 */
import { sequenceTable } from './sequence-table.ts';

export type Sign = 1 | -1;

export interface ChoiceSets {
	itemCount: number;
	setCount: number;
	/** Items of set s: setItems[setStart[s] … setStart[s+1]), ascending. */
	setStart: Int32Array;
	setItems: Int32Array;
	setSign: Int8Array;
	/** Per choice. */
	choiceSet: Int32Array;
	choiceItem: Int32Array;
	/** beats[i·K + j] = 1 when some choice put i before j. */
	beats: Uint8Array;
}

export function choiceCollector(itemCount: number) {
	const table = sequenceTable();
	const buffer = new Int32Array(itemCount + 1);
	return {
		/** Number of the set values[from … to) without its entry at `skip` (−1: all of it). */
		set(values: Int32Array, from: number, to: number, skip: number, sign: Sign): number {
			buffer[0] = sign === 1 ? 1 : 0;
			let size = 0;
			for (let i = from; i < to; i++) if (i !== skip) buffer[++size] = values[i]!;
			return table.intern(buffer, size + 1);
		},
		/** With the choices: set number (−1: no choice) and chosen item of each. */
		finish(choiceSet: Int32Array, choiceItem: Int32Array): ChoiceSets {
			const { count, start, values } = table.sequences();
			// Each sequence begins with its sign, which is split off here.
			const setStart = start.map((at, s) => at - s);
			const setItems = new Int32Array(values.length - count);
			const setSign = new Int8Array(count);
			for (let s = 0; s < count; s++) {
				setSign[s] = values[start[s]!] === 1 ? 1 : -1;
				for (let i = setStart[s]!; i < setStart[s + 1]!; i++) setItems[i] = values[i + s + 1]!;
			}
			const sets = { itemCount, setCount: count, setStart, setItems, setSign, choiceSet, choiceItem };
			return { ...sets, beats: beatsOf(sets) };
		}
	};
}

/** beats[i·K + j] = 1 when some choice put i before j. */
function beatsOf({ itemCount, setStart, setItems, setSign, choiceSet, choiceItem }: Omit<ChoiceSets, 'beats'>): Uint8Array {
	const beats = new Uint8Array(itemCount * itemCount);
	// Stop early once every ordered pair has been seen.
	let missing = itemCount * (itemCount - 1);
	for (let c = 0; c < choiceSet.length && missing > 0; c++) {
		const set = choiceSet[c]!;
		if (set < 0) continue;
		const chosen = choiceItem[c]!;
		const best = setSign[set] === 1;
		for (let i = setStart[set]!; i < setStart[set + 1]!; i++) {
			const other = setItems[i]!;
			const at = best ? chosen * itemCount + other : other * itemCount + chosen;
			if (other === chosen || beats[at] === 1) continue;
			beats[at] = 1;
			missing--;
		}
	}
	return beats;
}
