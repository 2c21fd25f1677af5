/** Layout of several patterns' values of the same cards: a row a card, a mark a pattern, each on a line of its own. x is a percentage of the width. */
import { scaleLinear } from 'd3-scale';

export interface PatternValue {
	value: number;
	/** Null when not estimable. */
	low: number | null;
	high: number | null;
	/** Differs from the others for sure. */
	sure: boolean;
}
export interface PatternScene {
	rows: { at: number; from: number; to: number; sure: boolean }[][];
	/** Where a card stands that weighs as much as the mean of all; null where that is no place on the axis. */
	middle: number | null;
}

/** Margin at both ends, so that marks there are not cut. */
const MARGIN = 3;

/** In: for each card its values, pattern by pattern. */
export function layout(rows: readonly (readonly PatternValue[])[]): PatternScene {
	const all = rows.flat().flatMap(({ value, low, high }) => [low ?? value, high ?? value]);
	const [least, most] = [Math.min(...all, Infinity), Math.max(...all, -Infinity)];
	const x = scaleLinear([least, most], [MARGIN, 100 - MARGIN]);
	const place = (value: number) => (most > least ? Math.round(x(value) * 100) / 100 : 50);
	return {
		rows: rows.map((values) => values.map(({ value, low, high, sure }) => ({ at: place(value), from: place(low ?? value), to: place(high ?? value), sure }))),
		middle: least < 0 && most > 0 ? place(0) : null
	};
}
