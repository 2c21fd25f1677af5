/**
 * Paired comparisons with any number of ordered outcomes as a `ResponseModel`: Bradley-Terry, Davidson, adjacent category.
 *
 * One family: an answer about the pair (a, b) has outcome o with
 *   log p(o) = score_o·(λ_a − λ_b) + θ_{c(o)} − log Z,
 * score_o the outcome's step (±½ for a choice, so that e^{λ} are worths; −3 … 3 for graded answers, on a scale of its own)
 * and θ_c a parameter for the size of the step (the tie parameter γ; thresholds τ_{|s|}), none for reference outcomes.
 * In: K, the outcomes, then per respondent the answers as (a, b, outcome). Out: the model; parameters λ, then the θ.
 * Cells are (a, b, outcome), so the counts are a K×K table per outcome, which bounds the cost of a Newton step.
 * Missing values: a skipped answer is not added. Degenerate: no answers is fine; an outcome with score 0 counts in
 * `beats` in both directions.
 * The gradient is observed − expected of (score on a, −score on b, category), the information their covariance.
 * Source: methods.md sections 1, 2a, 2e; Bradley & Terry (1952), Davidson (1970), Agresti (1992).
 * Reference and tolerance: see pairs.ts and graded-pairs.ts.
 */
import type { AnswerStream } from './answer-stream.ts';
import { cellModel, type CellShape } from './cell-model.ts';
import { mirror } from './linalg.ts';
import type { Evaluation } from './newton.ts';
import type { ResponseModel } from './response-model.ts';

export interface PairFamily {
	itemCount: number;
	/** Per outcome: multiplier of λ_a − λ_b. */
	scores: readonly number[];
	/** Per outcome: number of its parameter after the λ, −1 for none. */
	categories: readonly number[];
	/** Per outcome: false when nobody gave it; it then has probability 0. */
	possible: readonly boolean[];
	scale: number;
	addExtraPrior?(point: Float64Array, evaluation: Evaluation): void;
}

const GAMMA_MEAN = Math.log(0.5);
const GAMMA_VARIANCE = 4;

/** Prior of the tie parameter, the last one: N(log ½, 2²), so that it stays finite where every answer is a tie. */
export function addTiePrior(point: Float64Array, evaluation: Evaluation): void {
	const p = point.length;
	const off = point[p - 1]! - GAMMA_MEAN;
	evaluation.value -= off ** 2 / (2 * GAMMA_VARIANCE);
	evaluation.gradient[p - 1]! -= off / GAMMA_VARIANCE;
	evaluation.information[p * p - 1]! += 1 / GAMMA_VARIANCE;
}

/** Number of the cell (a, b, outcome). */
export const pairCell = (k: number, outcomes: number, a: number, b: number, outcome: number): number =>
	(a * k + b) * outcomes + outcome;

/** Moments of one ordered pair at a point. */
export interface Moments {
	logProbability: Float64Array;
	mean: number;
	variance: number;
	categoryMean: Float64Array;
	/** Covariance of score and each category. */
	withScore: Float64Array;
}

/** Moments of the outcomes of (a, b) at a point; the result is reused by the next call. */
export function pairMoments({ itemCount: k, scores, categories, possible }: PairFamily, extra: number) {
	const outcomes = scores.length;
	const logit = new Float64Array(outcomes);
	const moments: Moments = {
		logProbability: new Float64Array(outcomes),
		mean: 0,
		variance: 0,
		categoryMean: new Float64Array(extra),
		withScore: new Float64Array(extra)
	};
	return (point: Float64Array, a: number, b: number): Moments => {
		const difference = point[a]! - point[b]!;
		let highest = -Infinity;
		for (let o = 0; o < outcomes; o++) {
			if (!possible[o]) continue;
			const c = categories[o]!;
			logit[o] = scores[o]! * difference + (c < 0 ? 0 : point[k + c]!);
			if (logit[o]! > highest) highest = logit[o]!;
		}
		let sum = 0;
		for (let o = 0; o < outcomes; o++) if (possible[o]) sum += Math.exp(logit[o]! - highest);
		const logSum = highest + Math.log(sum);
		moments.categoryMean.fill(0);
		moments.withScore.fill(0);
		let mean = 0;
		let square = 0;
		for (let o = 0; o < outcomes; o++) {
			if (!possible[o]) continue;
			moments.logProbability[o] = logit[o]! - logSum;
			const p = Math.exp(logit[o]! - logSum);
			const s = scores[o]!;
			const c = categories[o]!;
			mean += p * s;
			square += p * s * s;
			if (c >= 0) {
				moments.categoryMean[c]! += p;
				moments.withScore[c]! += p * s;
			}
		}
		for (let c = 0; c < extra; c++) moments.withScore[c]! -= moments.categoryMean[c]! * mean;
		moments.mean = mean;
		moments.variance = square - mean * mean;
		return moments;
	};
}

