/**
 * Points allocated over K items as a `ClassFamily`: in each class, answers are Dirichlet-multinomial.
 *
 * In: K and respondents whose answers hold whole numbers of points ≥ 0 per item (any total); null is a skip.
 * Out: the family. Parameters θ_i = log α_i: mean shares α/A, A = Σα; A is the precision of the class, so that
 * spread inside a class needs no further classes. What is reported: mean shares.
 *   ℓ = Σ_i Σ_{j < x_i} log(α_i + j) − Σ_{j < t} log(A + j), t = Σx,
 * without the multinomial coefficient, which is the same for all classes. Sums of logarithms instead of gamma functions:
 * x is a small integer, and with the numbers of answers of more than j points on item i a Newton step costs K·t,
 * independent of the number of people.
 * The log-likelihood is not concave far from its maximum; the information of `posterior` is then made positive definite
 * (diagonal and rank-one part bounded), so that Newton steps are ascents, and that of `likelihood` always is.
 * Prior: θ_i ~ N(0, 3²), so that an item without points, or people who all answer alike, stay finite.
 * Missing values: skips are left out, as is a respondent with nothing else, or of weight 0. Degenerate: nobody is fine.
 * Source: Mosimann (1962); Minka (2000), Estimating a Dirichlet distribution. Reference: numeric derivatives, simulation.
 */
import { cholesky, mirror } from '#stats/linalg.ts';
import type { Evaluation } from '#stats/newton.ts';
import { effectiveWeights, softmax, type ClassFamily } from './class-family.ts';

export interface PointsAnswers {
	weight?: number;
	answers: readonly { points: readonly number[] | null }[];
}
export interface PointsFamily extends ClassFamily {
	meanTotal: number;
}

const PRIOR_VARIANCE = 9;

interface Rows {
	rows: (readonly number[])[];
	totals: number[];
	/** Rows of respondent r: start[r] … start[r + 1]). */
	start: number[];
	weights: number[];
	index: number[];
}

function collect(respondents: readonly PointsAnswers[]): Rows {
	const result: Rows = { rows: [], totals: [], start: [0], weights: [], index: [] };
	respondents.forEach(({ weight = 1, answers }, r) => {
		if (weight === 0) return;
		for (const { points } of answers) {
			const total = points?.reduce((sum, x) => sum + x, 0) ?? 0;
			if (points === null || total === 0) continue;
			result.rows.push(points);
			result.totals.push(total);
		}
		if (result.rows.length === result.start[result.start.length - 1]) return;
		result.start.push(result.rows.length);
		result.weights.push(weight);
		result.index.push(r);
	});
	return result;
}

/** Σ_{j < x} f(alpha + j) for x = 0 … top. */
function rising(f: (x: number) => number, alpha: number, top: number): Float64Array {
	const result = new Float64Array(top + 1);
	for (let x = 0; x < top; x++) result[x + 1] = result[x]! + f(alpha + x);
	return result;
}
const inverse = (x: number) => 1 / x;

/** more[i·top + j]: weight of answers with more than j points on item i; row K is for the totals. */
function countAbove({ rows, totals, start }: Rows, k: number, top: number, weight: Float64Array): Float64Array {
	const more = new Float64Array((k + 1) * top);
	weight.forEach((w, r) => {
		if (w === 0) return;
		for (let c = start[r]!; c < start[r + 1]!; c++) {
			for (let i = 0; i < k; i++) for (let j = rows[c]![i]! - 1; j >= 0; j--) more[i * top + j]! += w;
			for (let j = totals[c]! - 1; j >= 0; j--) more[k * top + j]! += w;
		}
	});
	return more;
}

