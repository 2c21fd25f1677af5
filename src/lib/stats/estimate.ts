/**
 * The result every estimator returns, field for field the "Output" of methods.md, and the options it takes.
 *
 * JSON-safe: numbers are finite, "not estimable" is null, never NaN; warnings and flags are codes without texts.
 * What is null when:
 * - n = 0: share, intervals, ranks, `before`; logWorth and centred are 0, the value of the prior. Warning `noData`.
 * - n = 1, or an effective n below 2: intervals, ranks, `before`.
 * - item flag `noData`: that item's interval and ranks, and its row and column of `before`.
 * - several islands (warning `notComparable`): all intervals and ranks, and `before` across islands. Items without
 *   data beside a single island leave the others' intervals; the ranking is then among the items with data.
 * - not converged: intervals, ranks, `before`.
 * Conventions: n = respondents with weight > 0 and at least one informative answer; answers = answers that are not
 * skipped (informative or "all equally important"), so answers + skips = everything asked. Counts are unweighted.
 * Respondents of weight 0 are left out of everything; other weights are scaled to mean 1 over the n. The diagonal of `before` is null.
 */
import type { ConnectivityWarning, ItemFlag } from './connectivity.ts';
import type { GhostPrior } from './ghost-prior.ts';

export type EstimateWarning = ConnectivityWarning | 'oneRespondent' | 'fewRespondents' | 'notConverged' | 'positionBias' | 'straightlining';
export type { ItemFlag };

export interface EstimateOptions {
	/** Level of all intervals, in (0, 1). */
	level?: number;
	/** Seed of the draws, a whole number ≥ 0. */
	seed?: number;
	/** Number of draws for ranks and share intervals; 0 leaves those null. */
	draws?: number;
	/** Ghost prior, ½ by default. A number is for tests (0 is plain maximum likelihood); a prior with a centre borrows. */
	ghost?: number | GhostPrior;
	/** Tests only: false leaves out the prior of the tie parameter. */
	extraPrior?: boolean;
}
export const DEFAULT_LEVEL = 0.9;
export const DEFAULT_SEED = 1;
export const DEFAULT_DRAWS = 20_000;

export interface ItemProfile {
	item: string;
	logWorth: number;
	centred: number;
	low: number | null;
	high: number | null;
	share: number | null;
	shareLow: number | null;
	shareHigh: number | null;
	rankProbability: number[] | null;
	top3: number | null;
	rankLow: number | null;
	rankHigh: number | null;
	flags: ItemFlag[];
}

export interface ItemEstimate<Counts> extends ItemProfile {
	counts: Counts;
}

export interface Estimate<Counts> {
	method: string;
	n: number;
	/** Kish's (Σw)²/Σw²: how many equally weighted people the answers are worth. */
	effectiveN: number;
	answers: number;
	skips: number;
	level: number;
	seed: number;
	converged: boolean;
	iterations: number;
	/** At the mode, without the prior. */
	logLikelihood: number;
	warnings: EstimateWarning[];
	items: ItemEstimate<Counts>[];
	/** before[i][j] = P(i before j). */
	before: (number | null)[][];
}
