/**
 * Fits the parameters of any trade-off format: log-likelihood plus ghost prior by damped Newton.
 *
 * In: a `ResponseModel`; ghost strength a ≥ 0 (default ½) or a `GhostPrior`; other weights per respondent and a start.
 * Out: θ at the posterior mode (`lambda` is its first K), log-likelihood there (without prior), the total gradient and
 * information (with prior, P×P), Newton steps and convergence.
 * Degenerate: no data gives λ = 0, converged. With a = 0 (test mode) a common shift of λ is
 * undetermined: c·11ᵀ is added to the information of λ, which pins Σλ without touching any contrast, so V = I⁻¹ is then
 * only meaningful in contrasts. With a = 0 and separated data the maximum does not exist (Ford 1957) and `converged` is
 * false; it is read from the graph, because a diverging Newton run also meets the gradient limit. The graph is that of all
 * respondents: other weights of 0 may separate what it calls connected.
 * Source: methods.md sections 0.2 and 1. Tolerance: 1e−6 on the fixtures, max|gradient| < 1e−8.
 */
import { connectivity } from './connectivity.ts';
import { addGhostPrior, GHOST_STRENGTH, type GhostPrior } from './ghost-prior.ts';
import { newton, type Evaluation, type Objective } from './newton.ts';
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

type Prior = (point: Float64Array, evaluation: Evaluation) => void;

/** Adds the priors of the model to an evaluation at the same point. */
function priorOf(model: ResponseModel, { ghost = GHOST_STRENGTH, extraPrior = true }: FitOptions): Prior {
	const prior = typeof ghost === 'number' ? { strength: ghost } : ghost;
	return (point, evaluation) => {
		if (extraPrior) model.addExtraPrior?.(point, evaluation);
		addGhostPrior(point, model.itemCount, prior, evaluation, model.scale);
	};
}

const strengthOf = ({ ghost = GHOST_STRENGTH }: FitOptions): number => (typeof ghost === 'number' ? ghost : ghost.strength);

/** Log-likelihood plus priors, as Newton climbs it. */
export function posterior(model: ResponseModel, options: FitOptions = {}): Objective {
	const likelihood = model.likelihood(options.weight);
	const addPrior = priorOf(model, options);
	const k = model.itemCount;
	const p = model.parameterCount;
	return (point) => {
		const evaluation = likelihood(point);
		addPrior(point, evaluation);
		if (strengthOf(options) > 0) return evaluation;
		let trace = 0;
		for (let i = 0; i < k; i++) trace += evaluation.information[i * p + i]!;
		const pin = trace > 0 ? trace / (k * k) : 1;
		for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) evaluation.information[i * p + j]! += pin;
		return evaluation;
	};
}

/** From this many respondents on, first fitting every twentieth of them saves time. */
const MANY_RESPONDENTS = 20_000;
const EVERY = 20;

/** Start of Newton: 0, or for many respondents the fit of every twentieth. The optimum is the same. */
function startOf(model: ResponseModel, options: FitOptions): Float64Array {
	const zero = new Float64Array(model.parameterCount);
	if (model.respondentCount < MANY_RESPONDENTS) return zero;
	const own = options.weight ?? model.respondentWeight;
	const weight = own.map((x, r) => (r % EVERY === 0 ? x : 0));
	const few = newton(posterior(model, { ...options, weight }), zero);
	return few.converged ? few.point : zero;
}

export function fitModel(model: ResponseModel, options: FitOptions = {}): LuceFit {
	const exists = strengthOf(options) > 0 || connectivity(model.beats, model.itemCount).stronglyConnected;
	const result = newton(posterior(model, options), options.start ?? startOf(model, options));
	const prior: Evaluation = { value: 0, gradient: new Float64Array(result.point.length), information: new Float64Array(result.information.length) };
	priorOf(model, options)(result.point, prior);
	return {
		point: result.point,
		lambda: result.point.slice(0, model.itemCount),
		logLikelihood: result.value - prior.value,
		gradient: result.gradient,
		information: result.information,
		iterations: result.iterations,
		converged: result.converged && exists
	};
}
