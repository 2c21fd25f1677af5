/**
 * One data set of any format to its estimate: what `npm run estimate` prints.
 *
 * In: what `readInput` accepted. Out: the format's estimate, JSON-safe. Where two groups were named also `comparison`,
 * first minus second per item (log-worths; of points: shares), and `compared`: n of both, df, warnings, global test.
 * Missing values and degenerate cases: see estimate.ts, the formats and differences.ts. Source: methods.md, "The command".
 */
import { estimateBestWorst, tallyBestWorst } from './best-worst.ts';
import { compareIn, type GroupComparison } from './compare-groups.ts';
import { compareSharesIn } from './compare-shares.ts';
import { estimateGraded, tallyGraded } from './graded-pairs.ts';
import type { InputOptions, ReadInput } from './input/read-input.ts';
import { estimatePairs, tallyPairs } from './pairs.ts';
import { estimatePoints } from './points.ts';
import { estimateRankings, tallyRankings } from './rankings.ts';

/** The estimate, and the comparison where groups were named. */
function withComparison<Result extends object>(
	result: Result,
	{ compare, level, seed }: InputOptions,
	comparing: (groups: [string, string], options: { level: number; seed: number }) => GroupComparison
) {
	if (compare === undefined) return result;
	const { n, df, warnings, global, rows } = comparing(compare, { level, seed });
	return { ...result, comparison: rows, compared: { groups: compare, n, df, warnings, global } };
}

export function estimateInput(input: ReadInput) {
	const { options } = input;
	switch (input.format) {
		case 'pairs':
			return withComparison(estimatePairs(input.data, options), options, (g, o) => compareIn(input.data, tallyPairs, g, o));
		case 'best-worst':
			return withComparison(estimateBestWorst(input.data, options), options, (g, o) => compareIn(input.data, tallyBestWorst, g, o));
		case 'ranking':
			return withComparison(estimateRankings(input.data, options), options, (g, o) => compareIn(input.data, tallyRankings, g, o));
		case 'graded-pairs':
			return withComparison(estimateGraded(input.data, options), options, (g, o) => compareIn(input.data, tallyGraded, g, o));
		case 'points':
			return withComparison(estimatePoints(input.data, options), options, (g, o) => compareSharesIn(input.data, g, o));
	}
}
