import { byCard, bySaid, type Piece } from '#domain/question/piece.ts';
import type { PairsAnswer } from './answer.ts';

/** Pairs that were left out are part of the whole: the totals tell them. */
export function weighed(answers: readonly PairsAnswer[]): Piece[] {
	const all = answers.map(({ shown, outcome, choice }) => ({
		cards: shown, said: [...shown.toSorted(), outcome, choice], weighs: outcome === 'chosen' || outcome === 'equal', isSkipped: outcome === 'skipped'
	}));
	all.sort((a, b) => bySaid(a.said, b.said));
	return byCard(all.map(({ said }) => said), all.filter(({ isSkipped }) => !isSkipped));
}
