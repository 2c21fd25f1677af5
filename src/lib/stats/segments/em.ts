/**
 * What EM for classes and EM for a continuum have in common.
 *
 * `mix`: in: per component log(prior mass · likelihood) of each respondent, and the respondents' weights. Out: Σ w·log Σ exp,
 * and in place the posterior probabilities of the components. A respondent of weight 0 is placed too, but not counted.
 * `ascend`: repeats a step that never lowers the objective until `enough` says so of the state and of what remains to be
 * gained. Gains of EM fall geometrically in the end, so what remains is gain·r/(1 − r), r the last ratio (Aitken), and at
 * least the last gain; after one step, or while gains grow, it is unknown (∞). Small gains alone prove nothing: EM creeps.
 * `settled`: the usual `enough`. `bic`: −2ℓ + p·log n, n the sum of weights (respondents), at least 1.
 * Missing values: none. Degenerate: no respondents gives 0; each respondent must be possible in some component.
 * Source: methods.md section 4; Dempster, Laird & Rubin (1977); Böhning et al. (1994) for Aitken's rule.
 */
/** Below this a respondent's part in a component is none: it could not be seen in a sum, and a model skips zeros. */
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
		// Nothing is known of the first ratio.
		const last = path.length > 1 ? path[path.length - 1]! - path[path.length - 2]! : 0;
		const next = step(state);
		const gain = next.objective - state.objective;
		let remaining = gain < last ? Math.max(gain, (gain * gain) / (last - gain)) : Infinity;
		// Rounding ends a climb as well as any rule.
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

/**
 * When a climb to `target` is decided: on the way, what remains is below `tolerance` or far too little for what is missing.
 */
export const settled = (logLikelihood: number, remaining: number, target: number, tolerance: number): boolean =>
	remaining < Math.max(tolerance, (target - logLikelihood) / 10);

export function bic(logLikelihood: number, parameters: number, weight: Float64Array): number {
	const n = weight.reduce((sum, w) => sum + w, 0);
	return -2 * logLikelihood + parameters * Math.log(Math.max(1, n));
}
