/**
 * Segments of the trade-off formats and of points: checks before `decide` (decision.ts), and its result.
 *
 * `findSegments`: in: a `ResponseModel` (best-worst, pairs, rankings, graded pairs). Each class is a Luce profile with the
 * ghost prior. An item that nobody judged, or islands, forbid classes: worths then differ by the prior alone.
 * `findPointSegments`: in: number of items and respondents with points. Each class is Dirichlet-multinomial
 * (points-family.ts) and not k-medoids on Hellinger coordinates, which have no likelihood for the gates on BIC and the
 * continuum. φ = (t + A)/(1 + A) for t points and precision A.
 * Out, missing values, degenerate cases: see decision.ts and segment-result.ts. Source: methods.md sections 2c and 4.
 */
import { clusterCovariance } from '#stats/cluster-covariance.ts';
import { connectivity } from '#stats/connectivity.ts';
import { fitModel } from '#stats/fit-model.ts';
import { newton } from '#stats/newton.ts';
import type { ResponseModel } from '#stats/response-model.ts';
import { responseFamily } from './class-family.ts';
import { decide } from './decision.ts';
import { pointsFamily, type PointsAnswers } from './points-family.ts';
import type { SegmentOptions, SegmentReason, SegmentResult } from './segment-result.ts';

export function findSegments(model: ResponseModel, options: SegmentOptions = {}): SegmentResult | null {
	const { itemCount: k, respondentCount: n } = model;
	const { flags, islandCount } = connectivity(model.beats, k);
	const forbidden: SegmentReason[] = [];
	if (n === 0) forbidden.push('noData');
	else if (flags.some((codes) => codes.includes('noData'))) forbidden.push('itemWithoutData');
	if (islandCount > 1) forbidden.push('notComparable');
	const fit = fitModel(model);
	const comparable = forbidden.length === 0 && fit.converged;
	const covariance = comparable ? clusterCovariance(fit.information, model.scoreProducts(fit.point), n, k) : null;
	return decide(responseFamily(model), { designEffect: covariance?.phi ?? null, forbidden }, options);
}

export function findPointSegments(
	itemCount: number,
	respondents: readonly PointsAnswers[],
	options: SegmentOptions = {}
): SegmentResult | null {
	const family = pointsFamily(itemCount, respondents);
	if (family.respondentCount === 0) return decide(family, { designEffect: null, forbidden: ['noData'] }, options);
	const { point, converged } = newton(family.posterior(family.weight), family.origin);
	const precision = point.reduce((sum, x) => sum + Math.exp(x), 0);
	const designEffect = converged && family.respondentCount > 1 ? (family.meanTotal + precision) / (1 + precision) : null;
	return decide(family, { designEffect, forbidden: [] }, options);
}
