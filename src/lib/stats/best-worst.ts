/**
 * Best-worst scaling (MaxDiff), sequential model: best from the shown items, then worst from the rest.
 *
 * In: item labels (K ≥ 2) and respondents with answers { shown, best, worst }, valid by `readInput` (input.ts): shown
 * holds at least two different indexes below K, best and worst are among them and differ.
 * Out: `BestWorstEstimate` (estimate.ts), JSON-safe; counts per item { best, worst, shown, equal } and a total `equal`.
 * Missing values: best or worst null (or absent): the other contributes its own factor, a worst alone being
 * softmax(−λ) over all shown items. Both null: skipped; nothing is counted, not even `shown`. Extension `equal: true`
 * ("all equally important"): an answer that adds 1 to `shown` and `equal` of each item and nothing to the likelihood.
 * Warnings: `positionBias`: answers follow the place on the screen (best-worst-places.ts; `shown` is in the order shown);
 * `straightlining`: somebody always answers the same places (straightlining.ts).
 * Degenerate: see `estimate.ts` (n = 0, n = 1, items never shown, islands, always best).
 * ℓ = log softmax_S(λ)_b + log softmax_{S∖b}(−λ)_w. With sets of two and only `best` given it is Bradley-Terry.
 * λ is relative: a list where everything matters and one where nothing does give the same estimate.
 * Source: methods.md section 2b; Marley & Louviere (2005). Reference: survival::clogit and support.BWS in R, bwsTools;
 * fixtures maxdiff_*. Tolerance: 1e−6.
 */
import { followsPlaces } from './best-worst-places.ts';
import { bestWorstModel } from './best-worst-model.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { estimateModel } from './estimate-model.ts';
import type { OrderSource } from './order-source.ts';
import { besideStraightliners, type Beside, type Placed } from './straightlining.ts';
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

function fitOnce(data: BestWorstData, options: EstimateOptions): { estimate: BestWorstEstimate; order: OrderSource } {
	const { model, counts, answers, skips, equal } = tallyBestWorst(data);
	const { estimate, fit, order } = estimateModel({ method: BEST_WORST_METHOD, items: data.items, model, counts, answers, skips }, options);
	const followsPlace = followsPlaces(data, model, fit);
	if (followsPlace) estimate.warnings.push('positionBias');
	return { estimate: { ...estimate, equal }, order: { ...order, followsPlace } };
}

/** The places of best and worst on the screen. */
function placeOf({ shown, best = null, worst = null, equal }: BestWorstAnswer): Placed | null {
	if (equal) return { place: -Infinity, chance: 1 };
	if (best === null && worst === null) return null;
	const at = (item: number | null) => (item === null ? -1 : shown.indexOf(item));
	return { place: at(best) * shown.length + at(worst), chance: 1 / (best === null || worst === null ? shown.length : shown.length * (shown.length - 1)) };
}

export const fitBestWorst = (data: BestWorstData, options: EstimateOptions = {}): { estimate: Beside<BestWorstEstimate>; order: OrderSource } =>
	besideStraightliners(data, placeOf, (some) => fitOnce(some, options));

export const estimateBestWorst = (data: BestWorstData, options: EstimateOptions = {}): Beside<BestWorstEstimate> => fitBestWorst(data, options).estimate;
