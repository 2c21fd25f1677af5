/**
 * What to fix and what to protect: what people weigh as important, beside how it is for them today (decision 45).
 *
 * In: the stored results of a release, and nothing else, so it tells no more than they do.
 * Out: for each question that puts cards in order and is followed up about today, every card in one of five groups, most
 * important first: `fix` (important, does not work), `protect` (important, works), `uncertain` (one of the two cannot be told),
 * `lower` (surely in the lower half), `unknown` (how it is today, or the card itself, is not shown).
 * - Important: the card leads; or its whole interval lies above the middle card, at a level that holds for all cards at once
 *   (Bonferroni over both sides of K cards, 95 %, 93 % below ten people, as in verdict.ts), and its whole rank set lies in the upper
 *   half. Lower is the mirror of the latter. A last group is never important, a top group never lower.
 * - The interval rests on the error that the stored one does (gap.ts), on the scale on which it is symmetric.
 * - Today: the three steps in which small groups are told, for percentages too: which of the two a figure may have is a matter of
 *   what may be shown, and a card must not change group by it. About half is neither.
 * - Where the verdict tells no order, nothing is important and nothing is lower.
 * Degenerate: one card, or none with an interval: nothing is important. Missing: a question without a row of today has no entry.
 * Source: methods.md section 3b. How often it errs: decision 45, tests/unit/analysis/priorities.test.ts.
 */
import { followUpUnit, type FollowUpResult, type GapCell } from '#domain/question/follow_up/result.ts';
import type { Ordered, OrderedItem, ResultCard, Statement } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { studentQuantile } from '#stats/distributions.ts';
import { shareInWords } from './disclosure/telling.ts';
import { errorOf, shareError } from './gap.ts';
import { levelOf, SURE_FROM } from './verdict.ts';

/** How important a card is; 0 is the middle card. The interval holds for all cards at once. */
export interface Importance {
	value: number;
	low: number;
	high: number;
}
export interface Priority {
	card: ResultCard;
	question: string;
	today: GapCell | null;
	rankLow: number | null;
	rankHigh: number | null;
	/** Null where the answers do not say, and where the card is not shown. */
	importance: Importance | null;
	/** Null: cannot be told. */
	important: boolean | null;
	works: boolean | null;
}
export interface Priorities {
	question: string;
	/** People who weighed the cards; null where that is not told. */
	n: number | null;
	/** So few that everything is only likely. */
	tends: boolean;
	fix: Priority[];
	protect: Priority[];
	uncertain: Priority[];
	lower: Priority[];
	unknown: Priority[];
}

type Order = Ordered<unknown> & { total?: number };
type Item = OrderedItem<unknown>;

const logit = (x: number) => Math.log(x / (1 - x));

