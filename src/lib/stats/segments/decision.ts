/**
 * Decides between segments and one profile with spread; classes are returned only when every gate is passed.
 *
 * In: a `ClassFamily`, its `designEffect` and reasons against classes (segments.ts), options.
 * Out: `SegmentResult`: `segments` with profiles and responsibilities, or `oneProfile` with the reasons; in both cases what
 * each gate measured (null: an earlier gate failed), BIC of 1, 2, … classes, and the spread. Null when `onProgress` stops it.
 * Gates, in order of cost; nothing is fitted for a group that is too small.
 *  1 respondents  effective number of respondents ≥ 60 and ≥ 30·G (`fewest` and half of it)
 *  2 bicGain      BIC(1) − BIC(G) ≥ 10, G from 2 to `maxClasses` by the lowest BIC, tried upwards until BIC rises
 *  3 starts       the best of 20 starts reached from at least 3 (mixture.ts), and converged
 *  4 smallest     every class ≥ max(5, 10 % of the respondents), by most probable class and by share
 *  5 continuum    BIC of the continuum in one or two directions − BIC(G) ≥ 6, "strong evidence" (Raftery; `overContinuum`)
 *  6 stability    mean adjusted Rand over 50 refits to half of the people ≥ 0.75
 *  7 differing    every class differs from the rest in at least one item (Holm), not only in the way of answering
 * Spread: φ (variance of people's scores relative to the model's; 1: no excess), and the main directions in
 * which people differ, as change of each item's value per standard deviation, where these gain 10 in BIC over one profile.
 * Degenerate: no respondents (`noData`), an item nobody judged (`itemWithoutData`), islands
 * (`notComparable`), too few people, everybody alike (`noGain`): `oneProfile`, never NaN.
 * Gates 5 and 7 are additions to methods.md section 4; why: continuum.ts, class-family.ts.
 * Source: methods.md section 4; Raftery (1995) for the grades of BIC. Reference: simulation in the tests.
 */
import { DEFAULT_LEVEL, DEFAULT_SEED } from '#stats/estimate.ts';
import { classProfiles } from './class-profiles.ts';
import type { ClassFamily } from './class-family.ts';
import { fitContinuum, type Continuum } from './continuum.ts';
import { AGREEING_STARTS, assign, fitMixture, STARTS, type Mixture } from './mixture.ts';
import type {
	Gate,
	GateName,
	Gates,
	OneProfile,
	SegmentEvidence,
	SegmentOptions,
	SegmentReason,
	SegmentResult,
	Spread
} from './segment-result.ts';
import { stability } from './stability.ts';

const REASON: Record<GateName, SegmentReason> = {
	respondents: 'tooFewRespondents',
	bicGain: 'noGain',
	starts: 'notReproduced',
	smallest: 'smallClass',
	continuum: 'continuum',
	stability: 'unstable',
	differing: 'nothingDiffers'
};
const NOT_REACHED: Gates = {
	respondents: null,
	bicGain: null,
	starts: null,
	smallest: null,
	continuum: null,
	stability: null,
	differing: null
};

export const MIN_RESPONDENTS = 60;
export const MIN_BIC_GAIN = 10;
export const MIN_CLASS = 5;
export const MIN_CLASS_SHARE = 0.1;
export const MIN_BIC_OVER_CONTINUUM = 6;
export const MIN_ADJUSTED_RAND = 0.75;
const MAX_CLASSES = 4;
const REFITS = 50;
const DRAWS = 4000;

/** With a tolerance for rounding, so that 60 people of weight 0.7 count as 60. */
const gate = (measured: number, required: number): Gate => ({ measured, required, passed: measured >= required - 1e-9 });

interface Tried {
	one: Mixture;
	best: Mixture;
	bic: number[];
}

/** Mixtures of 1, 2, … classes until BIC rises. */
function tryClasses(family: ClassFamily, most: number, options: SegmentOptions): Tried | null {
	const { starts = STARTS, seed = DEFAULT_SEED, onProgress } = options;
	const one = fitMixture(family, 1)!;
	const bic = [one.bic];
	let best: Mixture | null = null;
	for (let classes = 2; classes <= most; classes++) {
		let done = 0;
		const onStart = () => onProgress?.({ stage: 'classes', classes, done: ++done, total: 2 * starts });
		const below: number = best === null ? one.bic - MIN_BIC_GAIN : best.bic;
		const fitted = fitMixture(family, classes, { starts, seed: seed + classes, below, onStart });
		if (fitted === null) return null;
		bic.push(fitted.bic);
		if (best !== null && fitted.bic >= best.bic) break;
		best = fitted;
		if (fitted.bic >= one.bic) break;
	}
	return best === null ? null : { one, best, bic };
}

