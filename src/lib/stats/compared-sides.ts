/**
 * Two Luce models side by side: both fits, and the items that can be compared between them.
 *
 * In: a model per side (of the same items), ghost. Out: per side the fit, its graph and V*; for two sides `members`, the
 * items with data on both, `flags` per item (both sides' together) and warnings.
 * `itemDifferences`: (λ_first − λ_second) centred over `members`, with standard errors from a covariance of the difference.
 * An item without data on one side is left out of the mean as well: its log-worth there is the prior's.
 * Missing values: as above. Degenerate: islands on a side, a fit that did not converge, fewer than two members: no members.
 * Source: methods.md section 5.
 */
import { clusterCovariance, type ClusterCovariance } from './cluster-covariance.ts';
import { connectivity, type Connectivity, type ItemFlag } from './connectivity.ts';
import { centredContrasts } from './contrasts.ts';
import type { ComparisonWarning, Difference } from './differences.ts';
import { fitModel, type FitOptions, type LuceFit } from './fit-model.ts';
import type { ResponseModel } from './response-model.ts';

export interface Side {
	model: ResponseModel;
	n: number;
	/** Takes the place of n in limits and degrees of freedom. */
	effectiveN: number;
	fit: LuceFit;
	graph: Connectivity;
	/** Null: n < 2, or not converged. */
	covariance: ClusterCovariance | null;
}

export function sideOf(model: ResponseModel, ghost?: FitOptions['ghost']): Side {
	const fit = fitModel(model, ghost === undefined ? {} : { ghost });
	const { respondentCount: n, effectiveN } = model;
	const covariance = fit.converged ? clusterCovariance(fit.information, model.scoreProducts(fit.point), effectiveN, model.itemCount) : null;
	return { model, n, effectiveN, fit, graph: connectivity(model.beats, model.itemCount), covariance };
}

export interface Comparable {
	members: number[];
	flags: ItemFlag[][];
	warnings: ComparisonWarning[];
}

export function comparable(first: Side, second: Side): Comparable {
	const flags = first.graph.flags.map((own, i) => [...new Set([...own, ...second.graph.flags[i]!])]);
	const warnings: ComparisonWarning[] = [];
	const islands = [first, second].some(({ graph }) => graph.islandCount > 1);
	if (islands) warnings.push('notComparable');
	if (!first.fit.converged || !second.fit.converged) warnings.push('notConverged');
	const members = warnings.length > 0 ? [] : flags.flatMap((codes, i) => (codes.includes('noData') ? [] : [i]));
	return { members: members.length < 2 ? [] : members, flags, warnings };
}

export function itemDifferences(first: Side, second: Side, covariance: Float64Array, members: readonly number[]): (Difference | null)[] {
	const difference = first.fit.lambda.map((value, i) => value - second.fit.lambda[i]!);
	return centredContrasts(difference, covariance, members);
}
