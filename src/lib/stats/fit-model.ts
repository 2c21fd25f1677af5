/**
 * Fits the parameters of any trade-off format: log-likelihood plus ghost prior by damped Newton.
 *
 * In: a `ResponseModel`; ghost strength a ≥ 0 (default ½) or a `GhostPrior`; other weights per respondent and a start.
 * Out: θ at the posterior mode (`lambda` is its first K), log-likelihood there (without prior), the total gradient and
 * information (with prior, P×P), Newton steps and convergence.
 * Missing values: none. Degenerate: no data gives λ = 0, converged. With a = 0 (test mode) a common shift of λ is
 * undetermined: c·11ᵀ is added to the information of λ, which pins Σλ without touching any contrast, so V = I⁻¹ is then
 * only meaningful in contrasts. With a = 0 and separated data the maximum does not exist (Ford 1957) and `converged` is
 * false; Newton cannot tell, since on the way to infinity the gradient ends below every limit. The graph is that of all
 * respondents: other weights of 0 may separate what it calls connected.
 * Source: methods.md sections 0.2 and 1. Tolerance: 1e−6 on the fixtures, max|gradient| < 1e−8.
 */
import { connectivity } from './connectivity.ts';
import { addGhostPrior, GHOST_STRENGTH, type GhostPrior } from './ghost-prior.ts';
import { newton, type Objective } from './newton.ts';
import type { ResponseModel } from './response-model.ts';

export interface LuceFit {
	/** All P parameters; the first K are the log-worths. */
	point: Float64Array;
	lambda: Float64Array;
	/** At the mode, without prior, with the weights of the fit. */
	logLikelihood: number;
	gradient: Float64Array;
	information: Float64Array;
	iterations: number;
	converged: boolean;
}

export interface FitOptions {
	ghost?: number | GhostPrior;
	/** One per informative respondent, instead of their own. */
	weight?: Float64Array;
	start?: Float64Array;
	/** Tests only: false leaves out the prior of the parameters after the K-th. */
	extraPrior?: boolean;
}

/** Log-likelihood plus priors, as Newton climbs it. */
export function posterior(model: ResponseModel, { ghost = GHOST_STRENGTH, weight, extraPrior = true }: FitOptions = {}): Objective {
	const prior = typeof ghost === 'number' ? { strength: ghost } : ghost;
	const likelihood = model.likelihood(weight);
	const k = model.itemCount;
	const p = model.parameterCount;
	return (point) => {
		const evaluation = likelihood(point);
		if (extraPrior) model.addExtraPrior?.(point, evaluation);
		if (prior.strength > 0) {
			addGhostPrior(point, k, prior, evaluation, model.scale);
			return evaluation;
		}
		let trace = 0;
		for (let i = 0; i < k; i++) trace += evaluation.information[i * p + i]!;
		const pin = trace > 0 ? trace / (k * k) : 1;
		for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) evaluation.information[i * p + j]! += pin;
		return evaluation;
	};
}

export function fitModel(model: ResponseModel, options: FitOptions = {}): LuceFit {
	const { ghost = GHOST_STRENGTH } = options;
	const exists = (typeof ghost === 'number' ? ghost : ghost.strength) > 0 || connectivity(model.beats, model.itemCount).stronglyConnected;
	const result = newton(posterior(model, options), options.start ?? new Float64Array(model.parameterCount));
	return {
		point: result.point,
		lambda: result.point.slice(0, model.itemCount),
		logLikelihood: model.likelihood(options.weight)(result.point).value,
		gradient: result.gradient,
		information: result.information,
		iterations: result.iterations,
		converged: result.converged && exists
	};
}
