/**
 * Change over time: two waves of the same questions, people matched by id.
 *
 * In: items; per wave (before, after) the model or `MeanShares`, and the ids of its respondents by position in the data,
 * each id once a wave; level, ghost.
 * Out: rows of δ = after − before (centred λ, or shares) with interval t_df, pHolm, n per wave, `both` = people in both,
 * `people` = in either; shown from n ≥ 5 and claimed from n ≥ 10 in both waves (differences.ts).
 * Influence of a person: u(after) − u(before), zero where absent, u_r = V·g_r; CR1 of these over n = people in either; model
 * part V_after + V_before; φ = max(1, tr((V_after + V_before)⁻¹·CR1)/(K − 1)); V* = (n·CR1 + K·φ·model)/(n + K).
 * Points: the same with the influences, models and traces of mean-shares.ts, and the larger of the two floors of φ.
 * df = `both` − 1 + the smaller number of those in one wave only, at most n − 1: n − 1 when everybody was in both, min(n) − 1
 * when nobody was, as in compare-groups.ts. Simulated coverage of nominal 90 % with 10 before, 100 after and 1, 5, 10 in
 * both: 92.2, 90.5, 89.0 % (with n − 1: 88.5, 86.8, 86.0 %).
 * Unequal weights: each person counts for the smaller of the waves' effective n/n in V* and df.
 * Missing values: items without data in a wave as in compared-sides.ts. Degenerate: identical answers in both waves give
 * δ = 0 and CR1 = 0; the width is then that of the model part, K/(n + K) of the width for two unrelated groups.
 * Source: methods.md section 5. Reference: brute force with 2K parameters and simulated coverage in the tests.
 */
import { crossProduct, shrinkCovariance, block } from './cluster-covariance.ts';
import type { ItemFlag } from './connectivity.ts';
import { comparable, itemDifferences, sideOf, type Side } from './compared-sides.ts';
import { shareDifferences } from './compare-shares.ts';
import { claimRule, claimWarnings, differenceRows, type Comparison, type Difference } from './differences.ts';
import { DEFAULT_LEVEL } from './estimate.ts';
import type { FitOptions } from './fit-model.ts';
import { cholesky, inverse, solve } from './linalg.ts';
import { dispersionFloor, pooledShareCovariance, type MeanShares } from './mean-shares.ts';
import type { ResponseModel } from './response-model.ts';

export interface Change extends Comparison {
	/** n: before, after. */
	people: number;
	both: number;
}
export interface LuceChange extends Change {
	flags: ItemFlag[][];
}
export interface LuceWave {
	model: ResponseModel;
	ids: readonly string[];
}
export interface SharesWave {
	shares: MeanShares;
	ids: readonly string[];
	/** Points per answer. */
	total: number;
}
export interface ChangeOptions {
	level?: number;
	ghost?: FitOptions['ghost'];
}

interface Influences {
	/** Rows of k. */
	rows: Float64Array;
	respondentIndex: ArrayLike<number>;
	ids: readonly string[];
}

interface Stacked {
	people: number;
	both: number;
	/** people × k: after − before. */
	difference: Float64Array;
}

function stack(before: Influences, after: Influences, k: number): Stacked {
	const place = new Map<string, number>();
	const earlier = before.respondentIndex.length;
	for (let r = 0; r < earlier; r++) place.set(before.ids[before.respondentIndex[r]!]!, r);
	let people = earlier;
	const at = Array.from(after.respondentIndex as ArrayLike<number>, (index) => place.get(after.ids[index]!) ?? people++);
	const difference = new Float64Array(people * k);
	for (let i = 0; i < earlier * k; i++) difference[i] = -before.rows[i]!;
	at.forEach((row, r) => {
		for (let j = 0; j < k; j++) difference[row * k + j]! += after.rows[r * k + j]!;
	});
	return { people, both: earlier + at.length - people, difference };
}

type Wave = Pick<Side, 'n' | 'effectiveN'>;

/** What a person counts for where weights are unequal: the smaller effective share of the two waves. */
const worth = (before: Wave, after: Wave): number => Math.min(...[before, after].map(({ n, effectiveN }) => (n > 0 ? effectiveN / n : 1)));

/** both − 1 + the smaller number in one wave only, in effective people; see the head of this file. */
function degreesOfFreedom(before: Wave, after: Wave, both: number): number {
	return (both + Math.min(before.n - both, after.n - both)) * worth(before, after) - 1;
}

