/**
 * From an estimate to statements about which cards can be told apart, by the same rules for every format. methods.md section 3b.
 *
 * In: what the statements rest on (order-source.ts) and the card of each item; null where hidden, which is then not named.
 * Out: typed statements, the most important first. They are stored: only add types, and only optional fields.
 * Everything that is said of one order holds at once with the stated probability (simultaneous-order.ts); pair by pair, a board of
 * eight equal cards would say something in six cases of ten.
 * - n is Kish's effective n. n < 5: nothing. n = 5–9: level 93 %, "tends to". n ≥ 10: 95 %, "before", and 99 %, "clearly".
 * - `leads`: the first card is told before all others; or, by itself, T_{n−1} ≥ (1 + level)/2 against each of them (an
 *   intersection–union test: it is wrong only where every one of its comparisons is, so it needs no correction).
 * - `top_group`: cards whose simultaneous rank may be 1. `before`: cards told by every card of the top. `last_group`: cards whose
 *   rank may be the last, where they are not all the rest of a leader and none of them may be first.
 * - `no_order`: nothing is told and nobody leads. "Told" is a strict order, so these never contradict each other.
 * - Compared are the cards that are shown, have data and hang together. Beside a card that is shown but cannot be compared
 *   nothing "leads": the first comes before the others.
 * - Sentences about one person (up to 150 people) concern what is stated only: a leader that would not be first, a card outside
 *   the top group that would, stated orders that turn, or that fall below the probability at which they were stated.
 * - Last: that answers follow the place on the screen, and that people always answer the same place. The latter only of at least k
 *   people, and what can be said without them only where at least k others are left: of fewer it would point somebody out who
 *   hurried, perhaps to those who sat beside them. The command prints the number (`straightlining`), since who has its input has
 *   the answers.
 * How often it speaks and errs: docs/methods.md, from tests/bench/verdicts.ts.
 */
import type { Statement, Strength } from '#domain/result/cell.ts';
import { studentCdf } from '#stats/distributions.ts';
import { DEFAULT_DRAWS, DEFAULT_SEED } from '#stats/estimate.ts';
import { claimProbability, type LeaveOneOut, type OrderClaim, type OrderSource, type Positions } from '#stats/order-source.ts';
import { blendedDf, simultaneousOrder } from '#stats/simultaneous-order.ts';
import { statedPairs, tellApart } from './tell-apart.ts';

/** Above this many people, leaving one out does not change the top and is skipped to save time. */
export const LEAVE_ONE_OUT_UP_TO = 150;
export const SPEAKS_FROM = 5;
export const SURE_FROM = 10;
/** The lowest whole per cent at which boards with nothing to find surely speak in at most one case of ten in every format (points on four cards: 8 %; at 92 it is 10, at 90 12). */
const TENDS = 0.93;
const TELLS = 0.95;
const TELLS_CLEARLY = 0.99;

export const levelOf = (n: number): number => (n < SURE_FROM ? TENDS : TELLS);

/** Of the drawn critical values. */
export interface VerdictOptions {
	seed?: number;
	/** Fewer in simulations only. */
	draws?: number;
	/** The smallest group of which anything is said. */
	k?: number;
}

/** The statements, and how the orders in them were told. */
interface Said {
	statements: Statement[];
	/** A leader that leads by its own test. */
	alone: boolean;
	/** P that a claim reached at least. */
	threshold: number;
}

/** The strongest level at which the first of `among` comes before each of the others, tested by itself. */
function leadsAlone(positions: Positions, among: readonly number[]): Strength | null {
	const [first, ...others] = among as [number, ...number[]];
	const least = Math.min(...others.map((then) => claimProbability(positions, { first, then, alone: true })));
	const reaches = (level: number) => least >= (1 + level) / 2;
	if (positions.n < SURE_FROM) return reaches(TENDS) ? 'tends' : null;
	return reaches(TELLS_CLEARLY) ? 'clearly' : reaches(TELLS) ? 'before' : null;
}

