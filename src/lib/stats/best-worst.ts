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
 * Only relative importance is seen: a list where all matters and one where nothing does give the same λ.
 * Source: methods.md section 2b; Marley & Louviere (2005). Reference: survival::clogit and support.BWS in R, bwsTools;
 * fixtures maxdiff_*. Tolerance: 1e−6.
 */
import { choiceScores } from './choice-likelihood.ts';
import { collectChoices, type ChoiceSets } from './choice-sets.ts';
import { connectivity } from './connectivity.ts';
import { DEFAULT_DRAWS, DEFAULT_LEVEL, DEFAULT_SEED, type Estimate, type EstimateOptions } from './estimate.ts';
import { fitChoices } from './fit-choices.ts';
import { GHOST_STRENGTH } from './ghost-prior.ts';
import { luceProfile } from './luce-profile.ts';

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
	/** Answers "all equally important". */
	equal: number;
}

export const BEST_WORST_METHOD = 'best-worst-sequential';

export interface BestWorstTally {
	sets: ChoiceSets;
	counts: BestWorstCounts[];
	answers: number;
	skips: number;
	equal: number;
}

/** The one pass over the answers: counts and aggregated choices. */
export function tallyBestWorst(data: BestWorstData): BestWorstTally {
	const choices = collectChoices(data.items.length);
	const counts = data.items.map((): BestWorstCounts => ({ best: 0, worst: 0, shown: 0, equal: 0 }));
	let answers = 0;
	let skips = 0;
	let equal = 0;
	for (const respondent of data.respondents) {
		const weight = respondent.weight ?? 1;
		if (weight === 0) continue;
		choices.startRespondent(weight);
		for (const answer of respondent.answers) {
			const best = answer.best ?? -1;
			const worst = answer.worst ?? -1;
			const allEqual = answer.equal === true;
			if (best < 0 && worst < 0 && !allEqual) {
				skips++;
				continue;
			}
			answers++;
			for (const item of answer.shown) counts[item]!.shown++;
			if (allEqual) {
				equal++;
				for (const item of answer.shown) counts[item]!.equal++;
				continue;
			}
			if (best >= 0) {
				counts[best]!.best++;
				choices.choose(answer.shown, -1, 1, best);
			}
			if (worst >= 0) {
				counts[worst]!.worst++;
				choices.choose(answer.shown, best, -1, worst);
			}
		}
	}
	return { sets: choices.finish(), counts, answers, skips, equal };
}

export function estimateBestWorst(data: BestWorstData, options: EstimateOptions = {}): BestWorstEstimate {
	const { level = DEFAULT_LEVEL, seed = DEFAULT_SEED, draws = DEFAULT_DRAWS, ghost = GHOST_STRENGTH } = options;
	const { sets, counts, answers, skips, equal } = tallyBestWorst(data);
	const n = sets.respondentCount;
	const fit = fitChoices(sets, ghost);
	const profile = luceProfile({
		items: data.items,
		fit,
		scores: choiceScores(sets, fit.lambda),
		n,
		connectivity: connectivity(sets.beats, sets.itemCount),
		level,
		seed,
		draws
	});
	return {
		method: BEST_WORST_METHOD,
		n,
		answers,
		skips,
		equal,
		level,
		seed,
		converged: fit.converged,
		iterations: fit.iterations,
		logLikelihood: fit.logLikelihood,
		warnings: profile.warnings,
		items: profile.items.map(({ flags, ...item }, i) => ({ ...item, counts: counts[i]!, flags })),
		before: profile.before
	};
}
