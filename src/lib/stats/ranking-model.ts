/**
 * Rankings as a `ResponseModel`: Plackett-Luce, full or partial.
 *
 * In: K and, per respondent, rankings as (shown, order): `order` is a prefix, best first; what is shown and not ranked
 * stays in every denominator. Out: the model. A cell is a distinct ranking: the ranked items in order, then the rest
 * ascending; a ranking of all but one is the full ranking. Full rankings of many items are nearly all distinct, so the
 * exact Hessian is computed in O(m²) per ranking by two running sums, c1 and c2, instead of O(m³).
 * With Z_s = Σ_{t≥s} e^{λ_t}, c1(q) = Σ_{s≤min(q,L)} 1/Z_s and c2 likewise with 1/Z_s²:
 * gradient 1{ranked} − e_i·c1(pos_i); information e_i·c1 − e_i²·c2 on the diagonal, −e_i·e_j·c2(min pos) off it.
 * Missing values: an empty order is a skip and is not added. Degenerate: no rankings is fine. Log-worths more than 700
 * apart, where e^{λ − max λ} underflows, give the value −∞, so that Newton halves a step that goes there; with the ghost
 * prior no optimum lies there.
 * Source: methods.md section 1; Plackett (1975), Luce (1959). Reference and tolerance: see rankings.ts.
 */
import { answerStream } from './answer-stream.ts';
import { cellModel, type CellShape } from './cell-model.ts';
import { mirror } from './linalg.ts';
import type { ResponseModel } from './response-model.ts';
import { sequenceTable, type Sequences } from './sequence-table.ts';

/** e^709 is the largest finite power. */
const WIDEST = 700;

/** e^{λ − max λ}, the shift, and whether it underflows. */
function worths(lambda: Float64Array, k: number): { worth: Float64Array; shift: number; tooWide: boolean } {
	let shift = -Infinity;
	let lowest = Infinity;
	for (let i = 0; i < k; i++) {
		if (lambda[i]! > shift) shift = lambda[i]!;
		if (lambda[i]! < lowest) lowest = lambda[i]!;
	}
	return { worth: Float64Array.from({ length: k }, (_, i) => Math.exp(lambda[i]! - shift)), shift, tooWide: shift - lowest > WIDEST };
}

