/** Layout of a position between two cards. x is a percentage of the width; the first card is at the start. */
export const STEPS = 3;

export interface BeamScene {
	dot: number;
	from: number | null;
	to: number | null;
	ticks: { at: number; middle: boolean }[];
}

/** Margin at both ends, so that dots on the end steps are not cut. */
const MARGIN = 4;

/** In: steps towards the first card, −3 … 3. */
const place = (steps: number) => Math.round((50 - (steps / STEPS) * (50 - MARGIN)) * 100) / 100;

export function layoutBeam(lean: number, low: number | null, high: number | null): BeamScene {
	return {
		dot: place(lean),
		// Positive values are towards the start, so the ends swap.
		from: high === null ? null : place(high),
		to: low === null ? null : place(low),
		ticks: Array.from({ length: 2 * STEPS + 1 }, (_, i) => ({ at: place(i - STEPS), middle: i === STEPS }))
	};
}
