/**
 * Layout of a way between several: a lane for each, a row for each step. x is a percentage of the picture's width, whose marks may stand
 * half outside it.
 */

export interface JourneyRow {
	/** Where the step stands. */
	at: number;
	/** Where the way comes from: the step's own lane, from the row above; null at the beginning. */
	from: number | null;
	/** Where it goes on; null at the end. */
	to: number | null;
}
export interface JourneyScene {
	/** Those with a step, in order. */
	lanes: number[];
	rows: JourneyRow[];
	/** How much room the lanes want. */
	room: 'little' | 'some' | 'much';
}

const round = (x: number) => Math.round(x * 100) / 100;

/** In: the lane of each step, in order, from 0; and how many lanes there are. */
export function layoutJourney(steps: readonly number[], count: number): JourneyScene {
	const at = (lane: number) => (count < 2 ? 50 : round((lane * 100) / (count - 1)));
	return {
		lanes: Array.from({ length: count }, (_, lane) => at(lane)),
		rows: steps.map((lane, i) => ({ at: at(lane), from: i === 0 ? null : at(lane), to: i === steps.length - 1 ? null : at(steps[i + 1]!) })),
		room: count <= 3 ? 'little' : count <= 6 ? 'some' : 'much'
	};
}
