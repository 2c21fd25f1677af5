/** A position between two good things: data to scene. The scene's x is a percentage of the width; the first card is at the start. */
export const STEPS = 3;

export interface BeamScene {
	dot: number;
	from: number | null;
	to: number | null;
	/** All steps, the middle among them. */
	ticks: { at: number; middle: boolean }[];
}

/** Room at both ends, so that a dot on the last step is whole. */
const MARGIN = 4;

/** In: steps towards the first card, −3 … 3. */
const place = (steps: number) => Math.round((50 - (steps / STEPS) * (50 - MARGIN)) * 100) / 100;

export function layoutBeam(lean: number, low: number | null, high: number | null): BeamScene {
	return {
		dot: place(lean),
		// More towards the first card is further to the start.
		from: high === null ? null : place(high),
		to: low === null ? null : place(low),
		ticks: Array.from({ length: 2 * STEPS + 1 }, (_, i) => ({ at: place(i - STEPS), middle: i === STEPS }))
	};
}
