/**
 * The common parts of EM for classes and EM for a continuum.
 *
 * `mix`: in: per component log(prior mass · likelihood) of each respondent, and the respondents' weights. Out: Σ w·log Σ exp,
 * and in place the posterior probabilities of the components. Respondents of weight 0 get posteriors but are not counted.
 * `ascend`: repeats a step that never lowers the objective until `enough` accepts the state and the remaining gain. Gains of
 * EM decrease geometrically, so the remaining gain is estimated as gain·r/(1 − r), r the last ratio (Aitken), and at least
 * the last gain; after one step, or while gains grow, it is unknown (∞). A small gain alone does not imply convergence.
 * `settled`: the usual `enough`. `bic`: −2ℓ + p·log n, n the sum of weights (respondents), at least 1.
 * Degenerate: no respondents gives 0; each respondent must be possible in some component.
 * Source: methods.md section 4; Dempster, Laird & Rubin (1977); Böhning et al. (1994) for Aitken's rule.
 */
/** Smaller posteriors are set to 0: they do not change a sum, and models skip zeros. */
const NEGLIGIBLE = 1e-14;
const ROUNDING = 1e-14;

export function mix(components: readonly Float64Array[], weight: Float64Array): number {
	let total = 0;
	for (let r = 0; r < weight.length; r++) {
		let highest = -Infinity;
		for (const own of components) if (own[r]! > highest) highest = own[r]!;
		let sum = 0;
		for (const own of components) sum += own[r] = Math.exp(own[r]! - highest);
		for (const own of components) own[r] = own[r]! < NEGLIGIBLE * sum ? 0 : own[r]! / sum;
		if (weight[r]! > 0) total += weight[r]! * (highest + Math.log(sum));
	}
	return total;
}

export interface Ascent<State> {
	state: State;
	/** Objective before the first and after each step. */
	path: number[];
	converged: boolean;
}

export function ascend<State extends { objective: number }>(
	from: Ascent<State>,
	step: (state: State) => State,
	enough: (state: State, remaining: number) => boolean,
	maxSteps: number
): Ascent<State> {
	let { state, converged } = from;
	const path = from.path.slice();
	for (let i = 0; i < maxSteps && !converged; i++) {
		// The first step has no ratio.
		const last = path.length > 1 ? path[path.length - 1]! - path[path.length - 2]! : 0;
		const next = step(state);
		const gain = next.objective - state.objective;
		let remaining = gain < last ? Math.max(gain, (gain * gain) / (last - gain)) : Infinity;
		// Gains at the level of rounding mean convergence.
		if (gain <= ROUNDING * Math.abs(next.objective)) remaining = 0;
		state = next;
		path.push(state.objective);
		converged = enough(state, remaining);
	}
	return { state, path, converged };
}

export const begin = <State extends { objective: number }>(state: State): Ascent<State> => ({
	state,
	path: [state.objective],
	converged: false
});

/** True when the remaining gain is below `tolerance`, or far too small for the log-likelihood to reach `target`. */
export const settled = (logLikelihood: number, remaining: number, target: number, tolerance: number): boolean =>
	remaining < Math.max(tolerance, (target - logLikelihood) / 10);

export function bic(logLikelihood: number, parameters: number, weight: Float64Array): number {
	const n = weight.reduce((sum, w) => sum + w, 0);
	return -2 * logLikelihood + parameters * Math.log(Math.max(1, n));
}
