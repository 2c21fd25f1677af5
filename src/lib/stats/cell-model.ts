/**
 * A `ResponseModel` from two parts: a format's distinct answers ("cells") and the stream of who gave them.
 *
 * In: a `CellShape`, everything that depends on the format, and an `AnswerStream`.
 * Out: the model. Costs: likelihood O(distinct answers) per evaluation after one pass over the stream; scores and
 * log-likelihoods one pass over the stream each, with one addition per touched parameter.
 * Missing values and degenerate cases: those of the stream and the shape, which are not checked again here.
 * Source: methods.md section 1, "Aggregate first". Tolerance: exact up to the order of summation.
 */
import type { AnswerStream } from './answer-stream.ts';
import { effectiveN } from './effective-n.ts';
import { addProduct, mirror } from './linalg.ts';
import type { Evaluation, Objective } from './newton.ts';
import type { ResponseModel } from './response-model.ts';

/** Row c holds value[start[c] … start[c+1]) at the parameters index[…]; the same parameter may occur twice. */
export interface SparseRows {
	start: Int32Array;
	index: Int32Array;
	value: Float64Array;
}

export interface CellShape {
	itemCount: number;
	parameterCount: number;
	scale: number;
	cellCount: number;
	beats: Uint8Array;
	/** Σ_c cellWeight_c · ℓ_c and its derivatives. */
	likelihood(cellWeight: Float64Array): Objective;
	/** ℓ_c for each cell. */
	logProbabilities(point: Float64Array): Float64Array;
	/** ∂ℓ_c/∂θ for each cell. */
	scores(point: Float64Array): SparseRows;
	addExtraPrior?(point: Float64Array, evaluation: Evaluation): void;
}

/** How often each cell was given, each respondent counted `weight` times. */
export function cellWeights(stream: AnswerStream, cellCount: number, weight: Float64Array): Float64Array {
	const { start, cell } = stream;
	const result = new Float64Array(cellCount);
	for (let r = 0, c = 0; r < stream.respondentCount; r++) {
		const own = weight[r]!;
		for (const to = start[r + 1]!; c < to; c++) result[cell[c]!]! += own;
	}
	return result;
}

export function cellModel(shape: CellShape, stream: AnswerStream): ResponseModel {
	const { itemCount, parameterCount: p, scale, beats } = shape;
	const { respondentCount: n, respondentWeight, respondentIndex, start, cell } = stream;
	const ownWeights = cellWeights(stream, shape.cellCount, respondentWeight);
	return {
		itemCount,
		parameterCount: p,
		scale,
		beats,
		respondentCount: n,
		effectiveN: effectiveN(respondentWeight),
		respondentIndex,
		respondentWeight,
		likelihood: (weight) => shape.likelihood(weight === undefined ? ownWeights : cellWeights(stream, shape.cellCount, weight)),
		logLikelihoods(point) {
			const logProbability = shape.logProbabilities(point);
			const result = new Float64Array(n);
			for (let r = 0, c = 0; r < n; r++) {
				let sum = 0;
				for (const to = start[r + 1]!; c < to; c++) sum += logProbability[cell[c]!]!;
				result[r] = sum;
			}
			return result;
		},
		scoreProducts(point) {
			const { start: from, index, value } = shape.scores(point);
			const sum = new Float64Array(p * p);
			const own = new Float64Array(p);
			for (let r = 0, c = 0; r < n; r++) {
				own.fill(0);
				for (const to = start[r + 1]!; c < to; c++) {
					const at = cell[c]!;
					for (let e = from[at]!, end = from[at + 1]!; e < end; e++) own[index[e]!]! += value[e]!;
				}
				addProduct(sum, own, p, respondentWeight[r]! ** 2);
			}
			return mirror(sum, p);
		},
		scores(point) {
			const rows = shape.scores(point);
			const { start: from, index, value } = rows;
			const result = new Float64Array(n * p);
			for (let r = 0, c = 0, row = 0; r < n; r++, row += p) {
				for (const to = start[r + 1]!; c < to; c++) {
					const at = cell[c]!;
					for (let e = from[at]!, end = from[at + 1]!; e < end; e++) result[row + index[e]!]! += value[e]!;
				}
				const weight = respondentWeight[r]!;
				if (weight !== 1) for (let i = row; i < row + p; i++) result[i]! *= weight;
			}
			return result;
		},
		...(shape.addExtraPrior ? { addExtraPrior: shape.addExtraPrior } : {})
	};
}
