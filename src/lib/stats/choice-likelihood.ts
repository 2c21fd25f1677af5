/**
 * Log-likelihood of choices from sets (Luce), its gradient and information.
 *
 * In: `ChoiceSets`; log-worths λ, any finite numbers; for `choiceLikelihood` a weight per set and the observed totals
 * (Σ weight · sign over the choices of each item).
 * Out: `setProbabilities`: softmax(sign·λ) over each set, flat beside setItems, and its log-sum-exp per set.
 * `choiceLikelihood`: value, gradient, information (minus the Hessian), exact, without prior.
 * Missing values: none here. Degenerate: no sets give value 0, gradient 0, information 0 (the ghost prior makes it definite).
 * Only exp(λ − max λ) is formed, so nothing overflows. The gradient is orthogonal to a common shift of λ.
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

export function setProbabilities(sets: ChoiceSets, lambda: Float64Array): SetProbabilities {
	const probability = new Float64Array(sets.setItems.length);
	const logSum = new Float64Array(sets.setCount);
	for (let s = 0; s < sets.setCount; s++) {
		const from = sets.setStart[s]!;
		const to = sets.setStart[s + 1]!;
		const sign = sets.setSign[s]!;
		let highest = -Infinity;
		for (let i = from; i < to; i++) {
			const x = sign * lambda[sets.setItems[i]!]!;
			probability[i] = x;
			if (x > highest) highest = x;
		}
		let sum = 0;
		for (let i = from; i < to; i++) {
			const e = Math.exp(probability[i]! - highest);
			probability[i] = e;
			sum += e;
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
	const { probability, logSum } = setProbabilities(sets, lambda);
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
