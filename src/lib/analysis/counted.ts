/** A row of counts of people as cells: small ones are hidden with others, and so is what a comparison with an earlier release would tell. */
import { countOf, type CountCell } from '#domain/result/cell.ts';
import { suppressRepeated } from './disclosure/index.ts';

/** A count of people, of all who said something. */
export interface Share {
	count: number;
	n: number;
}

export function countCells(counts: readonly number[], k: number, earlier: readonly { n: number; cells: readonly CountCell[] }[]): CountCell[] {
	const reasons = suppressRepeated(counts, k, earlier.map(({ n, cells }) => ({ n, cells: cells.map(countOf) })));
	return counts.map((count, i) => (reasons[i] ? { kind: 'hidden', reason: reasons[i] } : { kind: 'count', count }));
}
