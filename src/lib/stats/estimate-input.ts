/**
 * One data set of any format to its estimate: what `npm run estimate` prints.
 *
 * In: what `readInput` accepted. Out: the format's estimate, JSON-safe, and `comparison` where groups were named.
 * Missing values and degenerate cases: see estimate.ts and the formats. Source: methods.md, "The command".
 */
import { estimateBestWorst } from './best-worst.ts';
import { estimateGraded } from './graded-pairs.ts';
import type { ReadInput } from './input/read-input.ts';
import { estimatePairs } from './pairs.ts';
import { estimatePoints } from './points.ts';
import { estimateRankings } from './rankings.ts';

export function estimateInput(input: ReadInput) {
	const { options } = input;
	switch (input.format) {
		case 'pairs':
			return estimatePairs(input.data, options);
		case 'best-worst':
			return estimateBestWorst(input.data, options);
		case 'ranking':
			return estimateRankings(input.data, options);
		case 'graded-pairs':
			return estimateGraded(input.data, options);
		case 'points':
			return estimatePoints(input.data, options);
	}
}
