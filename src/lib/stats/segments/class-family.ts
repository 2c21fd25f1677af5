/**
 * The interface of a kind of data to the mixture: how well one class fits respondents, and how to improve that fit.
 *
 * `responseFamily` makes it of any `ResponseModel` (trade-off formats). All P parameters of the model belong to each class,
 * the tie parameter and thresholds too: people differ in how often they answer "equal" or use the ends of a scale, and
 * shared parameters would bias λ with such differences. A class that differs in nothing else is refused (decision.ts).
 * Weights: the respondents' own, scaled so that their sum is Kish's effective number (Σw)²/Σw²; equal weights are
 * 1 each.
 * Degenerate: no respondents is fine, all weights sum to 0 then.
 * Source: methods.md section 4; Kish (1965). Tolerance: that of the model.
 */
import { posterior } from '#stats/fit-model.ts';
import { addGhostPrior, GHOST_STRENGTH } from '#stats/ghost-prior.ts';
import type { Evaluation, Objective } from '#stats/newton.ts';
import type { ResponseModel } from '#stats/response-model.ts';

export interface ClassReport {
	/** The reported value of each item: centred log-worth, mean share, or probability. */
	value: Float64Array;
	/** Derivatives of `value` (rows) by the first K parameters, K×K. */
	jacobian: Float64Array;
	/** Shares that sum to 1; null for data without a relative scale. */
	share: Float64Array | null;
}

export interface ClassFamily {
	respondentCount: number;
	/** Position among the respondents of the data. */
	respondentIndex: Int32Array;
	/** Per respondent, scaled as above. */
	weight: Float64Array;
	/** Parameters of a class: the first `itemCount` are about the items, the rest about the way of answering. */
	parameterCount: number;
	itemCount: number;
	/** Free parameters of one class, for BIC. */
	freeParameters: number;
	/** Parameters of a class without data. */
	origin: Float64Array;
	/** Size of a relevant difference in the first parameters. */
	unit: number;
	/** Log-likelihood of one class with each respondent counted `weight` times; the same with the priors of a class. */
	likelihood(weight: Float64Array): Objective;
	posterior(weight: Float64Array): Objective;
	/** Adds the priors to an evaluation, in place. */
	addPrior(point: Float64Array, evaluation: Evaluation): void;
	/** Log-likelihood of each respondent, unweighted. */
	logLikelihoods(point: Float64Array): Float64Array;
	/** Its derivatives, respondentCount × P. */
	scores(point: Float64Array): Float64Array;
	report(point: Float64Array): ClassReport;
}

export function effectiveWeights(weight: Float64Array): Float64Array {
	let sum = 0;
	let squares = 0;
	for (const w of weight) {
		sum += w;
		squares += w * w;
	}
	return squares > 0 ? weight.map((w) => (w * sum) / squares) : weight.slice();
}

/** Value and derivatives of the priors alone. */
export function priorOf(family: ClassFamily, point: Float64Array): Evaluation {
	const p = family.parameterCount;
	const evaluation = { value: 0, gradient: new Float64Array(p), information: new Float64Array(p * p) };
	family.addPrior(point, evaluation);
	return evaluation;
}

export function softmax(values: Float64Array): Float64Array {
	const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
	const worth = values.map((x) => Math.exp(x - highest));
	const total = worth.reduce((sum, x) => sum + x, 0);
	return worth.map((x) => x / total);
}

export function responseFamily(model: ResponseModel, ghost = GHOST_STRENGTH): ClassFamily {
	const { itemCount: k, parameterCount: p, respondentWeight, scale } = model;
	return {
		respondentCount: model.respondentCount,
		respondentIndex: model.respondentIndex,
		weight: effectiveWeights(respondentWeight),
		parameterCount: p,
		itemCount: k,
		freeParameters: p - 1,
		origin: new Float64Array(p),
		unit: 1 / scale,
		likelihood: (weight) => model.likelihood(weight),
		posterior: (weight) => posterior(model, { weight, ghost }),
		addPrior(point, evaluation) {
			model.addExtraPrior?.(point, evaluation);
			addGhostPrior(point, k, { strength: ghost }, evaluation, scale);
		},
		logLikelihoods: (point) => model.logLikelihoods(point),
		// Divides out the respondents' own weights.
		scores: (point) => model.scores(point).map((x, at) => x / respondentWeight[Math.floor(at / p)]!),
		report(point) {
			const lambda = point.slice(0, k);
			const mean = lambda.reduce((sum, x) => sum + x, 0) / k;
			return {
				value: lambda.map((x) => x - mean),
				jacobian: Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : 0) - 1 / k),
				share: softmax(lambda)
			};
		}
	};
}
