/** The page for those who answered: what they said and what is done about it, in their words and language. */
import type { Decision, SaidCard, State } from './decision.ts';

interface ToldCard {
	id: string;
	title: string;
	picture: string;
}
/** A decision in the words of those who answered. `lang`: what it is written in, which may be another than the page's. */
export interface ToldDecision {
	about: string | null;
	text: string;
	lang: string;
	state: State;
	dueOn: string | null;
}
export interface Answer {
	n: number;
	madeUp: boolean;
	said: { as: SaidCard['as']; cards: ToldCard[] }[];
	doing: ToldDecision[];
	cannot: ToldDecision[];
}
interface Told {
	n: number;
	simulated: boolean;
	said: readonly SaidCard[];
	decisions: readonly Pick<Decision, 'card' | 'plain' | 'state' | 'dueOn'>[];
}

/** The page for those who answered, in a language. `cards`: as they are called in it. A card that is no more is left out. */
export function answerIn(lang: string, { n, simulated, said, decisions }: Told, cards: readonly { id: string; title: string; picture?: string | null }[]): Answer {
	const byId = new Map(cards.map((card) => [card.id, card]));
	const lines = decisions.flatMap(({ card, plain, state, dueOn }): ToldDecision[] => {
		const written = [lang, 'sv', ...Object.keys(plain)].find((one) => plain[one]);
		return written ? [{ about: (card && byId.get(card)?.title) || null, text: plain[written]!, lang: written, state, dueOn: state === 'planned' || state === 'ongoing' ? dueOn : null }] : [];
	});
	const groups = (['fix', 'protect', 'top'] as const).map((as) => ({
		as,
		cards: said.flatMap((one) => {
			const card = one.as === as ? byId.get(one.card) : undefined;
			// A picture of somebody's own is shown while the round is open, and not here.
			return card ? [{ id: card.id, title: card.title, picture: card.picture && !card.picture.startsWith('own-') && !card.picture.startsWith('/') ? card.picture : '' }] : [];
		})
	}));
	return {
		n, madeUp: simulated,
		said: groups.filter((group) => group.cards.length > 0),
		doing: lines.filter(({ state }) => state !== 'not_done'),
		cannot: lines.filter(({ state }) => state === 'not_done')
	};
}
