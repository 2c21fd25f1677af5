/**
 * One data set of any format to its estimate: the numbers that `npm run estimate` prints.
 *
 * In: what `readInput` accepted. Out: `estimate`, the format's, JSON-safe, and `order`, what statements about it rest on. Where
 * two groups were named the estimate also has `comparison`, first minus second per item (log-worths; of points: shares), and
 * `compared`: n of both, df, warnings, global test.
 * Missing values and degenerate cases: see estimate.ts, the formats and differences.ts. Source: methods.md, "The command".
 */
import { fitBestWorst, tallyBestWorst } from './best-worst.ts';
import { compareIn, type GroupComparison } from './compare-groups.ts';
import { compareSharesIn } from './compare-shares.ts';
import { fitGraded, tallyGraded } from './graded-pairs.ts';
import type { InputOptions, ReadInput } from './input/read-input.ts';
import type { OrderSource } from './order-source.ts';
import { fitPairs, tallyPairs } from './pairs.ts';
import { fitPoints } from './points.ts';
import { fitRankings, tallyRankings } from './rankings.ts';

interface Fitted {
	estimate: object;
	order: OrderSource;
}

/** The estimate, and the comparison where groups were named. */
function withComparison(
	{ estimate, order }: Fitted,
	{ compare, level, seed }: InputOptions,
	comparing: (groups: [string, string], options: { level: number; seed: number }) => GroupComparison
): Fitted {
	if (compare === undefined) return { estimate, order };
	const { n, effectiveN, df, warnings, global, rows } = comparing(compare, { level, seed });
	return { estimate: { ...estimate, comparison: rows, compared: { groups: compare, n, effectiveN, df, warnings, global } }, order };
}

export function estimateInput(input: ReadInput): Fitted {
	const { options } = input;
	switch (input.format) {
		case 'pairs':
			return withComparison(fitPairs(input.data, options), options, (g, o) => compareIn(input.data, tallyPairs, g, o));
		case 'best-worst':
			return withComparison(fitBestWorst(input.data, options), options, (g, o) => compareIn(input.data, tallyBestWorst, g, o));
		case 'ranking':
			return withComparison(fitRankings(input.data, options), options, (g, o) => compareIn(input.data, tallyRankings, g, o));
		case 'graded-pairs':
			return withComparison(fitGraded(input.data, options), options, (g, o) => compareIn(input.data, tallyGraded, g, o));
		case 'points':
			return withComparison(fitPoints(input.data, options), options, (g, o) => compareSharesIn(input.data, g, o));
	}
}
