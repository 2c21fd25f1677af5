/** What a wall shows in each step, as one row of pages that a presenter's remote goes through. */
import type { Plan, Step } from '#domain/workshop/plan.ts';
import type { Card, Room } from '#domain/workshop/room.ts';

/** `join`: how to come in · `read`: what was brought · `counts`: how many cards have come, without words · `board`: the columns · `weigh`: how to answer · `decided`: what it came to. */
export type View = 'join' | 'read' | 'counts' | 'board' | 'weigh' | 'decided';
export interface Page {
	key: string;
	view: View;
	/** Of a board: the area that it shows. */
	area: string | null;
	/** From 0, among those of the same view and area. */
	n: number;
	of: number;
}
const keyOf = (view: View, area: string | null, n: number) => `${view} ${area ?? ''} ${n}`;
/** Under which a view's number of pages is told. */
export const groupOf = (view: View, area: string | null = null): string => `${view} ${area ?? ''}`;

export const stepOf = ({ steps }: Pick<Plan, 'steps'>, { step }: Pick<Room, 'step'>): Step => steps.find(({ id }) => id === step) ?? steps[0]!;
const isSeen = ({ cards }: Pick<Room, 'cards'>) => cards.some(({ seen }) => seen);
/** Whether people write for themselves now: what has come is counted, and not read. */
export const isSilent = (step: Step, { revealed }: Pick<Room, 'revealed'>): boolean => step.kind === 'write' && !revealed.includes(step.id);

/** The views of the present step, the most important first. */
export function viewsOf(plan: Plan, room: Room, closed: boolean): View[] {
	const step = stepOf(plan, room);
	const decided = room.cards.some((card) => card.decided && card.seen);
	if (closed) return isSeen(room) ? ['decided', 'board'] : ['decided'];
	// Before anything has begun: how to come in.
	const begins = step.id === plan.steps[0]!.id && room.timer === null;
	const views: View[] =
		step.kind === 'read' ? (room.cards.some(({ what, seen }) => what && seen) ? ['read'] : begins ? [] : ['join'])
		: step.kind === 'weigh' ? ['weigh']
		: isSilent(step, room) ? (isSeen(room) ? ['counts', 'board'] : ['counts'])
		: step.kind === 'choose' && decided ? ['decided', 'board']
		: ['board'];
	return begins ? ['join', ...views] : views;
}

/** All pages in their order. `counted`: how many pages a view has, by `groupOf`; what is not measured yet has one. */
export function pagesOf({ areas }: Pick<Plan, 'areas'>, views: readonly View[], counted: Readonly<Record<string, number>>): Page[] {
	return views.flatMap((view) =>
		(view === 'board' ? areas.map(({ id }) => id) : [null]).flatMap((area) => {
			const of = Math.max(1, counted[groupOf(view, area)] ?? 1);
			return Array.from({ length: of }, (_, n): Page => ({ key: keyOf(view, area, n), view, area, n, of }));
		})
	);
}

/** Where a page is now: itself, or where there are fewer than there were, the last of its kind, or the first of all. */
export function pageAt(pages: readonly Page[], key: string): number {
	if (key === '') return 0;
	const exact = pages.findIndex((one) => one.key === key);
	if (exact >= 0) return exact;
	const group = key.slice(0, key.lastIndexOf(' ') + 1);
	return Math.max(0, pages.findLastIndex((one) => one.key.startsWith(group)));
}

/** How much there is to read on a card that was brought, as steps of size. */
export const lengthOf = ({ told, text }: Pick<Card, 'told' | 'text'>): 'short' | 'middle' | 'long' => {
	const title = told?.title ?? text;
	const all = title.length * 2 + (told?.voices.join('').length ?? 0);
	return all <= 120 ? 'short' : all <= 420 ? 'middle' : 'long';
};
/** What was brought, as it is read: one with voices by itself, others up to three beside each other. */
export function readPages(cards: readonly Card[]): Card[][] {
	const pages: Card[][] = [];
	const alone = (card: Card) => (card.told?.voices.length ?? 0) > 0 || lengthOf(card) === 'long';
	for (const card of cards) {
		const last = pages.at(-1);
		if (last && last.length < 3 && !alone(card) && !alone(last[0]!)) last.push(card);
		else pages.push([card]);
	}
	return pages;
}
