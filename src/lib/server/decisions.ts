/** What those who answered are told of a result: which cards, from what the result itself may say. */
import type { SaidCard } from '#domain/decision/decision.ts';
import type { Ordered } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';

/** More than so many are no answer that somebody remembers. */
const MOST = 3;

/** The cards on top of the first question that has an order, where its verdict says which they are. */
function onTop(results: readonly Result[]): SaidCard[] {
	const [first] = [...results].sort((a, b) => a.position - b.position).filter(({ content }) => content !== null && 'items' in content);
	const { verdict } = (first?.content ?? { verdict: [] }) as Pick<Ordered<unknown>, 'verdict'>;
	const cards = verdict.flatMap((one) => (one.type === 'leads' ? [one.card] : one.type === 'top_group' ? one.cards : []));
	return cards.length <= MOST ? cards.map((card) => ({ card, as: 'top' })) : [];
}

export const saidOf = (results: readonly Result[]): SaidCard[] => onTop(results);
