/**
 * Fits log-worths to choices from sets: ghost prior plus damped Newton. Shared by every format that is a Luce model.
 *
 * In: `ChoiceSets`; ghost strength a ≥ 0 (default ½).
 * Out: λ at the posterior mode, log-likelihood there (without prior), the total gradient and information (with prior),
 * Newton steps and convergence.
 * Missing values: none. Degenerate: no data gives λ = 0, converged. With a = 0 (test mode) a common shift of λ is
 * undetermined: c·11ᵀ is added to the information, which pins Σλ without touching any contrast, so V = I⁻¹ is then only
 * meaningful in contrasts. With a = 0 and separated data the maximum does not exist and `converged` is false.
 * Source: methods.md sections 0.2 and 1. Tolerance: 1e−6 on the fixtures, max|gradient| < 1e−8.
 */
import { choiceLikelihood } from './choice-likelihood.ts';
import type { ChoiceSets } from './choice-sets.ts';
import { addGhostPrior, GHOST_STRENGTH } from './ghost-prior.ts';
import { newton, type Objective } from './newton.ts';

export interface LuceFit {
	lambda: Float64Array;
	logLikelihood: number;
	gradient: Float64Array;
	information: Float64Array;
	iterations: number;
	converged: boolean;
}

export function choiceObjective(sets: ChoiceSets, ghost: number): Objective {
	const k = sets.itemCount;
	return (lambda) => {
		const evaluation = choiceLikelihood(sets, lambda);
		if (ghost > 0) {
			addGhostPrior(lambda, ghost, evaluation);
			return evaluation;
		}
		let trace = 0;
		for (let i = 0; i < k; i++) trace += evaluation.information[i * k + i]!;
		const pin = trace > 0 ? trace / (k * k) : 1;
		for (let i = 0; i < k * k; i++) evaluation.information[i]! += pin;
		return evaluation;
	};
}

export function fitChoices(sets: ChoiceSets, ghost: number = GHOST_STRENGTH): LuceFit {
	const result = newton(choiceObjective(sets, ghost), new Float64Array(sets.itemCount));
	return {
		lambda: result.point,
		logLikelihood: choiceLikelihood(sets, result.point).value,
		gradient: result.gradient,
		information: result.information,
		iterations: result.iterations,
		converged: result.converged
	};
}
