/** Who weighs it the other way: cards that some put first and some put last, as the release counts them. */
import type { Ordered, ResultCard } from './cell.ts';

export interface WeighedBothWays {
	card: ResultCard;
	best: number;
	worst: number;
	shown: number;
}

/** As many as are read at a glance. */
const MOST = 3;

/**
 * The cards that are weighed in both ways most often, of the times that they were shown; at most three, and none that is always
 * weighed one way. Empty where nobody weighs anything otherwise; null where no such counts are told.
 */
export function weighedBothWays({ items }: Pick<Ordered<unknown>, 'items'>): WeighedBothWays[] | null {
	const counted = items.map(({ card, counts }) => ({ card, ...(counts as Partial<Record<'best' | 'worst' | 'shown', number>>) }));
	const isTold = (one: (typeof counted)[number]): one is WeighedBothWays => [one.best, one.worst, one.shown].every((count) => typeof count === 'number');
	if (!counted.every(isTold)) return null;
	const share = ({ best, worst, shown }: WeighedBothWays) => Math.min(best, worst) / shown;
	return counted
		.map(({ card, best, worst, shown }) => ({ card, best, worst, shown }))
		.filter(({ best, worst }) => Math.min(best, worst) > 0)
		.sort((a, b) => share(b) - share(a))
		.slice(0, MOST);
}
