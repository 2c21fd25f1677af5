/**
 * Yes-or-no items as a `ClassFamily`: latent class analysis, items independent within a class.
 *
 * In: respondents with answers 0, 1 or null per item (other numbers are an error of the caller), weights, and the strength
 * of the prior: `strength` pseudo-counts of yes and of no per item and class (default ½; 0 is plain maximum likelihood, where
 * log-odds are bounded by ±35).
 * Out: the family. Parameters are log-odds; what is reported is the probability of a yes. G classes by `fitMixture`.
 * Missing values: null leaves the item out of that respondent's likelihood. Degenerate: nobody is fine.
 * Source: Lazarsfeld & Henry (1968), Goodman (1974). Reference: poLCA and own Python, fixtures lca_*. Tolerance: 1e−4.
 */
import type { Evaluation, Objective } from '#stats/newton.ts';
import { effectiveWeights, type ClassFamily } from './class-family.ts';

export type BinaryAnswers = readonly (0 | 1 | null)[];

const LARGEST = 35;
const probability = (x: number): number => 1 / (1 + Math.exp(-x));
/** log of the probability of a yes, and of a no with −x, without overflow. */
const logProbability = (x: number): number => Math.min(0, x) - Math.log1p(Math.exp(-Math.abs(x)));

export function binaryFamily(
	k: number,
	rows: readonly BinaryAnswers[],
	weights: readonly number[] = rows.map(() => 1),
	strength = 0.5
): ClassFamily {
	const n = rows.length;
	/** Value, gradient and information for the given counts of yes and no per item. */
	const evaluate = (yes: Float64Array, no: Float64Array, point: Float64Array, into: Evaluation) => {
		for (let i = 0; i < k; i++) {
			const x = point[i]!;
			const p = probability(x);
			const both = yes[i]! + no[i]!;
			into.value += yes[i]! * logProbability(x) + no[i]! * logProbability(-x);
			// At the bound the gradient is 0, so that the iteration ends.
			if (Math.abs(x) < LARGEST) into.gradient[i]! += yes[i]! * (1 - p) - no[i]! * p;
			into.information[i * k + i]! += Math.max(both * p * (1 - p), Number.MIN_VALUE);
		}
		return into;
	};
	const empty = (): Evaluation => ({ value: 0, gradient: new Float64Array(k), information: new Float64Array(k * k) });
	const pseudoCounts = new Float64Array(k).fill(strength);
	const likelihood = (weight: Float64Array): Objective => {
		const counts = [new Float64Array(k), new Float64Array(k)] as const;
		rows.forEach((row, r) => row.forEach((answer, i) => answer !== null && (counts[answer][i]! += weight[r]!)));
		return (point) => evaluate(counts[1], counts[0], point, empty());
	};
	const addPrior = (point: Float64Array, evaluation: Evaluation) => void evaluate(pseudoCounts, pseudoCounts, point, evaluation);
	return {
		respondentCount: n,
		respondentIndex: Int32Array.from({ length: n }, (_, r) => r),
		weight: effectiveWeights(Float64Array.from(weights)),
		parameterCount: k,
		itemCount: k,
		freeParameters: k,
		origin: new Float64Array(k),
		unit: 1,
		likelihood,
		posterior(weight) {
			const ofData = likelihood(weight);
			return (point) => {
				const evaluation = ofData(point);
				addPrior(point, evaluation);
				return evaluation;
			};
		},
		addPrior,
		logLikelihoods(point) {
			const yes = point.map(logProbability);
			const no = point.map((x) => logProbability(-x));
			const ofAnswer = (answer: 0 | 1 | null, i: number) => (answer === null ? 0 : answer === 1 ? yes[i]! : no[i]!);
			return Float64Array.from(rows, (row) => row.reduce<number>((sum, answer, i) => sum + ofAnswer(answer, i), 0));
		},
		scores: (point) =>
			Float64Array.from(rows.flatMap((row) => row.map((answer, i) => (answer === null ? 0 : answer - probability(point[i]!))))),
		report(point) {
			const value = point.map(probability);
			const jacobian = new Float64Array(k * k);
			value.forEach((p, i) => (jacobian[i * (k + 1)] = p * (1 - p)));
			return { value, jacobian, share: null };
		}
	};
}
