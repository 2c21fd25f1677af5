/**
 * From an estimate to statements about which cards can be told apart. methods.md section 3.
 *
 * In: an estimate of any Luce format, the card of each item, and optionally a leave-one-out function.
 * Out: typed statements, the most important first. They are stored: only add types, and only optional fields.
 * - P(i before j) < .95: not told apart, whatever n. n < 5: no statement at all. n = 5–9: "tends to". n ≥ 10: "before",
 *   and "clearly before" from P ≥ .99.
 * - Cards without data (all of `before` null) are not named, and with such a card nothing "leads".
 * - If z(i,j) and z(j,k) reach a threshold, so does z(i,k), since σ(i,k) ≤ σ(i,j) + σ(j,k); so the top (cards that none comes
 *   before) and the bottom never contradict `before`.
 * - Stated claims that depend on one person are marked: another card on top, a reversed order, or P < .95.
 * The threshold is per pair, without correction for multiple pairs, since groups of ten would then get no statement.
 * Share of true claims at .95–.99 (methods.md section 3): K = 8 .96 (n = 5), .97 (n = 10, 20); K = 15 with a larger spread of
 * people .91, .92, .94, .97 (n = 5, 10, 20, 50), which is why n < 10 only "tends". Whole verdicts
 * (verdict-calibration.test.ts): some wrong pair in 1–11 %, a wrong leader in at most 1 %.
 */
import type { Statement, Strength } from '#domain/result/cell.ts';
import type { Estimate } from '#stats/estimate.ts';
import type { LeaveOneOut, OrderClaim } from '#stats/leave-one-out.ts';

export interface Ordered {
	/** Card ids, most important first. */
	cards: string[];
	/** P(row before column), in the same order. */
	before: (number | null)[][];
	n: number;
}

const TELLS = 0.95;
const TELLS_CLEARLY = 0.99;
const SPEAKS_FROM = 5;
const SURE_FROM = 10;

function strengthOf(least: number, n: number): Strength {
	if (n < SURE_FROM) return 'tends';
	return least >= TELLS_CLEARLY ? 'clearly' : 'before';
}

/** The statements of one order, the most important first. Empty when there is nothing to compare. */
export function tellApart({ cards, before, n }: Ordered): Statement[] {
	if (cards.length < 2 || n < SPEAKS_FROM) return [];
	const p = (i: number, j: number) => before[i]?.[j] ?? 0;
	const isBefore = (i: number, j: number) => p(i, j) >= TELLS;
	const all = cards.flatMap((_, i) => (cards.some((__, j) => (before[i]?.[j] ?? null) !== null) ? [i] : []));
	const [first, last] = [all[0], all.at(-1)];
	if (first === undefined || last === undefined) return [{ type: 'no_order' }];
	const tends = n < SURE_FROM ? { strength: 'tends' as const } : {};
	const named = (items: number[]) => items.map((i) => cards[i]!);

	const near = all.filter((j) => !isBefore(first, j));
	const top = near.filter((j) => !near.some((i) => isBefore(i, j)));
	if (top.length === all.length) return [{ type: 'no_order' }];

	const statements: Statement[] = [];
	const rest = all.filter((j) => !top.includes(j));
	// Cards that come after every card of the top, not only after its first.
	const after = rest.filter((j) => top.every((i) => isBefore(i, j)));
	const strength = strengthOf(Math.min(...after.flatMap((j) => top.map((i) => p(i, j)))), n);
	if (top.length === 1 && all.length === cards.length) {
		statements.push({ type: 'leads', card: cards[first]!, strength });
	} else {
		if (top.length > 1) statements.push({ type: 'top_group', cards: named(top), ...tends });
		if (after.length > 0) statements.push({ type: 'before', first: named(top), then: named(after), strength });
	}
	const low = all.filter((i) => !isBefore(i, last));
	const bottom = low.filter((i) => !low.some((j) => isBefore(i, j)));
	// No last group if it would overlap the top.
	const apart = !bottom.some((i) => top.includes(i));
	if (apart && (bottom.length < rest.length || top.length > 1)) {
		statements.push({ type: 'last_group', cards: named(bottom), ...tends });
	}
	return statements;
}

/** The pairs of cards [first, then] that a verdict says something definite about. */
export function statedPairs(statements: readonly Statement[], cards: readonly string[]): [string, string][] {
	return statements.flatMap((statement): [string, string][] => {
		if (statement.type === 'leads') return cards.flatMap((other): [string, string][] => (other === statement.card ? [] : [[statement.card, other]]));
		if (statement.type === 'before') return statement.first.flatMap((first) => statement.then.map((then): [string, string] => [first, then]));
		return [];
	});
}

export interface VerdictInput {
	/** Of any format; items are ordered by `centred` (log-worth or share). */
	estimate: Pick<Estimate<unknown>, 'n' | 'before'> & { items: readonly { centred: number }[] };
	/** Card id of each item; null: hidden, not named and left out of the order. */
	cards: readonly (string | null)[];
	/** Leaves everybody out in turn (leave-one-out.ts); absent: dependence is not checked. */
	without?: (claims: readonly OrderClaim[], among: readonly number[]) => LeaveOneOut;
}

/** Statements about the stated pairs that depend on one person. */
function dependence(statements: readonly Statement[], pairs: readonly [string, string][], { topChanges, lowest }: LeaveOneOut): Statement[] {
	const collect = (type: 'one_person_reverses' | 'one_person_blurs', wanted: (least: number) => boolean): Statement[] => {
		const found = pairs.filter((_, at) => lowest[at] !== null && wanted(lowest[at]!));
		const unique = (side: 0 | 1) => [...new Set(found.map((pair) => pair[side]))];
		return found.length === 0 ? [] : [{ type, first: unique(0), then: unique(1) }];
	};
	const changes: Statement = { type: topChanges ? 'one_person_changes_top' : 'one_person_changes_nothing' };
	// If the leader itself changes, weaker statements about it are redundant.
	if (topChanges && statements.some(({ type }) => type === 'leads')) return [changes];
	return [
		changes,
		...collect('one_person_reverses', (least) => least < 0.5),
		...collect('one_person_blurs', (least) => least >= 0.5 && least < TELLS)
	];
}

export function verdictOf({ estimate, cards, without }: VerdictInput): Statement[] {
	const { items, before, n } = estimate;
	const order = cards
		.flatMap((_, i) => (cards[i] === null ? [] : [i]))
		.sort((a, b) => items[b]!.centred - items[a]!.centred || a - b);
	const names = order.map((i) => cards[i]!);
	const statements = tellApart({ cards: names, before: order.map((i) => order.map((j) => before[i]![j]!)), n });
	if (without === undefined || statements.length === 0 || statements[0]!.type === 'no_order') return statements;
	const pairs = statedPairs(statements, names);
	const itemOf = (card: string) => cards.indexOf(card);
	const claims = pairs.map(([first, then]) => ({ first: itemOf(first), then: itemOf(then) }));
	return [...statements, ...dependence(statements, pairs, without(claims, order))];
}
