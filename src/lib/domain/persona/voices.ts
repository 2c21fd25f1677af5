/** Whether quotes are certain to be of at least three people, without anybody being told who said what. */
import { FEWEST_QUOTES } from './persona.ts';

/** A quote that can be bound. `asked`: what it answers, in its round; null where that would single somebody out. */
export interface Bindable {
	id: string;
	text: string;
	card: { id: string; title: string } | null;
	asked: string | null;
}

/**
 * A person answers a question about a card once in a round, so three answers to the same are of three people. Whether two other
 * quotes are of one person is never asked: the answer would tie them together..
 */
export function fromThree(quotes: readonly (Pick<Bindable, 'id' | 'asked'> & { round: string })[]): boolean {
	const same = new Map<string, Set<string>>();
	for (const { id, asked, round } of quotes) if (asked !== null) same.set(`${round}|${asked}`, (same.get(`${round}|${asked}`) ?? new Set()).add(id));
	return [...same.values()].some(({ size }) => size >= FEWEST_QUOTES);
}
