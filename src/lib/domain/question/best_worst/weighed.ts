import { byCard, type Piece } from '#domain/question/piece.ts';
import type { BestWorstAnswer } from './answer.ts';

/** Skipped screens are part of the whole: the totals tell them. A card is weighed where its screen was not skipped. */
export function weighed(answers: readonly BestWorstAnswer[]): Piece[] {
	const screens = answers.toSorted((a, b) => a.set - b.set).map(({ set, shown, outcome, best, worst }) => ({
		cards: shown, said: [set, outcome, best, worst], weighs: outcome === 'chosen', isSkipped: outcome === 'skipped'
	}));
	return byCard(screens.map(({ said }) => said), screens.filter(({ isSkipped }) => !isSkipped));
}
