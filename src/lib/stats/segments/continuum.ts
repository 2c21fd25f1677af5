/**
 * The alternative to classes: one profile, with people spread continuously along one or two directions through it.
 *
 * In: a `ClassFamily`, a fitted mixture whose class centres give the initial directions, the number of directions D
 * (1 or 2). Out: `Continuum`: centre and slopes (one unit = one standard deviation of the people), log-likelihood, BIC.
 * Model: respondent r has parameters centre + Σ_d t_rd·slope_d, t_rd independent N(0, 1), on the first `itemCount`
 * parameters; the others are common to all. p = free + Σ_{d ≤ D} (K − d), about that of D + 1 classes.
 * Needed because two classes fit a continuum better than one profile does: with BIC(1) and half-samples alone, a spread along
 * one line was taken for classes in 60–100 % of simulated groups (tests/unit/stats/segments-simulation.test.ts).
 * The integral is a sum over an even grid of ±3.5 standard deviations (15 points; ±3.3, 11 × 11 for two directions). Slopes
 * have the prior N(0, (3·unit)²), so that they stay finite; EM with one damped Newton step in all parameters at a time.
 * Degenerate: no respondents, or coinciding classes, give slopes of 0 and the one profile.
 * Source: this project; Bartholomew & Knott (1999). Reference: brute force in the tests.
 */
import { newton, type Evaluation, type Objective } from '#stats/newton.ts';
import { priorOf, type ClassFamily } from './class-family.ts';
import { ascend, begin, bic, mix, settled } from './em.ts';
import type { MixtureState } from './mixture.ts';

export interface Continuum {
	centre: Float64Array;
	slopes: Float64Array[];
	logLikelihood: number;
	bic: number;
	converged: boolean;
}

interface Grid {
	/** Per node: 1, then the position in each direction. */
	place: number[][];
	logMass: number[];
}

const SLOPE_SD = 3;
const TOLERANCE = 1e-2;
const MAX_STEPS = 300;

function grid(directions: number): Grid {
	const [count, reach] = directions === 1 ? [15, 3.5] : [11, 3.3];
	const line = Array.from({ length: count }, (_, q) => -reach + (2 * reach * q) / (count - 1));
	const place = directions === 1 ? line.map((x) => [1, x]) : line.flatMap((x) => line.map((y) => [1, x, y]));
	const density = place.map((at) => Math.exp((1 - at.reduce((sum, x) => sum + x * x, 0)) / 2));
	const total = density.reduce((sum, x) => sum + x, 0);
	return { place, logMass: density.map((x) => Math.log(x / total)) };
}

/** Direction in which the rows (each counted `share` times) vary most, scaled to their standard deviation along it. */
function mainDirection(rows: readonly Float64Array[], share: Float64Array, k: number): Float64Array {
	let direction = rows.reduce((a, b) => (b.reduce((s, x) => s + x * x, 0) > a.reduce((s, x) => s + x * x, 0) ? b : a)).slice(0, k);
	let variance = 0;
	for (let i = 0; i < 50; i++) {
		const next = new Float64Array(k);
		rows.forEach((row, g) => {
			let along = 0;
			for (let j = 0; j < k; j++) along += row[j]! * direction[j]!;
			for (let j = 0; j < k; j++) next[j]! += share[g]! * along * row[j]!;
		});
		variance = Math.hypot(...next);
		if (!(variance > 0)) return new Float64Array(k);
		direction = next.map((x) => x / variance);
	}
	return direction.map((x) => x * Math.sqrt(variance));
}

/** Centre, then slopes, in one list: the mean of the classes and their main directions. */
function startOf({ share, points }: MixtureState, k: number, directions: number): Float64Array {
	const centre = points[0]!.map((_, i) => points.reduce((sum, point, g) => sum + share[g]! * point[i]!, 0));
	let rows = points.map((point) => point.slice(0, k).map((x, i) => x - centre[i]!));
	const result = [...centre];
	for (let d = 0; d < directions; d++) {
		const slope = mainDirection(rows, share, k);
		result.push(...slope);
		const square = slope.reduce((sum, x) => sum + x * x, 0);
		rows = rows.map((row) => {
			const along = square > 0 ? row.reduce((sum, x, i) => sum + x * slope[i]!, 0) / square : 0;
			return row.map((x, i) => x - along * slope[i]!);
		});
	}
	return Float64Array.from(result);
}