/** Sequences are [number ranked, items…]; items of pattern c are values[start[c] + 1 … start[c + 1]). */
function shapeOf(k: number, { count, start, values }: Sequences): CellShape {
	const beats = new Uint8Array(k * k);
	for (let c = 0; c < count; c++) {
		const from = start[c]! + 1;
		const to = start[c + 1]!;
		for (let s = from; s < from + values[start[c]!]!; s++) for (let t = s + 1; t < to; t++) beats[values[s]! * k + values[t]!] = 1;
	}

	/** Suffix sums Z of one pattern into `suffix`. */
	function suffixSums(c: number, worth: Float64Array, suffix: Float64Array): void {
		const from = start[c]! + 1;
		let sum = 0;
		for (let t = start[c + 1]! - 1; t >= from; t--) suffix[t - from] = sum += worth[values[t]!]!;
	}

	return {
		itemCount: k,
		parameterCount: k,
		scale: 1,
		cellCount: count,
		beats,
		likelihood: (cellWeight) => (lambda) => {
			const { worth, shift, tooWide } = worths(lambda, k);
			if (tooWide) return { value: -Infinity, gradient: new Float64Array(k), information: new Float64Array(k * k) };
			const suffix = new Float64Array(k);
			const gradient = new Float64Array(k);
			// e_i and e_j are common to all rankings and multiplied in at the end.
			const firstSum = new Float64Array(k);
			const pairSum = new Float64Array(k * k);
			let value = 0;
			for (let c = 0; c < count; c++) {
				const weight = cellWeight[c]!;
				if (weight === 0) continue;
				const from = start[c]! + 1;
				const size = start[c + 1]! - from;
				const ranked = values[from - 1]!;
				suffixSums(c, worth, suffix);
				let c1 = 0;
				let c2 = 0;
				for (let s = 0; s < size; s++) {
					const i = values[from + s]!;
					if (s < ranked) {
						const z = suffix[s]!;
						value += weight * (lambda[i]! - shift - Math.log(z));
						gradient[i]! += weight;
						c1 += weight / z;
						c2 += weight / (z * z);
					}
					firstSum[i]! += c1;
					const row = i * k;
					// For all later items, min pos is this item's place.
					for (let t = s; t < size; t++) pairSum[row + values[from + t]!]! += c2;
				}
			}
			const information = new Float64Array(k * k);
			for (let i = 0; i < k; i++) {
				gradient[i]! -= worth[i]! * firstSum[i]!;
				for (let j = 0; j < i; j++) information[i * k + j] = -worth[i]! * worth[j]! * (pairSum[i * k + j]! + pairSum[j * k + i]!);
				information[i * k + i] = worth[i]! * firstSum[i]! - worth[i]! ** 2 * pairSum[i * k + i]!;
			}
			return { value, gradient, information: mirror(information, k) };
		},
		logProbabilities(lambda) {
			const { worth, shift } = worths(lambda, k);
			const suffix = new Float64Array(k);
			const result = new Float64Array(count);
			for (let c = 0; c < count; c++) {
				suffixSums(c, worth, suffix);
				const from = start[c]! + 1;
				for (let s = 0; s < values[from - 1]!; s++) result[c]! += lambda[values[from + s]!]! - shift - Math.log(suffix[s]!);
			}
			return result;
		},
		scores(lambda) {
			const { worth } = worths(lambda, k);
			const suffix = new Float64Array(k);
			// The first number of each sequence is not an item.
			const rowStart = start.map((at, c) => at - c);
			const index = new Int32Array(rowStart[count]!);
			const value = new Float64Array(index.length);
			for (let c = 0; c < count; c++) {
				suffixSums(c, worth, suffix);
				const from = start[c]! + 1;
				const at = rowStart[c]!;
				const ranked = values[from - 1]!;
				let c1 = 0;
				for (let s = 0; s < start[c + 1]! - from; s++) {
					const i = values[from + s]!;
					if (s < ranked) c1 += 1 / suffix[s]!;
					index[at + s] = i;
					value[at + s] = (s < ranked ? 1 : 0) - worth[i]! * c1;
				}
			}
			return { start: rowStart, index, value };
		}
	};
}

export interface RankingWriter {
	startRespondent(index: number, weight: number): void;
	/** Valid answers only (input.ts): items below K, all different, `order` among `shown` and not empty. */
	answer(shown: readonly number[], order: readonly number[]): void;
	finish(): ResponseModel;
}

export function rankingModel(k: number): RankingWriter {
	const stream = answerStream();
	const table = sequenceTable();
	const buffer = new Int32Array(k + 1);
	const taken = new Uint8Array(k);
	return {
		startRespondent: stream.startRespondent,
		answer(shown, order) {
			const size = shown.length;
			// The last place of a full ranking is not a choice.
			const ranked = Math.min(order.length, size - 1);
			buffer[0] = ranked;
			for (let s = 0; s < ranked; s++) {
				buffer[s + 1] = order[s]!;
				taken[order[s]!] = 1;
			}
			let length = ranked;
			for (let s = 0; s < size; s++) {
				const item = shown[s]!;
				if (taken[item] === 1) continue;
				let at = ++length;
				while (at > ranked + 1 && buffer[at - 1]! > item) {
					buffer[at] = buffer[at - 1]!;
					at--;
				}
				buffer[at] = item;
			}
			for (let s = 0; s < ranked; s++) taken[order[s]!] = 0;
			stream.add(table.intern(buffer, length + 1));
		},
		finish: () => cellModel(shapeOf(k, table.sequences()), stream.finish())
	};
}
