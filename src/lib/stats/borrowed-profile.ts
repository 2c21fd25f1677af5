/**
 * Profiles of groups of fewer than ten people, shrunk towards the profile of everybody.
 *
 * In: what estimate-model.ts takes, of the group; λ̂ of everybody (the same items, their own fit); options.
 * Out: n < 5: null. n = 5–9: the ghost of each item stands at everybody's λ̂ with strength a = 1 instead of at 0 with ½,
 * and the result is labelled `borrowed: true`. n ≥ 10: the group's own estimate, `borrowed: false`.
 * Missing values: an item nobody in the group was asked about has its own `noData` and no interval, although its log-worth
 * is everybody's. Degenerate: if the group answers as everybody does, its profile is everybody's.
 * Limits: the intervals ignore the uncertainty of everybody's λ̂, and a group of fewer than ten carries no claim
 * (differences.ts), borrowed or not. Graded pairs borrow on the scale of plain pairs.
 * Source: methods.md section 5. Reference: the prior's derivatives and brute force in the tests. Tolerance: 1e−6.
 */
import { CLAIMED_FROM, SHOWN_FROM } from './differences.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { estimateModel, type ModelInput } from './estimate-model.ts';
import type { LuceFit } from './fit-model.ts';

export const BORROWED_STRENGTH = 1;

export type GroupProfile<Counts> = Estimate<Counts> & { fit: LuceFit; borrowed: boolean };

function profileOf<Counts>(input: ModelInput<Counts>, options: EstimateOptions, borrowed: boolean): GroupProfile<Counts> {
	const { estimate, fit } = estimateModel(input, options);
	return { ...estimate, fit, borrowed };
}

/** For any n: the prior is centred at `everybody`. */
export function borrowedProfile<Counts>(
	input: ModelInput<Counts>,
	everybody: ArrayLike<number>,
	options: Omit<EstimateOptions, 'ghost'> = {}
): GroupProfile<Counts> {
	return profileOf(input, { ...options, ghost: { strength: BORROWED_STRENGTH, centre: everybody } }, true);
}

/** Null for n < 5, borrowed for n = 5–9, the group's own from n = 10. */
export function groupProfile<Counts>(
	input: ModelInput<Counts>,
	everybody: ArrayLike<number>,
	options: EstimateOptions = {}
): GroupProfile<Counts> | null {
	const n = input.model.effectiveN;
	if (n < SHOWN_FROM) return null;
	if (n < CLAIMED_FROM) return borrowedProfile(input, everybody, options);
	return profileOf(input, options, false);
}
