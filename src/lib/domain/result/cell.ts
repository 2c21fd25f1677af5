/** Parts that results of several kinds are made of. */
import type { Card } from '#domain/survey/survey.ts';

/** Why something is not shown. The words live in i18n. */
export type HiddenReason =
	/** Fewer than k people are behind it. */
	| 'too_few'
	/** It would let somebody work out a hidden neighbour. */
	| 'protects_another';

/** A count of people. */
export type CountCell = { kind: 'count'; count: number } | { kind: 'hidden'; reason: HiddenReason };

/** A card as it was called when the result was frozen. */
export type ResultCard = Pick<Card, 'id' | 'title' | 'picture' | 'lifeArea' | 'lens'>;

export type Strength = 'clearly' | 'before' | 'tends';

/** What can and cannot be told apart, as data. Cards are ids. */
export type Statement =
	| { type: 'leads'; card: string; strength: Strength }
	| { type: 'top_group'; cards: string[]; strength?: 'tends' }
	| { type: 'no_order' }
	| { type: 'before'; first: string[]; then: string[]; strength: Strength }
	| { type: 'last_group'; cards: string[]; strength?: 'tends' }
	/** Without some one person another card is on top, or the same one whoever is left out. */
	| { type: 'one_person_changes_top' }
	| { type: 'one_person_changes_nothing' }
	/** Without some one person an order that was stated turns, or can no longer be told. */
	| { type: 'one_person_reverses'; first: string[]; then: string[] }
	| { type: 'one_person_blurs'; first: string[]; then: string[] }
	/** Answers follow where on the screen things stood, more than the cards explain. */
	| { type: 'follows_place' }
	/** At least k people always answered the same place. Without them the same can be said, something else, or too few are left. */
	| { type: 'same_place'; without: 'same' | 'other' | 'too_few' };

/** How an estimate was made. */
export interface Estimated {
	method: string;
	level: number;
	seed: number;
}

/** One card in an order, field for field as the estimator tells it. Null: the answers do not say. */
export interface OrderedItem<Counts> {
	card: ResultCard;
	counts: Counts;
	/** Log worth with the mean of all cards as 0; stones have none. */
	centred: number | null;
	/** The interval of `centred`; of the share where there are stones. */
	low: number | null;
	high: number | null;
	/** Of a hundred, how many would choose this first if all cards lay on the table; 0 … 1. */
	share: number | null;
	shareLow: number | null;
	shareHigh: number | null;
	rankLow: number | null;
	rankHigh: number | null;
}

/** Cards in order, with what can be told apart. */
export interface Ordered<Counts> extends Estimated {
	/** People who weighed something in this question. */
	n: number;
	/** Most important first. */
	items: OrderedItem<Counts>[];
	/** Cards that are not shown, in the survey's order. */
	hidden: { card: ResultCard; reason: HiddenReason }[];
	verdict: Statement[];
}

/** A number of a result: what it is about, its measure, and the value; null where it is not told. */
export interface Figure {
	/** A card, or a pair of cards as `a:b`, or an option; empty for the whole question. */
	card: string;
	measure: string;
	value: number | null;
	/** Why it is not shown, where that is so. */
	hidden?: HiddenReason;
	/** Small groups are told a step in place of a percentage. */
	word?: 'few' | 'half' | 'many';
}

/** The figures of an order: those that are numbers. */
export function orderedFigures<Counts extends object>({ n, items }: Ordered<Counts>): Figure[] {
	return [
		{ card: '', measure: 'n', value: n },
		...items.flatMap(({ card, counts, ...numbers }) =>
			[...Object.entries(numbers), ...Object.entries(counts)].map(([measure, value]) => ({ card: card.id, measure, value: value as number | null }))
		)
	];
}
export const countOf = (cell: CountCell): number | null => (cell.kind === 'count' ? cell.count : null);
/** The figure of a count of people. */
export const countFigure = (card: string, measure: string, cell: CountCell): Figure =>
	cell.kind === 'count' ? { card, measure, value: cell.count } : { card, measure, value: null, hidden: cell.reason };
/** Those of how many screens or pairs were answered, and how; one that is hidden where they would tell a hidden card. */
export const answeredFigures = (measure: string, counts: Record<string, number> | null): Figure[] =>
	counts === null ? [{ card: '', measure, value: null, hidden: 'protects_another' }] : Object.entries(counts).map(([name, value]) => ({ card: '', measure: `${measure}_${name}`, value }));
