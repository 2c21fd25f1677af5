/**
 * The ghost-item prior: every item has won and lost `strength` times (default ½) against a ghost at log-worth 0.
 *
 * In: log-worths (the first K of the point), and the evaluation of a likelihood at the same point, P×P.
 * Out: the evaluation is changed in place. With x = scale·(λ − centre): a·[log σ(x) + log σ(−x)] to the value,
 * a·scale·(1 − 2σ(x)) to the gradient, 2a·scale²·σ(x)(1 − σ(x)) to the diagonal of the information.
 * Degenerate: a = 0 changes nothing (plain maximum likelihood, a test mode only).
 * The prior makes the information positive definite for any data including none, and the estimate finite when an item
 * always wins. A `centre` other than 0 borrows for a small group from the whole (methods.md section 5).
 * Source: methods.md sections 0.2, 1 and 2e; Turner et al. (2020), the R package PlackettLuce (npseudo = 0.5).
 * Tolerance: exact derivatives; fixture `bt_edge_cases` to 1e−6.
 */
import type { Evaluation } from './newton.ts';

export const GHOST_STRENGTH = 0.5;

export interface GhostPrior {
	strength: number;
	/** Where the ghost of each item stands, K log-worths; absent: at 0. */
	centre?: ArrayLike<number>;
}

export function addGhostPrior(
	point: Float64Array,
	k: number,
	{ strength, centre }: GhostPrior,
	evaluation: Evaluation,
	scale = 1
): void {
	if (strength === 0) return;
	const p = point.length;
	for (let i = 0; i < k; i++) {
		const x = scale * (point[i]! - (centre?.[i] ?? 0));
		const e = Math.exp(-Math.abs(x)); // never overflows
		const sigma = x >= 0 ? 1 / (1 + e) : e / (1 + e);
		evaluation.value += strength * (-Math.abs(x) - 2 * Math.log1p(e));
		evaluation.gradient[i]! += strength * scale * (1 - 2 * sigma);
		evaluation.information[i * p + i]! += 2 * strength * scale * scale * sigma * (1 - sigma);
	}
}
