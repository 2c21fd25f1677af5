/** Patterns in words: what is said first, why there are none, and never that somebody is of a type. */
import { describe, expect, test } from 'vitest';
import type { OneProfileReason, Segmented, SegmentVerdict } from '#domain/result/segments.ts';
import { layout } from '#charts/patterns/layout.ts';
import { slideOf, slideWords } from '#features/boards/slides/deck.ts';
import { differsSaid, patternsOf, verdictSaid, whySaid } from '#features/releases/segments.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { samplePatterns, SAMPLE_RELEASE, sampleSources } from '#server/boards.ts';

const t = sv.segments;
const sources = sampleSources('four_hundred');
const told = Object.values(samplePatterns('four_hundred', sources)).flatMap((now) => (now.state === 'counted' ? [now.told] : []));
const one = (...reasons: OneProfileReason[]): Segmented => ({ ...told[0]!, gates: told[0]!.gates.slice(0, 1), verdict: { kind: 'one', reasons, along: null } });
const found = (segmented: Segmented) => segmented.verdict as Extract<SegmentVerdict, { kind: 'patterns' }>;

test('the verdict comes in words; where nothing can be known it is not said that there is nothing', () => {
	expect(told.map((each) => verdictSaid(each, t))).toEqual([t.verdict.patterns['2'], t.verdict.patterns['3'], t.verdict.spread]);
	for (const reason of ['alike', 'gliding', 'same'] as const) expect(verdictSaid(one(reason), t)).toBe(t.verdict.spread);
	for (const reason of ['few', 'unseen', 'apart', 'unsure', 'small', 'unstable'] as const) expect(verdictSaid(one(reason), t)).toBe(t.verdict.unknown);
	expect(verdictSaid(one('unsure', 'gliding'), t)).toBe(t.verdict.unknown);
	expect(whySaid('few', one('few'), t)).toContain('minst 60 har svarat');
	// Something was looked for, and would need more.
	expect(whySaid('few', { ...told[0]!, gates: [{ name: 'people', required: 90, measured: 70, passed: false }, { name: 'fit', required: 10, measured: 12, passed: true }] }, t)).toContain('Det behövs minst 90');
});

test('of two patterns each says what it weighs heavier; of three also what it weighs lighter, and no card is both', () => {
	const [two, three] = told.map((each) => (each.verdict.kind === 'patterns' ? patternsOf(found(each), t) : []));
	expect([two!.map(({ name }) => name), two![0]!.lists.map(({ heading }) => heading)]).toEqual([['Mönster A', 'Mönster B'], [t.top, t.more]]);
	for (const { lists } of three!) {
		const [, heavier, lighter] = lists;
		expect(heavier!.cards.filter((card) => lighter!.cards.includes(card))).toEqual([]);
	}
	expect(differsSaid({ more: false, by: -1.25, low: -1.5, high: -1 }, t, 'sv')).toBe('lättare: 1,25 (1–1,5)');
});

test('marks stand on one axis, with the mean of the cards where it is on it', () => {
	const value = (at: number) => ({ value: at, low: at - 1, high: at + 1, sure: true });
	const { rows, middle } = layout([[value(-1), value(1)], [value(0), value(0)]]);
	expect([rows[0]!.map(({ from, to }) => [from, to]), middle]).toEqual([[[3, 50], [50, 97]], 50]);
	expect(layout([[{ value: 0.2, low: null, high: null, sure: false }]])).toEqual({ rows: [[{ at: 50, from: 50, to: 50, sure: false }]], middle: null });
	expect(layout([])).toEqual({ rows: [], middle: null });
});

describe('words', () => {
	const texts = (tree: unknown): string[] => (typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(texts));
	test('nobody is of a type', () => {
		for (const text of [...texts(sv.segments), ...texts(en.segments)]) expect(text).not.toMatch(/\b(persontyp|typ(er|en)?|types?|segment\w*|klass\w*|class\w*)\b/i);
	});
});

test('a slide of such a tile has the sentence and nothing else', () => {
	const slide = slideOf({ id: 'patterns', kind: 'segments', width: 12, release: SAMPLE_RELEASE, question: told[0]!.question }, sources, slideWords('sv', '2026-11-29'));
	expect(slide.blocks).toEqual([{ what: 'lines', lines: [expect.objectContaining({ text: t.designersOnly })] }]);
});
