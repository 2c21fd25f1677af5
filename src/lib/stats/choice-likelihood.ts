/**
 * Log-likelihood of choices from sets (Luce), its gradient and information.
 *
 * In: `ChoiceSets`; log-worths λ, any finite numbers; for `choiceLikelihood` a weight per set and the observed totals
 * (Σ weight · sign over the choices of each item).
 * Out: `setProbabilities`: softmax(sign·λ) over each set, flat beside setItems, and its log-sum-exp per set.
 * `choiceLikelihood`: value, gradient, information (minus the Hessian), exact, without prior.
 * Degenerate: no sets give value 0, gradient 0, information 0 (the ghost prior makes it definite).
 * Only exp(λ − max λ) is computed, so nothing overflows. The gradient is orthogonal to a common shift of λ.
 * Source: methods.md section 1: a softmax residual per set, a softmax covariance per set.
 * Tolerance: numeric derivatives agree to 1e−6 (test), optimum and log-likelihood with R clogit to 1e−6 (fixtures maxdiff_*).
 */
import type { ChoiceSets } from './choice-sets.ts';
import { mirror } from './linalg.ts';
import type { Evaluation } from './newton.ts';

export interface SetProbabilities {
	probability: Float64Array;
	logSum: Float64Array;
}

/** Below this the sum of e^{λ − max λ} over a set has lost precision; the set is then shifted by its own maximum. */
const SMALL = 1e-200;

/** e^{sign·λ − highest}: K exponentials instead of one per place in a set. */
function worths(lambda: Float64Array, sign: number) {
	let shift = -Infinity;
	for (const x of lambda) if (sign * x > shift) shift = sign * x;
	return { shift, worth: lambda.map((x) => Math.exp(sign * x - shift)) };
}

/** With weights, sets of weight 0 are skipped (their entries are 0). */
export function setProbabilities(sets: ChoiceSets, lambda: Float64Array, setWeight?: Float64Array): SetProbabilities {
	const { setItems, setStart, setSign, setCount } = sets;
	const probability = new Float64Array(setItems.length);
	const logSum = new Float64Array(setCount);
	const best = worths(lambda, 1);
	const worst = worths(lambda, -1);
	for (let s = 0; s < setCount; s++) {
		if (setWeight !== undefined && setWeight[s] === 0) continue;
		const from = setStart[s]!;
		const to = setStart[s + 1]!;
		const sign = setSign[s]!;
		const { worth, shift } = sign === 1 ? best : worst;
		let highest = shift;
		let sum = 0;
		for (let i = from; i < to; i++) sum += probability[i] = worth[setItems[i]!]!;
		if (sum < SMALL) {
			highest = -Infinity;
			for (let i = from; i < to; i++) highest = Math.max(highest, sign * lambda[setItems[i]!]!);
			sum = 0;
			for (let i = from; i < to; i++) sum += probability[i] = Math.exp(sign * lambda[setItems[i]!]! - highest);
		}
		for (let i = from; i < to; i++) probability[i]! /= sum;
		logSum[s] = highest + Math.log(sum);
	}
	return { probability, logSum };
}

export function choiceLikelihood(
	sets: ChoiceSets,
	setWeight: Float64Array,
	observed: Float64Array,
	lambda: Float64Array
): Evaluation {
	const k = sets.itemCount;
	const gradient = Float64Array.from(observed);
	const information = new Float64Array(k * k);
	const { probability, logSum } = setProbabilities(sets, lambda, setWeight);
	let value = 0;
	for (let i = 0; i < k; i++) value += observed[i]! * lambda[i]!;
	for (let s = 0; s < sets.setCount; s++) {
		const weight = setWeight[s]!;
		if (weight === 0) continue;
		const sign = sets.setSign[s]!;
		const from = sets.setStart[s]!;
		const to = sets.setStart[s + 1]!;
		value -= weight * logSum[s]!;
		for (let a = from; a < to; a++) {
			const i = sets.setItems[a]!;
			const expected = weight * probability[a]!;
			gradient[i]! -= sign * expected;
			information[i * k + i]! += expected * (1 - probability[a]!);
			// Items of a set are sorted, so only the lower triangle is filled here.
			for (let b = from; b < a; b++) information[i * k + sets.setItems[b]!]! -= expected * probability[b]!;
		}
	}
	return { value, gradient, information: mirror(information, k) };
}
