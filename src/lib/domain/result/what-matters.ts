/** The frozen content of the board "Vad är viktigt?". Written once at release, read for ever after. */
import type { ChangeKind, ValueCard } from '#domain/survey/survey.ts';

/** Why something is not shown. The words live in i18n. */
export type HiddenReason =
	/** Fewer than k people are behind it. */
	| 'too_few'
	/** It would let somebody work out a hidden neighbour. */
	| 'protects_another';

/** How many of those who chose the card as one of their top three say that it is not true for them today. */
export type GapCell =
	| { kind: 'percent'; n: number; percent: number }
	/** Small groups get words: a percentage of seven is a person with a decimal. */
	| { kind: 'words'; n: number; share: 'few' | 'half' | 'many' }
	| { kind: 'hidden'; reason: HiddenReason };

export type CountCell = { kind: 'count'; count: number } | { kind: 'hidden'; reason: HiddenReason };

/** People per answer to "Vad behöver hända?", for one card. */
export type ChangeRow = Record<Exclude<ChangeKind, 'unknown'>, CountCell>;

export interface WeighedItem {
	card: ValueCard;
	counts: { best: number; worst: number; shown: number };
	/** Log worth with the mean of all cards as 0. Null, here and below: the answers do not say. */
	centred: number;
	low: number | null;
	high: number | null;
	/** Of a hundred, how many would choose this first if all cards lay on the table; 0 … 1. */
	share: number | null;
	shareLow: number | null;
	shareHigh: number | null;
	rankLow: number | null;
	rankHigh: number | null;
	today: GapCell;
	change: ChangeRow;
}

export type Strength = 'clearly' | 'before' | 'tends';

/**
 * What can and cannot be told apart, as data. Cards are ids. Frozen results hold statements for ever: types are only
 * added, and fields that came later are optional.
 */
export type Statement =
	| { type: 'leads'; card: string; strength: Strength }
	| { type: 'top_group'; cards: string[]; strength?: 'tends' }
	| { type: 'no_order' }
	| { type: 'before'; first: string[]; then: string[]; strength: Strength }
	| { type: 'last_group'; cards: string[]; strength?: 'tends' }
	/** Without some one person another card is on top, or the same one whoever is left out. */
	| { type: 'one_person_changes_top' }
	| { type: 'one_person_changes_nothing' }
	/** Without some one person an order that was stated turns, or can no longer be told. */
	| { type: 'one_person_reverses'; first: string[]; then: string[] }
	| { type: 'one_person_blurs'; first: string[]; then: string[] };

export interface ReleaseFacts {
	survey: string;
	round: string;
	openedOn: string;
	closedOn: string | null;
	releasedOn: string;
	/** True when any of the answers are made up. */
	simulated: boolean;
	/** The smallest group that is shown. */
	smallestGroup: number;
}

export interface WhatMattersSuppressed {
	board: 'what_matters';
	schema: 1;
	suppressed: true;
	reason: 'too_few';
	facts: ReleaseFacts;
}

export interface WhatMattersShown {
	board: 'what_matters';
	schema: 1;
	suppressed: false;
	facts: ReleaseFacts;
	n: number;
	/** Screens; null where they would let somebody work out a hidden card. */
	screens: { answered: number; equal: number; skipped: number } | null;
	method: string;
	level: number;
	seed: number;
	/** Most important first. */
	items: WeighedItem[];
	/** Cards that are not shown, in the survey's order. */
	hidden: { card: ValueCard; reason: HiddenReason }[];
	verdict: Statement[];
}

export type WhatMatters = WhatMattersShown | WhatMattersSuppressed;
