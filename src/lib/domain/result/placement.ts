/** Where each person stands in what a designer asks about, and groups that the answers suggest. Counted from raw answers, so for designers alone. */
import type { ResultCard } from './cell.ts';
import type { Segmented } from './segments.ts';

/** What people stand along. `weight`: how heavy they weigh a card. `leaning`: towards which of two cards. `today`: how much what they weigh heaviest is true today. */
export interface Axis {
	id: string;
	kind: 'weight' | 'leaning' | 'today';
	question: string;
	prompt: string;
	/** One of a weight, two of a leaning, none of today. */
	cards: ResultCard[];
}
export const FEWEST_AXES = 2;
export const MOST_AXES = 5;
/** Where fewer people stand in the picture no mark is one person. */
export const FEWEST_DOTS = 10;
/** More would cover each other. */
export const MOST_DOTS = 400;

/** One person, who has no name here, or several where few have answered. */
export interface Place {
	/** Along each axis, 0 … 1. */
	at: number[];
	/** Which pattern it is nearest to; null where there is none. */
	pattern: number | null;
	people: number;
}

export interface Placement {
	axes: Axis[];
	/** Who stand somewhere on every axis. The order tells nothing. Empty where they are fewer than may be shown. */
	places: Place[];
	/** How many they are, where not all of them are shown; null where all are. */
	of: number | null;
	/** Who answered without standing on every axis; null for fewer than may be shown, and none are 0. */
	outside: number | null;
	/** Whether groups are suggested, in the question that the weights are of; null where no axis is a weight. */
	found: Segmented | null;
}
export type PlacementNow = { state: 'counted'; placement: Placement } | { state: 'counting' | 'failed' | 'gone' | 'few' };
