/**
 * Rankings, full or partial: the Plackett-Luce model.
 *
 * In: item labels (K ≥ 2) and respondents with answers { shown, order }, valid by `readInput`: `order` is best first and
 * may stop early; what is shown and not ranked stays in every denominator ("these first, the rest after").
 * Out: `RankingEstimate` (estimate.ts); counts per item { first, ranked, shown, meanRank }, meanRank over full rankings of
 * all K items only, else null, since a mean of partial ranks is not defined.
 * Missing values: an empty `order` is a skip. Degenerate: see estimate.ts; an item always first or last is `separated`.
 * Not reversal-invariant: upper choices weigh more than lower ones.
 * Source: methods.md section 2d; Plackett (1975), Hunter (2004). Reference: PlackettLuce, choix, pmr; fixtures pl_*.
 * Tolerance: 1e−6.
 */
import type { Estimate, EstimateOptions } from './estimate.ts';
import { estimateModel } from './estimate-model.ts';
import type { OrderSource } from './order-source.ts';
import { rankingModel } from './ranking-model.ts';
import type { ResponseModel } from './response-model.ts';

export interface RankingAnswer {
	shown: readonly number[];
	order: readonly number[];
}
export interface RankingData {
	items: readonly string[];
	respondents: readonly { id: string; weight?: number; group?: string; answers: readonly RankingAnswer[] }[];
}
export interface RankingCounts {
	first: number;
	ranked: number;
	shown: number;
	meanRank: number | null;
}
export type RankingEstimate = Estimate<RankingCounts>;

export const RANKING_METHOD = 'ranking-plackett-luce';

export interface RankingTally {
	model: ResponseModel;
	counts: RankingCounts[];
	answers: number;
	skips: number;
}

/** Counts and the aggregated model, in one pass over the answers. */
export function tallyRankings(data: RankingData): RankingTally {
	const k = data.items.length;
	const writer = rankingModel(k);
	const first = new Int32Array(k);
	const ranked = new Int32Array(k);
	const shown = new Int32Array(k);
	const rankSum = new Float64Array(k);
	let full = 0;
	let answers = 0;
	let skips = 0;
	data.respondents.forEach(({ weight = 1, answers: given }, r) => {
		if (weight === 0) return;
		writer.startRespondent(r, weight);
		for (const { shown: items, order } of given) {
			if (order.length === 0) {
				skips++;
				continue;
			}
			answers++;
			first[order[0]!]!++;
			for (let s = 0; s < items.length; s++) shown[items[s]!]!++;
			for (let s = 0; s < order.length; s++) ranked[order[s]!]!++;
			if (order.length === k) {
				full++;
				for (let s = 0; s < k; s++) rankSum[order[s]!]! += s + 1;
			}
			writer.answer(items, order);
		}
	});
	const counts = data.items.map((_, i) => ({
		first: first[i]!,
		ranked: ranked[i]!,
		shown: shown[i]!,
		meanRank: full > 0 && full === answers ? rankSum[i]! / full : null
	}));
	return { model: writer.finish(), counts, answers, skips };
}

export function fitRankings(data: RankingData, options: EstimateOptions = {}): { estimate: RankingEstimate; order: OrderSource } {
	const { model, counts, answers, skips } = tallyRankings(data);
	const { estimate, order } = estimateModel({ method: RANKING_METHOD, items: data.items, model, counts, answers, skips }, options);
	return { estimate, order };
}

export const estimateRankings = (data: RankingData, options: EstimateOptions = {}): RankingEstimate => fitRankings(data, options).estimate;
