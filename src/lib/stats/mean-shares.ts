/**
 * Points allocation: the group's mean shares, each person's influence on them, and their covariance.
 *
 * In: items (K ≥ 2), `total`, and respondents whose answers are points that sum to `total`, valid by the reader of input.
 * Out: `MeanShares`: n, `shares` m (arithmetic mean), `smoothed` m̃, `influence` u (n × K, row r = what person r moves
 * m by, Σ_r u_r = 0), `covariance` V (K×K, share scale, singular along 1), φ, df = n − 1, with Kish's
 * effective n in V and df.
 * Missing values: `points: null` is a skip and counts nowhere; a person with several answers counts once, with the mean.
 * Weights: 0 is left out; others are scaled to mean 1, so the results do not depend on their scale.
 *   m = Σ w x/n;  m̃ = (n·total·m + ½)/(n·total + ½K);  u_r = w_r (x_r − m)/n;  CR1 = n/(n−1)·Σ u uᵀ (= S/n for weights 1);
 *   M = (diag m̃ − m̃m̃ᵀ)/n;  φ = tr CR1 / (Σ m_j(1−m_j)/n);  V = [n·CR1 + K·φ·M]/(n + K).
 *   Unequal weights enlarge CR1 and, through φ, the model part.
 * Degenerate: n = 0: shares null. n = 1: covariance null. All answers alike: the observed variance is 0, so φ is bounded
 * below by 1/(n·total), which gives an interval about as wide as if one stone of the n·total had been placed elsewhere.
 * Real data stay far above: random placing of one person's `total` stones has φ = 1/total.
 * Source: methods.md section 2c. Reference: own Python and JS, fixture `points_small6`. Tolerance: 1e−9.
 */
import { effectiveN, scaledWeights } from './effective-n.ts';

export interface PointsAnswer {
	points: readonly number[] | null;
}
export interface PointsRespondent {
	id: string;
	weight?: number;
	group?: string;
	answers: readonly PointsAnswer[];
}
export interface PointsData {
	items: readonly string[];
	/** Sum of points of each answer. */
	total: number;
	respondents: readonly PointsRespondent[];
}

/** The people with an answer and weight > 0, one composition each. */
export interface People {
	n: number;
	k: number;
	total: number;
	/** Position in `data.respondents`. */
	respondentIndex: number[];
	/** n × K, rows sum to 1. */
	compositions: Float64Array;
	/** Scaled to mean 1. */
	weights: Float64Array;
}

export interface MeanShares {
	n: number;
	/** Kish's (Σw)²/Σw²; n where weights are equal. */
	effectiveN: number;
	respondentIndex: number[];
	/** Null without people. */
	shares: Float64Array | null;
	smoothed: Float64Array | null;
	/** Weighted share of cells with zero points. */
	zeroShare: number | null;
	/** n × K. */
	influence: Float64Array;
	/** The model part of V before φ, (diag m̃ − m̃m̃ᵀ)/n, and the trace φ is measured against. Null without people. */
	model: Float64Array | null;
	modelTrace: number;
	/** Null with fewer than two people. */
	phi: number | null;
	covariance: Float64Array | null;
	df: number;
}

export function collectPeople(data: PointsData): People {
	const k = data.items.length;
	const respondentIndex: number[] = [];
	const rows: number[] = [];
	const raw: number[] = [];
	data.respondents.forEach(({ weight = 1, answers }, index) => {
		const given = answers.flatMap(({ points }) => (points === null ? [] : [points]));
		if (weight === 0 || given.length === 0) return;
		respondentIndex.push(index);
		raw.push(weight);
		for (let j = 0; j < k; j++) rows.push(given.reduce((sum, points) => sum + points[j]!, 0) / (given.length * data.total));
	});
	return {
		n: raw.length,
		k,
		total: data.total,
		respondentIndex,
		compositions: Float64Array.from(rows),
		weights: scaledWeights(raw)
	};
}

/**
 * V from influences and a model covariance; V* for points. For a difference between two waves, pass the difference of the
 * influences (n = people in either wave) and the sum of the models, traces and the larger floor.
 */
export function pooledShareCovariance(
	influence: Float64Array,
	n: number,
	model: Float64Array,
	modelTrace: number,
	floor: number,
	/** Takes the place of n in V. */
	effective = n
): { covariance: Float64Array; phi: number } | null {
	if (effective < 2) return null;
	const k = influence.length / n;
	const cr1 = new Float64Array(k * k);
	for (let row = 0; row < n * k; row += k) {
		for (let i = 0; i < k; i++) {
			const scaled = (influence[row + i]! * effective) / (effective - 1);
			for (let j = 0; j < k; j++) cr1[i * k + j]! += scaled * influence[row + j]!;
		}
	}
	let trace = 0;
	for (let i = 0; i < k; i++) trace += cr1[i * k + i]!;
	// The model trace is 0 when everybody puts all points on one item.
	const phi = Math.max(floor, modelTrace > 0 ? trace / modelTrace : 0);
	return { covariance: cr1.map((x, i) => (effective * x + k * phi * model[i]!) / (effective + k)), phi };
}

/** The smallest φ a group of n people with `total` points each can have. */
export const dispersionFloor = (n: number, total: number): number => 1 / (n * total);

export function meanSharesOf(people: People): MeanShares {
	const { n, k, total, compositions, weights, respondentIndex } = people;
	const influence = new Float64Array(n * k);
	const effective = effectiveN(weights);
	const none = { n, effectiveN: effective, respondentIndex, influence, phi: null, covariance: null, df: effective - 1 };
	if (n === 0) return { ...none, shares: null, smoothed: null, zeroShare: null, model: null, modelTrace: 0 };

	const shares = new Float64Array(k);
	let zeros = 0;
	for (let r = 0; r < n; r++) {
		for (let j = 0; j < k; j++) {
			const x = compositions[r * k + j]!;
			shares[j]! += (weights[r]! * x) / n;
			if (x === 0) zeros += weights[r]!;
		}
	}
	const smoothed = shares.map((m) => (m * n * total + 0.5) / (n * total + k / 2));
	for (let r = 0; r < n; r++) {
		for (let j = 0; j < k; j++) influence[r * k + j] = (weights[r]! * (compositions[r * k + j]! - shares[j]!)) / n;
	}
	const model = new Float64Array(k * k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < k; j++) model[i * k + j] = (smoothed[i]! * ((i === j ? 1 : 0) - smoothed[j]!)) / n;
	}
	const modelTrace = shares.reduce((sum, m) => sum + m * (1 - m), 0) / n;
	const pooled = pooledShareCovariance(influence, n, model, modelTrace, dispersionFloor(n, total), effective);
	return { ...none, ...pooled, shares, smoothed, zeroShare: zeros / (n * k), model, modelTrace };
}

export const meanShares = (data: PointsData): MeanShares => meanSharesOf(collectPeople(data));
