/** What is said of an order: levels, limits of n, agreement with what is told together, and what hangs on one person. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printed } from '#analysis/command.ts';
import { statedPairs } from '#analysis/tell-apart.ts';
import { verdictOf } from '#analysis/verdict.ts';
import type { Statement } from '#domain/result/cell.ts';
import { fitBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { studentCdf, studentQuantile } from '#stats/distributions.ts';
import { readInput } from '#stats/input/read-input.ts';
import { claimProbability, type OrderSource } from '#stats/order-source.ts';
import { blendedDf, simultaneousOrder } from '#stats/simultaneous-order.ts';
import { simulate } from '../stats/helpers.ts';

const NEVER = () => {
	throw new Error('asked');
};
/** Independent estimates with standard error 1; nobody is left out. */
const source = (values: number[], n: number, change: Partial<OrderSource> = {}): OrderSource => ({
	n,
	people: 1000,
	positions: { n, values: Float64Array.from(values), covariance: Float64Array.from({ length: values.length ** 2 }, (_, at) => (at % (values.length + 1) === 0 ? 1 : 0)) },
	comparable: values.map((_, i) => i),
	leaveOneOut: NEVER,
	...change
});
const ids = (k: number) => Array.from({ length: k }, (_, i) => `card ${i}`);
const say = (values: number[], n: number, change: Partial<OrderSource> = {}) => verdictOf(source(values, n, change), ids(values.length));

describe('two cards: the levels and the limits of n', () => {
	/** The distance at which a pair just reaches a two-sided level. */
	const distance = (level: number, n: number) => Math.SQRT2 * studentQuantile((1 + level) / 2, n - 1);
	test.each([[10, 0.95, 'before'], [10, 0.99, 'clearly'], [200, 0.95, 'before'], [200, 0.99, 'clearly'], [5, 0.93, 'tends'], [9.99, 0.93, 'tends'], [9, 0.999, 'tends']] as const)('n = %f, %f: %s', (n, level, strength) => {
		expect(say([distance(level, n) + 1e-6, 0], n)).toEqual([{ type: 'leads', card: 'card 0', strength }]);
	});
	test.each([[10, 0.95], [200, 0.95], [5, 0.93], [9.99, 0.93]] as const)('n = %f: just below %f nothing is said', (n, level) => {
		// The drawn critical value may lie a little below the exact one.
		expect(say([0.96 * distance(level, n), 0], n)).toEqual([{ type: 'no_order' }]);
	});
	test('below five, by the effective number, nothing at all', () => {
		expect(say([50, 0], 4.99)).toEqual([]);
		expect(say([50, 0], 5)).not.toEqual([]);
	});
	test('one card, and what is not known', () => {
		expect(say([1], 40)).toEqual([]);
		expect(say([50, 0], 40, { positions: null })).toEqual([{ type: 'no_order' }]);
		expect(say([50, 0, 0], 40, { comparable: [] })).toEqual([{ type: 'no_order' }]);
		// Nobody weighed the second: it is not named, and nothing leads beside it.
		expect(say([50, 20, 0], 40, { comparable: [0, 2] })).toEqual([{ type: 'before', first: ['card 0'], then: ['card 2'], strength: 'clearly' }]);
		expect(verdictOf(source([50, 20, 0], 40), ['A', null, 'C'])).toEqual([{ type: 'leads', card: 'A', strength: 'clearly' }]);
	});
});

test('a pair that would be told by itself is not told among many, but a leader by its own test is', () => {
	const own = Math.SQRT2 * studentQuantile(0.975, 19);
	const middle = [own / 2, 0, 0, 0, 0, 0, 0, -own / 2];
	expect(say(middle, 20)).toEqual([{ type: 'no_order' }]);
	expect(say([own + 0.01, 0, 0, 0, 0, 0, 0, 0], 20)).toEqual([{ type: 'leads', card: 'card 0', strength: 'before' }]);
	expect(say([own - 0.01, 0, 0, 0, 0, 0, 0, 0], 20)).toEqual([{ type: 'no_order' }]);
});

test('a board where all cards are equal in the population has no order', () => {
	const input = readInput(JSON.parse(readFileSync('tests/fixtures/cases/null_board.json', 'utf8')));
	if (!input.ok) throw new Error(input.message);
	expect(printed(input).verdict).toEqual([{ type: 'no_order' }]);
});

