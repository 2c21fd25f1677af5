/**
 * The ghost-item prior: every item has won and lost `strength` times (default ½) against a ghost at log-worth 0.
 *
 * In: log-worths, strength a ≥ 0, and the evaluation of a likelihood at the same point.
 * Out: the evaluation is changed in place: a·[log σ(λ) + log σ(−λ)] to the value, a·(1 − 2σ(λ)) to the gradient,
 * 2a·σ(λ)(1 − σ(λ)) to the diagonal of the information.
 * Missing values: none. Degenerate: a = 0 changes nothing (plain maximum likelihood, a test mode only).
 * Why: the information becomes positive definite for any data including none, and the estimate finite when an item
 * always wins. Source: methods.md sections 0.2 and 1; Turner et al. (2020), the R package PlackettLuce (npseudo = 0.5).
 * Tolerance: exact derivatives; fixture `bt_edge_cases` to 1e−6.
 */
import type { Evaluation } from './newton.ts';

export const GHOST_STRENGTH = 0.5;

export function addGhostPrior(lambda: Float64Array, strength: number, evaluation: Evaluation): void {
	if (strength === 0) return;
	const k = lambda.length;
	for (let i = 0; i < k; i++) {
		const x = lambda[i]!;
		const e = Math.exp(-Math.abs(x)); // never overflows
		const sigma = x >= 0 ? 1 / (1 + e) : e / (1 + e);
		evaluation.value += strength * (-Math.abs(x) - 2 * Math.log1p(e));
		evaluation.gradient[i]! += strength * (1 - 2 * sigma);
		evaluation.information[i * k + i]! += 2 * strength * sigma * (1 - sigma);
	}
}
