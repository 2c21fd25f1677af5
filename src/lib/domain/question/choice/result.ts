import { countFigure, type CountCell, type Figure } from '#domain/result/cell.ts';

export interface ChoiceResult {
	n: number;
	rows: { value: string; label: string; cell: CountCell }[];
}
export const figures = ({ n, rows }: ChoiceResult): Figure[] => [
	{ card: '', measure: 'n', value: n },
	...rows.map(({ value, cell }) => countFigure(value, 'people', cell))
];
