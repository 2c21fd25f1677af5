/** What those who answered are told of a result: which cards, from what the result itself may say. */
import { prioritiesOf } from '#analysis/priorities.ts';
import type { Decision, SaidCard } from '#domain/decision/decision.ts';
import type { Ordered } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';

/** More of a kind than so many are no answer that somebody remembers; the database takes nine in all. */
const MOST = 3;
/** More than these share the top: then nothing stands out. */
const MOST_ON_TOP = 6;

/** The cards on top of the first question that has an order, where its verdict says which they are. */
function onTop(results: readonly Result[]): string[] {
	const [first] = [...results].sort((a, b) => a.position - b.position).filter(({ content }) => content !== null && 'items' in content);
	const { verdict } = (first?.content ?? { verdict: [] }) as Pick<Ordered<unknown>, 'verdict'>;
	const cards = verdict.flatMap((one) => (one.type === 'leads' ? [one.card] : one.type === 'top_group' ? one.cards : []));
	return cards.length <= MOST_ON_TOP ? cards : [];
}

/** What is important and does not work, what is important and works, and what else lies on top. */
export function saidOf(results: readonly Result[]): SaidCard[] {
	const [first] = prioritiesOf(results);
	const of = (as: 'fix' | 'protect'): SaidCard[] => (first?.[as] ?? []).slice(0, MOST).map(({ card }) => ({ card: card.id, as }));
	const told = [...of('fix'), ...of('protect')];
	const rest = onTop(results).filter((card) => !told.some((one) => one.card === card));
	return [...told, ...rest.slice(0, 9 - told.length).map((card): SaidCard => ({ card, as: 'top' }))];
}

/** Cards that are important and do not work, about which nobody has decided anything, as they are called. */
export function unanswered(results: readonly Result[], decisions: readonly Pick<Decision, 'card'>[]): { id: string; title: string }[] {
	const about = new Set(decisions.map(({ card }) => card));
	return prioritiesOf(results).flatMap(({ fix }) => fix).filter(({ card }) => !about.has(card.id)).map(({ card: { id, title } }) => ({ id, title }));
}
