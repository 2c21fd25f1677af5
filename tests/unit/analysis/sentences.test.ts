/** Every type of statement has words, in both languages, also as it was frozen before there were strengths. */
import { describe, expect, test } from 'vitest';
import { sentences } from '#features/releases/sentences.ts';
import type { Statement, Strength } from '#domain/result/cell.ts';
import { LANGUAGES, messages } from '#i18n/index.ts';

const STRENGTHS: Strength[] = ['clearly', 'before', 'tends'];
const MANY = ['A', 'B', 'C', 'D', 'E'];
/** A record over the types: a new one without an example does not compile. */
const EXAMPLES: { [Type in Statement['type']]: Extract<Statement, { type: Type }>[] } = {
	leads: STRENGTHS.map((strength) => ({ type: 'leads', card: 'A', strength })),
	top_group: [
		{ type: 'top_group', cards: ['A', 'B'] },
		{ type: 'top_group', cards: ['A', 'B'], strength: 'tends' },
		{ type: 'top_group', cards: MANY },
		{ type: 'top_group', cards: MANY, strength: 'tends' }
	],
	no_order: [{ type: 'no_order' }],
	before: STRENGTHS.map((strength) => ({ type: 'before', first: ['A'], then: ['B', 'C'], strength })),
	last_group: [
		{ type: 'last_group', cards: ['A', 'B'] },
		{ type: 'last_group', cards: ['A'] },
		{ type: 'last_group', cards: ['A', 'B'], strength: 'tends' },
		{ type: 'last_group', cards: ['A'], strength: 'tends' }
	],
	one_person_changes_top: [{ type: 'one_person_changes_top' }],
	one_person_changes_nothing: [{ type: 'one_person_changes_nothing' }],
	one_person_reverses: [{ type: 'one_person_reverses', first: ['A'], then: ['B'] }],
	one_person_blurs: [{ type: 'one_person_blurs', first: ['A', 'B'], then: ['C'] }],
	follows_place: [{ type: 'follows_place' }],
	same_place: (['same', 'other', 'too_few'] as const).map((without) => ({ type: 'same_place', without }))
};
const all: Statement[] = Object.values(EXAMPLES).flat();

describe.each(LANGUAGES)('%s', (language) => {
	const words = messages(language).releases.verdict;
	const say = (verdict: Statement[]) => sentences(verdict, (id) => `title ${id}`, words);
	test.each(all.map((statement) => [JSON.stringify(statement), statement] as const))('%s', (_, statement) => {
		const said = say([statement]);
		expect(said.length).toBeGreaterThan(0);
		for (const sentence of said) expect(sentence).toMatch(/^\S[^{}]{10,}\.$/);
		const cards = 'card' in statement ? [statement.card] : 'cards' in statement ? statement.cards : 'first' in statement ? [...statement.first, ...statement.then] : [];
		// Of more than four some are named.
		for (const card of cards.length > 4 ? cards.slice(0, 3) : cards) expect(said.join(' ')).toContain(`title ${card}`);
	});
	test('no two say the same', () => {
		const said = all.map((statement) => say([statement]).join(' '));
		expect(new Set(said).size).toBe(said.length);
	});
	test('a whole verdict, and each sentence once', () => {
		const said = say([
			{ type: 'top_group', cards: ['A', 'B'], strength: 'tends' },
			{ type: 'before', first: ['A', 'B'], then: ['C', 'D'], strength: 'tends' },
			{ type: 'last_group', cards: ['C', 'D'], strength: 'tends' },
			{ type: 'one_person_changes_nothing' },
			{ type: 'one_person_reverses', first: ['A'], then: ['C'] },
			{ type: 'one_person_blurs', first: ['B'], then: ['C'] }
		]);
		expect(said).toHaveLength(7);
		expect(new Set(said).size).toBe(7);
	});
	test('of many cards some are named and the rest counted, and no sentence repeats a long list', () => {
		const eleven = 'ABCDEFGHIJK'.split('');
		const verdicts: Statement[][] = [
			[
				{ type: 'top_group', cards: eleven },
				{ type: 'before', first: eleven, then: ['L'], strength: 'clearly' },
				{ type: 'one_person_blurs', first: eleven, then: ['L'] }
			],
			[
				{ type: 'top_group', cards: ['A', 'B'] },
				{ type: 'before', first: ['A', 'B'], then: eleven.slice(2), strength: 'before' },
				{ type: 'last_group', cards: eleven.slice(2) },
				{ type: 'one_person_reverses', first: ['A', 'B'], then: eleven.slice(2) }
			],
			[{ type: 'leads', card: 'A', strength: 'before' }, { type: 'last_group', cards: eleven.slice(1) }]
		];
		for (const verdict of verdicts) {
			const named = say(verdict).map((sentence) => sentence.match(/title \w/g) ?? []);
			for (const cards of named) expect(cards.length).toBeLessThanOrEqual(4 + 1);
			const long = named.filter((cards) => cards.length > 2).map((cards) => cards.join());
			expect(new Set(long).size, say(verdict).join('\n')).toBe(long.length);
			expect(say(verdict)[0]!.length).toBeLessThan(100);
		}
		// How many are left out is said.
		expect(say([{ type: 'last_group', cards: eleven }]).join()).toContain(language === 'sv' ? 'och åtta kort till' : 'and eight more cards');
	});
	test('what hangs on one person, or on places on the screen, is not told as clear', () => {
		const clearly = (verdict: Statement[]) => say(verdict).filter((sentence) => /tydligt|clearly/.test(sentence)).length;
		const leads: Statement = { type: 'leads', card: 'A', strength: 'clearly' };
		const before: Statement = { type: 'before', first: ['A'], then: ['B'], strength: 'clearly' };
		expect(clearly([leads])).toBe(1);
		expect(clearly([leads, { type: 'one_person_changes_nothing' }])).toBe(1);
		expect(clearly([leads, { type: 'one_person_changes_top' }])).toBe(0);
		expect(clearly([before, { type: 'one_person_blurs', first: ['A'], then: ['B'] }])).toBe(0);
		expect(clearly([before, { type: 'follows_place' }])).toBe(0);
		expect(clearly([before, { type: 'same_place', without: 'same' }])).toBe(1);
		expect(clearly([before, { type: 'same_place', without: 'other' }])).toBe(0);
	});
});
