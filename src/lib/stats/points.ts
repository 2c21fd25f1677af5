/**
 * Points allocation ("share out 10 points"): mean shares with intervals and ranks.
 *
 * In: `PointsData` (mean-shares.ts), valid by the reader of input; level, seed, draws.
 * Out: `PointsEstimate`, JSON-safe, the "Output" of methods.md without log-worths: `share` is the arithmetic mean m, which is
 * additive over groups; `low`/`high`, repeated as `shareLow`/`shareHigh`, is logit m̃ ± t_{n−1}·√V/(m̃(1−m̃)), inside
 * (0, 1), and reaches to the share itself, which lies beside m̃: "at most" where nobody gave points is 0 … high. Ranks by seeded draws from multivariate t around m̃ with V plus a multiple of 11ᵀ, since V is singular along 1.
 * Counts, unweighted: `points` given in all, answers that gave it none (`zeros`), answers in all (`shown`).
 * Flags: `noData`; `noPoints` / `allPoints` (share 0 / 1): the interval then ends at the share.
 * Missing values: skips count in `skips` only; a person with skips alone is not in n. Weight 0 is left out of everything.
 * Degenerate: n = 0 nulls and warning `noData`; n = 1 shares without intervals, `oneRespondent`; n = 2–4 `fewRespondents`:
 * no group statement may be based on the intervals; all answers alike: see mean-shares.ts.
 * Source: methods.md section 2c. Reference: fixture `points_small6`. Tolerance: 1e−9; coverage: points-coverage.test.ts.
 */
import { studentQuantile } from './distributions.ts';
import { DEFAULT_DRAWS, DEFAULT_LEVEL, DEFAULT_SEED, type EstimateOptions, type EstimateWarning } from './estimate.ts';
import { meanShares, type MeanShares, type PointsData } from './mean-shares.ts';
import type { OrderSource } from './order-source.ts';
import { pointsOrder } from './points-order.ts';
import { rankProbabilities, type RankSummary } from './rank-probabilities.ts';

export type PointsFlag = 'noData' | 'noPoints' | 'allPoints';

export interface PointsCounts {
	points: number;
	zeros: number;
	shown: number;
}
export interface PointsItem {
	item: string;
	share: number | null;
	low: number | null;
	high: number | null;
	shareLow: number | null;
	shareHigh: number | null;
	rankProbability: number[] | null;
	top3: number | null;
	rankLow: number | null;
	rankHigh: number | null;
	counts: PointsCounts;
	flags: PointsFlag[];
}
export interface PointsEstimate {
	method: string;
	n: number;
	/** Kish's (Σw)²/Σw²; n where weights are equal. */
	effectiveN: number;
	answers: number;
	skips: number;
	level: number;
	seed: number;
	converged: boolean;
	iterations: number;
	/** Weighted share of cells with zero points, which decides whether a geometric mean may be shown. */
	zeroShare: number | null;
	warnings: EstimateWarning[];
	items: PointsItem[];
}

export const POINTS_METHOD = 'points-mean-share';

/** Beyond this the logistic function rounds to 1. */
const LARGEST_LOGIT = 36;

/** [low, high] of a share: symmetric on the logit scale around the smoothed share. */
export function shareInterval(smoothed: number, variance: number, t: number): [number, number] {
	const centre = Math.log(smoothed / (1 - smoothed));
	const half = (t * Math.sqrt(variance)) / (smoothed * (1 - smoothed));
	const bounded = (logit: number) => Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, logit));
	return [1 / (1 + Math.exp(-bounded(centre - half))), 1 / (1 + Math.exp(-bounded(centre + half)))];
}

function tally(data: PointsData) {
	const counts = data.items.map((): PointsCounts => ({ points: 0, zeros: 0, shown: 0 }));
	let answers = 0;
	let skips = 0;
	for (const respondent of data.respondents) {
		if (respondent.weight === 0) continue;
		for (const { points } of respondent.answers) {
			if (points === null) {
				skips++;
				continue;
			}
			answers++;
			counts.forEach((count, j) => {
				count.points += points[j]!;
				count.shown++;
				if (points[j] === 0) count.zeros++;
			});
		}
	}
	return { counts, answers, skips };
}

function shareRanks(result: MeanShares, draws: number, level: number, seed: number): RankSummary[] | null {
	const { smoothed, covariance, df } = result;
	if (smoothed === null || covariance === null) return null;
	const k = smoothed.length;
	let trace = 0;
	for (let i = 0; i < k; i++) trace += covariance[i * k + i]!;
	const shifted = covariance.map((v) => v + trace / k);
	const ranked = Array.from(smoothed, (_, i) => i);
	return rankProbabilities({ lambda: smoothed, covariance: shifted, df, draws, level, seed, ranked });
}

function flagsOf(share: number | null): PointsFlag[] {
	if (share === null) return ['noData'];
	if (share === 0) return ['noPoints'];
	return share === 1 ? ['allPoints'] : [];
}

export function fitPoints(data: PointsData, options: EstimateOptions = {}): { estimate: PointsEstimate; order: OrderSource } {
	const { level = DEFAULT_LEVEL, seed = DEFAULT_SEED, draws = DEFAULT_DRAWS } = options;
	const { counts, answers, skips } = tally(data);
	const result = meanShares(data);
	const { n, effectiveN, shares, smoothed, covariance, df } = result;
	const k = data.items.length;
	const ranks = shareRanks(result, draws, level, seed);
	const t = covariance === null ? 0 : studentQuantile((1 + level) / 2, df);

	const warnings: EstimateWarning[] = [];
	if (n === 0) warnings.push('noData');
	if (n === 1) warnings.push('oneRespondent');
	if (n > 1 && effectiveN < 5) warnings.push('fewRespondents');

	const items = data.items.map((item, j): PointsItem => {
		// Weighted means of ones may differ from 1 by rounding.
		const share = shares === null ? null : shares[j]! > 1 - 1e-12 ? 1 : shares[j]!;
		const interval = smoothed !== null && covariance !== null ? shareInterval(smoothed[j]!, covariance[j * k + j]!, t) : null;
		const low = interval === null ? null : Math.min(interval[0], share!);
		const high = interval === null ? null : Math.max(interval[1], share!);
		const drawn = ranks?.[j];
		return {
			item,
			share,
			low,
			high,
			shareLow: low,
			shareHigh: high,
			rankProbability: drawn?.rankProbability ?? null,
			top3: drawn?.top3 ?? null,
			rankLow: drawn?.rankLow ?? null,
			rankHigh: drawn?.rankHigh ?? null,
			counts: counts[j]!,
			flags: flagsOf(share)
		};
	});
	const estimate = {
		method: POINTS_METHOD,
		n,
		effectiveN,
		answers,
		skips,
		level,
		seed,
		converged: true,
		iterations: 0,
		zeroShare: result.zeroShare,
		warnings,
		items
	};
	return { estimate, order: pointsOrder(data, result) };
}

export const estimatePoints = (data: PointsData, options: EstimateOptions = {}): PointsEstimate => fitPoints(data, options).estimate;