function likelihoodOf(family: PairFamily, extra: number, cellWeight: Float64Array) {
	const { itemCount: k, scores, categories } = family;
	const outcomes = scores.length;
	const p = k + extra;
	const momentsAt = pairMoments(family, extra);
	return (point: Float64Array): Evaluation => {
		const gradient = new Float64Array(p);
		const information = new Float64Array(p * p);
		let value = 0;
		// Lower triangle only; mirrored at the end.
		const add = (i: number, j: number, x: number) => {
			information[i > j ? i * p + j : j * p + i]! += x;
		};
		for (let a = 0; a < k; a++) {
			for (let b = 0; b < k; b++) {
				const at = pairCell(k, outcomes, a, b, 0);
				let weight = 0;
				for (let o = 0; o < outcomes; o++) weight += cellWeight[at + o]!;
				if (weight === 0) continue;
				const { logProbability, mean, variance, categoryMean, withScore } = momentsAt(point, a, b);
				let score = -weight * mean;
				for (let o = 0; o < outcomes; o++) {
					const count = cellWeight[at + o]!;
					if (count === 0) continue;
					value += count * logProbability[o]!;
					score += count * scores[o]!;
					if (categories[o]! >= 0) gradient[k + categories[o]!]! += count;
				}
				gradient[a]! += score;
				gradient[b]! -= score;
				information[a * p + a]! += weight * variance;
				information[b * p + b]! += weight * variance;
				add(a, b, -weight * variance);
				for (let c = 0; c < extra; c++) {
					gradient[k + c]! -= weight * categoryMean[c]!;
					add(k + c, a, weight * withScore[c]!);
					add(k + c, b, -weight * withScore[c]!);
					for (let d = 0; d <= c; d++) {
						const both = (c === d ? categoryMean[c]! : 0) - categoryMean[c]! * categoryMean[d]!;
						information[(k + c) * p + k + d]! += weight * both;
					}
				}
			}
		}
		return { value, gradient, information: mirror(information, p) };
	};
}

export function pairModel(family: PairFamily, stream: AnswerStream): ResponseModel {
	const { itemCount: k, scores, categories } = family;
	const outcomes = scores.length;
	const cellCount = k * k * outcomes;
	const extra = Math.max(-1, ...categories.filter((_, o) => family.possible[o])) + 1;
	const used = new Uint8Array(cellCount);
	for (const cell of stream.cell) used[cell] = 1;
	const beats = new Uint8Array(k * k);
	const forUsed = (visit: (cell: number, a: number, b: number, outcome: number) => void) => {
		for (let cell = 0; cell < cellCount; cell++) {
			if (used[cell] === 0) continue;
			const pair = Math.floor(cell / outcomes);
			visit(cell, Math.floor(pair / k), pair % k, cell % outcomes);
		}
	};
	forUsed((_, a, b, o) => {
		if (scores[o]! >= 0) beats[a * k + b] = 1;
		if (scores[o]! <= 0) beats[b * k + a] = 1;
	});

	const momentsAt = pairMoments(family, extra);
	const shape: CellShape = {
		itemCount: k,
		parameterCount: k + extra,
		scale: family.scale,
		cellCount,
		beats,
		likelihood: (cellWeight) => likelihoodOf(family, extra, cellWeight),
		logProbabilities(point) {
			const result = new Float64Array(cellCount);
			forUsed((cell, a, b, o) => (result[cell] = momentsAt(point, a, b).logProbability[o]!));
			return result;
		},
		scores(point) {
			const width = 2 + extra;
			// Rows of equal width, also for unused cells, so that a row is found by its index.
			const start = Int32Array.from({ length: cellCount + 1 }, (_, cell) => cell * width);
			const index = new Int32Array(cellCount * width);
			const value = new Float64Array(cellCount * width);
			forUsed((cell, a, b, o) => {
				const { mean, categoryMean } = momentsAt(point, a, b);
				const at = cell * width;
				index[at] = a;
				index[at + 1] = b;
				value[at] = scores[o]! - mean;
				value[at + 1] = mean - scores[o]!;
				for (let c = 0; c < extra; c++) {
					index[at + 2 + c] = k + c;
					value[at + 2 + c] = (categories[o] === c ? 1 : 0) - categoryMean[c]!;
				}
			});
			return { start, index, value };
		},
		...(family.addExtraPrior ? { addExtraPrior: family.addExtraPrior } : {})
	};
	return cellModel(shape, stream);
}
