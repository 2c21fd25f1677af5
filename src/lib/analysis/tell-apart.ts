/**
 * Which statements follow from what is told of an order. The rules: verdict.ts. Nothing here is random or estimated.
 *
 * In: the compared cards, most important first, and a strict order "told" that never puts a later card before an earlier one.
 * Out: statements, the most important first.
 */
import type { Statement, Strength } from '#domain/result/cell.ts';

export interface Told {
	/** Card ids; at least two. */
	cards: readonly string[];
	/** Below ten, everything only "tends". */
	n: number;
	/** Card i is told before card j (places in `cards`), together with everything else that is told. */
	told(i: number, j: number): boolean;
	/** The same at the level of "clearly". Asked from n = 10 only, and about what is told. */
	clearly(i: number, j: number): boolean;
	/** How strongly the first card leads by its own test; null: not. */
	alone: Strength | null;
	/** There are cards beside these that cannot be compared: then nothing "leads". */
	partial: boolean;
}

const SURE_FROM = 10;

export function tellApart({ cards, n, told, clearly, alone, partial }: Told): Statement[] {
	const all = cards.map((_, i) => i);
	const named = (items: readonly number[]) => items.map((i) => cards[i]!);
	const sure = n >= SURE_FROM;
	const tends = sure ? {} : { strength: 'tends' as const };
	/** Of statements that are told: `first` before every one of `then`. */
	const strengthOf = (first: readonly number[], then: readonly number[]): Strength => {
		if (!sure) return 'tends';
		return then.every((j) => first.every((i) => clearly(i, j))) ? 'clearly' : 'before';
	};

	const first = all.filter((j) => !all.some((i) => told(i, j)));
	if (first.length === all.length && alone === null) return [{ type: 'no_order' }];
	const leads = alone !== null || first.length === 1;
	const top = leads ? [0] : first;
	const rest = all.filter((j) => !top.includes(j));

	const statements: Statement[] = [];
	if (leads) {
		const strength = alone === 'clearly' || first.length > 1 ? alone! : strengthOf(top, rest);
		statements.push(partial ? { type: 'before', first: named(top), then: named(rest), strength } : { type: 'leads', card: cards[0]!, strength });
	} else {
		statements.push({ type: 'top_group', cards: named(top), ...tends });
		// Cards that come after every card of the top, not only after its first.
		const after = rest.filter((j) => top.every((i) => told(i, j)));
		if (after.length > 0) statements.push({ type: 'before', first: named(top), then: named(after), strength: strengthOf(top, after) });
	}
	const last = all.filter((i) => !all.some((j) => told(i, j)));
	// No last group if it would overlap the top.
	const apart = !last.some((i) => top.includes(i));
	if (apart && (last.length < rest.length || top.length > 1)) statements.push({ type: 'last_group', cards: named(last), ...tends });
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
