/** How dots are told of cards that lie on each other, the same on the wall, at the desk and in the minutes. */
import type { Plan } from '#domain/workshop/plan.ts';
import type { Laid, Room } from '#domain/workshop/room.ts';

type Counted = Readonly<Record<string, number>>;
/** Of a vote: how many have voted and, when it has been shown, how many dots each card has. */
type Votes = Readonly<Record<string, { voters: number; cards: Counted | null }>>;

/** The dots of a card and of those that were laid under it since. */
export const dotsOn = ({ card, under }: Laid, counted: Counted): number => [card, ...under].reduce((sum, { id }) => sum + (counted[id] ?? 0), 0);

/** The cards of a place that have the most dots. Where all have as many, or nobody has put any, none of them. */
export function mostDots(laid: readonly Laid[], counted: Counted): ReadonlySet<string> {
	const most = Math.max(0, ...laid.map((one) => dotsOn(one, counted)));
	const first = laid.filter((one) => dotsOn(one, counted) === most);
	return new Set(most === 0 || (laid.length > 1 && first.length === laid.length) ? [] : first.map(({ card }) => card.id));
}

export interface ShownVote {
	dots: Counted;
	/** The vote that it is laid beside, when that has been shown. */
	before: Counted | null;
	/** The most dots that any card has, in either: dots are drawn in its proportion. */
	of: number;
}
/** The vote that is seen in the present step: the last one until then that has been shown. While people vote, none is seen. */
export function shownVote({ steps }: Pick<Plan, 'steps'>, { step, votesShown }: Pick<Room, 'step' | 'votesShown'>, votes: Votes): ShownVote | null {
	const at = steps.findIndex(({ id }) => id === step);
	const present = steps[at];
	const counted = (id: string | undefined) => (id !== undefined && votesShown.includes(id) ? (votes[id]?.cards ?? null) : null);
	if (present?.kind === 'vote' && counted(present.id) === null) return null;
	const last = steps.slice(0, at + 1).findLast(({ kind, id }) => kind === 'vote' && counted(id) !== null);
	if (!last) return null;
	const [dots, before] = [counted(last.id)!, counted(last.again)];
	return { dots, before, of: Math.max(1, ...Object.values(dots), ...Object.values(before ?? {})) };
}
