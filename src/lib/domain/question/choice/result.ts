import { countFigure, type CountCell, type Figure } from '#domain/result/cell.ts';

export interface ChoiceResult {
	n: number;
	rows: { value: string; label: string; cell: CountCell }[];
	/** Of a check round, where no count can be told: how many say that it holds, wholly or in part. */
	share?: 'few' | 'half' | 'many';
}
export const figures = ({ n, rows, share }: ChoiceResult): Figure[] => [
	{ card: '', measure: 'n', value: n },
	...rows.map(({ value, cell }) => countFigure(value, 'people', cell)),
	...(share ? [{ card: '', measure: 'holds', value: null, word: share }] : [])
];
