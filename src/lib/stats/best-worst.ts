/**
 * Best-worst scaling (MaxDiff), sequential model: best from the shown items, then worst from the rest.
 *
 * In: item labels (K ≥ 2) and respondents with answers { shown, best, worst }, valid by `readInput` (input.ts): shown
 * holds at least two different indexes below K, best and worst are among them and differ.
 * Out: `BestWorstEstimate` (estimate.ts), JSON-safe; counts per item { best, worst, shown, equal } and a total `equal`.
 * Missing values: best or worst null (or absent): the other contributes its own factor, a worst alone being
 * softmax(−λ) over all shown items. Both null: skipped; nothing is counted, not even `shown`. Extension `equal: true`
 * ("all equally important"): an answer that adds 1 to `shown` and `equal` of each item and nothing to the likelihood.
 * Degenerate: see `estimate.ts` (n = 0, n = 1, items never shown, islands, always best).
 * ℓ = log softmax_S(λ)_b + log softmax_{S∖b}(−λ)_w. With sets of two and only `best` given it is Bradley-Terry.
 * λ is relative: a list where everything matters and one where nothing does give the same estimate.
 * Source: methods.md section 2b; Marley & Louviere (2005). Reference: survival::clogit and support.BWS in R, bwsTools;
 * fixtures maxdiff_*. Tolerance: 1e−6.
 */
import { bestWorstModel } from './best-worst-model.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { estimateModel } from './estimate-model.ts';
import type { OrderSource } from './order-source.ts';
import type { ResponseModel } from './response-model.ts';

export interface BestWorstAnswer {
	shown: readonly number[];
	best?: number | null;
	worst?: number | null;
	equal?: boolean;
}
export interface BestWorstRespondent {
	id: string;
	weight?: number;
	group?: string;
	answers: readonly BestWorstAnswer[];
}
export interface BestWorstData {
	items: readonly string[];
	respondents: readonly BestWorstRespondent[];
}
export interface BestWorstCounts {
	best: number;
	worst: number;
	shown: number;
	equal: number;
}
export interface BestWorstEstimate extends Estimate<BestWorstCounts> {
	equal: number;
}

export const BEST_WORST_METHOD = 'best-worst-sequential';

export interface BestWorstTally {
	model: ResponseModel;
	counts: BestWorstCounts[];
	answers: number;
	skips: number;
	equal: number;
}

/** Counts and aggregated choices, in one pass over the answers. */
export function tallyBestWorst(data: BestWorstData): BestWorstTally {
	const k = data.items.length;
	const writer = bestWorstModel(k);
	// Typed arrays, for speed with a million answers.
	const best = new Int32Array(k);
	const worst = new Int32Array(k);
	const shown = new Int32Array(k);
	const alike = new Int32Array(k);
	let answers = 0;
	let skips = 0;
	let equal = 0;
	data.respondents.forEach((respondent, r) => {
		const weight = respondent.weight ?? 1;
		if (weight === 0) return;
		writer.startRespondent(r, weight);
		for (const answer of respondent.answers) {
			const chosenBest = answer.best ?? -1;
			const chosenWorst = answer.worst ?? -1;
			const allEqual = answer.equal === true;
			if (chosenBest < 0 && chosenWorst < 0 && !allEqual) {
				skips++;
				continue;
			}
			answers++;
			const items = answer.shown;
			for (let s = 0; s < items.length; s++) shown[items[s]!]!++;
			if (allEqual) {
				equal++;
				for (const item of items) alike[item]!++;
				continue;
			}
			if (chosenBest >= 0) best[chosenBest]!++;
			if (chosenWorst >= 0) worst[chosenWorst]!++;
			writer.answer(items, chosenBest, chosenWorst);
		}
	});
	const counts = data.items.map((_, i) => ({ best: best[i]!, worst: worst[i]!, shown: shown[i]!, equal: alike[i]! }));
	return { model: writer.finish(), counts, answers, skips, equal };
}

export function fitBestWorst(data: BestWorstData, options: EstimateOptions = {}): { estimate: BestWorstEstimate; order: OrderSource } {
	const { model, counts, answers, skips, equal } = tallyBestWorst(data);
	const { estimate, order } = estimateModel({ method: BEST_WORST_METHOD, items: data.items, model, counts, answers, skips }, options);
	return { estimate: { ...estimate, equal }, order };
}

export const estimateBestWorst = (data: BestWorstData, options: EstimateOptions = {}): BestWorstEstimate => fitBestWorst(data, options).estimate;
