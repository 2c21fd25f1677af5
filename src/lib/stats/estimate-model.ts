/**
 * The steps that all Luce formats share: fit, V*, profile, and the reported result.
 *
 * In: method name, item labels, the model, counts per item (any shape), answers and skips; options (estimate.ts).
 * Out: `Estimate<Counts>`, and beside it the fit and what statements about the order rest on. Missing values and degenerate cases: see estimate.ts.
 * Source: methods.md sections 1 and 3. Tolerance: that of the formats.
 */
import { connectivity } from './connectivity.ts';
import { DEFAULT_DRAWS, DEFAULT_LEVEL, DEFAULT_SEED, type Estimate, type EstimateOptions } from './estimate.ts';
import { fitModel, type LuceFit } from './fit-model.ts';
import { luceProfile } from './luce-profile.ts';
import { leaveOneOut } from './leave-one-out.ts';
import type { OrderSource } from './order-source.ts';
import type { ResponseModel } from './response-model.ts';

export interface ModelInput<Counts> {
	method: string;
	items: readonly string[];
	model: ResponseModel;
	counts: readonly Counts[];
	answers: number;
	skips: number;
}

export function estimateModel<Counts>(
	{ method, items, model, counts, answers, skips }: ModelInput<Counts>,
	{ level = DEFAULT_LEVEL, seed = DEFAULT_SEED, draws = DEFAULT_DRAWS, ghost, extraPrior = true }: EstimateOptions = {}
): { estimate: Estimate<Counts>; fit: LuceFit; order: OrderSource } {
	const fit = fitModel(model, { ...(ghost === undefined ? {} : { ghost }), extraPrior });
	const { respondentCount: n, effectiveN } = model;
	const graph = connectivity(model.beats, model.itemCount);
	const profile = luceProfile({
		items,
		fit,
		scoreProducts: model.scoreProducts(fit.point),
		n,
		effectiveN,
		connectivity: graph,
		level,
		seed,
		draws
	});
	const estimate = {
		method,
		n,
		effectiveN,
		answers,
		skips,
		level,
		seed,
		converged: fit.converged,
		iterations: fit.iterations,
		logLikelihood: fit.logLikelihood,
		warnings: profile.warnings,
		items: profile.items.map(({ flags, ...item }, i) => ({ ...item, counts: counts[i]!, flags })),
		before: profile.before
	};
	const { covariance } = profile;
	const order: OrderSource = {
		n: effectiveN,
		people: n,
		positions: covariance === null ? null : { n: effectiveN, values: fit.lambda, covariance: covariance.shrunk },
		comparable: graph.islandCount === 1 ? graph.flags.flatMap((flags, i) => (flags.includes('noData') ? [] : [i])) : [],
		leaveOneOut: (claims) => leaveOneOut(model, { ...claims, fit, ...(ghost === undefined ? {} : { ghost }) })
	};
	return { estimate, fit, order };
}
