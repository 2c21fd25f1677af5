/**
 * Simulated coverage of the interval of V* with few, heterogeneous people.
 * Used by the test (some hundred runs) and tests/bench/coverage.ts (any number).
 */
import { studentQuantile } from '#stats/distributions.ts';
import { bestWorst, graded, pairs, rankings, type Format } from './formats.ts';
import { bestWorstInterview, gradedInterview, pairInterview, people, rankingInterview, type Interview } from './population.ts';

export interface Setting {
	name: string;
	format: Format<unknown>;
	interview: Interview<unknown>;
}
export interface Row {
	n: number;
	/** Share of the intervals of centred log-worths that contain the population value. */
	covered: number;
	/** Mean width of an interval. */
	width: number;
	/** Statements "i before j" with P ≥ .95, per run, the share of them that is right, and of those with P < .99. */
	claims: number;
	right: number;
	rightBelow99: number;
	/** Mean of (estimate − truth) · sign of truth; negative under shrinkage. */
	outward: number;
	/** Root mean square error of the centred log-worths over the root mean square of their standard errors. */
	errorRatio: number;
}

/** Answers per person as the questionnaire asks them. */
export function settings(k: number): Setting[] {
	const setting = <A>(name: string, format: Format<A>, interview: Interview<A>) =>
		({ name, format: format as Format<unknown>, interview: interview as Interview<unknown> });
	const pairCount = k === 8 ? 12 : k;
	const sets = Math.round((3 * k) / 4);
	return [
		setting(`${pairCount} pairs`, pairs, pairInterview(pairCount)),
		setting(`${pairCount} pairs, ties`, pairs, pairInterview(pairCount, -0.7)),
		setting(`${sets} sets of 4`, bestWorst, bestWorstInterview(sets)),
		setting('2 rankings of 5', rankings, rankingInterview(2, 5)),
		setting('1 full ranking', rankings, rankingInterview(1, k)),
		setting(`${pairCount} graded pairs`, graded, gradedInterview(pairCount))
	];
}
export const printedRow = (name: string, { n, covered, width, claims, right, rightBelow99, outward, errorRatio }: Row): string => {
	const percent = (x: number) => (100 * x).toFixed(1);
	return `| ${[name, n, percent(covered), width.toFixed(2), claims.toFixed(1), percent(right), percent(rightBelow99), outward.toFixed(3), errorRatio.toFixed(2)].join(' | ')} |`;
};
export const HEADER = '| answers per person | n | covered, % | width | "before", P ≥ .95, a run | right, % | right of .95–.99, % | drawn outward | error / SE |\n|---|---|---|---|---|---|---|---|---|';

export const LAMBDA = [1.2, 0.8, 0.4, 0.1, -0.1, -0.4, -0.8, -1.2];

/** The estimand: the profile if the whole population answered. It differs from λ, since persons vary. */
export const populationOf = ({ format, interview }: Setting, lambda: readonly number[], sd: number, size = 40_000): number[] =>
	format.estimate(people(interview, 99, size, lambda, sd), { draws: 0, ghost: 0, extraPrior: false }).items.map(({ centred }) => centred);

export interface Sample {
	truth: readonly number[];
	lambda: readonly number[];
	sd: number;
	n: number;
	runs: number;
}
export function coverage({ format, interview }: Setting, { truth, lambda, sd, n, runs }: Sample): Row {
	const k = lambda.length;
	const t = studentQuantile(0.95, n - 1);
	let [inside, width, outward, error, variance] = [0, 0, 0, 0, 0];
	let [claims, right, weak, weakRight] = [0, 0, 0, 0];
	for (let run = 0; run < runs; run++) {
		const { items, before } = format.estimate(people(interview, 1_000_000 * n + run, n, lambda, sd), { draws: 0 });
		items.forEach(({ low, high, centred }, i) => {
			if (low === null || high === null) return;
			width += high - low;
			outward += (centred - truth[i]!) * Math.sign(truth[i]!);
			error += (centred - truth[i]!) ** 2;
			variance += ((high - low) / (2 * t)) ** 2;
			if (low <= truth[i]! && truth[i]! <= high) inside++;
		});
		before.forEach((row, i) =>
			row.forEach((p, j) => {
				if (p === null || p < 0.95) return;
				const holds = truth[i]! > truth[j]! ? 1 : 0;
				claims++;
				right += holds;
				if (p >= 0.99) return;
				weak++;
				weakRight += holds;
			})
		);
	}
	const all = runs * k;
	return {
		n,
		covered: inside / all,
		width: width / all,
		claims: claims / runs,
		right: right / claims,
		rightBelow99: weakRight / weak,
		outward: outward / all,
		errorRatio: Math.sqrt(error / variance)
	};
}
