/** One's own cards, and what is said of each. */
import type { Card, Room } from '#domain/workshop/room.ts';

export type OwnState = 'onWay' | 'waits' | 'late' | 'arrived';
export interface OwnCard {
	card: Card;
	state: OwnState;
}

/** The newest first. */
export const ownCards = ({ cards, revealed }: Pick<Room, 'cards' | 'revealed'>, own: ReadonlySet<string>, unheard: ReadonlySet<string>): OwnCard[] =>
	cards
		.filter(({ id }) => own.has(id))
		.map((card): OwnCard => ({ card, state: unheard.has(card.id) ? 'onWay' : !card.seen && card.step !== null && revealed.includes(card.step) ? 'waits' : card.late ? 'late' : 'arrived' }))
		.reverse();
