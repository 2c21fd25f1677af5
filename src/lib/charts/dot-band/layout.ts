/** Layout of dots with bands on a common axis. x is a percentage of the row's width. */
import { scaleLinear } from 'd3-scale';

export interface DotBandRow {
	id: string;
	label: string;
	/** 0 … 1, or null when not estimable. */
	value: number | null;
	low: number | null;
	high: number | null;
}

export interface DotBandScene {
	rows: { id: string; label: string; dot: number | null; from: number | null; to: number | null }[];
	ticks: { at: number; value: number }[];
}

/** Margin at both ends, so that dots there are not cut. */
const MARGIN = 3;

const round = (x: number) => Math.round(x * 100) / 100;

export function layout(rows: readonly DotBandRow[]): DotBandScene {
	const top = Math.max(0.1, ...rows.map((row) => row.high ?? row.value ?? 0));
	const x = scaleLinear([0, top], [MARGIN, 100 - MARGIN]).nice(4);
	const place = (value: number | null) => (value === null ? null : round(x(value)));
	return {
		rows: rows.map(({ id, label, value, low, high }) => ({ id, label, dot: place(value), from: place(low), to: place(high) })),
		ticks: x.ticks(4).map((value) => ({ at: round(x(value)), value }))
	};
}
