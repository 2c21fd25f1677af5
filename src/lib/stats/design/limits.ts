/**
 * The numbers that design and its check go by, each with its reason. "Judgement" marks what no study settles for us.
 *
 * Out: constants only. Missing values, degenerate cases: none.
 * Source: methods.md sections 2b, 2c, 3, 6 and 7; Sawtooth Software's manual of MaxDiff (items per set, sets per person);
 * Miller (1956) on how many things can be held in mind.
 */
import type { Format } from '#stats/input/read-input.ts';

/** More cannot be estimated by the command, nor answered by anybody. */
export const MOST_ITEMS = 200;
/** For one respondent. A guard against input that would exhaust patience, far beyond what `screens` below calls too many. */
export const MOST_SETS = 200;
export const MOST_VERSIONS = 200;
/** Items of all sets of all versions: 200 versions of 25 sets of four. */
export const MOST_PLACES = 20_000;
/** What a stored answer may list, and more than a screen can show. */
export const MOST_IN_SET = 12;

/** Up to this many items each person can meet each item three times (methods.md section 7); above, people complete each other. */
export const FEW_ITEMS = 16;
export const SHOWINGS_FEW_ITEMS = 3;
export const SHOWINGS_MANY_ITEMS = 1;

export interface FormatLimits {
	/** Size of a set outside `possible` cannot be answered or used; outside `good` it can, but badly. Both inclusive. */
	possible: readonly [number, number];
	good: readonly [number, number];
	/** How often each person should meet each item. */
	showings: (itemCount: number) => number;
	/** Screens one person goes through before it is too much, and before nobody can be expected to finish. */
	screens: readonly [number, number];
}

// Three items are in order after one set.
const SEVERAL = (itemCount: number): number =>
	itemCount > 3 && itemCount <= FEW_ITEMS ? SHOWINGS_FEW_ITEMS : SHOWINGS_MANY_ITEMS;
// At least K pairs, so that each item meets two others. 30 pairs of ten seconds are five minutes on one question (judgement).
const PAIRS: FormatLimits = { possible: [2, 2], good: [2, 2], showings: () => 2, screens: [30, 90] };

export const LIMITS: Record<Format, FormatLimits> = {
	pairs: PAIRS,
	'graded-pairs': PAIRS,
	// Two items make most and least the same question. More than five in a set adds little precision and much to read.
	// 16 screens show 16 items three times in sets of three; sets of four take 25 seconds each in the standard form, so that
	// is six minutes (judgement).
	'best-worst': { possible: [2, MOST_IN_SET], good: [3, 5], showings: SEVERAL, screens: [16, 48] },
	// Ordering seven is 21 comparisons at once; fifteen would be 105 (judgement, after Miller).
	ranking: { possible: [2, 15], good: [3, 7], showings: () => 1, screens: [6, 18] },
	// Ten: more rows than that do not stand on one screen with their stones (judgement).
	points: { possible: [2, 20], good: [3, 10], showings: () => 1, screens: [3, 9] }
};

/** With fewer people nothing is shown of a group (section 6, k = 5). */
export const FEWEST_RESPONDENTS = 5;
/** With fewer, sentences say "tends to" and groups are not compared (sections 3 and 5). */
export const ENOUGH_RESPONDENTS = 10;
/** Showings per person may differ by so much: places that do not divide evenly over the items leave one over. */
export const EVEN_EXPOSURE = 1;
/** Below this share of what a perfectly even design of the same size would tell, every tenth answer was asked for nothing. */
export const GOOD_EFFICIENCY = 0.9;
/** Connectedness is looked at after every fifth respondent (section 7), so groups of five people must be comparable. */
export const SMALL_GROUP = 5;
/** Stones to spread, where a survey does not say. */
export const DEFAULT_STONES = 10;