/** The better of the continua with one direction and with as many as the classes span. */
function bestContinuum(family: ClassFamily, mixture: Mixture): Continuum {
	const line = fitContinuum(family, mixture, 1, mixture.bic);
	if (mixture.points.length < 3) return line;
	const plane = fitContinuum(family, mixture, 2, mixture.bic);
	return plane.bic < line.bic ? plane : line;
}

function directionsOf(family: ClassFamily, { centre, slopes }: Continuum): number[][] {
	const k = family.itemCount;
	const { jacobian } = family.report(centre);
	return slopes.map((slope) => {
		const change = Array.from({ length: k }, (_, i) => slope.reduce((sum, x, j) => sum + jacobian[i * k + j]! * x, 0));
		// The sign of a direction is arbitrary; the largest change is made positive.
		const largest = change.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
		return change.map((x) => (largest < 0 ? -x : x));
	});
}

/** Size of the smallest class in respondents, the lower of the counts by most probable class and by share. */
function smallestClass(mixture: Mixture, effective: number): number {
	const assigned = assignedCounts(mixture);
	return Math.min(...assigned, ...Array.from(mixture.share, (share) => share * effective));
}

function assignedCounts(mixture: Mixture): number[] {
	const counts = mixture.points.map(() => 0);
	for (const g of assign(mixture)) counts[g]!++;
	return counts;
}

/** The decision for any kind of data. `designEffect` and reasons that rule out classes from the start come from the caller. */
export function decide(
	family: ClassFamily,
	{ designEffect, forbidden }: { designEffect: number | null; forbidden: readonly SegmentReason[] },
	options: SegmentOptions = {}
): SegmentResult | null {
	const { seed = DEFAULT_SEED, level = DEFAULT_LEVEL, refits = REFITS, draws = DRAWS, fewest = MIN_RESPONDENTS, overContinuum = MIN_BIC_OVER_CONTINUUM, onProgress } = options;
	const perClass = fewest / 2;
	const n = family.respondentCount;
	const effective = family.weight.reduce((sum, w) => sum + w, 0);
	const gates: Gates = { ...NOT_REACHED };
	const spread: Spread = { designEffect, directions: [], directionGain: null };
	const common: SegmentEvidence = { n, effective, gates, bic: [], spread };
	const oneProfile = (): OneProfile => {
		const failed = (Object.keys(REASON) as GateName[]).filter((name) => gates[name]?.passed === false);
		return { kind: 'oneProfile', reasons: [...forbidden, ...failed.map((name) => REASON[name])], ...common };
	};

	gates.respondents = gate(effective, fewest);
	const most = Math.max(2, Math.min(options.maxClasses ?? MAX_CLASSES, Math.floor((effective + 1e-9) / perClass)));
	if (forbidden.length > 0 || !gates.respondents.passed) return oneProfile();

	const tried = tryClasses(family, most, options);
	if (tried === null) return null;
	const { one, best } = tried;
	const classes = best.points.length;
	common.bic = tried.bic;
	gates.respondents = gate(effective, Math.max(fewest, perClass * classes));
	gates.bicGain = gate(one.bic - best.bic, MIN_BIC_GAIN);
	const rival = bestContinuum(family, best);
	spread.directionGain = one.bic - rival.bic;
	if (spread.directionGain >= MIN_BIC_GAIN) spread.directions = directionsOf(family, rival);
	if (!gates.bicGain.passed) return oneProfile();

	gates.starts = gate(best.converged ? best.reachedBest : 0, AGREEING_STARTS);
	gates.smallest = gate(smallestClass(best, effective), Math.max(MIN_CLASS, MIN_CLASS_SHARE * effective));
	gates.continuum = gate(rival.bic - best.bic, overContinuum);
	if (!gates.starts.passed || !gates.smallest.passed || !gates.continuum.passed) return oneProfile();

	const stable = stability(family, best, {
		refits,
		seed,
		required: MIN_ADJUSTED_RAND,
		onRefit: (done) => onProgress?.({ stage: 'stability', classes, done, total: refits })
	});
	if (stable === null) return null;
	gates.stability = gate(stable.meanAdjustedRand, MIN_ADJUSTED_RAND);
	if (!gates.stability.passed) return oneProfile();

	const profiles = classProfiles(family, best, assignedCounts(best), { level, seed, draws });
	const differing = profiles.map(({ items }) => items.filter(({ difference }) => difference?.differs).length);
	gates.differing = gate(Math.min(...differing), 1);
	if (!gates.differing.passed) return oneProfile();
	return {
		kind: 'segments',
		...common,
		classes: profiles,
		respondentIndex: Array.from(family.respondentIndex),
		responsibility: Array.from({ length: n }, (_, r) => best.responsibility.map((own) => own[r]!)),
		refits: stable.refits
	};
}
