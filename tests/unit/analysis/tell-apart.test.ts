/** The statements that follow from what is told. */
import { describe, expect, test } from 'vitest';
import { statedPairs, tellApart, type Told } from '#analysis/tell-apart.ts';

const CARDS = ['A', 'B', 'C', 'D'];
/** `told` as pairs of letters; those with a star also clearly. */
const say = (pairs: string, { cards = CARDS, n = 40, alone = null, partial = false }: Partial<Told> = {}) => {
	const list = pairs.split(' ');
	const has = (i: number, j: number, mark: string) => list.includes(`${cards[i]}${cards[j]}${mark}`);
	return tellApart({ cards, n, told: (i, j) => has(i, j, '') || has(i, j, '*'), clearly: (i, j) => has(i, j, '*'), alone, partial });
};

test('one told before all others', () => {
	expect(say('AB* AC* AD*')[0]).toEqual({ type: 'leads', card: 'A', strength: 'clearly' });
	expect(say('AB* AC* AD')[0]).toEqual({ type: 'leads', card: 'A', strength: 'before' });
	expect(say('AB* AC* AD*', { n: 9.9 })[0]).toEqual({ type: 'leads', card: 'A', strength: 'tends' });
	expect(say('AB AC', { cards: ['A', 'B', 'C'] })).toEqual([{ type: 'leads', card: 'A', strength: 'before' }]);
});
test('one that leads by its own test, although nothing, or not all, is told together', () => {
	expect(say('', { alone: 'before' })).toEqual([{ type: 'leads', card: 'A', strength: 'before' }]);
	expect(say('AD', { alone: 'clearly' })).toEqual([{ type: 'leads', card: 'A', strength: 'clearly' }]);
	// D alone is last: B and C may be too.
	expect(say('AD BD CD', { alone: 'before' })).toEqual([{ type: 'leads', card: 'A', strength: 'before' }, { type: 'last_group', cards: ['D'] }]);
	// The stronger of the two ways.
	expect(say('AB* AC* AD*', { alone: 'before' })[0]).toMatchObject({ strength: 'clearly' });
	expect(say('AB AC AD', { alone: 'clearly' })[0]).toMatchObject({ strength: 'clearly' });
});
test('two on top that cannot be told apart, before the rest', () => {
	expect(say('AC* AD* BC* BD')).toEqual([
		{ type: 'top_group', cards: ['A', 'B'] },
		{ type: 'before', first: ['A', 'B'], then: ['C', 'D'], strength: 'before' },
		{ type: 'last_group', cards: ['C', 'D'] }
	]);
});
test('"before" only names cards that every card of the top group comes before', () => {
	const [, before] = say('AC AD BD');
	expect(before).toMatchObject({ type: 'before', first: ['A', 'B'], then: ['D'] });
});
test('a card that another of the top comes before is not at the top; one that is told from nobody is', () => {
	expect(say('AD BC BD')).toEqual([
		{ type: 'top_group', cards: ['A', 'B'] },
		{ type: 'before', first: ['A', 'B'], then: ['D'], strength: 'before' },
		{ type: 'last_group', cards: ['C', 'D'] }
	]);
	// C may be first and last: no last group.
	expect(say('AD BD')).toEqual([
		{ type: 'top_group', cards: ['A', 'B', 'C'] }
	]);
});
test('nothing told: no order', () => {
	expect(say('')).toEqual([{ type: 'no_order' }]);
});
test('beside a card that cannot be compared nothing leads', () => {
	expect(say('AB AC AD BD CD', { partial: true })).toEqual([{ type: 'before', first: ['A'], then: ['B', 'C', 'D'], strength: 'before' }, { type: 'last_group', cards: ['D'] }]);
	expect(say('', { partial: true, alone: 'clearly' })).toEqual([{ type: 'before', first: ['A'], then: ['B', 'C', 'D'], strength: 'clearly' }]);
});
describe('from five to nine everything that is said only tends', () => {
	test.each([5, 9.99])('%f', (n) => {
		expect(say('AC* AD* BC* BD*', { n })).toEqual([
			{ type: 'top_group', cards: ['A', 'B'], strength: 'tends' },
			{ type: 'before', first: ['A', 'B'], then: ['C', 'D'], strength: 'tends' },
			{ type: 'last_group', cards: ['C', 'D'], strength: 'tends' }
		]);
	});
});
test('the pairs that are stated', () => {
	expect(statedPairs(say('AC AD BC BD'), CARDS)).toEqual([['A', 'C'], ['A', 'D'], ['B', 'C'], ['B', 'D']]);
	expect(statedPairs(say('AB AC AD'), CARDS)).toEqual([['A', 'B'], ['A', 'C'], ['A', 'D']]);
	expect(statedPairs(say(''), CARDS)).toEqual([]);
});
