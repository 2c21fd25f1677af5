/**
 * What a figure of a release says, as a word: so that it can be seen at the next release of the round that it says something else.
 *
 * In: the stored results of one release, and an address in them. Out, for
 * - a card in an order: `place.group`: leads, top (shares the top), last, between, or unordered; then its group of priorities.ts,
 *   where the question is followed up about today;
 * - an order: `leads:card`, `top:cards`, `top` (more than can be named) or `unordered`;
 * - a dilemma: `leads:card` or `level`; counted answers: `most:row`, `commonest:row` or `scattered`.
 * `hidden`: there, and not shown. `gone`: not there.
 * Numbers are not in it: a mean that moves within what can be told apart says the same. Neither is how sure the answers are.
 */
import type { FigureAddress } from '#domain/insight/insight.ts';
import type { Ordered } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { commonest } from './commonest.ts';
import { groupOf, leaderOf, prioritiesOf, priorityCards, type Group } from './priorities.ts';

/** More cards than this that share the top are not named. */
const NAMED = 6;

export type Place = 'leads' | 'top' | 'last' | 'between' | 'unordered';
/** What is said of a card, taken apart. */
export interface CardFinding {
	place: Place;
	group: Group | null;
}

function placeOf(id: string, { verdict }: Ordered<unknown>): Place {
	if (verdict.length === 0 || verdict[0]!.type === 'no_order') return 'unordered';
	if (leaderOf(verdict) === id) return 'leads';
	if (groupOf(verdict, 'top_group').includes(id)) return 'top';
	return groupOf(verdict, 'last_group').includes(id) ? 'last' : 'between';
}

function topOf({ verdict }: Ordered<unknown>): string {
	const leader = leaderOf(verdict);
	if (leader) return `leads:${leader}`;
	const top = groupOf(verdict, 'top_group');
	if (top.length === 0) return 'unordered';
	return top.length > NAMED ? 'top' : `top:${[...top].sort().join(',')}`;
}

/** The row that an address is in. */
export const rowAt = (results: readonly Result[], { question, unit }: FigureAddress): Result | undefined => results.find((row) => row.question === question && row.unit === unit && row.follows === null);

/** What a figure says now. */
export function findingOf(results: readonly Result[], at: FigureAddress): string {
	const row = rowAt(results, at);
	if (!row) return 'gone';
	if (row.content === null) return 'hidden';
	const { content } = row;
	if ('items' in content) {
		if (at.card === '') return topOf(content);
		if (content.hidden.some(({ card }) => card.id === at.card)) return 'hidden';
		if (!content.items.some(({ card }) => card.id === at.card)) return 'gone';
		const of = prioritiesOf(results).find(({ question }) => question === at.question);
		const group = of && priorityCards(of).find(({ one }) => one.card.id === at.card)?.group;
		return group ? `${placeOf(at.card, content)}.${group}` : placeOf(at.card, content);
	}
	if ('lean' in content) {
		const leads = content.verdict.find((one) => one.type === 'leads');
		return leads ? `leads:${leads.card}` : 'level';
	}
	if (!('rows' in content)) return 'gone';
	const found = commonest(content);
	return found ? `${found.most ? 'most' : 'commonest'}:${found.at}` : 'scattered';
}

/** A card's finding from its word; null where the word is none of a card. */
export function cardFinding(said: string): CardFinding | null {
	const [place, group] = said.split('.');
	return ['leads', 'top', 'last', 'between', 'unordered'].includes(place!) ? { place: place as Place, group: (group as Group | undefined) ?? null } : null;
}

/** Every figure of a release that says something, in the survey's order: of an order the whole and then each card, those to fix and to protect first. */
export function figuresIn(results: readonly Result[]): (FigureAddress & { said: string })[] {
	const priorities = prioritiesOf(results);
	const rows = results.filter(({ follows, content }) => follows === null && content !== null).toSorted((a, b) => a.position - b.position || a.unit.localeCompare(b.unit));
	return rows.flatMap(({ question, unit, content }) => {
		const of = priorities.find((one) => one.question === question);
		const first = of ? priorityCards(of).map(({ one }) => one.card.id) : [];
		const cards = content !== null && 'items' in content ? content.items.map(({ card }) => card.id) : [];
		const inOrder = [...first.filter((id) => cards.includes(id)), ...cards.filter((id) => !first.includes(id))];
		return ['', ...inOrder].map((card) => ({ question, unit, card, said: findingOf(results, { question, unit, card }) }));
	});
}
