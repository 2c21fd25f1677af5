/**
 * Choices and ladders as counts of people. Cells of fewer than k are hidden with others, and so is what a comparison with an
 * earlier release of the round would tell (disclosure/repeated-table.ts). No mean is told: with its n it is a sum of answers.
 */
import type { StoredResponse } from '#domain/response/response.ts';
import type { ChoiceResult, LadderResult, PartResult } from '#domain/result/parts.ts';
import type { CountCell } from '#domain/result/what-matters.ts';
import type { PartOf } from '#domain/survey/parts.ts';
import { suppressRepeated, type EarlierRow } from './disclosure/index.ts';
import { ofPart } from './part-data.ts';

/** The ladder in three: eleven steps would be eleven small cells. */
export const LADDER_BANDS = [
	{ from: 7, to: 10 },
	{ from: 4, to: 6 },
	{ from: 0, to: 3 }
] as const;

interface TableOptions {
	k: number;
	earlier?: readonly (readonly PartResult[])[];
}

/** The same table in earlier releases, where it was shown. */
function rowsBefore(id: string, { earlier = [] }: TableOptions): EarlierRow[] {
	return earlier.flat().flatMap((part) => {
		if (part.id !== id || (part.kind !== 'choice' && part.kind !== 'ladder') || part.suppressed) return [];
		const rows: readonly { cell: CountCell }[] = part.rows;
		return [{ n: part.n, cells: rows.map(({ cell }) => (cell.kind === 'count' ? cell.count : null)) }];
	});
}

function cellsOf(id: string, counts: readonly number[], options: TableOptions): CountCell[] {
	const reasons = suppressRepeated(counts, options.k, rowsBefore(id, options));
	return counts.map((count, i) => (reasons[i] ? { kind: 'hidden', reason: reasons[i] } : { kind: 'count', count }));
}

export function choiceResult(part: PartOf<'choice'>, responses: readonly StoredResponse[], options: TableOptions): ChoiceResult | null {
	const values = responses.flatMap((response) => ofPart(response, 'choice', part.id).flatMap(({ value }) => (value === null ? [] : [value])));
	if (values.length < options.k) return null;
	const counts = part.options.map((option) => values.filter((value) => value === option.value).length);
	const cells = cellsOf(part.id, counts, options);
	return {
		id: part.id, kind: 'choice', prompt: part.prompt, suppressed: false,
		n: values.length,
		rows: part.options.map(({ value, label }, i) => ({ value, label, cell: cells[i]! }))
	};
}

export function ladderResult(part: PartOf<'ladder'>, responses: readonly StoredResponse[], options: TableOptions): LadderResult | null {
	const values = responses.flatMap((response) => ofPart(response, 'ladder', part.id).flatMap(({ value }) => (value === null ? [] : [value])));
	if (values.length < options.k) return null;
	const counts = LADDER_BANDS.map(({ from, to }) => values.filter((value) => value >= from && value <= to).length);
	const cells = cellsOf(part.id, counts, options);
	return {
		id: part.id, kind: 'ladder', prompt: part.prompt, suppressed: false,
		n: values.length,
		low: part.low,
		high: part.high,
		rows: LADDER_BANDS.map(({ from, to }, i) => ({ from, to, cell: cells[i]! }))
	};
}
