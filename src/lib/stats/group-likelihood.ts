/**
 * One likelihood for several groups: own log-worths per group, everything else (tie parameter, thresholds) shared.
 *
 * In: ONE model of everybody, and a group number 0 … G−1 per informative respondent: everybody is in some group.
 * Out: `likelihoodRatio`: 2·(Σ_g ℓ_g − ℓ_pooled), its df = (G−1)(K−1) and the log-worths; `groupPermutationTest`: two groups.
 * ℓ are log-likelihoods without prior, at the posterior modes of the same ghost prior; with ghost 0 it is the plain LR.
 * With a ghost it can fall slightly below 0 in small groups, which are shrunk more than their union.
 * The extra parameters are shared, so that a difference in how often people say "equal" is not counted as a difference in
 * values. (Fixture `ties_cems1998` was made in the same way.)
 * Its χ² distribution does not hold with several answers per person; use it as the statistic of permutation-test.ts.
 * Degenerate: a group without respondents has ℓ = 0. Not converged gives null.
 * Cost per division: G weighted counts of cells and Newton from the pooled mode; the data are not read again.
 * Source: methods.md section 5. Reference: R glm, prefmod, own; fixtures bt_drugrisk_groups2008, ties_cems1998,
 * bt_germanparties2009. Tolerance: 1e−6 (1e−5, 1e−4 where the fixture says so).
 */
import { fitModel, posterior, type FitOptions } from './fit-model.ts';
import { addGhostPrior, GHOST_STRENGTH } from './ghost-prior.ts';
import { newton, type Objective } from './newton.ts';
import { permutationTest, type GlobalTest, type LabelStatistic } from './permutation-test.ts';
import type { ResponseModel } from './response-model.ts';

export type GroupOptions = Pick<FitOptions, 'ghost' | 'extraPrior'>;

/** Parameters: K log-worths per group, group after group, then the shared ones. */
function jointPosterior(model: ResponseModel, weights: readonly Float64Array[], options: GroupOptions): Objective {
	const { itemCount: k, parameterCount: p } = model;
	const shared = weights.length * k;
	const size = shared + p - k;
	const parts = weights.map((weight) => posterior(model, { ...options, weight, extraPrior: false }));
	const extraPrior = options.extraPrior !== false && p > k ? model.addExtraPrior : undefined;
	return (point) => {
		const gradient = new Float64Array(size);
		const information = new Float64Array(size * size);
		let value = 0;
		const own = new Float64Array(p);
		own.set(point.subarray(shared), k);
		parts.forEach((part, g) => {
			own.set(point.subarray(g * k, (g + 1) * k));
			const one = part(own);
			value += one.value;
			const at = (i: number) => (i < k ? g * k + i : shared + i - k);
			for (let i = 0; i < p; i++) {
				gradient[at(i)]! += one.gradient[i]!;
				for (let j = 0; j < p; j++) information[at(i) * size + at(j)]! += one.information[i * p + j]!;
			}
		});
		if (extraPrior) {
			const prior = { value: 0, gradient: new Float64Array(p), information: new Float64Array(p * p) };
			extraPrior(own, prior);
			value += prior.value;
			for (let i = k; i < p; i++) {
				gradient[shared + i - k]! += prior.gradient[i]!;
				for (let j = k; j < p; j++) information[(shared + i - k) * size + shared + j - k]! += prior.information[i * p + j]!;
			}
		}
		return { value, gradient, information };
	};
}

/** Log-prior at the point, the part of the joint posterior besides the likelihood. */
function logPrior(model: ResponseModel, groupCount: number, point: Float64Array, { ghost = GHOST_STRENGTH, extraPrior }: GroupOptions): number {
	const { itemCount: k, parameterCount: p } = model;
	const evaluation = { value: 0, gradient: new Float64Array(p), information: new Float64Array(p * p) };
	const own = new Float64Array(p);
	own.set(point.subarray(groupCount * k), k);
	const prior = typeof ghost === 'number' ? { strength: ghost } : ghost;
	for (let g = 0; g < groupCount; g++) {
		own.set(point.subarray(g * k, (g + 1) * k));
		addGhostPrior(own, k, prior, evaluation, model.scale);
	}
	if (extraPrior !== false && p > k) model.addExtraPrior?.(own, evaluation);
	return evaluation.value;
}

interface JointFit {
	lambda: Float64Array[];
	logLikelihood: number;
	converged: boolean;
}

/** Fits divisions of the same people, each started at the pooled fit, which is made once. */
function jointFitter(model: ResponseModel, groupCount: number, options: GroupOptions) {
	const { itemCount: k, parameterCount: p, respondentWeight } = model;
	const pooled = fitModel(model, options);
	const start = new Float64Array(groupCount * k + p - k);
	for (let g = 0; g < groupCount; g++) start.set(pooled.lambda, g * k);
	start.set(pooled.point.subarray(k), groupCount * k);
	const fit = (labels: readonly number[], steps?: number): JointFit => {
		const weights = Array.from({ length: groupCount }, (_, g) => respondentWeight.map((weight, r) => (labels[r] === g ? weight : 0)));
		const { value, point, converged } = newton(jointPosterior(model, weights, options), start, steps);
		return {
			lambda: weights.map((_, g) => point.slice(g * k, (g + 1) * k)),
			logLikelihood: value - logPrior(model, groupCount, point, options),
			converged: converged && pooled.converged
		};
	};
	return { pooled, fit };
}

export interface LikelihoodRatio {
	statistic: number;
	df: number;
	/** Log-worths per group, with the shared parameters in common. */
	lambda: Float64Array[];
}

export function likelihoodRatio(
	model: ResponseModel,
	labels: readonly number[],
	groupCount: number,
	options: GroupOptions = {}
): LikelihoodRatio | null {
	const { pooled, fit } = jointFitter(model, groupCount, options);
	const { lambda, logLikelihood, converged } = fit(labels);
	if (!converged) return null;
	return { statistic: 2 * (logLikelihood - pooled.logLikelihood), df: (groupCount - 1) * (model.itemCount - 1), lambda };
}

/**
 * The statistic for thousands of divisions: two Newton steps from the pooled mode. Any statistic gives an exact permutation
 * test; this one is within 0.2 % of the LR at n = 10 + 10 and 0.03 % at 30 + 30 (measured, test), and full convergence
 * would take three times as long.
 */
export function nearRatio(model: ResponseModel, options: GroupOptions = {}): LabelStatistic {
	const { pooled, fit } = jointFitter(model, 2, options);
	return (labels) => (pooled.converged ? 2 * (fit(labels, STEPS).logLikelihood - pooled.logLikelihood) : null);
}
const STEPS = 2;

/** Global test of two groups: p by permutation, and the statistic of `likelihoodRatio`. */
export function groupPermutationTest(
	model: ResponseModel,
	labels: readonly number[],
	permutations: number,
	seed: number,
	options: GroupOptions = {}
): GlobalTest | null {
	const exact = likelihoodRatio(model, labels, 2, options);
	const test = exact && permutationTest(labels, nearRatio(model, options), permutations, seed);
	return test && { ...test, statistic: exact.statistic };
}
