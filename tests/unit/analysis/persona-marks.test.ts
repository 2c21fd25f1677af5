/** What lines say of themselves when what they rest on is withdrawn, falls under k or says something else. */
import { describe, expect, test } from 'vitest';
import { coverageOf, lineAnew, markOfSupport, marksOf } from '#analysis/persona-marks.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { ASSUMPTION, type Line, type Support } from '#domain/persona/persona.ts';
import { textWord } from '#domain/quote/text-word.ts';

const release = (id: string, number: number) => ({ id, roundId: 'round', number, round: 'Hösten', n: 12, simulated: false, releasedOn: `2026-11-0${number}` });
const NOW = { today: '2026-11-30', smallest: 5 };
const TEXTS = ['Ett', 'Två', 'Tre', 'Fyra'];
const quoteOf = (text: string, of = 'old') => ({ kind: 'quote', release: of, quote: text, said: textWord(text) }) as const;
const quotes: Support = { kind: 'quotes', quotes: TEXTS.map((text) => quoteOf(text)) };
const statistic: Support = { kind: 'statistic', statistic: 's1' };
const figure = (said: string): Support => ({ kind: 'figure', release: 'old', question: 'q', unit: '', card: '', said });
const counted = (hidden: boolean) => ({ release: 'new', question: 'q', unit: '', follows: null, position: 0, content: hidden ? null : { verdict: [], items: [], hidden: [] } }) as unknown as Grounds['results'][number];
const grounds = (more: Partial<Grounds> = {}): Grounds => ({
	releases: [release('old', 1)], results: [], quotes: TEXTS.map((text) => ({ id: text, release: 'old', text, card: null })),
	statistics: [{ id: 's1', title: '', unit: '', producer: '', source: '', newest: 's1', figure: { area: '', period: '', value: 1, missing: null } }], ...more
});
const lineOf = (id: string, evidence: Support, other: Line['other'] = null): Line => ({ id, text: 'x', voice: 'third', evidence, other });
const persona = (lines: Line[], reviewOn: string | null = null) => ({ sections: [{ id: 'aaaaaa', field: 'day', heading: '', lines }] as never, reviewOn });

describe('the mark of a line', () => {
	test('nothing where all is as it was, and nothing ever of notes and assumptions', () => {
		for (const one of [quotes, statistic, ASSUMPTION, { kind: 'note', text: 'x', on: '2026-11-01', people: 8 } as const]) expect(markOfSupport(one, grounds(), NOW)).toBeNull();
		expect(markOfSupport(ASSUMPTION, grounds({ releases: [], quotes: [] }), NOW)).toBeNull();
	});
	test('a note of fewer than anything is told of now', () => {
		const note: Support = { kind: 'note', text: 'x', on: '2026-11-01', people: 8 };
		expect([5, 8, 9].map((smallest) => markOfSupport(note, grounds(), { smallest }))).toEqual([null, null, 'hidden']);
	});
	test('one quote that is withdrawn marks its line, also where three are left; a text that is another asks', () => {
		const without = grounds({ quotes: grounds().quotes.slice(1) });
		expect(markOfSupport(quotes, without, NOW)).toBe('gone');
		const rewritten = grounds({ quotes: grounds().quotes.map((one, i) => (i === 0 ? { ...one, text: 'Annat' } : one)) });
		expect(markOfSupport(quotes, rewritten, NOW)).toBe('rewritten');
		// The heaviest of both.
		expect(markOfSupport(quotes, { ...rewritten, quotes: rewritten.quotes.slice(0, 3) }, NOW)).toBe('gone');
	});
	test('a figure that is hidden, another, the same in a newer release, or gone', () => {
		const newer = (hidden: boolean) => grounds({ releases: [release('old', 1), release('new', 2)], results: [counted(hidden)] });
		expect([markOfSupport(figure('unordered'), newer(true), NOW), markOfSupport(figure('leads:H0'), newer(false), NOW), markOfSupport(figure('unordered'), newer(false), NOW), markOfSupport(figure('unordered'), grounds({ releases: [] }), NOW)]).toEqual(['hidden', 'changed', 'newer', 'gone']);
	});
});

test('a persona counts what asks, in the other voice too, and knows when its day is over', () => {
	const lines = [lineOf('one', quotes), lineOf('two', ASSUMPTION, { text: 'x', evidence: statistic }), lineOf('three', statistic)];
	const now = grounds({ quotes: [], statistics: [] });
	expect(marksOf(persona(lines, '2026-11-30'), now, NOW)).toEqual({ lines: [{ line: 'one', mark: 'gone', other: null }, { line: 'two', mark: null, other: 'gone' }, { line: 'three', mark: 'gone', other: null }], asking: 3, past: false });
	expect([marksOf(persona([], '2026-11-30'), now, { ...NOW, today: '2026-12-01' }).past, marksOf(persona([]), now, { ...NOW, today: '2026-12-01' })]).toEqual([true, { lines: [], asking: 0, past: false }]);
	const later = grounds({ statistics: [{ ...grounds().statistics[0]!, newest: 's2' }] });
	expect(marksOf(persona([lineOf('three', statistic)]), later, { ...NOW, today: '2026-12-01' })).toMatchObject({ lines: [{ mark: 'newer' }], asking: 0 });
});

test('kept, a line rests on what is told now, or is an assumption', () => {
	const left = { ...grounds(), quotes: grounds().quotes.slice(1) };
	expect(lineAnew(lineOf('a', quotes), left).evidence).toEqual({ kind: 'quotes', quotes: TEXTS.slice(1).map((text) => quoteOf(text)) });
	expect(lineAnew(lineOf('a', quotes), { ...left, quotes: left.quotes.slice(1) }).evidence).toEqual(ASSUMPTION);
	expect(lineAnew(lineOf('a', statistic, { text: 'x', evidence: quotes }), grounds({ statistics: [], quotes: [] }))).toEqual(lineOf('a', ASSUMPTION, { text: 'x', evidence: ASSUMPTION }));
	expect(lineAnew(lineOf('a', figure('x')), grounds({ releases: [release('old', 1), release('new', 2)], results: [counted(false)] })).evidence).toEqual({ ...figure('unordered'), release: 'new' });
});

test('what it is built on: releases that are pointed at, lines by kind, other voices', () => {
	const all = grounds({ releases: [release('old', 1), release('new', 2)] });
	const found = coverageOf(persona([lineOf('one', quotes), lineOf('two', ASSUMPTION, { text: 'x', evidence: figure('x') }), lineOf('three', ASSUMPTION)]), all);
	expect([found.releases.map(({ id }) => id), found.by, found.others]).toEqual([['old'], { figure: 0, quotes: 1, statistic: 0, note: 0, assumption: 2 }, 1]);
	expect(coverageOf(persona([]), all).releases).toEqual([]);
});
