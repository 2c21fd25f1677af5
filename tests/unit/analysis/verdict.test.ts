import { describe, expect, test } from 'vitest';
import { statedPairs, tellApart, verdictOf } from '#analysis/verdict.ts';
import type { Statement } from '#domain/result/cell.ts';
import { estimateBestWorst, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { estimateModel } from '#stats/estimate-model.ts';
import { leaveOneOut } from '#stats/leave-one-out.ts';
import { simulate } from '../stats/helpers.ts';

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

describe('few answers', () => {
	const strong = { AB: 0.7, AC: 0.99, AD: 0.999, BC: 0.96, BD: 0.99, CD: 0.6 };
	test('everything that is said from five to nine only tends', () => {
		for (const n of [5, 9]) {
			expect(verdict(['A', 'B', 'C', 'D'], strong, n)).toEqual([
				{ type: 'top_group', cards: ['A', 'B'], strength: 'tends' },
				{ type: 'before', first: ['A', 'B'], then: ['C', 'D'], strength: 'tends' },
				{ type: 'last_group', cards: ['C', 'D'], strength: 'tends' }
			]);
		}
	});
	test('below five nothing is said', () => {
		expect(verdict(['A', 'B', 'C', 'D'], strong, 4)).toEqual([]);
	});
});
test('thresholds: .95 and .99 are reached, a hair below they are not', () => {
	const one = (p: number) => verdict(['A', 'B'], { AB: p }, 10)[0];
	expect(one(0.95)).toEqual({ type: 'leads', card: 'A', strength: 'before' });
	expect(one(0.99)).toEqual({ type: 'leads', card: 'A', strength: 'clearly' });
	expect(one(0.9899)).toMatchObject({ strength: 'before' });
	expect(one(0.9499)).toEqual({ type: 'no_order' });
});
test('a card that nobody weighed is not named, and nothing leads beside it', () => {
	const before = [[null, null, 0.999], [null, null, null], [0.001, null, null]];
	expect(tellApart({ cards: ['A', 'X', 'B'], before, n: 30 })).toEqual([{ type: 'before', first: ['A'], then: ['B'], strength: 'clearly' }]);
});
test('a card that another of the top comes before is not at the top', () => {
	// A is hardly known: told from nobody but the last.
	const statements = verdict(['A', 'B', 'C', 'D'], { AB: 0.6, AC: 0.9, AD: 0.97, BC: 0.98, BD: 0.999, CD: 0.6 });
	expect(statements).toEqual([
		{ type: 'top_group', cards: ['A', 'B'] },
		{ type: 'before', first: ['A', 'B'], then: ['D'], strength: 'before' },
		{ type: 'last_group', cards: ['C', 'D'] }
	]);
});

/** An estimate as far as the verdict looks at it. */
const estimateOf = (data: BestWorstData) => {
	const tally = tallyBestWorst(data);
	return { tally, estimate: estimateModel({ method: '', items: data.items, ...tally }, { draws: 0 }) };
};
const ids = (k: number) => Array.from({ length: k }, (_, i) => `card ${i}`);

describe('a statement never contradicts the estimate', () => {
	const lambda = [1.5, 1.2, 0.6, 0.3, 0, -0.4, -0.9, -1.4];
	test.each(Array.from({ length: 60 }, (_, seed) => [seed + 1, [5, 8, 10, 14, 30, 80][seed % 6]!] as const))('seed %i, n %i', (seed, n) => {
		// Uneven exposure too, so that some cards are known much better than others.
		const even = simulate(seed, n, lambda, 1, 2);
		const data = seed % 2 === 0 ? even : { ...even, respondents: even.respondents.map((r) => ({ ...r, answers: r.answers.filter(({ shown }, a) => a === 0 || !shown.includes(1)) })) };
		const { tally, estimate } = estimateOf(data);
		const hidden = seed % 3;
		const cards = ids(8).map((id, i) => (i === 2 + hidden ? null : id));
		const statements = verdictOf({ estimate, cards, without: (claims, among) => leaveOneOut(tally.model, { fit: estimate.fit, claims, among }) });
		const at = (card: string) => cards.indexOf(card);
		const p = (a: string, b: string) => estimate.before[at(a)]![at(b)]!;
		const named = cards.filter((card) => card !== null);
		expect(JSON.stringify(statements)).not.toContain(`card ${2 + hidden}"`);
		expect(statements.length).toBeGreaterThan(0);

		for (const [first, then] of statedPairs(statements, named)) {
			expect(p(first, then)).toBeGreaterThanOrEqual(0.95);
			expect(estimate.items[at(first)]!.centred).toBeGreaterThan(estimate.items[at(then)]!.centred);
		}
		for (const statement of statements) {
			switch (statement.type) {
				case 'leads':
				case 'before': {
					const least = Math.min(...statedPairs([statement], named).map(([a, b]) => p(a, b)));
					expect(statement.strength).toBe(n < 10 ? 'tends' : least >= 0.99 ? 'clearly' : 'before');
					break;
				}
				case 'top_group':
				case 'last_group': {
					const group = statement.cards;
					for (const a of group) for (const b of group) if (a !== b) expect(p(a, b)).toBeLessThan(0.95);
					const outside = named.filter((card) => !group.includes(card));
					// Nothing is known to come before the top, or after the bottom; all others are known to be elsewhere.
					const worse = (a: string, b: string) => (statement.type === 'top_group' ? p(b, a) : p(a, b)) >= 0.95;
					for (const a of group) expect(outside.some((b) => worse(a, b))).toBe(false);
					for (const b of outside) expect(named.some((a) => worse(b, a))).toBe(true);
					expect(statement.strength).toBe(n < 10 ? 'tends' : undefined);
					break;
				}
				case 'no_order':
					expect(statements).toHaveLength(1);
					expect(named.every((a) => !named.every((b) => a === b || p(a, b) >= 0.95))).toBe(true);
			}
		}
	});
});

describe('what hangs on one person', () => {
	const alone = (statements: Statement[]) => statements.filter(({ type }) => type.startsWith('one_person'));
	test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: as estimates without each person have it', (seed) => {
		const data = simulate(200 + seed, 12, [1.6, 0.5, 0.3, 0, -0.2, -0.4, -0.8, -1], 1, 2);
		const { tally, estimate } = estimateOf(data);
		const cards = ids(8);
		const statements = verdictOf({ estimate, cards, without: (claims, among) => leaveOneOut(tally.model, { fit: estimate.fit, claims, among }) });
		if (statements[0]!.type === 'no_order') return expect(alone(statements)).toEqual([]);
		const others = data.respondents.map((left) => estimateBestWorst({ ...data, respondents: data.respondents.filter((r) => r !== left) }, { draws: 0 }));
		const topOf = (items: readonly { centred: number }[]) => items.reduce((top, item, i) => (item.centred > items[top]!.centred ? i : top), 0);
		const changes = others.some((e) => topOf(e.items) !== topOf(estimate.items));
		const expected: Statement[] = [{ type: changes ? 'one_person_changes_top' : 'one_person_changes_nothing' }];
		const pairs = statedPairs(statements, [...cards].sort((a, b) => estimate.items[cards.indexOf(b)]!.centred - estimate.items[cards.indexOf(a)]!.centred));
		for (const [type, low, high] of [['one_person_reverses', 0, 0.5], ['one_person_blurs', 0.5, 0.95]] as const) {
			const found = pairs.filter(([a, b]) => {
				const least = Math.min(...others.map((e) => e.before[cards.indexOf(a)]![cards.indexOf(b)]!));
				return least >= low && least < high;
			});
			if (found.length > 0) expected.push({ type, first: [...new Set(found.map(([a]) => a))], then: [...new Set(found.map(([, b]) => b))] });
		}
		const leads = statements[0]!.type === 'leads';
		expect(alone(statements)).toEqual(changes && leads ? expected.slice(0, 1) : expected);
	});
	test('it is not asked when nothing was stated, and not needed', () => {
		const { estimate } = estimateOf(simulate(1, 12, [0, 0, 0, 0], 0, 1));
		const without = () => {
			throw new Error('asked');
		};
		expect(verdictOf({ estimate: { ...estimate, before: estimate.before.map((row) => row.map(() => 0.5)) }, cards: ids(4), without })).toEqual([{ type: 'no_order' }]);
		expect(alone(verdictOf({ estimate, cards: ids(4) }))).toEqual([]);
	});
});
