/**
 * From a fitted Luce model to what is reported: centred log-worths, shares, intervals, ranks, P(i before j), warnings.
 *
 * In: item labels, the fit, Σ g·gᵀ of the weighted respondent scores, n and Kish's effective n, connectivity, level, seed, draws.
 * Out: one `ItemProfile` per item, the `before` matrix, V* and the warnings; for nulls see `estimate.ts`.
 * Missing values and degenerate cases: n = 0, n = 1, items without data, islands, no convergence: nulls and codes.
 * n below is the effective n: that of V*, of the degrees of freedom and of the warnings.
 * - item: centred λ_i ± t_{n−1}·√(cᵀV*c), c = e_i − 1/K; pair: P(i before j) = T_{n−1}((λ_i − λ_j)/√var), analytic;
 *   ranks and share intervals by draws.
 * - warning `oneRespondent` with one person; `fewRespondents` below 5: intervals are returned, but no group statement may
 *   be based on them (methods.md section 3).
 * Islands have no intervals, since V* is then the prior's and shrinks with n without information.
 * Source: methods.md section 3. Reference: fixture `smalln_german8_intervals`. Tolerance: 1e−6, ranks 0.005.
 */
import { clusterCovariance, type ClusterCovariance } from './cluster-covariance.ts';
import type { Connectivity } from './connectivity.ts';
import { beforeProbability, centredContrasts } from './contrasts.ts';
import { studentQuantile } from './distributions.ts';
import type { EstimateWarning, ItemProfile } from './estimate.ts';
import type { LuceFit } from './fit-model.ts';
import { rankProbabilities } from './rank-probabilities.ts';

export interface LuceProfileInput {
	items: readonly string[];
	fit: LuceFit;
	scoreProducts: Float64Array;
	n: number;
	effectiveN: number;
	connectivity: Connectivity;
	level: number;
	seed: number;
	draws: number;
}
export interface LuceProfile {
	items: ItemProfile[];
	before: (number | null)[][];
	/** Null: fewer than two people (effectively), or no convergence. */
	covariance: ClusterCovariance | null;
	warnings: EstimateWarning[];
}

function softmax(lambda: Float64Array): number[] {
	const highest = Math.max(...lambda);
	const worth = Array.from(lambda, (x) => Math.exp(x - highest));
	const total = worth.reduce((sum, x) => sum + x, 0);
	return worth.map((x) => x / total);
}

function collectWarnings({ n, effectiveN, fit, connectivity }: LuceProfileInput): EstimateWarning[] {
	const warnings: EstimateWarning[] = [...connectivity.warnings];
	if (n === 1) warnings.push('oneRespondent');
	if (n > 1 && effectiveN < 5) warnings.push('fewRespondents');
	if (!fit.converged) warnings.push('notConverged');
	return warnings;
}

export function luceProfile(input: LuceProfileInput): LuceProfile {
	const { items, fit, scoreProducts, n, effectiveN, connectivity, level, seed, draws } = input;
	const { lambda } = fit;
	const k = items.length;
	const { island, islandCount, flags } = connectivity;
	const hasData = flags.map((codes) => !codes.includes('noData'));

	const covariance = fit.converged ? clusterCovariance(fit.information, scoreProducts, effectiveN, k) : null;
	const mean = lambda.reduce((sum, x) => sum + x, 0) / k;
	const share = n === 0 ? null : softmax(lambda);

	const comparable = covariance !== null && islandCount === 1;
	const ranks = comparable
		? rankProbabilities({
				lambda,
				covariance: covariance.shrunk,
				df: covariance.df,
				draws,
				level,
				seed,
				ranked: hasData.flatMap((known, i) => (known ? [i] : []))
			})
		: null;
	const contrasts = comparable ? centredContrasts(lambda, covariance.shrunk, items.map((_, i) => i)) : null;
	const t = comparable ? studentQuantile((1 + level) / 2, covariance.df) : 0;

	const profiles = items.map((item, i): ItemProfile => {
		const centred = lambda[i]! - mean;
		const half = contrasts !== null && hasData[i] ? t * contrasts[i]!.error : null;
		const drawn = ranks !== null && hasData[i] ? ranks[i]! : null;
		return {
			item,
			logWorth: lambda[i]!,
			centred,
			low: half === null ? null : centred - half,
			high: half === null ? null : centred + half,
			share: share?.[i] ?? null,
			// Percentiles of drawn shares may miss the share at the mode where worths are hardly known; they reach to it.
			shareLow: drawn === null ? null : Math.min(drawn.shareLow, share![i]!),
			shareHigh: drawn === null ? null : Math.max(drawn.shareHigh, share![i]!),
			rankProbability: drawn?.rankProbability ?? null,
			top3: drawn?.top3 ?? null,
			rankLow: drawn?.rankLow ?? null,
			rankHigh: drawn?.rankHigh ?? null,
			flags: flags[i]!
		};
	});

	const v = covariance?.shrunk;
	const before = items.map((_, i) =>
		items.map((__, j) => {
			if (v === undefined || i === j || island[i] !== island[j]) return null;
			return beforeProbability(lambda, v, i, j, covariance!.df);
		})
	);
	return { items: profiles, before, covariance, warnings: collectWarnings(input) };
}
