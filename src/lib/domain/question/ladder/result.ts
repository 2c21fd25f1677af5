import { countFigure, type CountCell, type Figure } from '#domain/result/cell.ts';

/** In three bands, never a mean: ten steps would be ten small cells. */
export interface LadderResult {
	n: number;
	low: string;
	high: string;
	rows: { from: number; to: number; cell: CountCell }[];
}
export const figures = ({ n, rows }: LadderResult): Figure[] => [
	{ card: '', measure: 'n', value: n },
	...rows.map(({ from, to, cell }) => countFigure(`${from}-${to}`, 'people', cell))
];
