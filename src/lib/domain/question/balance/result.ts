import type { Estimated, Figure, ResultCard, Statement } from '#domain/result/cell.ts';

/** One dilemma: its two cards are weighed against each other and against nothing else. */
export interface DilemmaResult extends Estimated {
	first: ResultCard;
	second: ResultCard;
	n: number;
	/** Sum of the scores towards the first card, and answers: the mean is score / shown. */
	counts: { score: number; shown: number };
	/** Log worth of the first card against the mean of the two. */
	centred: number;
	low: number | null;
	high: number | null;
	/** The same as steps on the beam, −3 (the second card) … 3 (the first): the mean answer the model expects. */
	lean: number;
	leanLow: number | null;
	leanHigh: number | null;
	verdict: Statement[];
}

/** The part of the question that a dilemma's result is: its cards, in the order of their ids. */
export const dilemmaUnit = (pair: readonly string[]): string => [...pair].sort().join(':');

export function figures({ first, second, n, counts, centred, low, high, lean, leanLow, leanHigh }: DilemmaResult): Figure[] {
	const numbers = { n, score: counts.score, shown: counts.shown, centred, low, high, lean, leanLow, leanHigh };
	return Object.entries(numbers).map(([measure, value]) => ({ card: dilemmaUnit([first.id, second.id]), measure, value }));
}