describe('a statement never contradicts the estimate or what is told together', () => {
	const lambda = [1.5, 1.2, 0.6, 0.3, 0, -0.4, -0.9, -1.4];
	test.each(Array.from({ length: 36 }, (_, seed) => [seed + 1, [5, 8, 10, 14, 30, 80][seed % 6]!] as const))('seed %i, n %i', (seed, n) => {
		// Uneven exposure too, so that some cards are known much better than others.
		const even = simulate(seed, n, lambda, 1, 2);
		const data = seed % 2 === 0 ? even : { ...even, respondents: even.respondents.map((r) => ({ ...r, answers: r.answers.filter(({ shown }, a) => a === 0 || !shown.includes(1)) })) };
		const { estimate, order } = fitBestWorst(data, { draws: 0 });
		const hidden = 2 + (seed % 3);
		const cards = ids(8).map((id, i) => (i === hidden ? null : id));
		const statements = verdictOf(order, cards);
		const at = (card: string) => cards.indexOf(card);
		const named = cards.filter((card) => card !== null);
		expect(JSON.stringify(statements)).not.toContain(`card ${hidden}"`);
		expect(statements.length).toBeGreaterThan(0);

		const positions = order.positions!;
		const among = named.map(at).sort((a, b) => positions.values[b]! - positions.values[a]!);
		const at95 = (level: number) => simultaneousOrder({ ...positions, df: blendedDf(n, 8), among, level });
		const { told, ranks } = at95(n < 10 ? 0.93 : 0.95);
		const rank = (card: string) => ranks[among.indexOf(at(card))]!;
		const pairsOf = (one: Statement) => statedPairs([one], named).map((pair) => pair.map(at) as [number, number]);
		for (const statement of statements) {
			if (statement.type.startsWith('one_person')) continue;
			for (const [i, j] of pairsOf(statement)) expect(estimate.items[i]!.centred).toBeGreaterThan(estimate.items[j]!.centred);
			if (statement.type === 'leads') {
				const together = pairsOf(statement).every(([i, j]) => told(i, j));
				const least = Math.min(...pairsOf(statement).map(([first, then]) => claimProbability(positions, { first, then, alone: true })));
				expect(together || least >= (n < 10 ? 0.965 : 0.975)).toBe(true);
			}
			if (statement.type === 'before') for (const [i, j] of pairsOf(statement)) expect(told(i, j)).toBe(true);
			if (statement.type === 'top_group') expect(statement.cards).toEqual(named.filter((card) => rank(card).low === 1).sort((a, b) => positions.values[at(b)]! - positions.values[at(a)]!));
			if (statement.type === 'last_group') for (const card of named) expect(statement.cards.includes(card)).toBe(rank(card).high === named.length);
			if (statement.type === 'no_order') {
				expect(statements).toHaveLength(1);
				for (const i of among) for (const j of among) if (i !== j) expect(told(i, j)).toBe(false);
			}
			if ('strength' in statement && statement.strength !== undefined) expect(statement.strength === 'tends').toBe(n < 10);
			if ((statement.type === 'top_group' || statement.type === 'last_group') && n >= 10) expect(statement.strength).toBeUndefined();
		}
	});
});

