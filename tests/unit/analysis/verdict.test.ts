import { expect, test } from 'vitest';
import { tellApart } from '#analysis/verdict.ts';

/** P(row before column) from a list of strengths. */
const from = (above: Record<string, number>, cards: string[]) =>
	cards.map((a) => cards.map((b) => (a === b ? null : (above[a + b] ?? 1 - (above[b + a] ?? 0.5)))));

const verdict = (cards: string[], above: Record<string, number>, n = 40) => tellApart({ cards, before: from(above, cards), n });

test('one ahead of all others', () => {
	expect(verdict(['A', 'B', 'C'], { AB: 0.995, AC: 0.999, BC: 0.7 })[0]).toEqual({ type: 'leads', card: 'A', strength: 'clearly' });
	expect(verdict(['A', 'B', 'C'], { AB: 0.96, AC: 0.999, BC: 0.7 })[0]).toEqual({ type: 'leads', card: 'A', strength: 'before' });
});
test('with fewer than ten it only tends to, however high the probability', () => {
	expect(verdict(['A', 'B', 'C'], { AB: 0.999, AC: 0.999, BC: 0.7 }, 9)[0]).toEqual({ type: 'leads', card: 'A', strength: 'tends' });
});
test('two on top that cannot be told apart, before the rest', () => {
	expect(verdict(['A', 'B', 'C', 'D'], { AB: 0.7, AC: 0.99, AD: 0.999, BC: 0.96, BD: 0.99, CD: 0.6 })).toEqual([
		{ type: 'top_group', cards: ['A', 'B'] },
		{ type: 'before', first: ['A', 'B'], then: ['C', 'D'], strength: 'before' },
		{ type: 'last_group', cards: ['C', 'D'] }
	]);
});
test('"before" only names cards that every card of the top group comes before', () => {
	const [, before] = verdict(['A', 'B', 'C', 'D'], { AB: 0.7, AC: 0.99, AD: 0.999, BC: 0.8, BD: 0.99, CD: 0.6 });
	expect(before).toMatchObject({ type: 'before', then: ['D'] });
});
test('no order at all is said', () => {
	expect(verdict(['A', 'B', 'C'], { AB: 0.6, AC: 0.9, BC: 0.7 })).toEqual([{ type: 'no_order' }]);
});
test('a last card that shares the top leaves nobody to call last', () => {
	const statements = verdict(['A', 'B', 'C'], { AB: 0.97, AC: 0.9, BC: 0.96 });
	expect(statements[0]).toEqual({ type: 'top_group', cards: ['A', 'C'] });
	expect(statements.some((statement) => statement.type === 'last_group')).toBe(false);
});
test('what is not known is not told apart', () => {
	expect(tellApart({ cards: ['A', 'B'], before: [[null, null], [null, null]], n: 20 })).toEqual([{ type: 'no_order' }]);
	expect(tellApart({ cards: ['A'], before: [[null]], n: 20 })).toEqual([]);
});
