/** Which screens come after the start page: the first script has the others. The first load stays small that way. */
import { asksOwnWords, type Step } from '#answering/journey.ts';
import type { Kind } from '#domain/question/index.ts';

/** Where a kind's screens are: in the first script, among those that look after the person, a choice, or in `question/index.ts`. */
const PLACES = {
	best_worst: 'first', choice: 'choice', follow_up: 'choice', story: 'care',
	pairs: 'fetched', points: 'fetched', ranking: 'fetched', balance: 'fetched', ladder: 'fetched'
} as const satisfies Record<Kind, 'first' | 'care' | 'choice' | 'fetched'>;

export type FetchedKind = { [K in Kind]: (typeof PLACES)[K] extends 'fetched' ? K : never }[Kind];

/** Whether the screen of a step is fetched after the start page. */
export function isFetched(step: Step): boolean {
	if (step.kind === 'practice') return PLACES[step.of] !== 'first';
	if (step.kind === 'question') return asksOwnWords(step) || PLACES[step.question.kind] !== 'first';
	return step.kind !== 'start' && step.kind !== 'repeat';
}

/** Whether it asks for one choice of several, by itself or about a card. */
export const isChoice = (step: Step): boolean => step.kind === 'question' && PLACES[step.question.kind] === 'choice';