describe('what hangs on one person', () => {
	const alone = (statements: Statement[]) => statements.filter(({ type }) => type.startsWith('one_person'));
	test.each(Array.from({ length: 12 }, (_, at) => at + 1))('seed %i: as estimates without each person have it', (seed) => {
		const data: BestWorstData = simulate(200 + seed, seed % 2 ? 12 : 24, [1.6, 0.9, 0.3, 0, -0.2, -0.4, -0.8, -1.4], 1, 2);
		const { order } = fitBestWorst(data, { draws: 0 });
		const cards = ids(8);
		const statements = verdictOf(order, cards);
		if (statements[0]!.type === 'no_order') return expect(alone(statements)).toEqual([]);
		const others = data.respondents.map((left) => fitBestWorst({ ...data, respondents: data.respondents.filter((r) => r !== left) }, { draws: 0 }).order.positions!);
		const highest = (values: Float64Array) => `card ${values.indexOf(Math.max(...values))}`;
		const [first] = statements;
		const top = first!.type === 'leads' ? [first!.card] : first!.type === 'top_group' ? first!.cards : [];
		const changes = others.some(({ values }) => !top.includes(highest(values)));
		const leads = first!.type === 'leads';
		if (changes && leads) return expect(alone(statements)).toEqual([{ type: 'one_person_changes_top' }]);
		const expected: Statement[] = changes ? [{ type: 'one_person_changes_top' }] : leads ? [{ type: 'one_person_changes_nothing' }] : [];
		const positions = order.positions!;
		const among = cards.map((_, i) => i).sort((a, b) => positions.values[b]! - positions.values[a]!);
		const pairs = statedPairs(statements, among.map((i) => cards[i]!));
		const claim = ([a, b]: [string, string], own: boolean) => ({ first: cards.indexOf(a), then: cards.indexOf(b), alone: own });
		const byItself = leads && pairs.every((pair) => claimProbability(positions, claim(pair, true)) >= 0.975);
		const df = blendedDf(data.respondents.length, 8);
		const threshold = byItself ? 0.975 : studentCdf(simultaneousOrder({ ...positions, df, among, level: 0.95 }).critical, df);
		for (const [type, low, high] of [['one_person_reverses', 0, 0.5], ['one_person_blurs', 0.5, threshold]] as const) {
			const found = pairs.filter((pair) => {
				const least = Math.min(...others.map((without) => claimProbability(without, claim(pair, byItself))));
				return least >= low && least < high;
			});
			if (found.length > 0) expected.push({ type, first: [...new Set(found.map(([a]) => a))], then: [...new Set(found.map(([, b]) => b))] });
		}
		expect(alone(statements)).toEqual(expected);
	});
	test('it is not asked when nothing was stated, nor of more than 150 people', () => {
		expect(say([0, 0, 0], 40, { people: 40 })).toEqual([{ type: 'no_order' }]);
		expect(alone(say([50, 0, 0], 151, { people: 151 }))).toEqual([]);
		expect(() => say([50, 0, 0], 150, { people: 150 })).toThrow('asked');
	});
	test('of a top group only a card outside it on top is said, never that nothing changes', () => {
		const asked = (topChanges: boolean) => say([20, 20, 0], 40, { people: 40, leaveOneOut: ({ claims, top }) => {
			expect(top).toEqual([0, 1]);
			return { topChanges, lowest: claims.map(() => 1) };
		} });
		expect(alone(asked(false))).toEqual([]);
		expect(alone(asked(true))).toEqual([{ type: 'one_person_changes_top' }]);
	});
});

describe('what is said of places on the screen', () => {
	const rest = (values: number[], people: number) => source(values, people, { people });
	const places = (statements: Statement[]) => statements.filter(({ type }) => type === 'follows_place' || type === 'same_place');
	test('that answers follow them, also where nothing else is said', () => {
		expect(say([0, 0, 0], 40, { followsPlace: true })).toEqual([{ type: 'no_order' }, { type: 'follows_place' }]);
		expect(places(say([0, 0, 0], 40, { followsPlace: false }))).toEqual([]);
	});
	test.each([
		['four of forty: not said', 40, 4, [50, 0, 0], []],
		['five: the same without them', 40, 5, [40, 0, 0], [{ type: 'same_place', without: 'same' }]],
		['five: another order without them', 40, 5, [0, 50, 0], [{ type: 'same_place', without: 'other' }]],
		['fewer than five are left', 9, 5, [50, 0, 0], [{ type: 'same_place', without: 'too_few' }]]
	] as const)('people who always answer the same place, %s', (_, people, straight, without, expected) => {
		const statements = say([50, 0, 0], people, { people: 1000, straightliners: { people: straight, without: rest([...without], people - straight) } });
		// Only this test counts people; nobody is left out in turn.
		const counted = verdictOf({ ...source([50, 0, 0], people, { people, leaveOneOut: ({ claims }) => ({ topChanges: false, lowest: claims.map(() => 1) }) }), straightliners: { people: straight, without: rest([...without], people - straight) } }, ids(3));
		expect(places(counted)).toEqual(expected);
		expect(statements[0]).toMatchObject({ type: 'leads' });
	});
	test('a larger smallest group is kept to', () => {
		const order = { ...source([50, 0, 0], 40, { people: 40, leaveOneOut: ({ claims }) => ({ topChanges: false, lowest: claims.map(() => 1) }) }), straightliners: { people: 6, without: rest([50, 0, 0], 34) } };
		expect(places(verdictOf(order, ids(3), { k: 7 }))).toEqual([]);
		expect(places(verdictOf(order, ids(3), { k: 6 }))).toHaveLength(1);
	});
});
