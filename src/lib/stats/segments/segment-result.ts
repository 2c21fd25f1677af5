/**
 * Types of the result and the options of the decision on segments; JSON-safe.
 *
 * Nothing is NaN; null means "not reached" (gates), "not estimable" (spread, profiles). Contract: decision.ts.
 */
import type { ClassProfile } from './class-profiles.ts';

export type SegmentReason =
	| 'noData'
	| 'itemWithoutData'
	| 'notComparable'
	| 'tooFewRespondents'
	| 'noGain'
	| 'notReproduced'
	| 'smallClass'
	| 'continuum'
	| 'unstable'
	| 'nothingDiffers';

export type GateName = 'respondents' | 'bicGain' | 'starts' | 'smallest' | 'continuum' | 'stability' | 'differing';

export interface Gate {
	measured: number;
	required: number;
	passed: boolean;
}
export type Gates = Record<GateName, Gate | null>;

export interface Spread {
	designEffect: number | null;
	/** Per direction, the change of each item's value when a person stands one standard deviation further along. */
	directions: number[][];
	/** BIC(1) − BIC(continuum); null where none was fitted. */
	directionGain: number | null;
}
export interface SegmentEvidence {
	/** Respondents, and their effective number by weight. */
	n: number;
	effective: number;
	gates: Gates;
	/** Of 1, 2, … classes; approximate for numbers of classes far above the lowest. */
	bic: number[];
	spread: Spread;
}
export interface OneProfile extends SegmentEvidence {
	kind: 'oneProfile';
	reasons: SegmentReason[];
}
export interface Segments extends SegmentEvidence {
	kind: 'segments';
	/** By falling share. */
	classes: ClassProfile[];
	/** Position in the data of each respondent, and P(class) for each, in the same order. */
	respondentIndex: number[];
	responsibility: number[][];
	/** Refits behind the stability. */
	refits: number;
}
export type SegmentResult = OneProfile | Segments;

export interface SegmentProgress {
	stage: 'classes' | 'stability';
	classes: number;
	done: number;
	/** The most that `done` can become. */
	total: number;
}
export interface SegmentOptions {
	maxClasses?: number;
	level?: number;
	seed?: number;
	starts?: number;
	refits?: number;
	draws?: number;
	/** As many respondents as classes are looked for among, half of it for each class; 60 where nothing is said. */
	fewest?: number;
	/** How much better than a continuum classes have to be, in BIC; 6 where nothing is said. */
	overContinuum?: number;
	/** Called between pieces of work; false stops it, and the result is null. */
	onProgress?: (progress: SegmentProgress) => boolean | void;
}
