import type { ResultCard } from './cell.ts';
import type { Result } from './result.ts';

const cardsIn = ({ content }: Result): ResultCard[] => {
	if (content === null) return [];
	if ('items' in content) return [...content.items, ...content.hidden].map(({ card }) => card);
	if ('first' in content) return [content.first, content.second];
	return 'card' in content ? [content.card] : [];
};

/** Every card that a release names, as it was called then, in the order of the questions and of their results. */
export function cardsOfResults(results: readonly Result[]): ResultCard[] {
	const inOrder = [...results].sort((a, b) => a.position - b.position);
	return [...new Map(inOrder.flatMap(cardsIn).map((card) => [card.id, card])).values()];
}