/** u_r = V·g_r, the first K of it. */
function influences({ model, fit }: Side, factor: Float64Array): Float64Array {
	const { itemCount: k, parameterCount: p } = model;
	const scores = model.scores(fit.point);
	const result = new Float64Array((scores.length / p) * k);
	for (let r = 0; r * p < scores.length; r++) {
		result.set(solve(factor, scores.subarray(r * p, (r + 1) * p), p).subarray(0, k), r * k);
	}
	return result;
}

function stackedCovariance(before: Side, after: Side, ids: [readonly string[], readonly string[]], k: number) {
	const parts = [before, after].map((side, at): (Influences & { model: Float64Array }) | null => {
		const p = side.model.parameterCount;
		const factor = side.fit.converged ? cholesky(side.fit.information, p) : null;
		if (factor === null) return null;
		const rows = influences(side, factor);
		return { rows, respondentIndex: side.model.respondentIndex, ids: ids[at]!, model: block(inverse(factor, p), p, k) };
	});
	const [early, late] = parts;
	if (!early || !late) return null;
	const stacked = stack(early, late, k);
	const model = early.model.map((v, i) => v + late.model[i]!);
	const factor = cholesky(model, k);
	if (factor === null) return null;
	const shrunk = shrinkCovariance(crossProduct(stacked.difference, k), model, inverse(factor, k), stacked.people * worth(before, after), k);
	return { ...stacked, covariance: shrunk?.shrunk ?? null };
}

export function changeOfWorths(
	items: readonly string[],
	before: LuceWave,
	after: LuceWave,
	{ level = DEFAULT_LEVEL, ghost }: ChangeOptions = {}
): LuceChange {
	const k = items.length;
	const [early, late] = [sideOf(before.model, ghost), sideOf(after.model, ghost)];
	const rule = claimRule(early.effectiveN, late.effectiveN);
	const { members, flags, warnings } = comparable(late, early);
	const stacked = stackedCovariance(early, late, [before.ids, after.ids], k);
	const both = stacked?.both ?? 0;
	const df = degreesOfFreedom(early, late, both);
	let covariance = stacked?.covariance ?? null;
	if (both === 0 && early.covariance && late.covariance) {
		const other = early.covariance.shrunk;
		covariance = late.covariance.shrunk.map((v, i) => v + other[i]!);
	}
	const differences = covariance === null ? items.map(() => null) : itemDifferences(late, early, covariance, members);
	return {
		n: [early.n, late.n],
		effectiveN: [early.effectiveN, late.effectiveN],
		people: early.n + late.n - both,
		both,
		df: rule === 'nothing' ? null : df,
		level,
		rows: differenceRows(items, differences, { df, level, rule }),
		flags,
		warnings: [...claimWarnings(rule), ...warnings]
	};
}

export function changeOfShares(
	items: readonly string[],
	before: SharesWave,
	after: SharesWave,
	{ level = DEFAULT_LEVEL }: ChangeOptions = {}
): Change {
	const k = items.length;
	const [early, late] = [before.shares, after.shares];
	const rule = claimRule(early.effectiveN, late.effectiveN);
	const rowsOf = ({ shares, ids }: SharesWave): Influences => ({ rows: shares.influence, respondentIndex: shares.respondentIndex, ids });
	const { people, both, difference } = stack(rowsOf(before), rowsOf(after), k);
	const df = degreesOfFreedom(early, late, both);
	let differences: (Difference | null)[] = shareDifferences(items, late, early);
	if (both > 0) {
		const model = early.model!.map((v, i) => v + late.model![i]!);
		const floor = Math.max(dispersionFloor(early.n, before.total), dispersionFloor(late.n, after.total));
		const pooled = pooledShareCovariance(difference, people, model, early.modelTrace + late.modelTrace, floor, people * worth(early, late));
		differences = items.map((_, j) =>
			pooled === null ? null : { value: late.shares![j]! - early.shares![j]!, error: Math.sqrt(pooled.covariance[j * k + j]!) }
		);
	}
	return {
		n: [early.n, late.n],
		effectiveN: [early.effectiveN, late.effectiveN],
		people,
		both,
		df: rule === 'nothing' ? null : df,
		level,
		rows: differenceRows(items, differences, { df, level, rule }),
		warnings: claimWarnings(rule)
	};
}
