/**
 * Stability of classes: mean adjusted Rand index over refits to random halves of the people.
 *
 * In: the family, a fitted mixture, number of refits, seed, the mean that is required.
 * Out: the mean over the refits made, and their number: it ends early when the required mean is out of reach.
 * Null when `onRefit` stops it.
 * Each refit has half of the respondents (weights 0 for the others) and starts from the classes found and from two random
 * points; the best is kept. Everybody is then assigned to the most probable class of both solutions, and the partitions
 * compared. A refit with a single class has index 0.
 * Degenerate: fewer than two respondents give a mean of 0.
 * Source: methods.md section 4; Hennig (2007), Comput. Stat. Data Anal. 52:258, for the idea. Tolerance: seeded, exact.
 */
import { createRandom } from '#stats/random.ts';
import { adjustedRand } from './adjusted-rand.ts';
import type { ClassFamily } from './class-family.ts';
import { assign, fitMixture, type PlacedState } from './mixture.ts';

export interface Stability {
	meanAdjustedRand: number;
	refits: number;
}
export interface StabilityOptions {
	refits: number;
	seed: number;
	required: number;
	/** After each refit; false ends the work. */
	onRefit?: (done: number) => boolean | void;
}

const RANDOM_STARTS = 2;
/** In log-likelihood; small enough not to change assignments. */
const TOLERANCE = 1e-2;

export function stability(family: ClassFamily, mixture: PlacedState, options: StabilityOptions): Stability | null {
	const { refits, seed, required, onRefit } = options;
	const n = family.respondentCount;
	if (n < 2) return { meanAdjustedRand: 0, refits: 0 };
	const random = createRandom(seed);
	const everybody = Array.from({ length: n }, (_, r) => r);
	const found = assign(mixture);
	let sum = 0;
	let done = 0;
	while (done < refits) {
		const weight = new Float64Array(n);
		for (const r of random.shuffle(everybody).slice(0, Math.floor(n / 2))) weight[r] = family.weight[r]!;
		const refit = fitMixture(family, mixture.points.length, {
			weight,
			known: mixture,
			starts: RANDOM_STARTS,
			agreeing: 2,
			tolerance: TOLERANCE,
			seed: seed + done
		});
		sum += refit === null ? 0 : adjustedRand(found, assign(refit));
		done++;
		if (onRefit?.(done) === false) return null;
		if (sum + (refits - done) < required * refits) break;
	}
	return { meanAdjustedRand: sum / done, refits: done };
}
