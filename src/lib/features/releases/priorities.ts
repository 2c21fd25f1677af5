/** The first screen in words: what each of the three cards says, and what the picture is drawn from. Only what is frozen. */
import { prioritiesOf, priorityCards, type Priorities, type Priority } from '#analysis/priorities.ts';
import type { DescribedCard } from '#charts/four-field/describe.ts';
import type { Field, FourFieldCard } from '#charts/four-field/layout.ts';
import type { GapCell } from '#domain/question/follow_up/result.ts';
import type { ReleasedQuote } from '#domain/quote/quote.ts';
import type { ResultCard } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import { isDoubted, joined, saidOfOrder } from './sentences.ts';

type Words = Messages['releases']['priorities'];

/** Up to this many people a whole percentage is one count. */
const COUNTED = 100;

/** How many say that it is so, or is not, whichever the card is read as. */
export function todayWords(today: GapCell | null, { today: t }: Pick<Words, 'today'>): string {
	if (today === null) return t.hidden;
	const { n } = today;
	if (today.kind === 'words') return fill(t[today.share], { n });
	const not = today.percent >= 50;
	const percent = not ? today.percent : 100 - today.percent;
	if (n > COUNTED) return fill(not ? t.notForPercent : t.forPercent, { percent, n });
	const count = Math.round((today.percent * n) / 100);
	return not ? fill(t.notFor, { count, n }) : fill(t.for, { count: n - count, n });
}

/** Where the card may be in the order. */
export function placeWords({ rankLow: low, rankHigh: high }: Pick<Priority, 'rankLow' | 'rankHigh'>, { place: t }: Pick<Words, 'place'>): string {
	if (low === null || high === null) return t.none;
	return low === high ? fill(t.one, { low }) : fill(t.between, { low, high });
}

export const KINDS = ['fix', 'protect', 'uncertain'] as const;
export interface Said {
	kind: (typeof KINDS)[number];
	heading: string;
	lead: string;
	named: { card: ResultCard; figure: string }[];
	/** Cards that are not named. */
	more: number;
	/** What somebody says about one of the named cards, in their own words. */
	voice: string | null;
}

/** Longer would not be read in two minutes, nor fit on the first screen; a text is never cut. */
const LONGEST_VOICE = 140;

/** The three cards of the first screen. `most`: cards that each of them names; `quotes`: what the release tells in own words. */
export function saidOf(priorities: Priorities, most: number, t: Words, quotes: readonly ReleasedQuote[] = []): Said[] {
	return KINDS.map((kind) => {
		const cards = priorities[kind];
		const { heading, lead, tends, none } = t[kind];
		// What is uncertain about the card: its place, or else its day.
		const figure = (one: Priority) => (kind === 'uncertain' && one.important === null ? placeWords(one, t) : todayWords(one.today, t));
		return {
			kind, heading, lead: cards.length === 0 ? none : priorities.tends ? tends : lead,
			named: cards.slice(0, most).map((one) => ({ card: one.card, figure: figure(one) })),
			more: Math.max(0, cards.length - most),
			// A quote has a card only where so many wrote about it that it singles nobody out. Where it cannot be told what a card is, nobody's voice tells it.
			voice: kind === 'uncertain' ? null : quotes.find(({ card, text }) => card !== null && text.length <= LONGEST_VOICE && cards.slice(0, most).some((one) => one.card.id === card.id))?.text ?? null
		};
	});
}

/** What the fields of the picture are called. */
export const namesOf = (t: Words) => ({ fix: t.fix.heading, protect: t.protect.heading, lower: t.picture.lower });

export interface Pictured {
	cards: FourFieldCard[];
	hidden: { id: string; title: string }[];
	described: DescribedCard[];
}

/** The picture: what is hidden has a name in it and no place. */
export function pictureOf(priorities: Priorities, t: Words): Pictured {
	const all = priorityCards(priorities);
	const field = (group: string): Field | null => (group === 'unknown' ? null : (group as Field));
	return {
		cards: all.flatMap(({ group, one: { card, importance, today } }): FourFieldCard[] =>
			today === null || group === 'unknown' ? [] : [{ id: card.id, title: card.title, picture: card.picture, field: group, importance, today }]),
		hidden: priorities.unknown.map(({ card: { id, title } }) => ({ id, title })),
		described: all.map(({ group, one }) => ({ id: one.card.id, title: one.card.title, field: field(group), place: placeWords(one, t), today: todayWords(one.today, t) }))
	};
}

/** The finding as a headline, and what else can be said. Where there is nothing to fix the order is the finding. */
export function foundOf({ fix, tends }: Priorities, row: Result, t: Pick<Messages['releases'], 'priorities' | 'verdict'>): { headline: string; rest: string[] } {
	const said = saidOfOrder(row, t.verdict);
	const verdict = row.content !== null && 'items' in row.content ? row.content.verdict : [];
	if (fix.length === 0) return { headline: said[0] ?? t.verdict.noOrder, rest: said.slice(1) };
	const words = t.priorities.headline;
	const one = fix.length === 1;
	const leads = one && verdict[0]?.type === 'leads' && verdict[0].card === fix[0]!.card.id && !isDoubted(verdict);
	const form = tends ? (one ? words.tendsOne : words.tendsSeveral) : leads ? words.leads : one ? words.one : words.several;
	return { headline: fill(form, { cards: joined(fix.map(({ card }) => card.title), t.verdict) }), rest: said };
}

/** Those that a first screen can be made of: of a question that is told, with a card at least of which it is told how it is today. */
export const toldPriorities = (results: readonly Result[]): Priorities[] =>
	prioritiesOf(results).filter(({ n, fix, protect, uncertain, lower }) => n !== null && fix.length + protect.length + uncertain.length + lower.length > 0);
