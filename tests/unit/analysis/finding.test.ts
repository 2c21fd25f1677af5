/** What a figure says as a word, and what an insight that rests on it says of itself. */
import { describe, expect, test } from 'vitest';
import { cardFinding, figuresIn, findingOf } from '#analysis/finding.ts';
import { asks, boundAnew, markOf } from '#analysis/insight-marks.ts';
import { NO_GROUNDS, type Grounds } from '#domain/insight/grounds.ts';
import type { EvidenceOf } from '#domain/insight/insight.ts';
import { textWord } from '#domain/quote/text-word.ts';
import type { Statement } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';

const card = (id: string) => ({ id, title: id.toUpperCase(), picture: '', lifeArea: null, lens: null });
const head = { unit: '', cut: 'all', position: 0, prompt: 'Fråga', follows: null, hidden: null, since: { release: 'r', number: 1, releasedOn: '2026-11-29' } };
const order = (verdict: Statement[], hidden: string[] = []) =>
	({ ...head, question: 'matters', kind: 'best_worst', content: { n: 12, items: ['a', 'b', 'c'].filter((id) => !hidden.includes(id)).map((id) => ({ card: card(id), rankLow: 1, rankHigh: 3, centred: null })), hidden: hidden.map((id) => ({ card: card(id), reason: 'too_few' })), verdict } }) as unknown as Result;
const counted = (...counts: (number | null)[]) =>
	({ ...head, question: 'mostly', kind: 'choice', content: { n: 20, rows: counts.map((count, i) => ({ value: String(i), label: String(i), cell: count === null ? { kind: 'hidden', reason: 'too_few' } : { kind: 'count', count } })) } }) as unknown as Result;
const untold = { ...head, question: 'matters', kind: 'best_worst', content: null, hidden: 'too_few' } as unknown as Result;
const at = (question: string, of = '') => ({ question, unit: '', card: of });

describe('the word', () => {
	test.each<[string, Result, ReturnType<typeof at>, string]>([
		['leads', order([{ type: 'leads', card: 'a', strength: 'before' }]), at('matters', 'a'), 'leads'],
		['between', order([{ type: 'leads', card: 'a', strength: 'before' }]), at('matters', 'b'), 'between'],
		['top', order([{ type: 'top_group', cards: ['b', 'a'] }]), at('matters', 'a'), 'top'],
		['last', order([{ type: 'top_group', cards: ['a', 'b'] }, { type: 'last_group', cards: ['c'] }]), at('matters', 'c'), 'last'],
		['no order', order([{ type: 'no_order' }]), at('matters', 'a'), 'unordered'],
		['a hidden card', order([], ['a']), at('matters', 'a'), 'hidden'],
		['a card that is not there', order([]), at('matters', 'x'), 'gone'],
		['a hidden question', untold, at('matters'), 'hidden'],
		['a question that is not there', order([]), at('other'), 'gone'],
		['the whole, with a leader', order([{ type: 'leads', card: 'a', strength: 'clearly' }]), at('matters'), 'leads:a'],
		['the whole, shared', order([{ type: 'top_group', cards: ['b', 'a'] }]), at('matters'), 'top:a,b'],
		['most', counted(14, 6), at('mostly'), 'most:0'],
		['the commonest', counted(4, 9, 7), at('mostly'), 'commonest:1'],
		['more hidden than shown', counted(9, null), at('mostly'), 'scattered'],
		['a tie', counted(10, 10), at('mostly'), 'scattered']
	])('%s', (_, row, address, said) => {
		expect(findingOf([row], address)).toBe(said);
	});

	test('how sure it is is not in it, nor are numbers', () => {
		const one = (strength: 'clearly' | 'tends') => findingOf([order([{ type: 'leads', card: 'a', strength }])], at('matters', 'a'));
		expect(one('clearly')).toBe(one('tends'));
		expect(cardFinding('top.fix')).toEqual({ place: 'top', group: 'fix' });
		expect(cardFinding('most:1')).toBeNull();
	});

	test('what is offered of a release is what is told', () => {
		expect(figuresIn([order([{ type: 'no_order' }], ['b']), { ...counted(14, 6), position: 1 } as Result, { ...untold, question: 'x', position: 2 } as Result]).map((one) => [one.question, one.card])).toEqual([['matters', ''], ['matters', 'a'], ['matters', 'c'], ['mostly', '']]);
	});
});

describe('the mark', () => {
	const release = (id: string, number: number) => ({ id, roundId: 'round', number, round: 'Omgång', n: 12, simulated: false, releasedOn: '2026-11-29' });
	const figure: EvidenceOf<'figure'> = { kind: 'figure', release: 'old', ...at('matters', 'a'), said: 'leads' };
	const grounds = (newest: Result | null): Grounds => ({ ...NO_GROUNDS, releases: [release('old', 1), ...(newest ? [release('new', 3)] : [])], results: newest ? [{ ...newest, release: 'new' }] : [] });
	const leads = order([{ type: 'leads', card: 'a', strength: 'before' }]);
	const other = order([{ type: 'leads', card: 'b', strength: 'before' }]);

	test.each<[string, Grounds, ReturnType<typeof markOf>]>([
		['as it was', grounds(null), null], ['newer, the same', grounds(leads), 'newer'], ['something else', grounds(other), 'changed'], ['fewer than k', grounds(untold), 'hidden'],
		['its card is hidden', grounds(order([], ['a'])), 'hidden'], ['its release is gone', NO_GROUNDS, 'gone']
	])('%s', (_, all, mark) => {
		expect(markOf(figure, all)).toBe(mark);
		expect(asks({ state: 'anchored', evidence: [figure] }, all)).toBe(mark !== null && mark !== 'newer');
		expect(asks({ state: 'outdated', evidence: [figure] }, all)).toBe(false);
	});

	test('kept, it rests on what is said now, and not on what cannot be shown', () => {
		expect(boundAnew([figure], grounds(other))).toEqual([{ ...figure, release: 'new', said: 'between' }]);
		expect(boundAnew([figure], grounds(untold))).toEqual([]);
		const quote = { kind: 'quote', release: 'old', quote: 'q', said: textWord('Ett') } as const;
		expect(boundAnew([figure, quote], grounds(null))).toEqual([figure]);
		// Written anew it asks; kept, it rests on what stands there now.
		const told = (text: string): Grounds => ({ ...grounds(null), quotes: [{ id: 'q', release: 'old', text, card: null }] });
		expect([markOf(quote, told('Ett')), markOf(quote, told('Två')), markOf(quote, grounds(null))]).toEqual([null, 'rewritten', 'gone']);
		expect(asks({ state: 'anchored', evidence: [quote] }, told('Två'))).toBe(true);
		expect(boundAnew([quote], told('Två'))).toEqual([{ ...quote, said: textWord('Två') }]);
		const statistic = { id: 's1', title: '', unit: '', producer: '', source: '', newest: 's2', figure: { area: '', period: '', value: 1, missing: null } };
		expect(boundAnew([{ kind: 'statistic', statistic: 's1' }], { ...NO_GROUNDS, statistics: [statistic] })).toEqual([{ kind: 'statistic', statistic: 's2' }]);
	});
});