/** Parameters of the people at one node of the grid. */
function at(point: Float64Array, place: readonly number[], p: number, k: number): Float64Array {
	const result = point.slice(0, p);
	for (let d = 1; d < place.length; d++) for (let i = 0; i < k; i++) result[i]! += place[d]! * point[p + (d - 1) * k + i]!;
	return result;
}

/** Objective of the M-step: each node with the people counted at it. */
function objectiveOf(family: ClassFamily, counted: readonly Float64Array[], { place }: Grid): Objective {
	const { parameterCount: p, itemCount: k } = family;
	const precision = (SLOPE_SD * family.unit) ** -2;
	const likelihoods = counted.map((weight) => family.likelihood(weight));
	return (point) => {
		const size = point.length;
		const gradient = new Float64Array(size);
		const information = new Float64Array(size * size);
		// Chain rule: the derivative of a node's point by block a of the parameters is place[a].
		const add = (own: Evaluation, factors: readonly number[]) => {
			factors.forEach((a, blockA) => {
				const rows = blockA === 0 ? p : k;
				const rowStart = blockA === 0 ? 0 : p + (blockA - 1) * k;
				for (let i = 0; i < rows; i++) gradient[rowStart + i]! += a * own.gradient[i]!;
				for (let blockB = 0; blockB < factors.length; blockB++) {
					const columns = blockB === 0 ? p : k;
					const columnStart = blockB === 0 ? 0 : p + (blockB - 1) * k;
					const factor = a * factors[blockB]!;
					for (let i = 0; i < rows; i++) {
						const to = (rowStart + i) * size + columnStart;
						for (let j = 0; j < columns; j++) information[to + j]! += factor * own.information[i * p + j]!;
					}
				}
			});
			return own.value;
		};
		let value = add(priorOf(family, point.slice(0, p)), [1]);
		place.forEach((factors, q) => (value += add(likelihoods[q]!(at(point, factors, p, k)), factors)));
		for (let i = p; i < size; i++) {
			value -= (precision / 2) * point[i]! ** 2;
			gradient[i]! -= precision * point[i]!;
			information[i * size + i]! += precision;
		}
		return { value, gradient, information };
	};
}

export function fitContinuum(family: ClassFamily, classes: MixtureState, directions: 1 | 2, rivalBic = Infinity): Continuum {
	const { parameterCount: p, itemCount: k, weight } = family;
	const nodes = grid(directions);
	const place = (point: Float64Array) => {
		const counted = nodes.place.map((factors, q) =>
			family.logLikelihoods(at(point, factors, p, k)).map((x) => x + nodes.logMass[q]!)
		);
		const logLikelihood = mix(counted, weight);
		for (const own of counted) for (let r = 0; r < own.length; r++) own[r]! *= weight[r]!;
		const slopeSquares = point.subarray(p).reduce((sum, x) => sum + x * x, 0);
		const objective = logLikelihood + priorOf(family, point.slice(0, p)).value - slopeSquares / (2 * (SLOPE_SD * family.unit) ** 2);
		return { point, counted, logLikelihood, objective };
	};
	let parameters = family.freeParameters;
	for (let d = 1; d <= directions; d++) parameters += k - d;
	const target = (bic(0, parameters, weight) - rivalBic) / 2;
	const enough = ({ logLikelihood }: { logLikelihood: number }, remaining: number) =>
		settled(logLikelihood, remaining, target, TOLERANCE);
	const start = place(startOf(classes, k, directions));
	const { state, converged } = ascend(
		begin(start),
		({ point, counted }) => place(newton(objectiveOf(family, counted, nodes), point, 1).point),
		enough,
		MAX_STEPS
	);
	return {
		centre: state.point.slice(0, p),
		slopes: Array.from({ length: directions }, (_, d) => state.point.slice(p + d * k, p + (d + 1) * k)),
		logLikelihood: state.logLikelihood,
		bic: bic(state.logLikelihood, parameters, weight),
		converged
	};
}
