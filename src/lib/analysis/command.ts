/**
 * What `npm run estimate` prints: the estimate, and the statements that the result page makes of it, with the items' own names in
 * place of card ids (they differ, by the reader of input). The page also hides cards that too few have weighed; here nobody is
 * hidden, since who has the file has the answers.
 */
import type { Statement } from '#domain/result/cell.ts';
import { estimateInput } from '#stats/estimate-input.ts';
import type { ReadInput } from '#stats/input/read-input.ts';
import { verdictOf } from './verdict.ts';

export function printed(input: ReadInput): { verdict: Statement[] } & Record<string, unknown> {
	const { estimate, order } = estimateInput(input);
	return { ...estimate, verdict: verdictOf(order, input.data.items, { seed: input.options.seed }) };
}
