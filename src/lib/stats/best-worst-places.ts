/**
 * Place bias in best-worst answers: score tests of an extra term for each place on the screen, with respondents as clusters; the
 * counterpart of position-bias.ts, which has two places.
 *
 * In: the data (the order of `shown` is that of the screen), the model and its fit. Out: true where some place is chosen as best, or
 * as worst, more or less often than the cards that stood there explain: the largest |t| of up to 2·8 tests against
 * t_{n−1}(1 − 1.5 %/tests), n effective, from n = 10.
 * Each test: U_r = Σ over the person's answers of (1 at the place − its probability), made orthogonal to the log-worths by I_δλ·I⁻¹ and
 * centred as in position-bias.ts. A worst is chosen from the rest after the best; in a set of two it says nothing more.
 * Degenerate: a place without variation (fixed order, everybody alike) gives no test. No tests: false.
 * Source: methods.md section 2e, applied to places. Reference: simulation in the tests (level at most 5 %, power).
 */
import { studentQuantile } from './distributions.ts';
import type { LuceFit } from './fit-model.ts';
import { cholesky, solve } from './linalg.ts';
import { BIAS_LEVEL } from './position-bias.ts';
import type { ResponseModel } from './response-model.ts';

/** As far as places are concerned, in the order shown on the screen. */
interface Shown {
	respondents: readonly { answers: readonly { shown: readonly number[]; best?: number | null; worst?: number | null; equal?: boolean }[] }[];
}

const PLACES = 8;
const TESTS = 2 * PLACES;
const TESTS_FROM = 10;
const NOBODY = -1;

/** Sums over the answers, per test: residuals of each person, covariance with the log-worths, information. */
interface Sums {
	residual: Float64Array;
	cross: Float64Array;
	information: Float64Array;
}

/** Adds one choice, softmax of `worth` over the shown items but `gone`; `sign` is that of the log-worths in it. */
function addChoice({ residual, cross, information }: Sums, r: number, weight: number, shown: readonly number[], chosen: number, gone: number, worth: Float64Array, sign: number): void {
	const k = worth.length;
	let sum = 0;
	for (let i = 0; i < shown.length; i++) if (shown[i] !== gone) sum += worth[shown[i]!]!;
	for (let place = 0; place < shown.length && place < PLACES; place++) {
		const item = shown[place]!;
		if (item === gone) continue;
		const test = sign === 1 ? place : PLACES + place;
		const p = worth[item]! / sum;
		residual[r * TESTS + test]! += weight * ((item === chosen ? 1 : 0) - p);
		information[test]! += weight * p * (1 - p);
		// Covariance of "chosen at the place" with the statistic of each log-worth, sign·1{chosen = j}.
		for (let i = 0; i < shown.length; i++) {
			const other = shown[i]!;
			if (other !== gone) cross[test * k + other]! += weight * sign * p * ((other === item ? 1 : 0) - worth[other]! / sum);
		}
	}
}

export function followsPlaces(data: Shown, model: ResponseModel, fit: LuceFit): boolean {
	const { respondentCount: n, respondentIndex, respondentWeight, itemCount: k, effectiveN } = model;
	const factor = effectiveN >= TESTS_FROM && fit.converged ? cholesky(fit.information, k) : null;
	if (factor === null) return false;
	const highest = Math.max(...fit.lambda);
	// Far below the highest a worth would vanish, and its inverse overflow.
	const worth = fit.lambda.map((x) => Math.exp(Math.max(-300, x - highest)));
	const inverse = worth.map((x) => 1 / x);
	const sums: Sums = { residual: new Float64Array(n * TESTS), cross: new Float64Array(TESTS * k), information: new Float64Array(TESTS) };
	const { residual, cross, information } = sums;
	for (let r = 0; r < n; r++) {
		const weight = respondentWeight[r]!;
		for (const { shown, best, worst, equal } of data.respondents[respondentIndex[r]!]!.answers) {
			if (equal === true) continue;
			const [first, last] = [best ?? NOBODY, worst ?? NOBODY];
			if (first !== NOBODY) addChoice(sums, r, weight, shown, first, NOBODY, worth, 1);
			if (last !== NOBODY && !(first !== NOBODY && shown.length === 2)) addChoice(sums, r, weight, shown, last, first, inverse, -1);
		}
	}
	const scores = model.scores(fit.point);
	const statistics = Array.from({ length: TESTS }, (_, test) => {
		const adjustment = solve(factor, cross.subarray(test * k, (test + 1) * k), k);
		let sum = 0;
		let squares = 0;
		for (let r = 0; r < n; r++) {
			let own = residual[r * TESTS + test]!;
			for (let j = 0; j < k; j++) own -= adjustment[j]! * scores[r * k + j]!;
			sum += own;
			squares += own * own;
		}
		if (!(squares > 1e-12 * information[test]!) || information[test] === 0) return null;
		return Math.abs(sum) / Math.sqrt((n / (n - 1)) * Math.max(0, squares - sum ** 2 / n));
	}).filter((t) => t !== null);
	return statistics.length > 0 && Math.max(...statistics) > studentQuantile(1 - BIAS_LEVEL / 2 / statistics.length, effectiveN - 1);
}
