/**
 * Profiles of small groups: who may have one, and how a small one borrows from everybody.
 *
 * In: what estimate-model.ts takes, of the group; λ̂ of everybody (the same items, their own fit); options.
 * Out: n < 5: null, nothing is shown. n = 5–9: the ghost of each item stands at everybody's λ̂ with strength a = 1 instead of
 * at 0 with ½, and the result is labelled `borrowed: true`: it says what the group's answers add to what all say.
 * n ≥ 10: the group's own estimate, `borrowed: false`.
 * Missing values: an item nobody in the group was asked about has its own `noData` and no interval, although its log-worth
 * is everybody's. Degenerate: everybody answers alike as all do: the profile is everybody's.
 * Read it so: the intervals are about the group's answers and leave out that everybody's λ̂ is itself an estimate; a group
 * of less than ten carries no claim (differences.ts), borrowed or not. Graded pairs borrow on the scale of plain pairs.
 * Source: methods.md section 5. Reference: the prior's derivatives and brute force in the tests. Tolerance: 1e−6.
 */
import { CLAIMED_FROM, SHOWN_FROM } from './differences.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { estimateModel, type ModelInput } from './estimate-model.ts';
import type { LuceFit } from './fit-model.ts';

export const BORROWED_STRENGTH = 1;

export type GroupProfile<Counts> = Estimate<Counts> & { fit: LuceFit; borrowed: boolean };

/** For any n: the ghosts stand at `everybody`. */
export function borrowedProfile<Counts>(
	input: ModelInput<Counts>,
	everybody: ArrayLike<number>,
	options: Omit<EstimateOptions, 'ghost'> = {}
): GroupProfile<Counts> {
	return { ...estimateModel(input, { ...options, ghost: { strength: BORROWED_STRENGTH, centre: everybody } }), borrowed: true };
}

/** The rule: nothing below five people, borrowed below ten, the group's own from there. */
export function groupProfile<Counts>(
	input: ModelInput<Counts>,
	everybody: ArrayLike<number>,
	options: EstimateOptions = {}
): GroupProfile<Counts> | null {
	const n = input.model.respondentCount;
	if (n < SHOWN_FROM) return null;
	if (n < CLAIMED_FROM) return borrowedProfile(input, everybody, options);
	return { ...estimateModel(input, options), borrowed: false };
}
