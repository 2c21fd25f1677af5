/**
 * Change of one person on a rating instrument: reliable change index, cut-off scores, and the cell the person falls in.
 *
 * In: an `Instrument` (none is built in); two scores of one person.
 * Out of `classifyChange`: change = post − pre; index = change/S_diff (only when the instrument states a reliability);
 * cell, one of five, or null with a code:
 * - `recovered`: reliably better, began on the clinical side of the cut-off and ended on the other;
 * - `improved`: reliably better, still on the clinical side (or the instrument has no cut-off);
 * - `improvedAboveCutOff`: reliably better, but began on the functional side already;
 * - `unchanged`; `deteriorated`: reliably worse.
 * Reliable: |change| > 1.96·S_diff, S_diff = S1·√(2(1 − r_xx)); for an instrument that prints its criterion in points,
 * |change| ≥ that many points, as such criteria are worded. A score exactly at the cut-off counts as functional unless
 * `atCutOff` says otherwise (instruments differ: "25 or more" against "10 or more is a case").
 * Missing values: a null score gives code `missing`, one outside the range `outOfRange`. Degenerate: no usable criterion
 * (sd ≤ 0, reliability outside [0, 1), points ≤ 0) gives `noCriterion`. Functions of numbers give null for these.
 * Source: Jacobson & Truax (1991), J. Consult. Clin. Psychol. 59:12; methods.md section 5. Reference: fixture
 * `change_rci_paired`. Tolerance: 1e−9.
 */
export type Direction = 'higherIsBetter' | 'lowerIsBetter';

export type Criterion =
	/** Standard deviation before and reliability of the instrument; `z` defaults to 1.96. */
	| { kind: 'reliability'; sd: number; reliability: number; z?: number }
	| { kind: 'points'; points: number };

export interface Instrument {
	lowest: number;
	highest: number;
	direction: Direction;
	cutOff: number | null;
	/** Side of a score that equals the cut-off; functional when absent. */
	atCutOff?: 'functional' | 'clinical';
	criterion: Criterion;
	/** Reference for these values, shown to the reader. */
	source: string;
}

export const CHANGE_CELLS = ['recovered', 'improved', 'improvedAboveCutOff', 'unchanged', 'deteriorated'] as const;
export type ChangeCell = (typeof CHANGE_CELLS)[number];
export type ChangeCode = 'missing' | 'outOfRange' | 'noCriterion';
export interface PersonChange {
	cell: ChangeCell | null;
	change: number | null;
	index: number | null;
	code: ChangeCode | null;
}

/** Tolerance for decimal scores, so that a change of exactly the criterion counts. */
const TOLERANCE = 1e-9;

export function measurementError(sd: number, reliability: number): number | null {
	return sd > 0 && reliability >= 0 && reliability < 1 ? sd * Math.sqrt(1 - reliability) : null;
}

/** S_diff, the standard error of a difference between two scores of a person who did not change. */
export function differenceError(sd: number, reliability: number): number | null {
	const error = measurementError(sd, reliability);
	return error === null ? null : Math.SQRT2 * error;
}

export function reliableChangeIndex(pre: number, post: number, sd: number, reliability: number): number | null {
	const error = differenceError(sd, reliability);
	return error === null ? null : (post - pre) / error;
}

export interface CutOffs {
	/** Two standard deviations from the clinical mean, towards health. */
	a: number;
	/** Two standard deviations from the norm's mean, towards the clinical group. */
	b: number;
	/** Equally many standard deviations from both means; recommended when norms exist. */
	c: number;
}

export function cutOffScores(
	clinical: { mean: number; sd: number },
	norm: { mean: number; sd: number },
	direction: Direction
): CutOffs | null {
	if (!(clinical.sd > 0 && norm.sd > 0)) return null;
	const towardsHealth = direction === 'higherIsBetter' ? 1 : -1;
	return {
		a: clinical.mean + 2 * towardsHealth * clinical.sd,
		b: norm.mean - 2 * towardsHealth * norm.sd,
		c: (norm.sd * clinical.mean + clinical.sd * norm.mean) / (norm.sd + clinical.sd)
	};
}

/** True on the clinical side; null without a cut-off. */
export function onClinicalSide(instrument: Instrument, score: number): boolean | null {
	const { cutOff, direction, atCutOff = 'functional' } = instrument;
	if (cutOff === null) return null;
	if (Math.abs(score - cutOff) <= TOLERANCE) return atCutOff === 'clinical';
	return direction === 'higherIsBetter' ? score < cutOff : score > cutOff;
}

/** −1 reliably worse, 0 not reliable, 1 reliably better; null without a criterion. */
function reliableDirection({ criterion, direction }: Instrument, change: number): -1 | 0 | 1 | null {
	let reliable: boolean;
	if (criterion.kind === 'points') {
		if (!(criterion.points > 0)) return null;
		reliable = Math.abs(change) >= criterion.points - TOLERANCE;
	} else {
		const error = differenceError(criterion.sd, criterion.reliability);
		if (error === null) return null;
		reliable = Math.abs(change) > (criterion.z ?? 1.96) * error;
	}
	if (!reliable) return 0;
	return change > 0 === (direction === 'higherIsBetter') ? 1 : -1;
}

export function classifyChange(instrument: Instrument, pre: number | null, post: number | null): PersonChange {
	const unknown = (code: ChangeCode): PersonChange => ({ cell: null, change: null, index: null, code });
	if (pre === null || post === null) return unknown('missing');
	const inside = (score: number) => score >= instrument.lowest && score <= instrument.highest;
	if (!inside(pre) || !inside(post)) return unknown('outOfRange');

	const change = post - pre;
	const { criterion } = instrument;
	const index = criterion.kind === 'reliability' ? reliableChangeIndex(pre, post, criterion.sd, criterion.reliability) : null;
	const direction = reliableDirection(instrument, change);
	if (direction === null) return { cell: null, change, index, code: 'noCriterion' };
	const known = (cell: ChangeCell): PersonChange => ({ cell, change, index, code: null });
	if (direction === 0) return known('unchanged');
	if (direction === -1) return known('deteriorated');
	const before = onClinicalSide(instrument, pre);
	if (before === null || (before && onClinicalSide(instrument, post))) return known('improved');
	return known(before ? 'recovered' : 'improvedAboveCutOff');
}