/** `among`: items in the order of their estimates. */
function say(positions: Positions, among: readonly number[], names: readonly string[], partial: boolean, drawn: VerdictOptions): Said {
	const { n, values, covariance } = positions;
	const level = levelOf(n);
	const df = blendedDf(n, values.length);
	const order = (at: number) => simultaneousOrder({ values, covariance, df, among, level: at, ...drawn });
	const usual = order(level);
	// Not drawn again where nothing is told at the lower level.
	let strict: typeof usual | undefined;
	const clearly = (i: number, j: number) => (strict ??= order(TELLS_CLEARLY)).told(among[i]!, among[j]!);
	const alone = leadsAlone(positions, among);
	return {
		statements: tellApart({ cards: names, n, told: (i, j) => usual.told(among[i]!, among[j]!), clearly, alone, partial }),
		alone: alone !== null,
		threshold: alone === null ? studentCdf(usual.critical, df) : (1 + level) / 2
	};
}

/** Statements about the stated pairs that depend on one person. */
function dependence(statements: readonly Statement[], pairs: readonly [string, string][], threshold: number, { topChanges, lowest }: LeaveOneOut): Statement[] {
	const leads = statements.some(({ type }) => type === 'leads');
	// If the leader itself changes, weaker statements about it are redundant.
	if (topChanges && leads) return [{ type: 'one_person_changes_top' }];
	const collect = (type: 'one_person_reverses' | 'one_person_blurs', wanted: (least: number) => boolean): Statement[] => {
		const found = pairs.filter((_, at) => lowest[at] !== null && wanted(lowest[at]!));
		const unique = (side: 0 | 1) => [...new Set(found.map((pair) => pair[side]))];
		return found.length === 0 ? [] : [{ type, first: unique(0), then: unique(1) }];
	};
	const top: Statement[] = topChanges ? [{ type: 'one_person_changes_top' }] : leads ? [{ type: 'one_person_changes_nothing' }] : [];
	return [
		...top,
		...collect('one_person_reverses', (least) => least < 0.5),
		...collect('one_person_blurs', (least) => least >= 0.5 && least < threshold)
	];
}

/** Cards that a verdict puts on top. */
function topOf([first]: readonly Statement[]): string[] {
	if (first?.type === 'leads') return [first.card];
	return first?.type === 'top_group' ? first.cards : first?.type === 'before' ? first.first : [];
}

/** What is told of the order, without what hangs on one person. */
function orderOf(order: OrderSource, cards: readonly (string | null)[], drawn: VerdictOptions): (Said & { among: number[] }) | null {
	const { n, positions, comparable } = order;
	const shown = cards.flatMap((card, i) => (card === null ? [] : [i]));
	if (shown.length < 2 || n < SPEAKS_FROM) return null;
	const among = shown.filter((i) => comparable.includes(i));
	if (positions === null || among.length < 2) return { statements: [{ type: 'no_order' }], alone: false, threshold: 1, among };
	among.sort((a, b) => positions.values[b]! - positions.values[a]! || a - b);
	const names = among.map((i) => cards[i]!);
	return { ...say(positions, among, names, among.length < shown.length, drawn), among };
}

/** What is said of places on the screen. */
function placesOf({ people, followsPlace, straightliners }: OrderSource, cards: readonly (string | null)[], statements: readonly Statement[], drawn: VerdictOptions, k: number): Statement[] {
	const said: Statement[] = followsPlace ? [{ type: 'follows_place' }] : [];
	if (straightliners === undefined || straightliners.people < k) return said;
	if (people - straightliners.people < k) return [...said, { type: 'same_place', without: 'too_few' }];
	const rest = orderOf(straightliners.without, cards, drawn);
	return [...said, { type: 'same_place', without: JSON.stringify(rest?.statements) === JSON.stringify(statements) ? 'same' : 'other' }];
}

export function verdictOf(order: OrderSource, cards: readonly (string | null)[], { seed = DEFAULT_SEED, draws = DEFAULT_DRAWS, k = SPEAKS_FROM }: VerdictOptions = {}): Statement[] {
	const drawn = { seed, draws };
	const told = orderOf(order, cards, drawn);
	if (told === null) return [];
	const { statements, alone, threshold, among } = told;
	const places = placesOf(order, cards, statements, drawn, k);
	if (order.people > LEAVE_ONE_OUT_UP_TO || statements[0]!.type === 'no_order') return [...statements, ...places];
	const names = among.map((i) => cards[i]!);
	const pairs = statedPairs(statements, names);
	const itemOf = (card: string) => cards.indexOf(card);
	const claims = pairs.map(([first, then]): OrderClaim => ({ first: itemOf(first), then: itemOf(then), alone }));
	const onePerson = dependence(statements, pairs, threshold, order.leaveOneOut({ claims, among, top: topOf(statements).map(itemOf) }));
	return [...statements, ...onePerson, ...places];
}
