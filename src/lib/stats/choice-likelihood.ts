/**
 * Log-likelihood of choices from sets (Luce), its gradient and information, and the score of each respondent.
 *
 * In: `ChoiceSets` (aggregated) and log-worths λ, any finite numbers.
 * Out: `choiceLikelihood`: value, gradient, information (minus the Hessian), all exact, without prior.
 * `choiceScores`: respondentCount × K, row r = weight_r · ∂ℓ_r/∂λ, without prior; the rows sum to the gradient.
 * Missing values: none here. Degenerate: no sets give value 0, gradient 0, information 0 (the ghost prior makes it definite).
 * Only exp(λ − max λ) is formed, so nothing overflows. The gradient is orthogonal to a common shift of λ.
 * Source: methods.md section 1: a softmax residual per set, a softmax covariance per set.
 * Tolerance: numeric derivatives agree to 1e−6 (test), optimum and log-likelihood with R clogit to 1e−6 (fixtures maxdiff_*).
 */
import type { ChoiceSets } from './choice-sets.ts';
import type { Evaluation } from './newton.ts';

/** Writes softmax(sign·λ) over set `s` to `out`; returns log Σ e^{sign·λ}. */
function softmax(sets: ChoiceSets, s: number, lambda: Float64Array, out: Float64Array): number {
	const from = sets.setStart[s]!;
	const size = sets.setStart[s + 1]! - from;
	const sign = sets.setSign[s]!;
	let highest = -Infinity;
	for (let i = 0; i < size; i++) {
		const x = sign * lambda[sets.setItems[from + i]!]!;
		out[i] = x;
		if (x > highest) highest = x;
	}
	let sum = 0;
	for (let i = 0; i < size; i++) {
		const e = Math.exp(out[i]! - highest);
		out[i] = e;
		sum += e;
	}
	for (let i = 0; i < size; i++) out[i]! /= sum;
	return highest + Math.log(sum);
}

export function choiceLikelihood(sets: ChoiceSets, lambda: Float64Array): Evaluation {
	const k = sets.itemCount;
	const gradient = Float64Array.from(sets.observed);
	const information = new Float64Array(k * k);
	const p = new Float64Array(k);
	let value = 0;
	for (let i = 0; i < k; i++) value += sets.observed[i]! * lambda[i]!;
	for (let s = 0; s < sets.setCount; s++) {
		const weight = sets.setWeight[s]!;
		const sign = sets.setSign[s]!;
		const from = sets.setStart[s]!;
		const size = sets.setStart[s + 1]! - from;
		value -= weight * softmax(sets, s, lambda, p);
		for (let a = 0; a < size; a++) {
			const i = sets.setItems[from + a]!;
			const expected = weight * p[a]!;
			gradient[i]! -= sign * expected;
			information[i * k + i]! += expected * (1 - p[a]!);
			// Items of a set are sorted, so j < i and only the lower triangle is filled here.
			for (let b = 0; b < a; b++) information[i * k + sets.setItems[from + b]!]! -= expected * p[b]!;
		}
	}
	for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) information[j * k + i] = information[i * k + j]!;
	return { value, gradient, information };
}

export function choiceScores(sets: ChoiceSets, lambda: Float64Array): Float64Array {
	const k = sets.itemCount;
	// Probabilities once per distinct set, flat beside setItems: the pass over answers only adds.
	const probability = new Float64Array(sets.setItems.length);
	const p = new Float64Array(k);
	for (let s = 0; s < sets.setCount; s++) {
		softmax(sets, s, lambda, p);
		const from = sets.setStart[s]!;
		for (let i = from; i < sets.setStart[s + 1]!; i++) probability[i] = p[i - from]!;
	}
	const scores = new Float64Array(sets.respondentCount * k);
	for (let r = 0; r < sets.respondentCount; r++) {
		const row = r * k;
		const weight = sets.respondentWeight[r]!;
		for (let c = sets.respondentStart[r]!; c < sets.respondentStart[r + 1]!; c++) {
			const s = sets.choiceSet[c]!;
			const signed = weight * sets.setSign[s]!;
			const to = sets.setStart[s + 1]!;
			scores[row + sets.choiceItem[c]!]! += signed;
			for (let i = sets.setStart[s]!; i < to; i++) scores[row + sets.setItems[i]!]! -= signed * probability[i]!;
		}
	}
	return scores;
}
