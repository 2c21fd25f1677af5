/** What one person has weighed in a question, piece by piece. `#analysis/weighed.ts` puts the pieces of a survey together. */

/** A unit of the question and an item of it: '' is all that was said in the unit, otherwise a card with what was said about it. */
export interface Piece {
	unit: string;
	item: string;
	/** Plain JSON, the same for the same content: neither the order of cards on a screen nor that of answers is in it. */
	said: unknown;
	/** False: behind the item's numbers, but nothing was chosen there. */
	weighs: boolean;
}

/** All that was said in a unit. */
export const whole = (said: unknown, unit = ''): Piece => ({ unit, item: '', said, weighs: true });

/** Item '' with everything, and each card with the screens that it was weighed on. */
export function byCard(all: unknown[], weighed: readonly { cards: readonly string[]; said: unknown; weighs: boolean }[]): Piece[] {
	const cards = [...new Set(weighed.flatMap((one) => one.cards))].sort();
	return [
		whole(all),
		...cards.map((card) => {
			const on = weighed.filter((one) => one.cards.includes(card));
			return { unit: '', item: card, said: on.map(({ said }) => said), weighs: on.some(({ weighs }) => weighs) };
		})
	];
}

/** By their text, so that the order in which they were met does not matter. */
export const bySaid = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