/** An estimate and its standard error, on the scale on which its interval is symmetric. */
function estimateOf(item: Item, { n, total, items, hidden }: Order): { value: number; error: number } | null {
	if (total === undefined) {
		const error = errorOf(item, { n });
		return item.centred === null || error === null ? null : { value: item.centred, error };
	}
	const cards = items.length + hidden.length;
	const error = shareError(item, item.share, { n }, total, cards);
	if (item.share === null || error === null) return null;
	// As smoothed as the interval is (stats/points.ts).
	const smoothed = (item.share * n * total + 0.5) / (n * total + cards / 2);
	return { value: logit(smoothed), error: error / (smoothed * (1 - smoothed)) };
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Of each card that has an interval. */
function importances(order: Order): Map<string, Importance> {
	const told = order.items.flatMap((item) => {
		const estimate = estimateOf(item, order);
		return estimate ? [{ id: item.card.id, ...estimate }] : [];
	});
	if (told.length === 0) return new Map();
	const middle = median(told.map(({ value }) => value));
	const times = studentQuantile(1 - (1 - levelOf(order.n)) / (2 * told.length), order.n - 1);
	return new Map(told.map(({ id, value, error }) => [id, { value: value - middle, low: value - middle - times * error, high: value - middle + times * error }]));
}

/** The card that comes before every other one that can be compared. */
export const leaderOf = ([first]: readonly Statement[]): string | null =>
	first?.type === 'leads' ? first.card : first?.type === 'before' && first.first.length === 1 ? first.first[0]! : null;
/** The cards that share the top, or the end. */
export const groupOf = (verdict: readonly Statement[], type: 'top_group' | 'last_group'): readonly string[] => verdict.flatMap((one) => (one.type === type ? one.cards : []));

/** Above or below the middle of the cards; null: cannot be told. */
function sideOf({ card: { id }, rankLow, rankHigh }: Item, { verdict }: Order, interval: Importance | undefined, compared: number): boolean | null {
	if (verdict.length === 0 || verdict[0]!.type === 'no_order') return null;
	if (leaderOf(verdict) === id) return true;
	if (!interval || rankLow === null || rankHigh === null) return null;
	const half = compared / 2;
	if (interval.low > 0 && rankHigh <= half && !groupOf(verdict, 'last_group').includes(id)) return true;
	return interval.high < 0 && rankLow > half && !groupOf(verdict, 'top_group').includes(id) ? false : null;
}

/** What is asked about is how many say that it is not so, or only a little. */
function worksToday(today: GapCell): boolean | null {
	const share = today.kind === 'percent' ? shareInWords(today.percent / 100) : today.share;
	return share === 'half' ? null : share === 'few';
}

const GROUPS = ['fix', 'protect', 'uncertain', 'lower', 'unknown'] as const;
export type Group = (typeof GROUPS)[number];

/** All cards of a question with their groups, in the order in which the groups are read. */
export const priorityCards = (priorities: Priorities): { group: Group; one: Priority }[] => GROUPS.flatMap((group) => priorities[group].map((one) => ({ group, one })));

function groupOfCard({ important, works, today }: Priority): Group {
	if (today === null) return 'unknown';
	if (important === false) return 'lower';
	if (important === null || works === null) return 'uncertain';
	return works ? 'protect' : 'fix';
}

type TodayRow = Result & { content: FollowUpResult | null };
const isToday = (row: Result): row is TodayRow => row.follows !== null && row.unit.endsWith(':today');
const isOrder = (content: Result['content']): content is Extract<Result['content'], Order> => content !== null && 'items' in content;

function prioritiesIn({ question, content }: Result, rows: readonly TodayRow[]): Priorities {
	const order: Order | null = isOrder(content) ? content : null;
	const intervals = order ? importances(order) : new Map<string, Importance>();
	const todayOf = (id: string) => {
		const row = rows.find(({ unit }) => unit === followUpUnit(id, 'today'));
		return row?.content?.aspect === 'today' ? row.content.gap : null;
	};
	const about = (card: ResultCard, today: GapCell | null): Priority =>
		({ card, question, today, rankLow: null, rankHigh: null, importance: null, important: null, works: today && worksToday(today) });
	const shown = (order?.items ?? []).map((item): Priority => ({
		...about(item.card, todayOf(item.card.id)),
		rankLow: item.rankLow, rankHigh: item.rankHigh,
		importance: intervals.get(item.card.id) ?? null,
		important: sideOf(item, order!, intervals.get(item.card.id), intervals.size)
	}));
	// A card that is not shown has no place, whatever is told of it otherwise.
	const hidden = (order?.hidden ?? []).map(({ card }) => about(card, null));
	const named = new Set([...shown, ...hidden].map(({ card }) => card.id));
	const others = rows.flatMap((row) => (row.content && !named.has(row.content.card.id) ? [about(row.content.card, null)] : []));
	const groups: Record<Group, Priority[]> = { fix: [], protect: [], uncertain: [], lower: [], unknown: [] };
	for (const one of [...shown, ...hidden, ...others]) groups[groupOfCard(one)].push(one);
	const n = order?.n ?? null;
	return { question, n, tends: n !== null && n < SURE_FROM, ...groups };
}

/** One for each question that puts cards in order and is followed up about today, in the survey's order. */
export function prioritiesOf(results: readonly Result[]): Priorities[] {
	const today = results.filter(isToday);
	return results
		.filter(({ content, follows, unit }) => follows === null && unit === '' && (content === null || isOrder(content)))
		.toSorted((a, b) => a.position - b.position)
		.flatMap((row) => {
			const about = today.filter(({ follows }) => follows === row.question);
			return about.length > 0 ? [prioritiesIn(row, about)] : [];
		});
}
