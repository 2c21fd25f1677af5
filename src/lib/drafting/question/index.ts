/** What a draft leaves to be worked out, kind by kind. Kinds without cards of their own have nothing. */
import type { Kind } from '#domain/question/index.ts';
import { workOutBestWorst } from './best-worst.ts';
import { atMost, cardsIn, list, type Loose, type WorkOut } from './loose.ts';

const withCards: WorkOut = (question, known) => ({ ...question, cards: cardsIn(question, known) });

const WORK_OUT: Partial<Record<Kind, WorkOut>> = {
	best_worst: workOutBestWorst,
	pairs: (question, known) => {
		const cards = cardsIn(question, known);
		return { ...question, cards, ...atMost(question, 'count', Math.min(60, (cards.length * (cards.length - 1)) / 2)) };
	},
	ranking: (question, known) => {
		const cards = cardsIn(question, known);
		return { ...question, cards, ...atMost(question, 'least', cards.length) };
	},
	points: withCards,
	balance: (question, known) => ({ ...question, pairs: list(question.pairs).filter((pair) => Array.isArray(pair) && pair.every((card) => typeof card === 'string' && known.has(card))) })
};

/** Kinds whose screens follow from their cards: a draft names the cards. */
const NAMES_CARDS: readonly string[] = ['best_worst'] satisfies Kind[];
export const namesCards = ({ kind }: Loose): boolean => NAMES_CARDS.includes(String(kind));

/** The question as it would be published. */
export const workOut: WorkOut = (question, known) => (Object.hasOwn(WORK_OUT, String(question.kind)) ? WORK_OUT[question.kind as Kind]!(question, known) : question);
