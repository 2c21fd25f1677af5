/**
 * The limits of designs and of their check, each with its reason. "Judgement" marks those that no study settles.
 *
 * Source: methods.md sections 2b, 2c, 3, 6 and 7; Sawtooth Software's manual of MaxDiff (items per set, sets per person);
 * Miller (1956) on how many things can be held in mind.
 */
import type { Format } from '#stats/input/read-input.ts';

/** The limit of the command's input (read-input.ts). */
export const MOST_ITEMS = 200;
/** For one respondent. Bounds the work on hostile input; far above the limits of `screens` below. */
export const MOST_SETS = 200;
export const MOST_VERSIONS = 200;
/** Items of all sets of all versions: 200 versions of 25 sets of four. */
export const MOST_PLACES = 20_000;
/** Items that a stored answer may list. */
export const MOST_IN_SET = 12;

/** Up to this many items each person sees each item three times (methods.md section 7). */
export const FEW_ITEMS = 16;
export const SHOWINGS_FEW_ITEMS = 3;
export const SHOWINGS_MANY_ITEMS = 1;

export interface FormatLimits {
	/** Set sizes, inclusive. Outside `possible` a set is unusable, outside `good` weak. */
	possible: readonly [number, number];
	good: readonly [number, number];
	/** How often each person should meet each item. */
	showings: (itemCount: number) => number;
	/** Screens per person above which a design is weak, and unusable. */
	screens: readonly [number, number];
}

// One set of three gives the whole order.
const showingsOf = (itemCount: number): number =>
	itemCount > 3 && itemCount <= FEW_ITEMS ? SHOWINGS_FEW_ITEMS : SHOWINGS_MANY_ITEMS;
// At least K pairs, so that each item meets two others. 30 pairs of ten seconds are five minutes on one question (judgement).
const PAIRS: FormatLimits = { possible: [2, 2], good: [2, 2], showings: () => 2, screens: [30, 90] };

export const LIMITS: Record<Format, FormatLimits> = {
	pairs: PAIRS,
	'graded-pairs': PAIRS,
	// With two items best and worst are the same question; more than five add little precision and much reading.
	// 16 screens show 16 items three times in sets of three; at 25 seconds per set of four that is six minutes (judgement).
	'best-worst': { possible: [2, MOST_IN_SET], good: [3, 5], showings: showingsOf, screens: [16, 48] },
	// Ordering seven implies 21 comparisons, fifteen 105 (judgement, after Miller).
	ranking: { possible: [2, 15], good: [3, 7], showings: () => 1, screens: [6, 18] },
	// More than ten rows do not fit on one screen (judgement).
	points: { possible: [2, 20], good: [3, 10], showings: () => 1, screens: [3, 9] }
};

/** Smaller groups are not shown (methods.md section 6, k = 5). */
export const FEWEST_RESPONDENTS = 5;
/** Smaller groups get "tends to" sentences and are not compared (methods.md sections 3 and 5). */
export const ENOUGH_RESPONDENTS = 10;
/** Allowed difference of showings per person: places may not divide evenly over the items. */
export const EVEN_EXPOSURE = 1;
/** Least efficiency relative to a perfectly balanced design of the same size: below it a tenth of the answers is wasted. */
export const GOOD_EFFICIENCY = 0.9;
/** Connectivity is checked after every fifth respondent (methods.md section 7), so groups of five must be connected. */
export const SMALL_GROUP = 5;
/** Stones to allocate where a survey sets no number. */
export const DEFAULT_STONES = 10;