function likelihoodOf(more: Float64Array, k: number, top: number): (point: Float64Array, bounded: boolean) => Evaluation {
	/** Σ_j more_j · (log(a + j), 1/(a + j), 1/(a + j)²). */
	const sums = (row: number, a: number) => {
		let [log, first, second] = [0, 0, 0];
		for (let j = 0; j < top; j++) {
			const m = more[row * top + j]!;
			if (m === 0) break;
			log += m * Math.log(a + j);
			first += m / (a + j);
			second += m / (a + j) ** 2;
		}
		return { log, first, second };
	};
	return (point, bounded) => {
		const alpha = point.map(Math.exp);
		const gradient = new Float64Array(k);
		const information = new Float64Array(k * k);
		const whole = sums(k, alpha.reduce((sum, a) => sum + a, 0));
		let value = -whole.log;
		let ratio = 0;
		alpha.forEach((a, i) => {
			const own = sums(i, a);
			value += own.log;
			gradient[i] = a * (own.first - whole.first);
			const curved = a * a * own.second;
			const diagonal = bounded ? Math.max(curved - gradient[i]!, curved) || a * whole.first : curved - gradient[i]!;
			information[i * k + i] = diagonal;
			if (diagonal > 0) ratio += (a * a) / diagonal;
		});
		// diag − t·ααᵀ is positive definite while t·Σ α²/diag < 1.
		const t = bounded && ratio > 0 ? Math.min(whole.second, 0.99 / ratio) : whole.second;
		for (let i = 0; i < k; i++) for (let j = 0; j <= i; j++) information[i * k + j]! -= t * alpha[i]! * alpha[j]!;
		return { value, gradient, information: mirror(information, k) };
	};
}

function addPrior(point: Float64Array, evaluation: Evaluation): void {
	const k = point.length;
	for (let i = 0; i < k; i++) {
		evaluation.value -= point[i]! ** 2 / (2 * PRIOR_VARIANCE);
		evaluation.gradient[i]! -= point[i]! / PRIOR_VARIANCE;
		evaluation.information[i * k + i]! += 1 / PRIOR_VARIANCE;
	}
}

export function pointsFamily(k: number, respondents: readonly PointsAnswers[]): PointsFamily {
	const data = collect(respondents);
	const { rows, totals, start } = data;
	const n = data.weights.length;
	const top = totals.reduce((a, b) => Math.max(a, b), 0);
	const likelihood = (weight: Float64Array) => likelihoodOf(countAbove(data, k, top, weight), k, top);
	const withPrior = (point: Float64Array, evaluation: Evaluation) => {
		addPrior(point, evaluation);
		return evaluation;
	};
	return {
		respondentCount: n,
		respondentIndex: Int32Array.from(data.index),
		weight: effectiveWeights(Float64Array.from(data.weights)),
		meanTotal: rows.length > 0 ? totals.reduce((sum, x) => sum + x, 0) / rows.length : 0,
		parameterCount: k,
		itemCount: k,
		freeParameters: k,
		origin: new Float64Array(k),
		unit: 1,
		likelihood(weight) {
			const evaluate = likelihood(weight);
			return (point) => evaluate(point, true);
		},
		posterior(weight) {
			const evaluate = likelihood(weight);
			return (point) => {
				const exact = withPrior(point, evaluate(point, false));
				return cholesky(exact.information, k) === null ? withPrior(point, evaluate(point, true)) : exact;
			};
		},
		addPrior,
		logLikelihoods(point) {
			const alpha = point.map(Math.exp);
			const logs = Array.from(alpha, (a) => rising(Math.log, a, top));
			const whole = rising(Math.log, alpha.reduce((sum, a) => sum + a, 0), top);
			return Float64Array.from({ length: n }, (_, r) => {
				let sum = 0;
				for (let c = start[r]!; c < start[r + 1]!; c++) {
					for (let i = 0; i < k; i++) sum += logs[i]![rows[c]![i]!]!;
					sum -= whole[totals[c]!]!;
				}
				return sum;
			});
		},
		scores(point) {
			const alpha = point.map(Math.exp);
			const slopes = Array.from(alpha, (a) => rising(inverse, a, top));
			const whole = rising(inverse, alpha.reduce((sum, a) => sum + a, 0), top);
			const result = new Float64Array(n * k);
			for (let r = 0; r < n; r++) {
				for (let c = start[r]!; c < start[r + 1]!; c++) {
					for (let i = 0; i < k; i++) result[r * k + i]! += alpha[i]! * (slopes[i]![rows[c]![i]!]! - whole[totals[c]!]!);
				}
			}
			return result;
		},
		report(point) {
			const share = softmax(point);
			const jacobian = Float64Array.from({ length: k * k }, (_, at) => {
				const [i, j] = [Math.floor(at / k), at % k];
				return share[i]! * ((i === j ? 1 : 0) - share[j]!);
			});
			return { value: share, jacobian, share };
		}
	};
}
