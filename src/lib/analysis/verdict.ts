/**
 * From an estimate to statements about what can and cannot be told apart. methods.md section 3:
 * with fewer than ten people "tends to"; from ten, P ≥ .95 "before", P ≥ .99 "clearly before"; else too close to call.
 */
import type { Statement, Strength } from '#domain/result/what-matters.ts';

export interface Ordered {
	/** Card ids, most important first. */
	cards: string[];
	/** P(row before column), in the same order. */
	before: (number | null)[][];
	n: number;
}

const TELLS = 0.95;
const TELLS_CLEARLY = 0.99;

function strengthOf(least: number, n: number): Strength {
	if (n < 10) return 'tends';
	return least >= TELLS_CLEARLY ? 'clearly' : 'before';
}

/** The statements, the most important first. Empty when there is nothing to compare. */
export function tellApart({ cards, before, n }: Ordered): Statement[] {
	const K = cards.length;
	if (K < 2) return [];
	const p = (i: number, j: number) => before[i]?.[j] ?? 0;
	const all = cards.map((_, index) => index);
	const top = all.filter((j) => j === 0 || p(0, j) < TELLS);
	if (top.length === K) return [{ type: 'no_order' }];

	const statements: Statement[] = [];
	const rest = all.filter((j) => !top.includes(j));
	if (top.length === 1) {
		statements.push({ type: 'leads', card: cards[0]!, strength: strengthOf(Math.min(...rest.map((j) => p(0, j))), n) });
	} else {
		statements.push({ type: 'top_group', cards: top.map((i) => cards[i]!) });
		// Those that every card of the group comes before, not only the first of them.
		const after = rest.filter((j) => top.every((i) => p(i, j) >= TELLS));
		if (after.length > 0) {
			const least = Math.min(...after.flatMap((j) => top.map((i) => p(i, j))));
			statements.push({
				type: 'before',
				first: top.map((i) => cards[i]!),
				then: after.map((j) => cards[j]!),
				strength: strengthOf(least, n)
			});
		}
	}
	const last = K - 1;
	// A last card that cannot be told from the first leaves nobody to call last.
	const bottom = top.includes(last) ? [] : rest.filter((i) => i === last || p(i, last) < TELLS);
	if (bottom.length > 0 && (bottom.length < rest.length || top.length > 1)) statements.push({ type: 'last_group', cards: bottom.map((i) => cards[i]!) });
	return statements;
}
