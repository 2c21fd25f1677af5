/** An estimate of cards as a result: in order, and with the cards hidden that fewer than k people weighed. */
import type { HiddenReason, OrderedItem, ResultCard } from '#domain/result/cell.ts';
import { suppressOneWay } from './disclosure/index.ts';

type Numbers = Pick<OrderedItem<unknown>, 'low' | 'high' | 'share' | 'shareLow' | 'shareHigh' | 'rankLow' | 'rankHigh'>;
type EstimatedItem<Counts> = Numbers & { centred?: number; counts: Counts };

export interface InOrder<Counts> {
	items: OrderedItem<Counts>[];
	hidden: { card: ResultCard; reason: HiddenReason }[];
	/** Card ids in the order of the estimate; null where hidden, so that no verdict names them. */
	named: (string | null)[];
}

/** In: cards, their estimates in the same order, and how many people weighed each. Out: the most important first. */
export function inOrder<Counts>(cards: readonly ResultCard[], items: readonly EstimatedItem<Counts>[], people: readonly number[], k: number): InOrder<Counts> {
	const reasons: (HiddenReason | null)[] = suppressOneWay(people, k);
	const worth = (i: number) => items[i]!.centred ?? items[i]!.share ?? 0;
	const shown = cards.flatMap((card, i) => (reasons[i] === null ? [{ card, i }] : []));
	shown.sort((a, b) => worth(b.i) - worth(a.i) || a.i - b.i);
	return {
		items: shown.map(({ card, i }) => {
			const { low, high, share, shareLow, shareHigh, rankLow, rankHigh, centred = null, counts } = items[i]!;
			return { card, counts, centred, low, high, share, shareLow, shareHigh, rankLow, rankHigh };
		}),
		hidden: cards.flatMap((card, i) => (reasons[i] ? [{ card, reason: reasons[i] }] : [])),
		named: cards.map((card, i) => (reasons[i] === null ? card.id : null))
	};
}
