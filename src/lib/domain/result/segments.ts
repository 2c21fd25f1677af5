/** Patterns among those who answered a question: people who weigh alike, or that there are none that hold. Counted from raw answers, so for designers alone. */
import type { ResultCard } from './cell.ts';
import type { Result } from './result.ts';

/** Why there is one profile with spread, in the order that it is looked for. The words live in i18n. */
export type OneProfileReason =
	/** Too few people, or a card that nobody weighed, or cards that no answer holds against each other: nothing is looked for. */
	| 'few' | 'unseen' | 'apart'
	/** Groups describe the answers no better than one profile does. */
	| 'alike'
	/** Counted anew from the start they become others. */
	| 'unsure'
	/** One would have fewer people than can be relied on, or shown. */
	| 'small'
	/** People differ along a line, with no border on it. */
	| 'gliding'
	/** Half of the people are divided in another way. */
	| 'unstable'
	/** They differ in no card for sure. */
	| 'same';

/** What was asked of the patterns, and what came out. `measured` null: it would tell of fewer people than may be shown. */
export interface SegmentGate {
	name: 'people' | 'fit' | 'starts' | 'smallest' | 'line' | 'stable' | 'cards';
	measured: number | null;
	required: number;
	passed: boolean;
}

/** A card in one pattern. */
export interface PatternCell {
	/** Of a hundred, how many would choose it first, or the part of the points that it gets; 0 … 1. */
	share: number;
	/** Where it stands on a common axis, with its interval: log worth, or share of points. */
	value: number;
	low: number | null;
	high: number | null;
	/** How much more than in the other patterns (Holm); null where it does not differ for sure. */
	differs: { more: boolean; by: number; low: number; high: number } | null;
}

export interface Pattern {
	/** Part of those who answered, 0 … 1, with its interval. */
	share: number;
	low: number;
	high: number;
	/** Whose most probable pattern it is: at least as many as the smallest group that is shown. */
	people: number;
	/** Cards that are among the three on top with a probability of 0.8 or more, the most important first. */
	top: ResultCard[];
}

export type SegmentVerdict =
	| {
			kind: 'one';
			reasons: OneProfileReason[];
			/** What people differ in along a line, where they do: who weighs `more` more weighs `less` less. */
			along: { more: ResultCard[]; less: ResultCard[] } | null;
	  }
	| {
			kind: 'patterns';
			/** The largest first, two or more. */
			patterns: Pattern[];
			/** Every card, what sets the patterns apart most first; a cell for each pattern. */
			cards: { card: ResultCard; cells: PatternCell[] }[];
	  };

/** What is told of one question. */
export interface Segmented {
	question: string;
	prompt: string;
	/** People who have said something in the question; null for fewer than the smallest group that is shown. */
	n: number | null;
	/** As many of them were drawn, where they are more than can be counted at a time; null where all were. */
	drawn: number | null;
	/** Of the intervals. */
	level: number;
	gates: SegmentGate[];
	verdict: SegmentVerdict;
}

/** `counting`: it is not ready yet; `failed`: it took too long, or broke. */
export type SegmentsNow = { state: 'counted'; told: Segmented } | { state: 'counting' | 'failed' | 'gone' };
/** By `segmentsKey`. */
export type SegmentsByTile = Readonly<Record<string, SegmentsNow>>;
export const segmentsKey = ({ release, question }: { release: string; question: string }): string => `${release} ${question}`;

/** Whether patterns can be looked for in what a result is about: where all its cards are weighed against each other. */
export const hasPatterns = ({ content }: Pick<Result, 'content'>): boolean => content !== null && 'items' in content;
