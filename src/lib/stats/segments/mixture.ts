/**
 * Mixture of G classes by EM, for any `ClassFamily`, from many seeded starts.
 *
 * In: the family, G ≥ 1, options (starts, seed, weights other than the family's, a known state as one more start).
 * Out: `Mixture`: classes by falling share, responsibilities P(class | respondent), log-likelihood without priors,
 * objective (with them), BIC with p = G·free + G − 1, and how many starts reached the best objective to within 0.01.
 * E-step: per-respondent log-likelihoods; M-step: one damped Newton step per class (generalised EM). Class shares have the
 * prior Dirichlet(1), which is flat. The objective, log-likelihood plus the log-priors of the classes, never decreases.
 * Starts: each class at random around the fit to everybody. All run a few steps, then continue in the order of their
 * objectives until `agreeing` of them have reached the same best, or all have ended. The rest, which were lower, do not
 * count for or against; continuing all takes two to five times as long and found the same classes in every simulated group.
 * Degenerate: no respondents gives the prior. A class may become empty: share 0, parameters those
 * of the prior.
 * Source: methods.md section 4; Dempster, Laird & Rubin (1977), Croon (1989), Biernacki, Celeux & Govaert (2003).
 * Reference: PLMIX and own Python, fixture mix_german_croon1989; poLCA, fixtures lca_*. Tolerance: that of the fixtures.
 */
import { newton } from '#stats/newton.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { priorOf, type ClassFamily } from './class-family.ts';
import { ascend, begin, bic, mix, settled, type Ascent } from './em.ts';

export interface MixtureOptions {
	starts?: number;
	seed?: number;
	/** Instead of the family's; 0 leaves a respondent out of the fit, but not out of the responsibilities. */
	weight?: Float64Array;
	known?: MixtureState;
	/** Largest remaining gain of the objective at convergence. */
	tolerance?: number;
	maxSteps?: number;
	agreeing?: number;
	/** The BIC to get below; a fit that ends far above it need not converge fully. */
	below?: number;
	/** After each start; false ends the search, and the result is null. */
	onStart?: () => boolean | void;
}
export interface MixtureState {
	share: Float64Array;
	points: Float64Array[];
}
export interface PlacedState extends MixtureState {
	/** Per class, one number per respondent. */
	responsibility: Float64Array[];
	logLikelihood: number;
	objective: number;
}
export interface Mixture extends PlacedState {
	bic: number;
	starts: number;
	reachedBest: number;
	/** Objective before the first and after each step of the best start. */
	path: number[];
	converged: boolean;
}

export const STARTS = 20;
export const AGREEING_STARTS = 3;
/** Starts whose objectives differ by less count as the same optimum. */
const SAME = 0.01;
const BURN_IN = 10;
const TOLERANCE = 1e-4;
const MAX_STEPS = 1000;

function place(family: ClassFamily, weight: Float64Array, { share, points }: MixtureState): PlacedState {
	const responsibility = points.map((point, g) => {
		const logShare = Math.log(share[g]!);
		return family.logLikelihoods(point).map((x) => x + logShare);
	});
	const logLikelihood = mix(responsibility, weight);
	const objective = points.reduce((sum, point) => sum + priorOf(family, point).value, logLikelihood);
	return { share, points, responsibility, logLikelihood, objective };
}

function improve(family: ClassFamily, weight: Float64Array, { points, responsibility }: PlacedState): MixtureState {
	const counted = responsibility.map((own) => own.map((z, r) => z * weight[r]!));
	const sums = counted.map((own) => own.reduce((sum, x) => sum + x, 0));
	const total = sums.reduce((sum, x) => sum + x, 0);
	return {
		share: Float64Array.from(sums, (sum) => (total > 0 ? sum / total : 1 / sums.length)),
		points: points.map((point, g) => newton(family.posterior(counted[g]!), point, 1).point)
	};
}

/** Classes by falling share, ties by their parameters, so that labels are reproducible. */
function bySize<State extends PlacedState>(state: State): State {
	const { share, points, responsibility } = state;
	const order = points.map((_, g) => g).sort((a, b) => {
		if (share[a] !== share[b]) return share[b]! - share[a]!;
		const at = points[a]!.findIndex((x, i) => x !== points[b]![i]);
		return at < 0 ? a - b : points[b]![at]! - points[a]![at]!;
	});
	return {
		...state,
		share: Float64Array.from(order, (g) => share[g]!),
		points: order.map((g) => points[g]!),
		responsibility: order.map((g) => responsibility[g]!)
	};
}

/** A random start: each class about one `unit` from the fit to everybody. */
function randomStart(family: ClassFamily, classes: number, centre: Float64Array, random: Random): MixtureState {
	const one = () => centre.map((x, i) => (i < family.itemCount ? x + random.normal() * family.unit : x));
	return { share: new Float64Array(classes).fill(1 / classes), points: Array.from({ length: classes }, one) };
}

export function fitMixture(family: ClassFamily, classes: number, options: MixtureOptions = {}): Mixture | null {
	const { seed = 1, agreeing = AGREEING_STARTS, below = Infinity, known, onStart } = options;
	const { tolerance = TOLERANCE, maxSteps = MAX_STEPS } = options;
	const weight = options.weight ?? family.weight;
	const step = (state: PlacedState) => place(family, weight, improve(family, weight, state));
	const parameters = classes * family.freeParameters + classes - 1;
	const target = (bic(0, parameters, weight) - below) / 2;
	const enough = ({ logLikelihood }: PlacedState, remaining: number) => settled(logLikelihood, remaining, target, tolerance);
	const centre = newton(family.posterior(weight), family.origin).point;
	const random = createRandom(seed);
	// One class has a unique maximum, which Newton has found.
	const starts = classes === 1 ? 0 : (options.starts ?? STARTS);
	const states = Array.from({ length: starts }, () => randomStart(family, classes, centre, random));
	if (classes === 1) states.push({ share: Float64Array.of(1), points: [centre] });
	if (known) states.unshift(known);

	const begun: Ascent<PlacedState>[] = [];
	for (const state of states) {
		begun.push(ascend(begin(place(family, weight, state)), step, enough, Math.min(BURN_IN, maxSteps)));
		if (onStart?.() === false) return null;
	}
	begun.sort((a, b) => b.state.objective - a.state.objective);
	let best = begun[0]!;
	let reached: number[] = [];
	for (const start of begun) {
		const ended = ascend(start, step, enough, maxSteps);
		if (ended.state.objective >= best.state.objective) best = ended;
		reached = [...reached, ended.state.objective].filter((value) => value > best.state.objective - SAME);
		if (reached.length >= agreeing) break;
		if (onStart?.() === false) return null;
	}
	const { state, path, converged } = best;
	return {
		...bySize(state),
		bic: bic(state.logLikelihood, parameters, weight),
		starts: states.length,
		reachedBest: reached.length,
		path,
		converged
	};
}

/** The most probable class of each respondent. */
export function assign({ responsibility }: Pick<PlacedState, 'responsibility'>): Int32Array {
	return Int32Array.from(responsibility[0]!, (_, r) => {
		let best = 0;
		for (let g = 1; g < responsibility.length; g++) if (responsibility[g]![r]! > responsibility[best]![r]!) best = g;
		return best;
	});
}
