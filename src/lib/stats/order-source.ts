/**
 * What statements about an order rest on, the same in every format: estimates with a covariance, and what becomes of them when
 * somebody is left out. Statements are made of it in `analysis/verdict.ts`.
 */
import { studentCdf } from './distributions.ts';
import { blendedDf } from './simultaneous-order.ts';

/** Values of K items with the covariance of their contrasts. */
export interface Positions {
	/** Kish's effective number of people. */
	n: number;
	/** Log-worths; of points the smoothed shares. */
	values: Float64Array;
	/** K×K; only contrasts are used, so it may be singular along 1. */
	covariance: Float64Array;
}

/** "`first` comes before `then`": alone, or as one of all that is said together. Indexes of items. */
export interface OrderClaim {
	first: number;
	then: number;
	/** Tested by itself, with n − 1 degrees of freedom; otherwise with those of the blend. */
	alone?: boolean;
}

export interface LeaveOneOutInput {
	claims: readonly OrderClaim[];
	/** Items that compete for the top. */
	among: readonly number[];
	/** Items that were said to be on top; absent: the one with the highest estimate. */
	top?: readonly number[];
}
export interface LeaveOneOut {
	/** Without some one person the highest estimate is that of an item outside the top. */
	topChanges: boolean;
	/** Per claim, the lowest P over everybody's absence. Null: not estimable without somebody. */
	lowest: (number | null)[];
}

export interface OrderSource {
	/** Kish's effective number of people, and how many they are. */
	n: number;
	people: number;
	/** Null: no covariance (fewer than two people, or no convergence). */
	positions: Positions | null;
	/** Items with data that hang together; none where there are several islands. */
	comparable: readonly number[];
	/** The answers follow where on the screen things stood. */
	followsPlace?: boolean;
	/** People who always answer the same place, and the order without them. */
	straightliners?: { people: number; without: OrderSource };
	/** Everybody is left out in turn: people refits. */
	leaveOneOut(input: LeaveOneOutInput): LeaveOneOut;
}

/** P of a claim: T_df of its statistic. Without a variance of its own a pair is never told apart (½). */
export function claimProbability({ n, values, covariance }: Positions, { first, then, alone = false }: OrderClaim): number {
	const k = values.length;
	const sum = covariance[first * k + first]! + covariance[then * k + then]!;
	const variance = sum - covariance[first * k + then]! - covariance[then * k + first]!;
	if (!(variance > 1e-12 * sum)) return 0.5;
	return studentCdf((values[first]! - values[then]!) / Math.sqrt(variance), alone ? n - 1 : blendedDf(n, k));
}

export const highestOf = (values: ArrayLike<number>, among: readonly number[]): number =>
	among.reduce((top, i) => (values[i]! > values[top]! ? i : top), among[0] ?? 0);
