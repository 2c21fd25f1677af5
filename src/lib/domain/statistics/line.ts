/** One definition over time as lines, in hundredths of a picture's width and height. A missing value breaks the line: nobody knows what was there. */
import { PLACES, type Place, type PlacedFigure } from './statistic.ts';

export interface Line {
	place: Place;
	/** Parts without a gap; a part of one point is a point alone. */
	parts: { x: number; y: number }[][];
}
export interface Lines {
	/** The first and the last period. */
	from: string;
	to: string;
	/** What the upper and the lower edge stand for. */
	most: number;
	least: number;
	lines: Line[];
}

/** Fewer say no more in a picture than in the table. */
const FEWEST_PERIODS = 3;
const YEAR = /^\d{4}$/;

/** A round number at or above. */
function roundUp(most: number): number {
	if (most <= 0) return 0;
	const step = 10 ** Math.floor(Math.log10(most));
	const found = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * step >= most) ?? 10;
	return Number((found * step).toPrecision(6));
}

/** For all people where the file has them; null where there is too little for a picture. Begins at nought: no difference looks larger than it is. */
export function linesOf(all: readonly PlacedFigure[]): Lines | null {
	const figures = all.filter(({ sex }) => sex === null || sex === 'T');
	const periods = [...new Set(figures.map(({ period }) => period))].sort();
	const values = figures.flatMap(({ value }) => value ?? []);
	if (periods.length < FEWEST_PERIODS || values.length < FEWEST_PERIODS) return null;
	const years = periods.every((period) => YEAR.test(period));
	const at = (period: string) => (years ? Number(period) : periods.indexOf(period));
	const [first, last] = [at(periods[0]!), at(periods.at(-1)!)];
	const most = roundUp(Math.max(...values));
	const lowest = Math.min(...values);
	const least = lowest < 0 ? -roundUp(-lowest) : 0;
	if (most === least) return null;
	const place = (number: number) => Math.round(number * 100) / 100;
	const lines = PLACES.flatMap((one): Line[] => {
		const byPeriod = new Map(figures.filter((figure) => figure.place === one).map(({ period, value }) => [period, value]));
		const parts: Line['parts'] = [];
		let open: Line['parts'][number] | null = null;
		for (const period of periods) {
			const value = byPeriod.get(period) ?? null;
			if (value === null) {
				open = null;
				continue;
			}
			if (!open) parts.push((open = []));
			open.push({ x: place(((at(period) - first) / (last - first)) * 100), y: place(((most - value) / (most - least)) * 100) });
		}
		return parts.length > 0 ? [{ place: one, parts }] : [];
	});
	return { from: periods[0]!, to: periods.at(-1)!, most, least, lines };
}
